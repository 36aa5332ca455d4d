//! Enrolment codes: each cohort has one that is good; a new one stops the old.

use reconcile::key::PublicKey;
use serde_json::json;

use crate::db::{Tx, Value};

use super::actor::{About, Actor};
use super::error::within;
use super::{Act, ActError, cohort};

/// Longest life of a code, in milliseconds: two years.
pub const LONGEST: i64 = 2 * 366 * 86_400_000;

/// An enrolment code's own part; the address and the key of the platform are added when it is written.
#[derive(Clone, PartialEq, Eq)]
pub struct Code {
    /// The cohort's secret.
    pub secret: [u8; 10],
    /// Good until then, in milliseconds since 1970.
    pub expires_ms: i64,
}

pub(super) fn make(tx: &mut Tx<'_>, cohort: i64, until_ms: i64, now_ms: i64) -> Result<Code, ActError> {
    within("until", until_ms, now_ms, now_ms.saturating_add(LONGEST))?;
    let mut secret = [0; 10];
    getrandom::fill(&mut secret).map_err(|error| ActError::System(error.to_string()))?;
    tx.execute(
        "update cohort_code set stopped_ms = ?1 where cohort = ?2 and stopped_ms is null",
        &[now_ms.into(), cohort.into()],
    )?;
    let row: Vec<Value> = vec![cohort.into(), secret.as_slice().into(), now_ms.into(), until_ms.into()];
    tx.insert("cohort_code", &["cohort", "secret", "made_ms", "expires_ms"], vec![row])?;
    Ok(Code { secret, expires_ms: until_ms })
}

/// Returns the cohort's code, if it was not stopped; it may be too old.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever may not hand it out.
pub fn show(tx: &mut Tx<'_>, actor: &Actor, cohort: i64) -> Result<Option<Code>, ActError> {
    let _showing = cohort::permit(tx, actor, Act::CodeShow, cohort)?;
    let row = tx.one(
        "select secret, expires_ms from cohort_code where cohort = ?1 and stopped_ms is null order by number desc",
        &[cohort.into()],
    )?;
    let Some(row) = row else { return Ok(None) };
    let Ok(secret) = row.blob(0)?.try_into() else { return Ok(None) };
    Ok(Some(Code { secret, expires_ms: row.int(1)? }))
}

/// Makes a new code; the old one stops. Who is a member stays one.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Closed`], [`ActError::BadNumber`] for a day that is past or too far.
pub fn renew(
    tx: &mut Tx<'_>,
    actor: &Actor,
    cohort: i64,
    until_ms: i64,
    now_ms: i64,
) -> Result<Code, ActError> {
    let (permit, known) = cohort::permit(tx, actor, Act::CodeRenew, cohort)?;
    if known.closed_ms.is_some() {
        return Err(ActError::Closed);
    }
    let code = make(tx, cohort, until_ms, now_ms)?;
    permit.note(tx, now_ms, About::cohort(cohort), &json!({"until": until_ms}))?;
    Ok(code)
}

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

/// Returns the last moment of the day that is `days` after today (UTC): codes say the day only.
pub fn end_of_day(now_ms: i64, days: i64) -> i64 {
    let next = now_ms.div_euclid(DAY_MS).saturating_add(days).saturating_add(1);
    next.saturating_mul(DAY_MS).saturating_sub(1)
}

/// Writes a code as it is handed out: with the platform's address and key.
///
/// # Errors
/// [`ActError::NoCode`] where the address is none that a code can carry.
pub fn written(code: &Code, address: &str, platform: PublicKey) -> Result<reconcile::code::Code, ActError> {
    let last_day = u16::try_from(code.expires_ms.div_euclid(DAY_MS)).unwrap_or(0);
    reconcile::code::Code::new(address, platform, code.secret, last_day).ok_or_else(|| {
        ActError::NoCode(format!("start the platform with an address others reach; this is {address}"))
    })
}
