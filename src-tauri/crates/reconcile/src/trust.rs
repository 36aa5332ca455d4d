//! The trust bundle: whose packs are good, and whose certificates, by the word of a far end. It has its own signature, so
//! that it can be carried and kept like a pack.
//!
//! Its bytes: the signature in 128 hexadecimal digits and a line's end, then JSON. Signed are `packhorse trust 1\0` and the
//! JSON's bytes as they stand. As a file of its own (`packhorse.trust`, on sticks and beside packs) the key that signed it
//! goes before, in 64 hexadecimal digits and a line's end: whether that key is to be trusted, somebody else must say.

use serde::{Deserialize, Serialize};

use crate::key::{PublicKey, SecretKey, Signature, from_hex, hex};

const DOMAIN: &[u8] = b"packhorse trust 1\0";
/// Hexadecimal digits of a signature.
const DIGITS: usize = 128;
/// Hexadecimal digits of a key.
const KEY: usize = 64;
/// Most bytes of a bundle.
pub const MAX_TRUST: usize = 1024 * 1024;
/// Most keys in it.
pub const MAX_KEYS: usize = 4096;

/// Whose packs are good, and whose certificates.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct TrustBundle {
    /// Version of this file's form: 2; 1 says nothing of issuers.
    pub trust: u32,
    /// Grows with each change.
    pub edition: u64,
    /// The publishers.
    pub publishers: Vec<Publisher>,
    /// The issuers of certificates, as the room `credential` reads its trust list; null where nothing is said of them.
    #[serde(default, skip_serializing_if = "serde_json::Value::is_null")]
    pub issuers: serde_json::Value,
    /// When it was put together, in milliseconds since 1970; 0: not said.
    #[serde(default)]
    pub made_ms: i64,
}

/// The versions of the form that are read.
const FORMS: std::ops::RangeInclusive<u32> = 1..=2;

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
        (FORMS.contains(&bundle.trust) && bundle.publishers.len() <= MAX_KEYS).then_some(bundle)
    }

    /// Makes the file in which a signed bundle is carried: as `signed` came, behind the key of who signed it.
    #[must_use]
    pub fn carry(signed: &[u8], far_end: &PublicKey) -> Vec<u8> {
        [hex(&far_end.0).as_bytes(), b"\n", signed].concat()
    }

    /// Reads such a file: who signed it, the bundle, and its signed bytes. That key's signature holds; whether the key is
    /// to be trusted is another question.
    #[must_use]
    pub fn open_carried(file: &[u8]) -> Option<(PublicKey, TrustBundle, &[u8])> {
        let (digits, rest) = file.split_at_checked(KEY)?;
        let key = PublicKey(from_hex(std::str::from_utf8(digits).ok()?)?);
        let signed = rest.strip_prefix(b"\n")?;
        Some((key, TrustBundle::open(signed, &key)?, signed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_is_read_as_it_was_signed_and_no_other_is() {
        let (ours, other) = (SecretKey::from_bytes([1; 32]), SecretKey::from_bytes([2; 32]));
        let publishers = vec![Publisher { key: other.public().to_string(), name: "Steppe".into() }];
        let issuers = serde_json::json!({ "made_ms": 5 });
        let bundle = TrustBundle { trust: 2, edition: 3, publishers, issuers, made_ms: 5 };
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

    #[test]
    fn a_carried_bundle_says_who_signed_it() {
        let (ours, other) = (SecretKey::from_bytes([1; 32]), SecretKey::from_bytes([2; 32]));
        let signed = TrustBundle { trust: 2, edition: 1, ..TrustBundle::default() }.sign(&ours);
        let file = TrustBundle::carry(&signed, &ours.public());
        let (key, bundle, within) = TrustBundle::open_carried(&file).expect("a bundle");
        assert_eq!((key, bundle.edition, within), (ours.public(), 1, signed.as_slice()));
        assert_eq!(TrustBundle::open_carried(&TrustBundle::carry(&signed, &other.public())), None);
        assert_eq!(TrustBundle::open_carried(&signed), None);
    }

    #[test]
    fn a_bundle_of_the_first_form_says_nothing_of_issuers_and_one_of_a_later_form_is_left() {
        let ours = SecretKey::from_bytes([1; 32]);
        let signed = |json: &str| {
            let signature = ours.sign(&[DOMAIN, json.as_bytes()].concat());
            [hex(&signature.0).as_bytes(), b"\n", json.as_bytes()].concat()
        };
        let first = signed(r#"{"trust":1,"edition":4,"publishers":[]}"#);
        let read = TrustBundle::open(&first, &ours.public()).expect("the first form");
        assert_eq!((read.edition, read.issuers.is_null(), read.made_ms), (4, true, 0));
        let later = signed(r#"{"trust":3,"edition":4,"publishers":[]}"#);
        assert_eq!(TrustBundle::open(&later, &ours.public()), None);
    }
}
