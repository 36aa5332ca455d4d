//! What each passage weighs: postings walked word by word, in the manner of BM25F.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use crate::error::IndexError;
use crate::query::Query;
use crate::rank::asked::{Asked, AskedWord, primaries};
use crate::rank::near;
use crate::rank::shelf::{Segment, Shelf, broken};
use crate::schema::is_close;

/// How much an occurrence counts in the title, the heading and the body.
const FIELD: [f32; 3] = [3.0, 2.0, 1.0];
/// How much a field's length dampens its occurrences (BM25's b).
const LENGTH: [f32; 3] = [0.4, 0.5, 0.7];
/// How soon more occurrences stop to count (BM25's k1).
const SATURATION: f32 = 1.2;
/// What a word counts when only akin to what was typed, as far as the index tells.
const AKIN: f32 = 0.8;
/// What it is worth that the title, or the heading, holds all the words.
const TITLE: f32 = 0.5;
const HEADING: f32 = 0.25;
/// What it is worth more that the title says little else.
const WHOLE_TITLE: f32 = 0.4;
/// What reading its language is worth, for the first language preferred and for the others.
const PREFERRED: [f32; 2] = [1.5, 1.25];
/// With this many passages that hold every word, those that hold only some are left out.
const ENOUGH: u64 = 10;

/// A passage that came into question.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) segment: usize,
    pub(crate) doc: DocId,
    pub(crate) place: u64,
    /// How many words that matter are missing.
    pub(crate) missing: u32,
    pub(crate) score: f32,
}

/// What was weighed.
#[derive(Debug, Default)]
pub(crate) struct Weighed {
    /// The best, best first.
    pub(crate) candidates: Vec<Candidate>,
    /// How many passages count as found, and how many of them hold every word.
    pub(crate) total: u64,
    pub(crate) whole: u64,
    pub(crate) by_language: BTreeMap<String, u64>,
    /// In how many passages each word was found.
    pub(crate) found_by_word: Vec<u64>,
}

/// Memory used again from search to search.
#[derive(Default)]
pub(crate) struct Scratch {
    slots: Vec<Slot>,
    touched: Vec<DocId>,
    word: Vec<DocId>,
}

/// What is known of a passage so far.
#[derive(Clone, Copy, Default)]
struct Slot {
    score: f32,
    frequency: f32,
    rarity: f32,
    found: u16,
    in_title: u16,
    in_heading: u16,
    /// Of the word at hand: the fields it is in, and whether as typed.
    flags: u8,
}

const EXACT: u8 = 8;

/// The passages a query is restricted to.
pub(crate) struct Filter {
    /// By number of language in the shelf.
    langs: Vec<bool>,
    boosts: Vec<f32>,
    kinds: Option<u8>,
    pack: Option<String>,
    course: Option<String>,
}

impl Filter {
    pub(crate) fn new(shelf: &Shelf, query: &Query) -> Result<Filter, IndexError> {
        let wanted = primaries(&query.langs);
        let preferred = primaries(&query.prefer);
        let langs = shelf.languages.iter().map(|lang| wanted.is_empty() || wanted.contains(lang)).collect();
        let boosts = shelf
            .languages
            .iter()
            .map(|lang| match preferred.iter().position(|known| known == lang) {
                Some(0) => PREFERRED[0],
                Some(_) => PREFERRED[1],
                None => 1.0,
            })
            .collect();
        let kinds = (!query.kinds.is_empty())
            .then(|| query.kinds.iter().fold(0, |kinds, kind| kinds | 1 << kind.code()));
        Ok(Filter { langs, boosts, kinds, pack: query.pack.clone(), course: query.course.clone() })
    }
}

/// Weighs the passages of the whole shelf and gives the best `wanted`.
pub(crate) fn weigh(
    shelf: &Shelf,
    asked: &Asked,
    filter: &Filter,
    scratch: &mut Scratch,
    wanted: usize,
) -> Result<Weighed, IndexError> {
    let mut weighed = Weighed { found_by_word: vec![0; asked.words.len()], ..Weighed::default() };
    let mut some = Vec::new();
    let mut some_by_language: BTreeMap<String, u64> = BTreeMap::new();
    let mut some_total = 0;
    for (number, segment) in shelf.segments.iter().enumerate() {
        let outcome = weigh_segment(shelf, asked, segment, scratch, &mut weighed.found_by_word);
        let gathered = outcome.and_then(|()| {
            let mut gather = Gather {
                shelf,
                asked,
                filter,
                number,
                segment,
                weighed: &mut weighed,
                some: &mut some,
                some_by_language: &mut some_by_language,
                some_total: &mut some_total,
            };
            gather.run(scratch)
        });
        scratch.clear();
        gathered?;
    }
    // All words before some words; some words only where all words find too little.
    if weighed.whole < ENOUGH {
        weighed.candidates.append(&mut some);
        weighed.total += some_total;
        for (lang, count) in some_by_language {
            *weighed.by_language.entry(lang).or_default() += count;
        }
    }
    keep_best(&mut weighed.candidates, wanted);
    Ok(weighed)
}

/// Best first: all words before some words, then by weight.
pub(super) fn order(a: &Candidate, b: &Candidate) -> Ordering {
    a.missing
        .cmp(&b.missing)
        .then(b.score.total_cmp(&a.score))
        .then(a.segment.cmp(&b.segment))
        .then(a.doc.cmp(&b.doc))
}

fn keep_best(candidates: &mut Vec<Candidate>, wanted: usize) {
    if candidates.len() > wanted {
        candidates.select_nth_unstable_by(wanted, order);
        candidates.truncate(wanted);
    }
    candidates.sort_unstable_by(order);
}

fn weigh_segment(
    shelf: &Shelf,
    asked: &Asked,
    segment: &Segment,
    scratch: &mut Scratch,
    found_by_word: &mut [u64],
) -> Result<(), IndexError> {
    let size = segment.reader.max_doc() as usize;
    if scratch.slots.len() < size {
        scratch.slots.resize(size, Slot::default());
    }
    for (number, word) in asked.words.iter().enumerate() {
        gather_word(shelf, word, segment, scratch)?;
        found_by_word[number] += scratch.word.len() as u64;
        let bit = 1u16 << number;
        for doc in &scratch.word {
            let slot = &mut scratch.slots[*doc as usize];
            let mut weight = slot.rarity * slot.frequency / (SATURATION + slot.frequency);
            if slot.flags & EXACT == 0 {
                weight *= AKIN;
            }
            if slot.found == 0 {
                scratch.touched.push(*doc);
            }
            slot.score += weight;
            slot.found |= bit;
            if slot.flags & 1 != 0 {
                slot.in_title |= bit;
            }
            if slot.flags & 2 != 0 {
                slot.in_heading |= bit;
            }
            slot.frequency = 0.0;
            slot.rarity = 0.0;
            slot.flags = 0;
        }
        scratch.word.clear();
    }
    Ok(())
}

/// Finds one word in all its forms; `scratch.word` holds the passages that have it.
fn gather_word(
    shelf: &Shelf,
    word: &AskedWord,
    segment: &Segment,
    scratch: &mut Scratch,
) -> Result<(), IndexError> {
    for form in &word.forms {
        for (field, stems) in segment.stems.iter().enumerate() {
            let mut lists = Vec::with_capacity(form.stems.len());
            for stem in &form.stems {
                let Some(info) = stems.index.terms().get(stem.as_bytes()).map_err(broken)? else {
                    lists.clear();
                    break;
                };
                lists.push(
                    stems
                        .index
                        .read_postings_from_terminfo(&info, IndexRecordOption::WithFreqs)
                        .map_err(broken)?,
                );
            }
            if lists.is_empty() {
                continue;
            }
            let rarest = lists.iter().map(SegmentPostings::doc_freq).min().unwrap_or(1);
            let rarity = rarity(shelf.passages, u64::from(rarest));
            let weight = form.weight * FIELD[field];
            // So near the stem, the index does not tell the word from its inflections.
            let is_exact = form.stems.len() == 1 && is_close(&form.stems[0][1..], &word.exact);
            let flags = 1 << field | if is_exact { EXACT } else { 0 };
            let damp = LENGTH[field];
            each_common(&mut lists, |doc, frequency| {
                let Some(slot) = scratch.slots.get_mut(doc as usize) else {
                    return;
                };
                let length = stems.lengths.fieldnorm(doc) as f32 / stems.average;
                if slot.frequency == 0.0 {
                    scratch.word.push(doc);
                }
                slot.frequency += weight * frequency as f32 / (1.0 - damp + damp * length);
                slot.rarity = slot.rarity.max(rarity);
                slot.flags |= flags;
            });
        }
    }
    if word.is_function_word() {
        gather_function_word(shelf, word, segment, scratch)?;
    }
    flag(segment, &word.exact, EXACT, scratch)?;
    Ok(())
}

/// Function words stand only among the exact words; they weigh next to nothing.
fn gather_function_word(
    shelf: &Shelf,
    word: &AskedWord,
    segment: &Segment,
    scratch: &mut Scratch,
) -> Result<(), IndexError> {
    let Some(info) = segment.exact.terms().get(word.exact.as_bytes()).map_err(broken)? else {
        return Ok(());
    };
    let rarity = rarity(shelf.passages, u64::from(info.doc_freq));
    let mut postings =
        segment.exact.read_postings_from_terminfo(&info, IndexRecordOption::Basic).map_err(broken)?;
    let mut doc = postings.doc();
    while doc != TERMINATED {
        if let Some(slot) = scratch.slots.get_mut(doc as usize) {
            if slot.frequency == 0.0 {
                scratch.word.push(doc);
            }
            slot.frequency += 0.2;
            slot.rarity = slot.rarity.max(rarity);
        }
        doc = postings.advance();
    }
    Ok(())
}

/// Calls `each` for every passage that is in all lists, with the least of the frequencies.
fn each_common(lists: &mut [SegmentPostings], mut each: impl FnMut(DocId, u32)) {
    let [first, others @ ..] = lists else {
        return;
    };
    let mut doc = first.doc();
    'next: while doc != TERMINATED {
        let mut frequency = first.term_freq();
        for other in others.iter_mut() {
            if other.doc() < doc {
                other.seek(doc);
            }
            if other.doc() != doc {
                doc = if other.doc() == TERMINATED { TERMINATED } else { first.seek(other.doc()) };
                continue 'next;
            }
            frequency = frequency.min(other.term_freq());
        }
        each(doc, frequency);
        doc = first.advance();
    }
}

/// Marks the passages of the word at hand that hold it exactly.
fn flag(segment: &Segment, exact: &str, flag: u8, scratch: &mut Scratch) -> Result<(), IndexError> {
    let Some(info) = segment.exact.terms().get(exact.as_bytes()).map_err(broken)? else {
        return Ok(());
    };
    let mut postings =
        segment.exact.read_postings_from_terminfo(&info, IndexRecordOption::Basic).map_err(broken)?;
    let mut doc = postings.doc();
    while doc != TERMINATED {
        if let Some(slot) = scratch.slots.get_mut(doc as usize)
            && slot.frequency > 0.0
        {
            slot.flags |= flag;
        }
        doc = postings.advance();
    }
    Ok(())
}

fn rarity(passages: u64, frequency: u64) -> f32 {
    let frequency = frequency as f32;
    (1.0 + (passages as f32 - frequency + 0.5).max(0.0) / (frequency + 0.5)).ln()
}

impl Scratch {
    fn clear(&mut self) {
        for doc in self.touched.drain(..).chain(self.word.drain(..)) {
            self.slots[doc as usize] = Slot::default();
        }
    }
}

/// Gathers the weighed passages of a segment that pass the filter.
struct Gather<'a> {
    shelf: &'a Shelf,
    asked: &'a Asked,
    filter: &'a Filter,
    number: usize,
    segment: &'a Segment,
    weighed: &'a mut Weighed,
    some: &'a mut Vec<Candidate>,
    some_by_language: &'a mut BTreeMap<String, u64>,
    some_total: &'a mut u64,
}

impl Gather<'_> {
    fn run(&mut self, scratch: &mut Scratch) -> Result<(), IndexError> {
        let segment = self.segment;
        let Some(pack) = ordinal(&segment.pack, self.filter.pack.as_deref())? else {
            return Ok(());
        };
        let Some(course) = ordinal(&segment.course, self.filter.course.as_deref())? else {
            return Ok(());
        };
        let strong: Vec<u16> = (0..self.shelf.languages.len()).map(|lang| self.strong(lang)).collect();
        let mut whole_by_lang = vec![0u64; segment.langs.len()];
        let mut some_by_lang = vec![0u64; segment.langs.len()];
        scratch.touched.sort_unstable();
        let phrased = near::holding_phrases(segment, self.asked, &scratch.touched, |doc, words| {
            scratch.slots[doc as usize].found & words == words
        })?;
        for doc in phrased.as_deref().unwrap_or(&scratch.touched) {
            let doc = *doc;
            let slot = scratch.slots[doc as usize];
            if segment.reader.is_deleted(doc)
                || pack.is_some_and(|wanted| segment.pack.ords().first(doc) != Some(wanted))
                || course.is_some_and(|wanted| segment.course.ords().first(doc) != Some(wanted))
                || self
                    .filter
                    .kinds
                    .is_some_and(|kinds| kinds & 1 << segment.kind.first(doc).unwrap_or_default() == 0)
            {
                continue;
            }
            let lang = segment.lang(doc);
            let Some((_, language)) = segment.langs.get(lang) else {
                continue;
            };
            let strong = strong[*language];
            let missing = (strong & !slot.found).count_ones();
            let is_whole = missing == 0;
            // Less than half of the words is another subject.
            if !is_whole && missing * 2 > strong.count_ones() {
                continue;
            }
            let counts = if is_whole { &mut whole_by_lang } else { &mut some_by_lang };
            counts[lang] += 1;
            if !self.filter.langs[*language] {
                continue;
            }
            let words = strong.count_ones().max(1) as f32;
            let in_title = (slot.in_title & strong).count_ones() as f32 / words;
            let in_heading = (slot.in_heading & strong).count_ones() as f32 / words;
            // How much of the title is what was asked for: "Soil" before "Soil, water and sun".
            let title = segment.stems[0].lengths.fieldnorm(doc).max(1) as f32;
            let of_title = ((slot.in_title & strong).count_ones() as f32 / title).min(1.0);
            let candidate = Candidate {
                segment: self.number,
                doc,
                place: segment.place(doc),
                missing,
                score: slot.score
                    * (1.0
                        + TITLE * in_title * in_title
                        + WHOLE_TITLE * of_title * in_title
                        + HEADING * in_heading * in_heading)
                    * self.filter.boosts[*language],
            };
            if is_whole {
                self.weighed.total += 1;
                self.weighed.whole += 1;
                self.weighed.candidates.push(candidate);
            } else {
                *self.some_total += 1;
                self.some.push(candidate);
            }
        }
        for (counts, by_language) in
            [(&whole_by_lang, &mut self.weighed.by_language), (&some_by_lang, &mut *self.some_by_language)]
        {
            for (count, (tag, _)) in counts.iter().zip(&segment.langs) {
                if *count > 0 {
                    *by_language.entry(tag.clone()).or_default() += count;
                }
            }
        }
        Ok(())
    }

    /// The words that must be found in a passage of a language: all but its function words.
    fn strong(&self, lang: usize) -> u16 {
        let mut all = 0;
        let mut strong = 0;
        for (number, word) in self.asked.words.iter().enumerate() {
            all |= 1 << number;
            if !word.weak.get(lang).copied().unwrap_or_default() {
                strong |= 1 << number;
            }
        }
        if strong == 0 { all } else { strong }
    }
}

/// The number of a wanted value in a column: `Some(None)` when nothing is wanted, `None` when it is
/// wanted and the segment has none.
fn ordinal(
    column: &tantivy::columnar::StrColumn,
    wanted: Option<&str>,
) -> Result<Option<Option<u64>>, IndexError> {
    let Some(wanted) = wanted else {
        return Ok(Some(None));
    };
    let ordinal = column.dictionary().term_ord(wanted).map_err(broken)?;
    Ok(ordinal.map(Some))
}
