//! Rolling backups.

use store::learners::{Lock, Opener, State};

use crate::support::*;

#[test]
fn a_day_has_one_backup_and_only_when_something_was_added() {
    let laptop = Laptop::new();
    let (card, _, mut entered) = laptop.make("Amina", Lock::None);
    answer(&mut entered, "a", 1);
    assert!(laptop.learners.back_up(&entered, NOW).unwrap().is_some());
    answer(&mut entered, "b", 1);
    assert!(laptop.learners.back_up(&entered, NOW + MINUTE).unwrap().is_none(), "one today already");
    assert!(laptop.learners.back_up(&entered, NOW + DAY).unwrap().is_some());
    assert!(laptop.learners.back_up(&entered, NOW + 2 * DAY).unwrap().is_none(), "nothing new");
    assert_eq!(laptop.learners.backups(card.id).len(), 2);
}

#[test]
fn months_of_learning_keep_a_week_of_days_and_a_month_of_weeks() {
    let laptop = Laptop::new();
    let (card, _, mut entered) = laptop.make("Amina", Lock::None);
    for day in 0..60 {
        answer(&mut entered, &format!("day {day}"), 1);
        // Beside the work, as a program does it.
        let beside = entered.again(&laptop.learners).unwrap();
        assert!(laptop.learners.back_up(&beside, NOW + day * DAY).unwrap().is_some());
    }
    let days: Vec<i64> = laptop.learners.backups(card.id).iter().map(|one| (one.at_ms - NOW) / DAY).collect();
    assert_eq!(&days[..7], [59, 58, 57, 56, 55, 54, 53]);
    assert!((10..=11).contains(&days.len()), "{days:?}");
    assert!(days.windows(2).skip(7).all(|two| two[0] - two[1] == 7), "{days:?}");
}

#[test]
fn a_wrong_clock_neither_hinders_a_backup_nor_takes_one_away() {
    let laptop = Laptop::new();
    let (card, _, mut entered) = laptop.make("Amina", Lock::None);
    for (number, now) in [NOW, 0, 4_102_444_800_000, NOW + DAY, -5].into_iter().enumerate() {
        answer(&mut entered, &format!("time {number}"), 1);
        assert!(laptop.learners.back_up(&entered, now).unwrap().is_some());
    }
    assert_eq!(laptop.learners.backups(card.id).len(), 5);
}

#[test]
fn a_backup_brings_back_a_lost_record_and_takes_nothing_from_a_sound_one() {
    for lock in [Lock::None, Lock::Pictures, Lock::Passphrase] {
        let laptop = Laptop::new();
        let (card, _, mut entered) = laptop.make("Amina", lock);
        let secret = secret(lock);
        let opener = secret.as_ref().map_or(Opener::Nothing, Opener::Secret);
        answer(&mut entered, "a", 10);
        let backup = laptop.learners.back_up(&entered, NOW).unwrap().unwrap();
        answer(&mut entered, "newer", 2);
        let done = laptop.learners.restore(card.id, backup.at_ms, opener, NOW).unwrap();
        assert_eq!((done.merged, done.added, done.known), (true, 0, 10));
        assert_eq!(answers(&entered).len(), 12);
        drop(entered);
        fs_err::remove_file(laptop.file(card.id, "db")).unwrap();
        assert_eq!(laptop.again().card(card.id).unwrap().unwrap().state, State::Missing);
        laptop.learners.restore(card.id, backup.at_ms, opener, NOW).unwrap();
        let mut entered = laptop.learners.enter(card.id, secret.as_ref(), NOW).unwrap();
        assert_eq!(answers(&entered), expected("a", 10));
        answer(&mut entered, "after", 1);
        assert_eq!(laptop.learners.backups(card.id).len(), 1, "it is still there");
    }
}

/// Damages the record of a learner who is not signed in, from byte `from` on.
fn damage(laptop: &Laptop, id: uuid::Uuid, from: usize) {
    let path = laptop.file(id, "db");
    let mut bytes = fs_err::read(&path).unwrap();
    for byte in &mut bytes[from..from + 1100] {
        *byte ^= 0x5a;
    }
    fs_err::write(&path, bytes).unwrap();
}

#[test]
fn a_record_that_does_not_open_is_mended_on_the_way_in_without_a_question() {
    for lock in [Lock::None, Lock::Passphrase] {
        let laptop = Laptop::new();
        let (card, _, mut entered) = laptop.make("Amina", lock);
        let secret = secret(lock);
        answer(&mut entered, "a", 100);
        assert!(entered.mended().is_none());
        laptop.learners.back_up(&entered, NOW).unwrap().unwrap();
        drop(entered);
        // The page that says what tables there are: nothing opens it as it stands.
        damage(&laptop, card.id, 100);
        let mut entered = laptop.again().enter(card.id, secret.as_ref(), NOW).unwrap();
        assert_eq!(entered.mended().unwrap().restored, 100);
        assert_eq!(answers(&entered), expected("a", 100), "{lock:?}");
        answer(&mut entered, "after", 1);
        drop(entered);
        fs_err::remove_file(laptop.file(card.id, "db")).unwrap();
        assert_eq!(laptop.answers_of(card.id, secret.as_ref()), expected("a", 100), "one that is gone too");
        assert!(
            laptop.file(card.id, "damaged-1.db").exists(),
            "the damaged file is kept for who can read more of it"
        );
        laptop.learners.erase(card.id).unwrap();
        assert!(laptop.files_of(card.id).is_empty(), "and goes with the learner");
    }
}

#[test]
fn a_damaged_record_that_was_set_aside_does_not_outlive_the_day_the_passphrase_comes() {
    let laptop = Laptop::new();
    let (card, _, mut entered) = laptop.make("Amina", Lock::None);
    answer(&mut entered, "a", 100);
    laptop.learners.back_up(&entered, NOW).unwrap().unwrap();
    drop(entered);
    damage(&laptop, card.id, 100);
    drop(laptop.learners.enter(card.id, None, NOW).unwrap());
    assert!(laptop.file(card.id, "damaged-1.db").exists());
    assert!(!laptop.files_that_say("a 97").is_empty());
    let words = secret(Lock::Passphrase);
    laptop.learners.change_lock(card.id, None, Lock::Passphrase, words.as_ref(), NOW).unwrap();
    assert_eq!(laptop.files_that_say("a 97"), [] as [std::path::PathBuf; 0]);
    assert_eq!(laptop.answers_of(card.id, words.as_ref()), expected("a", 100));
}

#[test]
fn of_a_damaged_record_what_was_newer_than_the_backup_is_kept_too() {
    for lock in [Lock::None, Lock::Passphrase] {
        for way in ["repair", "restore"] {
            let laptop = Laptop::new();
            let (card, _, mut entered) = laptop.make("Amina", lock);
            let secret = secret(lock);
            let opener = secret.as_ref().map_or(Opener::Nothing, Opener::Secret);
            answer(&mut entered, "a", 400);
            let backup = laptop.learners.back_up(&entered, NOW).unwrap().unwrap();
            answer(&mut entered, "newer", 40);
            drop(entered);
            let size = fs_err::metadata(laptop.file(card.id, "db")).unwrap().len() as usize;
            let found = (1..16)
                .map(|part| size / 16 * part)
                .find(|&from| {
                    let sound = fs_err::read(laptop.file(card.id, "db")).unwrap();
                    damage(&laptop, card.id, from);
                    let entered = laptop.again().enter(card.id, secret.as_ref(), NOW).unwrap();
                    let faults = !entered.check().unwrap().is_sound() && entered.mended().is_none();
                    drop(entered);
                    if !faults {
                        fs_err::write(laptop.file(card.id, "db"), sound).unwrap();
                    }
                    faults
                })
                .is_some();
            assert!(found, "some page could be damaged");
            match way {
                "repair" => drop(laptop.learners.repair(card.id, secret.as_ref(), NOW).unwrap()),
                _ => drop(laptop.learners.restore(card.id, backup.at_ms, opener, NOW).unwrap()),
            }
            let entered = laptop.again().enter(card.id, secret.as_ref(), NOW).unwrap();
            let told = answers(&entered);
            assert!(told.is_superset(&expected("a", 400)), "{lock:?} {way}");
            assert!(told.iter().filter(|said| said.starts_with("newer")).count() >= 1, "{lock:?} {way}");
            assert!(entered.check().unwrap().is_sound());
        }
    }
}
