//! Accounts that were made offline on two computers for one person: joining them, and undoing it. Nothing a learner did is
//! moved; what a person did is the union over the learners joined.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::credentials;
use crate::db::{DbError, Tx, Value};

use super::actor::{About, Actor};
use super::error::line;
use super::{Act, ActError, Thing, enrolment};

/// Most learners that can be one person.
pub const MOST: usize = 16;

/// A joining, past or present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joining {
    /// Its number.
    pub number: i64,
    /// The two learners.
    pub learners: (i64, i64),
    /// Why.
    pub reason: String,
    /// By which member of staff; none: the console.
    pub made_by: Option<i64>,
    /// When, in milliseconds since 1970.
    pub made_ms: i64,
    /// When it was undone.
    pub undone_ms: Option<i64>,
    /// Why it was undone.
    pub undone_reason: Option<String>,
}

/// What a person did, over all the learners they are.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Deeds {
    /// The learners.
    pub learners: Vec<i64>,
    /// Entries that count.
    pub entries: i64,
    /// Computers they were heard from.
    pub devices: i64,
    /// When they were last heard, in milliseconds since 1970.
    pub heard_ms: Option<i64>,
}

/// Says that two learners are one person, and why. It takes the role in the branches of both.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`], [`ActError::WrongState`] where they are one already,
/// [`ActError::BadText`], [`ActError::TooDeep`] for more than [`MOST`].
pub fn join(
    tx: &mut Tx<'_>,
    actor: &Actor,
    first: i64,
    second: i64,
    reason: &str,
    now_ms: i64,
) -> Result<i64, ActError> {
    let reason = line("reason", reason, 300)?;
    let permit = permit(tx, actor, Act::LearnerJoin, first)?;
    let there = self::permit(tx, actor, Act::LearnerJoin, second)?;
    // One at a time: two that cross would each see half of the person.
    tx.lock_name("person")?;
    let one = learners_of(tx, first)?;
    let other = learners_of(tx, second)?;
    if one.contains(&second) {
        return Err(ActError::WrongState);
    }
    if one.len() + other.len() > MOST {
        return Err(ActError::Full);
    }
    let row: Vec<Value> =
        vec![first.into(), second.into(), (&reason).into(), permit.staff().into(), now_ms.into()];
    let columns = ["first", "second", "reason", "made_by", "made_ms"];
    let number = tx.insert_returning("joining", &columns, "number", row)?;
    label(tx, &one.into_iter().chain(other).collect())?;
    credentials::joined(tx, first, now_ms)?;
    permit.note(
        tx,
        now_ms,
        About::learner(first),
        &json!({"joining": number, "with": second, "reason": reason}),
    )?;
    if there.centre() != permit.centre() {
        let detail = json!({"joining": number, "with": first, "reason": reason});
        there.note(tx, now_ms, About::learner(second), &detail)?;
    }
    Ok(number)
}

/// Undoes a joining; it stays in the history.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`] where there is none, [`ActError::BadText`].
pub fn part(tx: &mut Tx<'_>, actor: &Actor, joining: i64, reason: &str, now_ms: i64) -> Result<(), ActError> {
    let reason = line("reason", reason, 300)?;
    tx.lock_name("person")?;
    let row = tx.one(
        "select first, second from joining where number = ?1 and undone_ms is null",
        &[joining.into()],
    )?;
    let Some(row) = row else { return Err(ActError::Unknown(Thing::Joining)) };
    let (first, second) = (row.int(0)?, row.int(1)?);
    let permit = permit(tx, actor, Act::LearnerPart, first)?;
    let there = self::permit(tx, actor, Act::LearnerPart, second)?;
    let before = learners_of(tx, first)?;
    tx.execute(
        "update joining set undone_ms = ?1, undone_by = ?2, undone_reason = ?3 where number = ?4",
        &[now_ms.into(), permit.staff().into(), (&reason).into(), joining.into()],
    )?;
    label(tx, &before.iter().copied().collect())?;
    credentials::parted(tx, &before, now_ms)?;
    permit.note(
        tx,
        now_ms,
        About::learner(first),
        &json!({"joining": joining, "from": second, "reason": reason}),
    )?;
    if there.centre() != permit.centre() {
        let detail = json!({"joining": joining, "from": first, "reason": reason});
        there.note(tx, now_ms, About::learner(second), &detail)?;
    }
    Ok(())
}

/// Returns the learners that are one person with this one, itself among them.
///
/// # Errors
/// As the database tells.
pub fn learners_of(tx: &mut Tx<'_>, learner: i64) -> Result<Vec<i64>, DbError> {
    let row = tx.one("select person from learner where number = ?1", &[learner.into()])?;
    let person = row.map(|row| row.opt_int(0)).transpose()?.flatten();
    let Some(person) = person else { return Ok(vec![learner]) };
    let rows = tx.query("select number from learner where person = ?1 order by number", &[person.into()])?;
    rows.iter().map(|row| row.int(0)).collect()
}

/// Returns the joinings a learner or anybody they were joined with was ever part of, the latest first.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role where the learner is.
pub fn history(tx: &mut Tx<'_>, actor: &Actor, learner: i64) -> Result<Vec<Joining>, ActError> {
    let _looking = permit(tx, actor, Act::Look, learner)?;
    let rows = tx.query(
        "with recursive known (learner) as (
             select number from learner where number = ?1
             union
             select case when joining.first = known.learner then joining.second else joining.first end
             from joining join known on known.learner in (joining.first, joining.second)
         ) select number, first, second, reason, made_by, made_ms, undone_ms, undone_reason from joining
         where first in (select learner from known) order by number desc limit 200",
        &[learner.into()],
    )?;
    let joining = |row: &crate::db::Row| -> Result<Joining, DbError> {
        Ok(Joining {
            number: row.int(0)?,
            learners: (row.int(1)?, row.int(2)?),
            reason: row.text(3)?.to_owned(),
            made_by: row.opt_int(4)?,
            made_ms: row.int(5)?,
            undone_ms: row.opt_int(6)?,
            undone_reason: row.opt_text(7)?.map(str::to_owned),
        })
    };
    Ok(rows.iter().map(joining).collect::<Result<_, _>>()?)
}

/// Returns what a person did: the union over the learners they are.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role where the learner is.
pub fn deeds(tx: &mut Tx<'_>, actor: &Actor, learner: i64) -> Result<Deeds, ActError> {
    let _looking = permit(tx, actor, Act::Look, learner)?;
    let learners = learners_of(tx, learner)?;
    let mut deeds = Deeds::default();
    let mut devices = BTreeSet::new();
    for one in &learners {
        let row = tx.one(
            "select count(*) from entry join stream on stream.number = entry.stream
             where stream.learner = ?1 and entry.aside is null",
            &[(*one).into()],
        )?;
        deeds.entries += row.map_or(Ok(0), |row| row.int(0))?;
        for row in
            tx.query("select device, heard_ms from learner_device where learner = ?1", &[(*one).into()])?
        {
            devices.insert(row.int(0)?);
            deeds.heard_ms = deeds.heard_ms.max(Some(row.int(1)?));
        }
    }
    deeds.devices = i64::try_from(devices.len()).unwrap_or(i64::MAX);
    deeds.learners = learners;
    Ok(deeds)
}

/// Allows an act where a learner is.
pub(crate) fn permit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    act: Act,
    learner: i64,
) -> Result<super::Permit, ActError> {
    let centres = match enrolment::centres_of(tx, learner) {
        Err(ActError::Unknown(_)) if !actor.is_console() => return Err(ActError::NotAllowed(act)),
        centres => centres?,
    };
    actor.permit_at_one(tx, act, &centres)
}

/// Allows a learner what is theirs to do, after their one-time code said who they are; it is noted where they are.
pub(crate) fn permit_own(tx: &mut Tx<'_>, act: Act, learner: i64) -> Result<super::Permit, ActError> {
    let centre = enrolment::centres_of(tx, learner)?.first().copied().ok_or(ActError::NotAllowed(act))?;
    Ok(super::Permit::by_own_code(act, centre))
}

/// Works out anew which of `learners` are one person, from the joinings that hold.
fn label(tx: &mut Tx<'_>, learners: &BTreeSet<i64>) -> Result<(), DbError> {
    let mut edges = Vec::new();
    for learner in learners {
        let rows = tx.query(
            "select first, second from joining where undone_ms is null and (first = ?1 or second = ?1)",
            &[(*learner).into()],
        )?;
        for row in rows {
            edges.push((row.int(0)?, row.int(1)?));
        }
    }
    for (learner, person) in persons(learners, &edges) {
        tx.execute("update learner set person = ?1 where number = ?2", &[person.into(), learner.into()])?;
    }
    Ok(())
}

/// Returns for each learner the smallest number among those they are one with; none for whoever is alone.
fn persons(learners: &BTreeSet<i64>, edges: &[(i64, i64)]) -> BTreeMap<i64, Option<i64>> {
    let mut smallest: BTreeMap<i64, i64> = learners.iter().map(|one| (*one, *one)).collect();
    for _ in 0..learners.len() {
        for (a, b) in edges {
            if let (Some(at_a), Some(at_b)) = (smallest.get(a).copied(), smallest.get(b).copied()) {
                let least = at_a.min(at_b);
                smallest.insert(*a, least);
                smallest.insert(*b, least);
            }
        }
    }
    let alone = |one: &i64| !edges.iter().any(|(a, b)| a == one || b == one);
    smallest.iter().map(|(one, least)| (*one, (!alone(one)).then_some(*least))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_joined_over_others_is_the_same_person() {
        let set = |all: &[i64]| all.iter().copied().collect::<BTreeSet<_>>();
        for (learners, edges, expect) in [
            (&[1, 2][..], &[(2, 1)][..], &[(1, Some(1)), (2, Some(1))][..]),
            (&[1, 2, 3], &[(3, 2), (2, 1)], &[(1, Some(1)), (2, Some(1)), (3, Some(1))]),
            (&[1, 2, 3], &[(3, 2)], &[(1, None), (2, Some(2)), (3, Some(2))]),
            (
                &[4, 5, 6, 7],
                &[(7, 6), (5, 4), (6, 5)],
                &[(4, Some(4)), (5, Some(4)), (6, Some(4)), (7, Some(4))],
            ),
            (&[1, 2], &[], &[(1, None), (2, None)]),
        ] {
            let found: Vec<_> = persons(&set(learners), edges).into_iter().collect();
            assert_eq!(found, expect);
        }
    }
}
