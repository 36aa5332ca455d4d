//! Between the learners' files and their records: the only place here that knows how a record is read and
//! written.

use std::path::{Path, PathBuf};

use pack::ChunkId;
use statement::{Clock, Stamp, StreamId};
use uuid::Uuid;

use super::card::{CardFile, State};
use super::carry::CarryError;
use super::enter::EnterError;
use super::files::storage;
use super::locks::DataKey;
use super::portable::{self, Line, Piece, Portable};
use crate::StorageError;
use crate::record::{
    Entry, FileKey, Fold, Form, Left, OpenRecordError, Reading, Record, RecordError, RecoverError, Recovered,
};

pub(super) use crate::record::{APPLICATION, NEWEST};

/// Kind of the state under which the card's copy lies in a record. It stays there: each computer has its own.
const CARD: &str = "card";
/// Entries taken over in one transaction.
const BATCH: usize = 8192;
/// Entries read at once.
const PAGE: u32 = 1024;

fn key_of(key: Option<&DataKey>) -> Option<FileKey> {
    key.map(|key| FileKey::new(**key))
}

/// Opens a learner's record.
pub(super) fn open(path: &Path, id: Uuid, key: Option<&DataKey>) -> Result<Record, EnterError> {
    let record = Record::open(path, key_of(key).as_ref()).map_err(|error| match error {
        OpenRecordError::Missing { .. } => EnterError::Closed(State::Missing),
        OpenRecordError::NewerFormat { .. } => EnterError::Closed(State::Newer),
        OpenRecordError::NotARecord { .. } => EnterError::Closed(State::Foreign),
        // The card gave the key, so it is the file that is wrong.
        OpenRecordError::Damaged { .. } | OpenRecordError::WrongKey { .. } => {
            EnterError::Closed(State::Damaged)
        }
        OpenRecordError::BeingMended => EnterError::BeingChanged,
        OpenRecordError::Storage { cause, .. } => EnterError::Storage(cause),
    })?;
    if record.learner() == *id.as_bytes() { Ok(record) } else { Err(EnterError::Closed(State::Foreign)) }
}

/// Makes a learner's record.
pub(super) fn create(path: &Path, id: Uuid, key: Option<&DataKey>) -> Result<Record, StorageError> {
    Record::create(path, *id.as_bytes(), key_of(key).as_ref()).map_err(cause)
}

/// Says what the disk says.
fn cause(error: RecordError) -> StorageError {
    match error {
        RecordError::Storage(StorageError::Io(error)) => storage(error),
        RecordError::Storage(cause) | RecordError::Open(OpenRecordError::Storage { cause, .. }) => cause,
        other => StorageError::Io(std::io::Error::other(other)),
    }
}

/// Every file that belongs to the record at `path`, but itself.
pub(super) fn beside(path: &Path) -> Vec<PathBuf> {
    Record::files(path).into_iter().filter(|one| one != path).collect()
}

/// Closes a record so that one file holds all of it.
pub(super) fn close(record: Record) -> Result<(), StorageError> {
    let path = record.path().to_owned();
    drop(record);
    let mut log = path.into_os_string();
    log.push("-wal");
    match fs_err::metadata(&log) {
        Ok(left) if left.len() > 0 => Err(StorageError::Busy),
        _ => Ok(()),
    }
}

/// Returns the copy of the card that lies in a record.
pub(super) fn card_of(path: &Path) -> Option<Vec<u8>> {
    let record = Record::open(path, None).ok()?;
    record.read().ok()?.state(CARD, "").ok()?
}

/// Keeps a copy of the card in the record, if it says something new.
pub(super) fn keep_card(record: &mut Record, card: &CardFile, now_ms: i64) -> Result<(), StorageError> {
    let bytes = CardFile { last_ms: None, ..card.clone() }.bytes();
    let kept = record.read().and_then(|reading| reading.state(CARD, "")).map_err(cause)?;
    if kept.as_deref() == Some(&bytes) {
        return Ok(());
    }
    record.write(now_ms, |writing| writing.put_state(CARD, "", &bytes)).map_err(cause)
}

/// Names what a log holds: the same wherever the same facts are.
pub(super) fn digest(record: &Record) -> Result<String, StorageError> {
    let mut bytes = Vec::new();
    for (stream, last) in record.vector().map_err(cause)? {
        bytes.extend_from_slice(&stream.0);
        bytes.extend_from_slice(&last.to_be_bytes());
    }
    Ok(ChunkId::of(&bytes).to_string())
}

/// Writes a record under another key to a new file.
pub(super) fn copy(from: &Record, to: &Path, key: Option<&DataKey>) -> Result<(), StorageError> {
    from.copy(to, key_of(key).as_ref()).map_err(cause)
}

/// Writes everything of a record to a portable file; returns its bytes.
pub(super) fn pour(
    record: &Record,
    card: &CardFile,
    key: Option<&DataKey>,
    to: &Path,
) -> Result<u64, CarryError> {
    let mut file = portable::Writing::begin(to, card, key.map(|key| &**key))?;
    let reading = record.read().map_err(cause)?;
    for stream in streams(&reading)? {
        let mut after = 0;
        loop {
            let entries = reading.tail(stream, after, PAGE).map_err(cause)?;
            let Some(last) = entries.last() else { break };
            after = last.stamp.sequence;
            entries.into_iter().try_for_each(|entry| file.line(&line_of(entry)))?;
        }
    }
    reading.every_state::<Poured>(&mut |left| {
        let Left { kind, key, clock, value } = left;
        if kind == CARD {
            return Ok(());
        }
        Ok(file.state(&portable::Left { kind, key, clock: clock.raw(), value })?)
    })?;
    for hash in reading.attachments().map_err(cause)? {
        if let Some(bytes) = reading.attachment(&hash).map_err(cause)? {
            file.attachment(&hash, &bytes)?;
        }
    }
    Ok(file.finish()?)
}

/// Returns the streams, a fork after what it forked from: so that whoever reads them knows it for one.
fn streams(reading: &Reading<'_>) -> Result<Vec<StreamId>, StorageError> {
    let mut streams = Vec::new();
    for stream in reading.vector().map_err(cause)?.into_keys() {
        let first = reading.tail(stream, 0, 1).map_err(cause)?;
        streams.extend(first.first().map(|first| (first.stamp.sequence, stream)));
    }
    streams.sort_unstable();
    Ok(streams.into_iter().map(|(_, stream)| stream).collect())
}

fn line_of(entry: Entry) -> Line {
    let Stamp { stream, sequence, clock, at_ms } = entry.stamp;
    let (topic, body, form) = (entry.topic, entry.body, entry.form as u8);
    Line { stream: stream.0, sequence, clock: clock.raw(), at_ms, form, topic, body }
}

/// Says whether a line is one that a record can hold.
fn entry_of(line: Line) -> Result<Entry, CarryError> {
    let Line { stream, sequence, clock, at_ms, form, topic, body } = line;
    let form = Form::of(form).ok_or(CarryError::Unfit("an entry of no known form"))?;
    if sequence == 0 || i64::try_from(sequence).is_err() {
        return Err(CarryError::Unfit("a number of no entry"));
    }
    if body.len() > crate::record::MAX_BODY || topic.len() > crate::record::MAX_NAME {
        return Err(CarryError::Unfit("an entry that is too long"));
    }
    let stamp = Stamp { stream: StreamId(stream), sequence, clock: clock_of(clock)?, at_ms };
    Ok(Entry { stamp, form, topic, body })
}

/// A clock beyond the farthest that we count to would stop this record's own.
fn clock_of(raw: u64) -> Result<Clock, CarryError> {
    let clock = Clock::from_raw(raw);
    if clock.raw() == raw { Ok(clock) } else { Err(CarryError::Unfit("a clock beyond all time")) }
}

/// Makes a record of a portable file, at a path where none is.
pub(super) fn unpour(
    path: &Path,
    file: &Path,
    file_key: Option<&DataKey>,
    key: Option<&DataKey>,
    now_ms: i64,
) -> Result<(Record, u64), CarryError> {
    let file = Portable::open(file)?;
    let mut record = create(path, file.card.learner, key)?;
    let mut entries = Vec::new();
    let mut states = Vec::new();
    let mut added = 0;
    file.read::<CarryError>(file_key.map(|key| &**key), &mut |piece| {
        match piece {
            Piece::Lines(lines) => {
                for line in lines {
                    entries.push(entry_of(line)?);
                }
                if entries.len() >= BATCH {
                    added += take(&mut record, std::mem::take(&mut entries))?;
                }
            }
            Piece::State(left) if left.kind != CARD => {
                let portable::Left { kind, key, clock, value } = left;
                states.push(Left { kind, key, clock: clock_of(clock)?, value });
                if states.len() >= BATCH {
                    take_states(&mut record, std::mem::take(&mut states), now_ms)?;
                }
            }
            Piece::State(_) => {}
            Piece::Attachment(_, bytes) => {
                record.write::<_, RecordError>(now_ms, |writing| writing.attach(&bytes)).map_err(cause)?;
            }
        }
        Ok(())
    })?;
    added += take(&mut record, entries)?;
    take_states(&mut record, states, now_ms)?;
    Ok((record, added))
}

fn take_states(record: &mut Record, states: Vec<Left>, now_ms: i64) -> Result<(), StorageError> {
    let take = |writing: &mut crate::record::Writing<'_>| {
        states.iter().try_for_each(|left| writing.take_state(left))
    };
    record.write::<_, RecordError>(now_ms, take).map_err(cause)
}

fn take(record: &mut Record, entries: Vec<Entry>) -> Result<u64, StorageError> {
    Ok(record.merge::<RecordError>(entries, &mut |_, _| Ok(())).map_err(cause)?.added)
}

/// Tells whether everything in a record can be read.
pub(super) fn is_sound(record: &Record) -> Result<bool, StorageError> {
    Ok(record.check().map_err(cause)?.is_sound())
}

/// Adds to a record all that another of the same learner knows. What follows from the log is marked as to be
/// made again, in the same transaction, if anything was new.
pub(super) fn add(record: &mut Record, other: &Record) -> Result<(u64, u64), StorageError> {
    let mut marked = false;
    let fold: Fold<'_, RecordError> = &mut |writing, _| {
        if !marked {
            marked = true;
            writing.note_fold(0)?;
        }
        Ok(())
    };
    let merged = record.merge_from(other, fold).map_err(cause)?;
    Ok((merged.added, merged.known))
}

/// Makes the record anew from what can be read of it and from another record's file.
pub(super) fn recover(
    path: &Path,
    id: Uuid,
    key: Option<&DataKey>,
    others: &[PathBuf],
) -> Result<Recovered, EnterError> {
    let mut tries = 0;
    let recovered = loop {
        match Record::recover(path, *id.as_bytes(), key_of(key).as_ref(), others) {
            // Nobody is signed in: a record closed just now, whose lock a program that is being started holds.
            Err(RecoverError::InUse) if tries < 50 => tries += 1,
            done => break done,
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    };
    recovered.map_err(|error| match error {
        RecoverError::InUse => EnterError::BeingChanged,
        RecoverError::NotDamaged(OpenRecordError::NewerFormat { .. }) => EnterError::Closed(State::Newer),
        RecoverError::NotDamaged(OpenRecordError::Storage { cause, .. }) => EnterError::Storage(cause),
        RecoverError::NotDamaged(_) => EnterError::Closed(State::Foreign),
        RecoverError::NothingLeft { path } if path.exists() => EnterError::Closed(State::Damaged),
        RecoverError::NothingLeft { .. } => EnterError::Closed(State::Missing),
        RecoverError::Record(error) => EnterError::Storage(cause(error)),
    })
}

/// What can stop a pouring.
struct Poured(CarryError);

impl From<RecordError> for Poured {
    fn from(error: RecordError) -> Poured {
        Poured(cause(error).into())
    }
}

impl From<StorageError> for Poured {
    fn from(error: StorageError) -> Poured {
        Poured(error.into())
    }
}

impl From<Poured> for CarryError {
    fn from(error: Poured) -> CarryError {
        error.0
    }
}
