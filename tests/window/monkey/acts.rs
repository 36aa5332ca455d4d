//! What the monkey does: whatever a hand can do at a window, what was done least often first.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::chance::Chance;
use super::watch::{Stage, WATCH};
use crate::desk::{self, Data, text};
use crate::driver::below;
use crate::window::Window;

/// Longer than this nothing may be without an answer, and no page without a heading: long enough for a machine that
/// builds something else beside.
const PATIENCE: Duration = Duration::from_secs(120);
/// A hand rests between two deeds.
const REST: Duration = Duration::from_millis(60);
/// So long the monkey stays before the door before somebody lets it in.
const LOCKED_OUT: u32 = 40;
const MOST_LINKS: usize = 600;

/// All that can be clicked, chosen or written to, in the dialog where one is open: what it is, where, and how often the
/// monkey did it before is told by its signature.
const CONTROLS: &str = "const open = document.querySelector('dialog[open]') ?? document; \
     const all = [...open.querySelectorAll('button, a[href], input, select, textarea, summary, [role=button], [tabindex=\"0\"], video, audio, label, iframe')] \
       .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled); \
     window.__controls = all; \
     const squeeze = (text) => (text ?? '').replace(/\\s+/g, ' ').trim().slice(0, 40); \
     return all.slice(0, 400).map((one) => `${one.tagName}.${one.type ?? ''} ${one.id || one.name || ''} ${squeeze(one.getAttribute('aria-label') ?? one.innerText)}`)";

const WORDS: [&str; 14] = [
    "water",
    "5",
    "4821",
    "مياه الشرب",
    "人工智能",
    "вода и почва",
    "🌱 e\u{301}",
    "<b>bold</b> & \"quotes\" {name}",
    "a very long line of words that goes on and on and on, further than any field was made for, and then some more",
    "-3.5e2",
    "%20/../..\\",
    "\u{202e}reversed",
    "PACKHORSE1:notacode",
    "http://127.0.0.1:9/",
];
const KEYS: [char; 22] = [
    'h', 'n', 'b', 'j', 'k', '?', '/', '1', '2', '3', '4', 'u', ' ', 'm', 'f', 'c', 't', 'p', '9', 'a', 'e',
    'x',
];
const NAMED: [Key; 16] = [
    Key::Tab,
    Key::Tab,
    Key::Tab,
    Key::Enter,
    Key::Escape,
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::Home,
    Key::End,
    Key::PageDown,
    Key::PageUp,
    Key::Backspace,
    Key::Delete,
    Key::F1,
];
const SIZES: [(u32, u32); 4] = [(1366, 768), (1024, 600), (640, 480), (1400, 880)];
/// Addresses that lead nowhere, or nowhere yet.
const NOWHERE: [&str; 8] = [
    "#/lesson/none/none/none",
    "#/course/org.example/none",
    "#/pack/none",
    "#/quiz/none/none/lesson/none",
    "#/results/none/none/assessment/none",
    "#/certificates/none/none/none",
    "#/elsewhere/none",
    "#/%E0%A4%A/settings/%",
];
/// Rooms that every monkey shall see.
const ROOMS: [&str; 19] = [
    "#/today",
    "#/library",
    "#/search?q=water",
    "#/notes",
    "#/certificates",
    "#/exchange",
    "#/exchange/join",
    "#/exchange/store",
    "#/exchange/classroom",
    "#/settings",
    "#/settings/language",
    "#/settings/privacy",
    "#/settings/storage",
    "#/review",
    "#/progress",
    "#/import",
    "#/verify",
    "#/welcome",
    "#/teach",
];

/// What came of a step.
pub(crate) enum Step {
    On,
    /// The window answers no more.
    Gone(String),
}

/// The monkey, and what it has seen.
pub(crate) struct Monkey {
    chance: Chance,
    pub(crate) stage: Stage,
    pub(crate) steps: u64,
    pub(crate) place: String,
    pub(crate) nodes: u64,
    /// What went wrong, and how often.
    pub(crate) faults: BTreeMap<String, u64>,
    done: BTreeMap<String, u64>,
    places: BTreeMap<String, u64>,
    codes: BTreeMap<String, u64>,
    commands: BTreeMap<String, u64>,
    wide: BTreeMap<String, u64>,
    links: BTreeSet<String>,
    lately: Vec<String>,
    mistakes: Vec<String>,
    outside: u32,
    newcomers: usize,
    records: BTreeMap<String, u64>,
}

impl Monkey {
    pub(crate) fn new(chance: Chance, stage: Stage) -> Monkey {
        Monkey {
            chance,
            stage,
            steps: 0,
            place: String::new(),
            nodes: 0,
            faults: BTreeMap::new(),
            done: BTreeMap::new(),
            places: BTreeMap::new(),
            codes: BTreeMap::new(),
            commands: BTreeMap::new(),
            wide: BTreeMap::new(),
            links: ROOMS.iter().chain(&NOWHERE).map(|&one| one.to_owned()).collect(),
            lately: Vec::new(),
            mistakes: mistakes(),
            outside: 0,
            newcomers: 0,
            records: BTreeMap::new(),
        }
    }

    /// Before a window that was just opened.
    pub(crate) fn sits_down(&mut self) {
        self.outside = 0;
        self.lately.push("— opened —".to_owned());
    }

    /// Does one thing, waits until the page stands, and looks at it.
    pub(crate) fn step(&mut self, window: &Window) -> Step {
        self.steps += 1;
        if self.steps.is_multiple_of(200) {
            self.let_in(window);
        }
        let deed = self.deed(window);
        self.lately.push(format!(
            "{} at {}",
            deed.unwrap_or_else(|error| format!("failed ({error})")),
            self.place
        ));
        let begin = self.lately.len().saturating_sub(25);
        self.lately.drain(..begin);
        std::thread::sleep(REST);
        self.look(window)
    }

    fn deed(&mut self, window: &Window) -> Result<String, String> {
        let what = self.chance.weighed(&[55, 10, 14, 4, 2, 7, 3, 1, 1, 1, 4, 1]);
        let client = window.client();
        match what.unwrap_or_default() {
            0 => self.click(window),
            1 => self.write(window),
            2 => self.press(window),
            3 => attempt(window, client.execute("history.back()", vec![])).map(|_| "back".to_owned()),
            4 => attempt(window, client.execute("history.forward()", vec![])).map(|_| "forward".to_owned()),
            5 => {
                let all: Vec<&String> = self.links.iter().collect();
                let place = (*self.chance.of(&all)).clone();
                self.go(window, &place)
            }
            6 => self.choose(window),
            7 => {
                let (width, height) = *self.chance.of(&SIZES);
                attempt(window, client.set_window_size(width, height)).map(|()| format!("{width}×{height}"))
            }
            8 => attempt(window, client.execute("location.reload()", vec![])).map(|_| "reload".to_owned()),
            9 => self.frame(window),
            10 => {
                let by = self.chance.below(4_000) as i64 - 1_500;
                let script = "const room = document.querySelector('.read') ?? document.scrollingElement; room.scrollBy(0, arguments[0])";
                attempt(window, client.execute(script, vec![json!(by)])).map(|_| format!("scroll {by}"))
            }
            _ => {
                let place = *self.chance.of(&ROOMS);
                self.go(window, place)
            }
        }
    }

    fn go(&mut self, window: &Window, place: &str) -> Result<String, String> {
        let script = "location.hash = arguments[0]";
        attempt(window, window.client().execute(script, vec![json!(place)])).map(|_| format!("go {place}"))
    }

    /// Chooses among what fits, by how seldom it was done.
    fn control(&mut self, window: &Window, fits: &str) -> Result<(Value, String), String> {
        let all = attempt(window, window.client().execute(CONTROLS, vec![]))?;
        let all: Vec<String> =
            all.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect();
        let room = self.place.split('/').nth(1).unwrap_or_default().split('?').next().unwrap_or_default();
        let named: Vec<String> = all.iter().map(|one| format!("{room} {one}")).collect();
        let weights: Vec<u64> = all
            .iter()
            .zip(&named)
            .map(|(one, name)| match self.done.get(name) {
                _ if !fits.split('|').any(|tag| one.starts_with(tag)) => 0,
                None => 1_000,
                Some(times) => (1_000 / (1 + times)).max(4),
            })
            .collect();
        let at = self.chance.weighed(&weights).ok_or("nothing of the kind")?;
        *self.done.entry(named[at].clone()).or_default() += 1;
        let script = "const one = window.__controls?.[arguments[0]]; one?.scrollIntoView({ block: 'center' }); return one ?? null";
        let found = attempt(window, window.client().execute(script, vec![json!(at)]))?;
        Ok((found, all[at].clone()))
    }

    fn click(&mut self, window: &Window) -> Result<String, String> {
        let (found, name) =
            self.control(window, "BUTTON|A.|INPUT|SUMMARY|LABEL|VIDEO|AUDIO|DIV|SECTION|SPAN|LI|MAIN|NAV")?;
        if found.is_null() {
            return Err("it has gone".to_owned());
        }
        match attempt(window, window.element(&found).click()) {
            Ok(()) => Ok(format!("click {name}")),
            // Something lies over it: a hand would hit that; the keyboard hits this.
            Err(_) if self.chance.one_in(2) => {
                attempt(window, window.client().execute("arguments[0].click()", vec![found]))
                    .map(|_| format!("press {name}"))
            }
            Err(error) => Err(error),
        }
    }

    fn write(&mut self, window: &Window) -> Result<String, String> {
        let (found, name) = self.control(
            window,
            "INPUT.text|INPUT.search|INPUT.password|INPUT.number|INPUT.tel|INPUT.url|INPUT. |TEXTAREA",
        )?;
        if found.is_null() {
            return Err("it has gone".to_owned());
        }
        let client = window.client();
        attempt(window, client.execute("arguments[0].focus()", vec![found]))?;
        if self.chance.one_in(3) {
            self.chord(window, &[Key::Control.into(), 'a'])?;
            self.chord(window, &[Key::Delete.into()])?;
        }
        let words = *self.chance.of(&WORDS);
        for letter in words.chars() {
            self.chord(window, &[letter])?;
        }
        if self.chance.one_in(3) {
            self.chord(window, &[Key::Enter.into()])?;
        }
        Ok(format!("write {words:?} to {name}"))
    }

    fn press(&mut self, window: &Window) -> Result<String, String> {
        let chord: Vec<char> = match self.chance.below(8) {
            0 => vec![Key::Control.into(), *self.chance.of(&['k', '+', '-', '0', 'a'])],
            1 => vec![Key::Alt.into(), *self.chance.of(&['1', '2', '3', '4', '5', '6', '7', '8'])],
            2 => vec![Key::Shift.into(), Key::Tab.into()],
            3 => vec![*self.chance.of(&KEYS)],
            _ => vec![(*self.chance.of(&NAMED)).into()],
        };
        let times = 1 + self.chance.below(4);
        for _ in 0..times {
            self.chord(window, &chord)?;
        }
        let names: Vec<String> = chord.iter().map(|key| key.escape_unicode().to_string()).collect();
        Ok(format!("{times} times {}", names.join("+")))
    }

    /// Presses these keys one upon the other, and lets them go.
    fn chord(&self, window: &Window, chord: &[char]) -> Result<(), String> {
        let mut keys = KeyActions::new("keyboard".into());
        for &value in chord {
            keys = keys.then(KeyAction::Down { value });
        }
        for &value in chord.iter().rev() {
            keys = keys.then(KeyAction::Up { value });
        }
        attempt(window, window.client().perform_actions(keys))
    }

    /// Chooses something of a list, or moves a slider.
    fn choose(&mut self, window: &Window) -> Result<String, String> {
        let (found, name) = self.control(window, "SELECT|INPUT.range|INPUT.date|INPUT.time")?;
        let turn = self.chance.below(1_000);
        let script = "const [one, turn] = arguments; if (!one) return ''; \
             if (one.options) one.selectedIndex = turn % one.options.length; \
             else if (one.type === 'range') one.value = Number(one.min || 0) + (turn % 100) / 100 * (Number(one.max || 100) - Number(one.min || 0)); \
             else one.value = one.type === 'time' ? '07:30' : '2026-11-22'; \
             one.dispatchEvent(new Event('input', { bubbles: true })); one.dispatchEvent(new Event('change', { bubbles: true })); return one.value";
        let value = attempt(window, window.client().execute(script, vec![found, json!(turn)]))?;
        Ok(format!("choose {value} of {name}"))
    }

    /// Clicks within a page of a course.
    fn frame(&mut self, window: &Window) -> Result<String, String> {
        let (found, name) = self.control(window, "IFRAME")?;
        attempt(window, window.element(&found).enter_frame())?;
        let script = "const all = [...document.querySelectorAll('button, input, a, select, li')]; const one = all[arguments[0] % all.length]; one?.click(); return one?.outerHTML?.slice(0, 60) ?? ''";
        let turn = self.chance.below(10_000);
        let done = attempt(window, window.client().execute(script, vec![json!(turn)]));
        let _ = attempt(window, window.client().clone().enter_parent_frame());
        done.map(|what| format!("in {name}: {what}"))
    }

    /// Waits until the page stands, and looks whether anything is wrong with it.
    fn look(&mut self, window: &Window) -> Step {
        let began = Instant::now();
        let choices = self.stage.choices();
        let turn = self.chance.below(1_000);
        loop {
            let arguments = vec![choices.clone(), json!(turn), json!(self.mistakes)];
            let seen = attempt(window, window.client().execute(WATCH, arguments));
            match seen {
                Ok(seen) => {
                    let stands = self.take(window, &seen);
                    if stands {
                        return Step::On;
                    }
                    if began.elapsed() > PATIENCE {
                        let room = self.place.clone();
                        self.fault(window, "blank", &format!("{room} has no heading, or is never ready"));
                        let _ = self.go(window, "#/library");
                        return Step::On;
                    }
                }
                Err(error) => {
                    if !below(window.driver_id()).iter().any(|(_, name)| name.starts_with("packhorse")) {
                        return Step::Gone("the program has ended".to_owned());
                    }
                    if began.elapsed() > PATIENCE {
                        return Step::Gone(format!("the page does not answer: {error}"));
                    }
                    // A frame one was in has been replaced.
                    let _ = attempt(window, async {
                        let all = window.client().windows().await?;
                        match all.into_iter().next() {
                            Some(only) => window.client().switch_to_window(only).await,
                            None => Ok(()),
                        }
                    });
                }
            }
            std::thread::sleep(Duration::from_millis(40));
        }
    }

    /// Takes down what was seen; tells whether the page stands.
    fn take(&mut self, window: &Window, seen: &Value) -> bool {
        self.place = seen["place"].as_str().unwrap_or_default().to_owned();
        self.nodes = seen["nodes"].as_u64().unwrap_or_default();
        for fault in seen["faults"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            self.fault(window, "page", fault);
        }
        for (counts, of) in [(&mut self.codes, "codes"), (&mut self.commands, "commands")] {
            for (name, count) in seen[of].as_object().into_iter().flatten() {
                *counts.entry(name.clone()).or_default() += count.as_u64().unwrap_or_default();
            }
        }
        if let Some(wide) = seen["wide"].as_str().filter(|wide| !wide.is_empty()) {
            *self.wide.entry(wide.to_owned()).or_default() += 1;
        }
        if self.links.len() < MOST_LINKS {
            let links = seen["links"].as_array().into_iter().flatten().filter_map(Value::as_str);
            self.links.extend(links.map(str::to_owned));
        }
        if seen["heading"] == json!("") || seen["busy"] == json!(true) {
            return false;
        }
        let mut parts = self.place.trim_start_matches("#/").split(['/', '?']);
        let room = parts.next().unwrap_or_default();
        let part =
            parts.next().filter(|_| ["welcome", "exchange", "settings", "teach", "help"].contains(&room));
        let room = part.map_or(room.to_owned(), |part| format!("{room}/{part}"));
        *self.places.entry(room.clone()).or_default() += 1;
        if let Some(odd) = seen["odd"].as_str().filter(|odd| !odd.is_empty()) {
            self.fault(window, "words", &format!("{room} says: {odd}"));
        }
        if let Some(words) = seen["mistake"].as_str().filter(|words| !words.is_empty()) {
            self.fault(
                window,
                "mistake",
                &format!("{room}: {}", words.chars().take(900).collect::<String>()),
            );
        }
        self.outside = if room.starts_with("welcome") { self.outside + 1 } else { 0 };
        if self.outside > LOCKED_OUT {
            self.let_in(window);
        }
        true
    }

    /// Lets a newcomer in, where nobody studies.
    fn let_in(&mut self, window: &Window) {
        self.outside = 0;
        if self.records_now(window).is_some() {
            return;
        }
        self.newcomers += 1;
        let script = "const done = arguments[1]; window.__TAURI_INTERNALS__.invoke('learner_create', arguments[0]).then(() => { location.hash = '#/today'; location.reload(); done(true) }, (error) => done(error))";
        let made =
            attempt(window, window.client().execute_async(script, vec![super::newcomer(self.newcomers)]));
        self.lately.push(format!("let in: {made:?}"));
    }

    /// Whoever studies, and how many records their file holds.
    fn records_now(&self, window: &Window) -> Option<(String, u64)> {
        let script = "const done = arguments[0]; window.__TAURI_INTERNALS__.invoke('learner_privacy', {}).then(done, () => done(null))";
        let view = attempt(window, window.client().execute_async(script, vec![])).ok()?;
        Some((view["learner"]["id"].as_str()?.to_owned(), view["records"].as_u64()?))
    }

    /// Counts the records of whoever studies: they never become fewer.
    pub(crate) fn count_records(&mut self, window: &Window) -> u64 {
        let Some((learner, now)) = self.records_now(window) else { return 0 };
        let before = self.records.insert(learner.clone(), now).unwrap_or_default();
        if now < before {
            self.fault(window, "records", &format!("{learner} had {before}, and has {now}"));
        }
        now
    }

    /// Reads what the program wrote to its stderr, and empties it.
    pub(crate) fn read_words(&mut self, window: &Window, data: &Data) {
        let words = fs_err::read_to_string(data.log()).unwrap_or_default();
        for line in words.lines().filter(|line| line.contains("panicked at")) {
            self.fault(window, "panic", line);
        }
        // A machine without a sound card says so at every film.
        let quiet = |line: &&str| {
            !line.trim().is_empty() && !line.contains("ALSA lib") && !line.starts_with("AL lib")
        };
        let last: Vec<&str> = words.lines().filter(quiet).rev().take(12).collect();
        println!("its stderr, the last first:\n  {}", last.join("\n  "));
        fs_err::write(data.log(), "").unwrap();
    }

    /// Keeps a fault; the first of a kind with a picture and what led to it.
    pub(crate) fn fault(&mut self, window: &Window, kind: &str, what: &str) {
        let what = format!("{kind}: {what}");
        let key: String = what.chars().filter(|one| !one.is_ascii_digit()).take(300).collect();
        let count = self.faults.entry(key).or_default();
        *count += 1;
        if *count > 1 {
            return;
        }
        println!("FAULT at step {}, {}: {what}", self.steps, self.place);
        for deed in &self.lately {
            println!("    {deed}");
        }
        let picture = desk::shots().join(format!("monkey-{}-{kind}.png", self.steps));
        if let Ok(bytes) = attempt(window, window.client().screenshot()) {
            fs_err::write(&picture, bytes).unwrap();
            println!("    {}", text(&picture));
        }
    }

    /// Where it has been, and what it moved the program to do.
    pub(crate) fn tell(&self) {
        let list = |all: &BTreeMap<String, u64>| {
            all.iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ")
        };
        println!("places: {}", list(&self.places));
        println!("commands: {}", list(&self.commands));
        let never: Vec<String> =
            commands().into_iter().filter(|name| !self.commands.contains_key(name)).collect();
        println!("commands never given: {}", never.join(", "));
        println!("failures that were told: {}", list(&self.codes));
        println!("wider than their window: {}", list(&self.wide));
        println!("{} different controls used, {} addresses known", self.done.len(), self.links.len());
    }
}

/// Waits for the driver's answer, but not for ever.
fn attempt<T, E: Display>(window: &Window, asked: impl Future<Output = Result<T, E>>) -> Result<T, String> {
    window.runtime.block_on(async {
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => Err(error.to_string().chars().take(160).collect()),
            Err(_) => Err("no answer".to_owned()),
        }
    })
}

/// How the program says in each language that it made a mistake.
fn mistakes() -> Vec<String> {
    let mut all = Vec::new();
    for lang in ["en", "fr", "es", "ru", "ar", "zh"] {
        let words = fs_err::read_to_string(desk::root().join(format!("locales/{lang}/errors.ftl"))).unwrap();
        let line = words.lines().find_map(|line| line.strip_prefix("error-internal = ")).unwrap();
        all.push(line.to_owned());
    }
    all
}

/// All commands the program knows.
fn commands() -> Vec<String> {
    let words = fs_err::read_to_string(desk::root().join("src-tauri/src/commands/mod.rs")).unwrap();
    let named = words.lines().filter_map(|line| line.trim().strip_suffix(',')?.split_once("::"));
    named
        .map(|(_, name)| name.to_owned())
        .filter(|name| name.chars().all(|one| one.is_ascii_lowercase() || one == '_'))
        .collect()
}
