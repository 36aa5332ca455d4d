//! What holds for every pack: what went in comes out, and nothing else does.

use crate::course::{Course, silent};
use pack::{Build, Delta, Layers, Pack, Signer, TrustedKeys, export, write_delta};

#[test]
fn what_was_packed_is_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let course = Course::small();
    let out = folder.path().join("a.pack");
    let report = Build::new(&course.meta, &course.files).write(&out, &mut silent).unwrap();
    assert_eq!(report.size, fs_err::metadata(&out).unwrap().len());
    let pack = Pack::open_file(&out).unwrap().verify(&TrustedKeys::none()).unwrap();
    assert_eq!(pack.signer(), &Signer::Unsigned);
    assert_eq!(pack.meta(), &course.meta);
    course.assert_reads_from(&pack);
    assert_eq!(pack.check(&mut silent), vec![]);
}

#[test]
fn an_export_is_the_file_that_was_built() {
    let folder = tempfile::tempdir().unwrap();
    let course = Course::small();
    let (built, exported) = (folder.path().join("a.pack"), folder.path().join("b.pack"));
    Build { signer: Some(&course.key), ..Build::new(&course.meta, &course.files) }
        .write(&built, &mut silent)
        .unwrap();
    let pack = Pack::open_file(&built).unwrap().verify(&TrustedKeys::none()).unwrap();
    export(pack.manifest(), pack.signature(), &pack, &exported, &mut silent).unwrap();
    assert!(fs_err::read(&built).unwrap() == fs_err::read(&exported).unwrap());
}

#[test]
fn an_update_and_its_base_make_the_new_pack() {
    let folder = tempfile::tempdir().unwrap();
    let old_course = Course::small();
    let new_course = old_course.edited();
    let path = |name: &str| folder.path().join(name);
    Build::new(&old_course.meta, &old_course.files).write(path("1.pack"), &mut silent).unwrap();
    let old = Pack::open_file(path("1.pack")).unwrap().verify(&TrustedKeys::none()).unwrap();
    let build = Build {
        base: Some(&old),
        signer: Some(&old_course.key),
        ..Build::new(&new_course.meta, &new_course.files)
    };
    build.write(path("2.pack"), &mut silent).unwrap();
    let new = Pack::open_file(path("2.pack")).unwrap().verify(&TrustedKeys::none()).unwrap();
    write_delta(&old, &new, path("2.delta")).unwrap();

    let delta = Delta::open_file(path("2.delta")).unwrap();
    assert_eq!(delta.base(), old.manifest_hash());
    let update = delta.resolve(old.manifest()).unwrap().verify(&TrustedKeys::none()).unwrap();
    assert_eq!(update.manifest(), new.manifest());
    let layers = Layers(&[&update, &old]);
    export(update.manifest(), update.signature(), &layers, path("joined.pack"), &mut silent).unwrap();
    assert!(fs_err::read(path("joined.pack")).unwrap() == fs_err::read(path("2.pack")).unwrap());
    new_course.assert_reads_from(&new);
}
