//! Bearer tokens of the API: a program acts as the member of staff who made one.

use crate::centres::{ActError, Thing, line};
use crate::db::{DbError, Tx, Value};

use super::secret::Secret;

/// Longest life of a token: a year.
pub const LONGEST_DAYS: i64 = 366;
/// Most tokens one member of staff has.
const MOST: i64 = 50;

/// A token, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its number.
    pub number: i64,
    /// What it is for.
    pub name: String,
    /// Good until then, in milliseconds since 1970.
    pub expires_ms: i64,
}

/// Makes a token; it is told once.
///
/// # Errors
/// [`ActError::BadText`], [`ActError::BadNumber`], [`ActError::Full`], [`ActError::System`].
pub fn make(
    tx: &mut Tx<'_>,
    staff: i64,
    name: &str,
    days: i64,
    now_ms: i64,
) -> Result<(i64, Secret), ActError> {
    let name = line("name", name, 120)?;
    if !(1..=LONGEST_DAYS).contains(&days) {
        return Err(ActError::BadNumber { field: "days", least: 1, most: LONGEST_DAYS });
    }
    if i64::try_from(list(tx, staff, now_ms)?.len()).unwrap_or(i64::MAX) >= MOST {
        return Err(ActError::Full);
    }
    let secret = Secret::random::<32>().map_err(|error| ActError::System(error.to_string()))?;
    let expires_ms = now_ms + days * 86_400_000;
    let row: Vec<Value> =
        vec![secret.hash().into(), staff.into(), name.into(), now_ms.into(), expires_ms.into()];
    let columns = ["secret_hash", "staff", "name", "made_ms", "expires_ms"];
    let number = tx.insert_returning("token", &columns, "number", row)?;
    Ok((number, secret))
}

/// Returns who a token acts as.
///
/// # Errors
/// As the database tells.
pub fn find(tx: &mut Tx<'_>, token: &str, now_ms: i64) -> Result<Option<i64>, DbError> {
    let Some(secret) = Secret::typed(token) else { return Ok(None) };
    tx.one(
        "select staff from token where secret_hash = ?1 and ended_ms is null and expires_ms >= ?2",
        &[secret.hash().into(), now_ms.into()],
    )?
    .map(|row| row.int(0))
    .transpose()
}

/// Returns somebody's tokens that are good.
///
/// # Errors
/// As the database tells.
pub fn list(tx: &mut Tx<'_>, staff: i64, now_ms: i64) -> Result<Vec<Token>, DbError> {
    let rows = tx.query(
        "select number, name, expires_ms from token where staff = ?1 and ended_ms is null and expires_ms >= ?2
         order by number limit ?3",
        &[staff.into(), now_ms.into(), MOST.into()],
    )?;
    rows.iter()
        .map(|row| Ok(Token { number: row.int(0)?, name: row.text(1)?.to_owned(), expires_ms: row.int(2)? }))
        .collect()
}

/// Ends one of somebody's own tokens.
///
/// # Errors
/// [`ActError::Unknown`].
pub fn end(tx: &mut Tx<'_>, staff: i64, token: i64, now_ms: i64) -> Result<(), ActError> {
    let ended = tx.execute(
        "update token set ended_ms = ?1 where number = ?2 and staff = ?3 and ended_ms is null",
        &[now_ms.into(), token.into(), staff.into()],
    )?;
    if ended == 0 { Err(ActError::Unknown(Thing::Token)) } else { Ok(()) }
}
