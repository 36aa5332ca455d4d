//! Images among the events of a lesson: where one ends, whether it stands alone, and its words.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::page::{Placed, push_words};

/// Returns whether the paragraph that begins at `at` holds one image and nothing else: the image's end.
pub(crate) fn lone_image(events: &[Placed<'_>], at: usize) -> Option<usize> {
    if !matches!(events.get(at + 1)?.0, Event::Start(Tag::Image { .. })) {
        return None;
    }
    let end = image_end(events, at + 1);
    matches!(events.get(end + 1)?.0, Event::End(TagEnd::Paragraph)).then_some(end)
}

/// Where the image that begins at `at` ends. Images may stand in an image's words.
pub(crate) fn image_end(events: &[Placed<'_>], at: usize) -> usize {
    let mut depth = 0_usize;
    for (offset, (event, _)) in events[at..].iter().enumerate() {
        match event {
            Event::Start(Tag::Image { .. }) => depth += 1,
            Event::End(TagEnd::Image) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + offset;
        }
    }
    events.len().saturating_sub(1)
}

/// The words in an image's square brackets.
pub(crate) fn image_words(events: &[Placed<'_>]) -> String {
    words_until(events, |_| false)
}

/// The plain words up to an event.
pub(crate) fn words_until(events: &[Placed<'_>], end: impl Fn(&Event<'_>) -> bool) -> String {
    let mut words = String::new();
    for (event, _) in events {
        if end(event) {
            break;
        }
        if matches!(event, Event::End(TagEnd::TableCell)) {
            words.push_str(", ");
        }
        push_words(event, &mut words);
    }
    words.trim().trim_end_matches(',').trim_matches([',', ' ']).to_owned()
}
