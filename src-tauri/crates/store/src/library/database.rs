//! The file of the library: opening it, its settings, its migrations.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

use crate::StorageError;
use crate::database::{Head, wait_for_others};
use crate::disk::{self, Held};

/// Name of the file in the data folder.
pub(crate) const NAME: &str = "library.db";
/// `application_id` of a library: `PkhL`.
pub(crate) const APPLICATION: i32 = 0x506b_684c;
/// Migrations, oldest first; the newest one's place is the `user_version` this program writes.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/library/0001_packs_and_chunks.sql"),
    include_str!("../../migrations/library/0002_holds.sql"),
];
/// The newest version this program reads.
pub(crate) const NEWEST: i32 = MIGRATIONS.len() as i32;
/// Tables small enough to be checked in a moment; damage to the bytes of chunks is found by their hashes.
const SMALL_TABLES: [&str; 3] = ["pack", "chunk", "part"];

/// Why a library cannot be opened. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A newer program has written it.
    #[error(
        "the library {} was written by a newer Packhorse (format {found}; this one reads up to {known}); \
         install the newer program to use it, nothing in it was touched",
        path.display()
    )]
    NewerFormat {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i32,
        /// The newest this program reads.
        known: i32,
    },
    /// Another program's database.
    #[error("{} is not a Packhorse library; move it away or choose another data folder", path.display())]
    NotALibrary {
        /// The file.
        path: PathBuf,
    },
    /// The file's own structure is damaged.
    #[error(
        "the library {} is damaged ({reason}); rescue it: what is sound is carried over into a new file, the \
         rest comes back from its sticks",
        path.display()
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        reason: String,
    },
    /// Another program is carrying a damaged library over into a new file.
    #[error("another Packhorse program is mending the library; let it finish and try again")]
    BeingRescued,
    /// A write-protected folder without a library.
    #[error("there is no library in {} and none can be made: the folder is write-protected", folder.display())]
    NothingToRead {
        /// The data folder.
        folder: PathBuf,
    },
    /// The disk or SQLite.
    #[error("the library {} cannot be opened: {cause}", path.display())]
    Storage {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        cause: StorageError,
    },
}

impl OpenError {
    pub(crate) fn of(error: impl Into<StorageError>, path: &Path) -> OpenError {
        let path = path.to_owned();
        match error.into() {
            StorageError::Damaged(reason) => OpenError::Damaged { path, reason },
            cause => OpenError::Storage { path, cause },
        }
    }
}

/// Says that the library at `path` is in use, where a file can be locked: else SQLite's own locks have to do.
pub(crate) fn presence(path: &Path) -> Result<Option<Held>, OpenError> {
    match disk::share(&lock_of(path)) {
        Ok(None) => Err(OpenError::BeingRescued),
        held => Ok(held.ok().flatten()),
    }
}

/// Returns the file beside the library whose lock says who uses it.
pub(crate) fn lock_of(path: &Path) -> PathBuf {
    path.with_extension("lock")
}

/// Opens the library at `path`, making or migrating it where needed.
pub(crate) fn open(path: &Path) -> Result<Connection, OpenError> {
    finish_rescue(path).map_err(|error| OpenError::of(error, path))?;
    // A journal with something in it: a program was stopped in the middle. SQLite rolls back by itself;
    // a carrier that lied about what it wrote shows in the tables that are quick to check.
    let unclean = fs_err::metadata(journal(path)).is_ok_and(|journal| journal.len() > 0);
    let mut database = connect(path)?;
    let of = |error: rusqlite::Error| OpenError::of(error, path);
    settle(&mut database).map_err(of)?;
    let mut tries = 0;
    loop {
        let version = identify(&database, path)?;
        if version == NEWEST {
            break;
        }
        match migrate(&database, version) {
            // Another program is making or migrating the same file, and SQLite saw a deadlock coming.
            Err(error) if tries < 100 && error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                tries += 1;
                std::thread::sleep(Duration::from_millis(20));
            }
            done => done.map_err(of)?,
        }
    }
    if unclean {
        check_small_tables(&database).map_err(|cause| OpenError::of(cause, path))?;
    }
    Ok(database)
}

/// Returns the name under which a rescue makes its new file.
pub(crate) fn rescued(path: &Path) -> PathBuf {
    path.with_extension("rescued.db")
}

/// Puts a rescued library in its place that was stopped just before it could.
fn finish_rescue(path: &Path) -> io::Result<()> {
    let rescued = rescued(path);
    if path.exists() || !rescued.exists() {
        return Ok(());
    }
    fs_err::rename(rescued, path)
}

/// Returns the rollback journal of the database at `path`.
pub(crate) fn journal(path: &Path) -> PathBuf {
    disk::with_end(path, "-journal")
}

fn connect(path: &Path) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let write = flags | OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    match Connection::open_with_flags(path, write) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::CannotOpen) => {
            let there = path.is_file();
            let folder = path.parent().unwrap_or(path).to_owned();
            match Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_READ_ONLY) {
                Err(_) if !there && folder.is_dir() => Err(OpenError::NothingToRead { folder }),
                other => other.map_err(|error| OpenError::of(error, path)),
            }
        }
        other => other.map_err(|error| OpenError::of(error, path)),
    }
}

/// Settings of every connection. Where they come from: `cargo bench -p store --bench layout`.
pub(crate) fn settle(database: &mut Connection) -> rusqlite::Result<()> {
    wait_for_others(database)?;
    database.execute_batch(
        "pragma foreign_keys = on;
         pragma trusted_schema = off;
         pragma synchronous = full;
         pragma temp_store = memory;
         -- Dirty pages stay in memory until the commit: only then are readers kept out.
         pragma cache_spill = off;
         pragma cache_size = -4096;",
    )?;
    // Not WAL: it would write every chunk twice. No mmap: a pulled stick would end the program.
    let readable = database.is_readonly("main")?;
    if !readable {
        database.pragma_update_and_check(None, "journal_mode", "truncate", |_| Ok(()))?;
    }
    Ok(())
}

/// Returns the version of the library's format, 0 for a file that is still empty.
fn identify(database: &Connection, path: &Path) -> Result<i32, OpenError> {
    match Head::read(database, APPLICATION, NEWEST).map_err(|error| OpenError::of(error, path))? {
        Head::Format(version) => Ok(version),
        Head::Newer(found) => Err(OpenError::NewerFormat { path: path.to_owned(), found, known: NEWEST }),
        Head::Foreign => Err(OpenError::NotALibrary { path: path.to_owned() }),
    }
}

/// Brings the file up to the newest version, one transaction for each step.
fn migrate(database: &Connection, version: i32) -> rusqlite::Result<()> {
    if version == 0 {
        // These take hold when the file is made; later they would write to it. A blob of 256 KiB costs a third
        // less processor time in pages of 16 KiB than of 4, and 0.9 % of the disk.
        database.execute_batch("pragma page_size = 16384; pragma auto_vacuum = incremental;")?;
    }
    for (version, migration) in (1..).zip(MIGRATIONS) {
        let step = Transaction::new_unchecked(database, TransactionBehavior::Immediate)?;
        // Another program may have come first.
        let found: i32 = step.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if found < version {
            step.execute_batch(migration)?;
            step.pragma_update(None, "application_id", APPLICATION)?;
            step.pragma_update(None, "user_version", version)?;
        }
        step.commit()?;
    }
    Ok(())
}

/// Checks the structure of everything but the chunks' bytes: a few milliseconds.
pub(crate) fn check_small_tables(database: &Connection) -> Result<(), StorageError> {
    SMALL_TABLES.iter().try_for_each(|table| check_table(database, table))
}

/// Checks the structure of one table and its indices.
pub(crate) fn check_table(database: &Connection, table: &str) -> Result<(), StorageError> {
    let verdict: String =
        database.query_row(&format!("pragma quick_check('{table}')"), [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StorageError::Damaged(verdict)) }
}
