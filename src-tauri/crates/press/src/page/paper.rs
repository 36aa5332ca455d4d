//! The page: A4, landscape, with room for a frame's edge.

use super::{BOLD, Sheet, kind, manner, seal, standing_colour, waits};
use crate::certificate::{Certificate, Standing};
use crate::fonts::Voice;
use crate::ink::{Drawing, GREEN, INK, INK_2, Role};
use crate::setting::{Block, Manner, Reading, Setter, Side};
use crate::{PressError, scenery};

/// A4 on its side, in points.
const WIDTH: f32 = 841.89;
const HEIGHT: f32 = 595.28;
/// From the edge to the broad rule: no printer cuts it, no frame covers it.
const INSET: f32 = 27.0;
/// The narrow rule's inner edge.
const INNER: f32 = INSET + 5.6;
/// From the edge to the words.
const MARGIN: f32 = 80.0;
/// The column at the end, with seal and QR code.
const LAST: f32 = 122.0;
/// Where the words stop.
const BOTTOM: f32 = HEIGHT - 56.0;

/// Lays the page out.
pub(crate) fn paper(certificate: &Certificate, setter: &mut Setter<'_>) -> Result<Drawing, PressError> {
    let mut sheet = Sheet { drawing: Drawing::new(WIDTH, HEIGHT), setter };
    let frieze = WIDTH - 2.0 * INNER;
    let hills = scenery::frieze(INNER, INNER, frieze, sheet.mirrored())?;
    sheet.drawing.decorate(hills);
    sheet.drawing.decorate(scenery::frame(WIDTH, HEIGHT, INSET, 2.0));
    let top = INNER + scenery::frieze_height(frieze) + 6.0;
    let top = waits(&mut sheet, certificate, (INNER, MARGIN, top), 21.0)?;
    let foot = Foot::set(certificate, &mut sheet)?;
    let floor = BOTTOM - foot.height() - 16.0;
    story(certificate, &mut sheet, top, floor)?;
    foot.put(&mut sheet);
    last_column(certificate, &mut sheet)?;
    if certificate.state.standing == Standing::Revoked {
        let strike = scenery::strike(WIDTH, HEIGHT, INNER, 2.0, sheet.mirrored());
        sheet.drawing.decorate(strike);
    }
    Ok(sheet.drawing)
}

/// What is told: who awards what to whom, for what.
fn story(
    certificate: &Certificate,
    sheet: &mut Sheet<'_, '_>,
    top: f32,
    floor: f32,
) -> Result<(), PressError> {
    let whole = WIDTH - 2.0 * MARGIN;
    let beside = whole - LAST - 20.0;
    // The room that stays free before each text: before the title and the name more than elsewhere.
    let before_name = if certificate.labels.awarded_to.is_empty() { 13.0 } else { 1.0 };
    let gaps = [0.0, 3.0, 13.0, 13.0, before_name, 9.0];
    let mut texts: Vec<(Block, Role, crate::ink::Colour)> = Vec::new();
    let mut needed = 0.0;
    for step in 0..8_u8 {
        let scale = 1.0 - 0.06 * f32::from(step);
        let plain =
            |most: f32, least: f32, lines| manner(Voice::Plain, 400.0, most * scale, least * scale, lines);
        let institute = Manner { weight: BOLD, even: true, ..plain(14.5, 10.0, 2) };
        let page = |manner: Manner| Manner { reading: Reading::Page, ..manner };
        let line = |voice, weight, most: f32, least: f32, lines| Manner {
            leading: if voice == Voice::Book { 1.16 } else { 1.24 },
            even: true,
            ..manner(voice, weight, most * scale, least * scale, lines)
        };
        // A title or a name takes another line before it becomes small, and becomes small before it is cut.
        let title = [(39.0, 31.0, 1), (33.0, 22.0, 2), (22.0, 13.0, 3)];
        let title = title.map(|(most, least, lines)| line(Voice::Book, BOLD, most, least, lines));
        let holder = [(32.0, 21.0, 1), (25.0, 16.0, 2), (16.0, 11.0, 4)];
        let holder = holder.map(|(most, least, lines)| line(Voice::Hand, 400.0, most, least, lines));
        let narrative = Manner { leading: 1.42, even: true, ..plain(13.0, 9.5, 4) };
        let set = &mut sheet.setter;
        texts = vec![
            (set.set(&certificate.institute, &institute, whole)?, Role::Paragraph, GREEN),
            (set.set(&kind(certificate), &page(plain(12.5, 9.0, 2)), whole)?, Role::Paragraph, INK_2),
            (set.fit(&certificate.title, &title, beside)?, Role::Heading, INK),
            (
                set.set(&certificate.labels.awarded_to, &page(plain(12.5, 9.0, 1)), beside)?,
                Role::Paragraph,
                INK_2,
            ),
            (set.fit(&certificate.holder, &holder, beside)?, Role::Paragraph, INK),
            (set.set(&certificate.narrative, &narrative, beside)?, Role::Paragraph, INK_2),
        ];
        needed = 0.0;
        for ((block, ..), gap) in texts.iter().zip(gaps) {
            needed += if block.lines.is_empty() { 0.0 } else { block.height + gap };
        }
        if needed <= floor - top {
            break;
        }
    }
    // What is left over opens the lines a little, and never tears them apart.
    let free = (floor - top - needed).max(0.0);
    let open = 1.0 + (free / 60.0).min(1.0);
    let mut y = top + (free * 0.22).min(14.0);
    for ((block, role, colour), gap) in texts.into_iter().zip(gaps) {
        if block.lines.is_empty() {
            continue;
        }
        y += gap * open;
        let (height, width) = (block.height, block.set_in);
        sheet.put(role, block, MARGIN, width, y, colour);
        y += height;
    }
    Ok(())
}

/// The line of facts at the foot: who issued it, when, under which number, and how it stands.
struct Foot {
    columns: Vec<Vec<(Block, crate::ink::Colour)>>,
}

/// Where the foot's columns begin after the margin, and how wide they are.
const COLUMNS: [(f32, f32); 3] = [(0.0, 206.0), (222.0, 128.0), (366.0, 164.0)];

/// Between one pair of label and value and what comes beneath.
const PAIR: f32 = 3.0;

impl Foot {
    fn set(certificate: &Certificate, sheet: &mut Sheet<'_, '_>) -> Result<Self, PressError> {
        let Certificate { labels, state, .. } = certificate;
        let label = Manner { reading: Reading::Page, ..manner(Voice::Plain, 400.0, 9.5, 7.5, 1) };
        let value = |lines| manner(Voice::Plain, BOLD, 12.0, 8.5, lines);
        let number = Manner { reading: Reading::LeftToRight, ..value(1) };
        let date = Manner { reading: Reading::Page, ..value(1) };
        let stands = Manner { reading: Reading::Page, ..manner(Voice::Plain, BOLD, 10.0, 8.0, 3) };
        let colour = standing_colour(state.standing);
        // A page that waits says so above, in large letters.
        let said = if state.standing == Standing::Waiting { "" } else { &state.words };
        let texts: [Vec<(&str, Manner, crate::ink::Colour)>; 3] = [
            vec![
                (&labels.issued_by, label, INK_2),
                (&certificate.centre, Manner { even: true, ..value(3) }, INK),
            ],
            vec![
                (&labels.issued, label, INK_2),
                (&certificate.issued, date, INK),
                (&labels.expires, label, INK_2),
                (&certificate.expires, date, INK),
            ],
            vec![(&labels.code, label, INK_2), (&certificate.code, number, INK), (said, stands, colour)],
        ];
        let mut columns = Vec::new();
        for (mut column, (_, width)) in texts.into_iter().zip(COLUMNS) {
            // A word for what is not said would promise it.
            for place in 0..column.len().saturating_sub(1) {
                let unsaid =
                    place % 2 == 0 && column.get(place + 1).is_some_and(|(text, ..)| text.is_empty());
                if let (true, Some(label)) = (unsaid, column.get_mut(place)) {
                    label.0 = "";
                }
            }
            let mut blocks = Vec::new();
            for (text, manner, colour) in column {
                blocks.push((sheet.setter.set(text, &manner, width)?, colour));
            }
            columns.push(blocks);
        }
        Ok(Self { columns })
    }

    fn height(&self) -> f32 {
        let heights = self.columns.iter().map(|column| column.iter().map(|(block, _)| block.height).sum());
        7.0 + PAIR + heights.fold(0.0_f32, f32::max)
    }

    fn put(self, sheet: &mut Sheet<'_, '_>) {
        let y = BOTTOM - self.height();
        let said = |column: &Vec<(Block, _)>| column.iter().any(|(block, _)| !block.lines.is_empty());
        let columns = self.columns.into_iter().zip(COLUMNS).filter(|(column, _)| said(column));
        // Where nobody issued it yet, the day comes first.
        for ((column, (_, width)), (start, _)) in columns.zip(COLUMNS) {
            let x = sheet.left(MARGIN + start, width);
            sheet.drawing.decorate(scenery::hairline(x, y, width, 0.6));
            let mut y = y + 7.0;
            for (place, (block, colour)) in column.into_iter().enumerate() {
                if block.lines.is_empty() {
                    continue;
                }
                y += if place == 2 { PAIR } else { 0.0 };
                let height = block.height;
                sheet.put(Role::Paragraph, block, MARGIN + start, width, y, colour);
                y += height;
            }
        }
    }
}

/// The seal, and beneath it the code with what it is for.
fn last_column(certificate: &Certificate, sheet: &mut Sheet<'_, '_>) -> Result<(), PressError> {
    let start = WIDTH - MARGIN - LAST;
    let left = sheet.left(start, LAST);
    let check = Manner {
        side: Side::Centre,
        reading: Reading::Page,
        leading: 1.22,
        even: true,
        ..manner(Voice::Plain, 400.0, 8.5, 6.5, 3)
    };
    let check = sheet.setter.set(&certificate.labels.check, &check, LAST + 8.0)?;
    let top = BOTTOM - check.height - LAST - scenery::QUIET + 3.0;
    // Half-way between the hills and the code.
    let hills = INNER + scenery::frieze_height(WIDTH - 2.0 * INNER);
    let radius = 50.0;
    seal(sheet, certificate, left + LAST / 2.0, (hills + top - radius * 0.3) / 2.0, radius)?;
    if !certificate.qr.is_empty() {
        let code = scenery::qr(&certificate.qr, left, top, LAST)?;
        sheet.drawing.picture(&certificate.labels.qr, code);
        let y = BOTTOM - check.height;
        sheet.put(Role::Paragraph, check, start - 4.0, LAST + 8.0, y, INK_2);
    }
    Ok(())
}
