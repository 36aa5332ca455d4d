//! How often one computer may ask.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use reconcile::key::PublicKey;

/// Requests a computer may make at once.
const BURST: i64 = 120;
/// After how many milliseconds it may make another.
const EVERY_MS: i64 = 500;
/// Computers remembered at a time.
const MOST: usize = 50_000;

/// Who asked how often lately.
#[derive(Default)]
pub(super) struct Patience {
    /// For each computer the time at which it will have made no request for long enough.
    rested_ms: Mutex<HashMap<PublicKey, i64>>,
}

impl Patience {
    /// Counts a request of `device`; the seconds it has to wait first, where it asks too often.
    pub(super) fn ask(&self, device: PublicKey, now_ms: i64) -> Result<(), u32> {
        let mut rested = self.rested_ms.lock().unwrap_or_else(PoisonError::into_inner);
        if rested.len() >= MOST && !rested.contains_key(&device) {
            rested.retain(|_, rested_ms| *rested_ms > now_ms);
            // Still as many: strangers make up keys. Those who are known wait with them for a moment.
            if rested.len() >= MOST {
                return Err(5);
            }
        }
        let rested_ms = rested.entry(device).or_insert(now_ms);
        let next = (*rested_ms).max(now_ms) + EVERY_MS;
        let over_ms = next - now_ms - BURST * EVERY_MS;
        if over_ms > 0 {
            return Err(u32::try_from(over_ms / 1000 + 1).unwrap_or(u32::MAX));
        }
        *rested_ms = next;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_too_often_waits_and_nobody_else_does() {
        let patience = Patience::default();
        let (eager, other) = (PublicKey([1; 32]), PublicKey([2; 32]));
        for _ in 0..BURST {
            assert_eq!(patience.ask(eager, 1_000), Ok(()));
        }
        assert_eq!(patience.ask(eager, 1_000), Err(1));
        assert_eq!(patience.ask(other, 1_000), Ok(()));
        assert_eq!(patience.ask(eager, 1_000 + EVERY_MS), Ok(()));
        assert_eq!(patience.ask(eager, 1_000 + EVERY_MS), Err(1));
    }

    #[test]
    fn a_flood_of_made_up_keys_takes_no_more_memory() {
        let patience = Patience::default();
        let key = |number: usize| {
            let mut key = [0; 32];
            key[..8].copy_from_slice(&number.to_be_bytes());
            PublicKey(key)
        };
        for number in 0..MOST {
            assert_eq!(patience.ask(key(number), 0), Ok(()));
        }
        assert!(patience.ask(key(MOST), 0).is_err());
        assert_eq!(patience.ask(key(MOST), EVERY_MS), Ok(()), "who asked once has rested by then");
        assert!(patience.rested_ms.lock().unwrap().len() <= MOST);
    }
}
