//! What came of a set of questions, in words a person can read.

use std::collections::{BTreeMap, BTreeSet};

use course::{Attempt, ClaimMade, Moment, QuizKind, Submission};

use super::Session;
use super::attempt::OpenQuiz;
use super::quiz::needed;
use crate::Client;
use crate::failure::not_found;
use crate::packs::localised;
use crate::view::{self, Failure, LessonLink, Progress, ResultRow, ResultsView};

impl Client {
    /// Returns what came of the attempt that was handed in last.
    ///
    /// # Errors
    /// When nobody has entered, or none was handed in.
    pub fn quiz_results(
        &self,
        pack: &str,
        course: &str,
        quiz: &str,
        lang: &str,
    ) -> Result<ResultsView, Failure> {
        self.studying(|session| {
            let open = self.open_quiz(session, pack, course, quiz, lang)?;
            if !open.attempt.finished {
                return Err(not_found(quiz));
            }
            self.results_view(session, &open)
        })
    }

    pub(crate) fn results_view(&self, session: &Session, open: &OpenQuiz) -> Result<ResultsView, Failure> {
        let (attempt, outline) = (&open.attempt, open.outline()?);
        let pack = &open.edition.pack.id;
        let standing = self.standing(session, &open.edition, outline)?;
        let score = attempt.score();
        let lessons: Vec<&course::Lesson> = outline.lessons().collect();
        let own = attempt.quiz.id.strip_prefix("lesson/");
        let at = own.and_then(|own| lessons.iter().position(|lesson| lesson.id == own));
        let lesson = own.and_then(|own| standing.lesson(own));
        // The next one after this lesson; after an assessment, wherever the course goes on.
        let next = match at {
            Some(at) => lessons.get(at + 1).map(|lesson| lesson.id.clone()),
            None => standing.next.clone(),
        };
        let next_at = next.and_then(|next| lessons.iter().position(|lesson| lesson.id == next));
        let items = self.item_views(session, open, outline);
        let rows: Vec<ResultRow> = items
            .into_iter()
            .filter(|item| item.ask != view::Ask::Description)
            .map(|item| ResultRow {
                standing: item.outcome.as_ref().map(|outcome| outcome.standing.clone()),
                item,
            })
            .collect();
        let asked: BTreeSet<&str> = attempt.questions().collect();
        let dues: Vec<i64> =
            asked.iter().filter_map(|item| session.due_of(pack, &outline.id, item, self.border())).collect();
        let submitted =
            session.quiz_row(pack, &outline.id, &attempt.quiz.id)?.unwrap_or_default().submitted();
        let earned = earned_by(attempt, &submitted, &standing.record.claims);
        // From 0: the sum of nothing would be −0, which reads as less than none.
        let sum = attempt.answers.values().fold(0.0, |sum, answer| sum + answer.score);
        Ok(ResultsView {
            pack: pack.clone(),
            course: outline.id.clone(),
            quiz: attempt.quiz.id.clone(),
            kind: view::QuizKind::of(attempt.quiz.kind),
            title: localised(&attempt.quiz.title, &open.order),
            course_title: localised(&outline.title, &open.order),
            number: at.map_or(0, |at| at as u32 + 1),
            attempt: attempt.number,
            right: score.right,
            of: score.of,
            score: sum / f64::from(score.of.max(1)),
            needed: needed(attempt),
            passed: score.passed,
            waiting: score.waiting,
            sealed: attempt.quiz.sealed,
            rows,
            due: dues.len() as u32,
            due_ms: dues.into_iter().min(),
            lesson_finished: lesson.is_some_and(|one| Progress::of(one.state) == Progress::Finished),
            unread: lesson.map_or(0, |one| one.parts.saturating_sub(one.parts_read)),
            finished: standing.finished() as u32,
            lessons: lessons.len() as u32,
            next: next_at.map(|at| LessonLink {
                lesson: lessons[at].id.clone(),
                title: localised(&lessons[at].title, &open.order),
            }),
            next_number: next_at.map_or(0, |at| at as u32 + 1),
            again: attempt.quiz.kind != QuizKind::PreTest
                && attempt.quiz.attempts_left(attempt.number) != Some(0),
            earned: self.achievement_views(&open.edition, outline, &earned),
        })
    }
}

/// Statements that may follow from a hand-in and are told with it: lessons and the course finished, what was earned.
const FOLLOWING: u64 = 64;

/// Achievements that were earned between an attempt's first question and its being handed in: by an answer in the
/// middle, or by the last one. They are told whenever this attempt's results are looked at.
fn earned_by(
    attempt: &Attempt,
    submitted: &[Submission],
    claims: &BTreeMap<String, ClaimMade>,
) -> Vec<String> {
    let Some(handed_in) = submitted.iter().rev().find(|one| one.attempt == attempt.number) else {
        return Vec::new();
    };
    // What is told in one transaction has the same milliseconds in its logical clock, and the next counts.
    let until = handed_in.moment.clock.saturating_add(FOLLOWING);
    let during = |at: Moment| at.at_ms >= attempt.started_ms && at.clock <= until;
    claims.iter().filter(|(_, claim)| during(claim.moment())).map(|(id, _)| id.clone()).collect()
}
