//! Finds the faults of one lesson file.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::figure::{MediaKind, Shown, captions, shown};
use super::formula::{FormulaError, mathml};
use super::image::{image_end, image_words, lone_image};
use super::markup::{Piece, pieces};
use super::page::{Page, Placed, events};
use super::target::{Surroundings, Target};
use crate::fault::{Faults, Lines};
use crate::limit::{MAX_FORMULA, MAX_HEADINGS, MAX_NESTING};
use crate::outline::Lesson;
use crate::path::Astray;
use crate::sentence as say;

/// What a lesson shows.
#[derive(Debug, Default)]
pub(crate) struct Shows {
    /// Files of the pack: pictures, films, recordings, pages.
    pub(crate) files: BTreeSet<String>,
    pub(crate) media: bool,
    pub(crate) interactive: bool,
}

/// Checks a lesson's text, which is written in `lang` and lies at `path`.
pub(crate) fn check_lesson(
    around: &Surroundings<'_>,
    lesson: &Lesson,
    lang: &str,
    path: &str,
    text: &str,
    shows: &mut Shows,
    faults: &mut Faults,
) {
    let lines = Lines::of(text);
    let mut check = Check { around, lesson, lang, path, lines, shows, faults };
    match events(text) {
        Ok(events) => {
            check.headings(&Page::of(&events));
            check.body(&events);
        }
        Err(deep) => check.fault(&say::TOO_DEEP, &(deep.offset..deep.offset), &[("max", &MAX_NESTING)]),
    }
}

struct Check<'a> {
    around: &'a Surroundings<'a>,
    lesson: &'a Lesson,
    lang: &'a str,
    path: &'a str,
    lines: Lines,
    shows: &'a mut Shows,
    faults: &'a mut Faults,
}

impl Check<'_> {
    fn fault(
        &mut self,
        kind: &'static say::Kind,
        place: &Range<usize>,
        args: &[(&'static str, &dyn Display)],
    ) {
        self.faults.add(kind, self.path, self.lines.at(place.start), args);
    }

    fn headings(&mut self, page: &Page) {
        if page.title.as_deref().unwrap_or_default().is_empty() {
            self.fault(&say::TITLE_MISSING, &(0..0), &[]);
        }
        if page.cut {
            self.fault(&say::TOO_MANY_HEADINGS, &(0..0), &[("max", &MAX_HEADINGS)]);
        }
        let mut above = 1;
        for heading in &page.headings {
            let place = heading.offset..heading.offset;
            if heading.text.is_empty() {
                self.fault(&say::HEADING_EMPTY, &place, &[]);
            }
            if heading.level > above + 1 {
                self.fault(&say::HEADING_SKIPS, &place, &[("from", &above), ("to", &heading.level)]);
            }
            above = heading.level;
        }
        self.compare_headings(page);
    }

    fn compare_headings(&mut self, page: &Page) {
        let original = self.around.sheet.original();
        if self.lang == original {
            return;
        }
        let Some((_, path)) = self.around.written_in(self.lesson, original) else { return };
        let Some(original) = self.around.page(&path) else { return };
        let levels = |page: &Page| page.headings.iter().map(|heading| heading.level).collect::<Vec<_>>();
        if levels(page) != levels(&original) {
            let (here, there) = (page.headings.len(), original.headings.len());
            self.fault(&say::HEADINGS_DIFFER, &(0..0), &[("here", &here), ("there", &there)]);
        }
    }

    fn body(&mut self, events: &[Placed<'_>]) {
        let mut lone = BTreeSet::new();
        let mut raw = None;
        for (at, (event, place)) in events.iter().enumerate() {
            match event {
                Event::Start(Tag::Paragraph) if lone_image(events, at).is_some() => {
                    lone.insert(at + 1);
                }
                Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) if at > 0 => {
                    self.fault(&say::SECOND_TITLE, place, &[]);
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    let words = image_words(&events[at + 1..image_end(events, at)]);
                    self.image(dest_url, &words, lone.contains(&at), place);
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let empty = matches!(events.get(at + 1), Some((Event::End(TagEnd::Link), _)));
                    self.link(dest_url, empty, place);
                }
                Event::InlineMath(source) => self.formula(source, false, place),
                Event::DisplayMath(source) => self.formula(source, true, place),
                Event::Start(Tag::HtmlBlock) => raw = Some((String::new(), place.clone())),
                Event::End(TagEnd::HtmlBlock) => {
                    if let Some((html, place)) = raw.take() {
                        self.raw_html(&html, &place);
                    }
                }
                Event::Html(html) => match &mut raw {
                    Some((all, _)) => all.push_str(html),
                    None => self.raw_html(html, place),
                },
                Event::InlineHtml(html) => self.raw_html(html, place),
                Event::Text(text) => self.footnotes(text, &events[at + 1..], place),
                _ => {}
            }
        }
    }

    fn image(&mut self, address: &str, words: &str, alone: bool, place: &Range<usize>) {
        if words.is_empty() {
            self.fault(&say::ALT_MISSING, place, &[("path", &address)]);
        }
        let path = match self.around.file(self.path, address) {
            Ok(path) => path,
            Err(Astray::Absolute) => return self.fault(&say::LINK_ABSOLUTE, place, &[("target", &address)]),
            Err(Astray::Outside) => return self.fault(&say::LINK_OUTSIDE, place, &[("target", &address)]),
        };
        if !self.around.exists(&path) {
            return self.missing(&path, address, place);
        }
        match shown(&path) {
            None => self.fault(&say::PICTURE_KIND, place, &[("path", &address)]),
            Some(Shown::Picture) => {
                self.shows.files.insert(path);
            }
            Some(Shown::Media(kind, _)) => {
                if !alone {
                    self.fault(&say::MEDIA_INLINE, place, &[("path", &address)]);
                }
                if kind == MediaKind::Interactive {
                    self.shows.interactive = true;
                } else {
                    self.shows.media = true;
                    let track = captions(&path, self.around.sheet.original());
                    if !self.around.exists(&track) {
                        self.fault(
                            &say::CAPTIONS_MISSING,
                            place,
                            &[("path", &address), ("captions", &track)],
                        );
                    }
                }
                self.shows.files.insert(path);
            }
        }
    }

    fn missing(&mut self, path: &str, address: &str, place: &Range<usize>) {
        match self.around.in_other_case(path) {
            Some(found) => {
                self.fault(&say::LINK_LETTER_CASE, place, &[("target", &address), ("found", &found)]);
            }
            None => self.fault(&say::LINK_MISSING, place, &[("target", &address)]),
        }
    }

    fn link(&mut self, address: &str, empty: bool, place: &Range<usize>) {
        if empty {
            self.fault(&say::LINK_EMPTY, place, &[]);
        }
        match self.around.target(self.path, address) {
            Target::Web(_) => {}
            Target::Empty => self.fault(&say::LINK_EMPTY, place, &[]),
            Target::Unsafe => self.fault(&say::LINK_UNSAFE, place, &[("target", &address)]),
            Target::Astray(Astray::Absolute) => {
                self.fault(&say::LINK_ABSOLUTE, place, &[("target", &address)])
            }
            Target::Astray(Astray::Outside) => self.fault(&say::LINK_OUTSIDE, place, &[("target", &address)]),
            Target::File(_) => self.fault(&say::LINK_NOT_LESSON, place, &[("target", &address)]),
            Target::Missing(path) => self.missing(&path, address, place),
            Target::Term(term) => {
                let terms = self.around.course.glossary.get(self.around.sheet.original());
                if !terms.into_iter().flatten().any(|known| known.id == term) {
                    self.fault(&say::TERM_MISSING, place, &[("term", &term)]);
                }
            }
            Target::Here(words) => self.anchor(self.lesson, &words, address, place),
            Target::Lesson(lesson, words) if !words.is_empty() => self.anchor(lesson, &words, address, place),
            Target::Lesson(..) => {}
        }
    }

    fn anchor(&mut self, lesson: &Lesson, words: &str, address: &str, place: &Range<usize>) {
        let written = self.around.written_in(lesson, self.lang).is_some();
        if written && self.around.anchor(lesson, self.lang, words).is_none() {
            self.fault(&say::LINK_HEADING, place, &[("target", &address)]);
        }
    }

    fn formula(&mut self, source: &str, display: bool, place: &Range<usize>) {
        match mathml(source, display) {
            Ok(_) => {}
            Err(FormulaError::TooLong) => self.fault(&say::FORMULA_TOO_LONG, place, &[("max", &MAX_FORMULA)]),
            Err(FormulaError::Defines(command)) => {
                self.fault(&say::FORMULA_COMMAND, place, &[("command", &command)]);
            }
            Err(FormulaError::Wrong(reason)) => {
                self.fault(&say::FORMULA, place, &[("formula", &source), ("reason", &reason)]);
            }
        }
    }

    fn raw_html(&mut self, html: &str, place: &Range<usize>) {
        for piece in pieces(html) {
            if let Piece::Dropped(tag) = piece
                && !tag.starts_with("</")
            {
                self.fault(&say::RAW_HTML, place, &[("tag", &tag)]);
            }
        }
    }

    /// A reference to a footnote that is not written is plain text to the parser: `[`, `^name`, `]`.
    fn footnotes(&mut self, text: &str, following: &[Placed<'_>], place: &Range<usize>) {
        if text != "[" {
            return;
        }
        if let [(Event::Text(name), _), (Event::Text(close), _), ..] = following
            && name.starts_with('^')
            && close.starts_with(']')
        {
            self.fault(&say::FOOTNOTE_MISSING, place, &[("name", name)]);
        }
    }
}
