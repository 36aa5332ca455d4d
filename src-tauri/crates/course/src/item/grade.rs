//! Grading: what an answer is worth, and what is said to who gave it. The rules are Moodle's where Moodle has the kind
//! of question; they are written down in `SOURCES.md`, “How answers are graded”.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::number::{MAX_NUMBER, read_number};
use super::options::{gap_ids, ids, rights};
use super::response::{Response, State};
use super::words::{MAX_WORDS, fits, is_blank};
use super::{Choice, Gap, Item, ItemKind, NumericAnswer, Pair, Prose, ShortAnswer};

/// Characters of an essay.
pub const MAX_ESSAY: usize = 100_000;
/// Bytes of a file that is handed in.
pub const MAX_HAND_IN: u64 = 200 << 20;
/// Thirds do not add up to one exactly, nor do their percents as people write them.
const SLACK: f64 = 0.001;

/// What came of an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// In a word.
    pub state: State,
    /// Share of the points, 0 to 1; 0 while it waits.
    pub score: f64,
    /// What is said about the answers chosen.
    pub feedback: Vec<Prose>,
    /// What is said to everybody.
    pub general: Option<Prose>,
    /// Which parts were right.
    pub marks: Vec<Mark>,
    /// An answer that is fully right, where there is one.
    pub correct: Option<Response>,
}

/// Whether a part of an answer is right. Parts are choices, `true` and `false`, left sides, steps in the order given,
/// or gaps (by their number).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Id of the part.
    pub id: String,
    /// For a choice: it belongs to the right answer. For all others: it was answered rightly.
    pub right: bool,
    /// It was chosen, paired, or filled in.
    pub chosen: bool,
}

/// Why something cannot be taken as an answer. Nothing was counted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResponseFault {
    /// The item is a text without a question.
    #[error("there is nothing to answer here")]
    NothingToAnswer,
    /// The response is for another kind of question.
    #[error("this question is answered as “{expected}”, not as “{found}”")]
    WrongKind {
        /// The item's kind.
        expected: &'static str,
        /// The response's.
        found: &'static str,
    },
    /// It names an answer that the item does not have.
    #[error("the question has no answer “{id}”")]
    Unknown {
        /// The id it names, shortened.
        id: String,
    },
    /// It names an answer twice.
    #[error("the answer “{id}” is given twice")]
    Twice {
        /// The id.
        id: String,
    },
    /// It has fewer or more parts than the question.
    #[error("the answer has {found} parts; the question has {expected}")]
    Parts {
        /// How many there must be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// Nothing was answered.
    #[error("nothing was answered yet")]
    Empty,
    /// What was typed is no number, or has the wrong unit.
    #[error("“{text}” is not a number that can be read here")]
    NotANumber {
        /// What was typed, shortened.
        text: String,
        /// The unit that may stand behind it, or empty.
        unit: String,
    },
    /// There is too much of it.
    #[error("the answer is too long: at most {max} characters are taken")]
    TooLong {
        /// The bound.
        max: usize,
    },
    /// A file that cannot be handed in: too large, or its name or digest is malformed.
    #[error("this file cannot be handed in: at most {max} bytes, with a plain name")]
    File {
        /// The bound of its size.
        max: u64,
    },
}

impl ResponseFault {
    /// Stable name, for the screen's words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NothingToAnswer => "nothing-to-answer",
            Self::WrongKind { .. } => "wrong-kind",
            Self::Unknown { .. } => "unknown-answer",
            Self::Twice { .. } => "answer-twice",
            Self::Parts { .. } => "answer-parts",
            Self::Empty => "answer-empty",
            Self::NotANumber { .. } => "not-a-number",
            Self::TooLong { .. } => "answer-too-long",
            Self::File { .. } => "file-refused",
        }
    }
}

/// Grades a response. The same item and response always give the same outcome.
///
/// # Errors
/// When the response is not one to this item; it counts for nothing then, not as a wrong answer.
pub fn grade(item: &Item, response: &Response) -> Result<Outcome, ResponseFault> {
    let mut outcome = match (&item.kind, response) {
        (ItemKind::Description, _) => Err(ResponseFault::NothingToAnswer),
        (ItemKind::Choice { choices }, Response::Choice { choice }) => one(item, choices, choice),
        (ItemKind::Multiple { choices }, Response::Multiple { choices: chosen }) => {
            several(item, choices, chosen)
        }
        (ItemKind::TrueFalse { truth, if_true, if_false }, Response::TrueFalse { truth: said }) => {
            let feedback = if *said { if_true } else { if_false };
            Ok(Outcome {
                marks: [true, false]
                    .map(|side| Mark { id: side.to_string(), right: side == *truth, chosen: side == *said })
                    .into(),
                correct: Some(Response::TrueFalse { truth: *truth }),
                ..outcome(if said == truth { 1.0 } else { 0.0 }, feedback.as_slice())
            })
        }
        (ItemKind::Match { pairs, decoys }, Response::Match { pairs: given }) => {
            matched(item, pairs, decoys, given)
        }
        (ItemKind::Order { steps }, Response::Order { steps: given }) => ordered(item, steps, given),
        (ItemKind::Numeric { answers, otherwise, unit }, Response::Numeric { text }) => {
            number(item, answers, otherwise.as_ref(), unit, text)
        }
        (ItemKind::Short { answers, case }, Response::Short { text }) => word(answers, *case, text),
        (ItemKind::Cloze { gaps }, Response::Cloze { gaps: given }) => filled(item, gaps, given),
        (ItemKind::Essay, Response::Essay { text }) => essay(text),
        (ItemKind::File, Response::File { name, size, sha256 }) => file(name, *size, sha256),
        (kind, response) => Err(ResponseFault::WrongKind { expected: kind.word(), found: response.kind() }),
    }?;
    if item.sealed && outcome.state != State::Waiting {
        return Ok(sealed());
    }
    outcome.general = item.feedback.clone();
    Ok(outcome)
}

/// Returns whether a response is small enough to be kept as a draft, whatever it says.
pub(crate) fn is_bounded(response: &Response) -> bool {
    const LONGEST: usize = 4 * MAX_ESSAY;
    let length = match response {
        Response::Choice { choice: text }
        | Response::Numeric { text }
        | Response::Short { text }
        | Response::Essay { text } => text.len(),
        Response::TrueFalse { .. } => 0,
        Response::Multiple { choices: list }
        | Response::Order { steps: list }
        | Response::Cloze { gaps: list } => list.iter().map(|text| text.len() + 8).sum(),
        Response::Match { pairs } => pairs.iter().map(|(left, right)| left.len() + right.len() + 16).sum(),
        Response::File { name, sha256, .. } => name.len() + sha256.len(),
    };
    length <= LONGEST
}

/// The outcome of a share of the points.
fn outcome<'a>(score: f64, feedback: impl IntoIterator<Item = &'a Prose>) -> Outcome {
    let score = score.clamp(0.0, 1.0);
    let (state, score) = match score {
        score if score >= 1.0 - SLACK => (State::Right, 1.0),
        score if score <= SLACK => (State::NotYet, 0.0),
        score => (State::Partly, score),
    };
    Outcome {
        state,
        score,
        feedback: feedback.into_iter().cloned().collect(),
        general: None,
        marks: Vec::new(),
        correct: None,
    }
}

/// The outcome of an answer whose key is not here.
pub(crate) fn sealed() -> Outcome {
    Outcome { state: State::Sealed, ..outcome(0.0, []) }
}

fn unknown(id: &str) -> ResponseFault {
    ResponseFault::Unknown { id: shorten(id) }
}

fn shorten(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(40).collect()
}

/// The place in the source of the answer with this id.
fn place(ids: &[usize], id: &str) -> Result<usize, ResponseFault> {
    // Compared as written: "01" and "+1" are no ids.
    ids.iter().position(|held| held.to_string() == id).ok_or_else(|| unknown(id))
}

fn one(item: &Item, choices: &[Choice], chosen: &str) -> Result<Outcome, ResponseFault> {
    let ids = ids(item, "choices", choices.len());
    let at = place(&ids, chosen)?;
    let correct = best(choices).and_then(|best| ids.get(best));
    Ok(Outcome {
        marks: marks(choices, &ids, |held| held == at),
        correct: correct.map(|id| Response::Choice { choice: id.to_string() }),
        ..outcome(choices[at].weight / 100.0, &choices[at].feedback)
    })
}

/// The first answer that is worth most, if any is worth something.
fn best(choices: &[Choice]) -> Option<usize> {
    let most = choices.iter().map(|choice| choice.weight).fold(f64::MIN_POSITIVE, f64::max);
    choices.iter().position(|choice| choice.weight >= most)
}

fn marks(choices: &[Choice], ids: &[usize], chosen: impl Fn(usize) -> bool) -> Vec<Mark> {
    let mark = |(at, (choice, id)): (usize, (&Choice, &usize))| Mark {
        id: id.to_string(),
        right: choice.weight > 0.0,
        chosen: chosen(at),
    };
    choices.iter().zip(ids).enumerate().map(mark).collect()
}

/// The weights of what was chosen add up; what they lack of nothing is not taken from other questions.
fn several(item: &Item, choices: &[Choice], chosen: &[String]) -> Result<Outcome, ResponseFault> {
    if chosen.is_empty() {
        return Err(ResponseFault::Empty);
    }
    let ids = ids(item, "choices", choices.len());
    let mut places = BTreeSet::new();
    for id in chosen {
        if !places.insert(place(&ids, id)?) {
            return Err(ResponseFault::Twice { id: shorten(id) });
        }
    }
    let sum: f64 = places.iter().map(|at| choices[*at].weight).sum();
    let mut found = outcome(sum / 100.0, places.iter().filter_map(|at| choices[*at].feedback.as_ref()));
    // As Moodle counts, a wrong answer without a weight costs nothing; all the same it is not all right.
    if found.state == State::Right && places.iter().any(|at| choices[*at].weight <= 0.0) {
        found.state = State::Partly;
    }
    let right = choices.iter().zip(&ids).filter(|(choice, _)| choice.weight > 0.0);
    let right: Vec<_> = right.map(|(_, id)| id.to_string()).collect();
    Ok(Outcome {
        marks: marks(choices, &ids, |at| places.contains(&at)),
        // A question with faults may have no right answer; then none is shown.
        correct: (!right.is_empty()).then_some(Response::Multiple { choices: right }),
        ..found
    })
}

/// Each left side is worth the same. One that was left out is wrong.
fn matched(
    item: &Item,
    pairs: &[Pair],
    decoys: &[Prose],
    given: &[(String, String)],
) -> Result<Outcome, ResponseFault> {
    if given.is_empty() {
        return Err(ResponseFault::Empty);
    }
    let texts = rights(pairs, decoys);
    let ids = ids(item, "rights", texts.len());
    let lefts: Vec<usize> = (1..=pairs.len()).collect();
    let mut paired = BTreeMap::new();
    for (left, right) in given {
        let (at, right) = (place(&lefts, left)?, place(&ids, right)?);
        if paired.insert(at, texts[right]).is_some() {
            return Err(ResponseFault::Twice { id: shorten(left) });
        }
    }
    let marks: Vec<Mark> = pairs
        .iter()
        .enumerate()
        .map(|(at, pair)| Mark {
            id: (at + 1).to_string(),
            right: paired.get(&at) == Some(&&pair.right),
            chosen: paired.contains_key(&at),
        })
        .collect();
    let id_of = |right: &Prose| texts.iter().position(|text| *text == right).and_then(|at| ids.get(at));
    let correct = pairs
        .iter()
        .zip(1..)
        .filter_map(|(pair, left): (_, usize)| Some((left.to_string(), id_of(&pair.right)?.to_string())))
        .collect();
    Ok(Outcome { correct: Some(Response::Match { pairs: correct }), ..by_parts(marks, pairs.len(), []) })
}

/// A step is right when it comes directly after the step it follows in the right order, the first one when it is first.
/// So one step in a wrong place does not spoil all that come after it.
fn ordered(item: &Item, steps: &[Prose], given: &[String]) -> Result<Outcome, ResponseFault> {
    if given.is_empty() {
        return Err(ResponseFault::Empty);
    }
    if given.len() != steps.len() {
        return Err(ResponseFault::Parts { expected: steps.len(), found: given.len() });
    }
    let ids = ids(item, "steps", steps.len());
    let mut places = Vec::with_capacity(given.len());
    let mut seen = BTreeSet::new();
    for id in given {
        let at = place(&ids, id)?;
        if !seen.insert(at) {
            return Err(ResponseFault::Twice { id: shorten(id) });
        }
        places.push(at);
    }
    let text = |at: Option<usize>| at.and_then(|at| steps.get(at));
    let follows = |before: Option<usize>, at: usize| {
        // Steps that say the same may stand for each other.
        steps
            .iter()
            .enumerate()
            .any(|(held, step)| Some(step) == text(Some(at)) && text(held.checked_sub(1)) == text(before))
    };
    let before = std::iter::once(None).chain(places.iter().copied().map(Some));
    let marks = given
        .iter()
        .zip(places.iter().zip(before))
        .map(|(id, (at, before))| Mark { id: id.clone(), right: follows(before, *at), chosen: true })
        .collect();
    let correct = ids.iter().map(ToString::to_string).collect();
    Ok(Outcome { correct: Some(Response::Order { steps: correct }), ..by_parts(marks, steps.len(), []) })
}

fn by_parts<'a>(marks: Vec<Mark>, count: usize, feedback: impl IntoIterator<Item = &'a Prose>) -> Outcome {
    let right = marks.iter().filter(|mark| mark.right).count();
    Outcome { marks, ..outcome(right as f64 / count.max(1) as f64, feedback) }
}

fn number(
    item: &Item,
    answers: &[NumericAnswer],
    otherwise: Option<&Prose>,
    unit: &str,
    text: &str,
) -> Result<Outcome, ResponseFault> {
    if is_blank(text) {
        return Err(ResponseFault::Empty);
    }
    let hit = in_ranges(answers, text, unit, &item.lang)?;
    let found = match hit {
        Some(answer) => outcome(answer.weight / 100.0, &answer.feedback),
        None => outcome(0.0, otherwise),
    };
    let correct = example(answers).map(|text| Response::Numeric { text });
    Ok(Outcome { correct, ..found })
}

/// The first range that holds what was typed.
fn in_ranges<'a>(
    answers: &'a [NumericAnswer],
    text: &str,
    unit: &str,
    lang: &str,
) -> Result<Option<&'a NumericAnswer>, ResponseFault> {
    if text.chars().count() > MAX_NUMBER {
        return Err(ResponseFault::TooLong { max: MAX_NUMBER });
    }
    let meant = read_number(text, unit, lang);
    if meant.is_empty() {
        return Err(ResponseFault::NotANumber { text: shorten(text), unit: unit.to_owned() });
    }
    let holds = |answer: &NumericAnswer, number: f64| {
        // What the last binary digit lost on the way from decimal and back is no reason to refuse.
        let slack = 1e-12 * answer.low.abs().max(answer.high.abs());
        number >= answer.low - slack && number <= answer.high + slack
    };
    Ok(meant.iter().find_map(|number| answers.iter().find(|answer| holds(answer, *number))))
}

/// A number that gets all points.
fn example(answers: &[NumericAnswer]) -> Option<String> {
    let full = answers.iter().find(|answer| answer.weight >= 100.0 - SLACK * 100.0)?;
    let middle = full.low / 2.0 + full.high / 2.0;
    let rounded: f64 = format!("{middle:.11e}").parse().unwrap_or(middle);
    // Very large and very small numbers are written with a power; digits would be no number any more.
    Some(if rounded != 0.0 && !(1e-6..1e15).contains(&rounded.abs()) {
        format!("{rounded:e}")
    } else {
        rounded.to_string()
    })
}

fn word(answers: &[ShortAnswer], case: bool, text: &str) -> Result<Outcome, ResponseFault> {
    if is_blank(text) {
        return Err(ResponseFault::Empty);
    }
    let found = match in_words(answers, case, text)? {
        Some(answer) => outcome(answer.weight / 100.0, &answer.feedback),
        None => outcome(0.0, []),
    };
    Ok(Outcome { correct: full_word(answers).map(|text| Response::Short { text }), ..found })
}

/// The first answer that the words typed fit.
fn in_words<'a>(
    answers: &'a [ShortAnswer],
    case: bool,
    text: &str,
) -> Result<Option<&'a ShortAnswer>, ResponseFault> {
    if text.chars().count() > MAX_WORDS {
        return Err(ResponseFault::TooLong { max: MAX_WORDS });
    }
    Ok(answers.iter().find(|answer| fits(&answer.text, text, case)))
}

/// Words that get all points; where any text may stand, an ellipsis does.
fn full_word(answers: &[ShortAnswer]) -> Option<String> {
    let full = answers.iter().find(|answer| answer.weight >= 100.0 - SLACK * 100.0)?;
    let parts: Vec<_> = full.text.split("\\*").map(|part| part.replace('*', "…")).collect();
    Some(parts.join("*"))
}

/// Each gap is worth the same. One that was left empty is wrong.
fn filled(item: &Item, gaps: &[Gap], given: &[String]) -> Result<Outcome, ResponseFault> {
    if given.len() != gaps.len() {
        return Err(ResponseFault::Parts { expected: gaps.len(), found: given.len() });
    }
    if given.iter().all(|text| is_blank(text)) {
        return Err(ResponseFault::Empty);
    }
    let (mut sum, mut marks, mut feedback, mut correct) = (0.0, Vec::new(), Vec::new(), Vec::new());
    for (at, (gap, text)) in gaps.iter().zip(given).enumerate() {
        let blank = is_blank(text);
        let (weight, said) = match gap {
            _ if blank => (0.0, None),
            Gap::Choice { choices } => {
                let chosen = &choices[place(&gap_ids(item, at, choices.len()), text)?];
                (chosen.weight, chosen.feedback.as_ref())
            }
            Gap::Numeric { answers } => in_ranges(answers, text, "", &item.lang)?
                .map_or((0.0, None), |answer| (answer.weight, answer.feedback.as_ref())),
            Gap::Short { answers, case } => in_words(answers, *case, text)?
                .map_or((0.0, None), |answer| (answer.weight, answer.feedback.as_ref())),
        };
        let share = outcome(weight / 100.0, []);
        sum += share.score;
        feedback.extend(said);
        marks.push(Mark { id: (at + 1).to_string(), right: share.state == State::Right, chosen: !blank });
        correct.push(match gap {
            Gap::Choice { choices } => best(choices)
                .and_then(|best| gap_ids(item, at, choices.len()).get(best).map(ToString::to_string)),
            Gap::Numeric { answers } => example(answers),
            Gap::Short { answers, .. } => full_word(answers),
        });
    }
    let correct = correct.into_iter().collect::<Option<Vec<_>>>().map(|gaps| Response::Cloze { gaps });
    Ok(Outcome { marks, correct, ..outcome(sum / gaps.len().max(1) as f64, feedback) })
}

fn essay(text: &str) -> Result<Outcome, ResponseFault> {
    if is_blank(text) {
        return Err(ResponseFault::Empty);
    }
    if text.chars().count() > MAX_ESSAY {
        return Err(ResponseFault::TooLong { max: MAX_ESSAY });
    }
    Ok(Outcome { state: State::Waiting, ..outcome(0.0, []) })
}

fn file(name: &str, size: u64, sha256: &str) -> Result<Outcome, ResponseFault> {
    let plain = !name.trim().is_empty()
        && name.len() <= 255
        && !name.chars().any(|c| c.is_control() || matches!(c, '/' | '\\'));
    let digest = sha256.len() == 64 && sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if !plain || !digest || size > MAX_HAND_IN {
        return Err(ResponseFault::File { max: MAX_HAND_IN });
    }
    if size == 0 {
        return Err(ResponseFault::Empty);
    }
    Ok(Outcome { state: State::Waiting, ..outcome(0.0, []) })
}
