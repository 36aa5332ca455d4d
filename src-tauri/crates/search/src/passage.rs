//! What is indexed: one passage of a lesson, a caption, a glossary entry or an item's stem.

use serde::{Deserialize, Serialize};

/// The kind of thing a passage is, for filters and for the screen's icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A lesson as a whole: its title and its opening words.
    Lesson,
    /// A part of a lesson under one heading.
    Passage,
    /// A caption of a video or audio; [`Passage::at`] says when it is spoken.
    Caption,
    /// A glossary entry; the title is the term.
    Glossary,
    /// The stem of an item. Answers are not indexed: a search must not give them away.
    Item,
    /// A course as a whole: its title, what it is about, its modules.
    Course,
}

impl Kind {
    /// All kinds, in the order of their numbers in the index.
    pub const ALL: [Kind; 6] =
        [Kind::Lesson, Kind::Passage, Kind::Caption, Kind::Glossary, Kind::Item, Kind::Course];

    /// The number under which the index keeps this kind.
    pub(crate) fn code(self) -> u64 {
        match self {
            Kind::Lesson => 0,
            Kind::Passage => 1,
            Kind::Caption => 2,
            Kind::Glossary => 3,
            Kind::Item => 4,
            Kind::Course => 5,
        }
    }

    /// The kind with this number; an unknown number is a plain passage.
    pub(crate) fn from_code(code: u64) -> Kind {
        usize::try_from(code).ok().and_then(|code| Kind::ALL.get(code).copied()).unwrap_or(Kind::Passage)
    }
}

/// One unit of search: what a result leads to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// The course's id within its pack.
    pub course: String,
    /// The lesson's id within its course; empty for a glossary entry of the whole course.
    pub lesson: String,
    /// The place inside the lesson, as a fragment of its page; empty for the beginning.
    pub anchor: String,
    /// What it is.
    pub kind: Kind,
    /// Seconds from the beginning of the recording, for captions.
    pub at: Option<f64>,
    /// The language of the text, BCP 47.
    pub lang: String,
    /// The lesson's title, or the glossary's term.
    pub title: String,
    /// The heading the text stands under; empty when there is none.
    pub heading: String,
    /// The text itself, plain, without markup.
    pub text: String,
}
