//! Opening what is there, whatever it is.

use rusqlite::Connection;
use store::Library;
use store::library::{AdoptError, Flow, OpenError};

use crate::support::*;

#[test]
fn a_library_from_a_newer_program_is_refused_kindly_and_left_alone() {
    let desk = Desk::new();
    drop(desk.library());
    let path = desk.data().join("library.db");
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = fs_err::read(&path).unwrap();
    let error = Library::open(desk.data()).unwrap_err();
    assert!(matches!(error, OpenError::NewerFormat { found: 99, .. }), "{error}");
    assert!(error.to_string().contains("newer"), "{error}");
    assert!(fs_err::read(&path).unwrap() == before);
}

#[test]
fn another_programs_database_is_left_alone() {
    let desk = Desk::new();
    let path = desk.data().join("library.db");
    Connection::open(&path).unwrap().execute_batch("create table cat (name text)").unwrap();
    let before = fs_err::read(&path).unwrap();
    assert!(matches!(Library::open(desk.data()), Err(OpenError::NotALibrary { .. })));
    assert!(fs_err::read(&path).unwrap() == before);
}

#[test]
fn a_file_that_is_no_database_is_called_damaged() {
    let desk = Desk::new();
    fs_err::write(desk.data().join("library.db"), noise(1, 100_000)).unwrap();
    let error = Library::open(desk.data()).unwrap_err();
    assert!(matches!(error, OpenError::Damaged { .. }), "{error}");
}

#[test]
fn the_settings_that_safety_rests_on_are_in_force() {
    let desk = Desk::new();
    let library = desk.library();
    drop(library);
    let database = Connection::open(desk.data().join("library.db")).unwrap();
    let number = |name: &str| database.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(number("application_id"), 0x506b_684c);
    assert_eq!(number("user_version"), 2);
    assert_eq!(number("auto_vacuum"), 2);
    assert_eq!(number("page_size"), 16_384);
    let loose: i64 = database
        .query_row(
            "select count(*) from pragma_table_list where schema = 'main' and type = 'table' and not strict \
             and name not like 'sqlite_%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(loose, 0, "every table is strict");
}

/// Root may write anywhere, so the write-protected folder is a mount where root runs the tests.
#[cfg(target_os = "linux")]
#[test]
fn a_write_protected_folder_can_be_read_and_says_so_when_written_to() {
    let desk = Desk::new();
    let page = noise(4, 70_000);
    let path = desk.pack("org.test.a", 1, &[("page", page.clone())]);
    let more = desk.pack("org.test.b", 1, &[("page", noise(5, 10))]);
    adopt(&mut desk.library(), &path).unwrap();
    let Some(_guard) = crate::disk::write_protect(&desk.data()) else {
        eprintln!("skipped: neither file modes nor mounts protect a folder here");
        return;
    };
    let mut library = Library::open(desk.data()).unwrap();
    assert!(!library.is_writable());
    assert_eq!(library.read_file("org.test.a", "page").unwrap(), page);
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
    let error = adopt(&mut library, &more).unwrap_err();
    assert!(matches!(&error, AdoptError::Storage(store::StorageError::ReadOnly)), "{error}");
    assert!(library.remove("org.test.a", &mut |_| Flow::Continue).is_err());
}
