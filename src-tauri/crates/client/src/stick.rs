//! Filling a stick: packs of the library, and beside them whose packs and certificates are good.

use std::path::{Path, PathBuf};

use pack::OpenError;
use store::library::Progress;

use crate::install::{open_failure, store_flow};
use crate::jobs::OnProgress;
use crate::view::{Failure, JobStep, TrustFound};
use crate::{Client, failure};

/// What lies on a stick after it was filled.
#[derive(Clone, PartialEq, Debug)]
pub struct StickFilled {
    /// The packs that were asked for.
    pub packs: Vec<PackOnStick>,
    /// The trust files.
    pub trust: Vec<TrustFound>,
}

/// A pack on a stick.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PackOnStick {
    /// Its id.
    pub id: String,
    /// Its edition.
    pub version: u32,
    /// The file.
    pub path: PathBuf,
    /// Bytes that were written; 0 where the same lay there already.
    pub written: u64,
}

impl Client {
    /// Puts installed packs into a folder or onto a stick, each as `ID.pack`, and the newest trust files beside them. What
    /// lies there already is not written again.
    ///
    /// # Errors
    /// When one is not installed, a newer edition or something else lies there under its name (`older`, `would-overwrite`),
    /// or it cannot be written; those before it are there then.
    pub fn fill_stick(
        &self,
        folder: &Path,
        packs: &[String],
        on_progress: OnProgress<'_>,
    ) -> Result<StickFilled, Failure> {
        fs_err::create_dir_all(folder).map_err(|error| failure::io(folder, &error))?;
        // All are here before the first is written.
        let installed = packs.iter().map(|id| self.installed(id)).collect::<Result<Vec<_>, _>>()?;
        // First what is small, and what verifiers need most.
        let trust = self.put_trust(folder)?;
        let mut filled = StickFilled { packs: Vec::new(), trust };
        for one in installed {
            let path = folder.join(format!("{}.pack", one.id));
            let written = match self.is_there(&path, &one)? {
                true => 0,
                false => self.shelf.with(|library| {
                    let on_progress = &mut |Progress { done, total }| {
                        store_flow(on_progress(JobStep::Copying, done, total))
                    };
                    Ok(library.export(&one.id, &path, on_progress)?)
                })?,
            };
            filled.packs.push(PackOnStick { id: one.id, version: one.version, path, written });
        }
        Ok(filled)
    }

    /// Tells whether this very edition lies there; what is worth more than it stays there.
    fn is_there(&self, path: &Path, one: &store::library::InstalledPack) -> Result<bool, Failure> {
        let shown = path.to_string_lossy();
        if !path.exists() {
            return Ok(false);
        }
        let there = match pack::Pack::open_file(path) {
            Ok(pack) => pack,
            Err(OpenError::NotAPack) => {
                let words = "a file that is not a pack lies there; it was not touched";
                return Err(failure("would-overwrite", &[("path", &shown)], &words));
            }
            // A broken copy is what a pulled stick leaves: it is written anew.
            Err(OpenError::Io(error)) => return Err(open_failure(&shown, &OpenError::Io(error))),
            Err(_) => return Ok(false),
        };
        if there.meta().version > one.version && there.meta().id == one.id {
            let words = "a newer edition of it lies there; it was not touched";
            return Err(failure("stick-newer", &[("path", &shown)], &words));
        }
        let sound = there.verify(&self.trusted()?);
        Ok(sound.is_ok_and(|there| there.manifest_hash() == one.manifest_hash))
    }
}
