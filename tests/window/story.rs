//! A new learner makes their shelf and takes a course to its certificate, and never touches a mouse.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::desk::{COURSE, Data, GENAI};
use crate::walk::Walk;
use crate::window::Window;
use crate::words::typed;

const ACHIEVEMENT: &str = "genai-teaching-basics";

#[test]
fn in_english_a_new_learner_takes_the_course_by_keyboard_alone_until_the_certificate_that_waits() {
    let data = Data::with_packs();
    let window = Window::open(&data);
    let mut walk = Walk::new(&window, "en");
    walk.shot("welcome");
    window.tab_to("one.matches('input[name=language]')");
    window.key(Key::Enter);
    // Three pictures keep others out.
    make_shelf(&mut walk, "Naserian Ole", "pictures", "");
    take_the_course(&mut walk);
    let open = walk.said("learner-open");
    come_back(&mut walk, "pictures", |walk| {
        for at in [2, 0, 1] {
            window.tab_to(&picture(at));
            window.key(Key::Enter);
        }
        walk.shot("lock-pictures");
        window.push(&open);
    });
}

#[test]
fn in_arabic_a_new_learner_takes_the_course_by_keyboard_alone_until_the_certificate_that_waits() {
    let data = Data::with_packs();
    let window = Window::open(&data);
    let mut walk = Walk::new(&window, "ar");
    window.tab_to("one.matches('input[name=language]')");
    while window.run("return document.activeElement.value", vec![]) != json!("ar") {
        let before = window.run("return document.activeElement.value", vec![]);
        window.key(Key::Down);
        window.until_with(
            "another language",
            "return document.activeElement.value !== arguments[0]",
            vec![before],
        );
    }
    window.until(
        "Arabic, from right to left",
        "return document.documentElement.lang === 'ar' && document.documentElement.dir === 'rtl'",
    );
    walk.shot("welcome");
    window.key(Key::Enter);
    // A PIN, in the digits of an Arabic keyboard.
    make_shelf(&mut walk, "أمينة الزهراء", "pin", "4071");
    take_the_course(&mut walk);
    come_back(&mut walk, "pin", |walk| {
        window.write(&typed("ar", "1234"));
        window.key(Key::Enter);
        window.until(
            "that it is wrong",
            "return document.querySelector('#main [role=alert]')?.innerText.trim()",
        );
        walk.shot("lock-pin-wrong");
        window.until("the next try", "return !document.activeElement.readOnly && document.activeElement.matches('input[type=password]')");
        window.write(&typed("ar", "4071"));
        window.key(Key::Enter);
    });
}

/// The n-th picture of the pad.
fn picture(at: usize) -> String {
    format!("one === document.querySelectorAll('.picture-pad .keys button')[{at}]")
}

/// From "Make your shelf" to the library.
fn make_shelf(walk: &mut Walk, name: &str, lock: &str, secret: &str) {
    let window = walk.window;
    window.until("the form", "return location.hash === '#/welcome/new' && document.querySelector('#main form input[required]') !== null");
    window.tab_to("one.matches('input[required]')");
    window.write(name);
    window.until_with(
        "the name",
        "return document.querySelector('#main form input[required]').value === arguments[0]",
        vec![json!(name)],
    );
    window.tab_to("one.matches('input[type=checkbox]')");
    window.key(' ');
    window.tab_to("one.matches('input[type=radio][value=pin], input[type=radio][value=pictures]')");
    if lock == "pictures" {
        window.key(Key::Down);
        for at in [2, 0, 1] {
            window.tab_to(&picture(at));
            window.key(Key::Enter);
            // Back before the pad, as the next picture may stand before this one.
            window.tab_back_to("one.matches('input[type=radio][value=pictures]')");
        }
    } else {
        window.tab_to("one.matches('input[inputmode=numeric]')");
        window.write(&typed(walk.lang, secret));
    }
    walk.shot("make-shelf");
    window.tab_to("one.matches('button[type=submit]')");
    window.key(Key::Enter);
    // The recovery code is shown once, and has to be written down.
    window.until(
        "the recovery code",
        "return document.querySelector('.code__text')?.innerText.trim().length > 10",
    );
    walk.shot("recovery-code");
    window.tab_to("one.matches('input[type=checkbox]')");
    window.key(' ');
    window.push(&walk.said("app-continue"));
    window.until(
        "the first courses",
        "return location.hash === '#/welcome/courses' && document.querySelector('#main h1') !== null",
    );
    walk.shot("first-courses");
    window.push(&walk.said("app-starter-library"));
    window.until(
        "the library",
        "return location.hash === '#/library' && document.querySelectorAll('.shelf li').length === 4",
    );
    window.follow("#/today");
    window.until("Today", "return document.querySelector('.today h1') !== null");
    walk.shot("today-first");
    window.follow("#/library");
    window.until("the library", "return document.querySelectorAll('.shelf li').length === 4");
    walk.shot("library");
}

/// The test before, seven lessons and their questions, the test after, and the certificate.
fn take_the_course(walk: &mut Walk) {
    let window = walk.window;
    let course = Walk::at("course", "");
    window.follow(&course);
    window.until("the course", "return document.querySelector('.lessons a') !== null");
    walk.shot("course");
    walk.test("start");
    for (at, lesson) in walk.lessons().into_iter().enumerate() {
        window.follow(&course);
        window.until("the course", "return document.querySelector('.lessons a') !== null");
        if at == 3 {
            walk.shot("course-on-the-way");
        }
        walk.open_lesson(&lesson);
        if at == 0 {
            walk.shot("lesson");
            mark(walk);
        }
        walk.read();
        walk.to_questions(&lesson);
        walk.practise(&lesson);
        if at == 1 {
            walk.shot("results");
        }
    }
    window.follow(&course);
    window.until("the course", "return document.querySelector('.lessons a') !== null");
    walk.test("final");
    let results = window
        .invoke(
            "quiz_results",
            json!({ "pack": GENAI, "course": COURSE, "quiz": "assessment/final", "lang": "" }),
        )
        .unwrap();
    assert_eq!(results["passed"], json!(true), "{results}");
    assert_eq!(
        results["earned"][0]["id"], ACHIEVEMENT,
        "the results tell what was earned by them: {results}"
    );
    let certificate = Walk::at("certificates", &format!("/{ACHIEVEMENT}"));
    window.follow(&certificate);
    window.until("the certificate", "return document.querySelector('.paper .to')?.innerText.trim()");
    window.read(&walk.said("certificate-waiting"));
    walk.shot("certificate");
    for (name, place, there) in [
        ("certificates", "#/certificates", ".cert-mini"),
        ("course-finished", course.as_str(), ".lessons a"),
        ("today-after", "#/today", ".today h1"),
        ("notes", "#/notes", ".note-course li"),
        ("progress", "#/progress", "#main .rows li"),
        ("history", &Walk::at("progress", ""), "#main table td"),
        ("settings-learner", "#/settings", "#learner input"),
    ] {
        if name == "course-finished" {
            window.follow(&Walk::at("certificates", ""));
            window.until("the certificate", "return document.querySelector('.paper .to') !== null");
        }
        if name == "history" {
            window.follow(place);
        } else {
            window.tab_back_to(&format!("one.matches('a[href={place:?}]')"));
            window.key(Key::Enter);
        }
        window.until_with(name, "return document.querySelector(arguments[0]) !== null", vec![json!(there)]);
        walk.shot(name);
    }
    window.follow("#/settings/privacy");
    window.until("what is kept", "return document.querySelector('#privacy dl') !== null && document.querySelector('#privacy').getBoundingClientRect().top < innerHeight / 2");
    walk.shot("settings-privacy");
    // Nothing is due so soon, so Today leads to no review; at its address there are words of the glossary.
    window.follow("#/today");
    window.until("Today", "return document.querySelector('.today h1') !== null");
    window.run("location.hash = '#/review'", vec![]);
    window.until("the review", "return document.querySelector('#main h1') !== null");
    walk.shot("review");
    review(walk);
    window.follow("#/today");
    window.until("Today", "return document.querySelector('.today h1') !== null");
}

/// A highlight and a note, chosen paragraph by paragraph.
fn mark(walk: &mut Walk) {
    let window = walk.window;
    window.key('h');
    window.until("a paragraph to choose", "return document.querySelector('.choosing') !== null");
    window.keys(Key::Down, 2);
    window.key(Key::Enter);
    window.until(
        "a highlight, and the focus still in the lesson",
        "return document.querySelector('article mark') !== null && document.querySelector('#main').contains(document.activeElement)",
    );
    window.key('n');
    window.until("a paragraph to choose", "return document.querySelector('.choosing') !== null");
    window.keys(Key::Down, 3);
    walk.shot("lesson-choosing");
    window.key('n');
    window.until("the editor", "return document.activeElement.matches('textarea')");
    window.write(if walk.lang == "ar" {
        "أجرّب هذا مع طلابي"
    } else {
        "Try this with my own students"
    });
    walk.shot("lesson-note-writing");
    window.key_with(Key::Control, Key::Enter);
    window.until("the note", "return document.querySelector('article .noted[role=note]') !== null");
    walk.shot("lesson-highlight-and-note");
}

/// Answers one card where one is due.
fn review(walk: &mut Walk) {
    let window = walk.window;
    let view = window.invoke("review", json!({ "lang": "" })).unwrap();
    let cards = view["cards"].as_array().unwrap().clone();
    if cards.is_empty() {
        return;
    }
    window.until(
        "the card has the focus",
        "return document.querySelector('#main').contains(document.activeElement)",
    );
    if cards[0]["term"] != Value::Null {
        window.key(Key::Enter);
        window.until("its meaning", "return document.querySelector('.card__meaning') !== null");
        walk.shot("review-turned");
        window.key('3');
        window.until("the next card", "return document.querySelector('.card__meaning') === null");
    }
}

/// Gets up, is asked who is studying, opens the lock and finds everything.
fn come_back(walk: &mut Walk, lock: &str, open: impl Fn(&mut Walk)) {
    let window = walk.window;
    window.push(&walk.said("learner-change"));
    window.until(
        "who is studying",
        "return location.hash === '#/welcome' && document.querySelector('.person') !== null",
    );
    walk.shot("who-is-studying");
    window.tab_to("one.matches('button.person')");
    window.key(Key::Enter);
    window.until("the lock", "return document.querySelector('form.pin') !== null && document.querySelector('form.pin').contains(document.activeElement)");
    walk.shot(&format!("lock-{lock}-empty"));
    open(walk);
    window
        .until("Today", "return location.hash === '#/today' && document.querySelector('.today h1') !== null");
    let earned = window.invoke("certificates", json!({ "lang": "" })).unwrap()["earned"].clone();
    assert_eq!((&earned[0]["id"], &earned[0]["state"]), (&json!(ACHIEVEMENT), &json!("waiting")), "{earned}");
}
