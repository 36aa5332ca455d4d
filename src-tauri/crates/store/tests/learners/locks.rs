//! PINs, pictures, passphrases, recovery codes.

use store::learners::{ChangeError, EnterError, Lock, Opener, Secret};

use crate::support::*;

fn words(text: &str) -> Secret {
    Secret::new(text)
}

#[test]
fn each_lock_opens_for_its_secret_and_for_nothing_else() {
    let laptop = Laptop::new();
    for lock in [Lock::Pin, Lock::Pictures, Lock::Passphrase] {
        let (card, code, mut entered) = laptop.make("Amina", lock);
        answer(&mut entered, "a", 2);
        drop(entered);
        assert!(card.recoverable && code.is_some());
        for wrong in
            [None, Some(words("1357")), Some(words("sun tree moon")), Some(words("the river is small today"))]
        {
            let error = laptop.learners.enter(card.id, wrong.as_ref(), NOW + 10 * MINUTE).unwrap_err();
            assert!(matches!(error, EnterError::WrongSecret { .. } | EnterError::Wait { .. }), "{error}");
        }
        let secret = secret(lock);
        let entered = laptop.learners.enter(card.id, secret.as_ref(), NOW + 30 * MINUTE).unwrap();
        assert_eq!(answers(&entered), expected("a", 2));
    }
}

#[test]
fn waits_grow_survive_a_restart_and_end() {
    let laptop = Laptop::new();
    let (card, _, _) = laptop.make("Amina", Lock::Pin);
    let right = secret(Lock::Pin);
    let wrong = words("0000");
    let mut now = NOW;
    let mut waits = Vec::new();
    for _ in 0..7 {
        // Each time a program that has just been started.
        match laptop.again().enter(card.id, Some(&wrong), now) {
            Err(EnterError::WrongSecret { wait_s }) => waits.push(wait_s),
            other => panic!("{other:?}"),
        }
        if *waits.last().unwrap() > 0 {
            let early = laptop.again().enter(card.id, right.as_ref(), now + 1000);
            assert!(matches!(early, Err(EnterError::Wait { .. })), "not even the right one is tried");
        }
        now += i64::try_from(*waits.last().unwrap()).unwrap() * 1000;
    }
    assert_eq!(waits, [0, 0, 5, 15, 30, 60, 120]);
    assert!(laptop.again().enter(card.id, right.as_ref(), now).is_ok());
    assert_eq!(laptop.learners.wait_s(card.id, now), 0, "forgotten after the right one");
}

#[test]
fn a_clock_that_was_put_back_keeps_nobody_out_for_years() {
    let laptop = Laptop::new();
    let (card, _, _) = laptop.make("Amina", Lock::Pin);
    let future = 4_102_444_800_000;
    for now in [future, future, future, future + 5000] {
        assert!(laptop.learners.enter(card.id, Some(&words("0000")), now).is_err());
    }
    let right = secret(Lock::Pin);
    assert!(matches!(
        laptop.learners.enter(card.id, right.as_ref(), 0),
        Err(EnterError::Wait { wait_s: 15 })
    ));
    assert!(laptop.learners.enter(card.id, right.as_ref(), 15_000).is_ok());
}

#[test]
fn only_a_passphrase_encrypts_what_lies_on_the_disk() {
    let laptop = Laptop::new();
    let (_, _, mut amina) = laptop.make("Amina", Lock::Passphrase);
    let (_, _, mut ben) = laptop.make("Ben", Lock::Pin);
    for (record, said) in [(&mut amina, "sesame-of-amina"), (&mut ben, "sesame-of-ben")] {
        answer_one(record, said);
    }
    laptop.learners.back_up(&amina, NOW).unwrap();
    drop((amina, ben));
    assert_eq!(laptop.files_that_say("sesame-of-amina"), [] as [std::path::PathBuf; 0]);
    assert!(!laptop.files_that_say("sesame-of-ben").is_empty());
    assert!(laptop.files_that_say(WORDS).is_empty(), "the passphrase lies nowhere");
}

#[test]
fn a_lock_can_be_put_on_changed_and_taken_off_with_everything_kept() {
    let laptop = Laptop::new();
    let id = laptop.learner("Amina", 5);
    let mut from = Lock::None;
    let mut told = expected("Amina", 5);
    let ways = [
        Lock::Pin,
        Lock::Passphrase,
        Lock::Passphrase,
        Lock::Pictures,
        Lock::Passphrase,
        Lock::None,
        Lock::Passphrase,
        Lock::Pin,
        Lock::None,
    ];
    for (number, to) in ways.into_iter().enumerate() {
        let code =
            laptop.learners.change_lock(id, secret(from).as_ref(), to, secret(to).as_ref(), NOW).unwrap();
        assert_eq!(code.is_some(), to != Lock::None);
        let mut entered = laptop.again().enter(id, secret(to).as_ref(), NOW).unwrap();
        assert_eq!(answers(&entered), told, "{from:?} to {to:?}");
        let draft = entered.read().unwrap().state("draft", "Amina 3").unwrap();
        assert_eq!(draft.as_deref(), Some(&b"Amina 3"[..]));
        answer_one(&mut entered, &format!("more {number}"));
        told.insert(format!("more {number}"));
        laptop.learners.back_up(&entered, NOW + DAY * number as i64).unwrap();
        drop(entered);
        if to == Lock::Passphrase {
            assert!(laptop.files_that_say("Amina 3").is_empty(), "nothing open is left, in backups neither");
        }
        from = to;
    }
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let laptop = Laptop::new();
    let (card, old_code, mut entered) = laptop.make("Amina", Lock::Passphrase);
    answer(&mut entered, "a", 1);
    laptop.learners.back_up(&entered, NOW).unwrap();
    let new = words("nine white boats");
    // While signed in: the record stays as it is.
    laptop
        .learners
        .change_lock(card.id, secret(Lock::Passphrase).as_ref(), Lock::Passphrase, Some(&new), NOW)
        .unwrap();
    answer(&mut entered, "b", 1);
    drop(entered);
    assert!(laptop.learners.enter(card.id, secret(Lock::Passphrase).as_ref(), NOW).is_err());
    assert_eq!(laptop.answers_of(card.id, Some(&new)).len(), 2);
    let old = laptop.learners.recover(card.id, &old_code.unwrap(), Lock::None, None, NOW);
    assert!(matches!(old, Err(ChangeError::Enter(EnterError::WrongSecret { .. }))), "{old:?}");
    for backup in laptop.learners.backups(card.id) {
        let opened = laptop.learners.restore(card.id, backup.at_ms, Opener::Secret(&new), NOW);
        assert!(opened.is_ok(), "backups are under the new lock: {opened:?}");
    }
}

#[test]
fn whoever_forgot_is_let_in_by_the_recovery_code_once() {
    let laptop = Laptop::new();
    for lock in [Lock::Pin, Lock::Pictures, Lock::Passphrase] {
        let (card, code, mut entered) = laptop.make("Amina", lock);
        let other_code = laptop.make("Ben", lock).1.unwrap();
        answer(&mut entered, "a", 2);
        drop(entered);
        for _ in 0..6 {
            let _ = laptop.learners.enter(card.id, Some(&words("9753")), NOW);
        }
        let code: store::learners::RecoveryCode = code.unwrap().to_string().to_lowercase().parse().unwrap();
        let new = words("five new green words");
        assert!(laptop.learners.recover(card.id, &other_code, Lock::Passphrase, Some(&new), NOW).is_err());
        let next =
            laptop.learners.recover(card.id, &code, Lock::Passphrase, Some(&new), NOW).unwrap().unwrap();
        assert_eq!(laptop.answers_of(card.id, Some(&new)), expected("a", 2));
        assert!(laptop.learners.recover(card.id, &code, Lock::None, None, NOW).is_err(), "used up");
        laptop.learners.recover(card.id, &next, Lock::None, None, NOW).unwrap();
        assert_eq!(laptop.answers_of(card.id, None), expected("a", 2));
    }
}

#[test]
fn encryption_is_not_turned_on_under_somebody_who_is_signed_in() {
    let laptop = Laptop::new();
    let (card, _, mut entered) = laptop.make("Amina", Lock::None);
    let change = || laptop.again().change_lock(card.id, None, Lock::Passphrase, Some(&words(WORDS)), NOW);
    assert!(matches!(change(), Err(ChangeError::SignedIn)));
    answer(&mut entered, "a", 3);
    drop(entered);
    change().unwrap();
    assert_eq!(laptop.answers_of(card.id, Some(&words(WORDS))), expected("a", 3));
}

#[test]
fn a_lock_is_not_changed_by_whoever_cannot_open_it() {
    let laptop = Laptop::new();
    let (card, _, entered) = laptop.make("Amina", Lock::Pin);
    drop(entered);
    let before = fs_err::read(laptop.file(card.id, "card")).unwrap();
    for old in [None, Some(words("1111"))] {
        let changed = laptop.learners.change_lock(card.id, old.as_ref(), Lock::None, None, NOW);
        assert!(matches!(changed, Err(ChangeError::Enter(EnterError::WrongSecret { .. }))));
    }
    let short =
        laptop.learners.change_lock(card.id, secret(Lock::Pin).as_ref(), Lock::Pin, Some(&words("1")), NOW);
    assert!(matches!(short, Err(ChangeError::Secret(_))));
    assert_eq!(fs_err::read(laptop.file(card.id, "card")).unwrap(), before);
}
