//! What rows are made of: values that come out the same in whatever order, and however often, they are told.
//!
//! Each of them is a join: telling it the same twice changes nothing, and the order does not matter. Each of them is
//! bounded in a way that keeps both: what is kept is a function of everything that was ever told, such as “the N
//! newest” or “the N smallest keys”.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The format of the rows' values, their first byte. A row in another format is read as if it were not there.
const ROW_FORMAT: u8 = 1;

/// The last moment that is believed: the end of the year 9999.
const LATEST_MS: i64 = 253_402_300_799_999;

/// A row of derived progress.
pub(crate) trait Row: Serialize + DeserializeOwned + Default {
    /// Its kind in the ledger.
    const KIND: &'static str;
    /// What the ledger can sort it by.
    fn rank(&self) -> i64;
}

/// Writes a row's value: the same row gives the same bytes.
pub(crate) fn write<T: Serialize>(row: &T) -> Vec<u8> {
    postcard::to_stdvec(&(ROW_FORMAT, row)).unwrap_or_default()
}

/// Reads a row's value; none when it is damaged or of another format.
pub(crate) fn read<T: DeserializeOwned>(value: &[u8]) -> Option<T> {
    let value = value.strip_prefix(&[ROW_FORMAT])?;
    postcard::from_bytes(value).ok()
}

/// When something happened.
///
/// Moments are ordered by the logical clock, which a wrong device clock cannot turn back; people are shown what the
/// device's own clock said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moment {
    /// The hybrid logical clock, 48 bits of milliseconds and 16 bits of count.
    pub clock: u64,
    /// What the device's clock said, in milliseconds since 1970.
    pub at_ms: i64,
}

impl Moment {
    /// A moment, with a device's time that is out of all bounds brought back into them.
    #[must_use]
    pub fn new(clock: u64, at_ms: i64) -> Self {
        Self { clock, at_ms: at_ms.clamp(0, LATEST_MS) }
    }

    /// The logical clock's milliseconds.
    pub(crate) fn rank(self) -> i64 {
        i64::try_from(self.clock >> 16).unwrap_or_default()
    }
}

/// Keeps the earlier of two.
pub(crate) fn keep_first<T: Ord>(kept: &mut Option<T>, told: T) {
    if kept.as_ref().is_none_or(|kept| told < *kept) {
        *kept = Some(told);
    }
}

/// Keeps the larger of two.
pub(crate) fn keep_most<T: Ord>(kept: &mut Option<T>, told: T) {
    if kept.as_ref().is_none_or(|kept| told > *kept) {
        *kept = Some(told);
    }
}

/// A value of which the last one told counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Latest<T> {
    /// When it was told.
    pub moment: Moment,
    /// The value.
    pub value: T,
}

/// The `N` newest of all that was told, in order, and the oldest of those that had to go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Newest<T, const N: usize> {
    kept: Vec<T>,
    oldest: Option<T>,
}

impl<T, const N: usize> Default for Newest<T, N> {
    fn default() -> Self {
        Self { kept: Vec::new(), oldest: None }
    }
}

impl<T: Ord, const N: usize> Newest<T, N> {
    /// Adds one; returns whether it is new and the newest of all.
    pub(crate) fn tell(&mut self, told: T) -> bool {
        let Err(at) = self.kept.binary_search(&told) else { return false };
        if self.kept.len() < N {
            self.kept.insert(at, told);
            return at + 1 == self.kept.len();
        }
        if at == 0 {
            keep_first(&mut self.oldest, told);
            return false;
        }
        let gone = self.kept.remove(0);
        keep_first(&mut self.oldest, gone);
        self.kept.insert(at - 1, told);
        at == N
    }

    /// All that are kept, in order.
    pub(crate) fn kept(&self) -> &[T] {
        &self.kept
    }

    /// The first of all that was ever told.
    pub(crate) fn first(&self) -> Option<&T> {
        self.oldest.as_ref().or_else(|| self.kept.first())
    }

    /// The last one.
    pub(crate) fn last(&self) -> Option<&T> {
        self.kept.last()
    }
}

/// The entry of this key, in a map that keeps its `limit` smallest keys; none when there is no place for it.
pub(crate) fn entry<K: Ord + Copy, V: Default>(
    map: &mut BTreeMap<K, V>,
    key: K,
    limit: usize,
) -> Option<&mut V> {
    if map.len() >= limit && !map.contains_key(&key) {
        if map.last_key_value().is_some_and(|(last, _)| *last < key) {
            return None;
        }
        map.pop_last();
    }
    Some(map.entry(key).or_default())
}

/// A word as 32 bits (FNV-1a): enough to tell the words of one lesson apart, in four bytes however long they are.
pub(crate) fn mark(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |mark, byte| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// A set of words, kept as their marks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Words(Vec<u32>);

impl Words {
    /// As many headings as a lesson may have, and what stands before the first.
    const LIMIT: usize = crate::limit::MAX_HEADINGS + 1;

    pub(crate) fn insert(&mut self, word: &str) {
        let word = mark(word);
        if let Err(at) = self.0.binary_search(&word) {
            self.0.insert(at, word);
            self.0.truncate(Self::LIMIT);
        }
    }

    pub(crate) fn contains(&self, word: &str) -> bool {
        self.0.binary_search(&mark(word)).is_ok()
    }
}

/// A share from 0 to 1 in ten-thousandths; what is no number counts as nothing.
pub(crate) fn share(score: f64) -> u16 {
    // The cast cuts off nothing: the number lies within 0 and 10,000.
    if score.is_finite() { (score.clamp(0.0, 1.0) * 10_000.0).round() as u16 } else { 0 }
}

/// A share in ten-thousandths as a number from 0 to 1.
pub(crate) fn of_share(share: u16) -> f64 {
    f64::from(share.min(10_000)) / 10_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_are_kept_and_the_very_first_is_remembered_in_any_order() {
        let check = |told: &[u32]| {
            let mut newest = Newest::<u32, 3>::default();
            for one in told {
                newest.tell(*one);
            }
            (newest.kept().to_vec(), newest.first().copied())
        };
        let expect = (vec![7, 8, 9], Some(2));
        for told in [&[2, 5, 7, 8, 9][..], &[9, 8, 7, 5, 2], &[5, 9, 2, 8, 7, 7, 2], &[8, 2, 9, 5, 7, 5]] {
            assert_eq!(check(told), expect, "{told:?}");
        }
        assert_eq!(check(&[4, 4]), (vec![4], Some(4)));
    }

    #[test]
    fn a_full_map_keeps_its_smallest_keys_in_any_order() {
        for order in [["a", "b", "c", "d"], ["d", "c", "b", "a"], ["c", "a", "d", "b"]] {
            let mut map: BTreeMap<&str, u32> = BTreeMap::new();
            for key in order {
                if let Some(value) = entry(&mut map, key, 2) {
                    *value = 1;
                }
            }
            assert_eq!(map.keys().copied().collect::<Vec<_>>(), ["a", "b"]);
        }
    }

    #[test]
    fn a_row_that_is_damaged_or_of_another_format_is_not_there() {
        let bytes = write(&vec![1u32, 2, 3]);
        assert_eq!(read::<Vec<u32>>(&bytes), Some(vec![1, 2, 3]));
        assert_eq!(read::<Vec<u32>>(&bytes[..bytes.len() - 1]), None);
        assert_eq!(read::<Vec<u32>>(&[0, 1, 2]), None);
        assert_eq!(read::<Vec<u32>>(&[]), None);
        assert_eq!(read::<Vec<u32>>(&[ROW_FORMAT, 0xff, 0xff, 0xff, 0xff, 0x0f, 1]), None);
    }
}
