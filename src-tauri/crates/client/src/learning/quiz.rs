//! Answering questions: each answer is on the disk before the screen shows what came of it.

use std::io::Read as _;

use course::{AnswerError, Item};
use pack::ChunkId;

use super::Session;
use super::attempt::{OpenQuiz, until_kept};
use super::question::Asking;
use crate::failure::not_found;
use crate::packs::localised;
use crate::view::{self, Failure, QuizItem, QuizView, Response, ResultsView};
use crate::{Client, failure};

/// Bytes of a file that may be handed in.
const MOST_FILE: u64 = 20 * 1024 * 1024;

impl Client {
    /// Opens a quiz, `lesson/ID` or `assessment/ID`: goes on with the attempt that was begun, else begins one. One
    /// that may not be taken again is shown as it was handed in.
    ///
    /// # Errors
    /// When nobody has entered, there is no such quiz, or it is not open yet.
    pub fn quiz(&self, pack: &str, course: &str, quiz: &str, lang: &str) -> Result<QuizView, Failure> {
        self.studying(|session| {
            let open = until_kept(|| match session.kept_attempt(pack, course, quiz) {
                Some(attempt) if !attempt.finished => self.open_quiz(session, pack, course, quiz, lang),
                kept => match self.begin_quiz(session, pack, course, quiz, lang) {
                    Err(failure) if failure.code == "no-attempts" && kept.is_some() => {
                        self.open_quiz(session, pack, course, quiz, lang)
                    }
                    begun => begun,
                },
            })?;
            self.quiz_view(session, &open)
        })
    }

    /// Begins another attempt.
    ///
    /// # Errors
    /// As [`Client::quiz`], and when no attempt is left.
    pub fn quiz_again(&self, pack: &str, course: &str, quiz: &str, lang: &str) -> Result<QuizView, Failure> {
        self.studying(|session| {
            let open = until_kept(|| match session.open_attempt(pack, course, quiz) {
                Some(_) => self.open_quiz(session, pack, course, quiz, lang),
                None => self.begin_quiz(session, pack, course, quiz, lang),
            })?;
            self.quiz_view(session, &open)
        })
    }

    /// Keeps what stands in a question's fields; returns the seconds that are left, where there is a limit.
    ///
    /// # Errors
    /// When it is not asked, or handed in already; then nothing is kept.
    pub fn quiz_draft(
        &self,
        pack: &str,
        course: &str,
        quiz: &str,
        item: &str,
        response: Response,
    ) -> Result<Option<u32>, Failure> {
        self.acting(pack, course, quiz, "", |client, session, open| {
            let asked = open.item(item)?.clone();
            open.attempt
                .draft(&asked, response.clone().into(), (client.now_ms)())
                .map_err(|error| answer_failure(&error))?;
            client.keep_attempt(session, open, &[], "")?;
            Ok(open.attempt.seconds_left().map(|seconds| seconds as u32))
        })
    }

    /// Counts the time of an attempt that is on the screen; returns the seconds that are left, where there is a limit.
    ///
    /// # Errors
    /// When nobody has entered or there is no such attempt.
    pub fn quiz_tick(&self, pack: &str, course: &str, quiz: &str) -> Result<Option<u32>, Failure> {
        self.acting(pack, course, quiz, "", |client, session, open| {
            open.attempt.tick((client.now_ms)());
            client.keep_attempt(session, open, &[], "")?;
            Ok(open.attempt.seconds_left().map(|seconds| seconds as u32))
        })
    }

    /// Gives a question's hint, as safe HTML; that it was given is kept.
    ///
    /// # Errors
    /// In a test, and when it is not asked.
    pub fn quiz_hint(
        &self,
        pack: &str,
        course: &str,
        quiz: &str,
        item: &str,
        lang: &str,
    ) -> Result<String, Failure> {
        self.acting(pack, course, quiz, lang, |client, session, open| {
            let asked = open.item(item)?.clone();
            let hint = open.attempt.hint(&asked).map_err(|error| answer_failure(&error))?;
            client.keep_attempt(session, open, &[], "")?;
            Ok(hint.map(|hint| hint.html()).unwrap_or_default())
        })
    }

    /// Shows the right answer of a question in practice; it is answered no more in this attempt.
    ///
    /// # Errors
    /// In a test, when it is not asked, and before the first try (`answer-empty`).
    pub fn quiz_reveal(
        &self,
        pack: &str,
        course: &str,
        quiz: &str,
        item: &str,
        lang: &str,
    ) -> Result<QuizItem, Failure> {
        self.acting(pack, course, quiz, lang, |client, session, open| {
            let asked = open.item(item)?.clone();
            let shown = open.attempt.reveal(&asked).map_err(|error| answer_failure(&error))?;
            if shown.is_none() {
                return Err(failure("answer-empty", &[], &"it is shown to who has tried"));
            }
            client.keep_attempt(session, open, &[], "")?;
            client.item_view(session, open, &asked)
        })
    }

    /// Answers a question.
    ///
    /// # Errors
    /// When it is no answer to it, the time is over, or it cannot be written; then nothing is kept.
    pub fn quiz_answer(
        &self,
        pack: &str,
        course: &str,
        quiz: &str,
        item: &str,
        response: Response,
        lang: &str,
    ) -> Result<QuizItem, Failure> {
        self.acting(pack, course, quiz, lang, |client, session, open| {
            let asked = open.item(item)?.clone();
            if let Response::File { sha256, .. } = &response
                && !session.has_attachment(sha256)?
            {
                return Err(not_found(item));
            }
            let taken = open
                .attempt
                .answer(&asked, response.clone().into(), (client.now_ms)())
                .map_err(|error| answer_failure(&error))?;
            client.keep_attempt(session, open, &taken.deeds, "")?;
            client.item_view(session, open, &asked)
        })
    }

    /// Copies a file into the learner's record, to be handed in as an answer.
    ///
    /// # Errors
    /// When it cannot be read or is too large.
    pub fn quiz_file(&self, path: &str) -> Result<Response, Failure> {
        let path = std::path::Path::new(path);
        let io = |error: std::io::Error| crate::failure::io(path, &error);
        // Opening a pipe would wait for whoever fills it.
        if !fs_err::metadata(path).map_err(io)?.is_file() {
            return Err(io(std::io::Error::new(std::io::ErrorKind::InvalidInput, "it is no plain file")));
        }
        let mut bytes = Vec::new();
        fs_err::File::open(path).map_err(io)?.take(MOST_FILE + 1).read_to_end(&mut bytes).map_err(io)?;
        if bytes.len() as u64 > MOST_FILE {
            let most = (MOST_FILE / 1024 / 1024).to_string();
            return Err(failure("file-too-large", &[("max", &most)], &"the file is too large to hand in"));
        }
        let name: String = path.file_name().unwrap_or_default().to_string_lossy().chars().take(200).collect();
        self.studying(|session| {
            let hash = session
                .entered
                .write((self.now_ms)(), |writing| writing.attach(&bytes).map_err(Failure::from))?;
            let sha256 = ChunkId(hash).to_string();
            Ok(Response::File { name, size: bytes.len() as u64, sha256 })
        })
    }

    /// Hands an attempt in.
    ///
    /// # Errors
    /// When there is none, or it cannot be written; then it stays open.
    pub fn quiz_finish(
        &self,
        pack: &str,
        course: &str,
        quiz: &str,
        lang: &str,
    ) -> Result<ResultsView, Failure> {
        self.acting(pack, course, quiz, lang, |client, session, open| {
            let items = open.items.clone();
            let (_, deeds) = open.attempt.finish(&items, (client.now_ms)());
            client.keep_attempt(session, open, &deeds, "")?;
            client.results_view(session, open)
        })
    }

    /// Opens the attempt that is kept, and acts on it; once more, where another program went on with it in between.
    fn acting<T>(
        &self,
        pack: &str,
        course: &str,
        quiz: &str,
        lang: &str,
        act: impl Fn(&Client, &mut Session, &mut OpenQuiz) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.studying(|session| {
            until_kept(|| {
                let mut open = self.open_quiz(session, pack, course, quiz, lang)?;
                act(self, session, &mut open)
            })
        })
    }

    fn quiz_view(&self, session: &Session, open: &OpenQuiz) -> Result<QuizView, Failure> {
        let attempt = &open.attempt;
        let outline = open.outline()?;
        let items: Vec<QuizItem> = self.item_views(session, open, outline);
        let unanswered = |item: &QuizItem| item.outcome.is_none() && item.ask != view::Ask::Description;
        Ok(QuizView {
            pack: open.edition.pack.id.clone(),
            course: open.course.clone(),
            quiz: attempt.quiz.id.clone(),
            kind: view::QuizKind::of(attempt.quiz.kind),
            title: localised(&attempt.quiz.title, &open.order),
            course_title: localised(&outline.title, &open.order),
            attempt: attempt.number,
            attempts: attempt.quiz.attempts,
            immediate: attempt.quiz.is_practice(),
            sealed: attempt.quiz.sealed,
            seconds_left: attempt.seconds_left().map(|seconds| seconds as u32),
            needed: needed(attempt),
            at: items.iter().position(unanswered).unwrap_or(items.len()) as u32,
            items,
            finished: attempt.finished,
        })
    }

    /// The questions of an attempt, in its order.
    pub(crate) fn item_views(
        &self,
        session: &Session,
        open: &OpenQuiz,
        outline: &course::Course,
    ) -> Vec<QuizItem> {
        let due_ms = |item: &str| session.due_of(&open.edition.pack.id, &outline.id, item, self.border());
        let asking = Asking {
            client: self,
            edition: &open.edition,
            course: outline,
            attempt: &open.attempt,
            order: &open.order,
            due_ms: &due_ms,
        };
        let by_id = |id: &String| open.items.iter().find(|item| item.id == *id);
        open.attempt.order.iter().filter_map(by_id).map(|item| asking.view(item)).collect()
    }

    fn item_view(&self, session: &Session, open: &OpenQuiz, item: &Item) -> Result<QuizItem, Failure> {
        let due_ms = |item: &str| session.due_of(&open.edition.pack.id, &open.course, item, self.border());
        let asking = Asking {
            client: self,
            edition: &open.edition,
            course: open.outline()?,
            attempt: &open.attempt,
            order: &open.order,
            due_ms: &due_ms,
        };
        Ok(asking.view(item))
    }
}

/// How many right answers are needed, where each is worth the same.
pub(crate) fn needed(attempt: &course::Attempt) -> Option<u32> {
    let questions = attempt.questions().count() as f32;
    attempt.quiz.pass.map(|pass| (pass * questions - 1e-4).ceil().max(0.0) as u32)
}

fn answer_failure(error: &AnswerError) -> Failure {
    failure(error.code(), &[], error)
}
