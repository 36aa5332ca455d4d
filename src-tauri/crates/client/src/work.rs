//! What each job does, and what scripts call for the same.

use std::path::{Path, PathBuf};

use pack::ChunkLookup;
use store::library::{Damage, InstalledPack, Progress, Repaired};

use crate::install::{self, store_flow};
use crate::jobs::{OnProgress, Order, Outcome, Subject, Work};
use crate::open::locked;
use crate::view::{Failure, Job, JobState, JobStep};
use crate::{Client, Event, failure};

/// A part of an installed pack that is not what was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DamagedPart {
    /// The pack's id.
    pub pack: String,
    /// Which part, in the order of the pack's list; `None` for that list itself.
    pub part: Option<u32>,
    /// SHA-256 it should have.
    pub hash: String,
    /// Files that cannot be read whole without it.
    pub files: Vec<String>,
}

impl Client {
    pub(crate) fn carry_out(&self, order: &Order, on_progress: OnProgress<'_>) -> Result<Outcome, Failure> {
        match order {
            Order::Install { source, allow_unsigned, only } => {
                self.install_job(source, *allow_unsigned, only.clone(), on_progress)
            }
            Order::Verify { pack } => {
                let damage = self.verify_installed(pack, on_progress)?;
                Ok(Outcome { damaged: damage.len() as u32, ..Outcome::default() })
            }
            Order::Repair { pack, sources } => {
                let sources: Vec<PathBuf> = sources.iter().map(PathBuf::from).collect();
                let repaired = self.repair_installed(pack, &sources, on_progress)?;
                Ok(Outcome {
                    mended: repaired.mended,
                    damaged: repaired.still.len() as u32,
                    ..Outcome::default()
                })
            }
            Order::Remove { pack } => self.remove(pack, on_progress).map(|_| Outcome::default()),
            Order::Export { pack, path } => self.export(pack, path, on_progress).map(|()| Outcome::default()),
            Order::Index => self.make_searchable(on_progress).map(|_| Outcome::default()),
        }
    }

    /// Throws away what a cancelled job left half done.
    pub(crate) fn tidy_after(&self, order: &Order) {
        let Order::Install { source, .. } = order else { return };
        // What cannot be given back now comes back with the next install or removal.
        let _ = self.shelf.with(|library| {
            for one in library.unfinished()?.iter().filter(|one| one.source == *source) {
                library.discard_unfinished(&one.id, &mut |_| store::library::Flow::Continue)?;
            }
            Ok(())
        });
    }

    /// Checks every part of an installed pack, or of all where `pack` is empty.
    ///
    /// # Errors
    /// When the library cannot be read, or it was told to stop. Damage is an answer, not an error.
    pub fn verify_installed(
        &self,
        pack: &str,
        on_progress: OnProgress<'_>,
    ) -> Result<Vec<DamagedPart>, Failure> {
        let one = (!pack.is_empty()).then_some(pack);
        let damage = self.shelf.with(|library| {
            Ok(library.verify(one, &mut |Progress { done, total }| {
                store_flow(on_progress(JobStep::Verifying, done, total))
            })?)
        })?;
        damage.into_iter().map(|one| self.damaged_part(one)).collect()
    }

    /// Adds to a damaged part which files suffer from it.
    fn damaged_part(&self, damage: Damage) -> Result<DamagedPart, Failure> {
        let (pack, part, hash) = match damage {
            Damage::List { id, .. } => {
                return Ok(DamagedPart { pack: id, part: None, hash: String::new(), files: Vec::new() });
            }
            Damage::Chunk { id, part, chunk, .. } => (id, part, chunk.to_string()),
        };
        let contents = self.shelf.with(|library| Ok(library.contents(&pack)?))?;
        let files =
            contents.files.iter().filter(|(_, file)| file.slices.iter().any(|slice| slice.chunk == part));
        let files = files.map(|(path, _)| path.clone()).collect();
        Ok(DamagedPart { pack, part: Some(part), hash, files })
    }

    /// Mends an installed pack's damaged parts from pack files, folders of them, and other packs of
    /// the library.
    ///
    /// # Errors
    /// When the library cannot be written, or it was told to stop; what is mended by then stays.
    pub fn repair_installed(
        &self,
        pack: &str,
        sources: &[PathBuf],
        on_progress: OnProgress<'_>,
    ) -> Result<Repaired, Failure> {
        self.verify_installed(pack, on_progress)?;
        let spares = install::spares(sources, &self.trusted()?)?;
        let lookups: Vec<&dyn ChunkLookup> = spares.iter().map(|spare| spare as &dyn ChunkLookup).collect();
        self.shelf.with(|library| {
            let on_progress =
                &mut |Progress { done, total }| store_flow(on_progress(JobStep::Copying, done, total));
            Ok(library.repair(Some(pack), &lookups, on_progress)?)
        })
    }

    /// Removes a pack; the space comes back to the disk. Returns the bytes that were freed.
    ///
    /// # Errors
    /// When it is not installed or the library cannot be written.
    pub fn remove(&self, pack: &str, on_progress: OnProgress<'_>) -> Result<u64, Failure> {
        let freed = self.shelf.with(|library| {
            let on_progress =
                &mut |Progress { done, total }| store_flow(on_progress(JobStep::Freeing, done, total));
            Ok(library.remove(pack, on_progress)?)
        })?;
        self.index.get()?.remove(pack).map_err(|error| failure("index", &[], &error))?;
        Ok(freed.bytes)
    }

    /// Returns the file that [`Client::export`] writes: a folder as the place means one of the pack's name in it.
    pub fn exported(pack: &str, place: &Path) -> PathBuf {
        if place.is_dir() { place.join(format!("{pack}.pack")) } else { place.to_owned() }
    }

    /// Writes an installed pack to a file ([`Client::exported`]), identical to the one it came from; in a folder, beside it
    /// who is trusted, as on every stick.
    ///
    /// # Errors
    /// When it is not installed, a part is damaged, or the file cannot be written; then there is none.
    pub fn export(&self, pack: &str, place: &Path, on_progress: OnProgress<'_>) -> Result<(), Failure> {
        let path = Client::exported(pack, place);
        self.shelf.with(|library| {
            let on_progress =
                &mut |Progress { done, total }| store_flow(on_progress(JobStep::Copying, done, total));
            library.export(pack, &path, on_progress)?;
            Ok(())
        })?;
        // A pack is whole without; a stick that is full has room for no more.
        if place.is_dir() {
            let _ = self.put_trust(place);
        }
        Ok(())
    }

    /// Puts checking on the list of work; empty means all packs.
    ///
    /// # Errors
    /// When the pack is not installed.
    pub fn start_verify(&self, pack: &str) -> Result<Job, Failure> {
        self.put_on_list(Order::Verify { pack: pack.into() }, pack)
    }

    /// Puts mending on the list of work.
    ///
    /// # Errors
    /// When the pack is not installed.
    pub fn start_repair(&self, pack: &str, sources: &[String]) -> Result<Job, Failure> {
        self.put_on_list(Order::Repair { pack: pack.into(), sources: sources.to_vec() }, pack)
    }

    /// Puts removing on the list of work.
    ///
    /// # Errors
    /// When the pack is not installed.
    pub fn start_remove(&self, pack: &str) -> Result<Job, Failure> {
        self.put_on_list(Order::Remove { pack: pack.into() }, pack)
    }

    /// Puts writing a pack file on the list of work.
    ///
    /// # Errors
    /// When the pack is not installed.
    pub fn start_export(&self, pack: &str, path: &Path) -> Result<Job, Failure> {
        self.put_on_list(Order::Export { pack: pack.into(), path: path.to_owned() }, pack)
    }

    fn put_on_list(&self, order: Order, pack: &str) -> Result<Job, Failure> {
        let about = if pack.is_empty() { Subject::default() } else { self.subject(&self.installed(pack)?) };
        Ok(self.add_job(order, about))
    }

    /// What work on an installed pack is about.
    pub(crate) fn subject(&self, pack: &InstalledPack) -> Subject {
        let sources = self.sources_of(pack).ok();
        let fallback = sources.map(|sources| sources.sheet.fallback.clone()).unwrap_or_default();
        Subject::of(&pack.meta).falling_back(fallback)
    }

    pub(crate) fn add_job(&self, order: Order, about: Subject) -> Job {
        self.begun(self.jobs.add(order, about))
    }

    /// Lists work that an earlier run of the program left unfinished.
    pub(crate) fn hold_job(&self, order: Order, about: Subject) -> Job {
        self.begun(self.jobs.add_held(order, about))
    }

    fn begun(&self, work: Work) -> Job {
        self.tell_job(work.job.id);
        work.shown(&self.languages(""))
    }

    /// Tells how a job stands; nothing where it is off the list.
    pub(crate) fn tell_job(&self, id: u32) {
        let _alone = locked(&self.jobs.telling);
        if let Some(work) = self.jobs.get(id) {
            (self.notify)(Event::Job(work.shown(&self.languages(""))));
        }
    }

    /// Tells all work again: somebody reads another language now.
    pub(crate) fn tell_jobs(&self) {
        self.jobs.list().iter().for_each(|Work { job, .. }| self.tell_job(job.id));
    }

    /// Lists the jobs, oldest first.
    pub fn jobs(&self) -> Vec<Job> {
        let wanted = self.languages("");
        self.jobs.list().into_iter().map(|work| work.shown(&wanted)).collect()
    }

    /// Holds a job where it is.
    ///
    /// # Errors
    /// When there is no such job.
    pub fn pause_job(&self, id: u32) -> Result<(), Failure> {
        self.jobs.hold(id)?;
        self.tell_job(id);
        self.end_wait(id);
        Ok(())
    }

    /// Goes on with a held, failed or stopped job.
    ///
    /// # Errors
    /// When there is no such job.
    pub fn resume_job(&self, id: u32) -> Result<(), Failure> {
        self.jobs.go_on(id)?;
        self.tell_job(id);
        Ok(())
    }

    /// Stops a job; what an install copied so far is given back.
    ///
    /// # Errors
    /// When there is no such job.
    pub fn cancel_job(&self, id: u32) -> Result<(), Failure> {
        let stopped = self.jobs.stop(id)?;
        self.tell_job(id);
        if let Some(order) = stopped {
            self.tidy_after(&order);
        }
        self.end_wait(id);
        Ok(())
    }

    /// A job that waits for a far server need not wait for it any longer.
    fn end_wait(&self, id: u32) {
        if self.jobs.list().iter().any(|Work { job, .. }| job.id == id && job.state == JobState::Running) {
            self.line.hang_up();
        }
    }

    /// Takes a finished job off the list.
    ///
    /// # Errors
    /// When there is no such job.
    pub fn forget_job(&self, id: u32) -> Result<(), Failure> {
        self.jobs.forget(id)
    }
}
