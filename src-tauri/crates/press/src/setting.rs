//! Text set into lines: shaped, broken, run in both directions, and made to fit where it stands.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use parley::fontique::Blob;
use parley::style::{FontFamily, FontFamilyName, FontStyle, FontWeight, OverflowWrap, StyleProperty};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, Layout, LayoutContext, LineHeight, PositionedLayoutItem,
};

use crate::fonts::{Fonts, Voice};
use crate::words::{has_right_to_left, is_invisible};
use crate::{Direction, PressError};

/// A font as it is used: a file, a face in it, and where a variable one stands on its axes.
#[derive(Debug)]
pub(crate) struct Face {
    pub(crate) data: Blob<u8>,
    pub(crate) index: u32,
    pub(crate) variations: Vec<([u8; 4], f32)>,
    /// The same place, in the font's own measure (F2Dot14).
    pub(crate) coords: Vec<i16>,
}

/// A letter on its line.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    pub(crate) id: u32,
    /// From the pen, rightwards and downwards.
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) advance: f32,
    /// What it stands for, in its line's text.
    pub(crate) range: Range<usize>,
}

/// Letters of one font, from left to right.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) face: Arc<Face>,
    pub(crate) size: f32,
    pub(crate) x: f32,
    pub(crate) baseline: f32,
    /// How wide a stroke makes the letters bold whose font has no bold.
    pub(crate) bolder: f32,
    pub(crate) glyphs: Vec<Glyph>,
}

/// One line, in the order in which it is read.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) text: String,
    /// Whether the eye and the text go different ways anywhere in it.
    pub(crate) turned: bool,
    pub(crate) runs: Vec<Run>,
}

/// Lines that stand together, from (0, 0) down.
#[derive(Clone, Debug, Default)]
pub(crate) struct Block {
    pub(crate) lines: Vec<Line>,
    /// Whether the text's end is missing.
    pub(crate) cut: bool,
    /// How wide they might be.
    pub(crate) set_in: f32,
    pub(crate) height: f32,
}

impl Block {
    /// The lines elsewhere.
    pub(crate) fn at(mut self, x: f32, y: f32) -> Vec<Line> {
        for run in self.lines.iter_mut().flat_map(|line| &mut line.runs) {
            run.x += x;
            run.baseline += y;
        }
        self.lines
    }
}

/// To which side lines go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Where the page is begun.
    Start,
    Centre,
    End,
}

/// From which side a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// As the page is: sentences in its language.
    Page,
    /// As its first letter says: names, titles.
    Own,
    /// From left to right: numbers in groups.
    LeftToRight,
}

/// How a text is to stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Manner {
    pub(crate) voice: Voice,
    pub(crate) weight: f32,
    /// As large as possible, in points, …
    pub(crate) most: f32,
    /// … but no smaller than this.
    pub(crate) least: f32,
    pub(crate) lines: usize,
    /// From line to line, in sizes.
    pub(crate) leading: f32,
    pub(crate) side: Side,
    pub(crate) reading: Reading,
    /// Whether lines become as even as they can.
    pub(crate) even: bool,
}

/// Sets texts of one page.
pub(crate) struct Setter<'a> {
    pub(crate) fonts: &'a mut Fonts,
    pub(crate) families: Vec<String>,
    pub(crate) language: Option<parley::style::Language>,
    pub(crate) direction: Direction,
    pub(crate) scratch: LayoutContext<()>,
}

impl Setter<'_> {
    /// Sets `text` in the first of these manners in which nothing is cut.
    pub(crate) fn fit(&mut self, text: &str, manners: &[Manner], width: f32) -> Result<Block, PressError> {
        let mut block = Block::default();
        for manner in manners {
            block = self.set(text, manner, width)?;
            if !block.cut {
                break;
            }
        }
        Ok(block)
    }

    /// Sets `text` within `width` points: smaller before it takes more lines than it may, and ended with "…"
    /// before it becomes smaller than it may.
    pub(crate) fn set(&mut self, text: &str, manner: &Manner, width: f32) -> Result<Block, PressError> {
        if text.is_empty() {
            return Ok(Block::default());
        }
        let mut size = manner.most;
        loop {
            let mut layout = self.layout(text, manner, size, false);
            layout.break_all_lines(Some(width));
            if layout.len() <= manner.lines && layout.width() <= width + 0.01 {
                return self.block(layout, text, manner, width, size);
            }
            if size <= manner.least {
                break;
            }
            // No size fits at which all words in one row are longer than all lines together.
            let row: f32 = layout.lines().map(|line| line.metrics().advance).sum();
            let bound = size * width * manner.lines as f32 / row.max(1.0);
            size = (size * 0.96).min(bound).max(manner.least);
        }
        let mut shown = text.to_owned();
        loop {
            let mut layout = self.layout(&shown, manner, size, true);
            layout.break_all_lines(Some(width));
            if layout.len() <= manner.lines || shown.chars().count() <= 2 {
                let block = self.block(layout, &shown, manner, width, size)?;
                return Ok(Block { cut: shown != text, ..block });
            }
            let end = layout.get(manner.lines - 1).map_or(0, |line| line.text_range().end);
            let end = end.min(shown.len().saturating_sub('…'.len_utf8()));
            let kept = shown.get(..end).unwrap_or_default();
            let mut kept: String = kept.trim_end_matches('…').to_owned();
            kept.pop();
            shown = crate::words::clean(&kept, usize::MAX / 16);
            shown.push('…');
        }
    }

    fn layout(&mut self, text: &str, manner: &Manner, size: f32, anywhere: bool) -> Layout<()> {
        let arabic = has_right_to_left(text);
        // Arabic letters are small for their size (design language: one step larger).
        let size = if arabic { size * 1.1 } else { size };
        let mut families: Vec<FontFamilyName<'_>> = manner.voice.families(arabic).map(named).collect();
        let ours = families.len();
        families.extend(self.families.iter().map(|family| named(family)));
        // Quotes and dashes have a Latin and a Chinese width; among Chinese characters theirs is the Chinese one.
        let mut chinese = families.clone();
        chinese.rotate_left(ours);
        let signs = text.char_indices().filter(|(_, sign)| is_chinese(text) && "“”‘’—…".contains(*sign));
        let mut builder = self.scratch.ranged_builder(&mut self.fonts.context, text, 1.0, false);
        builder.set_base_direction(match (manner.reading, self.direction) {
            (Reading::Own, _) => BaseDirection::Auto,
            (Reading::LeftToRight, _) | (_, Direction::LeftToRight) => BaseDirection::Ltr,
            (_, Direction::RightToLeft) => BaseDirection::Rtl,
        });
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Owned(families))));
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(manner.weight)));
        if manner.voice == Voice::Hand {
            builder.push_default(StyleProperty::FontStyle(FontStyle::Italic));
        }
        let leading = if arabic { manner.leading * 1.16 } else { manner.leading };
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(leading)));
        builder.push_default(StyleProperty::Locale(self.language));
        for (start, sign) in signs {
            let chinese = FontFamily::List(Cow::Borrowed(&chinese));
            builder.push(StyleProperty::FontFamily(chinese), start..start + sign.len_utf8());
        }
        if anywhere {
            builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        }
        builder.build(text)
    }

    fn block(
        &self,
        mut layout: Layout<()>,
        text: &str,
        manner: &Manner,
        width: f32,
        size: f32,
    ) -> Result<Block, PressError> {
        if manner.even && layout.len() > 1 {
            even_out(&mut layout, width);
        }
        let right = (manner.side == Side::End) ^ (self.direction == Direction::RightToLeft);
        let alignment = match manner.side {
            Side::Centre => Alignment::Center,
            _ if right => Alignment::Right,
            _ => Alignment::Left,
        };
        let broken = layout.layout_max_advance().min(width);
        layout.align(alignment, AlignmentOptions::default());
        let shift = match alignment {
            Alignment::Right => width - broken,
            Alignment::Center => (width - broken) / 2.0,
            _ => 0.0,
        };
        let mut block = Block { lines: Vec::new(), cut: false, set_in: width, height: layout.height() };
        for line in layout.lines() {
            let range = line.text_range();
            let words = text.get(range.clone()).unwrap_or_default();
            let mut runs = Vec::new();
            for item in line.items() {
                if let PositionedLayoutItem::GlyphRun(run) = item {
                    runs.push(run_of(&run, text, range.start, shift, size)?);
                }
            }
            let turned = has_right_to_left(words);
            block.lines.push(Line { text: words.to_owned(), turned, runs });
        }
        Ok(block)
    }
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|one| matches!(one as u32, 0x3400..=0x9FFF | 0x20000..=0x3FFFF))
}

fn named(family: &str) -> FontFamilyName<'_> {
    FontFamilyName::Named(Cow::Borrowed(family))
}

/// Breaks a layout into as many lines as it has, as even as they become.
fn even_out(layout: &mut Layout<()>, width: f32) {
    let lines = layout.len();
    let (mut low, mut high) = (width / lines as f32, width);
    for _ in 0..12 {
        let middle = (low + high) / 2.0;
        layout.break_all_lines(Some(middle));
        if layout.len() <= lines && layout.width() <= middle + 0.01 { high = middle } else { low = middle }
    }
    layout.break_all_lines(Some(high));
}

fn run_of(
    found: &parley::layout::GlyphRun<'_, ()>,
    text: &str,
    line_start: usize,
    shift: f32,
    size: f32,
) -> Result<Run, PressError> {
    let run = found.run();
    let font = run.font();
    let synthesis = run.synthesis();
    let face = Face {
        data: font.data.clone(),
        index: font.index,
        variations: synthesis
            .variation_settings()
            .iter()
            .map(|(tag, value)| (tag.to_be_bytes(), *value))
            .collect(),
        coords: run.normalized_coords().iter().map(|coord| coord.to_bits()).collect(),
    };
    let mut glyphs: Vec<Glyph> = Vec::new();
    for cluster in run.visual_clusters() {
        let range = cluster.text_range();
        let own = range.start.saturating_sub(line_start)..range.end.saturating_sub(line_start);
        if cluster.is_ligature_continuation() {
            if let Some(last) = glyphs.last_mut() {
                last.range = last.range.start.min(own.start)..last.range.end.max(own.end);
            }
            continue;
        }
        for glyph in cluster.glyphs() {
            let words = text.get(range.clone()).unwrap_or_default();
            if glyph.id == 0 {
                if words.chars().all(is_invisible) {
                    continue;
                }
                return Err(PressError::Missing { characters: words.to_owned() });
            }
            glyphs.push(Glyph {
                id: glyph.id,
                x: glyph.x,
                y: glyph.y,
                advance: glyph.advance,
                range: own.clone(),
            });
        }
    }
    Ok(Run {
        face: Arc::new(face),
        size: run.font_size(),
        x: found.offset() + shift,
        baseline: found.baseline(),
        bolder: if synthesis.embolden() { size / 36.0 } else { 0.0 },
        glyphs,
    })
}
