//! Without a mouse.

use fantoccini::key::Key;
use serde_json::json;

use crate::desk::Data;
use crate::window::Window;

/// More stops than any page between its begin and what is wanted.
const MOST_STOPS: usize = 80;

#[test]
fn the_keyboard_alone_leads_from_welcome_to_the_end_of_a_lesson() {
    let data = Data::with_packs();
    let window = Window::open(&data);
    // The language: the chosen radio takes the focus, arrows change it, Enter goes on.
    to(&window, "one.matches('input[name=language]')");
    window.key(Key::Down);
    window.until("another language", "return document.documentElement.lang !== 'en'");
    window.key(Key::Up);
    window.until("English again", "return document.documentElement.lang === 'en'");
    window.key(Key::Enter);
    window.until("the second step", "return document.querySelector('.welcome__title') !== null");
    to(&window, "one.innerText.includes('Open the library')");
    window.key(Key::Enter);
    window.until("the library", "return document.querySelector('.shelf li') !== null");
    to(&window, "/^Open .?Generative AI for university teaching/.test(one.getAttribute('aria-label'))");
    window.key(Key::Enter);
    window.until("the course", "return document.querySelector('.lessons a') !== null");
    to(&window, "one.innerText.includes('Start with lesson 1')");
    window.key(Key::Enter);
    window.until("the lesson has the focus", "return document.querySelector('article') !== null && document.querySelector('.read').contains(document.activeElement)");

    // A word of the glossary opens and closes, and the focus comes back.
    to(&window, "one.dataset.term !== undefined");
    window.key(Key::Enter);
    window.until("the meaning", "return document.querySelector('.word-pop') !== null");
    window.key(Key::Escape);
    window.until("it is closed, and the word has the focus", "return document.querySelector('.word-pop') === null && document.activeElement.dataset.term !== undefined");

    // To the end by the keys of the page.
    window.run("document.querySelector('#main').focus()", vec![]);
    window.key(Key::End);
    window.until(
        "the end of the lesson",
        "const read = document.querySelector('.read'); return read.scrollTop + read.clientHeight >= read.scrollHeight - 4",
    );
    window.key_with(Key::Alt, Key::Right);
    window.until(
        "the next lesson",
        "return document.querySelector('article h1')?.innerText === 'Fluent is not true'",
    );
    window.key_with(Key::Alt, Key::Left);
    window.until(
        "the lesson before",
        "return document.querySelector('article h1')?.innerText === 'The next likely word'",
    );
    window.key_with(Key::Control, 'k');
    window.until("the search has the focus", "return document.activeElement.matches('.search-box input')");
    window.write("temperature");
    window.until("results", "return document.querySelector('[data-hit]') !== null");
    window.key(Key::Down);
    window.until("the first result has the focus", "return document.activeElement.matches('[data-hit]')");
    window.key(Key::Enter);
    window.until(
        "its lesson",
        "return document.querySelector('article') !== null || document.querySelector('.course') !== null",
    );
}

/// Presses Tab until what has the focus fits, and checks that every stop can be seen.
fn to(window: &Window, fits: &str) {
    for _ in 0..MOST_STOPS {
        window.key(Key::Tab);
        let stop = window.run(
            &format!(
                "const one = document.activeElement; const fits = one !== document.body && ({fits}); \
                 const style = getComputedStyle(one); const box = one.getBoundingClientRect(); \
                 const drawn = (other) => {{ const s = getComputedStyle(other); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none'; }}; \
                 const seen = one === document.body || one.matches('iframe, main') || drawn(one) || (one.parentElement && drawn(one.parentElement)) || [...one.labels ?? []].some(drawn) || [...one.labels ?? []].some((label) => [...label.children].some(drawn)); \
                 return {{ fits, seen, what: one.outerHTML.slice(0, 160) }}"
            ),
            vec![],
        );
        assert_eq!(stop["seen"], json!(true), "the focus cannot be seen on {}", stop["what"]);
        if stop["fits"] == json!(true) {
            return;
        }
    }
    window.screenshot("failed");
    panic!("{MOST_STOPS} presses of Tab did not lead to {fits}");
}
