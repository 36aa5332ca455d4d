//! Files that were copied, cloned, put back: both histories go on, and both survive.

use store::Record;
use store::record::RecordError;

use crate::support::*;

/// Merges both ways, and both ways again, and compares.
fn meet(one: &mut Record, other: &mut Record) {
    one.merge_from(other, &mut fold).unwrap();
    other.merge_from(one, &mut fold).unwrap();
    assert_eq!(all(one), all(other));
    assert_eq!(derived(one), derived(other));
    assert_eq!(one.merge_from(other, &mut fold).unwrap().added, 0);
    assert_eq!(other.merge_from(one, &mut fold).unwrap().added, 0);
    assert_sound(one);
    assert_sound(other);
}

#[test]
fn a_file_copied_to_two_laptops_that_both_go_on_is_merged_both_ways() {
    let desk = Desk::new();
    let mut here = desk.create();
    answers(&mut here, 0..10);
    drop(here);
    let there = desk.path("usb stick/learner.db");
    clone(&desk.file(), &there);
    let (mut here, mut there) = (desk.open(), open_on("another laptop", &there));
    answers(&mut here, 100..110);
    answers(&mut there, 200..210);
    // The copy noticed that it is one: nothing forked.
    let merged = here.merge_from(&there, &mut fold).unwrap();
    assert_eq!((merged.added, merged.known, merged.forked), (10, 10, 0));
    meet(&mut here, &mut there);
    assert_eq!(bodies(&here).len(), 30);
    assert_eq!(here.vector().unwrap().len(), 2);
}

#[test]
fn a_copy_beside_the_file_in_another_folder_begins_a_stream_of_its_own() {
    let desk = Desk::new();
    let mut here = desk.create();
    let first = answer(&mut here, NOON, 0).unwrap();
    drop(here);
    let there = desk.path("other folder/learner.db");
    clone(&desk.file(), &there);
    let mut copy = Record::open(&there, None).unwrap();
    let stamp = answer(&mut copy, NOON, 1).unwrap();
    assert_ne!(stamp.stream, first.stream);
    assert_eq!(stamp.sequence, 1);
    // Once it has begun, it goes on.
    drop(copy);
    let mut copy = Record::open(&there, None).unwrap();
    assert_eq!(answer(&mut copy, NOON, 2).unwrap().stream, stamp.stream);
    assert_eq!(answer(&mut desk.open(), NOON, 3).unwrap().stream, first.stream);
}

#[test]
fn a_cloned_data_folder_that_cannot_be_told_from_the_first_forks_and_nothing_is_lost() {
    let desk = Desk::new();
    drop(desk.create());
    let file = desk.file();
    // The same place, hardware and all: what a disk image restored on the same model of laptop may look like.
    let same = |path: &std::path::Path| {
        let _ = path;
        store::record::Place::on("the same", std::path::Path::new("/the/same"))
    };
    let open = |path: &std::path::Path| Record::open_on(path, None, &same).unwrap();
    let mut here = open(&file);
    answers(&mut here, 0..10);
    drop(here);
    let cloned = desk.path("clone/learner.db");
    clone(&file, &cloned);
    let (mut here, mut there) = (open(&file), open(&cloned));
    for turn in 0..3 {
        answers(&mut here, 100 + turn * 10..105 + turn * 10);
        answers(&mut there, 200 + turn * 10..205 + turn * 10);
        let before = (bodies(&here), bodies(&there));
        meet(&mut here, &mut there);
        let after = bodies(&here);
        assert!(before.0.iter().chain(&before.1).all(|body| after.contains(body)));
        assert_eq!(after.len() as u64, 10 + (turn + 1) * 10);
    }
    // One fork, and after it each writes a stream of its own: the common one, the fork, two new ones.
    assert_eq!(here.vector().unwrap().len(), 4);
}

#[test]
fn an_older_copy_put_back_in_place_of_the_file_takes_no_number_twice() {
    let desk = Desk::new();
    let mut record = desk.create();
    answers(&mut record, 0..5);
    drop(record);
    let old = desk.path("old.db");
    fs_err::copy(desk.file(), &old).unwrap();
    let mut record = desk.open();
    answers(&mut record, 5..8);
    let newer = desk.path("newer.db");
    record.copy(&newer, None).unwrap();
    drop(record);
    // Written over in place: same path, same inode, made at the same time.
    fs_err::write(desk.file(), fs_err::read(&old).unwrap()).unwrap();
    let mut record = desk.open();
    answers(&mut record, 50..53);
    let newer = Record::open(&newer, None).unwrap();
    let merged = record.merge_from(&newer, &mut fold).unwrap();
    assert_eq!((merged.added, merged.forked), (3, 0));
    assert_eq!(bodies(&record).len(), 11);
    assert_sound(&mut record);
}

#[test]
fn a_copy_has_everything_under_any_key_and_its_own_file_only() {
    let desk = Desk::new();
    let mut record = desk.create();
    answers(&mut record, 0..40);
    let hash = record
        .write(NOON, |writing| {
            writing.put_state("draft", "a", b"b")?;
            writing.attach(&[9; 100_000])
        })
        .unwrap();
    for (name, from, to) in [("a", None, None), ("b", None, Some(key())), ("c", Some(key()), None)] {
        let source = if from.is_some() { desk.path("b.db") } else { desk.file() };
        let source = Record::open(&source, from.as_ref()).unwrap();
        let path = desk.path(&format!("{name}.db"));
        source.copy(&path, to.as_ref()).unwrap();
        assert!(matches!(source.copy(&path, None), Err(RecordError::AlreadyThere { .. })));
        assert_eq!(Record::is_encrypted(&path).unwrap(), to.is_some());
        for end in ["turn", "lock", "db-wal", "db-shm", "db.part"] {
            assert!(!path.with_extension(end).exists(), "{end}");
        }
        let copy = Record::open(&path, to.as_ref()).unwrap();
        assert_eq!(all(&copy), all(&record));
        assert_eq!(derived(&copy), derived(&record));
        assert_eq!(copy.read().unwrap().attachment(&hash).unwrap().unwrap().len(), 100_000);
        assert_eq!(copy.read().unwrap().state("draft", "a").unwrap().as_deref(), Some(&b"b"[..]));
    }
}

#[test]
fn two_learners_records_are_never_merged() {
    let desk = Desk::new();
    let mut record = desk.create();
    let other = Record::create(&desk.path("other.db"), [8; 16], None).unwrap();
    let merged = record.merge_from(&other, &mut fold);
    assert!(matches!(merged, Err(RecordError::AnotherLearner)));
}
