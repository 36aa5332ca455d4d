//! Any text as a lesson: nothing may panic or hang, and what comes out holds no script, style, form, frame or address.
#![no_main]

#[path = "../../../src-tauri/crates/course/tests/support/harmless.rs"]
mod harmless;
#[path = "../../../src-tauri/crates/course/tests/support/mod.rs"]
mod support;

use course::{Format, Prose};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let good = support::sources(&support::good());
    let Some(lesson) = good.courses.first().and_then(|course| course.lessons().next()) else { return };
    let files = support::with_lesson(text);
    if let Ok(shown) = course::render(&files, &good.sheet, &good.courses[0], lesson, "en", &|path| {
        format!("pack://p/{path}")
    }) {
        harmless::check(&shown.html, "pack://p/");
    }
    let _ = course::passages(&files, &good.sheet, &good.courses[0], "en");
    for format in [Format::Markdown, Format::Html, Format::Plain, Format::Moodle] {
        let prose = Prose { source: text.to_owned(), format };
        harmless::check(&prose.html(), "");
    }
});
