//! The interface's own words, so that one story is told in any language.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::desk;

/// What the interface says for this key in this language; only messages without parts.
pub(crate) fn said(lang: &str, key: &str) -> String {
    find(lang, key).unwrap_or_else(|| panic!("the interface has no words for {key} in {lang}"))
}

/// As [`said`]; `None` where the interface has no such words.
pub(crate) fn find(lang: &str, key: &str) -> Option<String> {
    static SAID: OnceLock<BTreeMap<(String, String), String>> = OnceLock::new();
    let all = SAID.get_or_init(|| {
        let mut all = BTreeMap::new();
        for lang in ["en", "fr", "es", "ru", "ar", "zh"] {
            for entry in fs_err::read_dir(desk::root().join("locales").join(lang)).unwrap() {
                for line in fs_err::read_to_string(entry.unwrap().path()).unwrap().lines() {
                    if let Some((key, words)) = line.split_once(" = ") {
                        all.insert((lang.to_owned(), key.to_owned()), words.trim().to_owned());
                    }
                }
            }
        }
        all
    });
    all.get(&(lang.to_owned(), key.to_owned())).cloned()
}

/// What the interface says for this key of so many: the words for any number.
pub(crate) fn counted(lang: &str, key: &str, count: usize) -> String {
    for entry in fs_err::read_dir(desk::root().join("locales").join(lang)).unwrap() {
        let words = fs_err::read_to_string(entry.unwrap().path()).unwrap();
        let mut lines = words.lines().skip_while(|line| !line.starts_with(&format!("{key} =")));
        if let Some(other) = lines.find_map(|line| line.trim().strip_prefix("*[other] ")) {
            return other.replace("{ $count }", &count.to_string());
        }
    }
    panic!("the interface has no words for so many {key} in {lang}")
}

/// A number as a hand that writes Arabic types it: ٠٫٧ for 0.7.
pub(crate) fn typed(lang: &str, number: &str) -> String {
    if lang != "ar" {
        return number.to_owned();
    }
    let arabic = |one: char| match one {
        '.' => '٫',
        '0'..='9' => char::from_u32(u32::from('٠') + u32::from(one) - u32::from('0')).unwrap(),
        other => other,
    };
    number.chars().map(arabic).collect()
}
