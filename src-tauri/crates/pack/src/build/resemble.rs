//! Which of many texts is the one at hand, edited: so that a file renamed and edited at once still costs what changed.

use std::collections::{BTreeMap, HashMap};

/// Most bytes of a file that are looked at.
pub(crate) const LOOKED_AT: u64 = 1024 * 1024;
/// One place in so many is marked, by its content.
const ONE_IN: u64 = 32;
/// Most places marked in one file.
const MOST: usize = 64;
/// A mark that more files than this have in common tells nothing, and would make the search slow.
const COMMON: usize = 16;
/// Least likeness, in hundredths, that counts.
const LIKE: usize = 34;

/// Returns marks of some places of a text, chosen by what is written there, so that an edit moves only those around
/// it. Of many, the lowest: two texts that are alike have the same lowest ones.
fn marks(text: &[u8]) -> Vec<u64> {
    let mut marks = Vec::new();
    let mut rolling = 0u64;
    for (at, byte) in text.iter().enumerate() {
        // Each byte's share is pushed out after 64 steps: a mark depends on the 64 bytes before it.
        rolling = (rolling << 1).wrapping_add(spread(u64::from(*byte) + 1));
        let mark = spread(rolling);
        if at >= 31 && mark >> 32 < (1 << 32) / ONE_IN {
            marks.push(mark);
        }
    }
    marks.sort_unstable();
    marks.dedup();
    marks.truncate(MOST);
    marks
}

/// Old files that might be found again under another name.
#[derive(Debug, Default)]
pub(crate) struct Gone<'a> {
    files: Vec<(&'a str, usize)>,
    by_mark: HashMap<u64, Vec<usize>>,
}

impl<'a> Gone<'a> {
    /// Adds a file; those added first win where two are as like.
    pub(crate) fn add(&mut self, path: &'a str, text: &[u8]) {
        let marks = marks(text);
        for mark in &marks {
            let with = self.by_mark.entry(*mark).or_default();
            if with.len() <= COMMON {
                with.push(self.files.len());
            }
        }
        self.files.push((path, marks.len()));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Returns the file that the text was most likely made from, if any is like it.
    pub(crate) fn find(&self, text: &[u8]) -> Option<&'a str> {
        let marks = marks(text);
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        for with in marks.iter().filter_map(|mark| self.by_mark.get(mark)).filter(|with| with.len() <= COMMON)
        {
            with.iter().for_each(|file| *votes.entry(*file).or_default() += 1);
        }
        let likeness = |(file, common): (usize, usize)| {
            let (path, of) = self.files[file];
            (common * 100 / of.min(marks.len()).max(1), path)
        };
        let best = votes.into_iter().rev().map(likeness).max_by_key(|(likeness, _)| *likeness);
        best.filter(|(likeness, _)| *likeness >= LIKE).map(|(_, path)| path)
    }
}

/// Mixes the bits of a number (the finalizer of SplitMix64).
fn spread(mut n: u64) -> u64 {
    n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(seed: u64) -> String {
        (0..3000u64).map(|n| format!("word{} ", spread(n * 7919 + seed) % 5000)).collect()
    }

    #[test]
    fn an_edited_text_is_found_among_others_and_a_stranger_is_not() {
        let texts: Vec<(String, String)> = (0..40).map(|n| (format!("{n:02}.md"), text(n))).collect();
        let mut gone = Gone::default();
        texts.iter().for_each(|(path, text)| gone.add(path, text.as_bytes()));
        for (path, text) in &texts {
            let mut edited = text.replacen("word1", "quite another ", 5);
            edited.insert_str(700, "a sentence more, in the middle of it all");
            assert_eq!(gone.find(edited.as_bytes()), Some(path.as_str()));
        }
        assert_eq!(gone.find(text(99).as_bytes()), None);
        assert_eq!(gone.find(b""), None);
    }

    #[test]
    fn what_all_files_have_in_common_tells_nothing() {
        let notice = text(1);
        let texts: Vec<String> = (0..30).map(|n| format!("{n}.md")).collect();
        let mut gone = Gone::default();
        texts.iter().for_each(|path| gone.add(path, notice.as_bytes()));
        assert_eq!(gone.find(notice.as_bytes()), None);
    }
}
