//! A learner: Amina shares a laptop with her brother. It speaks Arabic, its mouse is broken, it has never met a network, and
//! the power fails. In three weeks of evenings she takes a course until its certificate waits to be confirmed.

use std::time::{SystemTime, UNIX_EPOCH};

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::answer::{Sheet, guess};
use crate::desk::{COURSE, Data, GENAI};
use crate::story::{get_up, look_around, make_shelf, mark, sit_down, take_lesson, to_the_course};
use crate::walk::Walk;
use crate::window::Window;
use crate::words::typed;

const AMINA: &str = "أمينة الزهراء";
const YUSUF: &str = "يوسف";
const PIN: &str = "4071";
const ACHIEVEMENT: &str = "genai-teaching-basics";
/// The evenings, in days before today.
const EVENINGS: [i64; 3] = [-21, -12, 0];
const DAY_MS: i64 = 86_400_000;

#[test]
fn a_learner_takes_a_course_on_a_shared_laptop_until_its_certificate_waits() {
    let data = Data::with_packs();
    data.set_clock(EVENINGS[0]);
    let window = Window::open(&data);
    let mut walk = Walk::new(&window, "ar");
    the_calendar_says(&walk, EVENINGS[0]);
    chooses_arabic(&mut walk);
    make_shelf(&mut walk, AMINA, "pin", PIN);
    to_the_course(&walk);
    walk.shot("course");
    walk.test("start");
    let lessons = walk.lessons();
    to_the_course(&walk);
    take_lesson(&mut walk, &lessons[0], mark);
    to_the_course(&walk);
    take_lesson(&mut walk, &lessons[1], |_| {});
    her_brother_has_a_shelf_of_his_own(&mut walk);
    let memory = walk.leave();
    window.close();

    data.set_clock(EVENINGS[1]);
    let window = Window::open(&data);
    let mut walk = Walk::again(&window, "ar", memory);
    opens_her_shelf(&mut walk);
    cards_have_come_up(&mut walk);
    for lesson in &lessons[2..4] {
        to_the_course(&walk);
        take_lesson(&mut walk, lesson, |_| {});
    }
    let begun = answers_one_question_and_begins_another(&walk, &lessons[4]);
    let memory = walk.leave();
    window.lose_power();

    let window = Window::open(&data);
    let mut walk = Walk::again(&window, "ar", memory);
    opens_her_shelf(&mut walk);
    nothing_is_lost(&mut walk, &lessons[4], &begun);
    walk.practise(&lessons[4]);
    let memory = walk.leave();
    window.close();

    data.set_clock(EVENINGS[2]);
    let window = Window::open(&data);
    let mut walk = Walk::again(&window, "ar", memory);
    opens_her_shelf_after_a_wrong_pin(&mut walk);
    for lesson in &lessons[5..] {
        to_the_course(&walk);
        take_lesson(&mut walk, lesson, |_| {});
    }
    to_the_course(&walk);
    walk.test("final");
    her_certificate_waits(&mut walk);
    look_around(&mut walk);
    three_weeks_stand_in_her_history(&mut walk);
    she_is_told_what_comes_next(&mut walk);
}

/// The laptop's clock, as its pages see it.
fn the_calendar_says(walk: &Walk, days: i64) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis();
    let there = walk.window.run("return Date.now()", vec![]).as_f64().unwrap();
    let apart = (there - now as f64) / DAY_MS as f64;
    assert!((apart - days as f64).abs() < 0.1, "the page is {apart} days ahead, not {days}");
}

fn chooses_arabic(walk: &mut Walk) {
    let window = walk.window;
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
}

/// He makes it himself, nothing locks it, and nothing of hers is to be seen on it.
fn her_brother_has_a_shelf_of_his_own(walk: &mut Walk) {
    let window = walk.window;
    window.follow("#/today");
    get_up(walk);
    window.follow("#/welcome/new");
    window.tab_to("one.matches('input[required]')");
    window.write(YUSUF);
    window.tab_to("one.matches('button[type=submit]')");
    window.key(Key::Enter);
    window.until(
        "his first courses",
        "return location.hash === '#/welcome/courses' && document.querySelector('#main h1') !== null",
    );
    window.push(&walk.said("app-starter-library"));
    window.follow("#/today");
    window.read(&walk.said("app-today-begin-title"));
    window.follow("#/notes");
    window.read(&walk.said("note-page-empty"));
    walk.shot("her-brothers-shelf");
    get_up(walk);
}

fn opens_her_shelf(walk: &mut Walk) {
    let window = walk.window;
    sit_down(walk, AMINA, |walk| {
        window.write(&typed("ar", PIN));
        window.key(Key::Enter);
        walk.shot_once("lock-pin");
    });
    window.read(AMINA);
}

/// One wrong digit is said, and the next try is hers.
fn opens_her_shelf_after_a_wrong_pin(walk: &mut Walk) {
    let window = walk.window;
    sit_down(walk, AMINA, |walk| {
        window.write(&typed("ar", "1234"));
        window.key(Key::Enter);
        window.until(
            "that it is wrong",
            "return document.querySelector('#main [role=alert]')?.innerText.trim()",
        );
        walk.shot("lock-pin-wrong");
        window.until("the next try", "return !document.activeElement.readOnly && document.activeElement.matches('input[type=password]')");
        window.write(&typed("ar", PIN));
        window.key(Key::Enter);
    });
}

/// What she learnt nine days ago is asked again.
fn cards_have_come_up(walk: &mut Walk) {
    let window = walk.window;
    the_calendar_says(walk, EVENINGS[1]);
    window.read(&walk.said("app-today-review"));
    window.read(&walk.said("app-today-go-on"));
    walk.shot("today-after-nine-days");
    window.follow("#/review");
    let view = window.invoke("review", json!({ "lang": "" })).unwrap();
    let due = view["cards"].as_array().unwrap().clone();
    assert!(due.len() > 3, "{view}");
    window.until("the card", "return document.querySelector('#card [data-heading]') !== null && document.querySelector('#main').contains(document.activeElement)");
    walk.shot("review");
    if due[0]["term"].is_null() {
        let item = &due[0]["item"];
        let sheet = Sheet { window, lang: "ar", quiz: "" };
        sheet.fill(item, &guess(item).unwrap());
        sheet.hand_over(item);
        sheet.feedback();
    } else {
        window.key(Key::Enter);
        window.until("its meaning", "return document.querySelector('.card__meaning') !== null");
        window.key('3');
    }
    walk.shot("review-answered");
    window.follow("#/today");
}

/// The answer that was given counts; of the other one she had not said that she is done.
struct Begun {
    given: Value,
    begun: Value,
}

fn questions(walk: &Walk, lesson: &str) -> Value {
    let place = json!({ "pack": GENAI, "course": COURSE, "quiz": format!("lesson/{lesson}"), "lang": "" });
    walk.window.invoke("quiz", place).unwrap()["items"].clone()
}

fn answers_one_question_and_begins_another(walk: &Walk, lesson: &str) -> Begun {
    to_the_course(walk);
    walk.open_lesson(lesson);
    walk.read();
    walk.to_questions(lesson);
    let quiz = format!("lesson/{lesson}");
    let sheet = Sheet { window: walk.window, lang: "ar", quiz: &quiz };
    sheet.wait();
    let items = questions(walk, lesson);
    sheet.fill(&items[0], &guess(&items[0]).unwrap());
    sheet.hand_over(&items[0]);
    sheet.feedback();
    sheet.go_on();
    sheet.fill(&items[1], &guess(&items[1]).unwrap());
    walk.window.until_with(
        "what is chosen is kept",
        "window.__TAURI_INTERNALS__.invoke('quiz', arguments[0]).then((view) => { window.__draft = view.items[1].response; }); return window.__draft",
        vec![json!({ "pack": GENAI, "course": COURSE, "quiz": quiz, "lang": "" })],
    );
    let items = questions(walk, lesson);
    Begun { given: items[0]["response"].clone(), begun: items[1]["response"].clone() }
}

/// The question stands there as it was left: what was chosen is chosen, and not handed in.
fn nothing_is_lost(walk: &mut Walk, lesson: &str, begun: &Begun) {
    let window = walk.window;
    window.until("nothing is asked", "return document.querySelector('dialog[open], [role=alert]') === null");
    walk.shot("today-after-the-power-cut");
    let items = questions(walk, lesson);
    assert_eq!(items[0]["response"], begun.given);
    assert!(items[0]["outcome"].is_object(), "the answer is gone: {items}");
    assert_eq!((&items[1]["response"], &items[1]["outcome"]), (&begun.begun, &Value::Null));
    to_the_course(walk);
    walk.open_lesson(lesson);
    walk.to_questions(lesson);
    window.until(
        "the question that was open",
        "return document.querySelector('.question') !== null && document.querySelector('.feedback') === null",
    );
    walk.shot("question-after-the-power-cut");
}

fn her_certificate_waits(walk: &mut Walk) {
    let window = walk.window;
    let place = json!({ "pack": GENAI, "course": COURSE, "quiz": "assessment/final", "lang": "" });
    let results = window.invoke("quiz_results", place).unwrap();
    assert_eq!(results["passed"], json!(true), "{results}");
    assert_eq!(results["earned"][0]["id"], ACHIEVEMENT, "the results tell what was earned: {results}");
    window.follow(&Walk::at("certificates", &format!("/{ACHIEVEMENT}")));
    window.until("the certificate", "return document.querySelector('.paper .to')?.innerText.trim()");
    window.read(&walk.said("certificate-waiting"));
    window.read(&walk.said("certificate-means-alone"));
    walk.shot("certificate");
    let earned = window.invoke("certificates", json!({ "lang": "" })).unwrap()["earned"].clone();
    assert_eq!((&earned[0]["id"], &earned[0]["state"]), (&json!(ACHIEVEMENT), &json!("waiting")), "{earned}");
}

/// Each evening has its own day, the first one three weeks ago.
fn three_weeks_stand_in_her_history(walk: &mut Walk) {
    let window = walk.window;
    window.tab_back_to("one.matches('a[href=\"#/progress\"]')");
    window.key(Key::Enter);
    window.until("her progress", "return document.querySelector('#main .rows li') !== null");
    window.follow(&Walk::at("progress", ""));
    let days = "const days = document.querySelectorAll('.history__day caption').length; return days >= arguments[0] && days";
    window.until_with("a day for each evening", days, vec![json!(EVENINGS.len())]);
    let place = json!({ "pack": GENAI, "course": COURSE, "lang": "" });
    let history = window.invoke("history", place).unwrap();
    let at = history["rows"].as_array().unwrap().iter().map(|row| row["atMs"].as_i64().unwrap());
    let (first, last) = (at.clone().min().unwrap(), at.max().unwrap());
    assert_eq!((last - first + DAY_MS / 2) / DAY_MS, EVENINGS[2] - EVENINGS[0]);
}

/// Nobody confirms it until she belongs somewhere: that is what its page has told her, and what Send & receive offers.
fn she_is_told_what_comes_next(walk: &mut Walk) {
    let window = walk.window;
    window.follow("#/exchange");
    window.read(&walk.said("reconcile-joined-none-title"));
    window.tab_to("one.matches('a[href=\"#/exchange/join\"]')");
    walk.shot("exchange");
}
