//! How a centre issues.

use serde_json::json;

use crate::centres::{About, Act, ActError, Actor, tree};
use crate::db::{DbError, Tx, Value};

/// How a centre issues.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Policy {
    /// It issues under its own name; else the next above does that issues.
    pub issues: bool,
    /// A person looks before it issues.
    pub by_person: bool,
}

/// Returns a centre's policy: without one of its own a centre leaves it to the next above, and the institute issues by
/// itself.
///
/// # Errors
/// As the database tells.
pub fn policy_of(tx: &mut Tx<'_>, centre: i64) -> Result<Policy, DbError> {
    let sql =
        "select p.issues, p.by_person, c.parent from centre c left join issue_policy p on p.centre = c.number
               where c.number = ?1";
    let Some(row) = tx.one(sql, &[centre.into()])? else { return Ok(Policy::default()) };
    let is_root = row.opt_int(2)?.is_none();
    let issues = row.opt_int(0)?.is_some_and(|issues| issues > 0);
    Ok(Policy { issues: issues || is_root, by_person: row.opt_int(1)?.is_some_and(|looks| looks > 0) })
}

/// Says how a centre issues.
///
/// # Errors
/// [`ActError::NotAllowed`].
pub fn set_policy(
    tx: &mut Tx<'_>,
    actor: &Actor,
    centre: i64,
    policy: Policy,
    now_ms: i64,
) -> Result<(), ActError> {
    let permit = actor.permit(tx, Act::IssuerKey, centre)?;
    let values: [Value; 3] = [centre.into(), policy.issues.into(), policy.by_person.into()];
    tx.change(
        "insert into issue_policy (centre, issues, by_person) values (?1, ?2, ?3)
         on conflict (centre) do update set issues = excluded.issues, by_person = excluded.by_person",
        &values,
    )?;
    permit.note(
        tx,
        now_ms,
        About::NOBODY,
        &json!({"issues": policy.issues, "by_person": policy.by_person}),
    )?;
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
