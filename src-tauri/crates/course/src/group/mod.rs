//! A group's picture of one course: how far its learners are, who may need somebody, which questions they find hard.
//!
//! Pure, and no reckoning of its own: a learner's [`Figures`] are read from the rows that [`rebuild`](crate::rebuild)
//! makes of their record, as a laptop and the platform make them; a [`Picture`] puts the figures of many beside each
//! other. Any order of records and of learners, and any record told twice, gives the same picture.
//!
//! **Modest.** A hint says what the record shows, with its numbers, and nothing of why. Who was not heard of for long is
//! said to be perhaps further, and gets no hint from silence. A question's share stands beside how many answered, and
//! beside what pure guessing would reach.

mod figures;
mod hint;
mod picture;
mod question;
mod sheet;

pub use figures::{Fast, Figures, Stopped, Tongues};
pub use hint::{Hint, Reason};
pub use picture::{Column, Mate, Picture, Seen};
pub use question::{FEW, Question, QuestionFigure, questions};
pub use sheet::{GroupCourse, Sheet};
