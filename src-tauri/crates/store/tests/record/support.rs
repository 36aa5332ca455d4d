//! A desk with records on it.

use std::path::{Path, PathBuf};

use statement::Stamp;
use store::Record;
use store::record::{Entry, FileKey, Form, Place, RecordError, Writing};
use tempfile::TempDir;

/// The learner of these tests.
pub(crate) const LEARNER: [u8; 16] = [7; 16];
/// The course of these tests.
pub(crate) const TOPIC: &str = "org.example.first-aid/basics";
/// A day of 2026.
pub(crate) const NOON: i64 = 1_790_000_000_000;

/// A folder that plays one or several laptops.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The record's file on the first laptop.
    pub(crate) fn file(&self) -> PathBuf {
        self.path("learner.db")
    }

    pub(crate) fn create(&self) -> Record {
        Record::create(&self.file(), LEARNER, None).unwrap()
    }

    pub(crate) fn open(&self) -> Record {
        Record::open(&self.file(), None).unwrap()
    }
}

/// Opens a record on the laptop called `machine`.
pub(crate) fn open_on(machine: &str, path: &Path) -> Record {
    Record::open_on(path, None, &|path| Place::on(machine, path)).unwrap()
}

/// The key of encrypted files.
pub(crate) fn key() -> FileKey {
    FileKey::new([0x5a; 32])
}

/// An answer as it is kept.
pub(crate) fn body(number: u64) -> String {
    format!(
        r#"{{"verb":{{"id":"http://adlnet.gov/expapi/verbs/answered"}},"object":{{"id":"urn:packhorse:item:org.example.first-aid/basics/q-{}"}},"result":{{"success":{},"response":"answer {number}"}}}}"#,
        number % 97,
        number.is_multiple_of(3)
    )
}

/// Appends an answer and counts it in a derived row, as the engine does.
pub(crate) fn answer(record: &mut Record, now_ms: i64, number: u64) -> Result<Stamp, RecordError> {
    record.write(now_ms, |writing| {
        let stamp = writing.append(Form::Statement, TOPIC, body(number).as_bytes())?;
        let entry =
            Entry { stamp, form: Form::Statement, topic: TOPIC.into(), body: body(number).into_bytes() };
        fold(writing, &entry)?;
        Ok(stamp)
    })
}

/// A fold that no order and no repetition changes: for each course and each item, which ids were there.
pub(crate) fn fold(writing: &mut Writing<'_>, entry: &Entry) -> Result<(), RecordError> {
    let id = entry.stamp.id().into_bytes();
    for key in [entry.topic.clone(), format!("{}/item-{}", entry.topic, entry.body.len() % 5)] {
        let mut ids: Vec<[u8; 16]> = writing
            .get("ids", &key)?
            .unwrap_or_default()
            .chunks_exact(16)
            .map(|id| id.try_into().unwrap())
            .collect();
        if let Err(place) = ids.binary_search(&id) {
            ids.insert(place, id);
        }
        // Of a long history only the first ids, so that the row stays small: still the same in any order.
        ids.truncate(64);
        let rank = 1 + i64::from(ids[0][0]);
        writing.put("ids", &key, rank, &ids.concat())?;
    }
    Ok(())
}

/// Appends several.
pub(crate) fn answers(record: &mut Record, numbers: std::ops::Range<u64>) {
    for number in numbers {
        answer(record, NOON + number.cast_signed() * 1000, number).unwrap();
    }
}

/// All entries in the order of the clock.
pub(crate) fn all(record: &Record) -> Vec<Entry> {
    let mut entries = Vec::new();
    record
        .read()
        .unwrap()
        .walk(None, &mut |entry| {
            entries.push(entry.clone());
            Ok::<(), RecordError>(())
        })
        .unwrap();
    entries
}

/// All bodies, sorted.
pub(crate) fn bodies(record: &Record) -> Vec<String> {
    let mut bodies: Vec<String> =
        all(record).into_iter().map(|entry| String::from_utf8(entry.body).unwrap()).collect();
    bodies.sort();
    bodies
}

/// All derived rows.
pub(crate) fn derived(record: &Record) -> Vec<store::record::Row> {
    record.read().unwrap().scan("ids", "").unwrap()
}

/// Whatever happened: the file is sound, no number and no id is there twice, the clock goes up within each stream,
/// and what is derived is what the log gives.
pub(crate) fn assert_sound(record: &mut Record) {
    let soundness = record.check().unwrap();
    assert!(soundness.is_sound(), "{soundness:?}");
    let entries = all(record);
    assert_eq!(entries.len() as u64, record.read().unwrap().count().unwrap());
    let mut ids: Vec<_> = entries.iter().map(|entry| entry.stamp.id()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), entries.len());
    assert!(entries.is_sorted_by_key(|entry| entry.stamp.clock));
    let incremental = derived(record);
    record.rebuild(None, 1, &mut fold).unwrap();
    assert_eq!(derived(record), incremental);
}

/// Copies a file that no program has open, and what belongs to it, as a person or a disk image does.
pub(crate) fn clone(from: &Path, to: &Path) {
    fs_err::create_dir_all(to.parent().unwrap()).unwrap();
    for end in ["db", "turn", "lock", "db-wal", "db-shm"] {
        let from = from.with_extension(end);
        if from.exists() {
            fs_err::copy(from, to.with_extension(end)).unwrap();
        }
    }
}
