//! Notes, highlights and bookmarks: a learner's own marks on the passages of a lesson.
//!
//! A mark is a chain of edits in the log, each with all that the mark is then; the last one by the logical clock
//! counts, the earlier ones stay in the log. Taking a mark away is an edit, and so is taking that back.
//!
//! A mark hangs on the words it was put on ([`Anchor`]), not on a place in a file: so it finds its passage again in a
//! new edition ([`place`]), and is listed as an orphan when the passage is gone. It is never dropped.

mod anchor;
mod edit;
mod place;

pub use anchor::{Anchor, Placed};
pub use edit::{NoteEdit, NoteFault, NoteKind, NoteRecord, fold_note};
pub use place::place;
