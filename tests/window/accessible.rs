//! axe-core on every screen of the real window.

use serde_json::{Value, json};

use crate::desk::{self, COURSE, Data, GENAI, packs};
use crate::newcomer::LEARNER;
use crate::window::Window;

#[test]
fn no_screen_has_a_serious_finding_in_light_english_or_dark_arabic() {
    let mut findings = Vec::new();
    for (lang, theme) in [("en", "light"), ("ar", "dark")] {
        let data = Data::with_packs();
        // A pack that is here already and one of an unknown signer, so that Import has rows.
        let file = packs().file("ai-in-industry");
        let window = Window::open_with(&data, &[&file]);
        let mut look = |name: &str| findings.extend(look_at(&window, &format!("{name} ({lang}, {theme})")));
        window.press_on(&format!("input[name=language][value={lang}]"));
        window.until("the language", &format!("return document.documentElement.lang === '{lang}'"));
        look("welcome");
        window.choose_language(lang);
        window.press_on("#main form input[type=checkbox]");
        look("make shelf");
        window.press_on("#main form input[type=checkbox]");
        window.make_shelf(LEARNER);
        look("first courses");
        let mut settings = window.invoke("start", json!({})).unwrap()["settings"].clone();
        settings["theme"] = json!(theme);
        window.invoke("settings_save", json!({ "settings": settings })).unwrap();
        window.go("");
        window.reload();
        window.until_with(
            "the colours",
            "return document.querySelector('.today h1') !== null && document.documentElement.dataset.theme === arguments[0]",
            vec![json!(theme)],
        );
        look("today, nothing read yet");
        window.go_to_lesson("next-word");
        window.until("the frame", "return document.querySelector('iframe') !== null");
        look("lesson");
        window.press_on(".tools button[aria-expanded]");
        look("lesson, a panel open");
        window.go_to_lesson("fluent-not-true");
        window.until("the film", "return document.querySelector('video') !== null");
        look("lesson with a film");
        window.press_on(".toc ol a:not([aria-current])");
        for (name, place, there) in [
            ("today", "#/today".to_owned(), ".resume .btn--main"),
            ("library", "#/library".to_owned(), ".shelf li"),
            ("pack", format!("#/pack/{GENAI}"), ".pack__main"),
            ("course", format!("#/course/{GENAI}/{COURSE}"), ".lessons li"),
            ("search, empty", "#/search".to_owned(), ".search-tips"),
            (
                "search",
                if lang == "ar" { "#/search?q=النموذج" } else { "#/search?q=model" }.to_owned(),
                ".hits li",
            ),
            ("settings", "#/settings".to_owned(), ".stores li"),
            ("import", "#/import".to_owned(), ".ways"),
            ("send & receive", "#/exchange".to_owned(), ".exchange__join"),
            ("join a centre", "#/exchange/join".to_owned(), ".join__code"),
            ("classroom", "#/exchange/classroom".to_owned(), ".serving .slip"),
        ] {
            window.go(&place);
            window.until_with(
                name,
                "return document.querySelector(arguments[0]) !== null",
                vec![json!(there)],
            );
            look(name);
        }
        window.go("#/settings");
        window.press_on(".stores .store__act button:last-child");
        window.until("the question", "return document.querySelector('dialog[open]') !== null");
        look("settings, a question");
    }
    // The control: what is wrong is found.
    let data = Data::empty();
    let window = Window::open(&data);
    window
        .run("document.body.append(Object.assign(document.createElement('img'), { src: 'data:,' }))", vec![]);
    assert!(!look_at(&window, "control").is_empty(), "axe-core finds a picture without a text");
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}

/// Runs axe-core on what shows now, and tells what is serious.
pub(crate) fn look_at(window: &Window, screen: &str) -> Vec<String> {
    look_for(window, screen, &["serious", "critical"])
}

/// Runs axe-core on what shows now, and tells what has one of these impacts.
pub(crate) fn look_for(window: &Window, screen: &str, impacts: &[&str]) -> Vec<String> {
    let source = desk::root().join("ui/node_modules/axe-core/axe.min.js");
    let source = fs_err::read_to_string(source).expect("run `npm ci` in ui/ first");
    if window.run("return typeof window.axe", vec![]) == json!("undefined") {
        window.run(&source, vec![]);
    }
    let found = window.run_async(
        "axe.run(document, { resultTypes: ['violations'], iframes: false }).then((result) => done(result.violations \
         .filter((one) => arguments[0].includes(one.impact)) \
         .map((one) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | ')}`)), \
         (error) => done(['axe did not run: ' + error]))",
        vec![json!(impacts)],
    );
    let Value::Array(found) = found else { panic!("axe answered {found}") };
    found.iter().map(|one| format!("{screen}: {}", one.as_str().unwrap_or_default())).collect()
}
