//! Keys of computers, learners and far ends: one Ed25519 key each, by which they sign, and to which others seal.

use std::fmt;
use std::io::{self, Read};
use std::path::Path;

use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::durable;

/// Longest key file worth reading, in bytes.
const MAX_KEY_FILE: u64 = 200;
/// Digits of base 32 without those that look like others.
pub(crate) const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A public key: 32 bytes of Ed25519. It may have come from anywhere: whether it is a key at all shows when it is used
/// ([`PublicKey::is_sound`]).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PublicKey(pub [u8; 32]);

impl PublicKey {
    /// Reads 64 hexadecimal digits; `None` where they are no key.
    #[must_use]
    pub fn parse(text: &str) -> Option<PublicKey> {
        Some(PublicKey(from_hex(text.trim())?)).filter(PublicKey::is_sound)
    }

    /// Tells whether the bytes are the one encoding of a point of the curve that is not of low order. With others,
    /// everything could be signed and everything read.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.point().is_some()
    }

    /// Tells whether `signature` was made by this key over `words`, strictly (RFC 8032, 5.1.7, low order refused).
    #[must_use]
    pub fn verify(&self, words: &[u8], signature: &Signature) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        self.point().is_some_and(|point| point.verify_strict(words, &signature).is_ok())
    }

    /// Returns a few characters by which two people can compare keys: 40 bits of the key's SHA-256, as `XXXX-XXXX`.
    /// Enough to tell a classroom's computers apart; no proof against somebody who makes keys until one looks alike.
    #[must_use]
    pub fn short(&self) -> String {
        let hash = Sha256::digest(self.0);
        let bits = hash.iter().take(5).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        let digit = |place: u32| char::from(DIGITS[(bits >> (35 - 5 * place) & 31) as usize]);
        let half = |from: u32| (from..from + 4).map(digit).collect::<String>();
        format!("{}-{}", half(0), half(4))
    }

    /// Returns by what a carrier knows for whom a message is: nothing about who wrote it.
    #[must_use]
    pub fn hint(&self) -> Hint {
        let mut hint = [0; 8];
        hint.copy_from_slice(&Sha256::digest(self.0)[..8]);
        Hint(hint)
    }

    fn point(&self) -> Option<VerifyingKey> {
        let point = VerifyingKey::from_bytes(&self.0).ok().filter(|point| !point.is_weak())?;
        (point.to_edwards().compress().to_bytes() == self.0).then_some(point)
    }

    /// Returns the key to which others seal: the same point on the Montgomery curve.
    pub(crate) fn to_x25519(self) -> Option<[u8; 32]> {
        Some(self.point()?.to_montgomery().to_bytes())
    }
}

impl fmt::Display for PublicKey {
    /// 64 lower-case hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

/// The first 8 bytes of SHA-256 of a far end's key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hint(pub [u8; 8]);

impl Hint {
    /// Reads 16 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Hint> {
        from_hex(text).map(Hint)
    }
}

impl fmt::Display for Hint {
    /// 16 lower-case hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hint({self})")
    }
}

/// A signature: 64 bytes of Ed25519.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Signature(pub [u8; 64]);

/// The secret half of a key: an Ed25519 seed. It is wiped from memory when it is dropped, and no log shows it.
#[derive(Clone)]
pub struct SecretKey(SigningKey);

impl SecretKey {
    /// Makes a new key.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn random() -> io::Result<SecretKey> {
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(seed.as_mut()).map_err(io::Error::other)?;
        Ok(SecretKey::from_bytes(*seed))
    }

    /// Takes the key that these 32 bytes, a seed by RFC 8032, stand for.
    #[must_use]
    pub fn from_bytes(mut seed: [u8; 32]) -> SecretKey {
        let key = SecretKey(SigningKey::from_bytes(&seed));
        seed.zeroize();
        key
    }

    /// Returns the seed.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// Returns the public half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// Signs `words`. They must begin with a domain, so that nothing signed here ever means something elsewhere
    /// (`PROTOCOL.md`, Keys).
    #[must_use]
    pub fn sign(&self, words: &[u8]) -> Signature {
        Signature(self.0.sign(words).to_bytes())
    }

    /// Reads the key in the file `path`, or makes one and keeps it there, for the file's owner only. Two programs that
    /// do so at once get the same key.
    ///
    /// # Errors
    /// When the file cannot be read or written, or holds something else; it is never overwritten.
    pub fn load_or_make(path: &Path) -> io::Result<SecretKey> {
        match SecretKey::load(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            loaded => return loaded,
        }
        let key = SecretKey::random()?;
        let mut line = Zeroizing::new(hex(key.bytes()));
        line.push('\n');
        match durable::make_private(path, line.as_bytes()) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => SecretKey::load(path),
            made => made.map(|()| key),
        }
    }

    fn load(path: &Path) -> io::Result<SecretKey> {
        let mut text = Zeroizing::new(String::new());
        fs_err::File::open(path)?.take(MAX_KEY_FILE).read_to_string(&mut text)?;
        from_hex(text.trim()).map(SecretKey::from_bytes).ok_or_else(|| {
            let what = format!("{} holds no key: it should be 64 hexadecimal digits", path.display());
            io::Error::new(io::ErrorKind::InvalidData, what)
        })
    }

    /// Returns the secret by which this key opens what was sealed to it.
    pub(crate) fn to_x25519(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_scalar_bytes())
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecretKey(of {})", self.public())
    }
}

/// Writes bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Reads exactly `N` bytes written as hexadecimal digits; `None` for anything else.
#[must_use]
pub fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N {
        return None;
    }
    for (byte, two) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let digit = |at: usize| char::from(two[at]).to_digit(16);
        *byte = (digit(0)? << 4 | digit(1)?) as u8;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_is_for_its_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("device.key");
        let made = SecretKey::load_or_make(&path).unwrap();
        assert_eq!(SecretKey::load_or_make(&path).unwrap().public(), made.public());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs_err::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(fs_err::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn programs_that_start_at_once_get_the_same_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("device.key");
        let made: Vec<PublicKey> = std::thread::scope(|scope| {
            let start = || SecretKey::load_or_make(&path).unwrap().public();
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(start)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(made.iter().all(|key| *key == made[0]));
    }

    #[test]
    fn a_file_that_holds_no_key_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("device.key");
        for text in ["", "half a key", &"0".repeat(63), &"0".repeat(65), &"g".repeat(64)] {
            fs_err::write(&path, text).unwrap();
            assert!(SecretKey::load_or_make(&path).is_err(), "{text}");
            assert_eq!(fs_err::read_to_string(&path).unwrap(), text);
        }
    }

    #[test]
    fn signatures_are_found_true_and_false() {
        // RFC 8032, 7.1, test 2.
        let seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
        let key = SecretKey::from_bytes(from_hex(seed).unwrap());
        let public = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
        assert_eq!(key.public().to_string(), public);
        assert_eq!(PublicKey::parse(&public.to_uppercase()), Some(key.public()));
        let signature = key.sign(&[0x72]);
        assert_eq!(hex(&signature.0[..8]), "92a009a9f0d4cab8");
        assert!(key.public().verify(&[0x72], &signature));
        assert!(!key.public().verify(&[0x73], &signature));
        for bit in 0..512 {
            let mut other = signature;
            other.0[bit / 8] ^= 1 << (bit % 8);
            assert!(!key.public().verify(&[0x72], &other), "bit {bit}");
        }
    }

    #[test]
    fn points_of_low_order_and_other_spellings_are_no_keys() {
        let weak = [
            "0100000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0000000000000000000000000000000000000000000000000000000000000080",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        ];
        // y = p + 3: another spelling of y = 3, which is on the curve.
        let twice = "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f";
        let nowhere = "0200000000000000000000000000000000000000000000000000000000000000";
        for text in weak.into_iter().chain([twice, nowhere]) {
            assert_eq!(PublicKey::parse(text), None, "{text}");
            let key = PublicKey(from_hex(text).unwrap());
            assert!(key.to_x25519().is_none());
            assert!(!key.verify(b"anything", &Signature([0; 64])));
        }
    }

    #[test]
    fn what_people_compare_is_short_and_no_log_shows_a_secret() {
        let key = SecretKey::from_bytes([7; 32]).public();
        assert_eq!(key.short().len(), 9);
        assert_ne!(key.short(), SecretKey::from_bytes([8; 32]).public().short());
        assert!(!format!("{:?}", SecretKey::from_bytes([7; 32])).contains("0707"));
    }
}
