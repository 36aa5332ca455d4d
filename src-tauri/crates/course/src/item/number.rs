//! Numbers as people type them: in any of the program's languages and on any keyboard.
//!
//! Taken are ASCII, fullwidth, Arabic-Indic (٣), Persian (۳), Devanagari and Mongolian digits; a point, a comma or the
//! Arabic decimal sign ٫ before the fraction; spaces of any width, points, commas, apostrophes or the Arabic sign ٬
//! between groups of three (or, as in India, of two before the last three); any kind of minus; `1e3`, `1·10³` and
//! `1×10^3`; and the item's unit behind. One sign before exactly three digits (`1.500`) may be either thing: both
//! readings are given, the one usual in the item's language first.

use unicode_normalization::UnicodeNormalization;

/// The longest text that is looked at.
pub(crate) const MAX_NUMBER: usize = 100;

/// Returns what the text may mean, likeliest first; nothing when it is no number.
pub(crate) fn read_number(text: &str, unit: &str, lang: &str) -> Vec<f64> {
    let text: Vec<char> = text.chars().filter(|c| !is_invisible(*c)).map(plain).collect();
    let text: String = text.iter().collect::<String>().trim().to_owned();
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').map_or(text.as_str(), str::trim_start)),
    };
    let end = digits_end(text);
    let (mantissa, rest) = text.split_at(end);
    let Some((exponent, rest)) = exponent(rest) else { return Vec::new() };
    if !is_unit(rest, unit) {
        return Vec::new();
    }
    mantissas(mantissa, lang)
        .into_iter()
        .filter_map(|mantissa| {
            let sign = if negative { "-" } else { "" };
            format!("{sign}{mantissa}e{exponent}").parse::<f64>().ok().filter(|number| number.is_finite())
        })
        .collect()
}

/// Signs that only steer how text is laid out.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The ASCII digit that another script's digit means.
pub(crate) fn plain_digit(c: char) -> Option<char> {
    const ZEROS: [char; 6] = ['0', '\u{ff10}', '\u{660}', '\u{6f0}', '\u{966}', '\u{1810}'];
    ZEROS.iter().find_map(|zero| {
        let value = (c as u32).checked_sub(*zero as u32).filter(|value| *value < 10)?;
        char::from_digit(value, 10)
    })
}

/// One sign for all that mean the same.
fn plain(c: char) -> char {
    if let Some(digit) = plain_digit(c) {
        return digit;
    }
    match c {
        '\u{2212}' | '\u{2010}'..='\u{2015}' | '\u{fe63}' | '\u{ff0d}' | '\u{2796}' => '-',
        '\u{ff0b}' => '+',
        // An ideographic or Arabic comma is a comma.
        '\u{ff0c}' | '\u{60c}' | '\u{3001}' => ',',
        '\u{ff0e}' | '\u{3002}' => '.',
        '\u{2019}' | '\u{2bc}' | '\u{ff07}' => '\'',
        '\u{66a}' | '\u{ff05}' => '%',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Where the digits with their signs end; a sign or space behind the last digit is left out.
fn digits_end(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            end = at + 1;
        } else if !matches!(c, '.' | ',' | '\u{66b}' | '\u{66c}' | '\'' | ' ') {
            break;
        }
    }
    // “5.” is a number too.
    let mark = text.get(end..).and_then(|rest| rest.chars().next()).filter(|c| matches!(c, '.' | ','));
    if end > 0 { end + mark.map_or(0, char::len_utf8) } else { 0 }
}

/// `e3`, `·10³`, `×10^3` and what follows; 0 when there is none. `None` when it is beyond all bounds.
fn exponent(rest: &str) -> Option<(i32, &str)> {
    let (number, after) = match rest.strip_prefix(['e', 'E']) {
        Some(after) => (signed(after), after),
        None => {
            let Some(after) = rest.trim_start().strip_prefix(['\u{d7}', 'x', '*', '\u{b7}', '\u{22c5}'])
            else {
                return Some((0, rest));
            };
            let Some(after) = after.trim_start().strip_prefix("10") else { return Some((0, rest)) };
            (signed(after.strip_prefix('^').unwrap_or(after)), after.strip_prefix('^').unwrap_or(after))
        }
    };
    let Some((digits, length)) = number else { return Some((0, rest)) };
    let exponent = digits.parse::<i32>().ok().filter(|exponent| exponent.abs() <= 400)?;
    Some((exponent, &after[length..]))
}

/// A whole number in common or raised digits, and how many bytes it takes.
fn signed(text: &str) -> Option<(String, usize)> {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let (mut out, mut length) = (String::new(), 0);
    for c in text.chars() {
        let raised = RAISED.chars().position(|held| held == c).and_then(|value| u32::try_from(value).ok());
        match raised.and_then(|value| char::from_digit(value, 10)) {
            Some(digit) => out.push(digit),
            None if c.is_ascii_digit() => out.push(c),
            None if out.is_empty() && matches!(c, '-' | '\u{207b}') => out.push('-'),
            None if out.is_empty() && c == '+' => {}
            None => break,
        }
        length += c.len_utf8();
    }
    out.ends_with(|c: char| c.is_ascii_digit()).then_some((out, length))
}

fn is_unit(rest: &str, unit: &str) -> bool {
    let bare = |text: &str| -> String {
        let text: String = text.chars().filter(|c| !is_invisible(*c)).map(plain).collect();
        text.nfkc().flat_map(char::to_lowercase).filter(|c| !c.is_whitespace()).collect()
    };
    let rest = bare(rest);
    rest.is_empty() || (!unit.is_empty() && rest == bare(unit))
}

/// The plain decimal numbers that digits with signs may mean.
fn mantissas(text: &str, lang: &str) -> Vec<String> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let whole = |groups: Option<String>| groups.into_iter().collect::<Vec<_>>();
    let fraction = |at: usize, length: usize| {
        let (before, after) = (&text[..at], &text[at + length..]);
        let plain = after.bytes().all(|byte| byte.is_ascii_digit());
        let before = if before.is_empty() { Some("0".to_owned()) } else { grouped(before) };
        before.filter(|_| plain).map(|before| format!("{before}.{after}0"))
    };
    if let Some(at) = text.find('\u{66b}') {
        return whole(fraction(at, 2));
    }
    let places: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    match places.as_slice() {
        [] => whole(grouped(text)),
        [(at, sign)] => {
            let (as_fraction, as_groups) = (fraction(*at, 1), grouped(text));
            let lone = !text.contains([' ', '\'', '\u{66c}']);
            match (as_fraction, as_groups.filter(|_| lone)) {
                (Some(fraction), Some(groups)) if groups_with(lang, *sign) => vec![groups, fraction],
                (fraction, groups) => fraction.into_iter().chain(groups).collect(),
            }
        }
        [.., (before, other), (at, sign)] if other != sign && text[*before..].matches(*sign).count() == 1 => {
            whole(fraction(*at, 1))
        }
        _ => whole(grouped(text)),
    }
}

/// The digits of a whole number whose groups, if it has any, are all parted by the same sign.
fn grouped(text: &str) -> Option<String> {
    let sign = text.chars().find(|c| !c.is_ascii_digit());
    let Some(sign) = sign else { return (!text.is_empty()).then(|| text.to_owned()) };
    let groups: Vec<&str> = text.split(sign).collect();
    let (first, others) = groups.split_first()?;
    let (last, middle) = others.split_last()?;
    let is = |group: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
    };
    let threes = is(first, 1..=3) && middle.iter().all(|group| is(group, 3..=3));
    let twos = is(first, 1..=2) && middle.iter().all(|group| is(group, 2..=2));
    // “0.500” has no thousands.
    (is(last, 3..=3) && (threes || twos) && !first.starts_with('0')).then(|| groups.concat())
}

/// Returns whether a language parts thousands with this sign.
fn groups_with(lang: &str, sign: char) -> bool {
    let lang = lang.split('-').next().unwrap_or_default();
    match lang {
        "de" | "es" | "id" | "it" | "nl" | "pt" | "tr" | "vi" => sign == '.',
        "fr" | "ru" | "uk" | "pl" | "cs" => false,
        _ => sign == ',',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: &str, text: &str, expect: &[f64]) {
        assert_eq!(read_number(text, "m²", lang), expect, "{lang} {text:?}");
    }

    #[test]
    fn numbers_are_read_as_people_type_them_in_six_languages() {
        check("en", "1,234.5", &[1234.5]);
        check("en", " 0.7 ", &[0.7]);
        check("en", ".5", &[0.5]);
        check("en", "5.", &[5.0]);
        check("en", "+3", &[3.0]);
        check("en", "1,00,000", &[100_000.0]);
        check("fr", "1\u{202f}234,5", &[1234.5]);
        check("fr", "12 345", &[12_345.0]);
        check("fr", "\u{2212}0,7", &[-0.7]);
        check("es", "1.234.567,8", &[1_234_567.8]);
        check("ru", "3,15", &[3.15]);
        check("ru", "1\u{a0}000", &[1000.0]);
        check("ar", "٣٫٥", &[3.5]);
        check("ar", "١٬٢٣٤٫٥", &[1234.5]);
        check("ar", "\u{200f}-٣،٥", &[-3.5]);
        check("fa", "۱۲٫۵", &[12.5]);
        check("zh", "１２．５", &[12.5]);
        check("zh", "3。5", &[3.5]);
        check("de-CH", "1’234.5", &[1234.5]);
    }

    #[test]
    fn powers_and_units_may_stand_behind() {
        check("en", "1.5e3", &[1500.0]);
        check("fr", "1,5 × 10³", &[1500.0]);
        check("ru", "1,5·10^-3", &[0.0015]);
        check("en", "12 m²", &[12.0]);
        check("en", "12M2", &[12.0]);
        check("en", "12 kg", &[]);
        assert_eq!(read_number("٥٠٪", "%", "ar"), [50.0]);
        assert_eq!(read_number("5 eV", "eV", "en"), [5.0]);
    }

    #[test]
    fn one_sign_before_three_digits_may_be_either_and_the_language_decides_which_comes_first() {
        check("en", "1,500", &[1500.0, 1.5]);
        check("en", "1.500", &[1.5, 1500.0]);
        check("es", "1.500", &[1500.0, 1.5]);
        check("fr", "1,500", &[1.5, 1500.0]);
        check("en", "0,500", &[0.5]);
        check("en", "1,50", &[1.5]);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            " ",
            "-",
            ".",
            ",",
            "abc",
            "1 2",
            "1..2",
            "1,2,3",
            "1.2.3",
            "--1",
            "1e999",
            "1e99999999999",
            "NaN",
            "inf",
            "0x10",
            "1/2",
            "12,34.5,6",
            "²",
            "1 000 00",
            "5 5 m²",
            "٫",
        ] {
            check("en", text, &[]);
        }
    }
}
