//! A lesson's Markdown as a list of events, and its skeleton: the title and the headings with their anchors.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use unicode_normalization::UnicodeNormalization;

use crate::limit::{MAX_HEADINGS, MAX_NESTING};

/// CommonMark with what `SOURCES.md` allows besides, and nothing else.
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH
}

/// An event and where in the text it stands.
pub(crate) type Placed<'a> = (Event<'a>, Range<usize>);

/// Lists, quotes or emphasis go deeper than [`MAX_NESTING`]; this is where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooDeep {
    pub(crate) offset: usize,
}

/// Parses Markdown.
pub(crate) fn events(text: &str) -> Result<Vec<Placed<'_>>, TooDeep> {
    let mut depth = 0_usize;
    let mut out = Vec::new();
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_NESTING {
            return Err(TooDeep { offset: range.start });
        }
        out.push((event, range));
    }
    Ok(out)
}

/// A heading below the title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PageHeading {
    /// 2 to 6; a second title counts as 2.
    pub(crate) level: u8,
    /// Its words.
    pub(crate) text: String,
    /// Its words as an anchor, unique in the page.
    pub(crate) slug: String,
    /// Where it stands.
    pub(crate) offset: usize,
}

impl PageHeading {
    /// A passage begins here: what tables of contents list and tags count.
    pub(crate) fn is_passage(&self) -> bool {
        self.level <= 3
    }
}

/// A lesson's title and headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Page {
    /// `None` when the first thing is not a `# ` heading.
    pub(crate) title: Option<String>,
    pub(crate) headings: Vec<PageHeading>,
    /// There are more headings than are kept; the others have no anchor.
    pub(crate) cut: bool,
}

impl Page {
    pub(crate) fn of(events: &[Placed<'_>]) -> Self {
        let mut page = Self::default();
        let mut slugs = BTreeMap::new();
        for (at, (event, range)) in events.iter().enumerate() {
            let Event::Start(Tag::Heading { level, .. }) = event else { continue };
            let text = heading_text(&events[at + 1..]);
            if at == 0 && *level == HeadingLevel::H1 {
                page.title = Some(text);
                continue;
            }
            if page.headings.len() >= MAX_HEADINGS {
                page.cut = true;
                break;
            }
            let slug = unique(&slug(&text), &mut slugs);
            page.headings.push(PageHeading { level: (*level as u8).max(2), text, slug, offset: range.start });
        }
        page
    }

    /// Returns the anchor of every heading. Where the headings follow those of the original language, from the
    /// beginning on and from the end back, anchors are the original's: the same in all languages. In between `h-N`.
    pub(crate) fn anchors(&self, original: Option<&Page>) -> Vec<String> {
        let Some(original) = original else {
            return self.headings.iter().map(|heading| heading.slug.clone()).collect();
        };
        let (here, there) = (&self.headings, &original.headings);
        let alike = |pair: &(&PageHeading, &PageHeading)| pair.0.level == pair.1.level;
        let first = here.iter().zip(there).take_while(alike).count();
        let last = here[first..].iter().rev().zip(there[first..].iter().rev()).take_while(alike).count();
        (0..here.len())
            .map(|at| {
                let from_end = here.len() - at;
                if at < first {
                    there[at].slug.clone()
                } else if from_end <= last {
                    there[there.len() - from_end].slug.clone()
                } else {
                    format!("h-{}", at + 1)
                }
            })
            .collect()
    }

    /// Returns the anchor that `wanted` means: the number of a passage counted from 1, an anchor, or a heading's own
    /// words. `anchors` is what [`anchors`](Page::anchors) gave.
    pub(crate) fn find<'a>(&self, anchors: &'a [String], wanted: &str) -> Option<&'a str> {
        let passages = || self.headings.iter().zip(anchors).filter(|(heading, _)| heading.is_passage());
        if let Ok(number) = wanted.parse::<usize>() {
            return passages().nth(number.checked_sub(1)?).map(|(_, anchor)| anchor.as_str());
        }
        let wanted = slug(wanted);
        let by_anchor = anchors.iter().find(|anchor| **anchor == wanted);
        by_anchor
            .or_else(|| {
                self.headings.iter().zip(anchors).find(|(heading, _)| heading.slug == wanted).map(|(_, a)| a)
            })
            .map(String::as_str)
    }
}

/// The words of the heading that has just begun.
fn heading_text(events: &[Placed<'_>]) -> String {
    let inside = events.iter().take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Heading(_))));
    let mut text = String::new();
    for (event, _) in inside {
        push_words(event, &mut text);
    }
    text.trim().to_owned()
}

/// Adds the plain words of an inline event.
pub(crate) fn push_words(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(words) | Event::Code(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
            text.push_str(words);
        }
        Event::SoftBreak | Event::HardBreak => text.push(' '),
        _ => {}
    }
}

/// Words as an anchor: small letters and digits of any script, dashes between.
pub(crate) fn slug(words: &str) -> String {
    let mut slug = String::new();
    for c in words.nfc().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() || crate::path::is_mark(c) || c == '_' {
            slug.push(c);
        } else if (c.is_whitespace() || c == '-' || c == '–' || c == '—' || c == '/') && !slug.ends_with('-')
        {
            slug.push('-');
        }
    }
    let slug: String = slug.trim_matches('-').chars().take(80).collect();
    if slug.is_empty() { "h".to_owned() } else { slug.trim_end_matches('-').to_owned() }
}

/// The slug, with a number when it was there before.
fn unique(slug: &str, seen: &mut BTreeMap<String, u32>) -> String {
    let count = seen.entry(slug.to_owned()).or_insert(0);
    *count += 1;
    if *count == 1 {
        return slug.to_owned();
    }
    let numbered = format!("{slug}-{count}");
    // `a`, `a`, `a-2`: the third must not become the second's anchor.
    if seen.contains_key(&numbered) {
        unique(&numbered, seen)
    } else {
        seen.insert(numbered.clone(), 1);
        numbered
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> Page {
        Page::of(&events(text).unwrap())
    }

    fn anchors(text: &str, original: &str) -> Vec<String> {
        page(text).anchors(Some(&page(original)))
    }

    #[test]
    fn the_first_line_is_the_title_and_the_rest_are_headings() {
        let page = page("# Why *boil*?\n\ntext\n\n## The germs\n\n### Heat `kills`\n\n# Late\n");
        assert_eq!(page.title.as_deref(), Some("Why boil?"));
        let found: Vec<_> =
            page.headings.iter().map(|h| (h.level, h.text.as_str(), h.slug.as_str())).collect();
        assert_eq!(
            found,
            [(2, "The germs", "the-germs"), (3, "Heat kills", "heat-kills"), (2, "Late", "late")]
        );
        assert_eq!(super::tests::page("text\n\n# Late").title, None);
    }

    #[test]
    fn slugs_are_words_of_any_script() {
        for (words, expect) in [
            ("What a detector can tell", "what-a-detector-can-tell"),
            ("Learners’ data: who’s asking?", "learners-data-whos-asking"),
            ("大语言模型 是什么？", "大语言模型-是什么"),
            ("पानी क्यों उबालें", "पानी-क्यों-उबालें"),
            ("  A — B / C  ", "a-b-c"),
            ("!!!", "h"),
        ] {
            assert_eq!(slug(words), expect);
        }
        let page = page("# T\n\n## A\n\n## A\n\n## A 2\n\n## A\n");
        assert_eq!(page.anchors(None), ["a", "a-2", "a-2-2", "a-3"]);
    }

    #[test]
    fn anchors_are_the_originals_where_the_structures_agree() {
        let original = "# T\n\n## One\n\n### Two\n\n## Three\n";
        assert_eq!(anchors("# T\n\n## Un\n\n### Deux\n\n## Trois\n", original), ["one", "two", "three"]);
        assert_eq!(
            anchors("# T\n\n## Un\n\n## Plus\n\n### Deux\n\n## Trois\n", original),
            ["one", "h-2", "two", "three"]
        );
        assert_eq!(anchors("# T\n\n### Un\n\n### Deux\n\n#### Trois\n", original), ["h-1", "h-2", "h-3"]);
        assert_eq!(anchors("# T\n", original), [""; 0]);
    }

    #[test]
    fn headings_are_found_by_number_anchor_and_own_words() {
        let (fr, en) =
            (page("# T\n\n## Un\n\n#### x\n\n### Deux\n"), page("# T\n\n## One\n\n#### x\n\n### Two\n"));
        let anchors = fr.anchors(Some(&en));
        for (wanted, expect) in [
            ("2", Some("two")),
            ("two", Some("two")),
            ("deux", Some("two")),
            ("Two", Some("two")),
            ("0", None),
            ("3", None),
            ("trois", None),
        ] {
            assert_eq!(fr.find(&anchors, wanted), expect, "{wanted}");
        }
    }

    #[test]
    fn nesting_has_a_limit() {
        assert!(events(&"> ".repeat(30)).is_ok());
        assert!(events(&format!("{}x", "> ".repeat(100))).is_err());
        assert!(events(&format!("{}x", "- ".repeat(100))).is_err());
    }
}
