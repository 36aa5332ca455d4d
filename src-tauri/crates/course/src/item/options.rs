//! What there is to choose from in an item, each with an id that responses name.

use serde::{Deserialize, Serialize};

use super::{Choice, Gap, Item, ItemKind, Pair, Prose};
use crate::random::SplitMix64;

/// Something to choose, to pair or to put in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerOption {
    /// Its id within the item: `1`, `2` …, the same in every language.
    pub id: String,
    /// What it says.
    pub prose: Prose,
}

/// All there is to choose from in an item; lists that its kind does not use are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Answers of a `choice` or `multiple`.
    pub choices: Vec<AnswerOption>,
    /// Left sides of a `match`.
    pub lefts: Vec<AnswerOption>,
    /// Right sides of a `match`, each text once, decoys among them.
    pub rights: Vec<AnswerOption>,
    /// Steps of an `order`.
    pub steps: Vec<AnswerOption>,
    /// For each gap of a `cloze` its words to choose from; empty for a gap that is typed.
    pub gaps: Vec<Vec<AnswerOption>>,
}

/// Returns what there is to choose from: choices and left sides in the order of the source, right sides and steps by
/// their ids.
///
/// An id is the place in an order that only the item's id decides (see `random`), so it is the same on every machine
/// and in every language, tells nothing about the key, and stays while an edition changes words but not the number of
/// answers. In a sealed item the answers themselves stand in that order.
#[must_use]
pub fn options(item: &Item) -> Options {
    let mut options = Options::default();
    match &item.kind {
        ItemKind::Choice { choices } | ItemKind::Multiple { choices } => {
            options.choices = of_choices(choices, &ids(item, "choices", choices.len()));
        }
        ItemKind::Match { pairs, decoys } => {
            options.lefts =
                pairs.iter().zip(1..).map(|(pair, number): (_, usize)| option(number, &pair.left)).collect();
            let rights = rights(pairs, decoys);
            let ids = ids(item, "rights", rights.len());
            options.rights = by_id(rights.iter().zip(ids).map(|(prose, id)| (id, *prose)));
        }
        ItemKind::Order { steps } => {
            let ids = ids(item, "steps", steps.len());
            options.steps = by_id(steps.iter().zip(ids).map(|(prose, id)| (id, prose)));
        }
        ItemKind::Cloze { gaps } => {
            options.gaps = gaps
                .iter()
                .enumerate()
                .map(|(at, gap)| match gap {
                    Gap::Choice { choices } => of_choices(choices, &gap_ids(item, at, choices.len())),
                    Gap::Numeric { .. } | Gap::Short { .. } => Vec::new(),
                })
                .collect();
        }
        ItemKind::TrueFalse { .. }
        | ItemKind::Numeric { .. }
        | ItemKind::Short { .. }
        | ItemKind::Essay
        | ItemKind::File
        | ItemKind::Description => {}
    }
    options
}

/// The number that is the id of each answer, in the order of the source.
pub(crate) fn ids(item: &Item, what: &str, count: usize) -> Vec<usize> {
    if item.sealed {
        return (1..=count).collect();
    }
    let mut order = SplitMix64::new(0, &["option ids", &item.id, what]).order(count);
    // Steps by their ids must not happen to stand right.
    if what == "steps" && count > 2 && order.is_sorted() {
        order.rotate_left(1);
    }
    let mut ids = vec![0; count];
    for (number, at) in order.into_iter().enumerate() {
        if let Some(id) = ids.get_mut(at) {
            *id = number + 1;
        }
    }
    ids
}

/// The ids of the words of a gap, counted from 0.
pub(crate) fn gap_ids(item: &Item, gap: usize, count: usize) -> Vec<usize> {
    ids(item, &format!("gap {gap}"), count)
}

/// Right sides and decoys, each text once: pairs that share one may be answered with either.
pub(crate) fn rights<'a>(pairs: &'a [Pair], decoys: &'a [Prose]) -> Vec<&'a Prose> {
    let mut rights: Vec<&Prose> = Vec::new();
    for right in pairs.iter().map(|pair| &pair.right).chain(decoys) {
        if !rights.contains(&right) {
            rights.push(right);
        }
    }
    rights
}

fn option(id: usize, prose: &Prose) -> AnswerOption {
    AnswerOption { id: id.to_string(), prose: prose.clone() }
}

fn of_choices(choices: &[Choice], ids: &[usize]) -> Vec<AnswerOption> {
    choices.iter().zip(ids).map(|(choice, id)| option(*id, &choice.text)).collect()
}

fn by_id<'a>(numbered: impl Iterator<Item = (usize, &'a Prose)>) -> Vec<AnswerOption> {
    let mut numbered: Vec<_> = numbered.collect();
    numbered.sort_by_key(|(id, _)| *id);
    numbered.into_iter().map(|(id, prose)| option(id, prose)).collect()
}
