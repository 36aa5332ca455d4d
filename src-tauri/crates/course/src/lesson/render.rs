//! A lesson as safe HTML.

use serde::{Deserialize, Serialize};

use super::figure::MediaKind;
use super::page::{Page, events};
use super::sanitise::{ASSET, escape, sanitise};
use super::target::Surroundings;
use super::writer::Writer;
use crate::caption::Cue;
use crate::outline::{Course, Lesson};
use crate::sheet::PackSheet;
use crate::source::read_text;
use crate::tree::Tree;

/// A lesson ready for the screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rendered {
    /// Its title, plain text; the HTML does not repeat it.
    pub title: String,
    /// The language that was found: the one asked for, or one of its fallbacks.
    pub lang: String,
    /// Safe HTML.
    pub html: String,
    /// Its passages, in order.
    pub headings: Vec<Heading>,
    /// Films, recordings and interactive pages, in order: `<figure data-media="N">` stands for each.
    pub media: Vec<Media>,
}

/// A heading at which a passage begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// The heading's `id`, the same in all languages whose headings agree.
    pub anchor: String,
    /// 2 or 3.
    pub level: u8,
    /// Plain text.
    pub text: String,
}

/// A film, a recording, or an interactive page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Media {
    /// Which of them.
    pub kind: MediaKind,
    /// Path within the pack.
    pub path: String,
    /// MIME type.
    pub mime: String,
    /// What it shows or does, plain text.
    pub alt: String,
    /// Caption below it, plain text, or empty.
    pub caption: String,
    /// Caption files by language, the best one first.
    pub tracks: Vec<(String, String)>,
    /// What is said, in the first track's language; empty where there is none.
    pub transcript: Vec<Cue>,
    /// Language of the transcript, or empty.
    pub transcript_lang: String,
}

/// Why a lesson cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// No file in the language or its fallbacks.
    #[error("the lesson {lesson} is in no language that was looked for; check the pack")]
    Missing {
        /// The lesson's id.
        lesson: String,
    },
    /// The file cannot be read.
    #[error("{path} cannot be read: {reason}; check the pack and repair it")]
    Unreadable {
        /// Path within the pack.
        path: String,
        /// What was wrong.
        reason: String,
    },
    /// The file nests too deep to be laid out.
    #[error("{path} nests lists and quotes too deep; use a corrected edition of the pack")]
    TooDeep {
        /// Path within the pack.
        path: String,
    },
}

/// Turns a lesson into HTML, in `lang` or the first of its fallbacks that is there. `address` gives the address of a
/// picture from its path within the pack.
///
/// The HTML holds no script, style, form or frame, and no address but those `address` gave: see `SOURCES.md`.
///
/// # Errors
/// When the lesson is in none of the languages, or its file cannot be read.
pub fn render(
    tree: &dyn Tree,
    sheet: &PackSheet,
    course: &Course,
    lesson: &Lesson,
    lang: &str,
    address: &dyn Fn(&str) -> String,
) -> Result<Rendered, RenderError> {
    let around = Surroundings::new(tree, sheet, course, None);
    let (lang, path) =
        around.written_in(lesson, lang).ok_or_else(|| RenderError::Missing { lesson: lesson.id.clone() })?;
    let text = read_text(tree, &path)
        .map_err(|error| RenderError::Unreadable { path: path.clone(), reason: error.to_string() })?;
    let events = events(&text).map_err(|_| RenderError::TooDeep { path: path.clone() })?;
    let page = Page::of(&events);
    let anchors = around.anchors(lesson, &path, &page);

    let mut writer =
        Writer::new(&around, lesson, &path, &lang, &anchors, page.title.as_deref().unwrap_or_default());
    writer.write(&events);
    let (html, media, pictures) = writer.finish();

    let headings = page.headings.iter().zip(anchors.iter()).filter(|(heading, _)| heading.is_passage());
    Ok(Rendered {
        headings: headings
            .map(|(heading, anchor)| Heading {
                anchor: anchor.clone(),
                level: heading.level,
                text: heading.text.clone(),
            })
            .collect(),
        title: page.title.unwrap_or_default(),
        lang,
        html: put_addresses(&sanitise(&html), &pictures, address),
        media,
    })
}

/// Puts the pictures' addresses in. Nothing an author writes can look like the mark: in sanitised HTML `<` stands
/// only where a tag begins, and only [`Writer::picture`] writes that tag.
fn put_addresses(html: &str, pictures: &[String], address: &dyn Fn(&str) -> String) -> String {
    let mark = format!("<img src=\"{ASSET}:");
    let mut out = String::with_capacity(html.len() + pictures.len() * 64);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(&mark) {
        out.push_str(before);
        let (number, after) = after.split_once('"').unwrap_or(("", after));
        let path = number.parse::<usize>().ok().and_then(|number| pictures.get(number));
        out.push_str("<img src=\"");
        escape(&path.map(|path| address(path)).unwrap_or_default(), &mut out);
        out.push('"');
        rest = after;
    }
    out.push_str(rest);
    out
}
