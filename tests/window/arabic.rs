//! The window in Arabic, and pictures of every screen in three scripts and two sizes.

use serde_json::json;

use crate::desk::{COURSE, Data, GENAI};
use crate::wide::beyond;
use crate::window::Window;

#[test]
fn in_arabic_the_whole_window_runs_from_right_to_left_and_no_english_is_left_in_it() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "ar");
    window.until("the direction", "return document.documentElement.dir === 'rtl' && getComputedStyle(document.body).direction === 'rtl'");
    window.until(
        "the rail on the right",
        "const rail = document.querySelector('.rail').getBoundingClientRect(); return rail.left > innerWidth / 2",
    );
    let of = |page: &str, rest: &str| format!("#/{page}/{GENAI}/{COURSE}{rest}");
    let (course, history, quiz) = (of("course", ""), of("progress", ""), of("quiz", "/lesson/next-word"));
    for place in [
        "#/today",
        "#/library",
        "#/search",
        "#/settings",
        "#/import",
        &course,
        "#/notes",
        "#/progress",
        &history,
        "#/certificates",
        "#/settings/privacy",
        "#/review",
        &quiz,
    ] {
        window.go(place);
        window.until("the page", "return document.querySelector('#main h1') !== null");
        // Names of programs, people, files and other languages stay as they are.
        let english = window.run(
            "const kept = '[lang]:not([lang=ar]), bdi, .num, kbd, code, [dir=ltr]'; \
             return [...document.querySelectorAll('.rail *, #main *')].filter((one) => !one.closest(kept) && one.checkVisibility()) \
             .flatMap((one) => [...[...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data), \
             ...['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name) ?? '')]) \
             .map((text) => text.replace(/[\\u2066\\u2067\\u2068][^\\u2069]*\\u2069/g, '')).filter((text) => /[A-Za-z]{3}/.test(text) && !/Packhorse|USB|CC|WebVTT|Internet|http/.test(text))",
            vec![],
        );
        assert_eq!(english, json!([]), "English words on {place}");
    }
    window.go_to_lesson("next-word");
    window.until("the lesson", "const article = document.querySelector('article'); return article.lang === 'ar' && article.dir === 'rtl' && getComputedStyle(article.querySelector('p')).direction === 'rtl'");
    window.until(
        "the contents on the right",
        "return document.querySelector('.toc').getBoundingClientRect().left > innerWidth / 2",
    );
}

#[test]
fn every_screen_shows_in_four_scripts_and_three_sizes_with_nothing_beyond_the_edge() {
    for lang in ["en", "ar", "zh", "ru"] {
        let data = Data::with_packs();
        let window = Window::open_in(&data, lang);
        // Somebody has read a little, so that Today has where to go on.
        window.go_to_lesson("fluent-not-true");
        window.press_on(".toc ol a:not([aria-current])");
        window.go("#/today");
        window.until(
            "where one stopped",
            "return document.querySelector('.resume .pips, .resume .btn--main') !== null",
        );
        let course = format!("#/course/{GENAI}/{COURSE}");
        let searched = match lang {
            "ar" => "#/search?q=النموذج",
            "zh" => "#/search?q=模型",
            _ => "#/search?q=model",
        };
        for (width, height, text) in [(1366, 768, 100), (1024, 600, 100), (640, 480, 200)] {
            window.resize(width, height);
            window.run("document.documentElement.dataset.text = arguments[0]", vec![json!(text.to_string())]);
            for (name, place, there) in [
                ("today", "#/today", ".today .resume .btn--main"),
                ("library", "#/library", ".shelf li"),
                ("course", course.as_str(), ".lessons li"),
                ("search", searched, ".hits li"),
                ("settings", "#/settings", ".stores li"),
                ("import", "#/import", ".ways"),
                ("lesson", "", "article h1"),
            ] {
                if name == "lesson" {
                    window.go_to_lesson("next-word");
                } else {
                    window.go(place);
                }
                window.until_with(
                    name,
                    "return document.querySelector(arguments[0]) !== null",
                    vec![json!(there)],
                );
                window.screenshot(&format!("{name}-{lang}-{width}x{height}"));
                let beyond = beyond(&window);
                assert!(beyond.is_empty(), "{name}: {beyond}");
            }
        }
    }
}
