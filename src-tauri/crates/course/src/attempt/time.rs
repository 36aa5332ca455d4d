//! The time an attempt has used.

use serde::{Deserialize, Serialize};

/// A pause longer than this counts as so much: the program was closed, the lid was shut, the power was cut, or the
/// clock was moved.
const LONGEST_PAUSE_MS: u64 = 2 * 60_000;

/// A stopwatch that survives a restart and a wrong clock.
///
/// It runs while the attempt is on the screen: the caller tells it the time every few seconds and with each act. What
/// lies between two such moments counts as the clock says, but never less than nothing and never more than two minutes.
/// So a clock that is set to 1970 or 2100 costs two minutes at most, a power cut of three hours does too, and nobody
/// gains by closing the program again and again: each time costs what it lasted, up to two minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stopwatch {
    /// Milliseconds used.
    pub used_ms: u64,
    /// What the clock said last, in milliseconds since 1970.
    pub seen_ms: i64,
}

impl Stopwatch {
    pub(crate) fn start(now_ms: i64) -> Self {
        Self { used_ms: 0, seen_ms: now_ms }
    }

    /// Counts the time since the last call.
    pub(crate) fn see(&mut self, now_ms: i64) {
        let passed = u64::try_from(i128::from(now_ms) - i128::from(self.seen_ms)).unwrap_or(0);
        self.used_ms = self.used_ms.saturating_add(passed.min(LONGEST_PAUSE_MS));
        self.seen_ms = now_ms;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_runs_with_the_clock_but_never_back_and_never_by_leaps() {
        let mut watch = Stopwatch::start(1_000_000);
        for (now_ms, used_ms) in [
            (1_005_000, 5_000),
            (1_005_000, 5_000),
            (0, 5_000),
            (10_000, 15_000),
            (4_102_444_800_000, 135_000),
            (4_102_444_801_000, 136_000),
            (i64::MIN, 136_000),
            (i64::MAX, 256_000),
        ] {
            watch.see(now_ms);
            assert_eq!((watch.used_ms, watch.seen_ms), (used_ms, now_ms));
        }
    }
}
