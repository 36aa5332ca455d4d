//! From three squares to a code's modules: which three belong together, how many modules there are, how the sheet lies.
//!
//! The reading of modules (error correction, modes) is `rqrr`'s; its search on pictures is not used, since it can be brought
//! to panic by a picture, and has no bound on how far it walks.

use super::bits::{Bits, Place};
use super::corner::{Corner, corners};
use super::plane::Plane;

/// Most triples of squares that are tried.
const MAX_TRIPLES: usize = 24;
/// Most codes of one look.
const MAX_CODES: usize = 16;
/// Share of the timing pattern (and the like) that must be right before a code is read.
const GOOD: f64 = 0.72;
/// Samples of a small square that must be right, of 25.
const SQUARE_GOOD: u32 = 21;

/// Three squares as they stand in a code.
#[derive(Clone, Copy)]
struct Triple {
    /// Upper left, upper right, lower left.
    at: [usize; 3],
    fault: f64,
}

/// The texts of the codes on a picture.
pub(super) fn texts(bits: &Bits) -> Vec<String> {
    let corners = corners(bits);
    let mut used = vec![false; corners.len()];
    let mut texts: Vec<String> = Vec::new();
    for triple in triples(&corners) {
        if triple.at.iter().any(|at| used[*at]) {
            continue;
        }
        let three = triple.at.map(|at| corners[at]);
        if let Some(text) = read(bits, &three) {
            triple.at.iter().for_each(|at| used[*at] = true);
            if !texts.contains(&text) {
                texts.push(text);
            }
            if texts.len() >= MAX_CODES {
                break;
            }
        }
    }
    texts
}

/// All threes that may be a code's, the likeliest first.
fn triples(corners: &[Corner]) -> Vec<Triple> {
    let mut triples = Vec::new();
    for first in 0..corners.len() {
        for second in first + 1..corners.len() {
            for third in second + 1..corners.len() {
                triples.extend(triple(corners, [first, second, third]));
            }
        }
    }
    triples.sort_by(|a, b| a.fault.total_cmp(&b.fault));
    triples.truncate(MAX_TRIPLES);
    triples
}

/// Puts three squares in order, if they may be a code's: about a right angle, about equal sides, about equal modules.
fn triple(corners: &[Corner], three: [usize; 3]) -> Option<Triple> {
    let middle = |at: usize| corners[three[at]].middle;
    // The corner is opposite to the longest side.
    let side = |at: usize| middle((at + 1) % 3).minus(middle((at + 2) % 3)).length();
    let corner = (0..3).max_by(|a, b| side(*a).total_cmp(&side(*b)))?;
    let (mut right, mut down) = ((corner + 1) % 3, (corner + 2) % 3);
    let to = |at: usize| middle(at).minus(middle(corner));
    let turn = |a: Place, b: Place| a.x * b.y - a.y * b.x;
    if turn(to(right), to(down)) < 0.0 {
        std::mem::swap(&mut right, &mut down);
    }
    let (across, along) = (to(right), to(down));
    let (width, height) = (across.length(), along.length());
    let modules = three.map(|at| corners[at].module);
    let (small, large) =
        (modules.into_iter().fold(f64::MAX, f64::min), modules.into_iter().fold(0.0, f64::max));
    if width < 10.0 * small || height < 10.0 * small {
        return None;
    }
    let angle = (across.x * along.x + across.y * along.y).abs() / (width * height);
    let uneven = (width / height).max(height / width);
    if angle > 0.55 || uneven > 2.0 || large > small * 2.0 {
        return None;
    }
    let fault = angle + (uneven - 1.0) + (large / small - 1.0);
    Some(Triple { at: [three[corner], three[right], three[down]], fault })
}

/// Reads the code of three squares.
fn read(bits: &Bits, three: &[Corner; 3]) -> Option<String> {
    let mut tried: Vec<(f64, usize, Plane)> = Vec::new();
    for version in versions(bits, three) {
        let size = 17 + 4 * version;
        if let Some(plane) = plane(bits, three, version, size) {
            let good = timing(bits, &plane, size);
            if good >= GOOD {
                tried.push((good, size, plane));
            }
        }
    }
    tried.sort_by(|a, b| b.0.total_cmp(&a.0));
    tried.iter().find_map(|(_, size, plane)| decoded(bits, plane, *size))
}

/// The versions that the code may have, by how many of its modules lie between the squares.
fn versions(bits: &Bits, three: &[Corner; 3]) -> Vec<usize> {
    let [corner, right, down] = three;
    let legs = [(corner, right), (corner, down)].map(|(a, b)| {
        let leg = b.middle.minus(a.middle);
        let length = leg.length();
        // A line along the picture crosses a turned square on a slant.
        let slant = (leg.x.abs().max(leg.y.abs())) / length;
        length / ((a.module + b.module) / 2.0 * slant)
    });
    let by_size = ((legs[0] + legs[1]) / 2.0 + 7.0 - 17.0) / 4.0;
    let by_timing = (alternations(bits, three) + 15.0 - 17.0) / 4.0;
    let mut versions = Vec::new();
    for (guess, around) in [(by_timing, 1), (by_size, 3)] {
        let guess = guess.round();
        if !(-3.0..=44.0).contains(&guess) {
            continue;
        }
        #[expect(clippy::cast_possible_truncation, reason = "between a few")]
        let guess = guess as i64;
        for version in guess - around..=guess + around {
            if let Ok(version) = usize::try_from(version)
                && (1..=40).contains(&version)
                && !versions.contains(&version)
            {
                versions.push(version);
            }
        }
    }
    versions
}

/// How often ink and paper alternate between the two upper squares, along the pattern that is there for counting.
fn alternations(bits: &Bits, three: &[Corner; 3]) -> f64 {
    let [corner, right, down] = three;
    let across = right.middle.minus(corner.middle);
    let along = down.middle.minus(corner.middle);
    let (width, height) = (across.length().max(1.0), along.length().max(1.0));
    let slant = (across.x.abs().max(across.y.abs())) / width;
    let step = |corner: &Corner| corner.module * slant;
    // From behind the first square's edge to before the second's, three modules below their middles.
    let from =
        corner.middle.plus(across, 3.7 * step(corner) / width).plus(along, 3.0 * step(corner) / height);
    let to = right.middle.plus(across, -3.7 * step(right) / width).plus(along, 3.0 * step(right) / height);
    let line = to.minus(from);
    let samples = line.length().clamp(1.0, 4000.0).ceil();
    let mut changes = 0.0;
    let mut last = None;
    let mut at = 0.0;
    while at <= samples {
        let here = bits.at(from.plus(line, at / samples));
        if last.is_some() && here.is_some() && here != last {
            changes += 1.0;
        }
        last = here.or(last);
        at += 1.0;
    }
    changes
}

/// The middles of the small squares along one side (ISO/IEC 18004, annex E), in modules.
fn small_squares(version: usize) -> Vec<f64> {
    if version < 2 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let last = 4 * version + 10;
    // Even steps from the end, rounded up to an even number; version 32 is the standard's exception.
    let step = match version {
        32 => 26,
        _ => (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2,
    };
    let mut places: Vec<usize> = (0..count - 1).map(|at| last - at * step).collect();
    places.push(6);
    places.reverse();
    places.iter().map(|place| *place as f64 + 0.5).collect()
}

/// How the sheet lies, by its large squares and as many of its small ones as are found.
fn plane(bits: &Bits, three: &[Corner; 3], version: usize, size: usize) -> Option<Plane> {
    let modules = size as f64;
    let pixels = bits.width.max(bits.height) as f64;
    let at = |x: f64, y: f64| Place { x, y };
    let large = [at(3.5, 3.5), at(modules - 3.5, 3.5), at(3.5, modules - 3.5)];
    let mut known: Vec<(Place, Place)> = large.into_iter().zip(three.map(|corner| corner.middle)).collect();
    let mut plane = Plane::fitted(&known, modules, pixels)?;
    let places = small_squares(version);
    let mut small: Vec<Place> = places.iter().flat_map(|y| places.iter().map(move |x| at(*x, *y))).collect();
    let distance =
        |place: &Place| large.iter().map(|corner| corner.minus(*place).length()).fold(f64::MAX, f64::min);
    // Three of them would lie within the large squares.
    small.retain(|place| distance(place) > 6.0);
    small.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    for place in small {
        // The more is known, the nearer a square is to where it is expected.
        let reach = match known.len() {
            3 | 4 if version < 7 => 9,
            3..=5 => 6,
            _ => 3,
        };
        if let Some(found) = small_square(bits, &plane, place, reach) {
            known.push((place, found));
            plane = Plane::fitted(&known, modules, pixels)?;
        }
    }
    Some(plane)
}

/// Looks for a small square (ink, paper around it, ink around that) within so many modules of where it is expected.
fn small_square(bits: &Bits, plane: &Plane, place: Place, reach: i32) -> Option<Place> {
    let expected = plane.place(place);
    let right = plane.place(Place { x: place.x + 1.0, y: place.y }).minus(expected);
    let down = plane.place(Place { x: place.x, y: place.y + 1.0 }).minus(expected);
    let mut best: Vec<(u32, Place)> = Vec::new();
    for y in -reach * 3..=reach * 3 {
        for x in -reach * 3..=reach * 3 {
            let middle = expected.plus(right, f64::from(x) / 3.0).plus(down, f64::from(y) / 3.0);
            // Its middle, before all the rest.
            if bits.at(middle) != Some(true) {
                continue;
            }
            let good = square_at(bits, middle, right, down);
            if good >= SQUARE_GOOD {
                best.push((good, middle));
            }
        }
    }
    let (most, _) = best.iter().max_by_key(|(good, _)| *good)?;
    let tops: Vec<Place> = best.iter().filter(|(good, _)| good == most).map(|(_, place)| *place).collect();
    // Nearest to where it is expected, and then the middle of all that are as good there.
    let nearest =
        tops.iter().min_by(|a, b| a.minus(expected).length().total_cmp(&b.minus(expected).length()))?;
    let module = right.length().max(down.length());
    let near: Vec<&Place> = tops.iter().filter(|one| one.minus(*nearest).length() <= module * 1.5).collect();
    let count = near.len() as f64;
    let sum = near.iter().fold(Place::default(), |sum, one| sum.plus(**one, 1.0));
    Some(Place { x: sum.x / count, y: sum.y / count })
}

/// How many of 25 samples are as in a small square.
fn square_at(bits: &Bits, middle: Place, right: Place, down: Place) -> u32 {
    let mut good = 0;
    for y in -2i32..=2 {
        for x in -2i32..=2 {
            let ink = x.abs().max(y.abs()) != 1;
            let place = middle.plus(right, f64::from(x)).plus(down, f64::from(y));
            good += u32::from(bits.at(place) == Some(ink));
        }
    }
    good
}

/// The share of the timing pattern and the large squares that is as it should be.
fn timing(bits: &Bits, plane: &Plane, size: usize) -> f64 {
    let (mut good, mut all) = (0.0, 0.0);
    let mut sample = |x: usize, y: usize, ink: bool| {
        all += 1.0;
        let place = Place { x: x as f64 + 0.5, y: y as f64 + 0.5 };
        good += f64::from(u8::from(bits.at(plane.place(place)) == Some(ink)));
    };
    for at in 8..size - 8 {
        sample(at, 6, at % 2 == 0);
        sample(6, at, at % 2 == 0);
    }
    good / all
}

/// Samples each module and reads the code.
fn decoded(bits: &Bits, plane: &Plane, size: usize) -> Option<String> {
    let sampled = |x: usize, y: usize| {
        // Five samples of a module, and the majority of them.
        let ink =
            [(0.5, 0.5), (0.3, 0.5), (0.7, 0.5), (0.5, 0.3), (0.5, 0.7)].iter().filter(|(right, down)| {
                let place = Place { x: x as f64 + right, y: y as f64 + down };
                bits.at(plane.place(place)) == Some(true)
            });
        ink.count() >= 3
    };
    let grid = rqrr::SimpleGrid::from_func(size, sampled);
    rqrr::Grid::new(grid).decode().ok().map(|(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::small_squares;

    #[test]
    fn small_squares_stand_where_the_standard_says() {
        let places = |version| small_squares(version).iter().map(|place| *place as usize).collect::<Vec<_>>();
        for (version, expect) in [
            (1, &[][..]),
            (2, &[6, 18]),
            (6, &[6, 34]),
            (7, &[6, 22, 38]),
            (14, &[6, 26, 46, 66]),
            (15, &[6, 26, 48, 70]),
            (16, &[6, 26, 50, 74]),
            (22, &[6, 26, 50, 74, 98]),
            (24, &[6, 28, 54, 80, 106]),
            (25, &[6, 32, 58, 84, 110]),
            (32, &[6, 34, 60, 86, 112, 138]),
            (36, &[6, 24, 50, 76, 102, 128, 154]),
            (39, &[6, 26, 54, 82, 110, 138, 166]),
            (40, &[6, 30, 58, 86, 114, 142, 170]),
        ] {
            assert_eq!(places(version), expect, "{version}");
        }
    }
}
