//! Making a learner, and going in.

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};

use uuid::Uuid;

use super::card::{Card, CardFile, NEWEST, State};
use super::code::RecoveryCode;
use super::files::storage;
use super::locks::{self, DataKey, LockFault, Opener, Shut};
use super::name::{self, NameFault};
use super::secret::{Lock, Secret, SecretFault};
use super::tries::Tries;
use super::{Learners, Look, backup, facts, key};
use crate::StorageError;
use crate::disk::Held;
use crate::record::{Record, Recovered};

/// What is asked of somebody who begins.
#[derive(Clone, Debug)]
pub struct NewLearner<'a> {
    /// What they are called.
    pub name: &'a str,
    /// The name of a picture the screens know; empty for none.
    pub picture: &'a str,
    /// BCP 47 tag.
    pub language: &'a str,
    /// How others are kept out.
    pub lock: Lock,
    /// What opens the lock; not needed for [`Lock::None`].
    pub secret: Option<&'a Secret>,
}

/// A learner who is signed in: their record, open. While it lives nobody replaces or erases the record.
pub struct Entered {
    id: Uuid,
    pub(super) record: Record,
    pub(super) key: Option<DataKey>,
    mended: Option<Recovered>,
    _here: Held,
}

/// Why a learner is not made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// Name, picture or language.
    #[error(transparent)]
    Name(#[from] NameFault),
    /// The secret does not fit the lock.
    #[error(transparent)]
    Secret(#[from] SecretFault),
    /// The system gives no memory or no random bytes.
    #[error("the computer has not enough memory to make a lock; close other programs and try again")]
    System,
    /// The disk.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Why somebody does not get in.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// Nobody of that id is here.
    #[error("there is no such learner on this computer")]
    Unknown,
    /// The record cannot be opened as it is.
    #[error("the learner's record is {}", state_words(*.0))]
    Closed(State),
    /// Another secret opens this lock.
    #[error("that is not what opens this lock; {} ", wait_words(*wait_s))]
    WrongSecret {
        /// Seconds to wait before the next try.
        wait_s: u64,
    },
    /// The last wrong try was too short ago; nothing was tried.
    #[error("wait {wait_s} seconds before trying again")]
    Wait {
        /// Seconds left.
        wait_s: u64,
    },
    /// Another program erases the learner or changes the lock just now.
    #[error("another program is changing this learner; try again in a moment")]
    BeingChanged,
    /// The lock on the card makes no sense.
    #[error("the learner's card is damaged; bring the learner back from a backup or an exported file")]
    CardDamaged,
    /// The system gives no memory.
    #[error("the computer has not enough memory to open the lock; close other programs and try again")]
    System,
    /// The disk.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

fn state_words(state: State) -> &'static str {
    match state {
        State::Ready => "there",
        State::Missing => "not there; bring it back from a backup or an exported file",
        State::Damaged => "damaged; bring it back from a backup or an exported file",
        State::Newer => "written by a newer Packhorse; install that one",
        State::Foreign => "another program's file",
        State::CardLost => "encrypted and its card is gone; bring the learner back from an exported file",
    }
}

fn wait_words(wait_s: u64) -> String {
    if wait_s == 0 { "try again".to_owned() } else { format!("try again in {wait_s} seconds") }
}

impl Entered {
    pub(super) fn of(id: Uuid, record: Record, key: Option<DataKey>, here: Held) -> Entered {
        Entered { id, record, key, mended: None, _here: here }
    }

    /// Whose record it is.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// What had to be mended on the way in: the record was lost or damaged and came back from what could be
    /// read of it and from the newest backup.
    pub fn mended(&self) -> Option<&Recovered> {
        self.mended.as_ref()
    }

    /// Opens the record once more, for work beside what the person does: a backup, an export.
    ///
    /// # Errors
    /// As [`Learners::enter`], but for the secret.
    pub fn again(&self, learners: &Learners) -> Result<Entered, EnterError> {
        let held = learners.files.hold()?;
        let here = learners.files.enter(self.id, &held)?.ok_or(EnterError::BeingChanged)?;
        drop(held);
        let record = facts::open(&learners.files.record(self.id), self.id, self.key.as_ref())?;
        Ok(Entered::of(self.id, record, self.key.clone(), here))
    }
}

impl std::fmt::Debug for Entered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Entered({})", self.id)
    }
}

impl Deref for Entered {
    type Target = Record;

    fn deref(&self) -> &Record {
        &self.record
    }
}

impl DerefMut for Entered {
    fn deref_mut(&mut self) -> &mut Record {
        &mut self.record
    }
}

impl From<LockFault> for CreateError {
    fn from(fault: LockFault) -> CreateError {
        match fault {
            LockFault::Secret(fault) => CreateError::Secret(fault),
            LockFault::System => CreateError::System,
        }
    }
}

impl Learners {
    /// Makes a learner and signs them in. The recovery code is shown once and kept nowhere: somebody writes it
    /// down. Nothing is left behind when it fails.
    ///
    /// # Errors
    /// When name or secret cannot be taken, or the disk says no.
    pub fn create(
        &self,
        new: &NewLearner<'_>,
        now_ms: i64,
    ) -> Result<(Card, Option<RecoveryCode>, Entered), CreateError> {
        let bytes = key::random::<16>().map_err(|_| CreateError::System)?;
        let id = uuid::Builder::from_random_bytes(bytes).into_uuid();
        let mut card = CardFile {
            format: NEWEST,
            learner: id,
            name: name::name(new.name)?,
            picture: name::picture(new.picture)?,
            language: name::language(new.language)?,
            created_ms: now_ms,
            changed_ms: now_ms,
            last_ms: Some(now_ms),
            lock: Lock::None,
            secret: None,
            recovery: None,
            rest: BTreeMap::new(),
        };
        locks::check(new.lock, new.secret)?;
        let data = match new.lock {
            Lock::Passphrase => Some(locks::data_key().map_err(|_| CreateError::System)?),
            _ => None,
        };
        let code = card.lock_with(new.lock, new.secret, data.as_ref(), self.cost)?;
        let here = {
            let held = self.files.hold()?;
            self.files.enter(id, &held)?.ok_or(StorageError::Busy)?
        };
        let path = self.files.record(id);
        let made = (|| {
            let mut record = facts::create(&path, id, data.as_ref())?;
            facts::keep_card(&mut record, &card, now_ms)?;
            Tries::default().write(&self.files.tries(id));
            // The card comes last: a learner is there when it is.
            let held = self.files.hold()?;
            self.put_card(&card, &held)?;
            Ok::<Record, StorageError>(record)
        })();
        match made {
            Ok(record) => Ok((card.shown(State::Ready), code, Entered::of(id, record, data, here))),
            Err(error) => {
                drop(here);
                for path in self.files.all(id).unwrap_or_default() {
                    let _ = fs_err::remove_file(path);
                }
                Err(error.into())
            }
        }
    }

    /// Signs a learner in. A try is counted before it is made, and forgotten when it was right. A record that is
    /// damaged or gone is brought back without a question, as far as file and backups give it: see
    /// [`Entered::mended`].
    ///
    /// # Errors
    /// When the secret is another, a wait is not over, or the record cannot be opened.
    pub fn enter(&self, id: Uuid, secret: Option<&Secret>, now_ms: i64) -> Result<Entered, EnterError> {
        let (card, here) = self.admit(id)?;
        let opener = secret.map_or(Opener::Nothing, Opener::Secret);
        let data = self.try_lock(&card, opener, now_ms)?;
        let mut entered = match facts::open(&self.files.record(id), id, data.as_ref()) {
            Err(EnterError::Closed(State::Damaged | State::Missing)) => {
                drop(here);
                self.mend(&card, data, now_ms)?
            }
            opened => Entered::of(id, opened?, data, here),
        };
        self.welcome(id, &mut entered.record, now_ms)?;
        Ok(entered)
    }

    /// Opens a learner's record for work that no person does, such as carrying it elsewhere: nobody is signed in by it,
    /// and nothing is asked. `None` where the record is encrypted: only who knows the secret opens it.
    ///
    /// # Errors
    /// When nobody of that id is here, or the record cannot be opened.
    pub fn attend(&self, id: Uuid) -> Result<Option<Entered>, EnterError> {
        let (card, here) = self.admit(id)?;
        if card.lock == Lock::Passphrase {
            return Ok(None);
        }
        let record = facts::open(&self.files.record(id), id, None)?;
        Ok(Some(Entered::of(id, record, None, here)))
    }

    /// Signs a learner in whose record turned out to be damaged while it was read: makes it anew from what can be
    /// read of it and from the newest backup that opens. For a sound record it does no harm.
    ///
    /// # Errors
    /// As [`Learners::enter`], and when somebody is signed in.
    pub fn repair(&self, id: Uuid, secret: Option<&Secret>, now_ms: i64) -> Result<Entered, EnterError> {
        let (card, here) = self.admit(id)?;
        let opener = secret.map_or(Opener::Nothing, Opener::Secret);
        let data = self.try_lock(&card, opener, now_ms)?;
        drop(here);
        let mut entered = self.mend(&card, data, now_ms)?;
        self.welcome(id, &mut entered.record, now_ms)?;
        Ok(entered)
    }

    /// Brings a lost or damaged record back from what can be read of it and from the newest backup that opens.
    fn mend(&self, card: &CardFile, data: Option<DataKey>, now_ms: i64) -> Result<Entered, EnterError> {
        let id = card.learner;
        let held = self.files.hold()?;
        let alone = self.files.alone(id, &held)?.ok_or(EnterError::BeingChanged)?;
        drop(held);
        self.clear_next(id)?;
        let next = self.files.next_record(id);
        let mut from = Vec::new();
        for (_, path) in backup::paths(&self.files, id).into_iter().rev() {
            let sound = backup::is_under(&path, card)
                && facts::unpour(&next, &path, data.as_ref(), data.as_ref(), now_ms)
                    .is_ok_and(|(record, _)| facts::close(record).is_ok());
            if sound {
                from.push(next.clone());
                break;
            }
            self.clear_next(id)?;
        }
        let recovered = facts::recover(&self.files.record(id), id, data.as_ref(), &from);
        self.clear_next(id)?;
        let recovered = recovered?;
        drop(alone);
        let held = self.files.hold()?;
        let here = self.files.enter(id, &held)?.ok_or(EnterError::BeingChanged)?;
        drop(held);
        let record = facts::open(&self.files.record(id), id, data.as_ref())?;
        Ok(Entered { id, record, key: data, mended: Some(recovered), _here: here })
    }

    /// Finds the card, and says that somebody is at the learner's files.
    pub(super) fn admit(&self, id: Uuid) -> Result<(Box<CardFile>, Held), EnterError> {
        let card = match self.look(id)? {
            Look::Card(card, State::Ready | State::Missing | State::Damaged) => card,
            Look::Card(_, state) => return Err(EnterError::Closed(state)),
            Look::Bare(card) => return Err(EnterError::Closed(card.state)),
            Look::Nobody => return Err(EnterError::Unknown),
        };
        let held = self.files.hold()?;
        let here = self.files.enter(id, &held)?.ok_or(EnterError::BeingChanged)?;
        // It may have been erased or changed since it was looked at; from here on it is not.
        match CardFile::read(&self.files.card(id), id).map_err(storage)? {
            super::Found::Card(now) => Ok((now, here)),
            _ if self.files.erasing(id).exists() || !self.files.card(id).exists() => {
                // Our own lock file must not outlive an erasure.
                drop(here);
                let _ = fs_err::remove_file(self.files.presence(id));
                Err(EnterError::Unknown)
            }
            _ => Ok((card, here)),
        }
    }

    /// Tries to open a lock, with all that a wrong try brings.
    pub(super) fn try_lock(
        &self,
        card: &CardFile,
        opener: Opener<'_>,
        now_ms: i64,
    ) -> Result<Option<DataKey>, EnterError> {
        let path = self.files.tries(card.learner);
        let counted = card.lock != Lock::None;
        if counted {
            let _held = self.files.hold()?;
            let mut tries = Tries::read(&path);
            if tries.ahead_of(now_ms) {
                tries = tries.from(now_ms);
                tries.write(&path);
            }
            match tries.wait_s(now_ms) {
                0 => tries.one_more(now_ms).write(&path),
                wait_s => return Err(EnterError::Wait { wait_s }),
            }
        }
        match card.unlock(opener) {
            Ok(data) => {
                if counted {
                    let _held = self.files.hold()?;
                    Tries::default().write(&path);
                }
                Ok(data)
            }
            Err(Shut::Wrong) => Err(EnterError::WrongSecret { wait_s: Tries::read(&path).wait_s(now_ms) }),
            Err(Shut::Unusable) => Err(EnterError::CardDamaged),
            Err(Shut::System) => Err(EnterError::System),
        }
    }

    /// Tries a recovery code.
    pub(super) fn try_code(&self, card: &CardFile, code: Opener<'_>) -> Result<Option<DataKey>, EnterError> {
        card.unlock(code).map_err(|shut| match shut {
            Shut::Wrong => EnterError::WrongSecret { wait_s: 0 },
            Shut::Unusable => EnterError::CardDamaged,
            Shut::System => EnterError::System,
        })
    }

    /// Notes on the card that the learner is here, and in the record what stands on the card. A disk that is
    /// full or protected keeps nobody out.
    fn welcome(&self, id: Uuid, record: &mut Record, now_ms: i64) -> Result<(), EnterError> {
        let noted = (|| {
            let held = self.files.hold()?;
            let super::Found::Card(mut card) = CardFile::read(&self.files.card(id), id).map_err(storage)?
            else {
                return Ok(());
            };
            card.last_ms = Some(now_ms);
            self.put_card(&card, &held)?;
            drop(held);
            facts::keep_card(record, &card, now_ms)
        })();
        match noted {
            Err(StorageError::DiskFull | StorageError::ReadOnly) => Ok(()),
            other => Ok(other?),
        }
    }
}
