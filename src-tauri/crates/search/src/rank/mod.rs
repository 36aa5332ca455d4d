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

use crate::analysis::{direction, primary};
use crate::error::IndexError;
use crate::query::{Found, Hit, Query};
use asked::Asked;
use weigh::{Candidate, Filter};

/// The most hits one answer holds, and how far into the results it may begin.
const MOST_HITS: usize = 200;
const FARTHEST: usize = 2_000;

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
        near::bring_forward(self, &asked, &mut weighed.candidates)?;
        let shown = page::spread(&weighed.candidates, offset, limit);
        let mut hits = Vec::with_capacity(shown.len());
        for candidate in shown {
            hits.push(self.hit(&asked, candidate)?);
        }
        Ok(Found {
            hits,
            total: weighed.total,
            by_language: weighed.by_language,
            forgiven,
            micros: 0,
        })
    }

    fn hit(&self, asked: &Asked, candidate: &Candidate) -> Result<Hit, IndexError> {
        let (pack, passage) = self.read(candidate.segment, candidate.doc)?;
        let snippet = snippet::snippet(asked, &primary(&passage.lang), &passage.text);
        Ok(Hit {
            pack,
            direction: direction(&passage.lang).to_owned(),
            course: passage.course,
            lesson: passage.lesson,
            anchor: passage.anchor,
            kind: passage.kind,
            at: passage.at,
            lang: passage.lang,
            title: passage.title,
            heading: passage.heading,
            snippet,
            score: candidate.score,
        })
    }
}
