//! A teacher: thirty laptops in a room without Internet. Wanjiru's laptop opens the classroom; the others take the course from it
//! and leave their records with it. She sees how far they are and who needs her. What they did reaches the platform on the day
//! she is in town.

use acceptance::{ThinLine, Thinness};
use serde_json::{Value, json};

use super::sources::PACK;
use super::town::{Learner, Town, all};
use crate::desk::{Data, text};
use crate::exchange::{join, until_classroom, until_state};
use crate::window::Window;
use crate::words::{counted, said};

const LANG: &str = "en";
const WANJIRU: &str = "Wanjiru Ama";
/// Who sits in the room. The first two do not get on with the questions, the next two have not come back to them for weeks.
const CLASS: [&str; 30] = [
    "Achieng", "Baraka", "Chanda", "Dalila", "Esi", "Farai", "Gakere", "Halima", "Imani", "Jabari", "Kamau",
    "Lerato", "Makena", "Nia", "Otieno", "Panya", "Rehema", "Sefu", "Thabo", "Uzima", "Vuyo", "Wafula",
    "Xola", "Yaa", "Zuri", "Abena", "Bongani", "Chipo", "Dumisani", "Enam",
];
const STUCK: &[&str] = &["Achieng", "Baraka"];
const QUIET: &[&str] = &["Chanda", "Dalila"];

fn say(key: &str) -> String {
    said(LANG, key)
}

#[test]
fn a_teacher_hands_a_course_to_thirty_laptops_and_sees_who_needs_her() {
    let town = Town::new();
    let line = ThinLine::to(town.platform.socket(), Thinness::BROAD).unwrap();
    let desk = Data::empty();
    desk.run(&["trust", "add", text(&town.file("centre.key.pub"))]);
    desk.run(&["library", "install", text(&town.pack())]);
    let window = Window::open(&desk);
    her_laptop_is_named_a_teachers(&window, &town, &line);
    // From here on there is no network but the room's own.
    line.set_down(true);
    let address = she_opens_the_classroom(&window);
    let class = thirty_laptops_come(&town, &address);
    their_enrolments_lie_here_sealed(&window);
    in_town_it_all_goes_to_the_platform(&window, &town, &line);
    // The next day they study, and come again.
    they_study_and_come_again(&class, &address);
    she_sees_who_needs_her(&window);
    she_closes_the_classroom(&window);
}

/// She joins with the code, tells her centre the key that the classroom shows, and hears that hers is a teacher's laptop.
fn her_laptop_is_named_a_teachers(window: &Window, town: &Town, line: &ThinLine) {
    window.choose_language(LANG);
    window.make_shelf(WANJIRU);
    join(window, &town.code_by(line), LANG);
    until_state(window, "she is a member", "state.lastMs !== null && state.progress === null");
    window.go("#/teach/group");
    window.read(&say("teach-none-1"));
    window.screenshot("teacher-1-no-group");
    let room = window.invoke("classroom_state", json!({ "lang": LANG })).unwrap();
    let key = room["key"].as_str().unwrap();
    town.platform.run(&["cohort", "appoint", &town.cohort.0, key, "--name", "Wanjiru's laptop"]);
    window.invoke("exchange_now", json!({})).unwrap();
    window.read(&say("teach-empty"));
    window.screenshot("teacher-2-nobody-yet");
}

/// Its address is what she writes on the board.
fn she_opens_the_classroom(window: &Window) -> String {
    window.click("link", &say("teach-room-open"));
    window.click("button", &say("reconcile-room-start"));
    window.read(&say("reconcile-room-on"));
    window.screenshot("teacher-3-classroom");
    let room = window.invoke("classroom_state", json!({ "lang": LANG })).unwrap();
    room["addresses"][0].as_str().expect("this computer is on a network").to_owned()
}

/// None of them has the course, nor ever had a line: they take it from the classroom, and say who they are.
fn thirty_laptops_come(town: &Town, address: &str) -> Vec<Learner> {
    all(&CLASS, |name| {
        let laptop = Data::empty();
        laptop.run(&["trust", "add", text(&town.file("centre.key.pub"))]);
        laptop.run(&["learner", "add", name, "--language", LANG]);
        laptop.run(&["learner", "join", name, &town.cohort.1]);
        laptop.run(&["classroom", "visit", address, "--all", "--take", PACK]);
        Learner { laptop, name: (*name).to_owned() }
    })
}

/// They belong to nobody before the platform has heard of them: what they left is for it alone.
fn their_enrolments_lie_here_sealed(window: &Window) {
    until_classroom(window, "thirty envelopes lie here", &format!("view.carried === {}", CLASS.len()));
    window.go("#/teach/group");
    window.read(&counted(LANG, "teach-sealed", CLASS.len()));
    window.screenshot("teacher-4-thirty-envelopes");
}

fn they_study_and_come_again(class: &[Learner], address: &str) {
    all(class, |one| {
        let name = one.name.as_str();
        if STUCK.contains(&name) {
            one.fails_again_and_again();
        } else if QUIET.contains(&name) {
            one.laptop.set_clock(-20);
            one.reads("why-boil");
            one.laptop.set_clock(0);
        } else {
            one.takes_the_course();
        }
        // What was answered waits here; with it what they did goes where she can read it.
        for _ in 0..2 {
            one.laptop.run(&["classroom", "visit", address, "--all"]);
        }
    });
}

/// How far they are, in sentences; by name those who are stuck and those who stay away, with what the records show of them.
fn she_sees_who_needs_her(window: &Window) {
    window.go("#/teach/group");
    window.read(&counted(LANG, "teach-learners", CLASS.len()));
    window.read(&counted(LANG, "teach-far-complete", CLASS.len() - STUCK.len() - QUIET.len()));
    window.read(&say("teach-need"));
    let hints = "return [...document.querySelectorAll('ul[aria-labelledby$=-need] > li')].map((one) => one.innerText.replace(/[\\u2066-\\u2069]/g, ''))";
    let hints = window.run(hints, vec![]);
    let hints: Vec<&str> = hints.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    let of = |name: &str| {
        *hints.iter().find(|one| one.starts_with(name)).unwrap_or_else(|| panic!("{name}: {hints:?}"))
    };
    let beginning = |key: &str| say(key).split(" {").next().unwrap().to_owned();
    for name in STUCK {
        assert!(of(name).contains(&beginning("teach-need-stopped")), "{}", of(name));
    }
    for name in QUIET {
        assert!(of(name).contains(&beginning("teach-need-quiet")), "{}", of(name));
    }
    assert_eq!(hints.len(), STUCK.len() + QUIET.len(), "nobody else is named: {hints:?}");
    window.screenshot("teacher-5-who-needs-her");
}

fn she_closes_the_classroom(window: &Window) {
    window.click("link", &say("teach-room-look"));
    window.click("button", &say("reconcile-room-stop"));
    window.read(&say("reconcile-room-off"));
}

fn in_town_it_all_goes_to_the_platform(window: &Window, town: &Town, line: &ThinLine) {
    let members = || -> Value {
        let told = town.platform.run(&["cohort", "members", &town.cohort.0, "--json"]);
        serde_json::from_str(&told).unwrap()
    };
    assert_eq!(members().as_array().unwrap().len(), 1, "so far she alone");
    line.set_down(false);
    window.go("#/exchange");
    window.press_on(".way .btn");
    until_classroom(window, "nothing lies here any more", "view.carried === 0");
    until_state(window, "all is sent", "state.progress === null && state.trouble === null");
    window.screenshot("teacher-6-in-town");
    let members = members();
    for name in CLASS {
        assert!(members.to_string().contains(name), "{name}: {members}");
    }
    line.set_down(true);
}
