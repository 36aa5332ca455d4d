//! A file whose structure is damaged is no dead end.

use std::io::{Seek, SeekFrom, Write};

use store::Library;
use store::library::{Flow, OpenError, RescueError};

use crate::support::*;

/// Overwrites `len` bytes of the library's file at `at`.
fn spoil(desk: &Desk, at: u64, len: usize) {
    let mut file = fs_err::OpenOptions::new().write(true).open(desk.data().join("library.db")).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(&noise(77, len)).unwrap();
}

#[test]
fn what_is_sound_comes_over_and_the_rest_comes_from_its_stick() {
    let desk = Desk::new();
    let (film, other) = (noise(9, 12 * MIB), noise(8, 2 * MIB));
    let first = desk.pack("org.test.a", 1, &[("film", film.clone())]);
    let second = desk.pack("org.test.b", 1, &[("film", other.clone())]);
    let mut library = desk.library();
    adopt(&mut library, &first).unwrap();
    adopt(&mut library, &second).unwrap();
    let names: Vec<_> = library.packs().unwrap().into_iter().map(|pack| pack.source).collect();
    drop(library);
    // In the middle of the first pack's film: pages of bytes, and with them the chain that joins them.
    spoil(&desk, 5 * MIB as u64, 40_000);
    let rescued = Library::rescue(desk.data(), &mut |_| Flow::Continue).unwrap();
    assert_eq!(rescued.whole, ["org.test.b"]);
    let [(id, missing)] = &rescued.incomplete[..] else { panic!("{rescued:?}") };
    assert_eq!(id, "org.test.a");
    assert!(*missing > 0 && *missing <= 3 * MIB as u64, "{missing}");
    assert!(rescued.aside.as_ref().is_some_and(|aside| aside.exists()));

    let mut library = desk.library();
    assert_eq!(library.read_file("org.test.b", "film").unwrap(), other);
    assert_eq!(library.pack("org.test.b").unwrap().unwrap().source, names[1]);
    assert!(library.pack("org.test.a").unwrap().is_none());
    let adopted = adopt(&mut library, &first).unwrap();
    assert_eq!(adopted.new_bytes, *missing);
    assert_eq!(library.read_file("org.test.a", "film").unwrap(), film);
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
}

#[test]
fn a_library_whose_small_tables_are_gone_is_made_again_from_manifests_and_bytes() {
    let desk = Desk::new();
    let film = noise(9, 3 * MIB);
    let path = desk.pack("org.test.a", 1, &[("film", film.clone())]);
    adopt(&mut desk.library(), &path).unwrap();
    // The index from hashes to rows, and which part is which chunk.
    let database = rusqlite::Connection::open(desk.data().join("library.db")).unwrap();
    let pages: Vec<u64> = database
        .prepare(
            "select rootpage from sqlite_schema where name in ('chunk', 'part', 'sqlite_autoindex_chunk_1')",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    drop(database);
    pages.into_iter().for_each(|page| spoil(&desk, (page - 1) * 16_384, 16_384));
    assert!(desk.library().read_file("org.test.a", "film").is_err());
    let rescued = Library::rescue(desk.data(), &mut |_| Flow::Continue).unwrap();
    assert_eq!(
        (rescued.whole, rescued.incomplete.len(), rescued.aside),
        (vec!["org.test.a".to_owned()], 0, None)
    );
    assert_eq!(desk.library().read_file("org.test.a", "film").unwrap(), film);
}

#[test]
fn a_file_that_is_no_database_any_more_is_put_aside_and_a_new_library_begun() {
    let desk = Desk::new();
    adopt(&mut desk.library(), &desk.pack("org.test.a", 1, &[("page", noise(1, 10_000))])).unwrap();
    spoil(&desk, 0, 16_384);
    assert!(matches!(Library::open(desk.data()), Err(OpenError::Damaged { .. })));
    let rescued = Library::rescue(desk.data(), &mut |_| Flow::Continue).unwrap();
    assert!(rescued.whole.is_empty() && rescued.aside.is_some_and(|aside| aside.exists()));
    assert!(desk.library().packs().unwrap().is_empty());
}

#[test]
fn nobody_has_the_file_moved_away_under_them() {
    let desk = Desk::new();
    let library = desk.library();
    assert!(matches!(Library::rescue(desk.data(), &mut |_| Flow::Continue), Err(RescueError::InUse)));
    drop(library);
    let lock = fs_err::OpenOptions::new().write(true).open(desk.data().join("library.lock")).unwrap();
    lock.file().lock().unwrap();
    assert!(matches!(Library::open(desk.data()), Err(OpenError::BeingRescued)));
}

#[test]
fn a_rescue_stopped_before_its_last_step_is_finished_by_the_next_start() {
    let desk = Desk::new();
    adopt(&mut desk.library(), &desk.pack("org.test.a", 1, &[("page", noise(1, 10_000))])).unwrap();
    let (path, rescued) = (desk.data().join("library.db"), desk.data().join("library.rescued.db"));
    fs_err::rename(&path, &rescued).unwrap();
    assert_eq!(desk.library().packs().unwrap().len(), 1);
    assert!(path.exists() && !rescued.exists());
}
