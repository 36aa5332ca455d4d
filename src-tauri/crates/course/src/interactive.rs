//! Interactive pages: what in them the strict rules of their sandbox would stop.

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::fault::Faults;
use crate::lesson::markup::is_deep;
use crate::limit::MAX_NESTING;
use crate::path::has_scheme;
use crate::sentence as say;

/// Looks at an interactive page's `index.html`.
pub(crate) fn check_interactive(file: &str, html: &str, faults: &mut Faults) {
    if is_deep(html) {
        faults.add(&say::TOO_DEEP, file, None, &[("max", &MAX_NESTING)]);
        return;
    }
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
    // A list instead of recursion: pages may nest as deep as they like.
    let mut waiting: Vec<Handle> = vec![dom.document.clone()];
    while let Some(node) = waiting.pop() {
        waiting.extend(node.children.borrow().iter().cloned());
        let NodeData::Element { name, attrs, .. } = &node.data else { continue };
        let element: &str = name.local.as_ref();
        let attrs = attrs.borrow();
        let value =
            |wanted: &str| attrs.iter().find(|attr| &*attr.name.local == wanted).map(|attr| &*attr.value);
        let mut inline = |what: &str| faults.add(&say::INTERACTIVE_INLINE, file, None, &[("what", &what)]);
        if element == "style" || (element == "script" && value("src").is_none()) {
            inline(&format!("<{element}>"));
        }
        if element == "script" && value("type") == Some("module") {
            inline("type=\"module\"");
        }
        for attr in attrs.iter() {
            let attribute: &str = attr.name.local.as_ref();
            if attribute == "style" || attribute.starts_with("on") {
                inline(&format!("{attribute}=\"…\""));
            }
        }
        for address in ["src", "href", "action", "poster", "data"].into_iter().filter_map(value) {
            let elsewhere = has_scheme(address) || address.starts_with(['/', '\\']) || address.contains("..");
            if elsewhere && !(element == "a" && address.starts_with("http")) {
                faults.add(&say::INTERACTIVE_OUTSIDE, file, None, &[("what", &address)]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expect: &[&str]) {
        let mut faults = Faults::default();
        check_interactive("index.html", html, &mut faults);
        let found: Vec<_> = faults.into_list().iter().map(|fault| fault.args["what"].clone()).collect();
        assert_eq!(found, expect, "{html}");
    }

    #[test]
    fn what_the_sandbox_stops_is_named() {
        check("<link rel=stylesheet href=a.css><script src=a.js></script><p>x", &[]);
        check("<script>x()</script><style>p{}</style>", &["<script>", "<style>"]);
        check("<p style='color:red' onclick=x()>", &["onclick=\"…\"", "style=\"…\""]);
        check("<script type=module src=a.js></script>", &["type=\"module\""]);
        check(
            "<img src=https://x/y><script src=//x/y></script><img src=../x>",
            &["../x", "//x/y", "https://x/y"],
        );
    }
}
