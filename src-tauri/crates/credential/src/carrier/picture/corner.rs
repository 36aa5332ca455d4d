//! The squares in three corners of a QR code (ISO/IEC 18004, 6.3.3): any line through the middle of one crosses ink, paper,
//! ink, paper and ink as 1 : 1 : 3 : 1 : 1, however it is turned.

use super::bits::{Bits, Place};

/// Most squares that are told apart; those that most lines found are kept.
const MAX_SEEN: usize = 400;
/// Most squares that are tried in threes.
const MAX_KEPT: usize = 14;
/// Most pixels of a square's side.
const MAX_SQUARE: usize = 1600;

/// A square.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corner {
    pub(super) middle: Place,
    /// A module's width along the picture's sides.
    pub(super) module: f64,
    /// How many lines found it.
    lines: u32,
}

/// The squares on a picture, the surest first.
pub(super) fn corners(bits: &Bits) -> Vec<Corner> {
    let mut seen: Vec<Corner> = Vec::new();
    for y in 0..bits.height {
        let mut runs = [0usize; 5];
        let mut ink = bits.ink(0, y);
        let mut length = 0;
        for x in 0..=bits.width {
            let here = x < bits.width && bits.ink(x, y);
            if x < bits.width && here == ink {
                length += 1;
                continue;
            }
            runs.rotate_left(1);
            runs[4] = length;
            if ink && runs[0] > 0 && is_square(&runs) {
                let middle = x - runs[4] - runs[3] - runs[2].div_ceil(2);
                if let Some(found) = checked(bits, middle, y, runs.iter().sum()) {
                    note(&mut seen, found);
                }
            }
            ink = here;
            length = 1;
        }
    }
    seen.sort_by_key(|corner| std::cmp::Reverse(corner.lines));
    seen.truncate(MAX_KEPT);
    seen
}

fn is_square(runs: &[usize; 5]) -> bool {
    let total: usize = runs.iter().sum();
    if !(7..=MAX_SQUARE).contains(&total) {
        return false;
    }
    let module = total as f64 / 7.0;
    let slack = module * 0.5 + 0.6;
    let near = |run: usize, modules: f64, slack: f64| (run as f64 - modules * module).abs() <= slack;
    near(runs[2], 3.0, slack * 1.6) && [0, 1, 3, 4].iter().all(|at| near(runs[*at], 1.0, slack))
}

/// Crosses the square the other way, and back: where its middle is.
fn checked(bits: &Bits, x: usize, y: usize, total: usize) -> Option<Corner> {
    let (down, middle_y) = crossed(total, y, |at| (at < bits.height).then(|| bits.ink(x, at)))?;
    let (across, middle_x) =
        crossed(total, x, |at| (at < bits.width).then(|| bits.ink(at, floor(middle_y))))?;
    let module = (down + across) as f64 / 14.0;
    Some(Corner { middle: Place { x: middle_x, y: middle_y }, module, lines: 1 })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place within the picture")]
fn floor(place: f64) -> usize {
    place as usize
}

/// Crosses a square from its middle to both sides; gives its length and its middle.
fn crossed(total: usize, from: usize, ink: impl Fn(usize) -> Option<bool>) -> Option<(usize, f64)> {
    let most = total * 2;
    let mut runs = [0usize; 5];
    // Up: the rest of the middle's ink, paper, ink.
    let mut at = from;
    for (run, dark) in [(2, true), (1, false), (0, true)] {
        while ink(at) == Some(dark) && runs[run] <= most {
            runs[run] += 1;
            match at.checked_sub(1) {
                Some(next) => at = next,
                None if run == 0 => break,
                None => return None,
            }
        }
    }
    let mut at = from + 1;
    for (run, dark) in [(2, true), (3, false), (4, true)] {
        while ink(at) == Some(dark) && runs[run] <= most {
            runs[run] += 1;
            at += 1;
        }
    }
    let length: usize = runs.iter().sum();
    let alike = length * 5 >= total * 2 && length * 2 <= total * 5;
    let end = at as f64;
    let middle = end - runs[4] as f64 - runs[3] as f64 - runs[2] as f64 / 2.0;
    (alike && runs.iter().all(|run| *run > 0) && is_square(&runs)).then_some((length, middle))
}

/// Adds a finding to the square that it is of, or as a new one.
fn note(seen: &mut Vec<Corner>, found: Corner) {
    let is_same = |corner: &Corner| {
        corner.middle.minus(found.middle).length() < corner.module * 2.0
            && (0.5..2.0).contains(&(found.module / corner.module))
    };
    let known = seen.iter().position(is_same);
    if let Some(corner) = known.and_then(|at| seen.get_mut(at)) {
        let share = 1.0 / f64::from(corner.lines + 1);
        corner.middle = corner.middle.plus(found.middle.minus(corner.middle), share);
        corner.module += (found.module - corner.module) * share;
        corner.lines += 1;
    } else if seen.len() < MAX_SEEN {
        seen.push(found);
    }
}
