//! Pages of somebody who has learnt a good deal: seen by axe-core, in two languages, two sizes and two themes.

use serde_json::{Value, json};

use crate::accessible::look_at;
use crate::answer::guess;
use crate::desk::{COURSE, Data, GENAI};
use crate::wide::beyond;
use crate::window::Window;

const CERTIFICATE: &str = "genai-teaching-basics";

/// Takes the course over the bridge, as fast as the program goes: every part read, every question answered wrongly,
/// looked up, and answered rightly; one quiz is left open.
pub(crate) fn earn(window: &Window) {
    let place = |more: Value| {
        let mut all = json!({ "pack": GENAI, "course": COURSE, "lang": "" });
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        all
    };
    let of = |command: &str, more: Value| {
        window.invoke(command, place(more)).unwrap_or_else(|error| panic!("{command}: {error}"))
    };
    let course = of("course", json!({}));
    let lessons: Vec<&Value> = course["modules"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|module| module["lessons"].as_array().unwrap())
        .collect();
    let mut known = std::collections::BTreeMap::new();
    for lesson in &lessons {
        let id = &lesson["id"];
        let page = of("lesson", json!({ "lesson": id }));
        let headings = page["headings"].as_array().unwrap();
        let mut parts = vec![json!("")];
        parts.extend(headings.iter().filter(|one| one["level"] == 2).map(|one| one["anchor"].clone()));
        of(
            "lesson_seen",
            json!({ "lesson": id, "anchor": parts[1], "read": parts, "parts": parts.len(), "seconds": 90 }),
        );
        let quiz = format!("lesson/{}", id.as_str().unwrap());
        for item in of("quiz", json!({ "quiz": quiz }))["items"].as_array().unwrap() {
            let Some(response) = guess(item) else { continue };
            let told = of("quiz_answer", json!({ "quiz": quiz, "item": item["id"], "response": response }));
            let right = match told["outcome"]["standing"].as_str() {
                Some("right" | "waiting") => response,
                _ => of("quiz_reveal", json!({ "quiz": quiz, "item": item["id"] }))["outcome"]["correct"]
                    .clone(),
            };
            known.insert(item["words"].to_string(), right);
        }
        of("quiz_finish", json!({ "quiz": quiz }));
    }
    for (quiz, right) in [("assessment/start", false), ("assessment/final", true)] {
        for item in of("quiz", json!({ "quiz": quiz }))["items"].as_array().unwrap() {
            let response =
                if right { known[&item["words"].to_string()].clone() } else { guess(item).unwrap() };
            of("quiz_answer", json!({ "quiz": quiz, "item": item["id"], "response": response }));
        }
        of("quiz_finish", json!({ "quiz": quiz }));
    }
    for lesson in &lessons {
        let quiz = format!("lesson/{}", lesson["id"].as_str().unwrap());
        for item in of("quiz_again", json!({ "quiz": quiz }))["items"].as_array().unwrap() {
            if let Some(right) = known.get(&item["words"].to_string()) {
                of("quiz_answer", json!({ "quiz": quiz, "item": item["id"], "response": right }));
            }
        }
        of("quiz_finish", json!({ "quiz": quiz }));
    }
    assert_eq!(window.invoke("certificates", json!({ "lang": "" })).unwrap()["earned"][0]["id"], CERTIFICATE);
}

/// Pages of a learner: name, address, and what is there when it is.
fn pages() -> Vec<(&'static str, String, &'static str)> {
    let of = |page: &str, rest: &str| format!("#/{page}/{GENAI}/{COURSE}{rest}");
    vec![
        ("today", "#/today".to_owned(), ".today h1"),
        ("course", of("course", ""), ".lessons a"),
        ("results", of("results", "/assessment/final"), "#main summary"),
        ("results of a lesson", of("results", "/lesson/your-plan"), "#main summary"),
        ("notes", "#/notes".to_owned(), ".note-course li"),
        ("progress", "#/progress".to_owned(), "#main .rows li"),
        ("history", of("progress", ""), "#main table td"),
        ("certificates", "#/certificates".to_owned(), ".cert-mini"),
        ("certificate", of("certificates", &format!("/{CERTIFICATE}")), ".paper .to"),
        ("settings, privacy", "#/settings/privacy".to_owned(), "#privacy dl"),
        ("review", "#/review".to_owned(), "#main h1"),
    ]
}

fn go_to(window: &Window, name: &str, address: &str, there: &str) {
    window.go(address);
    window.until_with(
        name,
        "return location.hash === arguments[0] && document.querySelector(arguments[1]) !== null",
        vec![json!(address), json!(there)],
    );
}

/// Marks a paragraph and writes a note, so that there are some.
pub(crate) fn mark(window: &Window) {
    window.go_to_lesson("next-word");
    for key in ['h', 'n'] {
        window.key(key);
        window.until("a paragraph to choose", "return document.querySelector('.choosing') !== null");
        window.key(if key == 'h' { fantoccini::key::Key::Enter.into() } else { 'n' });
        if key == 'h' {
            window.until("a highlight", "return document.querySelector('article mark') !== null");
        }
    }
    window.until("the editor", "return document.activeElement.matches('textarea')");
    window.write("abc");
    window.key_with(fantoccini::key::Key::Control, fantoccini::key::Key::Enter);
    let noted = "return document.querySelector('article .noted[role=note]') !== null && document.querySelector('article mark') !== null";
    window.until("the note", noted);
    // A link to another passage of the lesson takes nothing of it away.
    let third = window.run(
        "return document.querySelectorAll('nav.toc > ol > li > a')[3].getAttribute('href').slice(1)",
        vec![],
    );
    window.go(&format!("{}/{}", crate::desk::lesson("next-word"), third.as_str().unwrap()));
    window.until_with(
        "the passage",
        "return document.activeElement.id === decodeURIComponent(arguments[0])",
        vec![third],
    );
    window.until("the note, still", noted);
}

/// The certificate's words stay within its frame in every language.
fn certificate_fits(window: &Window) {
    let learner = window.invoke("learners", json!({})).unwrap()["learners"][0].clone();
    let speak = |lang: &str| {
        let who = json!({ "name": learner["name"], "picture": learner["picture"], "language": lang });
        window.invoke("learner_change", who).unwrap();
        window.reload();
        window.until_with(
            "the certificate in this language",
            "return document.documentElement.lang === arguments[0] && document.querySelector('.paper .to') !== null && document.fonts.status === 'loaded'",
            vec![json!(lang)],
        );
    };
    window.resize(1366, 768);
    let (name, address, there) = pages().into_iter().find(|page| page.0 == "certificate").unwrap();
    go_to(window, name, &address, there);
    for lang in ["fr", "es", "ru", "ar", "zh", "en"] {
        speak(lang);
        window.screenshot(&format!("certificate-{lang}"));
        let inside = "const paper = document.querySelector('.paper'); const frame = paper.getBoundingClientRect(); const edge = frame.width * 0.03; \
             const all = [...paper.querySelectorAll('.paper__in p, .paper__in .foot, .paper__in .seal')].map((one) => one.getBoundingClientRect()); \
             return all.every((one) => one.bottom <= frame.bottom - edge && one.left >= frame.left + edge && one.right <= frame.right - edge)";
        assert_eq!(
            window.run(inside, vec![]),
            json!(true),
            "the certificate's words leave its frame in {lang}"
        );
    }
}

#[test]
fn no_page_of_a_learner_has_a_serious_finding_or_goes_beyond_the_edge() {
    let mut findings = Vec::new();
    for (lang, theme) in [("en", "dark"), ("ar", "light")] {
        let data = Data::with_packs();
        let window = Window::open_in(&data, lang);
        let mut settings = window.invoke("start", json!({})).unwrap()["settings"].clone();
        settings["theme"] = json!(theme);
        window.invoke("settings_save", json!({ "settings": settings })).unwrap();
        window.reload();
        window.until_with(
            "the colours",
            "return document.querySelector('.today h1') !== null && document.documentElement.dataset.theme === arguments[0]",
            vec![json!(theme)],
        );
        let mut look = |name: &str| findings.extend(look_at(&window, &format!("{name} ({lang}, {theme})")));
        look("today, asked for facts");
        window.press_on(".ask-facts button");
        look("today, facts to fill in");
        // Every kind of question, asked and answered.
        mark(&window);
        look("lesson with marks");
        window.press_on(".tools button[aria-controls=notes], .tools button:last-of-type");
        for lesson in ["next-word", "fluent-not-true", "prepare-teaching", "your-plan"] {
            let quiz = format!("lesson/{lesson}");
            let place = json!({ "pack": GENAI, "course": COURSE, "quiz": quiz, "lang": "" });
            let items = window.invoke("quiz", place.clone()).unwrap()["items"].as_array().unwrap().clone();
            for item in &items {
                let address = format!("#/quiz/{GENAI}/{COURSE}/{quiz}");
                window.go("#/library");
                window.until("the library", "return document.querySelector('.shelf li') !== null");
                go_to(&window, "the question", &address, ".question");
                look(&format!("question {}", item["ask"]["kind"]));
                if let Some(response) = guess(item) {
                    let mut answer = place.clone();
                    answer["item"] = item["id"].clone();
                    answer["response"] = response;
                    window.invoke("quiz_answer", answer).unwrap();
                }
            }
            window.invoke("quiz_finish", place.clone()).unwrap();
            window.invoke("quiz_again", place).unwrap();
        }
        earn(&window);
        for (name, address, there) in pages() {
            go_to(&window, name, &address, there);
            if there == "#main summary" {
                window.press_on("#main summary");
                window.until(
                    "a question of the results",
                    "return document.querySelector('#main details[open] .question') !== null",
                );
            }
            look(name);
            if address == "#/settings/privacy" {
                window.until(
                    "the section that was asked for",
                    "return document.querySelector('#privacy').getBoundingClientRect().top < innerHeight / 2",
                );
            }
        }
        for (width, height) in [(1366, 768), (1024, 600)] {
            window.resize(width, height);
            for (name, address, there) in pages() {
                go_to(&window, name, &address, there);
                window.screenshot(&format!(
                    "learner-{}-{lang}-{width}x{height}",
                    name.replace([' ', ','], "-")
                ));
                let beyond = beyond(&window);
                assert!(beyond.is_empty(), "{name}: {beyond}");
            }
        }
        if lang == "en" {
            certificate_fits(&window);
        }
        // The lock, and what comes before it.
        window.invoke("learner_lock", json!({ "secret": "", "lock": "pin", "newSecret": "4071" })).unwrap();
        window.get_up();
        look("who is studying");
        window.press_on("button.person");
        window.until("the lock", "return document.querySelector('form.pin') !== null");
        look("a PIN");
        window.press_on("form.pin > button:last-of-type");
        window.until("the recovery code", "return document.querySelector('.code-input') !== null");
        look("forgotten");
        window.go("#/welcome/bring");
        window.until(
            "a file",
            "return location.hash === '#/welcome/bring' && document.querySelector('.bring') !== null",
        );
        look("a learner from a file");
    }
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}
