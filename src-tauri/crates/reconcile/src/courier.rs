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
mod tests;
