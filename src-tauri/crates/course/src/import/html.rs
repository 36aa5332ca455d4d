//! HTML to Markdown: headings, paragraphs, lists, tables, links, pictures, code and emphasis. Everything else is
//! reduced to its text.

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::signs::{address, escape, guard};
use crate::lesson::markup::{Piece, is_deep, pieces};

/// Elements within each other that are followed; what lies deeper is taken as bare text.
const DEEPEST: usize = 60;

/// Elements whose content is no text for a reader.
const SKIPPED: [&str; 22] = [
    "script", "style", "head", "template", "noscript", "iframe", "object", "embed", "applet", "svg",
    "canvas", "form", "input", "button", "select", "textarea", "nav", "video", "audio", "map", "frameset",
    "title",
];

/// What an HTML file says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Converted {
    /// The words of `<title>`, or empty.
    pub(crate) title: String,
    pub(crate) markdown: String,
}

/// Converts an HTML document or a piece of one. Addresses stay as written.
pub(crate) fn markdown(html: &str) -> Converted {
    if is_deep(html) {
        let words =
            pieces(html).into_iter().map(|piece| if let Piece::Text(text) = piece { text } else { " " });
        return Converted {
            title: String::new(),
            markdown: guard(&escape(&one_line(&words.collect::<String>()))),
        };
    }
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
    let mut writer = Writer { out: String::new(), depth: 0 };
    writer.blocks(&dom.document);
    let title = find(&dom.document, "title").map(|node| one_line(&bare_text(&node))).unwrap_or_default();
    Converted { title, markdown: tidy(&writer.out) }
}

struct Writer {
    out: String,
    depth: usize,
}

fn element(node: &Handle) -> Option<&str> {
    match &node.data {
        NodeData::Element { name, .. } => Some(&name.local),
        _ => None,
    }
}

fn attribute(node: &Handle, wanted: &str) -> String {
    let NodeData::Element { attrs, .. } = &node.data else { return String::new() };
    let attrs = attrs.borrow();
    attrs
        .iter()
        .find(|attr| &*attr.name.local == wanted)
        .map(|attr| attr.value.trim().to_owned())
        .unwrap_or_default()
}

fn is_inline(node: &Handle) -> bool {
    match element(node) {
        Some(name) => matches!(
            name,
            "a" | "abbr"
                | "b"
                | "bdi"
                | "bdo"
                | "br"
                | "cite"
                | "code"
                | "del"
                | "dfn"
                | "em"
                | "font"
                | "i"
                | "img"
                | "ins"
                | "kbd"
                | "label"
                | "mark"
                | "q"
                | "s"
                | "samp"
                | "small"
                | "span"
                | "strike"
                | "strong"
                | "sub"
                | "sup"
                | "time"
                | "tt"
                | "u"
                | "var"
                | "wbr"
                | "picture"
                | "source"
        ),
        None => matches!(node.data, NodeData::Text { .. }),
    }
}

impl Writer {
    /// Writes the children as blocks; runs of inline nodes become paragraphs.
    fn blocks(&mut self, node: &Handle) {
        self.depth += 1;
        if self.depth > DEEPEST {
            self.paragraph(&escape(&one_line(&bare_text(node))));
        } else {
            let mut line = String::new();
            for child in node.children.borrow().iter() {
                // An inline element may hold a block, as `<a><div>`: then it is only a wrapper.
                if is_inline(child) && !holds_block(child, 0) {
                    inline(child, &mut line, 0);
                } else {
                    self.paragraph(&std::mem::take(&mut line));
                    self.block(child);
                }
            }
            self.paragraph(&line);
        }
        self.depth -= 1;
    }

    fn block(&mut self, node: &Handle) {
        let Some(name) = element(node) else { return };
        match name {
            name if SKIPPED.contains(&name) => {}
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = usize::from(name.as_bytes()[1] - b'0');
                let words = inline_children(node);
                if !words.is_empty() {
                    self.line(&format!("{} {words}", "#".repeat(level)));
                }
            }
            "hr" => self.line("---"),
            "pre" => self.code(node),
            "blockquote" => self.indented(node, "> ", "> "),
            "ul" | "menu" => self.list(node, None),
            "ol" => self.list(node, Some(attribute(node, "start").parse().unwrap_or(1))),
            "table" => self.table(node),
            "details" | "summary" => self.blocks(node),
            "dt" => {
                let words = inline_children(node);
                self.paragraph(&if words.is_empty() { words } else { format!("**{words}**") });
            }
            _ => self.blocks(node),
        }
    }

    fn paragraph(&mut self, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.line(&guard(text));
        }
    }

    /// A block as it stands.
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push_str("\n\n");
    }

    fn code(&mut self, node: &Handle) {
        let text = bare_text(node);
        let class = find(node, "code").map(|code| attribute(&code, "class")).unwrap_or_default();
        let language: String = class
            .split_whitespace()
            .find_map(|class| class.strip_prefix("language-").or(class.strip_prefix("lang-")))
            .unwrap_or_default()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let fence = "`".repeat(longest_run(&text, '`').max(2) + 1);
        self.out.push_str(&format!("{fence}{language}\n{}\n{fence}\n\n", text.trim_matches('\n')));
    }

    fn list(&mut self, node: &Handle, first: Option<u32>) {
        let mut number = first.unwrap_or(1).min(999_999_999);
        for item in node.children.borrow().iter().filter(|child| element(child).is_some()) {
            let mark = if first.is_some() { format!("{number}. ") } else { "- ".to_owned() };
            self.indented(item, &mark, &" ".repeat(mark.len()));
            number = number.saturating_add(1);
        }
        self.out.push('\n');
    }

    /// Writes the children with `first` before the first line and `rest` before the others.
    fn indented(&mut self, node: &Handle, first: &str, rest: &str) {
        let mut inner = Writer { out: String::new(), depth: self.depth };
        inner.blocks(node);
        let text = tidy(&inner.out);
        if text.is_empty() {
            return;
        }
        for (number, line) in text.lines().enumerate() {
            let mark = if number == 0 { first } else { rest };
            self.out.push_str(format!("{mark}{line}").trim_end());
            self.out.push('\n');
        }
        self.out.push('\n');
    }

    fn table(&mut self, node: &Handle) {
        let mut rows = Vec::new();
        collect_rows(node, &mut rows, 0);
        let width = rows.iter().map(Vec::len).max().unwrap_or(0).min(50);
        if width == 0 {
            return;
        }
        let mut rows = rows.into_iter();
        let mut write = |cells: Vec<String>| {
            let cells: Vec<_> =
                cells.into_iter().chain(std::iter::repeat(String::new())).take(width).collect();
            self.out.push_str(&format!("| {} |\n", cells.join(" | ")));
        };
        write(rows.next().unwrap_or_default());
        write(vec!["---".to_owned(); width]);
        rows.for_each(write);
        self.out.push('\n');
    }
}

fn collect_rows(node: &Handle, rows: &mut Vec<Vec<String>>, depth: usize) {
    if depth > 4 {
        return;
    }
    for child in node.children.borrow().iter() {
        match element(child) {
            Some("tr") => {
                let cells = child.children.borrow();
                let cells = cells.iter().filter(|cell| matches!(element(cell), Some("td" | "th")));
                rows.push(cells.map(|cell| inline_children(cell).replace('\n', " ")).collect());
            }
            Some("thead" | "tbody" | "tfoot" | "caption") => collect_rows(child, rows, depth + 1),
            _ => {}
        }
    }
}

fn holds_block(node: &Handle, depth: usize) -> bool {
    depth < DEEPEST
        && node.children.borrow().iter().any(|child| {
            (element(child).is_some_and(|name| !SKIPPED.contains(&name)) && !is_inline(child))
                || holds_block(child, depth + 1)
        })
}

fn inline_children(node: &Handle) -> String {
    let mut out = String::new();
    for child in node.children.borrow().iter() {
        inline(child, &mut out, 0);
    }
    out.trim().to_owned()
}

fn inline(node: &Handle, out: &mut String, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    if let NodeData::Text { contents } = &node.data {
        let text = escape(&collapse(&contents.borrow()));
        // Spaces between elements are written once.
        let text = if out.is_empty() || out.ends_with([' ', '\n']) { text.trim_start() } else { &text };
        out.push_str(text);
        return;
    }
    let Some(name) = element(node) else { return };
    let inside = || {
        let mut inside = String::new();
        for child in node.children.borrow().iter() {
            inline(child, &mut inside, depth + 1);
        }
        inside
    };
    match name {
        name if SKIPPED.contains(&name) => {}
        "br" => out.push_str("<br>"),
        "img" => {
            let (source, alt) = (attribute(node, "src"), one_line(&attribute(node, "alt")));
            if !source.is_empty() {
                out.push_str(&format!("![{}](<{}>)", escape(&alt), address(&source)));
            }
        }
        "a" => {
            let (inside, target) = (inside(), attribute(node, "href"));
            match (inside.trim().is_empty(), target.is_empty()) {
                (true, _) => {}
                (false, true) => out.push_str(&inside),
                // Links within each other are none in Markdown: the inner one stays.
                (false, false) if holds_link(node) => out.push_str(&inside),
                (false, false) => out.push_str(&format!("[{}](<{}>)", inside.trim(), address(&target))),
            }
        }
        "code" | "samp" | "tt" => {
            let text = one_line(&bare_text(node));
            if !text.is_empty() {
                let fence = "`".repeat(longest_run(&text, '`') + 1);
                let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
                out.push_str(&format!("{fence}{space}{text}{space}{fence}"));
            }
        }
        "em" | "i" | "cite" | "dfn" | "var" => wrap(&inside(), "*", "*", out),
        "strong" | "b" => wrap(&inside(), "**", "**", out),
        "del" | "s" | "strike" => wrap(&inside(), "~~", "~~", out),
        "sub" | "sup" | "kbd" => wrap(&inside(), &format!("<{name}>"), &format!("</{name}>"), out),
        "q" => wrap(&inside(), "“", "”", out),
        _ => {
            let inside = inside();
            if !is_inline(node) && !out.is_empty() && !out.ends_with([' ', '\n']) {
                out.push(' ');
            }
            out.push_str(&inside);
        }
    }
}

/// Returns whether a link with words lies within.
fn holds_link(node: &Handle) -> bool {
    let mut waiting: Vec<Handle> = node.children.borrow().to_vec();
    while let Some(node) = waiting.pop() {
        if element(&node) == Some("a")
            && !attribute(&node, "href").is_empty()
            && !bare_text(&node).trim().is_empty()
        {
            return true;
        }
        waiting.extend(node.children.borrow().iter().cloned());
    }
    false
}

/// Marks go around the words, not around the spaces beside them.
fn wrap(inside: &str, open: &str, close: &str, out: &mut String) {
    let words = inside.trim();
    if words.is_empty() {
        out.push_str(inside);
        return;
    }
    let start = inside.len() - inside.trim_start().len();
    let (before, after) = (&inside[..start], &inside[start + words.len()..]);
    out.push_str(&format!("{before}{open}{words}{close}{after}"));
}

/// All text below a node, without recursion.
fn bare_text(node: &Handle) -> String {
    let mut out = String::new();
    let mut waiting = vec![node.clone()];
    while let Some(node) = waiting.pop() {
        match &node.data {
            NodeData::Text { contents } => out.push_str(&contents.borrow()),
            NodeData::Element { name, .. } if ["script", "style"].contains(&&*name.local) => {}
            _ => waiting.extend(node.children.borrow().iter().rev().cloned()),
        }
    }
    out
}

fn find(node: &Handle, wanted: &str) -> Option<Handle> {
    let mut waiting = vec![node.clone()];
    while let Some(node) = waiting.pop() {
        if element(&node) == Some(wanted) {
            return Some(node);
        }
        waiting.extend(node.children.borrow().iter().rev().cloned());
    }
    None
}

fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_whitespace() && c != '\u{a0}' {
            true if out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(c),
        }
    }
    out
}

pub(crate) fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn longest_run(text: &str, sign: char) -> usize {
    text.split(|c| c != sign).map(str::len).max().unwrap_or(0)
}

/// One empty line between blocks, none at the ends.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines() {
        empty = if line.trim().is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    out.trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expect: &str) {
        assert_eq!(markdown(html).markdown, expect, "{html}");
    }

    #[test]
    fn the_parts_of_a_page_become_markdown() {
        check("<h1>A <em>b</em></h1><p>c<br>d", "# A *b*\n\nc<br>d");
        check("<ul><li>a<li>b<ol start=3><li>c</ol></ul>", "- a\n\n- b\n\n  3. c");
        check("<table><tr><th>a<th>b<tr><td>1|2</table>", "| a | b |\n| --- | --- |\n| 1\\|2 |  |");
        check(
            "<a href='x y.html'><b>a</b></a> <img src=p.png alt='A p'>",
            "[**a**](<x y.html>) ![A p](<p.png>)",
        );
        check("<pre><code class=language-py>a\n  b</code></pre>", "```py\na\n  b\n```");
        check("<code>a`b</code> <del>x</del> H<sub>2</sub>", "``a`b`` ~~x~~ H<sub>2</sub>");
        check("<blockquote><p>a<p>b</blockquote>", "> a\n>\n> b");
        check("<div><div>a</div>b</div><hr>", "a\n\nb\n\n---");
        assert_eq!(markdown("<title>A  b</title><p>c").title, "A b");
    }

    #[test]
    fn of_links_within_each_other_the_inner_one_stays() {
        check("<h4><a href=x>a <table><a href=y>#", "#### a [#](<y>)");
    }

    #[test]
    fn text_stays_text() {
        check(
            "<p>1. x</p><p>- y</p><p># z *a* _b_ [c] $d$",
            "1\\. x\n\n\\- y\n\n\\# z \\*a\\* \\_b\\_ \\[c\\] \\$d\\$",
        );
        check("a<script>b</script><style>c</style><iframe src=x>d</iframe>", "a");
    }

    #[test]
    fn depth_has_a_limit() {
        assert_eq!(markdown(&format!("{}x", "<div>".repeat(50_000))).markdown, "x");
        assert!(markdown(&format!("{}x", "<ul><li>".repeat(300))).markdown.ends_with('x'));
        assert!(markdown(&format!("{}x", "<b>".repeat(300))).markdown.len() < 1000);
    }
}
