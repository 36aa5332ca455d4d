//! Backups: from either engine to either, whole or refused.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use platform::db::{Database, DbError, Value};
use platform::ops::{DamagedBackup, RestoreError, backup, restore};
use reconcile::key::SecretKey;

use crate::engines::sqlite;
use crate::postgres_server::postgres;
use crate::program::{Program, command};

const NOW: i64 = 1_795_305_600_000;

/// Centres of which one was moved below another that is newer, learners, entries, and rows that are not to be kept.
fn fill(db: &Database) {
    db.write(|tx| {
        let institute = platform::centres::first_code(tx, "Institute", NOW)?.map(drop);
        assert!(institute.is_some());
        let parent = tx.one("select number from centre", &[])?.unwrap().int(0)?;
        let kind = tx.one("select kind from centre", &[])?.unwrap().text(0)?.to_owned();
        let known = tx.one("select * from centre", &[])?.unwrap();
        assert!(known.values().len() > 3);
        let centre = |number: i64, parent: i64| {
            vec![
                Value::Int(number),
                Value::Int(parent),
                kind.as_str().into(),
                format!("Centre {number}").into(),
                NOW.into(),
            ]
        };
        let columns = ["number", "parent", "kind", "name", "made_ms"];
        tx.insert("centre", &columns, vec![centre(100, parent)])?;
        tx.insert("centre", &columns, vec![centre(101, 100)])?;
        tx.execute("update centre set parent = 101 where number = 100", &[])?;
        let learner =
            |n: u8| vec![vec![n; 16].into(), format!("Learner {n} é 学 \u{1F40E}").into(), NOW.into()];
        tx.insert("learner", &["id", "name", "made_ms"], (0..200).map(learner).collect())?;
        tx.insert(
            "answered",
            &["id", "at_ms", "size", "answer"],
            vec![vec![vec![1u8; 16].into(), NOW.into(), 3.into(), vec![1u8, 2, 3].into()]],
        )?;
        Ok::<_, DbError>(())
    })
    .unwrap();
}

/// All rows of some tables, to be compared.
fn rows(db: &Database) -> Vec<Vec<Value>> {
    let tables = ["centre order by number", "learner order by number", "invitation order by number"];
    db.read(|tx| {
        let mut all = Vec::new();
        for table in tables {
            all.extend(
                tx.query(&format!("select * from {table}"), &[])?.iter().map(|row| row.values().to_vec()),
            );
        }
        Ok::<_, DbError>(all)
    })
    .unwrap()
}

#[test]
fn a_platform_moves_from_each_engine_to_each() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("platform.backup");
    let no_key = folder.path().join("none.key");
    for from in [sqlite().1, postgres()] {
        let _ = std::fs::create_dir_all(Path::new(&from).parent().unwrap_or(Path::new(".")));
        let source = Database::open(&from).unwrap();
        fill(&source);
        let written = backup(&source, &file, None, NOW).unwrap();
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(written.bytes, std::fs::metadata(&file).unwrap().len());
        let (_kept, to_file) = sqlite();
        for to in [to_file, postgres()] {
            let restored = restore(&to, &file, &no_key, false, NOW).unwrap();
            assert_eq!((restored.rows, restored.tables, restored.key), (written.rows, written.tables, false));
            let target = Database::open(&to).unwrap();
            assert_eq!(rows(&target), rows(&source));
            assert_ne!(
                target.epoch().unwrap(),
                source.epoch().unwrap(),
                "laptops have to see that it is another"
            );
            let kept = target.read(|tx| tx.query("select id from answered", &[])).unwrap();
            assert!(kept.is_empty());
            let next = target
                .write(|tx| {
                    tx.insert_returning(
                        "learner",
                        &["id", "made_ms"],
                        "number",
                        vec![vec![250u8; 16].into(), NOW.into()],
                    )
                })
                .unwrap();
            assert_eq!(next, 201, "numbers go on");
        }
        assert!(!no_key.exists());
    }
}

#[test]
fn a_database_that_is_in_use_is_left_alone_unless_it_is_said_and_then_replaced_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (file, key) = (folder.path().join("b"), folder.path().join("key"));
    let (_kept, from) = sqlite();
    let source = Database::open(&from).unwrap();
    fill(&source);
    backup(&source, &file, None, NOW).unwrap();
    let (_other, to_file) = sqlite();
    for to in [to_file, postgres()] {
        let target = Database::open(&to).unwrap();
        target.write(|tx| tx.execute("insert into meta (name, value) values ('mine', x'01')", &[])).unwrap();
        let epoch = target.epoch().unwrap();
        let refused = restore(&to, &file, &key, false, NOW);
        assert!(matches!(refused, Err(RestoreError::NotEmpty)), "{refused:?}");
        assert_eq!(target.epoch().unwrap(), epoch);
        restore(&to, &file, &key, true, NOW).unwrap();
        let target = Database::open(&to).unwrap();
        assert_eq!(rows(&target), rows(&source));
        assert!(target.read(|tx| tx.one("select 1 from meta where name = 'mine'", &[])).unwrap().is_none());
    }
}

#[test]
fn a_damaged_backup_is_refused_wherever_it_is_damaged_and_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let (file, key) = (folder.path().join("b"), folder.path().join("key"));
    let (_kept, from) = sqlite();
    let source = Database::open(&from).unwrap();
    fill(&source);
    backup(&source, &file, None, NOW).unwrap();
    let good = fs_err::read(&file).unwrap();
    let (_other, to) = sqlite();
    let step = (good.len() / 150).max(1);
    for at in (0..good.len()).step_by(step).chain(good.len() - 40..good.len()) {
        let mut bad = good.clone();
        bad[at] ^= 1 << (at % 8);
        fs_err::write(&file, &bad).unwrap();
        let refused = restore(&to, &file, &key, false, NOW);
        assert!(matches!(refused, Err(RestoreError::Backup(_))), "byte {at}: {refused:?}");
        fs_err::write(&file, &good[..at]).unwrap();
        let refused = restore(&to, &file, &key, false, NOW);
        assert!(matches!(refused, Err(RestoreError::Backup(_))), "cut at {at}: {refused:?}");
    }
    fs_err::write(&file, [&good[..], b"more"].concat()).unwrap();
    assert!(matches!(restore(&to, &file, &key, false, NOW), Err(RestoreError::Backup(_))));
    let mut newer = good.clone();
    newer[7] = 2;
    fs_err::write(&file, newer).unwrap();
    let refused = restore(&to, &file, &key, false, NOW);
    assert!(matches!(refused, Err(RestoreError::Backup(DamagedBackup::Newer { found: 2 }))), "{refused:?}");
    fs_err::write(&file, good).unwrap();
    restore(&to, &file, &key, false, NOW).unwrap();
}

#[test]
fn the_key_travels_only_when_it_is_asked_for_and_never_takes_the_place_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let (file, key_file) = (folder.path().join("b"), folder.path().join("platform.key"));
    let (_kept, from) = sqlite();
    let source = Database::open(&from).unwrap();
    let key = SecretKey::random().unwrap();
    backup(&source, &file, Some(&key), NOW).unwrap();
    let (_other, to) = sqlite();
    assert!(restore(&to, &file, &key_file, false, NOW).unwrap().key);
    assert_eq!(SecretKey::load_or_make(&key_file).unwrap().public(), key.public());
    assert_eq!(std::fs::metadata(&key_file).unwrap().permissions().mode() & 0o777, 0o600);
    restore(&to, &file, &key_file, true, NOW).unwrap();
    let other = folder.path().join("other.key");
    SecretKey::load_or_make(&other).unwrap();
    let refused = restore(&to, &file, &other, true, NOW);
    assert!(matches!(refused, Err(RestoreError::OtherKey(_))), "{refused:?}");
}

#[test]
fn the_commands_back_up_a_platform_that_serves_and_restore_it_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let (here, there) = (folder.path().join("here"), folder.path().join("there"));
    let file = folder.path().join("platform.backup");
    let mut program = Program::serve_first(&here, &[]);
    let done = command(&here).args(["backup", "--with-key", "-o"]).arg(&file).output().unwrap();
    assert!(done.status.success(), "{done:?}");
    let done = command(&there).arg("restore").arg(&file).output().unwrap();
    assert!(done.status.success(), "{done:?}");
    let again = Program::serve_first(&there, &[]);
    assert_eq!(again.key, program.key);
    let refused = command(&there).arg("restore").arg(&file).output().unwrap();
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--replace"), "{refused:?}");
    program.signal("TERM");
    assert!(program.end().success());
}

#[test]
fn every_table_there_is_is_in_a_backup_other_than_those_of_an_hour_and_what_lets_wallets_in() {
    let (_kept, from) = sqlite();
    let db = Database::open(&from).unwrap();
    let written = backup(&db, &Path::new(&from).with_file_name("b"), None, NOW).unwrap();
    let there = rusqlite::Connection::open(&from)
        .unwrap()
        .query_row(
            "select count(*) from sqlite_schema where type = 'table' and name not like 'sqlite_%'",
            [],
            |row| row.get::<_, i64>(0),
        )
        .unwrap();
    // Without migration, upload, answered, and the three that let wallets in.
    assert_eq!(written.tables + 6, there.cast_unsigned());
}
