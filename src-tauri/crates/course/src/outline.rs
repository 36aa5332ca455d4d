//! The outline of a pack: courses, modules, lessons and what belongs to them, without the lessons' text. Small
//! enough to travel in the pack's manifest, so that lists need no parsing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::sheet::PackSheet;
use crate::text::Text;

/// Everything about a pack's courses except the lessons' text and the items.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sources {
    /// The pack's sheet.
    pub sheet: PackSheet,
    /// Its courses, by folder name.
    pub courses: Vec<Course>,
}

/// A course.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// Its folder within the pack: `courses/<name>`.
    pub folder: String,
    /// Id, unique within the pack.
    pub id: String,
    /// Title.
    pub title: Text,
    /// What it is about.
    pub summary: Text,
    /// Learning time in hours.
    pub hours: f32,
    /// Learning time in ECTS, if it is counted.
    pub credit: Option<f32>,
    /// Its modules, in order.
    pub modules: Vec<Module>,
    /// What it leads to.
    #[serde(default)]
    pub achievements: Vec<Achievement>,
    /// Competencies it builds.
    #[serde(default)]
    pub alignments: Vec<Alignment>,
    /// Terms by language, in the order of the file.
    #[serde(default)]
    pub glossary: BTreeMap<String, Vec<Term>>,
    /// Languages in which at least one lesson is written, in the pack's order.
    pub languages: Vec<String>,
}

impl Course {
    /// All lessons, in order.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.modules.iter().flat_map(|module| &module.lessons)
    }

    /// The lesson with this id.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lessons().find(|lesson| lesson.id == id)
    }
}

/// A part of a course.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Module {
    /// Id, unique within the course.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Its lessons, in order.
    pub lessons: Vec<Lesson>,
}

/// A lesson.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lesson {
    /// Id, unique within the course, for ever the same.
    pub id: String,
    /// Name of its files: `lessons/<lang>/<file>.md`.
    pub file: String,
    /// Minutes it takes.
    pub minutes: u32,
    /// Its title in each language, from the line `# …`.
    pub title: Text,
    /// Item sets asked after the text, in order.
    #[serde(default)]
    pub items: Vec<String>,
    /// How many items they hold, descriptions not counted.
    #[serde(default)]
    pub item_count: u32,
    /// It shows video or plays sound.
    #[serde(default)]
    pub media: bool,
    /// It holds an interactive page.
    #[serde(default)]
    pub interactive: bool,
    /// Languages it is written in, in the pack's order.
    pub languages: Vec<String>,
}

/// What is awarded when its criteria are met.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Achievement {
    /// Id, unique within the course, for ever the same.
    pub id: String,
    /// Title.
    pub title: Text,
    /// What it attests, in a sentence.
    pub description: Text,
    /// What is to be done.
    pub criteria: Criteria,
    /// What the holder did, in words a stranger understands.
    pub narrative: Text,
}

/// What is to be done for an achievement; all of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Criteria {
    /// Lessons to be read: `None` means all of the course.
    pub lessons: Option<Vec<String>>,
    /// Share of the item points to be reached, 0 to 1; `None` when items do not matter.
    pub score: Option<f32>,
}

/// A competency of a framework.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Alignment {
    /// Name of the framework.
    pub framework: String,
    /// Code within it.
    pub code: String,
    /// Name.
    pub name: Text,
    /// Where it is described.
    pub url: Option<String>,
}

/// A glossary term in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Id, unique within the course, the same in all languages.
    pub id: String,
    /// The word.
    pub term: String,
    /// Other words for it.
    #[serde(default)]
    pub also: Vec<String>,
    /// What it means, plain text.
    pub definition: String,
}
