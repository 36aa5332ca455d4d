//! GIFT, the text format for questions that Moodle's teachers know.
//!
//! Source of the rules: Moodle's documentation of the format and, where that is silent, what Moodle's reader does.
//! Where Moodle would guess, a fault is noted instead.

use std::fmt::Display;

use super::{Choice, Format, Item, ItemKind, NumericAnswer, Pair, Prose, ShortAnswer, around};
use crate::fault::Faults;
use crate::sentence as say;

/// Answers of one question.
const MAX_ANSWERS: usize = 500;

/// What stands for an escaped sign while a question is taken apart: characters that Unicode keeps out of text.
const ESCAPED: [(char, char, char); 8] = [
    ('\\', '\u{fdd0}', '\\'),
    (':', '\u{fdd1}', ':'),
    ('#', '\u{fdd2}', '#'),
    ('=', '\u{fdd3}', '='),
    ('{', '\u{fdd4}', '{'),
    ('}', '\u{fdd5}', '}'),
    ('~', '\u{fdd6}', '~'),
    ('n', '\u{fdd7}', '\n'),
];

/// An item with what its comment lines say.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) item: Item,
    /// `LESSON#HEADING` as written.
    pub(crate) tag: Option<String>,
}

/// Reads a GIFT file. Questions that cannot be understood are noted and left out.
pub(crate) fn read_gift(file: &str, set: &str, lang: &str, text: &str, faults: &mut Faults) -> Vec<Found> {
    let mut reader = Reader { file, set, lang, category: String::new(), id: None, tag: None, faults };
    let mut found = Vec::new();
    let mut block = String::new();
    let mut first = 1;
    for (line, number) in text.lines().chain([""]).zip(1_u32..) {
        let trimmed = line.trim();
        if let Some(comment) = trimmed.strip_prefix("//") {
            reader.comment(comment);
            if !block.is_empty() {
                block.push('\n');
            }
            continue;
        }
        if !trimmed.is_empty() {
            if block.trim().is_empty() {
                block.clear();
                first = number;
            }
            block.push_str(line);
            block.push('\n');
            continue;
        }
        if !block.trim().is_empty() {
            found.extend(reader.block(&block, first));
        }
        block.clear();
    }
    found
}

struct Reader<'a> {
    file: &'a str,
    set: &'a str,
    lang: &'a str,
    category: String,
    /// What the comments before the question say.
    id: Option<String>,
    tag: Option<String>,
    faults: &'a mut Faults,
}

/// A part of a question and the line it begins in.
#[derive(Clone, Copy)]
struct Part<'a> {
    text: &'a str,
    line: u32,
}

impl<'a> Part<'a> {
    fn split_at(self, at: usize) -> (Part<'a>, Part<'a>) {
        let (before, after) = self.text.split_at(at);
        (Part { text: before, line: self.line }, Part { text: after, line: self.line + line_ends(before) })
    }

    fn trim(self) -> Part<'a> {
        let start = self.text.len() - self.text.trim_start().len();
        let (_, rest) = self.split_at(start);
        Part { text: rest.text.trim_end(), line: rest.line }
    }

    /// What follows the first character.
    fn tail(self) -> Part<'a> {
        self.split_at(self.text.chars().next().map_or(0, char::len_utf8)).1
    }
}

fn line_ends(text: &str) -> u32 {
    u32::try_from(text.matches('\n').count()).unwrap_or(u32::MAX)
}

impl Reader<'_> {
    fn fault(&mut self, kind: &'static say::Kind, line: u32, args: &[(&'static str, &dyn Display)]) {
        self.faults.add(kind, self.file, line, args);
    }

    /// `[id:…]` and `[tag:…]`, anywhere in a comment.
    fn comment(&mut self, comment: &str) {
        let mut rest = comment;
        while let Some((_, after)) = rest.split_once('[') {
            let Some((inside, after)) = after.split_once(']') else { break };
            if let Some(id) = inside.strip_prefix("id:") {
                self.id = Some(id.trim().to_owned());
            } else if let Some(tag) = inside.strip_prefix("tag:") {
                self.tag = Some(tag.trim().to_owned());
            }
            rest = after;
        }
    }

    fn block(&mut self, block: &str, line: u32) -> Option<Found> {
        let escaped = hide_escapes(block);
        let mut part = Part { text: &escaped, line }.trim();
        while let Some(after) = part.text.strip_prefix("$CATEGORY:") {
            let name = after.lines().next().unwrap_or_default();
            self.category = category(&show_escapes(name));
            let end = part.text.len() - after.len() + name.len();
            part = part.split_at(end).1.trim();
        }
        if part.text.is_empty() {
            return None;
        }
        let (id, tag) = (self.id.take(), self.tag.take());
        let mut item = self.question(part)?;
        match id {
            Some(id) if crate::path::is_id(&id) => item.id = id,
            Some(id) => {
                self.fault(&say::BAD_ID, line, &[("id", &id)]);
                return None;
            }
            None => {
                self.fault(&say::ITEM_ID_MISSING, line, &[]);
                return None;
            }
        }
        Some(Found { item, tag })
    }

    fn question(&mut self, whole: Part<'_>) -> Option<Item> {
        let mut part = whole;
        let mut name = String::new();
        if let Some(after) = part.text.strip_prefix("::") {
            let Some(end) = after.find("::") else {
                self.fault(&say::GIFT_NAME, part.line, &[]);
                return None;
            };
            name = show_escapes(after[..end].trim());
            part = part.split_at(end + 4).1.trim();
        }
        let (before, answers, after) = self.cut(part)?;
        let blank = answers.is_some() && !after.trim().text.is_empty();
        let stem = match (blank, answers) {
            // The missing word.
            (true, _) => format!("{}_____{}", before.text, after.text),
            (false, _) => before.text.to_owned(),
        };
        let stem = prose(&stem, Format::Markdown);
        if stem.source.is_empty() {
            self.fault(&say::ITEM_STEM_MISSING, whole.line, &[]);
            return None;
        }
        let format = stem.format;
        let (kind, feedback) = match answers {
            None => (ItemKind::Description, None),
            Some(answers) => {
                let (answers, feedback) = general_feedback(answers);
                let feedback =
                    feedback.map(|text| prose(text, format)).filter(|prose| !prose.source.is_empty());
                (self.kind(answers.trim(), format)?, feedback)
            }
        };
        Some(Item {
            id: String::new(),
            set: self.set.to_owned(),
            lang: self.lang.to_owned(),
            name,
            category: self.category.clone(),
            stem,
            kind,
            feedback,
            hint: None,
            tag: None,
            sealed: false,
            file: self.file.to_owned(),
            line: whole.line,
        })
    }

    /// Cuts a question into what stands before the braces, in them, and after them.
    fn cut<'b>(&mut self, part: Part<'b>) -> Option<(Part<'b>, Option<Part<'b>>, Part<'b>)> {
        let nothing = Part { text: "", line: part.line };
        let (open, close) = (part.text.find('{'), part.text.find('}'));
        let line_at = |at: usize| part.split_at(at).1.line;
        match (open, close) {
            (None, None) => Some((part, None, nothing)),
            (Some(open), Some(close)) if open < close => {
                let (before, rest) = part.split_at(open);
                let (answers, after) = rest.tail().split_at(close - open - 1);
                let after = after.tail();
                let extra = [answers.text.find('{'), after.text.find(['{', '}'])];
                let extra = match extra {
                    [Some(at), _] => Some(answers.split_at(at).1.line),
                    [None, Some(at)] => Some(after.split_at(at).1.line),
                    [None, None] => None,
                };
                if let Some(line) = extra {
                    self.fault(&say::GIFT_BRACE_EXTRA, line, &[]);
                    return None;
                }
                Some((before, Some(answers), after))
            }
            (Some(open), None) => {
                self.fault(&say::GIFT_BRACE_OPEN, line_at(open), &[]);
                None
            }
            (_, Some(close)) => {
                self.fault(&say::GIFT_BRACE_CLOSE, line_at(close), &[]);
                None
            }
        }
    }

    fn kind(&mut self, answers: Part<'_>, format: Format) -> Option<ItemKind> {
        if answers.text.is_empty() {
            return Some(ItemKind::Essay);
        }
        if answers.text.starts_with('#') {
            return self.numeric(answers.tail(), format);
        }
        if answers.text.contains('~') {
            return self.choice(answers, format);
        }
        if answers.text.contains('=') && answers.text.contains("->") {
            return self.matching(answers, format);
        }
        if let Some(kind) = true_false(answers.text, format) {
            return Some(kind);
        }
        self.short(answers, format)
    }

    fn choice(&mut self, answers: Part<'_>, format: Format) -> Option<ItemKind> {
        let single = answers.text.contains('=');
        let mut choices = Vec::new();
        for (sign, part) in self.parts(answers, &['=', '~'])? {
            let (weight, part) = self.weight(part)?;
            let weight = weight.unwrap_or(if sign == Some('=') { 100.0 } else { 0.0 });
            let (text, feedback) = answer_and_feedback(part.text, format);
            if text.source.is_empty() {
                self.fault(&say::ITEM_ANSWER_EMPTY, part.line, &[]);
                return None;
            }
            choices.push(Choice { text, weight, feedback });
        }
        Some(if single { ItemKind::Choice { choices } } else { ItemKind::Multiple { choices } })
    }

    fn matching(&mut self, answers: Part<'_>, format: Format) -> Option<ItemKind> {
        let (mut pairs, mut decoys) = (Vec::new(), Vec::new());
        for (_, part) in self.parts(answers, &['='])? {
            let Some((left, right)) = part.text.split_once("->") else {
                self.fault(&say::GIFT_ARROW, part.line, &[("answer", &show_escapes(part.text))]);
                return None;
            };
            let (left, right) = (prose(left, format), prose(right, format));
            if right.source.is_empty() {
                self.fault(&say::ITEM_ANSWER_EMPTY, part.line, &[]);
                return None;
            }
            if left.source.is_empty() {
                decoys.push(right);
            } else {
                pairs.push(Pair { left, right });
            }
        }
        Some(ItemKind::Match { pairs, decoys })
    }

    fn short(&mut self, answers: Part<'_>, format: Format) -> Option<ItemKind> {
        let mut found = Vec::new();
        for (_, part) in self.parts(answers, &['='])? {
            let (weight, part) = self.weight(part)?;
            let (text, feedback) = answer_and_feedback(part.text, format);
            if text.source.is_empty() {
                self.fault(&say::ITEM_ANSWER_EMPTY, part.line, &[]);
                return None;
            }
            found.push(ShortAnswer { text: text.source, weight: weight.unwrap_or(100.0), feedback });
        }
        Some(ItemKind::Short { answers: found, case: false })
    }

    fn numeric(&mut self, answers: Part<'_>, format: Format) -> Option<ItemKind> {
        let (answers, wrong) = match answers.text.find('~') {
            Some(at) => answers.split_at(at),
            None => answers.split_at(answers.text.len()),
        };
        let wrong = wrong.text.trim_start_matches('~');
        let wrong = wrong.split_once('#').map_or(wrong, |(_, feedback)| feedback);
        let otherwise = Some(prose(wrong, format)).filter(|prose| !prose.source.is_empty());
        let mut found = Vec::new();
        for (_, part) in self.parts(answers, &['='])? {
            let (weight, part) = self.weight(part)?;
            let (value, feedback) = part.text.split_once('#').unwrap_or((part.text, ""));
            let Some((low, high)) = range(value.trim()) else {
                self.fault(&say::GIFT_NUMBER, part.line, &[("value", &show_escapes(value.trim()))]);
                return None;
            };
            if low > high {
                self.fault(&say::ITEM_RANGE, part.line, &[("low", &low), ("high", &high)]);
                return None;
            }
            let feedback = Some(prose(feedback, format)).filter(|prose| !prose.source.is_empty());
            found.push(NumericAnswer { low, high, weight: weight.unwrap_or(100.0), feedback });
        }
        Some(ItemKind::Numeric { answers: found, otherwise, unit: String::new() })
    }

    /// Cuts the answers at their signs.
    fn parts<'b>(&mut self, answers: Part<'b>, signs: &[char]) -> Option<Vec<(Option<char>, Part<'b>)>> {
        let places: Vec<usize> = answers.text.match_indices(signs).map(|(at, _)| at).collect();
        if places.len() > MAX_ANSWERS {
            self.fault(&say::ITEM_MANY_ANSWERS, answers.line, &[("max", &MAX_ANSWERS)]);
            return None;
        }
        self.stray_signs(answers, &places);
        let mut found = Vec::new();
        let first = places.first().copied().unwrap_or(answers.text.len());
        let (before, _) = answers.split_at(first);
        if !before.trim().text.is_empty() {
            found.push((None, before.trim()));
        }
        let mut line = before.line + line_ends(before.text);
        for (number, at) in places.iter().enumerate() {
            let end = places.get(number + 1).copied().unwrap_or(answers.text.len());
            let text = &answers.text[*at..end];
            let part = Part { text, line };
            line += line_ends(text);
            found.push((text.chars().next(), part.tail().trim()));
        }
        Some(found)
    }

    /// Where most signs have a space before them and one has none, that one was probably meant as text.
    fn stray_signs(&mut self, answers: Part<'_>, places: &[usize]) {
        let is_free = |at: usize| answers.text[..at].chars().next_back().is_none_or(char::is_whitespace);
        if !places.iter().skip(1).any(|at| is_free(*at)) {
            return;
        }
        for at in places.iter().copied().filter(|at| !is_free(*at)) {
            let (_, rest) = answers.split_at(at);
            let sign = rest.text.chars().next().unwrap_or_default();
            self.fault(&say::ITEM_SIGN, rest.line, &[("sign", &sign)]);
        }
    }

    /// `%50%`, if it is there.
    fn weight<'b>(&mut self, part: Part<'b>) -> Option<(Option<f64>, Part<'b>)> {
        let Some((inside, _)) = part.text.strip_prefix('%').and_then(|rest| rest.split_once('%')) else {
            return Some((None, part));
        };
        let digits = inside.strip_prefix('-').unwrap_or(inside);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
            // “%d% of them” is text, not a weight.
            return Some((None, part));
        }
        match inside.parse::<f64>().ok().filter(|weight| (-100.0..=100.0).contains(weight)) {
            Some(weight) => Some((Some(weight), part.split_at(inside.len() + 2).1.trim())),
            None => {
                self.fault(&say::ITEM_WEIGHT, part.line, &[("weight", &inside)]);
                None
            }
        }
    }
}

/// `T`, `FALSE#wrong#right` and the like.
fn true_false(answers: &str, format: Format) -> Option<ItemKind> {
    let mut parts = answers.splitn(3, '#');
    let truth = match parts.next()?.trim().to_ascii_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    // The first feedback is for who is wrong, the second for who is right.
    let mut next = || parts.next().map(|text| prose(text, format)).filter(|prose| !prose.source.is_empty());
    let (wrong, right) = (next(), next());
    let (if_true, if_false) = if truth { (right, wrong) } else { (wrong, right) };
    Some(ItemKind::TrueFalse { truth, if_true, if_false })
}

/// `1..5`, `3.1:0.2` or `7`.
fn range(value: &str) -> Option<(f64, f64)> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    if let Some((low, high)) = value.split_once("..") {
        return Some((number(low)?, number(high)?));
    }
    if let Some((middle, tolerance)) = value.split_once(':') {
        let (middle, tolerance) = (number(middle)?, number(tolerance).filter(|tolerance| *tolerance >= 0.0)?);
        let (low, high) = around(middle, tolerance);
        return (low.is_finite() && high.is_finite()).then_some((low, high));
    }
    number(value).map(|number| (number, number))
}

/// Cuts off `####` and what follows.
fn general_feedback(answers: Part<'_>) -> (Part<'_>, Option<&str>) {
    match answers.text.rfind("####") {
        Some(at) => {
            let (answers, feedback) = answers.split_at(at);
            (answers, feedback.text.get(4..))
        }
        None => (answers, None),
    }
}

fn answer_and_feedback(text: &str, format: Format) -> (Prose, Option<Prose>) {
    let (answer, feedback) = text.split_once('#').unwrap_or((text, ""));
    (prose(answer, format), Some(prose(feedback, format)).filter(|prose| !prose.source.is_empty()))
}

/// A text with its format, which it may name itself: `[html]…`.
fn prose(text: &str, otherwise: Format) -> Prose {
    let text = text.trim();
    let formats = [
        ("[html]", Format::Html),
        ("[markdown]", Format::Markdown),
        ("[plain]", Format::Plain),
        ("[moodle]", Format::Moodle),
    ];
    let (format, text) = formats
        .iter()
        .find_map(|(mark, format)| text.strip_prefix(mark).map(|text| (*format, text)))
        .unwrap_or((otherwise, text));
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    Prose { source: show_escapes(lines.join("\n").trim()), format }
}

/// `$course$/top/Water/Boiling` → `Water/Boiling`.
fn category(name: &str) -> String {
    let name = name.trim();
    let name = name.strip_prefix("$course$/").or(name.strip_prefix("$system$/")).unwrap_or(name);
    name.strip_prefix("top/").unwrap_or(name).trim().to_owned()
}

fn hide_escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let hidden = match c {
            '\\' => ESCAPED.iter().find(|(sign, ..)| chars.peek() == Some(sign)),
            _ => None,
        };
        match hidden {
            Some((_, hidden, _)) => {
                chars.next();
                out.push(*hidden);
            }
            // Characters that are none are not let in, lest they come out as signs.
            None if ('\u{fdd0}'..='\u{fdd7}').contains(&c) => out.push('\u{fffd}'),
            None => out.push(c),
        }
    }
    out
}

fn show_escapes(text: &str) -> String {
    text.chars()
        .map(|c| ESCAPED.iter().find(|(_, hidden, _)| *hidden == c).map_or(c, |(.., shown)| *shown))
        .collect()
}

#[cfg(test)]
mod tests;
