//! The scripts told apart, because their words are split, folded or stemmed differently.

use super::fold::digit;

/// A group of characters that are treated alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Arabic,
    Devanagari,
    Ethiopic,
    Thai,
    Lao,
    Khmer,
    Myanmar,
    /// Chinese characters and Japanese kana.
    Han,
    Hangul,
    /// Only digits.
    Digits,
    /// Any other alphabet with spaces between words.
    Other,
}

impl Script {
    /// Written without spaces between words.
    pub(crate) fn is_unspaced(self) -> bool {
        matches!(self, Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar | Script::Han)
    }

    /// The script of a letter or digit (block ranges of the Unicode Standard).
    pub(crate) fn of(c: char) -> Script {
        if digit(c).is_ascii_digit() {
            return Script::Digits;
        }
        match c as u32 {
            0x00..=0x024F | 0x0250..=0x02FF | 0x1D00..=0x1DBF | 0x1E00..=0x1EFF => Script::Latin,
            0x2C60..=0x2C7F | 0xA720..=0xA7FF | 0xAB30..=0xAB6F | 0xFF21..=0xFF5A => Script::Latin,
            0x0370..=0x03FF | 0x1F00..=0x1FFF => Script::Greek,
            0x0400..=0x052F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => Script::Cyrillic,
            0x0600..=0x06FF | 0x0750..=0x077F | 0x0870..=0x08FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => {
                Script::Arabic
            }
            0x0900..=0x097F | 0xA8E0..=0xA8FF => Script::Devanagari,
            0x1200..=0x139F | 0x2D80..=0x2DDF | 0xAB00..=0xAB2F => Script::Ethiopic,
            0x0E00..=0x0E7F => Script::Thai,
            0x0E80..=0x0EFF => Script::Lao,
            0x1780..=0x17FF | 0x19E0..=0x19FF => Script::Khmer,
            0x1000..=0x109F | 0xA9E0..=0xA9FF | 0xAA60..=0xAA7F => Script::Myanmar,
            0x3005..=0x3007
            | 0x3040..=0x30FF
            | 0x31F0..=0x31FF
            | 0x3400..=0x4DBF
            | 0x4E00..=0x9FFF
            | 0xF900..=0xFAFF
            | 0xFF66..=0xFF9F
            | 0x20000..=0x323AF => Script::Han,
            0x1100..=0x11FF | 0x3130..=0x318F | 0xA960..=0xA97F | 0xAC00..=0xD7FF => Script::Hangul,
            _ => Script::Other,
        }
    }
}
