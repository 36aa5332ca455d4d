//! Two people, one laptop.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::answer::{Sheet, guess};
use crate::desk::{COURSE, Data, GENAI};
use crate::window::Window;

const QUIZ: &str = "lesson/next-word";

/// Everything the window shows of whoever studies, in one value.
fn own_things(window: &Window) -> Value {
    let course = json!({ "pack": GENAI, "course": COURSE, "lang": "en" });
    let lesson = json!({ "pack": GENAI, "course": COURSE, "lesson": "next-word", "lang": "en" });
    let page = json!({ "pack": GENAI, "course": COURSE, "lesson": "next-word", "media": 0 });
    let of = |command: &str, arguments: Value| window.invoke(command, arguments).unwrap();
    json!({
        "goOn": of("today", json!({ "lang": "en" }))["goOn"],
        "notes": of("notes", json!({ "pack": "", "course": "", "lang": "en" })),
        "courses": of("progress", json!({ "lang": "en" }))["courses"],
        "earned": of("certificates", json!({ "lang": "en" }))["earned"],
        "rows": of("history", course)["rows"],
        "place": of("lesson", lesson)["state"]["anchor"],
        "page": of("page_load", page),
    })
}

#[test]
fn two_learners_on_one_laptop_do_not_see_each_others_things() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    window.go_to_lesson("next-word");
    window.press_on("nav.toc li:nth-child(3) a");
    window.key('h');
    window.until("a paragraph to choose", "return document.querySelector('.choosing') !== null");
    window.key(fantoccini::key::Key::Enter);
    window.until("a highlight", "return document.querySelector('article mark') !== null");
    let sheet = Sheet { window: &window, lang: "en", quiz: QUIZ };
    window.go(&format!("#/quiz/{GENAI}/{COURSE}/{QUIZ}"));
    sheet.wait();
    let item = sheet.view()["items"][0].clone();
    sheet.fill(&item, &guess(&item).unwrap());
    sheet.hand_over(&item);
    sheet.feedback();
    window.go("#/today");
    window.read("Continue the lesson");
    let first = own_things(&window);
    assert_ne!((&first["goOn"], &first["notes"], &first["place"]), (&Value::Null, &json!([]), &json!("")));

    // Another sits down at the same window.
    window.click("button", "Change learner");
    window.until(
        "who is studying",
        "return location.hash === '#/welcome' && document.querySelector('button.person') !== null",
    );
    window.press_on("a.person");
    window.make_shelf("Bat-Erdene");
    window.go("#/today");
    window.until("Today", "return document.querySelector('.today h1') !== null");
    let second = own_things(&window);
    let nothing = json!({ "goOn": null, "notes": [], "courses": [], "earned": [], "rows": [], "place": "", "page": "" });
    assert_eq!(second, nothing);
    window.go_to_lesson("next-word");
    assert_eq!(window.run("return document.querySelector('article mark')", vec![]), Value::Null);
    window.go(&format!("#/quiz/{GENAI}/{COURSE}/{QUIZ}"));
    sheet.wait();
    let view = sheet.view();
    assert_eq!(
        (&view["attempt"], &view["items"][0]["response"], &view["items"][0]["outcome"]),
        (&json!(1), &Value::Null, &Value::Null)
    );

    // And the first finds everything as it was, though the other went on.
    window.go("#/today");
    window.until("Today", "return document.querySelector('.today h1') !== null");
    window.click("button", "Change learner");
    window.until("who is studying", "return document.querySelectorAll('button.person').length === 2");
    window.screenshot("two-learners");
    window.click("button", "Naserian Ole");
    window.until("Today", "return document.querySelector('.today h1') !== null");
    assert_eq!(own_things(&window), first);
}

/// The form is longer than the window by then, and its end is where nobody looks.
#[test]
fn what_is_wrong_with_a_new_pin_is_said_where_it_is_seen() {
    let data = Data::empty();
    let window = Window::open(&data);
    window.choose_language("ar");
    window.name_a_shelf("Naser");
    window.press_on("#main form input[aria-describedby=keep-out]");
    window.until("the PIN", "return document.querySelector('.secret__pin') !== null");
    window.press_on(".secret__pin");
    window.write("12");
    window.key(Key::Enter);
    window.until(
        "that it is too short",
        "const said = document.querySelector('.field__problem')?.getBoundingClientRect(); return said && said.top >= 0 && said.bottom <= innerHeight",
    );
    window.screenshot("new-pin-too-short");
}

#[test]
fn a_wrong_pin_waits_longer_each_time_and_no_restart_shortens_it() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    window.invoke("learner_lock", json!({ "secret": "", "lock": "pin", "newSecret": "4071" })).unwrap();
    window.get_up();
    let id = window.invoke("learners", json!({})).unwrap()["learners"][0]["id"].clone();
    window.press_on("button.person");
    let mut tries = 0;
    loop {
        window.until("a field to type in", "return document.activeElement.matches('form.pin input[type=password]') && !document.activeElement.readOnly");
        window.write("9999");
        window.key(fantoccini::key::Key::Enter);
        tries += 1;
        window.until(
            "that it is wrong",
            "return document.querySelector('form.pin [role=alert]')?.innerText.trim()",
        );
        if window.run("return document.querySelector('.pin__wait')?.innerText ?? ''", vec![]) != json!("") {
            break;
        }
        assert!(tries < 12, "nobody waits after twelve wrong tries");
    }
    window.screenshot("pin-waits");
    // Meanwhile the right one is not even looked at: neither here nor after a restart.
    let enter = json!({ "id": id, "secret": "4071" });
    let refused = window.invoke("learner_enter", enter.clone()).unwrap_err();
    assert_eq!(refused["code"], "wrong-secret", "{refused}");
    assert!(refused["args"]["wait"].as_str().unwrap().parse::<u64>().unwrap() > 0, "{refused}");
    let nobody = window.invoke("today", json!({ "lang": "en" })).unwrap_err();
    assert_eq!(nobody["code"], "nobody");
    window.until("the next try", "return document.querySelector('.pin__wait') === null && document.querySelector('form.pin input').readOnly === false");
    window.write("9998");
    window.key(fantoccini::key::Key::Enter);
    window.until("a longer wait", "return document.querySelector('.pin__wait')?.innerText");
    window.close();
    let window = Window::open(&data);
    window.until("who is studying", "return document.querySelector('button.person') !== null");
    let refused = window.invoke("learner_enter", enter).unwrap_err();
    assert_eq!(refused["code"], "wrong-secret", "{refused}");
    window.press_on("button.person");
    window.until(
        "a field to type in",
        "return document.activeElement.matches('form.pin input[type=password]')",
    );
    // However long it is, the right one opens in the end.
    for _ in 0..20 {
        window.until("the next try", "return document.querySelector('.pin__wait') === null && document.querySelector('form.pin input[type=password]')?.readOnly === false");
        window.write("4071");
        window.key(fantoccini::key::Key::Enter);
        let came = window.until("an answer", "return document.querySelector('.today h1') !== null ? 'in' : document.querySelector('.pin__wait') !== null ? 'wait' : false");
        if came == json!("in") {
            return;
        }
    }
    panic!("the right PIN never opened");
}
