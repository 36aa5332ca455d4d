//! A new edition takes the place of the old one.

use pack::{ChunkLookup, Delta};
use store::library::{Adopt, AdoptError, Flow};

use crate::support::*;

#[test]
fn an_update_keeps_what_did_not_change_and_the_old_edition_goes_as_the_new_one_comes() {
    let desk = Desk::new();
    let film = noise(9, 5 * MIB);
    let old = desk.pack("org.test.a", 1, &[("film", film.clone()), ("page", noise(1, 200_000))]);
    let new = desk.pack("org.test.a", 2, &[("media/film", film.clone()), ("page", noise(2, 300_000))]);
    let mut library = desk.library();
    adopt(&mut library, &old).unwrap();
    let adopted = adopt(&mut library, &new).unwrap();
    assert_eq!((adopted.new_bytes, adopted.shared_bytes), (300_000, film.len() as u64));
    let [pack] = &library.packs().unwrap()[..] else { panic!("one edition") };
    assert_eq!((pack.version, pack.size), (2, film.len() as u64 + 300_000));
    assert_eq!(library.read_file("org.test.a", "media/film").unwrap(), film);
    assert!(library.read_file("org.test.a", "film").is_err());
    // What only the old edition used is no longer in the file.
    assert!(desk.file_size() < 6 * MIB as u64, "{}", desk.file_size());
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
}

#[test]
fn an_older_edition_does_not_come_back_by_mistake() {
    let desk = Desk::new();
    let old = desk.pack("org.test.a", 1, &[("page", b"old".to_vec())]);
    let mut library = desk.library();
    adopt(&mut library, &desk.pack("org.test.a", 2, &[("page", b"new".to_vec())])).unwrap();
    let error = adopt(&mut library, &old).unwrap_err();
    assert!(matches!(error, AdoptError::Downgrade { installed: 2, offered: 1, .. }), "{error}");
    assert_eq!(library.read_file("org.test.a", "page").unwrap(), b"new");
    let decided = Adopt { replace: true, ..options() };
    library.adopt(&verified(&old), "{}", &decided, &[], &mut |_| Flow::Continue).unwrap();
    assert_eq!(library.pack("org.test.a").unwrap().unwrap().version, 1);
    assert_eq!(library.packs().unwrap().len(), 1);
}

#[test]
fn an_update_file_is_completed_from_the_installed_edition() {
    let desk = Desk::new();
    let film = noise(9, 5 * MIB);
    let old = desk.pack("org.test.a", 1, &[("film", film.clone()), ("page", noise(1, 200_000))]);
    let new = desk.pack("org.test.a", 2, &[("film", film.clone()), ("page", noise(2, 300_000))]);
    let delta = desk.path("update.delta");
    pack::write_delta(&verified(&old), &verified(&new), &delta).unwrap();
    assert!(fs_err::metadata(&delta).unwrap().len() < 400_000);
    let open = |manifest: &[u8]| {
        let trusted = [publisher().public()].into_iter().collect();
        Delta::open_file(&delta).unwrap().resolve(manifest).unwrap().verify(&trusted).unwrap()
    };

    let mut library = desk.library();
    adopt(&mut library, &old).unwrap();
    let update = open(&library.manifest("org.test.a").unwrap());
    let adopted = library.adopt(&update, "{}", &options(), &[], &mut |_| Flow::Continue).unwrap();
    assert_eq!((adopted.new_bytes, adopted.shared_bytes), (300_000, film.len() as u64));
    assert_eq!(library.read_file("org.test.a", "film").unwrap(), film);
    library.export("org.test.a", &desk.path("again.pack"), &mut |_| Flow::Continue).unwrap();
    assert!(fs_err::read(desk.path("again.pack")).unwrap() == fs_err::read(&new).unwrap());

    // Without the old edition's chunks it cannot be completed, and says so.
    let elsewhere = Desk::new();
    let mut library = elsewhere.library();
    let update = open(verified(&old).manifest());
    let error = library.adopt(&update, "{}", &options(), &[], &mut |_| Flow::Continue).unwrap_err();
    assert!(matches!(error, AdoptError::Damaged { .. }), "{error}");
    assert!(library.packs().unwrap().is_empty());
    let spare = verified(&old);
    library.adopt(&update, "{}", &options(), &[&spare as &dyn ChunkLookup], &mut |_| Flow::Continue).unwrap();
    assert_eq!(library.read_file("org.test.a", "film").unwrap(), film);
}
