//! A trainer: María prepares five sticks, of which one is counterfeit, one is full and one belongs to somebody else. Twelve
//! laptops in two villages take the course from them, and give back sealed envelopes. She delivers them in town, and brings
//! receipts and certificates home.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::sources::PACK;
use super::sticks::{Counterfeit, Full};
use super::town::{Learner, Town, all};
use crate::desk::{Data, text};
use crate::exchange::{join, until_state};
use crate::window::Window;
use crate::words::said;

const LANG: &str = "es";
const MARIA: &str = "María Quispe";
const VILLAGES: [&[&str]; 2] = [
    &["Ana", "Beto", "Clara", "Diego", "Elena", "Fabio"],
    &["Gloria", "Hugo", "Inés", "Javier", "Karina", "Luis"],
];
/// Who has finished the course when she comes by; the others are on their way.
const FINISHED: [&str; 3] = ["Ana", "Diego", "Hugo"];

fn say(key: &str) -> String {
    said(LANG, key)
}

#[test]
fn a_trainer_carries_courses_out_and_records_to_town_and_certificates_home() {
    let town = Town::new();
    let desk = Data::empty();
    desk.run(&["trust", "add", text(&town.file("centre.key.pub"))]);
    desk.run(&["library", "install", text(&town.pack())]);
    let window = Window::open(&desk);
    she_sits_down(&window, &town);
    let sticks = Sticks::new(&desk);
    she_prepares_sticks(&window, &sticks);

    let [plain, hills] = VILLAGES.map(|names| a_village_takes_the_course(&town, names));
    for (village, stick) in [(&plain, &sticks.good[0]), (&hills, &sticks.good[1])] {
        all(village, |one| {
            one.laptop.run(&["library", "install", text(stick)]);
            if FINISHED.contains(&one.name.as_str()) {
                one.takes_the_course();
            } else {
                one.reads("why-boil");
            }
        });
        she_collects(village, stick);
    }
    she_delivers_in_town(&window, &town, &sticks);
    for (village, stick) in [(&plain, &sticks.good[0]), (&hills, &sticks.good[1])] {
        she_brings_receipts_and_certificates(village, stick);
    }
}

/// What lies on her table: folders stand for sticks, and small file systems where this machine mounts any.
struct Sticks {
    good: [PathBuf; 2],
    somebodys: PathBuf,
    full: Option<Full>,
    counterfeit: Option<Counterfeit>,
}

impl Sticks {
    fn new(desk: &Data) -> Sticks {
        let at = |name: &str| desk.beside().join(name);
        let folder = |name: &str| {
            fs_err::create_dir(at(name)).unwrap();
            at(name)
        };
        let somebodys = folder("photos");
        fs_err::write(somebodys.join("boda.jpg"), "a wedding").unwrap();
        Sticks {
            good: [folder("one"), folder("two")],
            somebodys,
            full: Full::new(&at("full")),
            counterfeit: Counterfeit::new(&at("cheap")),
        }
    }
}

fn she_sits_down(window: &Window, town: &Town) {
    window.choose_language(LANG);
    window.make_shelf(MARIA);
    join(window, &town.cohort.1, LANG);
    until_state(window, "she is a member", "state.lastMs !== null && state.progress === null");
}

/// Chooses a folder as if it were a stick that was put in.
fn put_in(window: &Window, stick: &Path) {
    window.invoke("stick_add", json!({ "path": text(stick) })).unwrap();
}

/// Waits until the row of this stick says so.
fn says(window: &Window, stick: &Path, key: &str) {
    window.until_with(
        &format!("{} says {key}", stick.display()),
        "return [...document.querySelectorAll('.sticks__rows > li')].some((row) => { \
         const text = row.innerText.replace(/[\\u2066-\\u2069]/g, ''); return text.includes(arguments[0]) && text.includes(arguments[1]); })",
        vec![json!(text(stick)), json!(say(key))],
    );
}

/// All at once; each ends in its own way, and it is said in which.
fn she_prepares_sticks(window: &Window, sticks: &Sticks) {
    window.go("#/teach/sticks");
    window.read(&say("sticks-choose-title"));
    window.screenshot("trainer-1-choose");
    window.click("button", &say("sticks-begin"));
    window.read(&say("sticks-put-in"));
    let unfit = [sticks.full.as_ref().map(Full::path), sticks.counterfeit.as_ref().map(Counterfeit::path)];
    let good = sticks.good.iter().map(PathBuf::as_path);
    for stick in good.chain([sticks.somebodys.as_path()]).chain(unfit.iter().flatten().copied()) {
        put_in(window, stick);
    }
    for stick in &sticks.good {
        says(window, stick, "sticks-state-ready-folder");
    }
    says(window, &sticks.somebodys, "sticks-state-found");
    says(window, &sticks.somebodys, "sticks-text-strange");
    if let [Some(full), Some(counterfeit)] = unfit {
        says(window, full, "sticks-state-full");
        says(window, counterfeit, "sticks-state-bad");
        let there = |stick: &Path| stick.join(format!("{PACK}.pack")).exists();
        assert!(!there(full) && !there(counterfeit), "what is not whole has no pack's name");
    }
    window.screenshot("trainer-2-sticks");
    // His photographs stay where they are.
    window.click("button", &say("sticks-write-one"));
    says(window, &sticks.somebodys, "sticks-state-ready-folder");
    assert_eq!(fs_err::read_to_string(sticks.somebodys.join("boda.jpg")).unwrap(), "a wedding");
    window.click("button", &say("sticks-hand"));
    window.read(&say("sticks-hand-post"));
    window.screenshot("trainer-3-hand-out");
}

/// Nobody there has a line. They have joined with the code on her paper.
fn a_village_takes_the_course(town: &Town, names: &[&str]) -> Vec<Learner> {
    all(names, |name| {
        let laptop = Data::empty();
        laptop.run(&["trust", "add", text(&town.file("centre.key.pub"))]);
        laptop.run(&["learner", "add", name, "--language", LANG]);
        laptop.run(&["learner", "join", name, &town.cohort.1]);
        Learner { laptop, name: (*name).to_owned() }
    })
}

/// One stick takes the envelopes of all, one after the other.
fn she_collects(village: &[Learner], stick: &Path) {
    for one in village {
        one.laptop.run(&["courier", "pack", "-o", text(stick)]);
    }
}

fn she_delivers_in_town(window: &Window, town: &Town, sticks: &Sticks) {
    window.go("#/exchange");
    for (stick, village) in sticks.good.iter().zip(VILLAGES) {
        let handed = window.invoke("courier_deliver", json!({ "path": text(stick) })).unwrap();
        assert_eq!(handed["failed"], json!(0), "{handed}");
        assert_eq!(handed["answers"].as_u64(), Some(village.len() as u64), "{handed}");
    }
    window.screenshot("trainer-4-delivered");
    let members = town.platform.run(&["cohort", "members", &town.cohort.0, "--json"]);
    for name in VILLAGES.concat() {
        assert!(members.contains(name), "{name}: {members}");
    }
}

fn she_brings_receipts_and_certificates(village: &[Learner], stick: &Path) {
    all(village, |one| {
        one.laptop.run(&["courier", "accept", text(stick)]);
        let waiting: Value = one.laptop.run(&["exchange", "list", "--learner", &one.name]);
        assert_eq!(waiting["waiting"]["total"], json!(0), "{}: {waiting}", one.name);
        if FINISHED.contains(&one.name.as_str()) {
            assert_eq!(one.certificate()["state"], "confirmed", "{}", one.certificate());
        }
    });
}
