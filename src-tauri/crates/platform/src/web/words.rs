//! Words in the language of whoever asks.

use std::sync::OnceLock;

use chrono::DateTime;
pub(crate) use locale::NAMES;
use locale::{Locale, ORIGINAL, Value};

/// Returns the words of a language; English where there are none of it. Made once: reading the message files takes
/// longer than a page.
pub(crate) fn of(language: &str) -> &'static Locale {
    static LOCALES: OnceLock<Vec<Locale>> = OnceLock::new();
    static ENGLISH: OnceLock<Locale> = OnceLock::new();
    let all =
        LOCALES.get_or_init(|| locale::languages().into_iter().map(|tag| Locale::choose([tag])).collect());
    all.iter()
        .find(|one| one.language() == language)
        .unwrap_or_else(|| ENGLISH.get_or_init(|| Locale::choose([ORIGINAL])))
}

/// Chooses words by an `Accept-Language` header (RFC 9110, 12.5.4): in the order of the wishes' weights.
pub(crate) fn wished(header: &str) -> &'static Locale {
    let mut wishes: Vec<(u16, &str)> = header
        .split(',')
        .take(20)
        .filter_map(|wish| {
            let mut parts = wish.split(';');
            let language = parts.next()?.trim().split(['-', '_']).next()?;
            let weight = parts.find_map(|part| part.trim().strip_prefix("q="));
            let weight = weight.map_or(Some(1.0), |q| q.parse::<f32>().ok())?.clamp(0.0, 1.0);
            let weight = (weight * 1000.0) as u16;
            let known = locale::languages().into_iter().find(|tag| tag.eq_ignore_ascii_case(language))?;
            (weight > 0).then_some((weight, known))
        })
        .collect();
    wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    of(wishes.first().map_or(ORIGINAL, |(_, tag)| tag))
}

/// Tells whether a language is written from right to left.
pub(crate) fn is_rtl(language: &str) -> bool {
    language == "ar"
}

/// A day, as `2026-11-22` (UTC): read the same in every language. Marks of direction are around it: within Arabic words
/// it would be shown from its end.
pub(crate) fn day(ms: i64) -> String {
    let written = |at: DateTime<_>| at.format("\u{2066}%Y-%m-%d\u{2069}").to_string();
    DateTime::from_timestamp_millis(ms).map(written).unwrap_or_default()
}

/// A moment, as `2026-11-22 14:05` (UTC).
pub fn moment(ms: i64) -> String {
    DateTime::from_timestamp_millis(ms).map(|at| at.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
}

/// Says when something was last heard of.
pub(crate) fn heard(words: &Locale, heard_ms: Option<i64>, now_ms: i64) -> String {
    let Some(heard_ms) = heard_ms else { return words.text("platform-heard-never", &[]) };
    let hours = (now_ms - heard_ms).max(0) / 3_600_000;
    match hours {
        0 => words.text("platform-heard-now", &[]),
        1..48 => words.text("platform-heard-hours", &[("hours", Value::from(hours))]),
        _ => words.text("platform-heard-days", &[("days", Value::from(hours / 24))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_wish_there_are_words_for_counts() {
        for (header, expect) in [
            ("fr-CH, fr;q=0.9, en;q=0.8", "fr"),
            ("en;q=0.1, ar;q=0.9", "ar"),
            ("xx, ru;q=0.5", "ru"),
            ("*", "en"),
            ("", "en"),
            ("ru;q=0, es;q=x, zh-Hans", "zh"),
            ("ar;q=2, en", "ar"),
        ] {
            assert_eq!(wished(header).language(), expect, "{header}");
        }
    }

    #[test]
    fn days_and_moments_are_those_of_utc() {
        assert_eq!(
            (day(0), moment(1_790_000_000_000)),
            ("\u{2066}1970-01-01\u{2069}".into(), "2026-09-21 14:13".into())
        );
        assert_eq!(day(i64::MAX), "");
    }
}
