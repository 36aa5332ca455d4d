//! Thai, Lao, Khmer and Burmese: no spaces between words, so a model finds them.

use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions};

use unicode_normalization::char::is_combining_mark;

use super::fold::{digit, is_invisible};
use super::split::Piece;

/// Calls `each` for every word of a run.
pub(crate) fn segments<'a>(piece: &Piece<'a>, mut each: impl FnMut(Piece<'a>)) {
    let mut start = 0;
    for end in segmenter().segment_str(piece.text).skip(1) {
        let part = &piece.text[start..end];
        if part.chars().any(char::is_alphanumeric) {
            each(Piece {
                start: piece.start + start,
                end: piece.start + end,
                script: piece.script,
                text: part,
            });
        }
        start = end;
    }
}

/// The segmenter borrows data baked into the program: making one costs nothing.
fn segmenter() -> WordSegmenterBorrowed<'static> {
    WordSegmenter::new_dictionary(WordBreakInvariantOptions::default())
}

/// Thai and Lao AM in one spelling; the repetition marks, Khmer's inherent vowels and what nobody
/// types left out.
pub(crate) fn fold(word: &str) -> String {
    word.chars().flat_map(fold_char).collect()
}

/// What one character is folded to: itself, two, or nothing.
pub(crate) fn fold_char(c: char) -> impl Iterator<Item = char> {
    let folded = match c {
        '\u{0E33}' => [Some('\u{0E4D}'), Some('\u{0E32}')],
        '\u{0EB3}' => [Some('\u{0ECD}'), Some('\u{0EB2}')],
        'ๆ' | 'ໆ' | 'ៗ' | '\u{17B4}' | '\u{17B5}' => [None, None],
        c if is_invisible(c) => [None, None],
        c => [Some(digit(c)), None],
    };
    folded.into_iter().flatten()
}

/// Whether a syllable may end between two characters: not before a vowel sign, tone, virama or
/// other mark, nor after a vowel written before its consonant or a sign that binds the next one.
pub(crate) fn may_divide(before: char, after: char) -> bool {
    let binds = |c: char| {
        matches!(
            c,
            'เ'..='ไ' | 'ເ'..='ໄ' | '\u{17D2}' | '\u{1039}' | '\u{200D}'
        )
    };
    let depends = |c: char| is_combining_mark(c) || matches!(c, 'ะ' | 'า' | 'ำ' | 'ๅ' | 'ະ' | 'າ' | 'ຳ');
    !binds(before) && !depends(after)
}
