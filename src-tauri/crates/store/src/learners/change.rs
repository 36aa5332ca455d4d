//! Changing what stands on a card, and the lock.
//!
//! A lock that turns encryption on or off needs another record. It is written beside (`<id>.next.db`), then the
//! card that goes with it (`<id>.next.card`): with that the change is decided, and whoever opens the folder
//! next finishes it, however the program ended.

use std::path::Path;

use uuid::Uuid;

use super::card::{CardFile, Found};
use super::code::RecoveryCode;
use super::enter::{EnterError, Entered};
use super::erase::wipe;
use super::files::{Files, put_in_place, storage, write_whole};
use super::locks::{self, DataKey, LockFault, Opener};
use super::name::{self, NameFault};
use super::secret::{Lock, Secret, SecretFault};
use super::{Learners, backup, facts};
use crate::StorageError;
use crate::disk;
use crate::record::Record;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// Name, picture or language.
    #[error(transparent)]
    Name(#[from] NameFault),
    /// The new secret does not fit the lock.
    #[error(transparent)]
    Secret(#[from] SecretFault),
    /// The old lock did not open.
    #[error(transparent)]
    Enter(#[from] EnterError),
    /// Encryption cannot be turned on or off while the record is open, in this program or another.
    #[error("the learner is signed in; sign out in every window and program first")]
    SignedIn,
    /// Somebody changed the lock at the same time.
    #[error("the lock was changed just now by another program; look and try again")]
    Overtaken,
    /// The disk.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<LockFault> for ChangeError {
    fn from(fault: LockFault) -> ChangeError {
        match fault {
            LockFault::Secret(fault) => ChangeError::Secret(fault),
            LockFault::System => ChangeError::Enter(EnterError::System),
        }
    }
}

impl Learners {
    /// Gives a learner another name. Statements do not carry it, so nothing else changes.
    ///
    /// # Errors
    /// When the name cannot be taken, there is no such learner, or the disk says no.
    pub fn rename(&self, id: Uuid, to: &str, now_ms: i64) -> Result<(), ChangeError> {
        let name = name::name(to)?;
        self.edit(id, now_ms, |card| card.name = name)
    }

    /// Gives a learner another picture.
    ///
    /// # Errors
    /// As [`Learners::rename`].
    pub fn set_picture(&self, id: Uuid, to: &str, now_ms: i64) -> Result<(), ChangeError> {
        let picture = name::picture(to)?;
        self.edit(id, now_ms, |card| card.picture = picture)
    }

    /// Gives a learner another language.
    ///
    /// # Errors
    /// As [`Learners::rename`].
    pub fn set_language(&self, id: Uuid, to: &str, now_ms: i64) -> Result<(), ChangeError> {
        let language = name::language(to)?;
        self.edit(id, now_ms, |card| card.language = language)
    }

    fn edit(&self, id: Uuid, now_ms: i64, edit: impl FnOnce(&mut CardFile)) -> Result<(), ChangeError> {
        // A lost card is made again first.
        self.card(id)?.ok_or(EnterError::Unknown)?;
        let held = self.files.hold()?;
        let mut card = self.usable(id)?;
        edit(&mut card);
        card.changed_ms = later(card.changed_ms, now_ms);
        Ok(self.put_card(&card, &held)?)
    }

    fn usable(&self, id: Uuid) -> Result<Box<CardFile>, ChangeError> {
        if self.files.erasing(id).exists() {
            return Err(EnterError::Unknown.into());
        }
        match CardFile::read(&self.files.card(id), id).map_err(storage)? {
            Found::Card(card) => Ok(card),
            Found::Newer { .. } => Err(EnterError::Closed(super::State::Newer).into()),
            Found::Foreign => Err(EnterError::Closed(super::State::Foreign).into()),
            Found::Nothing | Found::Damaged => Err(EnterError::CardDamaged.into()),
        }
    }

    /// Changes the lock, for somebody who can open it. Gives a new recovery code; the old one opens nothing
    /// here any more. Backups are made anew under the new lock; files exported before keep the old one.
    ///
    /// # Errors
    /// When the old secret is wrong, the new one does not fit, or the disk says no: then all is as it was.
    pub fn change_lock(
        &self,
        id: Uuid,
        old: Option<&Secret>,
        lock: Lock,
        new: Option<&Secret>,
        now_ms: i64,
    ) -> Result<Option<RecoveryCode>, ChangeError> {
        self.relock(id, old.map_or(Opener::Nothing, Opener::Secret), lock, new, now_ms)
    }

    /// Opens a forgotten lock with the recovery code and puts on another. The code is used up: the new lock
    /// has a new one.
    ///
    /// # Errors
    /// As [`Learners::change_lock`].
    pub fn recover(
        &self,
        id: Uuid,
        code: &RecoveryCode,
        lock: Lock,
        new: Option<&Secret>,
        now_ms: i64,
    ) -> Result<Option<RecoveryCode>, ChangeError> {
        self.relock(id, Opener::Code(code), lock, new, now_ms)
    }

    fn relock(
        &self,
        id: Uuid,
        opener: Opener<'_>,
        lock: Lock,
        new: Option<&Secret>,
        now_ms: i64,
    ) -> Result<Option<RecoveryCode>, ChangeError> {
        locks::check(lock, new)?;
        let (before, here) = self.admit(id)?;
        // A code has so many random bits that no wait guards it: one who forgot the PIN is not kept waiting.
        let data = match opener {
            Opener::Code(_) => self.try_code(&before, opener)?,
            _ => self.try_lock(&before, opener, now_ms)?,
        };
        let encrypt = lock == Lock::Passphrase;
        let next = match (&data, encrypt) {
            (Some(data), true) => Some(data.clone()),
            (None, true) => Some(locks::data_key().map_err(|_| EnterError::System)?),
            (_, false) => None,
        };
        let mut after = before.clone();
        let code = after.lock_with(lock, new, next.as_ref(), self.cost)?;
        if data.is_some() == encrypt {
            self.decide_card(&before, &mut after)?;
            self.files.tries_forgotten(id);
            let mut record = facts::open(&self.files.record(id), id, data.as_ref())?;
            facts::keep_card(&mut record, &after, now_ms)?;
            let entered = Entered::of(id, record, data, here);
            self.renew_backups(&entered, now_ms);
            return Ok(code);
        }
        drop(here);
        self.convert(&before, &mut after, data.as_ref(), next.as_ref(), now_ms)?;
        Ok(code)
    }

    /// Writes the card if nobody changed the lock meanwhile; a new name or picture is taken over.
    fn decide_card(&self, before: &CardFile, after: &mut CardFile) -> Result<(), ChangeError> {
        let held = self.files.hold()?;
        self.take_over(before, after)?;
        Ok(self.put_card(after, &held)?)
    }

    fn take_over(&self, before: &CardFile, after: &mut CardFile) -> Result<(), ChangeError> {
        let now = self.usable(before.learner)?;
        if (now.lock, &now.secret, &now.recovery) != (before.lock, &before.secret, &before.recovery) {
            return Err(ChangeError::Overtaken);
        }
        let CardFile { name, picture, language, changed_ms, last_ms, .. } = *now;
        *after = CardFile { name, picture, language, changed_ms, last_ms, ..after.clone() };
        Ok(())
    }

    /// Writes the record anew, encrypted or not, and puts it in the old one's place.
    fn convert(
        &self,
        before: &CardFile,
        after: &mut CardFile,
        data: Option<&DataKey>,
        next: Option<&DataKey>,
        now_ms: i64,
    ) -> Result<(), ChangeError> {
        let id = before.learner;
        let held = self.files.hold()?;
        let _alone = self.files.alone(id, &held)?.ok_or(ChangeError::SignedIn)?;
        drop(held);
        let path = self.files.next_record(id);
        let decided = (|| {
            self.clear_next(id)?;
            let old = facts::open(&self.files.record(id), id, data)?;
            facts::copy(&old, &path, next)?;
            facts::close(old)?;
            let mut new = facts::open(&path, id, next)?;
            facts::keep_card(&mut new, after, now_ms)?;
            facts::close(new)?;
            let held = self.files.hold()?;
            self.take_over(before, after)?;
            write_whole(&self.files.next_card(id), &after.bytes())?;
            drop(held);
            Ok::<(), ChangeError>(())
        })();
        if decided.is_err() {
            self.clear_next(id)?;
            return decided;
        }
        self.files.tries_forgotten(id);
        Ok(self.finish_change(id)?)
    }

    /// Does the rest of a change that is decided, or clears away one that is not. Whoever calls has the
    /// learner's files alone.
    pub(super) fn finish_change(&self, id: Uuid) -> Result<(), StorageError> {
        let card = self.files.next_card(id);
        if !card.exists() {
            return self.clear_next(id);
        }
        let next = self.files.next_record(id);
        if next.exists() {
            // The old record goes first: what was open shall not lie on a disk that is encrypted from now on.
            for path in facts::beside(&self.files.record(id)) {
                wipe(&path)?;
            }
            wipe(&self.files.record(id))?;
            for path in facts::beside(&next) {
                disk::remove(&path).map_err(storage)?;
            }
            put_in_place(&next, &self.files.record(id)).map_err(storage)?;
        }
        // Backups under another lock say nothing that the record does not.
        let Found::Card(now) = CardFile::read(&card, id).map_err(storage)? else { return Ok(()) };
        for (_, path) in backup::paths(&self.files, id) {
            if !backup::is_under(&path, &now) {
                wipe(&path)?;
            }
        }
        if now.lock == Lock::Passphrase {
            self.wipe_open_wrecks(id)?;
        }
        put_in_place(&card, &self.files.card(id)).map_err(storage)
    }

    /// Damaged records that were set aside while the learner had no passphrase lie open.
    fn wipe_open_wrecks(&self, id: Uuid) -> Result<(), StorageError> {
        let named = |path: &Path| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.strip_prefix(&format!("{id}.")).is_some_and(|rest| rest.starts_with("damaged"))
        };
        let all = self.files.all(id).map_err(storage)?;
        for path in all.into_iter().filter(|path| named(path)) {
            if !path.exists() || Record::is_encrypted(&path).is_ok_and(|encrypted| encrypted) {
                continue;
            }
            for beside in facts::beside(&path).into_iter().filter(|beside| named(beside)) {
                wipe(&beside)?;
            }
            wipe(&path)?;
        }
        Ok(())
    }

    pub(super) fn clear_next(&self, id: Uuid) -> Result<(), StorageError> {
        let begin = format!("{id}.next.");
        for path in self.files.all(id).map_err(storage)? {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if name.starts_with(&begin) {
                wipe(&path)?;
            }
        }
        Ok(())
    }
}

impl Files {
    pub(super) fn tries_forgotten(&self, id: Uuid) {
        super::tries::Tries::default().write(&self.tries(id));
    }
}

/// A later time than both, so that of two changes the second is the later whatever the clock says.
fn later(before_ms: i64, now_ms: i64) -> i64 {
    now_ms.max(before_ms.saturating_add(1))
}
