//! The file of a record: opening it, its key, its settings, its migrations.

use std::io::Read;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior, params};

use super::{FileKey, OpenRecordError, RecoverError};
use crate::StorageError;
use crate::database::{Head, wait_for_others};
use crate::disk::{self, Held, with_end};

/// `application_id` of a record: `PkhR`.
pub(crate) const APPLICATION: i32 = 0x506b_6852;
/// Migrations, oldest first; the newest one's place is the `user_version` this program writes.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/record/0001_log.sql"),
    include_str!("../../migrations/record/0002_chain.sql"),
];
/// The newest version this program reads.
pub(crate) const NEWEST: i32 = MIGRATIONS.len() as i32;
/// How a file begins that is not encrypted.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Says that the record at `path` is in use, where a file can be locked: else SQLite's own locks have to do.
pub(crate) fn presence(path: &Path) -> Result<Option<Held>, OpenRecordError> {
    match disk::share(&path.with_extension("lock")) {
        Ok(None) => Err(OpenRecordError::BeingMended),
        held => Ok(held.ok().flatten()),
    }
}

/// Says that the record at `path` is being mended, where a file can be locked; an error where somebody uses it.
pub(crate) fn alone(path: &Path) -> Result<Option<Held>, RecoverError> {
    match disk::alone(&path.with_extension("lock")) {
        Ok(None) => Err(RecoverError::InUse),
        held => Ok(held.ok().flatten()),
    }
}

/// Returns the write-ahead log of the database at `path`.
pub(crate) fn journal(path: &Path) -> PathBuf {
    with_end(path, "-wal")
}

/// Connects to the file at `path`, made where `create` says so.
pub(crate) fn connect(path: &Path, key: Option<&FileKey>, create: bool) -> rusqlite::Result<Connection> {
    connect_with(path, key, create, false)
}

fn connect_with(
    path: &Path,
    key: Option<&FileKey>,
    create: bool,
    alone: bool,
) -> rusqlite::Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_READ_WRITE;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let mut database = Connection::open_with_flags(path, flags)?;
    if let Some(key) = key {
        // What it would say goes to the standard error otherwise.
        database.execute_batch("pragma cipher_log_level = none")?;
        database.execute_batch(&zeroize::Zeroizing::new(format!("pragma key = \"{}\"", *key.literal())))?;
    }
    if alone {
        // Before anything else: the first look at the file decides.
        database.execute_batch("pragma locking_mode = exclusive")?;
    }
    settle(&mut database)?;
    Ok(database)
}

/// Settings of every connection.
fn settle(database: &mut Connection) -> rusqlite::Result<()> {
    wait_for_others(database)?;
    database.set_prepared_statement_cache_capacity(64);
    database.execute_batch(
        "pragma foreign_keys = on;
         pragma trusted_schema = off;
         pragma cell_size_check = on;
         pragma synchronous = full;
         pragma temp_store = memory;
         pragma cache_size = -8192;",
    )
}

/// Turns the write-ahead log on: one flush of the disk for a commit, and who reads never waits for who writes.
/// Where the carrier cannot have one, SQLite keeps its rollback journal.
pub(crate) fn log_ahead(database: &Connection) -> rusqlite::Result<()> {
    database.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    // After a large merge the log shrinks again.
    database.pragma_update_and_check(None, "journal_size_limit", 8 << 20, |_| Ok(()))
}

/// Opens the record at `path` and brings it up to the newest version.
pub(crate) fn open(path: &Path, key: Option<&FileKey>) -> Result<Connection, OpenRecordError> {
    let missing = || OpenRecordError::Missing { path: path.to_owned() };
    match fs_err::metadata(path) {
        Ok(metadata) if metadata.len() > 0 => {}
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(OpenRecordError::of(error, path));
        }
        _ => return Err(missing()),
    }
    let of = |error: rusqlite::Error| match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) if key.is_some() || !looks_plain(path) => {
            OpenRecordError::WrongKey { path: path.to_owned() }
        }
        _ => OpenRecordError::of(error, path),
    };
    let attempt = |alone: bool| {
        let database = connect_with(path, key, false, alone).map_err(of)?;
        let version = identify(&database, path, &of)?;
        if version == 0 {
            // A program was stopped before it had made the record: nothing was ever in it.
            return Err(missing());
        }
        log_ahead(&database).map_err(of)?;
        migrate(&database, &[]).map_err(of)?;
        Ok(database)
    };
    match attempt(false) {
        // On a disk without any room the file cannot be made that windows share beside a write-ahead log. One
        // window alone needs none: what is in the record can be read, and written as soon as there is room.
        Err(OpenRecordError::Storage { cause: StorageError::DiskFull, .. }) => attempt(true),
        done => done,
    }
}

/// Makes an empty record of `learner` in the empty file behind `database`.
pub(crate) fn make(database: &Connection, learner: &[u8; 16]) -> rusqlite::Result<()> {
    migrate(database, learner)
}

/// Returns the version of the record's format, 0 for a file that is still empty.
fn identify(
    database: &Connection,
    path: &Path,
    of: &dyn Fn(rusqlite::Error) -> OpenRecordError,
) -> Result<i32, OpenRecordError> {
    match Head::read(database, APPLICATION, NEWEST).map_err(of)? {
        Head::Format(version) => Ok(version),
        Head::Newer(found) => {
            Err(OpenRecordError::NewerFormat { path: path.to_owned(), found, known: NEWEST })
        }
        Head::Foreign => Err(OpenRecordError::NotARecord { path: path.to_owned() }),
    }
}

/// Brings the file up to the newest version, one transaction for each step. The first also says whose it is.
fn migrate(database: &Connection, learner: &[u8]) -> rusqlite::Result<()> {
    for (version, migration) in (1..).zip(MIGRATIONS) {
        let found: i32 = database.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if found >= version {
            continue;
        }
        let step = Transaction::new_unchecked(database, TransactionBehavior::Immediate)?;
        // Another program may have come first.
        let found: i32 = step.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if found < version {
            step.execute_batch(migration)?;
            if version == 1 {
                step.execute(
                    "insert into record (one, learner, stream, clock, place) values (1, ?1, null, ?2, x'')",
                    params![learner, i64::MIN],
                )?;
            }
            step.pragma_update(None, "application_id", APPLICATION)?;
            step.pragma_update(None, "user_version", version)?;
        }
        step.commit()?;
    }
    Ok(())
}

/// Tells whether the file at `path` is not encrypted.
pub(crate) fn is_plain(path: &Path) -> std::io::Result<bool> {
    let mut start = [0; 16];
    match fs_err::File::open(path)?.read_exact(&mut start) {
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Ok(false),
        read => read.map(|()| start == *MAGIC),
    }
}

/// Tells whether a file that is no database looks like one whose beginning was damaged: pages of an encrypted one
/// begin with any byte, those of another with few.
fn looks_plain(path: &Path) -> bool {
    let Ok(bytes) = first_pages(path) else { return false };
    let pages: Vec<u8> = bytes.chunks_exact(4096).skip(1).map(|page| page[0]).collect();
    let known = pages.iter().filter(|kind| matches!(kind, 0x00 | 0x02 | 0x05 | 0x0a | 0x0d)).count();
    bytes.starts_with(MAGIC) || (pages.len() >= 3 && known * 2 > pages.len())
}

fn first_pages(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs_err::File::open(path)?.take(4096 * 12).read_to_end(&mut bytes)?;
    Ok(bytes)
}
