//! What is done to a credential later: taken back, issued anew, its name corrected; and what a person decides who looks
//! first. Each is a new standing.

use credential::{Achievement, AchievementType, Category, StatusEntry, Trust, Uuid};
use reconcile::wire::StandingState;
use serde_json::{Value as Json, json};

use super::claims::{self, Claim, ClaimState};
use super::decide::{self, Drafted};
use super::standing::{self, Decided};
use super::{CredentialError, Office, lists, policy, record, trust};
use crate::centres::{About, Act, ActError, Actor, Thing, enrolment, line};
use crate::db::{Row, Tx, Value};

/// Most characters of a reason.
pub(super) const REASON: usize = 500;

/// A credential, as whoever changes it sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amended {
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
    /// The name it is made out to.
    pub holder: String,
    /// When it was issued, in milliseconds since 1970.
    pub issued_ms: i64,
    /// When it was taken back or another took its place; none: it holds.
    pub ended_ms: Option<i64>,
    /// The centre that answers for it.
    pub centre: i64,
    json: Vec<u8>,
}

const COLUMNS: &str =
    "c.number, c.id, c.learner, c.topic, c.achievement, c.holder, c.issued_ms, c.ended_ms, k.centre,
    c.json from credential c join issuer_key k on k.number = c.issuer";

fn read(row: &Row) -> Result<Amended, crate::db::DbError> {
    Ok(Amended {
        number: row.int(0)?,
        id: row.uuid(1)?,
        learner: row.int(2)?,
        topic: row.text(3)?.to_owned(),
        achievement: row.text(4)?.to_owned(),
        holder: row.text(5)?.to_owned(),
        issued_ms: row.int(6)?,
        ended_ms: row.opt_int(7)?,
        centre: row.int(8)?,
        json: row.blob(9)?.to_vec(),
    })
}

/// Finds it for whoever is to change it: who may nothing learns not whether it is there.
fn found_for(tx: &mut Tx<'_>, actor: &Actor, act: Act, id: Uuid) -> Result<Amended, CredentialError> {
    match known(tx, id) {
        Err(CredentialError::Act(ActError::Unknown(_))) if !actor.is_console() => {
            Err(ActError::NotAllowed(act).into())
        }
        found => found,
    }
}

fn known(tx: &mut Tx<'_>, id: Uuid) -> Result<Amended, CredentialError> {
    let row = tx.one(&format!("select {COLUMNS} where c.id = ?1"), &[id.into()])?;
    Ok(read(&row.ok_or_else(CredentialError::unknown)?)?)
}

impl Amended {
    fn claim(&self) -> Claim {
        Claim {
            number: 0,
            learner: self.learner,
            topic: self.topic.clone(),
            achievement: self.achievement.clone(),
        }
    }
}

/// Ends a credential: its bit is set.
fn end(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    found: &Amended,
    replaced_by: Option<Uuid>,
) -> Result<(), CredentialError> {
    let values: [Value; 3] = [found.number.into(), office.now_ms.into(), replaced_by.into()];
    tx.change("update credential set ended_ms = ?2, replaced_by = ?3 where number = ?1", &values)?;
    let shown = credential::verify(&found.json, &Trust::default(), None).credential;
    if let Some(entry) = shown.and_then(|shown| shown.status) {
        let entry: &StatusEntry = &entry;
        lists::set(tx, office, entry)?;
    }
    Ok(())
}

/// Takes a credential back.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn revoke(office: &Office<'_>, actor: &Actor, id: Uuid, reason: &str) -> Result<(), CredentialError> {
    office.db.write(|tx| {
        let found = found_for(tx, actor, Act::CredentialRevoke, id)?;
        let permit = actor.permit(tx, Act::CredentialRevoke, found.centre)?;
        let reason = line("reason", reason, REASON)?;
        tx.lock("learner", found.learner)?;
        if known(tx, id)?.ended_ms.is_some() {
            return Err(CredentialError::Ended);
        }
        end(tx, office, &found, None)?;
        tx.change(
            "update claim set state = ?4, changed_ms = ?5 where learner = ?1 and topic = ?2 and achievement = ?3",
            &[
                found.learner.into(),
                (&found.topic).into(),
                (&found.achievement).into(),
                ClaimState::Denied.word().into(),
                office.now_ms.into(),
            ],
        )?;
        tell(tx, office, &found, StandingState::Revoked, (id, found.number), None, &reason_note("revoked", &reason))?;
        let detail = json!({"revoked": id.to_string(), "reason": reason});
        permit.note(tx, office.now_ms, About::learner(found.learner), &detail)?;
        trust::write(tx, office)
    })
}

fn reason_note(code: &str, reason: &str) -> Json {
    json!({"code": code, "reason": reason})
}

/// Says it to the learner, and to all who hold it because their accounts are joined.
fn tell(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    found: &Amended,
    state: StandingState,
    (id, credential): (Uuid, i64),
    replaces: Option<Uuid>,
    note: &Json,
) -> Result<(), CredentialError> {
    let about = replaces.unwrap_or(id);
    let sql = "select distinct learner from standing where id = ?1 order by learner";
    for row in tx.query(sql, &[about.into()])? {
        let decided = Decided {
            learner: row.int(0)?,
            topic: &found.topic,
            achievement: &found.achievement,
            state,
            id: Some(id),
            replaces,
            credential: Some(credential),
            note: note.clone(),
        };
        standing::add(tx, office.now_ms, &decided)?;
    }
    Ok(())
}

/// Issues a credential anew, by the centre's key of today; the old one does not count any more. Returns the new one's id.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn reissue(office: &Office<'_>, actor: &Actor, id: Uuid, reason: &str) -> Result<Uuid, CredentialError> {
    replace(office, actor, id, None, &reason_note("reissued", &line("reason", reason, REASON)?))
}

/// Issues a credential anew under another name; the old one does not count any more. Whoever was a member under the wrong
/// name is one under the right one then, for what is issued later. Returns the new one's id.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn correct_name(
    office: &Office<'_>,
    actor: &Actor,
    id: Uuid,
    name: &str,
) -> Result<Uuid, CredentialError> {
    let name = line("name", name, 200)?;
    replace(office, actor, id, Some(&name), &json!({"code": "name", "name": name}))
}

fn replace(
    office: &Office<'_>,
    actor: &Actor,
    id: Uuid,
    name: Option<&str>,
    note: &Json,
) -> Result<Uuid, CredentialError> {
    office.db.write(|tx| {
        let found = found_for(tx, actor, Act::CredentialDecide, id)?;
        let permit = actor.permit(tx, Act::CredentialDecide, found.centre)?;
        tx.lock("learner", found.learner)?;
        if known(tx, id)?.ended_ms.is_some() {
            return Err(CredentialError::Ended);
        }
        if name == Some(found.holder.as_str()) {
            return Err(ActError::WrongState.into());
        }
        let shown = credential::verify(&found.json, &Trust::default(), None).credential;
        let shown = shown.ok_or_else(CredentialError::unknown)?;
        let achievement = Achievement {
            id: shown.achievement,
            kind: kind(&found.json),
            name: shown.title,
            description: shown.description,
            narrative: shown.narrative,
            lang: shown.lang.unwrap_or_default(),
            alignments: shown.alignments,
            hours: shown.hours,
            credit: shown.credit,
            level: shown.level,
            category: shown.category.map(Category::from).unwrap_or_default(),
            parts: shown.parts,
        };
        let drafted = Drafted {
            achievement: &achievement,
            evidence: shown.evidence,
            result: shown.result,
            expires_ms: shown.expires_ms,
            name: name.unwrap_or(&found.holder),
            replaces: Some(id),
        };
        let claim = found.claim();
        let serial = decide::next_serial(tx, &claim)?;
        let new = decide::sign(tx, office, &claim, found.centre, serial, drafted)?;
        end(tx, office, &found, Some(new.0))?;
        if let Some(name) = name {
            // What is issued later bears the right name, too.
            enrolment::rename(tx, found.learner, &found.holder, name)?;
        }
        tell(tx, office, &found, StandingState::Replaced, (id, found.number), None, note)?;
        tell(tx, office, &found, StandingState::Issued, new, Some(id), note)?;
        let detail = json!({"replaced": id.to_string(), "by": new.0.to_string(), "why": note});
        permit.note(tx, office.now_ms, About::learner(found.learner), &detail)?;
        trust::write(tx, office)?;
        Ok(new.0)
    })
}

/// The kind of achievement that a credential of ours names.
fn kind(json: &[u8]) -> AchievementType {
    let document: Json = serde_json::from_slice(json).unwrap_or_default();
    let word = document.pointer("/credentialSubject/achievement/achievementType").and_then(Json::as_str);
    use AchievementType as Kind;
    let all = [Kind::MicroCredential, Kind::Certificate, Kind::Course, Kind::Competency, Kind::Badge];
    all.into_iter().find(|kind| Some(kind.word()) == word).unwrap_or_default()
}

/// Decides a claim that waits for a person, or one that was refused: `Ok` issues it where the record meets the criteria,
/// `Err` says no in the person's own words. Nobody's word stands in for what the record lacks. Returns whether it was
/// issued.
///
/// # Errors
/// As [`CredentialError`] tells; [`CredentialError::Live`] where it was issued already.
pub fn decide_waiting(
    office: &Office<'_>,
    actor: &Actor,
    learner: Uuid,
    topic: &str,
    achievement: &str,
    verdict: Result<(), &str>,
) -> Result<bool, CredentialError> {
    let claim = office.db.read(|tx| {
        let row = tx.one(
            "select c.number from claim c join learner l on l.number = c.learner
             where l.id = ?1 and c.topic = ?2 and c.achievement = ?3",
            &[learner.into(), topic.into(), achievement.into()],
        )?;
        let number = row.ok_or(ActError::Unknown(Thing::Claim))?.int(0)?;
        Ok::<_, CredentialError>(claims::of_number(tx, number)?.ok_or(ActError::Unknown(Thing::Claim))?)
    })?;
    let found = decide::replay(office, &claim)?;
    office.db.write(|tx| {
        let centre = policy::centre_for(tx, claim.learner)?;
        let centre = centre.ok_or(ActError::Unknown(Thing::Learner))?;
        let permit = actor.permit(tx, Act::CredentialDecide, centre)?;
        tx.lock("learner", claim.learner)?;
        if decide::live(tx, &claim)?.is_some() {
            return Err(CredentialError::Live);
        }
        let detail = match verdict {
            Ok(()) => {
                found.check()?;
                if record::holder(tx, claim.learner)?.1.is_empty() {
                    return Err(CredentialError::Nameless);
                }
                decide::settle(tx, office, &claim, &found, true)?;
                json!({"decided": topic, "achievement": achievement, "yes": true})
            }
            Err(reason) => {
                let reason = line("reason", reason, REASON)?;
                decide::say(
                    tx,
                    office,
                    &claim,
                    StandingState::Refused,
                    None,
                    reason_note("denied", &reason),
                )?;
                claims::set(tx, claim.number, ClaimState::Denied, office.now_ms)?;
                json!({"decided": topic, "achievement": achievement, "yes": false, "reason": reason})
            }
        };
        permit.note(tx, office.now_ms, About::learner(claim.learner), &detail)?;
        Ok(decide::live(tx, &claim)?.is_some())
    })
}
