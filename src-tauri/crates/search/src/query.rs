//! What is asked and what is found.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::passage::Kind;

/// A question to the index. Any text is allowed: there is no syntax that can be wrong.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Query {
    /// What the person typed. Words in quotation marks of any language must stand together.
    /// Only the first 400 characters and 16 words count.
    pub text: String,
    /// Only these languages (BCP 47; the primary subtag decides); empty for all.
    pub langs: Vec<String>,
    /// Only this pack.
    pub pack: Option<String>,
    /// Only this course.
    pub course: Option<String>,
    /// Only these kinds; empty for all.
    pub kinds: Vec<Kind>,
    /// The most hits to return, at most 200.
    pub limit: usize,
    /// How many hits to pass over, at most 2,000.
    pub offset: usize,
    /// The last word may be unfinished.
    pub as_you_type: bool,
    /// Languages the person reads: a mild preference, the first ones most.
    pub prefer: Vec<String>,
}

/// The answer to a [`Query`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The hits of the page asked for, best first.
    pub hits: Vec<Hit>,
    /// How many passages match, on all pages.
    pub total: u64,
    /// How many passages match by language, whatever [`Query::langs`] says, so that a screen can
    /// offer the other languages.
    pub by_language: BTreeMap<String, u64>,
    /// Whether too little was found as typed, so that typing slips were forgiven.
    pub forgiven: bool,
    /// How long it took, in microseconds.
    pub micros: u64,
}

/// One passage found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// The pack it is in.
    pub pack: String,
    /// The course's id.
    pub course: String,
    /// The lesson's id; empty for a glossary entry.
    pub lesson: String,
    /// The place inside the lesson.
    pub anchor: String,
    /// What it is.
    pub kind: Kind,
    /// Seconds from the beginning of the recording, for captions.
    pub at: Option<f64>,
    /// The language of the text, BCP 47.
    pub lang: String,
    /// `"ltr"` or `"rtl"`: how the snippet runs.
    pub direction: String,
    /// The lesson's title or the glossary's term.
    pub title: String,
    /// The heading the text stands under.
    pub heading: String,
    /// A piece of the text around what was found, in order; `true` marks words that match.
    pub snippet: Vec<(String, bool)>,
    /// How well it matches; only comparable within one answer.
    pub score: f32,
}
