//! A newcomer's first hour.

use serde_json::json;

use crate::desk::Data;
use crate::window::Window;

#[test]
fn a_newcomer_chooses_english_opens_a_course_reads_and_finds_the_place_again_after_a_restart() {
    let data = Data::with_packs();
    let window = Window::open(&data);
    window.read("Choose your language");
    window.begin("en");
    window.read("4 packs are here already");
    window.screenshot("first-courses");
    window.click("button", "Open the library");
    window.read("Generative AI for university teaching");
    window.until(
        "covers",
        "const covers = [...document.querySelectorAll('.shelf .cover')]; \
         return covers.length === 4 && covers.every((one) => (one.matches('img') ? one : one.querySelector('img'))?.naturalWidth > 0)",
    );
    window.click("link", "Open Generative AI for university teaching");
    window.read("Generative AI for teaching staff");
    window.click("link", "The next likely word");

    // A lesson: its figure, its contents, its formula.
    window.until(
        "the title",
        "return document.querySelector('article h1')?.innerText === 'The next likely word'",
    );
    window.run("document.querySelector('article img').scrollIntoView()", vec![]);
    window.until("the figure", "return document.querySelector('article figure img')?.naturalWidth > 0");
    window.until(
        "a formula",
        "return document.querySelector('article math')?.getBoundingClientRect().width > 0",
    );
    window.click("link", "Not a look-up");
    in_view(&window, "Not a look-up");
    window.until(
        "the mark in the contents",
        "return document.querySelector('.toc [aria-current=true]')?.innerText.includes('Not a look-up')",
    );

    // Larger letters, and what was read stays where it was.
    let before = window
        .run("return parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)", vec![]);
    window.click("button", "Text size");
    window.click("button", "150");
    window.until_with(
        "larger letters",
        "return parseFloat(getComputedStyle(document.querySelector('article p')).fontSize) > arguments[0] * 1.4",
        vec![before],
    );
    in_view(&window, "Not a look-up");
    window.screenshot("lesson-text-150");
    window.click("button", "100");

    // On to the next lesson, back, and on again.
    window.click("link", "Fluent is not true");
    window.until(
        "the next lesson",
        "return document.querySelector('article h1')?.innerText === 'Fluent is not true'",
    );
    window.click("link", "Previous");
    window.until(
        "the lesson before",
        "return document.querySelector('article h1')?.innerText === 'The next likely word'",
    );
    window.click("link", "Next lesson");
    window.until(
        "the next lesson",
        "return document.querySelector('article h1')?.innerText === 'Fluent is not true'",
    );
    window.click("link", "A worked example");
    in_view(&window, "A worked example");
    // The place is kept by the program; leaving the lesson keeps it at once.
    window.go("#/today");
    window.read("You stopped at “A worked example”");
    window.close();

    let window = Window::open(&data);
    window.read("You stopped at “A worked example”");
    assert_eq!(window.place(), "", "a laptop that knows its language opens on Today");
    window.click("link", "Continue the lesson");
    window.until(
        "the lesson",
        "return document.querySelector('article h1')?.innerText === 'Fluent is not true'",
    );
    in_view(&window, "A worked example");
}

/// Waits until this heading stands in the upper part of the lesson.
pub(crate) fn in_view(window: &Window, heading: &str) {
    window.until_with(
        &format!("“{heading}” in view"),
        "const heading = [...document.querySelectorAll('article h1, article h2, article h3')].find((one) => one.innerText === arguments[0]); \
         const read = document.querySelector('.read').getBoundingClientRect(); const top = heading?.getBoundingClientRect().top; \
         return top !== undefined && top >= read.top - 2 && top < read.top + read.height * 0.6",
        vec![json!(heading)],
    );
}
