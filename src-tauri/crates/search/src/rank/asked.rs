//! What was typed, as words with the forms they may be found by.

use std::ops::Range;

use crate::analysis::{Script, Word, primary, split, stop, words};
use crate::error::IndexError;
use crate::query::Query;
use crate::rank::{Shelf, vocabulary};

/// Typed text is read up to here.
const LONGEST_QUERY: usize = 400;
const MOST_WORDS: usize = 16;
/// The most forms of one word, and the most completions of an unfinished one.
const MOST_FORMS: usize = 64;
const COMPLETIONS: usize = 16;
/// Shorter words are not forgiven a slip: too many words are one letter away.
const SHORTEST_FORGIVEN: usize = 5;
/// Nor more than so many words of one query: each costs a walk through the vocabulary.
const MOST_FORGIVEN: usize = 4;

/// A query, ready to be weighed.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub(crate) words: Vec<AskedWord>,
    /// What must stand side by side.
    pub(crate) phrases: Vec<Phrase>,
}

/// A word asked for.
#[derive(Debug)]
pub(crate) struct AskedWord {
    pub(crate) exact: String,
    pub(crate) marked: Option<String>,
    pub(crate) script: Script,
    pub(crate) position: usize,
    /// By number of language: whether it is a function word there, and need not be found.
    pub(crate) weak: Vec<bool>,
    pub(crate) unfinished: bool,
    pub(crate) forms: Vec<Form>,
    /// Directly after the word before it, without a space between.
    touches: bool,
}

/// One way a word may stand in the index.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Form {
    /// Tagged stems that must all be in a field; nearly always one.
    pub(crate) stems: Vec<String>,
    /// How much this form counts, from 0 to 1.
    pub(crate) weight: f32,
}

/// Words in quotation marks.
#[derive(Debug, Default)]
pub(crate) struct Phrase {
    /// Offsets in positions, each with the tagged stems that may stand there.
    pub(crate) places: Vec<(usize, Vec<String>)>,
    /// Which of the query's words are in it.
    pub(crate) words: Range<usize>,
}

impl Asked {
    pub(crate) fn new(shelf: &Shelf, query: &Query) -> Result<Asked, IndexError> {
        let text: String = query.text.chars().take(LONGEST_QUERY).collect();
        let mut asked = Asked::default();
        let mut position = 0;
        for (part, quoted) in parts(&text) {
            asked.add(shelf, part, quoted, &mut position);
        }
        asked.words.truncate(MOST_WORDS);
        let count = asked.words.len();
        asked.phrases.retain(|phrase| phrase.words.end <= count);
        if query.as_you_type
            && text.ends_with(|c: char| c.is_alphanumeric() || split::is_mark(c))
            && let Some(last) = asked.words.last_mut()
        {
            last.complete(shelf)?;
        }
        asked.join_neighbours(shelf)?;
        for word in &mut asked.words {
            word.mend(shelf)?;
            word.forms.truncate(MOST_FORMS);
        }
        Ok(asked)
    }

    fn add(&mut self, shelf: &Shelf, part: &str, quoted: bool, position: &mut usize) {
        let first = self.words.len();
        let mut places = Vec::new();
        let mut end_before = None;
        let mut bridge_before: Option<String> = None;
        let mut used = 0;
        // The language only decides stems, and those are made for every language below.
        words("und", part, |word| {
            let mut forms = forms_in(shelf, &word);
            let weak = weak_in(shelf, &word);
            let touches = end_before == Some(word.start);
            end_before = Some(word.end);
            // A single character may only stand in the pair that the word before it begins.
            if let (Script::Han, true, Some(bridge)) =
                (word.script, word.grams.is_empty() && touches, bridge_before.take())
            {
                forms.push(Form { stems: vec![bridge], weight: 1.0 });
            }
            bridge_before = word.bridge.clone();
            used = word.position + word.exact.chars().count().max(1);
            if quoted {
                phrase_places(&word, &forms, &weak, &mut places);
            }
            self.words.push(AskedWord {
                weak,
                position: *position + word.position,
                forms,
                touches,
                unfinished: false,
                exact: word.exact,
                marked: word.marked,
                script: word.script,
            });
        });
        // A bridge at the end of a phrase reaches over to nothing that must be there.
        *position += used;
        if quoted && self.words.len() > first && !places.is_empty() {
            self.phrases.push(Phrase { places, words: first..self.words.len() });
        }
    }

    /// Lets `data base` find `database`, and words found apart by the segmenter in a query of few
    /// characters find what it kept together in a sentence.
    fn join_neighbours(&mut self, shelf: &Shelf) -> Result<(), IndexError> {
        for at in 1..self.words.len() {
            let (left, right) = (&self.words[at - 1], &self.words[at]);
            if left.script != right.script || matches!(left.script, Script::Han | Script::Hangul) {
                continue;
            }
            let joined = format!("{}{}", left.exact, right.exact);
            if shelf.frequency(&joined, left.script)? == 0 {
                continue;
            }
            let weight = if right.touches { 0.9 } else { 0.6 };
            let forms = stems_in(shelf, &joined, left.script, weight);
            for word in &mut self.words[at - 1..=at] {
                word.forms.extend(forms.iter().cloned());
            }
        }
        Ok(())
    }

    /// Adds what a mistyped word may have been meant for; says whether there is anything.
    ///
    /// Only words of which the index has next to nothing are taken for slips.
    pub(crate) fn forgive(&mut self, shelf: &Shelf, found: &[u64]) -> Result<bool, IndexError> {
        let mut any = false;
        let mut forgiven = 0;
        for (word, found) in self.words.iter_mut().zip(found) {
            if *found > 2
                || matches!(word.script, Script::Han | Script::Hangul | Script::Digits)
                || word.exact.chars().count() < SHORTEST_FORGIVEN
            {
                continue;
            }
            forgiven += 1;
            if forgiven > MOST_FORGIVEN {
                break;
            }
            for meant in vocabulary::one_slip_away(shelf, &word.exact, word.script)? {
                for form in stems_in(shelf, &meant, word.script, 0.6) {
                    if !word.forms.iter().any(|known| known.stems == form.stems) {
                        word.forms.push(form);
                        any = true;
                    }
                }
            }
            word.forms.truncate(MOST_FORMS);
        }
        Ok(any)
    }
}

impl AskedWord {
    /// Whether it is a function word in some language, and so found only as it is.
    pub(crate) fn is_function_word(&self) -> bool {
        self.weak.contains(&true)
    }

    /// Adds the words that begin with what was typed so far.
    fn complete(&mut self, shelf: &Shelf) -> Result<(), IndexError> {
        self.unfinished = true;
        if matches!(self.script, Script::Han | Script::Hangul) {
            return Ok(());
        }
        for word in vocabulary::beginning_with(shelf, &self.exact, self.script, COMPLETIONS)? {
            for form in stems_in(shelf, &word, self.script, 0.7) {
                if !self.forms.iter().any(|known| known.stems == form.stems) {
                    self.forms.push(form);
                }
            }
        }
        Ok(())
    }

    /// Adds forms for what cannot be found as it is: one Chinese character, or a compound that the
    /// index only knows in parts.
    fn mend(&mut self, shelf: &Shelf) -> Result<(), IndexError> {
        let letters = self.exact.chars().count();
        if matches!(self.script, Script::Han | Script::Hangul) {
            if letters == 1 {
                let pairs = vocabulary::pairs_with(shelf, &self.exact, MOST_FORMS)?;
                self.forms.extend(pairs.into_iter().map(|gram| Form { stems: vec![gram], weight: 0.8 }));
            }
            return Ok(());
        }
        if letters >= 4 && !vocabulary::has_any(shelf, &self.forms)? {
            let parts = vocabulary::parts(shelf, &self.exact, self.script)?;
            if parts.len() > 1 {
                let mut choices: Vec<Vec<String>> = vec![Vec::new()];
                for part in &parts {
                    let forms = stems_in(shelf, part, self.script, 1.0);
                    choices = forms
                        .iter()
                        .flat_map(|form| {
                            choices.iter().map(move |choice| {
                                let mut choice = choice.clone();
                                choice.extend(form.stems.iter().cloned());
                                choice
                            })
                        })
                        .take(16)
                        .collect();
                }
                self.forms.extend(choices.into_iter().map(|stems| Form { stems, weight: 0.7 }));
            }
        }
        Ok(())
    }
}

/// Splits at quotation marks of any language: the text, and whether it is inside.
fn parts(text: &str) -> Vec<(&str, bool)> {
    let is_mark = |c: char| {
        matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' | '＂' | '《' | '》')
    };
    let mut parts = Vec::new();
    let mut quoted = false;
    let mut rest = text;
    while let Some(at) = rest.find(is_mark) {
        parts.push((&rest[..at], quoted));
        quoted = !quoted;
        let width = rest[at..].chars().next().map_or(1, char::len_utf8);
        rest = &rest[at + width..];
    }
    // A quotation that nobody closed is no quotation, unless the person is still typing it.
    parts.push((rest, false));
    parts
}

/// The forms of a word in every language of the index.
fn forms_in(shelf: &Shelf, word: &Word) -> Vec<Form> {
    if !word.grams.is_empty() {
        return vec![Form { stems: word.grams.clone(), weight: 1.0 }];
    }
    stems_in(shelf, &word.exact, word.script, 1.0)
}

fn stems_in(shelf: &Shelf, folded: &str, script: Script, weight: f32) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for rules in shelf.rules(script) {
        for (nth, stem) in rules.sought(folded).into_iter().enumerate() {
            let stems = vec![stem];
            let weight = if nth == 0 { weight } else { weight * 0.8 };
            if !forms.iter().any(|form| form.stems == stems) {
                forms.push(Form { stems, weight });
            }
        }
    }
    forms
}

/// Where the word is a function word, or a single letter left over by an apostrophe.
fn weak_in(shelf: &Shelf, word: &Word) -> Vec<bool> {
    let letter = word.script == Script::Latin && word.exact.len() == 1;
    shelf.languages.iter().map(|lang| letter || stop::is_stop(lang, &word.exact)).collect()
}

/// Function words leave a gap in a phrase: where they stand, anything may.
fn phrase_places(word: &Word, forms: &[Form], weak: &[bool], places: &mut Vec<(usize, Vec<String>)>) {
    if weak.contains(&true) {
        return;
    }
    if word.grams.is_empty() && word.bridge.is_none() {
        let stems = forms.iter().flat_map(|form| form.stems.clone()).collect();
        places.push((word.position, stems));
    }
    for (at, gram) in word.grams.iter().enumerate() {
        places.push((word.position + at, vec![gram.clone()]));
    }
}

/// The primary subtags of the languages a query names.
pub(crate) fn primaries(langs: &[String]) -> Vec<String> {
    langs.iter().map(|lang| primary(lang)).collect()
}
