//! What is drawn around the words: the double rule, the hills with their riders, the seals, the QR code.
//!
//! Hills and rider are the interface's own (`art/`, the rider after Maki's "horse-riding", CC0).

use std::f32::consts::TAU;

use fast_qr::{ECL, QRBuilder};
use tiny_skia::{Path, PathBuilder, Transform};

use crate::certificate::{Seal, Standing};
use crate::ink::{BRICK, Colour, DEEP, GREEN, INK, INK_2, Shape, WHITE, rectangle};
use crate::plate::Plate;
use crate::{MAX_QR, PressError};

const FRIEZE: &str = include_str!("../art/frieze.svg");
const RIDER: &str = include_str!("../art/rider.svg");

/// A broad and a narrow rule around everything, `inset` points from the edge.
pub(crate) fn frame(width: f32, height: f32, inset: f32, broad: f32) -> Vec<Shape> {
    let rule = |inset: f32, line: f32| {
        rectangle(inset, inset, width - 2.0 * inset, height - 2.0 * inset)
            .map(|path| Shape::lined(path, GREEN, line))
    };
    [rule(inset, broad), rule(inset + broad * 2.6, broad * 0.38)].into_iter().flatten().collect()
}

/// Hills with riders, `width` points wide; where one reads from right to left, they ride that way.
pub(crate) fn frieze(x: f32, y: f32, width: f32, mirrored: bool) -> Result<Vec<Shape>, PressError> {
    let plate = Plate::read(FRIEZE)?;
    let scale = width / plate.width;
    let (scale_x, x) = if mirrored { (-scale, x + width) } else { (scale, x) };
    Ok(plate.moved(Transform::from_row(scale_x, 0.0, 0.0, scale, x, y)))
}

/// How high a frieze of this width is.
pub(crate) fn frieze_height(width: f32) -> f32 {
    width * 0.18
}

/// What stands in the seal's place: the seal, an empty place for one, or the sign that it was taken away.
pub(crate) fn seal(
    seal: &Seal,
    standing: Standing,
    x: f32,
    y: f32,
    radius: f32,
) -> Result<Vec<Shape>, PressError> {
    match (standing, seal) {
        (Standing::Confirmed, Seal::Rosette(colour)) => Ok(rosette(dark_enough(*colour), x, y, radius)?),
        (Standing::Confirmed, Seal::Svg(svg)) => Ok(Plate::read(svg)?.around(x, y, radius * 2.0)),
        (Standing::Waiting, _) => Ok(empty_place(x, y, radius)),
        (Standing::Revoked, _) => Ok(taken_away(x, y, radius)),
    }
}

/// The rosette: two tails, a scalloped disc, two rings, the rider.
fn rosette(colour: Colour, x: f32, y: f32, radius: f32) -> Result<Vec<Shape>, PressError> {
    let mut shapes = Vec::new();
    let deep = if colour == GREEN { DEEP } else { colour.map(|part| part / 2) };
    for turn in [-0.34_f32, 0.34] {
        let place = Transform::from_row(turn.cos(), turn.sin(), -turn.sin(), turn.cos(), x, y);
        let (half, long) = (radius * 0.27, radius * 1.52);
        let tail =
            polygon(&[(-half, 0.0), (half, 0.0), (half, long), (0.0, long - half * 0.9), (-half, long)]);
        shapes.extend(tail.and_then(|path| Shape::filled(path, deep).moved(place)));
    }
    shapes.extend(scallops(x, y, radius, 28).map(|path| Shape::filled(path, colour)));
    for (part, line) in [(0.80, 0.028), (0.735, 0.011)] {
        let ring = PathBuilder::from_circle(x, y, radius * part);
        shapes.extend(ring.map(|path| Shape::lined(path, WHITE, radius * line)));
    }
    for dot in 0..60_u8 {
        let angle = TAU * f32::from(dot) / 60.0;
        let far = radius * 0.863;
        let dot = PathBuilder::from_circle(x + far * angle.cos(), y + far * angle.sin(), radius * 0.013);
        shapes.extend(dot.map(|path| Shape::filled(path, WHITE)));
    }
    shapes.extend(Plate::read(RIDER)?.around(x, y - radius * 0.03, radius * 0.92));
    Ok(shapes)
}

fn empty_place(x: f32, y: f32, radius: f32) -> Vec<Shape> {
    let ring = PathBuilder::from_circle(x, y, radius * 0.86).map(|path| {
        let mut ring = Shape::lined(path, INK_2, radius * 0.035);
        if let Some(stroke) = &mut ring.stroke {
            // As many dashes as go round evenly.
            let step = TAU * radius * 0.86 / 36.0;
            stroke.dashes = vec![step * 0.6, step * 0.4];
        }
        ring
    });
    ring.into_iter().collect()
}

fn taken_away(x: f32, y: f32, radius: f32) -> Vec<Shape> {
    let far = radius * 0.8 * std::f32::consts::FRAC_1_SQRT_2;
    let ring = PathBuilder::from_circle(x, y, radius * 0.8);
    let bar = line((x - far, y - far), (x + far, y + far));
    [ring, bar].into_iter().flatten().map(|path| Shape::lined(path, BRICK, radius * 0.1)).collect()
}

/// A line from corner to corner: from where reading ends above to where it begins below, clear of the code.
pub(crate) fn strike(width: f32, height: f32, inset: f32, thick: f32, mirrored: bool) -> Option<Shape> {
    let (above, below) = if mirrored { (inset, width - inset) } else { (width - inset, inset) };
    line((above, inset), (below, height - inset)).map(|path| Shape::lined(path, BRICK, thick))
}

/// A horizontal hairline.
pub(crate) fn hairline(x: f32, y: f32, width: f32, thick: f32) -> Option<Shape> {
    line((x, y), (x + width, y)).map(|path| Shape::lined(path, INK_2, thick))
}

fn line(from: (f32, f32), to: (f32, f32)) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    path.finish()
}

fn polygon(corners: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (place, (x, y)) in corners.iter().enumerate() {
        if place == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
    }
    path.close();
    path.finish()
}

/// A disc whose edge is cut in `count` round teeth.
fn scallops(x: f32, y: f32, radius: f32, count: u8) -> Option<Path> {
    let at = |step: f32, far: f32| {
        let angle = TAU * step / f32::from(count);
        (x + far * angle.cos(), y + far * angle.sin())
    };
    let mut path = PathBuilder::new();
    let begin = at(0.0, radius * 0.945);
    path.move_to(begin.0, begin.1);
    for tooth in 0..count {
        let (middle, end) =
            (at(f32::from(tooth) + 0.5, radius * 1.075), at(f32::from(tooth) + 1.0, radius * 0.945));
        path.quad_to(middle.0, middle.1, end.0, end.1);
    }
    path.close();
    path.finish()
}

/// The colour, or a darker one on which white is seen (WCAG 2.2: 4.5 to 1).
fn dark_enough(colour: Colour) -> Colour {
    let light = |part: u8| {
        let part = f32::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let mut colour = colour;
    for _ in 0..40 {
        let bright = 0.2126 * light(colour[0]) + 0.7152 * light(colour[1]) + 0.0722 * light(colour[2]);
        if 1.05 / (bright + 0.05) >= 4.5 {
            break;
        }
        colour = colour.map(|part| (f32::from(part) * 0.94) as u8);
    }
    colour
}

/// How far a code's quiet zone reaches into the white around its place, in points.
pub(crate) const QUIET: f32 = 6.0;

/// A QR code of `side` points. Its quiet zone of four modules reaches [`QUIET`] beyond that, and else lies within.
pub(crate) fn qr(text: &str, x: f32, y: f32, side: f32) -> Result<Vec<Shape>, PressError> {
    let too_long = || PressError::QrTooLong { bytes: text.len() };
    if text.len() > MAX_QR {
        return Err(too_long());
    }
    let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| too_long())?;
    let modules = code.size as f32;
    let module = (side / modules).min((side + 2.0 * QUIET) / (modules + 8.0));
    let inset = (side - module * modules) / 2.0;
    let mut path = PathBuilder::new();
    for row in 0..code.size {
        let mut column = 0;
        while column < code.size {
            let dark = (column..code.size).take_while(|at| code[row][*at].value()).count();
            if dark > 0 {
                let (left, top) = (x + inset + column as f32 * module, y + inset + row as f32 * module);
                if let Some(bar) = tiny_skia::Rect::from_xywh(left, top, dark as f32 * module, module) {
                    path.push_rect(bar);
                }
            }
            column += dark.max(1);
        }
    }
    Ok(path.finish().map(|path| Shape { grid: module, ..Shape::filled(path, INK) }).into_iter().collect())
}
