//! When the file is damaged or gone: what can still be read of its log goes into a new file, the rest comes from the
//! newest backups, and the damaged file is kept aside. Nobody is asked anything.
//!
//! Nothing in the damaged file is believed: an entry counts if its check fits, an attachment if its hash does. What
//! follows from the log is not carried over but made again ([`Record::needs_rebuild`] says so then).

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::params;
use statement::StreamId;

use super::{FileKey, OpenRecordError, Record, RecordError, database};
use crate::{StorageError, disk};

mod salvage;

use salvage::Wreck;

/// Numbers of a stream that nobody has any more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Lost {
    /// The stream.
    pub stream: StreamId,
    /// The first number lost.
    pub first: u64,
    /// The last number lost.
    pub last: u64,
}

/// What came back.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Recovered {
    /// Entries read from the damaged file.
    pub read: u64,
    /// Entries that only a backup had.
    pub restored: u64,
    /// Entries that neither has, as far as gaps tell.
    pub lost: Vec<Lost>,
    /// Backups that could be used.
    pub backups: usize,
    /// Where the damaged file is now, if there was one.
    pub aside: Option<PathBuf>,
}

/// Why nothing was recovered. The damaged file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RecoverError {
    /// Somebody has the record open.
    #[error("another Packhorse window or program has this learner's file open; close it and try again")]
    InUse,
    /// The file is not damaged but of a newer program, or another key's.
    #[error(transparent)]
    NotDamaged(OpenRecordError),
    /// There is neither a file nor a backup that opens.
    #[error("neither the learner's file {} nor any backup of it can be read", path.display())]
    NothingLeft {
        /// The file.
        path: PathBuf,
    },
    /// The new file cannot be made.
    #[error(transparent)]
    Record(#[from] RecordError),
}

impl From<io::Error> for RecoverError {
    fn from(error: io::Error) -> RecoverError {
        RecoverError::Record(error.into())
    }
}

impl From<rusqlite::Error> for RecoverError {
    fn from(error: rusqlite::Error) -> RecoverError {
        RecoverError::Record(error.into())
    }
}

/// The name under which a new file waits, whole, to be put in its place.
pub(crate) fn mended(path: &Path) -> PathBuf {
    path.with_extension("mended.db")
}

/// The name under which it is made.
pub(crate) fn mending(path: &Path) -> PathBuf {
    path.with_extension("mending.db")
}

/// The names under which damaged files may have been kept aside.
pub(crate) fn set_aside(path: &Path) -> Vec<PathBuf> {
    let names = (1..).map(|number| path.with_extension(format!("damaged-{number}.db")));
    names.take_while(|name| name.exists()).collect()
}

/// Puts a recovered record in its place that was stopped just before it could.
pub(crate) fn finish(path: &Path) -> io::Result<()> {
    let mended = mended(path);
    if path.exists() || !mended.exists() {
        return Ok(());
    }
    put_in_place(path, &mended, set_aside(path).last())
}

impl Record {
    /// Makes a new file of what can be read of the damaged or missing one at `path` and of `backups` (copies made by
    /// [`Record::copy`] with the same key, newest first; ones that do not open are passed over), and puts it in its
    /// place. Open it afterwards, and rebuild. Calling it for a sound record does no harm.
    ///
    /// # Errors
    /// As [`RecoverError`] tells; the damaged file is as it was.
    pub fn recover(
        path: &Path,
        learner: [u8; 16],
        key: Option<&FileKey>,
        backups: &[PathBuf],
    ) -> Result<Recovered, RecoverError> {
        let _alone = database::alone(path)?;
        finish(path)?;
        let (mending, mended) = (mending(path), mended(path));
        sweep(&mending)?;
        let mut recovered = match fill(path, &mending, learner, key, backups) {
            Ok(recovered) => recovered,
            Err(error) => {
                let _ = sweep(&mending);
                return Err(error);
            }
        };
        fs_err::rename(&mending, &mended)?;
        sweep(&mending)?;
        recovered.aside = exchange(path, &mended)?;
        Ok(recovered)
    }
}

/// Fills the new file.
fn fill(
    path: &Path,
    mending: &Path,
    learner: [u8; 16],
    key: Option<&FileKey>,
    backups: &[PathBuf],
) -> Result<Recovered, RecoverError> {
    let there = fs_err::metadata(path).is_ok_and(|metadata| metadata.len() > 0);
    let mut new = Record::create(mending, learner, key)?;
    let mut recovered = Recovered::default();
    let backups: Vec<Backup> =
        (0..).zip(backups).filter_map(|(number, from)| Backup::open(from, mending, number, key)).collect();
    let backups: Vec<Backup> = backups.into_iter().filter(|one| one.record.learner == learner).collect();
    recovered.backups = backups.len();
    let mut highest = BTreeMap::new();
    if there {
        let names = backups.iter().map(|backup| &backup.record).collect::<Vec<_>>();
        if let Some(mut wreck) = Wreck::open(path, key, &names)? {
            recovered.read = new.write(0, |writing| wreck.carry_over(writing, &mut highest))?;
        }
    }
    if !there && backups.is_empty() {
        return Err(RecoverError::NothingLeft { path: path.to_owned() });
    }
    for backup in &backups {
        let merged = new.merge_from(&backup.record, &mut |_, _| Ok::<(), RecordError>(()));
        match merged {
            Ok(merged) => recovered.restored += merged.added,
            // A backup that is damaged too gives nothing; the next one may.
            Err(RecordError::Storage(StorageError::Damaged(_))) => {}
            Err(error) => return Err(error.into()),
        }
    }
    new.write(0, |writing| {
        writing.close_stream()?;
        writing.note_fold(0)
    })?;
    recovered.lost = lost(&new, &highest)?;
    if recovered.read == 0
        && recovered.restored == 0
        && there
        && backups.is_empty()
        && !empty_but_sound(path, key)
    {
        // An empty new record in the place of a file nobody could read would look like a learner who never began.
        return Err(RecoverError::NothingLeft { path: path.to_owned() });
    }
    // All into the one file that is renamed.
    new.database.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
    drop(backups);
    drop(new);
    Ok(recovered)
}

/// Tells whether there was nothing to read because nothing was written yet.
fn empty_but_sound(path: &Path, key: Option<&FileKey>) -> bool {
    database::connect(path, key, false)
        .and_then(|file| file.query_row("select not exists (select 1 from entry)", [], |row| row.get(0)))
        .unwrap_or(false)
}

/// A backup, opened as a copy, so that itself stays as it is.
struct Backup {
    record: Record,
    copy: PathBuf,
}

impl Backup {
    fn open(from: &Path, mending: &Path, number: u32, key: Option<&FileKey>) -> Option<Backup> {
        let copy = mending.with_extension(format!("backup-{number}.db"));
        let remove =
            |copy: &Path| Record::files(copy).iter().for_each(|file| drop(fs_err::remove_file(file)));
        remove(&copy);
        let opened = fs_err::copy(from, &copy).ok().and_then(|_| Record::open(&copy, key).ok());
        match opened {
            Some(record) => Some(Backup { record, copy }),
            None => {
                remove(&copy);
                None
            }
        }
    }
}

impl Drop for Backup {
    fn drop(&mut self) {
        // SQLite's own files go when the record is closed, which is after this: on Windows a later sweep gets them.
        for file in Record::files(&self.copy) {
            let _ = fs_err::remove_file(file);
        }
    }
}

/// Finds the numbers that are missing, up to the highest seen anywhere.
fn lost(new: &Record, highest: &BTreeMap<StreamId, u64>) -> Result<Vec<Lost>, RecordError> {
    let mut lost = Vec::new();
    let mut streams = new.database.prepare("select number, id, origin from stream order by id")?;
    let mut streams = streams.query([])?;
    while let Some(row) = streams.next()? {
        let (number, stream, origin): (i64, StreamId, StreamId) =
            (row.get(0)?, StreamId(row.get(1)?), StreamId(row.get(2)?));
        let mut numbers =
            new.database.prepare_cached("select sequence from entry where stream = ?1 order by sequence")?;
        let mut numbers = numbers.query(params![number])?;
        let mut next: Option<u64> = (stream == origin).then_some(1);
        while let Some(row) = numbers.next()? {
            let sequence: u64 = row.get(0)?;
            let expected = next.unwrap_or(sequence);
            if sequence > expected {
                lost.push(Lost { stream, first: expected, last: sequence - 1 });
            }
            next = Some(sequence + 1);
        }
        let seen = highest.get(&stream).copied().unwrap_or(0);
        if let Some(next) = next.filter(|next| *next <= seen) {
            lost.push(Lost { stream, first: next, last: seen });
        }
    }
    Ok(lost)
}

/// Puts the new file in the place of the damaged one, which is kept under another name. A program stopped between the
/// two steps is finished by the next one that opens the record.
fn exchange(path: &Path, mended: &Path) -> io::Result<Option<PathBuf>> {
    let mut aside = None;
    if path.exists() {
        let name = (1..)
            .map(|number| path.with_extension(format!("damaged-{number}.db")))
            .find(|name| !name.exists())
            .unwrap_or_else(|| path.with_extension("damaged.db"));
        fs_err::rename(path, &name)?;
        aside = Some(name);
    }
    put_in_place(path, mended, aside.as_ref())?;
    Ok(aside)
}

/// Puts the new file where nothing is now. The journals that may still lie there are the damaged file's, and must never
/// meet the new one.
fn put_in_place(path: &Path, mended: &Path, aside: Option<&PathBuf>) -> io::Result<()> {
    for end in ["-wal", "-journal"] {
        let journal = disk::with_end(path, end);
        match aside.map(|aside| disk::with_end(aside, end)) {
            Some(name) if journal.exists() && !name.exists() => fs_err::rename(journal, name)?,
            _ => disk::remove(&journal)?,
        }
    }
    disk::remove(&disk::with_end(path, "-shm"))?;
    Record::forget_turn(path)?;
    fs_err::rename(mended, path)?;
    let _ = disk::sync_folder(path);
    Ok(())
}

/// Removes what an earlier attempt left.
fn sweep(mending: &Path) -> io::Result<()> {
    for end in ["", "-wal", "-shm", "-journal"] {
        disk::remove(&disk::with_end(mending, end))?;
    }
    disk::remove(&mending.with_extension("turn"))?;
    disk::remove(&mending.with_extension("lock"))
}
