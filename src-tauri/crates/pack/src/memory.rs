//! Chunks unfolded lately.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};

use crate::limits::MAX_DEPTH;
use crate::{Codec, Contents};

/// Names what a chunk unfolds to.
///
/// The chunk's own name will not do: it names the stored bytes, and the same patch on other bytes unfolds to
/// something else. A pack made for it could otherwise put words into another pack's lessons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key([u8; 32]);

impl Key {
    /// Returns the key of chunk `index`; `None` where the list points nowhere or too deep.
    pub(crate) fn of(contents: &Contents, index: u32) -> Option<Key> {
        Key::below(contents, index, 0, &mut HashMap::new())
    }

    fn below(contents: &Contents, index: u32, depth: u8, known: &mut HashMap<u32, Key>) -> Option<Key> {
        if let Some(key) = known.get(&index) {
            return Some(*key);
        }
        let chunk = contents.chunks.get(index as usize).filter(|_| depth <= MAX_DEPTH)?;
        let mut hasher = Sha256::new();
        hasher.update(chunk.id.0);
        hasher.update(chunk.raw.to_le_bytes());
        match &chunk.codec {
            Codec::Stored => hasher.update(b"stored"),
            Codec::Zstd => hasher.update(b"zstd"),
            Codec::Patch(slices) => {
                hasher.update(b"patch");
                for slice in slices {
                    hasher.update(Key::below(contents, slice.chunk, depth + 1, known)?.0);
                    hasher.update(slice.start.to_le_bytes());
                    hasher.update(slice.len.to_le_bytes());
                }
            }
        }
        let key = Key(hasher.finalize().into());
        known.insert(index, key);
        Some(key)
    }
}

/// What was unfolded lately, up to a number of bytes: reading a course file by file unfolds each chunk once.
/// One can serve many packs.
#[derive(Debug)]
pub struct Unfolded {
    most: usize,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    bytes: usize,
    /// The one used last stands last.
    chunks: VecDeque<(Key, Arc<Vec<u8>>)>,
}

impl Unfolded {
    /// Keeps at most `most` bytes.
    pub fn new(most: usize) -> Unfolded {
        Unfolded { most, kept: Mutex::default() }
    }

    pub(crate) fn find(&self, key: &Key) -> Option<Arc<Vec<u8>>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.chunks.iter().position(|(known, _)| known == key)?;
        let found = kept.chunks.remove(at)?;
        let unfolded = found.1.clone();
        kept.chunks.push_back(found);
        Some(unfolded)
    }

    pub(crate) fn keep(&self, key: Key, unfolded: Arc<Vec<u8>>) {
        if unfolded.len() > self.most {
            return;
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.chunks.iter().any(|(known, _)| *known == key) {
            return;
        }
        kept.bytes += unfolded.len();
        kept.chunks.push_back((key, unfolded));
        while kept.bytes > self.most
            && let Some((_, oldest)) = kept.chunks.pop_front()
        {
            kept.bytes -= oldest.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Chunk, ChunkId, Slice};

    fn contents(under: &[u8]) -> Contents {
        let chunk = |id, codec| Chunk { id, stored: 5, raw: 5, codec };
        let slice = Slice { chunk: 0, start: 0, len: 5 };
        let patch = chunk(ChunkId::of(b"patch"), Codec::Patch(vec![slice]));
        Contents { chunks: vec![chunk(ChunkId::of(under), Codec::Stored), patch], files: Default::default() }
    }

    #[test]
    fn the_same_patch_on_other_bytes_is_something_else() {
        let (one, two) = (contents(b"under"), contents(b"other"));
        assert_eq!(one.chunks[1].id, two.chunks[1].id);
        assert_ne!(Key::of(&one, 1), Key::of(&two, 1));
        assert_eq!(Key::of(&one, 1), Key::of(&one.clone(), 1));
        assert_eq!(Key::of(&one, 2), None);
    }

    #[test]
    fn no_more_is_remembered_than_was_asked_for() {
        let memory = Unfolded::new(100);
        let key = |n: u8| Key([n; 32]);
        for n in 0..10 {
            memory.keep(key(n), Arc::new(vec![n; 30]));
            memory.find(&key(0));
        }
        memory.keep(key(99), Arc::new(vec![0; 101]));
        let there: Vec<u8> = (0..100).filter(|n| memory.find(&key(*n)).is_some()).collect();
        assert_eq!(there, [0, 8, 9], "the one used again and again, and the last ones");
    }
}
