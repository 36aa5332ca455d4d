//! What platforms delegated to this laptop's own key: with it, a trainer's laptop issues certificates in the field. Kept as
//! they told it, `keys/delegations.json`, for its owner only.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ::reconcile::key::PublicKey;
use credential::{Delegation, did_key};
use serde::{Deserialize, Serialize};

use super::store::write_whole;
use crate::view::Failure;
use crate::{Client, failure};

/// Most delegations of one platform, those above among them.
const MOST: usize = 64;
/// Most bytes of one.
const MOST_BYTES: usize = 64 * 1024;

/// What one platform told.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Told {
    /// When, by its clock.
    said_ms: i64,
    /// The delegations, JSON each.
    documents: Vec<String>,
}

impl Client {
    fn delegations_file(&self) -> PathBuf {
        self.folder.join("keys").join("delegations.json")
    }

    fn delegations_told(&self) -> BTreeMap<String, Told> {
        let kept = fs_err::read(self.delegations_file()).unwrap_or_default();
        serde_json::from_slice(&kept).unwrap_or_default()
    }

    /// Keeps what a platform delegates to this laptop, as it said it at `said_ms` by its clock: what it said earlier and
    /// comes later, by a stick, changes nothing. What it says no more is not used any more.
    pub(super) fn keep_delegations(
        &self,
        key: &PublicKey,
        said_ms: i64,
        told: &[Vec<u8>],
    ) -> Result<(), Failure> {
        let mut all = self.delegations_told();
        let before = all.get(&key.to_string());
        if before.is_none() && told.is_empty() || before.is_some_and(|before| before.said_ms > said_ms) {
            return Ok(());
        }
        let good = |one: &&Vec<u8>| one.len() <= MOST_BYTES && Delegation::read(one).is_ok();
        let text = |one: &Vec<u8>| String::from_utf8(one.clone()).ok();
        let documents: Vec<String> = told.iter().take(MOST).filter(good).filter_map(text).collect();
        if before.is_some_and(|before| before.documents == documents) {
            return Ok(());
        }
        // Also none: it shall not come back by an older word.
        all.insert(key.to_string(), Told { said_ms, documents });
        let json = serde_json::to_vec(&all).map_err(|error| failure("internal", &[], &error))?;
        write_whole(&self.delegations_file(), &json)
    }

    /// Returns the delegations to this laptop's own key, with those above them, whose keys nobody whom this laptop trusts
    /// has withdrawn.
    ///
    /// # Errors
    /// When this laptop's key cannot be read.
    pub fn own_delegations(&self) -> Result<Vec<Vec<u8>>, Failure> {
        let own = did_key(&self.device_key()?.public().0);
        let told: Vec<String> =
            self.delegations_told().into_values().flat_map(|told| told.documents).collect();
        let read = |text: &String| Delegation::read(text.as_bytes()).ok();
        if !told.iter().filter_map(read).any(|one| one.child.id == own) {
            return Ok(Vec::new());
        }
        let now_ms = (self.now_ms)();
        let issuers = self.issuers()?;
        let withdrawn = &issuers.trust.list().withdrawn;
        let ended = |did: &str, by_ms: i64| {
            withdrawn.iter().any(|one| one.did == did && (one.below || did == own) && one.from_ms <= by_ms)
        };
        let stands = |text: &String| {
            read(text).is_some_and(|one| !ended(&one.child.id, now_ms) && !ended(&one.parent.id, now_ms))
        };
        Ok(told.into_iter().filter(stands).map(String::into_bytes).collect())
    }
}
