//! A pack becomes readable, and what was promised about that.

use std::io;

use pack::{ChunkLookup, Signer};
use store::library::{AdoptError, Flow, LibraryReadError};

use crate::support::*;

#[test]
fn an_installed_pack_is_listed_and_gives_every_byte_of_its_files() {
    let desk = Desk::new();
    let text = "Water is heavier than air. ".repeat(2_000).into_bytes();
    let film = noise(1, 3 * MIB + 17);
    let path =
        desk.pack("org.test.water", 3, &[("en/one.md", text.clone()), ("media/film.webm", film.clone())]);
    let mut library = desk.library();
    let adopted = library
        .adopt(&verified(&path), r#"{"courses":1}"#, &options(), &[], &mut |_| Flow::Continue)
        .unwrap();
    assert!(adopted.new_bytes > film.len() as u64 && adopted.shared_bytes == 0 && adopted.mended == 0);

    let [listed] = &library.packs().unwrap()[..] else { panic!("one pack") };
    assert_eq!((listed.id.as_str(), listed.version), ("org.test.water", 3));
    assert_eq!(listed.meta, *verified(&path).meta());
    assert_eq!(listed.outline, r#"{"courses":1}"#);
    assert_eq!((listed.source.as_str(), listed.installed_ms), ("a stick", 1_000));
    assert_eq!((listed.size, listed.own_size), (adopted.new_bytes, adopted.new_bytes));
    assert_eq!(listed.chunks as usize, verified(&path).contents().chunks.len());
    assert_eq!(listed.damaged, 0);
    assert_eq!(listed.manifest_hash, verified(&path).manifest_hash());
    assert!(
        matches!(&listed.signer, Signer::Trusted { name, .. } if name == "A test"),
        "{:?}",
        listed.signer
    );
    assert_eq!(library.pack("org.test.water").unwrap().as_ref(), Some(listed));

    assert_eq!(library.read_file("org.test.water", "en/one.md").unwrap(), text);
    assert_eq!(library.read_file("org.test.water", "media/film.webm").unwrap(), film);
    assert_eq!(library.file_len("org.test.water", "media/film.webm").unwrap(), film.len() as u64);
    let middle = library.read_range("org.test.water", "media/film.webm", 1_048_570..1_048_590).unwrap();
    assert_eq!(middle, film[1_048_570..1_048_590]);
    let beyond =
        library.read_range("org.test.water", "media/film.webm", film.len() as u64 - 2..u64::MAX).unwrap();
    assert_eq!(beyond, film[film.len() - 2..]);
}

#[test]
fn what_is_not_there_is_said_and_not_invented() {
    let desk = Desk::new();
    let mut library = desk.library();
    assert!(library.packs().unwrap().is_empty());
    assert!(matches!(library.read_file("org.test.none", "a"), Err(LibraryReadError::NoSuchPack(_))));
    adopt(&mut library, &desk.pack("org.test.a", 1, &[("a", noise(1, 10))])).unwrap();
    assert!(matches!(
        library.read_file("org.test.a", "b"),
        Err(LibraryReadError::Pack(pack::ReadError::NoSuchFile(path))) if path == "b"
    ));
    assert_eq!(library.pack("org.test.b").unwrap(), None);
}

#[test]
fn installing_again_changes_nothing() {
    let desk = Desk::new();
    let path = desk.pack("org.test.a", 1, &[("a", noise(1, MIB)), ("b", noise(2, 5_000))]);
    let mut library = desk.library();
    let first = adopt(&mut library, &path).unwrap();
    let before = library.packs().unwrap();
    let again = adopt(&mut library, &path).unwrap();
    assert_eq!((again.new_bytes, again.shared_bytes), (0, first.new_bytes));
    assert_eq!(library.packs().unwrap(), before);
}

#[test]
fn packs_that_have_a_film_in_common_keep_it_once() {
    let desk = Desk::new();
    let film = noise(9, 4 * MIB);
    let first = desk.pack("org.test.a", 1, &[("film", film.clone()), ("a", noise(1, 1_000))]);
    let second = desk.pack("org.test.b", 1, &[("renamed/film", film.clone()), ("b", noise(2, 2_000))]);
    let mut library = desk.library();
    adopt(&mut library, &first).unwrap();
    let plan = library.plan(verified(&second).contents()).unwrap();
    assert_eq!((plan.needs, plan.has), (2_000, film.len() as u64));
    let size = desk.file_size();
    let adopted = adopt(&mut library, &second).unwrap();
    assert_eq!((adopted.new_bytes, adopted.shared_bytes), (2_000, film.len() as u64));
    assert!(desk.file_size() < size + MIB as u64);
    let packs = library.packs().unwrap();
    assert_eq!(packs.iter().map(|pack| pack.own_size).collect::<Vec<_>>(), [1_000, 2_000]);
    assert_eq!(library.read_file("org.test.b", "renamed/film").unwrap(), film);
}

#[test]
fn progress_ends_at_the_total_and_never_goes_back() {
    let desk = Desk::new();
    let path = desk.pack("org.test.a", 1, &[("film", noise(9, 40 * MIB))]);
    let mut seen = Vec::new();
    desk.library()
        .adopt(&verified(&path), "{}", &options(), &[], &mut |progress| {
            seen.push(progress.done);
            assert_eq!(progress.total, 40 * MIB as u64);
            Flow::Continue
        })
        .unwrap();
    assert!(seen.len() > 2 && seen.is_sorted(), "{seen:?}");
    assert_eq!((seen.first(), seen.last()), (Some(&0), Some(&(40 * MIB as u64))));
}

#[test]
fn a_stopped_installation_shows_nothing_and_is_continued_where_it_stopped() {
    let desk = Desk::new();
    let film = noise(9, 40 * MIB);
    let path = desk.pack("org.test.a", 1, &[("film", film.clone())]);
    let mut library = desk.library();
    let stopped = library.adopt(&verified(&path), "{}", &options(), &[], &mut |progress| {
        if progress.done > 0 { Flow::Stop } else { Flow::Continue }
    });
    assert!(matches!(stopped, Err(AdoptError::Stopped)), "{stopped:?}");
    assert!(library.packs().unwrap().is_empty());
    let [unfinished] = &library.unfinished().unwrap()[..] else { panic!("one unfinished") };
    assert_eq!((unfinished.id.as_str(), unfinished.version, unfinished.began_ms), ("org.test.a", 1, 1_000));
    assert_eq!(unfinished.total, film.len() as u64);
    assert!(unfinished.done >= 16 * MIB as u64 && unfinished.done < unfinished.total, "{unfinished:?}");

    let adopted = adopt(&mut library, &path).unwrap();
    assert_eq!(adopted.shared_bytes, unfinished.done);
    assert_eq!(adopted.new_bytes, unfinished.total - unfinished.done);
    assert!(library.unfinished().unwrap().is_empty());
    assert_eq!(library.read_file("org.test.a", "film").unwrap(), film);
}

#[test]
fn once_the_pack_is_there_it_is_too_late_to_stop() {
    let desk = Desk::new();
    let path = desk.pack("org.test.a", 1, &[("film", noise(9, MIB))]);
    let mut library = desk.library();
    let adopted = library.adopt(&verified(&path), "{}", &options(), &[], &mut |progress| {
        if progress.done == progress.total { Flow::Stop } else { Flow::Continue }
    });
    assert!(adopted.is_ok(), "{adopted:?}");
    assert_eq!(library.packs().unwrap().len(), 1);
}

#[test]
fn a_discarded_installation_gives_its_space_back() {
    let desk = Desk::new();
    let path = desk.pack("org.test.a", 1, &[("film", noise(9, 40 * MIB))]);
    let mut library = desk.library();
    let empty = desk.file_size();
    let _ = library.adopt(&verified(&path), "{}", &options(), &[], &mut |progress| {
        if progress.done > 0 { Flow::Stop } else { Flow::Continue }
    });
    assert!(desk.file_size() > 16 * MIB as u64);
    let freed = library.discard_unfinished("org.test.a", &mut |_| Flow::Continue).unwrap();
    assert!(freed.bytes >= 16 * MIB as u64);
    assert!(desk.file_size() <= empty + 64 * 1024, "{} after {empty}", desk.file_size());
    assert!(library.unfinished().unwrap().is_empty());
    assert!(library.discard_unfinished("org.test.a", &mut |_| Flow::Continue).is_err());
}

#[test]
fn a_stick_pulled_in_the_middle_leaves_what_was_shown_and_what_had_arrived() {
    let desk = Desk::new();
    let old = desk.pack("org.test.a", 1, &[("page", b"old".to_vec())]);
    let film = noise(9, 30 * MIB);
    let new = desk.pack("org.test.a", 2, &[("page", b"new".to_vec()), ("film", film.clone())]);
    let mut library = desk.library();
    adopt(&mut library, &old).unwrap();
    let pulled = Carrier::new(&new, 20 * MIB as u64, || io::Error::from_raw_os_error(5));
    let error = library
        .adopt(&verified_from(Box::new(pulled)), "{}", &options(), &[], &mut |_| Flow::Continue)
        .unwrap_err();
    assert!(matches!(error, AdoptError::Source(_)), "{error}");
    assert_eq!(library.read_file("org.test.a", "page").unwrap(), b"old");
    assert!(library.unfinished().unwrap()[0].done >= 15 * MIB as u64);
    let adopted = adopt(&mut library, &new).unwrap();
    assert!(adopted.new_bytes < 15 * MIB as u64, "{adopted:?}");
    assert_eq!(library.read_file("org.test.a", "film").unwrap(), film);
    assert_eq!(library.read_file("org.test.a", "page").unwrap(), b"new");
}

#[test]
fn damaged_parts_are_named_the_sound_ones_kept_and_a_spare_completes_them() {
    let desk = Desk::new();
    let film = noise(9, 10 * MIB);
    let good = desk.pack("org.test.a", 1, &[("film", film.clone())]);
    let bad = desk.path("bad.pack");
    let mut bytes = fs_err::read(&good).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs_err::write(&bad, &bytes).unwrap();
    let mut library = desk.library();
    let error = adopt(&mut library, &bad).unwrap_err();
    let AdoptError::Damaged { parts } = &error else { panic!("{error}") };
    assert_eq!(parts.len(), 1);
    assert!(library.packs().unwrap().is_empty());
    let chunk = u64::from(verified(&good).contents().chunks[parts[0] as usize].stored);
    assert_eq!(library.unfinished().unwrap()[0].done, film.len() as u64 - chunk);

    let spare = verified(&good);
    let adopted = library
        .adopt(&verified(&bad), "{}", &options(), &[&spare as &dyn ChunkLookup], &mut |_| Flow::Continue)
        .unwrap();
    assert_eq!(adopted.new_bytes, chunk);
    assert_eq!(library.read_file("org.test.a", "film").unwrap(), film);
}

#[test]
fn a_file_that_changes_while_it_is_read_is_not_believed() {
    let desk = Desk::new();
    let path = desk.pack("org.test.a", 1, &[("film", noise(9, 40 * MIB))]);
    let pack = verified(&path);
    let mut library = desk.library();
    let error = library
        .adopt(&pack, "{}", &options(), &[], &mut |progress| {
            if progress.done == 0 {
                // The header and the list were read and believed; then somebody copies another file over it.
                let len = fs_err::metadata(&path).unwrap().len() as usize;
                fs_err::write(&path, noise(10, len)).unwrap();
            }
            Flow::Continue
        })
        .unwrap_err();
    assert!(matches!(error, AdoptError::Damaged { .. }), "{error}");
    assert!(library.packs().unwrap().is_empty());
}

#[test]
fn the_same_edition_with_other_content_is_refused_unless_somebody_decides() {
    let desk = Desk::new();
    let mut library = desk.library();
    adopt(&mut library, &desk.pack("org.test.a", 1, &[("page", b"one".to_vec())])).unwrap();
    let other = desk.pack("org.test.a", 1, &[("page", b"other".to_vec())]);
    let error = adopt(&mut library, &other).unwrap_err();
    assert!(matches!(error, AdoptError::Conflict { version: 1, .. }), "{error}");
    assert_eq!(library.read_file("org.test.a", "page").unwrap(), b"one");
    assert!(library.unfinished().unwrap().is_empty());
    let decided = store::library::Adopt { replace: true, ..options() };
    library.adopt(&verified(&other), "{}", &decided, &[], &mut |_| Flow::Continue).unwrap();
    assert_eq!(library.read_file("org.test.a", "page").unwrap(), b"other");
    assert_eq!(library.packs().unwrap().len(), 1);
}

#[test]
fn an_exported_pack_is_the_file_it_came_from() {
    let desk = Desk::new();
    let text = "A sentence that is said often. ".repeat(9_000).into_bytes();
    let path = desk.pack("org.test.a", 1, &[("film", noise(9, 3 * MIB)), ("page", text)]);
    let mut library = desk.library();
    adopt(&mut library, &path).unwrap();
    let out = desk.path("again.pack");
    library.export("org.test.a", &out, &mut |_| Flow::Continue).unwrap();
    assert!(fs_err::read(&out).unwrap() == fs_err::read(&path).unwrap());
    let stopped = library.export("org.test.a", &desk.path("stopped.pack"), &mut |_| Flow::Stop);
    assert!(stopped.is_err() && !desk.path("stopped.pack").exists());
}

#[test]
fn a_pack_is_served_as_the_file_it_came_from_at_any_place() {
    let desk = Desk::new();
    let file = desk.pack("org.test.a", 1, &[("film", noise(1, 3 * MIB)), ("page", b"two".to_vec())]);
    let mut library = desk.library();
    adopt(&mut library, &file).unwrap();
    let bytes = fs_err::read(&file).unwrap();
    let layout = library.layout("org.test.a").unwrap();
    assert_eq!(layout.len(), bytes.len() as u64);
    for (from, count) in
        [(0, bytes.len()), (0, 1), (100, 5000), (bytes.len() - 7, 7), (bytes.len() / 2, 1000)]
    {
        let mut read = vec![0; count];
        layout.read_at(&library, from as u64, &mut read).unwrap();
        assert_eq!(read, bytes[from..from + count], "{count} bytes from {from}");
    }
    let beyond = layout.read_at(&library, bytes.len() as u64 - 1, &mut [0; 2]).unwrap_err();
    assert_eq!(beyond.kind(), std::io::ErrorKind::UnexpectedEof);
}
