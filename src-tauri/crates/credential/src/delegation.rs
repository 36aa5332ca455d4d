//! Delegations: one key's word that another may issue too, and what. They are Open Badges endorsements of the other's
//! profile, with the scope in an object of ours.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::canonical::{canonical, sha256};
use crate::compact::Compact;
use crate::context::{Contexts, DELEGATION, ours, own};
use crate::key::{IssuerKey, key_of_did};
use crate::moment::Moment;
use crate::profile::Profile;
use crate::proof::{self, State};
use crate::strict::{JsonError, has_type, read_json, text};

/// Most achievements that a scope names: a slip's chain has room for no more. All of them is another thing: `None`.
pub const MAX_ACHIEVEMENTS: usize = 12;
/// Most delegations from an issuer up to the root.
pub const MAX_CHAIN: usize = 3;
/// Most bytes of a name that is signed.
pub const MAX_NAME: usize = 512;
/// Namespace of a delegation's id.
const NAMESPACE: Uuid = Uuid::from_u128(0x2f6b_64a8_5d0c_4a1e_9c37_41c8_7e55_d0b3);

/// A block of a status list that is kept for one key: each credential it issues takes one bit of it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Block {
    /// The list's URL.
    pub list: String,
    /// The first bit.
    pub first: u32,
    /// How many.
    pub count: u32,
}

/// What a key may do.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Scope {
    /// Ids of the achievements; `None`: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub achievements: Option<Vec<String>>,
    /// How many credentials at most. With a block of status bits, that is seen in each of them: one of the first `count`
    /// bits must be its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// From when, milliseconds since 1970 (whole seconds).
    pub from_ms: i64,
    /// Until when, milliseconds since 1970 (whole seconds). What was issued by then stays good.
    pub until_ms: i64,
    /// The block of a status list that its credentials' entries come from; `None`: any list that the key or one above it
    /// signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Block>,
    /// How many further delegations may follow below it.
    #[serde(default)]
    pub may_delegate: u8,
    /// A person says yes to each before it is issued: said to the program that issues. No verifier sees whether one did.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_person: bool,
}

/// What a scope is asked about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    /// The achievement's id.
    pub(crate) achievement: &'a str,
    pub(crate) issued_ms: i64,
    pub(crate) status: Option<(&'a str, u32)>,
}

impl Scope {
    /// Why something is beyond it: the code of the finding.
    pub(crate) fn refuses(&self, wanted: Wanted<'_>) -> Option<&'static str> {
        if self.achievements.as_ref().is_some_and(|ids| !ids.iter().any(|id| id == wanted.achievement)) {
            return Some("scope-achievement");
        }
        if !(self.from_ms..=self.until_ms).contains(&wanted.issued_ms) {
            return Some("scope-dates");
        }
        let block = self.status.as_ref()?;
        let count = self.count.map_or(block.count, |count| count.min(block.count));
        let own = wanted.status.is_some_and(|(list, index)| {
            list == block.list && index >= block.first && index - block.first < count
        });
        (!own).then_some("scope-count")
    }
}

/// Why a delegation is not made.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DelegateError {
    /// The key is not the parent's.
    #[error("the key is not that of {0}, who is to sign")]
    Key(String),
    /// The child's id is no key.
    #[error("{0} is no did:key of an Ed25519 key")]
    Child(String),
    /// To itself.
    #[error("a key cannot delegate to itself")]
    Itself,
    /// Its end is before its beginning, or its moments are not writable.
    #[error("the delegation ends before it begins, or beyond the year 2105")]
    Dates,
    /// More achievements than a slip has room for.
    #[error("{0} achievements are more than {MAX_ACHIEVEMENTS}: name fewer, or all (none)")]
    Achievements(usize),
    /// More below it than a chain has room for.
    #[error("a chain has at most {MAX_CHAIN} delegations")]
    Chain,
    /// A status list whose URL has no number.
    #[error("the URL of status list {0} does not end with its number")]
    List(String),
    /// A name that is empty or too long.
    #[error("a name has 1 to {MAX_NAME} bytes")]
    Name,
}

/// Makes a delegation: `parent` says that `child` may issue within `scope`. It is an `EndorsementCredential` in JSON.
///
/// # Errors
/// See [`DelegateError`].
pub fn delegate(
    parent: &Profile,
    parent_key: &IssuerKey,
    child: &Profile,
    scope: &Scope,
    issued: Moment,
) -> Result<Vec<u8>, DelegateError> {
    if parent.id != parent_key.did() {
        return Err(DelegateError::Key(parent.id.clone()));
    }
    let child_key = key_of_did(&child.id).ok_or_else(|| DelegateError::Child(child.id.clone()))?;
    if child.id == parent.id {
        return Err(DelegateError::Itself);
    }
    if [parent, child].iter().any(|profile| profile.name.is_empty() || profile.name.len() > MAX_NAME) {
        return Err(DelegateError::Name);
    }
    if usize::from(scope.may_delegate) >= MAX_CHAIN {
        return Err(DelegateError::Chain);
    }
    if let Some(ids) = scope.achievements.as_ref().filter(|ids| ids.len() > MAX_ACHIEVEMENTS) {
        return Err(DelegateError::Achievements(ids.len()));
    }
    let scope = Scope {
        from_ms: Moment(scope.from_ms).whole().0,
        until_ms: Moment(scope.until_ms).whole().0,
        ..scope.clone()
    };
    if scope.until_ms < scope.from_ms {
        return Err(DelegateError::Dates);
    }
    let compact = Compact::of(&child_key, &child.name, &scope)?;
    let signature = parent_key.sign(&compact.signed(&parent_key.public()));

    let mut document = Map::new();
    document.insert("@context".into(), ours());
    document.insert("type".into(), json!(["VerifiableCredential", "EndorsementCredential"]));
    document.insert("name".into(), child.name.as_str().into());
    document.insert("issuer".into(), parent.to_json().into());
    document.insert("validFrom".into(), Moment(scope.from_ms).to_text().into());
    document.insert("validUntil".into(), Moment(scope.until_ms).to_text().into());
    document.insert(
        "credentialSubject".into(),
        json!({
            "@context": own(),
            "id": child.id,
            "type": ["EndorsementSubject"],
            "endorsementComment": format!("{} may issue credentials on behalf of {}.", child.name, parent.name),
            DELEGATION: {
                "name": child.name,
                "scope": scope,
                "compact": crate::key::to_base58(&signature),
            },
        }),
    );
    // The same delegation has the same id.
    let id = Uuid::new_v5(&NAMESPACE, &sha256(&canonical(&document)));
    document.insert("id".into(), format!("urn:uuid:{id}").into());
    proof::sign(&mut document, parent_key, issued);
    Ok(serde_json::to_vec(&document).unwrap_or_default())
}

/// A delegation that was read: its signature holds. Whether its parent may give it is another question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Delegation {
    /// Who gives it.
    pub parent: Profile,
    /// Who gets it; the name is the one that the parent wrote down.
    pub child: Profile,
    /// For what.
    pub scope: Scope,
    /// When it was signed, milliseconds since 1970.
    pub made_ms: i64,
    pub(crate) parent_key: [u8; 32],
    pub(crate) child_key: [u8; 32],
    pub(crate) compact: [u8; 64],
}

/// Why a delegation is not read.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DelegationError {
    /// No JSON.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// An endorsement, perhaps, but no delegation.
    #[error("this is no delegation: {0}")]
    Shape(&'static str),
    /// The signature does not hold.
    #[error("the delegation's signature does not hold")]
    Signature,
}

impl Delegation {
    /// Reads a delegation and checks its parent's signature.
    ///
    /// # Errors
    /// See [`DelegationError`].
    pub fn read(json: &[u8]) -> Result<Self, DelegationError> {
        Self::from_document(&read_json(json)?)
    }

    pub(crate) fn from_document(document: &Map<String, Value>) -> Result<Self, DelegationError> {
        let shape = DelegationError::Shape;
        if !has_type(document, "EndorsementCredential") {
            return Err(shape("its type is another"));
        }
        if document.get("@context") != Some(&ours()) {
            return Err(shape("its contexts are others"));
        }
        let subject = document.get("credentialSubject").and_then(Value::as_object);
        let subject = subject.ok_or(shape("it has no subject, or several"))?;
        if subject.get("@context") != Some(&own()) {
            return Err(shape("its words are not ours"));
        }
        let own = subject.get(DELEGATION).and_then(Value::as_object).ok_or(shape("it has no scope"))?;
        let parent = Profile::read(document.get("issuer")).ok_or(shape("it has no issuer"))?;
        let parent_key = key_of_did(&parent.id).ok_or(shape("its issuer is no key"))?;
        let id = text(subject, "id").unwrap_or_default().to_owned();
        let child_key = key_of_did(&id).ok_or(shape("its subject is no key"))?;
        let name = text(own, "name").ok_or(shape("its subject has no name"))?.to_owned();
        let scope = own.get("scope").cloned().unwrap_or_default();
        let scope: Scope = serde_json::from_value(scope).map_err(|_| shape("its scope cannot be read"))?;
        let compact = text(own, "compact").and_then(|value| crate::key::from_base58(value, 90));
        let compact = compact.and_then(|bytes| <[u8; 64]>::try_from(bytes).ok());
        let compact = compact.ok_or(shape("it has no compact form"))?;
        let dates = [("validFrom", scope.from_ms), ("validUntil", scope.until_ms)];
        if dates.iter().any(|(key, at)| text(document, key).and_then(Moment::read) != Some(Moment(*at))) {
            return Err(shape("its dates are not its scope's"));
        }
        // One signature, the parent's, as we make them; it needs no context.
        let checked = proof::check(document, &Contexts::default());
        let [one] = checked.as_slice() else { return Err(DelegationError::Signature) };
        let signer = one.signer.as_ref().map(|signer| signer.key);
        let made = one.created.ok_or(DelegationError::Signature)?;
        if one.state != State::Good || signer != Some(parent_key) {
            return Err(DelegationError::Signature);
        }
        let child = Profile { id, name, url: None };
        Ok(Delegation { parent, child, scope, made_ms: made.0, parent_key, child_key, compact })
    }
}

/// The child of what may be a delegation, before anything of it is checked.
pub(crate) fn child_of(document: &Map<String, Value>) -> Option<[u8; 32]> {
    let subject = document.get("credentialSubject")?.as_object()?;
    subject.get(DELEGATION)?;
    key_of_did(text(subject, "id")?)
}
