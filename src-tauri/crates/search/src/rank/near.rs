//! Where the words of the best passages stand: near before far, and phrases.

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use crate::error::IndexError;
use crate::rank::asked::{Asked, Phrase};
use crate::rank::shelf::{Segment, Shelf, Stems, broken};
use crate::rank::weigh::{Candidate, order};

/// How many of the best passages have their positions looked at.
const LOOKED_AT: usize = 48;
/// What standing side by side in the order asked is worth at most.
const BONUS: f32 = 0.4;
/// In how many passages a phrase is looked for.
const MOST_PHRASED: usize = 5_000;
/// Between the positions of one field and the next.
const FIELD_GAP: u32 = 1 << 20;

/// Gives passages in which neighbouring words of the query stand near each other a bonus, and
/// brings the candidates into order again.
pub(super) fn bring_forward(
    shelf: &Shelf,
    asked: &Asked,
    candidates: &mut [Candidate],
) -> Result<(), IndexError> {
    if asked.words.len() > 1 {
        let looked_at = candidates.len().min(LOOKED_AT);
        for (number, segment) in shelf.segments.iter().enumerate() {
            let mut docs: Vec<(DocId, usize)> = candidates[..looked_at]
                .iter()
                .enumerate()
                .filter(|(_, candidate)| candidate.segment == number)
                .map(|(at, candidate)| (candidate.doc, at))
                .collect();
            docs.sort_unstable();
            if docs.is_empty() {
                continue;
            }
            let positions = positions(segment, asked, &docs)?;
            for ((_, at), positions) in docs.iter().zip(&positions) {
                candidates[*at].score *= 1.0 + BONUS * nearness(asked, positions);
            }
        }
    }
    candidates.sort_by(order);
    Ok(())
}

/// For each document, for each word of the query, its positions in ascending order.
fn positions(
    segment: &Segment,
    asked: &Asked,
    docs: &[(DocId, usize)],
) -> Result<Vec<Vec<Vec<u32>>>, IndexError> {
    let mut positions = vec![vec![Vec::new(); asked.words.len()]; docs.len()];
    for (number, word) in asked.words.iter().enumerate() {
        for (field, stems) in segment.stems.iter().enumerate() {
            for form in &word.forms {
                let Some(stem) = form.stems.first() else {
                    continue;
                };
                let Some(mut postings) = postings(stems, stem)? else {
                    continue;
                };
                for ((doc, _), positions) in docs.iter().zip(&mut positions) {
                    if postings.doc() < *doc {
                        postings.seek(*doc);
                    }
                    if postings.doc() == TERMINATED {
                        break;
                    }
                    if postings.doc() == *doc {
                        let offset = field as u32 * FIELD_GAP;
                        postings.append_positions_with_offset(offset, &mut positions[number]);
                    }
                }
            }
        }
    }
    for words in &mut positions {
        for word in words {
            word.sort_unstable();
            word.dedup();
        }
    }
    Ok(positions)
}

fn postings(stems: &Stems, stem: &str) -> Result<Option<SegmentPostings>, IndexError> {
    let Some(info) = stems.index.terms().get(stem.as_bytes()).map_err(broken)? else {
        return Ok(None);
    };
    stems
        .index
        .read_postings_from_terminfo(&info, IndexRecordOption::WithFreqsAndPositions)
        .map(Some)
        .map_err(broken)
}

/// From 0, far apart, to 1, side by side as asked.
fn nearness(asked: &Asked, positions: &[Vec<u32>]) -> f32 {
    let mut sum = 0.0;
    for pair in 1..asked.words.len() {
        let gap = asked.words[pair].position - asked.words[pair - 1].position;
        let gap = i64::try_from(gap).unwrap_or(1);
        let off = least_off(&positions[pair - 1], &positions[pair], gap);
        sum += match off {
            Some(0) => 1.0,
            Some(off) => (2.0 / (2.0 + off as f32)).min(0.7),
            None => 0.0,
        };
    }
    sum / (asked.words.len() - 1) as f32
}

/// How far, at the least, two words stand from where they would stand side by side.
fn least_off(left: &[u32], right: &[u32], gap: i64) -> Option<i64> {
    let mut least = None;
    let mut at = 0;
    for left in left {
        while at + 1 < right.len() && right[at + 1] <= *left {
            at += 1;
        }
        for right in right.iter().skip(at).take(3) {
            let off = (i64::from(*right) - i64::from(*left) - gap).abs();
            if off < 64 && least.is_none_or(|least| off < least) {
                least = Some(off);
            }
        }
    }
    least
}

/// The documents of `docs`, ascending, that hold every phrase asked for; `None` if none was asked.
pub(super) fn holding_phrases(
    segment: &Segment,
    asked: &Asked,
    docs: &[DocId],
    has_words: impl Fn(DocId, u16) -> bool,
) -> Result<Option<Vec<DocId>>, IndexError> {
    if asked.phrases.is_empty() {
        return Ok(None);
    }
    let words = asked
        .phrases
        .iter()
        .flat_map(|phrase| phrase.words.clone())
        .fold(0, |words, word| words | 1u16 << word);
    let mut left: Vec<DocId> =
        docs.iter().copied().filter(|doc| has_words(*doc, words)).take(MOST_PHRASED).collect();
    for phrase in &asked.phrases {
        let mut holds = vec![false; left.len()];
        for stems in &segment.stems {
            hold(stems, phrase, &left, &mut holds)?;
        }
        let mut holds = holds.into_iter();
        left.retain(|_| holds.next().unwrap_or_default());
    }
    Ok(Some(left))
}

/// Sets `holds` for the documents whose field has the phrase.
fn hold(stems: &Stems, phrase: &Phrase, docs: &[DocId], holds: &mut [bool]) -> Result<(), IndexError> {
    let Some((start, _)) = phrase.places.first() else {
        return Ok(());
    };
    // For each document, the positions at which the phrase may still begin.
    let mut begins: Vec<Vec<u32>> = vec![Vec::new(); docs.len()];
    for (nth, (offset, alternatives)) in phrase.places.iter().enumerate() {
        let offset = u32::try_from(offset - start).unwrap_or(u32::MAX);
        let mut here: Vec<Vec<u32>> = vec![Vec::new(); docs.len()];
        for stem in alternatives {
            let Some(mut postings) = postings(stems, stem)? else {
                continue;
            };
            for (doc, here) in docs.iter().zip(&mut here) {
                if postings.doc() < *doc {
                    postings.seek(*doc);
                }
                if postings.doc() == *doc {
                    postings.append_positions_with_offset(0, here);
                }
            }
        }
        for (begins, here) in begins.iter_mut().zip(&mut here) {
            here.sort_unstable();
            if nth == 0 {
                begins.append(here);
            } else {
                begins.retain(|begin| here.binary_search(&(begin + offset)).is_ok());
            }
        }
    }
    for (holds, begins) in holds.iter_mut().zip(&begins) {
        *holds |= !begins.is_empty();
    }
    Ok(())
}
