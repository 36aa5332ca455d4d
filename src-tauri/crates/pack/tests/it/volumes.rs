//! Packs split to fit their sticks.

use pack::{Build, OpenError, Pack, TrustedKeys, Volumes, export_in_volumes, repair};

use crate::course::{Course, silent};
use crate::desk::Desk;

const LIMIT: u64 = 200_000;

fn build_split(desk: &Desk, course: &Course, name: &str) -> u64 {
    let build =
        Build { volume_limit: LIMIT, signer: Some(&course.key), ..Build::new(&course.meta, &course.files) };
    build.write(desk.path(name), &mut silent).unwrap().size
}

#[test]
fn a_pack_over_the_limit_is_split_and_reads_as_one() {
    let desk = Desk::new();
    let course = Course::small();
    let size = build_split(&desk, &course, "a.pack");
    let names: Vec<String> =
        desk.all().keys().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(names.len() as u64, size.div_ceil(LIMIT));
    assert_eq!(names[..3], ["a.pack", "a.pack.002", "a.pack.003"]);
    assert!(desk.all().values().all(|bytes| bytes.len() as u64 <= LIMIT));
    let pack = desk.open("a.pack");
    assert_eq!(pack.pack().volume_size(), Some(LIMIT));
    course.assert_reads_from(&pack);
    assert_eq!(pack.check(&mut silent), []);
}

#[test]
fn volumes_put_together_by_hand_are_the_pack() {
    let desk = Desk::new();
    let course = Course::small();
    build_split(&desk, &course, "a.pack");
    let joined: Vec<u8> = desk.all().into_values().flatten().collect();
    let pack = crate::desk::open_bytes(&joined).unwrap().verify(&TrustedKeys::none()).unwrap();
    course.assert_reads_from(&pack);
}

#[test]
fn a_missing_volume_is_named() {
    let desk = Desk::new();
    build_split(&desk, &Course::small(), "a.pack");
    for missing in ["a.pack.003", "a.pack.002"] {
        fs_err::rename(desk.path(missing), desk.path("away")).unwrap();
        match Pack::open_file(desk.path("a.pack")) {
            Err(OpenError::MissingVolume(path)) => assert!(path.ends_with(missing), "{path}"),
            other => panic!("{other:?}"),
        }
        fs_err::rename(desk.path("away"), desk.path(missing)).unwrap();
    }
    let second = desk.bytes("a.pack.002");
    desk.put("a.pack.002", &second[..1000]);
    assert!(matches!(Pack::open_file(desk.path("a.pack")), Err(OpenError::Truncated { .. })));
}

#[test]
fn volumes_that_changed_places_are_found_damaged() {
    let desk = Desk::new();
    build_split(&desk, &Course::small(), "a.pack");
    let (two, three) = (desk.bytes("a.pack.002"), desk.bytes("a.pack.003"));
    desk.put("a.pack.002", &three);
    desk.put("a.pack.003", &two);
    let pack = desk.open("a.pack");
    assert!(!pack.check(&mut silent).is_empty());
}

#[test]
fn an_export_in_volumes_is_what_was_built_and_a_missing_volume_is_mended() {
    let desk = Desk::new();
    let course = Course::small();
    build_split(&desk, &course, "a.pack");
    let built = desk.all();
    let pack = desk.open("a.pack");
    let other = Desk::new();
    let out = other.path("a.pack");
    export_in_volumes(pack.manifest(), pack.signature(), &pack, &out, LIMIT, &mut silent).unwrap();
    assert!(built.values().eq(other.all().values()));
    fs_err::remove_file(other.path("a.pack.002")).unwrap();
    let mut first = other.bytes("a.pack");
    first[3] ^= 1;
    other.put("a.pack", &first);
    let report = repair(&out, &TrustedKeys::none(), &[&pack], &mut silent).unwrap();
    assert!(report.front_mended && report.still_damaged.is_empty());
    assert!(built.values().eq(other.all().values()));
}

#[test]
fn a_shorter_pack_takes_away_the_volumes_of_the_longer_one_before() {
    let desk = Desk::new();
    let course = Course::small();
    build_split(&desk, &course, "a.pack");
    desk.build(&course, "a.pack");
    assert_eq!(desk.all().len(), 1);
    course.assert_reads_from(&desk.open("a.pack"));
}

#[test]
fn a_limit_too_small_for_the_pack_is_refused() {
    let desk = Desk::new();
    let course = Course::small();
    let build = Build { volume_limit: 100, ..Build::new(&course.meta, &course.files) };
    assert!(build.write(desk.path("a.pack"), &mut silent).is_err());
    assert_eq!(desk.all().len(), 0);
    assert!(Volumes::open(desk.path("a.pack")).is_err());
}
