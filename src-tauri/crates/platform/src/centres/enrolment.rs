//! Enrolments: learners in cohorts, by a code or by the staff.

use pack::ChunkId;
use reconcile::wire::{self, Claim, EnrolmentState, Reason};
use serde_json::json;

use crate::db::{DbError, Row, Tx, Value};

use super::actor::{About, Actor};
use super::{Act, ActError, Thing, cohort, tree};

/// Most members told at once.
const LISTED: i64 = 5_000;
/// Most characters of the name a learner gives; a longer one is cut.
const NAME: usize = 80;

/// How somebody stands in a cohort.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// The staff look at it first.
    Waiting,
    /// A member.
    Member,
    /// A membership that the staff ended.
    Ended,
    /// A wish that the staff refused.
    Refused,
}

impl Standing {
    /// Returns the word the database and the API use.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Waiting => "waiting",
            Standing::Member => "member",
            Standing::Ended => "ended",
            Standing::Refused => "refused",
        }
    }

    /// Reads a standing's word.
    pub fn of(word: &str) -> Option<Standing> {
        [Standing::Waiting, Standing::Member, Standing::Ended, Standing::Refused]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// A learner in a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The learner's number.
    pub learner: i64,
    /// The name the learner gave.
    pub name: String,
    /// How they stand.
    pub standing: Standing,
    /// When they asked, in milliseconds since 1970.
    pub asked_ms: i64,
    /// When any computer of theirs was last heard.
    pub heard_ms: Option<i64>,
    /// Statements and notes of theirs that are here.
    pub entries: i64,
    /// Learners that are the same person, without this one.
    pub joined: Vec<i64>,
}

/// What a code opens now.
enum Door {
    Open { code: i64, cohort: i64 },
    Shut { reason: Reason, cohort: Option<i64> },
}

fn door(tx: &mut Tx<'_>, secret: &[u8; 10], now_ms: i64) -> Result<(Door, Option<i64>), DbError> {
    let row = tx.one(
        "select cohort_code.number, cohort_code.cohort, cohort_code.expires_ms, cohort_code.stopped_ms,
             cohort.closed_ms, cohort.centre
         from cohort_code join cohort on cohort.number = cohort_code.cohort where cohort_code.secret in (?1, ?2)",
        // A hub knows its members' secrets by their hash alone.
        &[secret.as_slice().into(), ChunkId::of(secret).0[..10].into()],
    )?;
    let Some(row) = row else {
        return Ok((Door::Shut { reason: Reason::UnknownCode, cohort: None }, None));
    };
    let (code, cohort) = (row.int(0)?, row.int(1)?);
    let over = row.int(2)? < now_ms
        || row.opt_int(3)?.is_some()
        || row.opt_int(4)?.is_some()
        || !tree::is_open(tx, row.int(5)?)?;
    let door = match over {
        true => Door::Shut { reason: Reason::ExpiredCode, cohort: Some(cohort) },
        false => Door::Open { code, cohort },
    };
    Ok((door, Some(cohort)))
}

/// Tells whether a code opens a cohort now: for learners nobody knows yet.
///
/// # Errors
/// As the database tells.
pub fn code_standing(tx: &mut Tx<'_>, secret: &[u8; 10], now_ms: i64) -> Result<Result<(), Reason>, DbError> {
    Ok(match door(tx, secret, now_ms)?.0 {
        Door::Open { .. } => Ok(()),
        Door::Shut { reason, .. } => Err(reason),
    })
}

/// Enrols a learner who brings a cohort's secret: a member at once, or one who waits, as the cohort says. The same
/// claim again says how it stands. Whoever was refused or whose membership ended stays so.
///
/// # Errors
/// As the database tells; why somebody is not enrolled is in the answer.
pub fn enrol(tx: &mut Tx<'_>, learner: i64, claim: &Claim, now_ms: i64) -> Result<wire::Enrolment, DbError> {
    let (door, cohort) = door(tx, &claim.secret, now_ms)?;
    if let Some(cohort) = cohort
        && let Some(known) = enrolled(tx, cohort, learner)?
    {
        return Ok(wire::Enrolment { secret: Some(claim.secret), ..known });
    }
    let (code, cohort) = match door {
        Door::Open { code, cohort } => (code, cohort),
        Door::Shut { reason, cohort } => return refused(tx, cohort, claim, reason),
    };
    tx.lock("cohort", cohort)?;
    let Some(known) = cohort::known(tx, cohort)? else {
        return refused(tx, None, claim, Reason::UnknownCode);
    };
    if known.members + known.waiting >= known.most {
        return refused(tx, Some(cohort), claim, Reason::FullCohort);
    }
    let standing = if known.approve { Standing::Waiting } else { Standing::Member };
    let row: Vec<Value> = vec![
        cohort.into(),
        learner.into(),
        given_name(&claim.name).into(),
        standing.word().into(),
        code.into(),
        now_ms.into(),
        now_ms.into(),
    ];
    tx.insert_new(
        "enrolment",
        &["cohort", "learner", "name", "state", "code", "asked_ms", "changed_ms"],
        vec![row],
    )?;
    match enrolled(tx, cohort, learner)? {
        Some(enrolment) => Ok(wire::Enrolment { secret: Some(claim.secret), ..enrolment }),
        None => refused(tx, Some(cohort), claim, Reason::Busy),
    }
}

/// Makes a name of what a learner gave: one line, not endless. An empty one stays empty.
fn given_name(name: &str) -> String {
    let line: String = name.chars().map(|one| if one.is_control() { ' ' } else { one }).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(NAME).collect()
}

fn refused(
    tx: &mut Tx<'_>,
    cohort: Option<i64>,
    claim: &Claim,
    reason: Reason,
) -> Result<wire::Enrolment, DbError> {
    let mut names = (String::new(), String::new());
    if let Some(cohort) = cohort
        && let Some(row) = tx.one(
            "select cohort.name, centre.name from cohort join centre on centre.number = cohort.centre
             where cohort.number = ?1",
            &[cohort.into()],
        )?
    {
        names = (row.text(0)?.to_owned(), row.text(1)?.to_owned());
    }
    Ok(wire::Enrolment {
        cohort: cohort.and_then(|number| u64::try_from(number).ok()).unwrap_or(0),
        secret: Some(claim.secret),
        name: names.0,
        centre: names.1,
        state: EnrolmentState::Refused(reason),
    })
}

const TOLD: &str = "select enrolment.cohort, cohort_code.secret, cohort.name, centre.name, enrolment.state,
        enrolment.changed_ms
    from enrolment join cohort on cohort.number = enrolment.cohort join centre on centre.number = cohort.centre
    left join cohort_code on cohort_code.number = enrolment.code";

fn told(row: &Row) -> Result<(i64, wire::Enrolment), DbError> {
    let state = match Standing::of(row.text(4)?) {
        Some(Standing::Member) => EnrolmentState::Member,
        Some(Standing::Waiting) | None => EnrolmentState::Waiting,
        Some(Standing::Ended) => EnrolmentState::Ended,
        Some(Standing::Refused) => EnrolmentState::Refused(Reason::NotForMe),
    };
    let enrolment = wire::Enrolment {
        cohort: row.unsigned(0)?,
        secret: row.opt_blob(1)?.and_then(|secret| secret.try_into().ok()),
        name: row.text(2)?.to_owned(),
        centre: row.text(3)?.to_owned(),
        state,
    };
    Ok((row.int(5)?, enrolment))
}

fn enrolled(tx: &mut Tx<'_>, cohort: i64, learner: i64) -> Result<Option<wire::Enrolment>, DbError> {
    let sql = format!("{TOLD} where enrolment.cohort = ?1 and enrolment.learner = ?2");
    let row = tx.one(&sql, &[cohort.into(), learner.into()])?;
    Ok(row.as_ref().map(told).transpose()?.map(|(_, enrolment)| enrolment))
}

/// Returns where a learner is enrolled, each with when that changed last, in milliseconds since 1970.
///
/// # Errors
/// As the database tells.
pub fn enrolments(tx: &mut Tx<'_>, learner: i64) -> Result<Vec<(i64, wire::Enrolment)>, DbError> {
    let sql = format!("{TOLD} where enrolment.learner = ?1 order by enrolment.cohort limit 64");
    tx.query(&sql, &[learner.into()])?.iter().map(told).collect()
}

/// Returns a cohort's members and those who wait, were refused or have left.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn members(tx: &mut Tx<'_>, actor: &Actor, cohort: i64) -> Result<Vec<Member>, ActError> {
    let _looking = cohort::permit(tx, actor, Act::Look, cohort)?;
    let rows = tx.query(
        "select enrolment.learner, enrolment.name, enrolment.state, enrolment.asked_ms,
             (select max(heard_ms) from learner_device where learner_device.learner = enrolment.learner),
             (select count(*) from entry join stream on stream.number = entry.stream
              where stream.learner = enrolment.learner),
             learner.person
         from enrolment join learner on learner.number = enrolment.learner
         where enrolment.cohort = ?1 order by enrolment.name, enrolment.learner limit ?2",
        &[cohort.into(), LISTED.into()],
    )?;
    let mut members = Vec::with_capacity(rows.len());
    for row in &rows {
        let learner = row.int(0)?;
        let joined = match row.opt_int(6)? {
            Some(person) => {
                let same = tx.query(
                    "select number from learner where person = ?1 order by number",
                    &[person.into()],
                )?;
                same.iter()
                    .map(|row| row.int(0))
                    .filter(|one| !matches!(one, Ok(one) if *one == learner))
                    .collect::<Result<_, _>>()?
            }
            None => Vec::new(),
        };
        members.push(Member {
            learner,
            name: row.text(1)?.to_owned(),
            standing: Standing::of(row.text(2)?)
                .ok_or(DbError::Column { column: 2, wanted: "a standing" })?,
            asked_ms: row.int(3)?,
            heard_ms: row.opt_int(4)?,
            entries: row.int(5)?,
            joined,
        });
    }
    Ok(members)
}

/// Makes a member of somebody who waits, or of somebody whose membership had ended or whose wish was refused.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`], [`ActError::WrongState`] for a member, [`ActError::Full`].
pub fn approve(
    tx: &mut Tx<'_>,
    actor: &Actor,
    cohort: i64,
    learner: i64,
    now_ms: i64,
) -> Result<(), ActError> {
    let (permit, known) = cohort::permit(tx, actor, Act::MemberApprove, cohort)?;
    tx.lock("cohort", cohort)?;
    let standing = standing(tx, cohort, learner)?.ok_or(ActError::Unknown(Thing::Learner))?;
    match standing {
        Standing::Member => return Err(ActError::WrongState),
        Standing::Waiting => {}
        Standing::Ended | Standing::Refused if known.members + known.waiting >= known.most => {
            return Err(ActError::Full);
        }
        Standing::Ended | Standing::Refused => {}
    }
    set(tx, cohort, learner, Standing::Member, now_ms)?;
    permit.note(tx, now_ms, About::member(cohort, learner), &json!({"before": standing.word()}))?;
    Ok(())
}

/// Calls a member by another name wherever they are called by this one.
pub(crate) fn rename(tx: &mut Tx<'_>, learner: i64, before: &str, after: &str) -> Result<(), DbError> {
    tx.change(
        "update enrolment set name = ?3 where learner = ?1 and state = 'member' and name = ?2",
        &[learner.into(), before.into(), after.into()],
    )
}

/// Names a member who gave no name: whoever gave one keeps it.
pub(crate) fn name_nameless(tx: &mut Tx<'_>, learner: i64, name: &str) -> Result<(), DbError> {
    tx.change(
        "update enrolment set name = ?2 where learner = ?1 and state = 'member' and name = ''",
        &[learner.into(), name.into()],
    )
}

/// Ends a membership, or refuses somebody who waits.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`], [`ActError::WrongState`] where it has ended.
pub fn end(tx: &mut Tx<'_>, actor: &Actor, cohort: i64, learner: i64, now_ms: i64) -> Result<(), ActError> {
    let (permit, _) = cohort::permit(tx, actor, Act::MemberEnd, cohort)?;
    let standing = standing(tx, cohort, learner)?.ok_or(ActError::Unknown(Thing::Learner))?;
    let after = match standing {
        Standing::Member => Standing::Ended,
        Standing::Waiting => Standing::Refused,
        Standing::Ended | Standing::Refused => return Err(ActError::WrongState),
    };
    set(tx, cohort, learner, after, now_ms)?;
    permit.note(tx, now_ms, About::member(cohort, learner), &json!({"before": standing.word()}))?;
    Ok(())
}

/// Enrols a learner the platform knows, without a code. It takes the role in the cohort's branch and in one that the
/// learner is in.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::WrongState`] where they are enrolled, [`ActError::Full`].
pub fn admit(tx: &mut Tx<'_>, actor: &Actor, cohort: i64, learner: i64, now_ms: i64) -> Result<(), ActError> {
    let (permit, known) = cohort::permit(tx, actor, Act::MemberEnrol, cohort)?;
    let centres = centres_of(tx, learner)?;
    let _theirs = actor.permit_at_one(tx, Act::MemberEnrol, &centres)?;
    if standing(tx, cohort, learner)?.is_some() {
        return Err(ActError::WrongState);
    }
    tx.lock("cohort", cohort)?;
    if known.members + known.waiting >= known.most {
        return Err(ActError::Full);
    }
    let name = tx
        .one("select name from enrolment where learner = ?1 order by asked_ms desc", &[learner.into()])?
        .map(|row| row.text(0).map(str::to_owned))
        .transpose()?
        .unwrap_or_default();
    let row: Vec<Value> = vec![
        cohort.into(),
        learner.into(),
        name.into(),
        Standing::Member.word().into(),
        now_ms.into(),
        now_ms.into(),
    ];
    tx.insert("enrolment", &["cohort", "learner", "name", "state", "asked_ms", "changed_ms"], vec![row])?;
    permit.note(tx, now_ms, About::member(cohort, learner), &json!({}))?;
    Ok(())
}

/// Returns the centres whose staff look after a learner: those of the cohorts where they are or wait; the institute
/// for whoever is nowhere.
pub(crate) fn centres_of(tx: &mut Tx<'_>, learner: i64) -> Result<Vec<i64>, ActError> {
    if tx.one("select number from learner where number = ?1", &[learner.into()])?.is_none() {
        return Err(ActError::Unknown(Thing::Learner));
    }
    let rows = tx.query(
        "select distinct cohort.centre from enrolment join cohort on cohort.number = enrolment.cohort
         where enrolment.learner = ?1 and enrolment.state in ('member', 'waiting') order by cohort.centre",
        &[learner.into()],
    )?;
    let mut centres = rows.iter().map(|row| row.int(0)).collect::<Result<Vec<_>, _>>()?;
    if centres.is_empty() {
        centres.extend(tree::root(tx)?);
    }
    Ok(centres)
}

fn standing(tx: &mut Tx<'_>, cohort: i64, learner: i64) -> Result<Option<Standing>, DbError> {
    let row = tx.one(
        "select state from enrolment where cohort = ?1 and learner = ?2",
        &[cohort.into(), learner.into()],
    )?;
    Ok(row.map(|row| row.text(0).map(Standing::of)).transpose()?.flatten())
}

fn set(tx: &mut Tx<'_>, cohort: i64, learner: i64, standing: Standing, now_ms: i64) -> Result<(), DbError> {
    tx.execute(
        "update enrolment set state = ?1, changed_ms = ?2 where cohort = ?3 and learner = ?4",
        &[standing.word().into(), now_ms.into(), cohort.into(), learner.into()],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_name_is_one_line_and_not_endless() {
        for (given, expect) in [
            ("  Aïcha \n Bello ", "Aïcha Bello"),
            ("a\u{7}b", "a b"),
            ("", ""),
            (&"ж".repeat(300), &"ж".repeat(80)),
        ] {
            assert_eq!(given_name(given), expect);
        }
    }
}
