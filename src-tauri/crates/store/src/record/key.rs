//! The key of an encrypted file.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

/// The key of a learner's encrypted file: 32 random bytes, overwritten when no longer needed.
#[derive(Clone, PartialEq, Eq)]
pub struct FileKey([u8; 32]);

impl FileKey {
    /// Takes a key.
    pub fn new(bytes: [u8; 32]) -> FileKey {
        FileKey(bytes)
    }

    /// Returns the bytes, to be sealed under what the person knows.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Returns it as SQLCipher takes a key that needs no derivation: `x'…'`.
    pub(crate) fn literal(&self) -> Zeroizing<String> {
        let mut literal = Zeroizing::new(String::with_capacity(67));
        literal.push_str("x'");
        for byte in self.0 {
            for digit in [byte >> 4, byte & 15] {
                literal.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
            }
        }
        literal.push('\'');
        literal
    }
}

impl Drop for FileKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for FileKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FileKey")
    }
}
