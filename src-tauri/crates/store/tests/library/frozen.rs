//! Files that older programs wrote, kept as they were: every later program opens them.

use std::path::{Path, PathBuf};

use store::library::Flow;

use crate::support::*;

fn frozen(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/store").join(name)
}

/// What is in the frozen files: one pack shown, and one of which half had arrived.
fn content() -> (Vec<u8>, Vec<u8>) {
    ("The first library that was ever frozen. ".repeat(30).into_bytes(), noise(3, 40_000))
}

#[test]
fn a_library_of_version_1_opens_and_keeps_what_it_has() {
    opens_and_keeps_what_it_has("library-v1.db");
}

#[test]
fn a_library_of_version_2_opens_and_keeps_what_it_has() {
    let desk = opens_and_keeps_what_it_has("library-v2.db");
    assert_eq!(desk.library().held_by("somebody", "org.test.frozen").unwrap(), Some(7));
}

fn opens_and_keeps_what_it_has(name: &str) -> Desk {
    let desk = Desk::new();
    fs_err::copy(frozen(name), desk.data().join("library.db")).unwrap();
    let library = desk.library();
    let (page, sound) = content();
    assert_eq!(library.read_file("org.test.frozen", "en/page.md").unwrap(), page);
    assert_eq!(library.read_file("org.test.frozen", "sound").unwrap(), sound);
    let [pack] = &library.packs().unwrap()[..] else { panic!("one pack") };
    assert_eq!((pack.version, pack.outline.as_str(), pack.installed_ms), (7, r#"{"frozen":true}"#, 1_000));
    assert!(matches!(&pack.signer, pack::Signer::Trusted { name, .. } if name == "A test"));
    assert_eq!(library.unfinished().unwrap().len(), 1);
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
    drop(library);
    desk
}

/// Writes the file anew; only for a version that was never released.
#[test]
#[ignore = "writes the frozen file"]
fn freeze_version_2() {
    let desk = Desk::new();
    let (page, sound) = content();
    let path = desk.pack("org.test.frozen", 7, &[("en/page.md", page), ("sound", sound)]);
    let mut library = desk.library();
    library.adopt(&verified(&path), r#"{"frozen":true}"#, &options(), &[], &mut |_| Flow::Continue).unwrap();
    let bad = desk.path("bad.pack");
    build(&bad, "org.test.half", 1, &[("first", noise(5, 30_000)), ("second", noise(6, 30_000))]);
    let mut bytes = fs_err::read(&bad).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs_err::write(&bad, bytes).unwrap();
    adopt(&mut library, &bad).unwrap_err();
    library.hold("somebody", "org.test.frozen", 7).unwrap();
    drop(library);
    fs_err::create_dir_all(frozen("")).unwrap();
    fs_err::copy(desk.data().join("library.db"), frozen("library-v2.db")).unwrap();
}
