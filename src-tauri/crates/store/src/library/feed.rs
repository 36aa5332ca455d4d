//! Reading ahead: a second thread reads and checks chunks while the first one writes those before.

use std::io;
use std::sync::mpsc::Sender;
use std::sync::{Condvar, Mutex, PoisonError};

use pack::{ChunkSource, Contents, ReadError};

/// Most bytes that are read and not yet written: the next transaction, while this one reaches the disk.
const AHEAD: u64 = 16 * 1024 * 1024;
/// Failed reads in a row that mean that the carrier is gone.
const FAILURES: u32 = 3;

/// Keeps the reading thread from running away with memory. One chunk may always be on its way, however
/// large.
#[derive(Debug, Default)]
pub(crate) struct Gate {
    state: Mutex<GateState>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct GateState {
    on_the_way: u64,
    closed: bool,
}

impl Gate {
    /// Waits until `bytes` may be read; `false` once nobody wants them any more.
    fn enter(&self, bytes: u64) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |state: &mut GateState| {
            !state.closed && state.on_the_way > 0 && state.on_the_way.saturating_add(bytes) > AHEAD
        };
        let mut state = self.changed.wait_while(state, full).unwrap_or_else(PoisonError::into_inner);
        state.on_the_way = state.on_the_way.saturating_add(bytes);
        !state.closed
    }

    /// Makes room again.
    pub(crate) fn leave(&self, bytes: u64) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.on_the_way = state.on_the_way.saturating_sub(bytes);
        self.changed.notify_all();
    }

    /// Lets the reading thread end.
    pub(crate) fn close(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
        self.changed.notify_all();
    }
}

/// One part as the reading thread found it.
pub(crate) type Fed = (u32, Result<Vec<u8>, ReadError>);

/// Reads the chunks at `places`, in that order, and sends each one on. A bad sector costs one chunk; after
/// [`FAILURES`] failures of the carrier in a row, a pulled stick, it reads no more and says the same of the
/// rest.
pub(crate) fn feed(
    source: &dyn ChunkSource,
    contents: &Contents,
    places: &[u32],
    gate: &Gate,
    out: &Sender<Fed>,
) {
    let (mut failures, mut last) = (0, io::ErrorKind::Other);
    for &place in places {
        if failures == FAILURES {
            if out.send((place, Err(ReadError::Io(io::Error::from(last))))).is_err() {
                return;
            }
            continue;
        }
        let stored = contents.chunks.get(place as usize).map_or(0, |chunk| u64::from(chunk.stored));
        if !gate.enter(stored) {
            return;
        }
        let chunk = source.stored(contents, place);
        match &chunk {
            Err(ReadError::Io(error)) => (failures, last) = (failures + 1, error.kind()),
            _ => failures = 0,
        }
        if out.send((place, chunk)).is_err() {
            return;
        }
    }
}
