//! What the monkey does: whatever a hand can do at a window, what was done least often first.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::chance::Chance;
use super::sight::{attempt, mistakes};
use super::watch::Stage;
use crate::window::Window;

/// A hand rests between two deeds.
const REST: Duration = Duration::from_millis(200);
/// Every so many deeds a newcomer sits down, if nobody studies.
const NEWCOMER: u64 = 2_000;

/// All that can be clicked, chosen or written to, in the dialog where one is open, as `all`. Nothing of it is kept in the page:
/// a window that holds its own elements outlives a reload, in WebKit, with all its page.
const ALL: &str = "const open = document.querySelector('dialog[open]') ?? document; \
     const all = [...open.querySelectorAll('button, a[href], input, select, textarea, summary, [role=button], [tabindex=\"0\"], video, audio, label, iframe')] \
       .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled).slice(0, 400);";
/// What each is; how often the monkey did it before is told by this signature.
const CONTROLS: &str = "const squeeze = (text) => (text ?? '').replace(/\\s+/g, ' ').trim().slice(0, 40); \
     return all.map((one) => `${one.tagName}.${one.type ?? ''} ${one.id || one.name || ''} ${squeeze(one.getAttribute('aria-label') ?? one.innerText)}`)";
/// One of them, in sight.
const CONTROL: &str =
    "const one = all[arguments[0]]; one?.scrollIntoView({ block: 'center' }); return one ?? null";

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
    pub(super) chance: Chance,
    pub(crate) stage: Stage,
    pub(crate) steps: u64,
    pub(crate) place: String,
    pub(crate) nodes: u64,
    /// What went wrong, and how often.
    pub(crate) faults: BTreeMap<String, u64>,
    pub(super) done: BTreeMap<String, u64>,
    pub(super) places: BTreeMap<String, u64>,
    pub(super) codes: BTreeMap<String, u64>,
    pub(super) commands: BTreeMap<String, u64>,
    pub(super) wide: BTreeMap<String, u64>,
    pub(super) links: BTreeSet<String>,
    pub(super) lately: Vec<String>,
    pub(super) mistakes: Vec<String>,
    pub(super) outside: u32,
    pub(super) newcomers: usize,
    pub(super) records: BTreeMap<String, u64>,
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
        if self.steps.is_multiple_of(NEWCOMER) {
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
        let what = self.chance.weighed(&[55, 10, 14, 4, 2, 7, 3, 1, 1, 4, 1]);
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
            8 => self.frame(window),
            9 => {
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

    pub(super) fn go(&mut self, window: &Window, place: &str) -> Result<String, String> {
        let script = "location.hash = arguments[0]";
        attempt(window, window.client().execute(script, vec![json!(place)])).map(|_| format!("go {place}"))
    }

    /// Chooses among what fits, by how seldom it was done.
    fn control(&mut self, window: &Window, fits: &str) -> Result<(Value, String), String> {
        let all = attempt(window, window.client().execute(&format!("{ALL} {CONTROLS}"), vec![]))?;
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
        let found = attempt(window, window.client().execute(&format!("{ALL} {CONTROL}"), vec![json!(at)]))?;
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
}
