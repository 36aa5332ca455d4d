//! A ledger in memory: for replaying statements where no learner's file is.

use std::collections::BTreeMap;
use std::convert::Infallible;

use super::Ledger;

/// Rows by kind and key, each with its rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemoryLedger {
    kinds: BTreeMap<String, BTreeMap<String, (i64, Vec<u8>)>>,
}

impl MemoryLedger {
    /// All rows of a kind whose key begins like this: key, rank and value, in order of keys.
    pub fn scan<'a>(
        &'a self,
        kind: &str,
        prefix: &'a str,
    ) -> impl Iterator<Item = (&'a str, i64, &'a [u8])> + use<'a> {
        let rows = self.kinds.get(kind).into_iter();
        rows.flat_map(move |rows| rows.range(prefix.to_owned()..))
            .take_while(move |(key, _)| key.starts_with(prefix))
            .map(|(key, (rank, value))| (key.as_str(), *rank, value.as_slice()))
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kinds.values().map(BTreeMap::len).sum()
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
        if !self.kinds.contains_key(kind) {
            self.kinds.insert(kind.to_owned(), BTreeMap::new());
        }
        if let Some(rows) = self.kinds.get_mut(kind) {
            match rows.get_mut(key) {
                Some(row) => *row = (rank, value.to_vec()),
                None => drop(rows.insert(key.to_owned(), (rank, value.to_vec()))),
            }
        }
        Ok(())
    }
}
