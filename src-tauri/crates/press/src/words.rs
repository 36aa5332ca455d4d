//! Text from elsewhere, made safe to set: no controls, no tricks with direction, no towers of marks, no end.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// As many marks over one letter as any writing needs; more of them are a joke that covers the line above.
const MARKS: usize = 4;

/// Returns `text` in composed form on one line, without what is no letter or sign, cut after `most` characters.
///
/// Overrides and embeddings of direction go: they can make a name read as another. Isolates stay as far as they
/// are closed, because Fluent puts them around every name it sets into a sentence (Unicode TR 9, 2.4).
pub(crate) fn clean(text: &str, most: usize) -> String {
    // Composing never lengthens beyond what is read here; a hostile megabyte is not even looked at.
    let mut clean = String::new();
    let (mut count, mut marks, mut open, mut space) = (0, 0, 0_usize, false);
    for one in text.chars().take(most.saturating_mul(8)).nfc() {
        if one.is_whitespace() {
            space = !clean.is_empty();
            continue;
        }
        marks = if is_combining_mark(one) { marks + 1 } else { 0 };
        let kept = match one {
            '\u{2066}'..='\u{2068}' => {
                open += 1;
                true
            }
            '\u{2069}' => {
                let closes = open > 0;
                open = open.saturating_sub(1);
                closes
            }
            _ => marks <= MARKS && is_text(one) && !(clean.is_empty() && is_combining_mark(one)),
        };
        if !kept {
            continue;
        }
        if count >= most {
            clean.push('…');
            break;
        }
        if space {
            clean.push(' ');
            space = false;
        }
        clean.push(one);
        count += 1;
    }
    clean.extend(std::iter::repeat_n('\u{2069}', open));
    if clean.chars().all(is_invisible) { String::new() } else { clean }
}

/// Whether a character is for reading, and not for steering a terminal or a reader.
fn is_text(one: char) -> bool {
    !(one.is_control()
        || matches!(one,
            '\u{00AD}' | '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{3164}' | '\u{FFA0}'
            | '\u{200B}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}'
            | '\u{FDD0}'..='\u{FDEF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}'
            | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{10FFFF}'))
        && (one as u32) & 0xFFFE != 0xFFFE
}

/// Whether a character leaves no mark on the page by itself.
pub(crate) fn is_invisible(one: char) -> bool {
    one.is_whitespace()
        || matches!(one, '\u{061C}' | '\u{180B}'..='\u{180F}' | '\u{200C}'..='\u{200F}' | '\u{2066}'..='\u{2069}')
}

/// Whether a text has a letter that is written from right to left.
pub(crate) fn has_right_to_left(text: &str) -> bool {
    text.chars().any(|one| matches!(one as u32, 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_letter_goes() {
        for (text, expect) in [
            ("  Amina \u{0}\u{7}\r\n Hassan\t", "Amina Hassan"),
            ("Amina\u{202E}nassaH\u{202C}", "AminanassaH"),
            ("by \u{2068}Kenya\u{2069}.", "by \u{2068}Kenya\u{2069}."),
            ("a\u{2069}b\u{2067}c", "ab\u{2067}c\u{2069}"),
            ("e\u{301}", "é"),
            ("\u{2068}\u{2069} \u{200F}", ""),
            ("\u{FEFF}x\u{E001}\u{10FFFF}\u{FFFE}", "x"),
            ("می‌خواهم", "می‌خواهم"),
        ] {
            assert_eq!(clean(text, 100), expect, "{text:?}");
        }
    }

    #[test]
    fn towers_of_marks_are_lowered() {
        let tower = format!("q{}", "\u{20DD}".repeat(500));
        assert_eq!(clean(&tower, 100).chars().count(), 1 + MARKS);
    }

    #[test]
    fn what_has_no_end_gets_one() {
        let long = clean(&"x".repeat(10_000), 400);
        assert_eq!(long.chars().count(), 401);
        assert!(long.ends_with('…'));
    }
}
