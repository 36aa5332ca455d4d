//! With what result (Data 2.4.5).

use crate::decimal::Decimal;
use crate::extension::Extensions;
use crate::span::Duration;

/// The `result` of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// How well it went.
    pub score: Option<Score>,
    /// Whether it went well.
    pub success: Option<bool>,
    /// Whether it is done.
    pub completion: Option<bool>,
    /// What was answered.
    pub response: Option<String>,
    /// How long it took.
    pub duration: Option<Duration>,
    /// What else is said of it.
    pub extensions: Extensions,
}

/// How well it went (Data 2.4.5.1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// From −1 to 1.
    pub scaled: Option<Decimal>,
    /// Points, between `min` and `max`.
    pub raw: Option<Decimal>,
    /// Fewest points there are.
    pub min: Option<Decimal>,
    /// Most points there are; more than `min`.
    pub max: Option<Decimal>,
}

impl Score {
    /// Returns a score that is a share, from −1 to 1; what lies outside is cut.
    #[must_use]
    pub fn share(share: f64) -> Score {
        Score { scaled: Decimal::of(share.clamp(-1.0, 1.0)), ..Score::default() }
    }
}
