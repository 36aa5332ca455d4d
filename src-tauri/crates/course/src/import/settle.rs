//! Signs that were only text, and must not become a link, a picture or a formula once the text beside them has changed:
//! `[a [b](gone) c](d)` is no link as long as `[b](gone)` is one.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::edits::{Edits, apply};
use crate::lesson::formula::mathml;
use crate::lesson::image::{image_end, image_words};
use crate::lesson::page::{Placed, events};

/// Rounds of settling; text that needs more has all its signs escaped.
const ROUNDS: usize = 8;

/// The addresses that were written, all of which lead somewhere.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub(crate) links: BTreeSet<String>,
    pub(crate) pictures: BTreeSet<String>,
}

/// Escapes dollar signs until none of them makes a formula that cannot be read: one that is escaped leaves its partner
/// to pair with the next.
pub(crate) fn settle_formulas(text: String) -> String {
    settle(text, &['$'], formula_edits)
}

/// Escapes dollar signs and brackets until there is no formula that cannot be read, and no link or picture that was not
/// `written`.
pub(crate) fn settle_all(text: String, written: &Written) -> String {
    settle(text, &['$', '[', '<'], |text, events| {
        let mut edits = formula_edits(text, events);
        edits.extend(bracket_edits(text, events, written));
        edits
    })
}

/// Makes the changes that `wrong` asks for until it asks for none; in the end escapes all the `signs`.
fn settle(mut text: String, signs: &[char], wrong: impl Fn(&str, &[Placed<'_>]) -> Edits) -> String {
    for _ in 0..ROUNDS {
        let Ok(events) = events(&text) else { break };
        let edits = wrong(&text, &events);
        if edits.is_empty() {
            return text;
        }
        text = apply(&text, edits);
    }
    escape_signs(&text, signs)
}

fn formula_edits(text: &str, events: &[Placed<'_>]) -> Edits {
    let wrong = |(event, _): &&Placed<'_>| match event {
        Event::InlineMath(source) => mathml(source, false).is_err(),
        Event::DisplayMath(source) => mathml(source, true).is_err(),
        _ => false,
    };
    events
        .iter()
        .filter(wrong)
        .map(|(_, range)| (range.clone(), escape_signs(&text[range.clone()], &['$'])))
        .collect()
}

/// Backslashes before the brackets of what was not written. Both get one, or the other would pair with the next.
fn bracket_edits(text: &str, events: &[Placed<'_>], written: &Written) -> Edits {
    let mut edits = Edits::new();
    let mut escape = |at: usize| edits.push((at..at, "\\".to_owned()));
    let mut open = Vec::new();
    for (at, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                let wrong = !written.links.contains(&**dest_url);
                open.push(wrong);
                if wrong {
                    escape(range.start);
                }
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let words = image_words(&events[at + 1..image_end(events, at)]);
                let wrong = !written.pictures.contains(&**dest_url) || words.is_empty();
                open.push(wrong);
                if wrong {
                    // After the exclamation mark.
                    escape(range.start + 1);
                }
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let close =
                    at.checked_sub(1).and_then(|before| events.get(before)).map(|(_, range)| range.end);
                if let (Some(true), Some(close)) = (open.pop(), close)
                    && text.get(close..range.end).is_some_and(|rest| rest.starts_with(']'))
                {
                    escape(close);
                }
            }
            _ => {}
        }
    }
    edits
}

/// Puts a backslash before each of the signs that has none.
fn escape_signs(text: &str, signs: &[char]) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut backslash = false;
    for character in text.chars() {
        if signs.contains(&character) && !backslash {
            escaped.push('\\');
        }
        backslash = character == '\\' && !backslash;
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Written {
        Written { links: ["y.md".to_owned()].into(), pictures: ["p.png".to_owned()].into() }
    }

    /// Returns whether all formulas can be read and only what was written leads somewhere.
    fn is_settled(text: &str) -> bool {
        let events = events(text).unwrap();
        formula_edits(text, &events).is_empty() && bracket_edits(text, &events, &written()).is_empty()
    }

    #[test]
    fn a_dollar_left_over_does_not_pair_with_the_next() {
        for text in
            ["a $z#v b\n\n $zr $##x\n*$$ h *#$*u*j$**a", "$$z#v $zr $##<ul>\n*$$", "\\\\$a# \\$b#$ c#$"]
        {
            let settled = settle_formulas(format!("# T\n\n{text}\n"));
            assert!(is_settled(&settled), "{settled}");
        }
    }

    #[test]
    fn only_what_was_written_is_a_link_or_a_picture() {
        for (text, expect) in [
            ("[a](y.md) ![b](p.png)", "[a](y.md) ![b](p.png)"),
            ("[a](z) ![b](q) [c](<z>)", "\\[a\\](z) !\\[b\\](q) \\[c\\](<z>)"),
            ("[a](p.png) ![b](y.md) ![](p.png)", "\\[a\\](p.png) !\\[b\\](y.md) !\\[](p.png)"),
            ("[[[a](z)](z)](z)", "\\[\\[\\[a\\](z)\\](z)\\](z)"),
            ("[![a](q)](y.md)", "[!\\[a\\](q)](y.md)"),
            ("<https://a>", "\\<https://a>"),
            ("[f]\n\n[f]: z", "\\[f\\]\n\n[f]: z"),
            ("`[a](z)` \\[a](z)", "`[a](z)` \\[a](z)"),
        ] {
            let settled = settle_all(text.to_owned(), &written());
            assert!(is_settled(&settled), "{settled}");
            assert_eq!(settled, expect);
        }
    }

    #[test]
    fn what_does_not_settle_soon_is_escaped_as_a_whole() {
        let text = format!("{}[a](y.md){}", "[".repeat(40), "](z)".repeat(40));
        let hostile = format!("{}a{}", "[".repeat(40), "](z)".repeat(40));
        for text in [text, hostile, "$#[$#![$#".repeat(40)] {
            let settled = settle_all(text, &written());
            assert!(is_settled(&settled), "{settled}");
        }
    }
}
