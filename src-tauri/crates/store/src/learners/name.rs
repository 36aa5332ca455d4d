//! What a person may be called here, and what stands for their picture and language.

use unicode_normalization::UnicodeNormalization;

/// Most characters of a name.
pub const MAX_NAME: usize = 80;
/// Most bytes of a name: a letter can carry many marks.
const MAX_NAME_BYTES: usize = 640;
/// Most characters of a picture's or a language's name.
const MAX_WORD: usize = 64;

/// Why a name, a picture or a language is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NameFault {
    /// Nothing that can be read.
    #[error("the name is empty; write at least one letter")]
    Empty,
    /// More than [`MAX_NAME`] characters.
    #[error("the name is too long; shorten it to {MAX_NAME} characters")]
    Long,
    /// A character that is no part of a name: a line break, or one that turns the text around it.
    #[error("the name holds an invisible control character; write it anew")]
    Control,
    /// The picture is no word of small letters, digits and hyphens.
    #[error("the picture has no name that can be kept; choose another")]
    Picture,
    /// The language is no BCP 47 tag.
    #[error("the language is no tag such as `en` or `zh-Hans`")]
    Language,
}

/// Returns `name` as it is kept: NFC, single spaces, none at the ends.
pub(crate) fn name(name: &str) -> Result<String, NameFault> {
    if name.len() > 4 * MAX_NAME_BYTES {
        return Err(NameFault::Long);
    }
    let composed: String = name.nfc().collect();
    if composed.chars().any(|one| (one.is_control() && !one.is_whitespace()) || turns_text(one)) {
        return Err(NameFault::Control);
    }
    let words: Vec<&str> = composed.split_whitespace().collect();
    let name = words.join(" ");
    if !name.chars().any(char::is_alphanumeric) {
        return Err(NameFault::Empty);
    }
    if name.chars().count() > MAX_NAME || name.len() > MAX_NAME_BYTES {
        return Err(NameFault::Long);
    }
    Ok(name)
}

/// Embeddings, overrides and isolates reorder the words beside the name; lines are broken by the others.
/// Joiners stay: Persian and the languages of India are written with them.
fn turns_text(one: char) -> bool {
    matches!(one, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Checks the name of a picture: the screens know which there are.
pub(crate) fn picture(picture: &str) -> Result<String, NameFault> {
    let fits = |one: u8| one.is_ascii_lowercase() || one.is_ascii_digit() || one == b'-';
    if picture.len() <= MAX_WORD && picture.bytes().all(fits) {
        return Ok(picture.to_owned());
    }
    Err(NameFault::Picture)
}

/// Checks that `tag` has the shape of a BCP 47 tag.
pub(crate) fn language(tag: &str) -> Result<String, NameFault> {
    let part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|one| one.is_ascii_alphanumeric());
    let first = tag.split('-').next().unwrap_or_default();
    let begins = (2..=8).contains(&first.len()) && first.bytes().all(|one| one.is_ascii_alphabetic());
    if tag.len() <= MAX_WORD && begins && tag.split('-').all(part) {
        return Ok(tag.to_owned());
    }
    Err(NameFault::Language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_composed_with_single_spaces() {
        for (given, kept) in [
            ("Amina", "Amina"),
            ("  Jose\u{301}   Mari\u{301}a ", "Jos\u{e9} Mar\u{ed}a"),
            ("Ann\tLee\n", "Ann Lee"),
            ("أمينة", "أمينة"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("李雷", "李雷"),
            ("O'Neill-Ó 2", "O'Neill-Ó 2"),
        ] {
            assert_eq!(name(given).as_deref(), Ok(kept));
        }
    }

    #[test]
    fn a_name_that_cannot_be_shown_is_refused() {
        for (given, fault) in [
            ("", NameFault::Empty),
            (" \u{200b}. ", NameFault::Empty),
            ("a\0b", NameFault::Control),
            ("a\u{202e}b", NameFault::Control),
            ("\u{1b}[31m", NameFault::Control),
            (&"a".repeat(81), NameFault::Long),
            (&"e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}".repeat(80), NameFault::Long),
            (&"a".repeat(1 << 20), NameFault::Long),
        ] {
            assert_eq!(name(given), Err(fault), "{:.20}", given);
        }
        assert!(name(&"ж".repeat(80)).is_ok());
    }

    #[test]
    fn a_picture_and_a_language_are_words() {
        assert!(picture("owl-2").is_ok() && picture("").is_ok());
        assert_eq!(picture("../owl"), Err(NameFault::Picture));
        for tag in ["en", "zh-Hans", "pt-BR", "sr-Latn-RS", "de-1996"] {
            assert!(language(tag).is_ok(), "{tag}");
        }
        for tag in ["", "e", "en_GB", "en-", "-en", "en\n", "1a", "abcdefghi"] {
            assert_eq!(language(tag), Err(NameFault::Language), "{tag}");
        }
    }
}
