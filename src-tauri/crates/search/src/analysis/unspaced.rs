//! Thai, Lao, Khmer and Burmese: no spaces between words, so a model finds them.

use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions};

use super::fold::compatible;
use super::split::Piece;

/// Calls `each` for every word of a run.
pub(super) fn segments<'a>(piece: &Piece<'a>, mut each: impl FnMut(Piece<'a>)) {
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

/// Compatibility form: Thai and Lao AM in one spelling; the repetition marks and Khmer's
/// inherent vowels left out.
pub(super) fn fold(word: &str) -> String {
    compatible(word)
        .chars()
        .filter(|c| !matches!(c, 'ๆ' | 'ໆ' | 'ៗ' | '\u{17B4}' | '\u{17B5}'))
        .collect()
}
