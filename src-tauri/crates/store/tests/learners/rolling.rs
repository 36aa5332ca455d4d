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

#[test]
fn of_a_damaged_record_what_was_newer_than_the_backup_is_kept_too() {
    for lock in [Lock::None, Lock::Passphrase] {
        let laptop = Laptop::new();
        let (card, _, mut entered) = laptop.make("Amina", lock);
        let secret = secret(lock);
        let opener = secret.as_ref().map_or(Opener::Nothing, Opener::Secret);
        answer(&mut entered, "a", 400);
        let backup = laptop.learners.back_up(&entered, NOW).unwrap().unwrap();
        answer(&mut entered, "newer", 40);
        drop(entered);
        let path = laptop.file(card.id, "db");
        let mut bytes = fs_err::read(&path).unwrap();
        // The page that says what tables there are: nothing opens it as it stands.
        for byte in &mut bytes[100..1200] {
            *byte ^= 0x5a;
        }
        fs_err::write(&path, bytes).unwrap();
        let refused = laptop.again().enter(card.id, secret.as_ref(), NOW);
        assert!(refused.is_err());
        laptop.learners.restore(card.id, backup.at_ms, opener, NOW).unwrap();
        let found = laptop.answers_of(card.id, secret.as_ref());
        assert!(found.is_superset(&expected("a", 400)), "{lock:?}");
        assert!(laptop.file(card.id, "aside").exists(), "the damaged file is kept for who can read more of it");
    }
}
