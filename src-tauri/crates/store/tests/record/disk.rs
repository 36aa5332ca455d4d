//! Full disks.

use std::path::{Path, PathBuf};
use std::process::Command;

use store::record::RecordError;
use store::{Record, StorageError};

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
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={megabytes}m"), "tmpfs"])
            .arg(&path)
            .stderr(std::process::Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        mounted.then_some(SmallDisk { _folder: folder, path })
    }

    /// Takes all the room there is.
    fn fill(&self) -> PathBuf {
        let hog = self.path.join("somebody else's download");
        let mut file = fs_err::OpenOptions::new().create(true).append(true).open(&hog).unwrap();
        while std::io::Write::write(&mut file, &[1; 4096]).is_ok_and(|written| written > 0) {}
        assert_eq!(fs4::available_space(&self.path).unwrap(), 0);
        hog
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.path).status();
    }
}

fn answer_until_full(record: &mut Record, from: u64) -> u64 {
    for number in from..from + 1_000_000 {
        match answer(record, NOON, number) {
            Ok(_) => {}
            Err(RecordError::Storage(StorageError::DiskFull)) => return number,
            Err(error) => panic!("{error:?}"),
        }
    }
    panic!("the disk never filled up");
}

fn assert_all_there(record: &mut Record, count: u64) {
    let mut expected: Vec<String> = (0..count).map(body).collect();
    expected.sort();
    assert_eq!(bodies(record), expected);
}

#[test]
fn a_disk_that_fills_up_in_the_middle_of_an_answer_loses_nothing_acknowledged_and_works_again_with_space() {
    for key in [None, Some(key())] {
        let Some(disk) = SmallDisk::of(3) else {
            eprintln!("skipped: no small disk can be mounted here");
            return;
        };
        let path = disk.path.join("learner.db");
        let open = |path: &Path| Record::open(path, key.as_ref()).unwrap();
        let mut record = Record::create(&path, LEARNER, key.as_ref()).unwrap();
        answers(&mut record, 0..20);
        let hog = disk.fill();
        let count = answer_until_full(&mut record, 20);
        // Again and again, and nothing of what failed is there.
        for _ in 0..5 {
            assert!(matches!(
                answer(&mut record, NOON, count),
                Err(RecordError::Storage(StorageError::DiskFull))
            ));
        }
        assert_all_there(&mut record, count);
        // Left and opened again while there is no room at all.
        drop(record);
        disk.fill();
        let mut record = open(&path);
        assert_all_there(&mut record, count);
        let _ = answer(&mut record, NOON, count);
        let count = count + u64::from(bodies(&record).len() as u64 > count);
        fs_err::remove_file(&hog).unwrap();
        for number in count..count + 10 {
            answer(&mut record, NOON, number).unwrap();
        }
        drop(record);
        let mut record = open(&path);
        assert_all_there(&mut record, count + 10);
        assert_sound(&mut record);
    }
}

#[test]
fn a_copy_for_which_there_is_no_room_leaves_no_half_file() {
    let Some(disk) = SmallDisk::of(2) else {
        eprintln!("skipped: no small disk can be mounted here");
        return;
    };
    let desk = Desk::new();
    let mut record = desk.create();
    record
        .write(NOON, |writing| {
            writing.attach(&(0..3_000_000_u32).map(|at| (at / 7) as u8).collect::<Vec<_>>())
        })
        .unwrap();
    let to = disk.path.join("backup.db");
    let failed = record.copy(&to, None);
    assert!(matches!(failed, Err(RecordError::Storage(StorageError::DiskFull))), "{failed:?}");
    assert_eq!(fs_err::read_dir(&disk.path).unwrap().count(), 0);
    // And the record works on.
    answers(&mut record, 0..3);
    assert_sound(&mut record);
}
