//! Searching, and what was found.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Localised;

view! {
    /// What one searches for.
    struct SearchRequest {
        /// What was typed.
        pub text: String,
        /// Only this language, or empty.
        pub lang: String,
        /// Only this pack, or empty.
        pub pack: String,
        /// Only this course of that pack, or empty.
        pub course: String,
        /// Only these kinds, or all when empty.
        pub kinds: Vec<HitKind>,
        /// At most so many results.
        pub limit: u32,
        /// Skip so many.
        pub offset: u32,
        /// The last word may be unfinished.
        pub as_you_type: bool,
    }

    /// Where in a lesson a result stands.
    #[derive(Copy, Eq, Hash, PartialOrd, Ord)]
    enum HitKind { #[doc = "The lesson itself, by its title."] Lesson, #[doc = "A passage."] Passage, #[doc = "What is said in a film or recording."] Caption, #[doc = "A glossary term."] Glossary, #[doc = "A question."] Item, #[doc = "The course itself."] Course }

    /// Results.
    struct SearchView {
        /// Best first.
        pub hits: Vec<HitView>,
        /// How many there are in all (an estimate above 1000).
        pub total: u32,
        /// How many by language, whatever the language filter.
        pub by_language: BTreeMap<String, u32>,
        /// The words were forgiven a typing slip.
        pub forgiven: bool,
        /// Microseconds it took.
        pub micros: u64,
        /// The index is being made; there may be more in a moment.
        pub indexing: bool,
    }

    /// One result.
    struct HitView {
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// Lesson, empty for a course itself and for a glossary term.
        pub lesson: String,
        /// Passage to scroll to, or empty.
        pub anchor: String,
        /// Seconds into the film, for captions.
        pub at: Option<f64>,
        /// Which kind.
        pub kind: HitKind,
        /// Language of the text.
        pub lang: String,
        /// `ltr` or `rtl`.
        pub dir: String,
        /// The lesson's title (for a term: the term).
        pub title: String,
        /// The passage's heading, or empty.
        pub heading: String,
        /// The course's title.
        pub course_title: Localised,
        /// Text around the words found.
        pub snippet: Vec<SnippetPart>,
    }

    /// A run of a snippet.
    struct SnippetPart {
        /// The text.
        pub text: String,
        /// It is one of the words searched for.
        pub marked: bool,
    }
}
