//! Sending and receiving with a real platform on this computer: joining offline, what waits, a platform that is not there,
//! one that is, a stick, the classroom, leaving. In English and in Arabic, in the light and in the dark.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::accessible::look_at;
use crate::desk::{COURSE, Data, GENAI, program, text};
use crate::wide::beyond;
use crate::window::{PATIENCE, Window};
use crate::words::said;

/// A centre's platform: its folder, its door, and the process while it serves.
struct Platform {
    folder: tempfile::TempDir,
    port: u16,
    serving: Option<Child>,
}

impl Platform {
    /// Makes one with a cohort; it does not serve yet.
    fn new() -> Platform {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let platform = Platform { folder: tempfile::tempdir().unwrap(), port, serving: None };
        // Its key and its institute are made when it serves for the first time.
        let mut platform = platform.serve();
        platform.run(&["cohort", "add", "Teachers of the plain"]);
        platform.stop();
        platform
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn serve(mut self) -> Platform {
        self.begin();
        self
    }

    fn begin(&mut self) {
        let listen = format!("127.0.0.1:{}", self.port);
        let log = fs_err::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.folder.path().join("log"))
            .unwrap();
        let child = Command::new(program("packhorse-platform"))
            .args(["--data", text(&self.folder.path().join("platform")), "serve", "--listen", &listen])
            .args(["--name", "Example Training Centre", "--log", "warn"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log.into_parts().0)
            .spawn()
            .unwrap();
        self.serving = Some(child);
        let began = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            let words = fs_err::read_to_string(self.folder.path().join("log")).unwrap_or_default();
            assert!(began.elapsed() < PATIENCE, "the platform does not listen: {words}");
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    fn stop(&mut self) {
        if let Some(mut child) = self.serving.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Says something at its console, and gives what it answered.
    fn run(&self, words: &[&str]) -> String {
        let done = Command::new(program("packhorse-platform"))
            .args(["--data", text(&self.folder.path().join("platform"))])
            .args(words)
            .output()
            .unwrap();
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    fn code(&self) -> String {
        let told = self.run(&["cohort", "--json", "code", "1", "--address", &self.address()]);
        let told: Value = serde_json::from_str(&told).unwrap();
        told["code"].as_str().unwrap().to_owned()
    }

    fn members(&self) -> String {
        self.run(&["cohort", "--json", "members", "1"])
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Reads in a lesson, so that there is something to send.
pub(crate) fn learn(window: &Window, lesson: &str) {
    let seen = json!({ "pack": GENAI, "course": COURSE, "lesson": lesson, "anchor": "", "read": [""], "parts": 5, "seconds": 3 });
    window.invoke("lesson_seen", seen).unwrap();
}

pub(crate) fn waiting(window: &Window) -> u64 {
    window.invoke("exchange_state", json!({ "lang": "en" })).unwrap()["waiting"]["total"].as_u64().unwrap()
}

/// Waits until what the program says of exchanges has this at this place.
pub(crate) fn until_state(window: &Window, what: &str, fits: &str) {
    until_told(window, what, "exchange_state", &format!("state => {fits}"));
}

/// Asks the program until what it tells fits. What it told whoever asked before counts nothing, also where it comes late.
fn until_told(window: &Window, what: &str, command: &str, fits: &str) {
    window.run("window.__asked = {}", vec![]);
    window.until_with(
        what,
        &format!(
            "const asked = window.__asked; const fits = ({fits}); \
             window.__TAURI_INTERNALS__.invoke(arguments[0], {{ lang: 'en' }}).then((told) => {{ asked.told = told; }}); \
             return asked.told !== undefined && fits(asked.told)"
        ),
        vec![json!(command)],
    );
}

/// Types a code as it stands on paper: in lines of five groups, in small letters.
pub(crate) fn type_code(window: &Window, code: &str) {
    let groups: Vec<&str> = code.split('-').collect();
    let lines: Vec<String> = groups.chunks(5).map(|line| line.join(" ").to_lowercase()).collect();
    window.until_with(
        "the code is typed",
        "const field = document.querySelector('.join__code'); if (!field) return false; field.value = arguments[0]; \
         field.dispatchEvent(new Event('input', { bubbles: true })); return true",
        vec![json!(lines.join("\n"))],
    );
}

/// Joins with a code as it stands on paper.
pub(crate) fn join(window: &Window, code: &str, lang: &str) {
    window.go("#/exchange/join");
    window.read(&said(lang, "reconcile-join-lede"));
    type_code(window, code);
    window.click("button", &said(lang, "reconcile-join-look"));
    window.click("button", &said(lang, "reconcile-join-yes"));
    until_state(window, "one has joined", "state.connection !== 'nothingJoined'");
}

#[test]
fn a_learner_joins_offline_and_is_matched_when_the_platform_is_there() {
    let mut findings = Vec::new();
    for (lang, theme) in [("en", "light"), ("ar", "dark")] {
        let mut platform = Platform::new();
        let data = Data::with_packs();
        let window = Window::open_in(&data, lang);
        let say = |key: &str| said(lang, key);
        let mut look = |window: &Window, name: &str| {
            window.screenshot(&format!("exchange-{name}-{lang}"));
            findings.extend(look_at(window, &format!("{name} ({lang})")));
        };
        learn(&window, "next-word");

        window.go("#/exchange");
        window.read(&say("reconcile-joined-none-title"));
        look(&window, "nothing-joined");
        window.click("link", &say("reconcile-join"));
        window.read(&say("reconcile-join-lede"));
        look(&window, "join");

        // A line with a slip is named; nothing was joined.
        let code = platform.code();
        let mut slip: Vec<char> = code.chars().collect();
        let last = slip.len() - 1;
        slip[last] = if slip[last] == '7' { '8' } else { '7' };
        type_code(&window, &slip.into_iter().collect::<String>());
        window.click("button", &say("reconcile-join-look"));
        window.until("the slip is named", "return document.querySelector('.banner--bad') !== null");
        look(&window, "join-slip");

        type_code(&window, &code);
        window.click("button", &say("reconcile-join-look"));
        window.read(&platform.address());
        window.read(&say("reconcile-join-seen-title"));
        look(&window, "join-look");
        assert_eq!(
            window.invoke("exchange_state", json!({ "lang": lang })).unwrap()["connection"],
            json!("nothingJoined"),
            "looking at a code joins nobody"
        );
        window.click("button", &say("reconcile-join-yes"));

        // The platform is not there: it is said, and what was done is safe.
        until_state(&window, "the first try has failed", "state.trouble !== null");
        let before = waiting(&window);
        assert!(before > 0);
        window.go("#/exchange");
        window.until("the banner", "return document.querySelector('.banner--attn') !== null");
        window.read(&say("reconcile-cohort-unsent"));
        look(&window, "offline");
        window.go("#/today");
        window.read(&say("reconcile-today-offline"));
        look(&window, "today-offline");

        // It is there: a press sends, and both ends hold the same.
        platform.begin();
        window.go("#/exchange");
        window.click("button", &say("reconcile-try"));
        until_state(
            &window,
            "the exchange came to its end",
            "state.lastMs !== null && state.trouble === null && state.progress === null",
        );
        window.read(&say("reconcile-waiting-none"));
        window.read(&say("reconcile-cohort-member"));
        window.read("Teachers of the plain");
        assert_eq!(waiting(&window), 0);
        assert!(platform.members().contains(crate::newcomer::LEARNER), "{}", platform.members());
        look(&window, "complete");
        window.go("#/today");
        window.read(&say("reconcile-today-by-itself"));
        look(&window, "today-reachable");

        by_stick(&window, &data);
        window.go("#/exchange");
        window.read(&say("reconcile-road-stick"));
        look(&window, "after-a-stick");

        let mut settings = window.invoke("start", json!({})).unwrap()["settings"].clone();
        settings["theme"] = json!(theme);
        settings["textPercent"] = json!(200);
        window.invoke("settings_save", json!({ "settings": settings })).unwrap();
        window.reload();
        window.until("large text", "return document.documentElement.dataset.text === '200' && document.querySelector('.way') !== null");
        look(&window, "text-200");
        let beyond = beyond(&window);
        assert!(beyond.is_empty(), "{lang}: {beyond}");
    }
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}

/// A stick is packed, handed over and read back, all with this laptop's program.
fn by_stick(window: &Window, data: &Data) {
    let stick = data.beside().join("stick");
    fs_err::create_dir(&stick).unwrap();
    learn(window, "fluent-not-true");
    let at = json!({ "path": text(&stick) });
    let packed = window.invoke("courier_pack", at.clone()).unwrap();
    assert!(packed["envelopes"].as_u64() >= Some(1) && packed["records"].as_u64() >= Some(1), "{packed}");
    assert!(!holds(&stick, crate::newcomer::LEARNER), "a stick that is found tells nothing");
    let handed = window.invoke("courier_deliver", at.clone()).unwrap();
    assert_eq!(handed["failed"], json!(0), "{handed}");
    let read = window.invoke("courier_accept", at).unwrap();
    assert!(read["answers"].as_u64() >= Some(1), "{read}");
    until_state(window, "nothing waits any more", "state.waiting.total === 0");
}

/// Tells whether any file below this folder holds these words.
fn holds(folder: &Path, words: &str) -> bool {
    let in_file = |path: &Path| {
        let bytes = fs_err::read(path).unwrap();
        bytes.windows(words.len()).any(|part| part == words.as_bytes())
    };
    fs_err::read_dir(folder).unwrap().any(|entry| in_file(&entry.unwrap().path()))
}

#[test]
fn a_classroom_is_opened_and_closed_by_one_switch() {
    let mut findings = Vec::new();
    for lang in ["en", "ar"] {
        let data = Data::with_packs();
        let window = Window::open_in(&data, lang);
        let say = |key: &str| said(lang, key);
        window.go("#/exchange");
        window.click("link", &say("reconcile-way-room-open"));
        window.read(&say("reconcile-room-off"));
        window.screenshot(&format!("exchange-classroom-closed-{lang}"));
        findings.extend(look_at(&window, &format!("classroom, closed ({lang})")));
        window.click("button", &say("reconcile-room-start"));
        window.read(&say("reconcile-room-on"));
        let view = window.invoke("classroom_state", json!({ "lang": lang })).unwrap();
        assert_eq!((&view["on"], &view["packs"]), (&json!(true), &json!(4)), "{view}");
        window.screenshot(&format!("exchange-classroom-open-{lang}"));
        findings.extend(look_at(&window, &format!("classroom, open ({lang})")));

        // Another computer takes the list of packs; then it is seen that somebody came.
        if let Some(address) = view["addresses"][0].as_str() {
            let list = get(address, "/packs/catalogue.json").unwrap();
            assert!(list.contains(GENAI), "{list:.400}");
            let pack = format!("/packs/{GENAI}/1.pack");
            assert!(get(address, &pack).unwrap().starts_with("HTTP/1.1 200"), "a pack is given");
            until_classroom(&window, "somebody came", "view.guests.length > 0");
            window.read(&say("reconcile-room-guest-nothing"));
            window.screenshot(&format!("exchange-classroom-guest-{lang}"));

            window.click("button", &say("reconcile-room-stop"));
            window.read(&say("reconcile-room-off"));
            assert!(get(address, "/packs/catalogue.json").is_none(), "a closed classroom answers nobody");
        }

        // An address nobody serves at is told apart from one that is none.
        for (typed, key) in [("not an address", "reconcile-room-type-wrong"), ("127.0.0.1:1", "")] {
            window.until_with(
                "the address is typed",
                "const field = document.querySelector('.room__type input'); field.value = arguments[0]; field.dispatchEvent(new Event('input', { bubbles: true })); return true",
                vec![json!(typed)],
            );
            window.click("button", &say("reconcile-room-type-go"));
            if key.is_empty() {
                window.until("why not", "return document.querySelector('.banner--bad') !== null");
                window.screenshot(&format!("exchange-classroom-nobody-{lang}"));
            } else {
                window.read(&say(key));
            }
        }
    }
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}

pub(crate) fn until_classroom(window: &Window, what: &str, fits: &str) {
    until_told(window, what, "classroom_state", &format!("view => {fits}"));
}

/// Asks a computer nearby for a page; `None` where nobody answers.
fn get(address: &str, path: &str) -> Option<String> {
    let mut line = TcpStream::connect_timeout(&address.parse().unwrap(), PATIENCE).ok()?;
    line.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(line, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).ok()?;
    (!answer.is_empty()).then(|| String::from_utf8_lossy(&answer).into_owned())
}

#[test]
fn what_is_sent_is_chosen_in_settings_and_a_centre_is_left_only_after_a_question() {
    let platform = Platform::new();
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    window.invoke("join", json!({ "text": platform.code(), "name": "" })).unwrap();
    window.go("#/settings/sending");
    window.until("the section", "return document.querySelector('#sending select') !== null");
    window.pick("#sending select", "20");
    until_state(&window, "the amount is kept", "state.budget.megabytesADay === 20");
    window.press_on("#sending input[type=radio]:not(:checked)");
    until_state(&window, "the hours are kept", "state.budget.fromHour === 20 && state.budget.toHour === 6");
    window.until(
        "the hours show",
        "return document.querySelectorAll('#sending .budget__hours select').length === 2",
    );
    window.screenshot("exchange-settings-en");
    let findings = look_at(&window, "settings, sending");
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    window.press_on("#sending .btn--danger");
    window.until("the question", "return document.querySelector('dialog[open]') !== null");
    window.screenshot("exchange-leave-en");
    // The safe choice has the focus.
    window.key(Key::Enter);
    window.until("the question is gone", "return document.querySelector('dialog[open]') === null");
    until_state(&window, "nothing was left", "state.platforms.length === 1");
    window.press_on("#sending .btn--danger");
    window.until("the question", "return document.querySelector('dialog[open]') !== null");
    window.press_on("dialog .btn--danger");
    until_state(&window, "it was left", "state.platforms.length === 0");
}

#[test]
fn joining_needs_no_mouse() {
    let platform = Platform::new();
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    window.run("document.querySelector('#main').focus()", vec![]);
    window.key_with(Key::Alt, '6');
    window.until(
        "Send & receive",
        "return location.hash === '#/exchange' && document.querySelector('.exchange__join') !== null",
    );
    window.follow("#/exchange/join");
    window.tab_to("one.matches('.join__code')");
    let code = platform.code();
    for group in code.split('-') {
        window.write(group);
        window.write(" ");
    }
    window.push("Look at the code");
    window.until(
        "what the code says",
        "return document.querySelector('.what') !== null && document.activeElement.matches('h1')",
    );
    window.push("Yes, join");
    window.until(
        "back",
        "return location.hash === '#/exchange' && document.querySelector('.centres') !== null",
    );
}
