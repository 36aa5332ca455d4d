//! Interactive pages: alive within their frame, and no way out of it.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::desk::{Data, packhorse, packs, text};
use crate::window::Window;

#[test]
fn the_interactive_page_answers_to_its_reader() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    window.go_to_lesson("next-word");
    window.run("document.querySelector('iframe').scrollIntoView({ block: 'center' })", vec![]);
    window.enter_frame();
    window.until(
        "its words in English",
        "return document.querySelector('h1')?.innerText.length > 3 && document.documentElement.lang === 'en'",
    );
    window.until("its bars", "return document.querySelectorAll('#bars li').length > 0");
    window.press_on("#make");
    window.until("a made sentence", "return document.querySelector('#made').innerText.trim().length > 5");
    window.leave_frame();
    window.screenshot("interactive");
}

/// A server on this machine that counts who asks.
struct Listener {
    port: u16,
    hits: Arc<AtomicUsize>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Listener {
    fn start() -> Listener {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let (hits, asked) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(Vec::new())));
        let (counted, kept) = (Arc::clone(&hits), Arc::clone(&asked));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { return };
                counted.fetch_add(1, Ordering::SeqCst);
                // Noted before anything is read: a bare connection is a way out too.
                let mut line = String::new();
                let _ = stream.set_read_timeout(Some(std::time::Duration::from_secs(1)));
                let _ = BufReader::new(&stream).read_line(&mut line);
                if let Ok(mut asked) = kept.lock() {
                    asked.push(line);
                }
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
            }
        });
        Listener { port, hits, asked }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    fn hits(&self) -> usize {
        self.hits.load(Ordering::SeqCst)
    }
}

/// A page that tries all it can to get out, and says what came of it; in a pack with a lesson that does.
const PAGE: &str = include_str!("sandbox/page.html");
const STYLE: &str = include_str!("sandbox/style.css");
/// Each probe answers `refused: …` or says what it could do.
const PROBE: &str = include_str!("sandbox/probe.js");
const LESSON: &str = include_str!("sandbox/lesson.md");

/// A pack whose publisher is trusted and whose content is not to be.
fn hostile(data: &Data, port: u16) {
    let write = |path: &str, text: &str| {
        let path = data.beside().join("hostile").join(path);
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
        fs_err::write(path, text.replace("PORT", &port.to_string()).replace("ANOTHER", crate::desk::GENAI))
            .unwrap();
    };
    write(
        "pack.toml",
        "format = 1\nid = \"org.example.hostile\"\nversion = 1\nlabel = \"1\"\npublisher = \"Nobody\"\nlicence = \"CC0-1.0\"\n\
         category = \"ai-discipline\"\nlevel = \"beginner\"\nlanguages = [\"en\"]\n[title]\nen = \"Tricks\"\n[description]\nen = \"A pack that tries to get out.\"\n\
         [accessibility]\naccessMode = [\"textual\"]\naccessModeSufficient = [\"textual\"]\naccessibilityFeature = [\"structuralNavigation\"]\naccessibilityHazard = [\"none\"]\n\
         [accessibility.summary]\nen = \"Text.\"\n",
    );
    write(
        "courses/tricks/course.toml",
        "id = \"tricks\"\nhours = 1\n[title]\nen = \"Tricks\"\n[summary]\nen = \"Tricks.\"\n\
         [[module]]\nid = \"one\"\ntitle = { en = \"One\" }\n[[module.lesson]]\nid = \"tricks\"\nfile = \"01-tricks\"\nminutes = 1\n",
    );
    write("courses/tricks/lessons/en/01-tricks.md", LESSON);
    write("courses/tricks/interactive/probe/index.html", PAGE);
    write("courses/tricks/interactive/probe/style.css", STYLE);
    write("courses/tricks/interactive/probe/probe.js", PROBE);
    let file = data.beside().join("hostile.pack");
    packhorse(&[
        "pack",
        "build",
        text(&data.beside().join("hostile")),
        "-o",
        text(&file),
        "--key",
        text(&packs().key()),
    ]);
    packhorse(&["--data", text(&data.path()), "library", "install", text(&file)]);
}

#[test]
fn from_inside_the_frame_there_is_no_way_to_the_bridge_the_network_or_the_disk() {
    let data = Data::with_packs();
    let listener = Listener::start();
    hostile(&data, listener.port);
    let window = Window::open_in(&data, "en");

    // The control: the listener counts whoever does reach it.
    let mut control = TcpStream::connect(("127.0.0.1", listener.port)).unwrap();
    control.write_all(b"GET /control HTTP/1.1\r\n\r\n").unwrap();
    BufReader::new(control).read_line(&mut String::new()).unwrap();
    assert_eq!(listener.hits(), 1, "the listener counts");

    window.go("#/lesson/org.example.hostile/tricks/tricks");
    window.read("The text of the lesson stands.");
    window.enter_frame();
    let results =
        window.until("the probes' results", "return document.querySelector('#results')?.textContent");
    let results: Value = serde_json::from_str(results.as_str().unwrap()).unwrap();
    window.leave_frame();
    let all = results.as_object().unwrap();
    assert!(all.len() > 60, "all probes ran: {results}");
    let passed: Vec<_> = all
        .iter()
        .filter(|(_, what)| !what.as_str().is_some_and(|what| what.starts_with("refused")))
        .collect();
    assert!(passed.is_empty(), "these got through: {passed:?}");

    // The lesson's own text did nothing either, and the window is where it was.
    assert_eq!(window.run("return window.broken ?? null", vec![]), Value::Null);
    assert!(window.place().starts_with("#/lesson/org.example.hostile/tricks/tricks"));
    assert_eq!(window.run("return location.protocol", vec![]), json!("tauri:"));
    assert_eq!(
        window.run("return document.querySelectorAll('article :is(script, iframe:not([sandbox]), form, object, embed, base, link, meta, style, [onerror], [onload], [style])').length", vec![]),
        json!(0)
    );
    assert_eq!(
        window.run("return document.querySelector('iframe').getAttribute('sandbox')", vec![]),
        json!("allow-scripts")
    );
    window.screenshot("hostile-lesson");
    assert_eq!(listener.hits(), 1, "somebody got out: {:?}", listener.asked());

    // A page that shouts is not heard beyond its share, and changes nothing for anybody; one that wanders stays.
    window.enter_frame();
    window.run("return shout(300)", vec![]);
    assert_eq!(window.run_async("wander().then(done)", vec![]), json!("here"));
    window.leave_frame();
    let usable = "return ({}).polluted === undefined && ({}).packhorse === undefined && window.name === '' \
                  && document.querySelector('#main').contains(document.querySelector('article')) && document.querySelector('article').innerText.includes('stands')";
    assert_eq!(window.run(usable, vec![]), json!(true));
    let lesson = json!({ "pack": "org.example.hostile", "course": "tricks", "lesson": "tricks", "media": 0 });
    assert_eq!(window.invoke("page_load", lesson), Ok(json!("")), "noise was kept");
    assert_eq!(listener.hits(), 1, "somebody got out: {:?}", listener.asked());

    // The same page in the window's place, where Tauri gives every page the bridge: it may call
    // nothing, and the window goes home.
    let source = window.run("return document.querySelector('iframe').src.split('?')[0]", vec![]);
    window.run("window.marked = true; location.href = arguments[0]", vec![source]);
    window.until("home again", "return location.protocol === 'tauri:' && !window.marked && document.querySelector('#main h1') !== null");
    assert_eq!(
        window.run("return window.name", vec![]),
        json!(""),
        "the page in the window's place was answered"
    );
    assert_eq!(listener.hits(), 1, "somebody got out: {:?}", listener.asked());
}
