//! Achievements: what is awarded, what is to be done for it, what it says of the holder, and which competencies it shows.

pub(crate) mod read;
pub(crate) mod stack;
mod words;

use serde::{Deserialize, Serialize};

use crate::Place;
use crate::text::Text;

pub use stack::loops;
pub use words::{Phrase, words};

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
    /// What the holder did, in words a stranger understands; empty where the criteria's own [`words`] are to say it.
    #[serde(default)]
    pub narrative: Text,
    /// What kind of thing it is.
    #[serde(default)]
    pub kind: AchievementKind,
    /// One of the four of micro-certificates, or the centre's own word: the pack's, where the achievement names none. Empty
    /// only in outlines that were written before achievements had one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub category: String,
    /// Its level as people read it: `EQF 6`, `ISCED 5`, or a framework's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Learning time in hours; see [`Course::hours_of`](crate::Course::hours_of) for one that names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<f32>,
    /// What it counts, in ECTS; see [`Course::credit_of`](crate::Course::credit_of).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<f32>,
    /// Months for which it is valid, from the day it is issued; none: for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<u32>,
    /// Competencies the holder showed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alignments: Vec<Alignment>,
}

/// What kind of thing is achieved, in the words of Open Badges 3.0 (`AchievementType`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AchievementKind {
    /// A micro-certificate.
    #[default]
    MicroCredential,
    /// A certificate: several micro-certificates make one.
    Certificate,
    /// A course that was completed.
    Course,
    /// A competency that was shown.
    Competency,
    /// A badge.
    Badge,
}

impl AchievementKind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::MicroCredential, Self::Certificate, Self::Course, Self::Competency, Self::Badge];

    /// Its word in the sources.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::MicroCredential => "micro-credential",
            Self::Certificate => "certificate",
            Self::Course => "course",
            Self::Competency => "competency",
            Self::Badge => "badge",
        }
    }
}

/// What is to be done for an achievement; all of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Criteria {
    /// Lessons to be read: `None` means all of the course.
    pub lessons: Option<Vec<String>>,
    /// Share of the item points to be reached, 0 to 1; `None` when items do not matter.
    pub score: Option<f32>,
    /// What is to be shown in each set of the lessons asked for; `None` when that does not matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mastery: Option<Mastery>,
    /// Assessments to be passed (or, where one names no `pass`, handed in), by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assessments: Vec<String>,
    /// Achievements to be held; `None` when it does not stand on others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stack: Option<Stack>,
}

/// So many right answers among the last ones to a set's items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mastery {
    /// Right answers needed.
    pub right: u32,
    /// Last answers looked at.
    pub of: u32,
}

/// Achievements that make a larger one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stack {
    /// Their keys, `pack/course/achievement`, in order; see [`achievement_key`].
    pub parts: Vec<String>,
    /// How many of them are to be held.
    pub least: u32,
}

impl Stack {
    /// How many of the parts are among `held`.
    #[must_use]
    pub fn held(&self, held: &std::collections::BTreeSet<String>) -> u32 {
        let count = self.parts.iter().filter(|part| held.contains(*part)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Whether enough of the parts are among `held`.
    #[must_use]
    pub fn is_met(&self, held: &std::collections::BTreeSet<String>) -> bool {
        self.held(held) >= self.least
    }

    /// The URIs of the parts, as credentials name them.
    pub fn ids(&self) -> impl Iterator<Item = String> {
        self.parts.iter().filter_map(|key| {
            let (pack, course, achievement) = split_key(key)?;
            Some(achievement_id(pack, course, achievement))
        })
    }
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
    /// Where it is described, on the web.
    pub url: Option<String>,
    /// The item's own URI, where the pack holds the framework: `targetUrl` of an Open Badges alignment. Else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub uri: String,
    /// The level of the competency that is meant, by its id in the framework.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// That level's name.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub level_name: Text,
}

/// Returns an achievement's URI: the same in every language and edition, and the same that statements name it by, so
/// that who holds both a claim and a credential sees that they are about one thing.
#[must_use]
pub fn achievement_id(pack: &str, course: &str, achievement: &str) -> String {
    let (pack, course) = (pack.to_owned(), course.to_owned());
    Place::Achievement { pack, course, achievement: achievement.to_owned() }.iri()
}

/// Returns pack, course and achievement of a URI that [`achievement_id`] made; none for any other.
#[must_use]
pub fn of_achievement_id(id: &str) -> Option<(String, String, String)> {
    match Place::parse(id)? {
        Place::Achievement { pack, course, achievement } => Some((pack, course, achievement)),
        _ => None,
    }
}

/// Returns an achievement's key, `pack/course/achievement`, as [`Stack::parts`] and the set of what is held name it.
#[must_use]
pub fn achievement_key(pack: &str, course: &str, achievement: &str) -> String {
    format!("{pack}/{course}/{achievement}")
}

/// Takes a key apart.
pub(crate) fn split_key(key: &str) -> Option<(&str, &str, &str)> {
    let (pack, rest) = key.split_once('/')?;
    let (course, achievement) = rest.split_once('/')?;
    (!achievement.contains('/')).then_some((pack, course, achievement))
}

impl crate::Course {
    /// Learning time an achievement stands for: its own; else, where it asks for all lessons of the course, the
    /// course's.
    #[must_use]
    pub fn hours_of(&self, achievement: &Achievement) -> Option<f32> {
        achievement.hours.or_else(|| achievement.criteria.lessons.is_none().then_some(self.hours))
    }

    /// What an achievement counts in ECTS: its own; else, where it asks for all lessons of the course, the course's.
    #[must_use]
    pub fn credit_of(&self, achievement: &Achievement) -> Option<f32> {
        let whole = achievement.criteria.lessons.is_none();
        achievement.credit.or_else(|| self.credit.filter(|_| whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_achievement_is_named_by_one_uri_that_leads_back_to_it() {
        let id = achievement_id("org.example.water", "water", "basics");
        assert_eq!(id, "urn:packhorse:activity:org.example.water/water/achievement/basics");
        let back = of_achievement_id(&id).unwrap();
        assert_eq!(
            (back.0.as_str(), back.1.as_str(), back.2.as_str()),
            ("org.example.water", "water", "basics")
        );
        for other in ["", "https://example.org/badge", "urn:packhorse:activity:org.example.water/water"] {
            assert_eq!(of_achievement_id(other), None, "{other}");
        }
    }

    #[test]
    fn a_stack_counts_what_is_held_of_it_and_nothing_else() {
        let key = |name: &str| achievement_key("org.example", "c", name);
        let stack = Stack { parts: vec![key("a"), key("b"), key("c")], least: 2 };
        let held = |names: &[&str]| names.iter().map(|name| key(name)).collect();
        assert_eq!((stack.held(&held(&["a", "x"])), stack.is_met(&held(&["a", "x"]))), (1, false));
        assert_eq!((stack.held(&held(&["a", "c"])), stack.is_met(&held(&["a", "c"]))), (2, true));
        assert_eq!(stack.ids().next().unwrap(), achievement_id("org.example", "c", "a"));
    }

    #[test]
    fn what_an_achievement_does_not_say_of_hours_and_credit_its_course_says() {
        let course = crate::Course { hours: 4.0, credit: Some(0.2), ..crate::Course::default() };
        let whole = Achievement::default();
        assert_eq!((course.hours_of(&whole), course.credit_of(&whole)), (Some(4.0), Some(0.2)));
        let own = Achievement { hours: Some(2.0), credit: Some(0.1), ..Achievement::default() };
        assert_eq!((course.hours_of(&own), course.credit_of(&own)), (Some(2.0), Some(0.1)));
        let criteria = Criteria { lessons: Some(Vec::new()), ..Criteria::default() };
        let part = Achievement { criteria, ..Achievement::default() };
        assert_eq!((course.hours_of(&part), course.credit_of(&part)), (None, None));
    }

    #[test]
    fn an_outline_of_before_is_still_read() {
        let old = r#"{"id":"a","title":{},"description":{},"criteria":{"lessons":null,"score":0.5},"narrative":{}}"#;
        let read: Achievement = serde_json::from_str(old).unwrap();
        assert_eq!(
            (read.kind, read.category.as_str(), read.criteria.stack),
            (AchievementKind::MicroCredential, "", None)
        );
    }
}
