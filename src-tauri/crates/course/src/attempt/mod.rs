//! Attempts: one person's way through a quiz, from the first question to the results.
//!
//! An attempt is plain data that the caller keeps; every act is a pure function of it, the item and the time. What must
//! become durable fact comes back as [`Deed`]s. The rules are in `SOURCES.md`, “How a quiz goes”.

mod draw;
mod error;
mod quiz;
mod time;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use error::{AnswerError, BeginError};
pub use quiz::Quiz;
pub use time::Stopwatch;

use draw::draw;

use crate::deed::{Deed, Did, Place};
use crate::item::grade::{Mark, Outcome, ResponseFault, grade, is_bounded, sealed};
use crate::item::options::{AnswerOption, Options, options};
use crate::item::response::{Response, State};
use crate::item::{Item, ItemKind, Prose};
use crate::outline::{QuizKind, reaches};
use crate::random::SplitMix64;

/// Answers to one item that are counted, in one attempt.
const MAX_TRIES: u32 = 1_000;
/// Answers are taken so long after the end: the last tick may lie some seconds back.
const GRACE_MS: u64 = 5_000;

/// Where and how a course is taken: what all deeds of an attempt have in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Id of the pack.
    pub pack: String,
    /// Id of the course.
    pub course: String,
    /// Edition of the pack.
    pub version: u32,
    /// Language of the course, a BCP 47 tag.
    pub lang: String,
}

impl Stage {
    /// A deed on this stage.
    #[must_use]
    pub fn deed(&self, place: Place, did: Did) -> Deed {
        Deed { place, did, version: self.version, lang: self.lang.clone() }
    }

    /// The place of a quiz.
    #[must_use]
    pub fn quiz(&self, quiz: &str) -> Place {
        Place::Quiz { pack: self.pack.clone(), course: self.course.clone(), quiz: quiz.to_owned() }
    }

    /// The place of an item.
    #[must_use]
    pub fn item(&self, item: &str) -> Place {
        Place::Item { pack: self.pack.clone(), course: self.course.clone(), item: item.to_owned() }
    }
}

/// One person's way through a quiz. Kept as it is between two acts; nothing in it must be changed by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attempt {
    /// Where.
    pub stage: Stage,
    /// The quiz, as its rules were when the attempt was begun.
    pub quiz: Quiz,
    /// The how manieth attempt, counted from 1.
    pub number: u32,
    /// What decides the draw and the orders.
    pub seed: u64,
    /// When it was begun, in milliseconds since 1970 by the device's clock.
    pub started_ms: i64,
    /// Ids of the items, in the order they are asked; texts between questions among them.
    pub order: Vec<String>,
    /// Those of them that are no questions.
    pub texts: BTreeSet<String>,
    /// Item id → what was answered last.
    pub answers: BTreeMap<String, Answer>,
    /// Item id → what stands in its fields and was not handed in.
    pub drafts: BTreeMap<String, Response>,
    /// Item id → hints asked for before it was answered.
    pub hints: BTreeMap<String, u32>,
    /// Items whose right answer was shown on request.
    pub revealed: BTreeSet<String>,
    /// The time used.
    pub watch: Stopwatch,
    /// It was handed in.
    pub finished: bool,
}

/// What was answered last to an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The answer.
    pub response: Response,
    /// Share of the points.
    pub score: f64,
    /// In a word.
    pub state: State,
    /// How often it was answered.
    pub tries: u32,
    /// Hints asked for before the last answer.
    pub hints: u32,
}

/// What came of handing an answer in.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// What may be shown now: in a test nothing, before it is handed in.
    pub outcome: Option<Outcome>,
    /// What is to be recorded.
    pub deeds: Vec<Deed>,
}

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// Items answered rightly.
    pub right: u32,
    /// Items answered partly rightly.
    pub partly: u32,
    /// Items that a teacher or the key's holder is still to look at.
    pub waiting: u32,
    /// Items that were not answered.
    pub unanswered: u32,
    /// Items asked.
    pub of: u32,
    /// Share of the points, 0 to 1; none while items wait.
    pub score: Option<f64>,
    /// Whether that is enough; none where nothing is asked for, or while it cannot be said.
    pub passed: Option<bool>,
}

/// What was done before an attempt is begun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// Attempts at the quiz that were begun, handed in or not.
    pub attempts: u32,
    /// All lessons of the course are finished.
    pub lessons_finished: bool,
}

impl Attempt {
    /// Begins an attempt. `items` are all items of the quiz's sets, in the language of the stage; `seed` is any random
    /// number.
    ///
    /// # Errors
    /// When there is nothing to ask, or the quiz's rules do not allow it.
    pub fn begin(
        stage: Stage,
        quiz: Quiz,
        items: &[Item],
        before: Before,
        seed: u64,
        now_ms: i64,
    ) -> Result<(Self, Vec<Deed>), BeginError> {
        if let Some(attempts) = quiz.attempts
            && before.attempts >= attempts
        {
            return Err(BeginError::NoMoreAttempts { attempts });
        }
        if quiz.after_lessons && !before.lessons_finished {
            return Err(BeginError::LessonsFirst);
        }
        let asked = draw(&quiz, items, seed);
        if !asked.iter().any(|item| item.is_question()) {
            return Err(BeginError::NoQuestions);
        }
        let attempt = Self {
            number: before.attempts.saturating_add(1),
            seed,
            started_ms: now_ms,
            order: asked.iter().map(|item| item.id.clone()).collect(),
            texts: asked.iter().filter(|item| !item.is_question()).map(|item| item.id.clone()).collect(),
            answers: BTreeMap::new(),
            drafts: BTreeMap::new(),
            hints: BTreeMap::new(),
            revealed: BTreeSet::new(),
            watch: Stopwatch::start(now_ms),
            finished: false,
            stage,
            quiz,
        };
        let began = attempt.stage.deed(attempt.place(), Did::Began { attempt: attempt.number });
        Ok((attempt, vec![began]))
    }

    fn place(&self) -> Place {
        self.stage.quiz(&self.quiz.id)
    }

    /// The questions' ids, in the order they are asked.
    pub fn questions(&self) -> impl Iterator<Item = &str> {
        self.order.iter().filter(|id| !self.texts.contains(*id)).map(String::as_str)
    }

    /// What there is to choose from, in the order of this attempt: the same each time it is asked, in every language.
    #[must_use]
    pub fn shuffled(&self, item: &Item) -> Options {
        let mut shown = options(item);
        if !self.quiz.shuffle {
            return shown;
        }
        let number = self.number.to_string();
        let mix = |list: &mut Vec<AnswerOption>, what: &str| {
            // By id first, so that the source's order has no part in it.
            list.sort_by_key(|option| option.id.parse::<usize>().unwrap_or_default());
            SplitMix64::new(self.seed, &[&self.quiz.id, &number, &item.id, what]).shuffle(list);
        };
        mix(&mut shown.choices, "choices");
        mix(&mut shown.rights, "rights");
        mix(&mut shown.steps, "steps");
        for (at, gap) in shown.gaps.iter_mut().enumerate() {
            mix(gap, &format!("gap {at}"));
        }
        // Steps that happen to stand right already would ask nothing.
        if let ItemKind::Order { steps } = &item.kind
            && !item.sealed
            && steps.len() > 2
            && shown.steps.iter().map(|step| &step.prose).eq(steps)
        {
            shown.steps.rotate_left(1);
        }
        shown
    }

    /// Tells the attempt what time it is: every few seconds while it is on the screen, and when it comes back there.
    pub fn tick(&mut self, now_ms: i64) {
        if !self.finished {
            self.watch.see(now_ms);
        }
    }

    /// Seconds that are left, by the last tick; `None` when there is no limit.
    #[must_use]
    pub fn seconds_left(&self) -> Option<u64> {
        let limit = u64::from(self.quiz.minutes?) * 60_000;
        Some(limit.saturating_sub(self.watch.used_ms).div_ceil(1_000))
    }

    /// Hands in the answer to an item.
    ///
    /// In practice it is recorded at once and may be given again until the right one was shown; the last one counts,
    /// and the first decides about the review. In a test it is kept, may be changed, and is recorded when the attempt
    /// is handed in.
    ///
    /// # Errors
    /// When it is not taken; nothing has changed then but the time.
    pub fn answer(&mut self, item: &Item, response: Response, now_ms: i64) -> Result<Taken, AnswerError> {
        self.asked(item)?;
        self.in_time(now_ms)?;
        if self.revealed.contains(&item.id) {
            return Err(AnswerError::Revealed);
        }
        let tries = self.answers.get(&item.id).map_or(0, |answer| answer.tries);
        if tries >= MAX_TRIES {
            return Err(AnswerError::TooOften { tries });
        }
        let outcome = self.graded(item, &response)?;
        let answer = Answer {
            score: outcome.score,
            state: outcome.state,
            tries: tries + 1,
            hints: self.hints.get(&item.id).copied().unwrap_or(0),
            response,
        };
        let mut taken = Taken { outcome: None, deeds: Vec::new() };
        if self.quiz.is_practice() {
            taken.deeds.push(self.answered(item, &answer));
            taken.outcome = Some(self.to_show(item, outcome));
        }
        self.drafts.remove(&item.id);
        self.answers.insert(item.id.clone(), answer);
        Ok(taken)
    }

    /// Keeps what stands in an item's fields. It need not be whole.
    ///
    /// # Errors
    /// When the item is not asked, the attempt is handed in, or it is of another kind or too long.
    pub fn draft(&mut self, item: &Item, response: Response, now_ms: i64) -> Result<(), AnswerError> {
        self.asked(item)?;
        self.in_time(now_ms)?;
        if item.kind.word() != response.kind() {
            let (expected, found) = (item.kind.word(), response.kind());
            return Err(ResponseFault::WrongKind { expected, found }.into());
        }
        if !is_bounded(&response) {
            return Err(ResponseFault::TooLong { max: crate::item::grade::MAX_ESSAY }.into());
        }
        self.drafts.insert(item.id.clone(), response);
        Ok(())
    }

    /// Gives the item's hint, and remembers that it was given. `None` when it has none.
    ///
    /// # Errors
    /// In a test, and when the item is not asked.
    pub fn hint(&mut self, item: &Item) -> Result<Option<Prose>, AnswerError> {
        self.asked(item)?;
        if !self.quiz.is_practice() {
            return Err(AnswerError::NoHelp);
        }
        if item.hint.is_some() {
            self.hints.insert(item.id.clone(), 1);
        }
        Ok(item.hint.clone())
    }

    /// Shows the right answer of an item in practice; it can then be answered no more in this attempt. What was answered
    /// before still counts. `None` when nothing was answered yet, or there is no one right answer.
    ///
    /// # Errors
    /// In a test, and when the item is not asked.
    pub fn reveal(&mut self, item: &Item) -> Result<Option<Outcome>, AnswerError> {
        self.asked(item)?;
        if !self.quiz.is_practice() {
            return Err(AnswerError::NoHelp);
        }
        let Some(answer) = self.answers.get(&item.id) else { return Ok(None) };
        let outcome = grade(item, &answer.response)?;
        self.revealed.insert(item.id.clone());
        Ok(Some(outcome))
    }

    /// What may be shown about an item now: in practice what was answered last, in a test the same once it was handed
    /// in. `None` when nothing was answered, or it is too early.
    #[must_use]
    pub fn outcome(&self, item: &Item) -> Option<Outcome> {
        if !self.quiz.is_practice() && !self.finished {
            return None;
        }
        let answer = self.answers.get(&item.id)?;
        let outcome = self.graded(item, &answer.response).ok()?;
        Some(self.to_show(item, outcome))
    }

    /// Hands the attempt in. In a test what stands in the fields is taken as answered, where it is an answer, and all
    /// answers are recorded. Handing in again records nothing.
    pub fn finish(&mut self, items: &[Item], now_ms: i64) -> (Score, Vec<Deed>) {
        if self.finished {
            return (self.score(), Vec::new());
        }
        self.tick(now_ms);
        let mut deeds = Vec::new();
        if !self.quiz.is_practice() {
            let by_id: BTreeMap<&str, &Item> = items.iter().map(|item| (item.id.as_str(), item)).collect();
            self.take_drafts(&by_id);
            for item in self.order.iter().filter_map(|id| by_id.get(id.as_str())) {
                if let Some(answer) = self.answers.get(&item.id) {
                    deeds.push(self.answered(item, answer));
                }
            }
        }
        self.drafts.clear();
        self.finished = true;
        let score = self.score();
        let submitted = Did::Submitted {
            attempt: self.number,
            right: score.right,
            of: score.of,
            waiting: score.waiting,
            score: score.score,
            passed: score.passed,
        };
        deeds.push(self.stage.deed(self.place(), submitted));
        (score, deeds)
    }

    fn take_drafts(&mut self, items: &BTreeMap<&str, &Item>) {
        for (id, response) in std::mem::take(&mut self.drafts) {
            let Some(item) = items.get(id.as_str()).filter(|_| self.order.contains(&id)) else { continue };
            let Ok(outcome) = self.graded(item, &response) else { continue };
            let tries = self.answers.get(&id).map_or(0, |answer| answer.tries);
            let answer =
                Answer { score: outcome.score, state: outcome.state, tries: tries + 1, hints: 0, response };
            self.answers.insert(id, answer);
        }
    }

    /// How the attempt stands: each question is worth the same, one that was not answered nothing.
    #[must_use]
    pub fn score(&self) -> Score {
        let mut score =
            Score { right: 0, partly: 0, waiting: 0, unanswered: 0, of: 0, score: None, passed: None };
        let mut sum = 0.0;
        for id in self.questions() {
            score.of += 1;
            let Some(answer) = self.answers.get(id) else {
                score.unanswered += 1;
                continue;
            };
            sum += answer.score;
            match answer.state {
                State::Right => score.right += 1,
                State::Partly => score.partly += 1,
                State::NotYet => {}
                State::Waiting | State::Sealed => score.waiting += 1,
            }
        }
        let of = f64::from(score.of.max(1));
        if score.waiting == 0 {
            score.score = Some(sum / of);
        }
        if let Some(pass) = self.quiz.pass {
            let (least, most) = (sum / of, (sum + f64::from(score.waiting)) / of);
            score.passed = match (reaches(least, pass), reaches(most, pass)) {
                (true, _) => Some(true),
                (_, false) => Some(false),
                _ => None,
            };
        }
        score
    }

    fn asked(&self, item: &Item) -> Result<(), AnswerError> {
        if !self.questions().any(|id| id == item.id) {
            return Err(AnswerError::NotAsked { item: item.id.chars().take(64).collect() });
        }
        if self.finished { Err(AnswerError::Finished) } else { Ok(()) }
    }

    fn in_time(&mut self, now_ms: i64) -> Result<(), AnswerError> {
        self.tick(now_ms);
        let limit = self.quiz.minutes.map(|minutes| u64::from(minutes) * 60_000 + GRACE_MS);
        if limit.is_some_and(|limit| self.watch.used_ms > limit) {
            Err(AnswerError::TimeOver)
        } else {
            Ok(())
        }
    }

    /// Grades; in a sealed quiz as if the key were not here, even where it is.
    fn graded(&self, item: &Item, response: &Response) -> Result<Outcome, ResponseFault> {
        let outcome = grade(item, response)?;
        if self.quiz.sealed && !outcome.state.is_open() {
            return Ok(sealed());
        }
        Ok(outcome)
    }

    /// Leaves out what would give the answer away too early.
    fn to_show(&self, item: &Item, outcome: Outcome) -> Outcome {
        let may_retry = self.quiz.is_practice()
            && !self.finished
            && outcome.state != State::Right
            && !self.revealed.contains(&item.id);
        let comes_again = match self.quiz.kind {
            QuizKind::Practice | QuizKind::PostTest => false,
            QuizKind::PreTest => true,
            QuizKind::Exam => self.quiz.attempts_left(self.number) != Some(0),
        };
        if !may_retry && !comes_again {
            return outcome;
        }
        let marks: Vec<Mark> = outcome.marks.into_iter().filter(|mark| mark.chosen).collect();
        let general = outcome.general.filter(|_| outcome.state == State::Right);
        Outcome { marks, general, correct: None, ..outcome }
    }

    fn answered(&self, item: &Item, answer: &Answer) -> Deed {
        let did = Did::Answered {
            quiz: self.quiz.id.clone(),
            attempt: self.number,
            tries: answer.tries,
            hints: answer.hints,
            response: answer.response.clone(),
            score: (!answer.state.is_open()).then_some(answer.score),
            state: answer.state,
            lesson: self.quiz.lessons.get(&item.set).cloned().unwrap_or_default(),
            set: item.set.clone(),
        };
        Deed { lang: item.lang.clone(), ..self.stage.deed(self.stage.item(&item.id), did) }
    }
}
