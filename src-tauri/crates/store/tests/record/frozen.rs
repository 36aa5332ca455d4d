//! Files that older programs wrote, kept as they were: every later program opens them.

use std::path::{Path, PathBuf};

use statement::Chain;
use store::Record;
use store::record::Form;

use crate::support::*;

fn frozen(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/store").join(name)
}

#[test]
fn records_of_every_version_open_and_keep_what_they_have() {
    let desk = Desk::new();
    let files = ["record-v1.db", "record-v1-encrypted.db", "record-v2.db", "record-v2-encrypted.db"];
    for name in files {
        let key = name.contains("encrypted").then(key);
        let path = desk.path(name);
        fs_err::copy(frozen(name), &path).unwrap();
        let mut record = Record::open(&path, key.as_ref()).unwrap();
        assert_eq!(record.learner(), LEARNER);
        let entries = all(&record);
        assert_eq!(entries.len(), 13);
        for (entry, number) in entries.iter().zip(0..12) {
            assert_eq!(entry.body, body(number).into_bytes());
            assert_eq!(
                (entry.stamp.sequence, entry.stamp.at_ms),
                (number + 1, NOON + number.cast_signed() * 1000)
            );
            assert_eq!((entry.form, entry.topic.as_str()), (Form::Statement, TOPIC));
        }
        assert_eq!((entries[12].form, entries[12].topic.as_str()), (Form::Note, ""));
        let reading = record.read().unwrap();
        assert_eq!(reading.state("draft", "essay").unwrap().as_deref(), Some(&b"not finished"[..]));
        let hash = reading.attachments().unwrap()[0];
        assert_eq!(reading.attachment(&hash).unwrap().unwrap(), b"handed in ".repeat(20));
        drop(reading);
        let held = record.holding().unwrap();
        let before = entries.iter().fold(Chain::START, Chain::then);
        assert_eq!(held.iter().map(|one| (one.last, one.chain)).collect::<Vec<_>>(), [(13, before)]);
        assert!(!record.needs_rebuild(1).unwrap());
        record.rebuild(Some(""), 1, &mut fold).unwrap();
        assert_sound(&mut record);
        // It is elsewhere now: a stream of its own.
        assert_eq!(answer(&mut record, NOON, 100).unwrap().sequence, 1);
    }
}

/// Writes the files of the newest version anew; only while it was never released.
#[test]
#[ignore = "writes the frozen files"]
fn freeze_version_2() {
    let desk = Desk::new();
    let mut record = desk.create();
    assert!(!record.needs_rebuild(1).unwrap());
    answers(&mut record, 0..12);
    record
        .write(NOON + 60_000, |writing| {
            writing.append(Form::Note, "", br#"{"text":"to look up"}"#)?;
            writing.put_state("draft", "essay", b"not finished")?;
            writing.arrive(&[3; 32], 20, 0, b"ten bytes.")?;
            writing.attach(&b"handed in ".repeat(20))
        })
        .unwrap();
    record.holding().unwrap();
    for (name, key) in [("record-v2.db", None), ("record-v2-encrypted.db", Some(key()))] {
        let _ = fs_err::remove_file(frozen(name));
        record.copy(&frozen(name), key.as_ref()).unwrap();
    }
}
