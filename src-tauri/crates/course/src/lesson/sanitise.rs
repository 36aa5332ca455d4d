//! The last gate for HTML: whatever came before, only what is listed here goes out.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

/// The scheme that stands for files of the pack until the caller's addresses are put in.
pub(crate) const ASSET: &str = "asset";

const TEXT: &[&str] = &[
    "a",
    "abbr",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "kbd",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// MathML Core's elements but `maction`, `semantics` and the annotations. Source: MathML Core, 2.1.
const MATHS: &[&str] = &[
    "math",
    "merror",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
];

/// Attributes of MathML that lay out; none of them holds an address or a style.
const MATHS_ATTRIBUTES: &[&str] = &[
    "accent",
    "accentunder",
    "class",
    "columnspan",
    "depth",
    "dir",
    "display",
    "displaystyle",
    "fence",
    "form",
    "height",
    "largeop",
    "linethickness",
    "lspace",
    "mathvariant",
    "maxsize",
    "minsize",
    "movablelimits",
    "rowspan",
    "rspace",
    "scriptlevel",
    "separator",
    "stretchy",
    "symmetric",
    "voffset",
    "width",
];

static GATE: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::from([
        ("a", HashSet::from(["href", "data-lesson", "data-anchor", "data-term", "role", "aria-label"])),
        ("code", HashSet::from(["class", "dir"])),
        ("details", HashSet::from(["open"])),
        ("div", HashSet::from(["class", "tabindex", "role", "aria-label"])),
        ("figure", HashSet::from(["data-media"])),
        ("img", HashSet::from(["src", "alt"])),
        ("ol", HashSet::from(["start"])),
        ("pre", HashSet::from(["dir", "tabindex"])),
        ("section", HashSet::from(["class", "role"])),
        ("span", HashSet::from(["class", "dir"])),
        ("td", HashSet::from(["class"])),
        ("th", HashSet::from(["class", "scope"])),
    ]);
    for element in MATHS {
        attributes.insert(element, MATHS_ATTRIBUTES.iter().copied().collect());
    }
    let mut gate = Builder::empty();
    gate.tags(TEXT.iter().chain(MATHS).copied().collect())
        .tag_attributes(attributes)
        .generic_attributes(HashSet::from(["id"]))
        .url_schemes(HashSet::from([ASSET]))
        .url_relative(UrlRelative::PassThrough)
        .clean_content_tags(HashSet::from([
            "script", "style", "iframe", "object", "embed", "template", "noscript",
        ]))
        .link_rel(None)
        .strip_comments(true);
    gate
});

/// Returns the HTML with everything removed that is not on the lists above.
pub(crate) fn sanitise(html: &str) -> String {
    GATE.clean(html).to_string()
}

/// The gate for items: the same without links, pictures, places and figures.
static TEXT_GATE: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let without = ["a", "details", "div", "figcaption", "figure", "h2", "h3", "img", "section", "summary"];
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::from([
        ("code", HashSet::from(["class", "dir"])),
        ("ol", HashSet::from(["start"])),
        ("pre", HashSet::from(["dir"])),
    ]);
    for element in MATHS {
        attributes.insert(element, MATHS_ATTRIBUTES.iter().copied().collect());
    }
    let mut gate = Builder::empty();
    gate.tags(TEXT.iter().chain(MATHS).copied().filter(|tag| !without.contains(tag)).collect())
        .tag_attributes(attributes)
        .generic_attributes(HashSet::new())
        .clean_content_tags(HashSet::from([
            "script", "style", "iframe", "object", "embed", "template", "noscript",
        ]))
        .link_rel(None)
        .strip_comments(true);
    gate
});

/// Returns the HTML of an item with everything removed that is not text or formula.
pub(crate) fn sanitise_text(html: &str) -> String {
    TEXT_GATE.clean(html).to_string()
}

/// Adds text to HTML.
pub(crate) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // NUL and its kind are no characters of HTML.
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => out.push(c),
        }
    }
}

/// Text as HTML.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    escape(text, &mut out);
    out
}
