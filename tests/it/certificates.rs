//! The cases of certificates: each has its rule, its words on screen and its tests, as `credential`'s `PROFILE.md` says.

use std::collections::BTreeSet;
use std::path::Path;

/// The rows of the table of cases: case, rule, words, tests.
fn cases() -> Vec<Vec<String>> {
    let profile = acceptance::house().join("src-tauri/crates/credential/PROFILE.md");
    let text = fs_err::read_to_string(profile).unwrap();
    let (_, rest) = text.split_once("\n# Cases\n").expect("the cases");
    let (table, _) = rest.split_once("\n**Restored").expect("what follows the table");
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(1);
    let rows: Vec<Vec<String>> = rows
        .map(|row| row.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect())
        .filter(|row: &Vec<String>| !row[0].starts_with("---"))
        .collect();
    assert!(rows.len() > 20 && rows.iter().all(|row| row.len() == 4), "{rows:#?}");
    rows
}

/// What stands in backticks.
fn names(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// The lines of all files below a folder that end so.
fn lines(folder: &Path, end: &str, found: &mut BTreeSet<String>) {
    for entry in fs_err::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && !matches!(name.as_str(), "target" | "node_modules" | "data" | "judges") {
            lines(&path, end, found);
        } else if name.ends_with(end) {
            found.extend(fs_err::read_to_string(&path).unwrap().lines().map(str::to_owned));
        }
    }
}

#[test]
fn every_case_of_a_certificate_has_a_rule_words_in_six_languages_and_a_test() {
    let house = acceptance::house();
    let mut code = BTreeSet::new();
    for folder in ["src-tauri/crates", "tests"] {
        lines(&house.join(folder), ".rs", &mut code);
    }
    let rows = cases();
    for row in &rows {
        let (case, words, tests) = (&row[0], names(&row[2]), names(&row[3]));
        assert!(!row[1].is_empty() && !words.is_empty() && !tests.is_empty(), "{case}");
        for test in tests {
            assert!(code.contains(&format!("fn {test}() {{")), "{case}: no test is called {test}");
        }
    }
    let all: BTreeSet<&str> = rows.iter().flat_map(|row| names(&row[2])).collect();
    for lang in ["ar", "en", "es", "fr", "ru", "zh"] {
        let mut said = BTreeSet::new();
        lines(&house.join("locales").join(lang), ".ftl", &mut said);
        let ids: BTreeSet<&str> = said.iter().filter_map(|line| Some(line.split_once(" =")?.0)).collect();
        for id in &all {
            assert!(ids.contains(id), "{lang}: no words {id}");
        }
    }
}
