//! The help in `content-packs/help` says what the screens say, in every language.

use std::collections::{BTreeMap, BTreeSet};

use acceptance::{files, house};

const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ru", "ar", "zh"];

/// Lessons of the help in a language: name of the file, text without its code.
fn lessons(lang: &str) -> BTreeMap<String, String> {
    let folder = house().join("content-packs/help/courses/help/lessons").join(lang);
    let mut lessons = BTreeMap::new();
    for file in files(&folder, &[".md"]) {
        let text = fs_err::read_to_string(&file).unwrap();
        let prose: String = text.split("```").step_by(2).collect();
        lessons.insert(file.file_name().unwrap().to_str().unwrap().to_owned(), prose);
    }
    lessons
}

/// What screens say in a language, as far as a message is one line without a gap to be filled.
fn said(lang: &str) -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for file in files(&house().join("locales").join(lang), &[".ftl"]) {
        for line in fs_err::read_to_string(&file).unwrap().lines() {
            if let Some((_, words)) = line.split_once(" = ").filter(|_| !line.starts_with([' ', '#'])) {
                said.insert(words.trim().to_owned());
            }
        }
    }
    said
}

#[test]
fn the_help_calls_everything_by_the_name_it_has_on_the_screen() {
    let mut unknown = Vec::new();
    for lang in LANGUAGES {
        let said = said(lang);
        let mut named = 0;
        for (file, text) in lessons(lang) {
            // What stands in bold is on a screen.
            for words in text.split("**").skip(1).step_by(2) {
                named += 1;
                if !said.contains(words) {
                    unknown.push(format!("{lang}/{file}: {words}"));
                }
            }
        }
        assert!(named > 100, "{lang}: {named}");
    }
    assert!(unknown.is_empty(), "no screen says {unknown:#?}");
}

#[test]
fn the_help_has_the_same_pages_and_headings_in_every_language() {
    let shape = |lang: &str| -> BTreeMap<String, (usize, usize)> {
        let count = |text: &str, mark: &str| text.lines().filter(|line| line.starts_with(mark)).count();
        lessons(lang)
            .into_iter()
            .map(|(file, text)| (file, (count(&text, "## "), text.matches("**").count())))
            .collect()
    };
    let original = shape("en");
    assert!(original.len() > 20);
    for lang in LANGUAGES {
        assert_eq!(shape(lang), original, "{lang}");
    }
}
