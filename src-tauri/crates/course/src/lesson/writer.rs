//! Writes the HTML of a lesson, event by event. What it writes is sanitised afterwards all the same.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};

use super::figure::{MediaKind, Shown, captions, shown};
use super::formula::mathml;
use super::image::{image_end, image_words, lone_image, words_until};
use super::markup::{Piece, pieces};
use super::page::Placed;
use super::render::Media;
use super::sanitise::{ASSET, escape, escaped};
use super::target::{Surroundings, Target};
use crate::caption::read_captions;
use crate::fault::Faults;
use crate::language::language_order;
use crate::limit::MAX_NESTING;
use crate::outline::Lesson;
use crate::source::read_text;

/// A footnote while the lesson is written.
#[derive(Default)]
struct Footnote {
    html: String,
    /// Names of the passages that refer to it, in order.
    uses: Vec<String>,
}

pub(crate) struct Writer<'a> {
    around: &'a Surroundings<'a>,
    lesson: &'a Lesson,
    path: &'a str,
    lang: &'a str,
    anchors: &'a [String],
    out: String,
    /// Output set aside while a footnote is written, with the footnote's name.
    aside: Vec<(String, String)>,
    links: Vec<String>,
    heading: usize,
    /// Words of the passage being written: the lesson's title, then its headings.
    passage: String,
    columns: Vec<Alignment>,
    column: usize,
    in_head: bool,
    footnotes: BTreeMap<String, Footnote>,
    numbers: Vec<String>,
    media: Vec<Media>,
    pictures: Vec<String>,
    raw: Option<String>,
    /// Kept HTML tags that are not closed yet.
    open_tags: usize,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(
        around: &'a Surroundings<'a>,
        lesson: &'a Lesson,
        path: &'a str,
        lang: &'a str,
        anchors: &'a [String],
        title: &str,
    ) -> Self {
        Self {
            around,
            lesson,
            path,
            lang,
            anchors,
            out: String::new(),
            aside: Vec::new(),
            links: Vec::new(),
            heading: 0,
            passage: title.to_owned(),
            columns: Vec::new(),
            column: 0,
            in_head: false,
            footnotes: BTreeMap::new(),
            numbers: Vec::new(),
            media: Vec::new(),
            pictures: Vec::new(),
            raw: None,
            open_tags: 0,
        }
    }

    pub(crate) fn write(&mut self, events: &[Placed<'_>]) {
        let mut at = 0;
        if matches!(events.first(), Some((Event::Start(Tag::Heading { level, .. }), _)) if *level as u8 == 1)
        {
            at = 1 + events
                .iter()
                .position(|(event, _)| matches!(event, Event::End(TagEnd::Heading(_))))
                .unwrap_or(0);
        }
        while let Some((event, _)) = events.get(at) {
            at = match event {
                Event::Start(Tag::Paragraph) if lone_image(events, at).is_some() => self.figure(events, at),
                Event::Start(Tag::Image { .. }) => self.inline_image(events, at),
                Event::Start(tag) => {
                    self.start(tag, &events[at + 1..]);
                    at + 1
                }
                Event::End(tag) => {
                    self.end(*tag);
                    at + 1
                }
                event => {
                    self.inline(event);
                    at + 1
                }
            };
        }
    }

    /// Returns the HTML, the media and the paths of the pictures.
    pub(crate) fn finish(mut self) -> (String, Vec<Media>, Vec<String>) {
        let unused: Vec<_> =
            self.footnotes.keys().filter(|name| !self.numbers.contains(name)).cloned().collect();
        self.numbers.extend(unused);
        let notes: Vec<_> =
            self.numbers.iter().map(|name| self.footnotes.remove(name).unwrap_or_default()).collect();
        if notes.iter().any(|note| !note.html.is_empty()) {
            self.out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\"><ol>\n");
            for (note, number) in notes.iter().zip(1..) {
                let _ = writeln!(self.out, "<li id=\"fn-{number}\">{}</li>", with_back_links(note, number));
            }
            self.out.push_str("</ol></section>\n");
        }
        (self.out, self.media, self.pictures)
    }

    fn start(&mut self, tag: &Tag<'_>, following: &[Placed<'_>]) {
        match tag {
            Tag::Paragraph => self.out.push_str("<p>"),
            Tag::Heading { level, .. } => {
                let _ = write!(self.out, "<h{}", (*level as u8).max(2));
                if let Some(anchor) = self.anchors.get(self.heading) {
                    let _ = write!(self.out, " id=\"{}\"", escaped(anchor));
                }
                self.out.push('>');
                self.heading += 1;
                self.passage =
                    words_until(following, |event| matches!(event, Event::End(TagEnd::Heading(_))));
            }
            Tag::BlockQuote(kind) => {
                debug_assert!(kind.is_none_or(|kind| kind != BlockQuoteKind::Note), "not enabled");
                self.out.push_str("<blockquote>\n");
            }
            Tag::CodeBlock(kind) => {
                self.out.push_str("<pre dir=\"auto\" tabindex=\"0\"><code");
                if let CodeBlockKind::Fenced(info) = kind {
                    let language: String = info
                        .split(|c: char| c.is_whitespace() || c == ',')
                        .next()
                        .unwrap_or_default()
                        .chars()
                        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '#' | '_'))
                        .take(40)
                        .collect();
                    if !language.is_empty() {
                        let _ = write!(self.out, " class=\"language-{language}\"");
                    }
                }
                self.out.push('>');
            }
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(start)) => {
                let _ = writeln!(self.out, "<ol start=\"{start}\">");
            }
            Tag::Item => self.out.push_str("<li>"),
            Tag::Table(columns) => {
                self.columns.clone_from(columns);
                let head = words_until(following, |event| matches!(event, Event::End(TagEnd::TableHead)));
                let label = if head.is_empty() { self.passage.clone() } else { head };
                let _ = write!(
                    self.out,
                    "<div class=\"scroll-x\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table>",
                    escaped(&label)
                );
            }
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.out.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.out.push_str("<tr>");
            }
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Superscript => self.out.push_str("<sup>"),
            Tag::Subscript => self.out.push_str("<sub>"),
            Tag::Link { dest_url, .. } => {
                let shown = words_until(following, |event| matches!(event, Event::End(TagEnd::Link)));
                self.link(dest_url, &shown);
            }
            Tag::FootnoteDefinition(name) => {
                let aside = std::mem::take(&mut self.out);
                self.aside.push((name.to_string(), aside));
            }
            Tag::HtmlBlock => self.raw = Some(String::new()),
            Tag::Image { .. }
            | Tag::MetadataBlock(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.out.push_str("</p>\n"),
            TagEnd::Heading(level) => {
                let _ = writeln!(self.out, "</h{}>", (level as u8).max(2));
            }
            TagEnd::BlockQuote(_) => self.out.push_str("</blockquote>\n"),
            TagEnd::CodeBlock => self.out.push_str("</code></pre>\n"),
            TagEnd::List(true) => self.out.push_str("</ol>\n"),
            TagEnd::List(false) => self.out.push_str("</ul>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::Table => self.out.push_str("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.out.push_str("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.out.push_str(if self.in_head { "</th>" } else { "</td>" }),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            TagEnd::Superscript => self.out.push_str("</sup>"),
            TagEnd::Subscript => self.out.push_str("</sub>"),
            TagEnd::Link => {
                let close = self.links.pop().unwrap_or_default();
                self.out.push_str(&close);
            }
            TagEnd::FootnoteDefinition => {
                if let Some((name, aside)) = self.aside.pop() {
                    let html = std::mem::replace(&mut self.out, aside);
                    self.footnotes.entry(name).or_default().html = html;
                }
            }
            TagEnd::HtmlBlock => {
                if let Some(html) = self.raw.take() {
                    self.raw_html(&html);
                }
            }
            TagEnd::Image
            | TagEnd::MetadataBlock(_)
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => {}
        }
    }

    fn inline(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) => escape(text, &mut self.out),
            Event::Code(text) => {
                let _ = write!(self.out, "<code dir=\"auto\">{}</code>", escaped(text));
            }
            Event::InlineMath(source) => self.formula(source, false),
            Event::DisplayMath(source) => self.formula(source, true),
            Event::Html(html) => match &mut self.raw {
                Some(raw) => raw.push_str(html),
                None => self.raw_html(html),
            },
            Event::InlineHtml(html) => self.raw_html(html),
            // Where words are not parted by spaces, a line's end is none either.
            Event::SoftBreak if ["zh", "ja"].contains(&self.lang.split('-').next().unwrap_or_default()) => {}
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::FootnoteReference(name) => self.footnote_reference(name),
            Event::TaskListMarker(_) | Event::Start(_) | Event::End(_) => {}
        }
    }

    fn cell(&mut self) {
        let side = match self.columns.get(self.column) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"end\"",
            _ => "",
        };
        self.column += 1;
        let _ = match self.in_head {
            true => write!(self.out, "<th scope=\"col\"{side}>"),
            false => write!(self.out, "<td{side}>"),
        };
    }

    fn link(&mut self, destination: &str, shown: &str) {
        let mut close = "</a>".to_owned();
        match self.around.target(self.path, destination) {
            Target::Term(term) => {
                let _ = write!(self.out, "<a data-term=\"{}\" href=\"#\">", escaped(&term));
            }
            Target::Here(words) => match self.around.anchor(self.lesson, self.lang, &words) {
                Some(anchor) => {
                    let _ = write!(self.out, "<a href=\"#{}\">", escaped(&anchor));
                }
                None => close.clear(),
            },
            Target::Lesson(lesson, words) => {
                let anchor = match words.as_str() {
                    "" => None,
                    words => self.around.anchor(lesson, self.lang, words),
                };
                let _ = write!(
                    self.out,
                    "<a data-lesson=\"{}\" data-anchor=\"{}\" href=\"#\">",
                    escaped(&lesson.id),
                    escaped(anchor.as_deref().unwrap_or_default())
                );
            }
            Target::Web(address) => {
                let bare =
                    address.strip_prefix("mailto:").or(address.strip_prefix("tel:")).unwrap_or(&address);
                if shown == address || shown == bare {
                    self.out.push_str("<span class=\"address\" dir=\"ltr\">");
                    close = "</span>".to_owned();
                } else {
                    close = format!(" (<span class=\"address\" dir=\"ltr\">{}</span>)", escaped(bare));
                }
            }
            // A fault of the sources; the words stay.
            Target::Empty | Target::Unsafe | Target::Astray(_) | Target::File(_) | Target::Missing(_) => {
                close.clear()
            }
        }
        self.links.push(close);
    }

    fn formula(&mut self, source: &str, display: bool) {
        match mathml(source, display) {
            Ok(math) => self.out.push_str(&math),
            Err(_) => {
                let _ = write!(self.out, "<code dir=\"ltr\">{}</code>", escaped(source));
            }
        }
    }

    fn raw_html(&mut self, html: &str) {
        for piece in pieces(html) {
            match piece {
                // Entities stay what they are.
                Piece::Text(text) => self.out.push_str(&text.replace('<', "&lt;").replace('>', "&gt;")),
                Piece::Kept("br", _) => self.out.push_str("<br>"),
                Piece::Kept(name, true) => {
                    self.open_tags = self.open_tags.saturating_sub(1);
                    let _ = write!(self.out, "</{name}>");
                }
                Piece::Kept(name, false) if self.open_tags < MAX_NESTING => {
                    self.open_tags += 1;
                    let _ = write!(self.out, "<{name}>");
                }
                // Deeper ones would cost the parser time without end.
                Piece::Kept(..) => {}
                Piece::Dropped(_) => {}
            }
        }
    }

    fn footnote_reference(&mut self, name: &str) {
        let number = match self.numbers.iter().position(|known| known == name) {
            Some(at) => at + 1,
            None => {
                self.numbers.push(name.to_owned());
                self.numbers.len()
            }
        };
        let note = self.footnotes.entry(name.to_owned()).or_default();
        note.uses.push(self.passage.clone());
        let which = note.uses.len();
        let _ = write!(
            self.out,
            "<sup id=\"{}\"><a href=\"#fn-{number}\" role=\"doc-noteref\">{number}</a></sup>",
            reference_id(number, which)
        );
    }

    /// A paragraph that holds nothing but one picture. Returns the place after it.
    fn figure(&mut self, events: &[Placed<'_>], at: usize) -> usize {
        let Some((Event::Start(Tag::Image { dest_url, title, .. }), _)) = events.get(at + 1) else {
            return at + 1;
        };
        let end = image_end(events, at + 1);
        let alt = image_words(&events[at + 2..end]);
        let path = self.around.file(self.path, dest_url).ok().filter(|path| self.around.exists(path));
        match path.and_then(|path| shown(&path).map(|shown| (path, shown))) {
            Some((path, Shown::Picture)) => {
                self.out.push_str("<figure>");
                self.picture(&path, &alt);
                if !title.is_empty() {
                    let _ = write!(self.out, "<figcaption>{}</figcaption>", escaped(title));
                }
                self.out.push_str("</figure>\n");
            }
            Some((path, Shown::Media(kind, mime))) => {
                let _ = writeln!(self.out, "<figure data-media=\"{}\"></figure>", self.media.len());
                let media = self.medium(kind, path, mime, alt, title);
                self.media.push(media);
            }
            None => {
                let _ = writeln!(self.out, "<p>{}</p>", escaped(&alt));
            }
        }
        end + 2
    }

    /// A picture within a line. Returns the place after it.
    fn inline_image(&mut self, events: &[Placed<'_>], at: usize) -> usize {
        let Some((Event::Start(Tag::Image { dest_url, .. }), _)) = events.get(at) else { return at + 1 };
        let end = image_end(events, at);
        let alt = image_words(&events[at + 1..end]);
        match self.around.file(self.path, dest_url).ok().filter(|path| self.around.exists(path)) {
            Some(path) if shown(&path) == Some(Shown::Picture) => self.picture(&path, &alt),
            _ => escape(&alt, &mut self.out),
        }
        end + 1
    }

    fn picture(&mut self, path: &str, alt: &str) {
        let _ = write!(self.out, "<img src=\"{ASSET}:{}\" alt=\"{}\">", self.pictures.len(), escaped(alt));
        self.pictures.push(path.to_owned());
    }

    fn medium(&self, kind: MediaKind, path: String, mime: &str, alt: String, title: &str) -> Media {
        let mut tracks = Vec::new();
        if kind != MediaKind::Interactive {
            let mut order = language_order(&[self.lang.to_owned()], self.around.sheet);
            order.extend(
                self.around
                    .sheet
                    .languages
                    .iter()
                    .filter(|lang| !order.contains(lang))
                    .cloned()
                    .collect::<Vec<_>>(),
            );
            for lang in order {
                let track = captions(&path, &lang);
                if self.around.exists(&track) {
                    tracks.push((lang, track));
                }
            }
        }
        let (mut transcript, mut transcript_lang) = (Vec::new(), String::new());
        if let Some((lang, track)) = tracks.first()
            && let Ok(text) = read_text(self.around.tree, track)
        {
            // Its faults were told when the pack was checked.
            transcript = read_captions(track, &text, &mut Faults::default());
            transcript_lang.clone_from(lang);
        }
        let caption = title.to_owned();
        Media { kind, path, mime: mime.to_owned(), alt, caption, tracks, transcript, transcript_lang }
    }
}

fn reference_id(number: usize, which: usize) -> String {
    if which == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{which}") }
}

/// The footnote's HTML with a link back to each place that refers to it, named by the passage it lies in: a name in
/// the lesson's language that tells where the link leads.
fn with_back_links(note: &Footnote, number: usize) -> String {
    let mut links = String::new();
    for (passage, which) in note.uses.iter().zip(1..) {
        let _ = write!(
            links,
            " <a href=\"#{}\" role=\"doc-backlink\" aria-label=\"↩ {}\">↩</a>",
            reference_id(number, which),
            escaped(passage)
        );
    }
    match note.html.trim_end().strip_suffix("</p>") {
        Some(html) => format!("{html}{links}</p>"),
        None => format!("{}{links}", note.html),
    }
}
