//! A full disk in the middle of an answer: the person is told, nothing acknowledged is lost, and it works again when
//! there is room.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]
#![cfg(target_os = "linux")]

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;

use client::Client;
use client::view::{Ask, Lock, NewLearner, Response};
use support::Laptop;

const PACK: &str = "org.packhorse.starter.ai-in-agriculture";
const COURSE: &str = "ai-field";

/// A disk of its own for the data folder, where this computer lets the tests mount one.
struct Disk(PathBuf);

impl Disk {
    fn mount(path: PathBuf) -> Option<Disk> {
        fs_err::create_dir_all(&path).unwrap();
        let words = ["-t", "tmpfs", "-o", "size=280m", "tmpfs"];
        let mounted =
            Command::new("mount").args(words).arg(&path).stderr(std::process::Stdio::null()).status();
        mounted.is_ok_and(|status| status.success()).then_some(Disk(path))
    }

    /// Takes all the room there is.
    fn fill(&self) -> PathBuf {
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

fn answer(client: &Client, quiz: &str, number: usize) -> Result<(), String> {
    let view = client.quiz(PACK, COURSE, quiz, "en").map_err(|failure| failure.code)?;
    let choices: Vec<(String, String)> = view
        .items
        .iter()
        .filter_map(|item| match &item.ask {
            Ask::Choice { choices } => Some((item.id.clone(), choices[number % choices.len()].id.clone())),
            _ => None,
        })
        .collect();
    let (item, choice) = choices[number % choices.len()].clone();
    let response = Response::Choice { choice };
    match client.quiz_answer(PACK, COURSE, quiz, &item, response, "en") {
        Ok(_) => Ok(()),
        // Answered rightly or shown before: an answer is not taken, and nothing is wrong.
        Err(failure) if failure.code == "answer-revealed" => Ok(()),
        Err(failure) => Err(failure.code),
    }
}

fn answered(client: &Client) -> usize {
    client.history(PACK, COURSE, "en").unwrap().rows.iter().filter(|row| row.verb == "answered").count()
}

#[test]
fn a_full_disk_is_said_nothing_is_lost_and_it_goes_on_when_there_is_room() {
    let home = tempfile::tempdir().unwrap();
    let Some(disk) = Disk::mount(home.path().join("data")) else {
        eprintln!("NOT TESTED: this computer does not let a test mount a small disk");
        return;
    };
    let laptop = Laptop::at(home);
    laptop.install("ai-in-agriculture");
    let client = &laptop.client;
    let new = NewLearner {
        name: "Tenzin".into(),
        picture: "star".into(),
        language: "en".into(),
        lock: Lock::None,
        secret: String::new(),
    };
    client.learner_create(&new).unwrap();
    let view = client.course(PACK, COURSE, "en").unwrap();
    let lesson = &view.modules[0].lessons[0].id;
    let quiz = format!("lesson/{lesson}");
    answer(client, &quiz, 0).unwrap();
    assert_eq!(answered(client), 1);

    let hog = disk.fill();
    let mut acknowledged = 1;
    let mut told = None;
    for number in 1..100_000 {
        match answer(client, &quiz, number) {
            Ok(()) => acknowledged += 1,
            Err(code) => {
                told = Some(code);
                break;
            }
        }
    }
    assert_eq!(told.as_deref(), Some("disk-full"), "the person is told, after {acknowledged} answers");
    assert_eq!(answered(client).min(500), acknowledged.min(500));

    fs_err::remove_file(&hog).unwrap();
    answer(client, &quiz, 0).unwrap();
    assert_eq!(answered(client).min(500), (acknowledged + 1).min(500));
    let Laptop { home, client, .. } = laptop;
    drop(client);
    let again = Laptop::at(home);
    again.client.start().unwrap();
    assert_eq!(answered(&again.client).min(500), (acknowledged + 1).min(500));
    assert!(Path::new(&disk.0).exists());
}
