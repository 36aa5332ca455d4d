//! The body of a request, counted while it leaves.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Instant;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// Bytes given to the connection at once: about half a second at 20 kbit/s, so that silence is noticed.
const STEP: usize = 1400;

/// How far a body has got.
#[derive(Debug)]
pub(crate) struct Progress {
    handed: AtomicU64,
    moved: Mutex<Instant>,
}

impl Progress {
    pub(crate) fn new() -> Arc<Progress> {
        Arc::new(Progress { handed: AtomicU64::new(0), moved: Mutex::new(Instant::now()) })
    }

    /// Returns how many bytes the connection took. What lay in its buffers when it broke is counted too.
    pub(crate) fn handed(&self) -> u64 {
        self.handed.load(Ordering::SeqCst)
    }

    /// Returns when it took some last.
    pub(crate) fn moved(&self) -> Instant {
        *self.moved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hand(&self, bytes: usize) {
        self.handed.fetch_add(bytes as u64, Ordering::SeqCst);
        *self.moved.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }
}

/// Makes a body of these bytes.
pub(crate) fn body(bytes: Bytes, progress: &Arc<Progress>) -> reqwest::Body {
    reqwest::Body::wrap(Parcel { rest: bytes, progress: Arc::clone(progress) })
}

/// A body of known length.
#[derive(Debug)]
struct Parcel {
    rest: Bytes,
    progress: Arc<Progress>,
}

impl Body for Parcel {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.rest.is_empty() {
            return Poll::Ready(None);
        }
        let step = self.rest.len().min(STEP);
        let part = self.rest.split_to(step);
        self.progress.hand(part.len());
        Poll::Ready(Some(Ok(Frame::data(part))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    /// So that the head says how long it is.
    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}
