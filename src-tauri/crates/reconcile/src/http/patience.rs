//! How long to wait, and how often to try again.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::Duration;

/// How much a bad line is put up with. The default suits 20 kbit/s by satellite: a certificate takes two
/// seconds there, a silence of half a minute is no break yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Patience {
    /// Longest wait for a connection.
    pub connect: Duration,
    /// Longest silence before one looks whether somebody cancelled.
    pub stall: Duration,
    /// Silences of that length, one after another, that mean that the connection is lost.
    pub stalls: u32,
    /// Failures in a row, without a byte between them, after which one gives up.
    pub attempts: u32,
    /// Pause after the first failure; it doubles with each further one.
    pub first_pause: Duration,
    /// Longest pause.
    pub longest_pause: Duration,
}

impl Default for Patience {
    fn default() -> Patience {
        Patience {
            connect: Duration::from_secs(30),
            stall: Duration::from_secs(20),
            stalls: 3,
            attempts: 6,
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(30),
        }
    }
}

impl Patience {
    /// Returns the pause after `failures` failures in a row: between half of the doubled pause and all of
    /// it, so that thirty laptops that lost the same line do not come back in the same moment. What the
    /// server asks for counts where it is longer.
    pub(crate) fn pause(&self, failures: u32, asked: Option<Duration>) -> Duration {
        let doubled = self.first_pause.saturating_mul(1 << failures.saturating_sub(1).min(16));
        let most = doubled.min(self.longest_pause);
        let chance = RandomState::new().build_hasher().finish() % 1000;
        let pause = most / 2 + most.mul_f64(chance as f64 / 2000.0);
        pause.max(asked.unwrap_or_default().min(self.longest_pause))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest_and_differ() {
        let patience = Patience::default();
        let seconds = |failures| patience.pause(failures, None).as_secs_f64();
        for (failures, longest) in [(1, 1.0), (2, 2.0), (3, 4.0), (6, 30.0), (60, 30.0)] {
            let pause = seconds(failures);
            assert!((longest / 2.0..=longest).contains(&pause), "{pause} after {failures}");
        }
        assert!((0..20).any(|_| seconds(6) != seconds(6)));
    }

    #[test]
    fn a_server_that_asks_for_time_gets_it_within_reason() {
        let patience = Patience::default();
        assert_eq!(patience.pause(1, Some(Duration::from_secs(9))), Duration::from_secs(9));
        assert_eq!(patience.pause(1, Some(Duration::from_secs(9_000))), Duration::from_secs(30));
    }
}
