//! What opens a learner's lock, as people type it.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// How a learner keeps others out. Only a passphrase encrypts the learner's file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lock {
    /// Anybody who picks the face goes in.
    None,
    /// A few digits: keep siblings out. Whoever can read the disk can read the file.
    Pin,
    /// A row of pictures, for those who do not read yet: as a PIN.
    Pictures,
    /// Words: the file is encrypted with a key that only they, or the recovery code, give back.
    Passphrase,
}

/// Digits of a PIN.
pub const PIN: std::ops::RangeInclusive<usize> = 4..=12;
/// Pictures in a row.
pub const PICTURES: std::ops::RangeInclusive<usize> = 3..=8;
/// Characters of a passphrase.
pub const PASSPHRASE: std::ops::RangeInclusive<usize> = 8..=256;
/// Most bytes looked at.
const MAX_BYTES: usize = 4096;

/// What a person typed to open a lock. Overwritten in memory when dropped, and never shown by `Debug`.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

/// Why a secret cannot be chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SecretFault {
    /// A lock needs something that opens it.
    #[error("nothing was given that opens the lock")]
    Missing,
    /// Not 4 to 12 digits.
    #[error("a PIN is {} to {} digits", PIN.start(), PIN.end())]
    Pin,
    /// Not 3 to 8 names of pictures.
    #[error("choose {} to {} pictures", PICTURES.start(), PICTURES.end())]
    Pictures,
    /// Not 8 to 256 characters.
    #[error("a passphrase has {} to {} characters", PASSPHRASE.start(), PASSPHRASE.end())]
    Passphrase,
}

impl Secret {
    /// Takes what was typed; for [`Lock::Pictures`] the pictures' names with spaces between them.
    pub fn new(typed: &str) -> Secret {
        Secret(Zeroizing::new(typed.to_owned()))
    }

    /// Returns the bytes that are hashed: the same however the keyboard wrote them. Digits of every
    /// script's keyboard are one PIN; a passphrase is NFKC without spaces at its ends.
    ///
    /// # Errors
    /// When nobody can have chosen this for such a lock.
    pub(crate) fn bytes(&self, lock: Lock) -> Result<Zeroizing<Vec<u8>>, SecretFault> {
        let long = self.0.len() > MAX_BYTES;
        match lock {
            Lock::None => Ok(Zeroizing::default()),
            Lock::Pin => {
                let digits: Option<Zeroizing<String>> =
                    self.plain_pin().filter(|_| !long).map(Zeroizing::new);
                let digits = digits.filter(|digits| PIN.contains(&digits.len())).ok_or(SecretFault::Pin)?;
                Ok(Zeroizing::new(digits.as_bytes().to_vec()))
            }
            Lock::Pictures => {
                let names: Vec<&str> = self.0.split_whitespace().collect();
                if long || !PICTURES.contains(&names.len()) {
                    return Err(SecretFault::Pictures);
                }
                Ok(Zeroizing::new(names.join(" ").into_bytes()))
            }
            Lock::Passphrase => {
                let words: Zeroizing<String> = Zeroizing::new(self.0.nfkc().take(MAX_BYTES).collect());
                let words = words.trim();
                if long || !PASSPHRASE.contains(&words.chars().count()) {
                    return Err(SecretFault::Passphrase);
                }
                Ok(Zeroizing::new(words.as_bytes().to_vec()))
            }
        }
    }

    fn plain_pin(&self) -> Option<String> {
        self.0.trim().chars().filter(|one| !one.is_whitespace()).map(plain_digit).collect()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

/// Returns the ASCII digit of a digit that a keyboard for our languages writes.
pub(crate) fn plain_digit(one: char) -> Option<char> {
    let zero = match one {
        '0'..='9' => return Some(one),
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{966}'..='\u{96f}' => '\u{966}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    char::from_digit(u32::from(one) - u32::from(zero), 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_secret_typed_on_two_keyboards_is_one_secret() {
        for (lock, one, other) in [
            (Lock::Pin, "1234", "١٢٣٤"),
            (Lock::Pin, "1234", " 12 34 "),
            (Lock::Pin, "1234", "１２３４"),
            (Lock::Pictures, "sun tree boat", " sun  tree boat"),
            (Lock::Passphrase, "caf\u{e9} au lait", "cafe\u{301} au lait "),
            (Lock::Passphrase, "ﬁne weather", "fine weather"),
        ] {
            assert_eq!(Secret::new(one).bytes(lock), Secret::new(other).bytes(lock));
        }
    }

    #[test]
    fn a_secret_too_short_too_long_or_of_the_wrong_kind_is_refused() {
        for (lock, typed, fault) in [
            (Lock::Pin, "123", SecretFault::Pin),
            (Lock::Pin, "12a4", SecretFault::Pin),
            (Lock::Pin, "1234567890123", SecretFault::Pin),
            (Lock::Pictures, "sun tree", SecretFault::Pictures),
            (Lock::Passphrase, "short", SecretFault::Passphrase),
            (Lock::Passphrase, &"long".repeat(1 << 18), SecretFault::Passphrase),
        ] {
            assert_eq!(Secret::new(typed).bytes(lock), Err(fault));
        }
    }

    #[test]
    fn a_secret_is_not_shown() {
        assert_eq!(format!("{:?}", Secret::new("1234")), "Secret");
    }
}
