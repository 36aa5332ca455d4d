//! Texts of items: as written, with their format, and from there to safe HTML or plain words.

use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd, html};
use serde::{Deserialize, Serialize};

use crate::lesson::formula::mathml;
use crate::lesson::markup::{Piece, is_deep, pieces};
use crate::lesson::page::{Placed, events, push_words};
use crate::lesson::sanitise::{escaped, sanitise_text};

/// How a text of an item is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// As in lessons, with formulas; what is written without a format.
    #[default]
    Markdown,
    /// HTML, of which only harmless elements are kept.
    Html,
    /// Exactly as it stands.
    Plain,
    /// Moodle's own: HTML in which a line's end is one.
    Moodle,
}

/// A text of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prose {
    /// As written.
    pub source: String,
    /// How.
    pub format: Format,
}

impl Prose {
    /// A text in Markdown.
    #[must_use]
    pub fn markdown(source: &str) -> Self {
        Self { source: source.to_owned(), format: Format::Markdown }
    }

    /// Returns safe HTML, without `<p>` around it when it is one paragraph. It holds no link, picture, script or
    /// address.
    #[must_use]
    pub fn html(&self) -> String {
        let html = match self.format {
            _ if is_deep(&self.source) => sanitise_text(&escaped(&self.source)),
            Format::Markdown => from_markdown(&self.source),
            Format::Html => sanitise_text(&self.source),
            Format::Plain => sanitise_text(&escaped(&self.source).replace('\n', "<br>")),
            Format::Moodle => sanitise_text(&self.source.replace('\n', "<br>")),
        };
        let html = html.trim();
        match html.strip_prefix("<p>").and_then(|inner| inner.strip_suffix("</p>")) {
            Some(inner) if !inner.contains("<p>") => inner.to_owned(),
            _ => html.to_owned(),
        }
    }

    /// Returns the plain words.
    #[must_use]
    pub fn words(&self) -> String {
        let words = match self.format {
            Format::Plain => self.source.clone(),
            Format::Markdown => match parse(&self.source) {
                Some(events) => {
                    let mut words = String::new();
                    for (event, _) in &events {
                        push_words(event, &mut words);
                        if matches!(event, Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell)) {
                            words.push('\n');
                        }
                    }
                    words
                }
                None => self.source.clone(),
            },
            Format::Html | Format::Moodle if is_deep(&self.source) => self.source.clone(),
            Format::Html | Format::Moodle => without_tags(&self.source),
        };
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Parses Markdown; `None` when it is to be taken as it stands: a single line is never a list, heading or code, so
/// that an answer may read `1. January` or `+ 5`.
fn parse(source: &str) -> Option<Vec<Placed<'_>>> {
    let events = events(source).ok()?;
    let one_line = !source.trim().contains('\n');
    let paragraph = matches!(events.first(), Some((Event::Start(Tag::Paragraph), _)));
    (paragraph || !one_line).then_some(events)
}

fn from_markdown(source: &str) -> String {
    let Some(events) = parse(source) else { return sanitise_text(&escaped(source)) };
    let mut address = Vec::new();
    let mut in_image = 0_usize;
    let plain = events.into_iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::Image { .. }) => {
            in_image += 1;
            None
        }
        Event::End(TagEnd::Image) => {
            in_image = in_image.saturating_sub(1);
            None
        }
        Event::Start(Tag::Link { dest_url, .. }) => {
            address.push(dest_url);
            None
        }
        Event::End(TagEnd::Link) => {
            let shown = address.pop().filter(|address| address.starts_with("http"));
            shown.map(|address| Event::Text(CowStr::from(format!(" ({address})"))))
        }
        Event::InlineMath(source) => Some(formula(&source, false)),
        Event::DisplayMath(source) => Some(formula(&source, true)),
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Html(CowStr::from(bare_tags(&html)))),
        Event::FootnoteReference(_)
        | Event::Start(Tag::FootnoteDefinition(_))
        | Event::End(TagEnd::FootnoteDefinition) => None,
        event => Some(event),
    });
    let mut out = String::new();
    html::push_html(&mut out, plain);
    sanitise_text(&out)
}

fn formula(source: &str, display: bool) -> Event<'static> {
    let html =
        mathml(source, display).unwrap_or_else(|_| format!("<code dir=\"ltr\">{}</code>", escaped(source)));
    Event::InlineHtml(CowStr::from(html))
}

fn bare_tags(html: &str) -> String {
    pieces(html)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.replace('<', "&lt;").replace('>', "&gt;"),
            Piece::Kept(name, true) => format!("</{name}>"),
            Piece::Kept(name, false) => format!("<{name}>"),
            Piece::Dropped(_) => String::new(),
        })
        .collect()
}

static NO_TAGS: LazyLock<Builder<'static>> = LazyLock::new(Builder::empty);

/// The text of HTML.
fn without_tags(html: &str) -> String {
    let mut text = NO_TAGS.clean(&html.replace('<', " <")).to_string();
    for (entity, meant) in [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&amp;", "&")] {
        text = text.replace(entity, meant);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(format: Format, source: &str, html: &str, words: &str) {
        let prose = Prose { source: source.to_owned(), format };
        assert_eq!(prose.html(), html, "{source}");
        assert_eq!(prose.words(), words, "{source}");
    }

    #[test]
    fn markdown_is_shown_as_in_lessons() {
        check(Format::Markdown, "Is *this* `x`?", "Is <em>this</em> <code>x</code>?", "Is this x?");
        check(
            Format::Markdown,
            "Two cattle are _____ in it.",
            "Two cattle are _____ in it.",
            "Two cattle are _____ in it.",
        );
        check(Format::Markdown, "a < b & c", "a &lt; b &amp; c", "a < b & c");
        check(Format::Markdown, "One\n\nTwo", "<p>One</p>\n<p>Two</p>", "One Two");
        assert!(Prose::markdown("$x^2$").html().starts_with("<math"));
        assert_eq!(Prose::markdown("$\\nosuch$").html(), "<code dir=\"ltr\">\\nosuch</code>");
    }

    #[test]
    fn a_single_line_is_never_a_list_or_heading() {
        check(Format::Markdown, "1. January", "1. January", "1. January");
        check(Format::Markdown, "+ 5", "+ 5", "+ 5");
        check(Format::Markdown, "# 5", "# 5", "# 5");
    }

    #[test]
    fn the_other_formats_keep_their_meaning() {
        check(Format::Plain, "a *b* <i>c</i>\nd", "a *b* &lt;i&gt;c&lt;/i&gt;<br>d", "a *b* <i>c</i> d");
        check(Format::Html, "<p>a <b onclick=x>b</b> <em>c</em></p>", "a b <em>c</em>", "a b c");
        check(Format::Moodle, "a\nb<sub>2</sub>", "a<br>b<sub>2</sub>", "a b 2");
    }

    #[test]
    fn nothing_in_an_item_runs_or_reaches_out() {
        for source in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<img src=\"asset:0\">",
            "[x](javascript:alert(1))",
            "![x](https://evil.example/x.png)",
            "<a href=\"https://evil.example\" data-lesson=x>x</a>",
            "<svg><script>alert(1)</script></svg>",
            "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        ] {
            for format in [Format::Markdown, Format::Html, Format::Plain, Format::Moodle] {
                let html = Prose { source: source.to_owned(), format }.html();
                for bad in ["<script", "<img", "<a", "<svg", "<style"] {
                    assert!(!html.contains(bad), "{source} became {html}");
                }
            }
        }
    }
}
