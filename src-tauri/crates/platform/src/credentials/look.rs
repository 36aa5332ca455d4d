//! What a learner's record says of a claim, for the person who decides; and what things of a course are called.

use std::collections::BTreeSet;

use std::sync::Arc;

use course::{Criterion, CriterionKind, Missing, Text, language_order};
use credential::{Evidence, Uuid};

use super::claims::Claim;
use super::decide::{self, Found};
use super::editions::{self, Edition, Packs};
use super::register::{self, Claimed, Step};
use super::{CredentialError, Office, decide_waiting, policy, record};
use crate::centres::{About, Act, ActError, Actor, Thing, enrolment};
use crate::db::Database;

/// Most pieces that are named of what one criterion lacks.
const MOST_NAMED: usize = 40;

/// A claim with all that whoever decides is to know.
#[derive(Clone, Debug, PartialEq)]
pub struct Looked {
    /// The claim.
    pub claimed: Claimed,
    /// What the certificate is called, in the asker's language where there is one.
    pub title: String,
    /// What the record says of it now.
    pub record: Said,
    /// What was told the learner, oldest first.
    pub history: Vec<Step>,
    /// Whether whoever asks may decide.
    pub may: bool,
}

/// What a record says of a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Nobody published the course here.
    NotPublished,
    /// Somebody is still to give points.
    PointsMissing,
    /// Something is missing.
    Missing(Vec<Lack>),
    /// All is met: what would be issued.
    Met(Ready),
}

impl Said {
    /// The word of the API and the command line.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Said::NotPublished => "not-published",
            Said::PointsMissing => "points-missing",
            Said::Missing(_) => "missing",
            Said::Met(_) => "met",
        }
    }
}

/// Something that is asked for and not met.
#[derive(Clone, Debug, PartialEq)]
pub struct Lack {
    /// What it is about.
    pub kind: CriterionKind,
    /// How much is needed: a count, of points a share from 0 to 1.
    pub need: f64,
    /// How much there is.
    pub have: f64,
    /// Somebody else is still to give points.
    pub waiting: bool,
    /// What the missing pieces are called, in the course's order; not all where there are many.
    pub names: Vec<String>,
}

/// What would be issued.
#[derive(Clone, Debug, PartialEq)]
pub struct Ready {
    /// What it is called, in its own language.
    pub title: String,
    /// The language of its words.
    pub lang: String,
    /// What it attests.
    pub description: String,
    /// What was done for it.
    pub evidence: Vec<Evidence>,
    /// Share of the points, 0 to 1.
    pub result: Option<f64>,
    /// Until when it would hold, in milliseconds since 1970; none: without an end.
    pub expires_ms: Option<i64>,
}

/// Looks at a claim: the record is replayed.
///
/// # Errors
/// As [`register::claim`] tells, and the database.
pub fn look(office: &Office<'_>, actor: &Actor, number: i64, lang: &str) -> Result<Looked, CredentialError> {
    let (claimed, history, may, policy) = office.db.read(|tx| {
        let claimed = register::claim(tx, actor, number)?;
        let history = register::steps(tx, claimed.learner, &claimed.topic, &claimed.achievement)?;
        let (may, policy) = match &claimed.centre {
            Some((centre, _)) => {
                (actor.may(tx, Act::CredentialDecide, *centre)?, policy::policy_of(tx, *centre)?)
            }
            None => (false, policy::Policy::default()),
        };
        Ok::<_, ActError>((claimed, history, may, policy))
    })?;
    let claim = as_claim(&claimed);
    let record = match decide::replay(office, &claim)? {
        Found::NoPack => Said::NotPublished,
        Found::Marks => Said::PointsMissing,
        Found::Missing(note) => {
            let version = note.get("version").and_then(serde_json::Value::as_u64);
            let named = Named::of(
                office.db,
                &office.packs,
                &claim.topic,
                version.and_then(|one| u32::try_from(one).ok()),
                lang,
            )?;
            let lack = |one: Criterion| named.lack(office, one, lang);
            Said::Missing(decide::criteria_of(&note).into_iter().map(lack).collect())
        }
        Found::Met(met) => Said::Met(Ready {
            expires_ms: met.until(office, &policy),
            title: met.achievement.name.clone(),
            lang: met.achievement.lang.clone(),
            description: met.achievement.description.clone(),
            evidence: met.evidence.clone(),
            result: met.result,
        }),
    };
    let title = title(office.db, &office.packs, &claim.topic, &claim.achievement, lang);
    Ok(Looked { claimed, title, record, history, may })
}

/// What a person says of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Issue,
    /// Yes, to this name, where the learner gave none.
    IssueTo(String),
    /// No, and why.
    Refuse(String),
}

/// Decides a claim by its number, as [`decide_waiting`](super::decide_waiting) does. Returns the id of the certificate,
/// where one was issued.
///
/// # Errors
/// As [`register::claim`] and [`decide_waiting`](super::decide_waiting) tell; [`CredentialError::Nameless`] for a learner
/// without a name, [`ActError::WrongState`] for another name than the one they gave.
pub fn decide_claim(
    office: &Office<'_>,
    actor: &Actor,
    number: i64,
    verdict: &Verdict,
) -> Result<Option<Uuid>, CredentialError> {
    let claim = office.db.read(|tx| register::claim(tx, actor, number))?;
    let Claimed { learner_id, topic, achievement, .. } = &claim;
    let verdict = match verdict {
        Verdict::Issue => Ok(()),
        Verdict::IssueTo(name) => {
            name_holder(office, actor, &claim, name)?;
            Ok(())
        }
        Verdict::Refuse(reason) => Err(reason.as_str()),
    };
    let issued = decide_waiting(office, actor, *learner_id, topic, achievement, verdict)?;
    let after = office.db.read(|tx| register::claim(tx, actor, number))?;
    Ok(after.certificate.filter(|_| issued))
}

/// Names a learner who gave no name, where a certificate can be issued to them.
fn name_holder(
    office: &Office<'_>,
    actor: &Actor,
    claim: &Claimed,
    name: &str,
) -> Result<(), CredentialError> {
    let (centre, _) = claim.centre.as_ref().ok_or(ActError::Unknown(Thing::Claim))?;
    office.db.read(|tx| actor.permit(tx, Act::CredentialDecide, *centre).map(drop))?;
    decide::replay(office, &as_claim(claim))?.check()?;
    Ok(office.db.write(|tx| {
        let permit = actor.permit(tx, Act::CredentialDecide, *centre)?;
        let name = crate::centres::line("name", name, 80)?;
        if !record::holder(tx, claim.learner)?.1.is_empty() {
            return Err(ActError::WrongState);
        }
        enrolment::name_nameless(tx, claim.learner, &name)?;
        let detail = serde_json::json!({"named": name});
        Ok(permit.note(tx, office.now_ms, About::learner(claim.learner), &detail)?)
    })?)
}

fn as_claim(claimed: &Claimed) -> Claim {
    Claim {
        number: claimed.number,
        learner: claimed.learner,
        topic: claimed.topic.clone(),
        achievement: claimed.achievement.clone(),
    }
}

/// Returns what an achievement is called in a language, or in another where there are no words in it: by the newest
/// edition that is published here, else its id.
#[must_use]
pub fn title(db: &Database, packs: &Packs, topic: &str, achievement: &str, lang: &str) -> String {
    let named = Named::of(db, packs, topic, None, lang).ok();
    named.and_then(|named| named.achievement(achievement)).unwrap_or_else(|| achievement.to_owned())
}

/// Returns what a course (`pack/course`) is called in a language, or in another where there are no words in it, by the newest
/// edition that is published here; nothing where none is.
#[must_use]
pub fn course(office: &Office<'_>, topic: &str, lang: &str) -> Option<String> {
    let named = Named::of(office.db, &office.packs, topic, None, lang).ok()?;
    named.words(&named.course()?.title)
}

/// Returns what the achievement of this id is called, likewise; nothing where it is none of what is published here.
#[must_use]
pub fn achievement(office: &Office<'_>, id: &str, lang: &str) -> Option<String> {
    let (pack, course, achievement) = course::of_achievement_id(id)?;
    Named::of(office.db, &office.packs, &format!("{pack}/{course}"), None, lang)
        .ok()?
        .achievement(&achievement)
}

/// An achievement that can be earned here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earnable {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What its course is called.
    pub course: String,
}

/// Returns the achievements of these packs by their newest editions, named in a language or in another; none of a pack that
/// is not published here.
#[must_use]
pub fn earnable(office: &Office<'_>, packs: &[String], lang: &str) -> Vec<Earnable> {
    let mut all = Vec::new();
    for pack in packs {
        let Ok(Some(edition)) = editions::newest(office.db, &office.packs, pack) else { continue };
        let order = language_order(&[lang.to_owned()], edition.sheet());
        let words = |text: &Text| text.choose(&order, &[]).0.to_owned();
        for course in &edition.sources.courses {
            all.extend(course.achievements.iter().map(|one| Earnable {
                id: course::achievement_id(pack, &course.id, &one.id),
                title: words(&one.title),
                course: words(&course.title),
            }));
        }
    }
    all
}

/// A course, for what its things are called.
struct Named {
    edition: Option<Arc<Edition>>,
    course: String,
    order: Vec<String>,
}

impl Named {
    fn of(
        db: &Database,
        packs: &Packs,
        topic: &str,
        version: Option<u32>,
        lang: &str,
    ) -> Result<Named, CredentialError> {
        let (pack, course) = topic.split_once('/').unwrap_or((topic, ""));
        let wanted: BTreeSet<u32> = version.into_iter().collect();
        let editions = editions::of_pack(db, packs, pack, &wanted)?;
        let wanted = editions.iter().find(|edition| Some(edition.version) == version);
        let newest = editions.iter().max_by_key(|edition| edition.version);
        let edition = wanted.or(newest).map(Arc::clone);
        let order = edition.as_ref().map(|edition| language_order(&[lang.to_owned()], edition.sheet()));
        Ok(Named { edition, course: course.to_owned(), order: order.unwrap_or_default() })
    }

    fn course(&self) -> Option<&course::Course> {
        Some(self.edition.as_ref()?.course(&self.course)?.0)
    }

    fn words(&self, text: &Text) -> Option<String> {
        let (words, _) = text.choose(&self.order, &[]);
        (!words.is_empty()).then(|| words.to_owned())
    }

    fn achievement(&self, id: &str) -> Option<String> {
        self.words(&self.course()?.achievement(id)?.title)
    }

    fn lack(&self, office: &Office<'_>, one: Criterion, lang: &str) -> Lack {
        let Criterion { kind, need, have, waiting, missing, .. } = one;
        let mut names: Vec<String> = Vec::new();
        for piece in &missing {
            let name = self.piece(office, piece, lang);
            // Several questions of one lesson are that lesson.
            if names.len() < MOST_NAMED && !names.contains(&name) {
                names.push(name);
            }
        }
        Lack { kind, need, have, waiting, names }
    }

    fn piece(&self, office: &Office<'_>, piece: &Missing, lang: &str) -> String {
        let course = self.course();
        match piece {
            Missing::Lesson { lesson } | Missing::Item { lesson, .. } | Missing::Set { lesson, .. } => {
                let title = course.and_then(|course| self.words(&course.lesson(lesson)?.title));
                title.unwrap_or_else(|| lesson.clone())
            }
            Missing::Assessment { assessment } => {
                let title = course.and_then(|course| self.words(&course.assessment(assessment)?.title));
                title.unwrap_or_else(|| assessment.clone())
            }
            Missing::Achievement { achievement } => match achievement.rsplit_once('/') {
                Some((topic, id)) => title(office.db, &office.packs, topic, id, lang),
                None => achievement.clone(),
            },
        }
    }
}
