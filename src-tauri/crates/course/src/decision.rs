//! Which edition decides: whether a learner's log meets an achievement's criteria, as the platform decides it.
//!
//! **The edition that was learnt decides.** Criteria that became stricter take nothing from who earned an achievement by
//! an older edition; criteria that became looser help who goes on with the newer one. So the editions are, in order:
//! those in which the achievement was claimed, earliest claim first, however many laptops claimed it; then the one the
//! learner last used. The first whose criteria are met decides for the learner; when none is met, what is missing is
//! told by the last one, which is the one on their laptop.
//!
//! **What was met stays met.** Criteria that look at the last answers can be met and then not any more, by practising on.
//! A claim is therefore held against the log as it was at the claim, and against the whole log: points that somebody
//! else gave later, and what came from another laptop, count too.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use crate::criteria::{ClaimState, Criterion, criteria, state_of};
use crate::progress::{Contents, CourseProgress, MemoryLedger, Moment, Told, Voided, rebuild};
use crate::{Achievement, Course, Deed, Did, Place};

/// An edition of a course, as whoever decides holds it.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The pack's edition number.
    pub version: u32,
    /// The course in it.
    pub course: &'a Course,
    /// What the course holds; see [`Contents::of`].
    pub contents: &'a Contents,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecisionState {
    /// The criteria are met.
    Met,
    /// All is done; somebody else is still to give points.
    Waiting,
    /// Something is missing.
    Missing,
    /// No edition that is held has this achievement: nothing can be said until one is.
    Unknown,
}

/// How an achievement was decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// What was decided.
    pub state: DecisionState,
    /// The edition whose criteria decided; 0 when none did.
    pub version: u32,
    /// The edition that should have: another one than `version` where the learner's is not held, and its nearest
    /// stood in for it.
    pub learnt: u32,
    /// When the achievement was first claimed; none when no laptop has.
    pub claimed: Option<Moment>,
    /// What that edition asks for, and how far that is, each with what is missing.
    pub criteria: Vec<Criterion>,
    /// Share of the points reached, 0 to 1: of the assessments that are asked for, else of the lessons' questions that
    /// are; none where there are no points.
    pub result: Option<f64>,
}

/// Decides whether a learner has earned an achievement.
///
/// `log` is what the learner did in this course, in any order, any of it more than once; what is about other courses is
/// passed over. `editions` are those that are held; the learner's own is looked for among them, and where it is not
/// there the next newer one stands in for it, else the newest. `held` are the keys (`pack/course/achievement`) of the
/// achievements that this learner holds, for those that stand on others.
#[must_use]
pub fn decide(
    pack: &str,
    course: &str,
    achievement: &str,
    log: &[(Told, Deed)],
    voided: &Voided,
    editions: &[Edition<'_>],
    held: &BTreeSet<String>,
) -> Decision {
    let mut log = Log::of(pack, course, achievement, log, voided);
    // Who did nothing here may still hold what stands on achievements of other courses.
    if log.learnt.is_empty()
        && let Some(version) = editions.iter().map(|edition| edition.version).max()
    {
        log.learnt.push(Learnt { version, claimed: None });
    }
    let mut decision = Decision {
        state: DecisionState::Unknown,
        version: 0,
        learnt: log.learnt.last().map_or(0, |learnt| learnt.version),
        claimed: log.claimed,
        criteria: Vec::new(),
        result: None,
    };
    let whole = log.folded(None);
    for learnt in &log.learnt {
        let Some((edition, asked)) = nearest(editions, learnt.version, achievement) else { continue };
        let stands = |ledger: &MemoryLedger| {
            let Ok(mut progress) =
                CourseProgress::of(&mut ledger.clone(), pack, edition.course, edition.contents);
            progress.held.clone_from(held);
            let criteria = criteria(asked, edition.course, &progress);
            (result(asked, &progress), criteria)
        };
        let (mut result, mut found) = stands(&whole);
        if state_of(&found) != ClaimState::Met
            && let Some(claimed) = learnt.claimed
        {
            let (then_result, then) = stands(&log.folded(Some(claimed)));
            if state_of(&then) == ClaimState::Met {
                (result, found) = (then_result, then);
            }
        }
        decision.state = match state_of(&found) {
            ClaimState::Met => DecisionState::Met,
            ClaimState::Waiting => DecisionState::Waiting,
            _ => DecisionState::Missing,
        };
        (decision.version, decision.learnt) = (edition.version, learnt.version);
        (decision.criteria, decision.result) = (found, result);
        if decision.state == DecisionState::Met {
            break;
        }
    }
    decision
}

/// Editions of claims that are looked at, the earliest first: each costs a replay, and a log comes from anywhere.
const MOST_CLAIMS: usize = 8;

/// An edition that a learner used: claimed in it, or used it last.
struct Learnt {
    version: u32,
    claimed: Option<Moment>,
}

/// A learner's log of one course.
struct Log<'a> {
    deeds: Vec<&'a (Told, Deed)>,
    claimed: Option<Moment>,
    learnt: Vec<Learnt>,
}

impl<'a> Log<'a> {
    fn of(pack: &str, course: &str, achievement: &str, log: &'a [(Told, Deed)], voided: &Voided) -> Self {
        let here = |place: &Place| place.pack() == pack && place.course() == course;
        let counts = |(told, deed): &&(Told, Deed)| here(&deed.place) && !voided.holds(told);
        let deeds: Vec<_> = log.iter().filter(counts).collect();
        let mut claims: BTreeMap<u32, Moment> = BTreeMap::new();
        for (told, deed) in &deeds {
            if let (Place::Achievement { achievement: id, .. }, Did::Claimed) = (&deed.place, &deed.did)
                && id == achievement
            {
                let first = claims.entry(deed.version).or_insert_with(|| told.moment());
                *first = (*first).min(told.moment());
            }
        }
        let mut learnt: Vec<_> =
            claims.into_iter().map(|(version, claimed)| Learnt { version, claimed: Some(claimed) }).collect();
        learnt.sort_by_key(|one| (one.claimed, one.version));
        let claimed = learnt.first().and_then(|one| one.claimed);
        let last = deeds.iter().max_by_key(|(told, deed)| (told.moment(), deed.version));
        learnt.truncate(MOST_CLAIMS);
        if let Some((_, deed)) = last
            && learnt.iter().all(|one| one.version != deed.version)
        {
            learnt.push(Learnt { version: deed.version, claimed: None });
        }
        Self { deeds, claimed, learnt }
    }

    /// The rows, as they were at a moment, or as they are.
    fn folded(&self, until: Option<Moment>) -> MemoryLedger {
        let mut ledger = MemoryLedger::default();
        let then = |told: &Told| until.is_none_or(|until| told.moment() <= until);
        let deeds = self.deeds.iter().filter(|(told, _)| then(told)).map(|one| (one.0, one.1.clone()));
        let Ok(()): Result<(), Infallible> = rebuild(&mut ledger, deeds, &Voided::default());
        ledger
    }
}

/// The edition of this number that has the achievement, else the next newer one, else the newest.
fn nearest<'a>(
    editions: &[Edition<'a>],
    version: u32,
    achievement: &str,
) -> Option<(Edition<'a>, &'a Achievement)> {
    let having = |edition: &Edition<'a>| Some((*edition, edition.course.achievement(achievement)?));
    let held = || editions.iter().filter_map(having);
    let newer =
        held().filter(|(edition, _)| edition.version >= version).min_by_key(|(edition, _)| edition.version);
    newer.or_else(|| held().max_by_key(|(edition, _)| edition.version))
}

/// Share of the points that the achievement speaks of.
fn result(achievement: &Achievement, progress: &CourseProgress) -> Option<f64> {
    let asked = &achievement.criteria;
    let best: Vec<f64> = asked.assessments.iter().filter_map(|id| progress.assessment(id)?.best).collect();
    if !best.is_empty() {
        let count = u32::try_from(best.len()).unwrap_or(u32::MAX);
        return Some((best.iter().sum::<f64>() / f64::from(count)).clamp(0.0, 1.0));
    }
    let counts = |id: &String| asked.lessons.as_ref().is_none_or(|lessons| lessons.contains(id));
    let lessons = || progress.lessons.iter().filter(|lesson| counts(&lesson.id));
    let items: u32 = lessons().map(|lesson| lesson.items).sum();
    let points: f64 = lessons().map(|lesson| lesson.points).sum();
    (items > 0).then(|| (points / f64::from(items)).clamp(0.0, 1.0))
}
