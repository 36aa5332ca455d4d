//! Damage in the library's file: found, named, mended.

use std::io::{Read, Seek, SeekFrom, Write};

use pack::ChunkLookup;
use store::Library;
use store::library::{AdoptError, Damage, Flow, LibraryReadError};

use crate::support::*;

/// Turns one bit of the file where `needle` is found, `skip` bytes into it. The needle should lie well inside a
/// chunk: a chunk's first bytes move when a page is split, and may be found first where they no longer count.
fn flip(desk: &Desk, needle: &[u8], skip: usize) {
    let path = desk.data().join("library.db");
    let bytes = fs_err::read(&path).unwrap();
    let at = bytes.windows(needle.len()).position(|window| window == needle).expect("in the file") + skip;
    let mut file = fs_err::OpenOptions::new().read(true).write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start(at as u64)).unwrap();
    let mut byte = [0];
    file.read_exact(&mut byte).unwrap();
    file.seek(SeekFrom::Start(at as u64)).unwrap();
    file.write_all(&[byte[0] ^ 4]).unwrap();
}

#[test]
fn a_flipped_bit_is_found_named_and_mended_from_the_stick() {
    let desk = Desk::new();
    let film = noise(9, 6 * MIB);
    let path = desk.pack("org.test.a", 4, &[("film", film.clone()), ("page", b"a page".to_vec())]);
    let mut library = desk.library();
    adopt(&mut library, &path).unwrap();
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
    flip(&desk, &film[2 * MIB + 99_000..2 * MIB + 99_064], 9);

    // Never handed out as if it were right.
    let mut library = desk.library();
    assert!(matches!(
        library.read_file("org.test.a", "film"),
        Err(LibraryReadError::Pack(pack::ReadError::Damaged { .. }))
    ));
    assert_eq!(library.read_file("org.test.a", "page").unwrap(), b"a page");

    let found = library.verify(Some("org.test.a"), &mut |_| Flow::Continue).unwrap();
    let [Damage::Chunk { id, version: 4, part, chunk, .. }] = &found[..] else { panic!("{found:?}") };
    assert_eq!(id, "org.test.a");
    assert_eq!(verified(&path).contents().chunks[*part as usize].id, *chunk);
    assert_eq!(library.pack("org.test.a").unwrap().unwrap().damaged, 1);
    assert_eq!(library.known_damage(None).unwrap(), found);

    let nothing = library.repair(None, &[], &mut |_| Flow::Continue).unwrap();
    assert_eq!((nothing.mended, nothing.still), (0, found));
    let stick = verified(&path);
    let repaired = library.repair(None, &[&stick as &dyn ChunkLookup], &mut |_| Flow::Continue).unwrap();
    assert_eq!((repaired.mended, repaired.still.len()), (1, 0));
    assert_eq!(library.read_file("org.test.a", "film").unwrap(), film);
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
    assert_eq!(library.pack("org.test.a").unwrap().unwrap().damaged, 0);
}

#[test]
fn installing_again_mends_what_a_check_found() {
    let desk = Desk::new();
    let film = noise(9, 3 * MIB);
    let path = desk.pack("org.test.a", 1, &[("film", film.clone())]);
    let mut library = desk.library();
    adopt(&mut library, &path).unwrap();
    flip(&desk, &film[MIB + 99_000..MIB + 99_064], 0);
    let mut library = desk.library();
    assert_eq!(library.verify(None, &mut |_| Flow::Continue).unwrap().len(), 1);
    let adopted = adopt(&mut library, &path).unwrap();
    assert_eq!(adopted.mended, 1);
    assert_eq!(library.read_file("org.test.a", "film").unwrap(), film);
}

#[test]
fn another_packs_installation_mends_what_both_have() {
    let desk = Desk::new();
    let film = noise(9, 3 * MIB);
    let mut library = desk.library();
    adopt(&mut library, &desk.pack("org.test.a", 1, &[("film", film.clone())])).unwrap();
    flip(&desk, &film[MIB + 99_000..MIB + 99_064], 0);
    let mut library = desk.library();
    library.verify(None, &mut |_| Flow::Continue).unwrap();
    let other = desk.pack("org.test.b", 1, &[("the film", film.clone())]);
    assert_eq!(adopt(&mut library, &other).unwrap().mended, 1);
    assert_eq!(library.read_file("org.test.a", "film").unwrap(), film);
}

#[test]
fn a_spare_that_lies_mends_nothing() {
    struct Liar;
    impl ChunkLookup for Liar {
        fn find(&self, _: &pack::ChunkId) -> Option<Vec<u8>> {
            Some(b"trust me".to_vec())
        }
    }
    let desk = Desk::new();
    let film = noise(9, MIB);
    let path = desk.pack("org.test.a", 1, &[("film", film.clone())]);
    let mut library = desk.library();
    adopt(&mut library, &path).unwrap();
    flip(&desk, &film[99_000..99_064], 0);
    let mut library = desk.library();
    library.verify(None, &mut |_| Flow::Continue).unwrap();
    let repaired = library.repair(None, &[&Liar as &dyn ChunkLookup], &mut |_| Flow::Continue).unwrap();
    assert_eq!((repaired.mended, repaired.still.len()), (0, 1));
}

#[test]
fn a_damaged_list_is_found_and_mended_by_installing_again() {
    let desk = Desk::new();
    let path = desk.pack("org.test.a", 1, &[("film", noise(9, MIB))]);
    let mut library = desk.library();
    adopt(&mut library, &path).unwrap();
    drop(library);
    // The title stands in the list and in the copy of its readable half: only the first is checked.
    let manifest = verified(&path).manifest().to_vec();
    flip(&desk, &manifest[manifest.len() - 40..], 8);
    let mut library = desk.library();
    assert!(matches!(library.read_file("org.test.a", "film"), Err(LibraryReadError::DamagedList(_))));
    let found = library.verify(None, &mut |_| Flow::Continue).unwrap();
    assert_eq!(found, [Damage::List { id: "org.test.a".into(), version: 1 }]);
    adopt(&mut library, &path).unwrap();
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
    assert_eq!(library.read_file("org.test.a", "film").unwrap().len(), MIB);
}

#[test]
fn verifying_can_be_stopped_and_says_so() {
    let desk = Desk::new();
    let mut library = desk.library();
    adopt(&mut library, &desk.pack("org.test.a", 1, &[("film", noise(9, 3 * MIB))])).unwrap();
    let stopped = library.verify(None, &mut |_| Flow::Stop);
    assert!(matches!(stopped, Err(store::library::VerifyError::Stopped)));
    assert!(library.verify(Some("org.test.b"), &mut |_| Flow::Continue).is_err());
}

#[test]
fn any_flipped_byte_of_the_file_ends_in_an_error_or_the_right_bytes() {
    let desk = Desk::in_memory();
    let (film, page) = (noise(9, 600_000), "Words, words, words. ".repeat(500).into_bytes());
    let path = desk.pack("org.test.a", 1, &[("film", film.clone()), ("page", page.clone())]);
    adopt(&mut desk.library(), &path).unwrap();
    let file = desk.data().join("library.db");
    let sound = fs_err::read(&file).unwrap();
    // Every structural byte of the first pages would take long: a step that meets them all in turn.
    let places = (0..sound.len()).step_by(1_301).chain((0..4_000).step_by(13));
    for (turn, at) in places.enumerate() {
        let mut bytes = sound.clone();
        bytes[at] ^= 1 << (turn % 8);
        fs_err::write(&file, &bytes).unwrap();
        let Ok(mut library) = Library::open(desk.data()) else { continue };
        if let Ok(read) = library.read_file("org.test.a", "film") {
            assert!(read == film, "byte {at}");
        }
        if let Ok(read) = library.read_file("org.test.a", "page") {
            assert!(read == page, "byte {at}");
        }
        let _ = library.verify(None, &mut |_| Flow::Continue);
        match adopt(&mut library, &path) {
            Ok(_)
            | Err(AdoptError::Storage(_) | AdoptError::Conflict { .. } | AdoptError::Downgrade { .. }) => {}
            Err(AdoptError::Discarded) => {}
            Err(error) => panic!("byte {at}: {error}"),
        }
    }
}
