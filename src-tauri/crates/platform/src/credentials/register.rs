//! What was claimed and what was issued, as the staff see it: of a branch, a cohort or a learner.

use chrono::DateTime;
use credential::{Moment, Report, Trust, TrustList, Uuid};
use reconcile::wire::StandingState;
use serde_json::Value as Json;

use super::claims::ClaimState;
use super::{policy, record};
use crate::centres::{Act, ActError, Actor, Thing, centre, cohort, enrolment, person, tree};
use crate::db::{DbError, Row, Tx};

/// Most claims or certificates told at once.
pub const PAGE: usize = 100;
/// Most steps of a certificate's history.
const MOST_STEPS: i64 = 200;

/// Whose claims and certificates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    /// Those of the learners of a centre and of all below it, and what these centres issued.
    Branch(i64),
    /// Those of the learners of a cohort.
    Cohort(i64),
    /// Those of a learner, and of the accounts that are joined with theirs.
    Learner(i64),
}

/// A claim, as the staff see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Claimed {
    /// Its number.
    pub number: i64,
    /// The learner's number.
    pub learner: i64,
    /// The learner's id.
    pub learner_id: Uuid,
    /// The name they are a member under.
    pub name: String,
    /// The course: `pack/course`.
    pub topic: String,
    /// The achievement's id within it.
    pub achievement: String,
    /// How it stands.
    pub state: ClaimState,
    /// Since when, in milliseconds since 1970.
    pub since_ms: i64,
    /// The centre that decides, and its name; none: the learner is a member nowhere.
    pub centre: Option<(i64, String)>,
    /// The certificate that was told last about it.
    pub certificate: Option<Uuid>,
    /// Why it stands so, as it was told the learner last.
    pub note: Json,
}

/// How a certificate stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CertificateState {
    /// It holds.
    Good,
    /// Its time is over.
    Expired,
    /// It was taken back.
    Revoked,
    /// Another one stands in for it.
    Replaced,
    /// A trainer issued it in the field, and it was refused.
    Refused,
}

impl CertificateState {
    /// The word of the API and the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            CertificateState::Good => "good",
            CertificateState::Expired => "expired",
            CertificateState::Revoked => "revoked",
            CertificateState::Replaced => "replaced",
            CertificateState::Refused => "refused",
        }
    }
}

/// A certificate, as the staff see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Certificate {
    /// Its number.
    pub number: i64,
    /// Its id.
    pub id: Uuid,
    /// The learner's number.
    pub learner: i64,
    /// The course: `pack/course`.
    pub topic: String,
    /// The achievement's id within it.
    pub achievement: String,
    /// What it is called, in its own language.
    pub title: String,
    /// The name it is made out to.
    pub holder: String,
    /// When it was issued, in milliseconds since 1970.
    pub issued_ms: i64,
    /// Until when it holds; none: without an end.
    pub expires_ms: Option<i64>,
    /// When it was taken back or another took its place.
    pub ended_ms: Option<i64>,
    /// Which one stands in for it.
    pub replaced_by: Option<Uuid>,
    /// The centre that answers for it.
    pub centre: i64,
    /// The name it was issued under: the centre's, or a trainer's.
    pub issuer: String,
    refused: bool,
}

impl Certificate {
    /// How it stands at this moment.
    #[must_use]
    pub fn state(&self, now_ms: i64) -> CertificateState {
        match (self.ended_ms, self.replaced_by, self.expires_ms) {
            (Some(_), Some(_), _) => CertificateState::Replaced,
            (Some(_), None, _) if self.refused => CertificateState::Refused,
            (Some(_), None, _) => CertificateState::Revoked,
            (None, _, Some(until)) if until < now_ms => CertificateState::Expired,
            (None, ..) => CertificateState::Good,
        }
    }
}

/// What was told of a claim, once.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// What.
    pub state: StandingState,
    /// About which certificate.
    pub id: Option<Uuid>,
    /// Why: a code, and a person's own words where they gave some.
    pub note: Json,
}

/// A certificate with all that is known of it.
#[derive(Clone, Debug)]
pub struct Whole {
    /// It.
    pub certificate: Certificate,
    /// Its claim's number.
    pub claim: Option<i64>,
    /// What whoever verifies it now is told, with today's list of issuers.
    pub report: Report,
    /// What was told the learner, oldest first.
    pub history: Vec<Step>,
    /// It as it was signed.
    pub json: Vec<u8>,
    /// What whoever asks may do to it.
    pub may: Vec<Act>,
}

/// Allows to look, and returns the beginning of a statement, and its condition on the column of the learner: `?1` is
/// whose.
fn permit(tx: &mut Tx<'_>, actor: &Actor, of: Of) -> Result<(&'static str, &'static str, i64), ActError> {
    const MEMBERS: &str = "exists (select 1 from enrolment e join cohort on cohort.number = e.cohort
        join branch on branch.number = cohort.centre
        where e.learner = c.learner and e.state in ('member', 'waiting'))";
    const COHORT: &str = "exists (select 1 from enrolment e
        where e.learner = c.learner and e.cohort = ?1 and e.state in ('member', 'waiting'))";
    const LEARNER: &str = "c.learner in (select number from learner where number = ?1 or (person is not null
        and person = (select person from learner where number = ?1)))";
    Ok(match of {
        Of::Branch(centre) => {
            let _looking = actor.permit(tx, Act::Look, centre)?;
            // Whoever is nowhere belongs to the institute.
            if tree::root(tx)? == Some(centre) {
                ("", "?1 > 0", centre)
            } else {
                (tree::BRANCH, MEMBERS, centre)
            }
        }
        Of::Cohort(number) => {
            cohort::get(tx, actor, number)?;
            ("", COHORT, number)
        }
        Of::Learner(number) => {
            let _looking = person::permit(tx, actor, Act::Look, number)?;
            ("", LEARNER, number)
        }
    })
}

/// Returns the claims that stand in one of `states`, the oldest first: at most [`PAGE`] with numbers above `after`.
///
/// # Errors
/// [`ActError::NotAllowed`].
pub fn claims(
    tx: &mut Tx<'_>,
    actor: &Actor,
    of: Of,
    states: &[ClaimState],
    after: Option<i64>,
) -> Result<Vec<Claimed>, ActError> {
    let (with, condition, whose) = permit(tx, actor, of)?;
    let states: Vec<String> = states.iter().map(|state| format!("'{}'", state.word())).collect();
    let sql = format!(
        "{with} {CLAIM} where {condition} and c.state in ({}) and c.number > ?2 order by c.number limit ?3",
        states.join(", ")
    );
    let rows = tx.query(&sql, &[whose.into(), after.unwrap_or(0).into(), (PAGE as u64).into()])?;
    rows.iter().map(|row| claimed(tx, row)).collect()
}

/// Returns how many claims wait for a person, of a branch or a cohort.
///
/// # Errors
/// [`ActError::NotAllowed`].
pub fn waiting(tx: &mut Tx<'_>, actor: &Actor, of: Of) -> Result<i64, ActError> {
    let (with, condition, whose) = permit(tx, actor, of)?;
    let sql = format!(
        "{with} select count(*) from claim c where c.state = '{}' and {condition}",
        ClaimState::Person.word()
    );
    Ok(tx.one(&sql, &[whose.into()])?.map_or(Ok(0), |row| row.int(0))?)
}

/// Returns a claim.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has a role neither where the learner is nor at the centre that decides,
/// [`ActError::Unknown`].
pub fn claim(tx: &mut Tx<'_>, actor: &Actor, number: i64) -> Result<Claimed, ActError> {
    let row = tx.one(&format!("{CLAIM} where c.number = ?1"), &[number.into()])?;
    let Some(row) = row else { return Err(hidden(actor, Thing::Claim)) };
    let found = claimed(tx, &row)?;
    look(tx, actor, found.learner, found.centre.as_ref().map(|(centre, _)| *centre))?;
    Ok(found)
}

/// Who may not look learns not whether it is there.
fn hidden(actor: &Actor, thing: Thing) -> ActError {
    if actor.is_console() { ActError::Unknown(thing) } else { ActError::NotAllowed(Act::Look) }
}

fn look(tx: &mut Tx<'_>, actor: &Actor, learner: i64, centre: Option<i64>) -> Result<(), ActError> {
    let mut centres: Vec<i64> = centre.into_iter().collect();
    for one in person::learners_of(tx, learner)? {
        centres.extend(enrolment::centres_of(tx, one)?);
    }
    actor.permit_at_one(tx, Act::Look, &centres).map(drop)
}

const CLAIM: &str = "select c.number, c.learner, l.id, c.topic, c.achievement, c.state, c.changed_ms,
    (select s.note from standing s where s.learner = c.learner and s.topic = c.topic
        and s.achievement = c.achievement order by s.number desc limit 1),
    (select s.id from standing s where s.learner = c.learner and s.topic = c.topic
        and s.achievement = c.achievement order by s.number desc limit 1)
    from claim c join learner l on l.number = c.learner";

fn claimed(tx: &mut Tx<'_>, row: &Row) -> Result<Claimed, ActError> {
    let learner = row.int(1)?;
    let (_, name) = record::holder(tx, learner)?;
    let centre = match policy::centre_for(tx, learner)? {
        Some(number) => centre::known(tx, number)?.map(|centre| (number, centre.name)),
        None => None,
    };
    Ok(Claimed {
        number: row.int(0)?,
        learner,
        learner_id: row.uuid(2)?,
        name,
        topic: row.text(3)?.to_owned(),
        achievement: row.text(4)?.to_owned(),
        // A state of a newer program is one that nothing is done about here.
        state: ClaimState::of(row.text(5)?).unwrap_or(ClaimState::New),
        since_ms: row.int(6)?,
        centre,
        note: row.opt_text(7)?.and_then(|note| serde_json::from_str(note).ok()).unwrap_or_default(),
        certificate: uuid(row, 8)?,
    })
}

fn uuid(row: &Row, column: usize) -> Result<Option<Uuid>, DbError> {
    Ok(if row.opt_blob(column)?.is_some() { Some(row.uuid(column)?) } else { None })
}

const CERTIFICATE: &str =
    "select c.number, c.id, c.learner, c.topic, c.achievement, c.holder, c.issued_ms, c.ended_ms,
    c.replaced_by, k.centre, k.name, c.json,
    (select s.state from standing s where s.learner = c.learner and s.credential = c.number
        order by s.number desc limit 1)
    from credential c join issuer_key k on k.number = c.issuer";

/// Returns certificates, the latest first: at most [`PAGE`] with numbers below `before`.
///
/// # Errors
/// [`ActError::NotAllowed`].
pub fn certificates(
    tx: &mut Tx<'_>,
    actor: &Actor,
    of: Of,
    before: Option<i64>,
) -> Result<Vec<Certificate>, ActError> {
    let (with, condition, whose) = permit(tx, actor, of)?;
    let condition = match of {
        Of::Branch(_) if !with.is_empty() => {
            "c.number in (
                select one.number from branch join cohort on cohort.centre = branch.number
                    join enrolment e on e.cohort = cohort.number and e.state in ('member', 'waiting')
                    join credential one on one.learner = e.learner
                union
                select one.number from branch join issuer_key signed on signed.centre = branch.number
                    join credential one on one.issuer = signed.number)"
        }
        _ => condition,
    };
    let sql =
        format!("{with} {CERTIFICATE} where {condition} and c.number < ?2 order by c.number desc limit ?3");
    let rows = tx.query(&sql, &[whose.into(), before.unwrap_or(i64::MAX).into(), (PAGE as u64).into()])?;
    Ok(rows.iter().map(certificate_of).collect::<Result<_, _>>()?)
}

fn certificate_of(row: &Row) -> Result<Certificate, DbError> {
    let json: Json = serde_json::from_slice(row.blob(11)?).unwrap_or_default();
    let text = |path: &str| json.pointer(path).and_then(Json::as_str);
    let achievement = row.text(4)?.to_owned();
    let until = text("/validUntil").and_then(|until| DateTime::parse_from_rfc3339(until).ok());
    Ok(Certificate {
        number: row.int(0)?,
        id: row.uuid(1)?,
        learner: row.int(2)?,
        topic: row.text(3)?.to_owned(),
        title: text("/credentialSubject/achievement/name").unwrap_or(&achievement).to_owned(),
        achievement,
        holder: row.text(5)?.to_owned(),
        issued_ms: row.int(6)?,
        expires_ms: until.map(|until| until.timestamp_millis()),
        ended_ms: row.opt_int(7)?,
        replaced_by: uuid(row, 8)?,
        centre: row.int(9)?,
        issuer: row.text(10)?.to_owned(),
        refused: row.opt_int(12)? == Some(i64::from(StandingState::Refused as u8)),
    })
}

/// Returns a certificate with all that is known of it.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has a role neither where the learner is nor at the centre that answers for it,
/// [`ActError::Unknown`].
pub fn certificate(tx: &mut Tx<'_>, actor: &Actor, id: Uuid, now_ms: i64) -> Result<Whole, ActError> {
    let row = tx.one(&format!("{CERTIFICATE} where c.id = ?1"), &[id.into()])?;
    let Some(row) = row else { return Err(hidden(actor, Thing::Credential)) };
    let found = certificate_of(&row)?;
    look(tx, actor, found.learner, Some(found.centre))?;
    let json = row.blob(11)?.to_vec();
    let report = credential::verify(&json, &trust(tx)?, Some(Moment(now_ms)));
    let about = [found.learner.into(), (&found.topic).into(), (&found.achievement).into()];
    let claim =
        tx.one("select number from claim where learner = ?1 and topic = ?2 and achievement = ?3", &about)?;
    let claim = claim.map(|row| row.int(0)).transpose()?;
    let history = steps(tx, found.learner, &found.topic, &found.achievement)?;
    let mut may = Vec::new();
    for act in [Act::CredentialDecide, Act::CredentialRevoke] {
        if actor.may(tx, act, found.centre)? {
            may.push(act);
        }
    }
    Ok(Whole { certificate: found, claim, report, history, json, may })
}

/// Returns what was told a learner of what they claim, oldest first.
pub(super) fn steps(
    tx: &mut Tx<'_>,
    learner: i64,
    topic: &str,
    achievement: &str,
) -> Result<Vec<Step>, DbError> {
    let rows = tx.query(
        "select at_ms, state, id, note from standing where learner = ?1 and topic = ?2 and achievement = ?3
         order by number desc limit ?4",
        &[learner.into(), topic.into(), achievement.into(), MOST_STEPS.into()],
    )?;
    let step = |row: &Row| {
        let state = u8::try_from(row.int(1)?).ok().and_then(StandingState::of);
        Ok(Step {
            at_ms: row.int(0)?,
            state: state.ok_or(DbError::Column { column: 1, wanted: "the state of a standing" })?,
            id: uuid(row, 2)?,
            note: serde_json::from_str(row.text(3)?).unwrap_or_default(),
        })
    };
    rows.iter().rev().map(step).collect()
}

/// What verifiers are told of issuers today.
fn trust(tx: &mut Tx<'_>) -> Result<Trust, DbError> {
    let row = tx.one("select list from issuers where number = 1", &[])?;
    let list = row.map(|row| row.text(0).map(str::to_owned)).transpose()?;
    let list: Option<Json> = list.and_then(|list| serde_json::from_str(&list).ok());
    let list = list.and_then(|list| TrustList::read(&list).ok());
    Ok(list.and_then(|list| Trust::prepare(list).ok()).unwrap_or_default())
}
