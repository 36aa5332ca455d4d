//! Hindi and other languages in Devanagari.

use unicode_normalization::UnicodeNormalization;

use super::fold::{digit, is_invisible};

/// Nukta left out, chandrabindu as anusvara, a nasal before its own class of consonants as
/// anusvara (हिन्दी = हिंदी, सम्बन्ध = संबंध), ये/यी endings as ए/ई (गयी = गई, लिये = लिए).
pub(super) fn fold(word: &str) -> String {
    // Only letters composed with a nukta need to be taken apart.
    let is_composed = |c| matches!(c, 'ऩ' | 'ऱ' | 'ऴ' | '\u{0958}'..='\u{095F}');
    let letters: Vec<char> =
        if word.chars().any(is_composed) { plain_letters(word.nfd()) } else { plain_letters(word.chars()) };
    let mut folded = String::with_capacity(word.len());
    let mut at = 0;
    while at < letters.len() {
        let c = letters[at];
        let next = letters.get(at + 1).copied();
        let after = letters.get(at + 2).copied();
        match (c, next, after) {
            (nasal, Some('\u{094D}'), Some(consonant)) if is_homorganic(nasal, consonant) => {
                folded.push('\u{0902}');
                at += 2;
            }
            ('य', Some('\u{0940}'), None) if at > 0 => {
                folded.push('ई');
                at += 2;
            }
            ('य', Some('\u{0947}'), None) if at > 0 => {
                folded.push('ए');
                at += 2;
            }
            _ => {
                folded.extend(c.to_lowercase());
                at += 1;
            }
        }
    }
    folded
}

fn plain_letters(chars: impl Iterator<Item = char>) -> Vec<char> {
    chars
        .filter(|c| *c != '\u{093C}' && *c != '\u{0903}' && !is_invisible(*c))
        .map(|c| if c == '\u{0901}' { '\u{0902}' } else { digit(c) })
        .collect()
}

fn is_homorganic(nasal: char, consonant: char) -> bool {
    match nasal {
        'ङ' => matches!(consonant, 'क'..='घ'),
        'ञ' => matches!(consonant, 'च'..='झ'),
        'ण' => matches!(consonant, 'ट'..='ढ'),
        'न' => matches!(consonant, 'त'..='ध'),
        'म' => matches!(consonant, 'प'..='भ'),
        _ => false,
    }
}
