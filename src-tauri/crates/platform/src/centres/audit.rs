//! The audit log: who did what, where, when. Rows are only ever added; the administrators of a branch read its rows.

use serde_json::Value as Json;

use crate::db::{DbError, Tx, Value};

use super::actor::{About, Actor};
use super::tree::BRANCH;
use super::{Act, ActError};

/// Most rows told at once.
pub const PAGE: i64 = 100;

/// A row of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its number; later ones are greater.
    pub number: i64,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// Who: a member of staff; none: the console.
    pub staff: Option<i64>,
    /// What they are called.
    pub staff_name: Option<String>,
    /// What, as [`Act::word`].
    pub act: String,
    /// Where.
    pub centre: i64,
    /// What it is called.
    pub centre_name: String,
    /// About which cohort.
    pub cohort: Option<i64>,
    /// What it is called.
    pub cohort_name: Option<String>,
    /// About which learner.
    pub learner: Option<i64>,
    /// What more there is to say.
    pub detail: Json,
}

pub(super) fn add(
    tx: &mut Tx<'_>,
    now_ms: i64,
    staff: Option<i64>,
    act: Act,
    centre: i64,
    about: About,
    detail: &Json,
) -> Result<(), DbError> {
    let row: Vec<Value> = vec![
        now_ms.into(),
        staff.into(),
        act.word().into(),
        centre.into(),
        about.cohort.into(),
        about.learner.into(),
        detail.to_string().into(),
    ];
    tx.insert("audit", &["at_ms", "staff", "act", "centre", "cohort", "learner", "detail"], vec![row])
}

/// Returns what was done in a branch, the latest first: at most [`PAGE`] rows with numbers below `before`.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever is not the branch's administrator.
pub fn read(
    tx: &mut Tx<'_>,
    actor: &Actor,
    centre: i64,
    before: Option<i64>,
) -> Result<Vec<Entry>, ActError> {
    let _looking = actor.permit(tx, Act::AuditRead, centre)?;
    let sql = format!(
        "{BRANCH} select audit.number, audit.at_ms, audit.staff, staff.name, audit.act, audit.centre, centre.name,
             audit.cohort, cohort.name, audit.learner, audit.detail
         from audit join branch on branch.number = audit.centre join centre on centre.number = audit.centre
         left join staff on staff.number = audit.staff left join cohort on cohort.number = audit.cohort
         where audit.number < ?2 order by audit.number desc limit ?3"
    );
    let rows = tx.query(&sql, &[centre.into(), before.unwrap_or(i64::MAX).into(), PAGE.into()])?;
    let entry = |row: &crate::db::Row| -> Result<Entry, DbError> {
        Ok(Entry {
            number: row.int(0)?,
            at_ms: row.int(1)?,
            staff: row.opt_int(2)?,
            staff_name: row.opt_text(3)?.map(str::to_owned),
            act: row.text(4)?.to_owned(),
            centre: row.int(5)?,
            centre_name: row.text(6)?.to_owned(),
            cohort: row.opt_int(7)?,
            cohort_name: row.opt_text(8)?.map(str::to_owned),
            learner: row.opt_int(9)?,
            detail: serde_json::from_str(row.text(10)?).unwrap_or(Json::Null),
        })
    };
    Ok(rows.iter().map(entry).collect::<Result<_, _>>()?)
}
