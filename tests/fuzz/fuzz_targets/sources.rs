//! Any bytes as one file of a pack's sources: nothing may panic or hang; every fault is said in words.
#![no_main]

#[path = "../../../src-tauri/crates/course/tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;

/// The files of a small pack that are read; the first byte of the input chooses one.
const FILES: [&str; 8] = [
    "pack.toml",
    "courses/water/course.toml",
    "courses/water/lessons/en/01-boil.md",
    "courses/water/items/en/boil.gift",
    "courses/water/items/en/boil.toml",
    "courses/water/glossary/en.toml",
    "courses/water/media/film.en.vtt",
    "frameworks/own.toml",
];

fuzz_target!(|input: &[u8]| {
    let Some((which, bytes)) = input.split_first() else { return };
    let mut files = support::good();
    let path = FILES[usize::from(*which) % FILES.len()];
    files.insert(path.to_owned(), bytes.to_vec());
    let (sources, faults) = course::load(&files);
    // A place in a sentence that nothing was put into; the author's own words may hold one.
    let own = bytes.windows(3).any(|three| three == b"{ $");
    assert!(own || faults.iter().all(|fault| !fault.to_string().contains("{ $")));
    let Some(sources) = sources else { return };
    let _ = course::frameworks(&files);
    for course in &sources.courses {
        for set in course.sets() {
            let _ = course::items(&files, course, set, "en");
        }
        for lesson in course.lessons() {
            let _ = course::render(&files, &sources.sheet, course, lesson, "en", &|path| path.to_owned());
        }
    }
});
