//! Opening a pack file: the header and the manifest, read and bounded, before anything else is believed.

use std::io;
use std::ops::Range;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::header::{HEADER_LEN, Header, Kind};
use crate::manifest::{Manifest, ManifestError, manifest_hash};
use crate::signature::{SignatureBlock, Signer, TrustedKeys};
use crate::verified::VerifiedPack;
use crate::volumes::Volumes;
use crate::{ChunkId, Contents, Meta, Source, frame};

/// Why a pack file cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Something else altogether.
    #[error("this is not a pack file")]
    NotAPack,
    /// Written by a later program.
    #[error("this pack needs a newer Packhorse (format {found}; this one reads up to {newest})")]
    NewerFormat {
        /// The oldest format that a reader of this pack must know.
        found: u16,
        /// The newest this program knows.
        newest: u16,
    },
    /// Ends early: a copy that was interrupted.
    #[error(
        "the pack file is cut short: {have} of {need} bytes are there; copy it again, or repair it from another copy"
    )]
    Truncated {
        /// Bytes that are there.
        have: u64,
        /// Bytes there should be, as far as can be told.
        need: u64,
    },
    /// The file's own checks fail. Says in which place.
    #[error("the pack file is damaged in {0}; copy it again, or repair it from another copy")]
    Damaged(&'static str),
    /// Well-formed, and yet nothing a pack may ask. No copy of it is any better.
    #[error("this pack is refused: {0}")]
    Hostile(String),
    /// The pack was split to fit its sticks, and one of the files is not beside the others.
    #[error("the volume {0} is missing; put it beside the first one")]
    MissingVolume(String),
    /// Only what changed since an older edition; see [`Delta`](crate::Delta).
    #[error("this is an update, to be used together with the edition it was made from")]
    IsDelta,
    /// A whole pack where an update was asked for.
    #[error("this is a whole pack, not an update")]
    NotADelta,
    /// An update for another edition than the one given.
    #[error("this update was made for another edition of the pack")]
    WrongBase,
    /// The carrier failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl OpenError {
    pub(crate) fn hostile(what: impl Into<String>) -> OpenError {
        OpenError::Hostile(what.into())
    }
}

impl From<ManifestError> for OpenError {
    fn from(error: ManifestError) -> OpenError {
        OpenError::Hostile(error.0)
    }
}

/// Why a pack's signature cannot be believed. That nobody signed, or somebody unknown, is no error: see
/// [`Signer`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// The signature does not fit the manifest: the pack was changed after it was signed, or is damaged.
    #[error(
        "the signature does not fit: this pack was changed after it was signed; get it from its publisher again"
    )]
    BadSignature,
}

/// Everything of a pack file but its chunks, as read and checked.
pub(crate) struct Front {
    pub(crate) header: Header,
    /// The manifest as it lies in the file.
    pub(crate) stored: Vec<u8>,
    pub(crate) signature: Option<SignatureBlock>,
}

impl Front {
    /// Reads the header, the stored manifest and the signature block, and checks them against the header.
    pub(crate) fn read(source: &dyn Source) -> Result<Front, OpenError> {
        let have = source.len()?;
        let mut first = vec![0; have.min(HEADER_LEN) as usize];
        source.read_at(0, &mut first)?;
        let header = Header::parse(&first, have)?;
        if have < header.front_end() {
            return Err(OpenError::Truncated { have, need: header.total });
        }
        let mut stored = vec![0; header.manifest_stored as usize];
        source.read_at(HEADER_LEN, &mut stored)?;
        let mut block = vec![0; header.signature_len as usize];
        source.read_at(HEADER_LEN + u64::from(header.manifest_stored), &mut block)?;
        let front: [u8; 32] = Sha256::new_with_prefix(&stored).chain_update(&block).finalize().into();
        if front != header.front {
            return Err(OpenError::Damaged("its manifest or signature"));
        }
        let signature = match block.len() {
            0 => None,
            _ => Some(
                SignatureBlock::from_bytes(&block)
                    .ok_or(OpenError::hostile("its signature is of no known kind"))?,
            ),
        };
        Ok(Front { header, stored, signature })
    }

    /// Unfolds the manifest, leaning on `base` (empty in a whole pack).
    pub(crate) fn unfold(&self, base: &[u8]) -> Result<Vec<u8>, OpenError> {
        let manifest = frame::unfold(&self.stored, base, self.header.manifest_len as usize)
            .ok_or(OpenError::hostile("its manifest does not unfold to what the header says"))?;
        if manifest_hash(&manifest) != self.header.manifest {
            return Err(OpenError::hostile("its manifest is not the one the header names"));
        }
        Ok(manifest)
    }
}

/// An opened pack: its manifest is read and bounded, no byte of its files is handed out yet. See
/// [`Pack::verify`].
pub struct Pack {
    pub(crate) source: Box<dyn Source>,
    pub(crate) header: Header,
    pub(crate) manifest_bytes: Vec<u8>,
    pub(crate) manifest: Manifest,
    pub(crate) signature: Option<SignatureBlock>,
    /// Where each chunk lies in the source; `None` for chunks a delta leaves out.
    pub(crate) places: Vec<Option<u64>>,
}

impl Pack {
    /// Reads and checks header, manifest and signature block. The chunks are not touched; the file has to be as
    /// long as they make it.
    ///
    /// # Errors
    /// As [`OpenError`] tells.
    pub fn open(source: Box<dyn Source>) -> Result<Pack, OpenError> {
        let pack = Pack::open_incomplete(source)?;
        let have = pack.source.len()?;
        match have.cmp(&pack.header.total) {
            std::cmp::Ordering::Less => Err(OpenError::Truncated { have, need: pack.header.total }),
            std::cmp::Ordering::Equal => Ok(pack),
            std::cmp::Ordering::Greater => Err(OpenError::Damaged("its length: something follows its end")),
        }
    }

    /// Opens a pack whose chunks may be cut short or not all there yet: what is missing shows as damage in
    /// [`VerifiedPack::check`].
    ///
    /// # Errors
    /// As [`OpenError`] tells, when not even the manifest is whole.
    pub fn open_incomplete(source: Box<dyn Source>) -> Result<Pack, OpenError> {
        let front = Front::read(&*source)?;
        if front.header.kind == Kind::Delta {
            return Err(OpenError::IsDelta);
        }
        let manifest_bytes = front.unfold(&[])?;
        Pack::assemble(source, front, manifest_bytes, |_| true)
    }

    /// Opens the pack at `path`, with its further volumes beside it.
    ///
    /// # Errors
    /// As [`Pack::open`]; [`OpenError::MissingVolume`] names the file to look for.
    pub fn open_file(path: impl AsRef<Path>) -> Result<Pack, OpenError> {
        Pack::open(Box::new(Volumes::open(path)?))
    }

    /// Puts a pack together, the chunks for which `there` holds lying one after another in `source`.
    pub(crate) fn assemble(
        source: Box<dyn Source>,
        front: Front,
        manifest_bytes: Vec<u8>,
        there: impl Fn(&ChunkId) -> bool,
    ) -> Result<Pack, OpenError> {
        let manifest = Manifest::parse(&manifest_bytes)?;
        let mut at = front.header.front_end();
        let mut places = Vec::with_capacity(manifest.contents.chunks.len());
        for chunk in &manifest.contents.chunks {
            let place = there(&chunk.id).then_some(at);
            at += place.map_or(0, |_| u64::from(chunk.stored));
            places.push(place);
        }
        if at != front.header.total {
            return Err(OpenError::hostile("its length is not that of its parts"));
        }
        let Front { header, signature, .. } = front;
        Ok(Pack { source, header, manifest_bytes, manifest, signature, places })
    }

    /// Returns what the pack says of itself. Nobody has vouched for it yet.
    pub fn meta(&self) -> &Meta {
        &self.manifest.meta
    }

    /// Returns what the pack holds.
    pub fn contents(&self) -> &Contents {
        &self.manifest.contents
    }

    /// Returns the exact bytes of the manifest.
    pub fn manifest(&self) -> &[u8] {
        &self.manifest_bytes
    }

    /// Returns the whole file's length in bytes, all volumes together.
    pub fn size(&self) -> u64 {
        self.header.total
    }

    /// Returns how many bytes each volume but the last has; `None` where the pack is in one file.
    pub fn volume_size(&self) -> Option<u64> {
        (self.header.volume != 0).then_some(self.header.volume)
    }

    /// Returns where chunk `index` lies in the file, in bytes from its beginning (all volumes together). Empty
    /// for a chunk that is not listed, or that a delta leaves out.
    pub fn chunk_range(&self, index: u32) -> Range<u64> {
        let place = self.places.get(index as usize).copied().flatten();
        let stored = self.manifest.contents.chunks.get(index as usize).map_or(0, |chunk| chunk.stored);
        place.map_or(0..0, |at| at..at + u64::from(stored))
    }

    /// Returns what to fetch of the file: the places of all chunks that are not among those you `have`, in
    /// order, neighbours as one.
    pub fn missing_ranges(&self, have: impl Fn(&ChunkId) -> bool) -> Vec<Range<u64>> {
        let mut ranges: Vec<Range<u64>> = Vec::new();
        for (index, chunk) in self.manifest.contents.chunks.iter().enumerate() {
            let range = self.chunk_range(index as u32);
            if range.is_empty() || have(&chunk.id) {
                continue;
            }
            match ranges.last_mut() {
                Some(last) if last.end == range.start => last.end = range.end,
                _ => ranges.push(range),
            }
        }
        ranges
    }

    /// Checks who signed the manifest, and with it every chunk and path it lists. An unknown or missing signer is
    /// not an error: whether to go on is the caller's to decide by [`VerifiedPack::signer`].
    ///
    /// # Errors
    /// [`VerifyError::BadSignature`] where there is a signature and it does not fit.
    pub fn verify(self, trusted: &TrustedKeys) -> Result<VerifiedPack, VerifyError> {
        let signer = match &self.signature {
            None => Signer::Unsigned,
            Some(block) => block.verify(&manifest_hash(&self.manifest_bytes), trusted)?,
        };
        Ok(VerifiedPack::new(self, signer))
    }
}

impl std::fmt::Debug for Pack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pack")
            .field("source", &self.source.name())
            .field("meta", &self.manifest.meta)
            .finish()
    }
}

/// Tells from the first [`HEADER_LEN`] bytes of a pack where its header, manifest and signature end, in bytes:
/// what to ask a server for before anything else. `None` where these bytes begin no pack of `have` bytes.
pub fn front_end(first: &[u8], have: u64) -> Option<u64> {
    Header::parse(first, have).ok().map(|header| header.front_end())
}
