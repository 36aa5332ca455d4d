//! The folded words in the index, as a vocabulary: for unfinished, mistyped and joined words.

use std::collections::HashMap;

use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Term;
use tantivy::termdict::TermDictionary;

use crate::analysis::{Rules, Script};
use crate::error::IndexError;
use crate::rank::asked::Form;
use crate::rank::shelf::{Shelf, broken};

/// How many words of the vocabulary are looked at for one typed word.
const MOST_LOOKED_AT: usize = 4_000;
/// With fewer pairs that begin with a character, all pairs are looked through, up to so many.
const FEW_PAIRS: usize = 3;
const MOST_PAIRS: usize = 200_000;
/// How many meanings a slip may have.
const MOST_MEANT: usize = 8;

/// The commonest words that begin with `start`, commonest first; `start` itself is left out.
pub(super) fn beginning_with(
    shelf: &Shelf,
    start: &str,
    script: Script,
    most: usize,
) -> Result<Vec<String>, IndexError> {
    let mut words = HashMap::new();
    for (dictionary, tag) in dictionaries(shelf, script) {
        let start = format!("{tag}{start}");
        let mut stream = dictionary.range().ge(start.as_bytes()).into_stream().map_err(broken)?;
        let mut looked_at = 0;
        while let Some((key, info)) = stream.next() {
            if !key.starts_with(start.as_bytes()) || looked_at > MOST_LOOKED_AT {
                break;
            }
            looked_at += 1;
            note(&mut words, &key[tag.len()..], info.doc_freq);
        }
    }
    Ok(commonest(words, start, most))
}

/// Words that differ from `word` by one letter more, less or other, or two exchanged.
pub(super) fn one_slip_away(shelf: &Shelf, word: &str, script: Script) -> Result<Vec<String>, IndexError> {
    let mut words = HashMap::new();
    for (dictionary, tag) in dictionaries(shelf, script) {
        let term = Term::from_field_text(shelf.exact_field(), &format!("{tag}{word}"));
        let automaton = FuzzyTermQuery::new(term, 1, true).automaton()?;
        let mut stream = dictionary.search(automaton).into_stream().map_err(broken)?;
        let mut looked_at = 0;
        while let Some((key, info)) = stream.next() {
            looked_at += 1;
            if looked_at > MOST_LOOKED_AT {
                break;
            }
            if let Some(key) = key.strip_prefix(tag.as_bytes()) {
                note(&mut words, key, info.doc_freq);
            }
        }
    }
    Ok(commonest(words, word, MOST_MEANT))
}

/// Where words of a script are written down: as they are, and as stems behind their rules' tag.
fn dictionaries(shelf: &Shelf, script: Script) -> impl Iterator<Item = (&TermDictionary, String)> {
    let tags: Vec<String> = shelf.rules(script).into_iter().map(|rules| rules.tag().to_string()).collect();
    shelf.segments.iter().flat_map(move |segment| {
        let exact = std::iter::once((segment.exact.terms(), String::new()));
        let stems: Vec<_> = tags
            .iter()
            .flat_map(|tag| segment.stems.iter().map(|stems| (stems.index.terms(), tag.clone())))
            .collect();
        exact.chain(stems)
    })
}

/// The tagged pairs of characters that begin with this one or, if there are next to none, that hold
/// it at all.
pub(super) fn pairs_with(shelf: &Shelf, character: &str, most: usize) -> Result<Vec<String>, IndexError> {
    let tag = Rules::Grams.tag();
    let pairs = pairs_from(shelf, &format!("{tag}{character}"), character, usize::MAX)?;
    if pairs.len() >= FEW_PAIRS {
        return Ok(commonest(pairs, "", most));
    }
    let pairs = pairs_from(shelf, &tag.to_string(), character, MOST_PAIRS)?;
    Ok(commonest(pairs, "", most))
}

fn pairs_from(
    shelf: &Shelf,
    start: &str,
    character: &str,
    most_looked_at: usize,
) -> Result<HashMap<String, u32>, IndexError> {
    let mut pairs = HashMap::new();
    for segment in &shelf.segments {
        for stems in &segment.stems {
            let dictionary = stems.index.terms();
            let mut stream = dictionary.range().ge(start.as_bytes()).into_stream().map_err(broken)?;
            let mut looked_at = 0;
            while let Some((key, info)) = stream.next() {
                looked_at += 1;
                if !key.starts_with(start.as_bytes()) || looked_at > most_looked_at {
                    break;
                }
                if std::str::from_utf8(key).is_ok_and(|key| key.contains(character)) {
                    note(&mut pairs, key, info.doc_freq);
                }
            }
        }
    }
    Ok(pairs)
}

/// The fewest known words that make up `word` when written together; empty if it cannot be done.
pub(super) fn parts(shelf: &Shelf, word: &str, script: Script) -> Result<Vec<String>, IndexError> {
    // Parts of one letter prove nothing, and of two little where letters are sounds.
    let shortest = if script.is_unspaced() { 2 } else { 4 };
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    let count = ends.len() - 1;
    // best[i]: the fewest parts that make up the first i letters, and where the last begins.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; count + 1];
    best[0] = Some((0, 0));
    for end in shortest..=count {
        for begin in 0..=end - shortest {
            let Some((parts, _)) = best[begin] else {
                continue;
            };
            if best[end].is_some_and(|(known, _)| known <= parts + 1) {
                continue;
            }
            if shelf.frequency(&word[ends[begin]..ends[end]], script)? > 0 {
                best[end] = Some((parts + 1, begin));
            }
        }
    }
    let mut parts = Vec::new();
    let mut end = count;
    while end > 0 {
        let Some((_, begin)) = best[end] else {
            return Ok(Vec::new());
        };
        parts.push(word[ends[begin]..ends[end]].to_owned());
        end = begin;
    }
    parts.reverse();
    Ok(parts)
}

/// Whether any form is in the index at all.
pub(super) fn has_any(shelf: &Shelf, forms: &[Form]) -> Result<bool, IndexError> {
    for form in forms {
        for segment in &shelf.segments {
            for stems in &segment.stems {
                let mut all = true;
                for stem in &form.stems {
                    all &= stems.index.terms().get(stem.as_bytes()).map_err(broken)?.is_some();
                }
                if all {
                    return Ok(true);
                }
            }
        }
    }
    Ok(false)
}

fn note(words: &mut HashMap<String, u32>, key: &[u8], frequency: u32) {
    if let Ok(word) = std::str::from_utf8(key) {
        match words.get_mut(word) {
            Some(known) => *known += frequency,
            None => {
                words.insert(word.to_owned(), frequency);
            }
        }
    }
}

fn commonest(words: HashMap<String, u32>, but: &str, most: usize) -> Vec<String> {
    let mut words: Vec<(String, u32)> = words.into_iter().filter(|(word, _)| word != but).collect();
    words.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    words.truncate(most);
    words.into_iter().map(|(word, _)| word).collect()
}
