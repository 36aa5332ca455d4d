//! Computers: how they are named by hand, and barring one.

use reconcile::key::PublicKey;
use serde_json::json;

use crate::auth::secret;
use crate::db::{DbError, Tx, Value};

use super::actor::{About, Actor};
use super::error::line;
use super::tree::BRANCH;
use super::{Act, ActError, Thing, tree};

/// Bytes a short code holds.
const SHORT: usize = 5;
/// Most computers told at once.
const LISTED: i64 = 2_000;

/// A computer that speaks for learners of a branch, or that is barred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Its key.
    pub key: PublicKey,
    /// When it was last heard, in milliseconds since 1970; none: never.
    pub heard_ms: Option<i64>,
    /// By how many milliseconds its clock was ahead then, where that is known.
    pub offset_ms: Option<i64>,
    /// How many learners of the branch it speaks for.
    pub learners: i64,
    /// The number of the bar, where it is barred.
    pub barred: Option<i64>,
}

/// Finds a computer by its whole key (64 hexadecimal digits), or by the short code the app shows ([`PublicKey::short`])
/// where it was heard once.
///
/// # Errors
/// [`ActError::UnknownDevice`], also where two computers have the same short code: then only the whole key tells.
pub(crate) fn find(tx: &mut Tx<'_>, typed: &str) -> Result<PublicKey, ActError> {
    if let Some(key) = PublicKey::parse(typed) {
        return Ok(key);
    }
    let short = secret::read(typed).filter(|bytes| bytes.len() == SHORT).ok_or(ActError::UnknownDevice)?;
    let short = secret::text(&short);
    let mut found = Vec::new();
    // The code is a hash, so all are looked at: a hash each, and only on an act of the staff.
    tx.each("select key from device", &[], &mut |row| {
        let key = PublicKey(row.bytes32(0)?);
        if key.short() == short {
            found.push(key);
        }
        Ok(found.len() < 2)
    })?;
    match found.as_slice() {
        [one] => Ok(*one),
        _ => Err(ActError::UnknownDevice),
    }
}

/// Returns the computers that speak for learners of a branch, and those barred there, the latest heard first.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn list(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Vec<Device>, ActError> {
    let _looking = actor.permit(tx, Act::Look, centre)?;
    let sql = format!(
        "{BRANCH} select device.key, device.heard_ms, device.offset_ms, count(distinct enrolment.learner),
             (select max(barred_device.number) from barred_device
              where barred_device.device = device.key and barred_device.ended_ms is null)
         from branch join cohort on cohort.centre = branch.number
         join enrolment on enrolment.cohort = cohort.number and enrolment.state in ('member', 'waiting')
         join learner_device on learner_device.learner = enrolment.learner
         join device on device.number = learner_device.device
         group by device.key, device.heard_ms, device.offset_ms order by device.heard_ms desc limit ?2"
    );
    let rows = tx.query(&sql, &[centre.into(), LISTED.into()])?;
    let mut devices = Vec::with_capacity(rows.len());
    for row in &rows {
        devices.push(Device {
            key: PublicKey(row.bytes32(0)?),
            heard_ms: row.opt_int(1)?,
            offset_ms: row.opt_int(2)?,
            learners: row.int(3)?,
            barred: row.opt_int(4)?,
        });
    }
    let sql = format!(
        "{BRANCH} select barred_device.device, device.heard_ms, device.offset_ms, barred_device.number
         from branch join barred_device on barred_device.centre = branch.number
         left join device on device.key = barred_device.device
         where barred_device.ended_ms is null order by barred_device.number limit ?2"
    );
    for row in &tx.query(&sql, &[centre.into(), LISTED.into()])? {
        let key = PublicKey(row.bytes32(0)?);
        if !devices.iter().any(|one| one.key == key) {
            let (heard_ms, offset_ms) = (row.opt_int(1)?, row.opt_int(2)?);
            devices.push(Device { key, heard_ms, offset_ms, learners: 0, barred: Some(row.int(3)?) });
        }
    }
    Ok(devices)
}

/// Bars a computer: nothing it brings is taken any more. It takes the role at a centre whose learners it speaks for; for
/// one that was never heard, at the institute. A bar by one centre holds everywhere: a stolen laptop is stolen.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::UnknownDevice`], [`ActError::BadText`], [`ActError::WrongState`] where it is barred.
pub fn bar(tx: &mut Tx<'_>, actor: &Actor, typed: &str, reason: &str, now_ms: i64) -> Result<i64, ActError> {
    let reason = line("reason", reason, 300)?;
    let device = find(tx, typed)?;
    let centres = centres_of(tx, &device)?;
    let permit = actor.permit_at_one(tx, Act::DeviceBar, &centres)?;
    tx.lock_name("device-bar")?;
    if is_barred(tx, &device)? {
        return Err(ActError::WrongState);
    }
    let row: Vec<Value> =
        vec![device.0.into(), permit.centre().into(), (&reason).into(), permit.staff().into(), now_ms.into()];
    let columns = ["device", "centre", "reason", "made_by", "made_ms"];
    let number = tx.insert_returning("barred_device", &columns, "number", row)?;
    let detail = json!({"device": device.short(), "reason": reason, "bar": number});
    permit.note(tx, now_ms, About::NOBODY, &detail)?;
    Ok(number)
}

/// Lifts a bar.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`].
pub fn unbar(tx: &mut Tx<'_>, actor: &Actor, bar: i64, now_ms: i64) -> Result<(), ActError> {
    let row =
        tx.one("select centre from barred_device where number = ?1 and ended_ms is null", &[bar.into()])?;
    let Some(row) = row else { return Err(ActError::Unknown(Thing::Device)) };
    let permit = actor.permit(tx, Act::DeviceUnbar, row.int(0)?)?;
    tx.execute("update barred_device set ended_ms = ?1 where number = ?2", &[now_ms.into(), bar.into()])?;
    permit.note(tx, now_ms, About::NOBODY, &json!({"bar": bar}))?;
    Ok(())
}

/// Tells whether a computer is barred.
///
/// # Errors
/// As the database tells.
pub fn is_barred(tx: &mut Tx<'_>, device: &PublicKey) -> Result<bool, DbError> {
    let row = tx.one(
        "select number from barred_device where device = ?1 and ended_ms is null limit 1",
        &[device.0.into()],
    )?;
    Ok(row.is_some())
}

/// The centres of learners it speaks for; the institute where there are none.
fn centres_of(tx: &mut Tx<'_>, device: &PublicKey) -> Result<Vec<i64>, DbError> {
    let rows = tx.query(
        "select distinct cohort.centre from device
         join learner_device on learner_device.device = device.number
         join enrolment on enrolment.learner = learner_device.learner and enrolment.state in ('member', 'waiting')
         join cohort on cohort.number = enrolment.cohort where device.key = ?1 order by cohort.centre",
        &[device.0.into()],
    )?;
    let mut centres = rows.iter().map(|row| row.int(0)).collect::<Result<Vec<_>, _>>()?;
    if centres.is_empty() {
        centres.extend(tree::root(tx)?);
    }
    Ok(centres)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_code_is_read_as_it_is_written() {
        let short = PublicKey([7; 32]).short();
        let read = secret::read(&short.to_lowercase()).unwrap();
        assert_eq!((read.len(), secret::text(&read)), (SHORT, short));
    }
}
