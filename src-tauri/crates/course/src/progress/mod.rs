//! Progress: what rows say that follow from what a learner did.
//!
//! [`fold`] adds one deed to the rows of a [`Ledger`]. In whatever order deeds come, and however often each of them,
//! the rows end the same; so rows that grew with the log equal rows rebuilt from it. Nothing is counted by adding one:
//! a row holds the first, the last, the best, the newest few, or a set.
//!
//! | kind | key | rank | value |
//! |---|---|---|---|
//! | `course` | `pack/course` | last deed, ms of the logical clock | [`CourseRecord`] |
//! | `lesson` | `pack/course/lesson` | last place, the same | [`LessonProgress`] |
//! | `item` | `pack/course/item` | last answer, the same | [`ItemProgress`] |
//! | `quiz` | `pack/course/lesson/ID`, `pack/course/assessment/ID` | last attempt, the same | [`QuizProgress`] |
//! | `card` | `pack/course/item:ID`, `pack/course/term:ID` | when it is due, ms of the device's clock | [`Card`](crate::Card) |
//! | `note` | `pack/course/lesson/ID` | last edit, ms of the logical clock | [`NoteRecord`](crate::NoteRecord) |
//!
//! A statement that was voided (xAPI 1.0.3, Data 2.3.2) is left out when rows are rebuilt ([`rebuild`]); the fold
//! itself cannot take a deed back.

pub(crate) mod fold;
mod item;
mod lesson;
mod memory;
mod overview;
mod quiz;
mod record;
pub(crate) mod row;
mod watched;

pub use fold::{FOLD, Ledger, Told, Voided, fold, rebuild};
pub use item::{ItemProgress, Tries, Try};
pub use lesson::{LessonProgress, MediaProgress, PageProgress};
pub use memory::MemoryLedger;
pub use overview::{
    AssessmentStanding, AssessmentState, Contents, CourseProgress, LessonStanding, LessonState,
};
pub use quiz::{QuizProgress, Submission};
pub use record::{ClaimMade, CourseRecord};
pub use row::{Latest, Moment};
pub use watched::Watched;
