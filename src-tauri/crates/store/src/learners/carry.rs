//! Carrying a learner to another computer, and bringing one in.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::card::{Card, CardFile, Header, State};
use super::enter::{EnterError, Entered};
use super::files::{storage, write_whole};
use super::locks::{DataKey, Opener, Shut};
use super::portable::{FileFault, Portable};
use super::secret::Lock;
use super::{Learners, Look, backup, facts, key};
use crate::StorageError;
use crate::disk;

/// What an import did.
#[derive(Clone, PartialEq, Debug)]
pub struct Imported {
    /// The learner.
    pub card: Card,
    /// Whether the learner was here already, and what the file knew was added to what is here.
    pub merged: bool,
    /// Facts that were not here before.
    pub added: u64,
    /// Facts that were.
    pub known: u64,
}

/// What stands in a file, before it is brought in.
#[derive(Clone, PartialEq, Debug)]
pub struct Peeked {
    /// The learner in the file, as the file says.
    pub card: Card,
    /// Whether a passphrase or recovery code is needed to read it.
    pub sealed: bool,
    /// The same learner on this computer.
    pub here: Option<Card>,
}

/// Why a learner is not carried out or brought in, backed up or restored. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum CarryError {
    /// The file.
    #[error(transparent)]
    File(#[from] FileFault),
    /// The file is encrypted: its passphrase or recovery code is needed.
    #[error("{}", if *.tried { "that does not open the file; try again" } else { "the file is encrypted; its passphrase or recovery code is needed" })]
    FileLocked {
        /// Whether something was tried and was wrong.
        tried: bool,
    },
    /// The learner is here already, behind a lock: whoever adds to their record opens it first.
    #[error("{} is here already, behind a lock; open it to add what the file knows", card.name)]
    HereLocked {
        /// The learner here.
        card: Box<Card>,
        /// Whether something was tried and was wrong.
        tried: bool,
        /// Seconds to wait before the next try.
        wait_s: u64,
    },
    /// The record here does not open.
    #[error(transparent)]
    Enter(#[from] EnterError),
    /// A damaged or lost record is replaced when nobody is at it.
    #[error("the learner is signed in; sign out in every window and program first")]
    SignedIn,
    /// There is no such backup, or no such learner any more.
    #[error("that is not there any more")]
    Gone,
    /// A fact that no record can hold.
    #[error("the file holds what no record can: {0}")]
    Unfit(&'static str),
    /// The disk.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Learners {
    /// Writes a learner to one file: card, log, state and attachments, sealed where the record is encrypted.
    /// A file of that name is replaced when the new one is whole. Returns its bytes.
    ///
    /// # Errors
    /// When the disk or stick is full or says no; no half file is left.
    pub fn export(&self, entered: &Entered, to: &Path) -> Result<u64, CarryError> {
        let id = entered.id();
        let card = match self.look(id)? {
            Look::Card(card, _) => card,
            _ => return Err(CarryError::Gone),
        };
        facts::pour(&entered.record, &card, entered.key.as_ref(), to)
    }

    /// Looks at a file without bringing it in.
    ///
    /// # Errors
    /// When it is no learner's file, a newer one, or its head is damaged.
    pub fn peek(&self, path: &Path) -> Result<Peeked, CarryError> {
        let file = Portable::open(path)?;
        let here = self.card(file.card.learner)?;
        Ok(Peeked { card: file.card.shown(State::Ready), sealed: file.sealed, here })
    }

    /// Brings a learner in from a file. Where the learner is here, what the file knows is added to what is
    /// here, whatever happened on both sides; where the record here is lost or damaged, it is made anew
    /// from the file and from what can still be read. Another learner of the same name stays another.
    ///
    /// `of_file` opens an encrypted file, `of_here` the lock of the same learner on this computer; one that
    /// opens the file and was the same here is asked for once.
    ///
    /// # Errors
    /// When the file is not sound as a whole, a lock does not open, or the disk says no. A merge that is
    /// stopped half-way is finished by importing again.
    pub fn import(
        &self,
        path: &Path,
        of_file: Opener<'_>,
        of_here: Opener<'_>,
        now_ms: i64,
    ) -> Result<Imported, CarryError> {
        let file = Portable::open(path)?;
        let key = open_file(&file, of_file)?;
        let card = file.card.clone();
        file.check(key.as_deref())?;
        let source = Source { path, card, key };
        match self.look(source.card.learner)? {
            Look::Card(here, State::Ready) => self.add(&source, here.learner, of_file, of_here, now_ms),
            Look::Card(here, State::Missing | State::Damaged) => {
                let same = here.secret == source.card.secret && here.lock == source.card.lock;
                match here.lock {
                    Lock::Passphrase if same => {
                        self.replace(&source, Some((&here, source.key.clone())), now_ms)
                    }
                    // Encrypted, lost, and this file is under another key: the file's lock is all there is.
                    Lock::Passphrase => self.replace(&source, None, now_ms),
                    _ => self.replace(&source, Some((&here, None)), now_ms),
                }
            }
            Look::Card(_, state) => Err(EnterError::Closed(state).into()),
            Look::Bare(card) => match card.state {
                State::Missing | State::Damaged | State::CardLost | State::Ready => {
                    self.replace(&source, None, now_ms)
                }
                state => Err(EnterError::Closed(state).into()),
            },
            Look::Nobody => self.replace(&source, None, now_ms),
        }
    }

    /// Adds a file's facts to a record that is here.
    fn add(
        &self,
        source: &Source<'_>,
        id: Uuid,
        of_file: Opener<'_>,
        of_here: Opener<'_>,
        now_ms: i64,
    ) -> Result<Imported, CarryError> {
        let (here, presence) = self.admit(id)?;
        let same_lock =
            here.lock == Lock::Passphrase && source.key.is_some() && source.card.secret == here.secret;
        let key = if same_lock {
            source.key.clone()
        } else {
            let opener = match (of_here, of_file) {
                (Opener::Nothing, other) => other,
                (given, _) => given,
            };
            self.open_here(&here, opener, now_ms)?
        };
        let mut record = match facts::open(&self.files.record(id), id, key.as_ref()) {
            Err(EnterError::Closed(State::Damaged | State::Missing)) => {
                drop(presence);
                return self.replace(source, Some((&here, key)), now_ms);
            }
            opened => opened?,
        };
        // Whoever brings a backup back may have a reason: a page that nobody looked at on the way in.
        if !facts::is_sound(&record)? {
            drop((record, presence));
            return self.replace(source, Some((&here, key)), now_ms);
        }
        let (added, known) = self.add_facts(source, &mut record, now_ms)?;
        let card = self.meet(&here, &source.card)?;
        facts::keep_card(&mut record, &card, now_ms)?;
        drop(presence);
        Ok(Imported { card: card.shown(State::Ready), merged: true, added, known })
    }

    /// Makes a record of the file beside, and merges it: so the one rule of how records meet holds here too.
    fn add_facts(
        &self,
        source: &Source<'_>,
        record: &mut crate::Record,
        now_ms: i64,
    ) -> Result<(u64, u64), CarryError> {
        let folder = Scratch::beside(&self.files.learners, source.card.learner)?;
        let path = folder.path.join("come.db");
        // Under the key it came with: nothing of an encrypted record lies open on the disk.
        let (come, _) = facts::unpour(&path, source.path, source.key.as_ref(), source.key.as_ref(), now_ms)?;
        Ok(facts::add(record, &come)?)
    }

    fn open_here(
        &self,
        here: &CardFile,
        opener: Opener<'_>,
        now_ms: i64,
    ) -> Result<Option<DataKey>, CarryError> {
        let locked = |tried, wait_s| CarryError::HereLocked {
            card: Box::new(here.shown(State::Ready)),
            tried,
            wait_s,
        };
        let opened = match opener {
            _ if here.lock == Lock::None => return Ok(None),
            Opener::Nothing => return Err(locked(false, self.wait_s(here.learner, now_ms))),
            Opener::Code(_) => self.try_code(here, opener),
            Opener::Secret(_) => self.try_lock(here, opener, now_ms),
        };
        opened.map_err(|error| match error {
            EnterError::WrongSecret { wait_s } => locked(true, wait_s),
            EnterError::Wait { wait_s } => locked(false, wait_s),
            other => other.into(),
        })
    }

    /// Of two cards of one learner the later name, picture and language hold; the lock is the one of here.
    fn meet(&self, here: &CardFile, come: &CardFile) -> Result<CardFile, CarryError> {
        let held = self.files.hold()?;
        let super::Found::Card(now) =
            CardFile::read(&self.files.card(here.learner), here.learner).map_err(storage)?
        else {
            return Err(CarryError::Gone);
        };
        let mut card = *now;
        meet(&mut card, come);
        self.put_card(&card, &held)?;
        Ok(card)
    }

    /// Makes the record from the file where there is none, or none that opens; what can be read of a damaged
    /// one comes with it. The lock of here stays, where there is one that can.
    fn replace(
        &self,
        source: &Source<'_>,
        here: Option<(&CardFile, Option<DataKey>)>,
        now_ms: i64,
    ) -> Result<Imported, CarryError> {
        let id = source.card.learner;
        let merged = here.is_some();
        let mut card = source.card.clone();
        card.rest.remove(backup::HOLDS);
        card.last_ms = None;
        let mut key = source.key.clone();
        if let Some((here, of_here)) = here {
            let come = std::mem::replace(&mut card, here.clone());
            meet(&mut card, &come);
            key = of_here;
        }
        let held = self.files.hold()?;
        let alone = self.files.alone(id, &held)?.ok_or(CarryError::SignedIn)?;
        drop(held);
        let made = self.make_anew(source, &card, key.as_ref(), now_ms);
        if made.is_err() {
            self.clear_next(id)?;
            if !self.files.record(id).exists() && !self.files.card(id).exists() {
                disk::remove(&self.files.presence(id)).map_err(storage)?;
            }
        }
        let added = made?;
        drop(alone);
        Ok(Imported { card: card.shown(State::Ready), merged, added, known: 0 })
    }

    fn make_anew(
        &self,
        source: &Source<'_>,
        card: &CardFile,
        key: Option<&DataKey>,
        now_ms: i64,
    ) -> Result<u64, CarryError> {
        let id = card.learner;
        self.clear_next(id)?;
        let (next, path) = (self.files.next_record(id), self.files.record(id));
        let (mut record, added) = facts::unpour(&next, source.path, source.key.as_ref(), key, now_ms)?;
        facts::keep_card(&mut record, card, now_ms)?;
        facts::close(record)?;
        if Header::read(&path).map_err(storage)? == Header::Missing {
            write_whole(&self.files.next_card(id), &card.bytes())?;
            self.finish_change(id)?;
            return Ok(added);
        }
        let recovered = facts::recover(&path, id, key, &[next])?;
        let held = self.files.hold()?;
        self.put_card(card, &held)?;
        self.clear_next(id)?;
        Ok(recovered.restored)
    }
}

/// Of two cards of one learner the later name, picture and language hold; the lock is the one of here.
fn meet(here: &mut CardFile, come: &CardFile) {
    if (come.changed_ms, &come.name) > (here.changed_ms, &here.name) {
        here.name.clone_from(&come.name);
        here.picture.clone_from(&come.picture);
        here.language.clone_from(&come.language);
        here.changed_ms = come.changed_ms;
    }
    here.created_ms = here.created_ms.min(come.created_ms);
}

/// A folder of this import alone, several of which may be under way; gone when it is dropped, or when the data
/// folder is opened next and nobody is at the learner's files.
struct Scratch {
    path: PathBuf,
}

impl Scratch {
    fn beside(learners: &Path, id: Uuid) -> Result<Scratch, CarryError> {
        let random: [u8; 8] = key::random().map_err(|_| EnterError::System)?;
        let name: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        let path = learners.join(format!("{id}.next.{name}"));
        fs_err::create_dir(&path).map_err(storage)?;
        Ok(Scratch { path })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs_err::remove_dir_all(&self.path);
    }
}

/// A file that was found sound, and the key that opens it.
struct Source<'a> {
    path: &'a Path,
    card: CardFile,
    key: Option<DataKey>,
}

fn open_file(file: &Portable, opener: Opener<'_>) -> Result<Option<DataKey>, CarryError> {
    if !file.sealed {
        // A card that speaks of a passphrase in a file that is open: not written by us.
        let odd = file.card.lock == Lock::Passphrase;
        return if odd { Err(CarryError::Unfit("a passphrase without encryption")) } else { Ok(None) };
    }
    if file.card.lock != Lock::Passphrase {
        return Err(CarryError::Unfit("encryption without a passphrase"));
    }
    let tried = !matches!(opener, Opener::Nothing);
    match file.card.unlock(opener) {
        Ok(key) => Ok(key),
        Err(Shut::Wrong) => Err(CarryError::FileLocked { tried }),
        Err(Shut::Unusable) => Err(EnterError::CardDamaged.into()),
        Err(Shut::System) => Err(EnterError::System.into()),
    }
}
