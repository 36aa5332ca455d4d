//! Without a mouse.

use fantoccini::key::Key;

use crate::desk::Data;
use crate::window::Window;

#[test]
fn the_keyboard_alone_leads_from_welcome_to_the_end_of_a_lesson() {
    let data = Data::with_packs();
    let window = Window::open(&data);
    // The language: the chosen radio takes the focus, arrows change it, Enter goes on.
    window.tab_to("one.matches('input[name=language]')");
    window.key(Key::Down);
    window.until("another language", "return document.documentElement.lang !== 'en'");
    window.key(Key::Up);
    window.until("English again", "return document.documentElement.lang === 'en'");
    window.key(Key::Enter);
    window.until("the form", "return document.querySelector('#main form input[required]') !== null");
    window.tab_to("one.matches('input[required]')");
    window.write("Naserian");
    window.key(Key::Enter);
    window.until("the first courses", "return location.hash === '#/welcome/courses'");
    window.tab_to("one.innerText.includes('Open the library')");
    window.key(Key::Enter);
    window.until("the library", "return document.querySelector('.shelf li') !== null");
    window.tab_to("/^Open .?Generative AI for university teaching/.test(one.getAttribute('aria-label'))");
    window.key(Key::Enter);
    window.until("the course", "return document.querySelector('.lessons a') !== null");
    window.tab_to("one.innerText.includes('Start with lesson 1')");
    window.key(Key::Enter);
    window.until("the lesson has the focus", "return document.querySelector('article') !== null && document.querySelector('.read').contains(document.activeElement)");

    // A word of the glossary opens and closes, and the focus comes back.
    window.tab_to("one.dataset.term !== undefined");
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
