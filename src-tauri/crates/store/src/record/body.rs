//! How an entry's JSON is kept: one byte that says how it is folded, four that check it, the folded JSON.
//!
//! The check is the beginning of the entry's digest, so that damage to any column is seen, not only to the body.

use std::cell::RefCell;

use pack::small::Dictionary;

use super::RecordError;
use super::entry::{Entry, MAX_BODY};

/// The JSON itself: it did not shrink.
const PLAIN: u8 = 0;
/// Folded against the first dictionary.
const FOLDED_1: u8 = 1;
/// The first dictionary: statements as the first program wrote them. Frozen: files lean on it.
const DICTIONARY_1: &[u8] = include_bytes!("dictionary-1.bin");
/// Bytes before the folded JSON.
const HEAD: usize = 5;

/// Folds and unfolds bodies.
#[derive(Debug)]
pub(crate) struct Bodies {
    dictionary: RefCell<Dictionary>,
}

impl Bodies {
    pub(crate) fn new() -> std::io::Result<Bodies> {
        Ok(Bodies { dictionary: RefCell::new(Dictionary::new(DICTIONARY_1)?) })
    }

    /// Returns the bytes that are kept for `entry`.
    pub(crate) fn keep(&self, entry: &Entry) -> Result<Vec<u8>, RecordError> {
        let folded = self.dictionary.borrow_mut().fold(&entry.body)?;
        let (how, bytes) =
            if folded.len() < entry.body.len() { (FOLDED_1, &folded) } else { (PLAIN, &entry.body) };
        let mut kept = Vec::with_capacity(HEAD + bytes.len());
        kept.push(how);
        kept.extend_from_slice(&entry.digest()[..HEAD - 1]);
        kept.extend_from_slice(bytes);
        Ok(kept)
    }

    /// Returns the JSON of which `kept` was made; `None` where it cannot be.
    pub(crate) fn unfold(&self, kept: &[u8]) -> Option<Vec<u8>> {
        let folded = kept.get(HEAD..)?;
        match kept[0] {
            PLAIN if folded.len() <= MAX_BODY => Some(folded.to_vec()),
            FOLDED_1 => self.dictionary.borrow_mut().unfold(folded, MAX_BODY),
            _ => None,
        }
    }

    /// Tells whether `entry`, whose body was kept as `kept`, is what was written.
    pub(crate) fn fits(kept: &[u8], entry: &Entry) -> bool {
        kept.get(1..HEAD).is_some_and(|check| *check == entry.digest()[..HEAD - 1])
    }
}

#[cfg(test)]
mod tests {
    use statement::{Clock, Stamp, StreamId};

    use super::*;
    use crate::record::Form;

    fn entry(body: Vec<u8>) -> Entry {
        let stamp = Stamp {
            stream: StreamId([1; 16]),
            sequence: 1,
            clock: Clock::tick(Clock::default(), 1_800_000_000_000),
            at_ms: 1_800_000_000_000,
        };
        Entry { stamp, form: Form::Statement, topic: "org.example.pack/course".into(), body }
    }

    #[test]
    fn a_body_comes_back_and_its_check_sees_every_column() {
        let bodies = Bodies::new().unwrap();
        let noise = (0..200_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for body in [b"".to_vec(), b"{}".to_vec(), br#"{"verb":{"id":"http://adlnet.gov/"}}"#.to_vec(), noise]
        {
            let entry = entry(body);
            let kept = bodies.keep(&entry).unwrap();
            assert!(kept.len() <= entry.body.len() + HEAD);
            assert_eq!(bodies.unfold(&kept), Some(entry.body.clone()));
            assert!(Bodies::fits(&kept, &entry));
            let mut other = entry.clone();
            other.stamp.at_ms += 1;
            assert!(!Bodies::fits(&kept, &other));
            let other = Entry { topic: "org.example.pack/other".into(), ..entry };
            assert!(!Bodies::fits(&kept, &other));
        }
    }

    #[test]
    fn an_unknown_way_of_folding_and_short_bytes_are_no_body() {
        let bodies = Bodies::new().unwrap();
        assert_eq!(bodies.unfold(&[]), None);
        assert_eq!(bodies.unfold(&[1, 0, 0, 0]), None);
        assert_eq!(bodies.unfold(&[9, 0, 0, 0, 0, 7]), None);
    }
}
