//! Help from every page, before anybody studies and after; and a second start, which is none: the window that is open comes
//! forward with what was opened.

use std::path::Path;
use std::process::Command;

use fantoccini::key::Key;
use serde_json::json;

use crate::desk::{Data, packhorse, packs, program, root, text};
use crate::window::Window;
use crate::words::said;

/// A laptop whose library holds a course and the help.
fn laptop() -> Data {
    let data = Data::with_pack("ai-in-industry");
    let help = data.beside().join("help.pack");
    let source = root().join("content-packs/help");
    packhorse(&["pack", "build", text(&source), "-o", text(&help), "--key", text(&packs().key())]);
    packhorse(&["--data", text(&data.path()), "library", "install", text(&help)]);
    data
}

fn until_lesson(window: &Window, lesson: &str) {
    window.until_with(
        "the page of the help",
        "return location.hash.startsWith('#/lesson/org.packhorse.help/help/' + arguments[0]) && document.querySelector('article h1') !== null",
        vec![json!(lesson)],
    );
}

/// Opens a file with the program a second time.
fn open_again(data: &Data, file: &Path) {
    let again = Command::new(program("packhorse-desktop"))
        .args(["--data", text(&data.path()), text(file)])
        .output()
        .unwrap();
    assert!(again.status.success(), "{}", String::from_utf8_lossy(&again.stderr));
}

#[test]
fn help_fits_the_page_leads_back_and_leaves_no_trace_and_a_second_start_hands_its_file_over() {
    let data = laptop();
    let say = |key: &str| said("ar", key);
    let window = Window::open(&data);
    window.choose_language("ar");

    // Nobody has a shelf yet.
    window.until("the form", "return location.hash === '#/welcome/new'");
    window.key(Key::F1);
    until_lesson(&window, "your-first-hour");
    window.screenshot("help-before-anybody");
    window.click("link", &say("help-back"));
    window.make_shelf("Naserian Ole");
    window.until(
        "the first courses",
        "return location.hash === '#/welcome/courses' && document.querySelector('#main h1') !== null",
    );

    // From a page to what fits it, and back.
    window.go("#/exchange/classroom");
    window.read(&say("reconcile-room-title"));
    window.key(Key::F1);
    until_lesson(&window, "open-a-classroom");
    window.screenshot("help-of-the-classroom");
    window.click("link", &say("help-back"));
    window.until("back in the classroom", "return location.hash === '#/exchange/classroom'");

    // What went wrong leads to what helps.
    window.go("#/import");
    let letter = data.beside().join("letter.pack");
    fs_err::write(&letter, "Dear colleague, this is no pack.").unwrap();

    // A second start is told to the first, and ends.
    open_again(&data, &letter);
    window.read("letter.pack");
    window.click("link", &say("help-about"));
    until_lesson(&window, "sticks-and-disks/a-pack-cannot-be-used");

    // It stands apart in the library, and is nobody's progress.
    window.go("#/library");
    window.until(
        "a shelf of its own",
        "return document.querySelectorAll('.shelf')[0]?.children.length === 1 && document.querySelector('#beside + .shelf')?.children.length === 1",
    );
    window.screenshot("library-with-help");
    let today = window.invoke("today", json!({ "lang": "ar" })).unwrap();
    assert_eq!((&today["goOn"], &today["packs"]), (&json!(null), &json!(1)));
    let progress = window.invoke("progress", json!({ "lang": "ar" })).unwrap();
    assert_eq!(progress["courses"], json!([]));

    // Whoever removed it is told, and how it comes back.
    packhorse(&["--data", text(&data.path()), "library", "remove", "org.packhorse.help"]);
    window.go("#/help");
    window.read(&say("help-missing-title"));
    window.screenshot("help-removed");
    window.click("button", &say("help-missing-restore"));
    window.read(&say("help-missing-nowhere"));
}

#[test]
fn a_pack_that_is_opened_while_a_shelf_is_made_waits_for_it() {
    let data = Data::trusting();
    let window = Window::open(&data);
    window.choose_language("ar");
    window.name_a_shelf("Naser");
    open_again(&data, &packs().file("ai-in-industry"));
    window.read(&said("ar", "learner-file-waits"));
    let written = "return [location.hash, document.querySelector('#main form input[required]').value]";
    assert_eq!(window.run(written, vec![]), json!(["#/welcome/new", "Naser"]), "what is written stays");
    window.screenshot("shelf-made-while-a-pack-waits");
    window.press_on("#main form button[type=submit]");
    window.until("the first courses", "return location.hash === '#/welcome/courses'");
    window.until("with it", "return document.querySelectorAll('#main .title').length === 1");
    window.screenshot("first-courses-with-what-waited");
}

#[test]
fn the_program_tells_its_version_where_there_is_no_screen() {
    let data = Data::empty();
    let told = Command::new(program("packhorse-desktop"))
        .args(["--data", text(&data.path()), "--version"])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap();
    assert_eq!(
        String::from_utf8_lossy(&told.stdout),
        concat!("packhorse-desktop ", env!("CARGO_PKG_VERSION"), "\n")
    );
    assert!(told.status.success() && told.stderr.is_empty(), "{}", String::from_utf8_lossy(&told.stderr));
    assert!(!data.path().join("learners").exists(), "asking opens nothing");
}
