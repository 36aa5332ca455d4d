//! Why an attempt cannot be begun, or an answer is not taken.

use crate::item::grade::ResponseFault;

/// Why an attempt cannot be begun.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BeginError {
    /// There is nothing to ask.
    #[error("the quiz has no questions")]
    NoQuestions,
    /// It was taken as often as it may be.
    #[error("the quiz may be taken {attempts} times, and was")]
    NoMoreAttempts {
        /// How often.
        attempts: u32,
    },
    /// It opens when all lessons are finished.
    #[error("the quiz opens when all lessons are finished")]
    LessonsFirst,
}

/// Why an answer was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The attempt does not ask this.
    #[error("this attempt does not ask “{item}”")]
    NotAsked {
        /// The item's id.
        item: String,
    },
    /// The attempt was handed in.
    #[error("the attempt was handed in already")]
    Finished,
    /// The time is over.
    #[error("the time is over; hand the attempt in")]
    TimeOver,
    /// The right answer was shown.
    #[error("the right answer was shown; it counts as it is")]
    Revealed,
    /// Tests give no help.
    #[error("a test gives no help before it is handed in")]
    NoHelp,
    /// It was answered more often than is counted.
    #[error("the question was answered {tries} times; that is enough")]
    TooOften {
        /// How often.
        tries: u32,
    },
    /// It is no answer to this item.
    #[error(transparent)]
    Response(#[from] ResponseFault),
}

impl AnswerError {
    /// Stable name, for the screen's words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAsked { .. } => "not-asked",
            Self::Finished => "attempt-finished",
            Self::TimeOver => "time-over",
            Self::Revealed => "answer-revealed",
            Self::NoHelp => "no-help",
            Self::TooOften { .. } => "answered-too-often",
            Self::Response(fault) => fault.code(),
        }
    }
}
