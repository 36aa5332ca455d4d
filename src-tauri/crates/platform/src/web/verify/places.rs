//! How much may go on at a time: pictures take memory and work, and whoever brings one is a stranger.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Files that are being received at a time, of everybody and of one address.
const RECEIVED: usize = 12;
const RECEIVED_OF_ONE: u32 = 4;
/// Pictures and the like that are looked into at a time.
const LOOKED_INTO: usize = 2;
/// Texts that are verified at a time.
const READ: usize = 8;

static RECEIVING: LazyLock<Mutex<HashMap<String, u32>>> = LazyLock::new(Mutex::default);
static LOOKING: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(LOOKED_INTO)));
static READING: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(READ)));

/// A place for a file that is being received.
pub(super) struct Receiving(String);

impl Receiving {
    /// Takes one; `None` where there is none left, or this address has enough.
    pub(super) fn take(address: &str) -> Option<Receiving> {
        let mut all = RECEIVING.lock().unwrap_or_else(PoisonError::into_inner);
        let total: usize = all.values().map(|count| *count as usize).sum();
        let of_one = all.get(address).copied().unwrap_or(0);
        if total >= RECEIVED || of_one >= RECEIVED_OF_ONE {
            return None;
        }
        all.insert(address.to_owned(), of_one + 1);
        Some(Receiving(address.to_owned()))
    }
}

impl Drop for Receiving {
    fn drop(&mut self) {
        let mut all = RECEIVING.lock().unwrap_or_else(PoisonError::into_inner);
        let left = all.get(&self.0).map_or(0, |count| count.saturating_sub(1));
        match left {
            0 => all.remove(&self.0),
            left => all.insert(self.0.clone(), left),
        };
    }
}

/// Takes a place to look into these bytes; `None` where others have all of them. It is held until the work is done, also
/// where nobody waits for that any more.
pub(super) fn to_look(bytes: &[u8]) -> Option<OwnedSemaphorePermit> {
    let places = if is_text(bytes) { &READING } else { &LOOKING };
    Arc::clone(places).try_acquire_owned().ok()
}

/// Tells whether it is text that is read as it stands: no picture, no drawing, no PDF.
fn is_text(bytes: &[u8]) -> bool {
    let opening = &bytes[..bytes.len().min(2048)];
    let is_pdf = opening.windows(5).any(|window| window == b"%PDF-");
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    !is_pdf && !text.trim_start_matches('\u{feff}').trim_start().starts_with('<')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_read_as_it_stands_is_text() {
        for (bytes, expect) in [
            (&b" {\"a\":1}"[..], true),
            (b"eyJ.a.b", true),
            (b"https://a.example/verify#AAAA", true),
            (b"packhorse:verify#AAAA", true),
            (b"{ %PDF-1.7", false),
            (b"words", true),
            (b"", true),
            (b"<svg/>", false),
            (b"\xef\xbb\xbf\n<svg/>", false),
            (b"\x89PNG\r\n", false),
            (b"\xff\xd8\xff", false),
        ] {
            assert_eq!(is_text(bytes), expect, "{bytes:?}");
        }
    }

    #[test]
    fn one_address_leaves_places_for_others() {
        let eager: Vec<_> = (0..10).filter_map(|_| Receiving::take("192.0.2.1")).collect();
        assert_eq!(eager.len(), RECEIVED_OF_ONE as usize);
        let other = Receiving::take("192.0.2.2");
        assert!(other.is_some());
        drop(eager);
        assert!(Receiving::take("192.0.2.1").is_some());
    }
}
