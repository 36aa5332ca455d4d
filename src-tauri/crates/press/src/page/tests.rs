//! What holds of every page, whatever stands on it.

use parley::LayoutContext;

use super::{badge, paper};
use crate::certificate::{Certificate, Checked, Direction};
use crate::fonts::Fonts;
use crate::ink::{Drawing, Mark, Role};
use crate::setting::{Line, Setter};

#[path = "../../tests/cast/mod.rs"]
mod cast;

fn laid_out(certificate: &Certificate, fonts: &mut Fonts, small: bool) -> Drawing {
    let Checked { certificate } = Checked::read(certificate).unwrap();
    let families = fonts.provide(&certificate.everything(), &certificate.language).unwrap();
    let language = parley::style::Language::parse(&certificate.language).ok();
    let direction = certificate.direction;
    let mut setter = Setter { fonts, families, language, direction, scratch: LayoutContext::new() };
    if small { badge(&certificate, &mut setter) } else { paper(&certificate, &mut setter) }.unwrap()
}

fn lines(drawing: &Drawing) -> impl Iterator<Item = (&Line, &Role)> {
    drawing.parts.iter().flat_map(|part| {
        let lines = part.marks.iter().flat_map(|mark| match mark {
            Mark::Text { lines, .. } => lines.as_slice(),
            Mark::Shape(_) => &[],
        });
        lines.map(|line| (line, &part.role))
    })
}

/// Left, top, right and bottom of a line's letters, roughly above and below the baseline.
fn bounds(line: &Line) -> (f32, f32, f32, f32) {
    let mut all = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
    for run in line.runs.iter().filter(|run| !run.glyphs.is_empty()) {
        let trailing: f32 = if line.text.ends_with(' ') { run.size * 0.4 } else { 0.0 };
        let width: f32 = run.glyphs.iter().map(|glyph| glyph.advance).sum();
        all.0 = all.0.min(run.x + trailing);
        all.1 = all.1.min(run.baseline - run.size * 0.7);
        all.2 = all.2.max(run.x + width - trailing);
        all.3 = all.3.max(run.baseline + run.size * 0.22);
    }
    all
}

fn everyone() -> Vec<Certificate> {
    let mut all: Vec<Certificate> = cast::NAMES.iter().map(|name| cast::certificate(name)).collect();
    let endless = "Rakotondrazaka".repeat(800);
    for name in ["en", "ar"] {
        all.push(Certificate { holder: endless.clone(), title: endless.clone(), ..cast::certificate(name) });
    }
    let arabic = "عبد الرحمن بن ".repeat(800);
    let narrative = "درّست درسًا استطاع كل تلميذ أن يشارك فيه. ".repeat(300);
    let long = cast::certificate("ar");
    all.push(Certificate {
        holder: arabic.clone(),
        title: arabic.clone(),
        centre: arabic.clone(),
        narrative,
        institute: arabic,
        ..long
    });
    let chinese = "教师学习研究院，".repeat(1200);
    let long = cast::certificate("zh");
    all.push(Certificate {
        holder: chinese.clone(),
        title: chinese.clone(),
        centre: chinese.clone(),
        narrative: chinese.clone(),
        institute: chinese,
        ..long
    });
    all
}

#[test]
fn nothing_leaves_the_frame_or_covers_anything() {
    let mut fonts = Fonts::open(&[]).unwrap();
    for certificate in everyone() {
        for (small, edge) in [(false, 40.0), (true, 26.0)] {
            let drawing = laid_out(&certificate, &mut fonts, small);
            let mut before: Vec<(f32, f32, f32, f32)> = Vec::new();
            for (line, _) in
                lines(&drawing).filter(|(line, _)| line.runs.iter().any(|run| !run.glyphs.is_empty()))
            {
                let (left, top, right, bottom) = bounds(line);
                let name: String = line.text.chars().take(30).collect();
                assert!(
                    left >= edge - 1.0 && right <= drawing.width - edge + 1.0,
                    "{name}: {left} to {right}"
                );
                assert!(top >= edge && bottom <= drawing.height - edge, "{name}: {top} to {bottom}");
                for other in &before {
                    let apart = right <= other.0 + 0.5
                        || left >= other.2 - 0.5
                        || top >= other.3 - 2.0
                        || bottom <= other.1 + 2.0;
                    assert!(apart, "{name} at {:?} lies on {other:?} ({small})", (left, top, right, bottom));
                }
                before.push((left, top, right, bottom));
            }
            // Seal and code stand free as well.
            for part in drawing.parts.iter().filter(|part| matches!(part.role, Role::Figure(_))) {
                for mark in &part.marks {
                    let Mark::Shape(shape) = mark else { continue };
                    let found = shape.path.bounds();
                    for other in &before {
                        let apart = found.right() <= other.0 + 1.0
                            || found.left() >= other.2 - 1.0
                            || found.top() >= other.3 - 2.0
                            || found.bottom() <= other.1 + 2.0;
                        assert!(apart, "{:?} at {found:?} lies on {other:?} ({small})", part.role);
                    }
                }
            }
        }
    }
}

#[test]
fn who_reads_from_the_right_has_the_page_mirrored() {
    let mut fonts = Fonts::open(&[]).unwrap();
    for small in [false, true] {
        for (name, begins_left) in [("en", true), ("ar", false), ("ar-latin", false), ("en-arabic", true)] {
            let certificate = cast::certificate(name);
            assert_eq!(certificate.direction == Direction::LeftToRight, begins_left);
            let drawing = laid_out(&certificate, &mut fonts, small);
            let holder = lines(&drawing).find(|(line, _)| line.text.trim() == certificate.holder).unwrap().0;
            let (left, _, right, _) = bounds(holder);
            assert_eq!(left < drawing.width - right, begins_left, "{name}: {left} to {right}");
            let code = drawing.parts.iter().rfind(|part| part.role == Role::Figure("QR".into())).unwrap();
            let Mark::Shape(code) = &code.marks[0] else { panic!("no shape") };
            assert_eq!(code.path.bounds().left() > drawing.width / 2.0, begins_left, "{name}");
        }
    }
}

#[test]
fn a_long_name_is_smaller_or_broken_but_whole() {
    let mut fonts = Fonts::open(&[]).unwrap();
    let certificate = cast::certificate("long");
    for small in [false, true] {
        let drawing = laid_out(&certificate, &mut fonts, small);
        let all: String = lines(&drawing).map(|(line, _)| line.text.as_str()).collect();
        assert!(all.contains(&certificate.holder), "{all}");
        assert!(all.contains(&certificate.title), "{all}");
    }
}

#[test]
fn arabic_letters_join_and_run_from_right_to_left() {
    let mut fonts = Fonts::open(&[]).unwrap();
    let drawing = laid_out(&cast::certificate("ar"), &mut fonts, false);
    let heading = lines(&drawing).find(|(_, role)| **role == Role::Heading).unwrap().0;
    let glyphs: Vec<_> = heading.runs.iter().flat_map(|run| &run.glyphs).collect();
    // The first letter read is the last from the left.
    assert!(glyphs.first().unwrap().range.start > glyphs.last().unwrap().range.start);
    // A letter alone is another shape than the same letter within a word: 'ل' stands twice in "الشاملة".
    let alone = laid_out(&Certificate { title: "ل".into(), ..cast::certificate("ar") }, &mut fonts, false);
    let alone = lines(&alone).find(|(_, role)| **role == Role::Heading).unwrap().0.runs[0].glyphs[0].id;
    let at = heading.text.find("ملة").unwrap() + "م".len();
    let joined = glyphs.iter().find(|glyph| glyph.range.contains(&at)).unwrap().id;
    assert_ne!(alone, joined);
}

#[test]
fn chinese_lines_begin_with_no_stop() {
    let mut fonts = Fonts::open(&[]).unwrap();
    for extra in 0..12 {
        let narrative = format!("{}{}", "教".repeat(extra), cast::certificate("zh").narrative);
        let drawing = laid_out(&Certificate { narrative, ..cast::certificate("zh") }, &mut fonts, false);
        for (line, _) in lines(&drawing) {
            assert!(!line.text.starts_with(['，', '。', '；', '”', '）', '、']), "{}", line.text);
            assert!(!line.text.trim_end().ends_with(['“', '（']), "{}", line.text);
        }
    }
}
