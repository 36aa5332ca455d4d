//! What interactive pages may tell: their own state and score, in a narrow vocabulary, and nothing by force.

use serde_json::{Value, json};

use crate::desk::{Data, packhorse, packs, text};
use crate::window::Window;

const PACK: &str = "org.example.talkative";
const LESSON: &str = "# Two pages\n\nThe text stands.\n\n![The first page](../../interactive/first/index.html \"First\")\n\n\
                      ![The second page](../../interactive/second/index.html \"Second\")\n";
const PAGE: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title><script src=\"page.js\" defer></script></head>\
                    <body><h1>A page</h1><p id=\"kept\"></p></body></html>";
/// Shows what it was given, and from whom; tells that it is there.
const SCRIPT: &str = "window.heard = []; addEventListener('message', (event) => { if (event.source === parent && event.data?.packhorse === 1 && event.data.kind === 'state') \
                      { window.heard.push(event.data.state); document.getElementById('kept').textContent = 'kept: ' + event.data.state; } }); \
                      parent.postMessage({ packhorse: 1, kind: 'ready' }, '*');";

/// Messages that say nothing the vocabulary allows; `\u{2028}` and the like included.
const STRANGE: &str = r#"[
  null, 0, 'save', [], [1, 'save', 'x'], new Map([['packhorse', 1], ['kind', 'completed']]), new Date(), /x/,
  JSON.stringify({ packhorse: 1, kind: 'completed' }),
  { kind: 'completed' }, { packhorse: '1', kind: 'completed' }, { packhorse: 2, kind: 'completed' }, { packhorse: true, kind: 'completed' },
  { packhorse: 1, kind: 'completed', extra: 1 }, { packhorse: 1, kind: ['completed'] }, { packhorse: 1, kind: new String('completed') },
  { packhorse: 1, kind: 'Completed' }, { packhorse: 1, kind: 'completed\u2028' }, { packhorse: 1, kind: '__proto__' }, { packhorse: 1, kind: 'constructor' },
  { packhorse: 1, kind: 'toString', toString: 1 }, { packhorse: 1, kind: 'hasOwnProperty', state: 'x' },
  JSON.parse('{"__proto__": {"packhorse": 1}, "kind": "completed"}'), JSON.parse('{"packhorse": 1, "kind": "save", "__proto__": {"state": "x"}}'),
  Object.create({ packhorse: 1, kind: 'completed' }), Object.assign([], { packhorse: 1, kind: 'completed' }),
  { packhorse: 1, kind: 'save' }, { packhorse: 1, kind: 'save', state: 7 }, { packhorse: 1, kind: 'save', state: { toString: 'x' } }, { packhorse: 1, kind: 'save', state: new String('x') },
  { packhorse: 1, kind: 'save', state: 'x', media: 1 }, { packhorse: 1, kind: 'save', state: 'x', lesson: 'other' },
  { packhorse: 1, kind: 'save', state: 'x'.repeat(65537) }, { packhorse: 1, kind: 'save', state: 'é'.repeat(40000) }, { packhorse: 1, kind: 'save', state: 'x'.repeat(8000000) },
  { packhorse: 1, kind: 'score', score: 1.01 }, { packhorse: 1, kind: 'score', score: -0.01 }, { packhorse: 1, kind: 'score', score: NaN }, { packhorse: 1, kind: 'score', score: Infinity },
  { packhorse: 1, kind: 'score', score: '0.5' }, { packhorse: 1, kind: 'score', score: 1n }, { packhorse: 1, kind: 'score', score: [0.5] },
  { packhorse: 1, kind: 'score', state: 'x' }, { packhorse: 1, kind: 'progressed', progress: 7 }, { packhorse: 1, kind: 'state', state: 'x' }, { packhorse: 1, kind: 'load' },
  { verb: 'http://adlnet.gov/expapi/verbs/passed', object: { id: 'https://example.org/course' } }, { cmd: 'learner_erase', id: '' },
]"#;

/// A lesson with two pages, installed; a window in it.
pub(crate) fn open(data: &Data) -> Window {
    let write = |path: &str, text: &str| {
        let path = data.beside().join("talkative").join(path);
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
        fs_err::write(path, text).unwrap();
    };
    write(
        "pack.toml",
        "format = 1\nid = \"org.example.talkative\"\nversion = 1\nlabel = \"1\"\npublisher = \"Nobody\"\nlicence = \"CC0-1.0\"\n\
         category = \"ai-discipline\"\nlevel = \"beginner\"\nlanguages = [\"en\"]\n[title]\nen = \"Talk\"\n[description]\nen = \"Pages that talk.\"\n\
         [accessibility]\naccessMode = [\"textual\"]\naccessModeSufficient = [\"textual\"]\naccessibilityFeature = [\"structuralNavigation\"]\naccessibilityHazard = [\"none\"]\n\
         [accessibility.summary]\nen = \"Text.\"\n",
    );
    write(
        "courses/talk/course.toml",
        "id = \"talk\"\nhours = 1\n[title]\nen = \"Talk\"\n[summary]\nen = \"Talk.\"\n\
         [[module]]\nid = \"one\"\ntitle = { en = \"One\" }\n[[module.lesson]]\nid = \"pages\"\nfile = \"01-pages\"\nminutes = 1\n",
    );
    write("courses/talk/lessons/en/01-pages.md", LESSON);
    for page in ["first", "second"] {
        write(&format!("courses/talk/interactive/{page}/index.html"), PAGE);
        write(&format!("courses/talk/interactive/{page}/page.js"), SCRIPT);
    }
    let file = data.beside().join("talkative.pack");
    let source = data.beside().join("talkative");
    packhorse(&["pack", "build", text(&source), "-o", text(&file), "--key", text(&packs().key())]);
    packhorse(&["--data", text(&data.path()), "library", "install", text(&file)]);
    let window = Window::open_in(data, "en");
    window.go(&format!("#/lesson/{PACK}/talk/pages"));
    window.until("two pages", "return document.querySelectorAll('iframe').length === 2");
    window
}

pub(crate) fn kept(window: &Window, page: u32) -> String {
    let place = json!({ "pack": PACK, "course": "talk", "lesson": "pages", "media": page });
    window.invoke("page_load", place).unwrap().as_str().unwrap().to_owned()
}

/// Waits until the program holds this state of a page.
pub(crate) fn until_kept(window: &Window, page: u32, state: &str) {
    window.until_with(
        "the state is kept",
        "window.__TAURI_INTERNALS__.invoke('page_load', arguments[0]).then((state) => { window.__kept = state; }); return window.__kept === arguments[1]",
        vec![json!({ "pack": PACK, "course": "talk", "lesson": "pages", "media": page }), json!(state)],
    );
}

/// What was recorded of pages: scores and ends, by verb.
fn records(window: &Window) -> u64 {
    let view = window.invoke("learner_privacy", json!({})).unwrap();
    view["records"].as_u64().unwrap()
}

/// Runs a script in the first page once it has heard its state.
pub(crate) fn in_page(window: &Window, script: &str) -> Value {
    window.enter_frame();
    window.until("the page has its state", "return window.heard?.length > 0");
    let answer = window.run_async(script, vec![]);
    window.leave_frame();
    answer
}

#[test]
fn what_a_page_says_outside_the_vocabulary_is_not_heard_and_what_it_says_inside_is_its_own() {
    let data = Data::with_packs();
    let window = open(&data);
    // Entering the first page shows that the text's own statements are told.
    in_page(&window, "done(true)");
    let before = records(&window);
    // Slowly enough that each is heard: four a second.
    let sent = in_page(
        &window,
        &format!(
            "const all = {STRANGE}; let at = 0; const timer = setInterval(() => {{ if (at < all.length) parent.postMessage(all[at++], '*'); \
             else {{ clearInterval(timer); done(at); }} }}, 250)"
        ),
    );
    assert!(sent.as_u64().unwrap() > 40, "{sent}");
    assert_eq!((kept(&window, 0), kept(&window, 1)), (String::new(), String::new()));
    let records_of_pages = |window: &Window| {
        let rows = window.invoke("history", json!({ "pack": PACK, "course": "talk", "lang": "en" })).unwrap();
        let rows = rows["rows"].as_array().unwrap().clone();
        rows.iter()
            .filter(|row| {
                ["completed", "scored", "passed", "failed"].contains(&row["verb"].as_str().unwrap())
            })
            .count()
    };
    assert_eq!(records_of_pages(&window), 0);
    assert!(records(&window) <= before + 4, "reading goes on, and nothing else was recorded");

    // The control: the same page says something that is allowed, to the last byte.
    in_page(
        &window,
        "setTimeout(() => { parent.postMessage({ packhorse: 1, kind: 'save', state: 'é'.repeat(32768) }, '*'); done(true); }, 1000)",
    );
    until_kept(&window, 0, &"é".repeat(32_768));
    in_page(
        &window,
        "setTimeout(() => { parent.postMessage({ packhorse: 1, kind: 'save', state: 'mine' }, '*'); done(true); }, 1000)",
    );
    until_kept(&window, 0, "mine");
    assert_eq!(kept(&window, 1), "", "another page's state is not touched");

    // It speaks as the other page, through the other page, and through a page of its own making.
    let tried = in_page(
        &window,
        "const said = []; const probe = (name, deed) => { try { deed(); said.push(name); } catch (error) { said.push(name + ': ' + error.name); } }; \
         probe('as the window', () => parent.frames[1].postMessage({ packhorse: 1, kind: 'state', state: 'forged' }, '*')); \
         probe('its script', () => parent.frames[1].parent.postMessage.call(parent.frames[1], { packhorse: 1, kind: 'save', state: 'forged' }, '*')); \
         probe('its place', () => { parent.frames[1].location = 'data:text/html,<script>parent.postMessage({packhorse:1,kind:\"save\",state:\"forged\"},\"*\")</script>'; }); \
         probe('a child', () => { const child = document.createElement('iframe'); child.srcdoc = '<script>top.postMessage({packhorse:1,kind:\"save\",state:\"forged\"},\"*\")</script>'; document.body.append(child); }); \
         probe('an event', () => parent.dispatchEvent(new MessageEvent('message', { data: { packhorse: 1, kind: 'save', state: 'forged' }, source: parent.frames[1], origin: 'null' }))); \
         setTimeout(() => done(said), 1500)",
    );
    assert_eq!((kept(&window, 0).as_str(), kept(&window, 1).as_str()), ("mine", ""), "{tried}");
    assert_eq!(window.run("return document.querySelectorAll('iframe')[1].src.startsWith('pack:') || document.querySelectorAll('iframe')[1].src.includes('/second/')", vec![]), json!(true));

    // What it keeps comes back, to it alone.
    window.go("#/today");
    window.until("Today", "return document.querySelector('.today h1') !== null");
    window.go(&format!("#/lesson/{PACK}/talk/pages"));
    window.until("two pages", "return document.querySelectorAll('iframe').length === 2");
    assert_eq!(in_page(&window, "done(window.heard)"), json!(["mine"]));
}

#[test]
fn a_page_that_floods_is_mostly_not_heard_and_the_window_goes_on() {
    let data = Data::with_packs();
    let window = open(&data);
    in_page(&window, "done(true)");
    let before = records(&window);
    let began = std::time::Instant::now();
    in_page(
        &window,
        "for (let at = 0; at < 50000; at += 1) parent.postMessage({ packhorse: 1, kind: at % 2 ? 'score' : 'save', ...(at % 2 ? { score: (at % 100) / 100 } : { state: 'flood ' + at }) }, '*'); \
         for (let at = 0; at < 20; at += 1) parent.postMessage({ packhorse: 1, kind: 'save', state: 'x'.repeat(4000000) }, '*'); done(true)",
    );
    // The window answers its reader meanwhile.
    window.run("document.querySelector('a[href^=\"#/course/\"]').click()", vec![]);
    window.until(
        "the course",
        "return location.hash.startsWith('#/course/') && document.querySelector('#main h1') !== null",
    );
    let seconds = began.elapsed().as_secs();
    let new = records(&window) - before;
    assert!(new <= 10 + 5 * (seconds + 1) + 4, "{new} records in {seconds} seconds");
    let state = kept(&window, 0);
    assert!(state.is_empty() || state.starts_with("flood "), "{state:.20}");
    // And is heard again when it has calmed down.
    window.go(&format!("#/lesson/{PACK}/talk/pages"));
    window.until("two pages", "return document.querySelectorAll('iframe').length === 2");
    in_page(
        &window,
        "setTimeout(() => { parent.postMessage({ packhorse: 1, kind: 'save', state: 'calm' }, '*'); done(true); }, 1000)",
    );
    until_kept(&window, 0, "calm");
}

#[test]
fn the_starter_simulation_keeps_what_its_reader_set_and_has_it_again_after_a_restart() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    let there = |window: &Window| {
        window.go_to_lesson("next-word");
        window.run("document.querySelector('iframe').scrollIntoView({ block: 'center' })", vec![]);
        window.enter_frame();
        window.until("its bars", "return document.querySelectorAll('#bars li').length > 0");
    };
    there(&window);
    window.press_on("#start");
    window.write(" more");
    let typed = window.run("return document.querySelector('#start').value", vec![]);
    assert!(typed.as_str().unwrap().ends_with(" more"), "{typed}");
    window.leave_frame();
    let place = json!({ "pack": crate::desk::GENAI, "course": crate::desk::COURSE, "lesson": "next-word" });
    window.until_with(
        "the program keeps it",
        "for (const media of [0, 1, 2]) window.__TAURI_INTERNALS__.invoke('page_load', { ...arguments[0], media }).then((state) => { if (state.includes(' more')) window.__simulation = state; }, () => 0); return window.__simulation",
        vec![place],
    );
    window.go("#/today");
    window.until("Today", "return document.querySelector('.today h1') !== null");
    let has_it = |window: &Window| {
        there(window);
        window.until_with(
            "what was typed",
            "return document.querySelector('#start').value === arguments[0]",
            vec![typed.clone()],
        );
        window.leave_frame();
    };
    has_it(&window);
    window.screenshot("simulation-kept");
    window.close();
    has_it(&Window::open(&data));
}
