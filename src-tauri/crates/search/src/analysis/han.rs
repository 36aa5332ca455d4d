//! Chinese, Japanese and Korean: by words and by pairs of neighbouring characters.
//!
//! Pairs find everything whatever a dictionary thinks a word is; words rank what was meant first.
//! Traditional characters are folded to simplified ones, katakana to hiragana.

use std::ops::Range;
use std::sync::LazyLock;

use icu_segmenter::{WordSegmenter, options::WordBreakInvariantOptions};
use unicode_normalization::UnicodeNormalization;

use super::Word;
use super::rules::Rules;
use super::script::Script;
use super::split::Piece;
use super::stop;

/// Sorted pairs of a traditional and its simplified character.
static SIMPLIFIED: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let data: Vec<char> = include_str!("han_fold.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::chars)
        .collect();
    let mut pairs: Vec<(char, char)> = data.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs
});

/// One folded character for each character, so that places in the text stay known.
pub(crate) fn fold_char(c: char) -> char {
    match c as u32 {
        // Katakana to hiragana.
        0x30A1..=0x30F6 => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        0x4E00..=0x9FFF => match SIMPLIFIED.binary_search_by_key(&c, |pair| pair.0) {
            Ok(at) => SIMPLIFIED[at].1,
            Err(_) => c,
        },
        0xF900..=0xFAFF => fold_one(c),
        _ => c,
    }
}

/// Compatibility ideographs have a single plain one.
fn fold_one(c: char) -> char {
    let mut plain = [c].into_iter().nfkc();
    match (plain.next(), plain.next()) {
        (Some(plain), None) => plain,
        _ => c,
    }
}

pub(super) fn fold(word: &str) -> String {
    word.nfkc().map(fold_char).flat_map(char::to_lowercase).collect()
}

/// Calls `each` for the words of a run; returns how many positions the run takes.
pub(super) fn words(piece: &Piece<'_>, position: usize, each: &mut impl FnMut(Word)) -> usize {
    let letters: Vec<(usize, char)> = piece.text.char_indices().map(|(at, c)| (at, fold_char(c))).collect();
    let folded: String = letters.iter().map(|(_, c)| *c).collect();
    // Folding may change a character's length in bytes, so ends are found again by counting.
    let mut ends = Vec::new();
    let mut folded_start = 0;
    let mut end = 0;
    for folded_end in boundaries(&folded, piece.script) {
        end = (end + folded[folded_start..folded_end].chars().count()).min(letters.len());
        ends.push((end, is_particle(&folded[folded_start..folded_end])));
        folded_start = folded_end;
    }
    let mut from = 0;
    for (nth, (to, particle)) in ends.iter().enumerate() {
        // A pair that reaches over to or from a particle says nothing.
        let bridges = match ends.get(nth + 1) {
            Some((_, next)) => !particle && !next,
            None => false,
        };
        if *to > from {
            each(word(piece, &letters, from..*to, position + from, bridges));
        }
        from = *to;
    }
    letters.len()
}

/// A function word of Chinese. Korean and Japanese ones are written otherwise.
fn is_particle(word: &str) -> bool {
    stop::is_stop("zh", word)
}

/// The ends of words, by the dictionary; Korean words end at spaces, which are outside the run.
fn boundaries(folded: &str, script: Script) -> Vec<usize> {
    if script == Script::Hangul {
        return vec![folded.len()];
    }
    WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()).segment_str(folded).skip(1).collect()
}

fn word(
    piece: &Piece<'_>,
    letters: &[(usize, char)],
    within: Range<usize>,
    position: usize,
    bridges: bool,
) -> Word {
    let Range { start: from, end: to } = within;
    let gram = |at: usize| -> String {
        let mut gram = String::from(Rules::Grams.tag());
        gram.push(letters[at].1);
        if let Some((_, next)) = letters.get(at + 1) {
            gram.push(*next);
        }
        gram
    };
    Word {
        start: piece.start + letters[from].0,
        end: letters.get(to).map_or(piece.end, |(at, _)| piece.start + at),
        position,
        script: piece.script,
        exact: letters[from..to].iter().map(|(_, c)| *c).collect(),
        marked: None,
        stem: None,
        grams: (from..to - 1).map(gram).collect(),
        // A word of one character without a pair stands by itself.
        bridge: if bridges {
            Some(gram(to - 1))
        } else {
            (to - from == 1).then(|| format!("{}{}", Rules::Grams.tag(), letters[from].1))
        },
    }
}
