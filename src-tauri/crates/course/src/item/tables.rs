//! Items in TOML: what GIFT cannot say.

use super::gift::Found;
use super::{Choice, Gap, Item, ItemKind, NumericAnswer, Pair, Prose, ShortAnswer, around};
use crate::fault::Faults;
use crate::sentence as say;
use crate::table::{Document, Keys};

const KINDS: [&str; 9] =
    ["order", "cloze", "multiple", "match", "numeric", "choice", "short", "essay", "file"];
/// The largest number a question may ask for.
const HUGE: f64 = 1e300;

/// Reads `items/<lang>/<set>.toml`.
pub(crate) fn read_items(file: &str, set: &str, lang: &str, text: &str, faults: &mut Faults) -> Vec<Found> {
    let document = Document::parse(file, text, faults);
    let mut ignored = Faults::default();
    let faults = if document.is_whole() { faults } else { &mut ignored };
    let mut root = document.root();
    let mut found = Vec::new();
    for mut keys in root.tables(faults, "item") {
        let item = read_item(&mut keys, set, lang, faults);
        keys.finish(faults);
        found.extend(item);
    }
    root.finish(faults);
    found
}

fn read_item(keys: &mut Keys<'_>, set: &str, lang: &str, faults: &mut Faults) -> Option<Found> {
    let id = keys.id(faults, "id");
    let word = keys.word(faults, "kind", &KINDS);
    let stem = keys.text(faults, "stem");
    let name = keys.optional_text(faults, "name").unwrap_or_default();
    let category = keys.optional_text(faults, "category").unwrap_or_default();
    let feedback = prose(keys, faults, "feedback");
    let hint = prose(keys, faults, "hint");
    let tag = keys.optional_text(faults, "tag");
    let kind = match word.as_deref()? {
        "order" => ItemKind::Order {
            steps: keys.texts(faults, "answers").iter().map(|s| Prose::markdown(s)).collect(),
        },
        "choice" => ItemKind::Choice { choices: read_choices(keys, faults) },
        "multiple" => ItemKind::Multiple { choices: read_choices(keys, faults) },
        "match" => read_match(keys, faults),
        "numeric" => ItemKind::Numeric {
            answers: read_numbers(keys, faults),
            otherwise: prose(keys, faults, "otherwise"),
            unit: keys.optional_text(faults, "unit").unwrap_or_default(),
        },
        "short" => ItemKind::Short {
            answers: read_words(keys, faults),
            case: keys.optional_flag(faults, "case").unwrap_or(false),
        },
        "cloze" => ItemKind::Cloze { gaps: read_gaps(keys, faults) },
        "file" => ItemKind::File,
        _ => ItemKind::Essay,
    };
    let item = Item {
        id: id?,
        set: set.to_owned(),
        lang: lang.to_owned(),
        name,
        category,
        stem: Prose::markdown(&stem?),
        kind,
        feedback,
        hint,
        tag: None,
        sealed: false,
        file: keys.file().to_owned(),
        line: keys.line(),
    };
    Some(Found { item, tag })
}

fn prose(keys: &mut Keys<'_>, faults: &mut Faults, key: &'static str) -> Option<Prose> {
    keys.optional_text(faults, key).map(|text| Prose::markdown(&text))
}

/// `answers = ["wrong", { text = "right", right = true, feedback = "…" }, { text = "half", weight = 50 }]`.
/// Where right answers of a `multiple` have no weight, they share the points, and a wrong one without a weight takes a
/// share away: who chooses everything gets nothing for it.
fn read_choices(keys: &mut Keys<'_>, faults: &mut Faults) -> Vec<Choice> {
    let multiple = keys.is_word("kind", "multiple");
    let mut choices = Vec::new();
    let (mut to_share, mut plain) = (Vec::new(), Vec::new());
    for answer in keys.texts_or_tables(faults, "answers") {
        let mut table = match answer {
            Ok((text, _)) => {
                plain.push(choices.len());
                choices.push(Choice { text: Prose::markdown(&text), weight: 0.0, feedback: None });
                continue;
            }
            Err(table) => table,
        };
        let text = table.text(faults, "text").unwrap_or_default();
        let weight = table.optional_number(faults, "weight", -100.0..100.0);
        let right = table.optional_flag(faults, "right").unwrap_or(false);
        let feedback = prose(&mut table, faults, "feedback");
        table.finish(faults);
        if right && weight.is_none() {
            to_share.push(choices.len());
        } else if weight.is_none() {
            plain.push(choices.len());
        }
        choices.push(Choice { text: Prose::markdown(&text), weight: weight.unwrap_or(0.0), feedback });
    }
    let share = if multiple { 100.0 / to_share.len().max(1) as f64 } else { 100.0 };
    if multiple && !to_share.is_empty() {
        for at in plain {
            choices[at].weight = -share;
        }
    }
    for at in to_share {
        choices[at].weight = share;
    }
    choices
}

/// `answers = [{ text = "pump", match = "lifts water" }]`, `decoys = ["…"]`.
fn read_match(keys: &mut Keys<'_>, faults: &mut Faults) -> ItemKind {
    let mut pairs = Vec::new();
    for mut table in keys.tables(faults, "answers") {
        let (left, right) = (table.text(faults, "text"), table.text(faults, "match"));
        table.finish(faults);
        if let (Some(left), Some(right)) = (left, right) {
            pairs.push(Pair { left: Prose::markdown(&left), right: Prose::markdown(&right) });
        }
    }
    let decoys = keys.texts(faults, "decoys").iter().map(|text| Prose::markdown(text)).collect();
    ItemKind::Match { pairs, decoys }
}

/// `answers = [7, { value = 3.1, tolerance = 0.2, weight = 50, feedback = "…" }, { low = 1, high = 5 }]`.
fn read_numbers(keys: &mut Keys<'_>, faults: &mut Faults) -> Vec<NumericAnswer> {
    let mut numbers = Vec::new();
    for answer in keys.texts_or_tables(faults, "answers") {
        let mut table = match answer {
            Ok((text, line)) => {
                match text.parse::<f64>().ok().filter(|number| number.is_finite()) {
                    Some(number) => {
                        numbers.push(NumericAnswer {
                            low: number,
                            high: number,
                            weight: 100.0,
                            feedback: None,
                        });
                    }
                    None => faults.add(&say::GIFT_NUMBER, keys.file(), line, &[("value", &text)]),
                }
                continue;
            }
            Err(table) => table,
        };
        let (low, high) = if table.has("low") || table.has("high") {
            (table.number(faults, "low", -HUGE..HUGE), table.number(faults, "high", -HUGE..HUGE))
        } else {
            let value = table.number(faults, "value", -HUGE..HUGE);
            let tolerance = table.optional_number(faults, "tolerance", 0.0..HUGE).unwrap_or(0.0);
            value.map(|value| around(value, tolerance)).unzip()
        };
        let weight = table.optional_number(faults, "weight", -100.0..100.0).unwrap_or(100.0);
        let feedback = prose(&mut table, faults, "feedback");
        if let (Some(low), Some(high)) = (low, high) {
            if low > high {
                table.fault(faults, "low", &say::ITEM_RANGE, &[("low", &low), ("high", &high)]);
            }
            numbers.push(NumericAnswer { low, high, weight, feedback });
        }
        table.finish(faults);
    }
    numbers
}

/// `answers = ["boil", { text = "heat", weight = 50, feedback = "…" }]`.
fn read_words(keys: &mut Keys<'_>, faults: &mut Faults) -> Vec<ShortAnswer> {
    let mut words = Vec::new();
    for answer in keys.texts_or_tables(faults, "answers") {
        match answer {
            Ok((text, _)) => words.push(ShortAnswer { text, weight: 100.0, feedback: None }),
            Err(mut table) => {
                let text = table.text(faults, "text").unwrap_or_default();
                let weight = table.optional_number(faults, "weight", -100.0..100.0).unwrap_or(100.0);
                let feedback = prose(&mut table, faults, "feedback");
                table.finish(faults);
                words.push(ShortAnswer { text, weight, feedback });
            }
        }
    }
    words
}

/// `gaps = [{ answers = ["germs"] }, { kind = "numeric", answers = [1] }, { kind = "choice", answers = […] }]`.
fn read_gaps(keys: &mut Keys<'_>, faults: &mut Faults) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for mut table in keys.tables(faults, "gaps") {
        let kind = if table.has("kind") {
            table.word(faults, "kind", &["short", "numeric", "choice"])
        } else {
            table.optional_text(faults, "kind");
            Some("short".to_owned())
        };
        gaps.push(match kind.as_deref() {
            Some("numeric") => Gap::Numeric { answers: read_numbers(&mut table, faults) },
            Some("choice") => Gap::Choice { choices: read_choices(&mut table, faults) },
            _ => Gap::Short {
                answers: read_words(&mut table, faults),
                case: table.optional_flag(faults, "case").unwrap_or(false),
            },
        });
        table.finish(faults);
    }
    gaps
}
