//! Keys: the laptop's own, and each learner's, by which a learner lets a laptop speak for them.

use std::path::Path;

use ::reconcile::key::{PublicKey, SecretKey};
use ::reconcile::wire::Grant;
use statement::Uuid;
use store::Record;
use store::record::Reading;

use super::known::hex;
use crate::Client;
use crate::failure;
use crate::view::Failure;

/// Kind of the states that hold a learner's keys: the seed under the public key. Two laptops that met nobody yet may have
/// made one each; after their records have met both know both, and a far end goes on with the one it knows.
const KIND: &str = "identity";

impl Client {
    /// The laptop's own key: made when it is first needed.
    ///
    /// # Errors
    /// When it cannot be read or made.
    pub fn device_key(&self) -> Result<SecretKey, Failure> {
        let path = self.folder.join("keys").join("device");
        SecretKey::load_or_make(&path).map_err(|error| key_failure(&path, &error))
    }
}

pub(crate) fn key_failure(path: &Path, error: &std::io::Error) -> Failure {
    if error.kind() == std::io::ErrorKind::InvalidData {
        return failure("not-a-key", &[("path", &path.to_string_lossy())], error);
    }
    failure::io(path, error)
}

/// All keys of a learner, in an order that every laptop has.
fn keys(reading: &Reading<'_>) -> Result<Vec<SecretKey>, Failure> {
    let rows = reading.states(KIND, "")?;
    let of = |row: store::record::Row| row.value.try_into().ok().map(SecretKey::from_bytes);
    Ok(rows.into_iter().filter_map(of).collect())
}

/// The learner's key for a far end that knows them by `identity` (hexadecimal, or empty where it knows none yet); made if
/// there is none. `refused` names keys by which the far end does not know them.
pub(crate) fn key(record: &mut Record, identity: &str, now_ms: i64) -> Result<SecretKey, Failure> {
    let keys = keys(&record.read()?)?;
    let known = keys.iter().find(|key| key.public().to_string() == identity);
    if let Some(key) = known.or_else(|| keys.first()) {
        return Ok(key.clone());
    }
    let key = SecretKey::random().map_err(|error| failure("internal", &[], &error))?;
    record.write(now_ms, |writing| {
        writing.put_state(KIND, &hex(&key.public().0), key.bytes()).map_err(Failure::from)
    })?;
    Ok(key)
}

/// Makes the learner's first key, where there is none, as soon as they sit down: a copy of their file that is carried to
/// another laptop then speaks with the same one.
pub(crate) fn make_first(entered: &mut store::learners::Entered, now_ms: i64) -> Result<(), Failure> {
    if !entered.read()?.states(KIND, "")?.is_empty() {
        return Ok(());
    }
    let key = SecretKey::random().map_err(|error| failure("internal", &[], &error))?;
    entered.write(now_ms, |writing| {
        writing.put_state(KIND, &hex(&key.public().0), key.bytes()).map_err(Failure::from)
    })
}

/// A key of the learner's other than `identity`, if there is one: the far end may know them by that.
pub(crate) fn another(reading: &Reading<'_>, identity: &str) -> Result<Option<String>, Failure> {
    let names: Vec<String> = keys(reading)?.iter().map(|key| key.public().to_string()).collect();
    let place = names.iter().position(|name| name == identity);
    Ok(place.and_then(|place| names.get(place + 1).cloned()))
}

/// The learner's word that the computer `device` may speak for them at the far end `to`.
pub(crate) fn grant(key: &SecretKey, learner: Uuid, device: &PublicKey, to: &PublicKey) -> Grant {
    let words = Grant::words(learner, device, to);
    Grant { learner_key: key.public(), signature: key.sign(&words) }
}
