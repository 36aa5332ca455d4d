//! Deciding a claim: the learner's record is replayed by the `course` crate, over the edition that was learnt.

use std::sync::Arc;

use chrono::{DateTime, Months};
use course::{DecisionState, Text, language_order};
use credential::{
    Achievement, AchievementType, Alignment, Category, Draft, Evidence, StatusEntry, credential_id, issue,
};
use locale::Value as Word;
use reconcile::wire::StandingState;
use serde_json::{Value as Json, json};
use statement::Uuid;

use super::claims::{self, Claim, ClaimState};
use super::editions::{self, Edition};
use super::keys::Signer;
use super::policy::Policy;
use super::record::{self, Log};
use super::standing::{self, Decided};
use super::{CredentialError, Office, keys, lists, policy};
use crate::db::{DbError, Tx, Value};

/// Most bytes of a note.
const MAX_NOTE: usize = 8 * 1024;

/// What the record says of a claim.
pub(super) enum Found {
    /// Nobody published the pack here.
    NoPack,
    /// Somebody is still to give points.
    Marks,
    /// Something is missing; the note says what.
    Missing(Json),
    /// All is met.
    Met(Box<Met>),
}

impl Found {
    /// Whether all is met.
    pub(super) fn check(&self) -> Result<(), CredentialError> {
        match self {
            Found::Met(_) => Ok(()),
            Found::NoPack => Err(CredentialError::NoPack),
            Found::Marks => Err(CredentialError::Marks),
            Found::Missing(note) => Err(CredentialError::NotMet(lacking(note))),
        }
    }
}

/// The criteria that a note says are not met.
pub(super) fn criteria_of(note: &Json) -> Vec<course::Criterion> {
    note.get("criteria").cloned().and_then(|list| serde_json::from_value(list).ok()).unwrap_or_default()
}

/// What is missing, for a technician: `lessons 1 of 2`.
fn lacking(note: &Json) -> String {
    let criteria = criteria_of(note);
    let one = |one: &course::Criterion| {
        let kind = serde_json::to_value(one.kind).unwrap_or_default();
        format!("{} {} of {}", kind.as_str().unwrap_or_default(), one.have, one.need)
    };
    criteria.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// What is issued for facts that meet the criteria.
pub(super) struct Met {
    pub(super) achievement: Achievement,
    pub(super) evidence: Vec<Evidence>,
    pub(super) result: Option<f64>,
    /// Months it holds.
    months: Option<u32>,
}

impl Met {
    /// Until when what is issued now holds: as the course says and as the centre does, the shorter.
    pub(super) fn until(&self, office: &Office<'_>, policy: &Policy) -> Option<i64> {
        let months = self.months.into_iter().chain(policy.months).min()?;
        after(office.moment().0, months)
    }
}

/// Replays what a claim is about.
pub(super) fn replay(office: &Office<'_>, claim: &Claim) -> Result<Found, CredentialError> {
    let (pack, course) = claim.place();
    let (log, held) = office.db.read(|tx| {
        let log = Log::read(tx, claim.learner, &claim.topic)?;
        Ok::<_, DbError>((log, record::held(tx, claim.learner)?))
    })?;
    let editions = editions::of_pack(office.db, &office.packs, pack, &log.learnt(&claim.achievement))?;
    let told: Vec<course::Edition<'_>> = editions
        .iter()
        .filter_map(|edition| {
            let (course, contents) = edition.course(course)?;
            Some(course::Edition { version: edition.version, course, contents })
        })
        .collect();
    let decision = course::decide(pack, course, &claim.achievement, &log.deeds, &log.voided, &told, &held);
    let deciding = editions.iter().find(|edition| edition.version == decision.version);
    Ok(match decision.state {
        DecisionState::Unknown => Found::NoPack,
        DecisionState::Waiting => Found::Marks,
        DecisionState::Missing => {
            let missing: Vec<_> = decision.criteria.iter().filter(|one| !one.met).collect();
            let whole = json!({"code": "missing", "version": decision.version, "criteria": missing});
            let fits = whole.to_string().len() <= MAX_NOTE;
            Found::Missing(if fits { whole } else { shortened(decision.version, &missing) })
        }
        DecisionState::Met => {
            let met = deciding.and_then(|edition| met(edition, claim, &log.language(), decision.result));
            met.map_or(Found::NoPack, |met| Found::Met(Box::new(met)))
        }
    })
}

/// What is missing, without naming each piece.
fn shortened(version: u32, missing: &[&course::Criterion]) -> Json {
    let short: Vec<Json> = missing
        .iter()
        .map(|one| json!({"kind": one.kind, "need": one.need, "have": one.have, "met": false, "waiting": one.waiting, "missing": []}))
        .collect();
    json!({"code": "missing", "version": version, "criteria": short})
}

fn met(edition: &Arc<Edition>, claim: &Claim, lang: &str, result: Option<f64>) -> Option<Met> {
    let (pack, course_id) = claim.place();
    let (course, _) = edition.course(course_id)?;
    let achievement = course.achievement(&claim.achievement)?;
    let order = language_order(&[lang.to_owned()], edition.sheet());
    let (name, lang) = achievement.title.choose(&order, &[]);
    let order = language_order(&[lang.to_owned()], edition.sheet());
    let words = |text: &Text| text.choose(&order, &[]).0.to_owned();
    let done = said(achievement, course, lang, &order);
    let or = |text: String, other: &str| if text.trim().is_empty() { other.to_owned() } else { text };
    let description = or(words(&achievement.description), name);
    let narrative = or(or(words(&achievement.narrative), &done), &description);
    let stands_for = |value: Option<f32>| value.map(|value| (f64::from(value) * 1000.0).round() / 1000.0);
    let category = or(achievement.category.clone(), &edition.sheet().category);
    let evidence = Evidence { name: or(words(&course.title), course_id), narrative: or(done, &narrative) };
    let alignments = achievement.alignments.iter().map(|one| Alignment {
        framework: one.framework.clone(),
        code: one.code.clone(),
        name: words(&one.name),
        url: [Some(one.uri.clone()), one.url.clone()].into_iter().flatten().find(|url| !url.is_empty()),
    });
    Some(Met {
        evidence: vec![evidence],
        result,
        months: achievement.expires,
        achievement: Achievement {
            id: course::achievement_id(pack, course_id, &achievement.id),
            kind: kind(achievement.kind),
            name: name.to_owned(),
            description,
            narrative,
            lang: lang.to_owned(),
            alignments: alignments.collect(),
            hours: stands_for(course.hours_of(achievement)),
            credit: stands_for(course.credit_of(achievement)),
            level: achievement.level.clone(),
            category: Category::from(category),
            parts: achievement.criteria.stack.iter().flat_map(course::Stack::ids).collect(),
        },
    })
}

fn kind(kind: course::AchievementKind) -> AchievementType {
    use course::AchievementKind as Kind;
    match kind {
        Kind::MicroCredential => AchievementType::MicroCredential,
        Kind::Certificate => AchievementType::Certificate,
        Kind::Course => AchievementType::Course,
        Kind::Competency => AchievementType::Competency,
        Kind::Badge => AchievementType::Badge,
    }
}

/// What was done, in whole sentences of the certificate's language.
fn said(achievement: &course::Achievement, course: &course::Course, lang: &str, order: &[String]) -> String {
    let locale = crate::web::words::of(lang);
    let sentence = |phrase: &course::Phrase| {
        let title = phrase.title.as_ref().map(|title| title.choose(order, &[]).0);
        let mut words: Vec<(&str, Word<'_>)> =
            phrase.numbers.iter().map(|(name, number)| (*name, Word::Number(f64::from(*number)))).collect();
        words.extend(title.map(|title| ("title", title.into())));
        locale.text(phrase.code, &words)
    };
    course::words(achievement, course).iter().map(sentence).collect::<Vec<_>>().join(" ")
}

/// Decides a claim: issues, refuses with what is missing, or has it wait.
pub(super) fn decide(office: &Office<'_>, claim: &Claim) -> Result<(), CredentialError> {
    let found = replay(office, claim)?;
    office.db.write(|tx| settle(tx, office, claim, &found, false))
}

/// Settles a claim by what was found; `looked`: a person has looked at it.
pub(super) fn settle(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    found: &Found,
    looked: bool,
) -> Result<(), CredentialError> {
    tx.lock("learner", claim.learner)?;
    if let Some((id, credential)) = live(tx, claim)? {
        // Claimed twice, or by an account that is joined: one credential.
        let note = json!({"code": "issued"});
        say(tx, office, claim, StandingState::Issued, Some((id, credential)), note)?;
        return Ok(claims::set(tx, claim.number, ClaimState::Issued, office.now_ms)?);
    }
    let centre = policy::centre_for(tx, claim.learner)?;
    let (state, standing, note) = match (found, centre) {
        (_, None) => (ClaimState::Member, StandingState::Waiting, json!({"code": "member"})),
        (Found::NoPack, _) => (ClaimState::Pack, StandingState::Waiting, json!({"code": "pack"})),
        (Found::Marks, _) => (ClaimState::Marks, StandingState::Waiting, json!({"code": "marks"})),
        (Found::Missing(note), _) => (ClaimState::Refused, StandingState::Refused, note.clone()),
        // Whoever gave no name is looked at, too: somebody is to say whom it is for.
        (Found::Met(_), Some(centre))
            if !looked
                && (policy::policy_of(tx, centre)?.by_person
                    || record::holder(tx, claim.learner)?.1.is_empty()) =>
        {
            (ClaimState::Person, StandingState::Waiting, json!({"code": "person"}))
        }
        (Found::Met(met), Some(centre)) => {
            let serial = next_serial(tx, claim)?;
            let issued = issue_one(tx, office, claim, met, centre, serial, None)?;
            say(tx, office, claim, StandingState::Issued, Some(issued), json!({"code": "issued"}))?;
            // What stands on others is looked at again.
            let sql = format!(
                "update claim set state = 'new', changed_ms = ?2
                 where state = 'refused' and learner in ({})",
                record::PERSON
            );
            tx.change(&sql, &[claim.learner.into(), office.now_ms.into()])?;
            return Ok(claims::set(tx, claim.number, ClaimState::Issued, office.now_ms)?);
        }
    };
    say(tx, office, claim, standing, None, note)?;
    Ok(claims::set(tx, claim.number, state, office.now_ms)?)
}

/// Says what was decided of a claim.
pub(super) fn say(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    state: StandingState,
    issued: Option<(Uuid, i64)>,
    note: Json,
) -> Result<(), DbError> {
    let (id, credential) = issued.unzip();
    let (learner, topic, achievement) = (claim.learner, claim.topic.as_str(), claim.achievement.as_str());
    let decided = Decided { learner, topic, achievement, state, id, replaces: None, credential, note };
    standing::add(tx, office.now_ms, &decided)
}

/// The credential that the person holds for what is claimed.
pub(super) fn live(tx: &mut Tx<'_>, claim: &Claim) -> Result<Option<(Uuid, i64)>, DbError> {
    let sql = format!(
        "select id, number from credential where ended_ms is null and topic = ?2 and achievement = ?3
         and learner in ({}) order by number limit 1",
        record::PERSON
    );
    let row = tx.one(&sql, &[claim.learner.into(), (&claim.topic).into(), (&claim.achievement).into()])?;
    row.map(|row| Ok((row.uuid(0)?, row.int(1)?))).transpose()
}

/// The serial of the next credential for what is claimed.
pub(super) fn next_serial(tx: &mut Tx<'_>, claim: &Claim) -> Result<u32, DbError> {
    let row = tx.one(
        "select coalesce(max(serial) + 1, 0) from credential where learner = ?1 and topic = ?2 and achievement = ?3",
        &[claim.learner.into(), (&claim.topic).into(), (&claim.achievement).into()],
    )?;
    row.map_or(Ok(0), |row| Ok(u32::try_from(row.int(0)?).unwrap_or(u32::MAX)))
}

/// Signs a credential and keeps it: its id and number.
fn issue_one(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    met: &Met,
    centre: i64,
    serial: u32,
    replaces: Option<Uuid>,
) -> Result<(Uuid, i64), CredentialError> {
    let (_, name) = record::holder(tx, claim.learner)?;
    let policy = policy::policy_of(tx, centre)?;
    let drafted = Drafted {
        achievement: &met.achievement,
        evidence: met.evidence.clone(),
        result: met.result,
        expires_ms: met.until(office, &policy),
        name: &name,
        replaces,
    };
    sign(tx, office, claim, centre, serial, drafted)
}

/// What a credential is to say.
pub(super) struct Drafted<'d> {
    pub(super) achievement: &'d Achievement,
    pub(super) evidence: Vec<Evidence>,
    pub(super) result: Option<f64>,
    pub(super) expires_ms: Option<i64>,
    pub(super) name: &'d str,
    pub(super) replaces: Option<Uuid>,
}

/// Signs a credential by a centre's key and keeps it: its id and number.
pub(super) fn sign(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    centre: i64,
    serial: u32,
    drafted: Drafted<'_>,
) -> Result<(Uuid, i64), CredentialError> {
    let signer = keys::of_centre(tx, office, centre)?;
    let (namespace, status) = (keys::namespace(tx)?, lists::take(tx, office)?);
    sign_by(tx, office, claim, &signer, (namespace, status), serial, drafted)
}

/// Signs a credential by a key, named by the root's, with its place in a status list, and keeps it: its id and number.
pub(super) fn sign_by(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    signer: &Signer,
    (namespace, status): ([u8; 32], StatusEntry),
    serial: u32,
    drafted: Drafted<'_>,
) -> Result<(Uuid, i64), CredentialError> {
    let (learner, _) = record::holder(tx, claim.learner)?;
    let id = credential_id(&namespace, learner, &claim.topic, &claim.achievement, serial);
    let issued_ms = office.moment().0;
    let draft = Draft {
        id,
        issuer: &signer.profile,
        chain: &signer.chain,
        holder: &format!("urn:uuid:{learner}"),
        holder_name: drafted.name,
        achievement: drafted.achievement,
        issued_ms,
        expires_ms: drafted.expires_ms,
        evidence: drafted.evidence,
        result: drafted.result,
        status: Some(status.clone()),
        replaces: drafted.replaces,
    };
    let issued = issue(&draft, &signer.key)?;
    let kept = Kept {
        id,
        serial,
        issuer: signer.number,
        status: Some(&status),
        issued_ms,
        holder: drafted.name,
        json: &issued.json,
        slip: &issued.slip,
    };
    Ok((id, keep(tx, claim, &kept)?))
}

/// A credential to be kept.
pub(super) struct Kept<'k> {
    pub(super) id: Uuid,
    pub(super) serial: u32,
    pub(super) issuer: i64,
    pub(super) status: Option<&'k StatusEntry>,
    pub(super) issued_ms: i64,
    pub(super) holder: &'k str,
    pub(super) json: &'k [u8],
    pub(super) slip: &'k [u8],
}

/// Keeps a credential; its number.
pub(super) fn keep(tx: &mut Tx<'_>, claim: &Claim, kept: &Kept<'_>) -> Result<i64, DbError> {
    let columns = [
        "id",
        "learner",
        "topic",
        "achievement",
        "serial",
        "issuer",
        "list",
        "bit",
        "issued_ms",
        "holder",
        "json",
        "slip",
    ];
    let row: Vec<Value> = vec![
        kept.id.into(),
        claim.learner.into(),
        (&claim.topic).into(),
        (&claim.achievement).into(),
        kept.serial.into(),
        kept.issuer.into(),
        kept.status.and_then(StatusEntry::number).into(),
        kept.status.map(|entry| entry.index).into(),
        kept.issued_ms.into(),
        kept.holder.into(),
        kept.json.into(),
        kept.slip.into(),
    ];
    tx.insert_returning("credential", &columns, "number", row)
}

/// So many months later.
fn after(ms: i64, months: u32) -> Option<i64> {
    let then = DateTime::from_timestamp_millis(ms)?.checked_add_months(Months::new(months))?;
    Some(then.timestamp_millis())
}
