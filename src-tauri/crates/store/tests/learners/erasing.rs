//! Erasing for good.

use store::learners::{EraseError, Lock};
use uuid::Uuid;

use crate::support::*;

#[test]
fn every_file_of_an_erased_learner_is_gone_and_nobody_elses() {
    let laptop = Laptop::new();
    for lock in [Lock::None, Lock::Passphrase] {
        let other = laptop.learner("Ben", 2);
        let (card, _, mut entered) = laptop.make("Amina-to-forget", lock);
        answer_one(&mut entered, "words-to-forget");
        laptop.learners.back_up(&entered, NOW).unwrap();
        let _ = laptop.learners.enter(card.id, None, NOW);
        assert!(matches!(laptop.again().erase(card.id), Err(EraseError::SignedIn)));
        drop(entered);
        let before = laptop.files_of(card.id).len();
        let erased = laptop.again().erase(card.id).unwrap();
        assert!(
            before >= 4 && erased.files as usize >= 3 && erased.bytes > 0 && erased.overwritten,
            "{erased:?}"
        );
        assert_eq!(laptop.files_of(card.id), [] as [std::path::PathBuf; 0]);
        assert!(!laptop.data.backups().join(card.id.to_string()).exists());
        for words in ["Amina-to-forget", "words-to-forget"] {
            assert_eq!(laptop.files_that_say(words), [] as [std::path::PathBuf; 0]);
        }
        assert_eq!(laptop.learners.card(card.id).unwrap(), None);
        assert_eq!(laptop.answers_of(other, None), expected("Ben", 2));
    }
}

#[test]
fn who_is_not_here_is_not_erased() {
    let laptop = Laptop::new();
    assert!(matches!(laptop.learners.erase(Uuid::nil()), Err(EraseError::Unknown)));
    assert!(laptop.files_of(Uuid::nil()).is_empty());
}

#[test]
fn an_erasure_that_was_stopped_is_finished_when_the_folder_is_opened_next() {
    let laptop = Laptop::new();
    // As it stands after each file that goes.
    for stop in 0..4 {
        let (card, _, mut entered) = laptop.make("Amina", Lock::Pin);
        answer(&mut entered, "a", 1);
        laptop.learners.back_up(&entered, NOW).unwrap();
        drop(entered);
        fs_err::write(laptop.file(card.id, "erase"), b"").unwrap();
        let order = [laptop.file(card.id, "card"), laptop.file(card.id, "db"), laptop.file(card.id, "tries")];
        for path in order.iter().take(stop) {
            fs_err::remove_file(path).unwrap();
        }
        if stop % 2 == 0 {
            // A program that had the folder open all the time.
            assert_eq!(laptop.learners.card(card.id).unwrap(), None);
            assert!(laptop.learners.enter(card.id, secret(Lock::Pin).as_ref(), NOW).is_err());
        }
        assert_eq!(laptop.again().list().unwrap(), []);
        assert_eq!(laptop.files_of(card.id), [] as [std::path::PathBuf; 0], "stopped after {stop}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_the_folder_is_removed_and_what_it_leads_to_is_not() {
    let laptop = Laptop::new();
    let id = laptop.learner("Amina", 1);
    let elsewhere = tempfile::tempdir().unwrap();
    let mine = elsewhere.path().join("mine.txt");
    fs_err::write(&mine, "mine").unwrap();
    fs_err::os::unix::fs::symlink(&mine, laptop.file(id, "aside")).unwrap();
    laptop.learners.erase(id).unwrap();
    assert_eq!(fs_err::read_to_string(&mine).unwrap(), "mine");
    assert!(laptop.files_of(id).is_empty());
}
