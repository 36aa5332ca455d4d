//! How an entry's JSON is kept in the database: one byte that says how it is folded, then the folded JSON.

use std::io;
use std::sync::{Mutex, PoisonError};

use pack::small::Dictionary;
use statement::{Clock, MAX_BODY};

/// The JSON itself: it did not shrink.
const PLAIN: u8 = 0;
/// Folded against the first dictionary.
const FOLDED_1: u8 = 1;
/// The first dictionary: statements as the first program wrote them. Frozen: databases lean on it.
const DICTIONARY_1: &[u8] = include_bytes!("dictionary-1.bin");

/// Level of compression: a platform folds for many; a higher one takes three times as long for a tenth less.
const LEVEL: i32 = 3;

/// Dictionaries made ready that nobody uses just now.
static IDLE: Mutex<Vec<Dictionary>> = Mutex::new(Vec::new());
/// The most that are kept.
const MOST_IDLE: usize = 8;

fn with_dictionary<T>(act: impl FnOnce(&mut Dictionary) -> io::Result<T>) -> io::Result<T> {
    let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let mut dictionary = match idle {
        Some(dictionary) => dictionary,
        None => Dictionary::of_level(DICTIONARY_1, LEVEL)?,
    };
    let done = act(&mut dictionary);
    let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    if idle.len() < MOST_IDLE {
        idle.push(dictionary);
    }
    done
}

/// Returns the bytes that are kept for each of these texts.
///
/// # Errors
/// When there is not enough memory.
pub fn fold<'a>(texts: impl Iterator<Item = &'a [u8]>) -> io::Result<Vec<Vec<u8>>> {
    with_dictionary(|dictionary| {
        texts
            .map(|text| {
                let folded = dictionary.fold(text)?;
                let (how, bytes) =
                    if folded.len() < text.len() { (FOLDED_1, &folded[..]) } else { (PLAIN, text) };
                let mut kept = Vec::with_capacity(bytes.len() + 1);
                kept.push(how);
                kept.extend_from_slice(bytes);
                Ok(kept)
            })
            .collect()
    })
}

/// Returns the JSON of which `kept` was made; `None` where it cannot be.
#[must_use]
pub fn unfold(kept: &[u8]) -> Option<Vec<u8>> {
    let (how, folded) = kept.split_first()?;
    match *how {
        PLAIN if folded.len() <= MAX_BODY => Some(folded.to_vec()),
        FOLDED_1 => with_dictionary(|dictionary| Ok(dictionary.unfold(folded, MAX_BODY))).ok().flatten(),
        _ => None,
    }
}

/// The clock as it is kept: shifted, so that signed numbers sort as it does.
#[must_use]
pub fn kept_clock(clock: Clock) -> i64 {
    (clock.raw() ^ (1 << 63)).cast_signed()
}

/// The clock that was kept.
#[must_use]
pub fn clock_of(kept: i64) -> Clock {
    Clock::from_raw(kept.cast_unsigned() ^ (1 << 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_comes_back() {
        let noise: Vec<u8> = (0..200_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        let texts =
            [b"".to_vec(), b"{}".to_vec(), br#"{"verb":{"id":"http://adlnet.gov/"}}"#.to_vec(), noise];
        let kept = fold(texts.iter().map(Vec::as_slice)).unwrap();
        for (text, kept) in texts.iter().zip(&kept) {
            assert!(kept.len() <= text.len() + 1);
            assert_eq!(unfold(kept).as_ref(), Some(text));
        }
    }

    #[test]
    fn what_was_not_folded_here_is_no_body() {
        assert_eq!(unfold(&[]), None);
        assert_eq!(unfold(&[9, 0]), None);
        assert_eq!(unfold(&[1, 200, 200, 200]), None);
    }

    #[test]
    fn kept_clocks_sort_as_clocks_do() {
        let clocks = [0, 1, 1 << 62, 1 << 63, u64::MAX].map(Clock::from_raw);
        let kept: Vec<i64> = clocks.iter().map(|clock| kept_clock(*clock)).collect();
        assert!(kept.is_sorted());
        assert_eq!(kept.iter().map(|kept| clock_of(*kept)).collect::<Vec<_>>(), clocks);
    }
}
