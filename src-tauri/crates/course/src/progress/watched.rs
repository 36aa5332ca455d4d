//! Which parts of a film or recording were played.

use serde::{Deserialize, Serialize};

/// The longest film that is followed, in seconds: a day.
const LONGEST: u32 = 86_400;
/// Pieces a film is cut into at most.
const PIECES: u32 = 1_024;
/// Segments of one statement that are looked at.
const SEGMENTS: usize = 1_000;

/// The parts of a film or recording that were played.
///
/// The film is cut into equal pieces of a second each, or of 2, 4, 8 … seconds when it is longer than 17 minutes. A
/// piece counts as played when a second of it was. So it takes 128 bytes at most, and comes out the same in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watched {
    /// The length in seconds: the largest that was told.
    length: u32,
    /// One bit a piece.
    pieces: Vec<u8>,
}

impl Watched {
    /// Adds what was played.
    pub(crate) fn tell(&mut self, length: f64, segments: &[(f64, f64)]) {
        let segments = segments.iter().take(SEGMENTS).filter_map(|&(from, to)| {
            let (from, to) = (seconds(from)?, seconds(to)?);
            (from < to).then_some((from, to))
        });
        let segments: Vec<(u32, u32)> = segments.collect();
        let ends = segments.iter().map(|(_, to)| *to).max().unwrap_or(0);
        self.lengthen(seconds(length).unwrap_or(0).max(ends));
        let step = step(self.length);
        for (from, to) in segments {
            for piece in from / step..=(to - 1) / step {
                self.set(piece);
            }
        }
    }

    fn lengthen(&mut self, length: u32) {
        if length <= self.length {
            return;
        }
        let coarser = step(length) / step(self.length);
        self.length = length;
        if coarser > 1 {
            let played: Vec<u32> = self.played().collect();
            self.pieces.clear();
            for piece in played {
                self.set(piece / coarser);
            }
        }
    }

    fn set(&mut self, piece: u32) {
        let byte = (piece / 8) as usize;
        if self.pieces.len() <= byte {
            self.pieces.resize(byte + 1, 0);
        }
        self.pieces[byte] |= 1 << (piece % 8);
    }

    fn played(&self) -> impl Iterator<Item = u32> {
        (0u32..).zip(&self.pieces).flat_map(|(byte, bits)| {
            (0..8).filter(move |bit| bits & (1 << bit) != 0).map(move |bit| byte * 8 + bit)
        })
    }

    /// The length in seconds, as far as it was told.
    #[must_use]
    pub fn length(&self) -> u32 {
        self.length
    }

    /// Share of it that was played, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        if self.length == 0 {
            return 0.0;
        }
        let pieces = self.length.div_ceil(step(self.length));
        let played: u32 = self.pieces.iter().map(|bits| bits.count_ones()).sum();
        f64::from(played.min(pieces)) / f64::from(pieces)
    }

    /// What was played, as pairs of from and to in seconds, in order.
    #[must_use]
    pub fn ranges(&self) -> Vec<(u32, u32)> {
        let step = step(self.length);
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for piece in self.played() {
            let (from, to) = (piece * step, ((piece + 1) * step).min(self.length));
            match ranges.last_mut() {
                Some(last) if last.1 == from => last.1 = to,
                _ => ranges.push((from, to)),
            }
        }
        ranges
    }
}

/// Seconds a piece has.
fn step(length: u32) -> u32 {
    length.div_ceil(PIECES).max(1).next_power_of_two()
}

fn seconds(time: f64) -> Option<u32> {
    // The cast cuts off nothing: the number lies within 0 and a day.
    time.is_finite().then(|| time.clamp(0.0, f64::from(LONGEST)).round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn watched(told: &[(f64, &[(f64, f64)])]) -> Watched {
        let mut watched = Watched::default();
        for (length, segments) in told {
            watched.tell(*length, segments);
        }
        watched
    }

    #[test]
    fn overlapping_segments_are_one() {
        let one = watched(&[(100.0, &[(0.0, 10.2), (8.0, 20.0)]), (100.0, &[(50.0, 75.0)])]);
        assert_eq!(one.ranges(), [(0, 20), (50, 75)]);
        assert!((one.share() - 0.45).abs() < 1e-9);
    }

    #[test]
    fn a_length_told_late_changes_nothing_in_the_end() {
        let parts: [(f64, &[(f64, f64)]); 3] =
            [(60.0, &[(3.0, 5.0)]), (0.0, &[(1_000.0, 1_003.0)]), (5_000.0, &[(4_000.0, 5_000.0)])];
        let ahead = watched(&parts);
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            assert_eq!(watched(&order.map(|at| parts[at])), ahead);
        }
        assert_eq!(ahead.length(), 5_000);
    }

    #[test]
    fn what_is_no_time_is_passed_over_and_a_day_is_enough() {
        let one = watched(&[(f64::NAN, &[(f64::NAN, 3.0), (9.0, 2.0), (-5.0, 1.0), (0.0, f64::INFINITY)])]);
        assert_eq!(one.ranges(), [(0, 1)]);
        let long = watched(&[(1e300, &[(0.0, 1e300)])]);
        assert!((long.share() - 1.0).abs() < 1e-9);
        assert!(long.pieces.len() <= 128);
    }
}
