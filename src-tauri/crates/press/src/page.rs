//! How a certificate is laid out: the page that is framed and the badge that is shown.

mod badge;
mod paper;

use crate::certificate::{Certificate, Direction, Standing};
use crate::ink::{BRICK, Colour, Drawing, GREEN, INK, INK_2, Role, SAND, Shape, rectangle};
use crate::setting::{Block, Manner, Reading, Setter, Side};
use crate::{PressError, fonts::Voice, scenery};

pub(crate) use badge::badge;
pub(crate) use paper::paper;

/// A drawing that is being filled, from the side on which it is begun.
struct Sheet<'a, 'b> {
    drawing: Drawing,
    setter: &'a mut Setter<'b>,
}

impl Sheet<'_, '_> {
    fn mirrored(&self) -> bool {
        self.setter.direction == Direction::RightToLeft
    }

    /// Where something `width` wide begins on the left, that begins `start` from the side where one begins to read.
    fn left(&self, start: f32, width: f32) -> f32 {
        if self.mirrored() { self.drawing.width - start - width } else { start }
    }

    fn put(&mut self, role: Role, block: Block, start: f32, width: f32, y: f32, colour: Colour) {
        let x = self.left(start, width);
        if !block.lines.is_empty() {
            self.drawing.write(role, block.at(x, y), colour);
        }
    }
}

/// The weight of what stands out: so much that a font without it is made bolder.
const BOLD: f32 = 620.0;

/// What a text is: for the page's own sentences, and for names that speak for themselves.
fn manner(voice: Voice, weight: f32, most: f32, least: f32, lines: usize) -> Manner {
    Manner {
        voice,
        weight,
        most,
        least,
        lines,
        leading: 1.3,
        side: Side::Start,
        reading: Reading::Own,
        even: false,
    }
}

/// Category and hours on one line.
fn kind(certificate: &Certificate) -> String {
    let parts = [&certificate.category, &certificate.hours];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect();
    // Between Arabic digits a dot would be a nought.
    let between = if certificate.direction == Direction::RightToLeft { " – " } else { " · " };
    parts.join(between)
}

/// The colour of the line that says how a certificate stands.
fn standing_colour(standing: Standing) -> Colour {
    match standing {
        Standing::Confirmed => GREEN,
        Standing::Waiting => INK_2,
        Standing::Revoked => BRICK,
    }
}

/// Draws the band that says in large letters that a page waits to be confirmed, from edge to edge; returns where it ends.
/// Nobody shall take such a page for a certificate, also not from across a room.
fn waits(
    sheet: &mut Sheet<'_, '_>,
    certificate: &Certificate,
    (inner, margin, top): (f32, f32, f32),
    size: f32,
) -> Result<f32, PressError> {
    let words = &certificate.state.words;
    if certificate.state.standing != Standing::Waiting || words.is_empty() {
        return Ok(top);
    }
    let width = sheet.drawing.width;
    let large = Manner {
        side: Side::Centre,
        reading: Reading::Page,
        even: true,
        ..manner(Voice::Plain, BOLD, size, size * 0.6, 2)
    };
    let block = sheet.setter.set(words, &large, width - 2.0 * margin)?;
    let height = block.height + 12.0;
    let band = rectangle(inner, top, width - 2.0 * inner, height);
    sheet.drawing.decorate(band.map(|band| Shape::filled(band, SAND)));
    sheet.put(Role::Paragraph, block, margin, width - 2.0 * margin, top + 6.0, INK);
    Ok(top + height)
}

/// Draws the seal's place and what is in it.
fn seal(
    sheet: &mut Sheet<'_, '_>,
    certificate: &Certificate,
    x: f32,
    y: f32,
    radius: f32,
) -> Result<(), PressError> {
    let standing = certificate.state.standing;
    let shapes = scenery::seal(&certificate.seal, standing, x, y, radius)?;
    // An empty place says nothing that the line of the state does not say.
    let words = if standing == Standing::Confirmed { certificate.labels.seal.as_str() } else { "" };
    sheet.drawing.picture(words, shapes);
    Ok(())
}

#[cfg(test)]
mod tests;
