//! Installed packs: their manifests, and their chunks by content, in one SQLite file.
//!
//! A chunk is kept once however many packs and editions use it. An edition is visible from one
//! transaction on, when all its chunks are on the disk; whatever arrived before a crash, a full disk or
//! a pulled stick is found again and not fetched twice.
//!
//! A pack's id alone means its newest edition; an older one that somebody holds ([`Library::hold`]) goes by the
//! name `id~version`, which no pack can have.
//!
//! Several programs may have the same library open. Each statement and each transaction is short; one
//! that meets another's waits its turn. Readers wait only while a transaction reaches the disk.

mod adopt;
mod ballast;
mod chunks;
mod database;
mod export;
mod feed;
mod flow;
mod hold;
mod installed;
mod intake;
mod read;
mod reclaim;
mod rescue;
mod serve;
mod unfinished;
mod verify;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use adopt::{Adopt, AdoptError, Adopted, Plan};
pub use database::OpenError;
pub use export::ExportError;
pub use flow::{Flow, OnProgress};
pub use installed::InstalledPack;
pub use pack::Progress;
pub use read::LibraryReadError;
pub use reclaim::{Freed, RemoveError};
pub use rescue::{RescueError, Rescued};
pub use unfinished::Unfinished;
pub use verify::{Damage, Repaired, VerifyError};

use crate::StorageError;

/// The library of one data folder, open. Cheap to open again: a thread that reads opens its own.
#[derive(Debug)]
pub struct Library {
    database: Connection,
    path: PathBuf,
    writable: bool,
    memory: read::Memory,
    /// Held as long as the library is open, so that a rescue never moves the file away under somebody.
    _presence: Option<crate::disk::Held>,
}

impl Library {
    /// Opens the library of the data folder `folder`, making it where there is none. Where the folder is
    /// write-protected, what is there can be read.
    ///
    /// # Errors
    /// When the file is another program's, a newer program's, or damaged; nothing is changed then.
    pub fn open(folder: impl AsRef<Path>) -> Result<Library, OpenError> {
        let path = folder.as_ref().join(database::NAME);
        let presence = database::presence(&path)?;
        let database = database::open(&path)?;
        let writable = !database.is_readonly("main").map_err(|error| OpenError::of(error, &path))?;
        Ok(Library { database, path, writable, memory: read::Memory::default(), _presence: presence })
    }

    /// Returns the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Tells whether packs can be installed and removed here.
    pub fn is_writable(&self) -> bool {
        self.writable
    }

    /// Begins a transaction that will write. Waits for other writers.
    fn begin(&self) -> Result<Transaction<'_>, StorageError> {
        if !self.writable {
            return Err(StorageError::ReadOnly);
        }
        Ok(Transaction::new_unchecked(&self.database, TransactionBehavior::Immediate)?)
    }

    /// Returns how many bytes the library takes on the disk.
    ///
    /// # Errors
    /// When the file system cannot be asked.
    pub fn size(&self) -> Result<u64, StorageError> {
        Ok(fs_err::metadata(&self.path)?.len())
    }

    /// Returns how many bytes of the disk are free for this person.
    ///
    /// # Errors
    /// When the file system cannot be asked.
    pub fn free_on_disk(&self) -> Result<u64, StorageError> {
        Ok(fs4::available_space(self.path.parent().unwrap_or(&self.path))?)
    }
}
