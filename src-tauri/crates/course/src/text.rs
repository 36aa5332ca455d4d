//! Short texts that exist in several languages: titles, summaries, descriptions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A short text by language: BCP 47 tag → plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub BTreeMap<String, String>);

impl Text {
    /// A text in one language.
    #[must_use]
    pub fn of(lang: &str, text: &str) -> Self {
        Self(BTreeMap::from([(lang.to_owned(), text.to_owned())]))
    }

    /// The text in exactly this language, if it is there.
    #[must_use]
    pub fn get(&self, lang: &str) -> Option<&str> {
        self.0.get(lang).map(String::as_str)
    }

    /// Sets the text of a language.
    pub fn insert(&mut self, lang: &str, text: &str) {
        self.0.insert(lang.to_owned(), text.to_owned());
    }

    /// Returns whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the text and the language it is in: the first of `wanted`, else the first of `fallback` (see
    /// [`language_order`](crate::language_order)), else whatever there is, else two empty words.
    #[must_use]
    pub fn choose<'a>(&'a self, wanted: &[String], fallback: &[String]) -> (&'a str, &'a str) {
        wanted
            .iter()
            .chain(fallback)
            .find_map(|lang| self.0.get_key_value(lang))
            .or_else(|| self.0.iter().next())
            .map_or(("", ""), |(lang, text)| (text, lang))
    }

    /// Returns the texts of these languages; where there is none, the first of `fallback`.
    pub(crate) fn within(&self, languages: &[String], fallback: &[String]) -> Self {
        let some = |lang: &String| Some((lang.clone(), self.get(lang)?.to_owned()));
        let texts: BTreeMap<_, _> = languages.iter().filter_map(some).collect();
        if texts.is_empty() {
            Self(fallback.iter().find_map(some).into_iter().collect())
        } else {
            Self(texts)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(list: &[&str]) -> Vec<String> {
        list.iter().map(|tag| (*tag).to_owned()).collect()
    }

    #[test]
    fn the_first_wanted_language_that_exists_is_chosen_then_the_fallback_then_anything() {
        let mut title = Text::of("en", "Water");
        title.insert("sw", "Maji");
        assert_eq!(title.choose(&tags(&["fr", "sw"]), &tags(&["en"])), ("Maji", "sw"));
        assert_eq!(title.choose(&tags(&["fr"]), &tags(&["en"])), ("Water", "en"));
        assert_eq!(title.choose(&tags(&["fr"]), &tags(&["ar"])), ("Water", "en"));
        assert_eq!(Text::default().choose(&[], &[]), ("", ""));
    }

    #[test]
    fn it_is_stored_as_a_plain_map() {
        assert_eq!(serde_json::to_string(&Text::of("en", "Water")).unwrap(), r#"{"en":"Water"}"#);
    }
}
