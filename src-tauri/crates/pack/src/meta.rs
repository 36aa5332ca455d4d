//! What a pack says of itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a pack says of itself: the readable half of the manifest.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Meta {
    /// Reverse domain name; for ever the same.
    pub id: String,
    /// Edition number; a higher one replaces a lower.
    pub version: u32,
    /// The edition as people read it.
    pub label: String,
    /// Title by language.
    pub title: BTreeMap<String, String>,
    /// Description by language.
    #[serde(default)]
    pub description: BTreeMap<String, String>,
    /// Who answers for it.
    pub publisher: String,
    /// SPDX expression.
    pub licence: String,
    /// BCP 47 tags; the first is the original.
    pub languages: Vec<String>,
    /// `beginner`, `intermediate` or `advanced`.
    #[serde(default)]
    pub level: String,
    /// One of the four micro-certificate categories, or the centre's own word.
    #[serde(default)]
    pub category: String,
    /// Path of the cover picture within the pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<String>,
    /// The pack this one is a localised edition of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived_from: Option<DerivedFrom>,
    /// Accessibility metadata in schema.org terms.
    #[serde(default)]
    pub accessibility: serde_json::Value,
    /// Outline of the courses, achievements, alignments and credit, as the course model writes it;
    /// opaque here.
    #[serde(default)]
    pub courses: serde_json::Value,
}

/// The pack that a localised edition was made from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DerivedFrom {
    /// The original's id.
    pub id: String,
    /// The original's edition.
    pub version: u32,
}
