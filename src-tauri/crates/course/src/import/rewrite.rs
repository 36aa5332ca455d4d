//! Foreign Markdown to a lesson's Markdown: a title first, links and pictures that lead somewhere, no HTML.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::edits::{Edits, apply};
use super::html;
use super::settle::{Written, settle_all, settle_formulas};
use super::signs;
use crate::lesson::image::{image_end, image_words};
use crate::lesson::markup::{Piece, pieces};
use crate::lesson::page::{Placed, TooDeep, events, push_words};

/// Where addresses lead in the new course.
pub(crate) trait Resolve {
    /// The new address of a picture; `None` when it cannot be shown.
    fn picture(&mut self, address: &str) -> Option<String>;
    /// The new address of a link; `None` when only its words remain.
    fn link(&mut self, address: &str) -> Option<String>;
    /// HTML was reduced to what Markdown can say.
    fn reduced(&mut self);
    /// A picture has no words; its file's name is taken.
    fn wordless(&mut self, address: &str);
}

/// A lesson made from foreign Markdown.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Reduced {
    pub(crate) markdown: String,
    pub(crate) title: String,
    /// The first paragraph's words.
    pub(crate) summary: String,
    /// Minutes to read it.
    pub(crate) minutes: u32,
}

/// Rewrites Markdown. `title` is used when the text has none.
pub(crate) fn reduce(text: &str, title: &str, resolve: &mut dyn Resolve) -> Result<Reduced, TooDeep> {
    let (text, front) = without_front_matter(text);
    let title = if front.is_empty() { title } else { &front };
    // What lies between two dollar signs is read as what it is before links are looked for.
    let text = settle_formulas(without_html(text, resolve)?);
    let events = events(&text)?;
    let title = find_title(&events).unwrap_or_else(|| title.to_owned());
    let mut edits = Edits::new();
    let mut written = Written::default();
    let mut at = 0;
    let mut titled = false;
    let mut links: Vec<(usize, Option<String>)> = Vec::new();
    while let Some((event, range)) = events.get(at) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => {
                let words = words_of(&events[at..]);
                let heading = if titled || words.is_empty() {
                    format!("## {}\n", signs::escape(&words))
                } else {
                    String::new()
                };
                titled |= !words.is_empty();
                edits.push((range.clone(), if words.is_empty() { String::new() } else { heading }));
                at += events[at..]
                    .iter()
                    .position(|(event, _)| matches!(event, Event::End(TagEnd::Heading(_))))
                    .unwrap_or(0);
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let end = image_end(&events, at);
                let words = image_words(&events[at + 1..end]);
                edits.push((range.clone(), picture(dest_url, title, words, resolve, &mut written)));
                at = end;
            }
            Event::Start(Tag::Link { .. })
                if matches!(events.get(at + 1), Some((Event::End(TagEnd::Link), _))) =>
            {
                // Nothing to press on.
                edits.push((range.clone(), String::new()));
                at += 1;
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let autolink = text[range.clone()].starts_with('<');
                let target = resolve.link(dest_url);
                let inner = events.get(at + 1).map_or(range.end, |(_, inner)| inner.start);
                let keep = autolink && target.is_some();
                if keep {
                    written.links.insert(dest_url.to_string());
                } else {
                    let open = if target.is_some() { "[" } else { "" };
                    edits.push((range.start..inner.max(range.start).min(range.end), open.to_owned()));
                }
                links.push((
                    range.start,
                    if keep {
                        None
                    } else {
                        Some(target.map_or_else(String::new, |target| {
                            let target = signs::plain_address(&target);
                            let close = format!("](<{}>)", signs::address(&target));
                            written.links.insert(target);
                            close
                        }))
                    },
                ));
            }
            Event::End(TagEnd::Link) => {
                let inner = at
                    .checked_sub(1)
                    .and_then(|before| events.get(before))
                    .map_or(range.end, |(_, inner)| inner.end);
                if let Some((_, Some(close))) = links.pop() {
                    edits.push((inner.clamp(range.start, range.end)..range.end, close));
                }
            }
            _ => {}
        }
        at += 1;
    }
    let summary = first_paragraph(&events);
    let minutes = minutes(&events);
    let body = apply(&text, edits);
    let markdown = format!("# {}\n\n{}\n", signs::escape(&title), body.trim());
    let markdown = settle_all(markdown, &written);
    Ok(Reduced { markdown, title, summary, minutes })
}

fn picture(
    address: &str,
    title: &str,
    words: String,
    resolve: &mut dyn Resolve,
    written: &mut Written,
) -> String {
    let Some(target) = resolve.picture(address) else { return signs::escape(&words) };
    let words = match (words.is_empty(), title.is_empty()) {
        (false, _) => words,
        (true, false) => title.to_owned(),
        (true, true) => {
            resolve.wordless(address);
            name_words(address)
        }
    };
    let title = match title.is_empty() {
        true => String::new(),
        false => format!(" \"{}\"", html::one_line(title).replace('\\', "").replace('"', "\\\"")),
    };
    let target = signs::plain_address(&target);
    let shown = format!("![{}](<{}>{title})", signs::escape(&words), signs::address(&target));
    written.pictures.insert(target);
    shown
}

/// `img/Pump_station-2.png` → `Pump station 2`.
fn name_words(address: &str) -> String {
    let name = crate::path::decode(address.rsplit('/').next().unwrap_or(address));
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let words = html::one_line(&stem.replace(['-', '_'], " "));
    if words.is_empty() { "…".to_owned() } else { words }
}

fn words_of(events: &[Placed<'_>]) -> String {
    let mut words = String::new();
    let inside = events
        .iter()
        .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Heading(_) | TagEnd::Paragraph)));
    for (event, _) in inside {
        push_words(event, &mut words);
    }
    html::one_line(&words)
}

fn find_title(events: &[Placed<'_>]) -> Option<String> {
    let heading = |wanted: Option<HeadingLevel>| {
        events
            .iter()
            .enumerate()
            .filter(|(_, (event, _))| {
                matches!(event, Event::Start(Tag::Heading { level, .. }) if wanted.is_none_or(|wanted| *level == wanted))
            })
            .map(|(at, _)| words_of(&events[at..]))
            .find(|words| !words.is_empty())
    };
    heading(Some(HeadingLevel::H1))
}

fn first_paragraph(events: &[Placed<'_>]) -> String {
    let words = events
        .iter()
        .enumerate()
        .filter(|(_, (event, _))| matches!(event, Event::Start(Tag::Paragraph)))
        .filter(|(at, _)| unlinked(&events[*at..]) >= 40)
        .map(|(at, _)| words_of(&events[at..]))
        .next()
        .unwrap_or_default();
    match words.char_indices().nth(300) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}

/// How many letters of a paragraph stand outside of links: a row of badges is no summary.
fn unlinked(events: &[Placed<'_>]) -> usize {
    let (mut words, mut depth) = (String::new(), 0_usize);
    for (event, _) in events.iter().take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Paragraph))) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => depth += 1,
            Event::End(TagEnd::Link | TagEnd::Image) => depth = depth.saturating_sub(1),
            event if depth == 0 => push_words(event, &mut words),
            _ => {}
        }
    }
    words.trim().chars().count()
}

/// At 160 words a minute; where words are not parted by spaces, at 300 signs.
fn minutes(events: &[Placed<'_>]) -> u32 {
    let mut words = String::new();
    for (event, _) in events {
        push_words(event, &mut words);
        words.push(' ');
    }
    let unparted = words.chars().filter(|c| matches!(*c as u32, 0x0e00..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x9fff | 0xac00..=0xd7af)).count();
    let parted = words
        .split_whitespace()
        .filter(|word| word.is_ascii() || word.chars().any(|c| (c as u32) < 0x0e00))
        .count();
    u32::try_from(unparted / 300 + parted / 160).unwrap_or(1).clamp(1, 600)
}

/// Reduces raw HTML to what a lesson may hold.
fn without_html(text: &str, resolve: &mut dyn Resolve) -> Result<String, TooDeep> {
    let events = events(text)?;
    let mut edits = Edits::new();
    let mut block: Option<(Range<usize>, String)> = None;
    for (event, range) in &events {
        match event {
            Event::Start(Tag::HtmlBlock) => block = Some((range.clone(), String::new())),
            Event::Html(html) => {
                if let Some((_, all)) = &mut block {
                    all.push_str(html);
                }
            }
            Event::End(TagEnd::HtmlBlock) => {
                let Some((range, html)) = block.take() else { continue };
                if pieces(&html).iter().all(|piece| !matches!(piece, Piece::Dropped(_)))
                    && !html.contains("<!--")
                {
                    continue;
                }
                let comment = html.trim_start().starts_with("<!--") && html.trim_end().ends_with("-->");
                if !comment {
                    resolve.reduced();
                }
                let markdown = if comment { String::new() } else { html::markdown(&html).markdown };
                // Within a list or quote a new line would have to be indented.
                let at_margin = text[..range.start].ends_with('\n') || range.start == 0;
                let shown = if at_margin {
                    format!("\n{markdown}\n\n")
                } else {
                    format!("{}\n", html::one_line(&markdown))
                };
                edits.push((range, shown));
            }
            Event::InlineHtml(html) => {
                edits.extend(inline_html(html, resolve).map(|shown| (range.clone(), shown)))
            }
            _ => {}
        }
    }
    Ok(apply(text, edits))
}

/// What stands for an inline tag, unless it may stay.
fn inline_html(tag: &str, resolve: &mut dyn Resolve) -> Option<String> {
    if tag.starts_with("<!--") {
        return Some(String::new());
    }
    match pieces(tag).as_slice() {
        [Piece::Kept(name, close)] => Some(if *close { format!("</{name}>") } else { format!("<{name}>") }),
        _ => {
            let name: String = tag
                .trim_start_matches(['<', '/'])
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
                .collect();
            resolve.reduced();
            if name.eq_ignore_ascii_case("img") {
                return Some(html::markdown(tag).markdown);
            }
            if KNOWN.contains(&name.to_ascii_lowercase().as_str()) {
                Some(String::new())
            } else {
                Some(signs::escape(tag))
            }
        }
    }
}

/// Tags of HTML that people write in Markdown. Anything else in angle brackets is a word to be filled in.
const KNOWN: [&str; 46] = [
    "a",
    "abbr",
    "article",
    "audio",
    "b",
    "blockquote",
    "center",
    "cite",
    "code",
    "del",
    "details",
    "div",
    "em",
    "embed",
    "figcaption",
    "figure",
    "font",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "iframe",
    "input",
    "ins",
    "li",
    "mark",
    "object",
    "ol",
    "p",
    "picture",
    "pre",
    "s",
    "script",
    "section",
    "small",
    "source",
    "span",
    "strong",
    "style",
    "table",
    "u",
    "ul",
    "video",
];

/// Cuts off `---` … `---` at the beginning; returns the title named there.
fn without_front_matter(text: &str) -> (&str, String) {
    let nothing = (text, String::new());
    let Some(rest) = text.strip_prefix("---\n") else { return nothing };
    let Some((front, body)) = rest.split_once("\n---\n") else { return nothing };
    if front.lines().count() > 100 || !front.lines().any(|line| line.contains(':')) {
        return nothing;
    }
    let title = front.lines().find_map(|line| line.strip_prefix("title:")).unwrap_or_default();
    (body, title.trim().trim_matches(['"', '\'']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Places {
        reduced: usize,
        wordless: usize,
    }

    impl Resolve for Places {
        fn picture(&mut self, address: &str) -> Option<String> {
            address.strip_prefix("img/").map(|name| format!("../../media/{name}"))
        }
        fn link(&mut self, address: &str) -> Option<String> {
            address
                .starts_with("http")
                .then(|| address.to_owned())
                .or(address.strip_suffix("x.md").map(|_| "y.md".to_owned()))
        }
        fn reduced(&mut self) {
            self.reduced += 1;
        }
        fn wordless(&mut self, _: &str) {
            self.wordless += 1;
        }
    }

    fn check(text: &str, expect: &str) {
        let reduced = reduce(text, "File", &mut Places::default()).unwrap();
        assert_eq!(reduced.markdown, expect, "{text:?}");
    }

    #[test]
    fn a_lesson_begins_with_its_title() {
        check("# A *b*\n\nc\n", "# A b\n\nc\n");
        check("c\n", "# File\n\nc\n");
        check("c\n\n# A\n\nd\n\n# B\n\ne", "# A\n\nc\n\n\nd\n\n## B\n\ne\n");
        check("---\ntitle: \"X\"\nlayout: y\n---\nc", "# X\n\nc\n");
        check("A\n===\nb", "# A\n\nb\n");
    }

    #[test]
    fn links_and_pictures_lead_somewhere_or_become_words() {
        check(
            "[a *b*](a/x.md) [c](z.txt) <https://d> [e][f]\n\n[f]: https://g",
            "# File\n\n[a *b*](<y.md>) c <https://d> [e](<https://g>)\n\n[f]: https://g\n",
        );
        check(
            "![a](img/p.png \"T\") ![b](no.png) ![](img/q_r.png)",
            "# File\n\n![a](<../../media/p.png> \"T\") b ![q r](<../../media/q_r.png>)\n",
        );
        check("[![a](no.png)](https://b)", "# File\n\n[a](<https://b>)\n");
        check("[![a](img/p.png)](no.html)", "# File\n\n![a](<../../media/p.png>)\n");
        check("[](https://b)", "# File\n\n\n");
    }

    #[test]
    fn brackets_that_were_no_link_become_none_when_one_among_them_goes() {
        check("[a [b](gone) c](z)", "# File\n\n\\[a b c\\](z)\n");
        check("[a [b](x.md) c](z)", "# File\n\n[a [b](<y.md>) c](z)\n");
        check("[a ![b](gone)", "# File\n\n[a b\n");
    }

    #[test]
    fn a_link_between_dollar_signs_that_are_no_formula_leads_somewhere() {
        check("$\\HOME [a](x.md) [b](gone)$", "# File\n\n\\$\\HOME [a](<y.md>) b\\$\n");
    }

    #[test]
    fn an_address_means_the_same_afterwards() {
        check("[a](https://b?c&amp;copy;d&e)", "# File\n\n[a](<https://b?c\\&copy;d&e>)\n");
        check("[a](https://b?c=1&d=2)", "# File\n\n[a](<https://b?c=1&d=2>)\n");
    }

    #[test]
    fn a_row_of_badges_is_no_summary() {
        let badges = "[![a badge with many words](x.png)](https://a) ".repeat(5);
        let text = format!("# T\n\n{badges}\n\nA course about clean water for schools everywhere.\n");
        let reduced = reduce(&text, "File", &mut Places::default()).unwrap();
        assert_eq!(reduced.summary, "A course about clean water for schools everywhere.");
    }

    #[test]
    fn html_is_reduced() {
        check(
            "<!-- x -->\n# A\n\nb<br/>c <span>d</span> <hub_name> <my-name>",
            "# A\n\nb<br>c d <hub_name> \\<my-name>\n",
        );
        check(
            "<p align=center><img src=img/p.png alt=P></p>\n\nb",
            "# File\n\n![P](<../../media/p.png>)\n\n\nb\n",
        );
        check("- a\n\n  <div>b</div>\n- c", "# File\n\n- a\n\n  b\n- c\n");
    }

    #[test]
    fn dollars_that_are_no_formula_stay_dollars() {
        check("run $\\HOME$ x, but $x^2$", "# File\n\nrun \\$\\HOME\\$ x, but $x^2$\n");
    }
}
