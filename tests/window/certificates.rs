//! Certificates in the real window: earned, confirmed by a real platform, read, saved, checked; then a laptop that nobody
//! studies on checks the same file, before and after it has the institute's trust file. In English and in Arabic.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use acceptance::PlatformServer;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::accessible::look_at;
use crate::desk::{COURSE, Data, GENAI, packs, program, text};
use crate::newcomer::LEARNER;
use crate::scholar::earn;
use crate::wide::beyond;
use crate::window::{PATIENCE, Window};
use crate::words::said;

pub(crate) const ACHIEVEMENT: &str = "genai-teaching-basics";
/// Why the centre takes it back.
const MISTAKE: &str = "123/2026";

/// A platform that publishes the course, and a code to join it by.
pub(crate) fn platform(folder: &Path) -> (PlatformServer, String) {
    let platform = PlatformServer::start(&program("packhorse-platform"), folder, None);
    platform.run(&["publisher", "add", text(&packs().public_key())]);
    platform.run(&["publish", text(&packs().file("genai-higher-education"))]);
    // A centre issues by the institute's word.
    let number = |told: String| told.chars().filter(char::is_ascii_digit).collect::<String>();
    let centre = number(platform.run(&["centre", "add", "--kind", "national", "National Centre"]));
    platform.run(&["issuer", "policy", &centre, "--own"]);
    let cohort = number(platform.run(&["cohort", "add", "--at", &centre, "Teachers of the plain"]));
    let told = platform.run(&["cohort", "code", &cohort, "--address", &platform.address(), "--json"]);
    let told: Value = serde_json::from_str(&told).unwrap();
    let code = told["code"].as_str().unwrap().to_owned();
    (platform, code)
}

/// The institute's trust file, as its platform gives it to anybody.
fn trust_file(platform: &PlatformServer) -> Vec<u8> {
    let mut line = TcpStream::connect(platform.socket()).unwrap();
    line.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(line, "GET /packhorse.trust HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", platform.socket())
        .unwrap();
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&answer));
    let head = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    answer.split_off(head + 4)
}

/// Waits until the learner's certificate stands so.
fn until_it_is(window: &Window, state: &str) {
    window.until_with(
        &format!("the certificate is {state}"),
        "window.__TAURI_INTERNALS__.invoke('certificates', { lang: 'en' }).then((view) => { window.__shelf = view; }); \
         return window.__shelf?.earned.some((one) => one.state === arguments[0])",
        vec![json!(state)],
    );
}

/// Puts a text where it is pasted, and checks it.
pub(crate) fn paste(window: &Window, words: &str, lang: &str) {
    window.run("window.__before = document.querySelector('.verdict'); return true", vec![]);
    window.until_with(
        "the text is pasted",
        "const field = document.querySelector('.verify__text'); if (!field) return false; field.value = arguments[0]; \
         field.dispatchEvent(new Event('input', { bubbles: true })); return true",
        vec![json!(words)],
    );
    window.click("button", &said(lang, "verify-check"));
}

/// Waits for an answer, whose heading takes the focus.
pub(crate) fn answered(window: &Window, lang: &str, key: &str) {
    window.until_with(
        key,
        "const head = document.querySelector('.verdict h2'); return head?.innerText.trim() === arguments[0] && document.activeElement === head",
        vec![json!(said(lang, key))],
    );
}

/// What is said in the answer, without the marks around names.
pub(crate) fn reasons(window: &Window) -> String {
    let told = window.run(
        "return document.querySelector('.verify__answer').innerText.replace(/[\\u2066-\\u2069]/g, '').replace(/\\u00a0/g, ' ')",
        vec![],
    );
    told.as_str().unwrap().to_owned()
}

/// Gives the window's page the colours and, when it is Arabic, its direction; then loads it anew.
fn theme(window: &Window, theme: &str) {
    let mut settings = window.invoke("start", json!({})).unwrap()["settings"].clone();
    settings["theme"] = json!(theme);
    window.invoke("settings_save", json!({ "settings": settings })).unwrap();
    window.reload();
    window.until_with(
        "the colours",
        "return document.documentElement.dataset.theme === arguments[0]",
        vec![json!(theme)],
    );
}

/// Pictures of a page in two sizes, axe-core on it, and nothing beyond its edge.
fn look(window: &Window, name: &str, findings: &mut Vec<String>) {
    for (width, height) in [(1366, 768), (1024, 600)] {
        window.resize(width, height);
        window.screenshot(&format!("certificates-{name}-{width}x{height}"));
        let beyond = beyond(window);
        assert!(beyond.is_empty(), "{name}: {beyond}");
    }
    window.resize(1366, 768);
    findings.extend(look_at(window, name));
}

/// A learner's certificate in each form, and the text of its code.
struct Given {
    files: Vec<PathBuf>,
    code: String,
    number: String,
}

fn save(window: &Window, data: &Data) -> Given {
    let which = format!("{GENAI}/{COURSE}/{ACHIEVEMENT}");
    let detail = window.invoke("certificate", json!({ "which": which, "lang": "" })).unwrap();
    let mut files = Vec::new();
    for (end, begins) in [("pdf", "%PDF-"), ("png", "\u{89}PNG"), ("svg", "<"), ("json", "{")] {
        let path = data.beside().join(format!("certificate.{end}"));
        let wish = json!({ "which": which, "lang": "", "path": text(&path) });
        let bytes = window.invoke("certificate_save", wish.clone()).unwrap();
        let written = fs_err::read(&path).unwrap();
        assert_eq!(bytes.as_u64(), Some(written.len() as u64));
        let begins: Vec<u8> = begins.chars().map(|one| one as u8).collect();
        assert!(written.starts_with(&begins), "{end}");
        // Once more over itself; over anything else it does not go.
        window.invoke("certificate_save", wish).unwrap();
        files.push(path);
    }
    let letter = data.beside().join("letter.pdf");
    fs_err::write(&letter, "a letter to somebody").unwrap();
    let wish = json!({ "which": which, "lang": "", "path": text(&letter) });
    assert_eq!(window.invoke("certificate_save", wish).unwrap_err()["code"], "certificate-overwrite");
    assert_eq!(fs_err::read_to_string(&letter).unwrap(), "a letter to somebody");
    let wish = json!({ "which": which, "lang": "", "path": text(&data.beside().join("run.sh")) });
    assert_eq!(window.invoke("certificate_save", wish).unwrap_err()["code"], "not-a-form");
    Given {
        files,
        code: detail["code"]["text"].as_str().unwrap().to_owned(),
        number: detail["credential"].as_str().unwrap().to_owned(),
    }
}

/// The learner's side: waiting, confirmed, in words, saved, its code shown, checked as others do.
fn learner(
    lang: &str,
    colours: &str,
    platform: &(PlatformServer, String),
    findings: &mut Vec<String>,
) -> (Data, Given, [Vec<u8>; 2]) {
    let data = Data::with_packs();
    let window = Window::open_in(&data, lang);
    let say = |key: &str| said(lang, key);
    theme(&window, colours);
    earn(&window);
    window.go("#/certificates");
    window.read(&say("certificate-waiting"));
    look(&window, &format!("waiting-{lang}"), findings);

    window.invoke("join", json!({ "text": platform.1, "name": "" })).unwrap();
    window.invoke("exchange_now", json!({})).unwrap();
    until_it_is(&window, "confirmed");
    window.read(&say("certificate-state-confirmed"));
    look(&window, &format!("gallery-{lang}"), findings);

    window.press_on(".cert-mini");
    window.until("its page is drawn", "return document.querySelector('img.paper--drawn')?.naturalWidth > 0");
    window.read(LEARNER);
    for key in [
        "certificate-facts",
        "certificate-fact-issuer",
        "certificate-fact-chain",
        "certificate-fact-hours",
        "certificate-fact-competencies",
        "certificate-fact-number",
    ] {
        window.read(&say(key));
    }
    look(&window, &format!("certificate-{lang}"), findings);

    window.click("button", &say("certificate-code"));
    window.until(
        "the code",
        "return document.querySelector('dialog[open] svg path')?.getAttribute('d').length > 1000",
    );
    window.read(&say("certificate-code-holds"));
    look(&window, &format!("code-{lang}"), findings);
    window.key(Key::Escape);
    window.until(
        "the button has the focus again",
        "return document.querySelector('dialog[open]') === null && document.activeElement.matches('.cert-view .btn')",
    );
    window.click("button", &say("certificate-save-other"));
    window.until(
        "the forms",
        "return document.querySelectorAll('dialog[open] input[type=radio]').length === 4",
    );
    look(&window, &format!("save-{lang}"), findings);
    window.key(Key::Escape);
    let given = save(&window, &data);

    window.click("button", &say("certificate-others"));
    answered_anywhere(&window, lang, "verify-head-valid");
    look(&window, &format!("valid-{lang}"), findings);
    paste(&window, &given.code, lang);
    answered(&window, lang, "verify-head-valid");
    window.read(&say("verify-slip"));

    // One letter of the name is another one.
    let json = fs_err::read_to_string(&given.files[3]).unwrap();
    let altered = json.replace(LEARNER, "Naserian Olo");
    assert_ne!(altered, json);
    paste(&window, &altered, lang);
    answered(&window, lang, "verify-head-not-valid");
    assert!(reasons(&window).contains(&say("verify-signature-bad")), "{}", reasons(&window));
    window.read(&say("verify-do-original"));
    look(&window, &format!("altered-{lang}"), findings);
    paste(&window, "hello", lang);
    answered(&window, lang, "verify-head-none");

    // Somebody else's certificate joins the shelf; the same altered one does not.
    let file = data.beside().join("altered.json");
    fs_err::write(&file, &altered).unwrap();
    assert_eq!(
        window.invoke("credential_bring", json!({ "path": text(&file) })).unwrap_err()["code"],
        "credential-bad"
    );
    let brought = window.invoke("credential_bring", json!({ "path": text(&given.files[0]) })).unwrap();
    let id = brought["credential"].as_str().unwrap().to_owned();
    window.go("#/certificates");
    window.until(
        "it stands among those from elsewhere",
        "return document.querySelector('.elsewhere a') !== null",
    );
    window.press_on(".elsewhere a");
    window.until_with(
        "its page",
        "return location.hash === arguments[0] && document.querySelector('.cert-facts') !== null",
        vec![json!(format!("#/elsewhere/{id}"))],
    );
    look(&window, &format!("elsewhere-{lang}"), findings);

    // It is taken back: the next exchange says so, and why.
    let trust = trust_file(&platform.0);
    platform.0.run(&["revoke", "--reason", MISTAKE, &given.number]);
    window.invoke("exchange_now", json!({})).unwrap();
    until_it_is(&window, "revoked");
    window.go("#/certificates");
    window.read(&say("certificate-state-revoked"));
    window.read(MISTAKE);
    look(&window, &format!("revoked-{lang}"), findings);
    window.close();
    (data, given, [trust, trust_file(&platform.0)])
}

/// The answer's heading shows, wherever the focus is: one came from another page.
pub(crate) fn answered_anywhere(window: &Window, lang: &str, key: &str) {
    window.until_with(
        key,
        "return document.querySelector('.verdict h2')?.innerText.trim() === arguments[0]",
        vec![json!(said(lang, key))],
    );
}

/// The dean's side: a laptop on which nobody studies.
fn dean(lang: &str, colours: &str, given: &Given, trust: &[Vec<u8>; 2], findings: &mut Vec<String>) {
    let data = Data::empty();
    let say = |key: &str| said(lang, key);
    let pdf = &given.files[0];
    let window = Window::open_with(&data, &[pdf]);
    window.press_on(&format!("input[name=language][value={lang}]"));
    window.until("the language", &format!("return document.documentElement.lang === '{lang}'"));
    window.press_on("form button[type=submit]");
    answered_anywhere(&window, lang, "verify-head-cannot-tell");
    window.read(&say("verify-trust-none"));
    window.read(&say("verify-do-trust"));
    assert!(reasons(&window).contains(LEARNER), "{}", reasons(&window));
    look(&window, &format!("unknown-{lang}"), findings);
    assert_eq!(window.invoke("learners", json!({})).unwrap()["learners"], json!([]), "nobody was made");
    theme_of_nobody(&window, colours);
    window.close();

    // The trust file comes on a stick; what it is signed with is compared first.
    let file = data.beside().join("packhorse.trust");
    fs_err::write(&file, &trust[0]).unwrap();
    let window = Window::open_with(&data, &[pdf, &file]);
    let found = window.invoke("trust_found", json!({ "path": text(&file) })).unwrap();
    assert_eq!((&found["standing"], &found["known"]), (&json!("unknown"), &json!(false)), "{found}");
    window.until("one is asked", "return document.querySelector('dialog[open] .fingerprint') !== null");
    let shown =
        window.run("return document.querySelector('dialog[open] .fingerprint').innerText.trim()", vec![]);
    assert_eq!(shown, found["fingerprint"]);
    look(&window, &format!("trust-{lang}"), findings);
    window.click("button", &say("verify-trust-yes"));
    window.until("it is taken", "return document.querySelector('.verify__trusted li') !== null");
    answered_anywhere(&window, lang, "verify-head-valid");
    window.read(&say("verify-do-paper"));
    look(&window, &format!("trusted-{lang}"), findings);
    for file in &given.files {
        let told = window.invoke("credential_check_file", json!({ "path": text(file) })).unwrap();
        assert_eq!(told["answer"], "valid", "{}: {told}", file.display());
    }
    let again = window.invoke("trust_accept", json!({ "path": text(&file), "compared": "0000-0000" }));
    assert_eq!(
        again.unwrap_err()["code"],
        "trust-unconfirmed",
        "another fingerprint is not the one that was compared"
    );
    no_english(&window, lang);

    // The news comes by the next stick, and is believed: its signer is known now.
    fs_err::write(&file, &trust[1]).unwrap();
    window.invoke("scan", json!({ "path": text(&file) })).unwrap();
    paste(&window, &given.code, lang);
    answered(&window, lang, "verify-head-not-valid");
    // What it is about comes first of all reasons, and who can say more.
    window.until_with(
        "it was taken back",
        "return document.querySelector('.findings > li:first-child.finding--not-valid b')?.innerText.includes(arguments[0])",
        vec![json!(say("verify-about-status"))],
    );
    window.read(&say("verify-do-issuer"));
    look(&window, &format!("taken-back-{lang}"), findings);
    window.close();
}

/// Nobody studies, so nothing of the page is anybody's: the colours are the laptop's.
fn theme_of_nobody(window: &Window, colours: &str) {
    let mut settings = window.invoke("start", json!({})).unwrap()["settings"].clone();
    settings["theme"] = json!(colours);
    window.invoke("settings_save", json!({ "settings": settings })).unwrap();
}

/// In Arabic, nothing on the page is in English but names and kinds of files.
fn no_english(window: &Window, lang: &str) {
    if lang != "ar" {
        return;
    }
    let english = window.run(
        "const kept = '[lang]:not([lang=ar]), bdi, .num, kbd, code, [dir=ltr]'; \
         return [...document.querySelectorAll('.rail *, #main *')].filter((one) => !one.closest(kept) && one.checkVisibility()) \
         .flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data)) \
         .map((text) => text.replace(/[\\u2066\\u2067\\u2068][^\\u2069]*\\u2069/g, '')).filter((text) => /[A-Za-z]{3}/.test(text) && !/Packhorse|USB|PDF|JSON|QR|Open Badge|packhorse.trust/.test(text))",
        vec![],
    );
    assert_eq!(english, json!([]), "English words where certificates are checked");
}

fn story(lang: &str, colours: &str) {
    let mut findings = Vec::new();
    let folder = tempfile::tempdir().unwrap();
    let platform = platform(folder.path());
    let (data, given, trust) = learner(lang, colours, &platform, &mut findings);
    assert!(given.number.len() == 36, "{}", given.number);
    // The platform is gone: nothing of what follows needs a network.
    drop(platform);
    dean(lang, colours, &given, &trust, &mut findings);
    drop(data);
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}

#[test]
fn in_english_a_certificate_is_confirmed_saved_and_checked_by_whoever_has_the_file() {
    story("en", "light");
}

#[test]
fn in_arabic_and_in_the_dark_a_certificate_is_confirmed_saved_and_checked_by_whoever_has_the_file() {
    story("ar", "dark");
}

#[test]
fn checking_needs_no_mouse_and_no_shelf() {
    let data = Data::empty();
    let window = Window::open(&data);
    window.choose_language("en");
    window.until("the form", "return location.hash === '#/welcome/new' && document.querySelector('#main form input[required]') !== null");
    window.follow("#/verify");
    window.until("the page", "return document.querySelector('.verify__text') !== null");
    window.tab_to("one.matches('.verify__text')");
    window.write("hello");
    window.key_with(Key::Control, Key::Enter);
    answered(&window, "en", "verify-head-none");
    assert!(reasons(&window).contains(&said("en", "verify-carrier-text-other")), "{}", reasons(&window));
    window.tab_back_to("one.matches('a.back')");
    window.key(Key::Enter);
    window.until("back where one began", "return location.hash.startsWith('#/welcome')");
    for (command, arguments, code) in [
        ("certificate", json!({ "which": "a/b/c", "lang": "en" }), "nobody"),
        ("certificate_save", json!({ "which": "a/b/c", "lang": "", "path": "/nowhere/a.pdf" }), "nobody"),
        ("credential_bring", json!({ "path": "/nowhere/a.pdf" }), "not-found"),
        ("credential_check_file", json!({ "path": "/nowhere/a.pdf" }), "not-found"),
        ("credential_check_text", json!({ "text": "x".repeat(600 * 1024) }), "too-large"),
        ("trust_found", json!({ "path": "/nowhere/a.trust" }), "not-found"),
        ("trust_refresh", json!({}), "not-joined"),
    ] {
        let answer: Result<Value, Value> = window.invoke(command, arguments);
        assert_eq!(answer.unwrap_err()["code"], code, "{command}");
    }
}
