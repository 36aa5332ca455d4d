//! Mending a damaged pack file from others that hold the same chunks.

use std::io::{self, Write};
use std::path::Path;

use crate::header::Kind;
use crate::manifest::{self, Manifest, manifest_hash};
use crate::open::OpenError;
use crate::verified::{ChunkLookup, Damage, OnProgress, Progress, damages};
use crate::volumes::Volumes;
use crate::write::{FrontMatter, VolumeWriter};
use crate::{ChunkId, Pack, SignatureBlock, Source, TrustedKeys, VerifyError};

/// What a repair did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RepairReport {
    /// Whether the header, manifest or signature was written anew from a source.
    pub front_mended: bool,
    /// Chunks mended, in the pack's order.
    pub mended: Vec<ChunkId>,
    /// Chunks that no source had. The rest was mended all the same.
    pub still_damaged: Vec<Damage>,
    /// Whether the file was written anew; it is left alone where nothing could be made better.
    pub written: bool,
}

/// Why nothing was repaired. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RepairError {
    /// The file cannot be opened, and not because of damage.
    #[error(transparent)]
    Open(OpenError),
    /// The file's beginning is spoilt, and no source holds that edition.
    #[error("{0}; and none of the other sources holds this edition, so its beginning cannot be mended")]
    Front(OpenError),
    /// The signature does not fit.
    #[error(transparent)]
    Signature(#[from] VerifyError),
    /// Reading or writing failed.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The caller asked to stop.
    #[error("stopped; nothing was changed")]
    Stopped,
}

/// Which edition the file is, and how it is laid out.
struct Edition {
    bytes: Vec<u8>,
    manifest: Manifest,
    signature: Option<SignatureBlock>,
    volume: u64,
    front_mended: bool,
}

/// Mends the pack file `target`: each chunk whose hash does not fit is taken from the first of `sources` that has
/// it, and so are the manifest and its signature. What cannot be had stays as it is, so that another source may
/// mend the rest later. The file is written anew beside itself and then takes its own place: stopped at any point,
/// it is as it was.
///
/// # Errors
/// As [`RepairError`] tells; the file is as it was.
pub fn repair(
    target: impl AsRef<Path>,
    trusted: &TrustedKeys,
    sources: &[&dyn ChunkLookup],
    on_progress: OnProgress<'_>,
) -> Result<RepairReport, RepairError> {
    let target = target.as_ref();
    let volumes = Volumes::open_incomplete(target).map_err(RepairError::Open)?;
    let edition = recognise(target, &volumes, trusted, sources)?;
    let contents = &edition.manifest.contents;
    let front = FrontMatter {
        kind: Kind::Pack,
        manifest: &edition.bytes,
        stored: &manifest::fold(&edition.bytes, &[])?,
        signature: edition.signature.as_ref(),
        base: [0; 32],
        chunks: contents.chunks.iter().map(|chunk| u64::from(chunk.stored)).sum(),
        volume_limit: edition.volume,
    };
    let (bytes, header) = front.to_bytes()?;
    let mut report = RepairReport { front_mended: edition.front_mended, ..RepairReport::default() };
    let mut writer = VolumeWriter::create(target, &header)?;
    writer.write_all(&bytes)?;
    let mut at = header.front_end();
    let mut bad = Vec::new();
    for (index, chunk) in contents.chunks.iter().enumerate() {
        let mut stored = read_what_there_is(&volumes, at, chunk.stored as usize);
        at += u64::from(chunk.stored);
        if ChunkId::of(&stored) != chunk.id {
            let found = sources.iter().filter_map(|source| source.find(&chunk.id));
            match { found }.find(|found| ChunkId::of(found) == chunk.id) {
                Some(found) => {
                    report.mended.push(chunk.id);
                    stored = found;
                }
                None => bad.push(index as u32),
            }
        }
        writer.write_all(&stored)?;
        if on_progress(Progress { done: at, total: header.total }).is_break() {
            return Err(RepairError::Stopped);
        }
    }
    report.still_damaged = damages(contents, &bad);
    let wrong_length = volumes.len()? != header.total && bad.is_empty();
    report.written = report.front_mended || !report.mended.is_empty() || wrong_length;
    if report.written {
        drop(volumes);
        writer.finish()?;
    }
    Ok(report)
}

/// Returns the edition the file is of: by its own manifest, or, where that is spoilt, by a source's.
fn recognise(
    target: &Path,
    volumes: &Volumes,
    trusted: &TrustedKeys,
    sources: &[&dyn ChunkLookup],
) -> Result<Edition, RepairError> {
    let again = Volumes::open_incomplete(target).map_err(RepairError::Open)?;
    let spoilt = match Pack::open_incomplete(Box::new(again)) {
        Ok(pack) => {
            let volume = pack.volume_size().unwrap_or(0);
            if let Some(block) = &pack.signature {
                block.verify(&manifest_hash(&pack.manifest_bytes), trusted)?;
            }
            let Pack { manifest_bytes: bytes, manifest, signature, .. } = pack;
            return Ok(Edition { bytes, manifest, signature, volume, front_mended: false });
        }
        Err(spoilt @ (OpenError::NotAPack | OpenError::Damaged(_) | OpenError::Truncated { .. })) => spoilt,
        Err(other) => return Err(RepairError::Open(other)),
    };
    for source in sources {
        for hash in source.manifests() {
            let Some((bytes, signature)) = source.manifest(&hash) else { continue };
            if manifest_hash(&bytes) != hash {
                continue;
            }
            let fits = signature.as_ref().is_none_or(|block| block.verify(&hash, trusted).is_ok());
            let Some(manifest) = Manifest::parse(&bytes).ok().filter(|_| fits) else { continue };
            let edition = Edition { bytes, manifest, signature, volume: volumes.size(), front_mended: true };
            if is_of(volumes, &hash, &edition)? {
                return Ok(edition);
            }
        }
    }
    Err(RepairError::Front(spoilt))
}

/// Tells whether the file, whose beginning is spoilt, is of this edition: its header still names the manifest, or
/// one of the chunks lies where it would.
fn is_of(volumes: &Volumes, hash: &[u8; 32], edition: &Edition) -> Result<bool, RepairError> {
    if read_what_there_is(volumes, 48, 32) == hash {
        return Ok(true);
    }
    let signature = edition.signature.as_ref().map_or(0, |_| SignatureBlock::LEN);
    let stored = manifest::fold(&edition.bytes, &[])?;
    let mut at = crate::header::HEADER_LEN + (stored.len() + signature) as u64;
    for chunk in &edition.manifest.contents.chunks {
        if ChunkId::of(&read_what_there_is(volumes, at, chunk.stored as usize)) == chunk.id {
            return Ok(true);
        }
        at += u64::from(chunk.stored);
    }
    Ok(false)
}

/// Returns `len` bytes from `at` on, zeros where the carrier gives none.
fn read_what_there_is(source: &dyn Source, at: u64, len: usize) -> Vec<u8> {
    const SECTOR: usize = 4096;
    let mut bytes = vec![0; len];
    if source.read_at(at, &mut bytes).is_err() {
        // Save what can be read around a bad sector or before the end.
        bytes.fill(0);
        let mut done = 0;
        for piece in bytes.chunks_mut(SECTOR) {
            if source.read_at(at + done, piece).is_err() {
                piece.fill(0);
            }
            done += piece.len() as u64;
        }
    }
    bytes
}
