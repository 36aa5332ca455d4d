//! Disks that are full, small or write-protected.

use std::path::{Path, PathBuf};
use std::process::Command;

use store::Library;
use store::library::{AdoptError, Flow};

use crate::support::*;

/// A small file system of its own, where this computer lets the tests mount one.
struct SmallDisk {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

impl SmallDisk {
    fn of(megabytes: u32) -> Option<SmallDisk> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("disk");
        fs_err::create_dir_all(&path).unwrap();
        mount(&["-t", "tmpfs", "-o", &format!("size={megabytes}m"), "tmpfs"], &path)
            .then_some(SmallDisk { _folder: folder, path })
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.path).status();
    }
}

fn mount(words: &[&str], at: &Path) -> bool {
    let status = Command::new("mount").args(words).arg(at).stderr(std::process::Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Undoes a write protection when dropped.
pub(crate) struct Protected {
    path: PathBuf,
    mounted: bool,
}

/// Makes `folder` read-only: by its mode, or for root, whom no mode stops, by a mount.
#[cfg(target_os = "linux")]
pub(crate) fn write_protect(folder: &Path) -> Option<Protected> {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.to_owned();
    let here = path.to_string_lossy().into_owned();
    if mount(&["--bind", &here], folder) {
        let guard = Protected { path, mounted: true };
        return mount(&["-o", "remount,bind,ro"], folder).then_some(guard);
    }
    let read_only =
        |path: &Path, mode| fs_err::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    for entry in fs_err::read_dir(folder).unwrap() {
        read_only(&entry.unwrap().path(), 0o444);
    }
    read_only(folder, 0o555);
    let guard = Protected { path, mounted: false };
    fs_err::write(folder.join("probe"), "").is_err().then_some(guard)
}

impl Drop for Protected {
    fn drop(&mut self) {
        if self.mounted {
            let _ = Command::new("umount").arg("--lazy").arg(&self.path).status();
            return;
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let _ = fs_err::set_permissions(&self.path, std::fs::Permissions::from_mode(0o755));
        }
    }
}

#[test]
fn space_is_asked_for_before_anything_is_written() {
    let desk = Desk::new();
    let path = desk.pack("org.test.a", 1, &[("film", noise(9, 5 * MIB))]);
    let mut library = desk.library();
    let size = desk.file_size();
    let greedy = store::library::Adopt { floor: u64::MAX / 2, ..options() };
    let error = library.adopt(&verified(&path), "{}", &greedy, &[], &mut |_| Flow::Continue).unwrap_err();
    let AdoptError::NoSpace { needed, free, floor } = error else { panic!("{error}") };
    assert!(needed > 5 * MIB as u64 && free > 0 && floor == u64::MAX / 2);
    assert_eq!(desk.file_size(), size);
    assert!(library.unfinished().unwrap().is_empty());
}

#[test]
fn a_disk_that_fills_up_in_the_middle_leaves_the_old_state_and_a_working_library() {
    let Some(disk) = SmallDisk::of(48) else {
        eprintln!("skipped: no small disk can be mounted here");
        return;
    };
    let desk = Desk::new();
    let old = desk.pack("org.test.a", 1, &[("page", noise(1, 3 * MIB))]);
    let film = noise(9, 36 * MIB);
    let new = desk.pack("org.test.a", 2, &[("film", film.clone())]);
    let mut library = Library::open(&disk.path).unwrap();
    adopt(&mut library, &old).unwrap();
    let hog = disk.path.join("somebody else's download");
    let mut turns = 0;
    let error = library
        .adopt(&verified(&new), "{}", &options(), &[], &mut |_| {
            turns += 1;
            if turns == 2 {
                // Another program takes the room that was free when we asked.
                fs_err::write(&hog, noise(3, 20 * MIB)).unwrap_or_default();
            }
            Flow::Continue
        })
        .unwrap_err();
    assert!(
        matches!(error, AdoptError::NoSpace { .. } | AdoptError::Storage(store::StorageError::DiskFull)),
        "{error:?}"
    );
    assert_eq!(library.pack("org.test.a").unwrap().unwrap().version, 1);
    assert_eq!(library.read_file("org.test.a", "page").unwrap().len(), 3 * MIB);
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
    let arrived = library.unfinished().unwrap()[0].done;
    assert!(arrived > 0);

    fs_err::remove_file(&hog).unwrap();
    drop(library);
    let mut library = Library::open(&disk.path).unwrap();
    let adopted = adopt(&mut library, &new).unwrap();
    assert_eq!(adopted.shared_bytes, arrived);
    assert_eq!(library.read_file("org.test.a", "film").unwrap(), film);
}

#[test]
fn on_a_full_disk_a_pack_can_still_be_removed() {
    let Some(disk) = SmallDisk::of(24) else {
        eprintln!("skipped: no small disk can be mounted here");
        return;
    };
    let desk = Desk::new();
    let mut library = Library::open(&disk.path).unwrap();
    adopt(&mut library, &desk.pack("org.test.a", 1, &[("film", noise(1, 8 * MIB))])).unwrap();
    adopt(&mut library, &desk.pack("org.test.b", 1, &[("film", noise(2, 8 * MIB))])).unwrap();
    // The last byte of the disk.
    let mut hog = fs_err::File::create(disk.path.join("hog")).unwrap();
    while std::io::Write::write(&mut hog, &[1; 4096]).is_ok_and(|written| written > 0) {}
    drop(hog);
    assert_eq!(fs4::available_space(&disk.path).unwrap(), 0);
    let error = adopt(&mut library, &desk.pack("org.test.c", 1, &[("film", noise(3, MIB))])).unwrap_err();
    assert!(matches!(error, AdoptError::NoSpace { .. }), "{error}");
    let freed = library.remove("org.test.a", &mut |_| Flow::Continue).unwrap();
    assert!(freed.bytes >= 8 * MIB as u64, "{freed:?}");
    assert_eq!(library.read_file("org.test.b", "film").unwrap().len(), 8 * MIB);
}
