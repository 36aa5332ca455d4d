//! The hybrid logical clock: order that a wrong wall clock cannot spoil.

/// A moment of the hybrid logical clock: 48 bits of milliseconds since 1970, then 16 bits that count.
///
/// Follows the device's clock while that goes forward, and counts on while it stands or goes back. So what is written
/// later on one device always has the greater clock. Two devices may give the same one: order is that of
/// (clock, stream, sequence).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(u64);

/// The greatest number of milliseconds that 48 bits hold: the year 10889.
const MAX_MS: u64 = (1 << 48) - 1;

impl Clock {
    /// The farthest clock of somebody else's that ours is set by: the end of the year 2999. A forged clock beyond
    /// it would otherwise use up the numbers that all later statements need.
    pub const FARTHEST: Clock = Clock(32_503_679_999_999 << 16 | 0xffff);

    /// Takes a clock from its number.
    #[must_use]
    pub fn from_raw(raw: u64) -> Clock {
        Clock(raw)
    }

    /// Returns the clock of the next thing to happen: `now_ms` (milliseconds since 1970 by the device's clock, cut to
    /// 0 and 2⁴⁸ − 1), or one more than `last` where that is not later.
    #[must_use]
    pub fn tick(last: Clock, now_ms: i64) -> Clock {
        let now = u64::try_from(now_ms).unwrap_or(0).min(MAX_MS) << 16;
        // A full count runs over into the milliseconds, which is what is wanted of it.
        if now > last.0 { Clock(now) } else { Clock(last.0.saturating_add(1)) }
    }

    /// Returns the later of this clock and one that was seen elsewhere, so that what happens from now on comes after
    /// both. One beyond [`Clock::FARTHEST`] is left aside.
    #[must_use]
    pub fn observe(self, other: Clock) -> Clock {
        if other > Clock::FARTHEST { self } else { self.max(other) }
    }

    /// Returns its milliseconds since 1970.
    #[must_use]
    pub fn ms(self) -> i64 {
        (self.0 >> 16).cast_signed()
    }

    /// Returns its count within the millisecond.
    #[must_use]
    pub fn count(self) -> u16 {
        (self.0 & 0xffff) as u16
    }

    /// Returns it as one number; greater is later.
    #[must_use]
    pub fn raw(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_clock_counts_on_while_the_device_stands_or_goes_back() {
        let first = Clock::tick(Clock::default(), 1_000);
        assert_eq!((first.ms(), first.count()), (1_000, 0));
        let second = Clock::tick(first, 1_000);
        assert_eq!((second.ms(), second.count()), (1_000, 1));
        let back = Clock::tick(second, -5);
        assert_eq!((back.ms(), back.count()), (1_000, 2));
        let on = Clock::tick(back, 1_001);
        assert_eq!((on.ms(), on.count()), (1_001, 0));
    }

    #[test]
    fn a_full_count_runs_over_into_the_next_millisecond() {
        let full = Clock::from_raw(7 << 16 | 0xffff);
        let next = Clock::tick(full, 7);
        assert_eq!((next.ms(), next.count()), (8, 0));
    }

    #[test]
    fn a_forged_clock_does_not_set_ours() {
        let ours = Clock::tick(Clock::default(), 1_700_000_000_000);
        assert_eq!(ours.observe(Clock::from_raw(u64::MAX)), ours);
        let of_2100 = Clock::tick(Clock::default(), 4_102_444_800_000);
        assert_eq!(ours.observe(of_2100), of_2100);
    }

    proptest! {
        #[test]
        fn whatever_the_device_says_the_clock_goes_forward(last in 0..u64::MAX, now in any::<i64>()) {
            let last = Clock::from_raw(last);
            prop_assert!(Clock::tick(last, now) > last);
        }
    }
}
