//! Either end killed at any moment, two programs at once, a disk that is full, clocks that are wrong: all come to the same.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use acceptance::Thinness;
use client::Flow;

use crate::laptop::{copy_folder, scratch, set_clock};
use crate::served::{Dice, Served, exchange, real_now, settle, waiting};
use crate::story::program;

/// The program as a person at a terminal calls it, on a laptop's data folder.
fn reconcile(folder: &Path) -> Command {
    let mut command = Command::new(program("packhorse"));
    command.env("LC_ALL", "en").arg("--json").arg("--data").arg(folder).args(["reconcile", "--all"]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

#[test]
fn a_laptop_killed_at_any_moment_of_an_exchange_loses_and_doubles_nothing() {
    let served = Served::new();
    let mut one = served.laptop("Amina");
    let mut two = one.another();
    // Slow enough for there to be something to kill.
    let slow = Thinness { bytes_per_second: 100_000, delay: Duration::from_millis(10), ..Thinness::BROAD };
    served.line.set(slow);
    let mut dice = Dice(0x000D_1CE5);
    let mut killed = 0;
    for turn in 0..25 {
        let laptop = if turn % 3 == 0 { &mut two } else { &mut one };
        for _ in 0..3 {
            laptop.study(dice.roll());
        }
        let mut child = reconcile(&laptop.folder()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(dice.roll() % 300));
        killed += u32::from(child.try_wait().unwrap().is_none());
        let _ = child.kill();
        child.wait().unwrap();
    }
    assert!(killed > 5, "{killed} were killed before their end");
    served.line.set(Thinness::BROAD);
    settle(&[&one, &two]);
}

#[test]
fn a_platform_killed_while_laptops_exchange_loses_and_doubles_nothing() {
    let mut served = Served::new();
    let mut laptops = [served.laptop("Amina"), served.laptop("Bo")];
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for (laptop, seed) in laptops.iter_mut().zip([3, 4]) {
            let over = &over;
            scope.spawn(move || {
                set_clock(real_now());
                let mut dice = Dice(seed);
                while !over.load(Ordering::SeqCst) {
                    laptop.study(dice.roll());
                    drop(laptop.client().exchange_with_all(&[], &mut |_| Flow::Continue));
                }
            });
        }
        let mut dice = Dice(5);
        for _ in 0..3 {
            std::thread::sleep(Duration::from_millis(100 + dice.roll() % 300));
            served.platform.kill_and_start();
        }
        over.store(true, Ordering::SeqCst);
    });
    for laptop in &laptops {
        settle(&[laptop]);
    }
}

#[test]
fn two_programs_that_exchange_at_once_both_come_to_their_end() {
    let served = Served::new();
    let mut laptop = served.laptop("Amina");
    for choice in 0..20 {
        laptop.study(choice);
    }
    let both: Vec<_> = (0..2).map(|_| reconcile(&laptop.folder()).spawn().unwrap()).collect();
    for one in both {
        let done = one.wait_with_output().unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    }
    settle(&[&laptop]);
}

#[test]
fn a_clock_that_is_wrong_holds_up_nothing() {
    let served = Served::new();
    let mut laptop = served.laptop("Amina");
    let other = laptop.another();
    for wrong in [0, 4_102_444_800_000] {
        set_clock(wrong);
        for choice in 0..10 {
            laptop.study(choice);
        }
        let met = exchange(&laptop);
        assert!(met.report.is_complete(), "{met:?}");
        let off = met.report.clock_offset_ms.unwrap();
        assert!((off - (real_now() - wrong)).abs() < 60_000, "how wrong it is, is known: {off}");
        let met = exchange(&other);
        assert!(met.report.is_complete() && met.report.received() > 0, "{met:?}");
    }
    set_clock(real_now());
    laptop.study(77);
    settle(&[&laptop, &other]);
}

/// A small disk, where this computer lets the tests mount one.
struct Disk(std::path::PathBuf);

impl Disk {
    fn mount(path: std::path::PathBuf) -> Option<Disk> {
        fs_err::create_dir_all(&path).unwrap();
        let words = ["-t", "tmpfs", "-o", "size=64m", "tmpfs"];
        let mounted = Command::new("mount").args(words).arg(&path).stderr(Stdio::null()).status();
        mounted.is_ok_and(|status| status.success()).then_some(Disk(path))
    }

    fn fill(&self) -> std::path::PathBuf {
        let hog = self.0.join("somebody else's download");
        let mut file = fs_err::File::create(&hog).unwrap();
        for size in [1 << 20, 4096, 1] {
            while std::io::Write::write(&mut file, &vec![1; size]).is_ok_and(|written| written > 0) {}
        }
        hog
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn a_disk_that_is_full_when_records_come_is_said_and_they_come_when_there_is_room() {
    let served = Served::new();
    let mut laptop = served.laptop("Amina");
    let other = laptop.another();
    let home = scratch();
    let Some(disk) = Disk::mount(home.path().join("small")) else {
        eprintln!("NOT TESTED: this computer does not let a test mount a small disk");
        return;
    };
    copy_folder(&other.folder(), &disk.0.join("data"));
    for choice in 0..400 {
        laptop.study(choice);
    }
    assert!(exchange(&laptop).report.is_complete());
    let hog = disk.fill();
    let full = reconcile(&disk.0.join("data")).output().unwrap();
    assert_eq!(full.status.code(), Some(1), "{full:?}");
    let said = String::from_utf8_lossy(&full.stderr).to_lowercase();
    assert!(said.contains("full"), "{said}");
    fs_err::remove_file(hog).unwrap();
    let done = reconcile(&disk.0.join("data")).output().unwrap();
    assert_eq!(done.status.code(), Some(0), "{done:?}");
    // What lies on the small disk is what the first laptop has.
    let path = disk.0.join("data/learners").join(format!("{}.db", laptop.learner()));
    let record = store::record::Record::open(&path, None).unwrap();
    assert_eq!(statement::holding_digest(&record.holding().unwrap()), laptop.digest());
    drop(record);
    assert_eq!(waiting(&laptop), 0);
}
