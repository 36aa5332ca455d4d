//! A lesson's own page that runs without end: whoever presses a key is asked, and gets the window back with all they did.

use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::desk::Data;
use crate::pages::{in_page, kept, open, until_kept};
use crate::window::{PATIENCE, Window};

/// What stands on the screen, and what hands do there: the test driver's own hands wait for pages that answer.
fn at_the_screen(words: &[&str]) -> String {
    let done = Command::new("xdotool")
        .args(words)
        .output()
        .expect("xdotool is missing: install the package of that name");
    String::from_utf8(done.stdout).unwrap()
}

/// The system's windows of the program that show: its own, and its questions.
fn windows() -> Vec<String> {
    let found = at_the_screen(&["search", "--onlyvisible", "--name", "^Packhorse$"]);
    found.lines().map(str::to_owned).collect()
}

/// Presses a key in one of the system's windows, again and again, until something has come of it.
fn press_until<T>(what: &str, window: &str, key: &str, come: impl Fn() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        at_the_screen(&["windowfocus", window, "key", key]);
        std::thread::sleep(Duration::from_millis(250));
        if let Some(come) = come() {
            return come;
        }
        assert!(began.elapsed() < PATIENCE, "{what}: {key} was pressed for {PATIENCE:?}");
    }
}

/// The first key that reaches the lesson's first page sets it going for ever.
fn wind_up(window: &Window) {
    in_page(window, "addEventListener('keydown', () => { for (;;); }, true); done(true)");
    window.run("document.querySelector('iframe').focus()", vec![]);
}

#[test]
fn a_page_that_runs_without_end_is_left_when_somebody_wants_it_and_nothing_is_lost() {
    let data = Data::with_packs();
    let window = open(&data);
    in_page(&window, "parent.postMessage({ packhorse: 1, kind: 'save', state: 'kept' }, '*'); done(true)");
    until_kept(&window, 0, "kept");
    let known = windows();
    let [own] = known.as_slice() else { panic!("one window, not {known:?}") };
    wind_up(&window);
    // From the first key on nothing is drawn any more, and the next ones find nobody. This one leads nowhere by itself.
    let question = press_until("a question", own, "Shift_L", || windows().into_iter().find(|one| one != own));
    press_until("the answer is heard", &question, "Return", || {
        (!windows().contains(&question)).then_some(())
    });
    // A page that ended takes the test driver's session with it: what the new one does is seen from outside.
    let settings = data.path().join("settings.json");
    press_until("the page answers again: large letters are kept", own, "ctrl+plus", || {
        let settings: Value = serde_json::from_slice(&fs_err::read(&settings).unwrap()).unwrap();
        (settings["settings"]["textPercent"].as_u64().unwrap() > 100).then_some(())
    });
    window.close();
    assert_eq!(kept(&Window::open(&data), 0), "kept");
}
