//! What a pack holds: its chunks, and which slices of them make up each file.

use std::collections::BTreeMap;

use crate::{ChunkId, Codec};

/// One chunk as the manifest lists it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chunk {
    /// SHA-256 of the stored bytes.
    pub id: ChunkId,
    /// Bytes as stored.
    pub stored: u32,
    /// Bytes once unfolded.
    pub raw: u32,
    /// How to unfold it.
    pub codec: Codec,
}

/// Consecutive bytes of a chunk's unfolded content.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Slice {
    /// Which chunk, counted from 0 in the order of [`Contents::chunks`].
    pub chunk: u32,
    /// First byte.
    pub start: u32,
    /// How many bytes.
    pub len: u32,
}

/// One file: the slices that make it up, in order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct File {
    /// Bytes in all; the sum of the slices' lengths.
    pub len: u64,
    /// Where they are.
    pub slices: Vec<Slice>,
}

/// What a pack holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Contents {
    /// In the order in which they lie in the pack file.
    pub chunks: Vec<Chunk>,
    /// By path: relative, `/` between names.
    pub files: BTreeMap<String, File>,
}

/// Where the stored bytes of a pack's chunks come from: a pack file, the library, another machine.
pub trait ChunkSource {
    /// Returns the stored bytes of chunk `index` of `contents`, **checked against its hash**.
    ///
    /// # Errors
    /// When the chunk is not there or its bytes are not those the manifest lists.
    fn stored(&self, contents: &Contents, index: u32) -> Result<Vec<u8>, ReadError>;
}

/// Why bytes of a pack could not be given.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The pack holds no such file.
    #[error("the pack holds no file {0}")]
    NoSuchFile(String),
    /// A chunk's bytes are not those that were signed; another source of it can mend this.
    #[error("part {index} ({id}) is damaged or missing")]
    Damaged {
        /// Which chunk, in the order of [`Contents::chunks`].
        index: u32,
        /// Its name.
        id: ChunkId,
    },
    /// The chunk's bytes are those that were signed, yet do not unfold to what the manifest says.
    #[error("part {index} does not unfold to what the pack's list says")]
    Malformed {
        /// Which chunk.
        index: u32,
    },
    /// More than [`MAX_READ`](crate::MAX_READ) bytes at once; read it range by range.
    #[error("{path}: {len} bytes are too many to read at once; read it in ranges")]
    TooLong {
        /// The file.
        path: String,
        /// Bytes asked for.
        len: u64,
    },
    /// The carrier failed: a pulled stick, a bad sector, a closed connection.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}
