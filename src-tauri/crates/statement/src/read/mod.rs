//! Strict reading: every fault at once, each with its place and its rule.

mod actor;
mod context;
mod object;
mod outcome;
mod plain;
mod statement;

use std::borrow::Cow;

use self::actor::Who;
use crate::activity::Activity;
use crate::actor::Actor;
use crate::fault::{Fault, Wrong};
use crate::json::{self, Entries, Value};
use crate::statement::Statement;

/// The longest text that is read as a statement, in bytes.
pub const MAX_BYTES: usize = 4 << 20;

/// The most faults that are listed.
pub const MAX_FAULTS: usize = 100;

/// Reads a statement.
pub(crate) fn parse(text: &[u8]) -> Result<Statement, Vec<Fault>> {
    let syntax = |wrong| vec![Fault { path: String::new(), wrong, section: "2.2" }];
    if text.len() > MAX_BYTES {
        return Err(syntax(Wrong::TooLong(MAX_BYTES)));
    }
    let text = std::str::from_utf8(text).map_err(|error| syntax(Wrong::Syntax(error.to_string())))?;
    let value = json::read(text).map_err(|error| syntax(Wrong::Syntax(error.to_string())))?;
    let mut reader = Reader { faults: Vec::new(), left_out: 0 };
    let statement = reader.statement(value);
    match statement {
        Some(statement) if reader.faults.is_empty() => Ok(statement),
        _ => Err(reader.end()),
    }
}

/// Reads an agent or a group that stands by itself, as in a parameter of a request.
pub(crate) fn actor(text: &str) -> Result<Actor, Vec<Fault>> {
    alone(text, |reader, value| reader.actor(&Path::ROOT, value, Who::Either))
}

/// Reads an activity that stands by itself.
pub(crate) fn activity(text: &str) -> Result<Activity, Vec<Fault>> {
    alone(text, |reader, value| reader.activity(&Path::ROOT, value))
}

fn alone<'a, T>(
    text: &'a str,
    read: impl FnOnce(&mut Reader, Value<'a>) -> Option<T>,
) -> Result<T, Vec<Fault>> {
    let syntax = |wrong| vec![Fault { path: String::new(), wrong, section: "2.2" }];
    if text.len() > MAX_BYTES {
        return Err(syntax(Wrong::TooLong(MAX_BYTES)));
    }
    let value = json::read(text).map_err(|error| syntax(Wrong::Syntax(error.to_string())))?;
    let mut reader = Reader { faults: Vec::new(), left_out: 0 };
    match read(&mut reader, value) {
        Some(read) if reader.faults.is_empty() => Ok(read),
        _ => Err(reader.end()),
    }
}

/// Gathers faults.
struct Reader {
    faults: Vec<Fault>,
    left_out: usize,
}

/// A place in the statement; written out only when something is wrong there.
#[derive(Clone, Copy)]
struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Key(&'p str),
    Index(usize),
}

impl<'p> Path<'p> {
    const ROOT: Path<'static> = Path { parent: None, step: Step::Root };

    fn key(&'p self, key: &'p str) -> Path<'p> {
        Path { parent: Some(self), step: Step::Key(key) }
    }

    fn index(&'p self, index: usize) -> Path<'p> {
        Path { parent: Some(self), step: Step::Index(index) }
    }

    fn write(&self) -> String {
        let mut text = self.parent.map(Path::write).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Index(index) => text.push_str(&format!("[{index}]")),
            Step::Key(key)
                if !key.is_empty()
                    && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') =>
            {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(&excerpt(key));
            }
            Step::Key(key) => text.push_str(&format!("[{:?}]", excerpt(key))),
        }
        text
    }
}

/// The beginning of a text, for a fault.
fn excerpt(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// A property that may be there: absent, there but wrong, or there.
type Slot<T> = Option<Option<T>>;

impl Reader {
    fn fault(&mut self, path: &Path<'_>, wrong: Wrong, section: &'static str) {
        if self.faults.len() < MAX_FAULTS {
            self.faults.push(Fault { path: path.write(), wrong, section });
        } else {
            self.left_out += 1;
        }
    }

    fn end(mut self) -> Vec<Fault> {
        if self.left_out > 0 {
            self.faults.push(Fault {
                path: String::new(),
                wrong: Wrong::More(self.left_out),
                section: "2.2",
            });
        }
        self.faults
    }

    /// Says that a value is of another type than it must be.
    fn mistyped(&mut self, path: &Path<'_>, expected: &'static str, found: &Value<'_>) {
        let wrong = match found.kind() {
            "null" => Wrong::Null,
            found => Wrong::Type { expected, found },
        };
        self.fault(path, wrong, "2.2");
    }

    fn unknown(&mut self, path: &Path<'_>, key: &str) {
        self.fault(&path.key(key), Wrong::Unknown, "2.2");
    }

    /// Takes what must be there; says so if it is not.
    fn required<T>(&mut self, path: &Path<'_>, key: &str, slot: Slot<T>, section: &'static str) -> Option<T> {
        if slot.is_none() {
            self.fault(&path.key(key), Wrong::Missing, section);
        }
        slot.flatten()
    }

    /// Takes an object's entries; complains of keys that are there twice, and keeps the first of each.
    fn entries<'a>(&mut self, path: &Path<'_>, value: Value<'a>) -> Option<Entries<'a>> {
        let Value::Object(entries) = value else {
            self.mistyped(path, "an object", &value);
            return None;
        };
        let doubled = if entries.len() <= 16 {
            entries
                .iter()
                .enumerate()
                .any(|(at, (key, _))| entries.iter().take(at).any(|(other, _)| other == key))
        } else {
            let mut keys: Vec<&str> = entries.iter().map(|(key, _)| &**key).collect();
            keys.sort_unstable();
            keys.windows(2).any(|pair| pair.first() == pair.last())
        };
        Some(if doubled { self.singled(path, entries) } else { entries })
    }

    fn singled<'a>(&mut self, path: &Path<'_>, entries: Entries<'a>) -> Entries<'a> {
        let mut seen = std::collections::BTreeSet::new();
        let mut kept = Vec::new();
        for (key, value) in entries {
            if seen.insert(key.clone()) {
                kept.push((key, value));
            } else {
                self.fault(&path.key(&key), Wrong::Twice, "2.2");
            }
        }
        kept
    }

    /// Takes a list's values.
    fn list<'a>(&mut self, path: &Path<'_>, value: Value<'a>) -> Option<Vec<Value<'a>>> {
        match value {
            Value::List(values) => Some(values),
            other => {
                self.mistyped(path, "an array", &other);
                None
            }
        }
    }

    /// Reads each value of a list; none if one of them is wrong.
    fn each<'a, T>(
        &mut self,
        path: &Path<'_>,
        value: Value<'a>,
        mut read: impl FnMut(&mut Reader, &Path<'_>, Value<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let values = self.list(path, value)?;
        let mut all = Some(Vec::with_capacity(values.len()));
        for (at, value) in values.into_iter().enumerate() {
            match read(self, &path.index(at), value) {
                Some(value) => {
                    if let Some(all) = &mut all {
                        all.push(value);
                    }
                }
                None => all = None,
            }
        }
        all
    }

    fn text<'a>(&mut self, path: &Path<'_>, value: Value<'a>) -> Option<Cow<'a, str>> {
        match value {
            Value::Text(text) => Some(text),
            other => {
                self.mistyped(path, "a string", &other);
                None
            }
        }
    }

    /// Reads a text of a certain form.
    fn form<T>(
        &mut self,
        path: &Path<'_>,
        value: Value<'_>,
        expected: &'static str,
        section: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(path, value)?;
        let parsed = parse(&text);
        if parsed.is_none() {
            self.fault(path, Wrong::Form { expected, found: excerpt(&text) }, section);
        }
        parsed
    }
}
