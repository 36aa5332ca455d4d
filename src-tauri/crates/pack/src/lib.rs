//! The pack container: a course's files, compressed, checksummed and signed, in one file.
//!
//! Owns the byte layout (`FORMAT.md`) and every check made on reading it. May touch the reader or
//! writer it is given. Must not know what a lesson is, nor trust a key nobody passed in.
#![forbid(unsafe_code)]

#[doc = include_str!("../FORMAT.md")]
pub mod format {}

mod build;
mod check;
mod chunk;
mod contents;
mod delta;
mod diff;
mod export;
mod files;
mod frame;
mod header;
#[cfg(test)]
mod hostile;
mod layout;
mod limits;
mod listing;
mod manifest;
mod memory;
mod meta;
mod names;
mod open;
mod repair;
mod signature;
pub mod small;
mod source;
mod unfold;
mod varint;
mod verified;
mod volumes;
mod write;

pub use build::{Build, BuildError, BuildReport};
pub use chunk::{ChunkId, Codec, MAX_RAW, MAX_STORED};
pub use contents::{Chunk, ChunkSource, Contents, File, ReadError, Slice};
pub use delta::{Delta, write_delta};
pub use diff::{Diff, diff};
pub use export::{ExportError, Layers, export, export_in_volumes};
pub use files::{Files, Folder};
pub use header::HEADER_LEN;
pub use layout::Layout;
pub use limits::*;
pub use manifest::{Manifest, ManifestError, manifest_hash};
pub use memory::Unfolded;
pub use meta::{DerivedFrom, Meta};
pub use names::{NameFault, check_path, check_paths};
pub use open::{OpenError, Pack, VerifyError, front_end};
pub use repair::{RepairError, RepairReport, repair};
pub use signature::{KeyError, PublicKey, SignatureBlock, Signer, SigningKey, TrustedKeys};
pub use source::{FileSource, Source};
pub use unfold::{read_file, read_range, read_range_with, unfold};
pub use verified::{ChunkLookup, Damage, OnProgress, Progress, VerifiedPack};
pub use volumes::Volumes;
