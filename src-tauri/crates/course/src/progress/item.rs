//! An item's row.

use serde::{Deserialize, Serialize};

use super::row::{Latest, Moment, Newest, Row, keep_most, of_share, share};
use crate::State;

/// Answers that are kept of each item.
const TRIES: usize = 16;

/// An answer, without its words.
///
/// The order of the fields is the order of answers: by the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Try {
    /// When.
    pub moment: Moment,
    /// What came of it.
    pub state: State,
    score: Option<u16>,
    /// Its number within the attempt, counted from 1.
    pub tries: u8,
    /// Hints asked for before it.
    pub hints: u8,
}

impl Try {
    pub(crate) fn new(moment: Moment, state: State, score: Option<f64>, tries: u32, hints: u32) -> Self {
        let few = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
        Self { moment, state, score: score.map(share), tries: few(tries), hints: few(hints) }
    }

    /// Share of the points, 0 to 1; none when they are not known yet.
    #[must_use]
    pub fn score(&self) -> Option<f64> {
        self.score.map(of_share)
    }
}

/// Answers to an item, either those given in practice or those given in assessments.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tries {
    newest: Newest<Try, TRIES>,
    best: Option<u16>,
}

impl Tries {
    fn tell(&mut self, told: Try) {
        if let Some(score) = told.score {
            keep_most(&mut self.best, score);
        }
        self.newest.tell(told);
    }

    /// The last sixteen, in order.
    #[must_use]
    pub fn newest(&self) -> &[Try] {
        self.newest.kept()
    }

    /// The first of all.
    #[must_use]
    pub fn first(&self) -> Option<&Try> {
        self.newest.first()
    }

    /// The last one.
    #[must_use]
    pub fn last(&self) -> Option<&Try> {
        self.newest.last()
    }

    /// The best score, 0 to 1; none when none is known.
    #[must_use]
    pub fn best(&self) -> Option<f64> {
        self.best.map(of_share)
    }

    /// How many there were: exact up to sixteen; sixteen stand for more, too.
    #[must_use]
    pub fn count(&self) -> usize {
        self.newest.kept().len()
    }
}

/// What was answered to an item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ItemProgress {
    /// In practice: a lesson's questions, and the review.
    pub practice: Tries,
    /// In assessments.
    pub assessed: Option<Tries>,
    /// The lesson and the set it belonged to when it was last answered.
    pub home: Option<Latest<(String, String)>>,
}

impl ItemProgress {
    /// Reads a row of kind `item`; none when it is damaged.
    #[must_use]
    pub fn read(value: &[u8]) -> Option<Self> {
        super::row::read(value)
    }

    /// Whether it was answered in practice.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.practice.last().is_some()
    }

    /// The last answer of all.
    #[must_use]
    pub fn last(&self) -> Option<&Try> {
        self.practice.last().max(self.assessed.as_ref().and_then(Tries::last))
    }

    pub(crate) fn tell(&mut self, told: Try, assessed: bool, home: (&str, &str)) {
        let tries = if assessed { self.assessed.get_or_insert_default() } else { &mut self.practice };
        tries.tell(told);
        let home = Latest { moment: told.moment, value: (home.0.to_owned(), home.1.to_owned()) };
        keep_most(&mut self.home, home);
    }
}

impl Row for ItemProgress {
    const KIND: &'static str = "item";

    fn rank(&self) -> i64 {
        self.last().map_or(0, |last| last.moment.rank())
    }
}
