//! How a centre issues.

use serde_json::json;

use crate::centres::{About, Act, ActError, Actor, tree, within};
use crate::db::{DbError, Tx, Value};

/// Most months that a centre's certificates hold: as long as a course may say.
pub const MOST_MONTHS: u32 = 600;

/// How a centre issues.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Policy {
    /// It issues under its own name; else the next above does that issues.
    pub issues: bool,
    /// A person looks before it issues.
    pub by_person: bool,
    /// How many months its certificates hold; none: as long as the course says. Where both say something, the shorter.
    pub months: Option<u32>,
}

/// Returns a centre's policy: without one of its own a centre leaves it to the next above, and the institute issues by
/// itself.
///
/// # Errors
/// As the database tells.
pub fn policy_of(tx: &mut Tx<'_>, centre: i64) -> Result<Policy, DbError> {
    let sql = "select p.issues, p.by_person, c.parent, p.months from centre c
         left join issue_policy p on p.centre = c.number where c.number = ?1";
    let Some(row) = tx.one(sql, &[centre.into()])? else { return Ok(Policy::default()) };
    let is_root = row.opt_int(2)?.is_none();
    let issues = row.opt_int(0)?.is_some_and(|issues| issues > 0);
    let by_person = row.opt_int(1)?.is_some_and(|looks| looks > 0);
    let months = row.opt_int(3)?.and_then(|months| u32::try_from(months).ok());
    Ok(Policy { issues: issues || is_root, by_person, months })
}

/// Says how a centre issues.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::BadNumber`].
pub fn set_policy(
    tx: &mut Tx<'_>,
    actor: &Actor,
    centre: i64,
    policy: Policy,
    now_ms: i64,
) -> Result<(), ActError> {
    let permit = actor.permit(tx, Act::IssuerKey, centre)?;
    let Policy { issues, by_person, months } = policy;
    if let Some(months) = months {
        within("months", months.into(), 1, MOST_MONTHS.into())?;
    }
    let values: [Value; 4] = [centre.into(), issues.into(), by_person.into(), months.into()];
    tx.change(
        "insert into issue_policy (centre, issues, by_person, months) values (?1, ?2, ?3, ?4)
         on conflict (centre) do update set issues = excluded.issues, by_person = excluded.by_person,
             months = excluded.months",
        &values,
    )?;
    let detail = json!({"issues": issues, "by_person": by_person, "months": months});
    permit.note(tx, now_ms, About::NOBODY, &detail)?;
    Ok(())
}

/// The centre that answers for a learner's certificates: that of the cohort they joined last, else the nearest above that
/// issues. `None`: they are a member nowhere.
pub(super) fn centre_for(tx: &mut Tx<'_>, learner: i64) -> Result<Option<i64>, DbError> {
    let row = tx.one(
        "select cohort.centre from enrolment join cohort on cohort.number = enrolment.cohort
         where enrolment.learner = ?1 and enrolment.state = 'member'
         order by enrolment.changed_ms desc, enrolment.cohort desc limit 1",
        &[learner.into()],
    )?;
    let Some(row) = row else { return Ok(None) };
    let path = tree::path(tx, row.int(0)?)?;
    for centre in &path {
        if policy_of(tx, *centre)?.issues {
            return Ok(Some(*centre));
        }
    }
    Ok(path.last().copied())
}
