//! What every item must have, whatever file it comes from.

use std::collections::BTreeSet;

use super::{Choice, Gap, Item, ItemKind, NumericAnswer, Prose, ShortAnswer};
use crate::fault::Faults;
use crate::sentence as say;

/// Thirds do not add up to a hundred exactly.
const SLACK: f64 = 0.1;

/// Checks one item: enough answers, a right one, weights that add up, none twice, gaps and text alike.
pub(crate) fn check_item(item: &Item, faults: &mut Faults) {
    let mut check = Check { item, faults };
    match &item.kind {
        ItemKind::Choice { choices } => check.choice(choices),
        ItemKind::Multiple { choices } => check.multiple(choices),
        ItemKind::Match { pairs, .. } => {
            check.at_least(2, pairs.len());
            check.once(pairs.iter().map(|pair| &pair.left));
        }
        ItemKind::Order { steps } => {
            check.at_least(2, steps.len());
            check.once(steps.iter());
        }
        ItemKind::Numeric { answers, .. } => check.numeric(answers),
        ItemKind::Short { answers, .. } => check.short(answers),
        ItemKind::Cloze { gaps } => check.cloze(gaps),
        ItemKind::TrueFalse { .. } | ItemKind::Essay | ItemKind::File | ItemKind::Description => {}
    }
}

struct Check<'a> {
    item: &'a Item,
    faults: &'a mut Faults,
}

impl Check<'_> {
    fn fault(&mut self, kind: &'static say::Kind, args: &[(&'static str, &dyn std::fmt::Display)]) {
        self.faults.add(kind, &self.item.file, self.item.line, args);
    }

    fn at_least(&mut self, least: usize, count: usize) -> bool {
        if count < least {
            self.fault(&say::ITEM_FEW_ANSWERS, &[("least", &least)]);
        }
        count >= least
    }

    fn once<'b>(&mut self, texts: impl Iterator<Item = &'b Prose>) {
        let mut seen = BTreeSet::new();
        for text in texts {
            if !seen.insert(&text.source) {
                self.fault(&say::ITEM_ANSWER_TWICE, &[("answer", &text.source)]);
            }
        }
    }

    fn right(&mut self, mut weights: impl Iterator<Item = f64>) {
        // What is sealed has its key elsewhere; it was checked before it was sealed.
        if !self.item.sealed && !weights.any(|weight| weight >= 100.0 - SLACK) {
            self.fault(&say::ITEM_NO_RIGHT, &[]);
        }
    }

    fn choice(&mut self, choices: &[Choice]) {
        if self.at_least(2, choices.len()) {
            self.right(choices.iter().map(|choice| choice.weight));
            self.once(choices.iter().map(|choice| &choice.text));
        }
    }

    fn multiple(&mut self, choices: &[Choice]) {
        if !self.at_least(2, choices.len()) {
            return;
        }
        let sum: f64 = choices.iter().map(|choice| choice.weight.max(0.0)).sum();
        if self.item.sealed {
            // Checked before it was sealed.
        } else if sum == 0.0 {
            self.fault(&say::ITEM_NO_RIGHT, &[]);
        } else if (sum - 100.0).abs() > SLACK {
            let shown = (sum * 100.0).round() / 100.0;
            self.fault(&say::ITEM_WEIGHTS, &[("sum", &shown)]);
        }
        self.once(choices.iter().map(|choice| &choice.text));
    }

    fn numeric(&mut self, answers: &[NumericAnswer]) {
        if !self.item.sealed && self.at_least(1, answers.len()) {
            self.right(answers.iter().map(|answer| answer.weight));
        }
    }

    fn short(&mut self, answers: &[ShortAnswer]) {
        if !self.item.sealed && self.at_least(1, answers.len()) {
            self.right(answers.iter().map(|answer| answer.weight));
        }
    }

    fn cloze(&mut self, gaps: &[Gap]) {
        self.at_least(1, gaps.len());
        for gap in gaps {
            match gap {
                Gap::Choice { choices } => self.choice(choices),
                Gap::Numeric { answers } => self.numeric(answers),
                Gap::Short { answers, .. } => self.short(answers),
            }
        }
        let mut written = self.item.stem.source.split("[[").skip(1).filter_map(|rest| {
            let (number, _) = rest.split_once("]]")?;
            number.parse::<usize>().ok()
        });
        let mut seen = BTreeSet::new();
        let stray = written.find(|gap| *gap == 0 || *gap > gaps.len() || !seen.insert(*gap));
        if let Some(gap) = stray.or_else(|| (1..=gaps.len()).find(|gap| !seen.contains(gap))) {
            self.fault(&say::CLOZE_GAP, &[("gap", &gap)]);
        }
    }
}

/// Returns whether two items are the same question in two languages: the same kind, with as many answers.
pub(crate) fn alike(one: &Item, other: &Item) -> bool {
    use ItemKind::{Choice, Cloze, Match, Multiple, Numeric, Order, TrueFalse};
    match (&one.kind, &other.kind) {
        (Choice { choices: a }, Choice { choices: b })
        | (Multiple { choices: a }, Multiple { choices: b }) => a.len() == b.len(),
        (Match { pairs: a, decoys: c }, Match { pairs: b, decoys: d }) => {
            a.len() == b.len() && c.len() == d.len()
        }
        (Order { steps: a }, Order { steps: b }) => a.len() == b.len(),
        (Cloze { gaps: a }, Cloze { gaps: b }) => a.len() == b.len(),
        (TrueFalse { truth: a, .. }, TrueFalse { truth: b, .. }) => a == b,
        // Words that count may be more or fewer in another language, and so may the ways to write a number.
        (Numeric { .. }, Numeric { .. }) => true,
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}
