//! Arabic, and the Arabic script of Persian, Urdu and others.
//!
//! Light stemming after Larkey, Ballesteros and Connell ("light10", 2002): the article with its
//! one-letter prefixes and the commonest endings. A prefix letter without the article (بكتاب) is
//! ambiguous, for many words begin with it (بيت), so such a word gets both readings.

use unicode_normalization::UnicodeNormalization;

use super::fold::{digit, is_mark};

/// Without vowel signs and tatweel; alef, ya, ta marbuta, kaf and heh in one form each.
pub(super) fn fold(word: &str) -> String {
    // Only presentation forms need to be brought to plain letters.
    if word.chars().all(|c| c < '\u{0700}') {
        return letters_only(word.chars());
    }
    letters_only(word.nfkc())
}

fn letters_only(chars: impl Iterator<Item = char>) -> String {
    chars
        .filter(|c| !is_mark(*c) && *c != '\u{0640}')
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => 'ا',
            'ى' | 'ی' | 'ې' | 'ے' | 'ئ' | 'ۍ' => 'ي',
            'ة' | 'ۃ' | 'ۀ' | 'ہ' | 'ھ' | 'ە' => 'ه',
            'ؤ' | 'ۋ' => 'و',
            'ک' | 'ڪ' => 'ك',
            c => digit(c),
        })
        .flat_map(char::to_lowercase)
        .collect()
}

const ARTICLES: [&str; 11] = [
    "وبال", "وكال", "ولل", "فبال", "وال", "فال", "بال", "كال", "لل", "فلل", "ال",
];
const ENDINGS: [&str; 12] = [
    "اتها", "يه", "ها", "ات", "ان", "ون", "ين", "هم", "نا", "ه", "ي", "ا",
];

/// The stem, and a second one where a leading letter may be a prefix.
pub(super) fn stems(folded: &str) -> Vec<String> {
    let bare = ARTICLES
        .iter()
        .filter_map(|article| folded.strip_prefix(article))
        .find(|rest| letters(rest) >= 2);
    if let Some(bare) = bare {
        return vec![light(bare)];
    }
    // The wa- of "and" is stripped outright, as light10 does, when a word is left.
    let word = match folded.strip_prefix('و') {
        Some(rest) if letters(rest) >= 3 => rest,
        _ => folded,
    };
    let mut stems = vec![light(word)];
    if let Some(rest) = word.strip_prefix(['ب', 'ل', 'ك', 'ف', 'س'])
        && letters(rest) >= 4
    {
        stems.push(light(rest));
    }
    if word != folded {
        stems.push(light(folded));
    }
    stems.dedup();
    stems
}

fn light(word: &str) -> String {
    let mut stem = word;
    for ending in ENDINGS {
        if let Some(rest) = stem.strip_suffix(ending)
            && letters(rest) >= 3
        {
            stem = rest;
            break;
        }
    }
    stem.to_owned()
}

fn letters(word: &str) -> usize {
    word.chars().count()
}
