//! Items: the questions of a course, as complete as their sources say it, and what answers to them are worth.

pub(crate) mod check;
pub(crate) mod gift;
pub(crate) mod grade;
mod number;
pub(crate) mod options;
pub(crate) mod prose;
pub(crate) mod response;
pub(crate) mod seal;
pub(crate) mod set;
pub(crate) mod tables;
mod words;

use serde::{Deserialize, Serialize};

pub use prose::{Format, Prose};

/// A question, or a text between questions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Id, unique within the course, the same in all languages.
    pub id: String,
    /// The set it belongs to.
    pub set: String,
    /// The language it is in.
    pub lang: String,
    /// Its name for people who look after questions, or empty.
    pub name: String,
    /// Category as GIFT gives it (`Water/Boiling`), or empty.
    pub category: String,
    /// What is asked. A missing word stands as `_____`, a cloze's gaps as `[[1]]`, `[[2]]` ….
    pub stem: Prose,
    /// How it is answered.
    pub kind: ItemKind,
    /// Shown after any answer.
    pub feedback: Option<Prose>,
    /// Shown on request, before answering.
    pub hint: Option<Prose>,
    /// The passage to look at again.
    pub tag: Option<Tag>,
    /// Its key is not here (see [`seal`](crate::seal)): weights, feedback and right order are without meaning.
    #[serde(default)]
    pub sealed: bool,
    /// The file it comes from, within the pack.
    pub file: String,
    /// The line where it begins.
    pub line: u32,
}

/// The passage an item is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// The lesson's id.
    pub lesson: String,
    /// The heading's anchor; empty for the lesson as a whole.
    pub anchor: String,
}

/// How an item is answered, with its key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ItemKind {
    /// One of several answers.
    Choice {
        /// The answers, in the order of the source.
        choices: Vec<Choice>,
    },
    /// Any number of several answers.
    Multiple {
        /// The answers, in the order of the source.
        choices: Vec<Choice>,
    },
    /// True or false.
    TrueFalse {
        /// Which of them.
        truth: bool,
        /// For somebody who says “true”.
        if_true: Option<Prose>,
        /// For somebody who says “false”.
        if_false: Option<Prose>,
    },
    /// Things to be paired.
    Match {
        /// The pairs that belong together.
        pairs: Vec<Pair>,
        /// Right sides that belong to nothing.
        decoys: Vec<Prose>,
    },
    /// Steps to be put in order.
    Order {
        /// The steps, in the right order.
        steps: Vec<Prose>,
    },
    /// A number.
    Numeric {
        /// Ranges that count, the first that fits.
        answers: Vec<NumericAnswer>,
        /// Shown when none fits.
        otherwise: Option<Prose>,
        /// The unit to be written behind the field, or empty.
        unit: String,
    },
    /// A word or a few.
    Short {
        /// Words that count, the first that fits.
        answers: Vec<ShortAnswer>,
        /// Capital and small letters matter.
        case: bool,
    },
    /// A text with gaps.
    Cloze {
        /// The gaps `[[1]]`, `[[2]]` …, in order.
        gaps: Vec<Gap>,
    },
    /// A text of one's own, read by a person.
    Essay,
    /// A file handed in, looked at by a person.
    File,
    /// Nothing to answer: a text between questions.
    Description,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The answer.
    pub text: Prose,
    /// Percent of the points, -100 to 100.
    pub weight: f64,
    /// Shown to who chose it.
    pub feedback: Option<Prose>,
}

/// Two things that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// What is asked.
    pub left: Prose,
    /// What belongs to it.
    pub right: Prose,
}

/// A range of numbers that counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NumericAnswer {
    /// Smallest number that counts.
    pub low: f64,
    /// Largest number that counts.
    pub high: f64,
    /// Percent of the points.
    pub weight: f64,
    /// Shown to who gave it.
    pub feedback: Option<Prose>,
}

/// The numbers within `tolerance` of `value`. The ends are rounded to twelve digits: 3.1 less 0.2 is to be 2.9, not
/// 2.9000000000000004, which would refuse the answer 2.9.
pub(crate) fn around(value: f64, tolerance: f64) -> (f64, f64) {
    let round = |number: f64| format!("{number:.11e}").parse().unwrap_or(number);
    (round(value - tolerance), round(value + tolerance))
}

/// Words that count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShortAnswer {
    /// The words; `*` stands for any text, as in Moodle.
    pub text: String,
    /// Percent of the points.
    pub weight: f64,
    /// Shown to who wrote them.
    pub feedback: Option<Prose>,
}

/// A gap of a cloze.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Gap {
    /// One of several words.
    Choice {
        /// The words.
        choices: Vec<Choice>,
    },
    /// A number.
    Numeric {
        /// Ranges that count.
        answers: Vec<NumericAnswer>,
    },
    /// A word or a few.
    Short {
        /// Words that count.
        answers: Vec<ShortAnswer>,
        /// Capital and small letters matter.
        case: bool,
    },
}

impl ItemKind {
    /// The kind's word, as in the sources, in JSON and in responses.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Choice { .. } => "choice",
            Self::Multiple { .. } => "multiple",
            Self::TrueFalse { .. } => "true-false",
            Self::Match { .. } => "match",
            Self::Order { .. } => "order",
            Self::Numeric { .. } => "numeric",
            Self::Short { .. } => "short",
            Self::Cloze { .. } => "cloze",
            Self::Essay => "essay",
            Self::File => "file",
            Self::Description => "description",
        }
    }
}

impl Item {
    /// Returns whether there is anything to answer.
    #[must_use]
    pub fn is_question(&self) -> bool {
        self.kind != ItemKind::Description
    }

    /// What a learner sees before answering, without the key: for the search. Pairs and steps are sorted, so that
    /// their order tells nothing.
    #[must_use]
    pub fn visible_words(&self) -> String {
        let mut words = vec![self.stem.words()];
        match &self.kind {
            ItemKind::Choice { choices } | ItemKind::Multiple { choices } => {
                words.extend(choices.iter().map(|choice| choice.text.words()));
            }
            ItemKind::Match { pairs, decoys } => {
                words.extend(pairs.iter().map(|pair| pair.left.words()));
                let mut rights: Vec<_> =
                    pairs.iter().map(|pair| &pair.right).chain(decoys).map(Prose::words).collect();
                rights.sort();
                words.extend(rights);
            }
            ItemKind::Order { steps } => {
                let mut steps: Vec<_> = steps.iter().map(Prose::words).collect();
                steps.sort();
                words.extend(steps);
            }
            ItemKind::Cloze { gaps } => {
                for gap in gaps {
                    if let Gap::Choice { choices } = gap {
                        words.extend(choices.iter().map(|choice| choice.text.words()));
                    }
                }
            }
            ItemKind::TrueFalse { .. }
            | ItemKind::Numeric { .. }
            | ItemKind::Short { .. }
            | ItemKind::Essay
            | ItemKind::File
            | ItemKind::Description => {}
        }
        words.retain(|words| !words.is_empty());
        words.join("\n")
    }
}
