//! From a query to a page of hits.
//!
//! [`asked`] turns what was typed into words with all the forms they may be found by; [`weigh`]
//! walks the postings word by word and gives each passage a weight; [`near`] looks at the positions
//! of the best; [`page`] spreads lessons; [`snippet`] shows why.

mod asked;
mod near;
mod page;
mod shelf;
mod snippet;
mod vocabulary;
mod weigh;

pub(crate) use shelf::Shelf;
pub(crate) use weigh::Scratch;

use std::collections::HashMap;

use crate::analysis::{direction, primary};
use crate::error::IndexError;
use crate::passage::Passage;
use crate::query::{Found, Hit, Query};
use asked::Asked;
use snippet::{Finder, Matches};
use weigh::{Candidate, Filter};

/// The most hits one answer holds, and how far into the results it may begin.
const MOST_HITS: usize = 200;
const FARTHEST: usize = 2_000;

/// How many of the best are read and looked at word by word, and what it is worth when all words
/// stand there as they were typed.
const READ_FIRST: usize = 12;
const AS_TYPED: f32 = 0.15;

/// With fewer passages than this that hold every word, slips are forgiven.
const TOO_LITTLE: u64 = 3;

impl Shelf {
    /// Answers a query; `micros` is left to the caller.
    pub(crate) fn search(&self, query: &Query, scratch: &mut Scratch) -> Result<Found, IndexError> {
        let limit = query.limit.min(MOST_HITS);
        let offset = query.offset.min(FARTHEST);
        let mut asked = Asked::new(self, query)?;
        if asked.words.is_empty() {
            return Ok(Found::default());
        }
        let filter = Filter::new(self, query)?;
        let wanted = (offset + limit).saturating_mul(4) + 40;
        let mut weighed = weigh::weigh(self, &asked, &filter, scratch, wanted)?;
        let mut forgiven = false;
        if weighed.whole < TOO_LITTLE && asked.forgive(self, &weighed.found_by_word)? {
            let again = weigh::weigh(self, &asked, &filter, scratch, wanted)?;
            if again.whole > weighed.whole || again.total > weighed.total {
                weighed = again;
                forgiven = true;
            }
        }
        let candidates = &mut weighed.candidates;
        near::bring_forward(self, &asked, candidates)?;
        let finder = Finder::new(&asked);
        let mut read = HashMap::new();
        if limit > 0 {
            // What stands there as it was typed comes before what is only akin to it.
            for candidate in candidates.iter_mut().take(READ_FIRST) {
                let found = self.found(&finder, candidate)?;
                candidate.score *= 1.0 + AS_TYPED * found.matches.as_typed(&asked);
                read.insert((candidate.segment, candidate.doc), found);
            }
            let first = candidates.len().min(READ_FIRST);
            candidates[..first].sort_by(weigh::order);
        }
        let mut hits = Vec::new();
        for candidate in page::spread(candidates, offset, limit) {
            let found = match read.remove(&(candidate.segment, candidate.doc)) {
                Some(found) => found,
                None => self.found(&finder, candidate)?,
            };
            hits.push(found.hit(candidate.score));
        }
        Ok(Found { hits, total: weighed.total, by_language: weighed.by_language, forgiven, micros: 0 })
    }

    fn found(&self, finder: &Finder<'_>, candidate: &Candidate) -> Result<Read, IndexError> {
        let (pack, passage) = self.read(candidate.segment, candidate.doc)?;
        let matches = finder.find(&primary(&passage.lang), &passage.text);
        Ok(Read { pack, passage, matches })
    }
}

/// A passage read from the store, with the words found in it.
struct Read {
    pack: String,
    passage: Passage,
    matches: Matches,
}

impl Read {
    fn hit(self, score: f32) -> Hit {
        let passage = self.passage;
        Hit {
            pack: self.pack,
            direction: direction(&passage.lang).to_owned(),
            snippet: self.matches.snippet(&passage.text),
            course: passage.course,
            lesson: passage.lesson,
            anchor: passage.anchor,
            kind: passage.kind,
            at: passage.at,
            lang: passage.lang,
            title: passage.title,
            heading: passage.heading,
            score,
        }
    }
}
