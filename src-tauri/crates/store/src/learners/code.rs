//! The recovery code: what a trainer writes down when a learner is set up.
//!
//! Twenty characters of Crockford's alphabet (no I, L, O, U), written `K7Q2M-9XW4T-…`: eighteen at random,
//! 90 bits, and two that check them. The two are those of a Reed-Solomon code over GF(32), so that any one
//! or two wrong characters and any two that changed places are found before anything is tried.

use std::fmt;
use std::str::FromStr;

use zeroize::Zeroize;

use super::secret::plain_digit;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters at random.
const RANDOM: usize = 18;
/// All characters.
const LENGTH: usize = RANDOM + 2;
/// Characters between two hyphens.
const GROUP: usize = 5;

/// A recovery code: opens a learner's lock once; a new one is made then. Overwritten in memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode([u8; LENGTH]);

/// Why something is no recovery code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CodeFault {
    /// Not twenty characters.
    #[error("a recovery code has {LENGTH} characters; this has {found}")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// A character that no code has.
    #[error("the character {found:?} is in no recovery code; look at it again")]
    Character {
        /// Which.
        found: char,
    },
    /// One or two characters are wrong.
    #[error("a character of the recovery code is wrong; compare it with the paper")]
    Mistyped,
}

impl RecoveryCode {
    /// Makes a code of random bytes.
    pub(crate) fn of(random: &[u8; RANDOM]) -> RecoveryCode {
        let mut symbols = [0; LENGTH];
        for (symbol, byte) in symbols.iter_mut().zip(random) {
            *symbol = byte & 31;
        }
        // The last two make the sum, and the sum weighted by powers of the generator, vanish.
        let (plain, weighted) = sums(&symbols);
        // a + b = plain, a·α¹ + b = weighted (the last symbol has weight α⁰, the one before it α¹).
        let first = times(plain ^ weighted, inverse(times_generator(1) ^ 1));
        symbols[RANDOM] = first;
        symbols[RANDOM + 1] = plain ^ first;
        RecoveryCode(symbols)
    }

    /// Returns what is hashed.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl FromStr for RecoveryCode {
    type Err = CodeFault;

    /// Reads a code however it is typed: small letters, spaces, hyphens, other keyboards' digits, O for 0,
    /// I and L for 1.
    fn from_str(typed: &str) -> Result<RecoveryCode, CodeFault> {
        let mut symbols = [0; LENGTH];
        let mut found = 0;
        for one in typed.chars().filter(|one| !one.is_whitespace() && !"-–—_.".contains(*one)) {
            let plain = match one.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => plain_digit(other).unwrap_or(other),
            };
            let symbol = ALPHABET.iter().position(|&letter| char::from(letter) == plain);
            let symbol = symbol.ok_or(CodeFault::Character { found: one })?;
            if let Some(place) = symbols.get_mut(found) {
                *place = u8::try_from(symbol).unwrap_or_default();
            }
            found += 1;
        }
        if found != LENGTH {
            return Err(CodeFault::Length { found });
        }
        if sums(&symbols) != (0, 0) {
            return Err(CodeFault::Mistyped);
        }
        Ok(RecoveryCode(symbols))
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, &symbol) in self.0.iter().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str("-")?;
            }
            let letter = ALPHABET.get(usize::from(symbol)).copied().unwrap_or(b'?');
            write!(f, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Returns the two syndromes: Σ s and Σ s·αⁱ, i counted from the end.
fn sums(symbols: &[u8; LENGTH]) -> (u8, u8) {
    symbols
        .iter()
        .fold((0, 0), |(plain, weighted), symbol| (plain ^ symbol, times_generator(weighted) ^ symbol))
}

/// Multiplies by α, the root of x⁵ + x² + 1 over GF(2).
fn times_generator(symbol: u8) -> u8 {
    let shifted = symbol << 1;
    if shifted & 32 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

fn times(mut one: u8, other: u8) -> u8 {
    let mut product = 0;
    for bit in 0..5 {
        if other >> bit & 1 == 1 {
            product ^= one;
        }
        one = times_generator(one);
    }
    product
}

/// The group has 31 elements: s³⁰ · s = 1.
fn inverse(symbol: u8) -> u8 {
    (0..30).fold(1, |power, _| times(power, symbol))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes() -> impl Iterator<Item = RecoveryCode> {
        (0..40_u8).map(|seed| {
            let mut random = [0; RANDOM];
            for (at, byte) in (0..).zip(&mut random) {
                *byte = seed.wrapping_mul(97).wrapping_add(u8::wrapping_mul(at, 31)) ^ (seed >> (at % 5));
            }
            RecoveryCode::of(&random)
        })
    }

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        for code in codes() {
            let text = code.to_string();
            assert_eq!(text.len(), 23);
            let typed = [
                text.clone(),
                text.to_lowercase(),
                text.replace('-', " "),
                text.replace('-', ""),
                text.replace('0', "O").replace('1', "l"),
                text.replace('2', "٢").replace('7', "۷"),
            ];
            for typed in typed {
                assert_eq!(typed.parse(), Ok(code.clone()), "{typed}");
            }
        }
    }

    #[test]
    fn every_wrong_character_and_every_swap_is_found() {
        for code in codes() {
            for at in 0..LENGTH {
                for wrong in 1..32 {
                    let mut symbols = code.clone();
                    symbols.0[at] ^= wrong;
                    assert_eq!(symbols.to_string().parse::<RecoveryCode>(), Err(CodeFault::Mistyped));
                    for other in at + 1..LENGTH {
                        let mut two = symbols.clone();
                        two.0[other] ^= 1 + (wrong + 7) % 31;
                        assert_ne!(sums(&two.0), (0, 0));
                    }
                }
                for other in at + 1..LENGTH {
                    let mut swapped = code.clone();
                    swapped.0.swap(at, other);
                    assert!(swapped == code || sums(&swapped.0) != (0, 0));
                }
            }
        }
    }

    #[test]
    fn what_is_no_code_is_said() {
        assert_eq!("ABC".parse::<RecoveryCode>(), Err(CodeFault::Length { found: 3 }));
        assert_eq!("AB!".parse::<RecoveryCode>(), Err(CodeFault::Character { found: '!' }));
        assert_eq!("U".parse::<RecoveryCode>(), Err(CodeFault::Character { found: 'U' }));
        assert_eq!("A".repeat(1000).parse::<RecoveryCode>(), Err(CodeFault::Length { found: 1000 }));
    }
}
