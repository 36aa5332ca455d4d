//! The badge: a square that is shown on a screen or sent as a picture.

use super::{BOLD, Sheet, kind, manner, seal, standing_colour, waits};
use crate::certificate::{Certificate, Standing};
use crate::fonts::Voice;
use crate::ink::{Colour, Drawing, GREEN, INK, INK_2, Role, Shape, WHITE, rectangle};
use crate::setting::{Manner, Reading, Setter};
use crate::{PressError, scenery};

/// The badge's side, in points.
const SIDE: f32 = 600.0;
const INSET: f32 = 16.0;
const INNER: f32 = INSET + 6.0;
const MARGIN: f32 = 54.0;
/// Where the words stop.
const BOTTOM: f32 = SIDE - 46.0;
/// The QR code's side.
const CODE: f32 = 160.0;
/// Where the upper words have to stop, so that seal and code have room.
const HEAD_END: f32 = 372.0;

/// Lays the badge out. It bears the QR code, because who passes a picture on often loses what is within the file.
pub(crate) fn badge(certificate: &Certificate, setter: &mut Setter<'_>) -> Result<Drawing, PressError> {
    let mut sheet = Sheet { drawing: Drawing::new(SIDE, SIDE), setter };
    sheet.drawing.decorate(rectangle(0.0, 0.0, SIDE, SIDE).map(|ground| Shape::filled(ground, WHITE)));
    let frieze = SIDE - 2.0 * INNER;
    let hills = scenery::frieze(INNER, INNER, frieze, sheet.mirrored())?;
    sheet.drawing.decorate(hills);
    sheet.drawing.decorate(scenery::frame(SIDE, SIDE, INSET, 2.2));
    let top = INNER + scenery::frieze_height(frieze) + 10.0;
    let top = waits(&mut sheet, certificate, (INNER, MARGIN, top), 22.0)?;
    let above = head(certificate, &mut sheet, top)?;
    foot(certificate, &mut sheet, above)?;
    if certificate.state.standing == Standing::Revoked {
        let strike = scenery::strike(SIDE, SIDE, INNER, 3.0, sheet.mirrored());
        sheet.drawing.decorate(strike);
    }
    Ok(sheet.drawing)
}

/// Who awards what to whom. Returns where that ends.
fn head(certificate: &Certificate, sheet: &mut Sheet<'_, '_>, top: f32) -> Result<f32, PressError> {
    let whole = SIDE - 2.0 * MARGIN;
    let page = |manner: Manner| Manner { reading: Reading::Page, ..manner };
    let kind = kind(certificate);
    let mut blocks = Vec::new();
    for step in 0..8_u8 {
        let scale = 1.0 - 0.06 * f32::from(step);
        let plain = |weight, most: f32| manner(Voice::Plain, weight, most * scale, most * 0.7 * scale, 2);
        let line = |voice, weight, most: f32, least: f32, lines| Manner {
            leading: if voice == Voice::Book { 1.16 } else { 1.24 },
            even: true,
            ..manner(voice, weight, most * scale, least * scale, lines)
        };
        let title = [(40.0, 28.0, 2), (30.0, 18.0, 3), (18.0, 12.0, 4)];
        let title = title.map(|(most, least, lines)| line(Voice::Book, BOLD, most, least, lines));
        let holder = [(30.0, 20.0, 1), (24.0, 15.0, 2), (15.0, 10.0, 4)];
        let holder = holder.map(|(most, least, lines)| line(Voice::Hand, 400.0, most, least, lines));
        let set = &mut sheet.setter;
        blocks = vec![
            (set.set(&certificate.institute, &plain(BOLD, 14.0), whole)?, 0.0, Role::Paragraph, GREEN),
            (set.set(&kind, &page(plain(400.0, 13.0)), whole)?, 2.0, Role::Paragraph, INK_2),
            (set.fit(&certificate.title, &title, whole)?, 8.0, Role::Heading, INK),
            (set.fit(&certificate.holder, &holder, whole)?, 8.0, Role::Paragraph, INK),
        ];
        let needed: f32 = blocks.iter().map(|(block, gap, ..)| block.height + gap).sum();
        if top + needed <= HEAD_END {
            break;
        }
    }
    let mut y = top;
    for (block, gap, role, colour) in blocks {
        if !block.lines.is_empty() {
            y += gap;
            let height = block.height;
            sheet.put(role, block, MARGIN, whole, y, colour);
            y += height;
        }
    }
    Ok(y)
}

/// Who issued it, when, its number and standing; at the end the code; the seal where there is room for it.
fn foot(certificate: &Certificate, sheet: &mut Sheet<'_, '_>, above: f32) -> Result<(), PressError> {
    let width = SIDE - 2.0 * MARGIN - CODE - 20.0;
    let plain = |weight, most, lines| manner(Voice::Plain, weight, most, most * 0.7, lines);
    let page = |manner: Manner| Manner { reading: Reading::Page, ..manner };
    let number = Manner { reading: Reading::LeftToRight, ..plain(400.0, 12.5, 1) };
    let colour = standing_colour(certificate.state.standing);
    // A badge that waits says so above, in large letters.
    let waits = certificate.state.standing == Standing::Waiting;
    let said = if waits { "" } else { &certificate.state.words };
    let texts: [(&str, Manner, Colour); 4] = [
        (&certificate.centre, plain(BOLD, 15.0, 2), INK),
        (&certificate.issued, page(plain(400.0, 13.0, 1)), INK_2),
        (&certificate.code, number, INK_2),
        (said, page(plain(BOLD, 12.5, 2)), colour),
    ];
    let mut blocks = Vec::new();
    let mut height = 0.0;
    for (text, manner, colour) in texts {
        let block = sheet.setter.set(text, &manner, width)?;
        height += block.height;
        blocks.push((block, colour));
    }
    let top = BOTTOM - height;
    let mut y = top;
    for (block, colour) in blocks {
        let height = block.height;
        sheet.put(Role::Paragraph, block, MARGIN, width, y, colour);
        y += height;
    }
    let radius = ((top - above) / 2.9).clamp(16.0, 44.0);
    let x = sheet.left(MARGIN, radius * 2.0) + radius;
    seal(sheet, certificate, x, top - radius * 1.72, radius)?;
    if !certificate.qr.is_empty() {
        let (left, top) = (sheet.left(SIDE - MARGIN - CODE, CODE), BOTTOM - CODE - 2.0);
        let code = scenery::qr(&certificate.qr, left, top, CODE)?;
        sheet.drawing.picture(&certificate.labels.qr, code);
    }
    Ok(())
}
