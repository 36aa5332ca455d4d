//! How a flat sheet lies on a picture: a projection of the plane, fitted to places that are known on both.

use super::bits::Place;

/// Unknowns of a projection.
const UNKNOWNS: usize = 8;

/// A projection of a code's modules onto a picture.
#[derive(Clone, Debug)]
pub(super) struct Plane {
    numbers: [f64; UNKNOWNS],
    modules: f64,
    pixels: f64,
}

impl Plane {
    /// The projection that fits best, in the sense of least squares. Of three places it is the one without perspective.
    pub(super) fn fitted(known: &[(Place, Place)], modules: f64, pixels: f64) -> Option<Plane> {
        let mut matrix = [[0.0f64; UNKNOWNS + 1]; UNKNOWNS];
        for (on_code, on_picture) in known {
            let (u, v) = (on_code.x / modules, on_code.y / modules);
            let (x, y) = (on_picture.x / pixels, on_picture.y / pixels);
            for (row, value) in [
                ([u, v, 1.0, 0.0, 0.0, 0.0, -u * x, -v * x], x),
                ([0.0, 0.0, 0.0, u, v, 1.0, -u * y, -v * y], y),
            ] {
                for (line, left) in matrix.iter_mut().zip(row) {
                    for (cell, right) in line.iter_mut().zip(row.iter().chain([&value])) {
                        *cell += left * right;
                    }
                }
            }
        }
        // Perspective costs a little, so that it is none where nothing tells.
        matrix[6][6] += 1e-7;
        matrix[7][7] += 1e-7;
        Some(Plane { numbers: solved(matrix)?, modules, pixels })
    }

    /// Where a place of the code is on the picture.
    pub(super) fn place(&self, on_code: Place) -> Place {
        let (u, v) = (on_code.x / self.modules, on_code.y / self.modules);
        let [a, b, c, d, e, f, g, h] = self.numbers;
        let depth = g * u + h * v + 1.0;
        // What lies behind the camera is nowhere on the picture.
        let depth = if depth > 1e-3 { depth } else { f64::NAN };
        Place { x: (a * u + b * v + c) / depth * self.pixels, y: (d * u + e * v + f) / depth * self.pixels }
    }
}

/// Solves equations by elimination, the largest pivot first.
fn solved(mut matrix: [[f64; UNKNOWNS + 1]; UNKNOWNS]) -> Option<[f64; UNKNOWNS]> {
    for column in 0..UNKNOWNS {
        let pivot = (column..UNKNOWNS)
            .max_by(|a, b| matrix[*a][column].abs().total_cmp(&matrix[*b][column].abs()))?;
        matrix.swap(column, pivot);
        let row = matrix[column];
        if row[column].abs() <= 1e-14 || row[column].is_nan() {
            return None;
        }
        for (at, other) in matrix.iter_mut().enumerate() {
            if at != column {
                let times = other[column] / row[column];
                for (cell, value) in other.iter_mut().zip(row) {
                    *cell -= times * value;
                }
            }
        }
    }
    let mut numbers = [0.0; UNKNOWNS];
    for (at, number) in numbers.iter_mut().enumerate() {
        *number = matrix[at][UNKNOWNS] / matrix[at][at];
    }
    numbers.iter().all(|number| number.is_finite()).then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plane_is_found_again_and_three_places_make_one_without_perspective() {
        let at = |x: f64, y: f64| Place { x, y };
        let seen = |x: f64, y: f64| {
            let depth = 1.0 + 0.002 * x + 0.001 * y;
            at((40.0 + 5.0 * x + 0.5 * y) / depth, (30.0 - 0.3 * x + 6.0 * y) / depth)
        };
        let known: Vec<(Place, Place)> =
            [(3.5, 3.5), (113.5, 3.5), (3.5, 113.5), (110.5, 110.5), (58.5, 58.5)]
                .map(|(x, y)| (at(x, y), seen(x, y)))
                .to_vec();
        let plane = Plane::fitted(&known, 117.0, 1000.0).unwrap();
        assert!(plane.place(at(80.0, 20.0)).minus(seen(80.0, 20.0)).length() < 0.2);
        let flat = Plane::fitted(&known[..3], 117.0, 1000.0).unwrap();
        let [a, b, c] = [known[0].1, known[1].1, known[2].1];
        let fourth = b.plus(c.minus(a), 1.0);
        assert!(flat.place(at(113.5, 113.5)).minus(fourth).length() < 0.5);
        assert!(Plane::fitted(&known[..1], 117.0, 1000.0).is_none());
    }
}
