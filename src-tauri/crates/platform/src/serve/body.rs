//! Bodies of requests as they come: with an end to their length and to the time between two pieces of them.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use http_body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep};

use super::figures::Figures;

/// How long a body may stand still: lines of 20 kbit/s that drop are what this is for.
const STALL: Duration = Duration::from_secs(75);
/// The longest a body may take in all, and how many bytes a second keep it going beyond that.
const LONGEST: Duration = Duration::from_secs(30 * 60);

/// A body that is given up once it stands still for too long.
pub(super) struct Patient {
    body: Body,
    stall: Pin<Box<Sleep>>,
    patience: Duration,
    until: Instant,
    given_up: Arc<AtomicBool>,
    figures: Arc<Figures>,
}

/// The body stood still.
#[derive(Debug, thiserror::Error)]
#[error("the body of a request stood still")]
struct StoodStill;

impl Patient {
    /// `given_up` is set when the body was.
    pub(super) fn new(
        body: Body,
        given_up: Arc<AtomicBool>,
        figures: Arc<Figures>,
        patience: Option<Duration>,
    ) -> Self {
        let patience = patience.unwrap_or(STALL);
        Self {
            body,
            stall: Box::pin(sleep(patience)),
            patience,
            until: Instant::now() + LONGEST,
            given_up,
            figures,
        }
    }
}

impl http_body::Body for Patient {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        let late = match &polled {
            Poll::Ready(Some(Ok(frame))) => {
                self.figures.came(frame.data_ref().map_or(0, |data| data.len() as u64));
                let next = Instant::now() + self.patience;
                self.stall.as_mut().reset(next);
                Instant::now() > self.until
            }
            Poll::Ready(_) => false,
            Poll::Pending => self.stall.as_mut().poll(context).is_ready(),
        };
        if late {
            self.given_up.store(true, Ordering::Relaxed);
            return Poll::Ready(Some(Err(axum::Error::new(StoodStill))));
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
