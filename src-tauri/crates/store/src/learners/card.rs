//! The card of a learner: a small file that the list is made of, so that fifty learners are shown without
//! opening fifty records.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::files::read_small;
use super::key::Kept;
use super::name;
use super::secret::Lock;

/// The newest layout of a card that this program reads and writes.
pub(crate) const NEWEST: u32 = 1;

/// One learner as the list shows them.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Card {
    /// Who it is, on every computer.
    pub id: Uuid,
    /// What they are called; empty when the card is lost.
    pub name: String,
    /// The name of their picture; the screens know which there are. Empty: none.
    pub picture: String,
    /// BCP 47 tag of the language they chose.
    pub language: String,
    /// What opens their record.
    pub lock: Lock,
    /// Whether a recovery code was made.
    pub recoverable: bool,
    /// When they were made, by the clock of that computer, in ms since 1970.
    pub created_ms: i64,
    /// When they were last here, by this computer's clock, in ms since 1970.
    pub last_ms: Option<i64>,
    /// Whether they can go in.
    pub state: State,
}

/// Whether a learner can go in, and if not, why.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Card and record are there.
    Ready,
    /// The record is not there: bring it back from a backup or an exported file.
    Missing,
    /// The record's file is no sound database: bring it back from a backup.
    Damaged,
    /// Card or record were written by a newer Packhorse: install that.
    Newer,
    /// A file of that name which is not this learner's record.
    Foreign,
    /// The record is encrypted, and the card that holds its sealed key is gone: bring the learner back from
    /// an exported file.
    CardLost,
}

/// The card as it lies on the disk, in the record and in an exported file.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(crate) struct CardFile {
    pub(crate) format: u32,
    pub(crate) learner: Uuid,
    pub(crate) name: String,
    pub(crate) picture: String,
    pub(crate) language: String,
    pub(crate) created_ms: i64,
    /// When name, picture or language were changed: where two cards of one learner meet, the later holds.
    pub(crate) changed_ms: i64,
    pub(crate) last_ms: Option<i64>,
    pub(crate) lock: Lock,
    /// Of the learner's own secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) secret: Option<Kept>,
    /// Of the recovery code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) recovery: Option<Kept>,
    /// What a later version added without a new layout.
    #[serde(flatten)]
    pub(crate) rest: BTreeMap<String, Value>,
}

/// What stands where a card should be.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Found {
    Card(Box<CardFile>),
    Nothing,
    Damaged,
    Newer { name: String, picture: String },
    Foreign,
}

impl CardFile {
    /// Reads the card of learner `id`.
    pub(crate) fn read(path: &Path, id: Uuid) -> io::Result<Found> {
        match read_small(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Found::Nothing),
            Err(error) => Err(error),
            Ok(bytes) => Ok(match CardFile::parse(&bytes) {
                Found::Card(card) if card.learner != id => Found::Foreign,
                found => found,
            }),
        }
    }

    /// Reads a card from bytes that anybody may have written.
    pub(crate) fn parse(bytes: &[u8]) -> Found {
        let Ok(value) = serde_json::from_slice::<Value>(bytes) else { return Found::Damaged };
        let word = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        match value.get("format").and_then(Value::as_u64) {
            Some(format) if format > u64::from(NEWEST) => {
                let name = name::name(&word("name")).unwrap_or_default();
                return Found::Newer { name, picture: name::picture(&word("picture")).unwrap_or_default() };
            }
            Some(1) => {}
            _ => return Found::Foreign,
        }
        let Ok(card) = serde_json::from_value::<CardFile>(value) else { return Found::Damaged };
        let sound = name::name(&card.name).is_ok_and(|name| name == card.name)
            && name::picture(&card.picture).is_ok()
            && name::language(&card.language).is_ok()
            && (card.lock == Lock::None || card.secret.is_some());
        if sound { Found::Card(Box::new(card)) } else { Found::Damaged }
    }

    /// Returns the bytes that are kept.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        // Strings, numbers and lists of them: serde_json has no reason to refuse.
        serde_json::to_vec_pretty(self).unwrap_or_default()
    }

    /// Returns what the list shows.
    pub(crate) fn shown(&self, state: State) -> Card {
        Card {
            id: self.learner,
            name: self.name.clone(),
            picture: self.picture.clone(),
            language: self.language.clone(),
            lock: self.lock,
            recoverable: self.recovery.is_some(),
            created_ms: self.created_ms,
            last_ms: self.last_ms,
            state,
        }
    }
}

impl Card {
    /// A card for a learner of whom nothing more can be read.
    pub(crate) fn bare(id: Uuid, name: String, picture: String, state: State) -> Card {
        let lock = if state == State::CardLost { Lock::Passphrase } else { Lock::None };
        let language = String::new();
        Card { id, name, picture, language, lock, recoverable: false, created_ms: 0, last_ms: None, state }
    }
}

/// What SQLite says in the first bytes of a record that is not encrypted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Header {
    Missing,
    /// Too short to be a database.
    Stub,
    /// A plain database with these two numbers.
    Plain {
        application: i32,
        version: i32,
    },
    /// Something else: encrypted, or nonsense.
    Closed,
}

impl Header {
    /// Looks at the file's first hundred bytes (SQLite file format, 1.3).
    pub(crate) fn read(path: &Path) -> io::Result<Header> {
        let mut head = Vec::with_capacity(100);
        match fs_err::File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Header::Missing),
            Err(error) => return Err(error),
            Ok(file) => io::Read::read_to_end(&mut io::Read::take(file, 100), &mut head)?,
        };
        let number =
            |at: usize| head.get(at..at + 4).and_then(|four| four.try_into().ok()).map(i32::from_be_bytes);
        Ok(match (head.starts_with(b"SQLite format 3\0"), number(60), number(68)) {
            _ if head.len() < 100 => Header::Stub,
            (true, Some(version), Some(application)) => Header::Plain { application, version },
            _ => Header::Closed,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> CardFile {
        CardFile {
            format: 1,
            learner: Uuid::from_bytes([7; 16]),
            name: "Amina".to_owned(),
            picture: "owl".to_owned(),
            language: "en".to_owned(),
            created_ms: 5,
            changed_ms: 6,
            last_ms: None,
            lock: Lock::None,
            secret: None,
            recovery: None,
            rest: BTreeMap::new(),
        }
    }

    #[test]
    fn a_card_is_read_back_with_what_a_later_version_added() {
        let mut written = card();
        written.rest.insert("numerals".to_owned(), Value::from("arab"));
        assert_eq!(CardFile::parse(&written.bytes()), Found::Card(Box::new(written)));
    }

    #[test]
    fn what_is_no_card_is_told_apart() {
        let changed = |from: &str, to: &str| String::from_utf8(card().bytes()).unwrap().replace(from, to);
        for (text, damaged) in [
            (String::new(), true),
            ("{}".to_owned(), false),
            ("[1,2".to_owned(), true),
            ("\0\0\0".to_owned(), true),
            (changed("Amina", "a\\u0007b"), true),
            (changed("owl", "../../etc"), true),
            (changed("none", "pin"), true),
            (changed("\"format\": 1", "\"format\": \"x\""), false),
            ("[".repeat(100_000), true),
        ] {
            let expected = if damaged { Found::Damaged } else { Found::Foreign };
            assert_eq!(CardFile::parse(text.as_bytes()), expected, "{text:.60}");
        }
        let newer = changed("\"format\": 1", "\"format\": 9");
        let found = Found::Newer { name: "Amina".to_owned(), picture: "owl".to_owned() };
        assert_eq!(CardFile::parse(newer.as_bytes()), found);
    }
}
