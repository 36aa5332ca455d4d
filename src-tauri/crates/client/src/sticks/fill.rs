//! One stick, filled: what is missing is written, then everything is read back from the stick itself, and only then does it
//! get its name. A stick that pretends to be larger than it is shows when the last byte has been written, so nothing is read
//! back before.

use std::path::{Path, PathBuf};

use pack::{ChunkSource as _, OpenError, ReadError, TrustedKeys};
use store::library::{ExportError, InstalledPack, Progress};

use super::label::Label;
use super::place::{Halt, Place};
use super::portable::{Portable, ProgramThere};
use super::staging::{self, FLUSH_EVERY, Staging};
use super::survey::{Standing, Survey, free_name};
use crate::install::store_flow;
use crate::jobs::{Flow, OnProgress};
use crate::view::{Failure, JobStep, TrustFound};
use crate::{Client, failure};

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
        let survey = self.survey(place, load)?;
        survey.fits()?;
        let needed = survey.needed;
        let filled = self.fill_surveyed(place, load, survey, name, on_progress);
        match filled {
            // What was staged is gone again, and the room it had been promised is there: nothing stands behind it.
            Err(Halt::Full) if place.space().is_ok_and(|(_, free)| free >= needed) => Err(bad(place)),
            filled => filled,
        }
    }

    /// Fills a stick that says it has the room.
    fn fill_surveyed(
        &self,
        place: &Place,
        load: &Load,
        mut survey: Survey,
        name: &dyn Fn(Option<Label>) -> std::io::Result<Option<Label>>,
        on_progress: OnProgress<'_>,
    ) -> Result<StickFilled, Halt> {
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

/// What a pack's file is called before it was read back.
fn staged(at: usize) -> String {
    format!("{at}.new")
}
