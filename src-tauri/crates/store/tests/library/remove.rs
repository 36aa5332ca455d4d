//! Packs go, and the disk gets its space back.

use store::library::{Flow, RemoveError};

use crate::support::*;

#[test]
fn removing_gives_the_space_back_to_the_disk_and_leaves_other_packs_whole() {
    let desk = Desk::new();
    let shared = noise(5, 3 * MIB);
    let (one, two) = (noise(1, 20 * MIB), noise(2, 8 * MIB));
    let first = desk.pack("org.test.a", 1, &[("film", one), ("shared", shared.clone())]);
    let second = desk.pack("org.test.b", 1, &[("film", two.clone()), ("shared", shared.clone())]);
    let mut library = desk.library();
    adopt(&mut library, &first).unwrap();
    adopt(&mut library, &second).unwrap();
    let before = desk.file_size();
    let mut seen = Vec::new();
    let freed = library
        .remove("org.test.a", &mut |progress| {
            seen.push((progress.done, progress.total));
            Flow::Continue
        })
        .unwrap();
    assert_eq!(before - desk.file_size(), freed.bytes);
    assert!(freed.bytes >= 20 * MIB as u64, "{freed:?}");
    assert!(seen.is_sorted() && seen.last().is_some_and(|(done, total)| done == total), "{seen:?}");
    assert_eq!(library.packs().unwrap().len(), 1);
    assert_eq!(library.read_file("org.test.b", "film").unwrap(), two);
    assert_eq!(library.read_file("org.test.b", "shared").unwrap(), shared);
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
}

#[test]
fn a_removal_that_was_stopped_is_finished_by_the_next_one() {
    let desk = Desk::new();
    let mut library = desk.library();
    let empty = desk.file_size();
    adopt(&mut library, &desk.pack("org.test.a", 1, &[("film", noise(1, 20 * MIB))])).unwrap();
    library.remove("org.test.a", &mut |_| Flow::Stop).unwrap();
    assert!(library.packs().unwrap().is_empty());
    assert!(desk.file_size() > 10 * MIB as u64);
    library.reclaim(&mut |_| Flow::Continue).unwrap();
    assert!(desk.file_size() <= empty + 64 * 1024);
}

#[test]
fn removing_what_is_not_there_is_said() {
    let desk = Desk::new();
    let error = desk.library().remove("org.test.a", &mut |_| Flow::Continue).unwrap_err();
    assert!(matches!(error, RemoveError::NoSuchPack(_)), "{error}");
}
