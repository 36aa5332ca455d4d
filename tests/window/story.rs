//! A new learner makes their shelf and takes a course, and never touches a mouse.

use fantoccini::key::Key;
use serde_json::json;

use crate::desk::Data;
use crate::walk::Walk;
use crate::window::Window;
use crate::words::typed;

#[test]
fn in_english_a_shelf_behind_three_pictures_is_made_and_a_lesson_taken_by_keyboard_alone() {
    let data = Data::with_packs();
    let window = Window::open(&data);
    let mut walk = Walk::new(&window, "en");
    walk.shot("welcome");
    window.tab_to("one.matches('input[name=language]')");
    window.key(Key::Enter);
    make_shelf(&mut walk, "Naserian Ole", "pictures", "");
    to_the_course(&walk);
    walk.shot("course");
    take_lesson(&mut walk, "next-word", mark);
    window.follow("#/today");
    window.until("Today", "return document.querySelector('.today h1') !== null");
    let open = walk.said("learner-open");
    get_up(&mut walk);
    sit_down(&mut walk, "Naserian Ole", |walk| {
        for at in [2, 0, 1] {
            window.tab_to(&picture(at));
            window.key(Key::Enter);
        }
        walk.shot("lock-pictures");
        window.push(&open);
    });
    window.read("Fluent is not true");
}

/// The n-th picture of the pad.
fn picture(at: usize) -> String {
    format!("one === document.querySelectorAll('.picture-pad .keys button')[{at}]")
}

/// From "Make your shelf" to the library.
pub(crate) fn make_shelf(walk: &mut Walk, name: &str, lock: &str, secret: &str) {
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

/// From Today or the library to the course's page.
pub(crate) fn to_the_course(walk: &Walk) {
    walk.window.follow(&Walk::at("course", ""));
    walk.window.until("the course", "return document.querySelector('.lessons a') !== null");
}

/// Reads a lesson, does something in it before it is read, and takes its questions.
pub(crate) fn take_lesson(walk: &mut Walk, lesson: &str, first: impl Fn(&mut Walk)) {
    walk.open_lesson(lesson);
    walk.shot_once("lesson");
    first(walk);
    walk.read();
    walk.to_questions(lesson);
    walk.practise(lesson);
}

/// Everything one has, page by page, from the page of the course's certificate.
pub(crate) fn look_around(walk: &mut Walk) {
    let window = walk.window;
    let course = Walk::at("course", "");
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
    window.follow("#/today");
    window.until("Today", "return document.querySelector('.today h1') !== null");
}

/// A highlight and a note, chosen paragraph by paragraph.
pub(crate) fn mark(walk: &mut Walk) {
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

/// Gets up: whoever comes next is asked who they are.
pub(crate) fn get_up(walk: &mut Walk) {
    walk.window.push(&walk.said("learner-change"));
    walk.window.until(
        "who is studying",
        "return location.hash === '#/welcome' && document.querySelector('.person') !== null",
    );
    walk.shot("who-is-studying");
}

/// Says who one is, opens the lock, and is where one was.
pub(crate) fn sit_down(walk: &mut Walk, name: &str, open: impl Fn(&mut Walk)) {
    let window = walk.window;
    window.tab_to(&format!("one.matches('button.person') && one.innerText.includes({name:?})"));
    window.key(Key::Enter);
    window.until("the lock", "return document.querySelector('form.pin') !== null && document.querySelector('form.pin').contains(document.activeElement)");
    walk.shot_once("lock-empty");
    open(walk);
    window
        .until("Today", "return location.hash === '#/today' && document.querySelector('.today h1') !== null");
}
