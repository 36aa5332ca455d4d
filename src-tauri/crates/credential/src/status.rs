//! Bitstring Status List 1.0: one bit for each credential, set when it is revoked. The whole list is a credential itself.

use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::context::{Contexts, plain};
use crate::key::{IssuerKey, key_of_did};
use crate::moment::Moment;
use crate::profile::Profile;
use crate::proof::{self, State};
use crate::strict::{JsonError, has_type, text};

/// Fewest bits of a list: with fewer, asking for one tells too much about its holder (Bitstring Status List 1.0, 2.1).
pub const MIN_BITS: u32 = 131_072;
/// Most bits of a list that is read or made: 2 MiB.
pub const MAX_BITS: u32 = 16_777_216;
/// What we use a list for.
pub(crate) const REVOCATION: &str = "revocation";
/// Most bytes of a list credential: a list of [`MAX_BITS`] that cannot be compressed, in base 64, and the rest.
pub const MAX_LIST_JSON: usize = 3 * 1024 * 1024;

/// Where a credential's status stands.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct StatusEntry {
    /// The URL of the list's credential. For ours its last part is the list's number: `https://…/status/3`.
    pub list: String,
    /// The bit within it.
    pub index: u32,
}

impl StatusEntry {
    /// The list's number, which slips carry instead of its URL: the last part of the URL, in decimal digits.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        number_of(&self.list)
    }

    pub(crate) fn to_json(&self) -> Value {
        json!({
            "id": format!("{}#{}", self.list, self.index),
            "type": "BitstringStatusListEntry",
            "statusPurpose": REVOCATION,
            "statusListIndex": self.index.to_string(),
            "statusListCredential": self.list,
        })
    }
}

/// The number that a list's URL ends with.
pub(crate) fn number_of(url: &str) -> Option<u32> {
    let last = url.rsplit(['/', ':']).next()?;
    let plain = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| last.parse().ok()).flatten()
}

/// Why a status list is not made or read.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum StatusError {
    /// A length that no list has.
    #[error("a status list has {MIN_BITS} to {MAX_BITS} bits, in whole bytes; not {0}")]
    Length(u64),
    /// Beyond the list's end.
    #[error("the list has no bit {0}")]
    Index(u32),
    /// No JSON.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Not a status list's credential.
    #[error("this is no credential of a status list: {0}")]
    Shape(&'static str),
    /// The bits cannot be unpacked.
    #[error("the list's bits cannot be unpacked")]
    Packed,
    /// Nobody's, or somebody else's signature.
    #[error("the list's signature does not hold: {0}")]
    Signature(String),
    /// The key is not the issuer's.
    #[error("the key is not that of {0}, who is to issue the list")]
    Key(String),
}

/// The bits.
#[derive(Clone, PartialEq, Eq)]
pub struct StatusList {
    bits: Vec<u8>,
}

impl std::fmt::Debug for StatusList {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "StatusList({} of {} set)", self.count(), self.len())
    }
}

impl StatusList {
    /// A list with no bit set.
    ///
    /// # Errors
    /// When no list has this length: it is a multiple of 8 from [`MIN_BITS`] to [`MAX_BITS`].
    pub fn new(len: u32) -> Result<Self, StatusError> {
        if !(MIN_BITS..=MAX_BITS).contains(&len) || !len.is_multiple_of(8) {
            return Err(StatusError::Length(len.into()));
        }
        Ok(StatusList { bits: vec![0; len as usize / 8] })
    }

    /// How many bits it has.
    #[must_use]
    pub fn len(&self) -> u32 {
        u32::try_from(self.bits.len() * 8).unwrap_or(u32::MAX)
    }

    /// Tells whether no bit is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|byte| *byte == 0)
    }

    /// How many bits are set.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.bits.iter().map(|byte| byte.count_ones()).sum()
    }

    /// Sets a bit: the credential with this index is revoked.
    ///
    /// # Errors
    /// Beyond the end.
    pub fn set(&mut self, index: u32) -> Result<(), StatusError> {
        let byte = self.bits.get_mut(index as usize / 8).ok_or(StatusError::Index(index))?;
        *byte |= 0x80 >> (index % 8);
        Ok(())
    }

    /// Tells whether a bit is set; `None` beyond the end.
    #[must_use]
    pub fn get(&self, index: u32) -> Option<bool> {
        // Bit 0 is the first byte's highest (Bitstring Status List 1.0, 3.3).
        self.bits.get(index as usize / 8).map(|byte| byte & (0x80 >> (index % 8)) != 0)
    }

    /// The list as a signed credential (`BitstringStatusListCredential`), made at `from` and good until `until`: after that
    /// whoever verifies says that it is too old.
    ///
    /// # Errors
    /// When the key is not the issuer's.
    pub fn to_credential(
        &self,
        url: &str,
        issuer: &Profile,
        key: &IssuerKey,
        from: Moment,
        until: Option<Moment>,
    ) -> Result<Vec<u8>, StatusError> {
        if issuer.id != key.did() {
            return Err(StatusError::Key(issuer.id.clone()));
        }
        let mut document = Map::new();
        document.insert("@context".into(), plain());
        document.insert("id".into(), url.into());
        document.insert("type".into(), json!(["VerifiableCredential", "BitstringStatusListCredential"]));
        document.insert("issuer".into(), issuer.id.as_str().into());
        document.insert("validFrom".into(), from.to_text().into());
        if let Some(until) = until {
            document.insert("validUntil".into(), until.to_text().into());
        }
        document.insert(
            "credentialSubject".into(),
            json!({
                "id": format!("{url}#list"),
                "type": "BitstringStatusList",
                "statusPurpose": REVOCATION,
                "encodedList": self.pack(),
            }),
        );
        proof::sign(&mut document, key, from);
        Ok(serde_json::to_vec(&document).unwrap_or_default())
    }

    /// Multibase `u`: base 64 for URLs over the bits, compressed with gzip.
    fn pack(&self) -> String {
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        // Writing to memory does not fail.
        let _ = packed.write_all(&self.bits);
        format!("u{}", URL_SAFE_NO_PAD.encode(packed.finish().unwrap_or_default()))
    }

    fn unpack(text: &str) -> Result<Self, StatusError> {
        let digits = text.strip_prefix('u').ok_or(StatusError::Packed)?;
        let packed = URL_SAFE_NO_PAD.decode(digits.trim_end_matches('=')).map_err(|_| StatusError::Packed)?;
        let mut bits = Vec::new();
        // One byte more than is allowed tells a bomb from a full list.
        let most = u64::from(MAX_BITS / 8) + 1;
        GzDecoder::new(packed.as_slice())
            .take(most)
            .read_to_end(&mut bits)
            .map_err(|_| StatusError::Packed)?;
        let len = bits.len() as u64 * 8;
        if !(u64::from(MIN_BITS)..=u64::from(MAX_BITS)).contains(&len) {
            return Err(StatusError::Length(len));
        }
        Ok(StatusList { bits })
    }

    /// Reads a list's credential and checks its issuer's signature. Whether that issuer may say it is asked elsewhere.
    ///
    /// # Errors
    /// See [`StatusError`].
    pub fn from_credential(bytes: &[u8]) -> Result<StatusCredential, StatusError> {
        if bytes.len() > MAX_LIST_JSON {
            return Err(StatusError::Json(JsonError::Size(bytes.len())));
        }
        let document = match crate::strict::read_value(bytes, MAX_LIST_JSON)? {
            Value::Object(document) => document,
            _ => return Err(StatusError::Shape("an object is expected")),
        };
        StatusCredential::read(&document, &Contexts::default())
    }
}

/// A status list with what its credential says about it; the signature holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StatusCredential {
    /// Its URL.
    pub url: String,
    /// The `did:key` that issued it.
    pub issuer: String,
    /// When it was made, milliseconds since 1970.
    pub made_ms: i64,
    /// Until when it is good, milliseconds since 1970.
    pub until_ms: Option<i64>,
    /// What its bits mean: `revocation`.
    pub purpose: String,
    /// The bits.
    pub list: StatusList,
}

impl StatusCredential {
    pub(crate) fn read(document: &Map<String, Value>, contexts: &Contexts) -> Result<Self, StatusError> {
        if !has_type(document, "BitstringStatusListCredential") {
            return Err(StatusError::Shape("its type is another"));
        }
        let url = text(document, "id").ok_or(StatusError::Shape("it has no id"))?;
        let subject = document.get("credentialSubject").and_then(Value::as_object);
        let subject = subject.ok_or(StatusError::Shape("it has no subject, or several"))?;
        if !has_type(subject, "BitstringStatusList") {
            return Err(StatusError::Shape("its subject is no bitstring"));
        }
        let purpose = text(subject, "statusPurpose").ok_or(StatusError::Shape("it has no purpose"))?;
        let issuer = Profile::read(document.get("issuer")).ok_or(StatusError::Shape("it has no issuer"))?;
        let made = text(document, "validFrom").and_then(Moment::read);
        let made = made.ok_or(StatusError::Shape("it does not say when it was made"))?;
        let until = match document.get("validUntil") {
            None => None,
            Some(value) => Some(
                value
                    .as_str()
                    .and_then(Moment::read)
                    .ok_or(StatusError::Shape("it does not say until when"))?,
            ),
        };
        let key = key_of_did(&issuer.id)
            .ok_or_else(|| StatusError::Signature(format!("{} is no key", issuer.id)))?;
        if let Some(context) = contexts.unknown(document) {
            return Err(StatusError::Signature(format!("the context {context} is not known")));
        }
        let checked = proof::check(document, contexts);
        let own = checked.iter().find(|one| one.signer.as_ref().is_some_and(|signer| signer.key == key));
        match own.map(|one| &one.state) {
            Some(State::Good) => {}
            Some(other) => return Err(StatusError::Signature(format!("{other:?}"))),
            None => return Err(StatusError::Signature("its issuer did not sign it".into())),
        }
        let encoded = text(subject, "encodedList").ok_or(StatusError::Packed)?;
        Ok(StatusCredential {
            url: url.to_owned(),
            issuer: issuer.id,
            made_ms: made.0,
            until_ms: until.map(|moment| moment.0),
            purpose: purpose.to_owned(),
            list: StatusList::unpack(encoded)?,
        })
    }
}
