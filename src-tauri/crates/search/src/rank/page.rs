//! Which hits a page shows: no lesson takes more than its share.

use std::collections::HashMap;

use crate::rank::weigh::Candidate;

/// How many passages of one lesson stand on a page before those of other lessons.
const OF_ONE_LESSON: usize = 2;

/// The candidates from `offset` on, at most `limit`, each page filled best first with at most
/// [`OF_ONE_LESSON`] passages of a lesson; the others wait for the following pages.
pub(super) fn spread(candidates: &[Candidate], offset: usize, limit: usize) -> Vec<&Candidate> {
    if limit == 0 {
        return Vec::new();
    }
    let mut waiting: Vec<&Candidate> = candidates.iter().collect();
    let mut order: Vec<&Candidate> = Vec::new();
    while !waiting.is_empty() && order.len() < offset + limit {
        let mut of_lesson: HashMap<u64, usize> = HashMap::new();
        let mut page = Vec::new();
        let mut later = Vec::new();
        for candidate in waiting {
            let count = of_lesson.entry(candidate.place).or_default();
            if page.len() < limit && *count < OF_ONE_LESSON {
                *count += 1;
                page.push(candidate);
            } else {
                later.push(candidate);
            }
        }
        // With too few lessons to fill it, a page shows more of each.
        if page.len() < limit {
            let room = (limit - page.len()).min(later.len());
            page.extend(later.drain(..room));
        }
        order.extend(page);
        waiting = later;
    }
    order.into_iter().skip(offset).take(limit).collect()
}
