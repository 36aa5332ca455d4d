//! What learners do, on the real starter packs: they learn, answer, come back, and lose nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod courses;
mod editions;
mod learners;
mod pages;
mod quizzes;
#[path = "../support/mod.rs"]
mod support;

use client::Client;
use client::view::{AnswerStanding, Ask, Entered, Lock, NewLearner, QuizItem, QuizKind, Response};
use support::Laptop;

pub(crate) const FIELD: (&str, &str) = ("org.packhorse.starter.ai-in-agriculture", "ai-field");
pub(crate) const DAY: i64 = 24 * 60 * 60 * 1000;

pub(crate) fn somebody(laptop: &Laptop, name: &str) -> Entered {
    let new = NewLearner {
        name: name.into(),
        picture: "sun".into(),
        language: "en".into(),
        lock: Lock::None,
        secret: String::new(),
    };
    laptop.client.learner_create(&new).unwrap()
}

/// Reads every part of a lesson.
pub(crate) fn read(client: &Client, (pack, course): (&str, &str), lesson: &str) {
    let page = client.lesson(pack, course, lesson, "en").unwrap();
    let mut parts = vec![String::new()];
    parts.extend(page.headings.iter().filter(|one| one.level == 2).map(|one| one.anchor.clone()));
    let anchor = parts.last().unwrap().clone();
    let count = parts.len() as u32;
    client.lesson_seen(pack, course, lesson, &anchor, &parts, count, 30).unwrap();
}

/// Any answer that a question takes.
pub(crate) fn guess(item: &QuizItem) -> Option<Response> {
    let first = |choices: &[client::view::Choice]| choices[0].id.clone();
    Some(match &item.ask {
        Ask::Choice { choices } => Response::Choice { choice: first(choices) },
        Ask::Multiple { choices } => Response::Multiple { choices: vec![first(choices)] },
        Ask::TrueFalse => Response::TrueFalse { truth: true },
        Ask::Match { lefts, rights } => {
            Response::Match { pairs: lefts.iter().map(|left| (left.id.clone(), first(rights))).collect() }
        }
        Ask::Order { steps } => Response::Order { steps: steps.iter().map(|step| step.id.clone()).collect() },
        Ask::Numeric { .. } => Response::Numeric { text: "1".into() },
        Ask::Short => Response::Short { text: "word".into() },
        Ask::Cloze { gaps } => Response::Cloze {
            gaps: gaps
                .iter()
                .map(|gap| gap.choices.first().map_or("1".into(), |one| one.id.clone()))
                .collect(),
        },
        Ask::Essay => Response::Essay { text: "My plan.".into() },
        Ask::File | Ask::Description => return None,
    })
}

/// Takes a lesson's questions twice: the second time with the right answers, which the first time has shown.
pub(crate) fn practise(client: &Client, (pack, course): (&str, &str), quiz: &str) {
    let view = client.quiz(pack, course, quiz, "en").unwrap();
    assert_eq!((&view.kind, view.immediate), (&QuizKind::Practice, true));
    let mut right = Vec::new();
    for item in &view.items {
        let Some(response) = guess(item) else { continue };
        let told = client.quiz_answer(pack, course, quiz, &item.id, response.clone(), "en").unwrap();
        let outcome = told.outcome.unwrap();
        right.push(match outcome.standing {
            AnswerStanding::Right | AnswerStanding::Waiting => (item.id.clone(), response),
            _ => {
                assert!(
                    outcome.retry && outcome.correct.is_none(),
                    "the key is not shown before it is asked for"
                );
                let shown = client.quiz_reveal(pack, course, quiz, &item.id, "en").unwrap();
                (item.id.clone(), shown.outcome.unwrap().correct.unwrap())
            }
        });
    }
    client.quiz_finish(pack, course, quiz, "en").unwrap();
    client.quiz_again(pack, course, quiz, "en").unwrap();
    for (item, response) in right {
        let told = client.quiz_answer(pack, course, quiz, &item, response, "en").unwrap();
        let standing = told.outcome.unwrap().standing;
        assert!(matches!(standing, AnswerStanding::Right | AnswerStanding::Waiting), "{item}: {standing:?}");
    }
    let results = client.quiz_finish(pack, course, quiz, "en").unwrap();
    assert_eq!((results.right + results.waiting, results.attempt), (results.of, 2));
    // Whoever looks at the results again sees the same, with what was earned by them.
    assert_eq!(client.quiz_results(pack, course, quiz, "en").unwrap(), results);
}

pub(crate) fn lessons(client: &Client, (pack, course): (&str, &str)) -> Vec<(String, u32)> {
    let view = client.course(pack, course, "en").unwrap();
    view.modules.iter().flat_map(|module| &module.lessons).map(|one| (one.id.clone(), one.items)).collect()
}
