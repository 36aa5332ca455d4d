//! Cohorts: a name, a trainer, how many, which packs, and whether the staff look at everybody first.

use serde_json::json;

use crate::db::{DbError, Row, Tx, Value};

use super::actor::{About, Actor, Permit};
use super::error::{line, within};
use super::{Act, ActError, Role, Thing, centre, code, tree};

/// Most members a cohort can be given.
pub const MOST_MEMBERS: i64 = 100_000;
/// Most packs a cohort can be asked to have.
pub const MOST_PACKS: usize = 100;
/// Most cohorts told at once.
const LISTED: i64 = 2_000;

/// A cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// Its number.
    pub number: i64,
    /// Its centre.
    pub centre: i64,
    /// Its name.
    pub name: String,
    /// The member of staff who looks after it.
    pub trainer: Option<i64>,
    /// What they are called.
    pub trainer_name: Option<String>,
    /// Most members, those who wait counted.
    pub most: i64,
    /// The staff look at everybody before they become members.
    pub approve: bool,
    /// Closed since, in milliseconds since 1970.
    pub closed_ms: Option<i64>,
    /// Members.
    pub members: i64,
    /// Those who wait.
    pub waiting: i64,
}

/// What is chosen for a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// The member of staff who looks after it; must have a role there.
    pub trainer: Option<i64>,
    /// Most members, those who wait counted.
    pub most: i64,
    /// The staff look at everybody before they become members.
    pub approve: bool,
}

const COLUMNS: &str = "cohort.number, cohort.centre, cohort.name, cohort.trainer, staff.name, cohort.most,
    cohort.approve, cohort.closed_ms,
    (select count(*) from enrolment where enrolment.cohort = cohort.number and enrolment.state = 'member'),
    (select count(*) from enrolment where enrolment.cohort = cohort.number and enrolment.state = 'waiting')";

fn read(row: &Row) -> Result<Cohort, DbError> {
    Ok(Cohort {
        number: row.int(0)?,
        centre: row.int(1)?,
        name: row.text(2)?.to_owned(),
        trainer: row.opt_int(3)?,
        trainer_name: row.opt_text(4)?.map(str::to_owned),
        most: row.int(5)?,
        approve: row.truth(6)?,
        closed_ms: row.opt_int(7)?,
        members: row.int(8)?,
        waiting: row.int(9)?,
    })
}

/// Returns a cohort, if there is one; asks for no role.
pub(crate) fn known(tx: &mut Tx<'_>, cohort: i64) -> Result<Option<Cohort>, DbError> {
    let sql = format!(
        "select {COLUMNS} from cohort left join staff on staff.number = cohort.trainer where cohort.number = ?1"
    );
    tx.one(&sql, &[cohort.into()])?.as_ref().map(read).transpose()
}

/// Allows `act` at the cohort's centre, and returns the cohort.
pub(super) fn permit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    act: Act,
    cohort: i64,
) -> Result<(Permit, Cohort), ActError> {
    let Some(cohort) = known(tx, cohort)? else {
        return Err(match actor.is_console() {
            true => ActError::Unknown(Thing::Cohort),
            false => ActError::NotAllowed(act),
        });
    };
    Ok((actor.permit(tx, act, cohort.centre)?, cohort))
}

/// Returns a cohort.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, cohort: i64) -> Result<Cohort, ActError> {
    Ok(permit(tx, actor, Act::Look, cohort)?.1)
}

/// Returns the cohorts right at a centre, by name.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn at(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Vec<Cohort>, ActError> {
    let _looking = actor.permit(tx, Act::Look, centre)?;
    let sql = format!(
        "select {COLUMNS} from cohort left join staff on staff.number = cohort.trainer
         where cohort.centre = ?1 order by cohort.name, cohort.number limit ?2"
    );
    let rows = tx.query(&sql, &[centre.into(), LISTED.into()])?;
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Adds a cohort, with an enrolment code that is good until `until_ms`.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Closed`], [`ActError::BadText`], [`ActError::BadNumber`],
/// [`ActError::TrainerElsewhere`], [`ActError::System`].
pub fn add(
    tx: &mut Tx<'_>,
    actor: &Actor,
    centre: i64,
    chosen: &Chosen,
    until_ms: i64,
    now_ms: i64,
) -> Result<i64, ActError> {
    let permit = actor.permit(tx, Act::CohortAdd, centre)?;
    let chosen = check(tx, centre, chosen)?;
    if !tree::is_open(tx, centre)? {
        return Err(ActError::Closed);
    }
    let row: Vec<Value> = vec![
        centre.into(),
        (&chosen.name).into(),
        chosen.trainer.into(),
        chosen.most.into(),
        chosen.approve.into(),
        now_ms.into(),
    ];
    let columns = ["centre", "name", "trainer", "most", "approve", "made_ms"];
    let number = tx.insert_returning("cohort", &columns, "number", row)?;
    code::make(tx, number, until_ms, now_ms)?;
    permit.note(tx, now_ms, About::cohort(number), &told(&chosen))?;
    Ok(number)
}

/// Changes what was chosen for a cohort.
///
/// # Errors
/// As [`add`].
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    cohort: i64,
    chosen: &Chosen,
    now_ms: i64,
) -> Result<(), ActError> {
    let (permit, before) = permit(tx, actor, Act::CohortChange, cohort)?;
    let chosen = check(tx, before.centre, chosen)?;
    tx.execute(
        "update cohort set name = ?1, trainer = ?2, most = ?3, approve = ?4 where number = ?5",
        &[
            (&chosen.name).into(),
            chosen.trainer.into(),
            chosen.most.into(),
            chosen.approve.into(),
            cohort.into(),
        ],
    )?;
    permit.note(tx, now_ms, About::cohort(cohort), &told(&chosen))?;
    Ok(())
}

/// Closes a cohort: it takes nobody any more; its members stay members.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Closed`] where it is closed.
pub fn close(tx: &mut Tx<'_>, actor: &Actor, cohort: i64, now_ms: i64) -> Result<(), ActError> {
    let (permit, before) = permit(tx, actor, Act::CohortClose, cohort)?;
    if before.closed_ms.is_some() {
        return Err(ActError::Closed);
    }
    tx.execute("update cohort set closed_ms = ?1 where number = ?2", &[now_ms.into(), cohort.into()])?;
    permit.note(tx, now_ms, About::cohort(cohort), &json!({}))?;
    Ok(())
}

/// Returns the packs a cohort is asked to have.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn packs(tx: &mut Tx<'_>, actor: &Actor, cohort: i64) -> Result<Vec<String>, ActError> {
    let _looking = permit(tx, actor, Act::Look, cohort)?;
    let rows = tx.query("select pack from cohort_pack where cohort = ?1 order by pack", &[cohort.into()])?;
    Ok(rows.iter().map(|row| row.text(0).map(str::to_owned)).collect::<Result<_, _>>()?)
}

/// Returns the packs that open cohorts of a branch are asked to have, by their ids, at most so many.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub(crate) fn packs_of_branch(
    tx: &mut Tx<'_>,
    actor: &Actor,
    centre: i64,
    most: u64,
) -> Result<Vec<String>, ActError> {
    let _looking = actor.permit(tx, Act::Look, centre)?;
    let sql = format!(
        "{} select distinct pack from cohort_pack join cohort on cohort.number = cohort_pack.cohort
         join branch on branch.number = cohort.centre where cohort.closed_ms is null order by pack limit ?2",
        tree::BRANCH
    );
    let rows = tx.query(&sql, &[centre.into(), most.into()])?;
    Ok(rows.iter().map(|row| row.text(0).map(str::to_owned)).collect::<Result<_, _>>()?)
}

/// Says which packs a cohort is asked to have.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::BadText`] for what cannot be a pack's id, [`ActError::BadNumber`] for too many.
pub fn set_packs(
    tx: &mut Tx<'_>,
    actor: &Actor,
    cohort: i64,
    packs: &[String],
    now_ms: i64,
) -> Result<(), ActError> {
    let (permit, _) = permit(tx, actor, Act::CohortPacks, cohort)?;
    let most = i64::try_from(MOST_PACKS).unwrap_or(i64::MAX);
    within("packs", i64::try_from(packs.len()).unwrap_or(i64::MAX), 0, most)?;
    let mut ids = packs.iter().map(|id| line("packs", id, 200)).collect::<Result<Vec<_>, _>>()?;
    if ids.iter().any(|id| id.contains(char::is_whitespace)) {
        return Err(ActError::BadText { field: "packs", most: 200 });
    }
    ids.sort();
    ids.dedup();
    tx.execute("delete from cohort_pack where cohort = ?1", &[cohort.into()])?;
    let rows = ids.iter().map(|id| vec![cohort.into(), id.into()]).collect();
    tx.insert("cohort_pack", &["cohort", "pack"], rows)?;
    permit.note(tx, now_ms, About::cohort(cohort), &json!({"packs": ids}))?;
    Ok(())
}

fn check(tx: &mut Tx<'_>, centre: i64, chosen: &Chosen) -> Result<Chosen, ActError> {
    let name = line("name", &chosen.name, centre::NAME)?;
    let most = within("most", chosen.most, 1, MOST_MEMBERS)?;
    if let Some(trainer) = chosen.trainer {
        let one = Actor::of(tx, trainer)?;
        let path = tree::path(tx, centre)?;
        let fits = |role: Role| matches!(role, Role::Trainer | Role::Administrator);
        if !one.roles().iter().any(|(branch, role)| fits(*role) && path.contains(branch)) {
            return Err(ActError::TrainerElsewhere);
        }
    }
    Ok(Chosen { name, trainer: chosen.trainer, most, approve: chosen.approve })
}

fn told(chosen: &Chosen) -> serde_json::Value {
    json!({"name": chosen.name, "trainer": chosen.trainer, "most": chosen.most, "approve": chosen.approve})
}
