//! Whoever opens the program for the first time: a language, a shelf of their own, and then whatever the story is about.

use serde_json::json;

use crate::desk::Data;
use crate::window::Window;

/// Who studies where a story is about something else.
pub(crate) const LEARNER: &str = "Naserian Ole";

impl Window {
    /// Opens the program and goes past Welcome in this language, straight to Today.
    pub(crate) fn open_in(data: &Data, lang: &str) -> Window {
        let window = Window::open(data);
        window.begin(lang);
        window.go("#/today");
        window.until("Today", "return document.querySelector('.today h1') !== null");
        window
    }

    /// Chooses a language on Welcome and goes on.
    pub(crate) fn choose_language(&self, lang: &str) {
        self.press_on(&format!("input[name=language][value={lang}]"));
        self.until("the language", &format!("return document.documentElement.lang === '{lang}'"));
        self.press_on("form button[type=submit]");
        self.until("the next step", "return location.hash.startsWith('#/welcome') && document.querySelector('input[name=language]') === null");
    }

    /// Writes a name on the shelf that is to be made.
    pub(crate) fn name_a_shelf(&self, name: &str) {
        self.until("the form", "return location.hash === '#/welcome/new' && document.querySelector('#main form input[required]') !== null");
        self.press_on("#main form input[required]");
        self.write(name);
    }

    /// Makes a shelf that nothing locks; the first courses come next.
    pub(crate) fn make_shelf(&self, name: &str) {
        self.name_a_shelf(name);
        self.press_on("#main form button[type=submit]");
        self.until("a shelf", "return location.hash !== '#/welcome/new'");
    }

    /// A newcomer of this language up to the first courses.
    pub(crate) fn begin(&self, lang: &str) {
        self.choose_language(lang);
        self.make_shelf(LEARNER);
        self.until(
            "the first courses",
            "return location.hash === '#/welcome/courses' && document.querySelector('#main h1') !== null",
        );
    }

    /// Gets up, and waits until it is asked who is studying.
    pub(crate) fn get_up(&self) {
        self.invoke("learner_leave", json!({})).unwrap();
        self.go("#/welcome");
        self.reload();
        self.until(
            "who is studying",
            "return location.hash === '#/welcome' && document.querySelector('.person') !== null",
        );
    }
}
