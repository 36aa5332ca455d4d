//! Reads TOML key by key and notes every fault with its line: unknown keys, wrong kinds, empty texts.

use std::fmt::Display;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fault::{Faults, Lines};
use crate::language::is_language_tag;
use crate::sentence as say;
use crate::text::Text;

/// A parsed TOML file.
pub(crate) struct Document<'a> {
    file: &'a str,
    lines: Lines,
    root: DeTable<'a>,
    whole: bool,
}

impl<'a> Document<'a> {
    /// Parses a file; faults of the syntax are noted, and what could be understood is kept.
    pub(crate) fn parse(file: &'a str, text: &'a str, faults: &mut Faults) -> Self {
        let lines = Lines::of(text);
        let (root, errors) = DeTable::parse_recoverable(text);
        let mut last = None;
        for error in &errors {
            // One slip often makes several complaints about its line; the first says it.
            let line = error.span().map(|span| lines.at(span.start));
            if line.is_some() && line == last {
                continue;
            }
            last = line;
            faults.add(&say::TOML_SYNTAX, file, line, &[("reason", &error.message())]);
        }
        Self { file, lines, root: root.into_inner(), whole: errors.is_empty() }
    }

    /// Returns whether the syntax was right: only then are missing keys worth a word.
    pub(crate) fn is_whole(&self) -> bool {
        self.whole
    }

    /// The keys of the file.
    pub(crate) fn root(&self) -> Keys<'_> {
        Keys { document: self, table: &self.root, line: 1, prefix: String::new(), asked: Vec::new() }
    }
}

/// A table being read. Ask for every key it may have, then call [`finish`](Keys::finish).
pub(crate) struct Keys<'a> {
    document: &'a Document<'a>,
    table: &'a DeTable<'a>,
    line: u32,
    prefix: String,
    asked: Vec<&'static str>,
}

type Value<'a> = &'a Spanned<DeValue<'a>>;

impl<'a> Keys<'a> {
    /// The line where the table begins.
    pub(crate) fn line(&self) -> u32 {
        self.line
    }

    pub(crate) fn file(&self) -> &'a str {
        self.document.file
    }

    /// The line of a key, or of the table when the key is absent.
    pub(crate) fn line_of(&self, key: &str) -> u32 {
        self.table
            .iter()
            .find(|(held, _)| held.get_ref() == key)
            .map_or(self.line, |(held, _)| self.line_at(held.span()))
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Returns whether the key holds text, whatever else it may hold.
    pub(crate) fn is_text(&self, key: &str) -> bool {
        self.table.get(key).is_some_and(|value| value.get_ref().is_str())
    }

    /// Returns whether the key holds this word.
    pub(crate) fn is_word(&self, key: &str, word: &str) -> bool {
        self.table.get(key).is_some_and(|value| value.get_ref().as_str() == Some(word))
    }

    /// Notes a fault at a key.
    pub(crate) fn fault(
        &self,
        faults: &mut Faults,
        key: &str,
        kind: &'static say::Kind,
        args: &[(&'static str, &dyn Display)],
    ) {
        faults.add(kind, self.document.file, self.line_of(key), args);
    }

    /// Text that must be there and not be empty.
    pub(crate) fn text(&mut self, faults: &mut Faults, key: &'static str) -> Option<String> {
        let value = self.required(faults, key)?;
        self.as_text(faults, key, value)
    }

    /// Text that may be absent.
    pub(crate) fn optional_text(&mut self, faults: &mut Faults, key: &'static str) -> Option<String> {
        let value = self.optional(key)?;
        self.as_text(faults, key, value)
    }

    /// An id that must be there and be well formed.
    pub(crate) fn id(&mut self, faults: &mut Faults, key: &'static str) -> Option<String> {
        let id = self.text(faults, key)?;
        if crate::path::is_id(&id) {
            return Some(id);
        }
        self.fault(faults, key, &say::BAD_ID, &[("id", &id)]);
        None
    }

    /// One of some words.
    pub(crate) fn word(
        &mut self,
        faults: &mut Faults,
        key: &'static str,
        allowed: &[&str],
    ) -> Option<String> {
        let word = self.text(faults, key)?;
        if allowed.contains(&word.as_str()) {
            return Some(word);
        }
        let allowed = allowed.join(", ");
        self.fault(
            faults,
            key,
            &say::UNKNOWN_WORD,
            &[("key", &key), ("value", &word), ("allowed", &allowed)],
        );
        None
    }

    /// A number within a range that must be there.
    pub(crate) fn number(
        &mut self,
        faults: &mut Faults,
        key: &'static str,
        range: Range<f64>,
    ) -> Option<f64> {
        let value = self.required(faults, key)?;
        self.as_number(faults, key, value, range)
    }

    /// A number within a range that may be absent.
    pub(crate) fn optional_number(
        &mut self,
        faults: &mut Faults,
        key: &'static str,
        range: Range<f64>,
    ) -> Option<f64> {
        let value = self.optional(key)?;
        self.as_number(faults, key, value, range)
    }

    /// A whole number that must be there.
    pub(crate) fn whole(
        &mut self,
        faults: &mut Faults,
        key: &'static str,
        low: u32,
        high: u32,
    ) -> Option<u32> {
        let number = self.number(faults, key, f64::from(low)..f64::from(high))?;
        self.as_whole(faults, key, number, low, high)
    }

    /// A whole number that may be absent.
    pub(crate) fn optional_whole(
        &mut self,
        faults: &mut Faults,
        key: &'static str,
        low: u32,
        high: u32,
    ) -> Option<u32> {
        let number = self.optional_number(faults, key, f64::from(low)..f64::from(high))?;
        self.as_whole(faults, key, number, low, high)
    }

    fn as_whole(&self, faults: &mut Faults, key: &str, number: f64, low: u32, high: u32) -> Option<u32> {
        if number.fract() == 0.0 {
            // In range and whole, so the cast keeps the value.
            return Some(number as u32);
        }
        self.fault(faults, key, &say::NUMBER_RANGE, &[("key", &key), ("low", &low), ("high", &high)]);
        None
    }

    /// `true` or `false`, or nothing.
    pub(crate) fn optional_flag(&mut self, faults: &mut Faults, key: &'static str) -> Option<bool> {
        let value = self.optional(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.fault(faults, key, &say::NOT_YES_NO, &[("key", &key)]);
        }
        flag
    }

    /// A list of texts, empty when absent.
    pub(crate) fn texts(&mut self, faults: &mut Faults, key: &'static str) -> Vec<String> {
        self.values(faults, key).into_iter().filter_map(|value| self.as_text(faults, key, value)).collect()
    }

    /// A list whose members may be texts or tables: each as one or the other.
    pub(crate) fn texts_or_tables(
        &mut self,
        faults: &mut Faults,
        key: &'static str,
    ) -> Vec<Result<(String, u32), Keys<'a>>> {
        let values = self.values(faults, key);
        let mut out = Vec::with_capacity(values.len());
        for value in values {
            let line = self.line_at(value.span());
            match value.get_ref() {
                DeValue::Table(table) => out.push(Err(self.below(key, table, line))),
                DeValue::Integer(number) if number.radix() == 10 => {
                    out.push(Ok((number.as_str().to_owned(), line)))
                }
                DeValue::Float(number) => out.push(Ok((number.as_str().to_owned(), line))),
                _ => out.extend(self.as_text(faults, key, value).map(|text| Ok((text, line)))),
            }
        }
        out
    }

    /// `[[key]]` tables, none when absent.
    pub(crate) fn tables(&mut self, faults: &mut Faults, key: &'static str) -> Vec<Keys<'a>> {
        let mut out = Vec::new();
        for value in self.values(faults, key) {
            match value.get_ref() {
                DeValue::Table(table) => out.push(self.below(key, table, self.line_at(value.span()))),
                _ => self.fault(faults, key, &say::NOT_TABLE, &[("key", &key)]),
            }
        }
        out
    }

    /// A `[key]` table, if it is there.
    pub(crate) fn table(&mut self, faults: &mut Faults, key: &'static str) -> Option<Keys<'a>> {
        let value = self.optional(key)?;
        match value.get_ref() {
            DeValue::Table(table) => Some(self.below(key, table, self.line_of(key))),
            _ => {
                self.fault(faults, key, &say::NOT_TABLE, &[("key", &key)]);
                None
            }
        }
    }

    /// A table by language that must be there and hold the original.
    pub(crate) fn by_language(
        &mut self,
        faults: &mut Faults,
        key: &'static str,
        languages: &[String],
    ) -> Text {
        match self.required(faults, key) {
            Some(value) => self.as_languages(faults, key, value, languages),
            None => Text::default(),
        }
    }

    /// A table by language that may be absent.
    pub(crate) fn optional_by_language(
        &mut self,
        faults: &mut Faults,
        key: &'static str,
        languages: &[String],
    ) -> Text {
        match self.optional(key) {
            Some(value) => self.as_languages(faults, key, value, languages),
            None => Text::default(),
        }
    }

    /// Every key with its line and value as a list of texts; for tables whose keys are not known beforehand.
    pub(crate) fn lists_by_key(&self, faults: &mut Faults) -> Vec<(String, u32, Vec<String>)> {
        let mut out = Vec::new();
        for (key, value) in self.table {
            let (name, line) = (key.get_ref().as_ref(), self.line_at(key.span()));
            let list = match value.get_ref() {
                DeValue::Array(values) => values.iter().collect(),
                _ => vec![value],
            };
            let mut texts = Vec::new();
            for value in list {
                match value.get_ref().as_str() {
                    Some(text) => texts.push(text.to_owned()),
                    None => faults.add(&say::NOT_TEXT, self.document.file, line, &[("key", &name)]),
                }
            }
            out.push((name.to_owned(), line, texts));
        }
        out
    }

    /// Notes the keys nobody asked for, with the nearest known one.
    pub(crate) fn finish(self, faults: &mut Faults) {
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let line = self.line_at(key.span());
            let shown = format!("{}{name}", self.prefix);
            match nearest(name, &self.asked) {
                Some(nearest) => {
                    let args: [(_, &dyn Display); 2] = [("key", &shown), ("nearest", &nearest)];
                    faults.add(&say::UNKNOWN_KEY, self.document.file, line, &args);
                }
                None => {
                    let known = self.asked.join(", ");
                    let args: [(_, &dyn Display); 2] = [("key", &shown), ("known", &known)];
                    faults.add(&say::UNKNOWN_KEY_ALONE, self.document.file, line, &args);
                }
            }
        }
    }

    fn below(&self, key: &str, table: &'a DeTable<'a>, line: u32) -> Keys<'a> {
        let prefix = format!("{}{key}.", self.prefix);
        Keys { document: self.document, table, line, prefix, asked: Vec::new() }
    }

    fn line_at(&self, span: Range<usize>) -> u32 {
        self.document.lines.at(span.start)
    }

    fn optional(&mut self, key: &'static str) -> Option<Value<'a>> {
        self.asked.push(key);
        self.table.get(key)
    }

    fn required(&mut self, faults: &mut Faults, key: &'static str) -> Option<Value<'a>> {
        let value = self.optional(key);
        if value.is_none() {
            let shown = format!("{}{key}", self.prefix);
            faults.add(&say::KEY_MISSING, self.document.file, self.line, &[("key", &shown)]);
        }
        value
    }

    fn values(&mut self, faults: &mut Faults, key: &'static str) -> Vec<Value<'a>> {
        match self.optional(key).map(Spanned::get_ref) {
            None => Vec::new(),
            Some(DeValue::Array(values)) => values.iter().collect(),
            Some(_) => {
                self.fault(faults, key, &say::NOT_LIST, &[("key", &key)]);
                Vec::new()
            }
        }
    }

    fn as_text(&self, faults: &mut Faults, key: &str, value: Value<'a>) -> Option<String> {
        let line = self.line_at(value.span());
        let Some(text) = value.get_ref().as_str() else {
            faults.add(&say::NOT_TEXT, self.document.file, line, &[("key", &key)]);
            return None;
        };
        if text.trim().is_empty() {
            faults.add(&say::EMPTY_TEXT, self.document.file, line, &[("key", &key)]);
            return None;
        }
        Some(text.trim().to_owned())
    }

    fn as_number(&self, faults: &mut Faults, key: &str, value: Value<'a>, range: Range<f64>) -> Option<f64> {
        let number = match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse::<f64>().ok(),
            DeValue::Float(number) => number.as_str().parse::<f64>().ok(),
            _ => None,
        };
        let Some(number) = number.filter(|number| number.is_finite()) else {
            self.fault(faults, key, &say::NOT_NUMBER, &[("key", &key)]);
            return None;
        };
        if number < range.start || number > range.end {
            let args: [(_, &dyn Display); 3] = [("key", &key), ("low", &range.start), ("high", &range.end)];
            self.fault(faults, key, &say::NUMBER_RANGE, &args);
            return None;
        }
        Some(number)
    }

    fn as_languages(&self, faults: &mut Faults, key: &str, value: Value<'a>, languages: &[String]) -> Text {
        let mut out = Text::default();
        let DeValue::Table(table) = value.get_ref() else {
            self.fault(faults, key, &say::NOT_TABLE, &[("key", &key)]);
            return out;
        };
        for (tag, value) in table {
            let (name, line) = (tag.get_ref().as_ref(), self.line_at(tag.span()));
            if !is_language_tag(name) {
                faults.add(&say::LANGUAGE_TAG, self.document.file, line, &[("tag", &name)]);
            } else if !languages.iter().any(|held| held == name) {
                faults.add(&say::LANGUAGE_UNDECLARED, self.document.file, line, &[("tag", &name)]);
            } else if let Some(text) = self.as_text(faults, &format!("{key}.{name}"), value) {
                out.insert(name, &text);
            }
        }
        if let Some(original) = languages.first()
            && !table.contains_key(original.as_str())
        {
            let shown = format!("{}{key}", self.prefix);
            self.fault(faults, key, &say::ORIGINAL_TEXT_MISSING, &[("key", &shown), ("lang", &original)]);
        }
        out
    }
}

/// The known word a slip of the keyboard away.
fn nearest(word: &str, known: &[&'static str]) -> Option<&'static str> {
    let word = word.to_lowercase().replace('-', "_");
    known
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), *candidate))
        .filter(|(distance, candidate)| {
            *distance <= 2.max(candidate.len() / 3) && *distance < candidate.len()
        })
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests;
