//! A drawing as PNG.

use tiny_skia::{Color, FillRule, LineCap, Paint, Pixmap, Shader, Stroke as Line, StrokeDash, Transform};

use crate::ink::{Colour, Drawing, Mark, Shape};
use crate::{PressError, outline};

/// Draws on white, `width` pixels wide.
pub(crate) fn write(drawing: &Drawing, width: u32) -> Result<Vec<u8>, PressError> {
    let scale = width as f32 / drawing.width;
    let height = (drawing.height * scale).round() as u32;
    let mut pixels = Pixmap::new(width, height).ok_or(PressError::Width { width })?;
    pixels.fill(Color::WHITE);
    for mark in drawing.parts.iter().flat_map(|part| &part.marks) {
        match mark {
            Mark::Shape(shape) => draw(&mut pixels, shape, scale),
            Mark::Text { lines, colour } => {
                outline::shapes(lines, *colour)?.iter().for_each(|shape| draw(&mut pixels, shape, scale));
            }
        }
    }
    pixels.encode_png().map_err(|error| PressError::Png { reason: error.to_string() })
}

fn draw(pixels: &mut Pixmap, shape: &Shape, scale: f32) {
    let place = on_pixels(shape, scale).unwrap_or(Transform::from_scale(scale, scale));
    if let Some(colour) = shape.fill {
        let rule = if shape.even_odd { FillRule::EvenOdd } else { FillRule::Winding };
        pixels.fill_path(&shape.path, &paint(colour, shape.opacity), rule, place, None);
    }
    if let Some(stroke) = &shape.stroke {
        let line = Line {
            width: stroke.width,
            line_cap: if stroke.round { LineCap::Round } else { LineCap::Butt },
            dash: StrokeDash::new(stroke.dashes.clone(), 0.0),
            ..Line::default()
        };
        pixels.stroke_path(&shape.path, &paint(stroke.colour, shape.opacity), &line, place, None);
    }
}

/// Where a code's modules become whole pixels, since readers stumble over grey edges; nothing where they are too few.
fn on_pixels(shape: &Shape, scale: f32) -> Option<Transform> {
    let pixels = (shape.grid * scale).floor();
    if pixels < 2.0 {
        return None;
    }
    let bounds = shape.path.bounds();
    let whole = pixels / shape.grid;
    let begin = |from: f32, long: f32| (from * scale + (long * (scale - whole)) / 2.0).round() - from * whole;
    let (x, y) = (begin(bounds.left(), bounds.width()), begin(bounds.top(), bounds.height()));
    Some(Transform::from_row(whole, 0.0, 0.0, whole, x, y))
}

fn paint([red, green, blue]: Colour, opacity: f32) -> Paint<'static> {
    let alpha = (opacity * 255.0).round().clamp(0.0, 255.0) as u8;
    Paint { shader: Shader::SolidColor(Color::from_rgba8(red, green, blue, alpha)), ..Paint::default() }
}
