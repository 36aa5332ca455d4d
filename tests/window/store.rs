//! A record store that speaks xAPI, by the window: joined with a wrong secret and with the right one, seen, left. The
//! platform's own serves as one.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use acceptance::PlatformServer;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::accessible::look_at;
use crate::desk::{COURSE, Data, GENAI, program};
use crate::exchange::{learn, until_state};
use crate::window::{PATIENCE, Window};
use crate::words::said;

const NOTE: &str = "Only I may read this";

/// Types what opens a store, and joins it.
fn join(window: &Window, lang: &str, words: [(&str, &str); 3]) {
    window.go("#/exchange/join");
    window.click("link", &said(lang, "reconcile-store-title"));
    window.read(&said(lang, "reconcile-store-lede"));
    for (label, words) in words {
        window.click("textbox", &said(lang, label));
        window.write(words);
    }
}

/// Everything the store gives whoever knows its secret.
fn held(platform: &PlatformServer, user: &str, password: &str) -> String {
    let credentials = STANDARD.encode(format!("{user}:{password}"));
    let mut line = TcpStream::connect(platform.socket()).unwrap();
    line.set_read_timeout(Some(PATIENCE)).unwrap();
    let ask = format!(
        "GET /xapi/statements?limit=1000 HTTP/1.0\r\nhost: store\r\nauthorization: Basic {credentials}\r\n\
         x-experience-api-version: 1.0.3\r\n\r\n"
    );
    line.write_all(ask.as_bytes()).unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).unwrap();
    assert!(answer.contains(" 200 "), "{answer}");
    answer
}

#[test]
fn a_record_store_is_joined_with_its_secret_and_left() {
    let mut findings = Vec::new();
    for lang in ["en", "ar"] {
        let centre = tempfile::tempdir().unwrap();
        let platform = PlatformServer::start(&program("packhorse-platform"), centre.path(), None);
        let key = platform.run(&["key", "add", "school", "--scope", "all", "--json"]);
        let key: Value = serde_json::from_str(&key).unwrap();
        let (user, password) = (key["key"].as_str().unwrap(), key["secret"].as_str().unwrap());
        let address = format!("{}/xapi", platform.address());
        let words = |password| {
            [
                ("reconcile-store-address", address.as_str()),
                ("reconcile-store-key", user),
                ("reconcile-store-secret", password),
            ]
        };
        let say = |key: &str| said(lang, key);

        let data = Data::with_packs();
        let window = Window::open_in(&data, lang);
        let mut look = |window: &Window, name: &str| {
            window.screenshot(&format!("store-{name}-{lang}"));
            findings.extend(look_at(window, &format!("store, {name} ({lang})")));
        };
        learn(&window, "next-word");
        let anchor = json!({ "lang": "en", "heading": "", "exact": "", "prefix": "", "suffix": "" });
        let note = json!({ "id": "", "kind": "note", "pack": GENAI, "course": COURSE, "lesson": "next-word", "anchor": anchor, "text": NOTE });
        window.invoke("note_save", json!({ "note": note, "lang": "en" })).unwrap();

        // Nothing typed: it is said what lacks, and nothing was joined.
        join(&window, lang, [("reconcile-store-address", ""); 3]);
        window.click("button", &say("reconcile-store-join"));
        window.read(&say("reconcile-store-address-lacks"));
        window.read(&say("reconcile-store-secret-lacks"));
        look(&window, "lacks");

        // A wrong secret shows in the first exchange.
        join(&window, lang, words("wrong"));
        look(&window, "typed");
        window.click("button", &say("reconcile-store-join"));
        until_state(&window, "it is refused", "state.trouble?.failure.code === 'line-unauthorised'");
        window.read(&say("error-line-unauthorised").replace("{ $address }", &address));
        window.read(&say("reconcile-platform-store"));
        look(&window, "refused");

        // Said again, the right one takes its place.
        join(&window, lang, words(password));
        window.click("button", &say("reconcile-store-join"));
        until_state(
            &window,
            "all has gone",
            "state.platforms.length === 1 && state.platforms[0].lastMs !== null && state.trouble === null \
             && state.progress === null && state.waiting.total === 0",
        );
        window.read(&say("reconcile-waiting-none"));
        look(&window, "joined");
        let there = held(&platform, user, password);
        assert!(there.contains("next-word"), "{there}");
        assert!(!there.contains(NOTE), "notes do not go there");

        window.go("#/settings/sending");
        window.press_on("#sending .btn--danger");
        window.until("the question", "return document.querySelector('dialog[open]') !== null");
        window.press_on("dialog .btn--danger");
        until_state(&window, "it was left", "state.platforms.length === 0");
        window.read(&say("reconcile-settings-centres-none"));
    }
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}
