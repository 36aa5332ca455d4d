//! A passage as bytes, small: what a hit shows.
//!
//! Text is kept in a code of one byte a letter: the 128 characters around the last foreign letter
//! are the bytes from 0x80 on, as in SCSU (Unicode Technical Standard 6), so that Arabic, Russian
//! or Hindi take no more room than English before compression, and compress a tenth better.
//! Chinese characters stand as two bytes each.

use crate::passage::{Kind, Passage};

/// Byte 1 is followed by the number of a block of 128 characters (its high byte first), byte 2 by
/// any character in three bytes, byte 3 by a count and so many characters of two bytes.
const BLOCK: u8 = 1;
const ANY: u8 = 2;
const PAIRS: u8 = 3;

/// The bytes for a pack's passage.
pub(crate) fn encode(pack: &str, passage: &Passage, text: &str) -> Vec<u8> {
    let mut bytes = vec![passage.kind.code() as u8];
    match passage.at.filter(|at| at.is_finite()) {
        Some(at) => {
            bytes.push(8);
            bytes.extend_from_slice(&at.to_le_bytes());
        }
        None => bytes.push(0),
    }
    for part in [
        pack,
        &passage.course,
        &passage.lesson,
        &passage.lang,
        &passage.title,
        &passage.anchor,
        &passage.heading,
        text,
    ] {
        let coded = code(part);
        length(coded.len(), &mut bytes);
        bytes.extend_from_slice(&coded);
    }
    bytes
}

/// The pack and passage in these bytes; `None` if they are not of our making.
pub(crate) fn decode(bytes: &[u8]) -> Option<(String, Passage)> {
    let mut rest = bytes;
    let kind = Kind::from_code(u64::from(take(&mut rest, 1)?[0]));
    let at = match take(&mut rest, 1)?[0] {
        8 => Some(f64::from_le_bytes(take(&mut rest, 8)?.try_into().ok()?)),
        _ => None,
    };
    let mut part = || -> Option<String> {
        let length = taken_length(&mut rest)?;
        decoded(take(&mut rest, length)?)
    };
    let (pack, course, lesson, lang) = (part()?, part()?, part()?, part()?);
    let (title, anchor, heading, text) = (part()?, part()?, part()?, part()?);
    Some((pack, Passage { course, lesson, anchor, kind, at, lang, title, heading, text }))
}

fn code(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut block = u32::MAX;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let point = c as u32;
        if point < 0x80 {
            // The three signals themselves are control characters nobody sees.
            bytes.push(if point < 4 { b' ' } else { point as u8 });
        } else if is_wide(c) {
            let mut run = vec![point as u16];
            while run.len() < 255
                && let Some(next) = chars.next_if(|next| is_wide(*next))
            {
                run.push(next as u16);
            }
            bytes.extend_from_slice(&[PAIRS, run.len() as u8]);
            bytes.extend(run.iter().flat_map(|unit| unit.to_be_bytes()));
        } else if point > 0x3FFF {
            bytes.push(ANY);
            bytes.extend_from_slice(&point.to_be_bytes()[1..]);
        } else {
            if point >> 7 != block {
                block = point >> 7;
                bytes.extend_from_slice(&[BLOCK, block as u8]);
            }
            bytes.push(0x80 | (point & 0x7F) as u8);
        }
    }
    bytes
}

/// Characters of scripts so large that blocks of 128 do not help.
fn is_wide(c: char) -> bool {
    matches!(c as u32, 0x3000..=0x9FFF | 0xAC00..=0xD7FF | 0xF900..=0xFFEF)
}

fn decoded(mut bytes: &[u8]) -> Option<String> {
    let mut text = String::with_capacity(bytes.len() * 2);
    let mut block = 0u32;
    while let [first, rest @ ..] = bytes {
        bytes = rest;
        match *first {
            BLOCK => block = u32::from(take(&mut bytes, 1)?[0]),
            ANY => {
                let point = take(&mut bytes, 3)?.iter().fold(0, |point, byte| point << 8 | u32::from(*byte));
                text.push(char::from_u32(point)?);
            }
            PAIRS => {
                let count = usize::from(take(&mut bytes, 1)?[0]);
                for unit in take(&mut bytes, 2 * count)?.chunks_exact(2) {
                    let point = u32::from(u16::from_be_bytes([unit[0], unit[1]]));
                    text.push(char::from_u32(point)?);
                }
            }
            byte if byte < 0x80 => text.push(char::from(byte)),
            byte => text.push(char::from_u32(block << 7 | u32::from(byte & 0x7F))?),
        }
    }
    Some(text)
}

fn length(mut length: usize, bytes: &mut Vec<u8>) {
    while length >= 0x80 {
        bytes.push(0x80 | (length & 0x7F) as u8);
        length >>= 7;
    }
    bytes.push(length as u8);
}

fn taken_length(bytes: &mut &[u8]) -> Option<usize> {
    let mut length = 0usize;
    for shift in (0..28).step_by(7) {
        let byte = take(bytes, 1)?[0];
        length |= usize::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            return Some(length);
        }
    }
    None
}

fn take<'a>(bytes: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(text: &str) -> Passage {
        Passage {
            course: "курс".into(),
            lesson: String::new(),
            anchor: "§1".into(),
            kind: Kind::Caption,
            at: Some(12.5),
            lang: "zh-Hant".into(),
            title: "Überschrift – “x”".into(),
            heading: "標題".into(),
            text: text.into(),
        }
    }

    #[test]
    fn every_script_comes_back_as_it_was() {
        for text in [
            "",
            "plain\nlines\tand tabs",
            "Ça, l’été… 25 °C ≥ 3 €",
            "درجة الحرارة ٢٥ – test",
            "मिट्टी की नमी",
            "ความชื้นในดิน",
            "土壤湿度，传感器（ESP32）ＡＢ",
            "한국어 かな カナ",
            "🌱 𠀀 ሰላም ᠮᠣᠩᠭᠣᠯ \u{10FFFF} \u{FEFF}",
            &"長".repeat(1000),
        ] {
            let passage = passage(text);
            let bytes = encode("pack", &passage, text);
            assert_eq!(decode(&bytes), Some(("pack".to_owned(), passage)), "{text}");
        }
    }

    #[test]
    fn bytes_that_are_cut_or_wrong_are_refused_or_read_without_harm() {
        let bytes = encode("pack", &passage("土壤 soil почва"), "土壤 soil почва");
        for end in 0..bytes.len() {
            assert_eq!(decode(&bytes[..end]), None, "cut at {end}");
        }
        for at in 0..bytes.len() {
            let mut wrong = bytes.clone();
            wrong[at] ^= 0xFF;
            let _ = decode(&wrong);
        }
    }
}
