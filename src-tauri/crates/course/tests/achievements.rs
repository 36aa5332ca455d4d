//! Achievements, competencies and frameworks in sources: what is read, and every slip by its line.

mod support;

use course::{AchievementKind, Sources};
use support::{Files, faults, good, sources};

const FRAMEWORK: &str = r#"format = 1
identifier = "6f0f2f3e-8d5d-4a55-9a37-0d6b7e8f9a10"
version = "1"
publisher = "Example"
licence = "CC-BY-4.0"
languages = ["fr", "en", "sw"]
title = { fr = "Savoirs de l’eau", en = "Water skills" }
[[level]]
id = "first"
name = { fr = "Début", en = "First" }
[[item]]
code = "1"
name = { fr = "Eau propre", en = "Clean water" }
[[item]]
code = "1.1"
parent = "1"
name = { fr = "Fait bouillir l’eau", en = "Boils water", sw = "Huchemsha maji" }
[[item]]
code = "1.2"
parent = "1"
name = { fr = "Garde l’eau" }
"#;

const CASE: &str = r#"{"CFDocument":{"identifier":"0a000000-0000-4000-8000-00000000000a","title":"Elsewhere","language":"en"},
"CFItems":[{"identifier":"0b000000-0000-4000-8000-00000000000b","uri":"https://example.org/b","humanCodingScheme":"E.1","fullStatement":"Knows"}]}"#;

const MORE: &str = r#"
[[achievement]]
id = "basics"
level = 5
hours = 2
credit = 0.1
expires = 24
alignments = ["1.1", { code = "1.2", level = "first" }]
title = { en = "Basics" }
description = { en = "…" }
criteria = { lessons = "all" }
[[achievement]]
id = "large"
category = "water-keepers"
level = "ISCED 5"
title = { en = "Large" }
description = { en = "…" }
criteria = { achievements = ["basics", "water/other", "org.example.soil/soil/a"], least = 2 }
[[achievement]]
id = "other"
title = { en = "Other" }
description = { en = "…" }
criteria = { lessons = ["boil"] }
narrative = { en = "…" }
[[alignment]]
framework = "Water skills"
code = "1.1"
[[alignment]]
framework = "Not here"
code = "X"
name = { en = "By hand" }
"#;

const COURSE: &str = "courses/water/course.toml";

fn files(more: &str, framework: &str) -> Files {
    let mut files = good();
    files.remove("items/sw/boil.gift");
    let course = String::from_utf8(files[COURSE].clone()).unwrap_or_default();
    files.insert(COURSE.into(), format!("{course}{more}").into_bytes());
    files.insert("frameworks/water.toml".into(), framework.as_bytes().to_vec());
    files
}

fn check(files: &Files, expect: &[(&str, u32, &str)]) {
    let found: Vec<_> =
        faults(files).into_iter().filter(|(_, _, code)| *code != "item-untranslated").collect();
    let found: Vec<_> = found.iter().map(|(file, line, code)| (file.as_str(), *line, *code)).collect();
    assert_eq!(found, expect);
}

fn read(files: &Files) -> Sources {
    check(files, &[]);
    sources(files)
}

#[test]
fn an_achievement_says_what_it_is_worth_and_which_competencies_it_shows() {
    let read = read(&files(MORE, FRAMEWORK));
    let course = &read.courses[0];
    let (basics, large) = (course.achievement("basics"), course.achievement("large"));
    let (Some(basics), Some(large)) = (basics, large) else { panic!("{course:#?}") };
    assert_eq!((basics.kind, basics.category.as_str()), (AchievementKind::MicroCredential, "ai-industry"));
    assert_eq!((basics.level.as_deref(), basics.hours, basics.expires), (Some("EQF 5"), Some(2.0), Some(24)));
    let names: Vec<_> =
        basics.alignments.iter().map(|one| (one.name.get("en"), one.name.get("fr"))).collect();
    // In the pack's languages; where it has none of them, in the framework's own.
    assert_eq!(names, [(Some("Boils water"), None), (None, Some("Garde l’eau"))]);
    assert_eq!(basics.alignments[0].framework, "Water skills");
    assert_eq!(basics.alignments[1].level_name.get("en"), Some("First"));
    assert!(basics.alignments[0].uri.starts_with("urn:uuid:"));
    assert_eq!((large.kind, large.category.as_str()), (AchievementKind::Certificate, "water-keepers"));
    let stack = large.criteria.stack.clone().unwrap_or_default();
    let parts =
        ["org.example.water/water/basics", "org.example.water/water/other", "org.example.soil/soil/a"];
    assert_eq!((stack.parts, stack.least), (parts.map(str::to_owned).to_vec(), 2));
    assert_eq!(course.alignments[0].name.get("sw"), Some("Huchemsha maji"));
    assert_eq!(
        (course.alignments[1].framework.as_str(), course.alignments[1].uri.as_str()),
        ("Not here", "")
    );
    let json = serde_json::to_string(&read).unwrap_or_default();
    assert_eq!(serde_json::from_str::<Sources>(&json).ok(), Some(read));
}

#[test]
fn each_slip_of_an_achievement_is_named() {
    let slip = |from: &str, to: &str, expect: &[(u32, &str)]| {
        assert!(MORE.contains(from), "{from}");
        let expect: Vec<_> = expect.iter().map(|(line, code)| ("course.toml", *line, *code)).collect();
        check(&files(&MORE.replacen(from, to, 1), FRAMEWORK), &expect);
    };
    slip("\"1.1\"", "\"9.9\"", &[(26, "alignment-code")]);
    slip("\"1.1\"", "\"1.2\"", &[(26, "alignment-twice")]);
    slip("level = \"first\"", "level = \"last\"", &[(26, "unknown-word")]);
    slip("level = 5", "level = 9", &[(22, "number-range")]);
    slip("level = 5", &format!("level = \"{}\"", "x".repeat(300)), &[(22, "word-too-long")]);
    slip("level = 5", "kind = \"medal\"", &[(22, "unknown-word")]);
    slip("expires = 24", "expires = 0", &[(25, "number-range")]);
    slip("water-keepers", "Water keepers", &[(32, "bad-id")]);
    slip("least = 2", "least = 4", &[(36, "number-range")]);
    slip("\"water/other\"", "\"basics\"", &[(36, "stack-twice")]);
    slip("\"water/other\"", "\"a/b/c/d\"", &[(36, "stack-name")]);
    slip("\"water/other\"", "\"Soil/soil/a\"", &[(36, "stack-name")]);
    slip("\"water/other\"", "\"water/gone\"", &[(0, "stack-part")]);
    slip("\"water/other\"", "\"soil/a\"", &[(0, "stack-part")]);
    slip("\"water/other\"", "\"large\"", &[(0, "stack-loop")]);
    slip("lessons = [\"boil\"]", "achievements = [\"large\"]", &[(0, "stack-loop")]);
    slip("lessons = [\"boil\"]", "achievements = []", &[(41, "stack-empty")]);
    slip("lessons = [\"boil\"]", "lessons = [\"boil\"], least = 1", &[(41, "stack-empty")]);
    slip("lessons = [\"boil\"]", "score = 0.5", &[(41, "key-missing")]);
    slip("\nname = { en = \"By hand\" }", "", &[(46, "key-missing")]);
    slip("code = \"1.1\"\n", "code = 1.1\n", &[(45, "not-text")]);
    let many: Vec<String> = (0..70).map(|at| format!("\"org.example.soil/soil/a{at}\"")).collect();
    slip("\"water/other\"", &many.join(","), &[(36, "stack-too-many")]);
    let many = "[[achievement]]\nid = \"x\"\n".repeat(70);
    let found = faults(&files(&many, FRAMEWORK));
    assert!(found.iter().any(|(_, _, code)| *code == "too-many-achievements"));
}

#[test]
fn frameworks_are_files_of_the_pack_and_all_their_faults_come_with_the_others() {
    let mut two = files("[[alignment]]\nframework = \"elsewhere\"\ncode = \"E.1\"\n", FRAMEWORK);
    two.insert("frameworks/elsewhere.json".into(), CASE.as_bytes().to_vec());
    let alignment = read(&two).courses[0].alignments[0].clone();
    assert_eq!(
        (alignment.framework.as_str(), alignment.url.as_deref()),
        ("Elsewhere", Some("https://example.org/b"))
    );

    // With two of them one has to be named.
    let mut unnamed = files("[[alignment]]\ncode = \"E.1\"\n", FRAMEWORK);
    unnamed.insert("frameworks/elsewhere.json".into(), CASE.as_bytes().to_vec());
    check(&unnamed, &[("course.toml", 19, "key-missing")]);

    let mut spoiled = files("", &FRAMEWORK.replace("parent = \"1\"", "parent = \"7\""));
    spoiled.insert("frameworks/elsewhere.json".into(), b"{".to_vec());
    spoiled.insert("frameworks/water.json".into(), CASE.as_bytes().to_vec());
    spoiled.insert("frameworks/notes.txt".into(), b"x".to_vec());
    spoiled.insert("frameworks/Big.toml".into(), b"x".to_vec());
    spoiled.insert("frameworks/README.md".into(), b"x".to_vec());
    spoiled.insert("frameworks/huge.json".into(), vec![b' '; 9 << 20]);
    check(
        &spoiled,
        &[
            ("frameworks/Big.toml", 0, "stray-file"),
            ("frameworks/elsewhere.json", 1, "case-syntax"),
            ("frameworks/huge.json", 0, "file-too-large"),
            ("frameworks/notes.txt", 0, "stray-file"),
            ("frameworks/water.toml", 0, "duplicate-id"),
            ("frameworks/water.toml", 14, "framework-parent"),
            ("frameworks/water.toml", 18, "framework-parent"),
        ],
    );
    let (alone, faults) = framework("water.toml", FRAMEWORK);
    assert!(faults.is_empty() && alone.is_some_and(|one| one.items.len() == 3));
}

/// A pack's only framework.
fn framework(name: &str, text: &str) -> (Option<course::Framework>, Vec<course::Fault>) {
    let files = Files::from([(format!("frameworks/{name}"), text.as_bytes().to_vec())]);
    let (mut frameworks, faults) = course::frameworks(&files);
    (frameworks.pop(), faults)
}

#[test]
fn no_framework_however_spoiled_makes_the_reader_fail() {
    for (file, text) in [("x.toml", FRAMEWORK), ("x.json", CASE)] {
        let chars: Vec<char> = text.chars().collect();
        for at in 0..chars.len() {
            for put in ["", "\"", "{", "[", "}", "\n", "é", "9", "\u{0}"] {
                let spoiled: String = chars[..at]
                    .iter()
                    .copied()
                    .chain(put.chars())
                    .chain(chars[at + 1..].iter().copied())
                    .collect();
                let (framework, faults) = framework(file, &spoiled);
                let wrong = faults.iter().any(|fault| fault.severity == course::Severity::Error);
                assert!(framework.is_some() || wrong, "{spoiled}");
                faults.iter().for_each(|fault| assert!(!fault.to_string().contains("{ $"), "{fault}"));
            }
        }
    }
}
