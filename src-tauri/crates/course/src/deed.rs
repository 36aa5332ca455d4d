//! Deeds: what a learner did, in the words of this crate. A statement of the log says one; see [`Deed::statement`].

mod wording;

use crate::item::response::{Response, State};

pub use statement::profile::Place;

/// Something a learner did.
#[derive(Clone, Debug, PartialEq)]
pub struct Deed {
    /// Where.
    pub place: Place,
    /// What.
    pub did: Did,
    /// The edition of the pack.
    pub version: u32,
    /// The language it was done in, a BCP 47 tag.
    pub lang: String,
}

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub enum Did {
    /// A course, a lesson or an attempt at a quiz was begun.
    Began {
        /// The attempt's number, counted from 1; 0 for what has no attempts.
        attempt: u32,
    },
    /// A part of a lesson was on the screen long enough to be read. Its place is the [`Part`](Place::Part), though a
    /// [`Lesson`](Place::Lesson) is understood too.
    Read {
        /// The anchor of the part's heading; empty for what stands before the first.
        anchor: String,
        /// How many parts the lesson has.
        parts: u32,
    },
    /// A lesson or a course was finished.
    Finished,
    /// A film or recording was played.
    Watched {
        /// Where it stood at the end, in seconds.
        at: f64,
        /// What was played, in seconds from its beginning: pairs of from and to.
        segments: Vec<(f64, f64)>,
        /// How long it is, in seconds.
        length: f64,
    },
    /// An item was answered.
    Answered {
        /// The quiz it was asked in: `lesson/ID` or `assessment/ID`.
        quiz: String,
        /// The attempt at the quiz, counted from 1.
        attempt: u32,
        /// The how manieth answer to this item in this attempt, counted from 1.
        tries: u32,
        /// Hints asked for before it.
        hints: u32,
        /// The answer.
        response: Response,
        /// Share of the points, 0 to 1; none when they are not known yet.
        score: Option<f64>,
        /// What came of it.
        state: State,
        /// The lesson whose items these are; empty when the set belongs to no lesson.
        lesson: String,
        /// The set the item belongs to.
        set: String,
    },
    /// An attempt at a quiz was handed in.
    Submitted {
        /// The attempt, counted from 1.
        attempt: u32,
        /// Items answered rightly.
        right: u32,
        /// Items asked.
        of: u32,
        /// Items that a teacher or the key's holder is still to look at.
        waiting: u32,
        /// Share of the points, 0 to 1; none while items wait.
        score: Option<f64>,
        /// Whether that is enough; none where nothing is asked for, or while it cannot be said.
        passed: Option<bool>,
    },
    /// A lesson, a course or a quiz was left.
    Left {
        /// Seconds spent in it since it was begun or entered again.
        seconds: u32,
    },
    /// A card was gone over: an item or a term.
    Reviewed {
        /// How it went.
        grade: ReviewGrade,
    },
    /// An achievement's criteria were met.
    Claimed,
    /// An interactive page told how it went.
    Scored {
        /// Share of its points, 0 to 1, if it gives any.
        score: Option<f64>,
        /// Whether it was done to its end.
        completed: bool,
    },
}

/// How well something was remembered, in FSRS's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewGrade {
    /// Forgotten.
    Again,
    /// With trouble, or with help.
    Hard,
    /// Remembered.
    Good,
    /// At once.
    Easy,
}

impl ReviewGrade {
    /// Its word, as in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Again => "again",
            Self::Hard => "hard",
            Self::Good => "good",
            Self::Easy => "easy",
        }
    }

    /// The grade of this name.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Again, Self::Hard, Self::Good, Self::Easy].into_iter().find(|grade| grade.word() == word)
    }
}
