//! Passages: what the search indexes, in plain words.

use pulldown_cmark::{Event, Tag, TagEnd};
use serde::{Deserialize, Serialize};

use crate::caption::{Cue, read_captions};
use crate::fault::Faults;
use crate::item::set::read_set;
use crate::lesson::figure::{MediaKind, Shown, captions, shown};
use crate::lesson::page::{Page, Placed, events, push_words};
use crate::lesson::target::{Surroundings, lesson_path};
use crate::outline::{Course, Lesson};
use crate::sheet::PackSheet;
use crate::source::read_text;
use crate::tree::Tree;

/// Captions are joined to passages of about this many seconds.
const CAPTION_WINDOW: f64 = 30.0;

/// A piece of a course that can be found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// The lesson's id; none for the course itself and for a term.
    pub lesson: Option<String>,
    /// The heading's anchor; empty for a course, a lesson's beginning and items; the term's id for a term.
    pub anchor: String,
    /// What it is.
    pub kind: PassageKind,
    /// Its language.
    pub lang: String,
    /// The lesson's title; the course's for the course itself; for a term, the term.
    pub title: String,
    /// The heading, an item's name, a term's other words; or empty.
    pub heading: String,
    /// The words.
    pub text: String,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum PassageKind {
    /// A lesson, with what stands before its first heading.
    Lesson,
    /// What stands below a heading.
    Passage,
    /// What is said in a film or recording.
    Caption {
        /// Seconds from the beginning.
        at: f64,
    },
    /// A glossary term.
    Glossary,
    /// A question with the answers one may choose from, without the key.
    Item,
    /// The course itself: what it is about, and its modules' titles.
    Course,
}

/// Returns the passages of a course in one language: only what is written in that language. Files that cannot be
/// read are passed over; [`load`](crate::load) tells their faults.
pub fn passages(tree: &dyn Tree, sheet: &PackSheet, course: &Course, lang: &str) -> Vec<Passage> {
    let around = Surroundings::new(tree, sheet, course, None);
    let mut out: Vec<Passage> = of_course(course, lang).into_iter().collect();
    for lesson in course.lessons() {
        let title = of_lesson(&around, lesson, lang, &mut out);
        of_items(&around, lesson, lang, &title, &mut out);
    }
    for term in course.glossary.get(lang).into_iter().flatten() {
        out.push(Passage {
            lesson: None,
            anchor: term.id.clone(),
            kind: PassageKind::Glossary,
            lang: lang.to_owned(),
            title: term.term.clone(),
            heading: term.also.join(", "),
            text: term.definition.clone(),
        });
    }
    out
}

/// The course itself, where its title is written in this language.
fn of_course(course: &Course, lang: &str) -> Option<Passage> {
    let title = course.title.get(lang)?.to_owned();
    let modules = course.modules.iter().filter_map(|module| module.title.get(lang));
    let words: Vec<&str> = course.summary.get(lang).into_iter().chain(modules).collect();
    Some(Passage {
        lesson: None,
        anchor: String::new(),
        kind: PassageKind::Course,
        lang: lang.to_owned(),
        title,
        heading: String::new(),
        text: words.join("\n"),
    })
}

/// Adds a lesson's passages and captions; returns its title.
fn of_lesson(around: &Surroundings<'_>, lesson: &Lesson, lang: &str, out: &mut Vec<Passage>) -> String {
    let path = lesson_path(around.course, lesson, lang);
    let title = lesson.title.choose(&[lang.to_owned()], &[]).0.to_owned();
    let Ok(text) = read_text(around.tree, &path) else { return title };
    let Ok(events) = events(&text) else { return title };
    let page = Page::of(&events);
    let title = page.title.clone().unwrap_or(title);
    let anchors = around.anchors(lesson, &path, &page);
    for section in sections(&events, &page, &anchors) {
        let kind = if section.anchor.is_empty() { PassageKind::Lesson } else { PassageKind::Passage };
        let passage = |kind, text| Passage {
            lesson: Some(lesson.id.clone()),
            anchor: section.anchor.clone(),
            kind,
            lang: lang.to_owned(),
            title: title.clone(),
            heading: section.heading.clone(),
            text,
        };
        out.push(passage(kind, section.text));
        for address in &section.media {
            let Ok(path) = around.file(&path, address) else { continue };
            if !matches!(shown(&path), Some(Shown::Media(MediaKind::Video | MediaKind::Audio, _))) {
                continue;
            }
            let track = captions(&path, lang);
            let Ok(text) = read_text(around.tree, &track) else { continue };
            let cues = read_captions(&track, &text, &mut Faults::default());
            out.extend(
                windows(&cues).into_iter().map(|(at, text)| passage(PassageKind::Caption { at }, text)),
            );
        }
    }
    title
}

fn of_items(around: &Surroundings<'_>, lesson: &Lesson, lang: &str, title: &str, out: &mut Vec<Passage>) {
    for set in &lesson.items {
        let items = read_set(around, set, lang, &mut Faults::default()).unwrap_or_default();
        out.extend(items.iter().map(|item| Passage {
            lesson: Some(lesson.id.clone()),
            anchor: String::new(),
            kind: PassageKind::Item,
            lang: lang.to_owned(),
            title: title.to_owned(),
            heading: item.name.clone(),
            text: item.visible_words(),
        }));
    }
}

/// A heading with what stands below it, up to the next.
#[derive(Debug, Default, PartialEq)]
struct Section {
    anchor: String,
    heading: String,
    text: String,
    /// Addresses of pictures, films and recordings.
    media: Vec<String>,
}

fn sections(events: &[Placed<'_>], page: &Page, anchors: &[String]) -> Vec<Section> {
    let mut out = Vec::new();
    let mut now = Section::default();
    let mut headings = page.headings.iter().zip(anchors).peekable();
    // Words of the title and of passages' headings are not part of the text.
    let mut silent = false;
    for (at, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                let next = headings.next_if(|(heading, _)| heading.offset == range.start);
                match next {
                    Some((heading, anchor)) if heading.is_passage() => {
                        silent = true;
                        out.push(std::mem::take(&mut now));
                        now.anchor.clone_from(anchor);
                        now.heading.clone_from(&heading.text);
                    }
                    Some(_) => {}
                    None => silent = at == 0,
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                if !silent {
                    now.text.push('\n');
                }
                silent = false;
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                now.media.push(dest_url.to_string());
                if !title.is_empty() {
                    now.text.push_str(title);
                    now.text.push('\n');
                }
            }
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::TableRow
                | TagEnd::TableHead
                | TagEnd::Image,
            ) => now.text.push('\n'),
            Event::End(TagEnd::TableCell) => now.text.push(' '),
            // A formula's commands are no words; a number or letter is.
            Event::InlineMath(source) | Event::DisplayMath(source) if source.contains('\\') => {
                now.text.push(' ')
            }
            event if !silent => push_words(event, &mut now.text),
            _ => {}
        }
    }
    out.push(now);
    for section in &mut out {
        let lines: Vec<_> = section.text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        section.text = lines.join("\n");
    }
    out
}

/// Joins captions to windows: when each begins, and its words.
fn windows(cues: &[Cue]) -> Vec<(f64, String)> {
    let mut out: Vec<(f64, String)> = Vec::new();
    for cue in cues {
        let words = cue.text.replace('\n', " ");
        match out.last_mut() {
            Some((start, text)) if cue.start >= *start && cue.start - *start < CAPTION_WINDOW => {
                text.push(' ');
                text.push_str(&words);
            }
            _ => out.push((cue.start, words)),
        }
    }
    out
}
