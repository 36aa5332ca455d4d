//! Finding a mark's passage again.

use super::{Anchor, Placed};
use crate::{Passage, PassageKind};

/// Words shorter than this are not looked for loosely, in characters.
const SHORTEST: usize = 6;
/// So many characters must agree, of the words and around them, for words found below another heading: a single “the”
/// is everywhere.
const SURE: usize = 8;
/// Share of the characters that may be others, one in so many.
const ALLOWED: usize = 4;
/// Of longer words only the beginning and the end are looked for loosely, so many characters of each.
const END: usize = 128;
/// Steps that a loose search takes at most, some tens of milliseconds.
const STEPS: usize = 20_000_000;
/// So far a loose match is stretched to whole words.
const STRETCH: usize = 12;

/// Finds the passage that a mark hangs on among a lesson's passages, in the anchor's language where there are any.
///
/// White space does not matter. The very words are looked for below their own heading, then below the others, where
/// the surroundings decide which of several is meant; then words of which three quarters are the same. A mark without
/// words is where its heading is.
#[must_use]
pub fn place(anchor: &Anchor, passages: &[Passage]) -> Placed {
    let of_text = |passage: &&Passage| matches!(passage.kind, PassageKind::Lesson | PassageKind::Passage);
    let in_language: Vec<&Passage> =
        passages.iter().filter(of_text).filter(|passage| passage.lang == anchor.lang).collect();
    let mut passages =
        if in_language.is_empty() { passages.iter().filter(of_text).collect() } else { in_language };
    // Its own heading first; the others stay in their order.
    passages.sort_by_key(|passage| passage.anchor != anchor.heading);

    let words = plain(&anchor.exact);
    if words.is_empty() {
        let own = passages.first().filter(|passage| passage.anchor == anchor.heading);
        return own.map_or(Placed::Orphan, |own| Placed::Exact { heading: own.anchor.clone(), nth: 0 });
    }
    let texts: Vec<(&Passage, Vec<char>)> =
        passages.into_iter().map(|passage| (passage, plain(&passage.text))).collect();
    exactly(anchor, &words, &texts).or_else(|| loosely(anchor, &words, &texts)).unwrap_or(Placed::Orphan)
}

/// Characters with every run of white space as one space.
fn plain(text: &str) -> Vec<char> {
    let mut plain = Vec::with_capacity(text.len());
    for (at, word) in text.split_whitespace().enumerate() {
        if at > 0 {
            plain.push(' ');
        }
        plain.extend(word.chars());
    }
    plain
}

fn exactly(anchor: &Anchor, words: &[char], texts: &[(&Passage, Vec<char>)]) -> Option<Placed> {
    let mut best: Option<(usize, Placed)> = None;
    for (passage, text) in texts {
        let own = passage.anchor == anchor.heading;
        for (nth, at) in places(words, text).into_iter().enumerate() {
            let around = agreement(anchor, text, at, at + words.len());
            if !own && words.len() + around < SURE {
                continue;
            }
            if best.as_ref().is_none_or(|(most, _)| around > *most) {
                best = Some((around, Placed::Exact { heading: passage.anchor.clone(), nth: count(nth) }));
            }
        }
        if own && best.is_some() {
            break;
        }
    }
    best.map(|(_, placed)| placed)
}

/// Where the words begin in a text, wherever they do.
fn places(words: &[char], text: &[char]) -> Vec<usize> {
    text.windows(words.len()).enumerate().filter(|(_, window)| *window == words).map(|(at, _)| at).collect()
}

/// How many characters before and behind a place agree with what stood there.
fn agreement(anchor: &Anchor, text: &[char], from: usize, to: usize) -> usize {
    let dense = |one: &char| !one.is_whitespace();
    let before = text[..from].iter().rev().copied().filter(dense);
    let stood_before = anchor.prefix.chars().rev().filter(dense);
    let behind = text[to..].iter().copied().filter(dense);
    let stood_behind = anchor.suffix.chars().filter(dense);
    before.zip(stood_before).take_while(|(now, then)| now == then).count()
        + behind.zip(stood_behind).take_while(|(now, then)| now == then).count()
}

fn loosely(anchor: &Anchor, words: &[char], texts: &[(&Passage, Vec<char>)]) -> Option<Placed> {
    if words.len() < SHORTEST {
        return None;
    }
    let mut steps = STEPS;
    let found = texts.iter().filter_map(|(passage, text)| {
        let found = closest(words, text, &mut steps)?;
        // Fewest differences, then most agreement around.
        let badness = (found.differences, usize::MAX - agreement(anchor, text, found.from, found.to));
        Some((badness, passage, text, found))
    });
    // Of equals the first: one below its own heading.
    let (_, passage, text, found) = found.min_by_key(|(badness, ..)| *badness)?;
    let (from, to) = stretch(text, found.from, found.to);
    let exact = &text[from..to];
    let nth = places(exact, text).iter().position(|at| *at == from).unwrap_or(0);
    let heading = passage.anchor.clone();
    Some(Placed::Fuzzy { heading, exact: exact.iter().collect(), nth: count(nth) })
}

/// A stretch of text much like some words.
struct Found {
    from: usize,
    to: usize,
    differences: usize,
}

fn closest(words: &[char], text: &[char], steps: &mut usize) -> Option<Found> {
    if words.len() <= 2 * END {
        let found = nearest(words, text, steps)?;
        return (found.differences * ALLOWED <= words.len()).then_some(found);
    }
    let (head, tail) = (&words[..END], &words[words.len() - END..]);
    let first = nearest(head, text, steps)?;
    let behind = &text[first.to..];
    let second = nearest(tail, behind, steps)?;
    let to = first.to + second.to;
    let length = to - first.from;
    let differences = first.differences + second.differences;
    let alike = differences * ALLOWED <= 2 * END && length <= 2 * words.len() && words.len() <= 2 * length;
    alike.then_some(Found { from: first.from, to, differences })
}

/// The stretch of text that needs the fewest insertions, deletions and replacements to become the words (Sellers'
/// algorithm); none when that would take more steps than are left.
fn nearest(words: &[char], text: &[char], steps: &mut usize) -> Option<Found> {
    *steps = steps.checked_sub(words.len().checked_mul(text.len())?)?;
    // For each number of the words' characters: the fewest differences of a stretch that ends here, and its beginning.
    let mut column: Vec<(usize, usize)> = (0..=words.len()).map(|length| (length, 0)).collect();
    let mut best: Option<Found> = None;
    for (at, letter) in text.iter().enumerate() {
        let mut diagonal = column[0];
        column[0] = (0, at + 1);
        for (length, word) in words.iter().enumerate() {
            let replaced = (diagonal.0 + usize::from(letter != word), diagonal.1);
            let inserted = (column[length + 1].0 + 1, column[length + 1].1);
            let deleted = (column[length].0 + 1, column[length].1);
            diagonal = column[length + 1];
            column[length + 1] = replaced.min(inserted).min(deleted);
        }
        let (differences, from) = column[words.len()];
        if best.as_ref().is_none_or(|best| differences < best.differences) {
            best = Some(Found { from, to: at + 1, differences });
        }
    }
    best.filter(|found| found.from < found.to)
}

/// Stretches a place to whole words, in scripts that set spaces between words.
fn stretch(text: &[char], mut from: usize, mut to: usize) -> (usize, usize) {
    let spaced = |one: char| one.is_alphanumeric() && one < '\u{2e80}';
    while from < to && text[from] == ' ' {
        from += 1;
    }
    while from < to && text[to - 1] == ' ' {
        to -= 1;
    }
    for _ in 0..STRETCH {
        if from == 0 || from == to || !spaced(text[from]) || !spaced(text[from - 1]) {
            break;
        }
        from -= 1;
    }
    for _ in 0..STRETCH {
        if to == text.len() || from == to || !spaced(text[to]) || !spaced(text[to - 1]) {
            break;
        }
        to += 1;
    }
    (from, to)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages(texts: &[(&str, &str)]) -> Vec<Passage> {
        let passage = |(anchor, text): &(&str, &str)| Passage {
            lesson: Some("l".to_owned()),
            anchor: (*anchor).to_owned(),
            kind: if anchor.is_empty() { PassageKind::Lesson } else { PassageKind::Passage },
            lang: "en".to_owned(),
            title: "L".to_owned(),
            heading: (*anchor).to_owned(),
            text: (*text).to_owned(),
        };
        texts.iter().map(passage).collect()
    }

    fn anchor(heading: &str, prefix: &str, exact: &str, suffix: &str) -> Anchor {
        let own = str::to_owned;
        Anchor {
            lang: own("en"),
            heading: own(heading),
            exact: own(exact),
            prefix: own(prefix),
            suffix: own(suffix),
        }
    }

    fn exact(heading: &str, nth: u32) -> Placed {
        Placed::Exact { heading: heading.to_owned(), nth }
    }

    fn fuzzy(heading: &str, words: &str) -> Placed {
        Placed::Fuzzy { heading: heading.to_owned(), exact: words.to_owned(), nth: 0 }
    }

    const BOIL: &str = "Water is boiled to kill germs. Boil it\n for a full minute. Then let the water cool.";

    #[test]
    fn the_very_words_below_their_own_heading_are_found_whatever_the_white_space() {
        let lesson = passages(&[("", "Boil it for a full minute."), ("why", BOIL)]);
        assert_eq!(place(&anchor("why", "", "Boil it for  a\tfull minute", ""), &lesson), exact("why", 0));
    }

    #[test]
    fn the_surroundings_tell_which_of_several_is_meant() {
        let lesson =
            passages(&[("why", "the water in the well, the water in the pot, the water in the sky")]);
        let mark = anchor("why", "well, ", "the water", " in the pot");
        assert_eq!(place(&mark, &lesson), exact("why", 1));
    }

    #[test]
    fn words_that_moved_below_another_heading_are_found_there() {
        let lesson = passages(&[("", "Hello."), ("other", BOIL)]);
        assert_eq!(place(&anchor("why", "", "kill germs", ""), &lesson), exact("other", 0));
        assert_eq!(place(&anchor("why", "let ", "the", " water cool"), &lesson), exact("other", 0));
        assert_eq!(place(&anchor("why", "", "the", ""), &lesson), Placed::Orphan);
    }

    #[test]
    fn words_that_were_edited_are_found_loosely_as_whole_words() {
        let lesson = passages(&[("", "Hello."), ("why", BOIL)]);
        let mark = anchor("why", "", "Boil it for one full minute", "");
        assert_eq!(place(&mark, &lesson), fuzzy("why", "Boil it for a full minute"));
        let mark = anchor("gone", "", "Watr is boilt to kill germ", "");
        assert_eq!(place(&mark, &lesson), fuzzy("why", "Water is boiled to kill germs"));
    }

    #[test]
    fn a_passage_that_is_gone_leaves_an_orphan() {
        let lesson = passages(&[("", "Hello."), ("why", BOIL)]);
        assert_eq!(
            place(&anchor("why", "", "Solar panels face the sun at noon", ""), &lesson),
            Placed::Orphan
        );
        assert_eq!(place(&anchor("why", "", "boil", ""), &[]), Placed::Orphan);
    }

    #[test]
    fn a_mark_without_words_is_where_its_heading_is() {
        let lesson = passages(&[("", "Hello."), ("why", BOIL)]);
        assert_eq!(place(&anchor("why", "", "", ""), &lesson), exact("why", 0));
        assert_eq!(place(&anchor("gone", "", " ", ""), &lesson), Placed::Orphan);
    }

    #[test]
    fn words_without_spaces_between_them_are_found_too() {
        let lesson = passages(&[("a", "水要煮沸一分钟，才能杀死细菌。然后让它冷却。")]);
        let mark = anchor("a", "", "水须煮沸一分钟，才能杀死病菌", "");
        assert_eq!(place(&mark, &lesson), fuzzy("a", "水要煮沸一分钟，才能杀死细菌"));
    }

    #[test]
    fn a_long_passage_is_found_by_its_beginning_and_end() {
        let sentence = |number: usize| format!("Sentence {number} tells of water number {}. ", number * 7);
        let text: String = (0..40).map(sentence).collect();
        let lesson = passages(&[("a", &text)]);
        let marked: String = (5..20).filter(|number| *number != 12).map(sentence).collect();
        let Placed::Fuzzy { exact, .. } = place(&anchor("a", "", marked.trim(), ""), &lesson) else {
            panic!("not found")
        };
        assert!(exact.starts_with("Sentence 5 ") && exact.ends_with("number 133."), "{exact}");
    }

    #[test]
    fn a_hostile_text_costs_a_bounded_time() {
        let text = "ab".repeat(400_000);
        let lesson = passages(&[("a", &text), ("b", BOIL)]);
        let mark = anchor("a", "", &"ac".repeat(120), "");
        assert_eq!(place(&mark, &lesson), Placed::Orphan);
    }
}
