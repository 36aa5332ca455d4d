//! Files that do not open, and what is said of them; and that whatever opens is not changed by it.

use rusqlite::Connection;
use store::Record;
use store::record::{FileKey, OpenRecordError, RecordError};

use crate::support::*;

#[test]
fn a_file_of_a_newer_program_is_refused_kindly_and_untouched() {
    let desk = Desk::new();
    answers(&mut desk.create(), 0..3);
    let database = Connection::open(desk.file()).unwrap();
    database.pragma_update(None, "user_version", 99).unwrap();
    drop(database);
    let before = fs_err::read(desk.file()).unwrap();
    let error = Record::open(&desk.file(), None).unwrap_err();
    assert!(matches!(error, OpenRecordError::NewerFormat { found: 99, known: 2, .. }));
    assert!(error.to_string().contains("install the newer program"));
    assert_eq!(fs_err::read(desk.file()).unwrap(), before);
    // Nor is it a reason to set the file aside.
    Record::recover(&desk.file(), LEARNER, None, &[]).unwrap_err();
    assert_eq!(fs_err::read(desk.file()).unwrap(), before);
}

#[test]
fn a_wrong_key_is_told_and_the_right_one_still_opens() {
    let desk = Desk::new();
    let mut record = Record::create(&desk.file(), LEARNER, Some(&key())).unwrap();
    answers(&mut record, 0..10);
    drop(record);
    let bytes = fs_err::read(desk.file()).unwrap();
    assert!(Record::is_encrypted(&desk.file()).unwrap());
    for word in [&b"SQLite format"[..], b"first-aid", b"answered"] {
        assert!(!bytes.windows(word.len()).any(|window| window == word));
    }
    let open = |key: Option<&FileKey>| Record::open(&desk.file(), key);
    let wrong = FileKey::new([1; 32]);
    assert!(matches!(open(Some(&wrong)), Err(OpenRecordError::WrongKey { .. })));
    assert!(matches!(open(None), Err(OpenRecordError::WrongKey { .. })));
    assert_eq!(fs_err::read(desk.file()).unwrap(), bytes);
    let mut record = open(Some(&key())).unwrap();
    assert_eq!(bodies(&record).len(), 10);
    assert_sound(&mut record);
    let plain = desk.path("plain.db");
    drop(Record::create(&plain, LEARNER, None).unwrap());
    assert!(matches!(Record::open(&plain, Some(&key())), Err(OpenRecordError::WrongKey { .. })));
    assert!(!Record::is_encrypted(&plain).unwrap());
}

#[test]
fn what_waits_in_the_journal_of_an_encrypted_file_is_encrypted_too() {
    let desk = Desk::new();
    let mut record = Record::create(&desk.file(), LEARNER, Some(&key())).unwrap();
    record
        .write(NOON, |writing| writing.put_state("draft", "essay", &b"a secret thought ".repeat(50)))
        .unwrap();
    let journal = fs_err::read(desk.path("learner.db-wal")).unwrap();
    assert!(journal.len() > 4096);
    assert!(!journal.windows(8).any(|window| window == b"a secret"));
}

#[test]
fn a_missing_and_an_empty_file_are_missing_and_another_programs_is_not_ours() {
    let desk = Desk::new();
    assert!(matches!(Record::open(&desk.file(), None), Err(OpenRecordError::Missing { .. })));
    assert_eq!(fs_err::read_dir(desk.path("")).unwrap().count(), 0);
    fs_err::write(desk.file(), "").unwrap();
    assert!(matches!(Record::open(&desk.file(), None), Err(OpenRecordError::Missing { .. })));
    // Stopped while it was being made: it can be made again.
    Connection::open(desk.file()).unwrap().execute_batch("pragma journal_mode = wal").unwrap();
    assert!(matches!(Record::open(&desk.file(), None), Err(OpenRecordError::Missing { .. })));
    drop(desk.create());
    assert!(matches!(Record::create(&desk.file(), LEARNER, None), Err(RecordError::AlreadyThere { .. })));
    let other = desk.path("other.db");
    Connection::open(&other).unwrap().execute_batch("create table t (a integer) strict").unwrap();
    assert!(matches!(Record::open(&other, None), Err(OpenRecordError::NotARecord { .. })));
    let text = desk.path("text.db");
    fs_err::write(&text, "Dear diary, ".repeat(1000)).unwrap();
    Record::open(&text, None).unwrap_err();
}

#[test]
fn nobody_mends_a_record_that_somebody_has_open() {
    let desk = Desk::new();
    let record = desk.create();
    let busy = Record::recover(&desk.file(), LEARNER, None, &[]);
    assert!(matches!(busy, Err(store::record::RecoverError::InUse)));
    drop(record);
    Record::recover(&desk.file(), LEARNER, None, &[]).unwrap();
}

#[test]
fn all_files_of_a_record_are_known_to_whoever_erases_it() {
    let desk = Desk::new();
    let mut record = desk.create();
    answers(&mut record, 0..3);
    let known = Record::files(&desk.file());
    for entry in fs_err::read_dir(desk.path("")).unwrap() {
        assert!(known.contains(&entry.unwrap().path()));
    }
    drop(record);
    Record::recover(&desk.file(), LEARNER, None, &[]).unwrap();
    Record::recover(&desk.file(), LEARNER, None, &[]).unwrap();
    let known = Record::files(&desk.file());
    for entry in fs_err::read_dir(desk.path("")).unwrap() {
        let path = entry.unwrap().path();
        assert!(known.contains(&path), "{}", path.display());
    }
}
