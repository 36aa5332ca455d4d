//! Data Integrity proofs (W3C, 2025): `eddsa-jcs-2022` made and verified, `eddsa-rdfc-2022` verified.

mod rdf;
#[cfg(test)]
mod vectors;

use serde_json::{Map, Value};

use crate::canonical::{canonical, sha256};
use crate::context::Contexts;
use crate::key::{IssuerKey, from_base58, is_signed, key_of_did, key_of_multibase, method_of, to_base58};
use crate::moment::Moment;
use crate::strict::{each, has_type, text};

pub(crate) const JCS: &str = "eddsa-jcs-2022";
pub(crate) const RDFC: &str = "eddsa-rdfc-2022";
/// What issuers sign for.
const PURPOSE: &str = "assertionMethod";
/// Most proofs of one document that are looked at.
pub(crate) const MAX_PROOFS: usize = 8;
/// Characters of a signature in base 58: 64 bytes are at most 88.
const MAX_SIGNATURE: usize = 90;

/// What became of one proof.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Checked {
    /// The DID that its verification method belongs to, and the key, where the key can be told from it.
    pub(crate) signer: Option<Signer>,
    /// When it was made, where it says so.
    pub(crate) created: Option<Moment>,
    /// Until when it holds, where it says so.
    pub(crate) expires: Option<Moment>,
    pub(crate) state: State,
}

/// Who signed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Signer {
    pub(crate) did: String,
    pub(crate) key: [u8; 32],
}

/// Whether a proof holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum State {
    Good,
    /// It does not, whatever comes: the code says why.
    Bad(&'static str),
    /// It cannot be told: the code says why, the text what is not known.
    Unknown(&'static str, String),
}

/// Signs a document. A proof that is there already stays: proofs are a set.
pub(crate) fn sign(document: &mut Map<String, Value>, key: &IssuerKey, created: Moment) {
    let others = document.remove("proof");
    let mut proof = Map::new();
    if let Some(context) = document.get("@context") {
        proof.insert("@context".into(), context.clone());
    }
    proof.insert("type".into(), "DataIntegrityProof".into());
    proof.insert("cryptosuite".into(), JCS.into());
    proof.insert("created".into(), created.to_text().into());
    proof.insert("verificationMethod".into(), method_of(&key.public()).into());
    proof.insert("proofPurpose".into(), PURPOSE.into());
    let signature = key.sign(&combined(&canonical(&proof), &canonical(document)));
    proof.insert("proofValue".into(), to_base58(&signature).into());
    // Open Badges' schema wants a list, also of one.
    let mut proofs = match others {
        None => Vec::new(),
        Some(Value::Array(list)) => list,
        Some(one) => vec![one],
    };
    proofs.push(Value::Object(proof));
    document.insert("proof".into(), proofs.into());
}

/// What is signed: both digests, the proof's first.
fn combined(proof: &[u8], document: &[u8]) -> [u8; 64] {
    let mut bytes = [0; 64];
    bytes[..32].copy_from_slice(&sha256(proof));
    bytes[32..].copy_from_slice(&sha256(document));
    bytes
}

/// Checks every proof of a document, each for itself.
pub(crate) fn check(document: &Map<String, Value>, contexts: &Contexts) -> Vec<Checked> {
    let mut bare = document.clone();
    let proofs = bare.remove("proof");
    let proofs = each(proofs.as_ref());
    let mut work = Work { bare, canonical: None, contexts };
    proofs.iter().take(MAX_PROOFS).map(|proof| work.check(proof, proofs)).collect()
}

/// A document without its proofs, and what was reckoned of it.
struct Work<'a> {
    bare: Map<String, Value>,
    canonical: Option<Vec<u8>>,
    contexts: &'a Contexts,
}

impl Work<'_> {
    fn check(&mut self, proof: &Value, all: &[Value]) -> Checked {
        let mut checked = Checked { signer: None, created: None, expires: None, state: State::Good };
        let Some(proof) = proof.as_object() else {
            checked.state = State::Bad("proof-broken");
            return checked;
        };
        let mut moments = [None, None];
        for (moment, key) in moments.iter_mut().zip(["created", "expires"]) {
            *moment = match proof.get(key) {
                None => None,
                Some(value) => match value.as_str().and_then(Moment::read) {
                    Some(read) => Some(read),
                    None => {
                        checked.state = State::Bad("proof-broken");
                        return checked;
                    }
                },
            };
        }
        [checked.created, checked.expires] = moments;
        let method = text(proof, "verificationMethod").unwrap_or_default();
        checked.signer = signer_of(method);
        checked.state = match &checked.signer {
            _ if !has_type(proof, "DataIntegrityProof") => {
                State::Unknown("proof-unknown", kind(proof, "type"))
            }
            _ if !matches!(text(proof, "cryptosuite"), Some(JCS | RDFC)) => {
                State::Unknown("proof-unknown", kind(proof, "cryptosuite"))
            }
            _ if text(proof, "proofPurpose") != Some(PURPOSE) => State::Bad("proof-purpose"),
            None => State::Unknown("key-unknown", method.chars().take(200).collect()),
            Some(signer) => self.signature(proof, all, &signer.key),
        };
        checked
    }

    fn signature(&mut self, proof: &Map<String, Value>, all: &[Value], key: &[u8; 32]) -> State {
        let value = text(proof, "proofValue").and_then(|value| from_base58(value, MAX_SIGNATURE));
        let Some(signature) = value.and_then(|bytes| <[u8; 64]>::try_from(bytes).ok()) else {
            return State::Bad("proof-broken");
        };
        let mut options = proof.clone();
        options.remove("proofValue");
        let document = match chained(proof, all) {
            Err(state) => return state,
            Ok(None) => None,
            Ok(Some(earlier)) => {
                let mut document = self.bare.clone();
                document.insert("proof".into(), earlier);
                Some(document)
            }
        };
        let good = if text(proof, "cryptosuite") == Some(RDFC) {
            let document = document.as_ref().unwrap_or(&self.bare);
            match rdf::combined(document, &options, self.contexts) {
                Ok(bytes) => is_signed(key, &bytes, &signature),
                Err(state) => return state,
            }
        } else {
            // A context that was added after signing would change what the words mean.
            if options.contains_key("@context") && options.get("@context") != self.bare.get("@context") {
                return State::Bad("proof-context");
            }
            let bytes = match &document {
                Some(document) => canonical(document),
                None => self.canonical.get_or_insert_with(|| canonical(&self.bare)).clone(),
            };
            is_signed(key, &combined(&canonical(&options), &bytes), &signature)
        };
        if good { State::Good } else { State::Bad("signature-bad") }
    }
}

/// The proofs that a proof builds upon, as they were in the document that it signed: all that its `previousProof` names.
fn chained(proof: &Map<String, Value>, all: &[Value]) -> Result<Option<Value>, State> {
    let named = each(proof.get("previousProof"));
    if named.is_empty() {
        return Ok(None);
    }
    let find = |id: &Value| all.iter().find(|one| one.get("id") == Some(id) && id.is_string()).cloned();
    let earlier: Option<Vec<Value>> = named.iter().take(MAX_PROOFS).map(find).collect();
    earlier.map(|list| Some(list.into())).ok_or(State::Bad("proof-broken"))
}

/// Who a verification method belongs to, where that can be told without looking anything up: a `did:key` is its key. Some
/// leave away the fragment, which only says the key once more.
fn signer_of(method: &str) -> Option<Signer> {
    let (did, fragment) = method.split_once('#').map_or((method, None), |(did, rest)| (did, Some(rest)));
    let key = key_of_did(did)?;
    let same = fragment.is_none_or(|fragment| key_of_multibase(fragment) == Some(key));
    same.then(|| Signer { did: did.to_owned(), key })
}

/// A word of a proof, for people.
fn kind(proof: &Map<String, Value>, key: &str) -> String {
    text(proof, key).unwrap_or("?").chars().take(60).collect()
}
