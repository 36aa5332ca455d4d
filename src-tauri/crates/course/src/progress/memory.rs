//! A ledger in memory: for replaying statements where no learner's file is, and for rebuilding one at once.

use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;

use super::Ledger;

/// Rows by kind and key, each with its rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemoryLedger {
    kinds: BTreeMap<String, HashMap<String, (i64, Vec<u8>)>>,
}

impl MemoryLedger {
    /// All rows of a kind whose key begins like this: key, rank and value, in order of keys.
    pub fn scan(&self, kind: &str, prefix: &str) -> impl Iterator<Item = (&str, i64, &[u8])> + use<'_> {
        let rows = self.kinds.get(kind).into_iter().flatten();
        let mut rows: Vec<_> = rows.filter(|(key, _)| key.starts_with(prefix)).collect();
        rows.sort_unstable_by_key(|(key, _)| *key);
        rows.into_iter().map(|(key, (rank, value))| (key.as_str(), *rank, value.as_slice()))
    }

    /// Puts all rows into another ledger, in order of kinds and keys. Rebuilding in memory and pouring the result out
    /// writes each row once, not once for each deed.
    ///
    /// # Errors
    ///
    /// What the other ledger says.
    pub fn pour<L: Ledger>(&self, into: &mut L) -> Result<(), L::Error> {
        for kind in self.kinds.keys() {
            for (key, rank, value) in self.scan(kind, "") {
                into.put(kind, key, rank, value)?;
            }
        }
        Ok(())
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kinds.values().map(HashMap::len).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Ledger for MemoryLedger {
    type Error = Infallible;

    fn get(&mut self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, Infallible> {
        Ok(self.kinds.get(kind).and_then(|rows| rows.get(key)).map(|(_, value)| value.clone()))
    }

    fn put(&mut self, kind: &str, key: &str, rank: i64, value: &[u8]) -> Result<(), Infallible> {
        if let Some((held, bytes)) = self.kinds.get_mut(kind).and_then(|rows| rows.get_mut(key)) {
            *held = rank;
            bytes.clear();
            bytes.extend_from_slice(value);
        } else {
            let rows = self.kinds.entry(kind.to_owned()).or_default();
            rows.insert(key.to_owned(), (rank, value.to_vec()));
        }
        Ok(())
    }
}
