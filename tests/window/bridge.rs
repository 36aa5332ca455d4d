//! The bridge as a hostile page would try it.

use serde_json::{Value, json};

use crate::desk::{COURSE, Data, GENAI};
use crate::window::Window;

/// Every command but the native dialogs (nobody is there to close them) and the file window.
fn calls() -> Vec<(&'static str, Value)> {
    let lesson = json!({ "pack": GENAI, "course": COURSE, "lesson": "next-word", "lang": "en" });
    let request = json!({ "text": "model", "lang": "", "pack": "", "course": "", "kinds": [], "limit": 5, "offset": 0, "asYouType": true });
    vec![
        ("start", json!({})),
        ("today", json!({ "lang": "en" })),
        ("library", json!({ "lang": "en" })),
        ("course", json!({ "pack": GENAI, "course": COURSE, "lang": "en" })),
        ("lesson", lesson),
        (
            "lesson_seen",
            json!({ "pack": GENAI, "course": COURSE, "lesson": "next-word", "anchor": "", "read": [""], "parts": 5, "seconds": 3 }),
        ),
        ("search", json!({ "request": request, "lang": "en" })),
        ("carriers", json!({})),
        ("offered", json!({})),
        ("jobs", json!({})),
        ("verify", json!({ "pack": "" })),
        ("learners", json!({})),
        ("learner_privacy", json!({})),
        ("learner_records", json!({ "from": "", "lang": "en" })),
        (
            "learner_facts_save",
            json!({ "facts": { "sex": "", "ageBand": "", "institution": "", "role": "", "asked": true } }),
        ),
        ("quiz", json!({ "pack": GENAI, "course": COURSE, "quiz": "lesson/next-word", "lang": "" })),
        ("quiz_tick", json!({ "pack": GENAI, "course": COURSE, "quiz": "lesson/next-word" })),
        ("review", json!({ "lang": "en" })),
        ("notes", json!({ "pack": "", "course": "", "lang": "en" })),
        ("progress", json!({ "lang": "en" })),
        ("history", json!({ "pack": GENAI, "course": COURSE, "lang": "en" })),
        ("certificates", json!({ "lang": "en" })),
        ("credential_check_text", json!({ "text": "hello" })),
        ("trust_state", json!({})),
        ("exchange_state", json!({ "lang": "en" })),
        ("exchange_now", json!({})),
        ("exchange_stop", json!({})),
        ("exchange_budget", json!({ "budget": { "megabytesADay": 20, "fromHour": null, "toHour": null } })),
        ("classroom_state", json!({ "lang": "en" })),
        ("classroom_stop", json!({})),
        ("page_load", json!({ "pack": GENAI, "course": COURSE, "lesson": "next-word", "media": 0 })),
    ]
}

#[test]
fn every_command_answers() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    for (command, arguments) in calls() {
        let answer = window.invoke(command, arguments);
        assert!(answer.is_ok(), "{command}: {answer:?}");
    }
    let settings = window.invoke("start", json!({})).unwrap()["settings"].clone();
    assert_eq!(window.invoke("settings_save", json!({ "settings": settings })).unwrap(), settings);
    let work = window.invoke("verify", json!({ "pack": GENAI })).unwrap();
    window.until_with(
        "the work is done",
        "window.__jobs ??= []; window.__TAURI_INTERNALS__.invoke('jobs').then((jobs) => (window.__jobs = jobs)); \
         return window.__jobs.find((job) => job.id === arguments[0])?.state === 'done'",
        vec![work["id"].clone()],
    );
    assert_eq!(window.invoke("job_forget", json!({ "id": work["id"] })), Ok(Value::Null));
}

#[test]
fn bad_arguments_are_refused_with_a_code_and_nothing_breaks() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    let long = "x".repeat(100_000);
    let nasty = ["", "..", "../../etc/passwd", "/etc/passwd", "\0", "CON", "a/b", long.as_str(), "\u{202e}"];
    for word in nasty {
        for (command, arguments) in [
            ("course", json!({ "pack": word, "course": word, "lang": word })),
            ("course", json!({ "pack": GENAI, "course": word, "lang": "en" })),
            ("lesson", json!({ "pack": GENAI, "course": COURSE, "lesson": word, "lang": word })),
            (
                "lesson_seen",
                json!({ "pack": GENAI, "course": COURSE, "lesson": word, "anchor": word, "read": [word], "parts": u32::MAX, "seconds": u32::MAX }),
            ),
            ("remove", json!({ "pack": word })),
            ("export", json!({ "pack": word, "path": data.beside() })),
            ("repair", json!({ "pack": word, "sources": [word] })),
            ("trust", json!({ "path": word })),
            ("learner_import", json!({ "path": word, "secret": word })),
            ("learner_recover", json!({ "id": word, "code": word, "lock": "pin", "secret": word })),
            ("quiz", json!({ "pack": GENAI, "course": COURSE, "quiz": word, "lang": "en" })),
            (
                "quiz_answer",
                json!({ "pack": GENAI, "course": COURSE, "quiz": "lesson/next-word", "item": word, "response": { "kind": "short", "text": word }, "lang": word }),
            ),
            ("page_load", json!({ "pack": word, "course": word, "lesson": word, "media": 7 })),
            ("note_remove", json!({ "id": word })),
            ("review_answer", json!({ "card": word, "response": null, "grade": "good", "lang": word })),
            ("edition_move", json!({ "pack": word })),
            ("join_preview", json!({ "text": word })),
            ("join", json!({ "text": word, "name": word })),
            ("join_picture", json!({ "path": word })),
            ("leave", json!({ "key": word })),
            ("courier_pack", json!({ "path": word })),
            ("courier_deliver", json!({ "path": word })),
            ("courier_accept", json!({ "path": word })),
            ("classroom_take", json!({ "address": word, "pack": word })),
            ("classroom_visit", json!({ "address": word, "lang": word })),
            ("classroom_hand_over", json!({ "address": word })),
            ("store_join", json!({ "address": word, "user": "", "password": word })),
            (
                "store_join",
                json!({ "address": "https://lrs.example.org/xapi", "user": format!("{word}:"), "password": word }),
            ),
            (
                "install_offered",
                json!({ "pack": word, "title": { "text": word, "lang": word }, "address": word }),
            ),
        ] {
            match window.invoke(command, arguments) {
                Err(failure) => assert!(
                    failure["code"].is_string() && failure["detail"].is_string(),
                    "{command} {word:.20}: {failure}"
                ),
                // Long work is taken on and fails as work.
                Ok(answer) => {
                    assert!(answer["id"].is_number(), "{command} {word:.20} was accepted: {answer}")
                }
            }
        }
        // What has no wrong answer still answers.
        for (command, arguments) in [
            ("today", json!({ "lang": word })),
            ("library", json!({ "lang": word })),
            (
                "search",
                json!({ "request": { "text": word, "lang": word, "pack": word, "course": word, "kinds": [], "limit": 4_000_000_000u32, "offset": 4_000_000_000u32, "asYouType": true }, "lang": word }),
            ),
            ("install", json!({ "paths": [word], "allowUnsigned": false })),
            ("install", json!({ "paths": [], "allowUnsigned": false })),
        ] {
            if let Err(failure) = window.invoke(command, arguments) {
                assert!(failure["code"].is_string(), "{command} {word:.20}: {failure}");
            }
        }
    }
    for id in [0, 4_294_967_295u32] {
        for command in ["job_pause", "job_resume", "job_cancel", "job_forget"] {
            let failure = window.invoke(command, json!({ "id": id })).unwrap_err();
            assert!(failure["code"].is_string(), "{command} {id}: {failure}");
        }
    }
    // Settings nobody could have chosen are refused or made good.
    let mut settings = window.invoke("start", json!({})).unwrap()["settings"].clone();
    settings["uiLanguage"] = json!("<script>");
    settings["textPercent"] = json!(65_535);
    settings["contentLanguages"] = json!(vec!["x"; 10_000]);
    if let Ok(kept) = window.invoke("settings_save", json!({ "settings": settings })) {
        assert!(kept["textPercent"].as_u64().unwrap() <= 200, "{kept}");
        assert!(kept["contentLanguages"].as_array().unwrap().len() < 100, "too many languages were kept");
    }
    // Arguments of the wrong kind never reach the program.
    for (command, arguments) in [
        ("lesson", json!({})),
        ("lesson", json!({ "pack": 1, "course": [], "lesson": {}, "lang": null })),
        ("job_cancel", json!({ "id": -1 })),
        ("job_cancel", json!({ "id": 1e99 })),
        ("search", json!({ "request": { "text": "x", "kinds": ["nothing"] }, "lang": "" })),
        ("settings_save", json!({ "settings": null })),
    ] {
        assert!(window.invoke(command, arguments).is_err(), "{command}");
    }
    assert_eq!(
        window.invoke("library", json!({ "lang": "en" })).unwrap()["packs"].as_array().unwrap().len(),
        4
    );
}

#[test]
fn the_page_may_call_nothing_beyond_the_programs_own_commands() {
    let data = Data::with_packs();
    let window = Window::open(&data);
    for (command, arguments) in [
        ("plugin:fs|read_text_file", json!({ "path": "/etc/passwd" })),
        ("plugin:fs|read_dir", json!({ "path": "/" })),
        ("plugin:shell|open", json!({ "path": "https://example.org" })),
        ("plugin:shell|execute", json!({ "program": "sh", "args": ["-c", "true"], "options": {} })),
        ("plugin:opener|open_url", json!({ "url": "https://example.org" })),
        ("plugin:dialog|open", json!({ "options": {} })),
        ("plugin:dialog|save", json!({ "options": {} })),
        ("plugin:dialog|message", json!({ "message": "x" })),
        ("plugin:http|fetch", json!({ "url": "https://example.org" })),
        ("plugin:process|exit", json!({ "code": 0 })),
        ("plugin:window|close", json!({ "label": "main" })),
        ("plugin:window|set_title", json!({ "label": "main", "value": "x" })),
        (
            "plugin:webview|create_webview_window",
            json!({ "options": { "label": "other", "url": "https://example.org" } }),
        ),
        ("plugin:webview|internal_toggle_devtools", json!({})),
        ("plugin:event|emit", json!({ "event": "library", "payload": null })),
        ("plugin:event|emit_to", json!({ "target": { "kind": "Any" }, "event": "library", "payload": null })),
        ("plugin:path|resolve_directory", json!({ "directory": 1 })),
        ("plugin:app|version", json!({})),
        ("plugin:menu|create_default", json!({})),
        ("plugin:tray|new", json!({ "options": {} })),
        ("plugin:image|from_path", json!({ "path": "/etc/passwd" })),
        ("plugin:resources|close", json!({ "rid": 1 })),
        ("nothing", json!({})),
    ] {
        let answer = window.invoke(command, arguments);
        assert!(answer.is_err(), "{command} was granted: {answer:?}");
    }
    assert_eq!(
        window.run("return typeof window.__TAURI__", vec![]),
        json!("undefined"),
        "the whole API is not on the page"
    );
    // And the page itself reaches no network.
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let tried = window.run_async(
        "const at = arguments[0]; const image = new Image(); image.src = at + '/image'; \
         Promise.allSettled([fetch(at + '/fetch'), fetch('https://example.org/'), new Promise((yes, no) => { image.onload = yes; image.onerror = no; })]) \
         .then((all) => done(all.map((one) => one.status)))",
        vec![json!(format!("http://127.0.0.1:{port}"))],
    );
    assert_eq!(tried, json!(["rejected", "rejected", "rejected"]));
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_err(), "the page reached a server");
    // The window's place is taken by no other page.
    for address in ["https://example.org/", "file:///etc/passwd", &format!("http://127.0.0.1:{port}/")] {
        window.run("location.href = arguments[0]", vec![json!(address)]);
        window.until(
            "still the program's own page",
            "return location.protocol === 'tauri:' && document.querySelector('#main h1') !== null",
        );
    }
    assert!(listener.accept().is_err(), "the page navigated to a server");
    assert_eq!(window.run("return window.open('https://example.org/')", vec![]), Value::Null);
}
