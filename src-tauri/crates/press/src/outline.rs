//! Letters as paths, for the carriers that know no fonts.

use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use tiny_skia::{Path, PathBuilder};

use crate::PressError;
use crate::ink::{Colour, Shape, Stroke};
use crate::setting::{Line, Run};

/// The shapes of lines: one for each run.
pub(crate) fn shapes(lines: &[Line], colour: Colour) -> Result<Vec<Shape>, PressError> {
    let mut shapes = Vec::new();
    for run in lines.iter().flat_map(|line| &line.runs) {
        let Some(path) = path(run)? else { continue };
        let stroke = Stroke { colour, width: run.bolder, dashes: Vec::new(), round: false };
        let stroke = (run.bolder > 0.0).then_some(stroke);
        shapes.push(Shape { stroke, ..Shape::filled(path, colour) });
    }
    Ok(shapes)
}

fn path(run: &Run) -> Result<Option<Path>, PressError> {
    let font = FontRef::from_index(run.face.data.data(), run.face.index).map_err(|_| PressError::Fonts)?;
    let coords: Vec<NormalizedCoord> =
        run.face.coords.iter().map(|coord| NormalizedCoord::from_bits(*coord)).collect();
    let outlines = font.outline_glyphs();
    let mut pen = Pen { path: PathBuilder::new(), x: run.x, y: run.baseline };
    let mut x = run.x;
    for glyph in &run.glyphs {
        (pen.x, pen.y) = (x + glyph.x, run.baseline + glyph.y);
        if let Some(outline) = outlines.get(GlyphId::new(glyph.id)) {
            let settings = DrawSettings::unhinted(Size::new(run.size), LocationRef::new(&coords));
            outline.draw(settings, &mut pen).map_err(|_| PressError::Fonts)?;
        }
        x += glyph.advance;
    }
    Ok(pen.path.finish())
}

/// Draws a letter at its place; letters are measured upwards, pages downwards.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, self.y - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, self.y - y);
    }

    fn quad_to(&mut self, by_x: f32, by_y: f32, x: f32, y: f32) {
        self.path.quad_to(self.x + by_x, self.y - by_y, self.x + x, self.y - y);
    }

    fn curve_to(&mut self, a_x: f32, a_y: f32, b_x: f32, b_y: f32, x: f32, y: f32) {
        let (left, top) = (self.x, self.y);
        self.path.cubic_to(left + a_x, top - a_y, left + b_x, top - b_y, left + x, top - y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
