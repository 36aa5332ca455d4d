//! What is written is there, in its order, and can be found.

use store::Record;
use store::record::{Cursor, Form, MAX_BODY, RecordError};

use crate::support::*;

#[test]
fn an_answer_and_what_follows_from_it_are_there_after_opening_again() {
    let desk = Desk::new();
    let mut record = desk.create();
    answers(&mut record, 0..100);
    let (entries, rows) = (all(&record), derived(&record));
    assert_eq!(entries.len(), 100);
    assert!(entries.iter().zip(1..).all(|(entry, number)| entry.stamp.sequence == number));
    drop(record);
    let mut record = desk.open();
    assert_eq!((all(&record), derived(&record)), (entries, rows));
    assert_eq!(record.learner(), LEARNER);
    assert_sound(&mut record);
    // Opened where it was: the same stream goes on.
    let stamp = answer(&mut record, NOON, 100).unwrap();
    assert_eq!(stamp.sequence, 101);
    assert_eq!(record.vector().unwrap().into_iter().collect::<Vec<_>>(), [(stamp.stream, 101)]);
}

#[test]
fn what_fails_leaves_nothing_behind() {
    let desk = Desk::new();
    let mut record = desk.create();
    answers(&mut record, 0..3);
    let before = (all(&record), derived(&record));
    let failed: Result<(), RecordError> = record.write(NOON, |writing| {
        writing.append(Form::Statement, TOPIC, b"{}")?;
        writing.put("ids", TOPIC, 9, b"other")?;
        writing.put_state("draft", "a", b"b")?;
        writing.append(Form::Statement, TOPIC, &vec![b' '; MAX_BODY + 1])?;
        Ok(())
    });
    assert!(matches!(failed, Err(RecordError::TooLarge { .. })));
    assert_eq!((all(&record), derived(&record)), before);
    assert_eq!(record.read().unwrap().state("draft", "a").unwrap(), None);
    assert_eq!(answer(&mut record, NOON, 3).unwrap().sequence, 4);
}

#[test]
fn pages_of_the_log_hold_every_entry_once_newest_first() {
    let desk = Desk::new();
    let mut record = desk.create();
    let topics = ["org.example.a/one", "org.example.a/two", ""];
    for number in 0..100_u64 {
        record
            .write(NOON - number.cast_signed(), |writing| {
                let form = [Form::Statement, Form::Note, Form::Fact][number as usize % 3];
                writing.append(form, topics[number as usize % 3], body(number).as_bytes())
            })
            .unwrap();
    }
    for (topic, count) in [(None, 100), (Some(topics[0]), 34), (Some(""), 33), (Some("unknown"), 0)] {
        for limit in [1, 7, 33, 34, 1000] {
            let (mut found, mut before) = (Vec::new(), None);
            loop {
                let page = record.read().unwrap().entries(topic, before, limit).unwrap();
                assert!(page.entries.len() <= limit);
                found.extend(page.entries);
                let Some(next) = page.next else { break };
                assert_eq!(next.to_string().parse::<Cursor>(), Ok(next));
                before = Some(next);
            }
            assert_eq!(found.len(), count, "{topic:?} by {limit}");
            found.reverse();
            let mut walked = Vec::new();
            record
                .read()
                .unwrap()
                .walk(topic, &mut |entry| {
                    walked.push(entry.clone());
                    Ok::<(), RecordError>(())
                })
                .unwrap();
            assert_eq!(found, walked);
        }
    }
    let first = &all(&record)[0];
    let reading = record.read().unwrap();
    assert_eq!(reading.entry(first.stamp.stream, 1).unwrap().as_ref(), Some(first));
    assert_eq!(reading.tail(first.stamp.stream, 98, 10).unwrap().len(), 2);
}

#[test]
fn derived_rows_are_found_by_kind_prefix_and_rank() {
    let desk = Desk::new();
    let mut record = desk.create();
    record
        .write(NOON, |writing| {
            for (key, rank) in [("a/b/1", 30), ("a/b/2", 10), ("a/bc/1", 20), ("a/b/3", 0), ("a/b", 40)] {
                writing.put("card", key, rank, key.as_bytes())?;
            }
            writing.put("other", "a/b/1", 5, b"")?;
            writing.remove("card", "a/bc/1")?;
            assert_eq!(writing.get("card", "a/bc/1")?, None);
            assert_eq!(writing.scan("card", "a/b/")?.len(), 3);
            Ok::<(), RecordError>(())
        })
        .unwrap();
    let reading = record.read().unwrap();
    let keys = |rows: Vec<store::record::Row>| rows.into_iter().map(|row| row.key).collect::<Vec<_>>();
    assert_eq!(keys(reading.scan("card", "a/b/").unwrap()), ["a/b/1", "a/b/2", "a/b/3"]);
    assert_eq!(keys(reading.scan("card", "a/b").unwrap()), ["a/b", "a/b/1", "a/b/2", "a/b/3"]);
    assert_eq!(keys(reading.ranked("card", i64::MIN..=30, 10).unwrap()), ["a/b/2", "a/b/1"]);
    assert_eq!(keys(reading.ranked_down("card", i64::MIN..=i64::MAX, 2).unwrap()), ["a/b", "a/b/1"]);
}

#[test]
fn states_are_kept_and_removed_and_attachments_have_the_name_of_their_bytes() {
    let desk = Desk::new();
    let mut record = desk.create();
    let hash = record
        .write(NOON, |writing| {
            writing.put_state("draft", "a/1", b"first")?;
            writing.put_state("draft", "a/1", b"second")?;
            writing.put_state("draft", "a/2", b"x")?;
            writing.remove_state("draft", "a/2")?;
            assert_eq!(writing.state("draft", "a/1")?.as_deref(), Some(&b"second"[..]));
            writing.attach(b"an essay")?;
            writing.attach(b"an essay")
        })
        .unwrap();
    drop(record);
    let record = desk.open();
    let reading = record.read().unwrap();
    assert_eq!(reading.states("draft", "a/").unwrap().len(), 1);
    assert_eq!(reading.state("draft", "a/2").unwrap(), None);
    assert_eq!(reading.attachment(&hash).unwrap().as_deref(), Some(&b"an essay"[..]));
    assert_eq!(reading.attachments().unwrap(), [hash]);
    assert_eq!(pack::ChunkId::of(b"an essay").0, hash);
}

#[test]
fn a_rebuild_of_one_topic_leaves_the_others_and_mends_its_own() {
    let desk = Desk::new();
    let mut record = desk.create();
    answers(&mut record, 0..50);
    let rows = derived(&record);
    record
        .write(NOON, |writing| {
            writing.put("ids", TOPIC, 1, b"wrong")?;
            writing.put("ids", &format!("{TOPIC}/never"), 1, b"wrong")?;
            writing.put("ids", &format!("{TOPIC}-other"), 1, b"stays")
        })
        .unwrap();
    assert_eq!(record.rebuild(Some(TOPIC), 1, &mut fold).unwrap(), 50);
    let mut found = derived(&record);
    let stays = found.iter().position(|row| row.key.ends_with("-other")).unwrap();
    found.remove(stays);
    assert_eq!(found, rows);
}

#[test]
fn another_version_of_the_fold_asks_for_a_rebuild_once() {
    let desk = Desk::new();
    let mut record = desk.create();
    assert!(!record.needs_rebuild(1).unwrap());
    answers(&mut record, 0..2);
    drop(record);
    let mut record = desk.open();
    assert!(!record.needs_rebuild(1).unwrap());
    assert!(record.needs_rebuild(2).unwrap());
    record.rebuild(None, 2, &mut fold).unwrap();
    assert!(!record.needs_rebuild(2).unwrap());
}

#[test]
fn two_windows_share_one_stream() {
    let desk = Desk::new();
    let mut one = desk.create();
    let mut other = desk.open();
    let reading = Record::open(&desk.file(), None).unwrap();
    let before = reading.read().unwrap();
    for number in 0..20 {
        let record = if number % 2 == 0 { &mut one } else { &mut other };
        assert_eq!(answer(record, NOON, number).unwrap().sequence, number + 1);
    }
    assert_eq!(before.count().unwrap(), 0);
    drop(before);
    assert_eq!(reading.read().unwrap().vector().unwrap().len(), 1);
    assert_sound(&mut one);
}
