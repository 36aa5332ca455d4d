//! What was fetched lately, so that a part that is looked at and then kept crosses a slow line once.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Most bytes of reads that an [`HttpSource`](super::HttpSource) remembers: the texts of a large course. Films are
/// read once anyway.
pub const REMEMBERED: usize = 32 * 1024 * 1024;

/// Reads by their first byte, up to [`REMEMBERED`] bytes in all; the earliest stay, for those are read again.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<Reads>);

#[derive(Debug, Default)]
struct Reads {
    bytes: usize,
    by_offset: BTreeMap<u64, Vec<u8>>,
}

impl Kept {
    /// Fills `buffer` where the same read was kept.
    pub(crate) fn fill(&self, offset: u64, buffer: &mut [u8]) -> bool {
        let reads = self.locked();
        match reads.by_offset.get(&offset) {
            Some(bytes) if bytes.len() == buffer.len() => {
                buffer.copy_from_slice(bytes);
                true
            }
            _ => false,
        }
    }

    /// Keeps a read, while there is room.
    pub(crate) fn keep(&self, offset: u64, bytes: &[u8]) {
        let mut reads = self.locked();
        if reads.bytes + bytes.len() <= REMEMBERED && !reads.by_offset.contains_key(&offset) {
            reads.bytes += bytes.len();
            reads.by_offset.insert(offset, bytes.to_vec());
        }
    }

    fn locked(&self) -> MutexGuard<'_, Reads> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
