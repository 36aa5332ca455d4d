//! The pack container: a course's files, compressed, checksummed and signed, in one file.
//!
//! Owns the byte layout (`FORMAT.md`) and every check made on reading it. May touch the reader or
//! writer it is given. Must not know what a lesson is, nor trust a key nobody passed in.
#![forbid(unsafe_code)]

mod chunk;
mod contents;
mod meta;
mod source;

pub use chunk::{ChunkId, Codec, MAX_RAW, MAX_STORED};
pub use contents::{Chunk, ChunkSource, Contents, File, ReadError, Slice};
pub use meta::{DerivedFrom, Meta};
pub use source::{FileSource, Source};
