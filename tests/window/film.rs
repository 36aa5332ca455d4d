//! A film out of the library, over the loopback server.

use std::time::Duration;

use serde_json::json;

use crate::desk::Data;
use crate::window::Window;

#[test]
fn the_film_plays_seeks_and_can_be_read_in_arabic_and_english() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    window.go_to_lesson("fluent-not-true");
    window.run("document.querySelector('.video').scrollIntoView()", vec![]);
    window.until("how long it is", "return document.querySelector('video').duration > 60");

    window.click("button", "Play");
    window.until("the film moves", "return document.querySelector('video').currentTime > 1");
    window.until("pictures come", "return document.querySelector('video').videoWidth > 0");
    window.until("a caption over the picture", "return document.querySelector('.video .cc')?.innerText");
    window.screenshot("film");

    // At rest it stays where it is put, so that only the seeking can bring it there.
    window.click("button", "Pause");
    window.until("it rests", "return document.querySelector('video').paused");
    window.click("slider", "Position");
    window.until(
        "it stands in the middle",
        "const film = document.querySelector('video'); return !film.seeking && Math.abs(film.currentTime - film.duration / 2) < 6",
    );
    window.click("button", "Play");
    window.until(
        "it goes on from there",
        "const film = document.querySelector('video'); return film.currentTime > film.duration / 2 + 6.5",
    );
    window.click("button", "Pause");
    window.until("no word of loading stays", "return document.querySelector('.video__slow') === null");
    window.read("Three questions to ask an answer.");
    window.pick(".transcript__language select", "ar");
    window.until(
        "the transcript in Arabic",
        "const list = document.querySelector('.transcript ol'); return list.lang === 'ar' && list.dir === 'rtl' && /[\\u0600-\\u06ff]{3}/.test(list.innerText)",
    );
    window.screenshot("film-transcript-ar");
    // A line of the transcript leads to its moment of the film.
    window.press_on(".transcript li:nth-child(2) button");
    window.until(
        "it plays from that line",
        "const film = document.querySelector('video'); return !film.seeking && film.currentTime >= 3 && film.currentTime < 20",
    );
}

#[test]
fn a_hand_that_jumps_about_in_a_film_does_not_stop_the_page() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    // Where films are drawn plainly it stops in about every second run: two threads have to meet.
    for round in 0..30_u64 {
        window.go_to_lesson("fluent-not-true");
        window.until("how long it is", "return document.querySelector('video')?.duration > 60");
        for press in round..round + 6 {
            window.run(
                "const lines = [...document.querySelectorAll('.transcript li button')];
                 for (const line of [arguments[0], arguments[0] * 3 + 1]) lines[line % lines.length].click()",
                vec![json!(press)],
            );
            std::thread::sleep(Duration::from_millis(20 + 37 * (press % 7)));
        }
        window.go("#/today");
        window.until("Today", "return document.querySelector('.today h1') !== null");
    }
}

#[test]
fn a_film_goes_on_where_it_was_left_also_after_a_restart() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    window.go_to_lesson("fluent-not-true");
    window.run("document.querySelector('.video').scrollIntoView()", vec![]);
    window.until("how long it is", "return document.querySelector('video').duration > 60");
    window.click("slider", "Position");
    window.until(
        "it stands in the middle",
        "const film = document.querySelector('video'); return !film.seeking && film.currentTime > 20",
    );
    window.click("button", "Play");
    window.until_with(
        "some of it was seen",
        "const film = document.querySelector('video'); window.__from ??= film.currentTime; return film.currentTime > window.__from + 3",
        vec![],
    );
    window.click("button", "Pause");
    let left = window.until(
        "where it was left",
        "const film = document.querySelector('video'); return film.paused && film.currentTime",
    );
    let resumes = |window: &Window| {
        window.go_to_lesson("fluent-not-true");
        window.until_with(
            "it stands where it was left",
            "const film = document.querySelector('video'); return film?.readyState > 0 && !film.seeking && film.paused && Math.abs(film.currentTime - arguments[0]) < 4",
            vec![left.clone()],
        );
        window.run("document.querySelector('.video').scrollIntoView()", vec![]);
    };
    window.go("#/today");
    window.until("Today", "return document.querySelector('.today h1') !== null");
    resumes(&window);
    window.close();
    let window = Window::open(&data);
    resumes(&window);
    window.screenshot("film-resumed");
}

#[test]
fn nothing_but_the_window_is_given_the_film() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    window.go_to_lesson("fluent-not-true");
    let address = window.until("the film's address", "return document.querySelector('video').src");
    let address = address.as_str().unwrap();
    let (host, path) = address.strip_prefix("http://").unwrap().split_once('/').unwrap();
    let path = format!("/{path}");
    let wrong = format!("/{}/{}", "0".repeat(32), path.splitn(3, '/').nth(2).unwrap());
    let outside = format!("/{}", ["..", "..", "etc", "passwd"].join("/"));
    let up = format!("{}/../../pack.toml", path.rsplit_once('/').unwrap().0);
    for (path, headers, expect) in [
        (path.as_str(), vec![("Host", host)], "200"),
        (path.as_str(), vec![("Host", host), ("Range", "bytes=10-19")], "206"),
        (path.as_str(), vec![("Host", host), ("Range", "bytes=99999999999-")], "416"),
        (path.as_str(), vec![("Host", host), ("Origin", "https://elsewhere.example")], "403"),
        (path.as_str(), vec![("Host", host), ("Origin", "null")], "403"),
        (path.as_str(), vec![("Host", "elsewhere.example")], "403"),
        (wrong.as_str(), vec![("Host", host)], "403"),
        (outside.as_str(), vec![("Host", host)], "403"),
        (up.as_str(), vec![("Host", host)], "404"),
        ("/", vec![("Host", host)], "404"),
        // What the window asks of the world comes here, and is no further answered.
        ("http://elsewhere.example/a/b/c", vec![("Host", "elsewhere.example")], "403"),
        ("http://elsewhere.example/", vec![("Host", "elsewhere.example")], "404"),
    ] {
        assert_eq!(status(host, path, &headers), expect, "{path} {headers:?}");
    }
    assert_ne!(ask(host, "CONNECT elsewhere.example:443", &[("Host", "elsewhere.example")]), "200");
    // Not even the window's own page may read its bytes by script: it plays, no more.
    let read = window.run_async(
        "fetch(arguments[0]).then(() => done('read'), () => done('refused'))",
        vec![json!(address)],
    );
    assert_eq!(read, json!("refused"));
}

/// Asks for a file and gives the number of the answer.
fn status(host: &str, path: &str, headers: &[(&str, &str)]) -> String {
    ask(host, &format!("GET {path}"), headers)
}

/// Asks a server on this machine and gives the number it answers with.
fn ask(host: &str, what: &str, headers: &[(&str, &str)]) -> String {
    use std::io::{Read as _, Write as _};
    let mut stream = std::net::TcpStream::connect(host).unwrap();
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    write!(stream, "{what} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n").unwrap();
    let mut begin = [0; 12];
    stream.read_exact(&mut begin).unwrap();
    String::from_utf8_lossy(&begin[9..]).into_owned()
}
