//! Envelopes on a stick: whole, cut, foreign.

use super::*;
use crate::seal::{self, padded_message};

fn key(number: u8) -> SecretKey {
    SecretKey::from_bytes([number; 32])
}

fn far_end() -> PublicKey {
    key(100).public()
}

fn said(device: u8, words: &str) -> Vec<u8> {
    padded_message(&key(device), &far_end(), words.as_bytes()).unwrap().1
}

/// What the far end reads in the file.
fn read(path: &Path) -> Vec<String> {
    let whole = |found: io::Result<Found>| match found.unwrap() {
        Found::Whole(_, message) => {
            String::from_utf8(seal::open(&key(100), &message).unwrap().plain).unwrap()
        }
        other => format!("{other:?}"),
    };
    open(path, Kind::Post).unwrap().map(whole).collect()
}

#[test]
fn several_computers_fill_one_file_and_each_replaces_only_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("centre.post");
    put(&path, &key(1), &far_end(), &[said(1, "one"), said(1, "one more")]).unwrap();
    put(&path, &key(2), &far_end(), &[said(2, "two")]).unwrap();
    assert_eq!(read(&path), ["one", "one more", "two"]);
    let written = put(&path, &key(1), &far_end(), &[said(1, "one, later")]).unwrap();
    assert_eq!(read(&path), ["two", "one, later"]);
    let bytes = 16 + 2 * (12 + 4096);
    assert_eq!(written, Written { kept: 1, removed: 2, added: 1, damaged: 0, bytes });
    assert_eq!(fs_err::metadata(&path).unwrap().len(), bytes);
    assert_eq!(fs_err::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_was_handed_over_is_taken_out_and_an_empty_file_goes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("centre.post");
    let (one, two) = (said(1, "one"), said(2, "two"));
    put(&path, &key(1), &far_end(), std::slice::from_ref(&one)).unwrap();
    put(&path, &key(2), &far_end(), std::slice::from_ref(&two)).unwrap();
    let id = |message: &[u8]| BTreeSet::from([MessageId::of_message(message).unwrap()]);
    remove(&path, Kind::Post, &id(&one)).unwrap();
    assert_eq!(read(&path), ["two"]);
    remove(&path, Kind::Post, &id(&two)).unwrap();
    assert!(!path.exists());
}

#[test]
fn what_a_pulled_stick_left_behind_is_taken_away_a_day_later() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("centre.post");
    let beside = |name: &str, days: u64| {
        let file = fs_err::File::create(folder.path().join(name)).unwrap();
        file.file().set_modified(SystemTime::now() - std::time::Duration::from_secs(days * 86_400)).unwrap();
    };
    beside(".centre.post.0123456789abcdef", 2);
    beside(".centre.post.fedcba9876543210", 0);
    beside(".centre.post.mine", 2);
    beside(".other.post.0123456789abcdef", 2);
    put(&path, &key(1), &far_end(), &[said(1, "words")]).unwrap();
    let mut names: Vec<_> =
        fs_err::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    let kept =
        [".centre.post.fedcba9876543210", ".centre.post.mine", ".other.post.0123456789abcdef", "centre.post"];
    assert_eq!(names, kept);
}

#[test]
fn a_newer_answer_takes_the_place_of_an_older_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("centre.reply");
    let answer_key = seal::open(&key(100), &said(1, "one")).unwrap().answer_key;
    let other_key = seal::open(&key(100), &said(2, "two")).unwrap().answer_key;
    let answers = [answer_key.answer(b"older").unwrap(), other_key.answer(b"other").unwrap()];
    put_answers(&path, far_end().hint(), &answers).unwrap();
    put_answers(&path, far_end().hint(), &[answer_key.answer(b"newer").unwrap()]).unwrap();
    let mine = open(&path, Kind::Replies).unwrap().filter_map(|found| match found.unwrap() {
        Found::Whole(_, answer) => seal::open_answer(&key(1), &far_end(), &answer).ok(),
        other => panic!("{other:?}"),
    });
    assert_eq!(mine.map(|(_, plain)| plain).collect::<Vec<_>>(), [b"newer"]);
}

#[test]
fn cut_at_any_byte_a_file_gives_all_that_is_whole_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("centre.post");
    for device in 1..=3 {
        put(&path, &key(device), &far_end(), &[said(device, "words")]).unwrap();
    }
    let bytes = fs_err::read(&path).unwrap();
    for cut in 0..bytes.len() {
        let Begin::Here(reader) = Reader::begin(&bytes[..cut], Kind::Post).unwrap() else {
            assert!(cut < 16);
            continue;
        };
        let found: Vec<Found> = reader.map(Result::unwrap).collect();
        let whole = found.iter().filter(|found| matches!(found, Found::Whole(..))).count();
        let (expected, rest) = ((cut - 16) / (12 + 4096), (cut - 16) % (12 + 4096));
        assert_eq!((whole, found.last() == Some(&Found::CutOff)), (expected, rest > 0), "cut at {cut}");
    }
}

#[test]
fn a_damaged_message_does_not_hide_the_others_and_is_left_out_when_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("centre.post");
    for device in 1..=3 {
        put(&path, &key(device), &far_end(), &[said(device, "words")]).unwrap();
    }
    let mut bytes = fs_err::read(&path).unwrap();
    bytes[16 + 12 + 4096 + 12 + 700] ^= 1;
    fs_err::write(&path, &bytes).unwrap();
    assert_eq!(read(&path), ["words", "Damaged", "words"]);
    let written = put(&path, &key(4), &far_end(), &[said(4, "more")]).unwrap();
    assert_eq!((written.kept, written.damaged), (2, 1));
    assert_eq!(read(&path), ["words", "words", "more"]);
}

#[test]
fn other_files_and_other_platforms_files_are_left_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.post");
    let newer = [&b"PHPOST\0\x02"[..], &[0; 8]].concat();
    for content in [&b""[..], b"Dear Sir or Madam", b"PHREPL\0\x01\0\0\0\0\0\0\0\0", &newer] {
        fs_err::write(&path, content).unwrap();
        let refused = put(&path, &key(1), &far_end(), &[said(1, "words")]).unwrap_err();
        assert_eq!(matches!(refused, CourierError::Newer(_)), content == newer, "{refused}");
        assert_eq!(fs_err::read(&path).unwrap(), content);
    }
    fs_err::remove_file(&path).unwrap();
    put(&path, &key(1), &far_end(), &[said(1, "words")]).unwrap();
    let elsewhere = key(101).public();
    let message = padded_message(&key(1), &elsewhere, b"words").unwrap().1;
    let refused = put(&path, &key(1), &elsewhere, &[message]).unwrap_err();
    assert!(matches!(refused, CourierError::AnotherFarEnd(_)));
    assert_eq!(read(&path), ["words"]);
}

#[test]
fn what_would_tell_a_finder_more_is_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("centre.post");
    let bare = seal::message(&key(1), &far_end(), b"words").unwrap().1;
    assert!(matches!(put(&path, &key(1), &far_end(), &[bare]), Err(CourierError::Full)));
    assert!(!path.exists());
    put(&path, &key(1), &far_end(), &[said(1, "Aida"), said(1, "Bakyt")]).unwrap();
    let file = fs_err::read(&path).unwrap();
    for secret in [&b"Aida"[..], &key(1).public().0, &far_end().0[..]] {
        assert!(!file.windows(secret.len()).any(|part| part == secret));
    }
}

#[test]
fn files_on_a_stick_are_found_by_their_kind() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["b.post", "a.POST", "._a.post", "c.reply", "post", "notes.txt"] {
        fs_err::write(folder.path().join(name), b"").unwrap();
    }
    let names = |kind| -> Vec<String> {
        let files = files_in(folder.path(), kind).unwrap();
        files.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
    };
    assert_eq!(names(Kind::Post), ["a.POST", "b.post"]);
    assert_eq!(names(Kind::Replies), ["c.reply"]);
}
