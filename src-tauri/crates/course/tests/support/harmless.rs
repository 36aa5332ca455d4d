//! What HTML of a lesson or item may hold, written down a second time: the page is read as the window reads it
//! (`innerHTML`, scripts on), and every element and attribute is looked at.
//!
//! Used by the tests and by `tests/fuzz`.

use html5ever::tendril::TendrilSink;
use html5ever::{Attribute, LocalName, ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Elements that do nothing, in HTML.
const TEXT: &str = " html a abbr blockquote br code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr img kbd li ol p \
    pre section span strong sub summary sup table tbody td th thead tr ul ";
/// Elements that do nothing, in MathML.
const MATHS: &str = " math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle \
    msub msubsup msup mtable mtd mtext mtr munder munderover ";
/// Attributes that hold an address.
const ADDRESSES: &str = " src href ";
/// Attributes that do nothing.
const PLAIN: &str = " id class dir alt start scope open tabindex role aria-label data-media data-lesson data-anchor data-term accent \
    accentunder columnspan depth display displaystyle fence form height largeop linethickness lspace mathvariant \
    maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width ";

/// Fails where the HTML holds more than text, formulas, and pictures and links at addresses that begin with `allowed`
/// or lead to a place on the same page.
pub(crate) fn check(html: &str, allowed: &str) {
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let dom = parse_fragment(RcDom::default(), ParseOpts::default(), context, vec![], true).one(html);
    // A node that is dropped empties all below it: the page stays until the end.
    let mut waiting = vec![Handle::clone(&dom.document)];
    while let Some(node) = waiting.pop() {
        look(&node, html, allowed);
        waiting.extend(node.children.borrow().iter().cloned());
    }
}

fn look(node: &Handle, html: &str, allowed: &str) {
    match &node.data {
        NodeData::Element { name, attrs, template_contents, .. } => {
            // In a formula's text a formula's element is one that HTML does not know, and that does nothing.
            let known = listed(MATHS, &name.local) || (name.ns == ns!(html) && listed(TEXT, &name.local));
            assert!(name.ns == ns!(html) || name.ns == ns!(mathml), "a foreign element: {html}");
            assert!(known, "<{}>: {html}", name.local);
            assert!(template_contents.borrow().is_none(), "a template: {html}");
            attrs.borrow().iter().for_each(|attribute| attributes(attribute, html, allowed));
        }
        NodeData::Comment { .. } | NodeData::ProcessingInstruction { .. } | NodeData::Doctype { .. } => {
            panic!("a comment or its kind: {html}")
        }
        NodeData::Document | NodeData::Text { .. } => {}
    }
}

fn attributes(attribute: &Attribute, html: &str, allowed: &str) {
    let name = &attribute.name.local;
    if listed(ADDRESSES, name) {
        let value = attribute.value.trim();
        let fits = value.starts_with('#') || (!allowed.is_empty() && value.starts_with(allowed));
        assert!(fits, "{name}={value}: {html}");
    } else {
        assert!(listed(PLAIN, name), "{name}=: {html}");
    }
}

fn listed(list: &str, name: &LocalName) -> bool {
    list.split_ascii_whitespace().any(|one| one == &**name)
}
