//! Second keys: somebody speaks for a learner with a key other than the first. The staff say whether it is them.

use reconcile::key::PublicKey;
use serde_json::json;

use crate::db::{DbError, Row, Tx, Value};

use super::actor::{About, Actor};
use super::tree::BRANCH;
use super::{Act, ActError, Thing, enrolment};

/// Most cases of one learner: beyond it nothing is noted, and everything refused.
const MOST: i64 = 16;

/// How a second key stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum KeyStanding {
    /// The staff look at it.
    Waiting,
    /// It is the learner's.
    Accepted,
    /// It is not.
    Refused,
}

impl KeyStanding {
    /// Returns the word the database and the API use.
    pub fn word(self) -> &'static str {
        match self {
            KeyStanding::Waiting => "waiting",
            KeyStanding::Accepted => "accepted",
            KeyStanding::Refused => "refused",
        }
    }

    /// Reads a standing's word.
    pub fn of(word: &str) -> Option<KeyStanding> {
        [KeyStanding::Waiting, KeyStanding::Accepted, KeyStanding::Refused]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// A second key of a learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its number.
    pub number: i64,
    /// The learner.
    pub learner: i64,
    /// The name they gave last.
    pub name: String,
    /// The computer that brought it first, by its short code.
    pub device: String,
    /// How it stands.
    pub standing: KeyStanding,
    /// When it was first met, in milliseconds since 1970.
    pub met_ms: i64,
}

/// Tells how a key that is not the learner's first stands; one that was never met is noted, and waits for the staff.
///
/// # Errors
/// As the database tells.
pub fn key_standing(
    tx: &mut Tx<'_>,
    learner: i64,
    key: &PublicKey,
    device: &PublicKey,
    now_ms: i64,
) -> Result<KeyStanding, DbError> {
    if let Some(standing) = known(tx, learner, key)? {
        return Ok(standing);
    }
    let count = tx.one("select count(*) from learner_key where learner = ?1", &[learner.into()])?;
    if count.map_or(Ok(0), |row| row.int(0))? >= MOST {
        return Ok(KeyStanding::Refused);
    }
    let row: Vec<Value> = vec![
        learner.into(),
        key.0.into(),
        device.0.into(),
        KeyStanding::Waiting.word().into(),
        now_ms.into(),
    ];
    tx.insert_new("learner_key", &["learner", "key", "device", "state", "met_ms"], vec![row])?;
    Ok(known(tx, learner, key)?.unwrap_or(KeyStanding::Waiting))
}

fn known(tx: &mut Tx<'_>, learner: i64, key: &PublicKey) -> Result<Option<KeyStanding>, DbError> {
    let row = tx.one(
        "select state from learner_key where learner = ?1 and key = ?2",
        &[learner.into(), key.0.into()],
    )?;
    Ok(row.map(|row| row.text(0).map(KeyStanding::of)).transpose()?.flatten())
}

/// Returns the cases of a branch: those that wait first.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn cases(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Vec<Case>, ActError> {
    let _looking = actor.permit(tx, Act::Look, centre)?;
    let sql = format!(
        "{BRANCH} select distinct learner_key.number, learner_key.learner, learner.name, learner_key.device,
             learner_key.state, learner_key.met_ms
         from branch join cohort on cohort.centre = branch.number
         join enrolment on enrolment.cohort = cohort.number and enrolment.state in ('member', 'waiting')
         join learner_key on learner_key.learner = enrolment.learner
         join learner on learner.number = learner_key.learner
         order by learner_key.state desc, learner_key.number desc limit 500"
    );
    let case = |row: &Row| -> Result<Case, DbError> {
        Ok(Case {
            number: row.int(0)?,
            learner: row.int(1)?,
            name: row.text(2)?.to_owned(),
            device: PublicKey(row.bytes32(3)?).short(),
            standing: KeyStanding::of(row.text(4)?)
                .ok_or(DbError::Column { column: 4, wanted: "a standing" })?,
            met_ms: row.int(5)?,
        })
    };
    Ok(tx.query(&sql, &[centre.into()])?.iter().map(case).collect::<Result<_, _>>()?)
}

/// Says that a second key is the learner's: what it brings is taken from then on.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`], [`ActError::WrongState`] where it was accepted.
pub fn accept(tx: &mut Tx<'_>, actor: &Actor, case: i64, now_ms: i64) -> Result<(), ActError> {
    decide(tx, actor, case, Act::KeyAccept, KeyStanding::Accepted, now_ms)
}

/// Says that a second key is not the learner's.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`], [`ActError::WrongState`] where it was refused.
pub fn refuse(tx: &mut Tx<'_>, actor: &Actor, case: i64, now_ms: i64) -> Result<(), ActError> {
    decide(tx, actor, case, Act::KeyRefuse, KeyStanding::Refused, now_ms)
}

fn decide(
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: i64,
    act: Act,
    standing: KeyStanding,
    now_ms: i64,
) -> Result<(), ActError> {
    let row = tx.one("select learner, state from learner_key where number = ?1", &[case.into()])?;
    let Some(row) = row else { return Err(ActError::Unknown(Thing::Key)) };
    let learner = row.int(0)?;
    let centres = enrolment::centres_of(tx, learner)?;
    let permit = actor.permit_at_one(tx, act, &centres)?;
    if row.text(1)? == standing.word() {
        return Err(ActError::WrongState);
    }
    tx.execute(
        "update learner_key set state = ?1, decided_ms = ?2, decided_by = ?3 where number = ?4",
        &[standing.word().into(), now_ms.into(), permit.staff().into(), case.into()],
    )?;
    let detail = json!({"key": case, "before": row.text(1)?});
    permit.note(tx, now_ms, About::learner(learner), &detail)?;
    Ok(())
}
