//! The safe HTML of questions as plain words for a terminal.

use crate::screen::printable;

/// Takes the marks out of the HTML that the client makes.
pub(crate) fn words(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        words.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = if rest.starts_with('<') { mark(rest, &mut words) } else { sign(rest, &mut words) };
    }
    words.push_str(rest);
    let lines = words.lines().map(str::trim_end);
    printable(lines.collect::<Vec<_>>().join("\n").trim())
}

/// Passes over a mark; where it ends a line or a block, so does the text.
fn mark<'a>(rest: &'a str, words: &mut String) -> &'a str {
    let end = rest.find('>').map_or(rest.len(), |at| at + 1);
    let inner = rest[1..end].trim_end_matches('>').trim_end_matches('/').trim();
    let name = inner.split([' ', '\n']).next().unwrap_or_default();
    match name {
        "br" | "/p" | "/li" | "/pre" | "/tr" | "/blockquote" => words.push('\n'),
        "/td" | "/th" => words.push('\t'),
        "li" => words.push_str("- "),
        // The source of a formula, which stands there as signs already.
        "annotation" => {
            let after = rest.find("</annotation>").unwrap_or(rest.len());
            return &rest[after.max(end).min(rest.len())..];
        }
        "span" => {
            let gap = inner.split_once("data-gap=\"").and_then(|(_, number)| number.split('"').next());
            if let Some(number) = gap {
                words.push_str(&format!("[{number}: ____]"));
            }
        }
        _ => {}
    }
    &rest[end..]
}

/// Writes what an entity stands for.
fn sign<'a>(rest: &'a str, words: &mut String) -> &'a str {
    const SIGNS: [(&str, &str); 6] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", "\u{a0}"),
    ];
    for (name, sign) in SIGNS {
        if let Some(after) = rest.strip_prefix(name) {
            words.push_str(sign);
            return after;
        }
    }
    words.push('&');
    &rest[1..]
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn marks_go_and_words_stay() {
        for (html, plain) in [
            ("Yes. <strong>860</strong> divided by 4 &lt; 216.", "Yes. 860 divided by 4 < 216."),
            ("<p>One</p><p>Two<br>three</p>", "One\nTwo\nthree"),
            ("a <span data-gap=\"2\"></span> b", "a [2: ____] b"),
            ("<math><mi>x</mi><annotation encoding=\"t\">\\x</annotation></math>", "x"),
            ("a & b &unknown; <", "a & b &unknown;"),
            ("<annotation", ""),
        ] {
            assert_eq!(words(html), plain, "{html}");
        }
    }
}
