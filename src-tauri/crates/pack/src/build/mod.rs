//! Making a pack of files.

mod arrange;
mod emit;
mod inherit;
mod patches;
mod resemble;
mod survey;

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::Path;
use std::sync::Arc;

use arrange::{Group, Item, arrange_media, arrange_text};
use emit::{Growing, Job, Leaning, Rereader};
use inherit::Inheritance;
use survey::{Found, survey};

use crate::header::Kind;
use crate::limits::DEFAULT_VOLUME;
use crate::manifest::{self, Manifest, ManifestError, manifest_hash};
use crate::verified::OnProgress;
use crate::write::{FrontMatter, Spool};
use crate::{Contents, File, Files, Meta, Progress, SigningKey, VerifiedPack};

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
        let found = survey(self.files, paths, on_progress)?;
        let raw: u64 = found.iter().map(|file| file.len).sum();
        let mut growing = Growing {
            spool: Spool::beside(out)?,
            contents: Contents::default(),
            placed: vec![Vec::new(); found.len()],
            by_id: HashMap::new(),
        };
        let mut reader = Rereader::new(self.files, &found);
        // The first half of the work was the survey; of the second, copies and empty files take none.
        let copies: u64 =
            found.iter().enumerate().filter(|(n, file)| file.same_as != *n).map(|(_, file)| file.len).sum();
        let mut done = raw + copies;
        let mut tell = |bytes: u64| {
            done += bytes;
            let told = on_progress(Progress { done, total: raw * 2 });
            told.is_continue().then_some(()).ok_or(BuildError::Stopped)
        };
        let mut kept = 0;
        if let Some(base) = self.base {
            let mut inheritance = Inheritance::find(base, &self.meta.languages, self.files, &found)?;
            let patches = inheritance.patches(&found);
            kept = inheritance.keep(&found, &patches, &mut growing)?;
            tell((0..found.len()).filter(|n| !growing.placed[*n].is_empty()).map(|n| found[n].len).sum())?;
            let mut job = |patch| {
                let job = inheritance.job(patch, &mut reader)?;
                tell(job.raw.len() as u64)?;
                Ok(job)
            };
            growing.add_all(patches.into_iter().map(&mut job))?;
            let leaning = inheritance.neighbours(&found, &unplaced(&found, &growing, true));
            growing.add_all(leaning.into_iter().map(&mut job))?;
        }
        let text = arrange_text(&unplaced(&found, &growing, true), &self.meta.languages);
        let media = arrange_media(&unplaced(&found, &growing, false));
        growing.add_all(jobs(text, true, &mut reader, &mut tell))?;
        growing.add_all(jobs(media, false, &mut reader, &mut tell))?;
        let Growing { spool, mut contents, placed, .. } = growing;
        for file in &found {
            let slices = placed[file.same_as].clone();
            contents.files.insert(file.path.clone(), File { len: file.len, slices });
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
        Ok(BuildReport { size, raw, files: found.len() as u64, chunks, kept, manifest: hash })
    }
}

/// Returns the files that have no place yet, text or media.
fn unplaced<'f>(found: &'f [Found], growing: &Growing, folds: bool) -> Vec<Item<'f>> {
    let is_unplaced = |(file, one): &(usize, &Found)| {
        one.same_as == *file && one.len > 0 && one.folds == folds && growing.placed[*file].is_empty()
    };
    let numbered = found.iter().enumerate().filter(is_unplaced);
    numbered.map(|(file, one)| Item { file, path: &one.path, len: one.len }).collect()
}

/// Reads the files of each group, as they are asked for.
fn jobs(
    groups: Vec<Group>,
    fold: bool,
    reader: &mut Rereader<'_>,
    tell: &mut dyn FnMut(u64) -> Result<(), BuildError>,
) -> impl Iterator<Item = Result<Job, BuildError>> {
    let leant_on: BTreeSet<usize> = groups.iter().filter_map(|group| group.leans_on).collect();
    let mut centre: Option<(usize, Arc<Vec<u8>>)> = None;
    groups.into_iter().enumerate().map(move |(number, group)| {
        let mut raw = Vec::with_capacity(group.size() as usize);
        group.pieces.iter().try_for_each(|piece| reader.read(*piece, &mut raw))?;
        tell(group.size())?;
        let raw = Arc::new(raw);
        let leaning = match &centre {
            Some((on, centre)) if group.leans_on == Some(*on) => Leaning::On(*on, centre.clone()),
            _ => Leaning::Free,
        };
        // All that lean on a centre follow it: so only the last one is remembered.
        if leant_on.contains(&number) {
            centre = Some((number, raw.clone()));
        }
        Ok(Job { raw, leaning, fold, pieces: group.pieces })
    })
}
