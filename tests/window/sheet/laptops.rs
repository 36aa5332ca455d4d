//! Whose laptops are pictured: a newcomer's, and that of somebody who has learnt a good deal and teaches a group.

use std::path::{Path, PathBuf};

use acceptance::PlatformServer;
use serde_json::{Value, json};

use super::screens::{of_a_scholar, of_nothing, of_the_first_day};
use super::{SETTINGS, go, set, shoot_all};
use crate::answer::guess;
use crate::certificates::{ACHIEVEMENT, platform};
use crate::desk::{self, COURSE, Data, GENAI, packhorse, packs, text};
use crate::exchange::{learn, until_classroom, until_state};
use crate::newcomer::LEARNER;
use crate::scholar::{earn, mark};
use crate::window::Window;

/// The laptop of a newcomer, before and after packs came with a file manager.
pub(super) fn newcomer(found: &mut Vec<String>) {
    let data = Data::trusting();
    let whole = fs_err::read(packs().file("ai-in-industry")).unwrap();
    let mut flipped = whole;
    let middle = flipped.len() * 3 / 4;
    flipped[middle] ^= 0x40;
    let damaged = data.beside().join("damaged.pack");
    fs_err::write(&damaged, flipped).unwrap();
    let unsigned = data.beside().join("unsigned.pack");
    let source = desk::root().join("content-packs/teaching-with-digital-tools");
    packhorse(&["pack", "build", text(&source), "-o", text(&unsigned)]);
    let files =
        [packs().file("genai-higher-education"), packs().file("ai-in-agriculture"), damaged, unsigned];
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let window = Window::open_with(&data, &files);
    window.begin("en");
    let first = of_nothing();
    shoot_all(&window, &first, |_| (), found);
    set(&window, &SETTINGS[0]);
    go(&window, first.last().unwrap());
    window.press_on(".dock .btn--main");
    window.until("one is here, one cannot be", "return document.querySelector('.copying .job__open') !== null && document.querySelector('.copying .job p.small') !== null");
    learn(&window, "next-word");
    shoot_all(&window, &of_the_first_day(), |_| (), found);
}

/// A laptop that two people share, one of whom has earned a certificate, which the platform has confirmed.
fn learnt(data: &Data, platform: &(PlatformServer, String)) -> (Window, String) {
    let help = data.beside().join("help.pack");
    let source = desk::root().join("content-packs/help");
    packhorse(&["pack", "build", text(&source), "-o", text(&help), "--key", text(&packs().key())]);
    packhorse(&["--data", text(&data.path()), "library", "install", text(&help)]);
    let window = Window::open(data);
    window.choose_language("en");
    let other =
        json!({ "name": "Amina Yusuf", "picture": "sun", "language": "en", "lock": "pin", "secret": "4071" });
    window.invoke("learner_create", json!({ "new": other })).unwrap();
    window.invoke("learner_leave", json!({})).unwrap();
    window.go("#/welcome/new");
    window.make_shelf(LEARNER);
    earn(&window);
    mark(&window);
    window.invoke("join", json!({ "text": platform.1, "name": "" })).unwrap();
    window.invoke("exchange_now", json!({})).unwrap();
    until_state(
        &window,
        "everything went",
        "state.lastMs !== null && state.progress === null && state.waiting.total === 0",
    );
    let file = data.beside().join("elsewhere.json");
    let wish = json!({ "which": format!("{GENAI}/{COURSE}/{ACHIEVEMENT}"), "lang": "", "path": text(&file) });
    window.invoke("certificate_save", wish).unwrap();
    let brought = window.invoke("credential_bring", json!({ "path": text(&file) })).unwrap();
    window.invoke("classroom_start", json!({})).unwrap();
    (window, brought["credential"].as_str().unwrap().to_owned())
}

/// Who is in the group; the first does not get on with the questions, the second has not come back for weeks.
const GROUP: [&str; 6] = ["Achieng", "Baraka", "Chanda", "Dalila", "Esi", "Farai"];
const LESSONS: [&str; 5] = ["next-word", "fluent-not-true", "good-request", "prepare-teaching", "assessment"];

fn sent(window: &Window) {
    window.invoke("exchange_now", json!({})).unwrap();
    until_state(window, "all is sent", "state.progress === null && state.waiting.total === 0");
}

/// A group studies on its own laptops, and leaves its records with this one.
fn group(window: &Window, platform: &(PlatformServer, String)) {
    let cohorts: Value = serde_json::from_str(&platform.0.run(&["cohort", "list", "--json"])).unwrap();
    let cohort = cohorts[0]["cohort"].to_string();
    let room = || window.invoke("classroom_state", json!({ "lang": "en" })).unwrap();
    let (key, address) = (room()["key"].clone(), room()["addresses"][0].clone());
    platform.0.run(&["cohort", "appoint", &cohort, key.as_str().unwrap(), "--name", "Naserian's laptop"]);
    let address = address.as_str().expect("this computer is on a network");
    let laptops: Vec<(&str, Data)> = GROUP.map(|name| (name, Data::with_packs())).into();
    for (name, laptop) in &laptops {
        laptop.run(&["learner", "add", name, "--language", "en"]);
        laptop.run(&["learner", "join", name, &platform.1]);
        laptop.run(&["classroom", "visit", address, "--all"]);
    }
    until_classroom(window, "their envelopes lie here", &format!("view.carried === {}", GROUP.len()));
    sent(window);
    until_classroom(window, "they went to the platform", "view.carried === 0");
    for (at, (name, laptop)) in laptops.iter().enumerate() {
        studies(at, name, laptop);
        // What was answered waits here; with it what they did goes where it can be read.
        for _ in 0..2 {
            laptop.run(&["classroom", "visit", address, "--all"]);
        }
    }
}

fn studies(at: usize, name: &str, laptop: &Data) {
    let own = |words: &[&str]| laptop.run(&[words, &["--learner", name]].concat());
    if at == 1 {
        laptop.set_clock(-20);
    }
    for _ in 0..if at == 0 { 3 } else { 1 } {
        let items = own(&["item", "list", LESSONS[0]]);
        for item in items["items"].as_array().unwrap() {
            if let Some(response) = guess(item) {
                own(&["item", "answer", item["id"].as_str().unwrap(), &response.to_string()]);
            }
        }
        own(&["item", "finish", LESSONS[0]]);
    }
    for lesson in LESSONS.iter().take(at) {
        own(&["lesson", "read", lesson]);
    }
    laptop.set_clock(0);
}

/// Folders that stand for sticks: one empty, one with somebody's pictures on it.
fn sticks(window: &Window, data: &Data) {
    for name in ["green", "strange"] {
        let stick = data.beside().canonicalize().unwrap().join(name);
        fs_err::create_dir(&stick).unwrap();
        if name == "strange" {
            fs_err::write(stick.join("holiday.jpg"), "a photograph").unwrap();
        }
        window.invoke("stick_add", json!({ "path": text(&stick) })).unwrap();
    }
}

/// The laptop of somebody who has learnt a good deal, and whose group has been there.
pub(super) fn scholar(found: &mut Vec<String>) {
    let data = Data::with_packs();
    let house = tempfile::tempdir().unwrap();
    let platform = platform(house.path());
    let (window, elsewhere) = learnt(&data, &platform);
    group(&window, &platform);
    sticks(&window, &data);
    // The platform is gone now, and something waits for it.
    drop(platform);
    learn(&window, "next-word");
    let _: Result<Value, Value> = window.invoke("exchange_now", json!({}));
    until_state(&window, "nobody answers", "state.trouble !== null && state.progress === null");
    // What was checked before is put away.
    let anew: fn(&Window) = |window| {
        window.go("");
        window.reload();
    };
    shoot_all(&window, &of_a_scholar(&elsewhere), anew, found);
    window.close();
}
