//! A small good pack in memory, to be spoiled by the tests.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

use std::collections::BTreeMap;

use course::{Course, Fault, Rendered, Sources, load, render};

/// Path → bytes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

const PACK: &str = r#"format = 1
id = "org.example.water"
version = 1
label = "1.0"
publisher = "Example Training Centre"
licence = "CC-BY-SA-4.0"
category = "ai-industry"
level = "beginner"
languages = ["en", "sw"]
cover = "cover.svg"
[title]
en = "Water"
[description]
en = "About water."
"#;

const COURSE: &str = r#"id = "water"
hours = 1
[title]
en = "Water"
[summary]
en = "About water."
[[module]]
id = "first"
title = { en = "First" }
[[module.lesson]]
id = "boil"
file = "01-boil"
minutes = 5
items = ["boil"]
[[module.lesson]]
id = "store"
file = "02-store"
minutes = 5
"#;

/// A pack without a fault: two lessons, a film, a page, items, a glossary; one lesson in Swahili.
pub(crate) fn good() -> Files {
    let vtt = "WEBVTT\n\n00:01.000 --> 00:05.000\nBoil it.\n\n00:06.000 --> 00:09.000\nThen wait.\n\n00:40.000 --> 00:45.000\nDrink.\n";
    let files: [(&str, &str); 15] = [
        ("pack.toml", PACK),
        ("cover.svg", "<svg/>"),
        ("courses/water/course.toml", COURSE),
        (
            "courses/water/lessons/en/01-boil.md",
            "# Why boil\n\nA [germ](glossary:germ) dies.\n\n## Heat kills\n\n![A pump](../../media/pump.svg \"The pump\")\n\n\
             ### How long\n\n![A film](../../media/film.webm \"The film\")\n\n[Next](02-store.md#keep-it-clean)\n",
        ),
        (
            "courses/water/lessons/en/02-store.md",
            "# Storing\n\n## Keep it clean\n\n![A game](../../interactive/game/index.html)\n",
        ),
        (
            "courses/water/lessons/sw/01-boil.md",
            "# Kwa nini\n\n## Joto\n\n### Muda\n\n[Ifuatayo](02-store.md#keep-it-clean)\n",
        ),
        (
            "courses/water/items/en/boil.gift",
            "// [id:boil-1] [tag:boil#how-long]\n::Why:: Why? {=Germs ~Taste}\n",
        ),
        (
            "courses/water/items/en/boil.toml",
            "[[item]]\nid = \"order-1\"\nkind = \"order\"\nstem = \"Order.\"\nanswers = [\"Collect\", \"Boil\"]\n",
        ),
        (
            "courses/water/items/sw/boil.gift",
            "// [id:boil-1] [tag:boil#2]\nKwa nini? {=Vijidudu ~Ladha}\n// \n",
        ),
        (
            "courses/water/glossary/en.toml",
            "[[term]]\nid = \"germ\"\nterm = \"Germ\"\ndefinition = \"Small.\"\nalso = [\"bug\"]\n",
        ),
        ("courses/water/media/pump.svg", "<svg/>"),
        ("courses/water/media/film.webm", "x"),
        ("courses/water/media/film.en.vtt", vtt),
        ("courses/water/interactive/game/index.html", "<script src=app.js></script>"),
        ("courses/water/interactive/game/app.js", "1"),
    ];
    files.into_iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect()
}

/// The good pack with one file replaced.
#[allow(dead_code, reason = "not every test binary needs it")]
pub(crate) fn with(path: &str, text: &str) -> Files {
    let mut files = good();
    files.insert(path.to_owned(), text.as_bytes().to_vec());
    files
}

/// The good pack with this as the first lesson.
#[allow(dead_code, reason = "not every test binary needs it")]
pub(crate) fn with_lesson(text: &str) -> Files {
    with("courses/water/lessons/en/01-boil.md", text)
}

/// Faults as (file below the course, line, code).
#[allow(dead_code, reason = "not every test binary needs it")]
pub(crate) fn faults(files: &Files) -> Vec<(String, u32, &'static str)> {
    let short = |fault: &Fault| {
        let file = fault.file.strip_prefix("courses/water/").unwrap_or(&fault.file).to_owned();
        (file, fault.line.unwrap_or(0), fault.code)
    };
    load(files).1.iter().map(short).collect()
}

/// The sources of a pack without errors.
#[allow(dead_code, reason = "not every test binary needs it")]
pub(crate) fn sources(files: &Files) -> Sources {
    let (sources, faults) = load(files);
    sources.unwrap_or_else(|| panic!("{faults:#?}"))
}

/// Shows the first lesson of the good pack with another text, whatever its faults.
#[allow(dead_code, reason = "not every test binary needs it")]
pub(crate) fn rendered(text: &str) -> Rendered {
    let good = sources(&good());
    let course: &Course = &good.courses[0];
    let lesson = course.lessons().next().unwrap();
    render(&with_lesson(text), &good.sheet, course, lesson, "en", &|path| format!("pack://p/{path}")).unwrap()
}
