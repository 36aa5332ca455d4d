//! A learner's progress in a course: the rows, held against the edition that is installed.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::Ledger;
use super::item::ItemProgress;
use super::lesson::LessonProgress;
use super::quiz::QuizProgress;
use super::record::CourseRecord;
use super::row::{Row, read};
use crate::lesson::target::Surroundings;
use crate::outline::reaches;
use crate::{Assessment, Course, Item, Lesson, PackSheet, QuizKind, State, Tree};

/// What an edition holds besides its outline, as far as progress asks for it. What is not in it is taken from the
/// outline (how many items a lesson has) and from what was told (how many parts it has).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Where parts of each lesson may begin, by the lesson's id: the anchors of its headings in every language. What was
    /// read below a heading that this edition has no more counts no more. The beginning has no anchor and is always there.
    pub anchors: BTreeMap<String, BTreeSet<String>>,
    /// The ids of each set's items, descriptions left out, by the set's name.
    pub items: BTreeMap<String, Vec<String>>,
}

impl Contents {
    /// What a course's files say, laptop and platform alike, so that both come to the same end: the items in the original
    /// language, and every language's headings.
    #[must_use]
    pub fn of(tree: &dyn Tree, sheet: &PackSheet, course: &Course) -> Self {
        let mut contents = Self::default();
        for set in course.sets() {
            let (items, _) = crate::items(tree, course, set, sheet.original());
            let questions = items.into_iter().filter(Item::is_question).map(|item| item.id).collect();
            contents.items.insert(set.to_owned(), questions);
        }
        let around = Surroundings::new(tree, sheet, course, None);
        for lesson in course.lessons() {
            let anchors =
                sheet.languages.iter().flat_map(|lang| around.passage_anchors(lesson, lang)).collect();
            contents.anchors.insert(lesson.id.clone(), anchors);
        }
        contents
    }
}

/// How far a lesson is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LessonState {
    /// Nothing was done in it.
    #[default]
    NotBegun,
    /// Something was done in it.
    Begun,
    /// Every part was seen and every item of its sets answered once; or a statement says so, which stays true when a
    /// new edition adds something.
    Finished,
}

/// A lesson, as far as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LessonStanding {
    /// Its id.
    pub id: String,
    /// How far it is.
    pub state: LessonState,
    /// Every part of this edition was seen and every item answered: a statement may say that it is finished.
    pub is_done: bool,
    /// Parts of this edition that were read.
    pub parts_read: u32,
    /// Parts this edition has; 0 when that is not known yet.
    pub parts: u32,
    /// Items of this edition that were answered.
    pub answered: u32,
    /// Items this edition has.
    pub items: u32,
    /// Items whose best answer has all points.
    pub right: u32,
    /// Sum of the best answers' shares.
    pub points: f64,
    /// Answered items whose points are not known yet.
    pub waiting: u32,
    /// Items whose last answer is not right, in order: to be looked at again.
    pub again: Vec<String>,
    /// Minutes it will still take.
    pub minutes_left: u32,
    /// Its row, if there is one.
    pub row: Option<LessonProgress>,
}

/// How far an assessment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssessmentState {
    /// It opens when all lessons are finished.
    Closed,
    /// It can be taken.
    Open,
    /// It was handed in, and somebody else is still to give points.
    Waiting,
    /// It was passed; or handed in, where nothing is asked for.
    Passed,
    /// It was not passed, and no attempt is left.
    Failed,
}

/// An assessment, as far as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct AssessmentStanding {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub kind: QuizKind,
    /// How far it is.
    pub state: AssessmentState,
    /// Attempts made.
    pub attempts: u32,
    /// Attempts left; none when any number is allowed.
    pub left: Option<u32>,
    /// The best score, 0 to 1.
    pub best: Option<f64>,
    /// Its row, if there is one.
    pub row: Option<QuizProgress>,
}

/// A learner's progress in a course.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CourseProgress {
    /// The course's row.
    pub record: CourseRecord,
    /// Its lessons, in order.
    pub lessons: Vec<LessonStanding>,
    /// Its assessments, in order.
    pub assessments: Vec<AssessmentStanding>,
    /// The items of this edition by set, each with its row, in order.
    pub items: BTreeMap<String, Vec<(String, Option<ItemProgress>)>>,
    /// The lesson to go on with: where one was last when it is not finished, else the next one that is not.
    pub next: Option<String>,
    /// Minutes it will still take.
    pub minutes_left: u32,
    /// Every lesson of this edition is finished.
    pub is_complete: bool,
    /// Of the achievements that this course's stacks stand on, those that are held: their keys,
    /// `pack/course/achievement`. Here: those that the ledger's rows say were earned. Whoever knows better, as the
    /// platform does, which issues and revokes, puts what it knows in its place.
    pub held: BTreeSet<String>,
}

impl CourseProgress {
    /// Puts a course's rows together. What a learner did in lessons and items that this edition has no more stays in
    /// their rows and does not count here.
    ///
    /// # Errors
    ///
    /// What the ledger says.
    pub fn of<L: Ledger>(
        ledger: &mut L,
        pack: &str,
        course: &Course,
        contents: &Contents,
    ) -> Result<Self, L::Error> {
        let key = format!("{pack}/{}", course.id);
        let record: CourseRecord = row(ledger, &key)?.unwrap_or_default();
        let mut items = BTreeMap::new();
        for set in course.sets() {
            let mut rows = Vec::new();
            for item in contents.items.get(set).into_iter().flatten() {
                rows.push((item.clone(), row(ledger, &format!("{key}/{item}"))?));
            }
            items.insert(set.to_owned(), rows);
        }
        let mut lessons = Vec::new();
        for lesson in course.lessons() {
            let row = row(ledger, &format!("{key}/{}", lesson.id))?;
            lessons.push(LessonStanding::of(lesson, contents.anchors.get(&lesson.id), row, &items));
        }
        let is_complete =
            !lessons.is_empty() && lessons.iter().all(|lesson| lesson.state == LessonState::Finished);
        let mut assessments = Vec::new();
        for assessment in &course.assessments {
            let row = row(ledger, &format!("{key}/assessment/{}", assessment.id))?;
            assessments.push(AssessmentStanding::of(assessment, row, is_complete));
        }
        let minutes_left = lessons.iter().map(|lesson| lesson.minutes_left).sum();
        let next = next(&record, &lessons);
        let held = held(ledger, course)?;
        Ok(Self { record, lessons, assessments, items, next, minutes_left, is_complete, held })
    }

    /// The lesson of this id.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&LessonStanding> {
        self.lessons.iter().find(|lesson| lesson.id == id)
    }

    /// The assessment of this id.
    #[must_use]
    pub fn assessment(&self, id: &str) -> Option<&AssessmentStanding> {
        self.assessments.iter().find(|assessment| assessment.id == id)
    }

    /// How many lessons are finished.
    #[must_use]
    pub fn finished(&self) -> usize {
        self.lessons.iter().filter(|lesson| lesson.state == LessonState::Finished).count()
    }

    /// Share of the lessons' item points that was reached, 0 to 1; none when the lessons have no items.
    #[must_use]
    pub fn score(&self) -> Option<f64> {
        let items: u32 = self.lessons.iter().map(|lesson| lesson.items).sum();
        let points: f64 = self.lessons.iter().map(|lesson| lesson.points).sum();
        (items > 0).then(|| (points / f64::from(items)).clamp(0.0, 1.0))
    }

    /// The whole course may be said to be finished, and no statement says it yet.
    #[must_use]
    pub fn is_newly_complete(&self) -> bool {
        self.is_complete && self.record.finished.is_none()
    }

    /// Lessons of which every part was seen and every item answered, while no statement says yet that they are
    /// finished.
    pub fn newly_finished(&self) -> impl Iterator<Item = &LessonStanding> {
        let unsaid = |lesson: &&LessonStanding| lesson.row.as_ref().is_none_or(|row| row.finished.is_none());
        self.lessons.iter().filter(|lesson| lesson.is_done).filter(unsaid)
    }
}

impl LessonStanding {
    fn of(
        lesson: &Lesson,
        anchors: Option<&BTreeSet<String>>,
        row: Option<LessonProgress>,
        items: &BTreeMap<String, Vec<(String, Option<ItemProgress>)>>,
    ) -> Self {
        let mut standing = Self { id: lesson.id.clone(), ..Self::default() };
        if let Some(row) = &row {
            let anchors = anchors.into_iter().flatten().map(String::as_str);
            let read = std::iter::once("").chain(anchors).filter(|anchor| row.has_read(anchor)).count();
            standing.parts = row.parts();
            standing.parts_read = count(read).min(row.parts());
        }
        let rows = || lesson.items.iter().filter_map(|set| items.get(set)).flatten();
        let known = count(rows().count());
        // The outline knows how many there are, where nobody said which.
        standing.items = if known == 0 { lesson.item_count } else { known };
        for (id, item) in rows() {
            let Some(item) = item.as_ref().filter(|item| item.is_answered()) else { continue };
            standing.answered += 1;
            match item.practice.best() {
                Some(best) => {
                    standing.points += best;
                    standing.right += u32::from(best >= 1.0);
                }
                None => standing.waiting += 1,
            }
            let last = item.practice.last().map(|last| last.state);
            if matches!(last, Some(State::Partly | State::NotYet)) {
                standing.again.push(id.clone());
            }
        }
        let said = row.as_ref().is_some_and(|row| row.finished.is_some());
        standing.is_done = standing.parts > 0
            && standing.parts_read == standing.parts
            && standing.answered >= standing.items;
        standing.state = if said || standing.is_done {
            LessonState::Finished
        } else if standing.answered > 0 || row.as_ref().is_some_and(|row| row.began.is_some()) {
            LessonState::Begun
        } else {
            LessonState::NotBegun
        };
        standing.minutes_left = standing.left_of(lesson.minutes);
        standing.row = row;
        standing
    }

    /// Minutes left: by what of its parts and items is left; at least one, while it is not finished.
    fn left_of(&self, minutes: u32) -> u32 {
        if self.state == LessonState::Finished {
            return 0;
        }
        let all = u64::from(self.parts) + u64::from(self.items);
        let done = u64::from(self.parts_read) + u64::from(self.answered.min(self.items));
        if all == 0 {
            return minutes;
        }
        let left = (u64::from(minutes) * (all - done.min(all))).div_ceil(all);
        u32::try_from(left).unwrap_or(minutes).max(minutes.min(1))
    }

    /// Share of its parts and items that are done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        let all = self.parts + self.items;
        match self.state {
            LessonState::Finished => 1.0,
            _ if all == 0 => 0.0,
            _ => f64::from(self.parts_read + self.answered.min(self.items)) / f64::from(all),
        }
    }
}

impl AssessmentStanding {
    fn of(assessment: &Assessment, row: Option<QuizProgress>, lessons_finished: bool) -> Self {
        let attempts = row.as_ref().map_or(0, QuizProgress::attempts);
        let left = assessment.attempts.map(|allowed| allowed.saturating_sub(attempts));
        let best = row.as_ref().and_then(QuizProgress::best);
        let submitted = row.as_ref().map(QuizProgress::submitted).unwrap_or_default();
        // A new edition may ask for less, or more: the score decides, where there is one.
        let passed = match assessment.pass {
            Some(pass) => {
                best.is_some_and(|best| reaches(best, pass))
                    || (best.is_none() && row.as_ref().is_some_and(|row| row.passed.is_some()))
            }
            None => !submitted.is_empty(),
        };
        let waiting = row.as_ref().is_some_and(QuizProgress::is_waiting);
        let closed = assessment.after_lessons && assessment.kind != QuizKind::PreTest && !lessons_finished;
        let state = if passed {
            AssessmentState::Passed
        } else if waiting {
            AssessmentState::Waiting
        } else if left == Some(0) {
            AssessmentState::Failed
        } else if closed {
            AssessmentState::Closed
        } else {
            AssessmentState::Open
        };
        Self { id: assessment.id.clone(), kind: assessment.kind, state, attempts, left, best, row }
    }
}

fn row<L: Ledger, R: Row>(ledger: &mut L, key: &str) -> Result<Option<R>, L::Error> {
    Ok(ledger.get(R::KIND, key)?.as_deref().and_then(read))
}

/// The achievements that a course's stacks stand on, as far as they were earned.
fn held<L: Ledger>(ledger: &mut L, course: &Course) -> Result<BTreeSet<String>, L::Error> {
    let mut held = BTreeSet::new();
    let mut records: BTreeMap<String, CourseRecord> = BTreeMap::new();
    let stacks = course.achievements.iter().filter_map(|achievement| achievement.criteria.stack.as_ref());
    for part in stacks.flat_map(|stack| &stack.parts) {
        let Some((course, achievement)) = part.rsplit_once('/') else { continue };
        if !records.contains_key(course) {
            records.insert(course.to_owned(), row(ledger, course)?.unwrap_or_default());
        }
        if records.get(course).is_some_and(|record| record.claims.contains_key(achievement)) {
            held.insert(part.clone());
        }
    }
    Ok(held)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The lesson to go on with.
fn next(record: &CourseRecord, lessons: &[LessonStanding]) -> Option<String> {
    let here = record.place.as_ref().map(|place| place.value.0.as_str());
    let at = here.and_then(|here| lessons.iter().position(|lesson| lesson.id == here)).unwrap_or(0);
    let (before, after) = lessons.split_at(at.min(lessons.len()));
    let open = |lesson: &&LessonStanding| lesson.state != LessonState::Finished;
    after.iter().chain(before).find(open).map(|lesson| lesson.id.clone())
}
