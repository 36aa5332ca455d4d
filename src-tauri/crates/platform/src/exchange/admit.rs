//! Who may speak for a learner.

use reconcile::key::PublicKey;
use reconcile::wire::{Ask, Claim, Enrolment, EnrolmentState, Grant, Outcome, Reason};
use statement::Uuid;

use super::streams::Streams;
use super::{ExchangeError, Exchanging};
use crate::centres::{self, KeyStanding};
use crate::db::{DbError, Row, Tx};

/// Most claims of one learner that are looked at.
const MAX_CLAIMS: usize = 16;
/// How long it may be off what the database says since when a computer was heard, in milliseconds.
pub(super) const HEARD_EVERY_MS: i64 = 10 * 60 * 1000;

/// A learner, as known here.
#[derive(Clone, Debug)]
pub(super) struct Learner {
    pub(super) number: i64,
    pub(super) key: Option<PublicKey>,
    /// The highest position given.
    pub(super) newest: u64,
    pub(super) enrolled_ms: i64,
    pub(super) enrolled: u64,
    /// When an enrolment changed last.
    changed_ms: i64,
    /// Files of theirs that are missing.
    pub(super) missing: u64,
    /// The highest number of what was decided about what they claim.
    pub(super) standings: u64,
    /// When this computer was heard last with them; none where it has no word of theirs.
    heard_ms: Option<i64>,
}

/// What a computer may do for a learner.
#[derive(Debug)]
pub(super) enum Admitted {
    /// It speaks for them.
    Speaks(Learner, Streams),
    /// It may read, as a computer of their teacher.
    Reads(Learner, Streams),
    /// Neither.
    Not(Outcome, Vec<Enrolment>),
}

fn not(reason: Reason) -> Admitted {
    Admitted::Not(Outcome::Refused(reason), Vec::new())
}

/// Finds out, and makes the learner known who comes with a good claim.
pub(super) fn admit(
    tx: &mut Tx<'_>,
    exchanging: &Exchanging<'_>,
    ask: &Ask,
) -> Result<Admitted, ExchangeError> {
    let fits = |grant: &Grant| {
        let words = Grant::words(ask.learner, &exchanging.device, &exchanging.far_end());
        grant.learner_key.verify(&words, &grant.signature)
    };
    if ask.grant.as_ref().is_some_and(|grant| !fits(grant)) {
        return Ok(not(Reason::BadGrant));
    }
    let Some((learner, streams)) = hold(tx, exchanging, ask.learner)? else {
        return match &ask.grant {
            None => Ok(not(Reason::UnknownLearner)),
            Some(grant) => begin(tx, exchanging, ask, grant),
        };
    };
    if let Some(grant) = &ask.grant {
        return with_grant(tx, exchanging, ask, learner, streams, grant);
    }
    if let Some(heard_ms) = learner.heard_ms {
        if exchanging.now_ms - heard_ms > HEARD_EVERY_MS {
            exchanging.writing()?;
            let device = exchanging.number(tx)?;
            tx.change(
                "update learner_device set heard_ms = ?3 where learner = ?1 and device = ?2",
                &[learner.number.into(), device.into(), exchanging.now_ms.into()],
            )?;
        }
        return Ok(Admitted::Speaks(learner, streams));
    }
    if centres::may_read(tx, &exchanging.device, learner.number, exchanging.now_ms)? {
        // The staff see when a teacher's computer was heard.
        exchanging.number(tx)?;
        return Ok(Admitted::Reads(learner, streams));
    }
    Ok(not(Reason::BadGrant))
}

/// What is asked of a learner's row: all that most exchanges need, by one question.
const COLUMNS: &str = "number, key, newest, enrolled_ms, enrolled,
    (select coalesce(max(changed_ms), 0) from enrolment where enrolment.learner = learner.number),
    (select count(*) from attached where attached.learner = learner.number and attached.whole = 0),
    (select heard_ms from learner_device
     where learner_device.learner = learner.number and learner_device.device = ?2), standings";

/// Reads a learner's row, and holds it where this writes; then their streams, which nobody else changes now.
fn hold(
    tx: &mut Tx<'_>,
    exchanging: &Exchanging<'_>,
    id: Uuid,
) -> Result<Option<(Learner, Streams)>, ExchangeError> {
    // No computer has the number 0.
    let device = exchanging.number.get().unwrap_or(0);
    let held = if exchanging.writes { tx.for_update() } else { "" };
    let sql = format!("select {COLUMNS} from learner where id = ?1{held}");
    let answers = tx.queries(&[(&sql, &[id.into(), device.into()]), (Streams::OF_LEARNER, &[id.into()])])?;
    let [learner, streams] = &answers[..] else { return Ok(None) };
    let Some(learner) = learner.first().map(learner_of).transpose()? else { return Ok(None) };
    let streams = Streams::of(learner.number, streams)?;
    Ok(Some((learner, streams)))
}

fn learner_of(row: &Row) -> Result<Learner, DbError> {
    let key = if row.opt_blob(1)?.is_some() { Some(PublicKey(row.bytes32(1)?)) } else { None };
    Ok(Learner {
        number: row.int(0)?,
        key,
        newest: row.unsigned(2)?,
        enrolled_ms: row.int(3)?,
        enrolled: row.unsigned(4)?,
        changed_ms: row.int(5)?,
        missing: row.unsigned(6)?,
        heard_ms: row.opt_int(7)?,
        standings: row.unsigned(8)?,
    })
}

/// A learner nobody knows here comes with a claim.
fn begin(
    tx: &mut Tx<'_>,
    exchanging: &Exchanging<'_>,
    ask: &Ask,
    grant: &Grant,
) -> Result<Admitted, ExchangeError> {
    let mut refused = Vec::new();
    let mut good = None;
    for claim in ask.claims.iter().take(MAX_CLAIMS) {
        match centres::code_standing(tx, &claim.secret, exchanging.now_ms)? {
            Ok(()) => good = good.or(Some(claim)),
            Err(reason) => refused.push((claim, reason)),
        }
    }
    let Some(claim) = good else {
        let reason = refused.first().map_or(Reason::UnknownLearner, |(_, reason)| *reason);
        let enrolments = refused.into_iter().map(|(claim, reason)| refusal(claim, reason)).collect();
        return Ok(Admitted::Not(Outcome::Refused(reason), enrolments));
    };
    exchanging.writing()?;
    let number = tx.insert_returning(
        "learner",
        &["id", "name", "key", "made_ms"],
        "number",
        vec![
            ask.learner.into(),
            claim.name.replace('\0', " ").into(),
            grant.learner_key.0.into(),
            exchanging.now_ms.into(),
        ],
    )?;
    note_grant(tx, exchanging, number, grant)?;
    let learner = Learner {
        number,
        key: Some(grant.learner_key),
        newest: 0,
        enrolled_ms: 0,
        enrolled: 0,
        changed_ms: 0,
        missing: 0,
        heard_ms: Some(exchanging.now_ms),
        standings: 0,
    };
    Ok(Admitted::Speaks(learner, Streams::of(number, &[])?))
}

fn refusal(claim: &Claim, reason: Reason) -> Enrolment {
    Enrolment {
        cohort: 0,
        secret: Some(claim.secret),
        name: String::new(),
        centre: String::new(),
        state: EnrolmentState::Refused(reason),
    }
}

/// A known learner comes with a grant whose signature is right.
fn with_grant(
    tx: &mut Tx<'_>,
    exchanging: &Exchanging<'_>,
    ask: &Ask,
    mut learner: Learner,
    streams: Streams,
    grant: &Grant,
) -> Result<Admitted, ExchangeError> {
    match learner.key {
        Some(key) if key == grant.learner_key => {}
        Some(_) => {
            exchanging.writing()?;
            let (key, now_ms) = (&grant.learner_key, exchanging.now_ms);
            let standing = centres::key_standing(tx, learner.number, key, &exchanging.device, now_ms)?;
            if standing != KeyStanding::Accepted {
                return Ok(not(Reason::AnotherKey));
            }
        }
        None => {
            // The staff made the learner known: the first key that brings a good claim is theirs.
            let mut good = false;
            for claim in ask.claims.iter().take(MAX_CLAIMS) {
                good |= centres::code_standing(tx, &claim.secret, exchanging.now_ms)?.is_ok();
            }
            if !good {
                return Ok(not(Reason::UnknownLearner));
            }
            exchanging.writing()?;
            tx.change(
                "update learner set key = ?2 where number = ?1",
                &[learner.number.into(), grant.learner_key.0.into()],
            )?;
            learner.key = Some(grant.learner_key);
        }
    }
    let sql = "select learner_key from learner_device where learner = ?1 and device = ?2";
    let noted = tx.one(sql, &[learner.number.into(), exchanging.number.get().unwrap_or(0).into()])?;
    let same = match noted {
        Some(row) => row.bytes32(0)? == grant.learner_key.0,
        None => false,
    };
    if !same {
        exchanging.writing()?;
        note_grant(tx, exchanging, learner.number, grant)?;
    }
    Ok(Admitted::Speaks(learner, streams))
}

fn note_grant(
    tx: &mut Tx<'_>,
    exchanging: &Exchanging<'_>,
    learner: i64,
    grant: &Grant,
) -> Result<(), ExchangeError> {
    let device = exchanging.number(tx)?;
    Ok(tx.change(
        "insert into learner_device (learner, device, learner_key, signature, granted_ms, heard_ms)
         values (?1, ?2, ?3, ?4, ?5, ?5)
         on conflict (learner, device) do update set learner_key = excluded.learner_key,
             signature = excluded.signature, granted_ms = excluded.granted_ms, heard_ms = excluded.heard_ms",
        &[
            learner.into(),
            device.into(),
            grant.learner_key.0.into(),
            grant.signature.0.as_slice().into(),
            exchanging.now_ms.into(),
        ],
    )?)
}

/// Answers a learner's claims, and tells of enrolments what changed since `cursor`. Returns the learner as changed.
pub(super) fn enrolments(
    tx: &mut Tx<'_>,
    exchanging: &Exchanging<'_>,
    ask: &Ask,
    learner: &mut Learner,
    cursor: u64,
    draw: &mut dyn FnMut(&mut Tx<'_>) -> Result<u64, ExchangeError>,
) -> Result<Vec<Enrolment>, ExchangeError> {
    let mut told = Vec::new();
    for claim in ask.claims.iter().take(MAX_CLAIMS) {
        exchanging.writing()?;
        told.push(centres::enrol(tx, learner.number, claim, exchanging.now_ms)?);
        tx.change(
            "update learner set name = ?2 where number = ?1 and name <> ?2",
            &[learner.number.into(), claim.name.replace('\0', " ").into()],
        )?;
    }
    if ask.claims.is_empty() && learner.changed_ms <= learner.enrolled_ms && cursor >= learner.enrolled {
        return Ok(told);
    }
    let now = centres::enrolments(tx, learner.number)?;
    let changed_ms = now.iter().map(|(changed_ms, _)| *changed_ms).max().unwrap_or(0);
    if changed_ms > learner.enrolled_ms {
        exchanging.writing()?;
        // A position of its own: so a computer that lost the answer is told again.
        let position = draw(tx)?;
        (learner.enrolled_ms, learner.enrolled) = (changed_ms, position);
        learner.newest = learner.newest.max(position);
        tx.change(
            "update learner set enrolled_ms = ?2, enrolled = ?3 where number = ?1",
            &[learner.number.into(), changed_ms.into(), position.into()],
        )?;
    }
    if cursor < learner.enrolled || !ask.claims.is_empty() {
        let others = now.into_iter().map(|(_, enrolment)| enrolment).filter(|enrolment| {
            !told.iter().any(|one| one.cohort == enrolment.cohort && enrolment.cohort != 0)
        });
        let others: Vec<Enrolment> = others.collect();
        told.extend(others);
    }
    Ok(told)
}
