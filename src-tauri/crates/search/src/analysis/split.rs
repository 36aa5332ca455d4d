//! Where words begin and end, as far as the script alone tells.

use unicode_normalization::char::is_combining_mark;

use super::script::Script;

/// A run of letters, marks and digits of one script.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece<'a> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) script: Script,
    pub(crate) text: &'a str,
}

/// Calls `each` for every piece of `text`, in order.
///
/// Letters are filtered by alphanumeric, not by a segmenter's idea of a word, which would drop
/// words of Hindi. A digit belongs to whatever it touches (ESP32, 3D), except in scripts without
/// spaces.
pub(crate) fn pieces<'a>(text: &'a str, mut each: impl FnMut(Piece<'a>)) {
    let mut open: Option<(usize, Script)> = None;
    let mut previous = '\0';
    let mut before_previous = '\0';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = match open {
            Some((start, script)) => match role(c) {
                Role::Letter(next) => {
                    let joined = join(script, next);
                    if joined.is_none() {
                        each(piece(text, start, at, script));
                    }
                    open = Some(match joined {
                        Some(script) => (start, script),
                        None => (at, next),
                    });
                    true
                }
                Role::Mark => true,
                // The apostrophe of Swahili ng'ombe is a letter's; any other one divides.
                Role::Apostrophe => {
                    let joins = matches!(previous, 'g' | 'G')
                        && matches!(before_previous, 'n' | 'N')
                        && chars.peek().is_some_and(|(_, next)| is_vowel(*next));
                    if !joins {
                        each(piece(text, start, at, script));
                        open = None;
                    }
                    joins
                }
                Role::Gap => {
                    each(piece(text, start, at, script));
                    open = None;
                    false
                }
            },
            None => {
                if let Role::Letter(script) = role(c) {
                    open = Some((at, script));
                }
                true
            }
        };
        if joins && !is_combining_mark(c) {
            before_previous = previous;
            previous = c;
        }
    }
    if let Some((start, script)) = open {
        each(piece(text, start, text.len(), script));
    }
}

fn piece(text: &str, start: usize, end: usize, script: Script) -> Piece<'_> {
    Piece { start, end, script, text: &text[start..end] }
}

enum Role {
    Letter(Script),
    Mark,
    Apostrophe,
    Gap,
}

fn role(c: char) -> Role {
    if c.is_ascii() {
        return match c {
            '0'..='9' | 'a'..='z' | 'A'..='Z' => Role::Letter(Script::of(c)),
            '\'' => Role::Apostrophe,
            _ => Role::Gap,
        };
    }
    // The everyday blocks first: looking properties up is slow.
    match c {
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ḁ'..='ỿ' => return Role::Letter(Script::Latin),
        'Ѐ'..='ҁ' | 'Ҋ'..='ԯ' => return Role::Letter(Script::Cyrillic),
        'ؠ'..='ي' | 'ٮ' | 'ٯ' | 'ٱ'..='ۓ' => return Role::Letter(Script::Arabic),
        '\u{064B}'..='\u{065F}' => return Role::Mark,
        '\u{0900}'..='\u{0963}' => return Role::Letter(Script::Devanagari),
        '\u{0E01}'..='\u{0E3A}' | '\u{0E40}'..='\u{0E4E}' => return Role::Letter(Script::Thai),
        '\u{1200}'..='\u{135A}' => return Role::Letter(Script::Ethiopic),
        '\u{4E00}'..='\u{9FFF}' => return Role::Letter(Script::Han),
        '\u{AC00}'..='\u{D7A3}' => return Role::Letter(Script::Hangul),
        '\u{2020}'..='\u{205F}' | '\u{3008}'..='\u{3020}' | '\u{3000}'..='\u{3004}' => {
            return Role::Gap;
        }
        _ => {}
    }
    match c {
        '\u{2019}' | '\u{02BC}' => Role::Apostrophe,
        // Joiners, soft hyphen, direction marks and variation selectors are inside words;
        // the zero-width space U+200B is how Khmer and Burmese writers mark a word's end.
        '\u{00AD}' | '\u{200C}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' => Role::Mark,
        _ if c.is_alphanumeric() => Role::Letter(Script::of(c)),
        _ if is_combining_mark(c) => Role::Mark,
        _ => Role::Gap,
    }
}

/// The script of a piece that goes on with a letter of the next script; `None` if it ends there.
fn join(open: Script, next: Script) -> Option<Script> {
    match (open, next) {
        (a, b) if a == b => Some(a),
        (a, Script::Digits) if !a.is_unspaced() => Some(a),
        (Script::Digits, b) if !b.is_unspaced() => Some(b),
        _ => None,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'w')
}

/// Whether a character at a text's end belongs to an unfinished word.
pub(crate) fn is_mark(c: char) -> bool {
    is_combining_mark(c)
}
