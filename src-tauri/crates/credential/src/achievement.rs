//! Achievements, as Open Badges 3.0 writes them, and what of ours it has no word for.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::strict::{each, text};

/// What kind of thing is achieved (Open Badges 3.0, `AchievementType`; those that we issue).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Hash, Serialize, Deserialize)]
pub enum AchievementType {
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

impl AchievementType {
    /// The standard's word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            AchievementType::MicroCredential => "MicroCredential",
            AchievementType::Certificate => "Certificate",
            AchievementType::Course => "Course",
            AchievementType::Competency => "Competency",
            AchievementType::Badge => "Badge",
        }
    }
}

/// The four categories of micro-certificates, and the centre's own.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Category {
    /// Digital competency of teachers.
    #[default]
    TeacherDigitalCompetency,
    /// Generative AI for higher education.
    GenAiHigherEducation,
    /// AI and a discipline.
    AiDiscipline,
    /// AI and industry.
    AiIndustry,
    /// The centre's own word.
    Own(String),
}

impl Category {
    /// Its word in packs (`SOURCES.md`) and credentials.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Category::TeacherDigitalCompetency => "teacher-digital-competency",
            Category::GenAiHigherEducation => "genai-higher-education",
            Category::AiDiscipline => "ai-discipline",
            Category::AiIndustry => "ai-industry",
            Category::Own(word) => word,
        }
    }
}

impl From<String> for Category {
    fn from(word: String) -> Self {
        [
            Category::TeacherDigitalCompetency,
            Category::GenAiHigherEducation,
            Category::AiDiscipline,
            Category::AiIndustry,
        ]
        .into_iter()
        .find(|known| known.word() == word)
        .unwrap_or(Category::Own(word))
    }
}

impl From<Category> for String {
    fn from(category: Category) -> Self {
        category.word().to_owned()
    }
}

/// A competency of a framework that an achievement shows (CASE: `CFItem`).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Alignment {
    /// The framework's name.
    pub framework: String,
    /// The item's code within it.
    pub code: String,
    /// What the item is called.
    pub name: String,
    /// Its URI: the framework's own for the item; without one we name it `urn:packhorse:framework:FRAMEWORK:CODE`.
    pub url: Option<String>,
}

/// What was seen: one piece of work or one fact.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// What it is called.
    pub name: String,
    /// What was seen, in words.
    pub narrative: String,
}

/// An achievement, its texts in one language.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Achievement {
    /// A URI that stays: the same in every language and edition.
    pub id: String,
    /// What kind.
    pub kind: AchievementType,
    /// What it is called.
    pub name: String,
    /// What whoever has it can do.
    pub description: String,
    /// What has to be done for it, in words.
    pub narrative: String,
    /// The language of these texts (BCP 47).
    pub lang: String,
    /// Competencies.
    pub alignments: Vec<Alignment>,
    /// Hours of work.
    pub hours: Option<f64>,
    /// Credit.
    pub credit: Option<f64>,
    /// Level, in the framework's own words.
    pub level: Option<String>,
    /// Category.
    pub category: Category,
    /// Ids of the achievements that make up this one; empty for one that stands alone.
    pub parts: Vec<String>,
}

impl Achievement {
    /// Writes the `achievement` of an `AchievementSubject`.
    pub(crate) fn to_json(&self) -> Value {
        let mut object = json!({
            "id": self.id,
            "type": ["Achievement"],
            "achievementType": self.kind.word(),
            "name": self.name,
            "description": self.description,
            "criteria": {"narrative": self.narrative},
        });
        if let Some(fields) = object.as_object_mut() {
            if !self.lang.is_empty() {
                fields.insert("inLanguage".into(), self.lang.as_str().into());
            }
            if let Some(credit) = self.credit.and_then(serde_json::Number::from_f64) {
                fields.insert("creditsAvailable".into(), Value::Number(credit));
            }
            if !self.alignments.is_empty() {
                fields.insert("alignment".into(), self.alignments.iter().map(Alignment::to_json).collect());
            }
        }
        object
    }

    /// Writes what Open Badges has no word for.
    pub(crate) fn details(&self) -> Map<String, Value> {
        let mut details = Map::new();
        details.insert("category".into(), self.category.word().into());
        if let Some(hours) = self.hours.and_then(serde_json::Number::from_f64) {
            details.insert("hours".into(), Value::Number(hours));
        }
        if let Some(level) = &self.level {
            details.insert("level".into(), level.as_str().into());
        }
        if !self.parts.is_empty() {
            details.insert("parts".into(), self.parts.as_slice().into());
        }
        details
    }
}

impl Alignment {
    fn to_json(&self) -> Value {
        let url = self.url.clone().unwrap_or_else(|| {
            format!("urn:packhorse:framework:{}:{}", in_urn(&self.framework), in_urn(&self.code))
        });
        json!({
            "type": ["Alignment"],
            "targetCode": self.code,
            "targetFramework": self.framework,
            "targetName": self.name,
            "targetType": "CFItem",
            "targetUrl": url,
        })
    }

    pub(crate) fn read(value: &Value) -> Option<Alignment> {
        let object = value.as_object()?;
        let part = |key| text(object, key).unwrap_or_default().to_owned();
        Some(Alignment {
            framework: part("targetFramework"),
            code: part("targetCode"),
            name: part("targetName"),
            url: text(object, "targetUrl").map(str::to_owned),
        })
    }
}

impl Evidence {
    pub(crate) fn to_json(&self) -> Value {
        json!({"type": ["Evidence"], "name": self.name, "narrative": self.narrative})
    }

    pub(crate) fn read(value: &Value) -> Option<Evidence> {
        let object = value.as_object()?;
        let part = |key| text(object, key).unwrap_or_default().to_owned();
        let narrative = match part("narrative") {
            narrative if narrative.is_empty() => part("description"),
            narrative => narrative,
        };
        Some(Evidence { name: part("name"), narrative })
    }
}

/// Reads the ids of an achievement's parts.
pub(crate) fn read_parts(details: &Map<String, Value>) -> Vec<String> {
    each(details.get("parts")).iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

/// Writes a text as part of a URN: letters, digits, `-`, `.` and `_` stay, other bytes become `%XX`.
fn in_urn(text: &str) -> String {
    use std::fmt::Write;
    text.bytes().fold(String::new(), |mut urn, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            urn.push(char::from(byte));
        } else {
            let _ = write!(urn, "%{byte:02X}");
        }
        urn
    })
}
