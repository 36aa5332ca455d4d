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

const PAGE: &str = r##"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Probes</title>
<link rel="stylesheet" href="style.css"><link rel="stylesheet" href="http://127.0.0.1:PORT/link.css">
<link rel="preconnect" href="http://127.0.0.1:PORT"><link rel="dns-prefetch" href="http://127.0.0.1:PORT"><link rel="prefetch" href="http://127.0.0.1:PORT/prefetch">
<link rel="preload" as="image" href="http://127.0.0.1:PORT/preload"><link rel="icon" href="http://127.0.0.1:PORT/icon">
<script src="probe.js" defer></script><script src="http://127.0.0.1:PORT/script.js"></script></head>
<body><p id="inline">quiet</p><script>document.getElementById('inline').textContent = 'inline script ran'</script>
<form id="form" action="http://127.0.0.1:PORT/form" method="post"><input name="a" value="b"></form>
<a id="top" target="_top" href="http://127.0.0.1:PORT/top">top</a><a id="blank" target="_blank" href="http://127.0.0.1:PORT/blank">new</a>
<a id="self" ping="http://127.0.0.1:PORT/ping" href="#here">here</a><a id="down" download href="http://127.0.0.1:PORT/download">down</a>
<img src="http://127.0.0.1:PORT/img.png" alt=""><video src="http://127.0.0.1:PORT/v.webm"></video><object data="http://127.0.0.1:PORT/o"></object>
<embed src="http://127.0.0.1:PORT/e"><iframe src="http://127.0.0.1:PORT/frame"></iframe><iframe srcdoc="<img src='http://127.0.0.1:PORT/srcdoc'>"></iframe>
<pre id="results"></pre></body></html>"##;

const STYLE: &str = "@import url('http://127.0.0.1:PORT/import.css'); body { background: url('http://127.0.0.1:PORT/background.png'); } \
                     @font-face { font-family: Away; src: url('http://127.0.0.1:PORT/font.woff2'); } p { font-family: Away; }";

/// Each probe answers `refused: …` or says what it could do.
const PROBE: &str = r#"
const at = 'http://127.0.0.1:PORT';
if (window === top) { window.__TAURI_INTERNALS__?.invoke('start').then(() => { window.name = 'start answered'; }, () => {}); }
const results = {};
const probe = (name, deed) => { try { results[name] = deed(); } catch (error) { results[name] = 'refused: ' + error.name; } };
const later = [];
const wait = (name, deed) => { try { later.push(deed().then((what) => { results[name] = what; }, (error) => { results[name] = 'refused: ' + (error?.name ?? error?.type ?? error); })); } catch (error) { results[name] = 'refused: ' + error.name; } };
const element = (name, tag, attributes) => wait(name, () => new Promise((yes, no) => { const one = document.createElement(tag); one.onload = () => yes('loaded'); one.onerror = (event) => no(event); Object.assign(one, attributes); document.body.append(one); setTimeout(() => no('silence'), 1500); }));

probe('internals', () => typeof window.__TAURI_INTERNALS__ === 'undefined' && typeof window.__TAURI__ === 'undefined' ? 'refused: not there' : 'the bridge is here');
probe('parent internals', () => String(parent.__TAURI_INTERNALS__));
probe('parent document', () => parent.document.title);
probe('top document', () => top.document.title);
probe('parent place', () => parent.location.href);
probe('origin', () => window.origin === 'null' ? 'refused: opaque' : window.origin);
probe('local storage', () => { localStorage.setItem('a', 'b'); return 'kept'; });
probe('session storage', () => { sessionStorage.setItem('a', 'b'); return 'kept'; });
probe('cookie', () => { document.cookie = 'a=b'; return document.cookie === '' ? 'refused: empty' : 'kept'; });
wait('database', () => new Promise((yes, no) => { const open = indexedDB.open('a'); open.onsuccess = () => yes('kept'); open.onerror = () => no('error'); }));
wait('caches', () => caches.open('a').then(() => 'kept'));
probe('open', () => window.open(at + '/open') === null ? 'refused: null' : 'a window');
probe('eval', () => eval('1 + 1') === 2 ? 'ran' : 'odd');
probe('function', () => new Function('return 2')() === 2 ? 'ran' : 'odd');
probe('alert', () => { const before = Date.now(); alert('x'); return Date.now() - before < 1000 ? 'refused: nothing shown' : 'shown'; });
wait('fetch', () => fetch(at + '/fetch').then(() => 'arrived'));
wait('fetch without cors', () => fetch(at + '/nocors', { mode: 'no-cors' }).then(() => 'arrived'));
wait('fetch keepalive', () => fetch(at + '/keepalive', { method: 'POST', body: 'x', keepalive: true }).then(() => 'arrived'));
wait('another pack', () => fetch('pack://ANOTHER/manifest.json').then((answer) => 'arrived ' + answer.status));
wait('its own pack', () => fetch('../../course.toml').then((answer) => answer.text()));
wait('ipc', () => fetch('ipc://localhost/start', { method: 'POST', body: '{}' }).then((answer) => 'arrived ' + answer.status));
wait('the window itself', () => fetch('tauri://localhost/index.html').then((answer) => 'arrived ' + answer.status));
wait('file', () => fetch('file:///etc/passwd').then((answer) => 'arrived ' + answer.status));
wait('request', () => new Promise((yes, no) => { const ask = new XMLHttpRequest(); ask.onload = () => yes('arrived'); ask.onerror = no; ask.open('GET', at + '/xhr'); ask.send(); }));
wait('socket', () => new Promise((yes, no) => { const socket = new WebSocket(at.replace('http', 'ws') + '/ws'); socket.onopen = () => yes('open'); socket.onerror = no; }));
wait('events', () => new Promise((yes, no) => { const source = new EventSource(at + '/events'); source.onopen = () => yes('open'); source.onerror = no; }));
probe('beacon', () => { navigator.sendBeacon(at + '/beacon', 'x'); return 'refused: see the listener'; });
wait('worker', () => new Promise((yes, no) => { const worker = new Worker(URL.createObjectURL(new Blob(["fetch('" + at + "/worker').then(() => postMessage('arrived'))"]))); worker.onmessage = () => yes('arrived'); worker.onerror = no; setTimeout(() => no('silence'), 1500); }));
wait('service worker', () => navigator.serviceWorker ? navigator.serviceWorker.register('probe.js').then(() => 'registered') : Promise.reject('absent'));
wait('peer', () => new Promise((yes, no) => { if (typeof RTCPeerConnection === 'undefined') return no('absent'); const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:PORT' }] }); peer.createDataChannel('a'); peer.onicecandidate = (event) => event.candidate && /srflx|host/.test(event.candidate.candidate) ? yes('candidate') : no('none'); peer.createOffer().then((offer) => peer.setLocalDescription(offer)); setTimeout(() => no('silence'), 1500); }));
element('image', 'img', { src: at + '/image' });
element('script', 'script', { src: at + '/late.js' });
element('module', 'script', { type: 'module', src: at + '/module.js' });
element('style', 'link', { rel: 'stylesheet', href: at + '/late.css' });
element('sound', 'audio', { src: at + '/sound', autoplay: true });
element('picture of another pack', 'img', { src: 'pack://ANOTHER/cover.svg' });
wait('camera', () => navigator.mediaDevices ? navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given') : Promise.reject('absent'));
wait('clipboard', () => navigator.clipboard ? navigator.clipboard.readText().then((text) => 'read ' + text) : Promise.reject('absent'));
wait('place', () => new Promise((yes, no) => navigator.geolocation ? navigator.geolocation.getCurrentPosition(() => yes('given'), no) : no('absent')));
wait('ipc handler', () => new Promise((yes, no) => { const handler = window.webkit?.messageHandlers?.ipc; if (!handler) return no('absent'); window.addEventListener('message', () => yes('answered')); handler.postMessage(JSON.stringify({ cmd: 'start', callback: 1, error: 2, payload: {}, options: {}, __TAURI_INVOKE_KEY__: 'guess' })); setTimeout(() => no('silence'), 1500); }));

Promise.allSettled(later).then(() => {
  probe('form', () => { document.getElementById('form').submit(); return 'refused: see the listener'; });
  for (const id of ['top', 'blank', 'self', 'down']) probe('link ' + id, () => { document.getElementById(id).click(); return 'refused: see the listener'; });
  probe('top place', () => { top.location.href = at + '/toplocation'; return 'moved'; });
  probe('top place by assign', () => { top.location.assign(at + '/topassign'); return 'moved'; });
  probe('top history', () => { parent.history.back(); return 'moved'; });
  document.getElementById('results').textContent = JSON.stringify({ ...results, inline: document.getElementById('inline').textContent === 'quiet' ? 'refused: quiet' : 'ran' });
});
"#;

const LESSON: &str = r#"# A lesson with tricks

<script>window.broken = 'script'</script>
<img src="x" onerror="window.broken = 'onerror'">
<svg onload="window.broken = 'svg'"><script>window.broken = 'svg script'</script></svg>
<iframe src="http://127.0.0.1:PORT/lesson-frame"></iframe>
<iframe srcdoc="<script>parent.broken = 'srcdoc'</script>"></iframe>
<form action="http://127.0.0.1:PORT/lesson-form"><button autofocus onfocus="window.broken = 'focus'">Go</button></form>
<a href="javascript:window.broken = 'link'" id="main">press me</a> [and me](javascript:window.broken='md')
<style>@import url('http://127.0.0.1:PORT/lesson-style'); .rail { display: none }</style>
<link rel="stylesheet" href="http://127.0.0.1:PORT/lesson-link"><meta http-equiv="refresh" content="0; url=http://127.0.0.1:PORT/refresh"><base href="http://127.0.0.1:PORT/">
<video src="http://127.0.0.1:PORT/lesson-video" autoplay></video><object data="http://127.0.0.1:PORT/lesson-object"></object>
<p style="position: fixed; inset: 0; background: url(http://127.0.0.1:PORT/lesson-inline)">cover everything</p>
<math><mtext><img src=x onerror="window.broken = 'math'"></mtext></math>

The text of the lesson stands.

![A page of probes](../../interactive/probe/index.html "Probes")
"#;

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
    assert!(all.len() > 40, "all probes ran: {results}");
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
