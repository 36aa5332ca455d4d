//! The manifest: what a pack says of itself and what it holds, in the bytes that are hashed and signed.

use sha2::{Digest, Sha256};

use crate::limits::MAX_MANIFEST;
use crate::varint::{Reader, put};
use crate::{Contents, Meta, check, frame, listing};

/// zstd's level for a manifest. It is small, and every reader fetches all of it.
const LEVEL: i32 = 19;

/// A list that no pack may have. The text says what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the pack's list is not one a pack may have: {0}")]
pub struct ManifestError(pub String);

/// A manifest, read and checked against every limit.
#[derive(Clone, PartialEq, Debug)]
pub struct Manifest {
    /// What the pack says of itself.
    pub meta: Meta,
    /// What it holds.
    pub contents: Contents,
}

impl Manifest {
    /// Reads the exact bytes that were signed.
    ///
    /// # Errors
    /// When they are not a manifest, or one that asks too much (`FORMAT.md`, Limits).
    pub fn parse(bytes: &[u8]) -> Result<Manifest, ManifestError> {
        if bytes.len() > MAX_MANIFEST as usize {
            return Err(ManifestError("it is too large".into()));
        }
        let mut reader = Reader::new(bytes, "its first half is cut short");
        let garbled = |malformed: crate::varint::Malformed| ManifestError(malformed.0.into());
        let json = reader.number32().and_then(|len| reader.bytes(len as usize)).map_err(garbled)?;
        let meta: Meta = serde_json::from_slice(json)
            .map_err(|error| ManifestError(format!("its readable half: {error}")))?;
        check_meta(&meta)?;
        let rest = &bytes[bytes.len() - reader.left()..];
        let contents = listing::read(rest).map_err(garbled)?;
        check::check(&contents).map_err(ManifestError)?;
        Ok(Manifest { meta, contents })
    }

    /// Writes the bytes to be hashed and signed: the same for the same manifest.
    ///
    /// # Errors
    /// When it is one that [`Manifest::parse`] would refuse.
    pub fn to_bytes(&self) -> Result<Vec<u8>, ManifestError> {
        check_meta(&self.meta)?;
        check::check(&self.contents).map_err(ManifestError)?;
        let json = serde_json::to_value(&self.meta)
            .and_then(|value| serde_json::to_vec(&sorted(value)))
            .map_err(|error| ManifestError(error.to_string()))?;
        let mut bytes = Vec::new();
        put(&mut bytes, json.len() as u64);
        bytes.extend_from_slice(&json);
        bytes.extend_from_slice(&listing::write(&self.contents, &self.meta.languages));
        if bytes.len() > MAX_MANIFEST as usize {
            return Err(ManifestError("it is too large; make two packs of it".into()));
        }
        Ok(bytes)
    }
}

/// Returns the SHA-256 of a manifest's bytes: what is signed, and what names an edition exactly.
pub fn manifest_hash(manifest: &[u8]) -> [u8; 32] {
    Sha256::digest(manifest).into()
}

/// Folds a manifest as it lies in a pack file, or, with the bytes of another, in a delta file.
pub(crate) fn fold(manifest: &[u8], base: &[u8]) -> std::io::Result<Vec<u8>> {
    frame::fold(manifest, base, LEVEL)
}

/// What other rooms build names of files and addresses from has to be fit for that.
fn check_meta(meta: &Meta) -> Result<(), ManifestError> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let id = &meta.id;
    if id.is_empty() || id.len() > 128 || !id.chars().all(plain) || id.starts_with('.') || id.contains("..") {
        return Err(ManifestError(format!(
            "its id {id:?} is not a reverse domain name of letters, digits, dots and hyphens"
        )));
    }
    if meta.languages.len() > 1000 || meta.languages.iter().any(|tag| tag.is_empty() || tag.len() > 64) {
        return Err(ManifestError("its languages are too many or not language tags".into()));
    }
    Ok(())
}

/// Orders the keys of every object, whether or not some other crate made `serde_json` keep their order.
fn sorted(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            fields.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(fields.into_iter().collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}
