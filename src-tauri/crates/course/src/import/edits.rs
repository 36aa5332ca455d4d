//! Changes to a text, collected first and made together.

use std::ops::Range;

/// What is to stand in the place of a range of the text.
pub(crate) type Edits = Vec<(Range<usize>, String)>;

/// Makes the changes. One that overlaps another before it is left out.
pub(crate) fn apply(text: &str, mut edits: Edits) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, shown) in edits {
        if range.start < at || range.end < range.start {
            continue;
        }
        out.push_str(&text[at..range.start]);
        out.push_str(&shown);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}
