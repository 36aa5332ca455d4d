//! One stick, filled: what is missing is written, then everything is read back from the stick itself, and only then does it
//! get its name. A stick that pretends to be larger than it is shows when the last byte has been written, so nothing is read
//! back before.

use std::path::{Path, PathBuf};

use pack::{ChunkSource as _, OpenError, ReadError, Signer, TrustedKeys, VerifiedPack};
use store::library::{ExportError, InstalledPack, Progress};

use super::label::{self, Label};
use super::place::{Halt, Place, taken};
use super::portable::{self, Portable, ProgramThere};
use super::staging::{self, FLUSH_EVERY, Staging};
use crate::install::{open_failure, open_pack_with, original_title, store_flow};
use crate::jobs::{Flow, OnProgress};
use crate::view::{Failure, JobStep, TrustFound};
use crate::{Client, carriers, failure};

/// Bytes that stay free for records on their way: the answers of a class for a term need a tenth.
pub(crate) const ROOM: u64 = 8_000_000;
/// Bytes that labels, trust files and folders take, at most.
const SMALL: u64 = 1 << 20;
/// Names that are tried beside somebody else's file.
const NAMES: u32 = 9;

/// What goes onto each stick.
#[derive(Clone, Debug, Default)]
pub(crate) struct Load {
    pub(crate) packs: Vec<Wanted>,
    pub(crate) portable: Option<Portable>,
}

/// A pack that goes onto sticks.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub(crate) pack: InstalledPack,
    /// Bytes of its file.
    pub(crate) size: u64,
}

/// What lies on a stick, compared with what is to go there.
#[derive(Debug)]
pub(crate) struct Survey {
    pub(crate) label: Option<Label>,
    /// Packs that are to go there, by their place in the load.
    pub(crate) packs: Vec<Standing>,
    /// Titles of newer editions of chosen packs.
    pub(crate) newer: Vec<String>,
    /// Titles of other people's packs.
    pub(crate) others: Vec<String>,
    /// Other things lie there.
    pub(crate) strange: bool,
    pub(crate) program: ProgramThere,
    /// Bytes that must be free.
    pub(crate) needed: u64,
    /// Bytes it holds in all, and bytes that are free.
    pub(crate) space: (u64, u64),
}

/// How a pack stands to a stick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is missing; this will be its file.
    Missing(PathBuf),
    /// The same edition lies there.
    Same(PathBuf),
    /// A newer edition lies there, and stays.
    Newer(PathBuf),
}

/// A stick after it was filled.
#[derive(Clone, PartialEq, Debug)]
pub struct StickFilled {
    /// The packs that were asked for.
    pub packs: Vec<PackOnStick>,
    /// The trust files.
    pub trust: Vec<TrustFound>,
    /// Titles of other people's packs, which were left as they are.
    pub others: Vec<String>,
}

/// A pack on a stick.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PackOnStick {
    /// Its id.
    pub id: String,
    /// The edition that lies there.
    pub version: u32,
    /// The file.
    pub path: PathBuf,
    /// Bytes that were written; 0 where it lay there already.
    pub written: u64,
    /// A newer edition than the library's lay there, and stayed.
    pub newer: bool,
}

impl Survey {
    pub(crate) fn missing(&self) -> impl Iterator<Item = (usize, &PathBuf)> {
        self.packs.iter().enumerate().filter_map(|(at, one)| match one {
            Standing::Missing(path) => Some((at, path)),
            _ => None,
        })
    }

    /// Tells whether it holds what is missing.
    pub(crate) fn fits(&self) -> Result<(), Halt> {
        match self.space {
            (capacity, _) if self.needed > capacity => Err(Halt::TooSmall),
            (_, free) if self.needed > free => Err(Halt::Full),
            _ => Ok(()),
        }
    }
}

impl Client {
    /// Puts together what goes onto sticks.
    pub(crate) fn load(&self, packs: &[String], portable: Option<Portable>) -> Result<Load, Failure> {
        let wanted = |id: &String| {
            let pack = self.installed(id)?;
            let size = self.shelf.with(|library| Ok(library.layout(id)?.len()))?;
            Ok(Wanted { pack, size })
        };
        Ok(Load { packs: packs.iter().map(wanted).collect::<Result<_, Failure>>()?, portable })
    }

    /// Looks what lies on a stick; changes nothing.
    pub(crate) fn survey(&self, place: &Place, load: &Load) -> Result<Survey, Halt> {
        let trusted = self.trusted().map_err(Halt::Failed)?;
        let looked = |failure| place.blame_failure(failure);
        let (mut found, mut newer, mut others) = (vec![None; load.packs.len()], Vec::new(), Vec::new());
        for file in carriers::pack_files(std::slice::from_ref(&place.path)).map_err(looked)? {
            let Ok(there) = open_pack_with(&file, &trusted) else { continue };
            let wanted = load.packs.iter().zip(&mut found).find(|(one, _)| one.pack.id == there.meta().id);
            match wanted.map(|(one, kept)| (compare(&there, &file, &one.pack, place), &one.pack.id, kept)) {
                // Of several copies the one under its own name will do best; a newer edition counts for more.
                Some((There::Same, id, kept)) => {
                    if kept.is_none()
                        || (file == own_name(place, id, 1) && matches!(kept, Some(Standing::Same(_))))
                    {
                        *kept = Some(Standing::Same(file));
                    }
                }
                Some((There::Newer, _, kept)) => {
                    newer.push(original_title(&there));
                    *kept = Some(Standing::Newer(file));
                }
                Some((There::Older, ..)) => {}
                Some((There::Another, ..)) | None => others.push(original_title(&there)),
            }
        }
        let packs = found.into_iter().zip(&load.packs).map(|(found, wanted)| match found {
            Some(found) => Ok(found),
            None => Ok(Standing::Missing(free_name(place, &wanted.pack, &trusted)?)),
        });
        let packs: Vec<Standing> = packs.collect::<Result<_, Halt>>()?;
        let program = load.portable.as_ref().map_or(ProgramThere::None, |portable| portable.there(place));
        let missing = packs.iter().zip(&load.packs).filter(|(one, _)| matches!(one, Standing::Missing(_)));
        let mut needed: u64 = missing.map(|(_, wanted)| taken(wanted.size)).sum();
        if program == ProgramThere::None {
            needed += load.portable.as_ref().map_or(0, Portable::taken);
        }
        if needed > 0 {
            needed += ROOM + SMALL;
        }
        Ok(Survey {
            label: Label::of(&place.path),
            packs,
            newer,
            others,
            strange: strange(&place.path),
            program,
            needed,
            space: place.space().map_err(|error| place.blame(&error))?,
        })
    }

    /// Fills one stick; what it tells is `done` of `total` bytes to be written and read back.
    ///
    /// Whatever stops it, no pack's name stands before a file that was not written and read back to its end.
    pub(crate) fn fill(
        &self,
        place: &Place,
        load: &Load,
        name: &dyn Fn(Option<Label>) -> std::io::Result<Option<Label>>,
        on_progress: OnProgress<'_>,
    ) -> Result<StickFilled, Halt> {
        if on_progress(JobStep::Reading, 0, 0) == Flow::Stop {
            return Err(Halt::Stopped);
        }
        let mut survey = self.survey(place, load)?;
        survey.fits()?;
        let staging = Staging::begin(place)?;
        if let Some(label) = name(survey.label.clone()).map_err(|error| place.blame(&error))? {
            label.put(&place.path).map_err(|error| place.blame(&error))?;
        }
        // What is small, and what verifiers need most.
        let trust = self.put_trust(&place.path).map_err(|failure| place.blame_failure(failure))?;

        let trusted = self.trusted().map_err(Halt::Failed)?;
        let whole = load.packs.iter().map(|one| one.size).sum::<u64>();
        let mut way = Way::new(load, &survey, on_progress);
        let mut written = vec![false; load.packs.len()];
        loop {
            self.write_missing(place, load, &survey, &staging, &mut way, &mut written)?;
            let damaged = read_all_back(place, load, &mut survey, &staging, &mut way)?;
            if damaged.is_empty() {
                break;
            }
            // What lay there already is worn out: it is written once more. What was written just now is the stick's fault.
            for at in damaged {
                if written.get(at) != Some(&false) {
                    return Err(bad(place));
                }
                if let (Some(standing), Some(wanted)) = (survey.packs.get_mut(at), load.packs.get(at)) {
                    *standing = Standing::Missing(free_name(place, &wanted.pack, &trusted)?);
                    way.total += wanted.size;
                }
            }
            // All is read once more, for the last byte that is written may fall on the first.
            way.total += whole;
        }

        if !place.is_here() {
            return Err(Halt::Gone);
        }
        let mut filled = StickFilled { packs: Vec::new(), trust, others: survey.others };
        for (at, (standing, wanted)) in survey.packs.iter().zip(&load.packs).enumerate() {
            let (path, newer) = match standing {
                Standing::Missing(path) => {
                    staging.keep(&staged(at), path).map_err(|error| place.blame(&error))?;
                    (path, false)
                }
                Standing::Same(path) => (path, false),
                Standing::Newer(path) => (path, true),
            };
            let version = match newer {
                true => pack::Pack::open_file(path).map_or(wanted.pack.version, |there| there.meta().version),
                false => wanted.pack.version,
            };
            let bytes = if written.get(at) == Some(&true) { wanted.size } else { 0 };
            let (id, path) = (wanted.pack.id.clone(), path.clone());
            filled.packs.push(PackOnStick { id, version, path, written: bytes, newer });
        }
        if let (Some(portable), ProgramThere::None) = (&load.portable, survey.program) {
            portable.keep(place, &staging).map_err(|error| place.blame(&error))?;
        }
        drop(staging);
        staging::sync_folder(&place.path).map_err(|error| place.blame(&error))?;
        Ok(filled)
    }

    fn write_missing(
        &self,
        place: &Place,
        load: &Load,
        survey: &Survey,
        staging: &Staging,
        way: &mut Way<'_, '_>,
        written: &mut [bool],
    ) -> Result<(), Halt> {
        way.step = JobStep::Copying;
        for (at, _) in survey.missing() {
            let (Some(wanted), Some(already)) = (load.packs.get(at), written.get_mut(at)) else { continue };
            if *already {
                continue;
            }
            if !place.is_here() {
                return Err(Halt::Gone);
            }
            self.write_pack(place, wanted, &staging.path(&staged(at)), staging, way)?;
            *already = true;
        }
        if let (Some(portable), ProgramThere::None, false) = (&load.portable, survey.program, way.portable) {
            portable.write(place, staging, &mut |bytes| way.go(bytes))?;
            way.portable = true;
        }
        Ok(())
    }

    fn write_pack(
        &self,
        place: &Place,
        wanted: &Wanted,
        to: &Path,
        staging: &Staging,
        way: &mut Way<'_, '_>,
    ) -> Result<(), Halt> {
        let (mut told, mut flushed, mut trouble) = (0, 0, None);
        let exported = self.shelf.with(|library| {
            Ok(library.export(&wanted.pack.id, to, &mut |Progress { done, .. }| {
                if done - flushed >= FLUSH_EVERY {
                    flushed = done;
                    trouble = staging.flush().err();
                }
                let bytes = done - told;
                told = done;
                match &trouble {
                    Some(_) => store::library::Flow::Stop,
                    None => store_flow(way.go(bytes)),
                }
            }))
        });
        if let Some(error) = trouble {
            return Err(place.blame(&error));
        }
        match exported.map_err(Halt::Failed)? {
            Ok(_) => {
                way.go(wanted.size.saturating_sub(told));
                Ok(())
            }
            Err(ExportError::Pack(pack::ExportError::Stopped)) => Err(Halt::Stopped),
            Err(ExportError::Pack(pack::ExportError::Io(error))) => Err(place.blame(&error)),
            Err(ExportError::Pack(error)) => {
                let args = [("path", wanted.pack.id.as_str())];
                Err(Halt::Failed(failure("stick-library", &args, &error)))
            }
            Err(ExportError::Library(error)) => Err(Halt::Failed(error.into())),
        }
    }
}

/// How far one stick is.
struct Way<'a, 'b> {
    step: JobStep,
    done: u64,
    total: u64,
    portable: bool,
    on_progress: &'a mut (dyn FnMut(JobStep, u64, u64) -> Flow + 'b),
}

impl<'a, 'b> Way<'a, 'b> {
    fn new(
        load: &Load,
        survey: &Survey,
        on_progress: &'a mut (dyn FnMut(JobStep, u64, u64) -> Flow + 'b),
    ) -> Way<'a, 'b> {
        let packs = survey.packs.iter().zip(&load.packs).map(|(standing, wanted)| match standing {
            Standing::Missing(_) => 2 * wanted.size,
            Standing::Same(_) => wanted.size,
            Standing::Newer(_) => 0,
        });
        let portable = load.portable.as_ref().map_or(0, Portable::len);
        let portable = match survey.program {
            ProgramThere::None => 2 * portable,
            ProgramThere::Same => portable,
            ProgramThere::Other => 0,
        };
        Way {
            step: JobStep::Copying,
            done: 0,
            total: packs.sum::<u64>() + portable,
            portable: false,
            on_progress,
        }
    }

    fn go(&mut self, bytes: u64) -> Flow {
        self.done = (self.done + bytes).min(self.total);
        (self.on_progress)(self.step.clone(), self.done, self.total)
    }
}

/// Reads everything back that is to be there; returns which packs the stick has not whole.
fn read_all_back(
    place: &Place,
    load: &Load,
    survey: &mut Survey,
    staging: &Staging,
    way: &mut Way<'_, '_>,
) -> Result<Vec<usize>, Halt> {
    way.step = JobStep::Verifying;
    let mut damaged = Vec::new();
    for (at, (standing, wanted)) in survey.packs.iter().zip(&load.packs).enumerate() {
        let path = match standing {
            Standing::Missing(_) => staging.path(&staged(at)),
            Standing::Same(path) => path.clone(),
            Standing::Newer(_) => continue,
        };
        let whole = read_back(place, &path, wanted, way)?;
        if !whole {
            damaged.push(at);
        }
    }
    let Some(portable) = &load.portable else { return Ok(damaged) };
    match survey.program {
        ProgramThere::None if !portable.read_back(place, staging, &mut |bytes| way.go(bytes))? => {
            Err(bad(place))
        }
        ProgramThere::Same if !portable.is_there(place, &mut |bytes| way.go(bytes))? => {
            survey.program = ProgramThere::Other;
            Ok(damaged)
        }
        _ => Ok(damaged),
    }
}

/// Reads a pack back, every chunk of it, from the stick itself.
fn read_back(place: &Place, path: &Path, wanted: &Wanted, way: &mut Way<'_, '_>) -> Result<bool, Halt> {
    staging::forget_pack(path);
    let opened = match pack::Pack::open_file(path) {
        Ok(opened) => opened,
        Err(OpenError::Io(error)) => return Err(place.blame(&error)),
        Err(_) => return Ok(false),
    };
    let Ok(there) = opened.verify(&TrustedKeys::none()) else { return Ok(false) };
    if there.manifest_hash() != wanted.pack.manifest_hash {
        return Ok(false);
    }
    let (contents, mut told) = (there.contents(), 0);
    for (index, chunk) in (0..).zip(&contents.chunks) {
        match there.stored(contents, index) {
            Ok(_) => {}
            Err(ReadError::Io(error)) => return Err(place.blame(&error)),
            Err(_) => return Ok(false),
        }
        told += u64::from(chunk.stored);
        if way.go(u64::from(chunk.stored)) == Flow::Stop {
            return Err(Halt::Stopped);
        }
    }
    way.go(wanted.size.saturating_sub(told));
    Ok(true)
}

fn bad(place: &Place) -> Halt {
    let shown = place.path.to_string_lossy();
    let words = "what was read back is not what was written";
    Halt::Bad(failure("stick-bad", &[("path", &shown)], &words))
}

/// A pack that lies there, compared with ours of the same id.
#[derive(Clone, Copy, PartialEq, Eq)]
enum There {
    Same,
    Newer,
    /// An older edition under the name that ours will have: it makes room.
    Older,
    /// Somebody else's.
    Another,
}

fn compare(there: &VerifiedPack, file: &Path, ours: &InstalledPack, place: &Place) -> There {
    if there.manifest_hash() == ours.manifest_hash {
        return There::Same;
    }
    let same_hand = match (there.signer(), &ours.signer) {
        (Signer::Trusted { .. }, _) => true,
        (Signer::Unknown { key }, Signer::Trusted { key: our, .. } | Signer::Unknown { key: our }) => {
            key.to_bytes() == our.to_bytes()
        }
        _ => false,
    };
    match there.meta().version {
        version if same_hand && version > ours.version => There::Newer,
        _ if same_hand && file == own_name(place, &ours.id, 1) => There::Older,
        _ => There::Another,
    }
}

/// The file that a pack will have: its own name, or one beside it where somebody else's file has that.
fn free_name(place: &Place, ours: &InstalledPack, trusted: &TrustedKeys) -> Result<PathBuf, Halt> {
    for number in 1..=NAMES {
        let path = own_name(place, &ours.id, number);
        let Ok(meta) = fs_err::symlink_metadata(&path) else { return Ok(path) };
        if !meta.is_file() {
            continue;
        }
        match pack::Pack::open_file(&path) {
            // A broken copy is what a pulled stick leaves.
            Err(OpenError::Truncated { .. } | OpenError::Damaged(_) | OpenError::MissingVolume(_)) => {
                return Ok(path);
            }
            Err(OpenError::Io(error)) => {
                let shown = path.to_string_lossy();
                return Err(place.blame_failure(open_failure(&shown, &OpenError::Io(error))));
            }
            Err(_) => {}
            Ok(there) => {
                let there = there.verify(trusted);
                if there.is_ok_and(|there| compare(&there, &path, ours, place) != There::Another) {
                    return Ok(path);
                }
            }
        }
    }
    let shown = own_name(place, &ours.id, 1);
    let words = "other files have all the names that this pack could have";
    Err(Halt::Failed(failure("would-overwrite", &[("path", &shown.to_string_lossy())], &words)))
}

fn own_name(place: &Place, id: &str, number: u32) -> PathBuf {
    match number {
        1 => place.path.join(format!("{id}.pack")),
        number => place.path.join(format!("{id}-{number}.pack")),
    }
}

/// What a pack's file is called before it was read back.
fn staged(at: usize) -> String {
    format!("{at}.new")
}

/// Tells whether a stick holds more than packs, and what systems and Packhorse put there.
fn strange(stick: &Path) -> bool {
    let Ok(entries) = fs_err::read_dir(stick) else { return true };
    entries.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().to_lowercase();
        let ours = [label::FILE, portable::FOLDER, "lost+found", "system volume information", "$recycle.bin"];
        let end = name.rsplit('.').next().unwrap_or_default();
        let numbered =
            end.len() == 3 && end.bytes().all(|one| one.is_ascii_digit()) && name.contains(".pack.");
        let kind = matches!(end, "pack" | "delta" | "trust" | "post" | "reply" | "pub");
        !(name.starts_with('.') || ours.contains(&name.as_str()) || kind || numbered)
    })
}
