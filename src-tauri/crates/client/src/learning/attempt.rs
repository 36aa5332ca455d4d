//! An attempt in the middle: it is kept between two acts, and survives a restart.

use course::{Attempt, Before, Course, Item, Quiz, Stage};

use super::Session;
use super::desk::random;
use crate::edition::Edition;
use crate::failure::not_found;
use crate::trees::LibraryTree;
use crate::view::Failure;
use crate::{Client, failure};

/// Kind of the state rows that hold attempts.
pub(crate) const ATTEMPT: &str = "attempt";

/// A quiz, open: what it asks, and how far one is.
pub(crate) struct OpenQuiz {
    pub(crate) edition: Edition,
    pub(crate) course: String,
    pub(crate) items: Vec<Item>,
    pub(crate) attempt: Attempt,
    /// The languages titles are wanted in, best first.
    pub(crate) order: Vec<String>,
    /// What was kept when it was opened: another program that answers meanwhile is noticed by it.
    pub(crate) found: Option<Vec<u8>>,
}

impl OpenQuiz {
    /// The item of this id, if this attempt asks it.
    pub(crate) fn item(&self, id: &str) -> Result<&Item, Failure> {
        let asked = self.attempt.order.iter().any(|asked| asked == id);
        self.items.iter().find(|item| item.id == id && asked).ok_or_else(|| not_found(id))
    }

    pub(crate) fn outline(&self) -> Result<&Course, Failure> {
        self.edition.course(&self.course)
    }

    /// Where the attempt is kept.
    pub(crate) fn key(&self) -> String {
        key(&self.edition.pack.id, &self.course, &self.attempt.quiz.id)
    }

    /// The attempt as it is kept.
    pub(crate) fn kept(&self) -> Result<Vec<u8>, Failure> {
        serde_json::to_vec(&self.attempt).map_err(|error| failure("internal", &[], &error))
    }
}

pub(crate) fn key(pack: &str, course: &str, quiz: &str) -> String {
    format!("{pack}/{course}/{quiz}")
}

impl Session {
    /// The attempt that was begun last and is kept, handed in or not.
    pub(crate) fn kept_attempt(&self, pack: &str, course: &str, quiz: &str) -> Option<Attempt> {
        let kept = self.state(ATTEMPT, &key(pack, course, quiz)).ok()??;
        serde_json::from_slice(&kept).ok()
    }

    /// The attempt that was begun and not handed in.
    pub(crate) fn open_attempt(&self, pack: &str, course: &str, quiz: &str) -> Option<Attempt> {
        self.kept_attempt(pack, course, quiz).filter(|attempt| !attempt.finished)
    }
}

impl Client {
    /// Opens the attempt that is kept for a quiz.
    pub(crate) fn open_quiz(
        &self,
        session: &Session,
        pack: &str,
        course: &str,
        quiz: &str,
        lang: &str,
    ) -> Result<OpenQuiz, Failure> {
        let edition = self.reading_of(session, pack)?;
        let found = session.state(ATTEMPT, &key(pack, course, quiz))?;
        let attempt = found.as_deref().and_then(|kept| serde_json::from_slice::<Attempt>(kept).ok());
        let attempt = attempt.ok_or_else(|| not_found(quiz))?;
        let outline = edition.course(course)?;
        let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
        let items = self.items_of(&edition, outline, &attempt.quiz, &order);
        Ok(OpenQuiz { course: course.to_owned(), items, attempt, order, edition, found })
    }

    /// The items of a quiz's sets, in the language that fits best.
    pub(crate) fn items_of(
        &self,
        edition: &Edition,
        course: &Course,
        quiz: &Quiz,
        order: &[String],
    ) -> Vec<Item> {
        let tree = LibraryTree { shelf: &self.shelf, pack: &edition.name };
        let lang = course_language(course, order);
        quiz.sets.iter().flat_map(|set| course::items(&tree, course, set, &lang).0).collect()
    }

    /// Writes deeds and the attempt as it is now, in one transaction; returns what was earned. Where another program has
    /// written the attempt since it was opened, nothing is written: see [`until_kept`].
    pub(crate) fn keep_attempt(
        &self,
        session: &mut Session,
        open: &OpenQuiz,
        deeds: &[course::Deed],
        lang: &str,
    ) -> Result<Vec<String>, Failure> {
        let (key, kept) = (open.key(), open.kept()?);
        self.tell(session, &open.edition, open.outline()?, lang, |telling| {
            if telling.kept(ATTEMPT, &key)? != open.found {
                return Err(failure(OVERTAKEN, &[], &"another program has gone on with this attempt"));
            }
            for deed in deeds {
                telling.told(deed)?;
            }
            telling.keep(ATTEMPT, &key, &kept)
        })
    }

    /// Begins an attempt anew and keeps it; the time runs from now on.
    pub(crate) fn begin_quiz(
        &self,
        session: &mut Session,
        pack: &str,
        course: &str,
        quiz: &str,
        lang: &str,
    ) -> Result<OpenQuiz, Failure> {
        let edition = self.reading_of(session, pack)?;
        let found = session.state(ATTEMPT, &key(pack, course, quiz))?;
        let outline = edition.course(course)?;
        let rules = Quiz::of(outline, quiz).ok_or_else(|| not_found(quiz))?;
        let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
        let items = self.items_of(&edition, outline, &rules, &order);
        let stage = Stage {
            pack: pack.to_owned(),
            course: course.to_owned(),
            version: edition.pack.version,
            lang: course_language(outline, &order),
        };
        let before = Before {
            attempts: session.quiz_row(pack, course, quiz)?.unwrap_or_default().next_attempt() - 1,
            lessons_finished: self.standing(session, &edition, outline)?.is_complete,
        };
        let seed = u64::from_be_bytes(random()?);
        let (attempt, deeds) = Attempt::begin(stage, rules, &items, before, seed, (self.now_ms)())
            .map_err(|error| begin_failure(&error))?;
        let open = OpenQuiz { course: course.to_owned(), items, attempt, order, edition, found };
        self.keep_attempt(session, &open, &deeds, lang)?;
        self.hold(session, &open.edition);
        Ok(open)
    }
}

/// What [`Client::keep_attempt`] says when another program has written the attempt since it was opened.
const OVERTAKEN: &str = "attempt-overtaken";
/// How often an act begins anew then. Each time somebody else got on, so this many in a row are not met with.
const MOST_ROUNDS: usize = 100;

/// Acts until no other program has written the attempt in between.
pub(crate) fn until_kept<T>(mut act: impl FnMut() -> Result<T, Failure>) -> Result<T, Failure> {
    for _ in 1..MOST_ROUNDS {
        match act() {
            Err(failure) if failure.code == OVERTAKEN => {}
            done => return done,
        }
    }
    act().map_err(|failure| {
        if failure.code == OVERTAKEN { Failure { code: "busy".into(), ..failure } } else { failure }
    })
}

/// The language a course's items are asked in.
pub(crate) fn course_language(course: &Course, order: &[String]) -> String {
    let found = order.iter().find(|tag| course.languages.contains(tag));
    found.or(course.languages.first()).cloned().unwrap_or_default()
}

fn begin_failure(error: &course::BeginError) -> Failure {
    use course::BeginError;
    let code = match error {
        BeginError::NoQuestions => "no-questions",
        BeginError::NoMoreAttempts { .. } => "no-attempts",
        BeginError::LessonsFirst => "not-open-yet",
    };
    failure(code, &[], error)
}
