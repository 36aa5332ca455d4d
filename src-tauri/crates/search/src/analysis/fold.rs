//! Case, diacritics and spelling variants folded away, script by script.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc_quick};

use super::script::Script;

/// The folded form of a word, and the word as written but for case where that differs.
pub(crate) fn fold(word: &str, script: Script) -> (String, Option<String>) {
    if word.is_ascii() {
        let mut folded = word.to_ascii_lowercase();
        folded.retain(|c| c != '\'');
        return (folded, None);
    }
    let folded = match script {
        Script::Cyrillic => super::cyrillic::fold(word),
        Script::Arabic => super::arabic::fold(word),
        Script::Devanagari => super::hindi::fold(word),
        Script::Ethiopic => super::amharic::fold(word),
        Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar => super::unspaced::fold(word),
        Script::Han | Script::Hangul => super::han::fold(word),
        Script::Latin | Script::Greek | Script::Digits => super::latin::fold(word),
        Script::Other => compatible(word),
    };
    // Only where people really leave the marks out when they type is the marked form worth room.
    let marked = match script {
        Script::Latin | Script::Cyrillic | Script::Greek => {
            let lower = lower(word);
            (lower != folded).then_some(lower)
        }
        _ => None,
    };
    (folded, marked)
}

/// Lower case, composed (NFC), nothing else changed.
fn lower(word: &str) -> String {
    let lower = word.to_lowercase();
    if is_nfc_quick(lower.chars()) == unicode_normalization::IsNormalized::Yes {
        lower
    } else {
        lower.nfc().collect()
    }
}

/// Lower case in compatibility form, with marks that are only decoration left out.
pub(super) fn compatible(word: &str) -> String {
    word.nfkc().flat_map(char::to_lowercase).filter(|c| !is_invisible(*c)).map(digit).collect()
}

/// Joiners, soft hyphens and the like: inside words, but never typed.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{034F}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}

/// Decimal digits of other scripts as the European ones, other characters as they are.
pub(super) fn digit(c: char) -> char {
    const ZEROS: [u32; 15] = [
        0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0BE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040,
        0x17E0, 0x1810, 0xFF10,
    ];
    let code = c as u32;
    if code < 0x0660 {
        return c;
    }
    ZEROS
        .iter()
        .find(|zero| (**zero..**zero + 10).contains(&code))
        .and_then(|zero| char::from_digit(code - zero, 10))
        .unwrap_or(c)
}

/// A combining mark or an invisible character.
pub(super) fn is_mark(c: char) -> bool {
    is_combining_mark(c) || is_invisible(c)
}
