//! What was done in a course, read from the log itself.

use course::{Course, Deed, Did, Place};
use statement::Statement;
use store::record::{Entry, Form};

use super::question::one_line;
use super::{Session, attempt};
use crate::Client;
use crate::edition::Edition;
use crate::packs::localised;
use crate::trees::LibraryTree;
use crate::view::{AnswerStanding, Failure, HistoryRow, HistoryView, Localised};

/// Lines that are shown at most.
const MOST: usize = 500;

impl Client {
    /// Returns what was done in a course, the newest first.
    ///
    /// # Errors
    /// When nobody has entered, or the record cannot be read.
    pub fn history(&self, pack: &str, course: &str, lang: &str) -> Result<HistoryView, Failure> {
        self.studying(|session| {
            let standing = self.course_standing(session, pack, course, lang)?;
            let page = session.entered.read()?.entries(Some(&format!("{pack}/{course}")), None, MOST)?;
            let names = self.names(session, pack, course, lang);
            let rows = page.entries.iter().filter_map(|entry| row(entry, &names)).collect();
            Ok(HistoryView {
                pack: pack.to_owned(),
                course: course.to_owned(),
                title: standing.title.clone(),
                learner: session.name().to_owned(),
                standing,
                rows,
                more: page.next.is_some(),
            })
        })
    }

    /// The names of what a course holds.
    pub(crate) fn names(&self, session: &Session, pack: &str, course: &str, lang: &str) -> Names {
        let edition = self.reading_of(session, pack).ok();
        let outline = edition.as_ref().and_then(|edition| edition.course(course).ok()).cloned();
        let order = match &edition {
            Some(edition) => course::language_order(&self.languages(lang), &edition.sources.sheet),
            None => Vec::new(),
        };
        let items = match (&edition, &outline) {
            (Some(edition), Some(outline)) => self.item_names(edition, outline, &order),
            _ => Vec::new(),
        };
        Names { outline, order, items }
    }

    fn item_names(&self, edition: &Edition, course: &Course, order: &[String]) -> Vec<(String, Localised)> {
        let tree = LibraryTree { shelf: &self.shelf, pack: &edition.name };
        let lang = attempt::course_language(course, order);
        let items = course.sets().into_iter().flat_map(|set| course::items(&tree, course, set, &lang).0);
        let name = |item: course::Item| {
            let text = if item.name.is_empty() { one_line(&item.stem.words()) } else { item.name };
            (item.id, Localised { text, lang: item.lang })
        };
        items.map(name).collect()
    }
}

/// What things are called.
pub(crate) struct Names {
    outline: Option<Course>,
    order: Vec<String>,
    items: Vec<(String, Localised)>,
}

impl Names {
    /// What a place is called; its id where it is in no pack here any more.
    pub(crate) fn of(&self, place: &Place) -> Localised {
        let bare = |id: &str| Localised { text: id.to_owned(), lang: String::new() };
        let Some(outline) = &self.outline else {
            return bare(match place {
                Place::Course { course, .. } => course,
                Place::Lesson { lesson, .. }
                | Place::Part { lesson, .. }
                | Place::Media { lesson, .. }
                | Place::Interactive { lesson, .. } => lesson,
                Place::Quiz { quiz, .. } => quiz,
                Place::Item { item, .. } => item,
                Place::Term { term, .. } => term,
                Place::Achievement { achievement, .. } => achievement,
            });
        };
        let lesson = |id: &str| outline.lesson(id).map(|lesson| localised(&lesson.title, &self.order));
        let found = match place {
            Place::Course { .. } => Some(localised(&outline.title, &self.order)),
            Place::Lesson { lesson: id, .. }
            | Place::Part { lesson: id, .. }
            | Place::Media { lesson: id, .. }
            | Place::Interactive { lesson: id, .. } => lesson(id).or_else(|| Some(bare(id))),
            Place::Quiz { quiz, .. } => match quiz.split_once('/') {
                Some(("lesson", id)) => lesson(id),
                Some((_, id)) => outline.assessment(id).map(|one| localised(&one.title, &self.order)),
                None => None,
            }
            .or_else(|| Some(bare(quiz))),
            Place::Item { item, .. } => {
                let found = self.items.iter().find(|(id, _)| id == item);
                Some(found.map_or_else(|| bare(item), |(_, name)| name.clone()))
            }
            Place::Term { term, .. } => {
                let terms = self.order.iter().filter_map(|lang| Some((lang, outline.glossary.get(lang)?)));
                let mut found = terms
                    .flat_map(|(lang, terms)| terms.iter().map(move |term| (lang, term)))
                    .filter(|(_, one)| one.id == *term);
                let word = |(lang, term): (&String, &course::Term)| Localised {
                    text: term.term.clone(),
                    lang: lang.clone(),
                };
                found.next().map(word).or_else(|| Some(bare(term)))
            }
            Place::Achievement { achievement, .. } => {
                let found = outline.achievements.iter().find(|one| one.id == *achievement);
                found.map(|one| localised(&one.title, &self.order)).or_else(|| Some(bare(achievement)))
            }
        };
        found.unwrap_or_else(|| bare(""))
    }
}

fn row(entry: &Entry, names: &Names) -> Option<HistoryRow> {
    if entry.form != Form::Statement {
        return None;
    }
    let deed = Deed::of(&Statement::parse(&entry.body).ok()?)?;
    let mut row = HistoryRow {
        at_ms: entry.stamp.at_ms,
        verb: verb(&deed.did).to_owned(),
        title: names.of(&deed.place),
        standing: None,
        right: None,
        of: None,
    };
    match &deed.did {
        Did::Answered { state, .. } => row.standing = Some(AnswerStanding::of(*state)),
        Did::Submitted { right, of, .. } => (row.right, row.of) = (Some(*right), Some(*of)),
        _ => {}
    }
    Some(row)
}

/// The short name of what was done, as the screens' words have it.
pub(crate) fn verb(did: &Did) -> &'static str {
    match did {
        Did::Began { .. } => "began",
        Did::Read { .. } => "read",
        Did::Finished => "finished",
        Did::Watched { .. } => "watched",
        Did::Answered { .. } => "answered",
        Did::Submitted { .. } => "submitted",
        Did::Left { .. } => "left",
        Did::Reviewed { .. } => "reviewed",
        Did::Claimed => "claimed",
        Did::Scored { .. } => "scored",
    }
}
