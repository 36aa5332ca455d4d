//! Damaged and missing files: what can be read is read, the rest comes from a backup, and nobody is asked.

use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use store::Record;
use store::record::{FileKey, OpenRecordError, RecoverError};

use crate::support::*;

const PAGE: u64 = 4096;

/// A record with a backup taken half-way, and nobody having it open.
fn prepared(key: Option<&FileKey>) -> (Desk, PathBuf) {
    let desk = Desk::new();
    let mut record = Record::create(&desk.file(), LEARNER, key).unwrap();
    answers(&mut record, 0..300);
    record
        .write(NOON, |writing| {
            writing.put_state("draft", "essay", b"old")?;
            writing.attach(&[5; 9000])
        })
        .unwrap();
    let backup = desk.path("backup.db");
    record.copy(&backup, key).unwrap();
    answers(&mut record, 300..600);
    record.write(NOON, |writing| writing.put_state("draft", "essay", b"new")).unwrap();
    drop(record);
    (desk, backup)
}

fn spoil(path: &Path, page: u64) {
    let mut file = fs_err::OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(page * PAGE)).unwrap();
    let noise: Vec<u8> = (0..PAGE as u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    file.write_all(&noise).unwrap();
}

fn copy_of(desk: &Desk, name: &str) -> PathBuf {
    let path = desk.path(name).join("learner.db");
    fs_err::create_dir_all(path.parent().unwrap()).unwrap();
    fs_err::copy(desk.file(), &path).unwrap();
    path
}

/// After a recovery: sound, all of the first half there, at least `most` in all, nothing invented, and it goes on.
fn assert_recovered(path: &Path, key: Option<&FileKey>, least: usize, what: &str) -> usize {
    let mut record = Record::open(path, key).unwrap();
    assert!(record.needs_rebuild(1).unwrap(), "{what}");
    record.rebuild(None, 1, &mut fold).unwrap();
    let held = bodies(&record);
    let mut all: Vec<String> = (0..600).map(body).collect();
    all.sort();
    assert!(held.iter().all(|one| all.binary_search(one).is_ok()), "{what}");
    assert!((0..300).all(|number| held.binary_search(&body(number)).is_ok()), "{what}");
    assert!(held.len() >= least, "{what}: {} of {least}", held.len());
    assert_eq!(record.read().unwrap().attachments().unwrap().len(), 1, "{what}");
    let stamp = answer(&mut record, NOON, 1_000).unwrap();
    assert_eq!(stamp.sequence, 1, "{what}");
    assert_sound(&mut record);
    held.len()
}

#[test]
fn whichever_page_is_damaged_only_what_lay_on_it_is_lost_and_is_told() {
    for key in [None, Some(key())] {
        let (desk, backup) = prepared(key.as_ref());
        let pages = fs_err::metadata(desk.file()).unwrap().len() / PAGE;
        assert!(pages > 30);
        let mut worst = 600;
        // An encrypted file costs more time and goes the same ways.
        for page in (1..pages).step_by(if key.is_some() { 4 } else { 1 }) {
            let what = format!("page {page} of {pages}");
            let path = copy_of(&desk, &format!("page-{page}"));
            spoil(&path, page);
            let recovered =
                Record::recover(&path, LEARNER, key.as_ref(), std::slice::from_ref(&backup)).unwrap();
            assert_eq!(recovered.backups, 1);
            // A root of a tree hides all that is below it; everything else, one page's worth.
            let held = assert_recovered(&path, key.as_ref(), 300, &what);
            let lost: u64 = recovered.lost.iter().map(|lost| lost.last + 1 - lost.first).sum();
            if held > 320 {
                assert_eq!(held as u64 + lost, 600, "{what}: {recovered:?}");
                assert!(held > 540, "{what}: {held}");
                worst = worst.min(held);
            }
            assert_eq!(recovered.read + recovered.restored, held as u64, "{what}");
            assert_eq!(
                fs_err::metadata(recovered.aside.unwrap()).unwrap().len(),
                fs_err::metadata(desk.file()).unwrap().len(),
                "{what}"
            );
        }
        assert!(worst < 600, "no page of the log was damaged");
    }
}

#[test]
fn several_damaged_pages_cost_what_lay_on_them() {
    let (desk, backup) = prepared(None);
    let pages = fs_err::metadata(desk.file()).unwrap().len() / PAGE;
    let path = copy_of(&desk, "several");
    for page in (12..pages).step_by(9) {
        spoil(&path, page);
    }
    let recovered = Record::recover(&path, LEARNER, None, &[backup]).unwrap();
    assert!(recovered.read > 100, "{recovered:?}");
    assert_recovered(&path, None, 350, "several");
}

#[test]
fn a_first_page_that_is_gone_leaves_the_backup() {
    for key in [None, Some(key())] {
        let (desk, backup) = prepared(key.as_ref());
        spoil(&desk.file(), 0);
        let error = Record::open(&desk.file(), key.as_ref()).unwrap_err();
        match key {
            // By the key alone this cannot be told from a wrong one.
            Some(_) => assert!(matches!(error, OpenRecordError::WrongKey { .. }), "{error:?}"),
            None => assert!(matches!(error, OpenRecordError::Damaged { .. }), "{error:?}"),
        }
        let alone = Record::recover(&desk.file(), LEARNER, key.as_ref(), &[]);
        assert!(matches!(alone, Err(RecoverError::NothingLeft { .. })));
        let recovered = Record::recover(&desk.file(), LEARNER, key.as_ref(), &[backup]).unwrap();
        assert_eq!((recovered.read, recovered.restored), (0, 300));
        assert_recovered(&desk.file(), key.as_ref(), 300, "the first page");
    }
}

#[test]
fn a_file_cut_short_and_a_missing_file_come_back() {
    let (desk, backup) = prepared(None);
    let whole = fs_err::read(desk.file()).unwrap();
    for part in [1, 4, 7] {
        let path = copy_of(&desk, &format!("cut-{part}"));
        fs_err::write(&path, &whole[..whole.len() / 8 * part]).unwrap();
        Record::recover(&path, LEARNER, None, std::slice::from_ref(&backup)).unwrap();
        assert_recovered(&path, None, 300, "cut");
    }
    let missing = desk.path("missing/learner.db");
    fs_err::create_dir_all(missing.parent().unwrap()).unwrap();
    let nothing = Record::recover(&missing, LEARNER, None, &[]);
    assert!(matches!(nothing, Err(RecoverError::NothingLeft { .. })));
    let unusable = desk.path("unusable.db");
    fs_err::write(&unusable, "no database").unwrap();
    let recovered = Record::recover(&missing, LEARNER, None, &[unusable, backup]).unwrap();
    assert_eq!((recovered.restored, recovered.backups, recovered.aside), (300, 1, None));
    assert_recovered(&missing, None, 300, "missing");
}

#[test]
fn a_sound_record_loses_nothing_by_being_recovered() {
    let (desk, backup) = prepared(None);
    let recovered = Record::recover(&desk.file(), LEARNER, None, &[backup]).unwrap();
    assert_eq!((recovered.read, recovered.restored, recovered.lost.len()), (600, 0, 0));
    assert_recovered(&desk.file(), None, 600, "sound");
    assert_eq!(desk.open().read().unwrap().state("draft", "essay").unwrap().as_deref(), Some(&b"new"[..]));
}

#[test]
fn what_a_stopped_program_left_in_the_journal_is_recovered_too() {
    let desk = Desk::new();
    let mut record = desk.create();
    answers(&mut record, 0..50);
    let path = desk.path("stopped/learner.db");
    clone(&desk.file(), &path);
    let recovered = Record::recover(&path, LEARNER, None, &[]).unwrap();
    assert_eq!(recovered.read, 50);
    assert_eq!(bodies(&Record::open(&path, None).unwrap()), bodies(&record));
}

#[test]
fn a_recovery_stopped_at_any_step_is_finished_by_the_next_to_open() {
    let (desk, backup) = prepared(None);
    let path = copy_of(&desk, "stopped");
    Record::recover(&path, LEARNER, None, &[backup]).unwrap();
    fs_err::remove_file(path.with_extension("damaged-1.db-wal")).unwrap_or_default();
    // As it was between the two renames: the damaged file is aside, the new one waits, an old journal still lies there.
    fs_err::rename(&path, path.with_extension("mended.db")).unwrap();
    fs_err::write(path.with_extension("db-wal"), "of the damaged file").unwrap();
    // Half of another attempt that came to nothing.
    fs_err::write(path.with_extension("mending.db"), "half").unwrap();
    let record = Record::open(&path, None).unwrap();
    assert_eq!(bodies(&record).len(), 600);
    drop(record);
    let aside = path.with_extension("damaged-1.db-wal");
    assert_eq!(fs_err::read(aside).unwrap(), b"of the damaged file");
}

#[test]
fn damage_to_the_newest_entries_is_seen_when_a_stopped_programs_file_is_opened() {
    let desk = Desk::new();
    let mut record = desk.create();
    answers(&mut record, 0..200);
    drop(record);
    let mut record = desk.open();
    answers(&mut record, 200..203);
    let path = desk.path("lied/learner.db");
    clone(&desk.file(), &path);
    // The carrier lied about what it had written: letters of an entry's body, changed in place.
    let mut bytes = fs_err::read(&path).unwrap();
    let database = rusqlite::Connection::open(&path).unwrap();
    let kept: Vec<u8> =
        database.query_row("select body from entry where sequence = 20", [], |row| row.get(0)).unwrap();
    drop(database);
    clone(&desk.file(), &path);
    // Also where SQLite left an old copy behind when it divided a page.
    while let Some(at) = bytes.windows(kept.len()).position(|window| window == kept) {
        bytes[at + kept.len() - 2] ^= 0x55;
    }
    fs_err::write(&path, bytes).unwrap();
    let error = Record::open(&path, None).unwrap_err();
    assert!(matches!(error, OpenRecordError::Damaged { .. }), "{error:?}");
    let recovered = Record::recover(&path, LEARNER, None, &[]).unwrap();
    assert_eq!(recovered.read, 202);
    let [lost] = recovered.lost[..] else { panic!("{recovered:?}") };
    assert_eq!((lost.first, lost.last), (20, 20));
}
