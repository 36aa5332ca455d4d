//! A whole course, lesson by lesson, with nothing but keys: Tab, Enter, Space, arrows, digits and letters.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::answer::{Known, Sheet, guess};
use crate::desk::{COURSE, GENAI, shots};
use crate::window::Window;
use crate::words::said;

/// How much faster the page's clock goes while somebody reads: a lesson takes a person minutes.
const FASTER: u32 = 40;

/// The page's clock and whatever it does every second, hurried; what is really on the screen stays as it is. A hand
/// touches the machine now and then: by the hurried clock it would soon seem deserted, and reading would stop counting.
const HASTEN: &str = "if (!window.__hastened) { window.__hastened = true; \
     setInterval(() => dispatchEvent(new Event('pointermove')), 1000); \
     const [now, every] = [performance.now.bind(performance), setInterval.bind(window)]; const begun = now(); \
     performance.now = () => begun + (now() - begun) * arguments[0]; \
     window.setInterval = (act, ms, ...more) => every(act, ms >= 1000 ? ms / arguments[0] : ms, ...more); }";

/// Whether each part of the lesson that ended on the screen or above it counts as read; 'end' when all do.
const READ: &str = "const read = document.querySelector('.read'); const bottom = read.getBoundingClientRect().bottom; \
     const parts = [...document.querySelectorAll('nav.toc:not(.toc--panel) > ol > li > a:not([href^=\"#/\"])')]; \
     const done = parts.map((one) => one.innerText.includes(`(${arguments[0]})`) || one.textContent.includes(`(${arguments[0]})`)); \
     const atEnd = read.scrollTop + read.clientHeight >= read.scrollHeight - 4; \
     const ended = parts.map((_, at) => at + 1 < parts.length \
       ? (document.getElementById(decodeURIComponent(parts[at + 1].getAttribute('href').slice(1)))?.getBoundingClientRect().top ?? Infinity) < bottom : atEnd); \
     if (parts.length > 0 && done.every(Boolean) && atEnd) return 'end'; \
     return ended.every((is, at) => !is || done[at]) && !(atEnd && !done.every(Boolean)) ? 'on' : false";

/// Waits until the page has stopped moving.
const AT_REST: &str = "const read = document.querySelector('.read'); let at = read.scrollTop, still = 0; \
     const look = () => { still = read.scrollTop === at ? still + 1 : 0; at = read.scrollTop; if (still > 8) done(true); else requestAnimationFrame(look); }; look();";

/// Somebody who takes the course in a language.
pub(crate) struct Walk<'a> {
    pub(crate) window: &'a Window,
    pub(crate) lang: &'a str,
    pub(crate) known: Known,
    shot: u32,
    /// Kinds of questions a picture was kept of.
    kinds: Vec<String>,
}

/// What somebody takes along from one evening to the next.
pub(crate) struct Memory {
    known: Known,
    shot: u32,
    kinds: Vec<String>,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(window: &'a Window, lang: &'a str) -> Walk<'a> {
        // Pictures of an earlier telling, numbered otherwise, would stand between these.
        for entry in fs_err::read_dir(shots()).unwrap() {
            let entry = entry.unwrap();
            if entry.file_name().to_string_lossy().starts_with(&format!("story-{lang}-")) {
                fs_err::remove_file(entry.path()).unwrap();
            }
        }
        Walk { window, lang, known: Known::new(), shot: 0, kinds: Vec::new() }
    }

    /// Gets up from the window, and keeps what was learnt.
    pub(crate) fn leave(self) -> Memory {
        Memory { known: self.known, shot: self.shot, kinds: self.kinds }
    }

    /// The same person at a window that was opened later.
    pub(crate) fn again(window: &'a Window, lang: &'a str, memory: Memory) -> Walk<'a> {
        Walk { window, lang, known: memory.known, shot: memory.shot, kinds: memory.kinds }
    }

    /// Keeps a picture, numbered in the order of the story.
    pub(crate) fn shot(&mut self, what: &str) {
        self.shot += 1;
        self.window.screenshot(&format!("story-{}-{:02}-{what}", self.lang, self.shot));
    }

    pub(crate) fn said(&self, key: &str) -> String {
        said(self.lang, key)
    }

    /// Address of a page of this course.
    pub(crate) fn at(page: &str, rest: &str) -> String {
        format!("#/{page}/{GENAI}/{COURSE}{rest}")
    }

    /// Ids of the course's lessons.
    pub(crate) fn lessons(&self) -> Vec<String> {
        let view =
            self.window.invoke("course", json!({ "pack": GENAI, "course": COURSE, "lang": "" })).unwrap();
        let modules = view["modules"].as_array().unwrap();
        modules
            .iter()
            .flat_map(|module| module["lessons"].as_array().unwrap())
            .map(|lesson| lesson["id"].as_str().unwrap().to_owned())
            .collect()
    }

    /// From the course's page into a lesson.
    pub(crate) fn open_lesson(&self, id: &str) {
        let window = self.window;
        window.run(HASTEN, vec![json!(FASTER)]);
        window.follow(&Walk::at("lesson", &format!("/{id}")));
        window.until_with(
            "the lesson, and the focus in it",
            "return location.hash.includes('/' + arguments[0]) && document.querySelector('article h1') !== null \
             && document.querySelector('#main').contains(document.activeElement)",
            vec![json!(id)],
        );
    }

    /// Reads what is open to its end, a screen at a time.
    pub(crate) fn read(&self) {
        let window = self.window;
        if window.run("return document.activeElement === document.body", vec![]) == json!(true) {
            window.tab_back_to("one.id === 'main'");
        }
        // A note may have been written further down before the beginning was read.
        window.key(Key::Home);
        window.until("the beginning of it", "return document.querySelector('.read').scrollTop === 0");
        for _ in 0..60 {
            let how = window.until_with(
                "what is on the screen counts as read",
                READ,
                vec![json!(self.said("lesson-part-read"))],
            );
            if how == json!("end") {
                return;
            }
            let top = "return document.querySelector('.read').scrollTop";
            let before = window.run(top, vec![]);
            window.key(' ');
            window.until_with(
                "the next screen",
                &format!("return (() => {{ {top} }})() > arguments[0]"),
                vec![before],
            );
            window.run_async(AT_REST, vec![]);
        }
        panic!("a lesson of more than sixty screens at {}", window.place());
    }

    /// From the lesson to its questions.
    pub(crate) fn to_questions(&self, id: &str) {
        let address = Walk::at("quiz", &format!("/lesson/{id}"));
        self.window.tab_back_to(&format!("one.matches('a[href={address:?}]')"));
        self.window.key(Key::Enter);
    }

    /// Takes a lesson's questions: first as somebody who guesses and looks at the right answers, then with them. What has
    /// been answered before stays answered.
    pub(crate) fn practise(&mut self, id: &str) {
        let (window, lang) = (self.window, self.lang);
        let quiz = format!("lesson/{id}");
        let sheet = Sheet { window, lang, quiz: &quiz };
        sheet.wait();
        let items = sheet.view()["items"].as_array().unwrap().clone();
        for item in items.iter().filter(|item| item["outcome"].is_null()) {
            let Some(response) = guess(item) else {
                sheet.go_on();
                continue;
            };
            sheet.fill(item, &response);
            self.kind(item, "question");
            sheet.hand_over(item);
            sheet.feedback();
            self.kind(item, "answered");
            if sheet.show_right() {
                let now = sheet.view();
                let shown = now["items"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .find(|one| one["id"] == item["id"])
                    .unwrap()
                    .clone();
                self.learn(&shown);
                self.kind(&shown, "revealed");
            }
            sheet.go_on();
        }
        self.results();
        self.shot_once("results-practice");
        self.learn_from_results(&quiz);
        window.push(&self.said("item-result-again"));
        sheet.wait();
        for item in &sheet.view()["items"].as_array().unwrap().clone() {
            let right = self.known.get(item["words"].as_str().unwrap()).cloned().or_else(|| guess(item));
            if let Some(right) = right {
                sheet.fill(item, &right);
                sheet.hand_over(item);
                sheet.feedback();
                self.shot_once("feedback-right");
            }
            sheet.go_on();
        }
        self.results();
        let place = json!({ "pack": GENAI, "course": COURSE, "quiz": quiz, "lang": "" });
        let results = window.invoke("quiz_results", place).unwrap();
        assert_eq!(
            results["right"].as_u64().unwrap() + results["waiting"].as_u64().unwrap(),
            results["of"].as_u64().unwrap(),
            "{id}: {}",
            results["rows"]
        );
    }

    /// Takes a test of the course with what is known, and comes to its results.
    pub(crate) fn test(&mut self, id: &str) {
        let (window, lang) = (self.window, self.lang);
        let quiz = format!("assessment/{id}");
        let sheet = Sheet { window, lang, quiz: &quiz };
        window.follow(&Walk::at("quiz", &format!("/{quiz}")));
        sheet.wait();
        self.shot(&format!("test-{id}"));
        for item in &sheet.view()["items"].as_array().unwrap().clone() {
            let answer = self.known.get(item["words"].as_str().unwrap()).cloned().or_else(|| guess(item));
            if let Some(answer) = answer {
                sheet.fill(item, &answer);
            }
            sheet.go_on();
        }
        self.shot(&format!("test-{id}-look-over"));
        sheet.go_on();
        self.results();
        self.shot(&format!("test-{id}-results"));
    }

    /// Waits for the results.
    fn results(&self) {
        self.window.until("the results", "return location.hash.startsWith('#/results/') && document.querySelector('#main h1')?.innerText.trim()");
    }

    /// Keeps the right answers that the results show.
    fn learn_from_results(&mut self, quiz: &str) {
        let place = json!({ "pack": GENAI, "course": COURSE, "quiz": quiz, "lang": "" });
        let results = self.window.invoke("quiz_results", place).unwrap();
        for row in results["rows"].as_array().unwrap() {
            self.learn(&row["item"]);
        }
    }

    fn learn(&mut self, item: &Value) {
        let outcome = &item["outcome"];
        let right = match outcome["standing"].as_str() {
            Some("right" | "waiting") => item["response"].clone(),
            _ => outcome["correct"].clone(),
        };
        if !right.is_null() {
            self.known.insert(item["words"].as_str().unwrap().to_owned(), right);
        }
    }

    /// A picture of each kind of question, asked and answered.
    fn kind(&mut self, item: &Value, how: &str) {
        let kind = item["ask"]["kind"].as_str().unwrap();
        self.shot_once(&format!("{how}-{kind}"));
    }

    pub(crate) fn shot_once(&mut self, what: &str) {
        if !self.kinds.iter().any(|kind| kind == what) {
            self.kinds.push(what.to_owned());
            self.shot(what);
        }
    }
}
