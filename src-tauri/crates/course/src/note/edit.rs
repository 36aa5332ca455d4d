//! An edit of a mark, and the row that edits make.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Anchor;
use crate::progress::fold::{change, is_id};
use crate::progress::row::{Latest, Moment, Row, keep_first, keep_most, read};
use crate::progress::{Ledger, Told};

/// The longest text of a note, in bytes.
const MAX_TEXT: usize = 20_000;
/// The longest words a mark hangs on, in bytes.
const MAX_EXACT: usize = 8_000;
/// The longest of the other words of an anchor.
const MAX_WORDS: usize = 400;
/// The longest edit, as it lies in the log: every byte of it may be written as six.
const MAX_EDIT: usize = 200_000;

/// What kind of mark it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// Words of one's own at a passage.
    Note,
    /// A passage that stands out.
    Highlight,
    /// A passage to come back to.
    Bookmark,
}

/// A mark, as an edit leaves it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NoteEdit {
    /// The mark's id, random, the same in all its edits.
    #[serde(with = "hex")]
    pub id: [u8; 16],
    /// What it is.
    pub kind: NoteKind,
    /// The pack.
    pub pack: String,
    /// The course.
    pub course: String,
    /// The lesson.
    pub lesson: String,
    /// The passage.
    pub anchor: Anchor,
    /// The learner's words; may be empty.
    #[serde(default)]
    pub text: String,
    /// It was taken away.
    #[serde(default)]
    pub removed: bool,
}

/// Why an edit is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoteFault {
    /// It is no edit at all, or one of a later program.
    #[error("the entry is not an edit of a note this program knows")]
    Unreadable,
    /// It names what can be no pack, course or lesson.
    #[error("the note names no lesson: ids are letters, digits, '-', '_' and '.'")]
    NoPlace,
    /// The text is too long.
    #[error("the note is longer than {MAX_TEXT} bytes; split it")]
    TextTooLong,
    /// The words it hangs on are too long.
    #[error("the marked passage is longer than {MAX_EXACT} bytes; mark less")]
    PassageTooLong,
}

impl NoteEdit {
    /// Writes the edit for the log: JSON, the same bytes for the same edit.
    ///
    /// # Errors
    ///
    /// When it could not be read again.
    pub fn body(&self) -> Result<Vec<u8>, NoteFault> {
        self.check()?;
        serde_json::to_vec(self).map_err(|_| NoteFault::Unreadable)
    }

    /// Reads an edit of the log.
    ///
    /// # Errors
    ///
    /// When it is none, or beyond the limits.
    pub fn parse(body: &[u8]) -> Result<Self, NoteFault> {
        if body.len() > MAX_EDIT {
            return Err(NoteFault::TextTooLong);
        }
        let edit: Self = serde_json::from_slice(body).map_err(|_| NoteFault::Unreadable)?;
        edit.check()?;
        Ok(edit)
    }

    /// The topic of its entry in the log.
    #[must_use]
    pub fn topic(&self) -> String {
        format!("{}/{}", self.pack, self.course)
    }

    /// The mark's id in 32 hexadecimal digits.
    #[must_use]
    pub fn id_text(&self) -> String {
        hex::digits(&self.id)
    }

    /// The key of its row: `pack/course/lesson/ID`, the id in hexadecimal digits.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}/{}/{}/{}", self.pack, self.course, self.lesson, self.id_text())
    }

    fn check(&self) -> Result<(), NoteFault> {
        let anchor = &self.anchor;
        if ![&self.pack, &self.course, &self.lesson].into_iter().all(|id| is_id(id)) {
            return Err(NoteFault::NoPlace);
        }
        if self.text.len() > MAX_TEXT {
            return Err(NoteFault::TextTooLong);
        }
        let around = [&anchor.lang, &anchor.heading, &anchor.prefix, &anchor.suffix];
        if anchor.exact.len() > MAX_EXACT || around.into_iter().any(|words| words.len() > MAX_WORDS) {
            return Err(NoteFault::PassageTooLong);
        }
        Ok(())
    }
}

/// A mark's row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NoteRecord {
    made: Option<Moment>,
    last: Option<Latest<NoteEdit>>,
}

impl NoteRecord {
    /// Reads a row of kind `note`; none when it is damaged.
    #[must_use]
    pub fn read(value: &[u8]) -> Option<Self> {
        read(value)
    }

    /// When the mark was made.
    #[must_use]
    pub fn made(&self) -> Option<Moment> {
        self.made
    }

    /// When it was edited last.
    #[must_use]
    pub fn edited(&self) -> Option<Moment> {
        self.last.as_ref().map(|last| last.moment)
    }

    /// The mark; none when it was taken away.
    #[must_use]
    pub fn note(&self) -> Option<&NoteEdit> {
        self.last.as_ref().map(|last| &last.value).filter(|edit| !edit.removed)
    }

    /// The mark as its last edit left it, also when it was taken away: what an undo begins with.
    #[must_use]
    pub fn last(&self) -> Option<&NoteEdit> {
        self.last.as_ref().map(|last| &last.value)
    }
}

impl Row for NoteRecord {
    const KIND: &'static str = "note";

    fn rank(&self) -> i64 {
        self.edited().map_or(0, Moment::rank)
    }
}

/// Adds an edit to the mark's row. As with [`fold`](crate::fold), neither order nor repetition matters. An edit beyond
/// the limits changes nothing.
///
/// # Errors
///
/// What the ledger says.
pub fn fold_note<L: Ledger>(ledger: &mut L, told: &Told, edit: &NoteEdit) -> Result<(), L::Error> {
    if edit.check().is_err() {
        return Ok(());
    }
    change(ledger, &edit.key(), |row: &mut NoteRecord| {
        keep_first(&mut row.made, told.moment());
        keep_most(&mut row.last, Latest { moment: told.moment(), value: edit.clone() });
    })
}

/// Sixteen bytes as 32 hexadecimal digits.
mod hex {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(id: &[u8; 16], to: S) -> Result<S::Ok, S::Error> {
        if !to.is_human_readable() {
            return id.serialize(to);
        }
        to.serialize_str(&digits(id))
    }

    pub(super) fn digits(id: &[u8; 16]) -> String {
        id.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<[u8; 16], D::Error> {
        if !from.is_human_readable() {
            return <[u8; 16]>::deserialize(from);
        }
        let digits = String::deserialize(from)?;
        let number = u128::from_str_radix(&digits, 16).ok().filter(|_| digits.len() == 32);
        // A sign is no digit, though it can be read.
        let number = number.filter(|_| !digits.starts_with('+'));
        number
            .map(u128::to_be_bytes)
            .ok_or_else(|| D::Error::custom("an id of 32 hexadecimal digits is needed"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::MemoryLedger;

    fn edit(text: &str, removed: bool) -> NoteEdit {
        NoteEdit {
            id: [7; 16],
            kind: NoteKind::Note,
            pack: "org.example.water".to_owned(),
            course: "clean-water".to_owned(),
            lesson: "why-boil".to_owned(),
            anchor: Anchor { lang: "en".to_owned(), exact: "rolling boil".to_owned(), ..Anchor::default() },
            text: text.to_owned(),
            removed,
        }
    }

    fn folded(edits: &[(u64, NoteEdit)]) -> NoteRecord {
        let mut ledger = MemoryLedger::default();
        for (clock, edit) in edits {
            let told = Told { id: [0; 16], clock: clock << 16, at_ms: *clock as i64 };
            fold_note(&mut ledger, &told, edit).unwrap();
        }
        let (_, _, value) = ledger.scan("note", "").next().unwrap();
        NoteRecord::read(value).unwrap()
    }

    #[test]
    fn the_last_edit_counts_in_any_order() {
        let one = [(1, edit("a", false)), (2, edit("b", false)), (3, edit("b", true))];
        let turned = [one[2].clone(), one[0].clone(), one[1].clone(), one[2].clone()];
        assert_eq!(folded(&turned), folded(&one));
        assert_eq!(folded(&one).note(), None);
        assert_eq!(folded(&one).last().unwrap().text, "b");
    }

    #[test]
    fn a_mark_that_was_taken_away_comes_back() {
        let record = folded(&[(1, edit("a", false)), (2, edit("a", true)), (3, edit("a", false))]);
        assert_eq!(record.note(), Some(&edit("a", false)));
        assert_eq!((record.made().unwrap().at_ms, record.edited().unwrap().at_ms), (1, 3));
    }

    #[test]
    fn an_edit_is_read_as_it_was_written_and_its_bytes_are_fixed() {
        let body = edit("“ä”", false).body().unwrap();
        assert_eq!(NoteEdit::parse(&body), Ok(edit("“ä”", false)));
        let expect = r#"{"id":"07070707070707070707070707070707","kind":"note","pack":"org.example.water","course":"clean-water","lesson":"why-boil","anchor":{"lang":"en","heading":"","exact":"rolling boil","prefix":"","suffix":""},"text":"“ä”","removed":false}"#;
        assert_eq!(String::from_utf8(body).unwrap(), expect);
        assert_eq!(
            edit("", false).key(),
            "org.example.water/clean-water/why-boil/07070707070707070707070707070707"
        );
    }

    #[test]
    fn what_is_no_edit_or_too_long_is_refused() {
        assert_eq!(NoteEdit::parse(b"{}"), Err(NoteFault::Unreadable));
        assert_eq!(edit(&"x".repeat(20_001), false).body(), Err(NoteFault::TextTooLong));
        let mut far = edit("", false);
        far.anchor.exact = "x".repeat(8_001);
        assert_eq!(far.body(), Err(NoteFault::PassageTooLong));
        let stray = NoteEdit { lesson: "a/b".to_owned(), ..edit("", false) };
        assert_eq!(stray.body(), Err(NoteFault::NoPlace));
        let sign = String::from_utf8(edit("", false).body().unwrap()).unwrap().replacen("\"07", "\"+7", 1);
        assert_eq!(NoteEdit::parse(sign.as_bytes()), Err(NoteFault::Unreadable));
    }
}
