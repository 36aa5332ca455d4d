//! What is known of keys and lists: the roots that are trusted, delegations, withdrawn keys, status lists. It is brought from
//! elsewhere and has an age.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::canonical::sha256;
use crate::context::Contexts;
use crate::delegation::{Delegation, child_of};
use crate::key::key_of_did;
use crate::status::{StatusCredential, number_of};
use crate::strict::text;

/// Most roots of a list.
pub const MAX_ROOTS: usize = 64;
/// Most delegations of a list.
pub const MAX_DELEGATIONS: usize = 16_384;
/// Most withdrawn keys of a list.
pub const MAX_WITHDRAWN: usize = 65_536;
/// Most status lists of a list.
pub const MAX_LISTS: usize = 1_024;
/// Most contexts that a list adds.
pub const MAX_CONTEXTS: usize = 32;

/// A key at the end of every chain: the institute's.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Root {
    /// Its `did:key`.
    pub did: String,
    /// What people call it.
    pub name: String,
}

/// A key that was withdrawn: what it signed before stays good, what it signs from then on does not.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Its `did:key`.
    pub did: String,
    /// From when, milliseconds since 1970: of a stolen key, from when it can have been stolen.
    pub from_ms: i64,
    /// Why, in somebody's words.
    #[serde(default)]
    pub reason: String,
    /// What those below it issue from then on does not count either: it was lost, not replaced.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub below: bool,
}

/// What a verifier knows, as it travels: within a far end's signed trust bundle, in exchanges, on sticks.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TrustList {
    /// When it was put together, milliseconds since 1970.
    pub made_ms: i64,
    /// The roots.
    pub roots: Vec<Root>,
    /// Delegations, in full: `EndorsementCredential`s. Credentials carry their own chain; these are for those that do not.
    pub delegations: Vec<Value>,
    /// Withdrawn keys.
    pub withdrawn: Vec<Withdrawn>,
    /// Status lists, in full: `BitstringStatusListCredential`s.
    pub lists: Vec<Value>,
    /// Contexts beyond the shipped ones, by URL, whose meaning is vouched for by whoever made this list.
    pub contexts: BTreeMap<String, Value>,
}

/// Why a trust list is not taken.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum TrustError {
    /// No trust list.
    #[error("this is no list of issuers: {0}")]
    Shape(String),
    /// Too much of something.
    #[error("{count} {what} are more than the {most} that are taken")]
    Size {
        /// What.
        what: &'static str,
        /// How many.
        count: usize,
        /// How many at most.
        most: usize,
    },
    /// A name that is no key.
    #[error("{0} is no did:key of an Ed25519 key")]
    Key(String),
}

impl TrustList {
    /// Reads a list from its JSON, with bounds.
    ///
    /// # Errors
    /// See [`TrustError`].
    pub fn read(value: &Value) -> Result<Self, TrustError> {
        let list: TrustList =
            TrustList::deserialize(value).map_err(|error| TrustError::Shape(error.to_string()))?;
        list.check()?;
        Ok(list)
    }

    fn check(&self) -> Result<(), TrustError> {
        for (what, count, most) in [
            ("roots", self.roots.len(), MAX_ROOTS),
            ("delegations", self.delegations.len(), MAX_DELEGATIONS),
            ("withdrawn keys", self.withdrawn.len(), MAX_WITHDRAWN),
            ("status lists", self.lists.len(), MAX_LISTS),
            ("contexts", self.contexts.len(), MAX_CONTEXTS),
        ] {
            if count > most {
                return Err(TrustError::Size { what, count, most });
            }
        }
        let names = self.roots.iter().map(|root| &root.did);
        for did in names.chain(self.withdrawn.iter().map(|withdrawn| &withdrawn.did)) {
            if key_of_did(did).is_none() {
                return Err(TrustError::Key(did.chars().take(100).collect()));
            }
        }
        Ok(())
    }

    /// Puts two lists together, of two far ends that are both trusted; it is as old as the older of them.
    #[must_use]
    pub fn join(mut self, other: TrustList) -> TrustList {
        let empty = |list: &TrustList| *list == TrustList::default();
        if empty(&self) {
            return other;
        }
        if empty(&other) {
            return self;
        }
        self.made_ms = self.made_ms.min(other.made_ms);
        for root in other.roots {
            if !self.roots.iter().any(|one| one.did == root.did) {
                self.roots.push(root);
            }
        }
        for (ours, theirs) in [(&mut self.delegations, other.delegations), (&mut self.lists, other.lists)] {
            for one in theirs {
                if !ours.contains(&one) {
                    ours.push(one);
                }
            }
        }
        for one in other.withdrawn {
            if !self.withdrawn.contains(&one) {
                self.withdrawn.push(one);
            }
        }
        for (url, context) in other.contexts {
            self.contexts.entry(url).or_insert(context);
        }
        self
    }
}

/// Something signed that is checked when it is first needed.
pub(crate) struct Slot<T> {
    document: Map<String, Value>,
    read: OnceLock<Option<Arc<T>>>,
}

impl<T> Slot<T> {
    fn new(document: Map<String, Value>) -> Self {
        Slot { document, read: OnceLock::new() }
    }

    fn get(&self, read: impl FnOnce(&Map<String, Value>) -> Option<T>) -> Option<Arc<T>> {
        self.read.get_or_init(|| read(&self.document).map(Arc::new)).clone()
    }
}

/// A trust list made ready for looking things up. What is signed in it is checked once, when it is first needed.
pub struct Trust {
    list: TrustList,
    contexts: Contexts,
    roots: HashMap<[u8; 32], String>,
    withdrawn: HashMap<[u8; 32], Withdrawn>,
    delegations: HashMap<[u8; 32], Vec<Slot<Delegation>>>,
    lists: HashMap<String, Vec<Slot<StatusCredential>>>,
    /// Delegations that credentials carried, by the digest of their text: many carry the same.
    seen: Mutex<HashMap<[u8; 32], Option<Arc<Delegation>>>>,
}

/// Most carried delegations that are remembered.
const MAX_SEEN: usize = 4_096;

impl std::fmt::Debug for Trust {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Trust({} roots, made at {})", self.roots.len(), self.list.made_ms)
    }
}

impl Default for Trust {
    /// Knows nobody.
    fn default() -> Self {
        Trust {
            list: TrustList::default(),
            contexts: Contexts::default(),
            roots: HashMap::new(),
            withdrawn: HashMap::new(),
            delegations: HashMap::new(),
            lists: HashMap::new(),
            seen: Mutex::default(),
        }
    }
}

impl Trust {
    /// Makes a list ready.
    ///
    /// # Errors
    /// When it is beyond the bounds, or names a key that is none.
    pub fn prepare(list: TrustList) -> Result<Self, TrustError> {
        list.check()?;
        let mut trust = Trust { contexts: Contexts::with(&list.contexts), ..Trust::default() };
        for root in &list.roots {
            if let Some(key) = key_of_did(&root.did) {
                trust.roots.insert(key, root.name.clone());
            }
        }
        for withdrawn in &list.withdrawn {
            let Some(key) = key_of_did(&withdrawn.did) else { continue };
            let kept = trust.withdrawn.entry(key).or_insert_with(|| withdrawn.clone());
            // Of two words about one key, the one that reaches back further, and down.
            let below = kept.below || withdrawn.below;
            if withdrawn.from_ms < kept.from_ms {
                *kept = withdrawn.clone();
            }
            kept.below = below;
        }
        for document in list.delegations.iter().filter_map(Value::as_object) {
            if let Some(child) = child_of(document) {
                trust.delegations.entry(child).or_default().push(Slot::new(document.clone()));
            }
        }
        for document in list.lists.iter().filter_map(Value::as_object) {
            if let Some(url) = text(document, "id") {
                trust.lists.entry(url.to_owned()).or_default().push(Slot::new(document.clone()));
            }
        }
        trust.list = list;
        Ok(trust)
    }

    /// The list that this was made of.
    #[must_use]
    pub fn list(&self) -> &TrustList {
        &self.list
    }

    pub(crate) fn made_ms(&self) -> i64 {
        self.list.made_ms
    }

    pub(crate) fn contexts(&self) -> &Contexts {
        &self.contexts
    }

    /// The name of a root.
    pub(crate) fn root(&self, key: &[u8; 32]) -> Option<&str> {
        self.roots.get(key).map(String::as_str)
    }

    pub(crate) fn roots(&self) -> impl Iterator<Item = (&[u8; 32], &str)> {
        self.roots.iter().map(|(key, name)| (key, name.as_str()))
    }

    pub(crate) fn withdrawn(&self, key: &[u8; 32]) -> Option<&Withdrawn> {
        self.withdrawn.get(key)
    }

    /// The delegations to a key whose signatures hold.
    pub(crate) fn delegations(&self, child: &[u8; 32]) -> Vec<Arc<Delegation>> {
        let slots = self.delegations.get(child).map_or(&[][..], Vec::as_slice);
        let read = |document: &Map<String, Value>| Delegation::from_document(document).ok();
        slots.iter().filter_map(|slot| slot.get(read)).collect()
    }

    /// Reads a delegation that a credential carries; `None` when its signature does not hold. Each text is checked once.
    pub(crate) fn carried(&self, document: &Map<String, Value>) -> Option<Arc<Delegation>> {
        let digest = sha256(&serde_json::to_vec(document).unwrap_or_default());
        // Whoever panicked with the lock left whole entries behind.
        let seen = || self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = seen().get(&digest) {
            return known.clone();
        }
        let read = Delegation::from_document(document).ok().map(Arc::new);
        let mut seen = seen();
        if seen.len() >= MAX_SEEN {
            seen.clear();
        }
        seen.insert(digest, read.clone());
        read
    }

    /// What is kept under a list's URL: `None` when nothing is; else those whose signatures hold, the newest first.
    pub(crate) fn lists(&self, url: &str) -> Option<Vec<Arc<StatusCredential>>> {
        let slots = self.lists.get(url)?;
        let read = |document: &Map<String, Value>| StatusCredential::read(document, &self.contexts).ok();
        let mut lists: Vec<_> = slots.iter().filter_map(|slot| slot.get(read)).collect();
        lists.sort_by_key(|list| std::cmp::Reverse(list.made_ms));
        Some(lists)
    }

    /// The URLs of the lists with a number.
    pub(crate) fn numbered(&self, number: u32) -> impl Iterator<Item = &str> {
        self.lists.keys().map(String::as_str).filter(move |url| number_of(url) == Some(number))
    }
}
