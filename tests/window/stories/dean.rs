//! A dean: a stranger brings a printed certificate. His laptop has never had a network, and nobody studies on it. He photographs
//! the paper, compares what a stick brings with what the institute tells him on the telephone, and knows.

use std::path::PathBuf;
use std::process::Command;

use acceptance::PlatformServer;
use fantoccini::key::Key;
use image::GrayImage;
use image::imageops::replace;
use serde_json::json;

use super::town::{Learner, Town};
use crate::certificates::{answered, answered_anywhere, paste, reasons};
use crate::desk::{Data, program, text};
use crate::paper::{Camera, photographed};
use crate::window::Window;
use crate::words::said;

const LANG: &str = "fr";
const AWA: &str = "Awa Diallo";
const BRUNO: &str = "Bruno Silva";

/// A telephone over a desk: turned a little, from one side, a little blurred, under one lamp.
const TELEPHONE: Camera = Camera {
    degrees: 3.0,
    tilt: (0.05, -0.04),
    side: 3200,
    share: 0.97,
    blur: 0.8,
    grain: 6.0,
    shade: 0.3,
    quality: 80,
};

fn say(key: &str) -> String {
    said(LANG, key)
}

#[test]
fn a_dean_whose_laptop_never_had_a_network_knows_a_good_paper_from_a_bad_one() {
    let town = Town::new();
    let [awa, bruno] = [AWA, BRUNO].map(|name| holder(&town, name));
    let desk = Data::empty();
    let [of_awa, of_bruno] = [&awa, &bruno].map(|one| photograph(&desk, &paper(one)));
    let forged = forged(&awa, &desk);
    let on_the_telephone = on_a_stick(&desk, "stick", &town.platform);
    let somebody_elses = a_forgers_stick(&desk);
    let number = bruno.certificate()["credential"].as_str().unwrap().to_owned();
    town.platform.run(&["revoke", &number, "--reason", "123/2026"]);
    on_a_stick(&desk, "later", &town.platform);
    // Nothing of what follows needs a network.
    drop(town);

    let window = Window::open_with(&desk, &[&of_awa]);
    he_chooses_french(&window);
    nobody_can_tell_yet(&window);
    window.close();

    let window = Window::open_with(&desk, &[&of_awa, &somebody_elses]);
    a_strangers_word_is_declined(&window, &on_the_telephone);
    window.close();

    let window = Window::open_with(&desk, &[&of_awa, &trust_of(&desk, "stick")]);
    the_institutes_word_is_taken(&window, &on_the_telephone);
    the_paper_is_good(&window);
    another_name_is_not(&window, &forged);
    window.close();

    let window = Window::open_with(&desk, &[&of_bruno]);
    answered_anywhere(&window, LANG, "verify-head-valid");
    window.close();
    let window = Window::open_with(&desk, &[&trust_of(&desk, "later"), &of_bruno]);
    it_was_taken_back(&window);
}

/// Somebody who has earned it, and to whom it was confirmed.
fn holder(town: &Town, name: &str) -> Learner {
    let learner = town.learner(name, LANG);
    learner.takes_the_course();
    learner.sends();
    assert_eq!(learner.certificate()["state"], "confirmed", "{}", learner.certificate());
    learner
}

/// The certificate as a printer prints it.
fn paper(of: &Learner) -> GrayImage {
    let pdf = of.laptop.beside().join("certificate.pdf");
    of.saves(&pdf, LANG);
    let page = of.laptop.beside().join("page");
    let printer = ["-gray", "-png", "-r", "150", "-singlefile", text(&pdf), text(&page)];
    let done = Command::new("pdftoppm").args(printer).status();
    assert!(done.expect("pdftoppm is missing: install the package poppler-utils").success());
    let page = image::open(page.with_extension("png")).unwrap().into_luma8();
    // On a square of a white desk.
    let side = page.width().max(page.height());
    let mut desk = GrayImage::from_pixel(side, side, image::Luma([235]));
    let (x, y) = ((side - page.width()) / 2, (side - page.height()) / 2);
    replace(&mut desk, &page, x.into(), y.into());
    desk
}

fn photograph(desk: &Data, paper: &GrayImage) -> PathBuf {
    let files = || (1..).map(|at| desk.beside().join(format!("photograph-{at}.jpg")));
    let file = files().find(|file| !file.exists()).unwrap();
    fs_err::write(&file, photographed(paper, TELEPHONE, 5)).unwrap();
    file
}

/// The certificate as data, with another name in it.
fn forged(of: &Learner, desk: &Data) -> String {
    let file = desk.beside().join("certificate.json");
    of.saves(&file, LANG);
    let json = fs_err::read_to_string(&file).unwrap();
    let forged = json.replace(AWA, "Awa Diallu");
    assert_ne!(forged, json);
    forged
}

/// What the institute says of itself, on a stick; gives the fingerprint that it tells whoever calls.
fn on_a_stick(desk: &Data, stick: &str, platform: &PlatformServer) -> String {
    let file = trust_of(desk, stick);
    fs_err::create_dir(file.parent().unwrap()).unwrap();
    let told = platform.run(&["trust", "export", "-o", text(&file)]);
    // A program's groups of four, whatever stands around them.
    let groups = |word: &&str| word.len() > 15 && word.split('-').all(|group| group.len() == 4);
    told.split_whitespace().find(groups).unwrap_or_else(|| panic!("no fingerprint: {told}")).to_owned()
}

fn trust_of(desk: &Data, stick: &str) -> PathBuf {
    desk.beside().join(stick).join("packhorse.trust")
}

/// Somebody who calls himself an institute.
fn a_forgers_stick(desk: &Data) -> PathBuf {
    let at = |name: &str| desk.beside().join(name);
    let forger = PlatformServer::start(&program("packhorse-platform"), &at("forger"), None);
    on_a_stick(desk, "forged", &forger);
    trust_of(desk, "forged")
}

fn he_chooses_french(window: &Window) {
    window.press_on(&format!("input[name=language][value={LANG}]"));
    window.until("the language", &format!("return document.documentElement.lang === '{LANG}'"));
    window.screenshot("dean-1-welcome");
    window.press_on("form button[type=submit]");
}

/// The name is read from the paper; who signed it is not known here, and it is said what helps.
fn nobody_can_tell_yet(window: &Window) {
    answered_anywhere(window, LANG, "verify-head-cannot-tell");
    assert!(reasons(window).contains(AWA), "{}", reasons(window));
    window.read(&say("verify-trust-none"));
    window.read(&say("verify-do-trust"));
    assert_eq!(window.invoke("learners", json!({})).unwrap()["learners"], json!([]), "nobody was made");
    window.screenshot("dean-2-cannot-tell");
}

fn fingerprint_asked(window: &Window) -> String {
    let shown = window.until(
        "one is asked",
        "return document.querySelector('dialog[open] .fingerprint')?.innerText.trim()",
    );
    shown.as_str().unwrap().to_owned()
}

/// It is not what he was told on the telephone, so it is not taken; Enter alone would not take it either.
fn a_strangers_word_is_declined(window: &Window, told: &str) {
    assert_ne!(fingerprint_asked(window), told);
    window.screenshot("dean-3-somebody-elses-word");
    window.key(Key::Enter);
    window.until("it is asked no more", "return document.querySelector('dialog[open]') === null");
    answered_anywhere(window, LANG, "verify-head-cannot-tell");
    window.read(&say("verify-trust-none"));
}

fn the_institutes_word_is_taken(window: &Window, told: &str) {
    assert_eq!(fingerprint_asked(window), told);
    window.screenshot("dean-4-the-institutes-word");
    window.click("button", &say("verify-trust-yes"));
    window.until("it is taken", "return document.querySelector('.verify__trusted li') !== null");
}

/// It is good, and he is told to compare the name on the paper with the one that was signed.
fn the_paper_is_good(window: &Window) {
    answered_anywhere(window, LANG, "verify-head-valid");
    assert!(reasons(window).contains(AWA), "{}", reasons(window));
    window.read(&say("verify-do-paper"));
    window.screenshot("dean-5-valid");
}

fn another_name_is_not(window: &Window, forged: &str) {
    paste(window, forged, LANG);
    answered(window, LANG, "verify-head-not-valid");
    assert!(reasons(window).contains(&say("verify-signature-bad")), "{}", reasons(window));
    window.read(&say("verify-do-original"));
    window.screenshot("dean-6-forged");
}

/// The second stick is from somebody who is known by now: it is believed without a question.
fn it_was_taken_back(window: &Window) {
    window.until_with(
        "it was taken back",
        "return document.querySelector('dialog[open]') === null && \
         document.querySelector('.findings > li:first-child.finding--not-valid b')?.innerText.includes(arguments[0])",
        vec![json!(say("verify-about-status"))],
    );
    answered_anywhere(window, LANG, "verify-head-not-valid");
    window.read(&say("verify-do-issuer"));
    window.screenshot("dean-7-taken-back");
}
