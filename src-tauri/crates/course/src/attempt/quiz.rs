//! Quizzes: what is asked together, and by which rules.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::outline::{Assessment, Course, QuizKind};
use crate::text::Text;

/// A lesson's questions, or an assessment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quiz {
    /// `lesson/ID` or `assessment/ID`.
    pub id: String,
    /// What it is for.
    pub kind: QuizKind,
    /// Its title.
    pub title: Text,
    /// The sets it asks, in order.
    pub sets: Vec<String>,
    /// Set → the lesson it belongs to, where it does.
    pub lessons: BTreeMap<String, String>,
    /// So many questions from each set; `None` means all.
    pub draw: Option<u32>,
    /// Minutes there are; `None` means any.
    pub minutes: Option<u32>,
    /// How often it may be taken; `None` means any.
    pub attempts: Option<u32>,
    /// Share of the points that is enough; `None` when nothing is asked for.
    pub pass: Option<f32>,
    /// Answers come in another order in each attempt; in assessments questions too.
    pub shuffle: bool,
    /// Its keys are not in the pack.
    pub sealed: bool,
    /// It opens when all lessons are finished.
    pub after_lessons: bool,
}

impl Quiz {
    /// A lesson's questions; `None` when there is no such lesson.
    #[must_use]
    pub fn of_lesson(course: &Course, lesson: &str) -> Option<Self> {
        let lesson = course.lesson(lesson)?;
        Some(Self {
            id: format!("lesson/{}", lesson.id),
            kind: QuizKind::Practice,
            title: lesson.title.clone(),
            sets: lesson.items.clone(),
            lessons: lessons(course, &lesson.items),
            draw: None,
            minutes: None,
            attempts: None,
            pass: None,
            shuffle: true,
            sealed: false,
            after_lessons: false,
        })
    }

    /// An assessment; `None` when there is no such one.
    #[must_use]
    pub fn of_assessment(course: &Course, assessment: &str) -> Option<Self> {
        let held: &Assessment = course.assessment(assessment)?;
        Some(Self {
            id: format!("assessment/{}", held.id),
            kind: held.kind,
            title: held.title.clone(),
            sets: held.sets.clone(),
            lessons: lessons(course, &held.sets),
            draw: held.draw,
            minutes: held.minutes,
            attempts: held.attempts,
            pass: held.pass,
            shuffle: held.shuffle,
            sealed: held.sealed,
            after_lessons: held.after_lessons,
        })
    }

    /// The quiz with this id, `lesson/ID` or `assessment/ID`.
    #[must_use]
    pub fn of(course: &Course, id: &str) -> Option<Self> {
        match id.split_once('/')? {
            ("lesson", lesson) => Self::of_lesson(course, lesson),
            ("assessment", assessment) => Self::of_assessment(course, assessment),
            _ => None,
        }
    }

    /// Returns whether feedback comes with each answer, and hints are given.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        self.kind == QuizKind::Practice
    }

    /// How many attempts are left when so many were begun; `None` means any.
    #[must_use]
    pub fn attempts_left(&self, begun: u32) -> Option<u32> {
        self.attempts.map(|attempts| attempts.saturating_sub(begun))
    }
}

fn lessons(course: &Course, sets: &[String]) -> BTreeMap<String, String> {
    sets.iter().filter_map(|set| Some((set.clone(), course.lesson_of_set(set)?.id.clone()))).collect()
}
