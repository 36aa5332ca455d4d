//! The laptop is pulled out of the wall.

use std::process::Command;

use serde_json::{Value, json};

use crate::answer::{Sheet, guess};
use crate::desk::{COURSE, Data, GENAI};
use crate::newcomer::LEARNER;
use crate::reading::in_view;
use crate::window::Window;

/// Answers the questions of a lesson round and round, as fast as the program takes them, and notes
/// what was acknowledged and what is on its way.
const RUN: &str = "const [place, items] = arguments; window.__taken = {}; window.__asked = {}; window.__count = 0; \
     const invoke = window.__TAURI_INTERNALS__.invoke; \
     (async () => { for (let round = 0; ; round += 1) for (const { item, responses } of items) { \
       const response = responses[round % responses.length]; window.__asked[item] = response; \
       try { await invoke('quiz_answer', { ...place, item, response }); } catch { return; } \
       window.__taken[item] = response; window.__count += 1; } })();";

#[test]
fn a_program_killed_in_the_middle_of_a_run_of_answers_has_lost_nothing_and_asks_nothing() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    // A place in a lesson.
    window.go_to_lesson("fluent-not-true");
    window.click("link", "A worked example");
    in_view(&window, "A worked example");
    // One answer given, one begun.
    let quiz = "lesson/fluent-not-true";
    let sheet = Sheet { window: &window, lang: "en", quiz };
    window.go(&format!("#/quiz/{GENAI}/{COURSE}/{quiz}"));
    sheet.wait();
    let items = sheet.view()["items"].clone();
    let (given, begun) = (guess(&items[0]).unwrap(), guess(&items[1]).unwrap());
    sheet.fill(&items[0], &given);
    sheet.hand_over(&items[0]);
    sheet.feedback();
    let outcome = sheet.view()["items"][0]["outcome"].clone();
    sheet.go_on();
    sheet.fill(&items[1], &begun);
    window.until_with(
        "the draft is kept",
        "window.__TAURI_INTERNALS__.invoke('quiz', arguments[0]).then((view) => { window.__draft = view.items[1].response; }); return window.__draft",
        vec![json!({ "pack": GENAI, "course": COURSE, "quiz": quiz, "lang": "" })],
    );
    // And a run of answers, cut off wherever it is.
    let place = json!({ "pack": GENAI, "course": COURSE, "quiz": "lesson/good-request", "lang": "" });
    let asked: Vec<Value> = window.invoke("quiz", place.clone()).unwrap()["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| json!({ "item": item["id"], "responses": responses(item) }))
        .collect();
    window.run(RUN, vec![place.clone(), json!(asked)]);
    window.until("a good number of answers", "return window.__count >= 60");
    let program = program_of(window.driver_id());
    let before = window.run("return { taken: { ...window.__taken }, count: window.__count }", vec![]);
    assert!(Command::new("kill").args(["-KILL", &program.to_string()]).status().unwrap().success());
    drop(window);

    let window = Window::open(&data);
    window.until("Today, and nothing is asked", "return document.querySelector('.today h1') !== null && document.querySelector('dialog[open], [role=alert]') === null");
    window.read(LEARNER);
    let again = window.invoke("quiz", place).unwrap();
    for item in again["items"].as_array().unwrap() {
        let id = item["id"].as_str().unwrap();
        assert!(before["taken"][id].is_object(), "every question had been answered: {before}");
        assert!(item["outcome"].is_object(), "the answer to {id} is gone: {item}");
        // Later answers than the last that was looked at may have been acknowledged; none may be made up.
        let possible = asked.iter().find(|one| one["item"] == id).unwrap()["responses"].as_array().unwrap();
        assert!(possible.contains(&item["response"]), "{id}: {}", item["response"]);
    }
    let records = window.invoke("learner_privacy", json!({})).unwrap()["records"].as_u64().unwrap();
    let count = before["count"].as_u64().unwrap();
    assert!(records >= count, "{count} answers were acknowledged and {records} records are there");
    // The answer, the draft and the place.
    let view =
        window.invoke("quiz", json!({ "pack": GENAI, "course": COURSE, "quiz": quiz, "lang": "" })).unwrap();
    assert_eq!((&view["attempt"], &view["items"][0]["response"]), (&json!(1), &given));
    assert_eq!(view["items"][0]["outcome"]["standing"], outcome["standing"]);
    assert_eq!((&view["items"][1]["response"], &view["items"][1]["outcome"]), (&begun, &Value::Null));
    window.read("A worked example");
    window.screenshot("after-a-crash");
    window.click("link", "Continue the lesson");
    in_view(&window, "A worked example");
    window.go(&format!("#/quiz/{GENAI}/{COURSE}/{quiz}"));
    window.until("the question that was open, with what was chosen", "return document.querySelector('.question input:checked') !== null && document.querySelector('.feedback') === null");
}

/// Two answers to a question, that differ where they can.
fn responses(item: &Value) -> Vec<Value> {
    let first = guess(item).unwrap();
    let mut other = first.clone();
    match first["kind"].as_str().unwrap() {
        "choice" => other["choice"] = item["ask"]["choices"][0]["id"].clone(),
        "trueFalse" => other["truth"] = json!(false),
        "multiple" => other["choices"] = json!([item["ask"]["choices"][1]["id"]]),
        "numeric" | "short" => other["text"] = json!("2"),
        _ => {}
    }
    vec![first, other]
}

/// The program's process, below the driver's.
fn program_of(driver: u32) -> u32 {
    let found = crate::driver::below(driver);
    found.into_iter().find(|(_, name)| name.starts_with("packhorse-deskt")).expect("the program runs").0
}
