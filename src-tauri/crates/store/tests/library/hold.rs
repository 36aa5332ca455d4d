//! Older editions that somebody is in the middle of.

use store::library::Flow;

use crate::support::*;

fn page(desk: &Desk, name: &str) -> Option<Vec<u8>> {
    desk.library().read_file(name, "page").ok()
}

#[test]
fn an_edition_that_is_held_stays_beside_the_newer_one_until_it_is_let_go() {
    let desk = Desk::new();
    let (one, two) = (noise(1, 60_000), noise(2, 60_000));
    let first = desk.pack("org.test.a", 1, &[("page", one.clone())]);
    let second = desk.pack("org.test.a", 2, &[("page", two.clone())]);
    let mut library = desk.library();
    adopt(&mut library, &first).unwrap();
    library.hold("somebody", "org.test.a", 1).unwrap();
    library.hold("another", "org.test.a", 1).unwrap();
    adopt(&mut library, &second).unwrap();

    let [shown] = &library.packs().unwrap()[..] else { panic!("the newest alone is listed") };
    assert_eq!((shown.version, library.count().unwrap()), (2, 1));
    assert_eq!(shown.own_size, 60_000, "the older edition is not another pack");
    assert_eq!(library.pack("org.test.a~1").unwrap().unwrap().version, 1);
    assert_eq!(page(&desk, "org.test.a"), Some(two.clone()));
    assert_eq!(page(&desk, "org.test.a~1"), Some(one.clone()));
    assert_eq!(page(&desk, "org.test.a~3"), None);
    assert_eq!(page(&desk, "org.test.a~nothing"), None);

    library.hold("somebody", "org.test.a", 2).unwrap();
    assert_eq!(page(&desk, "org.test.a~1"), Some(one), "another still holds it");
    library.release("another").unwrap();
    assert_eq!(page(&desk, "org.test.a~1"), None);
    assert_eq!(page(&desk, "org.test.a"), Some(two));
    assert_eq!(library.held_by("somebody", "org.test.a").unwrap(), Some(2));
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
}

#[test]
fn an_edition_nobody_holds_goes_when_a_newer_one_comes() {
    let desk = Desk::new();
    let first = desk.pack("org.test.a", 1, &[("page", noise(1, 60_000))]);
    let second = desk.pack("org.test.a", 2, &[("page", noise(2, 60_000))]);
    let mut library = desk.library();
    adopt(&mut library, &first).unwrap();
    library.hold("somebody", "org.test.b", 1).unwrap();
    adopt(&mut library, &second).unwrap();
    assert_eq!(page(&desk, "org.test.a~1"), None);
}

#[test]
fn removing_a_pack_removes_every_edition_of_it() {
    let desk = Desk::new();
    let first = desk.pack("org.test.a", 1, &[("page", noise(1, 60_000))]);
    let second = desk.pack("org.test.a", 2, &[("page", noise(2, 60_000))]);
    let mut library = desk.library();
    adopt(&mut library, &first).unwrap();
    library.hold("somebody", "org.test.a", 1).unwrap();
    adopt(&mut library, &second).unwrap();
    library.remove("org.test.a", &mut |_| Flow::Continue).unwrap();
    assert!(library.packs().unwrap().is_empty());
    assert_eq!((page(&desk, "org.test.a"), page(&desk, "org.test.a~1")), (None, None));
}
