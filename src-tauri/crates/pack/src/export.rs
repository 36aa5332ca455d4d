//! Writing a pack file from a manifest and any source of its chunks.

use std::io::{self, Write};
use std::path::Path;

use crate::header::Kind;
use crate::limits::DEFAULT_VOLUME;
use crate::manifest::{self, Manifest, ManifestError};
use crate::verified::{ChunkLookup, OnProgress, Progress};
use crate::write::{FrontMatter, VolumeWriter};
use crate::{ChunkId, ChunkSource, Contents, ReadError, SignatureBlock};

/// Why a pack file cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The bytes given as a manifest are none.
    #[error(transparent)]
    Refused(#[from] ManifestError),
    /// A chunk is not to be had.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The file cannot be written.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The caller asked to stop.
    #[error("stopped; nothing was written")]
    Stopped,
}

/// Writes the pack whose manifest (the exact bytes) and signature are given to `out`, its chunks from `chunks`:
/// the same file as was built, byte for byte. Splits it as [`Build`](crate::Build) does unless told otherwise.
/// Nothing is there under that name before all of it is. Returns the file's length.
///
/// # Errors
/// As [`ExportError`] tells; nothing is left behind.
pub fn export(
    manifest: &[u8],
    signature: Option<&SignatureBlock>,
    chunks: &dyn ChunkSource,
    out: impl AsRef<Path>,
    on_progress: OnProgress<'_>,
) -> Result<u64, ExportError> {
    export_in_volumes(manifest, signature, chunks, out, DEFAULT_VOLUME, on_progress)
}

/// As [`export`], in volumes of at most `volume_limit` bytes; 0 never splits.
///
/// # Errors
/// As [`export`].
pub fn export_in_volumes(
    manifest: &[u8],
    signature: Option<&SignatureBlock>,
    chunks: &dyn ChunkSource,
    out: impl AsRef<Path>,
    volume_limit: u64,
    on_progress: OnProgress<'_>,
) -> Result<u64, ExportError> {
    let contents = Manifest::parse(manifest)?.contents;
    let total: u64 = contents.chunks.iter().map(|chunk| u64::from(chunk.stored)).sum();
    let front = FrontMatter {
        kind: Kind::Pack,
        manifest,
        stored: &manifest::fold(manifest, &[])?,
        signature,
        base: [0; 32],
        chunks: total,
        volume_limit,
    };
    let (bytes, header) = front.to_bytes()?;
    let mut writer = VolumeWriter::create(out.as_ref(), &header)?;
    writer.write_all(&bytes)?;
    let mut done = 0;
    for (index, chunk) in contents.chunks.iter().enumerate() {
        let stored = chunks.stored(&contents, index as u32)?;
        if ChunkId::of(&stored) != chunk.id {
            return Err(ReadError::Damaged { index: index as u32, id: chunk.id }.into());
        }
        writer.write_all(&stored)?;
        done += u64::from(chunk.stored);
        if on_progress(Progress { done, total }).is_break() {
            return Err(ExportError::Stopped);
        }
    }
    writer.finish()?;
    Ok(header.total)
}

/// Several sources of chunks, asked one after another: an update and the edition it was made from.
pub struct Layers<'a>(pub &'a [&'a dyn ChunkLookup]);

impl ChunkSource for Layers<'_> {
    fn stored(&self, contents: &Contents, index: u32) -> Result<Vec<u8>, ReadError> {
        let chunk = contents.chunks.get(index as usize).ok_or(ReadError::Malformed { index })?;
        let found = self.0.iter().filter_map(|layer| layer.find(&chunk.id));
        let mut good = found.filter(|stored| ChunkId::of(stored) == chunk.id);
        good.next().ok_or(ReadError::Damaged { index, id: chunk.id })
    }
}
