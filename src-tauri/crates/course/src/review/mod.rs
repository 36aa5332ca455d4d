//! The review: what was learnt comes back when it is about to be forgotten.
//!
//! A card is an item that was answered, or a glossary term that was gone over. When it is due follows from its grades
//! alone, by FSRS (crate `fsrs`, its published weights, 90 % to be remembered), without chance: the same grades give
//! the same day on every laptop.
//!
//! - An answer grades its item's card when it is the first one to it in an attempt at a lesson's questions: right is
//!   [`Good`](crate::ReviewGrade::Good), partly right or right after a hint is `Hard`, not yet right is `Again`.
//!   Answers that nobody has graded yet grade no card. Nor do answers in assessments: a pre-test asks what nobody has
//!   learnt yet.
//! - A term's grade is the learner's own.
//! - What was forgotten comes again after ten minutes; all else on a later day, whose beginning is at four in the
//!   morning by the device's clock ([`DayBorder`]).
//! - No card sleeps longer than five years.
//! - A card that says it was gone over more than a day from now was graded under a wrong clock: it is due at once.

mod card;
mod schedule;

pub(crate) use card::grade_of;
pub use card::{Card, Graded};
pub use schedule::{DayBorder, Due, due, due_soonest, minutes, new_terms, next_due, ranks};
