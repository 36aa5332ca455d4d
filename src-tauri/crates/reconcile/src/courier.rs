//! Courier files: sealed messages on a stick, and the answers on their way back (`PROTOCOL.md`, Courier files).
//!
//! A file says for which far end it is, how many messages lie in it and about how long they are; nothing else. Several
//! computers fill one. It is never written in place: pulled at any moment, a stick holds what was there or what is there.

use std::collections::BTreeSet;
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use crate::durable;
use crate::key::{Hint, PublicKey, SecretKey};
use crate::seal::{ANSWER_OVERHEAD, MAX_CARRIED, MESSAGE_OVERHEAD, MessageId, PADDING, is_own};

/// Most messages or answers in one file.
pub const MAX_RECORDS: usize = 4096;
const VERSION: u8 = 1;

/// What travels in a courier file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Messages for the far end: `*.post`.
    Post,
    /// Answers of the far end: `*.reply`.
    Replies,
}

impl Kind {
    /// Returns how the names of such files end.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Kind::Post => "post",
            Kind::Replies => "reply",
        }
    }

    fn magic(self) -> &'static [u8; 7] {
        match self {
            Kind::Post => b"PHPOST\0",
            Kind::Replies => b"PHREPL\0",
        }
    }

    fn shortest(self) -> usize {
        match self {
            Kind::Post => MESSAGE_OVERHEAD,
            Kind::Replies => ANSWER_OVERHEAD,
        }
    }

    fn id(self, record: &[u8]) -> Option<MessageId> {
        match self {
            Kind::Post => MessageId::of_message(record),
            Kind::Replies => MessageId::of_answer(record),
        }
    }
}

/// Why a courier file cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum CourierError {
    /// The disk or the stick does not take or give it.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Another file lies there.
    #[error("{0} is no courier file; it is left as it is")]
    NotACourierFile(PathBuf),
    /// A later version's.
    #[error("{0} was written by a newer Packhorse: install the newer one")]
    Newer(PathBuf),
    /// For another platform.
    #[error("{0} is for another platform; choose another name")]
    AnotherFarEnd(PathBuf),
    /// No room, or a record that does not belong into such a file.
    #[error("a courier file has room for {MAX_RECORDS} messages of {MAX_CARRIED} bytes; use another one")]
    Full,
}

/// What is found in a courier file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// A message or an answer, whole as far as can be seen without a key.
    Whole(MessageId, Vec<u8>),
    /// One that was damaged; what comes after it may be whole.
    Damaged,
    /// The file ends in the middle of one: the last that is found.
    CutOff,
}

/// What became of a file that was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Written {
    /// Messages or answers of others that were kept.
    pub kept: usize,
    /// Those that were taken out, as newer ones take their place or the caller said so.
    pub removed: usize,
    /// Those that were added.
    pub added: usize,
    /// Those that were damaged already and were left out.
    pub damaged: usize,
    /// Bytes of the file now.
    pub bytes: u64,
}

/// A courier file being read, one message or answer after the other.
#[derive(Debug)]
pub struct Reader<R> {
    kind: Kind,
    hint: Hint,
    source: R,
    found: usize,
    over: bool,
}

/// Opens the courier file `path`.
///
/// # Errors
/// When it cannot be read or is none of that kind.
pub fn open(path: &Path, kind: Kind) -> Result<Reader<BufReader<fs_err::File>>, CourierError> {
    let source = BufReader::new(fs_err::File::open(path)?);
    match Reader::begin(source, kind)? {
        Begin::Here(reader) => Ok(reader),
        Begin::Later => Err(CourierError::Newer(path.to_owned())),
        Begin::Foreign => Err(CourierError::NotACourierFile(path.to_owned())),
    }
}

/// How a file begins.
#[derive(Debug)]
pub enum Begin<R> {
    /// As a courier file of the kind that was asked for.
    Here(Reader<R>),
    /// As one of a later version.
    Later,
    /// As something else.
    Foreign,
}

impl<R: Read> Reader<R> {
    /// Reads the beginning.
    ///
    /// # Errors
    /// As the source fails; not when it is too short.
    pub fn begin(mut source: R, kind: Kind) -> io::Result<Begin<R>> {
        let mut head = Vec::new();
        source.by_ref().take(16).read_to_end(&mut head)?;
        let Some((magic, [version, hint @ ..])) = head.split_first_chunk::<7>() else {
            return Ok(Begin::Foreign);
        };
        if magic != kind.magic() {
            return Ok(Begin::Foreign);
        }
        if *version > VERSION {
            return Ok(Begin::Later);
        }
        Ok(match (*version, <[u8; 8]>::try_from(hint)) {
            (VERSION, Ok(hint)) => {
                Begin::Here(Reader { kind, hint: Hint(hint), source, found: 0, over: false })
            }
            _ => Begin::Foreign,
        })
    }

    /// Returns the far end's hint.
    #[must_use]
    pub fn hint(&self) -> Hint {
        self.hint
    }

    /// Reads the next one; `None` at the end.
    ///
    /// # Errors
    /// As the source fails.
    pub fn read(&mut self) -> io::Result<Option<Found>> {
        if self.over || self.found == MAX_RECORDS {
            return Ok(None);
        }
        self.found += 1;
        let found = self.record()?;
        self.over = matches!(found, None | Some(Found::CutOff));
        Ok(found)
    }

    fn record(&mut self) -> io::Result<Option<Found>> {
        let mut head = Vec::new();
        self.source.by_ref().take(12).read_to_end(&mut head)?;
        if head.is_empty() {
            return Ok(None);
        }
        let Some((length, check)) = head.split_first_chunk::<4>().filter(|(_, check)| check.len() == 8)
        else {
            return Ok(Some(Found::CutOff));
        };
        let length = u32::from_be_bytes(*length) as usize;
        // Where the next one begins is known by nothing but this length.
        if !is_length(self.kind, length) {
            return Ok(Some(Found::CutOff));
        }
        let mut record = Vec::new();
        self.source.by_ref().take(length as u64).read_to_end(&mut record)?;
        if record.len() < length {
            return Ok(Some(Found::CutOff));
        }
        let id = self.kind.id(&record).filter(|_| check == check_bytes(&record));
        Ok(Some(id.map_or(Found::Damaged, |id| Found::Whole(id, record))))
    }
}

impl<R: Read> Iterator for Reader<R> {
    type Item = io::Result<Found>;

    fn next(&mut self) -> Option<io::Result<Found>> {
        let found = self.read();
        // A stick that fails goes on failing.
        self.over |= found.is_err();
        found.transpose()
    }
}

/// Puts `messages` (padded: [`crate::seal::padded_message`]) into the file `path`, making it where there is none. What other computers
/// put in stays; what this one did before is taken out. So the messages must say all that has no receipt yet.
///
/// # Errors
/// As [`CourierError`] tells; then the file is as it was.
pub fn put(
    path: &Path,
    device: &SecretKey,
    far_end: &PublicKey,
    messages: &[Vec<u8>],
) -> Result<Written, CourierError> {
    rewrite(path, Kind::Post, far_end.hint(), messages, |_, message| !is_own(device, far_end, message))
}

/// Puts `messages` of other computers into the file `path`: what a classroom's box held. What is in it already stays.
///
/// # Errors
/// As [`CourierError`] tells; then the file is as it was.
pub fn put_others(path: &Path, far_end: Hint, messages: &[Vec<u8>]) -> Result<Written, CourierError> {
    rewrite(path, Kind::Post, far_end, messages, |_, _| true)
}

/// Puts answers of the far end with this hint into the file `path`, making it where there is none. A newer answer to a
/// message takes the place of an older one.
///
/// # Errors
/// As [`CourierError`] tells; then the file is as it was.
pub fn put_answers(path: &Path, far_end: Hint, answers: &[Vec<u8>]) -> Result<Written, CourierError> {
    rewrite(path, Kind::Replies, far_end, answers, |_, _| true)
}

/// Takes out of the file `path` what `gone` names: messages that were handed over, answers that were taken. A file that
/// is empty then is removed.
///
/// # Errors
/// As [`CourierError`] tells; then the file is as it was.
pub fn remove(path: &Path, kind: Kind, gone: &BTreeSet<MessageId>) -> Result<Written, CourierError> {
    let far_end = open(path, kind)?.hint();
    let written = rewrite(path, kind, far_end, &[], |id, _| !gone.contains(&id))?;
    if written.kept == 0 {
        fs_err::remove_file(path)?;
    }
    Ok(written)
}

/// Lists the courier files of a kind in `folder`, by name. No link is followed: it may lead off the stick.
///
/// # Errors
/// When the folder cannot be read.
pub fn files_in(folder: &Path, kind: Kind) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs_err::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let fits = path.extension().is_some_and(|end| end.eq_ignore_ascii_case(kind.extension()));
        // macOS leaves files that begin with "._" beside each file on a stick.
        let shadow = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if fits && !shadow && entry.file_type()?.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn rewrite(
    path: &Path,
    kind: Kind,
    far_end: Hint,
    new: &[Vec<u8>],
    mut keep: impl FnMut(MessageId, &[u8]) -> bool,
) -> Result<Written, CourierError> {
    let ids: Option<BTreeSet<MessageId>> = new.iter().map(|record| kind.id(record)).collect();
    let ids =
        ids.filter(|_| new.iter().all(|record| is_length(kind, record.len()))).ok_or(CourierError::Full)?;
    let old = match open(path, kind) {
        Err(CourierError::Io(error)) if error.kind() == io::ErrorKind::NotFound => None,
        Ok(old) if old.hint() != far_end => return Err(CourierError::AnotherFarEnd(path.to_owned())),
        old => Some(old?),
    };
    let mut written = Written { bytes: 16, ..Written::default() };
    let mut seen = BTreeSet::new();
    let mut full = false;
    durable::replace(path, |file| {
        file.write_all(kind.magic())?;
        file.write_all(&[VERSION])?;
        file.write_all(&far_end.0)?;
        for found in old.into_iter().flatten() {
            match found? {
                Found::Whole(id, record) => {
                    if ids.contains(&id) || !seen.insert(id) || !keep(id, &record) {
                        written.removed += 1;
                    } else {
                        written.kept += 1;
                        written.bytes += write_record(file, &record)?;
                    }
                }
                Found::Damaged | Found::CutOff => written.damaged += 1,
            }
        }
        full = written.kept + new.len() > MAX_RECORDS;
        if full {
            return Err(io::ErrorKind::StorageFull.into());
        }
        for record in new {
            written.added += 1;
            written.bytes += write_record(file, record)?;
        }
        Ok(())
    })
    .map_err(|error| if full { CourierError::Full } else { CourierError::Io(error) })?;
    durable::tidy(path, SystemTime::now());
    Ok(written)
}

fn write_record(file: &mut dyn Write, record: &[u8]) -> io::Result<u64> {
    let length = u32::try_from(record.len()).map_err(io::Error::other)?;
    file.write_all(&length.to_be_bytes())?;
    file.write_all(&check_bytes(record))?;
    file.write_all(record)?;
    Ok(12 + u64::from(length))
}

fn is_length(kind: Kind, length: usize) -> bool {
    (kind.shortest()..=MAX_CARRIED).contains(&length) && length.is_multiple_of(PADDING)
}

fn check_bytes(record: &[u8]) -> [u8; 8] {
    let hash: [u8; 32] = Sha256::digest(record).into();
    let mut check = [0; 8];
    check.copy_from_slice(&hash[..8]);
    check
}

#[cfg(test)]
mod tests {
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
            file.file()
                .set_modified(SystemTime::now() - std::time::Duration::from_secs(days * 86_400))
                .unwrap();
        };
        beside(".centre.post.0123456789abcdef", 2);
        beside(".centre.post.fedcba9876543210", 0);
        beside(".centre.post.mine", 2);
        beside(".other.post.0123456789abcdef", 2);
        put(&path, &key(1), &far_end(), &[said(1, "words")]).unwrap();
        let mut names: Vec<_> =
            fs_err::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        let kept = [
            ".centre.post.fedcba9876543210",
            ".centre.post.mine",
            ".other.post.0123456789abcdef",
            "centre.post",
        ];
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
}
