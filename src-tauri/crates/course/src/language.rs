//! Language tags, and the order in which languages are tried.

use std::collections::BTreeMap;

use crate::sheet::PackSheet;

/// Returns whether `tag` is a language tag as sources may use it: language, then script, region and variants, in
/// the usual letter case (`en`, `zh-Hant`, `pt-BR`, `ca-valencia`). Source: RFC 5646, 2.1, without extensions.
#[must_use]
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-').peekable();
    let lower = |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase());
    if !parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && lower(part)) {
        return false;
    }
    if let Some(script) = parts.peek()
        && script.len() == 4
        && script.starts_with(|c: char| c.is_ascii_uppercase())
    {
        if !script[1..].bytes().all(|byte| byte.is_ascii_lowercase()) {
            return false;
        }
        parts.next();
    }
    if let Some(region) = parts.peek() {
        let country = region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_uppercase());
        let area = region.len() == 3 && region.bytes().all(|byte| byte.is_ascii_digit());
        if country || area {
            parts.next();
        }
    }
    parts.all(|variant| {
        let word = variant.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        let length = (5..=8).contains(&variant.len())
            || (variant.len() == 4 && variant.starts_with(|c: char| c.is_ascii_digit()));
        word && length
    })
}

/// Returns the languages of a pack in the order in which they are tried for somebody who wants `wanted`: each
/// wanted language and its wider forms (`zh-Hant` → `zh`), then what the pack declares as fallback for them, then
/// the original. Only languages that the pack holds, each once; never empty for a valid sheet.
#[must_use]
pub fn language_order(wanted: &[String], sheet: &PackSheet) -> Vec<String> {
    language_order_of(wanted, &sheet.languages, &sheet.fallback)
}

/// Returns the same order for a pack of which no sheet is at hand: by its languages, the original first, and what it declares
/// as fallback, as far as that is known.
#[must_use]
pub fn language_order_of(
    wanted: &[String],
    languages: &[String],
    fallback: &BTreeMap<String, Vec<String>>,
) -> Vec<String> {
    let mut order: Vec<String> = Vec::new();
    let mut add = |tag: &str| {
        if languages.iter().any(|held| held == tag) && !order.iter().any(|held| held == tag) {
            order.push(tag.to_owned());
        }
    };
    for tag in wanted {
        wider_forms(tag).for_each(&mut add);
    }
    for tag in wanted.iter().flat_map(|tag| wider_forms(tag)) {
        for next in fallback.get(tag).into_iter().flatten() {
            add(next);
        }
    }
    // Somebody who reads `pt` reads `pt-BR` rather than a foreign original.
    for tag in wanted {
        let language = tag.split('-').next().unwrap_or(tag);
        languages.iter().filter(|held| held.split('-').next() == Some(language)).for_each(|held| add(held));
    }
    if let Some(original) = languages.first() {
        add(original);
    }
    order
}

/// `zh-Hant-HK` → `zh-Hant-HK`, `zh-Hant`, `zh`.
fn wider_forms(tag: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(tag), |tag| tag.rsplit_once('-').map(|(wider, _)| wider))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_are_told_from_other_words() {
        for tag in
            ["en", "ar", "zh-Hant", "zh-Hant-HK", "pt-BR", "es-419", "mn", "ca-valencia", "sl-1994", "yue"]
        {
            assert!(is_language_tag(tag), "{tag}");
        }
        for word in
            ["", "e", "EN", "en_GB", "english", "en-", "-en", "zh-hant", "images", "en-gb", "1a", "zh-Haant"]
        {
            assert!(!is_language_tag(word), "{word}");
        }
    }

    fn order(wanted: &[&str], languages: &[&str], fallback: &[(&str, &[&str])]) -> Vec<String> {
        let owned = |list: &[&str]| list.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
        let sheet = PackSheet {
            languages: owned(languages),
            fallback: fallback.iter().map(|(tag, next)| ((*tag).to_owned(), owned(next))).collect(),
            ..PackSheet::default()
        };
        language_order(&owned(wanted), &sheet)
    }

    #[test]
    fn a_missing_language_falls_back_along_the_declared_chain_and_then_to_the_original() {
        assert_eq!(order(&["zh-Hant"], &["en", "zh"], &[]), ["zh", "en"]);
        assert_eq!(order(&["sw"], &["en", "fr", "sw"], &[("sw", &["fr"])]), ["sw", "fr", "en"]);
        assert_eq!(order(&["rw"], &["en", "fr", "sw"], &[("rw", &["sw", "fr"])]), ["sw", "fr", "en"]);
        assert_eq!(order(&["pt"], &["en", "pt-BR"], &[]), ["pt-BR", "en"]);
        assert_eq!(order(&["de"], &["en", "fr"], &[]), ["en"]);
        assert_eq!(order(&["fr", "ru"], &["en", "ru"], &[]), ["ru", "en"]);
        assert_eq!(order(&[], &["en", "ru"], &[]), ["en"]);
    }
}
