//! Words in the languages the product ships, by Fluent.
//!
//! Owns the bundles of `locales/<lang>/<area>.ftl`, the choice of a language and the fallback to
//! English. May touch nothing but what it is given, and the environment's language. Must not know any other room.
#![forbid(unsafe_code)]

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::LanguageIdentifier;

/// Every message file: language, area, text.
const FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The language every message exists in, and the last resort of the others.
pub const ORIGINAL: &str = "en";

/// Returns the languages there are words in, as BCP 47 tags, in alphabetical order.
pub fn languages() -> Vec<&'static str> {
    let mut languages: Vec<_> = FILES.iter().map(|(language, ..)| *language).collect();
    languages.dedup();
    languages
}

/// The shipped languages, each in its own words: how people find theirs in a list.
pub const NAMES: [(&str, &str); 6] = [
    ("ar", "العربية"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("zh", "中文"),
];

/// Returns the name of a language in its own words, or the BCP 47 tag itself where it is none of ours: courses are written in
/// languages that the product does not speak.
pub fn own_name(tag: &str) -> &str {
    let language = tag.split('-').next().unwrap_or(tag);
    NAMES.iter().find(|(known, _)| *known == language).map_or(tag, |(_, name)| name)
}

/// Words in one language, falling back to English message by message.
pub struct Locale {
    chain: Vec<(&'static str, FluentBundle<FluentResource>)>,
}

impl Locale {
    /// Chooses the shipped language that fits best what somebody asked for, best wish first
    /// (`fr-CA`, `pt_BR.UTF-8` and the like are understood).
    pub fn choose<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Locale {
        let wishes: Vec<LanguageIdentifier> =
            wishes.into_iter().filter_map(|wish| wish.split(['.', '@']).next()?.parse().ok()).collect();
        let shipped: Vec<LanguageIdentifier> =
            languages().iter().filter_map(|language| language.parse().ok()).collect();
        let found = negotiate_languages(&wishes, &shipped, None, NegotiationStrategy::Filtering);
        let mut tags: Vec<&'static str> = languages()
            .into_iter()
            .filter(|tag| found.first().is_some_and(|best| best.to_string() == *tag))
            .collect();
        if !tags.contains(&ORIGINAL) {
            tags.push(ORIGINAL);
        }
        Locale { chain: tags.into_iter().map(|tag| (tag, bundle(tag))).collect() }
    }

    /// Chooses the language of the environment, as programs at a terminal do (POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`).
    pub fn of_environment() -> Locale {
        let wish = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        Locale::choose(wish.as_deref())
    }

    /// Returns the BCP 47 tag of the language that was chosen.
    pub fn language(&self) -> &'static str {
        self.chain.first().map_or(ORIGINAL, |(tag, _)| tag)
    }

    /// Tells whether there are words for `id`.
    pub fn knows(&self, id: &str) -> bool {
        self.chain.iter().any(|(_, bundle)| bundle.has_message(id))
    }

    /// Returns the words of message `id`; an id without words is shown as it is, so that a slip in
    /// a message file never hides what happened.
    pub fn text<'a>(&self, id: &str, arguments: &[(&'a str, Value<'a>)]) -> String {
        let values: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), FluentValue::from(value))).collect();
        for (_, bundle) in &self.chain {
            if let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) {
                return bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned();
            }
        }
        id.to_owned()
    }
}

/// What a message may mention.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Words: a name, a path.
    Text(Cow<'a, str>),
    /// A number, which chooses plural forms.
    Number(f64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl From<$kind> for Value<'_> {
            fn from(number: $kind) -> Self {
                Value::Number(number as f64)
            }
        }
    )*};
}

numbers!(u32 u64 usize i64 f64);

impl<'a> From<&Value<'a>> for FluentValue<'a> {
    fn from(value: &Value<'a>) -> Self {
        match value {
            Value::Text(text) => FluentValue::from(text.clone()),
            Value::Number(number) => FluentValue::from(*number),
        }
    }
}

fn bundle(tag: &str) -> FluentBundle<FluentResource> {
    let languages = tag.parse().into_iter().collect();
    let mut bundle = FluentBundle::new_concurrent(languages);
    // Terminals show the isolation marks as boxes; the window has its own bundles and keeps them.
    bundle.set_use_isolating(false);
    for (_, _, text) in FILES.iter().filter(|(language, ..)| *language == tag) {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        // A message said twice keeps its first words; the tests below refuse such a file.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_name_and_others_have_their_tag() {
        assert_eq!(NAMES.map(|(tag, _)| tag).to_vec(), languages());
        let names = ["fr", "fr-CA", "zh-Hant", "sw", "", "arz"].map(own_name);
        assert_eq!(names, ["Français", "Français", "中文", "sw", "", "arz"]);
    }

    #[test]
    fn the_closest_shipped_language_is_chosen() {
        for (wishes, expect) in [
            (&["fr_CA.UTF-8"][..], "fr"),
            (&["zh-Hans-CN"], "zh"),
            (&["xx", "ru-RU"], "ru"),
            (&["C"], "en"),
            (&[], "en"),
        ] {
            assert_eq!(Locale::choose(wishes.iter().copied()).language(), expect, "{wishes:?}");
        }
    }

    #[test]
    fn every_file_parses_and_no_message_is_said_twice() {
        for tag in languages() {
            let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap()]);
            for (_, area, text) in FILES.iter().filter(|(language, ..)| *language == tag) {
                let resource: FluentResource = FluentResource::try_new((*text).to_owned())
                    .unwrap_or_else(|(_, errors)| panic!("{tag}/{area}.ftl: {errors:?}"));
                bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{tag}/{area}.ftl: {errors:?}"));
            }
        }
    }

    #[test]
    fn words_of_an_unknown_message_are_its_id() {
        assert_eq!(Locale::choose(["en"]).text("no-such-message", &[]), "no-such-message");
    }
}
