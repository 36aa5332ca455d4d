//! A quiz's row: the attempts at it.

use serde::{Deserialize, Serialize};

use super::row::{Moment, Newest, Row, keep_first, keep_most, of_share, share};

/// Attempts that are kept.
const ATTEMPTS: usize = 32;

/// An attempt that was handed in.
///
/// The order of the fields is the order of attempts: by the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Submission {
    /// When.
    pub moment: Moment,
    /// Its number, counted from 1. Two laptops may each have a first one.
    pub attempt: u32,
    /// Items answered rightly.
    pub right: u32,
    /// Items asked.
    pub of: u32,
    /// Items whose points are not known yet.
    pub waiting: u32,
    score: Option<u16>,
    /// Whether it is enough; none where nothing is asked for, or while it cannot be said.
    pub passed: Option<bool>,
}

impl Submission {
    /// Share of the points, 0 to 1; none while items wait.
    #[must_use]
    pub fn score(&self) -> Option<f64> {
        self.score.map(of_share)
    }

    /// Somebody else is still to give points.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.waiting > 0 && self.passed.is_none()
    }
}

/// What was done in a quiz.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct QuizProgress {
    began: Newest<(Moment, u32), ATTEMPTS>,
    submitted: Newest<Submission, ATTEMPTS>,
    best: Option<u16>,
    /// When it was passed for the first time.
    pub passed: Option<Moment>,
}

impl QuizProgress {
    /// Reads a row of kind `quiz`; none when it is damaged.
    #[must_use]
    pub fn read(value: &[u8]) -> Option<Self> {
        super::row::read(value)
    }

    /// The attempts that were handed in, the last 32, in order. One whose points were given later takes the place of
    /// the one that waited for them.
    #[must_use]
    pub fn submitted(&self) -> Vec<Submission> {
        let all = self.submitted.kept();
        let replaced = |at: usize, one: &Submission| {
            one.is_open()
                && all[at + 1..].iter().any(|later| later.attempt == one.attempt && !later.is_open())
        };
        all.iter().enumerate().filter(|(at, one)| !replaced(*at, one)).map(|(_, one)| *one).collect()
    }

    /// How many attempts were made, those counted in that were begun and not handed in.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        let mut begun: Vec<u32> = self.began.kept().iter().map(|(_, attempt)| *attempt).collect();
        begun.sort_unstable();
        begun.dedup();
        u32::try_from(begun.len().max(self.submitted().len())).unwrap_or(u32::MAX)
    }

    /// The number the next attempt gets.
    #[must_use]
    pub fn next_attempt(&self) -> u32 {
        let begun = self.began.kept().iter().map(|(_, attempt)| *attempt);
        let submitted = self.submitted.kept().iter().map(|one| one.attempt);
        begun.chain(submitted).max().unwrap_or(0).saturating_add(1).max(self.attempts().saturating_add(1))
    }

    /// The best score, 0 to 1; none when none is known.
    #[must_use]
    pub fn best(&self) -> Option<f64> {
        self.best.map(of_share)
    }

    /// An attempt waits for somebody else's points.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.submitted().iter().any(Submission::is_open)
    }

    pub(crate) fn tell_began(&mut self, moment: Moment, attempt: u32) {
        self.began.tell((moment, attempt));
    }

    pub(crate) fn tell_submitted(
        &mut self,
        moment: Moment,
        (attempt, right, of, waiting): (u32, u32, u32, u32),
        score: Option<f64>,
        passed: Option<bool>,
    ) {
        let score = score.map(share);
        self.submitted.tell(Submission { moment, attempt, right, of, waiting, score, passed });
        if let Some(score) = score {
            keep_most(&mut self.best, score);
        }
        if passed == Some(true) {
            keep_first(&mut self.passed, moment);
        }
    }
}

impl Row for QuizProgress {
    const KIND: &'static str = "quiz";

    fn rank(&self) -> i64 {
        let began = self.began.last().map(|(moment, _)| *moment);
        began.max(self.submitted.last().map(|one| one.moment)).map_or(0, Moment::rank)
    }
}
