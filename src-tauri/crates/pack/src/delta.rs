//! The update from one edition to the next, as a file: the new manifest as a patch on the old, the signature,
//! and the chunks that the old edition lacks.

use std::collections::HashSet;
use std::io::Write;
use std::path::Path;

use crate::header::Kind;
use crate::manifest::{self, Manifest, manifest_hash};
use crate::open::{Front, OpenError};
use crate::volumes::Volumes;
use crate::write::{FrontMatter, VolumeWriter};
use crate::{ChunkId, ChunkSource, ExportError, Pack, Source, VerifiedPack};

/// Writes to `out` what a reader of `old` needs to have `new`. Returns the file's length.
///
/// Small where `new` was built with `old` as its base; right in any case.
///
/// # Errors
/// As [`ExportError`] tells; nothing is left behind.
pub fn write_delta(
    old: &VerifiedPack,
    new: &VerifiedPack,
    out: impl AsRef<Path>,
) -> Result<u64, ExportError> {
    let known: HashSet<ChunkId> = old.contents().chunks.iter().map(|chunk| chunk.id).collect();
    let contents = new.contents();
    let news = || contents.chunks.iter().enumerate().filter(|(_, chunk)| !known.contains(&chunk.id));
    let front = FrontMatter {
        kind: Kind::Delta,
        manifest: new.manifest(),
        stored: &manifest::fold(new.manifest(), old.manifest())?,
        signature: new.signature(),
        base: old.manifest_hash(),
        chunks: news().map(|(_, chunk)| u64::from(chunk.stored)).sum(),
        volume_limit: 0,
    };
    let (bytes, header) = front.to_bytes()?;
    let mut writer = VolumeWriter::create(out.as_ref(), &header)?;
    writer.write_all(&bytes)?;
    for (index, _) in news() {
        writer.write_all(&new.stored(contents, index as u32)?)?;
    }
    writer.finish()?;
    Ok(header.total)
}

/// An opened update: it says which edition it leans on, and gives nothing before it has that edition's manifest.
pub struct Delta {
    source: Box<dyn Source>,
    front: Front,
}

impl Delta {
    /// Reads and checks header and stored manifest; the file has to be as long as the header says.
    ///
    /// # Errors
    /// As [`OpenError`] tells.
    pub fn open(source: Box<dyn Source>) -> Result<Delta, OpenError> {
        let front = Front::read(&*source)?;
        if front.header.kind != Kind::Delta {
            return Err(OpenError::NotADelta);
        }
        let have = source.len()?;
        match have.cmp(&front.header.total) {
            std::cmp::Ordering::Less => Err(OpenError::Truncated { have, need: front.header.total }),
            std::cmp::Ordering::Equal => Ok(Delta { source, front }),
            std::cmp::Ordering::Greater => Err(OpenError::Damaged("its length: something follows its end")),
        }
    }

    /// Opens the update at `path`.
    ///
    /// # Errors
    /// As [`Delta::open`].
    pub fn open_file(path: impl AsRef<Path>) -> Result<Delta, OpenError> {
        Delta::open(Box::new(Volumes::open(path)?))
    }

    /// Returns the SHA-256 of the manifest this update leans on.
    pub fn base(&self) -> [u8; 32] {
        self.front.header.base
    }

    /// Returns the SHA-256 of the manifest it leads to.
    pub fn target(&self) -> [u8; 32] {
        self.front.header.manifest
    }

    /// Returns the update's own length in bytes.
    pub fn size(&self) -> u64 {
        self.front.header.total
    }

    /// Makes of the update, and the exact bytes of the manifest it leans on, the new edition: a pack that
    /// [holds](VerifiedPack::holds) only the chunks the older edition lacks.
    ///
    /// # Errors
    /// [`OpenError::WrongBase`] where it leans on another manifest; else as [`Pack::open`].
    pub fn resolve(self, base_manifest: &[u8]) -> Result<Pack, OpenError> {
        if manifest_hash(base_manifest) != self.front.header.base {
            return Err(OpenError::WrongBase);
        }
        let base = Manifest::parse(base_manifest)?;
        let known: HashSet<ChunkId> = base.contents.chunks.iter().map(|chunk| chunk.id).collect();
        let manifest_bytes = self.front.unfold(base_manifest)?;
        Pack::assemble(self.source, self.front, manifest_bytes, |id| !known.contains(id))
    }
}

impl std::fmt::Debug for Delta {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Delta")
            .field("source", &self.source.name())
            .field("header", &self.front.header)
            .finish()
    }
}
