//! Data to stdout, words and progress to stderr.

use std::cell::Cell;
use std::io::{ErrorKind, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use client::view::{AnswerStanding, Failure, JobStep};
use client::{Addresses, Client, Flow, Open};
use indicatif::{ProgressBar, ProgressStyle};
use locale::{Locale, Value};
use serde::Serialize;

use crate::flags::Flags;

/// Says a line on stderr. Whoever closed it hears no more (`2>&1 | head`), and what is at work goes on to its end.
macro_rules! aside {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), $($words)*);
    }};
}
pub(crate) use aside;

/// How this run speaks.
pub(crate) struct Screen {
    locale: Locale,
    json: bool,
    cut: Cell<bool>,
}

impl Screen {
    /// Speaks the language of the environment.
    pub(crate) fn new() -> Screen {
        Screen { locale: Locale::of_environment(), json: false, cut: Cell::new(false) }
    }

    pub(crate) fn with(self, flags: &Flags) -> Screen {
        Screen { json: flags.json, ..self }
    }

    /// The language words are said in.
    pub(crate) fn language(&self) -> &'static str {
        self.locale.language()
    }

    /// The language that was asked for, or that words are said in.
    pub(crate) fn or<'a>(&self, lang: &'a str) -> &'a str {
        if lang.is_empty() { self.language() } else { lang }
    }

    /// The words of a message, if there are any.
    pub(crate) fn words(&self, id: &str) -> Option<String> {
        self.locale.knows(id).then(|| self.locale.text(id, &[]))
    }

    pub(crate) fn text(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> String {
        self.locale.text(id, arguments)
    }

    /// Says something on stderr.
    pub(crate) fn say(&self, id: &str, arguments: &[(&str, Value<'_>)]) {
        aside!("{}", self.text(id, arguments));
    }

    /// Gives data on stdout: as JSON where that was asked for, else as `plain` writes it.
    pub(crate) fn data<T: Serialize>(&self, value: &T, plain: impl FnOnce(&T) -> String) {
        let text = if self.json {
            serde_json::to_string_pretty(value).unwrap_or_else(|error| error.to_string())
        } else {
            plain(value)
        };
        self.raw(text.as_bytes());
        if !text.is_empty() && !text.ends_with('\n') {
            self.raw(b"\n");
        }
    }

    /// Gives one of several things that happen, as it happens: a line of JSON where that was asked for.
    pub(crate) fn event(&self, value: &serde_json::Value, plain: impl FnOnce() -> String) {
        let text = if self.json { format!("{value}\n") } else { plain() };
        self.raw(text.as_bytes());
    }

    /// Gives bytes on stdout. Whoever closed the pipe (`| head`) has enough; that is no failure.
    pub(crate) fn raw(&self, bytes: &[u8]) {
        let mut out = std::io::stdout().lock();
        let written = out.write_all(bytes).and_then(|()| out.flush());
        drop(out);
        match written {
            Err(error) if error.kind() != ErrorKind::BrokenPipe && !self.cut.replace(true) => {
                self.tell(&client::failure("export", &[], &error));
            }
            _ => {}
        }
    }

    /// Whether data could not be written: a full disk behind `>` must not pass for done.
    pub(crate) fn is_cut(&self) -> bool {
        self.cut.get()
    }

    /// Says what went wrong, what to do, and the technician's text; in JSON too where that was asked for.
    pub(crate) fn failure(&self, failure: &Failure) {
        self.tell(failure);
        if self.json {
            self.data(&serde_json::json!({ "error": failure }), |_| String::new());
        }
    }

    /// Tells a script that its command line was not understood; clap has told the person.
    pub(crate) fn usage(&self, detail: &str) {
        let error = serde_json::json!({ "error": { "code": "usage", "args": {}, "detail": detail } });
        self.raw(format!("{error:#}\n").as_bytes());
    }

    /// Says what went wrong with one of several sources.
    pub(crate) fn failure_of(&self, source: &str, failure: &Failure) {
        aside!("{}", printable(source));
        self.tell(failure);
    }

    fn tell(&self, failure: &Failure) {
        // Some things are said otherwise at a terminal than in a window.
        let own = format!("cli-error-{}", failure.code);
        let id = if self.locale.knows(&own) { own } else { format!("error-{}", failure.code) };
        let arguments: Vec<(&str, Value<'_>)> =
            failure.args.iter().map(|(name, value)| (name.as_str(), argument(name, value))).collect();
        let words = if self.locale.knows(&id) { self.text(&id, &arguments) } else { failure.detail.clone() };
        aside!("{} {}", self.text("cli-error", &[]), printable(&words));
        if failure.detail != words && !failure.detail.is_empty() {
            aside!("{} {}", self.text("cli-detail", &[]), printable(&failure.detail));
        }
        if let Some(hint) = self.words(&format!("cli-hint-{}", failure.code)) {
            aside!("{} {hint}", self.text("cli-hint", &[]));
        }
    }

    /// A progress bar on stderr, where that is a terminal; else nothing.
    pub(crate) fn bar(&self) -> Bar<'_> {
        Bar { screen: self, bar: std::io::stderr().is_terminal().then(ProgressBar::no_length), step: None }
    }
}

/// Plural forms need numbers to be numbers, and people need sizes with a unit.
fn argument<'a>(name: &str, value: &'a str) -> Value<'a> {
    match value.parse::<u64>() {
        Ok(bytes) if matches!(name, "needed" | "free" | "floor" | "capacity") => Value::from(size(bytes)),
        Ok(number) if value.len() < 12 => Value::from(number),
        _ => Value::from(value),
    }
}

/// Progress of long work.
pub(crate) struct Bar<'a> {
    screen: &'a Screen,
    bar: Option<ProgressBar>,
    step: Option<JobStep>,
}

impl Bar<'_> {
    /// Shows how far it is; never asks to stop.
    pub(crate) fn show(&mut self, step: JobStep, done: u64, total: u64) -> Flow {
        let Some(bar) = &self.bar else { return Flow::Continue };
        if self.step.as_ref() != Some(&step) {
            bar.reset();
            bar.set_style(style(&step, total));
            bar.set_message(self.screen.text(step_message(&step), &[]));
            self.step = Some(step);
        }
        bar.set_length(total);
        bar.set_position(done);
        Flow::Continue
    }

    /// Shows records that went, of those that wait.
    pub(crate) fn records(&mut self, done: u64, total: u64) -> Flow {
        if let Some(bar) = &self.bar {
            bar.set_style(style(&JobStep::Checking, total));
            bar.set_message(self.screen.text("cli-step-exchanging", &[]));
            bar.set_length(total);
            bar.set_position(done);
        }
        Flow::Continue
    }

    /// Shows bytes written while a file is made.
    pub(crate) fn bytes(&mut self, done: u64, total: u64) {
        self.show(JobStep::Copying, done, total);
    }
}

impl Drop for Bar<'_> {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn style(step: &JobStep, total: u64) -> ProgressStyle {
    let template = match step {
        _ if total == 0 => "{spinner} {msg}",
        JobStep::Copying | JobStep::Verifying => "{msg} [{bar:30}] {bytes}/{total_bytes} {eta}",
        _ => "{msg} [{bar:30}] {pos}/{len} {eta}",
    };
    ProgressStyle::with_template(template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("=> ")
}

fn step_message(step: &JobStep) -> &'static str {
    match step {
        JobStep::Reading => "cli-step-reading",
        JobStep::Checking => "cli-step-checking",
        JobStep::Copying => "cli-step-copying",
        JobStep::Indexing => "cli-step-indexing",
        JobStep::Verifying => "cli-step-verifying",
        JobStep::Freeing => "cli-step-freeing",
    }
}

/// Takes out what could steer a terminal: text of packs is a stranger's.
pub(crate) fn printable(text: &str) -> String {
    text.chars()
        .filter(|&character| character == '\n' || character == '\t' || !is_control(character))
        .collect()
}

/// As [`printable`], in one line: a title with a line break could pretend to be the next row of a list.
pub(crate) fn one_line(text: &str) -> String {
    printable(&text.replace(['\n', '\r', '\t', '\u{2028}', '\u{2029}'], " "))
}

fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// How an answer stands: the message that says it.
pub(crate) fn standing(standing: &AnswerStanding) -> &'static str {
    match standing {
        AnswerStanding::Right => "item-right",
        AnswerStanding::Partly => "item-partly",
        AnswerStanding::NotYet => "item-not-yet",
        AnswerStanding::Waiting => "item-waiting",
        AnswerStanding::Sealed => "item-sealed",
        AnswerStanding::Kept => "item-kept",
    }
}

/// A moment by the clock on the wall, as sorting likes it.
pub(crate) fn moment(at_ms: i64) -> String {
    let moment = chrono::DateTime::from_timestamp_millis(at_ms).unwrap_or_default();
    moment.with_timezone(&chrono::Local).format("%Y-%m-%d %H:%M").to_string()
}

/// Bytes as people read them: 1.2 MB.
pub(crate) fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    if bytes < 1000 {
        return format!("{bytes} B");
    }
    let mut value = bytes as f64 / 1000.0;
    let mut unit = 0;
    while value >= 999.95 && unit + 1 < UNITS.len() {
        value /= 1000.0;
        unit += 1;
    }
    format!("{value:.1} {}", UNITS[unit])
}

/// Opens the data folder.
pub(crate) fn open(data: Option<PathBuf>) -> Result<Client, Failure> {
    Client::open(Open {
        folder: data,
        version: env!("CARGO_PKG_VERSION").into(),
        addresses: Addresses::default(),
        notify: Arc::new(drop),
        now_ms: now,
        offset_minutes,
    })
}

/// How far the clock on the wall is ahead of UTC, in minutes.
fn offset_minutes() -> i32 {
    chrono::Local::now().offset().local_minus_utc() / 60
}

/// The computer's clock, in milliseconds since 1970.
pub(crate) fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_read_as_people_write_them() {
        for (bytes, expect) in
            [(0, "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (999_960, "1.0 MB"), (412_000_000, "412.0 MB")]
        {
            assert_eq!(size(bytes), expect);
        }
    }

    #[test]
    fn a_strangers_text_cannot_steer_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\u{202e}c\n\u{9b}d"), "a[2Jbc\nd");
        assert_eq!(one_line("Good\norg.example.forged  1  signed"), "Good org.example.forged  1  signed");
    }
}
