//! GIFT, the text format for questions that Moodle's teachers know.
//!
//! Source of the rules: Moodle's documentation of the format and, where that is silent, what Moodle's reader does.
//! Where Moodle would guess, a fault is noted instead.

use std::fmt::Display;

use super::{Choice, Format, Item, ItemKind, NumericAnswer, Pair, Prose, ShortAnswer};
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
        return Some((middle - tolerance, middle + tolerance));
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
mod tests {
    use super::*;
    use crate::item::check::check_item;

    /// Reads one file; returns the items and the faults as (line, code).
    fn read(text: &str) -> (Vec<Item>, Vec<(u32, &'static str)>) {
        let mut faults = Faults::default();
        let items: Vec<Item> =
            read_gift("q.gift", "q", "en", text, &mut faults).into_iter().map(|found| found.item).collect();
        items.iter().for_each(|item| check_item(item, &mut faults));
        let faults = faults.into_list().iter().map(|fault| (fault.line.unwrap_or(0), fault.code)).collect();
        (items, faults)
    }

    /// Reads one good question.
    fn one(text: &str) -> Item {
        let (mut items, faults) = read(&format!("// [id:q]\n{text}"));
        assert_eq!(faults, [], "{text}");
        assert_eq!(items.len(), 1, "{text}");
        items.remove(0)
    }

    fn wrong(text: &str, expect: &[(u32, &str)]) {
        assert_eq!(read(text).1, expect, "{text}");
    }

    fn p(text: &str) -> Prose {
        Prose::markdown(text)
    }

    fn choice(text: &str, weight: f64, feedback: Option<&str>) -> Choice {
        Choice { text: p(text), weight, feedback: feedback.map(p) }
    }

    #[test]
    fn one_of_several_answers() {
        let item = one("::Name:: Who? {\n =A#yes\n ~B#no\n ~%-50%C\n ####general\n}");
        assert_eq!((item.name.as_str(), item.stem, item.feedback), ("Name", p("Who?"), Some(p("general"))));
        let choices =
            vec![choice("A", 100.0, Some("yes")), choice("B", 0.0, Some("no")), choice("C", -50.0, None)];
        assert_eq!(item.kind, ItemKind::Choice { choices });
        assert_eq!(
            one("Who?{=A~B}").kind,
            ItemKind::Choice { choices: vec![choice("A", 100.0, None), choice("B", 0.0, None)] }
        );
    }

    #[test]
    fn several_answers_with_weights() {
        let item = one("Which? {~%33.33333%A ~%33.33333%B#b ~%33.33333%C ~%-100%D}");
        let ItemKind::Multiple { choices } = item.kind else { panic!("{item:?}") };
        assert_eq!(choices[1], choice("B", 33.33333, Some("b")));
        assert_eq!(choices[3].weight, -100.0);
    }

    #[test]
    fn true_or_false_with_feedback_for_wrong_and_right() {
        let kind = |truth, if_true: Option<&str>, if_false: Option<&str>| ItemKind::TrueFalse {
            truth,
            if_true: if_true.map(p),
            if_false: if_false.map(p),
        };
        assert_eq!(one("Sun? {T}").kind, kind(true, None, None));
        assert_eq!(one("Sun? {FALSE#no#yes}").kind, kind(false, Some("no"), Some("yes")));
        assert_eq!(one("Sun? {TRUE#no#yes####g}").kind, kind(true, Some("yes"), Some("no")));
    }

    #[test]
    fn short_answers_with_partial_credit() {
        let item = one("Two plus two? {=four#f =%50%for =4}");
        let ItemKind::Short { answers, case } = item.kind else { panic!("{item:?}") };
        assert!(!case);
        let found: Vec<_> = answers.iter().map(|answer| (answer.text.as_str(), answer.weight)).collect();
        assert_eq!(found, [("four", 100.0), ("for", 50.0), ("4", 100.0)]);
    }

    #[test]
    fn numbers_with_ranges_tolerances_and_several_answers() {
        let ranges = |text: &str| {
            let item = one(text);
            let ItemKind::Numeric { answers, otherwise, .. } = item.kind else { panic!("{item:?}") };
            let ranges: Vec<_> =
                answers.iter().map(|answer| (answer.low, answer.high, answer.weight)).collect();
            (ranges, otherwise)
        };
        assert_eq!(ranges("When? {#1822:5}").0, [(1817.0, 1827.0, 100.0)]);
        assert_eq!(ranges("Pi? {#3.141..3.142}").0, [(3.141, 3.142, 100.0)]);
        assert_eq!(ranges("Low? {#-5..-1}").0, [(-5.0, -1.0, 100.0)]);
        assert_eq!(ranges("N? {#9}").0, [(9.0, 9.0, 100.0)]);
        let (found, otherwise) = ranges("When? {#=1822:0#yes =%50%1822:2#near ~#no}");
        assert_eq!(found, [(1822.0, 1822.0, 100.0), (1820.0, 1824.0, 50.0)]);
        assert_eq!(otherwise, Some(p("no")));
    }

    #[test]
    fn pairs_and_decoys() {
        let item = one("Match. {\n=cat -> meat\n=cow -> grass\n= -> stone\n}");
        let ItemKind::Match { pairs, decoys } = item.kind else { panic!("{item:?}") };
        assert_eq!(pairs[1], Pair { left: p("cow"), right: p("grass") });
        assert_eq!(decoys, [p("stone")]);
    }

    #[test]
    fn a_missing_word_leaves_a_blank() {
        assert_eq!(one("Grant is {~buried =entombed} in his tomb.").stem, p("Grant is _____ in his tomb."));
        assert_eq!(one("Two and two {=is ~are} four").stem, p("Two and two _____ four"));
    }

    #[test]
    fn essays_and_descriptions_have_no_key() {
        assert_eq!(one("Write. {}").kind, ItemKind::Essay);
        let item = one("Write. { ####Think of water. }");
        assert_eq!((item.kind, item.feedback), (ItemKind::Essay, Some(p("Think of water."))));
        let item = one("Read this\nfirst.");
        assert_eq!((item.kind.clone(), item.is_question()), (ItemKind::Description, false));
        assert_eq!(item.stem, p("Read this\nfirst."));
    }

    #[test]
    fn escapes_give_the_signs_back() {
        let item = one("Is \\{x\\} \\= 5\\: \\~ \\# \\\\ ?\\nYes {=a\\=b#c\\#d ~e\\}f}");
        assert_eq!(item.stem, p("Is {x} = 5: ~ # \\ ?\nYes"));
        let choices = vec![choice("a=b", 100.0, Some("c#d")), choice("e}f", 0.0, None)];
        assert_eq!(item.kind, ItemKind::Choice { choices });
        assert_eq!(one("\u{fdd4}x {T}").stem, p("\u{fffd}x"));
    }

    #[test]
    fn text_formats_are_kept_and_inherited() {
        let item = one("[html]<b>Who</b>? {=A ~[plain]*B*}");
        assert_eq!(item.stem, Prose { source: "<b>Who</b>?".into(), format: Format::Html });
        let ItemKind::Choice { choices } = item.kind else { panic!() };
        assert_eq!((choices[0].text.format, choices[1].text.format), (Format::Html, Format::Plain));
        assert_eq!(one("[moodle]x {T}").stem.format, Format::Moodle);
        assert_eq!(one("[markdown]x {T}").stem.format, Format::Markdown);
    }

    #[test]
    fn categories_ids_and_tags_are_read() {
        let text = "// a file about water\n$CATEGORY: $course$/top/Water/Boiling\n\n// [id:a-1] [tag:why#2]\n::N::\nA? {T}\n\n\
                    // [id:a-2]\n\n// more\nB? {F}\n";
        let mut faults = Faults::default();
        let found = read_gift("q.gift", "q", "en", text, &mut faults);
        assert_eq!(faults.into_list(), []);
        assert_eq!((found[0].item.id.as_str(), found[0].tag.as_deref()), ("a-1", Some("why#2")));
        assert_eq!(found[0].item.category, "Water/Boiling");
        assert_eq!((found[0].item.line, found[1].item.line), (5, 11));
        assert_eq!((found[1].item.id.as_str(), found[1].tag.as_deref()), ("a-2", None));
    }

    #[test]
    fn comments_may_stand_between_the_answers() {
        let item = one("Who? {\n=A\n// [tag:x]\n~B\n}");
        let ItemKind::Choice { choices } = item.kind else { panic!() };
        assert_eq!(choices.len(), 2);
    }

    #[test]
    fn every_slip_has_its_line() {
        wrong("// [id:a]\nWho? {\n =A\n ~B\n\n// [id:b]\nSun? {T}\n", &[(2, "gift-brace-open")]);
        wrong("// [id:a]\nx\nWho? }\n", &[(3, "gift-brace-close")]);
        wrong("// [id:a]\nWho? {=A ~B}\n{x}", &[(3, "gift-brace-extra")]);
        wrong("// [id:a]\nWho? {=A {x} ~B}", &[(2, "gift-brace-extra")]);
        wrong("// [id:a]\n::Who? {T}", &[(2, "gift-name")]);
        wrong("Who? {T}", &[(1, "item-id-missing")]);
        wrong("// [id:Not Good]\nWho? {T}", &[(2, "bad-id")]);
        wrong("// [id:a]\n{T}", &[(2, "item-stem-missing")]);
        wrong("// [id:a]\nM? {\n=a -> b\n=c\n}", &[(4, "gift-arrow")]);
        wrong("// [id:a]\nN? {#\n=1\n=x:2\n}", &[(4, "gift-number")]);
        wrong("// [id:a]\nN? {#5..1}", &[(2, "item-range")]);
        wrong("// [id:a]\nN? {#}", &[(2, "item-few-answers")]);
        wrong("// [id:a]\nW? {~%150%A ~B}", &[(2, "item-weight")]);
        wrong("// [id:a]\nW? {~A ~B}", &[(2, "item-no-right")]);
        wrong("// [id:a]\nW? {~%50%A ~%30%B}", &[(2, "item-weights")]);
        wrong("// [id:a]\nW? {=A}", &[]);
        wrong("// [id:a]\nW? {~A}", &[(2, "item-few-answers")]);
        wrong("// [id:a]\nW? {=A = ~B}", &[(2, "item-answer-empty")]);
        wrong("// [id:a]\nW? {\n=A\n~A\n}", &[(2, "item-answer-twice")]);
        wrong("// [id:a]\nW? {\n=A#since 2+2=4\n~B\n}", &[(3, "item-sign")]);
        wrong("// [id:a]\nS? {=%50%half}", &[(2, "item-no-right")]);
        wrong(&format!("// [id:a]\nW? {{{}}}", "~x ".repeat(600)), &[(2, "item-many-answers")]);
    }

    #[test]
    fn the_other_questions_are_read_all_the_same() {
        let (items, faults) = read("// [id:a]\nWho? {\n\n// [id:b]\nSun? {T}\n");
        assert_eq!((items.len(), items[0].id.as_str(), faults), (1, "b", vec![(2, "gift-brace-open")]));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_the_reader_fail(text in "[ -~\\n{}=~#:%>\\\\/\u{fdd0}-\u{fdd8}é]{0,200}") {
            let (items, _) = read(&format!("// [id:a]\n{text}"));
            for item in items {
                let _ = (item.stem.html(), item.visible_words());
            }
        }

        #[test]
        fn what_is_escaped_comes_back(text in "[a-z{}=~#:\\\\]{1,40}") {
            let mut escaped = String::new();
            for c in text.chars() {
                if matches!(c, '\\' | ':' | '#' | '=' | '{' | '}' | '~') {
                    escaped.push('\\');
                }
                escaped.push(c);
            }
            let item = one(&format!("x{escaped} {{={escaped}y ~z{escaped}}}"));
            proptest::prop_assert_eq!(item.stem.source, format!("x{}", text));
        }
    }
}
