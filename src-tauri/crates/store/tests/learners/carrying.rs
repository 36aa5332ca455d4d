//! From one computer to another, and back.

use store::learners::{CarryError, FileFault, Lock, Opener, Secret, State};
use store::record::RecordError;

use crate::support::*;

const NOTHING: Opener<'static> = Opener::Nothing;

fn streams(record: &store::record::Record) -> Vec<(String, u64)> {
    record.vector().unwrap().iter().map(|(stream, last)| (stream.to_string(), *last)).collect()
}

#[test]
fn a_learner_moves_with_everything_in_one_file() {
    for lock in [Lock::None, Lock::Pin, Lock::Pictures, Lock::Passphrase] {
        let (here, there) = (Laptop::new(), Laptop::new());
        let stick = tempfile::tempdir().unwrap();
        let path = stick.path().join("amina.learner");
        let (card, _, mut entered) = here.make("Amina", lock);
        answer(&mut entered, "a", 50);
        let file = entered.write::<_, RecordError>(NOW, |writing| writing.attach(&[7; 300_000])).unwrap();
        entered.write::<_, RecordError>(NOW, |writing| writing.remove_state("draft", "a 7")).unwrap();
        here.learners.export(&entered, &path).unwrap();
        assert_eq!(fs_err::read_dir(stick.path()).unwrap().count(), 1);

        let secret = secret(lock);
        let opener = secret.as_ref().map_or(NOTHING, Opener::Secret);
        let peeked = there.learners.peek(&path).unwrap();
        assert_eq!(
            (peeked.card.name.as_str(), peeked.sealed, peeked.here),
            ("Amina", lock == Lock::Passphrase, None)
        );
        let done = there.learners.import(&path, opener, NOTHING, NOW).unwrap();
        assert_eq!((done.merged, done.added, done.known, done.card.id), (false, 50, 0, card.id));
        let mut moved = there.again().enter(card.id, secret.as_ref(), NOW).unwrap();
        assert_eq!(answers(&moved), expected("a", 50));
        let reading = moved.read().unwrap();
        assert_eq!(reading.attachment(&file).unwrap(), Some(vec![7; 300_000]));
        assert_eq!(reading.state("draft", "a 8").unwrap().as_deref(), Some(&b"a 8"[..]));
        assert_eq!(reading.state("draft", "a 7").unwrap(), None);
        drop(reading);
        assert!(moved.needs_rebuild(1).unwrap(), "what follows from the log is made again");

        // It writes a stream of its own.
        let before = streams(&entered);
        answer(&mut moved, "there", 3);
        answer(&mut entered, "here", 3);
        let mine: Vec<_> = streams(&moved).into_iter().filter(|one| !before.contains(one)).collect();
        assert_eq!(mine.len(), 1, "{mine:?}");
        assert_eq!(mine[0].1, 3);
    }
}

#[test]
fn two_histories_of_one_learner_meet_and_both_survive() {
    for lock in [Lock::None, Lock::Pin, Lock::Passphrase] {
        let (here, there) = (Laptop::new(), Laptop::new());
        let stick = tempfile::tempdir().unwrap();
        let (out, back) = (stick.path().join("out.learner"), stick.path().join("back.learner"));
        let (card, _, mut entered) = here.make("Amina", lock);
        let secret = secret(lock);
        let opener = secret.as_ref().map_or(NOTHING, Opener::Secret);
        answer(&mut entered, "first", 5);
        here.learners.export(&entered, &out).unwrap();
        there.learners.import(&out, opener, NOTHING, NOW).unwrap();

        let mut moved = there.learners.enter(card.id, secret.as_ref(), NOW).unwrap();
        answer(&mut moved, "there", 4);
        there.learners.rename(card.id, "Amina Kone", NOW + DAY).unwrap();
        there.learners.export(&moved, &back).unwrap();
        answer(&mut entered, "here", 3);
        here.learners.export(&entered, &out).unwrap();

        // While signed in here, and with one asking for the secret that opens both.
        let done = here.learners.import(&back, opener, NOTHING, NOW).unwrap();
        assert_eq!((done.merged, done.added, done.known), (true, 4, 5));
        assert_eq!(done.card.name, "Amina Kone", "the later name holds");
        there.learners.import(&out, opener, NOTHING, NOW).unwrap();
        let all = answers(&entered);
        assert_eq!(all.len(), 12);
        assert_eq!(answers(&moved), all);
        let again = here.learners.import(&back, opener, opener, NOW).unwrap();
        assert_eq!((again.added, again.known), (0, 9));
        assert_eq!(answers(&entered), all);
    }
}

#[test]
fn another_learner_of_the_same_name_stays_another() {
    let (here, there) = (Laptop::new(), Laptop::new());
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().join("a.learner");
    let (card, _, mut entered) = here.make("Amina", Lock::None);
    answer(&mut entered, "a", 2);
    here.learners.export(&entered, &path).unwrap();
    let other = there.learner("Amina", 3);
    assert!(!there.learners.import(&path, NOTHING, NOTHING, NOW).unwrap().merged);
    assert_eq!(there.learners.list().unwrap().len(), 2);
    assert_eq!(there.answers_of(other, None), expected("Amina", 3));
    assert_eq!(there.answers_of(card.id, None), expected("a", 2));
}

#[test]
fn an_encrypted_file_asks_for_its_passphrase_or_its_code() {
    let (here, there) = (Laptop::new(), Laptop::new());
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().join("a.learner");
    let (card, code, mut entered) = here.make("Amina", Lock::Passphrase);
    answer_one(&mut entered, "sesame-of-amina");
    here.learners.export(&entered, &path).unwrap();
    let bytes = fs_err::read(&path).unwrap();
    assert!(!bytes.windows(6).any(|some| some == b"sesame"));
    let ask = there.learners.import(&path, NOTHING, NOTHING, NOW);
    assert!(matches!(ask, Err(CarryError::FileLocked { tried: false })), "{ask:?}");
    let wrong = there.learners.import(&path, Opener::Secret(&Secret::new("something else")), NOTHING, NOW);
    assert!(matches!(wrong, Err(CarryError::FileLocked { tried: true })), "{wrong:?}");
    assert_eq!(all_files(&there.data.learners()), [there.data.learners().join("lock")][..0]);
    there.learners.import(&path, Opener::Code(&code.unwrap()), NOTHING, NOW).unwrap();
    assert_eq!(
        there.answers_of(card.id, secret(Lock::Passphrase).as_ref()).len(),
        1,
        "it keeps its passphrase"
    );
}

#[test]
fn whoever_adds_to_a_locked_record_opens_it_first() {
    let (here, there) = (Laptop::new(), Laptop::new());
    let stick = tempfile::tempdir().unwrap();
    let (open, locked) = (stick.path().join("open.learner"), stick.path().join("locked.learner"));
    let (card, _, mut entered) = here.make("Amina", Lock::None);
    answer(&mut entered, "a", 1);
    here.learners.export(&entered, &open).unwrap();
    there.learners.import(&open, NOTHING, NOTHING, NOW).unwrap();
    drop(entered);
    // Each computer its own lock from here on: even its own key.
    let (pin, words) = (Secret::new("2468"), Secret::new(WORDS));
    there.learners.change_lock(card.id, None, Lock::Pin, Some(&pin), NOW).unwrap();
    here.learners.change_lock(card.id, None, Lock::Passphrase, Some(&words), NOW).unwrap();
    let mut entered = here.learners.enter(card.id, Some(&words), NOW).unwrap();
    answer(&mut entered, "b", 1);
    here.learners.export(&entered, &locked).unwrap();
    drop(entered);

    let asked = there.learners.import(&locked, Opener::Secret(&words), NOTHING, NOW);
    assert!(matches!(asked, Err(CarryError::HereLocked { tried: true, .. })), "{asked:?}");
    let done = there.learners.import(&locked, Opener::Secret(&words), Opener::Secret(&pin), NOW).unwrap();
    assert_eq!((done.merged, done.added, done.card.lock), (true, 1, Lock::Pin));
    let asked = here.learners.import(&open, NOTHING, NOTHING, NOW);
    assert!(matches!(asked, Err(CarryError::HereLocked { tried: false, .. })), "{asked:?}");
    assert_eq!(here.learners.import(&open, NOTHING, Opener::Secret(&words), NOW).unwrap().known, 1);
    assert_eq!(there.answers_of(card.id, Some(&pin)), here.answers_of(card.id, Some(&words)));
}

#[test]
fn a_lost_or_damaged_record_is_made_anew_from_a_file() {
    for lock in [Lock::None, Lock::Passphrase] {
        for damage in ["missing", "nonsense", "card and record"] {
            let laptop = Laptop::new();
            let stick = tempfile::tempdir().unwrap();
            let path = stick.path().join("a.learner");
            let (card, _, mut entered) = laptop.make("Amina", lock);
            answer(&mut entered, "a", 20);
            laptop.learners.export(&entered, &path).unwrap();
            drop(entered);
            let record = laptop.file(card.id, "db");
            match damage {
                "missing" => fs_err::remove_file(&record).unwrap(),
                "nonsense" => fs_err::write(&record, vec![0x55; 65_536]).unwrap(),
                _ => {
                    fs_err::remove_file(&record).unwrap();
                    fs_err::remove_file(laptop.file(card.id, "card")).unwrap();
                }
            }
            let secret = secret(lock);
            let opener = secret.as_ref().map_or(NOTHING, Opener::Secret);
            laptop.again().import(&path, opener, NOTHING, NOW).unwrap();
            assert_eq!(laptop.again().card(card.id).unwrap().unwrap().state, State::Ready);
            assert_eq!(laptop.answers_of(card.id, secret.as_ref()), expected("a", 20), "{lock:?} {damage}");
        }
    }
}

#[test]
fn a_damaged_or_foreign_file_changes_nothing() {
    let (here, there) = (Laptop::new(), Laptop::new());
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().join("a.learner");
    let (card, _, mut entered) = here.make("Amina", Lock::None);
    answer(&mut entered, "a", 20);
    here.learners.export(&entered, &path).unwrap();
    let sound = fs_err::read(&path).unwrap();
    let known = there.learner("Ben", 1);
    let before = all_files(&there.data.learners());
    for at in (0..sound.len()).step_by(7).chain([sound.len() - 1]) {
        let mut bytes = sound.clone();
        bytes[at] ^= 0x20;
        fs_err::write(&path, &bytes).unwrap();
        let done = there.learners.import(&path, NOTHING, NOTHING, NOW);
        assert!(matches!(done, Err(CarryError::File(_))), "byte {at}: {done:?}");
        fs_err::write(&path, &sound[..at]).unwrap();
        assert!(there.learners.import(&path, NOTHING, NOTHING, NOW).is_err(), "cut at {at}");
    }
    fs_err::write(&path, b"PK\x03\x04 a pack, maybe").unwrap();
    let foreign = there.learners.import(&path, NOTHING, NOTHING, NOW);
    assert!(matches!(foreign, Err(CarryError::File(FileFault::Foreign { .. }))));
    assert!(there.learners.import(&stick.path().join("nothing"), NOTHING, NOTHING, NOW).is_err());
    assert_eq!(all_files(&there.data.learners()), before);
    assert_eq!(there.learners.list().unwrap().len(), 1);
    assert_eq!(there.answers_of(known, None), expected("Ben", 1));
    assert_eq!(there.learners.card(card.id).unwrap(), None);
}

#[test]
fn an_export_over_an_older_one_replaces_it_when_it_is_whole() {
    let laptop = Laptop::new();
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().join("a.learner");
    let (_, _, mut entered) = laptop.make("Amina", Lock::None);
    laptop.learners.export(&entered, &path).unwrap();
    answer(&mut entered, "a", 1);
    let size = laptop.learners.export(&entered, &path).unwrap();
    assert_eq!(fs_err::metadata(&path).unwrap().len(), size);
    assert_eq!(fs_err::read_dir(stick.path()).unwrap().count(), 1);
}
