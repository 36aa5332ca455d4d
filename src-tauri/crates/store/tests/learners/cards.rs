//! The list.

use std::sync::Arc;

use store::learners::{CreateError, Lock, NameFault, NewLearner, Secret, SecretFault, State};
use uuid::Uuid;

use crate::support::*;

#[test]
fn a_learner_is_there_as_soon_as_they_have_a_name_a_picture_and_a_language() {
    let laptop = Laptop::new();
    let new =
        NewLearner { name: " Amina  K ", picture: "owl", language: "ar", lock: Lock::None, secret: None };
    let (card, code, mut entered) = laptop.learners.create(&new, NOW).unwrap();
    assert!(code.is_none());
    answer(&mut entered, "a", 2);
    assert_eq!((card.name.as_str(), card.picture.as_str(), card.language.as_str()), ("Amina K", "owl", "ar"));
    assert_eq!(laptop.again().list().unwrap(), [card]);
}

#[test]
fn the_last_one_who_was_here_comes_first() {
    let laptop = Laptop::new();
    let (ben, amina) = (laptop.learner("Ben", 0), laptop.learner("Amina", 0));
    laptop.learners.enter(ben, None, NOW + MINUTE).unwrap();
    let listed: Vec<Uuid> = laptop.learners.list().unwrap().iter().map(|card| card.id).collect();
    assert_eq!(listed, [ben, amina]);
}

#[test]
fn two_learners_of_one_name_are_two() {
    let laptop = Laptop::new();
    let (one, other) = (laptop.learner("Amina", 1), laptop.learner("Amina", 2));
    assert_eq!(laptop.learners.list().unwrap().len(), 2);
    assert_eq!(laptop.answers_of(one, None), expected("Amina", 1));
    assert_eq!(laptop.answers_of(other, None), expected("Amina", 2));
}

#[test]
fn nothing_is_left_of_a_learner_who_could_not_be_made() {
    let laptop = Laptop::new();
    let new = |name, lock, secret| {
        laptop.learners.create(&NewLearner { name, picture: "owl", language: "en", lock, secret }, NOW)
    };
    assert!(matches!(new(" ", Lock::None, None), Err(CreateError::Name(NameFault::Empty))));
    assert!(matches!(new("Amina", Lock::Pin, None), Err(CreateError::Secret(SecretFault::Missing))));
    let short = Secret::new("12");
    assert!(matches!(new("Amina", Lock::Pin, Some(&short)), Err(CreateError::Secret(SecretFault::Pin))));
    assert_eq!(laptop.learners.list().unwrap(), []);
    assert_eq!(all_files(&laptop.data.learners()), [] as [std::path::PathBuf; 0]);
}

#[test]
fn name_picture_and_language_change_and_nothing_else_does() {
    let laptop = Laptop::new();
    let id = laptop.learner("Amina", 3);
    laptop.learners.rename(id, "Amina Kone", NOW).unwrap();
    laptop.learners.set_picture(id, "fish", NOW).unwrap();
    laptop.learners.set_language(id, "fr", NOW).unwrap();
    let card = laptop.again().card(id).unwrap().unwrap();
    assert_eq!(
        (card.name.as_str(), card.picture.as_str(), card.language.as_str()),
        ("Amina Kone", "fish", "fr")
    );
    assert!(laptop.learners.rename(id, "\0", NOW).is_err());
    assert!(laptop.learners.rename(Uuid::nil(), "Nobody", NOW).is_err());
    assert_eq!(laptop.answers_of(id, None), expected("Amina", 3));
}

#[test]
fn what_is_missing_damaged_newer_or_foreign_is_shown_and_said() {
    let laptop = Laptop::new();
    let make = |name| laptop.learner(name, 1);
    let state = |id| laptop.again().card(id).unwrap().unwrap().state;
    let refused = |id| laptop.again().enter(id, None, NOW).unwrap_err().to_string();

    let missing = make("Missing");
    fs_err::remove_file(laptop.file(missing, "db")).unwrap();
    assert_eq!(state(missing), State::Missing);
    assert!(refused(missing).contains("backup"));

    let damaged = make("Damaged");
    fs_err::write(laptop.file(damaged, "db"), vec![0x55; 8192]).unwrap();
    assert_eq!(state(damaged), State::Damaged);

    let cut = make("Cut");
    fs_err::write(laptop.file(cut, "db"), b"SQL").unwrap();
    assert_eq!(state(cut), State::Damaged);

    let newer = make("Newer");
    let mut bytes = fs_err::read(laptop.file(newer, "db")).unwrap();
    bytes[60..64].copy_from_slice(&99_i32.to_be_bytes());
    fs_err::write(laptop.file(newer, "db"), bytes).unwrap();
    assert_eq!(state(newer), State::Newer);
    assert!(refused(newer).contains("newer"));

    let foreign = make("Foreign");
    let mut bytes = fs_err::read(laptop.file(foreign, "db")).unwrap();
    bytes[68..72].copy_from_slice(&7_i32.to_be_bytes());
    fs_err::write(laptop.file(foreign, "db"), bytes).unwrap();
    assert_eq!(state(foreign), State::Foreign);

    let newer_card = make("Card of tomorrow");
    let text = fs_err::read_to_string(laptop.file(newer_card, "card")).unwrap();
    fs_err::write(laptop.file(newer_card, "card"), text.replace("\"format\": 1", "\"format\": 2")).unwrap();
    assert_eq!(state(newer_card), State::Newer);
    assert_eq!(laptop.learners.card(newer_card).unwrap().unwrap().name, "Card of tomorrow");

    let swapped = make("Swapped");
    fs_err::copy(laptop.file(missing, "card"), laptop.file(swapped, "card")).unwrap();
    assert_eq!(state(swapped), State::Foreign);

    assert_eq!(laptop.learners.list().unwrap().len(), 7, "nobody is hidden");
}

#[test]
fn a_lost_or_damaged_card_is_made_again_from_the_record_with_its_lock() {
    let laptop = Laptop::new();
    let (card, _, mut entered) = laptop.make("Amina", Lock::Pin);
    answer(&mut entered, "a", 1);
    drop(entered);
    for damage in [None, Some(&b""[..]), Some(b"{\"format\": 1}"), Some(b"\xff\xff")] {
        match damage {
            None => fs_err::remove_file(laptop.file(card.id, "card")).unwrap(),
            Some(bytes) => fs_err::write(laptop.file(card.id, "card"), bytes).unwrap(),
        }
        let found = laptop.again().list().unwrap();
        assert_eq!(
            (found[0].name.as_str(), found[0].state, found[0].lock),
            ("Amina", State::Ready, Lock::Pin)
        );
        assert!(laptop.learners.enter(card.id, None, NOW).is_err(), "the PIN is still asked for");
        assert!(laptop.learners.enter(card.id, secret(Lock::Pin).as_ref(), NOW).is_ok());
    }
}

#[test]
fn the_lost_card_of_an_encrypted_record_comes_from_a_backup_or_is_said_to_be_lost() {
    let laptop = Laptop::new();
    let (card, _, mut entered) = laptop.make("Amina", Lock::Passphrase);
    answer(&mut entered, "a", 1);
    drop(entered);
    let path = laptop.file(card.id, "card");
    let kept = fs_err::read(&path).unwrap();
    fs_err::remove_file(&path).unwrap();
    let lost = &laptop.learners.list().unwrap()[0];
    assert_eq!((lost.id, lost.state), (card.id, State::CardLost));
    fs_err::write(&path, kept).unwrap();
    let entered = laptop.learners.enter(card.id, secret(Lock::Passphrase).as_ref(), NOW).unwrap();
    laptop.learners.back_up(&entered, NOW).unwrap().unwrap();
    drop(entered);
    fs_err::remove_file(&path).unwrap();
    assert_eq!(laptop.again().list().unwrap()[0].name, "Amina");
    assert_eq!(laptop.answers_of(card.id, secret(Lock::Passphrase).as_ref()), expected("a", 1));
}

#[test]
fn files_that_are_nobodys_are_left_alone() {
    let laptop = Laptop::new();
    laptop.learner("Amina", 0);
    for name in ["Amina (copy).card", "notes.txt", "not-a-uuid.db"] {
        fs_err::write(laptop.data.learners().join(name), "mine").unwrap();
    }
    assert_eq!(laptop.again().list().unwrap().len(), 1);
    assert_eq!(laptop.strangers(), ["Amina (copy).card", "not-a-uuid.db", "notes.txt"]);
}

#[test]
fn many_who_write_one_card_at_once_leave_a_whole_card() {
    let laptop = Arc::new(Laptop::new());
    let id = laptop.learner("Amina", 0);
    let writers: Vec<_> = (0..4)
        .map(|writer| {
            let laptop = Arc::clone(&laptop);
            std::thread::spawn(move || {
                let learners = laptop.again();
                for round in 0..25 {
                    match writer % 2 {
                        0 => learners.rename(id, &format!("Amina {writer} {round}"), NOW).unwrap(),
                        _ => learners.set_picture(id, &format!("owl-{writer}-{round}"), NOW).unwrap(),
                    }
                    let card = learners.card(id).unwrap().unwrap();
                    assert_eq!(card.state, State::Ready);
                    drop(learners.enter(id, None, NOW).unwrap());
                }
            })
        })
        .collect();
    writers.into_iter().for_each(|writer| writer.join().unwrap());
    let card = laptop.again().card(id).unwrap().unwrap();
    assert!(card.name.ends_with(" 24") && card.picture.ends_with("-24"), "no change was lost: {card:?}");
    assert_eq!(laptop.strangers(), [""; 0]);
}
