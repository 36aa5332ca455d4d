//! Swahili: noun classes and verb prefixes, lightly.

/// Prefixes of verbs: subject and tense together.
const SUBJECTS: [&str; 16] =
    ["ni", "tu", "wa", "ki", "vi", "zi", "li", "ya", "ku", "pa", "mu", "u", "a", "m", "i", "ha"];
const TENSES: [&str; 7] = ["nge", "taka", "na", "li", "ta", "me", "ka"];

/// Class prefixes of nouns and adjectives, plural and singular: what is behind them stays.
const CLASSES: [&str; 9] = ["mwa", "mw", "wa", "vi", "ki", "mi", "ma", "ku", "m"];

/// The stem without verb or class prefix and without the locative -ni.
///
/// Light: nothing is taken from words of up to four letters, and at least four letters stay after a
/// verb's prefix, three after a noun's.
pub(super) fn stem(folded: &str) -> String {
    if !folded.is_ascii() {
        return folded.to_owned();
    }
    if folded.len() < 5 {
        // Only the m- that cannot be the beginning of a syllable: mmea, mtoto.
        return match folded.as_bytes() {
            [b'm', b'm' | b't' | b'l' | b'k' | b's', _, _] => folded[1..].to_owned(),
            _ => folded.to_owned(),
        };
    }
    let word = match folded.strip_suffix("ni") {
        Some(rest) if rest.len() >= 4 => rest,
        _ => folded,
    };
    if let Some(rest) = verb(word) {
        return rest.to_owned();
    }
    for class in CLASSES {
        if let Some(rest) = word.strip_prefix(class)
            && rest.len() >= 3
        {
            return rest.to_owned();
        }
    }
    word.to_owned()
}

fn verb(word: &str) -> Option<&str> {
    for subject in SUBJECTS {
        let Some(rest) = word.strip_prefix(subject) else {
            continue;
        };
        for tense in TENSES {
            if let Some(rest) = rest.strip_prefix(tense)
                && rest.len() >= 4
            {
                return Some(rest);
            }
        }
    }
    None
}
