//! The library, shared between threads: each call takes a connection of its own.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use store::Library;
use store::library::{Flow, OpenError};

use crate::failure;
use crate::open::locked;
use crate::view::Failure;

/// Connections kept for the next call; more than these are closed again.
const IDLE: usize = 4;

/// The library's connections.
pub(crate) struct Shelf {
    folder: PathBuf,
    idle: Mutex<Vec<Library>>,
}

impl Shelf {
    pub(crate) fn open(folder: &Path) -> Result<Shelf, Failure> {
        let first = match Library::open(folder) {
            Err(OpenError::Damaged { .. }) => {
                // What is sound is carried over; what is not comes back from its stick. Nobody is asked: a
                // library that cannot be opened helps nobody. The damaged file stays beside it where it might.
                Library::rescue(folder, &mut |_| Flow::Continue)
                    .map_err(|error| failure("library-damaged", &[], &error))?;
                Library::open(folder)?
            }
            opened => opened?,
        };
        Ok(Shelf { folder: folder.to_owned(), idle: Mutex::new(vec![first]) })
    }

    /// Calls with a connection that nobody else uses meanwhile.
    pub(crate) fn with<T>(
        &self,
        call: impl FnOnce(&mut Library) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let idle = locked(&self.idle).pop();
        let mut library = match idle {
            Some(library) => library,
            None => Library::open(&self.folder)?,
        };
        let answer = call(&mut library);
        let mut idle = locked(&self.idle);
        if idle.len() < IDLE {
            idle.push(library);
        }
        answer
    }
}
