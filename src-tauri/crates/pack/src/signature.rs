//! Who made a pack: keys, the signature over a manifest, and whose signature is trusted.

use std::fmt;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer as _, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::open::VerifyError;

/// What a signature covers besides the manifest's hash, so that no signature made for another purpose
/// ever fits.
const CONTEXT: &[u8] = b"packhorse pack manifest 1\0";
/// First word of a public key's line.
const PUBLIC_WORD: &str = "packhorse-key-1";
/// First word of a secret key's line.
const SECRET_WORD: &str = "packhorse-secret-key-1";
/// Longest key file worth reading, in bytes.
const MAX_KEY_FILE: u64 = 4096;
/// Longest name a key may carry, in bytes.
const MAX_KEY_NAME: usize = 200;

/// Why a key file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or written.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Not a line of the form this program writes.
    #[error("{0} is not a key this program can read; it should be one line beginning `packhorse-`")]
    NotAKey(PathBuf),
    /// No randomness to be had.
    #[error("the system gives no random numbers, so no key can be made safely")]
    NoRandomness,
}

/// An Ed25519 public key with the name it was handed out under. The name is a label for people: it is not
/// part of what is compared.
#[derive(Clone)]
pub struct PublicKey {
    key: VerifyingKey,
    name: String,
}

impl PublicKey {
    /// Reads a key from its 32 bytes; `None` where they are no safe point of the curve.
    pub fn from_bytes(bytes: &[u8; 32], name: &str) -> Option<PublicKey> {
        let key = VerifyingKey::from_bytes(bytes).ok().filter(|key| !key.is_weak())?;
        Some(PublicKey { key, name: tidy_name(name) })
    }

    /// Returns the key's 32 bytes.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.key.to_bytes()
    }

    /// Returns the name it was handed out under.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns what two people can read to each other: the first 16 bytes of the key's SHA-256, in groups of
    /// four hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        let hash = Sha256::digest(self.key.as_bytes());
        let groups: Vec<String> =
            hash[..16].chunks(2).map(|two| format!("{:02x}{:02x}", two[0], two[1])).collect();
        groups.join("-")
    }

    /// Reads the key file `path`.
    ///
    /// # Errors
    /// When it cannot be read or holds something else.
    pub fn load(path: impl AsRef<Path>) -> Result<PublicKey, KeyError> {
        let path = path.as_ref();
        read_line(path)?.parse().map_err(|()| KeyError::NotAKey(path.to_owned()))
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &PublicKey) -> bool {
        self.key == other.key
    }
}

impl Eq for PublicKey {}

impl fmt::Display for PublicKey {
    /// Writes the key's line: `packhorse-key-1 <base64> <name>`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PUBLIC_WORD} {} {}", STANDARD.encode(self.key.as_bytes()), self.name)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

impl FromStr for PublicKey {
    type Err = ();

    fn from_str(line: &str) -> Result<PublicKey, ()> {
        let (bytes, name) = key_line(line, PUBLIC_WORD).ok_or(())?;
        PublicKey::from_bytes(&bytes, name).ok_or(())
    }
}

/// The secret half, which signs. Kept in a file only its owner can read; never shown in logs.
#[derive(Clone)]
pub struct SigningKey {
    key: ed25519_dalek::SigningKey,
    name: String,
}

impl SigningKey {
    /// Makes a new key from the system's randomness.
    ///
    /// # Errors
    /// When the system gives none.
    pub fn generate(name: &str) -> Result<SigningKey, KeyError> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|_| KeyError::NoRandomness)?;
        Ok(SigningKey::from_seed(&seed, name))
    }

    /// Makes the key that these 32 bytes stand for: for tests, and for keys kept elsewhere.
    pub fn from_seed(seed: &[u8; 32], name: &str) -> SigningKey {
        SigningKey { key: ed25519_dalek::SigningKey::from_bytes(seed), name: tidy_name(name) }
    }

    /// Returns the public half.
    pub fn public(&self) -> PublicKey {
        PublicKey { key: self.key.verifying_key(), name: self.name.clone() }
    }

    /// Writes `path` (readable by its owner only) and, beside it, `path.pub`. Neither may exist: a key is
    /// never overwritten.
    ///
    /// # Errors
    /// When a file exists or cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<(), KeyError> {
        let path = path.as_ref();
        let mut public = path.as_os_str().to_owned();
        public.push(".pub");
        let secret_line = format!("{SECRET_WORD} {} {}\n", STANDARD.encode(self.key.as_bytes()), self.name);
        write_new(path, secret_line.as_bytes(), 0o600)?;
        if let Err(error) = write_new(Path::new(&public), format!("{}\n", self.public()).as_bytes(), 0o644) {
            fs_err::remove_file(path)?;
            return Err(error.into());
        }
        Ok(())
    }

    /// Reads the secret key file `path`.
    ///
    /// # Errors
    /// When it cannot be read or holds something else.
    pub fn load(path: impl AsRef<Path>) -> Result<SigningKey, KeyError> {
        let path = path.as_ref();
        let line = read_line(path)?;
        let (seed, name) = key_line(&line, SECRET_WORD).ok_or_else(|| KeyError::NotAKey(path.to_owned()))?;
        Ok(SigningKey::from_seed(&seed, name))
    }

    /// Signs a manifest by its SHA-256.
    pub(crate) fn sign(&self, manifest: &[u8; 32]) -> SignatureBlock {
        let signature = self.key.sign(&signed_message(manifest));
        SignatureBlock { key: self.key.verifying_key().to_bytes(), signature: signature.to_bytes() }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.public().fingerprint())
    }
}

/// The signature of a pack's manifest and the key that made it, as they lie in the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignatureBlock {
    key: [u8; 32],
    signature: [u8; 64],
}

impl SignatureBlock {
    /// Bytes of the block.
    pub const LEN: usize = 97;
    /// First byte: the algorithm. 1 is Ed25519 (RFC 8032).
    const ED25519: u8 = 1;

    /// Returns the block as it lies in the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&[SignatureBlock::ED25519], &self.key[..], &self.signature[..]].concat()
    }

    /// Reads a block; `None` where the length or the algorithm is not one this code knows.
    pub fn from_bytes(bytes: &[u8]) -> Option<SignatureBlock> {
        let (&SignatureBlock::ED25519, rest) = bytes.split_first()? else { return None };
        let (key, signature) = rest.split_at_checked(32)?;
        Some(SignatureBlock { key: key.try_into().ok()?, signature: signature.try_into().ok()? })
    }

    /// Tells who signed the manifest whose SHA-256 is given.
    ///
    /// # Errors
    /// [`VerifyError::BadSignature`] where the key named in the block did not sign this manifest.
    pub fn verify(&self, manifest: &[u8; 32], trusted: &TrustedKeys) -> Result<Signer, VerifyError> {
        let key = PublicKey::from_bytes(&self.key, "").ok_or(VerifyError::BadSignature)?;
        key.key
            .verify_strict(&signed_message(manifest), &Signature::from_bytes(&self.signature))
            .map_err(|_| VerifyError::BadSignature)?;
        Ok(match trusted.find(&key) {
            Some(known) => Signer::Trusted { name: known.name.clone(), key: known.clone() },
            None => Signer::Unknown { key },
        })
    }
}

/// Who stands behind a pack.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Signer {
    /// A key that this installation was told to trust.
    Trusted {
        /// The name it is trusted under.
        name: String,
        /// The key.
        key: PublicKey,
    },
    /// A good signature by a key nobody here has vouched for.
    Unknown {
        /// The key.
        key: PublicKey,
    },
    /// Nobody signed.
    Unsigned,
}

/// The keys whose signatures are believed. Empty until somebody adds one: this crate trusts nobody by itself.
#[derive(Clone, Debug, Default)]
pub struct TrustedKeys {
    keys: Vec<PublicKey>,
}

impl TrustedKeys {
    /// Trusts nobody.
    pub fn none() -> TrustedKeys {
        TrustedKeys::default()
    }

    /// Trusts `key` too. A key already trusted keeps its first name.
    pub fn add(&mut self, key: PublicKey) {
        if self.find(&key).is_none() {
            self.keys.push(key);
        }
    }

    /// Trusts the key in the file `path` too.
    ///
    /// # Errors
    /// When it cannot be read or holds something else.
    pub fn add_file(&mut self, path: impl AsRef<Path>) -> Result<(), KeyError> {
        self.add(PublicKey::load(path)?);
        Ok(())
    }

    /// Trusts every `*.pub` directly in `folder`, in the order of their names. A folder that does not exist
    /// holds none.
    ///
    /// # Errors
    /// When one of them cannot be read or holds something else.
    pub fn load_folder(folder: impl AsRef<Path>) -> Result<TrustedKeys, KeyError> {
        let mut trusted = TrustedKeys::none();
        let entries = match fs_err::read_dir(folder.as_ref()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(trusted),
            entries => entries?,
        };
        let mut paths: Vec<PathBuf> =
            entries.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
        paths.sort();
        paths
            .iter()
            .filter(|path| path.extension().is_some_and(|e| e == "pub"))
            .try_for_each(|p| trusted.add_file(p))?;
        Ok(trusted)
    }

    /// Returns the trusted keys in the order they were added.
    pub fn keys(&self) -> &[PublicKey] {
        &self.keys
    }

    fn find(&self, key: &PublicKey) -> Option<&PublicKey> {
        self.keys.iter().find(|known| *known == key)
    }
}

impl FromIterator<PublicKey> for TrustedKeys {
    fn from_iter<I: IntoIterator<Item = PublicKey>>(keys: I) -> TrustedKeys {
        let mut trusted = TrustedKeys::none();
        keys.into_iter().for_each(|key| trusted.add(key));
        trusted
    }
}

fn signed_message(manifest: &[u8; 32]) -> Vec<u8> {
    [CONTEXT, manifest].concat()
}

/// A name is one line of visible text.
fn tidy_name(name: &str) -> String {
    let mut tidy: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    while tidy.len() > MAX_KEY_NAME {
        tidy.pop();
    }
    tidy.trim().to_owned()
}

fn key_line<'a>(line: &'a str, word: &str) -> Option<([u8; 32], &'a str)> {
    let rest = line.trim().strip_prefix(word)?.strip_prefix(' ')?;
    let (bytes, name) = rest.split_once(' ').unwrap_or((rest, ""));
    Some((STANDARD.decode(bytes).ok()?.try_into().ok()?, name))
}

fn read_line(path: &Path) -> Result<String, KeyError> {
    let mut bytes = Vec::new();
    fs_err::File::open(path)?.take(MAX_KEY_FILE).read_to_end(&mut bytes)?;
    String::from_utf8(bytes).map_err(|_| KeyError::NotAKey(path.to_owned()))
}

fn write_new(path: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    let mut options = fs_err::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use fs_err::os::unix::fs::OpenOptionsExt;
        options.mode(mode);
    }
    #[cfg(not(unix))]
    let _ = mode;
    let mut file = options.open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half a key would stand in the way of the next try.
        let _ = fs_err::remove_file(path);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back_from_their_files_and_the_secret_one_is_for_its_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("centre.key");
        let key = SigningKey::generate("Steppe Training Centre").unwrap();
        key.save(&path).unwrap();
        let again = SigningKey::load(&path).unwrap();
        let public = PublicKey::load(folder.path().join("centre.key.pub")).unwrap();
        assert_eq!(again.public(), key.public());
        assert_eq!(public, key.public());
        assert_eq!(public.name(), "Steppe Training Centre");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs_err::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert!(matches!(key.save(&path), Err(KeyError::Io(_))), "a key is never overwritten");
        assert!(matches!(PublicKey::load(&path), Err(KeyError::NotAKey(_))), "a secret key is no public key");
        assert_eq!(TrustedKeys::load_folder(folder.path()).unwrap().keys(), &[public]);
    }

    #[test]
    fn a_signature_fits_one_manifest_and_one_key() {
        let key = SigningKey::from_seed(&[7; 32], "a");
        let block = key.sign(&[1; 32]);
        let again = SignatureBlock::from_bytes(&block.to_bytes()).unwrap();
        let unknown = again.verify(&[1; 32], &TrustedKeys::none()).unwrap();
        assert_eq!(unknown, Signer::Unknown { key: key.public() });
        let trusted = again.verify(&[1; 32], &TrustedKeys::from_iter([key.public()])).unwrap();
        assert!(matches!(trusted, Signer::Trusted { name, .. } if name == "a"));
        assert!(matches!(again.verify(&[2; 32], &TrustedKeys::none()), Err(VerifyError::BadSignature)));
        for at in 1..SignatureBlock::LEN {
            let mut bytes = block.to_bytes();
            bytes[at] ^= 1;
            let flipped = SignatureBlock::from_bytes(&bytes).unwrap();
            assert!(flipped.verify(&[1; 32], &TrustedKeys::none()).is_err(), "byte {at}");
        }
        assert_eq!(SignatureBlock::from_bytes(&block.to_bytes()[1..]), None);
    }

    #[test]
    fn a_key_that_would_accept_anything_is_no_key() {
        assert!(PublicKey::from_bytes(&[0; 32], "").is_none());
        let mut identity = [0; 32];
        identity[0] = 1;
        assert!(PublicKey::from_bytes(&identity, "").is_none());
    }
}
