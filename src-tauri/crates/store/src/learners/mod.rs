//! The learners of this computer: who there is, how they get in, how they move to another computer, and how
//! they are gone for good.
//!
//! Each learner has a card (`<id>.card`, a small JSON file) and a record (`<id>.db`). The list reads cards only.
//! A copy of the card lies in the record and in every backup, so that a lost one is made again. What several
//! programs do at the same time is kept apart by two locks of the system: one on all cards, held for
//! milliseconds, and one for each learner, shared by those who are signed in and had alone by whoever
//! replaces or erases the record.

#[doc = include_str!("LEARNER-FILE.md")]
pub mod format {}

mod backup;
mod card;
mod carry;
mod change;
mod code;
mod enter;
mod erase;
mod facts;
mod files;
mod key;
mod locks;
mod name;
mod portable;
mod secret;
mod tries;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::disk::Held;
use crate::{DataFolder, StorageError};
use card::{CardFile, Found, Header};
use files::{Files, entries, storage, write_whole};
use portable::Portable;
use tries::Tries;

pub use backup::Backup;
pub use card::{Card, State};
pub use carry::{CarryError, Imported};
pub use change::ChangeError;
pub use code::{CodeFault, RecoveryCode};
pub use enter::{CreateError, EnterError, Entered, NewLearner};
pub use erase::{EraseError, Erased};
pub use key::Cost;
pub use locks::Opener;
pub use name::{MAX_NAME, NameFault};
pub use portable::{FileFault, MAX_ATTACHMENT, NEWEST, OLDEST};
pub use secret::{Lock, PASSPHRASE, PICTURES, PIN, Secret, SecretFault};

/// The learners of one data folder.
#[derive(Clone, Debug)]
pub struct Learners {
    files: Files,
    cost: Cost,
}

/// What stands for a learner in the folder.
enum Look {
    /// A card, and what became of the record.
    Card(Box<CardFile>, State),
    /// No card that can be used.
    Bare(Card),
    /// Nothing at all.
    Nobody,
}

impl Learners {
    /// Finds the learners of a data folder and finishes what another run was stopped in: erasures, changes of
    /// lock, imports.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn open(folder: &DataFolder) -> Result<Learners, StorageError> {
        Learners::with_cost(folder, Cost::USUAL)
    }

    /// As [`Learners::open`], with another cost for the locks that are put on from now on: each lock keeps the
    /// cost it was made with.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn with_cost(folder: &DataFolder, cost: Cost) -> Result<Learners, StorageError> {
        let files = Files { learners: folder.learners(), backups: folder.backups() };
        let learners = Learners { files, cost };
        learners.finish_all()?;
        Ok(learners)
    }

    /// Lists every learner of whom anything is there, the last one who was here first. Reads some hundred
    /// bytes for each; a record is opened only where its card was lost.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn list(&self) -> Result<Vec<Card>, StorageError> {
        let mut cards = Vec::new();
        for id in self.ids()? {
            match self.look(id)? {
                Look::Card(card, state) => cards.push(card.shown(state)),
                Look::Bare(card) => cards.push(card),
                Look::Nobody => {}
            }
        }
        cards.sort_by(|one, other| {
            let of = |card: &Card| (std::cmp::Reverse(card.last_ms), card.name.clone(), card.id);
            of(one).cmp(&of(other))
        });
        Ok(cards)
    }

    /// Returns one learner's card.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn card(&self, id: Uuid) -> Result<Option<Card>, StorageError> {
        Ok(match self.look(id)? {
            Look::Card(card, state) => Some(card.shown(state)),
            Look::Bare(card) => Some(card),
            Look::Nobody => None,
        })
    }

    /// Returns the seconds to wait before a secret of this learner may be tried; 0: now.
    pub fn wait_s(&self, id: Uuid, now_ms: i64) -> u64 {
        Tries::read(&self.files.tries(id)).wait_s(now_ms)
    }

    /// Everybody whose name stands on a file, or on a folder of backups.
    fn ids(&self) -> Result<BTreeSet<Uuid>, StorageError> {
        let named = entries(&self.files.learners).map_err(storage)?;
        let kept = entries(&self.files.backups).map_err(storage)?;
        let here =
            named.iter().filter(|path| path.extension().is_some_and(|end| end == "card" || end == "db"));
        let kept = kept.iter().filter(|path| path.extension().is_none());
        Ok(here.chain(kept).filter_map(|path| learner_of(path)).collect())
    }

    /// Looks at what is there of a learner, and makes the card again when it is lost.
    fn look(&self, id: Uuid) -> Result<Look, StorageError> {
        if self.files.erasing(id).exists() || self.files.next_card(id).exists() {
            match self.files.hold() {
                Ok(held) => self.finish(id, &held)?,
                // Nothing can be finished on a protected disk, and what is there can be shown.
                Err(StorageError::ReadOnly) => {}
                Err(error) => return Err(error),
            }
        }
        if self.files.erasing(id).exists() {
            return Ok(Look::Nobody);
        }
        let record = Header::read(&self.files.record(id)).map_err(storage)?;
        let bare = |name, picture, state| Look::Bare(Card::bare(id, name, picture, state));
        let lost = match CardFile::read(&self.files.card(id), id).map_err(storage)? {
            Found::Card(card) => {
                let state = self.state(id, card.lock, record);
                return Ok(Look::Card(card, state));
            }
            Found::Newer { name, picture } => return Ok(bare(name, picture, State::Newer)),
            Found::Foreign => return Ok(bare(String::new(), String::new(), State::Foreign)),
            Found::Damaged => true,
            Found::Nothing => false,
        };
        if let Some(card) = self.make_again(id, record)? {
            let state = self.state(id, card.lock, record);
            return Ok(Look::Card(card, state));
        }
        Ok(match (record, self.state(id, Lock::None, record)) {
            (Header::Missing, _) if !lost => Look::Nobody,
            (Header::Missing, _) => bare(String::new(), String::new(), State::Missing),
            (Header::Closed, _) => bare(String::new(), String::new(), State::CardLost),
            (_, State::Ready) => bare(String::new(), String::new(), State::Damaged),
            (_, state) => bare(String::new(), String::new(), state),
        })
    }

    /// Says from its first bytes what became of a record.
    fn state(&self, id: Uuid, lock: Lock, record: Header) -> State {
        let encrypted = lock == Lock::Passphrase;
        // What a program wrote just before it was killed may still lie beside the file.
        let beside = || {
            let mut log = self.files.record(id).into_os_string();
            log.push("-wal");
            fs_err::metadata(log).is_ok_and(|log| log.len() > 0)
        };
        match record {
            Header::Missing => State::Missing,
            Header::Stub if beside() => State::Ready,
            Header::Stub => State::Damaged,
            Header::Closed if encrypted => State::Ready,
            Header::Closed => State::Damaged,
            Header::Plain { .. } if encrypted => State::Foreign,
            Header::Plain { application: facts::APPLICATION, version } if version > facts::NEWEST => {
                State::Newer
            }
            Header::Plain { application: facts::APPLICATION, .. } => State::Ready,
            Header::Plain { application: 0, version: 0 } if beside() => State::Ready,
            Header::Plain { .. } => State::Foreign,
        }
    }

    /// Makes a lost card again: from the record when it is not encrypted, else from the newest backup.
    fn make_again(&self, id: Uuid, record: Header) -> Result<Option<Box<CardFile>>, StorageError> {
        let of_record = match record {
            Header::Plain { .. } if self.state(id, Lock::None, record) == State::Ready => {
                facts::card_of(&self.files.record(id))
            }
            _ => None,
        };
        let found = of_record.map(|bytes| CardFile::parse(&bytes));
        let of_record = match found {
            Some(Found::Card(card)) if card.learner == id => Some(card),
            _ => None,
        };
        let card = of_record.or_else(|| {
            let mut kept = backup::paths(&self.files, id);
            kept.reverse();
            kept.iter().find_map(|(_, path)| {
                let mut card = Portable::open(path).ok()?.card;
                card.rest.remove(backup::HOLDS);
                (card.learner == id).then(|| Box::new(card))
            })
        });
        if let Some(card) = &card {
            let kept = self.files.hold().and_then(|held| self.put_card(card, &held));
            // A disk that is full or protected: it is shown all the same, and made again the next time.
            if let Err(error @ (StorageError::Busy | StorageError::Damaged(_))) = kept {
                return Err(error);
            }
        }
        Ok(card)
    }

    /// Writes a card, while nobody else does.
    fn put_card(&self, card: &CardFile, _held: &Held) -> Result<(), StorageError> {
        write_whole(&self.files.card(card.learner), &card.bytes())
    }

    /// Finishes what was begun and is decided, for everybody; leaves alone who is signed in.
    fn finish_all(&self) -> Result<(), StorageError> {
        let begun = |path: &&PathBuf| {
            let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
            name.ends_with(".erase") || name.contains(".next.") || name.ends_with(".part")
        };
        let all = entries(&self.files.learners).map_err(storage)?;
        let begun: BTreeSet<Uuid> = all.iter().filter(begun).filter_map(|path| learner_of(path)).collect();
        if begun.is_empty() {
            return Ok(());
        }
        match self.files.hold() {
            Ok(held) => begun.into_iter().try_for_each(|id| self.finish(id, &held)),
            Err(StorageError::ReadOnly) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Finishes what was begun with one learner, unless somebody is at it.
    fn finish(&self, id: Uuid, held: &Held) -> Result<(), StorageError> {
        let Some(_alone) = self.files.alone(id, held)? else { return Ok(()) };
        if self.files.erasing(id).exists() {
            self.finish_erasing(id)?;
            return Ok(());
        }
        self.finish_change(id)
    }
}

/// Returns whose file this is: the name up to the first point.
fn learner_of(path: &Path) -> Option<Uuid> {
    let name = path.file_name()?.to_str()?;
    let begin = name.split('.').next()?;
    // Only as we write it: 36 characters, small letters.
    Uuid::try_parse(begin).ok().filter(|id| id.to_string() == begin)
}
