//! Appointments: computers that are a cohort's teacher's, for whoever meets them in the classroom.

use reconcile::key::{PublicKey, SecretKey};
use reconcile::wire;
use serde_json::json;

use crate::auth::secret;
use crate::db::{DbError, Tx, Value};

use super::actor::{About, Actor};
use super::error::{line, within};
use super::{Act, ActError, Thing, cohort, device};

/// Longest appointment, in milliseconds: two years.
pub const LONGEST: i64 = 2 * 366 * 86_400_000;
/// Most codes of a cohort whose members a hub is told to know.
const CODES: i64 = 8;
/// Most computers of one cohort.
pub const MOST: i64 = 50;

/// A computer that is a cohort's teacher's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointed {
    /// Its number.
    pub number: i64,
    /// The cohort.
    pub cohort: i64,
    /// The computer.
    pub device: PublicKey,
    /// What the staff call it.
    pub name: String,
    /// Until when, in milliseconds since 1970.
    pub until_ms: i64,
    /// When it was last heard.
    pub heard_ms: Option<i64>,
}

/// Appoints a computer until `until_ms`. `device` is its whole key, or the short code the app shows.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::UnknownDevice`], [`ActError::BadText`], [`ActError::BadNumber`],
/// [`ActError::Full`].
pub fn appoint(
    tx: &mut Tx<'_>,
    actor: &Actor,
    cohort: i64,
    device: &str,
    name: &str,
    until_ms: i64,
    now_ms: i64,
) -> Result<i64, ActError> {
    let (permit, _) = cohort::permit(tx, actor, Act::DeviceAppoint, cohort)?;
    let name = line("name", name, 80)?;
    within("until", until_ms, now_ms, now_ms.saturating_add(LONGEST))?;
    let device = device::find(tx, device)?;
    tx.lock("cohort", cohort)?;
    tx.execute(
        "update appointment set ended_ms = ?1 where cohort = ?2 and device = ?3 and ended_ms is null",
        &[now_ms.into(), cohort.into(), device.0.into()],
    )?;
    let count = tx.one(
        "select count(*) from appointment where cohort = ?1 and ended_ms is null and until_ms >= ?2",
        &[cohort.into(), now_ms.into()],
    )?;
    if count.map_or(Ok(0), |row| row.int(0))? >= MOST {
        return Err(ActError::Full);
    }
    let row: Vec<Value> =
        vec![cohort.into(), device.0.into(), (&name).into(), until_ms.into(), now_ms.into()];
    let columns = ["cohort", "device", "name", "until_ms", "made_ms"];
    let number = tx.insert_returning("appointment", &columns, "number", row)?;
    let detail = json!({"device": device.short(), "until": until_ms, "appointment": number});
    permit.note(tx, now_ms, About::cohort(cohort), &detail)?;
    Ok(number)
}

/// Ends an appointment. Whoever meets the computer learns it with their next exchange.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`].
pub fn dismiss(tx: &mut Tx<'_>, actor: &Actor, appointment: i64, now_ms: i64) -> Result<(), ActError> {
    let row = tx.one(
        "select cohort from appointment where number = ?1 and ended_ms is null",
        &[appointment.into()],
    )?;
    let Some(row) = row else { return Err(ActError::Unknown(Thing::Appointment)) };
    let cohort = row.int(0)?;
    let (permit, _) = cohort::permit(tx, actor, Act::DeviceDismiss, cohort)?;
    tx.execute(
        "update appointment set ended_ms = ?1 where number = ?2",
        &[now_ms.into(), appointment.into()],
    )?;
    permit.note(tx, now_ms, About::cohort(cohort), &json!({"appointment": appointment}))?;
    Ok(())
}

/// Returns a cohort's appointed computers.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn of_cohort(
    tx: &mut Tx<'_>,
    actor: &Actor,
    cohort: i64,
    now_ms: i64,
) -> Result<Vec<Appointed>, ActError> {
    let _looking = cohort::permit(tx, actor, Act::Look, cohort)?;
    let rows = tx.query(
        "select appointment.number, appointment.cohort, appointment.device, appointment.name, appointment.until_ms,
             device.heard_ms
         from appointment left join device on device.key = appointment.device
         where appointment.cohort = ?1 and appointment.ended_ms is null and appointment.until_ms >= ?2
         order by appointment.number limit ?3",
        &[cohort.into(), now_ms.into(), MOST.into()],
    )?;
    let appointed = |row: &crate::db::Row| -> Result<Appointed, DbError> {
        Ok(Appointed {
            number: row.int(0)?,
            cohort: row.int(1)?,
            device: PublicKey(row.bytes32(2)?),
            name: row.text(3)?.to_owned(),
            until_ms: row.int(4)?,
            heard_ms: row.opt_int(5)?,
        })
    };
    Ok(rows.iter().map(appointed).collect::<Result<_, _>>()?)
}

/// Returns a computer's appointments with the platform's word for them, one for each of the cohort's latest codes:
/// who joined by an older one is known in the classroom, too. They are signed when they are told, so that what
/// was ended is never told again.
///
/// # Errors
/// As the database tells.
pub fn appointments(
    tx: &mut Tx<'_>,
    key: &SecretKey,
    device: &PublicKey,
    now_ms: i64,
) -> Result<Vec<wire::Appointment>, DbError> {
    let rows = tx.query(
        "select appointment.cohort, cohort.name, appointment.until_ms
         from appointment join cohort on cohort.number = appointment.cohort
         where appointment.device = ?1 and appointment.ended_ms is null and appointment.until_ms >= ?2
         order by appointment.number limit 64",
        &[device.0.into(), now_ms.into()],
    )?;
    let mut told = Vec::with_capacity(rows.len());
    for row in &rows {
        let codes = tx.query(
            "select secret from cohort_code where cohort = ?1 order by number desc limit ?2",
            &[row.int(0)?.into(), CODES.into()],
        )?;
        for code in &codes {
            let mut appointment = wire::Appointment {
                cohort: row.unsigned(0)?,
                name: row.text(1)?.to_owned(),
                secret_hash: secret::hash(code.blob(0)?),
                device: *device,
                until_ms: row.int(2)?,
                signature: reconcile::key::Signature([0; 64]),
            };
            appointment.signature = key.sign(&appointment.words());
            told.push(appointment);
        }
    }
    Ok(told)
}

/// Tells whether a computer may read what a learner did, as the teacher's of a cohort they are a member of.
///
/// # Errors
/// As the database tells.
pub fn may_read(tx: &mut Tx<'_>, device: &PublicKey, learner: i64, now_ms: i64) -> Result<bool, DbError> {
    let row = tx.one(
        "select appointment.number from appointment join enrolment on enrolment.cohort = appointment.cohort
         where appointment.device = ?1 and appointment.ended_ms is null and appointment.until_ms >= ?2
             and enrolment.learner = ?3 and enrolment.state = 'member' limit 1",
        &[device.0.into(), now_ms.into(), learner.into()],
    )?;
    Ok(row.is_some())
}
