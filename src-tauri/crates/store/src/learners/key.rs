//! From what a person types to a key: Argon2id, and what is kept of it.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

/// What trying one secret costs, to us and to whoever guesses (RFC 9106). Kept with each hash, so that it can
/// be raised later.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Cost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Cost {
    /// RFC 9106's second choice for little memory, on one thread: 64 MiB, three passes. 0.11 s on a machine
    /// of 2024; about half a second on a laptop of 2010.
    pub const USUAL: Cost = Cost { memory_kib: 64 * 1024, passes: 3 };
    /// More than this a file may not ask of us.
    const MOST: Cost = Cost { memory_kib: 256 * 1024, passes: 16 };

    fn params(self) -> Result<Params, KeyFault> {
        if self.memory_kib > Cost::MOST.memory_kib || self.passes > Cost::MOST.passes {
            return Err(KeyFault::Unusable);
        }
        Params::new(self.memory_kib, self.passes, 1, Some(32)).map_err(|_| KeyFault::Unusable)
    }
}

/// Why a secret and what is kept of it do not come together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum KeyFault {
    /// Another secret.
    Wrong,
    /// What is kept makes no sense: a damaged card or a hostile one.
    Unusable,
    /// The system gave no memory or no random bytes.
    System,
}

/// What is kept of a secret: enough to tell it from others, or to open the key it seals.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    #[serde(flatten)]
    cost: Cost,
    salt: Bytes,
    /// The hash itself (PIN, pictures), or 24 bytes of nonce and the sealed data key (passphrase).
    proof: Bytes,
}

/// Bytes that JSON keeps as base64.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Bytes(Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Bytes, D::Error> {
        let text = String::deserialize(from)?;
        STANDARD.decode(text).map(Bytes).map_err(serde::de::Error::custom)
    }
}

const SALT: usize = 16;
const NONCE: usize = 24;

impl Kept {
    /// Keeps a hash of `secret`.
    pub(crate) fn hash(secret: &[u8], cost: Cost) -> Result<Kept, KeyFault> {
        let salt = random::<SALT>()?;
        let hash = derive(secret, &salt, cost)?;
        Ok(Kept { cost, salt: Bytes(salt.to_vec()), proof: Bytes(hash.to_vec()) })
    }

    /// Tells whether `secret` is the one whose hash is kept.
    pub(crate) fn check(&self, secret: &[u8]) -> Result<(), KeyFault> {
        let hash = derive(secret, &self.salt.0, self.cost)?;
        if self.proof.0.len() != hash.len() {
            return Err(KeyFault::Unusable);
        }
        // All bytes are compared, so that the time tells nothing.
        let differ =
            self.proof.0.iter().zip(hash.iter()).fold(0, |differ, (one, other)| differ | (one ^ other));
        if differ == 0 { Ok(()) } else { Err(KeyFault::Wrong) }
    }

    /// Seals `key` so that `secret` opens it; bound to `purpose`.
    pub(crate) fn seal(secret: &[u8], key: &[u8; 32], purpose: &[u8], cost: Cost) -> Result<Kept, KeyFault> {
        let salt = random::<SALT>()?;
        let nonce = random::<NONCE>()?;
        let wrapping = derive(secret, &salt, cost)?;
        let sealed = seal(&wrapping, &nonce, purpose, key)?;
        let proof = [nonce.as_slice(), &sealed].concat();
        Ok(Kept { cost, salt: Bytes(salt.to_vec()), proof: Bytes(proof) })
    }

    /// Returns the key that `secret` opens.
    pub(crate) fn open(&self, secret: &[u8], purpose: &[u8]) -> Result<Zeroizing<[u8; 32]>, KeyFault> {
        let Some((nonce, sealed)) = self.proof.0.split_first_chunk::<NONCE>() else {
            return Err(KeyFault::Unusable);
        };
        if sealed.len() != 32 + 16 {
            return Err(KeyFault::Unusable);
        }
        let wrapping = derive(secret, &self.salt.0, self.cost)?;
        let key = Zeroizing::new(open(&wrapping, nonce, purpose, sealed)?);
        let key: &[u8; 32] = key.as_slice().try_into().map_err(|_| KeyFault::Unusable)?;
        Ok(Zeroizing::new(*key))
    }
}

fn derive(secret: &[u8], salt: &[u8], cost: Cost) -> Result<Zeroizing<[u8; 32]>, KeyFault> {
    if salt.len() != SALT {
        return Err(KeyFault::Unusable);
    }
    let mut key = Zeroizing::new([0; 32]);
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params()?);
    argon2.hash_password_into(secret, salt, key.as_mut()).map_err(|_| KeyFault::System)?;
    Ok(key)
}

/// Seals `plain` with XChaCha20-Poly1305.
pub(crate) fn seal(
    key: &[u8; 32],
    nonce: &[u8; 24],
    about: &[u8],
    plain: &[u8],
) -> Result<Vec<u8>, KeyFault> {
    let cipher = XChaCha20Poly1305::new(key.into());
    cipher.encrypt(&XNonce::from(*nonce), Payload { msg: plain, aad: about }).map_err(|_| KeyFault::System)
}

/// Opens what [`seal`] sealed.
pub(crate) fn open(
    key: &[u8; 32],
    nonce: &[u8; 24],
    about: &[u8],
    sealed: &[u8],
) -> Result<Vec<u8>, KeyFault> {
    let cipher = XChaCha20Poly1305::new(key.into());
    cipher.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: about }).map_err(|_| KeyFault::Wrong)
}

/// Returns random bytes of the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], KeyFault> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| KeyFault::System)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIGHT: Cost = Cost { memory_kib: 64, passes: 1 };

    #[test]
    fn a_hash_knows_its_secret_and_no_other() {
        let kept = Kept::hash(b"1234", LIGHT).unwrap();
        assert_eq!(kept.check(b"1234"), Ok(()));
        assert_eq!(kept.check(b"1235"), Err(KeyFault::Wrong));
        assert_ne!(kept, Kept::hash(b"1234", LIGHT).unwrap(), "a salt of its own");
    }

    #[test]
    fn a_sealed_key_opens_for_its_secret_and_purpose_alone() {
        let kept = Kept::seal(b"open sesame", &[7; 32], b"amina", LIGHT).unwrap();
        assert_eq!(*kept.open(b"open sesame", b"amina").unwrap(), [7; 32]);
        assert_eq!(kept.open(b"open sesam", b"amina"), Err(KeyFault::Wrong));
        assert_eq!(kept.open(b"open sesame", b"ben"), Err(KeyFault::Wrong));
        let text = serde_json::to_string(&kept).unwrap();
        assert_eq!(serde_json::from_str::<Kept>(&text).unwrap(), kept);
    }

    #[test]
    fn a_card_cannot_ask_for_all_memory_or_for_ever() {
        for cost in [
            Cost { memory_kib: u32::MAX, passes: 1 },
            Cost { memory_kib: 64, passes: u32::MAX },
            Cost { memory_kib: 0, passes: 1 },
            Cost { memory_kib: 64, passes: 0 },
        ] {
            let kept = Kept { cost, salt: Bytes(vec![0; 16]), proof: Bytes(vec![0; 72]) };
            assert_eq!(kept.check(b"1234"), Err(KeyFault::Unusable));
            assert_eq!(kept.open(b"1234", b""), Err(KeyFault::Unusable));
        }
    }

    #[test]
    fn a_mangled_card_opens_nothing() {
        for (salt, proof) in [(0, 72), (16, 0), (16, 23), (16, 73), (17, 72)] {
            let kept = Kept { cost: LIGHT, salt: Bytes(vec![0; salt]), proof: Bytes(vec![0; proof]) };
            assert_eq!(kept.open(b"1234", b""), Err(KeyFault::Unusable), "{salt} {proof}");
        }
    }

    /// RFC 9106, 5.3 uses a secret and associated data that we do not; this is the reference
    /// implementation's own test of Argon2id, version 0x13 (phc-winner-argon2, test.c).
    #[test]
    fn argon2id_is_the_one_of_the_reference() {
        let mut hash = [0; 32];
        let params = Params::new(65536, 2, 1, Some(32)).unwrap();
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon2.hash_password_into(b"password", b"somesalt", &mut hash).unwrap();
        let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }
}
