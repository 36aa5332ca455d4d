//! The page as PDF/A-3a and PDF/UA-1: fonts embedded and cut down to the letters used, structure and language told,
//! the credential attached (ISO 19005-3, 6.8: associated files).

use std::collections::HashMap;
use std::num::NonZeroU16;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{Path, PathBuilder, Point};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use tiny_skia::PathSegment;

use crate::certificate::{Certificate, Direction};
use crate::ink::{Colour, Drawing, Mark, Part, Role, Shape};
use crate::setting::{Face, Line, Run};
use crate::{ATTACHMENT, PressError};

/// Writes the page, with the credential in it.
pub(crate) fn write(drawing: &Drawing, certificate: &Certificate) -> Result<Vec<u8>, PressError> {
    let broken = |_| PressError::Pdf { reason: "no such standard".to_owned() };
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(broken)?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    document.set_metadata(metadata(certificate));
    attach(&mut document, certificate);
    let settings = PageSettings::from_wh(drawing.width, drawing.height)
        .ok_or_else(|| PressError::Pdf { reason: "a page without extent".to_owned() })?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let mut tree = TagTree::new();
    let mut fonts = Fonts::default();
    for part in &drawing.parts {
        draw(&mut surface, part, &mut tree, &mut fonts, certificate)?;
    }
    surface.finish();
    page.finish();
    document.set_tag_tree(tree);
    // PDF/UA wants bookmarks: a page of one piece has one.
    let mut outline = Outline::new();
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    outline.push_child(OutlineNode::new(certificate.title.clone(), top));
    document.set_outline(outline);
    document
        .finish()
        .map_err(|error| PressError::Pdf { reason: format!("{error:?}").chars().take(400).collect() })
}

fn metadata(certificate: &Certificate) -> Metadata {
    let mut metadata = Metadata::new()
        .title(certificate.title.clone())
        .language(certificate.language.clone())
        .creator("Packhorse".to_owned())
        .creation_date(date(certificate.made_ms))
        .text_direction(match certificate.direction {
            Direction::LeftToRight => TextDirection::LeftToRight,
            Direction::RightToLeft => TextDirection::RightToLeft,
        });
    if !certificate.centre.is_empty() {
        metadata = metadata.authors(vec![certificate.centre.clone()]);
    }
    let said = [&certificate.holder, &certificate.title, &certificate.institute];
    let said: Vec<&str> = said.into_iter().filter(|one| !one.is_empty()).map(String::as_str).collect();
    metadata.description(said.join(" · "))
}

/// A moment as PDF writes it, in UTC. Days are counted as in Hinnant's "chrono-compatible date algorithms".
fn date(ms: i64) -> DateTime {
    let seconds = ms.clamp(0, 253_402_300_799_000) / 1000;
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let small = |part: i64| u8::try_from(part).unwrap_or(0);
    DateTime::new(u16::try_from(year).unwrap_or(1970))
        .month(small(month))
        .day(small(day))
        .hour(small(rest / 3600))
        .minute(small(rest / 60 % 60))
        .second(small(rest % 60))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

fn attach(document: &mut Document, certificate: &Certificate) {
    if certificate.credential.is_empty() {
        return;
    }
    let words = &certificate.labels.attachment;
    let description = if words.is_empty() { certificate.title.clone() } else { words.clone() };
    // The only file, hence the only one of its name.
    let _ = document.embed_file(EmbeddedFile {
        path: ATTACHMENT.to_owned(),
        mime_type: MimeType::new("application/json"),
        description: Some(description),
        association_kind: AssociationKind::Source,
        data: certificate.credential.clone().into(),
        modification_date: Some(date(certificate.made_ms)),
        // Left as it is, so that whoever looks into the file finds the JSON.
        compress: Some(false),
        location: None,
    });
}

fn draw(
    surface: &mut Surface<'_>,
    part: &Part,
    tree: &mut TagTree,
    fonts: &mut Fonts,
    certificate: &Certificate,
) -> Result<(), PressError> {
    let mut identifiers: Vec<Identifier> = Vec::new();
    match &part.role {
        Role::Decoration => {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        }
        Role::Figure(_) => identifiers.push(surface.start_tagged(ContentTag::Other)),
        Role::Heading | Role::Paragraph => {}
    }
    for mark in &part.marks {
        match mark {
            Mark::Shape(shape) => draw_shape(surface, shape),
            Mark::Text { lines, colour } => {
                for line in lines {
                    // Where eye and text go different ways, the text is told as it is read.
                    let actual = line.turned.then_some(line.text.as_str());
                    let span = SpanTag::empty().with_actual_text(actual);
                    identifiers.push(surface.start_tagged(ContentTag::Span(span)));
                    draw_line(surface, line, *colour, fonts)?;
                    surface.end_tagged();
                }
            }
        }
    }
    let mut group = match &part.role {
        Role::Decoration => {
            surface.end_tagged();
            return Ok(());
        }
        Role::Figure(words) => {
            surface.end_tagged();
            TagGroup::new(Tag::Figure(Some(words.clone())))
        }
        Role::Heading => TagGroup::new(Tag::Hn(NonZeroU16::MIN, Some(certificate.title.clone()))),
        Role::Paragraph => TagGroup::new(Tag::P),
    };
    identifiers.into_iter().for_each(|one| group.push(one));
    tree.push(group);
    Ok(())
}

fn paint(colour: Colour) -> rgb::Color {
    rgb::Color::new(colour[0], colour[1], colour[2])
}

fn fill(colour: Colour, opacity: f32, even_odd: bool) -> Fill {
    Fill {
        paint: paint(colour).into(),
        opacity: NormalizedF32::new(opacity).unwrap_or(NormalizedF32::ONE),
        rule: if even_odd { FillRule::EvenOdd } else { FillRule::NonZero },
    }
}

fn draw_shape(surface: &mut Surface<'_>, shape: &Shape) {
    let Some(path) = path(&shape.path) else { return };
    surface.set_fill(shape.fill.map(|colour| fill(colour, shape.opacity, shape.even_odd)));
    surface.set_stroke(shape.stroke.as_ref().map(|stroke| Stroke {
        paint: paint(stroke.colour).into(),
        width: stroke.width,
        line_cap: if stroke.round { LineCap::Round } else { LineCap::Butt },
        opacity: NormalizedF32::new(shape.opacity).unwrap_or(NormalizedF32::ONE),
        dash: (!stroke.dashes.is_empty()).then(|| StrokeDash { array: stroke.dashes.clone(), offset: 0.0 }),
        ..Stroke::default()
    }));
    if shape.fill.is_some() || shape.stroke.is_some() {
        surface.draw_path(&path);
    }
}

fn path(from: &tiny_skia::Path) -> Option<Path> {
    let mut path = PathBuilder::new();
    for segment in from.segments() {
        match segment {
            PathSegment::MoveTo(to) => path.move_to(to.x, to.y),
            PathSegment::LineTo(to) => path.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => path.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(a, b, to) => path.cubic_to(a.x, a.y, b.x, b.y, to.x, to.y),
            PathSegment::Close => path.close(),
        }
    }
    path.finish()
}

fn draw_line(
    surface: &mut Surface<'_>,
    line: &Line,
    colour: Colour,
    fonts: &mut Fonts,
) -> Result<(), PressError> {
    for run in line.runs.iter().filter(|run| !run.glyphs.is_empty()) {
        let font = fonts.of(&run.face)?;
        surface.set_fill(Some(fill(colour, 1.0, false)));
        surface.set_stroke((run.bolder > 0.0).then(|| Stroke {
            paint: paint(colour).into(),
            width: run.bolder,
            ..Stroke::default()
        }));
        surface.draw_glyphs(
            Point::from_xy(run.x, run.baseline),
            &glyphs(run),
            font,
            &line.text,
            run.size,
            false,
        );
    }
    Ok(())
}

fn glyphs(run: &Run) -> Vec<KrillaGlyph> {
    let size = run.size;
    let glyphs = run.glyphs.iter().map(|glyph| {
        // There, upwards is more.
        let (advance, x, y) = (glyph.advance / size, glyph.x / size, -glyph.y / size);
        KrillaGlyph::new(GlyphId::new(glyph.id), advance, x, y, 0.0, glyph.range.clone(), None)
    });
    glyphs.collect()
}

/// Fonts that are in the document already: by file, face and place on the axes.
#[derive(Default)]
struct Fonts {
    known: HashMap<(u64, u32, Vec<i16>), Font>,
}

impl Fonts {
    fn of(&mut self, face: &Face) -> Result<Font, PressError> {
        let key = (face.data.id(), face.index, face.coords.clone());
        if let Some(font) = self.known.get(&key) {
            return Ok(font.clone());
        }
        let (data, _) = face.data.clone().into_raw_parts();
        let axes: Vec<_> =
            face.variations.iter().map(|(tag, value)| (krilla::text::Tag::new(tag), *value)).collect();
        let font = Font::new_variable(data.into(), face.index, &axes).ok_or(PressError::Fonts)?;
        self.known.insert(key, font.clone());
        Ok(font)
    }
}
