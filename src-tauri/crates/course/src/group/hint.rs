//! Who may need somebody, and what in the record says so.

use super::figures::Figures;
use super::picture::{Mate, QUIET_MS, Seen};
use crate::Quiz;

/// The first moment a device's clock is believed: the beginning of 2020. Nothing of ours is older.
const BELIEVED_FROM_MS: i64 = 1_577_836_800_000;

/// A learner, and what their record shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The learner's number with whoever asks.
    pub learner: i64,
    /// The learner's name.
    pub name: String,
    /// What is shown; at least one.
    pub reasons: Vec<Reason>,
}

/// What a record shows. The order is the order in which hints are told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A quiz was handed in again and again, and nothing was begun after it.
    Stopped {
        /// The lesson's number, counted from 1; none for an assessment of the course.
        lesson: Option<u32>,
        /// The quiz's title, and its language.
        title: (String, String),
        /// How often.
        tries: u32,
    },
    /// Answers faster than questions are read, most of them not right.
    Fast {
        /// Questions in a row.
        questions: u32,
        /// Seconds they took together.
        seconds: u32,
        /// How many were right.
        right: u32,
    },
    /// More is right in another language than the one that is read.
    Tongue {
        /// The language that is read, a BCP 47 tag.
        reads: String,
        /// The other one.
        answers: String,
    },
    /// Nothing was done in the course since, although there is later news of them.
    Quiet {
        /// In milliseconds since 1970.
        since_ms: i64,
    },
    /// Nothing was done in the course yet, although they are a member for long and there is news of them.
    NotBegun,
}

/// What a learner's figures show.
pub(super) fn reasons(seen: &Seen<'_>, mate: &Mate<'_>) -> Vec<Reason> {
    let figures: &Figures = mate.figures;
    let mut reasons = Vec::new();
    if figures.complete {
        return reasons;
    }
    if let Some(stopped) = &figures.stopped
        && let Some(quiz) = Quiz::of(seen.course, &stopped.quiz)
    {
        let own = stopped.quiz.strip_prefix("lesson/");
        let at = own.and_then(|own| seen.course.lessons().position(|lesson| lesson.id == own));
        let (title, lang) = quiz.title.choose(seen.order, &[]);
        reasons.push(Reason::Stopped {
            lesson: at.and_then(|at| u32::try_from(at + 1).ok()),
            title: (title.to_owned(), lang.to_owned()),
            tries: stopped.tries,
        });
    }
    if let Some(fast) = figures.fast {
        reasons.push(Reason::Fast { questions: fast.questions, seconds: fast.seconds, right: fast.right });
    }
    if let Some(tongues) = &figures.tongues {
        reasons.push(Reason::Tongue { reads: tongues.reads.clone(), answers: tongues.answers.clone() });
    }
    // Silence says nothing: only who was heard of can be said to have done nothing.
    let Some(heard_ms) = mate.heard_ms.filter(|heard_ms| *heard_ms >= seen.quiet_since_ms()) else {
        return reasons;
    };
    match figures.last_ms {
        Some(last_ms) if last_ms >= BELIEVED_FROM_MS && last_ms <= heard_ms.saturating_sub(QUIET_MS) => {
            reasons.push(Reason::Quiet { since_ms: last_ms });
        }
        None if mate.since_ms <= heard_ms.saturating_sub(QUIET_MS) => reasons.push(Reason::NotBegun),
        _ => {}
    }
    reasons
}
