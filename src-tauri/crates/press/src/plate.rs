//! Drawings read from SVG: our own scenery, and the seals that centres bring. Only shapes in plain colours come
//! through; whatever would be fetched, run, typed or nested without end is refused before it is drawn.

use thiserror::Error;
use tiny_skia::Transform;
use usvg::roxmltree::{Document, Node as Element, ParsingOptions};
use usvg::{Node, Options, Paint, Tree};

use crate::ink::{Colour, Shape, Stroke};

/// The largest seal, in bytes.
pub const MAX_SEAL: usize = 256 * 1024;
/// The most elements a seal may have, copies made by `use` among them.
const MAX_ELEMENTS: usize = 4000;
/// The deepest nesting.
const MAX_DEPTH: usize = 48;
/// The most corners all its paths may have together.
const MAX_POINTS: usize = 200_000;

/// Why a centre's seal cannot be drawn.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SealError {
    /// More bytes, elements, levels or points than a seal needs.
    #[error("the seal is too large: at most 256 KB, 4000 elements, 48 levels; simplify the drawing")]
    TooLarge,
    /// It is no SVG, or a broken one.
    #[error("the seal is no SVG that can be read; export it again as plain SVG")]
    Broken,
    /// It names something outside itself. Nothing is ever fetched.
    #[error("the seal refers to {target:?} outside itself; draw everything into the one file")]
    Outside {
        /// What it names.
        target: String,
    },
    /// It holds something else than shapes in plain colours.
    #[error(
        "the seal has a {what}, and only shapes in plain colours can be printed; convert text to paths first"
    )]
    Unsupported {
        /// The element or property.
        what: String,
    },
    /// Nothing is to be seen.
    #[error("the seal has no shapes")]
    Blank,
}

/// Shapes on a ground.
pub(crate) struct Plate {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) shapes: Vec<Shape>,
}

impl Plate {
    /// Reads an SVG of anyone's.
    pub(crate) fn read(svg: &str) -> Result<Self, SealError> {
        if svg.len() > MAX_SEAL {
            return Err(SealError::TooLarge);
        }
        // Without a DTD there are no entities, hence no bombs of them.
        let limits = ParsingOptions { allow_dtd: false, nodes_limit: 20_000, ..ParsingOptions::default() };
        let document = Document::parse_with_options(svg, limits).map_err(|_| SealError::Broken)?;
        inspect(document.root_element())?;
        let tree = Tree::from_xmltree(&document, &Options::default()).map_err(|_| SealError::Broken)?;
        let mut plate = Self { width: tree.size().width(), height: tree.size().height(), shapes: Vec::new() };
        let mut points = 0;
        gather(tree.root().children(), 1.0, &mut plate.shapes, &mut points)?;
        if plate.shapes.is_empty() { Err(SealError::Blank) } else { Ok(plate) }
    }

    /// The shapes, as large as possible within a square of `side` points around (`x`, `y`).
    pub(crate) fn around(self, x: f32, y: f32, side: f32) -> Vec<Shape> {
        let scale = side / self.width.max(self.height);
        let place = Transform::from_row(
            scale,
            0.0,
            0.0,
            scale,
            x - self.width * scale / 2.0,
            y - self.height * scale / 2.0,
        );
        self.moved(place)
    }

    pub(crate) fn moved(self, transform: Transform) -> Vec<Shape> {
        self.shapes.into_iter().filter_map(|shape| shape.moved(transform)).collect()
    }
}

/// Walks the elements themselves, before anything is made of them.
fn inspect(root: Element<'_, '_>) -> Result<(), SealError> {
    const SVG: &str = "http://www.w3.org/2000/svg";
    let mut weight = 0;
    for element in root.descendants().filter(Element::is_element) {
        weight += 1;
        if element.ancestors().count() > MAX_DEPTH {
            return Err(SealError::TooLarge);
        }
        let name = element.tag_name();
        if name.namespace() == Some(SVG) {
            let refused = [
                "script",
                "foreignObject",
                "image",
                "feImage",
                "text",
                "filter",
                "mask",
                "pattern",
                "clipPath",
                "a",
                "animate",
                "set",
                "animateTransform",
                "animateMotion",
                "iframe",
                "audio",
                "video",
                "marker",
                "switch",
            ];
            if refused.contains(&name.name()) {
                return Err(SealError::Unsupported { what: name.name().to_owned() });
            }
            if name.name() == "use" {
                weight += copied(element, root)?;
            }
        }
        if weight > MAX_ELEMENTS {
            return Err(SealError::TooLarge);
        }
        for attribute in element.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            if key.len() > 2 && key.starts_with("on") {
                return Err(SealError::Unsupported { what: key.to_owned() });
            }
            if matches!(key, "href" | "src") && !value.trim().starts_with('#') {
                return Err(SealError::Outside { target: value.chars().take(80).collect() });
            }
            addresses(value)?;
        }
        if name.name() == "style" {
            element.children().filter_map(|child| child.text()).try_for_each(addresses)?;
        }
    }
    Ok(())
}

/// How many elements a `use` repeats; one within another's copy is refused, since those multiply.
fn copied(element: Element<'_, '_>, root: Element<'_, '_>) -> Result<usize, SealError> {
    let href = element.attributes().find(|attribute| attribute.name() == "href");
    let id = href.map_or("", |attribute| attribute.value().trim().trim_start_matches('#'));
    let Some(target) = root.descendants().find(|one| one.attribute("id") == Some(id)) else { return Ok(0) };
    if target.descendants().any(|one| one.tag_name().name() == "use") {
        return Err(SealError::Unsupported { what: "use within a use".to_owned() });
    }
    Ok(target.descendants().count())
}

/// Refuses addresses in styles and properties, except those within the file.
fn addresses(value: &str) -> Result<(), SealError> {
    let lower = value.to_ascii_lowercase();
    if lower.contains("@import") {
        return Err(SealError::Outside { target: "@import".to_owned() });
    }
    for rest in lower.split("url(").skip(1) {
        let inside = rest.trim_start_matches(['"', '\'', ' ']).starts_with('#');
        if !inside {
            return Err(SealError::Outside { target: rest.chars().take(80).collect() });
        }
    }
    Ok(())
}

fn gather(
    nodes: &[Node],
    opacity: f32,
    shapes: &mut Vec<Shape>,
    points: &mut usize,
) -> Result<(), SealError> {
    for node in nodes {
        match node {
            Node::Group(group) => {
                if group.clip_path().is_some() || group.mask().is_some() || !group.filters().is_empty() {
                    return Err(SealError::Unsupported { what: "clip, mask or filter".to_owned() });
                }
                gather(group.children(), opacity * group.opacity().get(), shapes, points)?;
            }
            Node::Path(path) if path.is_visible() => {
                *points += path.data().len();
                if *points > MAX_POINTS {
                    return Err(SealError::TooLarge);
                }
                if let Some(shape) = shape(path, opacity) {
                    shapes.push(shape);
                }
            }
            Node::Path(_) => {}
            Node::Image(_) => return Err(SealError::Unsupported { what: "picture".to_owned() }),
            Node::Text(_) => return Err(SealError::Unsupported { what: "text".to_owned() }),
        }
    }
    Ok(())
}

fn shape(path: &usvg::Path, opacity: f32) -> Option<Shape> {
    let fill = path.fill();
    let stroke = path.stroke().map(|stroke| Stroke {
        colour: colour(stroke.paint()),
        width: stroke.width().get(),
        dashes: stroke.dasharray().unwrap_or_default().to_vec(),
        round: stroke.linecap() == usvg::LineCap::Round,
    });
    let clear = fill.map(|fill| fill.opacity().get()).or(path.stroke().map(|stroke| stroke.opacity().get()));
    let shape = Shape {
        path: path.data().clone(),
        fill: fill.map(|fill| colour(fill.paint())),
        stroke,
        even_odd: fill.is_some_and(|fill| fill.rule() == usvg::FillRule::EvenOdd),
        grid: 0.0,
        opacity: (opacity * clear.unwrap_or(1.0)).clamp(0.0, 1.0),
    };
    shape.moved(path.abs_transform())
}

/// A plain colour for what may be a gradient: the mean of its stops, as a seal is printed flat.
fn colour(paint: &Paint) -> Colour {
    let mean = |stops: &[usvg::Stop]| -> Colour {
        let part = |of: fn(&usvg::Stop) -> u8| {
            let sum: u32 = stops.iter().map(|stop| u32::from(of(stop))).sum();
            u8::try_from(sum / u32::try_from(stops.len().max(1)).unwrap_or(1)).unwrap_or(0)
        };
        [part(|stop| stop.color().red), part(|stop| stop.color().green), part(|stop| stop.color().blue)]
    };
    match paint {
        Paint::Color(colour) => [colour.red, colour.green, colour.blue],
        Paint::LinearGradient(gradient) => mean(gradient.stops()),
        Paint::RadialGradient(gradient) => mean(gradient.stops()),
        Paint::Pattern(_) => crate::ink::GREEN,
    }
}
