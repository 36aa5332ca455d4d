//! Latin and Greek: English, French, Spanish, Portuguese, Turkish, Vietnamese and their kin.

use unicode_normalization::UnicodeNormalization;

use super::fold::{digit, is_mark};

/// Without case and diacritics; letters that do not decompose become what people type for them.
///
/// Turkish dotless ı and dotted İ both become i, Vietnamese tones and đ go: who types without them
/// finds the same words, and the marked form ranks what was typed with them first.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.nfkd() {
        if c.is_ascii() {
            if c != '\'' {
                folded.push(c.to_ascii_lowercase());
            }
            continue;
        }
        if is_mark(c) {
            continue;
        }
        for c in c.to_lowercase() {
            match c {
                'ß' => folded.push_str("ss"),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                'þ' => folded.push_str("th"),
                'ø' => folded.push('o'),
                'đ' | 'ð' | 'ɗ' => folded.push('d'),
                'ł' => folded.push('l'),
                'ı' => folded.push('i'),
                'ħ' => folded.push('h'),
                'ŋ' => folded.push('n'),
                'ɓ' => folded.push('b'),
                'ƙ' => folded.push('k'),
                'ƴ' => folded.push('y'),
                'ə' | 'ǝ' | 'ɛ' => folded.push('e'),
                'ɔ' => folded.push('o'),
                'ς' => folded.push('σ'),
                // Apostrophes within a word: Swahili ng’ombe, Uzbek oʻ, Hawaiian ʻokina.
                '’' | 'ʻ' | 'ʼ' | 'ʿ' | 'ʾ' | 'ꞌ' => {}
                c if is_mark(c) => {}
                c => folded.push(digit(c)),
            }
        }
    }
    folded
}

/// A folded Portuguese word with the accents of its ending, which the stemmer's rules need:
/// avaliacao as avaliação.
pub(super) fn portuguese(folded: &str) -> String {
    for (bare, accented) in [("cao", "ção"), ("coes", "ções"), ("sao", "são"), ("soes", "sões")] {
        if let Some(start) = folded.strip_suffix(bare) {
            return format!("{start}{accented}");
        }
    }
    folded.to_owned()
}

/// A folded Spanish word without the plural s of a borrowed one, which the stemmer takes off after
/// vowels alone: tokens as token, robots as robot.
pub(super) fn spanish(folded: &str) -> &str {
    const AFTER: [char; 14] = ['b', 'c', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 't', 'w', 'y'];
    match folded.strip_suffix('s') {
        // Of three letters and fewer it may be another word: ens, ops.
        Some(one) if one.len() > 2 && one.ends_with(AFTER) => one,
        _ => folded,
    }
}

/// A folded French word without the plural x that the stemmer leaves: jeux as jeu, bijoux as bijou.
/// Adjectives like heureux keep theirs; they have it in the singular too.
pub(super) fn french(folded: &str) -> &str {
    const PLURALS: [&str; 11] = [
        "jeux", "lieux", "feux", "voeux", "cheveux", "neveux", "bijoux", "cailloux", "choux", "genoux",
        "hiboux",
    ];
    if PLURALS.iter().any(|plural| folded.ends_with(plural)) { &folded[..folded.len() - 1] } else { folded }
}
