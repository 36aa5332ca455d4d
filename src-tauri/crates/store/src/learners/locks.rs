//! The lock on a card: put on, opened by the secret or by the recovery code.

use uuid::Uuid;
use zeroize::Zeroizing;

use super::card::CardFile;
use super::code::RecoveryCode;
use super::key::{self, Cost, Kept, KeyFault};
use super::secret::{Lock, Secret, SecretFault};

/// A learner's data key: 32 random bytes that a passphrase and a recovery code give back.
pub(crate) type DataKey = Zeroizing<[u8; 32]>;

/// What a recovery code costs to try. It has 90 random bits, which no guessing reaches; the half second that
/// a passphrase needs would only make a trainer wait.
const CODE_COST: Cost = Cost { memory_kib: 8 * 1024, passes: 1 };

/// What opens a lock.
#[derive(Clone, Copy, Debug)]
pub enum Opener<'a> {
    /// Nothing: for learners without a lock.
    Nothing,
    /// What the learner typed.
    Secret(&'a Secret),
    /// What the trainer wrote down.
    Code(&'a RecoveryCode),
}

/// Why a lock stays shut.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Shut {
    /// The secret or code is another.
    Wrong,
    /// The card makes no sense.
    Unusable,
    /// No memory or no random bytes.
    System,
}

impl From<KeyFault> for Shut {
    fn from(fault: KeyFault) -> Shut {
        match fault {
            KeyFault::Wrong => Shut::Wrong,
            KeyFault::Unusable => Shut::Unusable,
            KeyFault::System => Shut::System,
        }
    }
}

/// Why a lock is not put on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum LockFault {
    Secret(SecretFault),
    System,
}

impl From<KeyFault> for LockFault {
    fn from(_: KeyFault) -> LockFault {
        LockFault::System
    }
}

impl CardFile {
    /// Opens the lock; gives the data key where the record is encrypted.
    pub(crate) fn unlock(&self, opener: Opener<'_>) -> Result<Option<DataKey>, Shut> {
        let (bytes, kept, purpose) = match (self.lock, opener) {
            (Lock::None, _) => return Ok(None),
            (_, Opener::Nothing) => return Err(Shut::Wrong),
            (lock, Opener::Secret(secret)) => {
                // What nobody can have chosen is not what was chosen.
                let bytes = secret.bytes(lock).map_err(|_| Shut::Wrong)?;
                (bytes, &self.secret, Purpose::Secret)
            }
            (_, Opener::Code(code)) => {
                (Zeroizing::new(code.bytes().to_vec()), &self.recovery, Purpose::Recovery)
            }
        };
        let kept = kept.as_ref().ok_or(Shut::Wrong)?;
        if self.lock == Lock::Passphrase {
            return Ok(Some(kept.open(&bytes, &purpose.of(self.learner))?));
        }
        kept.check(&bytes)?;
        Ok(None)
    }

    /// Puts another lock on the card, with a new recovery code; `data` is the key of the record that goes
    /// with it, where that is encrypted.
    pub(crate) fn lock_with(
        &mut self,
        lock: Lock,
        secret: Option<&Secret>,
        data: Option<&DataKey>,
        cost: Cost,
    ) -> Result<Option<RecoveryCode>, LockFault> {
        if lock == Lock::None {
            (self.lock, self.secret, self.recovery) = (lock, None, None);
            return Ok(None);
        }
        let secret = secret.ok_or(LockFault::Secret(SecretFault::Missing))?;
        let secret = secret.bytes(lock).map_err(LockFault::Secret)?;
        let code = RecoveryCode::of(&key::random()?);
        let keep = |bytes: &[u8], purpose: Purpose, cost| match (lock, data) {
            (Lock::Passphrase, Some(data)) => Kept::seal(bytes, data, &purpose.of(self.learner), cost),
            (Lock::Passphrase, None) => Err(KeyFault::Unusable),
            _ => Kept::hash(bytes, cost),
        };
        let own = keep(&secret, Purpose::Secret, cost)?;
        let recovery = keep(code.bytes(), Purpose::Recovery, CODE_COST)?;
        (self.lock, self.secret, self.recovery) = (lock, Some(own), Some(recovery));
        Ok(Some(code))
    }
}

/// Checks a secret before anything is done with it.
pub(crate) fn check(lock: Lock, secret: Option<&Secret>) -> Result<(), SecretFault> {
    match (lock, secret) {
        (Lock::None, _) => Ok(()),
        (_, None) => Err(SecretFault::Missing),
        (lock, Some(secret)) => secret.bytes(lock).map(drop),
    }
}

/// Makes a data key.
pub(crate) fn data_key() -> Result<DataKey, KeyFault> {
    key::random().map(Zeroizing::new)
}

#[derive(Clone, Copy)]
enum Purpose {
    Secret,
    Recovery,
}

impl Purpose {
    fn of(self, learner: Uuid) -> Vec<u8> {
        let word: &[u8] = match self {
            Purpose::Secret => b"secret",
            Purpose::Recovery => b"recovery",
        };
        [learner.as_bytes().as_slice(), word].concat()
    }
}
