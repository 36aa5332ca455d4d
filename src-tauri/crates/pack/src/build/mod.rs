//! Making a pack of files.

use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;

use crate::header::Kind;
use crate::limits::DEFAULT_VOLUME;
use crate::manifest::{self, Manifest, ManifestError, manifest_hash};
use crate::verified::OnProgress;
use crate::write::{FrontMatter, Spool};
use crate::{
    Chunk, ChunkId, Codec, Contents, File, Files, Meta, Progress, SigningKey, Slice, VerifiedPack, frame,
};

/// Why a pack cannot be built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A file cannot be read, or the pack not written.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// What it says of itself, or holds, no pack may.
    #[error(transparent)]
    Refused(#[from] ManifestError),
    /// A source changed while it was being read.
    #[error("{0} changed while it was being packed; try again when nobody writes to it")]
    Changed(String),
    /// The base cannot be read.
    #[error("the older edition cannot be used: {0}")]
    Base(#[from] crate::ReadError),
    /// The caller asked to stop.
    #[error("stopped; nothing was written")]
    Stopped,
}

/// What was built.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BuildReport {
    /// Bytes of the pack, all volumes together.
    pub size: u64,
    /// Bytes of all files together.
    pub raw: u64,
    /// Files.
    pub files: u64,
    /// Chunks.
    pub chunks: u64,
    /// Chunks taken from the base as they were.
    pub kept: u64,
    /// SHA-256 of the manifest: names this edition exactly.
    pub manifest: [u8; 32],
}

/// A pack to be built: the same files, base and settings give the same bytes.
pub struct Build<'a> {
    /// What the pack says of itself.
    pub meta: &'a Meta,
    /// What goes into it.
    pub files: &'a dyn Files,
    /// The edition before, to keep the update small.
    pub base: Option<&'a VerifiedPack>,
    /// Who signs.
    pub signer: Option<&'a SigningKey>,
    /// Largest file to write, in bytes; more makes volumes. 0 never splits.
    pub volume_limit: u64,
}

impl<'a> Build<'a> {
    /// Begins with no base, nobody's signature, and volumes that fit a FAT32 stick.
    pub fn new(meta: &'a Meta, files: &'a dyn Files) -> Build<'a> {
        Build { meta, files, base: None, signer: None, volume_limit: DEFAULT_VOLUME }
    }

    /// Writes the pack to `out`. Nothing is there under that name before all of it is.
    ///
    /// # Errors
    /// As [`BuildError`] tells; nothing is left behind.
    pub fn write(
        &self,
        out: impl AsRef<Path>,
        on_progress: OnProgress<'_>,
    ) -> Result<BuildReport, BuildError> {
        let out = out.as_ref();
        let mut paths = self.files.paths()?;
        paths.sort();
        crate::names::check_paths(paths.iter().map(String::as_str))
            .map_err(|(path, fault)| ManifestError(format!("the path {path:?} is not allowed: {fault}")))?;
        let lens = paths.iter().map(|path| self.files.len(path)).collect::<io::Result<Vec<u64>>>()?;
        let total: u64 = lens.iter().sum();
        let mut spool = Spool::beside(out)?;
        let mut contents = Contents::default();
        let mut done = 0;
        let mut known = std::collections::HashMap::new();
        for (path, len) in paths.iter().zip(&lens) {
            let mut file = File { len: *len, slices: Vec::new() };
            let mut reader = self.files.open(path)?;
            let mut left = *len;
            while left > 0 {
                let mut raw = vec![0; left.min(1 << 20) as usize];
                reader.read_exact(&mut raw).map_err(|_| BuildError::Changed(path.clone()))?;
                left -= raw.len() as u64;
                let folded = frame::fold(&raw, &[], 12)?;
                let small = folded.len() < raw.len();
                let stored = if small { &folded } else { &raw };
                let id = ChunkId::of(stored);
                let chunk = match known.get(&id) {
                    Some(index) => *index,
                    None => {
                        let index = contents.chunks.len() as u32;
                        let codec = if small { Codec::Zstd } else { Codec::Stored };
                        spool.add(stored)?;
                        contents.chunks.push(Chunk {
                            id,
                            stored: stored.len() as u32,
                            raw: raw.len() as u32,
                            codec,
                        });
                        known.insert(id, index);
                        index
                    }
                };
                file.slices.push(Slice { chunk, start: 0, len: raw.len() as u32 });
            }
            done += len;
            if on_progress(Progress { done, total }) == ControlFlow::Break(()) {
                return Err(BuildError::Stopped);
            }
            contents.files.insert(path.clone(), file);
        }
        let manifest = Manifest { meta: self.meta.clone(), contents };
        let bytes = manifest.to_bytes()?;
        let hash = manifest_hash(&bytes);
        let signature = self.signer.map(|key| key.sign(&hash));
        let front = FrontMatter {
            kind: Kind::Pack,
            manifest: &bytes,
            stored: &manifest::fold(&bytes, &[])?,
            signature: signature.as_ref(),
            base: [0; 32],
            chunks: spool.bytes,
            volume_limit: self.volume_limit,
        };
        let size = spool.finish(out, &front)?;
        let chunks = manifest.contents.chunks.len() as u64;
        Ok(BuildReport { size, raw: total, files: paths.len() as u64, chunks, kept: 0, manifest: hash })
    }
}
