//! Enrolment codes: what a centre hands out on paper so that a learner joins without a line (`PROTOCOL.md`, Enrolment
//! codes).

use fast_qr::convert::{Builder, Shape, svg::SvgBuilder};
use fast_qr::{ECL, QRBuilder};
use sha2::{Digest, Sha256};

use crate::address;
use crate::key::{DIGITS, PublicKey};

/// What stands before a code in a QR code, and may stand before a typed one.
pub const QR_PREFIX: &str = "PACKHORSE:";
/// Most characters worth reading: twice the longest code, for spaces and line ends.
const MAX_TEXT: usize = 1000;
const VERSION: u8 = 1;
const DOMAIN: &[u8] = b"packhorse code 1\0";
/// Digits of a line, the check digit not counted.
const LINE: usize = 19;
/// In the byte that holds the address's length: it begins with `http://`.
const OPEN: u8 = 0x80;
/// Bytes after the address.
const TAIL: usize = 32 + 10 + 2 + 3;

/// What an enrolment code says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Code {
    address: String,
    far_end: PublicKey,
    secret: [u8; 10],
    last_day: u16,
}

/// Why a text is no enrolment code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CodeError {
    /// Something else, or much of it is missing.
    #[error("this is not an enrolment code; it is a few lines of letters and digits in groups of four")]
    NotACode,
    /// A character no code has.
    #[error("{0:?} does not occur in enrolment codes; look again at what is written there")]
    Foreign(char),
    /// A line of five groups was mistyped, or something is missing in it.
    #[error("groups {} to {} of the code are mistyped or incomplete", 5 * .line - 4, 5 * .line)]
    Mistyped {
        /// Which, counted from 1.
        line: usize,
    },
    /// Every line fits, and they do not fit together.
    #[error("the code is mistyped: its lines do not belong together")]
    Mixed,
    /// A later version's.
    #[error("the code is for a newer Packhorse: install the newer one")]
    Newer,
}

impl Code {
    /// Makes a code that is good until the end of the day `last_day` (UTC, days since 1970; 0: for ever).
    ///
    /// `None` where `address` is none ([`address::parse`]) or `far_end` is no key.
    #[must_use]
    pub fn new(address: &str, far_end: PublicKey, secret: [u8; 10], last_day: u16) -> Option<Code> {
        let address = address::parse(address)?;
        far_end.is_sound().then_some(Code { address, far_end, secret, last_day })
    }

    /// Reads a code as somebody typed it, or as a QR code holds it.
    ///
    /// # Errors
    /// As [`CodeError`] tells.
    pub fn parse(text: &str) -> Result<Code, CodeError> {
        let bytes = bytes(&checked(&digits(text)?)?)?;
        let (version, rest) = bytes.split_first().ok_or(CodeError::NotACode)?;
        if *version != VERSION {
            return Err(if *version > VERSION { CodeError::Newer } else { CodeError::NotACode });
        }
        let (length, _) = rest.split_first().ok_or(CodeError::NotACode)?;
        let (scheme, length) =
            (if length & OPEN == 0 { "https://" } else { "http://" }, usize::from(length & !OPEN));
        if bytes.len() != 2 + length + TAIL {
            return Err(CodeError::NotACode);
        }
        let (said, check) = bytes.split_at(bytes.len() - 3);
        if check != check_bytes(said) {
            return Err(CodeError::Mixed);
        }
        Code::of(scheme, said, length).ok_or(CodeError::NotACode)
    }

    fn of(scheme: &str, said: &[u8], length: usize) -> Option<Code> {
        let (address, rest) = said.get(2..)?.split_at_checked(length)?;
        let (far_end, rest) = rest.split_first_chunk()?;
        let (secret, rest) = rest.split_first_chunk()?;
        let address = format!("{scheme}{}", std::str::from_utf8(address).ok()?);
        let code =
            Code::new(&address, PublicKey(*far_end), *secret, u16::from_be_bytes(*rest.first_chunk()?))?;
        // Written otherwise than we write it: made to look like another address.
        (code.address == address).then_some(code)
    }

    /// Returns the code as it is printed and typed: groups of four with dashes.
    #[must_use]
    pub fn text(&self) -> String {
        let digits = self.digits();
        let groups: Vec<&str> =
            digits.as_bytes().chunks(4).filter_map(|group| str::from_utf8(group).ok()).collect();
        groups.join("-")
    }

    /// Returns what a QR code of it holds: capital letters, digits and a colon, which take the least room there.
    #[must_use]
    pub fn qr_text(&self) -> String {
        format!("{QR_PREFIX}{}", self.digits())
    }

    /// Returns the far end's address.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Returns the far end's key.
    #[must_use]
    pub fn far_end(&self) -> PublicKey {
        self.far_end
    }

    /// Returns the cohort's secret, for [`crate::wire::Claim`].
    #[must_use]
    pub fn secret(&self) -> [u8; 10] {
        self.secret
    }

    /// Returns when it stops being good, in milliseconds since 1970; `None`: never.
    #[must_use]
    pub fn expires_ms(&self) -> Option<i64> {
        (self.last_day > 0).then(|| (i64::from(self.last_day) + 1) * 86_400_000)
    }

    fn digits(&self) -> String {
        let (open, rest) = match self.address.strip_prefix("http://") {
            Some(rest) => (OPEN, rest),
            None => (0, self.address.strip_prefix("https://").unwrap_or(&self.address)),
        };
        // An address has at most 100 bytes.
        let mut bytes = vec![VERSION, open | rest.len() as u8];
        bytes.extend_from_slice(rest.as_bytes());
        bytes.extend_from_slice(&self.far_end.0);
        bytes.extend_from_slice(&self.secret);
        bytes.extend_from_slice(&self.last_day.to_be_bytes());
        let check = check_bytes(&bytes);
        bytes.extend_from_slice(&check);
        let mut written = String::new();
        let digit = |five: &u8| char::from(DIGITS[usize::from(*five)]);
        for line in fives(&bytes).chunks(LINE) {
            written.extend(line.iter().map(digit));
            written.push(digit(&check_digit(line)));
        }
        written
    }
}

/// Draws `text` as a QR code, in SVG without a size of its own, dark on white with the margin scanners need; `None` where
/// it is too long for one.
#[must_use]
pub fn qr_svg(text: &str) -> Option<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    Some(SvgBuilder::default().shape(Shape::Square).margin(4).to_str(&code))
}

/// Draws `text` as a QR code of block characters, for a terminal that is light on dark; `None` where it is too long for one.
#[must_use]
pub fn qr_blocks(text: &str) -> Option<String> {
    Some(QRBuilder::new(text).ecl(ECL::L).build().ok()?.to_str())
}

/// Takes the digits out of what was typed.
fn digits(text: &str) -> Result<Vec<u8>, CodeError> {
    let text = text.trim();
    if text.len() > MAX_TEXT {
        return Err(CodeError::NotACode);
    }
    let prefix = text.get(..QR_PREFIX.len()).filter(|start| start.eq_ignore_ascii_case(QR_PREFIX));
    let text = prefix.map_or(text, |prefix| &text[prefix.len()..]);
    let meant = text.chars().filter(|letter| !is_between(*letter)).map(|letter| {
        let digit = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let place = DIGITS.iter().position(|known| char::from(*known) == digit);
        place.map(|place| place as u8).ok_or(CodeError::Foreign(letter))
    });
    meant.collect()
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '_' | '.' | '\u{AD}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Checks line by line and takes the check digits out.
fn checked(digits: &[u8]) -> Result<Vec<u8>, CodeError> {
    let mut plain = Vec::new();
    for (number, line) in (1..).zip(digits.chunks(LINE + 1)) {
        let (check, line) = line.split_last().ok_or(CodeError::NotACode)?;
        if line.is_empty() || *check != check_digit(line) {
            return Err(CodeError::Mistyped { line: number });
        }
        plain.extend_from_slice(line);
    }
    Ok(plain)
}

/// Σ αⁱ·dᵢ over the field of 32 elements. The powers of α differ for all places of a line, so that one wrong digit and
/// two that were swapped always show.
fn check_digit(line: &[u8]) -> u8 {
    // Horner's rule from the last digit, which stands for the highest power.
    line.iter().rev().fold(0, |sum, digit| times_alpha(sum ^ digit))
}

/// Multiplies by x modulo x⁵ + x² + 1.
fn times_alpha(element: u8) -> u8 {
    let doubled = element << 1;
    if doubled & 0b10_0000 == 0 { doubled } else { doubled ^ 0b10_0101 }
}

fn check_bytes(said: &[u8]) -> [u8; 3] {
    let hash = Sha256::new().chain_update(DOMAIN).chain_update(said).finalize();
    [hash[0], hash[1], hash[2]]
}

/// Takes bytes apart into fives of bits.
fn fives(bytes: &[u8]) -> Vec<u8> {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
    (0..(8 * bytes.len()).div_ceil(5))
        .map(|five| (0..5).fold(0, |sum, place| sum << 1 | bit(5 * five + place)))
        .collect()
}

/// Puts fives of bits together; what is left over must be fewer than five bits, all zero.
fn bytes(fives: &[u8]) -> Result<Vec<u8>, CodeError> {
    let bit = |at: usize| fives.get(at / 5).map_or(0, |five| five >> (4 - at % 5) & 1);
    let whole = 5 * fives.len() / 8;
    let left = 8 * whole..5 * fives.len();
    if left.len() >= 5 || left.clone().any(|at| bit(at) != 0) {
        return Err(CodeError::NotACode);
    }
    Ok((0..whole).map(|byte| (0..8).fold(0, |sum, place| sum << 1 | bit(8 * byte + place))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::SecretKey;

    fn code() -> Code {
        let key = SecretKey::from_bytes([5; 32]).public();
        Code::new("https://learn.example.org", key, *b"0123456789", 20_800).unwrap()
    }

    #[test]
    fn a_code_is_read_as_it_was_made_and_as_people_type_it() {
        let code = code();
        let text = code.text();
        assert_eq!(Code::parse(&text), Ok(code.clone()));
        assert_eq!(Code::parse(&code.qr_text()), Ok(code.clone()));
        let typed = text.to_lowercase().replace('0', "o").replace('1', "l").replace('-', " — ");
        assert_eq!(Code::parse(&format!(" packhorse:{typed}\n")), Ok(code.clone()));
        assert_eq!(Code::parse(&text.replace('1', "i")), Ok(code.clone()));
        assert_eq!(code.expires_ms(), Some(20_801 * 86_400_000));
        let for_ever = Code { last_day: 0, address: "http://10.0.0.1:47000".into(), ..code };
        assert_eq!(Code::parse(&for_ever.text()), Ok(for_ever));
    }

    #[test]
    fn any_wrong_digit_and_any_two_swapped_are_found_in_their_line() {
        let text = code().text().replace('-', "");
        for at in 0..text.len() {
            let line = at / 20 + 1;
            for digit in DIGITS {
                let mut typed = text.clone().into_bytes();
                if typed[at] == *digit {
                    continue;
                }
                typed[at] = *digit;
                let typed = String::from_utf8(typed).unwrap();
                assert_eq!(Code::parse(&typed), Err(CodeError::Mistyped { line }), "{at}");
            }
            let mut typed = text.clone().into_bytes();
            if at % 20 < 19 && at + 1 < typed.len() && typed[at] != typed[at + 1] {
                typed.swap(at, at + 1);
                let typed = String::from_utf8(typed).unwrap();
                assert_eq!(Code::parse(&typed), Err(CodeError::Mistyped { line }), "{at}");
            }
        }
    }

    #[test]
    fn what_is_missing_or_too_much_is_found() {
        let text = code().text().replace('-', "");
        for at in 0..text.len() {
            let missing = format!("{}{}", &text[..at], &text[at + 1..]);
            assert!(Code::parse(&missing).is_err(), "without digit {at}");
            assert!(Code::parse(&text[..at]).is_err(), "{at} digits");
            let twice = format!("{}{}", &text[..=at], &text[at..]);
            assert!(Code::parse(&twice).is_err(), "digit {at} twice");
        }
        assert_eq!(Code::parse(""), Err(CodeError::NotACode));
        assert_eq!(Code::parse("https://learn.example.org"), Err(CodeError::Foreign(':')));
        assert_eq!(Code::parse(&"0".repeat(2000)), Err(CodeError::NotACode));
        assert_eq!(Code::parse("ABCDU"), Err(CodeError::Foreign('U')));
    }

    #[test]
    fn lines_of_two_codes_do_not_fit_together_and_later_codes_are_told() {
        let (one, two) = (code(), Code { secret: [7; 10], ..code() });
        let (first, second) = (one.text().replace('-', ""), two.text().replace('-', ""));
        let last = (first.len() - 1) / 20 * 20;
        assert_eq!(Code::parse(&format!("{}{}", &first[..last], &second[last..])), Err(CodeError::Mixed));
        let mut line: Vec<u8> = digits(&first).unwrap()[..LINE].to_vec();
        // The first byte's last two bits are the second five's first.
        (line[0], line[1]) = (0, line[1] & 0b111 | 0b10_000);
        line.push(check_digit(&line.clone()));
        let later: String = line.iter().map(|five| char::from(DIGITS[usize::from(*five)])).collect();
        assert_eq!(Code::parse(&format!("{later}{}", &first[20..])), Err(CodeError::Newer));
    }

    #[test]
    fn an_address_or_a_key_that_is_none_makes_no_code() {
        let key = SecretKey::from_bytes([5; 32]).public();
        assert!(Code::new("nowhere at all", key, [0; 10], 0).is_none());
        assert!(Code::new("https://example.org", PublicKey([0; 32]), [0; 10], 0).is_none());
    }

    #[test]
    fn a_scanner_reads_the_picture() {
        let text = code().qr_text();
        let svg = qr_svg(&text).unwrap();
        let side: usize = svg.split('"').nth(1).unwrap().rsplit(' ').next().unwrap().parse().unwrap();
        let dark: Vec<(usize, usize)> = svg
            .split('M')
            .skip(1)
            .filter_map(|path| path.split_once("h1")?.0.split_once(','))
            .map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()))
            .collect();
        assert!(dark.len() > 500, "{svg}");
        // Five points for each square of the picture.
        let point = |x: usize, y: usize| if dark.contains(&(x / 5, y / 5)) { 0 } else { 255 };
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(5 * side, 5 * side, point);
        let (_, read) = picture.detect_grids()[0].decode().unwrap();
        assert_eq!(read, text);
    }

    #[test]
    fn the_longest_code_fits_a_qr_code_and_a_typed_line_count() {
        let key = SecretKey::from_bytes([5; 32]).public();
        let longest =
            Code::new(&format!("https://{}", "a".repeat(address::MAX_ADDRESS - 8)), key, [255; 10], 1)
                .unwrap();
        assert_eq!(Code::parse(&longest.text()), Ok(longest.clone()));
        assert!(qr_svg(&longest.qr_text()).is_some());
        assert!(qr_svg(&"A".repeat(5000)).is_none());
        assert!(code().text().len() <= 160, "{}", code().text());
    }
}
