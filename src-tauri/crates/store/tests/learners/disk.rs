//! A full disk leaves everything as it was.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use store::DataFolder;
use store::learners::{Learners, Lock, NewLearner, Opener, State};

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
        let mut mount = Command::new("mount");
        let words = ["-t", "tmpfs", "-o", &format!("size={megabytes}m"), "tmpfs"];
        let mounted = mount.args(words).arg(&path).stderr(Stdio::null()).status();
        mounted.is_ok_and(|status| status.success()).then_some(SmallDisk { _folder: folder, path })
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.path).status();
    }
}

/// Takes what is left of the disk, to the last page.
fn fill(disk: &Path) -> PathBuf {
    use std::io::Write;
    let path = disk.join("full");
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(&path).unwrap();
    for size in [1 << 16, 4096, 1] {
        while file.write_all(&vec![1; size]).is_ok() {}
    }
    path
}

#[test]
fn a_full_disk_leaves_the_old_state_and_keeps_nobody_out() {
    let Some(disk) = SmallDisk::of(12) else {
        eprintln!("SKIPPED: this computer lets no test mount a small disk");
        return;
    };
    let data = DataFolder::at(&disk.path.join("data")).unwrap();
    let learners = Learners::with_cost(&data, LIGHT).unwrap();
    let pin = secret(Lock::Pin);
    let make = |name, lock| {
        let secret = secret(lock);
        let new = NewLearner { name, picture: "owl", language: "en", lock, secret: secret.as_ref() };
        learners.create(&new, NOW)
    };
    let (card, _, mut entered) = make("Amina", Lock::Pin).unwrap();
    answer(&mut entered, "a", 50);
    let before = answers(&entered);
    let outside = tempfile::tempdir().unwrap();
    let file = outside.path().join("b.learner");
    let other = Laptop::new();
    let (ben, _, mut of_ben) = other.make("Ben", Lock::None);
    answer(&mut of_ben, "b", 50);
    other.learners.export(&of_ben, &file).unwrap();

    let ballast = fill(&disk.path);
    let listed = learners.list().unwrap();
    assert!(make("Carla", Lock::None).is_err());
    assert!(learners.rename(card.id, "Amina Kone", NOW).is_err());
    assert!(learners.back_up(&entered, NOW).is_err());
    assert!(learners.export(&entered, &disk.path.join("a.learner")).is_err());
    assert!(!disk.path.join("a.learner").exists() && !disk.path.join("a.learner.part").exists());
    let import = learners.import(&file, Opener::Nothing, Opener::Nothing, NOW);
    assert!(import.is_err());
    drop(entered);
    // Signing out gave some pages back.
    fill(&disk.path);
    let words = secret(Lock::Passphrase);
    assert!(learners.change_lock(card.id, pin.as_ref(), Lock::Passphrase, words.as_ref(), NOW).is_err());
    assert!(learners.change_lock(card.id, pin.as_ref(), Lock::None, None, NOW).is_err());
    assert_eq!(learners.list().unwrap(), listed, "as it was");
    assert!(learners.enter(card.id, None, NOW).is_err(), "still locked");
    let entered = Learners::with_cost(&data, LIGHT).unwrap().enter(card.id, pin.as_ref(), NOW).unwrap();
    assert_eq!(answers(&entered), before);
    drop(entered);

    fs_err::remove_file(ballast).unwrap();
    learners.change_lock(card.id, pin.as_ref(), Lock::Passphrase, words.as_ref(), NOW).unwrap();
    learners.import(&file, Opener::Nothing, Opener::Nothing, NOW).unwrap();
    let mut entered = learners.enter(card.id, words.as_ref(), NOW).unwrap();
    answer(&mut entered, "again", 1);
    learners.back_up(&entered, NOW).unwrap().unwrap();
    assert_eq!(learners.card(ben.id).unwrap().unwrap().state, State::Ready);
}

#[test]
fn erasing_works_on_a_full_disk() {
    let Some(disk) = SmallDisk::of(8) else {
        eprintln!("SKIPPED: this computer lets no test mount a small disk");
        return;
    };
    let data = DataFolder::at(&disk.path.join("data")).unwrap();
    let learners = Learners::with_cost(&data, LIGHT).unwrap();
    let new = NewLearner { name: "Amina", picture: "", language: "en", lock: Lock::None, secret: None };
    let (card, _, entered) = learners.create(&new, NOW).unwrap();
    drop(entered);
    fill(&disk.path);
    learners.erase(card.id).unwrap();
    assert_eq!(learners.list().unwrap(), []);
    let left = all_files(data.path());
    assert!(!left.iter().any(|path| path.to_string_lossy().contains(&card.id.to_string())), "{left:?}");
}
