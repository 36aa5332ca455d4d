//! Arabic, and the Arabic script of Persian, Urdu and others.
//!
//! Light stemming after Larkey, Ballesteros and Connell ("light10", 2002): the article with its
//! one-letter prefixes and the commonest endings. A prefix letter without the article (بكتاب) is
//! ambiguous, for many words begin with it (بيت): it stays in the index, and a query looks for both.

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

/// And, in or with, for, as, so, will: written together with the word.
const PREFIXES: [char; 6] = ['و', 'ب', 'ل', 'ك', 'ف', 'س'];
const ARTICLES: [&str; 11] = ["وبال", "وكال", "ولل", "فبال", "وال", "فال", "بال", "كال", "لل", "فلل", "ال"];
const ENDINGS: [&str; 12] = ["اتها", "يه", "ها", "ات", "ان", "ون", "ين", "هم", "نا", "ه", "ي", "ا"];

/// The stem that is indexed: without article and ending.
pub(super) fn stem(folded: &str) -> String {
    light(without_article(folded))
}

/// The stems that are looked for: besides the word's own, those that it has behind a prefix letter,
/// and those of the word that is left when its first letters are taken for prefixes.
pub(super) fn sought(folded: &str) -> Vec<String> {
    let bare = without_article(folded);
    let mut stems = vec![light(bare)];
    let mut rest = bare;
    for _ in 0..2 {
        match rest.strip_prefix(PREFIXES) {
            Some(shorter) if letters(shorter) >= 3 => rest = shorter,
            _ => break,
        }
        stems.push(light(rest));
    }
    let own = stems.clone();
    for stem in own {
        stems.extend(PREFIXES.iter().map(|prefix| format!("{prefix}{stem}")));
    }
    stems
}

fn without_article(folded: &str) -> &str {
    ARTICLES
        .iter()
        .filter_map(|article| folded.strip_prefix(article))
        .find(|rest| letters(rest) >= 2)
        .unwrap_or(folded)
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
