//! Random codes: how they are made, written, read, and kept only as a hash.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// The letters of a code: no I, L, O, U, which are mistaken for others or make words.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A secret that is told once. It prints as nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Makes one of `N` random bytes, in groups of four letters.
    ///
    /// # Errors
    /// If the system has no random numbers.
    pub fn random<const N: usize>() -> Result<Secret, getrandom::Error> {
        let mut bytes = [0; N];
        getrandom::fill(&mut bytes)?;
        Ok(Secret(text(&bytes)))
    }

    /// Takes what somebody typed: spaces, hyphens and small letters do not matter, nor O for 0 and I or L for 1.
    /// Longer than any code: nothing.
    pub fn typed(text: &str) -> Option<Secret> {
        let bytes = read(text)?;
        Some(Secret(self::text(&bytes)))
    }

    /// Returns the words to show; there is no other chance.
    pub fn show(&self) -> &str {
        &self.0
    }

    /// Returns what is kept of it.
    pub fn hash(&self) -> [u8; 32] {
        hash(self.0.as_bytes())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Returns the SHA-256 of something.
pub fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Tells whether two are the same, in a time that does not depend on where they differ.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

/// Writes bytes in base 32 by groups of four letters.
pub fn text(bytes: &[u8]) -> String {
    let letters = (bytes.len() * 8).div_ceil(5);
    let mut written = String::with_capacity(letters + letters / 4);
    for at in 0..letters {
        if at > 0 && at % 4 == 0 {
            written.push('-');
        }
        let value = (0..5).fold(0, |value, bit| {
            let bit = at * 5 + bit;
            let set = bytes.get(bit / 8).is_some_and(|byte| byte >> (7 - bit % 8) & 1 == 1);
            value << 1 | usize::from(set)
        });
        written.push(char::from(LETTERS[value]));
    }
    written
}

/// Reads what [`text`] wrote and somebody typed; `None` where it holds another letter, or more than 64 bytes.
pub fn read(text: &str) -> Option<Vec<u8>> {
    let mut bits = 0u32;
    let mut held = 0;
    let mut bytes = Vec::new();
    for letter in text.chars().filter(|one| !one.is_whitespace() && !matches!(one, '-' | '‐' | '‑' | '–'))
    {
        let letter = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let value = LETTERS.iter().position(|one| char::from(*one) == letter)?;
        bits = bits << 5 | u32::try_from(value).ok()?;
        held += 5;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).ok()?);
            bits &= (1 << held) - 1;
        }
        if bytes.len() > 64 {
            return None;
        }
    }
    // What is left over pads the last letter.
    (bits == 0 && !bytes.is_empty()).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_badly_is_the_same_code() {
        let secret = Secret::random::<10>().unwrap();
        let shown = secret.show();
        assert_eq!(shown.len(), 19, "{shown}");
        for typed in [
            shown.to_lowercase(),
            shown.replace('-', " "),
            shown.replace('-', ""),
            shown.replace('0', "o").replace('1', "l"),
            format!("  {shown}\n"),
        ] {
            assert_eq!(Secret::typed(&typed).unwrap().hash(), secret.hash(), "{typed}");
        }
    }

    #[test]
    fn every_length_comes_back() {
        for length in 1..=40 {
            let bytes: Vec<u8> = (0..length).map(|at| (at * 37 + 11) as u8).collect();
            assert_eq!(read(&text(&bytes)), Some(bytes));
        }
    }

    #[test]
    fn what_is_no_code_is_none() {
        let long = "A".repeat(500);
        for typed in ["", " - ", "hello!", "ABCU", long.as_str(), "ء"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_secret_does_not_print() {
        let secret = Secret::random::<16>().unwrap();
        assert_eq!(format!("{secret:?}"), "Secret(…)");
    }

    #[test]
    fn sameness_is_sameness() {
        for (one, other, expect) in
            [("", "", true), ("a", "a", true), ("a", "b", false), ("ab", "a", false), ("ab", "aa", false)]
        {
            assert_eq!(same(one.as_bytes(), other.as_bytes()), expect);
        }
    }
}
