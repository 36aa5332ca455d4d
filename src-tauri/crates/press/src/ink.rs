//! What lies on a page: shapes and set text, in order, each part with what it is for a reader who cannot see it.

use tiny_skia::{Path, PathBuilder, Rect, Transform};

use crate::setting::Line;

/// A colour: red, green, blue.
pub(crate) type Colour = [u8; 3];

/// Buckram green, the house's accent.
pub(crate) const GREEN: Colour = [0x15, 0x59, 0x4a];
/// The dark of riders and of the rosette's tails.
pub(crate) const DEEP: Colour = [0x0b, 0x2e, 0x26];
/// Text.
pub(crate) const INK: Colour = [0x1a, 0x21, 0x1d];
/// Second text.
pub(crate) const INK_2: Colour = [0x45, 0x4e, 0x49];
/// The ground of what still waits: ink on it is read as on paper.
pub(crate) const SAND: Colour = [0xf6, 0xe3, 0xb4];
/// What is revoked.
pub(crate) const BRICK: Colour = [0x9c, 0x2a, 0x1b];
/// Paper.
pub(crate) const WHITE: Colour = [0xff, 0xff, 0xff];

/// A page or a badge, ready for any carrier. Lengths are points (1/72 inch), from the top left corner.
pub(crate) struct Drawing {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// In the order in which they are drawn, which is the order in which they are read.
    pub(crate) parts: Vec<Part>,
}

/// Shapes or lines that are one thing to a reader.
pub(crate) struct Part {
    pub(crate) role: Role,
    pub(crate) marks: Vec<Mark>,
}

/// What a part is to a reader.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Role {
    /// For the eye alone.
    Decoration,
    /// The page's one heading.
    Heading,
    /// A text.
    Paragraph,
    /// A picture, with the words that stand for it.
    Figure(String),
}

/// One thing drawn.
pub(crate) enum Mark {
    Shape(Shape),
    Text { lines: Vec<Line>, colour: Colour },
}

/// A path with a filling, a stroke, or both.
#[derive(Clone)]
pub(crate) struct Shape {
    pub(crate) path: Path,
    pub(crate) fill: Option<Colour>,
    pub(crate) stroke: Option<Stroke>,
    pub(crate) even_odd: bool,
    /// 0 to 1.
    pub(crate) opacity: f32,
    /// The side of the squares it is made of, which a picture keeps to whole pixels; 0 for other shapes.
    pub(crate) grid: f32,
}

/// A line along a path.
#[derive(Clone)]
pub(crate) struct Stroke {
    pub(crate) colour: Colour,
    pub(crate) width: f32,
    /// Lengths of dashes and gaps; empty for a line without gaps.
    pub(crate) dashes: Vec<f32>,
    pub(crate) round: bool,
}

impl Shape {
    pub(crate) fn filled(path: Path, colour: Colour) -> Self {
        Self { path, fill: Some(colour), stroke: None, even_odd: false, opacity: 1.0, grid: 0.0 }
    }

    pub(crate) fn lined(path: Path, colour: Colour, width: f32) -> Self {
        let stroke = Stroke { colour, width, dashes: Vec::new(), round: false };
        Self { path, fill: None, stroke: Some(stroke), even_odd: false, opacity: 1.0, grid: 0.0 }
    }

    /// The same shape elsewhere; nothing where the transformation leaves nothing.
    pub(crate) fn moved(mut self, transform: Transform) -> Option<Self> {
        self.path = self.path.transform(transform)?;
        if let Some(stroke) = &mut self.stroke {
            let (x, y) = transform.get_scale();
            let scale = (x * y).abs().sqrt();
            stroke.width *= scale;
            stroke.dashes.iter_mut().for_each(|dash| *dash *= scale);
        }
        Some(self)
    }
}

impl Drawing {
    pub(crate) fn new(width: f32, height: f32) -> Self {
        Self { width, height, parts: Vec::new() }
    }

    /// Adds shapes for the eye alone.
    pub(crate) fn decorate(&mut self, shapes: impl IntoIterator<Item = Shape>) {
        let marks = shapes.into_iter().map(Mark::Shape).collect();
        self.parts.push(Part { role: Role::Decoration, marks });
    }

    /// Adds a picture.
    pub(crate) fn picture(&mut self, words: &str, shapes: impl IntoIterator<Item = Shape>) {
        let role = if words.is_empty() { Role::Decoration } else { Role::Figure(words.to_owned()) };
        let marks = shapes.into_iter().map(Mark::Shape).collect();
        self.parts.push(Part { role, marks });
    }

    /// Adds a text.
    pub(crate) fn write(&mut self, role: Role, lines: Vec<Line>, colour: Colour) {
        self.parts.push(Part { role, marks: vec![Mark::Text { lines, colour }] });
    }
}

/// The path of a rectangle; nothing for one without an extent.
pub(crate) fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    Rect::from_xywh(x, y, width, height).map(PathBuilder::from_rect)
}
