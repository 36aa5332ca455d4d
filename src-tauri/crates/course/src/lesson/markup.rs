//! The few HTML tags that may stand in a lesson, told from all others.

/// Tags that are kept, without their attributes.
const KEPT: [&str; 6] = ["br", "details", "kbd", "sub", "summary", "sup"];
/// Elements whose content is dropped with them: it is not text.
const DROPPED_WITH_CONTENT: [&str; 3] = ["script", "style", "template"];

/// Elements that end by themselves when another begins, or hold nothing: they make no depth.
const SHALLOW: [&str; 24] = [
    "area", "base", "body", "br", "col", "dd", "dt", "head", "hr", "html", "img", "input", "li", "link",
    "meta", "option", "p", "source", "tbody", "td", "th", "thead", "tr", "wbr",
];

/// Returns whether elements lie within each other deeper than a person writes. Parsing such HTML takes time that
/// grows with the square of the depth, so it is to be refused before.
pub(crate) fn is_deep(html: &str) -> bool {
    const DEEPEST: usize = 400;
    let mut depth = 0_usize;
    for (at, _) in html.match_indices('<') {
        let tag = &html[at + 1..];
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
            continue;
        }
        let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let name = &tag[..end.min(20)];
        if name.starts_with(|c: char| c.is_ascii_alphabetic())
            && !SHALLOW.iter().any(|known| name.eq_ignore_ascii_case(known))
        {
            depth += 1;
            if depth > DEEPEST {
                return true;
            }
        }
    }
    false
}

/// A piece of raw HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    Text(&'a str),
    /// A tag that is kept: its name, and whether it closes.
    Kept(&'static str, bool),
    /// A tag that is not shown, as written.
    Dropped(&'a str),
}

/// Cuts raw HTML into its pieces. Whatever it is given, only text and bare tags from the list come out.
pub(crate) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        let (before, tag) = rest.split_at(open);
        push_text(before, &mut out);
        if let Some(after) = tag.strip_prefix("<!--") {
            rest = after.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some(close) = tag.find('>') else {
            out.push(Piece::Dropped(tag));
            return out;
        };
        let (tag, after) = tag.split_at(close + 1);
        rest = after;
        let inside = tag.trim_start_matches('<').trim_end_matches('>');
        let closing = inside.starts_with('/');
        let name: String = inside
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric())
            .collect::<String>()
            .to_ascii_lowercase();
        match KEPT.iter().find(|kept| **kept == name) {
            Some(kept) => out.push(Piece::Kept(kept, closing)),
            None => out.push(Piece::Dropped(tag)),
        }
        if !closing && DROPPED_WITH_CONTENT.contains(&name.as_str()) {
            rest = from_closing_tag(rest, &name);
        }
    }
    push_text(rest, &mut out);
    out
}

/// What follows from `</name` on, in any letter case; nothing when it is never closed.
fn from_closing_tag<'a>(html: &'a str, name: &str) -> &'a str {
    html.match_indices("</")
        .find(|(at, _)| {
            html.as_bytes()[at + 2..]
                .get(..name.len())
                .is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
        })
        .map_or("", |(at, _)| &html[at..])
}

fn push_text<'a>(text: &'a str, out: &mut Vec<Piece<'a>>) {
    if !text.is_empty() {
        out.push(Piece::Text(text));
    }
}

#[cfg(test)]
mod tests {
    use super::Piece::{Dropped, Kept, Text};
    use super::*;

    #[test]
    fn depth_is_told_before_parsing() {
        assert!(is_deep(&"<div>".repeat(500)));
        assert!(is_deep(&"<b>x".repeat(500)));
        assert!(!is_deep(&"<div></div>".repeat(5_000)));
        assert!(!is_deep(&format!("<table>{}</table>", "<tr><td>x".repeat(5_000))));
        assert!(!is_deep(&"<br><p>a < b".repeat(5_000)));
    }

    #[test]
    fn only_bare_tags_from_the_list_are_kept() {
        assert_eq!(
            pieces("<kbd onclick=x>Ctrl</kbd>"),
            [Kept("kbd", false), Text("Ctrl"), Kept("kbd", true)]
        );
        assert_eq!(pieces("a<BR/>b"), [Text("a"), Kept("br", false), Text("b")]);
        assert_eq!(pieces("<div class=x>a</div>"), [Dropped("<div class=x>"), Text("a"), Dropped("</div>")]);
        assert_eq!(
            pieces("<script>alert(1)</script>b"),
            [Dropped("<script>"), Dropped("</script>"), Text("b")]
        );
        assert_eq!(pieces("<!-- a <b> -->c"), [Text("c")]);
        assert_eq!(pieces("<!-- never closed <script>"), []);
        assert_eq!(pieces("<details open='"), [Dropped("<details open='")]);
        assert_eq!(pieces("<subtle>"), [Dropped("<subtle>")]);
    }
}
