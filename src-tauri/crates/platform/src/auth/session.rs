//! Sessions of browsers: a cookie that says nothing, and what every form of the session carries.

use crate::centres::ActError;
use crate::db::{DbError, Tx, Value};

use super::secret::{self, Secret};

/// How long a session lives without being used: half a day.
pub const IDLE_MS: i64 = 12 * 3_600_000;
/// How long it lives at most: a week.
pub const LONGEST_MS: i64 = 7 * 86_400_000;
/// How old the time of the last use may be before it is written again.
const SEEN_STEP_MS: i64 = 10 * 60_000;

/// A session that is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who is signed in.
    pub staff: i64,
    /// What every form of it carries.
    pub form: String,
    /// Whether [`touch`] is due.
    pub is_stale: bool,
}

/// Begins a session, always with a new secret: what a browser brought along is never taken over.
///
/// # Errors
/// As the database tells; [`ActError::System`] where the system has no random numbers.
pub fn begin(tx: &mut Tx<'_>, staff: i64, now_ms: i64) -> Result<Secret, ActError> {
    let secret = Secret::random::<32>().map_err(|error| ActError::System(error.to_string()))?;
    let mut form = [0; 16];
    getrandom::fill(&mut form).map_err(|error| ActError::System(error.to_string()))?;
    tx.execute(
        "delete from session where expires_ms < ?1 or seen_ms < ?2",
        &[now_ms.into(), (now_ms - IDLE_MS).into()],
    )?;
    let row: Vec<Value> = vec![
        secret.hash().into(),
        staff.into(),
        form.into(),
        now_ms.into(),
        now_ms.into(),
        (now_ms + LONGEST_MS).into(),
    ];
    let columns = ["secret_hash", "staff", "form", "made_ms", "seen_ms", "expires_ms"];
    tx.insert("session", &columns, vec![row])?;
    Ok(secret)
}

/// Returns the session a cookie belongs to.
///
/// # Errors
/// As the database tells.
pub fn find(tx: &mut Tx<'_>, cookie: &str, now_ms: i64) -> Result<Option<Session>, DbError> {
    let Some(secret) = Secret::typed(cookie) else { return Ok(None) };
    let row = tx.one(
        "select staff, form, seen_ms from session
         where secret_hash = ?1 and expires_ms >= ?2 and seen_ms >= ?3",
        &[secret.hash().into(), now_ms.into(), (now_ms - IDLE_MS).into()],
    )?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Session {
        staff: row.int(0)?,
        form: secret::text(row.blob(1)?),
        is_stale: now_ms - row.int(2)? > SEEN_STEP_MS,
    }))
}

/// Notes that a session was used.
///
/// # Errors
/// As the database tells.
pub fn touch(tx: &mut Tx<'_>, cookie: &str, now_ms: i64) -> Result<(), DbError> {
    if let Some(secret) = Secret::typed(cookie) {
        tx.execute(
            "update session set seen_ms = ?1 where secret_hash = ?2",
            &[now_ms.into(), secret.hash().into()],
        )?;
    }
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// As the database tells.
pub fn end(tx: &mut Tx<'_>, cookie: &str) -> Result<(), DbError> {
    if let Some(secret) = Secret::typed(cookie) {
        tx.execute("delete from session where secret_hash = ?1", &[secret.hash().into()])?;
    }
    Ok(())
}

/// Ends all sessions of somebody but the one they are in.
///
/// # Errors
/// As the database tells.
pub fn end_others(tx: &mut Tx<'_>, staff: i64, cookie: &str) -> Result<(), DbError> {
    let kept = Secret::typed(cookie).map(|secret| secret.hash()).unwrap_or_default();
    tx.execute("delete from session where staff = ?1 and secret_hash <> ?2", &[staff.into(), kept.into()])?;
    Ok(())
}
