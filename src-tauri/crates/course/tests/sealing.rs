//! Sealing a pack's sources: what goes into the pack, what stays beside it.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

mod support;

use std::collections::BTreeMap;

use course::{
    Item, KeyFile, KeyFileError, PassageKind, Response, Sources, State, Tree, grade, items, load, options,
    passages, sealed_files,
};
use support::{Files, good};

const EXAM: &str = "\n[[assessment]]\nid = \"exam\"\nkind = \"exam\"\ntitle = { en = \"Exam\" }\nsets = [\"secret\"]\nsealed = true\n";

fn files() -> Files {
    let mut files = good();
    let path = "courses/water/course.toml";
    let course = format!("{}{EXAM}", String::from_utf8(files[path].clone()).unwrap());
    let gift = "// [id:s-1] [tag:boil#heat-kills]\nWhat kills germs? {=Great-heat#Indeed-so. ~Patience#Not-so.####All-in-all.}\n\n\
                // [id:s-2]\nHow long? {#1:0.5}\n";
    let toml = "[[item]]\nid = \"s-3\"\nkind = \"order\"\nstem = \"Order.\"\nanswers = [\"first\", \"second\", \"third\"]\nhint = \"A-hint\"\n";
    let swahili = "// [id:s-1]\nNini? {=Joto#Ndiyo-hivyo. ~Subira}\n";
    for (name, text) in [
        (path, course.as_str()),
        ("courses/water/items/en/secret.gift", gift),
        ("courses/water/items/en/secret.toml", toml),
        ("courses/water/items/sw/secret.gift", swahili),
    ] {
        files.insert(name.to_owned(), text.as_bytes().to_vec());
    }
    files
}

fn loaded(tree: &dyn Tree) -> Sources {
    let (sources, faults) = load(tree);
    let errors: Vec<_> = faults.iter().filter(|fault| fault.code != "item-untranslated").collect();
    assert!(errors.is_empty(), "{errors:#?}");
    sources.unwrap()
}

/// All files of a tree.
fn all(tree: &dyn Tree) -> Files {
    tree.paths().unwrap().into_iter().map(|path| (path.clone(), tree.read(&path).unwrap())).collect()
}

#[test]
fn the_pack_holds_the_questions_and_no_key() {
    let files = files();
    let open = loaded(&files);
    let sealed = sealed_files(&files, &open).unwrap().unwrap();
    let removed: Vec<_> =
        sealed.removed.iter().map(|path| path.strip_prefix("courses/water/items/").unwrap()).collect();
    assert_eq!(removed, ["en/secret.gift", "en/secret.toml", "sw/secret.gift"]);
    let added: Vec<_> =
        sealed.added.keys().map(|path| path.strip_prefix("courses/water/items/").unwrap()).collect();
    assert_eq!(added, ["en/secret.sealed.json", "sw/secret.sealed.json"]);

    let packed = all(&sealed.over(&files));
    for (path, bytes) in &packed {
        assert_eq!(sealed.over(&files).len(path).unwrap(), bytes.len() as u64);
        let text = String::from_utf8_lossy(bytes);
        for key in ["Indeed-so", "Not-so", "All-in-all", "A-hint", "Ndiyo-hivyo", "100.0", "1.5", "0.5"] {
            assert!(!text.contains(key) || path.ends_with("film.en.vtt"), "{path} holds {key}");
        }
    }
    // The outline is the same: the list of courses does not change by it.
    assert_eq!(loaded(&packed), open);
    assert_eq!(sealed_files(&packed, &open).unwrap(), None, "nothing is left to seal");
    assert_eq!(sealed_files(&files, &open).unwrap().unwrap(), sealed, "the same sources give the same bytes");
    assert_eq!(sealed_files(&good(), &loaded(&good())).unwrap(), None);
}

#[test]
fn who_holds_the_keys_grades_what_was_answered_without_them() {
    let files = files();
    let open = loaded(&files);
    let sealed = sealed_files(&files, &open).unwrap().unwrap();
    let packed = all(&sealed.over(&files));
    let bytes = sealed.keys.to_json().unwrap();
    let keys = KeyFile::parse(&bytes).unwrap();
    assert_eq!((&keys, keys.pack.as_str(), keys.version), (&sealed.keys, "org.example.water", 1));
    let keys = &keys.courses["water"];

    for (lang, words) in [("en", "Great-heat"), ("sw", "Joto")] {
        let (found, faults) = items(&packed, &open.courses[0], "secret", lang);
        assert_eq!(faults, []);
        let ids: Vec<_> = found.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(ids, ["s-1", "s-2", "s-3"]);
        let first: &Item = &found[0];
        assert_eq!((first.lang.as_str(), first.sealed), (lang, true));
        let choice =
            options(first).choices.into_iter().find(|choice| choice.prose.source == words).unwrap().id;
        let response = Response::Choice { choice };
        assert_eq!(grade(first, &response).unwrap().state, State::Sealed);
        assert_eq!(keys.grade(first, &response).unwrap().state, State::Right);
        assert_eq!(keys.grade_by_id("s-1", lang, &response).unwrap().state, State::Right);
    }
    let (english, _) = items(&packed, &open.courses[0], "secret", "en");
    assert_eq!(english[0].tag.as_ref().unwrap().anchor, "heat-kills");
    let number = Response::Numeric { text: "1,5".into() };
    assert_eq!(keys.grade(&english[1], &number).unwrap().state, State::Right);
}

#[test]
fn the_search_does_not_find_what_a_test_asks() {
    let files = files();
    let open = loaded(&files);
    let found = passages(&files, &open.sheet, &open.courses[0], "en");
    assert!(found.iter().any(|passage| passage.kind == PassageKind::Item));
    assert!(found.iter().all(|passage| !passage.text.contains("kills germs?")));
}

#[test]
fn sealed_files_are_read_as_warily_as_any() {
    let files = files();
    let open = loaded(&files);
    let sealed = sealed_files(&files, &open).unwrap().unwrap();
    let packed = all(&sealed.over(&files));
    let path = "courses/water/items/en/secret.sealed.json";
    let text = String::from_utf8(packed[path].clone()).unwrap();
    let codes = |text: &str| {
        let mut files = packed.clone();
        files.insert(path.to_owned(), text.as_bytes().to_vec());
        let (_, faults) = load(&files);
        faults.iter().filter(|fault| fault.file == path).map(|fault| fault.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&text), Vec::<&str>::new());
    assert_eq!(codes(&text.replace("\"format\": 1", "\"format\": 2")), ["sealed-file"]);
    assert_eq!(codes(&text.replacen("\"s-1\"", "\"S 1\"", 1)), ["sealed-file"]);
    assert_eq!(codes(&text.replacen("\"s-2\"", "\"s-1\"", 1)), ["duplicate-id"]);
    assert_eq!(codes(&text.replace("\"tag\"", "\"key\"")), ["sealed-file"]);
    assert_eq!(codes(&text.replace("boil#heat-kills", "gone#1")), ["item-tag-lesson"]);
    assert_eq!(codes(&text[..text.len() / 2]), ["sealed-file"]);
    assert_eq!(codes(&"[".repeat(100_000)), ["sealed-file"]);
    // A key that somebody wrote into it is not believed.
    let forged = text.replacen("\"weight\": 0.0", "\"weight\": 100.0", 1);
    assert_ne!(forged, text);
    let mut files_forged = packed.clone();
    files_forged.insert(path.to_owned(), forged.into_bytes());
    let (found, _) = items(&files_forged, &open.courses[0], "secret", "en");
    assert_eq!(found, items(&packed, &open.courses[0], "secret", "en").0);

    // Sealed and open side by side; sealed without a sealed test.
    let mut both = packed.clone();
    both.insert(
        "courses/water/items/en/secret.gift".into(),
        files["courses/water/items/en/secret.gift"].clone(),
    );
    assert!(load(&both).1.iter().any(|fault| fault.code == "sealed-open"));
    let mut unasked: BTreeMap<_, _> = packed.clone();
    let course = String::from_utf8(unasked["courses/water/course.toml"].clone()).unwrap();
    unasked.insert("courses/water/course.toml".into(), course.replace("sealed = true", "").into_bytes());
    assert!(load(&unasked).1.iter().any(|fault| fault.code == "sealed-lesson"));
}

#[test]
fn a_test_draws_no_more_than_there_is() {
    let mut files = files();
    let path = "courses/water/course.toml";
    let course = String::from_utf8(files[path].clone()).unwrap();
    let mut faults = |draw: u32| {
        files.insert(
            path.to_owned(),
            course.replace("sealed = true", &format!("sealed = true\ndraw = {draw}")).into_bytes(),
        );
        let (sources, faults) = load(&files);
        let codes: Vec<_> =
            faults.iter().filter(|fault| fault.file == path).map(|fault| fault.code).collect();
        (codes, sources.map(|sources| sources.courses[0].assessments[0].item_count))
    };
    assert_eq!(faults(2), (vec![], Some(2)));
    assert_eq!(faults(4), (vec!["assessment-draw"], None));
    files.remove("courses/water/items/en/secret.gift");
    files.remove("courses/water/items/en/secret.toml");
    assert!(load(&files).1.iter().any(|fault| fault.code == "items-missing"));
}

#[test]
fn what_is_no_file_of_keys_is_refused() {
    assert!(matches!(KeyFile::parse(b"{\"format\":2}"), Err(KeyFileError::Newer { format: 2 })));
    for bad in [&b""[..], b"{}", b"[]", b"{\"format\":1}", b"\xff"] {
        assert!(matches!(KeyFile::parse(bad), Err(KeyFileError::Malformed(_))));
    }
}

#[test]
fn the_example_of_the_description_is_a_sealed_file() {
    let description = include_str!("../SOURCES.md");
    let example = description.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let mut files = files();
    files.retain(|path, _| !path.contains("secret"));
    let example = example.replace("why-boil#", "boil#");
    files.insert("courses/water/items/en/secret.sealed.json".into(), example.into_bytes());
    let sources = loaded(&files);
    assert_eq!(sources.courses[0].assessments[0].item_count, 1);
    assert!(items(&files, &sources.courses[0], "secret", "en").0[0].sealed);
}
