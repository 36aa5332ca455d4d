//! What is wrong in sources: where, what, and what to do about it.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use crate::limit::MAX_FAULTS;
use crate::sentence::Kind;

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The course cannot be used until it is mended.
    Error,
    /// The course works, but a learner loses something.
    Warning,
}

/// One fault of the sources.
///
/// Its words are in `locales/<lang>/faults.ftl` under `fault-<code>`; `Display` gives the English ones for logs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// How bad.
    pub severity: Severity,
    /// The file, by its path within the pack.
    pub file: String,
    /// The line, counted from 1, where one can be told.
    pub line: Option<u32>,
    /// Stable name of the fault.
    pub code: &'static str,
    /// What the words mention.
    pub args: BTreeMap<&'static str, String>,
}

impl Fault {
    /// Returns the English sentences: what is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> String {
        let sentence =
            crate::sentence::ALL.iter().find(|kind| kind.code == self.code).map_or("", |kind| kind.sentence);
        let mut message = sentence.to_owned();
        for (name, value) in &self.args {
            message = message.replace(&format!("{{ ${name} }}"), value);
        }
        message
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.message()),
            None => write!(f, "{}: {}", self.file, self.message()),
        }
    }
}

/// Gathers faults while sources are read.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    list: Vec<Fault>,
    errors: usize,
    left_out: usize,
}

impl Faults {
    /// Notes a fault of `file`, at `line` if that is known.
    pub(crate) fn add(
        &mut self,
        kind: &'static Kind,
        file: &str,
        line: impl Into<Option<u32>>,
        args: &[(&'static str, &dyn fmt::Display)],
    ) {
        if kind.severity == Severity::Error {
            self.errors += 1;
        }
        if self.list.len() >= MAX_FAULTS {
            self.left_out += 1;
            return;
        }
        let args: BTreeMap<_, _> =
            args.iter().map(|(name, value)| (*name, shorten(&value.to_string()))).collect();
        debug_assert!(
            kind.arguments().all(|name| args.contains_key(name)),
            "fault {} lacks one of the words it mentions",
            kind.code
        );
        self.list.push(Fault {
            severity: kind.severity,
            file: file.to_owned(),
            line: line.into(),
            code: kind.code,
            args,
        });
    }

    /// Takes over the faults of another gathering.
    pub(crate) fn absorb(&mut self, other: Faults) {
        self.errors += other.errors;
        self.left_out += other.left_out;
        let room = MAX_FAULTS.saturating_sub(self.list.len());
        self.left_out += other.list.len().saturating_sub(room);
        self.list.extend(other.list.into_iter().take(room));
    }

    /// Returns whether an error is among them.
    pub(crate) fn has_error(&self) -> bool {
        self.errors > 0
    }

    /// Returns them by file and line, errors and warnings together, each once.
    pub(crate) fn into_list(mut self) -> Vec<Fault> {
        self.list.sort_by(|a, b| (&a.file, a.line, a.code, &a.args).cmp(&(&b.file, b.line, b.code, &b.args)));
        self.list.dedup();
        if self.left_out > 0 {
            let count = self.left_out;
            self.left_out = 0;
            let kind = &crate::sentence::MORE_FAULTS;
            self.list.push(Fault {
                severity: kind.severity,
                file: "pack.toml".to_owned(),
                line: None,
                code: kind.code,
                args: BTreeMap::from([("count", count.to_string())]),
            });
        }
        self.list
    }
}

/// Values come from the sources: one line, no control characters, not endless.
fn shorten(value: &str) -> String {
    const LONGEST: usize = 160;
    let mut out: String =
        value.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect::<String>();
    if value.chars().nth(LONGEST).is_some() {
        out.push('…');
    }
    out.trim().to_owned()
}

/// Tells the line of a place in a text.
#[derive(Debug)]
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        Self(std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    /// The line that holds the byte at `offset`, counted from 1.
    pub(crate) fn at(&self, offset: usize) -> u32 {
        u32::try_from(self.0.partition_point(|start| *start <= offset)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentence::{ALL, ALT_MISSING, UNKNOWN_KEY};

    #[test]
    fn a_fault_says_where_what_and_what_to_do() {
        let mut faults = Faults::default();
        faults.add(&UNKNOWN_KEY, "pack.toml", 3, &[("key", &"titel"), ("nearest", &"title")]);
        let list = faults.into_list();
        assert_eq!(
            list[0].to_string(),
            "pack.toml:3: The key “titel” is not known here. Did you mean “title”? Correct or remove it."
        );
        assert_eq!(
            serde_json::to_string(&list[0]).unwrap(),
            r#"{"severity":"error","file":"pack.toml","line":3,"code":"unknown-key","args":{"key":"titel","nearest":"title"}}"#
        );
    }

    #[test]
    fn faults_are_listed_once_by_place_and_only_so_many() {
        let mut faults = Faults::default();
        for line in (1..=MAX_FAULTS as u32 + 5).rev() {
            faults.add(&ALT_MISSING, "a.md", line, &[("path", &"x")]);
        }
        assert!(faults.has_error());
        let list = faults.into_list();
        assert_eq!(list.len(), MAX_FAULTS + 1);
        assert_eq!(list.last().unwrap().code, "more-faults");
        assert!(list.windows(2).take(MAX_FAULTS - 1).all(|pair| pair[0].line < pair[1].line));
    }

    #[test]
    fn values_from_the_sources_cannot_flood_or_forge_lines() {
        assert_eq!(shorten("a\nb"), "a b");
        assert_eq!(shorten(&"x".repeat(1000)).chars().count(), 161);
    }

    #[test]
    fn lines_are_counted_from_one() {
        let lines = Lines::of("a\nbc\n\nd");
        assert_eq!([0, 1, 2, 4, 5, 6, 99].map(|at| lines.at(at)), [1, 1, 2, 2, 3, 4, 4]);
    }

    #[test]
    fn codes_are_unique() {
        let mut codes: Vec<_> = ALL.iter().map(|kind| kind.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), ALL.len());
    }
}
