//! The cohorts whose teacher this computer is, and their members' records.

use reconcile::wire::Appointment;

use super::guests::Guest;
use crate::db::{DbError, Tx, Value};

/// A learner whose record is here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member {
    /// The name they gave.
    pub name: String,
    /// When a computer of theirs was heard last, in milliseconds since 1970.
    pub last_ms: i64,
    /// Entries of their record.
    pub entries: u64,
}

/// Most members told at once.
const MOST: i64 = 2_000;
/// Most learners of one computer that are named.
const NAMES: i64 = 16;

/// Makes the one centre that a classroom's database has; an empty name leaves the name it has.
pub(super) fn begin(tx: &mut Tx<'_>, name: &str, now_ms: i64) -> Result<(), DbError> {
    tx.execute(
        "insert into centre (number, parent, kind, name, made_ms) values (1, null, 'institute', ?1, ?2)
         on conflict (number) do update set name = case when excluded.name = '' then centre.name else excluded.name end",
        &[name.into(), now_ms.into()],
    )
    .map(drop)
}

/// Keeps the cohorts of the appointments, so that members' claims are known here; other cohorts are closed.
pub(super) fn keep(
    tx: &mut Tx<'_>,
    name: &str,
    appointed: &[Appointment],
    now_ms: i64,
) -> Result<(), DbError> {
    begin(tx, name, now_ms)?;
    tx.execute("update cohort set closed_ms = ?1 where closed_ms is null", &[now_ms.into()])?;
    for one in appointed {
        let number: Value = one.cohort.into();
        tx.execute(
            "insert into cohort (number, centre, name, most, approve, made_ms) values (?1, 1, ?2, 100000, 0, ?3)
             on conflict (number) do update set name = excluded.name, closed_ms = null",
            &[number.clone(), one.name.as_str().into(), now_ms.into()],
        )?;
        // A member's claim is known by its hash: the teacher's laptop never holds the secret itself.
        tx.execute(
            "insert into cohort_code (cohort, secret, made_ms, expires_ms) values (?1, ?2, ?3, ?4)
             on conflict (secret) do update set expires_ms = excluded.expires_ms",
            &[number, one.secret_hash[..10].into(), now_ms.into(), one.until_ms.into()],
        )?;
    }
    Ok(())
}

/// Names guests after the members for whom their computers speak, and counts what can be read here of those.
pub(super) fn name(tx: &mut Tx<'_>, guests: &mut [Guest]) -> Result<(), DbError> {
    for guest in guests {
        let Some(device) = guest.device else { continue };
        let rows = tx.query(
            "select learner.name,
                 (select coalesce(sum(last - first + 1), 0) from stream where stream.learner = learner.number)
             from device join learner_device on learner_device.device = device.number
             join learner on learner.number = learner_device.learner
             where device.key = ?1 order by learner_device.heard_ms desc, learner.number limit ?2",
            &[device.0.into(), NAMES.into()],
        )?;
        for row in rows {
            guest.members.push(row.text(0)?.to_owned());
            guest.records += u64::try_from(row.int(1)?).unwrap_or(0);
        }
    }
    Ok(())
}

/// The learners whose records are here, the latest heard first.
pub(super) fn members(tx: &mut Tx<'_>) -> Result<Vec<Member>, DbError> {
    let rows = tx.query(
        "select learner.name, coalesce(max(learner_device.heard_ms), learner.made_ms) as heard,
             (select coalesce(sum(last - first + 1), 0) from stream where stream.learner = learner.number)
         from learner left join learner_device on learner_device.learner = learner.number
         group by learner.number, learner.name, learner.made_ms order by heard desc limit ?1",
        &[MOST.into()],
    )?;
    let member = |row: crate::db::Row| {
        Ok(Member {
            name: row.text(0)?.to_owned(),
            last_ms: row.int(1)?,
            entries: row.int(2)?.try_into().unwrap_or(0),
        })
    };
    rows.into_iter().map(member).collect()
}
