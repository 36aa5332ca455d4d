//! The figures of many, beside each other.

use super::figures::Figures;
use super::hint::{Hint, reasons};
use super::question::{Question, QuestionFigure};
use crate::Course;

/// Without news for so long, in milliseconds, somebody may be further: fourteen days.
pub(super) const QUIET_MS: i64 = 14 * 86_400_000;
/// Learners before it is said where most of them are.
const MANY: u32 = 5;

/// What is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The course, in the edition that is shown.
    pub course: &'a Course,
    /// Its questions, as [`questions`](super::questions) names them.
    pub questions: &'a [Question],
    /// The languages of titles, in the order in which they are tried.
    pub order: &'a [String],
    /// Now, in milliseconds since 1970.
    pub now_ms: i64,
}

impl Seen<'_> {
    /// Whoever was heard of before this may be further.
    pub(super) fn quiet_since_ms(&self) -> i64 {
        self.now_ms.saturating_sub(QUIET_MS)
    }
}

/// A learner of the group.
#[derive(Clone, Copy, Debug)]
pub struct Mate<'a> {
    /// The learner's number with whoever asks.
    pub learner: i64,
    /// The learner's name.
    pub name: &'a str,
    /// Since when they are a member, in milliseconds since 1970.
    pub since_ms: i64,
    /// When there was news of them last, the same; none: never.
    pub heard_ms: Option<i64>,
    /// What their record says of the course.
    pub figures: &'a Figures,
}

/// Learners who have finished the same number of lessons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Lessons finished.
    pub finished: u32,
    /// Learners of whom there is news.
    pub heard: u32,
    /// Learners of whom there was none for long: they may be further.
    pub quiet: u32,
}

impl Column {
    /// All of them.
    #[must_use]
    pub fn learners(&self) -> u32 {
        self.heard + self.quiet
    }
}

/// A group in a course.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Learners.
    pub learners: u32,
    /// Those who have done anything in the course.
    pub begun: u32,
    /// Those who have finished every lesson.
    pub complete: u32,
    /// Those of whom there was no news since [`Picture::quiet_since_ms`].
    pub quiet: u32,
    /// In milliseconds since 1970.
    pub quiet_since_ms: i64,
    /// The newest news of anybody, the same; none: never any.
    pub news_ms: Option<i64>,
    /// By lessons finished: from none to all, each number once.
    pub columns: Vec<Column>,
    /// The narrowest span of lessons finished that holds more than half of the learners; none for a few learners.
    pub most: Option<(u32, u32)>,
    /// Who may need somebody.
    pub hints: Vec<Hint>,
    /// All questions, the hardest first; those that nobody answered at the end, in the course's order.
    pub questions: Vec<QuestionFigure>,
}

impl Picture {
    /// Puts the learners' figures beside each other.
    #[must_use]
    pub fn of(seen: &Seen<'_>, mates: &[Mate<'_>]) -> Self {
        let lessons = u32::try_from(seen.course.lessons().count()).unwrap_or(u32::MAX);
        let mut columns: Vec<Column> =
            (0..=lessons).map(|finished| Column { finished, ..Column::default() }).collect();
        let quiet_since_ms = seen.quiet_since_ms();
        let mut picture = Self { quiet_since_ms, ..Self::default() };
        for mate in mates {
            let quiet = mate.heard_ms.is_none_or(|heard_ms| heard_ms < quiet_since_ms);
            picture.learners += 1;
            picture.begun += u32::from(mate.figures.last_ms.is_some());
            picture.complete += u32::from(mate.figures.complete);
            picture.quiet += u32::from(quiet);
            picture.news_ms = picture.news_ms.max(mate.heard_ms);
            let at = usize::try_from(mate.figures.finished.min(lessons)).unwrap_or(0);
            if let Some(column) = columns.get_mut(at) {
                column.quiet += u32::from(quiet);
                column.heard += u32::from(!quiet);
            }
            let reasons = reasons(seen, mate);
            if !reasons.is_empty() {
                picture.hints.push(Hint { learner: mate.learner, name: mate.name.to_owned(), reasons });
            }
        }
        picture.hints.sort_by(|one, other| {
            let first = |hint: &Hint| hint.reasons.first().cloned();
            let order = first(one).map(|one| kind(&one)).cmp(&first(other).map(|other| kind(&other)));
            order.then_with(|| one.name.cmp(&other.name)).then_with(|| one.learner.cmp(&other.learner))
        });
        picture.most = most(&columns, picture.learners);
        picture.columns = columns;
        picture.questions = seen.questions.iter().map(|question| asked(question, mates)).collect();
        // A stable sort: among equals, and among those that nobody answered, the course's order stays.
        picture.questions.sort_by(|one, other| {
            let unanswered = (one.answers == 0).cmp(&(other.answers == 0));
            unanswered.then_with(|| one.rank().total_cmp(&other.rank()))
        });
        picture
    }
}

/// A reason's place in the order, whatever its numbers.
fn kind(reason: &super::Reason) -> u8 {
    match reason {
        super::Reason::Stopped { .. } => 0,
        super::Reason::Fast { .. } => 1,
        super::Reason::Tongue { .. } => 2,
        super::Reason::Quiet { .. } => 3,
        super::Reason::NotBegun => 4,
    }
}

fn asked(question: &Question, mates: &[Mate<'_>]) -> QuestionFigure {
    let answers = mates.iter().filter_map(|mate| mate.figures.answers.get(&question.item));
    let (all, right) = answers.fold((0, 0), |(all, right), one| (all + 1, right + u32::from(*one)));
    QuestionFigure { question: question.clone(), answers: all, right }
}

/// The narrowest span that holds more than half of all; of those as narrow, the one that holds most, then the first.
fn most(columns: &[Column], learners: u32) -> Option<(u32, u32)> {
    if learners < MANY {
        return None;
    }
    let span = |width: usize| {
        let windows = columns.windows(width).map(|window| {
            let held: u32 = window.iter().map(Column::learners).sum();
            (held, window)
        });
        let (held, window) = windows.rev().max_by_key(|(held, _)| *held)?;
        (held * 2 > learners).then_some(())?;
        Some((window.first()?.finished, window.last()?.finished))
    };
    (1..=columns.len()).find_map(span)
}
