//! Programs ended without a word, at any moment: what was decided is finished, what was not is undone.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use store::DataFolder;
use store::learners::{Learners, Lock, Opener, Secret, State};
use uuid::Uuid;

use crate::support::*;

/// Not a test by itself: what the killed child does, again and again.
#[test]
#[ignore = "run by the tests beside it, in a process of its own"]
fn child() {
    let data = DataFolder::at(std::env::var("CRASH_FOLDER").unwrap().as_ref()).unwrap();
    let id: Uuid = std::env::var("CRASH_ID").unwrap().parse().unwrap();
    let learners = Learners::with_cost(&data, LIGHT).unwrap();
    match std::env::var("CRASH_DEED").unwrap().as_str() {
        "lock" => loop {
            for (from, to) in [(Lock::None, Lock::Passphrase), (Lock::Passphrase, Lock::None)] {
                if learners.card(id).unwrap().unwrap().lock == from {
                    learners.change_lock(id, secret(from).as_ref(), to, secret(to).as_ref(), NOW).unwrap();
                }
            }
        },
        "write" => {
            for round in 0.. {
                learners.rename(id, &format!("Amina {round}"), NOW).unwrap();
                learners.set_picture(id, &format!("owl-{round}"), NOW).unwrap();
                let entered = learners.enter(id, None, NOW).unwrap();
                let _ = learners.back_up(&entered, NOW + round * DAY).unwrap();
            }
        }
        "erase" => drop(learners.erase(id).unwrap()),
        "import" => {
            let path = std::path::PathBuf::from(std::env::var("CRASH_FILE").unwrap());
            learners.import(&path, Opener::Nothing, Opener::Nothing, NOW).unwrap();
        }
        other => panic!("{other}"),
    }
}

fn start(laptop: &Laptop, id: Uuid, deed: &str, file: &str) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "crash::child", "--ignored", "--test-threads=1"]);
    command.env("CRASH_FOLDER", laptop.data.path()).env("CRASH_ID", id.to_string());
    command.env("CRASH_DEED", deed).env("CRASH_FILE", file);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Lets the child run for a while, another one each time, and ends it.
fn run_for(mut child: Child, round: u64) {
    std::thread::sleep(Duration::from_micros(3000 + round * 1777 % 120_000));
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_change_of_lock_stopped_anywhere_leaves_one_lock_or_the_other_and_every_answer() {
    let laptop = Laptop::new();
    let id = laptop.learner("Amina", 60);
    let mut ends = [0, 0];
    for round in 0..60 {
        run_for(start(&laptop, id, "lock", ""), round);
        let card = laptop.again().card(id).unwrap().unwrap();
        assert_eq!(card.state, State::Ready, "round {round}");
        ends[usize::from(card.lock == Lock::Passphrase)] += 1;
        let entered = laptop.learners.enter(id, secret(card.lock).as_ref(), NOW).unwrap();
        assert_eq!(answers(&entered), expected("Amina", 60), "round {round}");
        if card.lock == Lock::Passphrase {
            assert!(laptop.files_that_say("Amina 3").is_empty(), "round {round}");
        }
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
}

#[test]
fn a_card_and_a_backup_stopped_while_they_are_written_are_whole() {
    let laptop = Laptop::new();
    let id = laptop.learner("Amina", 60);
    for round in 0..40 {
        run_for(start(&laptop, id, "write", ""), round);
        let learners = laptop.again();
        assert_eq!(learners.card(id).unwrap().unwrap().state, State::Ready);
        for backup in learners.backups(id) {
            assert_eq!(learners.restore(id, backup.at_ms, Opener::Nothing, NOW).unwrap().added, 0);
        }
        assert_eq!(laptop.strangers(), [""; 0]);
    }
}

#[test]
fn an_erasure_stopped_anywhere_is_finished_or_had_not_begun() {
    let laptop = Laptop::new();
    let mut gone = 0;
    for round in 0..40 {
        let id = laptop.learner("Amina", 5);
        let entered = laptop.learners.enter(id, None, NOW).unwrap();
        laptop.learners.back_up(&entered, NOW).unwrap();
        drop(entered);
        run_for(start(&laptop, id, "erase", ""), round % 30);
        match laptop.again().card(id).unwrap() {
            None => {
                gone += 1;
                assert_eq!(laptop.files_of(id), [] as [std::path::PathBuf; 0], "round {round}");
            }
            Some(card) => {
                assert_eq!(card.state, State::Ready);
                assert_eq!(laptop.answers_of(id, None), expected("Amina", 5));
            }
        }
    }
    assert!(gone > 0);
}

#[test]
fn an_import_stopped_anywhere_leaves_nobody_or_the_whole_learner() {
    let (here, there) = (Laptop::new(), Laptop::new());
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().join("a.learner");
    let (card, _, mut entered) = here.make("Amina", Lock::None);
    answer(&mut entered, "a", 300);
    here.learners.export(&entered, &path).unwrap();
    let mut whole = 0;
    for round in 0..40 {
        run_for(start(&there, card.id, "import", path.to_str().unwrap()), round * 2);
        match there.again().card(card.id).unwrap() {
            None => {
                let left = there.files_of(card.id);
                assert!(
                    left.iter().all(|path| path.extension().is_some_and(|end| end == "here")),
                    "{left:?}"
                );
            }
            Some(found) => {
                whole += 1;
                assert_eq!((found.state, found.name.as_str()), (State::Ready, "Amina"));
                assert_eq!(there.answers_of(card.id, None), expected("a", 300));
                there.learners.erase(card.id).unwrap();
            }
        }
    }
    assert!(whole > 0);
    // One that found nobody at its files does not stumble over what was left.
    there.learners.import(&path, Opener::Nothing, Opener::Secret(&Secret::new("")), NOW).unwrap();
}

#[test]
fn two_programs_at_once_change_one_learner_and_neither_breaks_anything() {
    let laptop = Laptop::new();
    let id = laptop.learner("Amina", 10);
    let mut other = start(&laptop, id, "write", "");
    for round in 0..50 {
        laptop.learners.set_language(id, if round % 2 == 0 { "fr" } else { "ar" }, NOW).unwrap();
        let mut entered = laptop.learners.enter(id, None, NOW).unwrap();
        answer_one(&mut entered, &format!("here {round}"));
    }
    assert!(other.try_wait().unwrap().is_none(), "the other one is still at it");
    other.kill().unwrap();
    other.wait().unwrap();
    let card = laptop.again().card(id).unwrap().unwrap();
    assert_eq!((card.state, card.language.as_str()), (State::Ready, "ar"));
    assert_eq!(laptop.answers_of(id, None).len(), 60);
}
