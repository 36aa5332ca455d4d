//! The outline of a pack: courses, modules, lessons and what belongs to them, without the lessons' text. Small
//! enough to travel in the pack's manifest, so that lists need no parsing.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::achievement::{Achievement, Alignment};
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
    /// Its tests besides the lessons' own questions, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assessments: Vec<Assessment>,
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

    /// The assessment with this id.
    #[must_use]
    pub fn assessment(&self, id: &str) -> Option<&Assessment> {
        self.assessments.iter().find(|assessment| assessment.id == id)
    }

    /// The lesson that asks this set, if one does.
    #[must_use]
    pub fn lesson_of_set(&self, set: &str) -> Option<&Lesson> {
        self.lessons().find(|lesson| lesson.items.iter().any(|held| held == set))
    }

    /// Every set of items, each once: the lessons' in order, then those of assessments alone.
    #[must_use]
    pub fn sets(&self) -> Vec<&str> {
        let of_lessons = self.lessons().flat_map(|lesson| &lesson.items);
        let of_assessments = self.assessments.iter().flat_map(|assessment| &assessment.sets);
        let mut seen = BTreeSet::new();
        of_lessons.chain(of_assessments).map(String::as_str).filter(|set| seen.insert(*set)).collect()
    }

    /// The achievement with this id.
    #[must_use]
    pub fn achievement(&self, id: &str) -> Option<&Achievement> {
        self.achievements.iter().find(|achievement| achievement.id == id)
    }

    /// Returns whether a set's keys are kept out of the pack: a sealed assessment asks it.
    #[must_use]
    pub fn is_sealed(&self, set: &str) -> bool {
        self.assessments.iter().any(|assessment| assessment.sealed && assessment.asks(set))
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

/// What a quiz is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuizKind {
    /// A lesson's questions: help and feedback at once, as often as one likes.
    #[default]
    Practice,
    /// Before the course, to see what one knows already; nothing hangs on it.
    PreTest,
    /// After the course, to see what one has learnt.
    PostTest,
    /// A test that counts.
    Exam,
}

impl QuizKind {
    /// Its word in the sources.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::PreTest => "pre-test",
            Self::PostTest => "post-test",
            Self::Exam => "exam",
        }
    }
}

/// A test of a course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// Id, unique within the course, for ever the same.
    pub id: String,
    /// What it is for; never [`QuizKind::Practice`].
    pub kind: QuizKind,
    /// Title.
    pub title: Text,
    /// Item sets it draws from, in order.
    pub sets: Vec<String>,
    /// So many questions from each set; `None` means all.
    #[serde(default)]
    pub draw: Option<u32>,
    /// Minutes there are; `None` means any.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// How often it may be taken; `None` means any.
    #[serde(default)]
    pub attempts: Option<u32>,
    /// Share of the points that is enough, 0 to 1; `None` when nothing is asked for.
    #[serde(default)]
    pub pass: Option<f32>,
    /// Questions and answers come in another order in each attempt.
    pub shuffle: bool,
    /// Its keys are not in the pack.
    #[serde(default)]
    pub sealed: bool,
    /// It opens when all lessons are finished.
    #[serde(default)]
    pub after_lessons: bool,
    /// How many questions an attempt asks.
    #[serde(default)]
    pub item_count: u32,
}

impl Assessment {
    /// Returns whether it draws from this set.
    #[must_use]
    pub fn asks(&self, set: &str) -> bool {
        self.sets.iter().any(|held| held == set)
    }
}

/// Returns whether a share of the points is as much as asked for. What is asked for was written in decimals and is kept
/// in 32 bits: 0.6 would be a little more than three fifths.
pub(crate) fn reaches(score: f64, needed: impl Into<f64>) -> bool {
    score + 1e-6 >= needed.into()
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
