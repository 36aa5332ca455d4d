//! What an attempt asks, and in which order.

use std::collections::BTreeSet;

use super::Quiz;
use crate::item::Item;
use crate::random::SplitMix64;

/// Questions of one attempt.
const MAX_ASKED: usize = 1_000;

/// Chooses what is asked, and in which order. Practice asks all, in the order of the sources, with the texts between.
pub(crate) fn draw<'a>(quiz: &Quiz, items: &'a [Item], seed: u64) -> Vec<&'a Item> {
    let mut asked: Vec<&Item> = Vec::new();
    for set in &quiz.sets {
        let mut of_set: Vec<&Item> = items.iter().filter(|item| item.set == *set).collect();
        if quiz.is_practice() {
            asked.append(&mut of_set);
            continue;
        }
        of_set.retain(|item| item.is_question());
        let count = quiz.draw.map_or(of_set.len(), |draw| usize::try_from(draw).unwrap_or(usize::MAX));
        if count < of_set.len() {
            let mut places = SplitMix64::new(seed, &["draw", set]).order(of_set.len());
            places.truncate(count);
            places.sort_unstable();
            of_set = places.into_iter().filter_map(|at| of_set.get(at).copied()).collect();
        }
        asked.append(&mut of_set);
    }
    if quiz.shuffle && !quiz.is_practice() {
        SplitMix64::new(seed, &["questions", &quiz.id]).shuffle(&mut asked);
    }
    let mut seen = BTreeSet::new();
    asked.retain(|item| seen.insert(item.id.as_str()));
    asked.truncate(MAX_ASKED);
    asked
}
