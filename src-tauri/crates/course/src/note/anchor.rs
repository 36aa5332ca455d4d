//! What a mark hangs on.

use serde::{Deserialize, Serialize};

/// The passage a mark was put on: a heading, and the words with a little of what stands around them (W3C Web
/// Annotation Data Model, 4.2.4, Text Quote Selector). Without words it is the heading's passage as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Anchor {
    /// The language of the words, a BCP 47 tag.
    pub lang: String,
    /// The anchor of the heading they stand below; empty before the first.
    pub heading: String,
    /// The words.
    pub exact: String,
    /// What stands before them, some 30 characters.
    #[serde(default)]
    pub prefix: String,
    /// What stands behind them.
    #[serde(default)]
    pub suffix: String,
}

/// Where a mark is in the edition that is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Placed {
    /// At the very words.
    Exact {
        /// The anchor of the heading they stand below now.
        heading: String,
        /// Which of these words' places below the heading it is, counted from 0.
        nth: u32,
    },
    /// At words much like them.
    Fuzzy {
        /// The anchor of the heading they stand below.
        heading: String,
        /// The words that stand there now.
        exact: String,
        /// Which of these words' places below the heading it is, counted from 0.
        nth: u32,
    },
    /// Nowhere: the passage is gone.
    Orphan,
}
