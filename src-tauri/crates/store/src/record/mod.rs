//! The learner's record: the log of all that a person did, what follows from it, and what is still open.
//!
//! One SQLite file for each learner. The **log** is truth: entries that are never changed, each with its place in a
//! stream and its moment of the logical clock, both taken inside the transaction that keeps it, so that any number
//! of windows and programs can write at once. What follows from it (**derived** rows) is kept in the same
//! transaction and can be made again at any time. **State** (drafts, places) is durable, the last writer wins.
//!
//! Records of one learner are merged by union. A stream has one writer; where a copied file wrote on all the same,
//! the merge finds the fork and gives one branch a name of its own ([`fork_of`]), the same on every computer.

mod body;
mod chain;
mod check;
mod copy;
mod database;
mod entry;
mod error;
mod key;
mod left;
mod merge;
mod piece;
mod place;
mod read;
mod recover;
mod walk;
mod write;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};
use statement::StreamId;

pub use check::Soundness;
pub(crate) use database::{APPLICATION, NEWEST};
pub use entry::{Entry, Form, MAX_ATTACHMENT, MAX_BODY, MAX_NAME, MAX_VALUE, fork_of};
pub use error::{OpenRecordError, RecordError};
pub use key::FileKey;
pub(crate) use left::Left;
pub use merge::{Base, Merged};
pub use place::Place;
pub use read::{Cursor, Page, Reading, Row};
pub use recover::{Lost, RecoverError, Recovered};
pub use write::Writing;

use crate::disk;
use body::Bodies;
use place::Turn;
use write::Standing;

/// What a fold is: told one entry after the other, in any order, makes what follows from them. See [`Record::rebuild`].
pub type Fold<'a, E> = &'a mut dyn FnMut(&mut Writing<'_>, &Entry) -> Result<(), E>;

/// A learner's record, open. A thread that reads opens its own.
#[derive(Debug)]
pub struct Record {
    database: Connection,
    path: PathBuf,
    learner: [u8; 16],
    place: Place,
    turn: Turn,
    standing: Standing,
    bodies: Bodies,
    /// Held as long as the record is open, so that it is never mended under somebody.
    _presence: Option<disk::Held>,
}

impl Record {
    /// Makes the record of `learner` (a UUID) in a new file at `path`, encrypted if a key is given.
    ///
    /// # Errors
    /// When there is a file already, or the disk does not take one.
    pub fn create(path: &Path, learner: [u8; 16], key: Option<&FileKey>) -> Result<Record, RecordError> {
        match Record::open(path, key) {
            Err(OpenRecordError::Missing { .. }) => {}
            Err(OpenRecordError::BeingMended) => return Err(OpenRecordError::BeingMended.into()),
            _ => return Err(RecordError::AlreadyThere { path: path.to_owned() }),
        }
        // Left by a learner of the same name that is no more.
        Record::forget_turn(path)?;
        let database = database::connect(path, key, true)?;
        database::log_ahead(&database)?;
        database::make(&database, &learner)?;
        drop(database);
        let _ = disk::sync_folder(path);
        Ok(Record::open(path, key)?)
    }

    /// Opens the record at `path`. Mends by itself what a stop at any moment leaves behind.
    ///
    /// # Errors
    /// As [`OpenRecordError`] tells; nothing is changed then.
    pub fn open(path: &Path, key: Option<&FileKey>) -> Result<Record, OpenRecordError> {
        Record::open_on(path, key, &Place::of)
    }

    /// As [`Record::open`], where the caller finds out the file's place: for tests that play several computers.
    ///
    /// # Errors
    /// As [`Record::open`].
    pub fn open_on(
        path: &Path,
        key: Option<&FileKey>,
        place: &dyn Fn(&Path) -> Place,
    ) -> Result<Record, OpenRecordError> {
        recover::finish(path).map_err(|error| OpenRecordError::of(error, path))?;
        let missing = !path.exists();
        let presence = if missing { None } else { database::presence(path)? };
        // A write-ahead log with something in it: a program was stopped, or another one has the record open. SQLite
        // puts it in order by itself; a carrier that lied about what it wrote shows in what was written last.
        let unclean = fs_err::metadata(database::journal(path)).is_ok_and(|journal| journal.len() > 0);
        let database = database::open(path, key)?;
        let bodies = Bodies::new().map_err(|error| OpenRecordError::of(error, path))?;
        let place = place(path);
        let turn = Turn::beside(path);
        let of = |error: RecordError| match error {
            RecordError::Storage(cause) => OpenRecordError::of(cause, path),
            other => OpenRecordError::Damaged { path: path.to_owned(), reason: other.to_string() },
        };
        if unclean {
            check::newest(&database, &bodies).map_err(of)?;
        }
        let (learner, standing) = write::stand(&database, &place, &turn).map_err(of)?;
        let path = path.to_owned();
        Ok(Record { database, path, learner, place, turn, standing, bodies, _presence: presence })
    }

    /// Returns the learner's UUID.
    pub fn learner(&self) -> [u8; 16] {
        self.learner
    }

    /// Returns the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns all files that may belong to the record at `path`: itself, SQLite's, ours. Whoever erases it erases
    /// these; whoever copies it uses [`Record::copy`].
    pub fn files(path: &Path) -> Vec<PathBuf> {
        let mut files = vec![path.to_owned(), path.with_extension("turn"), path.with_extension("lock")];
        files.extend(["-wal", "-shm", "-journal"].map(|end| disk::with_end(path, end)));
        files.push(recover::mended(path));
        for other in recover::set_aside(path).iter().chain([&recover::mending(path)]) {
            files.extend(["", "-wal", "-shm", "-journal"].map(|end| disk::with_end(other, end)));
        }
        files
    }

    /// Tells whether the file at `path` is encrypted.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn is_encrypted(path: &Path) -> std::io::Result<bool> {
        Ok(!database::is_plain(path)?)
    }

    /// Forgets how far the file at `path` had come, so that what is put there begins a new stream.
    fn forget_turn(path: &Path) -> std::io::Result<()> {
        disk::remove(&path.with_extension("turn"))
    }

    /// Does `work` in one transaction that waits for other writers, and is on the disk when this returns. `now_ms` is
    /// what the device's clock says, in milliseconds since 1970, right or wrong.
    ///
    /// # Errors
    /// What `work` says, and when the disk or SQLite fails; then nothing of it is kept.
    pub fn write<T, E: From<RecordError>>(
        &mut self,
        now_ms: i64,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = Transaction::new_unchecked(&self.database, TransactionBehavior::Immediate)
            .map_err(RecordError::from)?;
        let mut writing = Writing::begin(&transaction, &self.bodies, &self.place, self.standing, now_ms)?;
        let done = work(&mut writing)?;
        let written = writing.finish()?;
        transaction.commit().map_err(RecordError::from)?;
        if let Some((stream, sequence)) = written {
            self.standing = Standing::Settled;
            self.turn.note(stream, sequence);
        }
        Ok(done)
    }

    /// Begins to read: one state of the record, whatever others write meanwhile.
    ///
    /// # Errors
    /// When the disk or SQLite fails.
    pub fn read(&self) -> Result<Reading<'_>, RecordError> {
        Reading::begin(&self.database, &self.bodies)
    }

    /// Tells whether derived rows were made by another fold than version `fold` (1 or more), or by none since the
    /// record was recovered: then call [`Record::rebuild`]. A record without entries takes the version over.
    ///
    /// # Errors
    /// When the disk or SQLite fails.
    pub fn needs_rebuild(&mut self, fold: u32) -> Result<bool, RecordError> {
        let (found, empty): (u32, bool) = self.database.query_row(
            "select fold, not exists (select 1 from entry) from record",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        if found != fold && empty {
            self.database.execute("update record set fold = ?1", [fold])?;
        }
        Ok(found != fold && !empty)
    }

    /// Drops what follows from the log and makes it again with `fold`, version `version`, in one transaction: of
    /// all, or of one topic, whose rows are those with the key `topic` or `topic/…`. Entries come in the order of
    /// the clock. Returns how many there were.
    ///
    /// # Errors
    /// What the fold says, and when the disk or SQLite fails; then all is as before.
    pub fn rebuild<E: From<RecordError>>(
        &mut self,
        topic: Option<&str>,
        version: u32,
        fold: Fold<'_, E>,
    ) -> Result<u64, E> {
        self.write(0, |writing| {
            let count = writing.rebuild(topic, fold)?;
            if topic.is_none() {
                writing.note_fold(version)?;
            }
            Ok(count)
        })
    }

    /// Returns for each stream the last number up to which nothing is missing; 0 where its beginning is missing.
    ///
    /// # Errors
    /// When the disk or SQLite fails.
    pub fn vector(&self) -> Result<BTreeMap<StreamId, u64>, RecordError> {
        self.read()?.vector()
    }

    /// Returns the size of the file in bytes, with what waits in its write-ahead log.
    ///
    /// # Errors
    /// When the file system cannot be asked.
    pub fn size(&self) -> Result<u64, RecordError> {
        let journal = fs_err::metadata(database::journal(&self.path)).map_or(0, |journal| journal.len());
        Ok(fs_err::metadata(&self.path)?.len() + journal)
    }
}

/// Returns the number and the id of the stream that the record writes.
fn current(database: &Connection) -> rusqlite::Result<Option<(i64, StreamId)>> {
    database
        .prepare_cached("select number, id from stream where number = (select stream from record)")?
        .query_row([], |row| Ok((row.get(0)?, StreamId(row.get(1)?))))
        .optional()
}
