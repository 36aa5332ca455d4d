//! From text to words: the same for what is indexed, what is asked and what is highlighted.
//!
//! [`words`] splits a text into pieces of one script ([`split`]), brings each piece to its folded
//! form ([`fold`]) and stems it by the rules of the text's language ([`rules`]). Splitting and
//! folding depend only on the script, never on the language, so that one query can be asked of
//! every language that shares its script; only stems differ, and carry the tag of their rules.

mod amharic;
mod arabic;
mod cyrillic;
pub(crate) mod fold;
pub(crate) mod han;
mod hindi;
mod latin;
mod malay;
pub(crate) mod rules;
mod script;
pub(crate) mod split;
pub(crate) mod stop;
mod swahili;
pub(crate) mod unspaced;

pub(crate) use rules::{Rules, rules_for};
pub(crate) use script::Script;

/// Raises this when any analysis changes: an index made by another analysis is made anew.
pub(crate) const VERSION: u32 = 2;

/// Longer words are cut here, in the index and in queries alike: they are not words.
const LONGEST_WORD: usize = 40;

/// A word with all the forms it can be found by.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word {
    /// Byte range in the text it came from.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Counted in words; in Chinese, Japanese and Korean counted in characters.
    pub(crate) position: usize,
    pub(crate) script: Script,
    /// Folded, not stemmed.
    pub(crate) exact: String,
    /// As written but for case, where folding changed more than that.
    pub(crate) marked: Option<String>,
    /// The tagged stem, but for scripts indexed by characters.
    pub(crate) stem: Option<String>,
    /// For text without spaces written in characters: the tagged pairs of neighbours inside the
    /// word, at consecutive positions.
    pub(crate) grams: Vec<String>,
    /// The tagged pair that reaches over to the next word of the run, or, where there is none worth
    /// keeping, the only character of the word.
    pub(crate) bridge: Option<String>,
}

/// Calls `each` for every word of `text`, in order, analysed as a text in `lang`.
pub(crate) fn words(lang: &str, text: &str, mut each: impl FnMut(Word)) {
    let mut position = 0;
    split::pieces(text, |piece| match piece.script {
        Script::Han | Script::Hangul => {
            position += han::words(&piece, position, &mut each);
        }
        Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar => {
            unspaced::segments(&piece, |part| {
                each(spaced(lang, &part, position));
                position += 1;
            });
        }
        _ => {
            each(spaced(lang, &piece, position));
            position += 1;
        }
    });
}

/// The word that a piece without inner boundaries is.
pub(crate) fn spaced(lang: &str, piece: &split::Piece<'_>, position: usize) -> Word {
    let (exact, marked) = fold::fold(cut(piece.text), piece.script);
    let rules = rules_for(lang, piece.script);
    let stem = rules.stem(&exact);
    Word {
        start: piece.start,
        end: piece.end,
        position,
        script: piece.script,
        exact,
        marked,
        stem: Some(stem),
        grams: Vec::new(),
        bridge: None,
    }
}

/// At most [`LONGEST_WORD`] characters of `text`.
fn cut(text: &str) -> &str {
    match text.char_indices().nth(LONGEST_WORD) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

/// The primary language subtag of a BCP 47 tag, in lower case: `zh` of `zh-Hant-TW`.
pub(crate) fn primary(lang: &str) -> String {
    lang.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

/// Which way a language's text runs: `"rtl"` or `"ltr"`. An explicit script subtag decides
/// (`az-Arab`), else the language's usual script (CLDR, likely subtags).
pub fn direction(lang: &str) -> &'static str {
    let mut subtags = lang.split(['-', '_']);
    let language = subtags.next().unwrap_or_default().to_ascii_lowercase();
    if let Some(script) = subtags.find(|subtag| subtag.len() == 4) {
        return match script.to_ascii_lowercase().as_str() {
            "arab" | "hebr" | "thaa" | "syrc" | "nkoo" | "adlm" | "rohg" | "mand" | "samr" => "rtl",
            _ => "ltr",
        };
    }
    match language.as_str() {
        "ar" | "arc" | "arz" | "azb" | "bgn" | "bqi" | "ckb" | "dv" | "fa" | "glk" | "he" | "iw" | "khw"
        | "ks" | "lrc" | "luz" | "mzn" | "nqo" | "pnb" | "prs" | "ps" | "sd" | "skr" | "syr" | "ug"
        | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

#[cfg(test)]
mod tests;
