//! Did what (Data 2.4.3).

use crate::iri::Iri;
use crate::language::LanguageMap;

/// A verb: its IRI is the meaning, its words are only shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verb {
    /// What it means.
    pub id: Iri,
    /// Words for people.
    pub display: Option<LanguageMap>,
}

impl Verb {
    /// Returns a verb of our profile (see [`crate::profile::verb`]), with its English word.
    #[must_use]
    pub fn of(id: &'static str) -> Verb {
        let word = crate::profile::verb::word(id);
        let tag = crate::language::LanguageTag::fixed("en");
        Verb { id: Iri::fixed(id), display: word.map(|word| LanguageMap::one(tag, word)) }
    }

    /// Tells whether its meaning is that of an IRI.
    #[must_use]
    pub fn is(&self, id: &str) -> bool {
        self.id == *id
    }
}
