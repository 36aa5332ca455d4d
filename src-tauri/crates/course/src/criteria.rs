//! Criteria: what an achievement asks for, what of it is met, and what is missing.

use serde::{Deserialize, Serialize};

use crate::outline::reaches;
use crate::progress::{
    AssessmentState, ClaimMade, CourseProgress, ItemProgress, LessonStanding, LessonState, Tries, Try,
};
use crate::{Achievement, Course, Mastery, Stack, State};

/// What a criterion is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CriterionKind {
    /// Lessons to be finished; `need` and `have` count lessons.
    Lessons,
    /// Share of the item points, 0 to 1, of the lessons that are asked for.
    Score,
    /// Right answers among the last ones, in each set; `need` and `have` count sets.
    Mastery,
    /// Assessments to be passed; `need` and `have` count assessments.
    Assessments,
    /// Other achievements to be held; `need` and `have` count achievements.
    Achievements,
}

/// Something that is missing, by id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Missing {
    /// A lesson that is not finished.
    Lesson {
        /// Its id.
        lesson: String,
    },
    /// An item that was not answered yet, or not with all points.
    Item {
        /// The lesson it belongs to.
        lesson: String,
        /// Its id.
        item: String,
    },
    /// A set with too few right answers among the last ones.
    Set {
        /// The lesson that asks it.
        lesson: String,
        /// Its name.
        set: String,
        /// Right answers among them.
        right: u32,
        /// Right answers needed.
        need: u32,
    },
    /// An assessment that is not passed.
    Assessment {
        /// Its id.
        assessment: String,
    },
    /// An achievement that is not held. Not all that are missing may be needed: `need` says how many.
    Achievement {
        /// Its key, `pack/course/achievement`.
        achievement: String,
    },
}

/// One of the things an achievement asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// What it is about.
    pub kind: CriterionKind,
    /// How much is needed.
    pub need: f64,
    /// How much there is.
    pub have: f64,
    /// It is met.
    pub met: bool,
    /// It is not met, and may be once somebody else has given points: nothing is left for the learner to do.
    pub waiting: bool,
    /// What is missing, in the course's order.
    pub missing: Vec<Missing>,
}

/// How far an achievement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimState {
    /// Something is left to do.
    Open,
    /// All is done; somebody else is still to give points.
    Waiting,
    /// All criteria are met, and no statement says so yet.
    Met,
    /// Earned on this laptop, waiting to be confirmed. It stays so under a newer edition that asks for more: the
    /// platform decides, by the edition that was learnt.
    Claimed(ClaimMade),
}

/// An achievement, as far as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The achievement's id.
    pub achievement: String,
    /// How far it is.
    pub state: ClaimState,
    /// What it asks for in this edition.
    pub criteria: Vec<Criterion>,
}

/// Returns what an achievement asks for, and how far that is; it is earned when all of it is met. What this edition
/// has no more is not asked for.
#[must_use]
pub fn criteria(achievement: &Achievement, course: &Course, progress: &CourseProgress) -> Vec<Criterion> {
    let asked = &achievement.criteria;
    let lessons: Vec<&LessonStanding> = match &asked.lessons {
        None => progress.lessons.iter().collect(),
        Some(ids) => progress.lessons.iter().filter(|lesson| ids.contains(&lesson.id)).collect(),
    };
    let mut criteria = Vec::new();
    // A stack may ask for no lesson of its own course; whatever else asks for none is not made yet.
    if asked.stack.is_none() || asked.lessons.as_ref().is_none_or(|lessons| !lessons.is_empty()) {
        criteria.push(of_lessons(&lessons));
    }
    if let Some(score) = asked.score {
        criteria.push(of_score(f64::from(score), &lessons, course, progress));
    }
    if let Some(mastery) = asked.mastery {
        criteria.push(of_mastery(mastery, &lessons, course, progress));
    }
    if !asked.assessments.is_empty() {
        criteria.push(of_assessments(&asked.assessments, progress));
    }
    if let Some(stack) = &asked.stack {
        criteria.push(of_stack(stack, progress));
    }
    criteria
}

/// Returns all achievements of a course, as far as they are.
#[must_use]
pub fn claims(course: &Course, progress: &CourseProgress) -> Vec<Claim> {
    let claim = |achievement: &Achievement| {
        let criteria = criteria(achievement, course, progress);
        let state = match progress.record.claims.get(&achievement.id) {
            Some(made) => ClaimState::Claimed(*made),
            None => state_of(&criteria),
        };
        Claim { achievement: achievement.id.clone(), state, criteria }
    };
    course.achievements.iter().map(claim).collect()
}

/// How far an achievement is that nobody has claimed.
pub(crate) fn state_of(criteria: &[Criterion]) -> ClaimState {
    if criteria.iter().all(|one| one.met) {
        ClaimState::Met
    } else if criteria.iter().all(|one| one.met || one.waiting) {
        ClaimState::Waiting
    } else {
        ClaimState::Open
    }
}

fn of_stack(stack: &Stack, progress: &CourseProgress) -> Criterion {
    let have = stack.held(&progress.held);
    let met = have >= stack.least && !stack.parts.is_empty();
    let open = stack.parts.iter().filter(|part| !met && !progress.held.contains(*part));
    Criterion {
        kind: CriterionKind::Achievements,
        need: f64::from(stack.least),
        have: f64::from(have),
        met,
        waiting: false,
        missing: open.map(|part| Missing::Achievement { achievement: part.clone() }).collect(),
    }
}

fn of_lessons(lessons: &[&LessonStanding]) -> Criterion {
    let open = lessons.iter().filter(|lesson| lesson.state != LessonState::Finished);
    let missing: Vec<Missing> = open.map(|lesson| Missing::Lesson { lesson: lesson.id.clone() }).collect();
    Criterion {
        kind: CriterionKind::Lessons,
        need: number(lessons.len()),
        have: number(lessons.len() - missing.len()),
        // A course without lessons is no course yet: nothing can be earned in it.
        met: missing.is_empty() && !lessons.is_empty(),
        waiting: false,
        missing,
    }
}

fn of_score(need: f64, lessons: &[&LessonStanding], course: &Course, progress: &CourseProgress) -> Criterion {
    let items: u32 = lessons.iter().map(|lesson| lesson.items).sum();
    let points: f64 = lessons.iter().map(|lesson| lesson.points).sum();
    let waiting: u32 = lessons.iter().map(|lesson| lesson.waiting).sum();
    let share = |points: f64| if items == 0 { 1.0 } else { (points / f64::from(items)).clamp(0.0, 1.0) };
    let have = share(points);
    let met = reaches(have, need);
    let mut missing = Vec::new();
    if !met {
        for lesson in lessons {
            for (item, row) in items_of(&lesson.id, course, progress).flat_map(|(_, items)| items) {
                let practice = row.as_ref().map(|row| &row.practice);
                let full = practice.and_then(Tries::best).is_some_and(|best| best >= 1.0);
                let open = practice.and_then(Tries::last).is_some_and(|last| last.state.is_open());
                if !full && !open {
                    missing.push(Missing::Item { lesson: lesson.id.clone(), item: item.clone() });
                }
            }
        }
    }
    let waiting = !met && waiting > 0 && reaches(share(points + f64::from(waiting)), need);
    Criterion { kind: CriterionKind::Score, need, have, met, waiting, missing }
}

fn of_mastery(
    mastery: Mastery,
    lessons: &[&LessonStanding],
    course: &Course,
    progress: &CourseProgress,
) -> Criterion {
    let mut sets = 0;
    let mut missing = Vec::new();
    for lesson in lessons {
        for (set, items) in items_of(&lesson.id, course, progress) {
            if items.is_empty() {
                continue;
            }
            sets += 1;
            let right = right_of_last(items, mastery.of);
            if right < mastery.right {
                missing.push(Missing::Set {
                    lesson: lesson.id.clone(),
                    set: set.to_owned(),
                    right,
                    need: mastery.right,
                });
            }
        }
    }
    Criterion {
        kind: CriterionKind::Mastery,
        need: number(sets),
        have: number(sets - missing.len()),
        met: missing.is_empty(),
        waiting: false,
        missing,
    }
}

/// How many of the last `of` answers to these items are right. Only the first answer to an item in each attempt is
/// looked at, one after a hint is not right, and one that nobody has graded yet is passed over: mastery is what one
/// can do alone.
fn right_of_last(items: &[(String, Option<ItemProgress>)], of: u32) -> u32 {
    let rows = items.iter().filter_map(|(_, row)| row.as_ref());
    let tries =
        rows.flat_map(|row| row.practice.newest().iter().chain(row.assessed.iter().flat_map(Tries::newest)));
    let mut tries: Vec<&Try> = tries.filter(|one| one.tries <= 1 && !one.state.is_open()).collect();
    tries.sort_unstable_by(|one, other| other.cmp(one));
    let last = tries.into_iter().take(of as usize);
    let right = last.filter(|one| one.state == State::Right && one.hints == 0).count();
    u32::try_from(right).unwrap_or(u32::MAX)
}

fn of_assessments(asked: &[String], progress: &CourseProgress) -> Criterion {
    let asked: Vec<_> = asked.iter().filter_map(|id| progress.assessment(id)).collect();
    let open: Vec<_> = asked.iter().filter(|one| one.state != AssessmentState::Passed).collect();
    Criterion {
        kind: CriterionKind::Assessments,
        need: number(asked.len()),
        have: number(asked.len() - open.len()),
        met: open.is_empty(),
        waiting: !open.is_empty() && open.iter().all(|one| one.state == AssessmentState::Waiting),
        missing: open.iter().map(|one| Missing::Assessment { assessment: one.id.clone() }).collect(),
    }
}

/// The sets that a lesson asks, with their items.
fn items_of<'a>(
    lesson: &str,
    course: &'a Course,
    progress: &'a CourseProgress,
) -> impl Iterator<Item = (&'a str, &'a [(String, Option<ItemProgress>)])> {
    let sets = course.lesson(lesson).into_iter().flat_map(|lesson| &lesson.items);
    sets.filter_map(|set| Some((set.as_str(), progress.items.get(set)?.as_slice())))
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
