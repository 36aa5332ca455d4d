//! The trust bundle: whose packs are good, by the word of a far end. It has its own signature, so that it can be carried and
//! kept like a pack.
//!
//! Its bytes: the signature in 128 hexadecimal digits and a line's end, then JSON. Signed are `packhorse trust 1\0` and the
//! JSON's bytes as they stand.

use serde::{Deserialize, Serialize};

use crate::key::{PublicKey, SecretKey, Signature, from_hex, hex};

const DOMAIN: &[u8] = b"packhorse trust 1\0";
/// Hexadecimal digits of a signature.
const DIGITS: usize = 128;
/// Most bytes of a bundle.
pub const MAX_TRUST: usize = 1024 * 1024;
/// Most keys in it.
pub const MAX_KEYS: usize = 4096;

/// Whose packs are good.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct TrustBundle {
    /// Version of this file's form: 1.
    pub trust: u32,
    /// Grows with each change.
    pub edition: u64,
    /// The publishers.
    pub publishers: Vec<Publisher>,
}

/// A publisher whose signature on a pack is good.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Publisher {
    /// The Ed25519 key, 64 hexadecimal digits.
    pub key: String,
    /// What people call them.
    pub name: String,
}

impl TrustBundle {
    /// Writes it with the far end's signature.
    #[must_use]
    pub fn sign(&self, far_end: &SecretKey) -> Vec<u8> {
        // Numbers and texts only: there is nothing that JSON could not hold.
        let json = serde_json::to_vec(self).unwrap_or_default();
        let signature = far_end.sign(&[DOMAIN, &json].concat());
        [hex(&signature.0).as_bytes(), b"\n", &json].concat()
    }

    /// Reads a bundle that this far end signed; `None` for anything else.
    #[must_use]
    pub fn open(bytes: &[u8], far_end: &PublicKey) -> Option<TrustBundle> {
        let fits = bytes.len() <= MAX_TRUST;
        let (digits, rest) = bytes.split_at_checked(DIGITS).filter(|_| fits)?;
        let json = rest.strip_prefix(b"\n")?;
        let signature = Signature(from_hex(std::str::from_utf8(digits).ok()?)?);
        if !far_end.verify(&[DOMAIN, json].concat(), &signature) {
            return None;
        }
        let bundle: TrustBundle = serde_json::from_slice(json).ok()?;
        (bundle.trust == 1 && bundle.publishers.len() <= MAX_KEYS).then_some(bundle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_is_read_as_it_was_signed_and_no_other_is() {
        let (ours, other) = (SecretKey::from_bytes([1; 32]), SecretKey::from_bytes([2; 32]));
        let publishers = vec![Publisher { key: other.public().to_string(), name: "Steppe".into() }];
        let bundle = TrustBundle { trust: 1, edition: 3, publishers };
        let bytes = bundle.sign(&ours);
        assert_eq!(TrustBundle::open(&bytes, &ours.public()), Some(bundle));
        assert_eq!(TrustBundle::open(&bytes, &other.public()), None);
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert_eq!(TrustBundle::open(&changed, &ours.public()), None, "{at}");
            assert_eq!(TrustBundle::open(&bytes[..at], &ours.public()), None, "{at}");
        }
    }
}
