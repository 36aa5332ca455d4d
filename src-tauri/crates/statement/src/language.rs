//! Language tags and maps (Data 4.2).

use std::borrow::Cow;
use std::fmt;

/// A language tag, well formed by RFC 5646, as it was written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(Cow<'static, str>);

impl LanguageTag {
    /// Checks a text against the grammar of RFC 5646.
    #[must_use]
    pub fn parse(text: &str) -> Option<LanguageTag> {
        let short = matches!(text.as_bytes(), [a, b] if a.is_ascii_lowercase() && b.is_ascii_lowercase());
        (short || oxilangtag::LanguageTag::parse(text).is_ok())
            .then(|| LanguageTag(Cow::Owned(text.to_owned())))
    }

    /// Takes a constant of the program without checking it.
    #[must_use]
    pub const fn fixed(text: &'static str) -> LanguageTag {
        LanguageTag(Cow::Borrowed(text))
    }

    /// Returns its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// The same words in several languages, in the order they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageMap {
    pub(crate) entries: Vec<(LanguageTag, String)>,
}

impl LanguageMap {
    /// Returns a map of one language.
    #[must_use]
    pub fn one(tag: LanguageTag, words: &str) -> LanguageMap {
        LanguageMap { entries: vec![(tag, words.to_owned())] }
    }

    /// Returns the map with these words in place of those it had in the language.
    #[must_use]
    pub fn with(mut self, tag: LanguageTag, words: &str) -> LanguageMap {
        self.entries.retain(|(one, _)| *one != tag);
        self.entries.push((tag, words.to_owned()));
        self
    }

    /// Returns the words of exactly this tag.
    #[must_use]
    pub fn get(&self, tag: &str) -> Option<&str> {
        self.iter().find(|(one, _)| one.as_str() == tag).map(|(_, words)| words)
    }

    /// Goes through tags and words.
    pub fn iter(&self) -> impl Iterator<Item = (&LanguageTag, &str)> {
        self.entries.iter().map(|(tag, words)| (tag, words.as_str()))
    }

    /// Tells whether no language is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
