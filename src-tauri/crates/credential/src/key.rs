//! Keys that answer for credentials: Ed25519, named by the DID that they themselves are (`did:key`).

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

/// Multicodec's prefix of an Ed25519 public key.
const ED25519_PUBLIC: [u8; 2] = [0xed, 0x01];
const DID_KEY: &str = "did:key:";
/// Characters of a multibase key: more are no key of ours. (34 bytes in base 58 are at most 47, and the `z`.)
const MAX_MULTIBASE: usize = 64;

/// A key that issues. It never leaves memory by itself, shows itself nowhere, and is wiped when dropped.
pub struct IssuerKey {
    key: SigningKey,
}

impl IssuerKey {
    /// The key of a secret of 32 random bytes.
    #[must_use]
    pub fn from_seed(seed: [u8; 32]) -> Self {
        let seed = Zeroizing::new(seed);
        IssuerKey { key: SigningKey::from_bytes(&seed) }
    }

    /// Its name: `did:key:z6Mk…`.
    #[must_use]
    pub fn did(&self) -> String {
        did_key(&self.public())
    }

    /// Its public half.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    pub(crate) fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.key.sign(bytes).to_bytes()
    }
}

impl std::fmt::Debug for IssuerKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "IssuerKey({})", self.did())
    }
}

/// Tells whether a signature is this key's over these bytes. Strict (RFC 8032 with ZIP 215's loopholes closed): no weak
/// keys, one signature only for a message and a key.
pub(crate) fn is_signed(public: &[u8; 32], bytes: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(public)
        .is_ok_and(|key| key.verify_strict(bytes, &Signature::from_bytes(signature)).is_ok())
}

/// The DID of a public key (W3C CCG `did:key`, multicodec `ed25519-pub`).
#[must_use]
pub fn did_key(public: &[u8; 32]) -> String {
    format!("{DID_KEY}{}", multibase_of(public))
}

/// The Ed25519 key that a `did:key` is; `None` for any other DID, and for keys of another kind.
#[must_use]
pub fn key_of_did(did: &str) -> Option<[u8; 32]> {
    key_of_multibase(did.strip_prefix(DID_KEY)?)
}

/// The verification method of a `did:key`: the DID, `#`, and the key once more.
pub(crate) fn method_of(public: &[u8; 32]) -> String {
    let key = multibase_of(public);
    format!("{DID_KEY}{key}#{key}")
}

fn multibase_of(public: &[u8; 32]) -> String {
    let mut bytes = ED25519_PUBLIC.to_vec();
    bytes.extend(public);
    to_base58(&bytes)
}

pub(crate) fn key_of_multibase(text: &str) -> Option<[u8; 32]> {
    let bytes = from_base58(text, MAX_MULTIBASE)?;
    bytes.strip_prefix(&ED25519_PUBLIC)?.try_into().ok()
}

/// Multibase `z`: base 58 with Bitcoin's alphabet.
pub(crate) fn to_base58(bytes: &[u8]) -> String {
    format!("z{}", bs58::encode(bytes).into_string())
}

/// Reads multibase `z` of at most so many characters: the decoding's cost grows with their square.
pub(crate) fn from_base58(text: &str, max: usize) -> Option<Vec<u8>> {
    let digits = text.strip_prefix('z').filter(|digits| digits.len() <= max)?;
    bs58::decode(digits).into_vec().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_its_did() {
        // W3C CCG did:key, test vectors of Ed25519: seed 00…00.
        let key = IssuerKey::from_seed([0; 32]);
        assert_eq!(key.did(), "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
        assert_eq!(key_of_did(&key.did()), Some(key.public()));
    }

    #[test]
    fn what_is_no_such_key_is_none() {
        for text in [
            "",
            "did:key:",
            "did:key:z",
            "did:web:example.org",
            // X25519 and P-256.
            "did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc",
            "did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169",
            // One character less and one more.
            "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooW",
            "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWpp",
            "did:key:Z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
        ] {
            assert_eq!(key_of_did(text), None, "{text}");
        }
        assert_eq!(key_of_did(&format!("did:key:z{}", "1".repeat(100_000))), None);
    }

    #[test]
    fn a_key_does_not_show_its_secret() {
        let key = IssuerKey::from_seed([7; 32]);
        assert_eq!(format!("{key:?}"), format!("IssuerKey({})", key.did()));
    }
}
