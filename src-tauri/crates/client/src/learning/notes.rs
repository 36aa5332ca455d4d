//! Notes, highlights and bookmarks: kept in the log beside the statements, and found again in every edition.

use course::{Anchor, Course, NoteEdit as Edit, NoteRecord, Passage, Placed};

use super::Session;
use super::desk::random;
use super::tell::write_note;
use crate::edition::Edition;
use crate::failure::not_found;
use crate::packs::localised;
use crate::trees::LibraryTree;
use crate::view::{Failure, Localised, NoteAnchor, NoteEdit, NoteKind, NoteView};
use crate::{Client, failure};

impl Client {
    /// Keeps a note, or another wording of one.
    ///
    /// # Errors
    /// When nobody has entered, there is no such lesson, it is too long, or it cannot be written.
    pub fn note_save(&self, note: &NoteEdit, lang: &str) -> Result<NoteView, Failure> {
        self.studying(|session| {
            let known = match note.id.as_str() {
                "" => None,
                id => Some(find(session, id)?.last().cloned().ok_or_else(|| not_found(id))?),
            };
            let edit = match known {
                // Where it stands stays as it was made; only the words are new.
                Some(known) => {
                    Edit { text: note.text.clone(), kind: kind(&note.kind), removed: false, ..known }
                }
                None => Edit {
                    id: random()?,
                    kind: kind(&note.kind),
                    pack: note.pack.clone(),
                    course: note.course.clone(),
                    lesson: note.lesson.clone(),
                    anchor: anchor(&note.anchor),
                    text: note.text.clone(),
                    removed: false,
                },
            };
            self.write_edit(session, &edit)?;
            let record = find(session, &edit.id_text())?;
            let edition = self.reading_of(session, &edit.pack).ok();
            let course = edition.as_ref().and_then(|edition| edition.course(&edit.course).ok());
            let passages = match (&edition, course) {
                (Some(edition), Some(course)) => {
                    self.passages_of(edition, course, &edit.lesson, &edit.anchor.lang)
                }
                _ => Vec::new(),
            };
            view(self, &record, edition.as_ref(), course, &passages, lang).ok_or_else(|| not_found(&note.id))
        })
    }

    /// Takes a note away; it can be brought back.
    ///
    /// # Errors
    /// When nobody has entered or there is no such note.
    pub fn note_remove(&self, id: &str) -> Result<(), Failure> {
        self.note_removed(id, true)
    }

    /// Brings a note back that was taken away.
    ///
    /// # Errors
    /// When nobody has entered or there is no such note.
    pub fn note_restore(&self, id: &str) -> Result<(), Failure> {
        self.note_removed(id, false)
    }

    fn note_removed(&self, id: &str, removed: bool) -> Result<(), Failure> {
        self.studying(|session| {
            let last = find(session, id)?.last().cloned().ok_or_else(|| not_found(id))?;
            self.write_edit(session, &Edit { removed, ..last })
        })
    }

    /// Returns the notes of a course, or of all courses; those whose place is gone are among them.
    ///
    /// # Errors
    /// When nobody has entered, or the record cannot be read.
    pub fn notes(&self, pack: &str, course: &str, lang: &str) -> Result<Vec<NoteView>, Failure> {
        self.studying(|session| {
            let prefix = if pack.is_empty() { String::new() } else { format!("{pack}/{course}/") };
            let records = records(session, &prefix)?;
            let mut views = Vec::new();
            // One lesson's passages are read once, however many notes it has.
            let mut read: Option<(String, Vec<Passage>)> = None;
            for record in &records {
                let Some(note) = record.note() else { continue };
                let edition = self.reading_of(session, &note.pack).ok();
                let outline = edition.as_ref().and_then(|edition| edition.course(&note.course).ok());
                let key = format!("{} {}/{}", note.anchor.lang, note.topic(), note.lesson);
                if read.as_ref().is_none_or(|(known, _)| *known != key) {
                    let passages = match (&edition, outline) {
                        (Some(edition), Some(course)) => {
                            self.passages_of(edition, course, &note.lesson, &note.anchor.lang)
                        }
                        _ => Vec::new(),
                    };
                    read = Some((key, passages));
                }
                let passages = read.as_ref().map_or(&[][..], |(_, passages)| passages);
                views.extend(view(self, record, edition.as_ref(), outline, passages, lang));
            }
            Ok(views)
        })
    }

    /// The notes of one lesson, placed in the text that is open.
    pub(crate) fn notes_of_lesson(
        &self,
        session: &Session,
        edition: &Edition,
        course: &Course,
        lesson: &str,
        lang: &str,
    ) -> Result<Vec<NoteView>, Failure> {
        let records = records(session, &format!("{}/{}/{lesson}/", edition.pack.id, course.id))?;
        let mut views = Vec::new();
        let mut passages = None;
        for record in &records {
            let Some(note) = record.note() else { continue };
            // In another language's text there is nothing to be found; it is listed all the same.
            let here = note.anchor.lang == lang;
            let passages = match here {
                true => {
                    passages.get_or_insert_with(|| self.passages_of(edition, course, lesson, lang)).clone()
                }
                false => self.passages_of(edition, course, lesson, &note.anchor.lang),
            };
            views.extend(view(self, record, Some(edition), Some(course), &passages, lang));
        }
        Ok(views)
    }

    fn write_edit(&self, session: &mut Session, edit: &Edit) -> Result<(), Failure> {
        session.entered.write((self.now_ms)(), |writing| write_note(writing, edit)).map(drop)
    }

    fn passages_of(&self, edition: &Edition, course: &Course, lesson: &str, lang: &str) -> Vec<Passage> {
        let tree = LibraryTree { shelf: &self.shelf, pack: &edition.name };
        // Only this lesson is read.
        let mut alone = course.clone();
        for module in &mut alone.modules {
            module.lessons.retain(|one| one.id == lesson);
        }
        let passages = course::passages(&tree, &edition.sources.sheet, &alone, lang);
        passages.into_iter().filter(|passage| passage.lesson.as_deref() == Some(lesson)).collect()
    }
}

/// The rows of notes whose keys begin so, in the order they were made.
fn records(session: &Session, prefix: &str) -> Result<Vec<NoteRecord>, Failure> {
    let rows = session.entered.read()?.scan("note", prefix)?;
    let mut records: Vec<NoteRecord> = rows.iter().filter_map(|row| NoteRecord::read(&row.value)).collect();
    let order = |record: &NoteRecord| {
        let place = record.last().map(|edit| (edit.pack.clone(), edit.course.clone(), edit.lesson.clone()));
        (place, record.made())
    };
    records.sort_by_cached_key(order);
    Ok(records)
}

/// The row of the note with this id, taken away or not.
fn find(session: &Session, id: &str) -> Result<NoteRecord, Failure> {
    let rows = session.entered.read()?.scan("note", "")?;
    let row = rows.iter().find(|row| row.key.rsplit('/').next() == Some(id));
    row.and_then(|row| NoteRecord::read(&row.value)).ok_or_else(|| not_found(id))
}

fn view(
    client: &Client,
    record: &NoteRecord,
    edition: Option<&Edition>,
    course: Option<&Course>,
    passages: &[Passage],
    lang: &str,
) -> Option<NoteView> {
    let note = record.note()?;
    let bare = |id: &str| Localised { text: id.to_owned(), lang: String::new() };
    let order = edition
        .map(|one| course::language_order(&client.languages(lang), &one.sources.sheet))
        .unwrap_or_default();
    let lesson = course.and_then(|course| course.lesson(&note.lesson));
    let placed = course::place(&note.anchor, passages);
    let orphan = placed == Placed::Orphan;
    let moved = matches!(placed, Placed::Fuzzy { .. });
    let (heading, exact, nth) = match placed {
        Placed::Exact { heading, nth } => (heading, note.anchor.exact.clone(), nth),
        Placed::Fuzzy { heading, exact, nth } => (heading, exact, nth),
        Placed::Orphan => (note.anchor.heading.clone(), String::new(), 0),
    };
    let heading_text =
        passages.iter().find(|passage| passage.anchor == heading).map(|passage| passage.heading.clone());
    Some(NoteView {
        id: note.id_text(),
        kind: match note.kind {
            course::NoteKind::Note => NoteKind::Note,
            course::NoteKind::Highlight => NoteKind::Highlight,
            course::NoteKind::Bookmark => NoteKind::Bookmark,
        },
        pack: note.pack.clone(),
        course: note.course.clone(),
        lesson: note.lesson.clone(),
        course_title: course.map_or_else(|| bare(&note.course), |one| localised(&one.title, &order)),
        lesson_title: lesson.map_or_else(|| bare(&note.lesson), |one| localised(&one.title, &order)),
        heading,
        heading_text: heading_text.unwrap_or_default(),
        exact,
        nth,
        quote: note.anchor.exact.clone(),
        orphan,
        moved,
        text: note.text.clone(),
        at_ms: record.edited().map_or(0, |edited| edited.at_ms),
        lang: note.anchor.lang.clone(),
    })
}

fn kind(kind: &NoteKind) -> course::NoteKind {
    match kind {
        NoteKind::Note => course::NoteKind::Note,
        NoteKind::Highlight => course::NoteKind::Highlight,
        NoteKind::Bookmark => course::NoteKind::Bookmark,
    }
}

fn anchor(anchor: &NoteAnchor) -> Anchor {
    Anchor {
        lang: anchor.lang.clone(),
        heading: anchor.heading.clone(),
        exact: anchor.exact.clone(),
        prefix: anchor.prefix.clone(),
        suffix: anchor.suffix.clone(),
    }
}

pub(crate) fn note_failure(fault: course::NoteFault) -> Failure {
    failure("note-too-long", &[], &fault)
}
