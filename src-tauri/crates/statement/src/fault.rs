//! What is wrong with a statement: where, what, and by which rule.

use std::fmt;

/// One fault of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, from the statement down: `context.contextActivities.parent[0].id`. Empty for the statement itself. A
    /// key with other characters than letters, digits and `_` is in brackets and quotes, as in JavaScript.
    pub path: String,
    /// What.
    pub wrong: Wrong,
    /// The section of xAPI 1.0.3, part two (Data), that has the rule; `2.0: …` for one of xAPI 2.0.
    pub section: &'static str,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// It is no JSON text.
    #[error("is no JSON: {0}")]
    Syntax(String),
    /// It is longer than is read.
    #[error("is longer than {0} bytes")]
    TooLong(usize),
    /// A property is there twice.
    #[error("is there more than once")]
    Twice,
    /// `null`, which only extensions may hold.
    #[error("is null; leave it out instead")]
    Null,
    /// A property nobody knows here.
    #[error("is not a property that belongs here")]
    Unknown,
    /// A property that must be there.
    #[error("is missing")]
    Missing,
    /// A value of another type.
    #[error("must be {expected}, not {found}")]
    Type {
        /// What the rule asks for.
        expected: &'static str,
        /// What is there.
        found: &'static str,
    },
    /// A value of the right type that is not of the form asked for.
    #[error("must be {expected}, not {found:?}")]
    Form {
        /// What the rule asks for.
        expected: &'static str,
        /// What is there, or its beginning.
        found: String,
    },
    /// Values that may not stand together.
    #[error("{0}")]
    Rule(&'static str),
    /// More faults than are listed.
    #[error("has {0} more faults")]
    More(usize),
}

impl Wrong {
    /// Returns a stable name for the kind of fault.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Wrong::Syntax(_) => "syntax",
            Wrong::TooLong(_) => "too-long",
            Wrong::Twice => "twice",
            Wrong::Null => "null",
            Wrong::Unknown => "unknown",
            Wrong::Missing => "missing",
            Wrong::Type { .. } => "type",
            Wrong::Form { .. } => "form",
            Wrong::Rule(_) => "rule",
            Wrong::More(_) => "more",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the statement" } else { &self.path };
        write!(f, "{path} {} (xAPI Data {})", self.wrong, self.section)
    }
}

impl std::error::Error for Fault {}
