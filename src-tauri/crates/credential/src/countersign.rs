//! Signing what is already there: any document, or a credential that another issued.

use serde_json::Value;

use crate::canonical::{canonical, sha256};
use crate::context::Contexts;
use crate::issue::{IssueError, Issued, links_of, slip_of};
use crate::key::IssuerKey;
use crate::moment::Moment;
use crate::profile::Profile;
use crate::proof::{self, State};
use crate::strict::{JsonError, read_json};
use crate::verify::read_shown;

/// Signs a document with `eddsa-jcs-2022`; proofs that are there already stay beside the new one.
///
/// # Errors
/// When the document cannot be read in one way only.
pub fn seal(json: &[u8], key: &IssuerKey, created: Moment) -> Result<Vec<u8>, JsonError> {
    let mut document = read_json(json)?;
    proof::sign(&mut document, key, created);
    Ok(serde_json::to_vec(&document).unwrap_or_default())
}

/// Why a credential is not countersigned.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CountersignError {
    /// It cannot be read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Its own signature does not hold.
    #[error("the credential's own signature does not hold")]
    Signature,
    /// It says too little to be a credential of ours.
    #[error("the credential does not say what it must: {0}")]
    Incomplete(&'static str),
    /// The slip or the chain.
    #[error(transparent)]
    Issue(#[from] IssueError),
}

/// Puts a second issuer's signature beside the first one's: a centre stands for what its trainer issued in the field, also
/// when the trainer's key is withdrawn later. The credential keeps its id, issuer and text. The slip that comes with it is
/// the second issuer's, and needs nothing of the first.
///
/// # Errors
/// See [`CountersignError`].
pub fn countersign(
    json: &[u8],
    by: &Profile,
    key: &IssuerKey,
    chain: &[Vec<u8>],
    at: Moment,
) -> Result<Issued, CountersignError> {
    if by.id != key.did() {
        return Err(IssueError::Key(by.id.clone()).into());
    }
    let mut document = read_json(json)?;
    let issuer = Profile::read(document.get("issuer")).ok_or(CountersignError::Incomplete("issuer"))?;
    let checked = proof::check(&document, &Contexts::default());
    let holds = !checked.is_empty()
        && checked.iter().all(|one| one.state == State::Good)
        && checked.iter().any(|one| one.signer.as_ref().is_some_and(|signer| signer.did == issuer.id));
    if !holds {
        return Err(CountersignError::Signature);
    }
    let links = links_of(by, chain)?;
    let shown = read_shown(&document);
    let mut bare = document.clone();
    bare.remove("proof");
    let digest = sha256(&canonical(&Value::Object(bare)));
    let slip = slip_of(&shown, by, &links, &digest)?.sign(key).ok_or(IssueError::Slip)?;
    proof::sign(&mut document, key, at);
    Ok(Issued { json: serde_json::to_vec(&document).unwrap_or_default(), slip })
}
