//! Responses: what a learner answers, as it is kept in the log, and what came of it.

use serde::{Deserialize, Serialize};

/// What a learner answered. Ids are those of [`options`](crate::options); texts are as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Response {
    /// One of several answers.
    Choice {
        /// Its id.
        choice: String,
    },
    /// Several answers, at least one.
    Multiple {
        /// Their ids, in any order.
        choices: Vec<String>,
    },
    /// True or false.
    TrueFalse {
        /// Which of them.
        truth: bool,
    },
    /// Things paired.
    Match {
        /// Ids of left and right; a left side may be missing.
        pairs: Vec<(String, String)>,
    },
    /// Steps put in order.
    Order {
        /// Their ids, each once.
        steps: Vec<String>,
    },
    /// A number.
    Numeric {
        /// As typed.
        text: String,
    },
    /// A word or a few.
    Short {
        /// As typed.
        text: String,
    },
    /// The gaps of a text.
    Cloze {
        /// One for each gap, in order: the id of a choice, or as typed; empty where nothing was given.
        gaps: Vec<String>,
    },
    /// A text of one's own.
    Essay {
        /// As typed.
        text: String,
    },
    /// A file handed in.
    File {
        /// Its name.
        name: String,
        /// Its length in bytes.
        size: u64,
        /// SHA-256 of its bytes, 64 small hexadecimal digits.
        sha256: String,
    },
}

impl Response {
    /// The kind's word, as in the sources and in JSON.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Choice { .. } => "choice",
            Self::Multiple { .. } => "multiple",
            Self::TrueFalse { .. } => "true-false",
            Self::Match { .. } => "match",
            Self::Order { .. } => "order",
            Self::Numeric { .. } => "numeric",
            Self::Short { .. } => "short",
            Self::Cloze { .. } => "cloze",
            Self::Essay { .. } => "essay",
            Self::File { .. } => "file",
        }
    }
}

/// What came of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// All points.
    Right,
    /// Some of the points.
    Partly,
    /// No point.
    NotYet,
    /// A teacher will look at it.
    Waiting,
    /// The key is not here; it is scored where the key is.
    Sealed,
}

impl State {
    /// Its word, as in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Partly => "partly",
            Self::NotYet => "not-yet",
            Self::Waiting => "waiting",
            Self::Sealed => "sealed",
        }
    }

    /// The state of this name.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Right, Self::Partly, Self::NotYet, Self::Waiting, Self::Sealed]
            .into_iter()
            .find(|state| state.word() == word)
    }

    /// Returns whether somebody else is still to give points.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Sealed)
    }
}
