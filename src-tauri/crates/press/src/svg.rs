//! A drawing as SVG: shapes alone, letters among them, so that it looks the same wherever it is shown, and nothing
//! in it has to be fetched.

use std::fmt::Write as _;

use tiny_skia::{Path, PathSegment};

use crate::certificate::Certificate;
use crate::ink::{Colour, Drawing, Mark, Shape};
use crate::{PressError, outline};

/// Writes the drawing.
pub(crate) fn write(drawing: &Drawing, certificate: &Certificate) -> Result<String, PressError> {
    let (width, height) = (number(drawing.width), number(drawing.height));
    let language = &certificate.language;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" lang=\"{language}\" xml:lang=\"{language}\">\n"
    );
    let said = [&certificate.holder, &certificate.institute, &certificate.centre, &certificate.state.words];
    let said: Vec<&str> = said.into_iter().filter(|one| !one.is_empty()).map(String::as_str).collect();
    // Writing to a String has no way to fail.
    let _ = writeln!(svg, "<title>{}</title>", escaped(&certificate.title));
    let _ = writeln!(svg, "<desc>{}</desc>", escaped(&said.join(" · ")));
    for mark in drawing.parts.iter().flat_map(|part| &part.marks) {
        match mark {
            Mark::Shape(shape) => write_shape(&mut svg, shape),
            Mark::Text { lines, colour } => {
                outline::shapes(lines, *colour)?.iter().for_each(|shape| write_shape(&mut svg, shape));
            }
        }
    }
    svg.push_str("</svg>\n");
    Ok(svg)
}

fn write_shape(svg: &mut String, shape: &Shape) {
    svg.push_str("<path");
    let _ = match shape.fill {
        Some([0, 0, 0]) => Ok(()),
        Some(colour) => write!(svg, " fill=\"{}\"", hex(colour)),
        None => write!(svg, " fill=\"none\""),
    };
    if shape.even_odd {
        svg.push_str(" fill-rule=\"evenodd\"");
    }
    if shape.opacity < 1.0 {
        let _ = write!(svg, " opacity=\"{}\"", number(shape.opacity));
    }
    if let Some(stroke) = &shape.stroke {
        let _ = write!(svg, " stroke=\"{}\" stroke-width=\"{}\"", hex(stroke.colour), number(stroke.width));
        if stroke.round {
            svg.push_str(" stroke-linecap=\"round\"");
        }
        if !stroke.dashes.is_empty() {
            let dashes: Vec<String> = stroke.dashes.iter().map(|dash| number(*dash)).collect();
            let _ = write!(svg, " stroke-dasharray=\"{}\"", dashes.join(" "));
        }
    }
    svg.push_str(" d=\"");
    write_path(svg, &shape.path);
    svg.push_str("\"/>\n");
}

fn write_path(svg: &mut String, path: &Path) {
    for segment in path.segments() {
        let (letter, points): (char, &[tiny_skia::Point]) = match &segment {
            PathSegment::MoveTo(to) => ('M', &[*to]),
            PathSegment::LineTo(to) => ('L', &[*to]),
            PathSegment::QuadTo(by, to) => ('Q', &[*by, *to]),
            PathSegment::CubicTo(a, b, to) => ('C', &[*a, *b, *to]),
            PathSegment::Close => ('Z', &[]),
        };
        svg.push(letter);
        for (place, point) in points.iter().enumerate() {
            if place > 0 {
                svg.push(' ');
            }
            svg.push_str(&number(point.x));
            svg.push(' ');
            svg.push_str(&number(point.y));
        }
    }
}

fn hex([red, green, blue]: Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A number with two places, none of them idle.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" || text.is_empty() { "0".to_owned() } else { text.to_owned() }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
