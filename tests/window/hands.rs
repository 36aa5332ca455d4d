//! What a person's hands do at the window: click, choose, type, and find the way by the keyboard.

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

use crate::desk::lesson;
use crate::window::Window;

/// More stops than any page between its begin and what is wanted.
const MOST_STOPS: usize = 160;

/// Says of what has the focus whether it fits, and whether a person can see that it has the focus.
const STOP: &str = "const one = document.activeElement; const fits = one !== document.body && Boolean(FITS); \
     const style = getComputedStyle(one); \
     const drawn = (other) => { const s = getComputedStyle(other); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none'; }; \
     const seen = one === document.body || one.matches('iframe, main') || drawn(one) || (one.parentElement && drawn(one.parentElement)) || [...one.labels ?? []].some(drawn) || [...one.labels ?? []].some((label) => [...label.children].some(drawn)); \
     return { fits, seen, what: one.outerHTML.slice(0, 160) }";

impl Window {
    /// Clicks as a person does.
    pub(crate) fn click(&self, role: &str, name: &str) {
        let element = self.find(role, name);
        self.runtime.block_on(element.click()).unwrap_or_else(|error| panic!("{role} “{name}”: {error}"));
    }

    /// Clicks the first element that this selector names.
    pub(crate) fn press_on(&self, selector: &str) {
        let found =
            self.until_with(selector, "return document.querySelector(arguments[0])", vec![json!(selector)]);
        let element = self.element(&found);
        if let Err(error) = self.runtime.block_on(element.click()) {
            // A radio may lie under its label's drawing: the person clicks the drawing.
            self.run("arguments[0].click()", vec![found]);
            drop(error);
        }
    }

    /// Chooses a value of a drop-down list.
    pub(crate) fn pick(&self, selector: &str, value: &str) {
        self.until_with(
            &format!("{value} in {selector}"),
            "const list = document.querySelector(arguments[0]); if (![...list?.options ?? []].some((one) => one.value === arguments[1])) return false; \
             list.value = arguments[1]; list.dispatchEvent(new Event('input', { bubbles: true })); list.dispatchEvent(new Event('change', { bubbles: true })); return true",
            vec![json!(selector), json!(value)],
        );
    }

    /// Types into whatever has the focus, key by key.
    pub(crate) fn write(&self, words: &str) {
        for letter in words.chars() {
            self.key(letter);
        }
    }

    /// Presses one key.
    pub(crate) fn key(&self, key: impl Into<char>) {
        let key = key.into();
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        self.runtime.block_on(self.client().perform_actions(keys)).unwrap();
    }

    /// Presses a key while another is held.
    pub(crate) fn key_with(&self, held: Key, key: impl Into<char>) {
        let (held, key) = (held.into(), key.into());
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        self.runtime.block_on(self.client().perform_actions(keys)).unwrap();
    }

    /// Goes to a place by its address.
    pub(crate) fn go(&self, address: &str) {
        self.run("location.hash = arguments[0]", vec![json!(address)]);
    }

    /// Goes to a lesson and waits for it.
    pub(crate) fn go_to_lesson(&self, id: &str) {
        self.go(&lesson(id));
        self.until_with(
            "the lesson",
            "return location.hash.includes(arguments[0]) && document.querySelector('article h1') !== null \
             && document.querySelector('.reader__bar .where b') !== null",
            vec![json!(id)],
        );
    }

    /// Where one is.
    pub(crate) fn place(&self) -> String {
        self.run("return location.hash", vec![]).as_str().unwrap().to_owned()
    }

    /// Presses a key so many times.
    pub(crate) fn keys(&self, key: Key, times: usize) {
        for _ in 0..times {
            self.key(key);
        }
    }

    /// Presses Tab until what has the focus (`one`) fits, and checks that every stop can be seen.
    pub(crate) fn tab_to(&self, fits: &str) {
        self.walk_to(fits, &|| self.key(Key::Tab));
    }

    /// As [`Window::tab_to`], backwards.
    pub(crate) fn tab_back_to(&self, fits: &str) {
        self.walk_to(fits, &|| self.key_with(Key::Shift, Key::Tab));
    }

    fn walk_to(&self, fits: &str, step: &dyn Fn()) {
        for _ in 0..MOST_STOPS {
            step();
            let stop = self.run(&STOP.replace("FITS", fits), vec![]);
            assert_eq!(stop["seen"], json!(true), "the focus cannot be seen on {}", stop["what"]);
            if stop["fits"] == json!(true) {
                return;
            }
        }
        self.screenshot("failed");
        panic!("{MOST_STOPS} stops did not lead to {fits} at {}", self.place());
    }

    /// Goes by Tab to a link of this page, by how its address begins, and follows it.
    pub(crate) fn follow(&self, address: &str) {
        self.tab_to(&format!("one.matches('a[href^={address:?}]')"));
        self.key(Key::Enter);
        self.until_with("the page", "return location.hash.startsWith(arguments[0])", vec![json!(address)]);
    }

    /// Goes by Tab to a button of this name, and presses it.
    pub(crate) fn push(&self, name: &str) {
        self.tab_to(&format!(
            "one.matches('button') && (one.getAttribute('aria-label') ?? one.innerText).trim() === {name:?}"
        ));
        self.key(Key::Enter);
    }
}
