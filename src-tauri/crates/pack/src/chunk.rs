//! What a chunk is: the unit that is hashed, kept, shared and mended.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

/// Most bytes a chunk may take as it is stored.
pub const MAX_STORED: u32 = 8 * 1024 * 1024;
/// Most bytes a chunk may unfold to: the bound that a decompression bomb meets.
pub const MAX_RAW: u32 = 8 * 1024 * 1024;

/// Names a chunk: the SHA-256 of its bytes as they are stored, so that it is checked before a byte
/// of it is unfolded.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChunkId(pub [u8; 32]);

impl ChunkId {
    /// Returns the name of the chunk that is stored as `bytes`.
    pub fn of(bytes: &[u8]) -> ChunkId {
        ChunkId(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for ChunkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ChunkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ChunkId({self})")
    }
}

impl FromStr for ChunkId {
    type Err = ();

    /// Reads 64 hexadecimal digits.
    fn from_str(text: &str) -> Result<ChunkId, ()> {
        let mut id = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return Err(());
        }
        for (byte, at) in id.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&text[at..at + 2], 16).map_err(|_| ())?;
        }
        Ok(ChunkId(id))
    }
}

/// How a chunk's stored bytes unfold to its content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Codec {
    /// The bytes themselves: pictures, sound, video.
    Stored,
    /// One zstd frame.
    Zstd,
    /// One zstd frame whose prefix is the concatenation of these slices of other chunks of the pack:
    /// a changed text costs what changed.
    Patch(Vec<crate::Slice>),
}
