//! What somebody sees who watches the monkey: whether the page stands, what went wrong, and where it has been.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::acts::{Monkey, Step};
use super::watch::WATCH;
use crate::desk::{self, Data, text};
use crate::driver::below;
use crate::newcomer::LEARNER;
use crate::wide::BEYOND;
use crate::window::Window;

/// Longer than this nothing may be without an answer, and no page without a heading: long enough for a machine that
/// builds something else beside.
const PATIENCE: Duration = Duration::from_secs(120);
/// So long the monkey stays before the door before somebody lets it in.
const LOCKED_OUT: u32 = 40;
const MOST_LINKS: usize = 600;

impl Monkey {
    /// Waits until the page stands, and looks whether anything is wrong with it.
    pub(super) fn look(&mut self, window: &Window) -> Step {
        let began = Instant::now();
        let choices = self.stage.choices();
        let turn = self.chance.below(1_000);
        let watch = format!("{BEYOND}{WATCH}");
        loop {
            let arguments = vec![choices.clone(), json!(turn), json!(self.mistakes)];
            let seen = attempt(window, window.client().execute(&watch, arguments));
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
                        let alive: Vec<String> = below(window.driver_id())
                            .into_iter()
                            .map(|(id, name)| format!("{name} {id}"))
                            .collect();
                        return Step::Gone(format!(
                            "the page does not answer: {error}; alive are {}",
                            alive.join(", ")
                        ));
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
        // Whoever is erased by their own word may be brought back from an older file, with fewer records.
        if seen["commands"]["learner_erase"].is_u64() {
            self.records.clear();
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
    pub(super) fn let_in(&mut self, window: &Window) {
        self.outside = 0;
        if self.records_now(window).is_some() {
            return;
        }
        self.newcomers += 1;
        // By the form, as anybody would: a page loaded anew would be kept in memory beside the old one (see `ALL`).
        let script = "const [name, done] = arguments; location.hash = '#/welcome/new'; let turns = 0; \
             const turn = setInterval(() => { \
               const field = location.hash === '#/welcome/new' ? document.querySelector('#main form input[required]') : null; \
               if (!field && ++turns < 200) return; \
               clearInterval(turn); \
               if (!field) return done('no form'); \
               Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, name); \
               field.dispatchEvent(new Event('input', { bubbles: true })); \
               field.form.requestSubmit(); done('made'); }, 50)";
        let name = json!(format!("{LEARNER} {}", self.newcomers));
        let made = attempt(window, window.client().execute_async(script, vec![name]));
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
        if let Ok(bytes) = attempt(window, window.picture()) {
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
pub(super) fn attempt<T, E: Display>(
    window: &Window,
    asked: impl Future<Output = Result<T, E>>,
) -> Result<T, String> {
    window.runtime.block_on(async {
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => Err(error.to_string().chars().take(160).collect()),
            Err(_) => Err("no answer".to_owned()),
        }
    })
}

/// How the program says in each language that it made a mistake.
pub(super) fn mistakes() -> Vec<String> {
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
