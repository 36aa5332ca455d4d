//! The piece of a passage that shows why it was found.

use std::collections::HashSet;

use crate::analysis::words;
use crate::rank::asked::Asked;

/// How many characters a snippet has, about.
const LENGTH: usize = 200;
/// How many of them stand before the first match.
const BEFORE: usize = 40;

/// A match: byte range, and which word of the query it is.
#[derive(Clone, Copy, Debug)]
struct Match {
    start: usize,
    end: usize,
    word: usize,
}

/// A piece of `text` around the most matches, cut at words; `true` marks what matches.
pub(super) fn snippet(asked: &Asked, lang: &str, text: &str) -> Vec<(String, bool)> {
    let mut gaps = vec![0];
    let matches = matches(asked, lang, text, &mut gaps);
    gaps.push(text.len());
    let (start, end) = window(text, &matches, &gaps);
    let mut pieces = Vec::new();
    let mut at = start;
    if start > 0 {
        push(&mut pieces, "… ", false);
    }
    for found in matches.iter().filter(|m| m.start >= start && m.end <= end) {
        if found.start < at {
            continue;
        }
        push(&mut pieces, &text[at..found.start], false);
        push(&mut pieces, &text[found.start..found.end], true);
        at = found.end;
    }
    push(&mut pieces, &text[at..end], false);
    if end < text.len() {
        push(&mut pieces, " …", false);
    }
    pieces
}

fn push(pieces: &mut Vec<(String, bool)>, text: &str, matches: bool) {
    if text.is_empty() {
        return;
    }
    // A snippet is one line.
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    match pieces.last_mut() {
        Some((last, same)) if *same == matches => last.push_str(&text),
        _ => pieces.push((text, matches)),
    }
}

/// The words of the text that the query asks for, found by the same analysis that indexed them;
/// `gaps` gets the beginnings of all words.
fn matches(asked: &Asked, lang: &str, text: &str, gaps: &mut Vec<usize>) -> Vec<Match> {
    let stems: Vec<HashSet<&str>> = asked
        .words
        .iter()
        .map(|word| {
            word.forms
                .iter()
                .flat_map(|form| form.stems.iter().map(String::as_str))
                .collect()
        })
        .collect();
    let mut matches = Vec::new();
    words(lang, text, |word| {
        gaps.push(word.start);
        let found = asked.words.iter().enumerate().position(|(number, asked)| {
            asked.exact == word.exact
                || word.stems.iter().any(|stem| stems[number].contains(stem.as_str()))
                || (asked.unfinished && word.exact.starts_with(&asked.exact))
                || (!word.grams.is_empty()
                    && word.grams.iter().all(|gram| stems[number].contains(gram.as_str())))
        });
        if let Some(number) = found {
            matches.push(Match {
                start: word.start,
                end: word.end,
                word: number,
            });
        }
    });
    matches
}

/// The byte range with the most different words asked for, from one gap to another.
fn window(text: &str, matches: &[Match], gaps: &[usize]) -> (usize, usize) {
    let mut best = (0, 0);
    let mut begin = 0;
    for (at, first) in matches.iter().enumerate() {
        let mut different = 0u32;
        let mut count = 0;
        for found in &matches[at..] {
            if text[first.start..found.start].chars().count() > LENGTH - BEFORE {
                break;
            }
            different |= 1 << found.word.min(31);
            count += 1;
        }
        let worth = (different.count_ones(), count.min(8));
        if worth > best {
            best = worth;
            begin = first.start;
        }
    }
    let start = back(text, begin, BEFORE, gaps);
    let end = forward(text, start, LENGTH, gaps);
    (start, end)
}

/// The gap about `count` characters before `at`.
fn back(text: &str, at: usize, count: usize, gaps: &[usize]) -> usize {
    let Some((wanted, _)) = text[..at].char_indices().rev().nth(count) else {
        return 0;
    };
    gaps.iter()
        .copied()
        .find(|gap| *gap >= wanted && *gap <= at)
        .unwrap_or(at)
}

/// The gap about `count` characters after `at`.
fn forward(text: &str, at: usize, count: usize, gaps: &[usize]) -> usize {
    let Some((wanted, _)) = text[at..].char_indices().nth(count) else {
        return text.len();
    };
    let wanted = at + wanted;
    let gap = gaps
        .iter()
        .copied()
        .take_while(|gap| *gap <= wanted)
        .last()
        .filter(|gap| *gap > at);
    match gap {
        Some(gap) => at + text[at..gap].trim_end().len(),
        None => wanted,
    }
}
