//! One-time codes of learners: how somebody without a passphrase says on a page who they are. Staff make one and hand it
//! out; it is good for a quarter of an hour, and once.

use serde_json::json;

use crate::auth::secret::Secret;
use crate::auth::tries::Try;
use crate::centres::{About, Act, ActError, Actor, person};
use crate::db::{Database, Tx, Value};

/// Bytes of a code: twelve letters.
const CODE: usize = 7;
/// How long it is good.
pub const GOOD_MS: i64 = 15 * 60_000;

/// Makes a learner's code, which is told once; the one before stops. Returns until when it is good, too.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`], [`ActError::System`].
pub fn make(tx: &mut Tx<'_>, actor: &Actor, learner: i64, now_ms: i64) -> Result<(Secret, i64), ActError> {
    let permit = person::permit(tx, actor, Act::LearnerCode, learner)?;
    let secret = Secret::random::<CODE>().map_err(|error| ActError::System(error.to_string()))?;
    let expires_ms = now_ms + GOOD_MS;
    tx.execute(
        "delete from learner_code where expires_ms < ?1 or learner = ?2",
        &[now_ms.into(), learner.into()],
    )?;
    let row: Vec<Value> =
        vec![learner.into(), secret.hash().into(), permit.staff().into(), now_ms.into(), expires_ms.into()];
    tx.insert("learner_code", &["learner", "secret_hash", "made_by", "made_ms", "expires_ms"], vec![row])?;
    permit.note(tx, now_ms, About::learner(learner), &json!({"expires": expires_ms}))?;
    Ok((secret, expires_ms))
}

/// Counts a try to use a code from an address.
///
/// # Errors
/// [`ActError::TooManyTries`].
pub fn count_try(db: &Database, address: &str, now_ms: i64) -> Result<Try, ActError> {
    let tried = Try::learner_code(address);
    tried.count(db, now_ms)?;
    Ok(tried)
}

/// Uses a code as the way into pages of several steps: returns whose it is, and the words that the next step brings in its
/// place. They are good for as long as the code was, and it is good no more.
///
/// # Errors
/// [`ActError::BadCode`] where it opens nothing, whatever the reason; [`ActError::System`].
pub fn step(tx: &mut Tx<'_>, code: &str, now_ms: i64) -> Result<(i64, Secret), ActError> {
    let secret = Secret::typed(code).ok_or(ActError::BadCode)?;
    let next = Secret::random::<32>().map_err(|error| ActError::System(error.to_string()))?;
    let row = tx.one(
        "update learner_code set secret_hash = ?3 where secret_hash = ?1 and expires_ms >= ?2 returning learner",
        &[secret.hash().into(), now_ms.into(), next.hash().into()],
    )?;
    Ok((row.ok_or(ActError::BadCode)?.int(0)?, next))
}

/// Uses a code: returns whose it is, and it is good no more.
///
/// # Errors
/// [`ActError::BadCode`] where it opens nothing, whatever the reason.
pub fn take(tx: &mut Tx<'_>, code: &str, now_ms: i64) -> Result<i64, ActError> {
    let secret = Secret::typed(code).ok_or(ActError::BadCode)?;
    let row = tx.one(
        "delete from learner_code where secret_hash = ?1 and expires_ms >= ?2 returning learner",
        &[secret.hash().into(), now_ms.into()],
    )?;
    Ok(row.ok_or(ActError::BadCode)?.int(0)?)
}
