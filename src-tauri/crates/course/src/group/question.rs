//! Questions, and how many are right at the first try.

use crate::{Course, Item, ItemKind};

/// Fewer answers than these are too few to be sure of anything.
pub const FEW: u32 = 10;

/// Most characters of a question's words that stand for it.
const WORDS: usize = 120;

/// A question of a course, as a list names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The item's id.
    pub item: String,
    /// The number of the lesson that asks it, counted from 1; none where only an assessment does.
    pub lesson: Option<u32>,
    /// Its number there, counted from 1: within the lesson, or within its set.
    pub number: u32,
    /// Its name, or else what is asked.
    pub title: String,
    /// The language of that.
    pub lang: String,
    /// Share of right answers that pure guessing reaches, 0 to 1; none where there is nothing to choose from.
    pub guess: Option<f64>,
}

/// How a group did with a question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionFigure {
    /// The question.
    pub question: Question,
    /// Learners who answered it.
    pub answers: u32,
    /// Those who were right at the first try, without a hint.
    pub right: u32,
}

impl QuestionFigure {
    /// Share that was right, 0 to 1; none where nobody answered.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.answers > 0).then(|| f64::from(self.right) / f64::from(self.answers))
    }

    /// Whether there are too few answers to be sure.
    #[must_use]
    pub fn is_few(&self) -> bool {
        self.answers < FEW
    }

    /// What the list is sorted by: the share as if one more were right and one more wrong, so that one wrong answer of
    /// one stands not before seven of ten.
    pub(super) fn rank(&self) -> f64 {
        (f64::from(self.right) + 1.0) / (f64::from(self.answers) + 2.0)
    }
}

/// Names the questions of a course, in its order; `items` are those of one set, in the language to be shown.
#[must_use]
pub fn questions(course: &Course, mut items: impl FnMut(&str) -> Vec<Item>) -> Vec<Question> {
    let mut questions = Vec::new();
    let mut asked = vec![0_u32; course.lessons().count()];
    for set in course.sets() {
        let at = course.lessons().position(|lesson| lesson.items.iter().any(|held| held == set));
        let mut alone = 0;
        for item in items(set).iter().filter(|item| item.is_question()) {
            let number = at.and_then(|at| asked.get_mut(at)).unwrap_or(&mut alone);
            *number += 1;
            questions.push(Question {
                item: item.id.clone(),
                lesson: at.and_then(|at| u32::try_from(at + 1).ok()),
                number: *number,
                title: title(item),
                lang: item.lang.clone(),
                guess: guess(&item.kind),
            });
        }
    }
    questions
}

fn title(item: &Item) -> String {
    let name = item.name.trim();
    let words = if name.is_empty() { item.stem.words() } else { name.to_owned() };
    match words.char_indices().nth(WORDS) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}

/// Share that pure guessing reaches: where one answer is chosen.
fn guess(kind: &ItemKind) -> Option<f64> {
    let of = match kind {
        ItemKind::TrueFalse { .. } => 2,
        ItemKind::Choice { choices } => u32::try_from(choices.len()).ok().filter(|of| *of > 1)?,
        _ => return None,
    };
    Some(1.0 / f64::from(of))
}
