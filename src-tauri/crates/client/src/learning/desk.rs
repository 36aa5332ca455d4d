//! The desk: who is studying in this program, with their record open.

use std::collections::BTreeSet;
use std::sync::Mutex;

use course::{Card, CourseRecord, DayBorder, LessonProgress, QuizProgress};
use pack::ChunkId;
use store::learners::{Card as LearnerCard, Entered, Secret};
use store::record::Record;

use super::tell;
use crate::failure::not_found;
use crate::open::locked;
use crate::view::Failure;
use crate::{Client, failure};

/// Kind of the state rows that are single.
pub(crate) const ONE: &str = "one";
/// Kind of the state rows that say where one stopped in a lesson.
pub(crate) const PLACE: &str = "place";
/// The most courses that lists show.
const MOST_COURSES: usize = 1_000;

/// Who is studying; nobody at first.
#[derive(Default)]
pub(crate) struct Desk {
    seat: Mutex<Option<Session>>,
    /// The language of who is studying, or empty: asked for in the middle of what they do.
    tongue: Mutex<String>,
    /// Whose records turned out to be damaged while they were read; the next time they are made anew.
    damaged: Mutex<BTreeSet<statement::Uuid>>,
}

/// Somebody studies.
pub(crate) struct Session {
    pub(crate) card: LearnerCard,
    pub(crate) entered: Entered,
    /// What editions are held under: says nothing of who it is.
    pub(crate) holder: String,
}

impl Client {
    /// Calls with who is studying; two calls wait for each other.
    pub(crate) fn studying<T>(
        &self,
        call: impl FnOnce(&mut Session) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        match &mut *locked(&self.desk.seat) {
            Some(session) => {
                let done = call(session);
                if done.as_ref().is_err_and(is_damaged) {
                    locked(&self.desk.damaged).insert(session.entered.id());
                }
                done
            }
            None => Err(nobody()),
        }
    }

    /// Signs somebody in: what was found to be damaged, while it was read or now, is made anew from what can be read of it
    /// and from the newest backup.
    pub(crate) fn enter(&self, id: statement::Uuid, secret: Option<&Secret>) -> Result<(), Failure> {
        let known = locked(&self.desk.damaged).contains(&id);
        let entered = match self.folk.enter(id, secret, (self.now_ms)()).map_err(Failure::from) {
            Ok(entered) if known => {
                drop(entered);
                self.repair(id, secret)?
            }
            Err(failure) if is_damaged(&failure) => self.repair(id, secret)?,
            entered => entered?,
        };
        locked(&self.desk.damaged).remove(&id);
        let card = self.folk.card(id)?.ok_or_else(|| not_found(&id.to_string()))?;
        self.learner_leave()?;
        match self.sit_down(card.clone(), entered) {
            Err(failure) if is_damaged(&failure) && !known => self.sit_down(card, self.repair(id, secret)?),
            sat => sat,
        }
    }

    /// Calls with who is studying, if anybody is.
    pub(crate) fn if_studying<T>(
        &self,
        call: impl FnOnce(&mut Session) -> Result<T, Failure>,
    ) -> Result<Option<T>, Failure> {
        locked(&self.desk.seat).as_mut().map(call).transpose()
    }

    fn repair(&self, id: statement::Uuid, secret: Option<&Secret>) -> Result<Entered, Failure> {
        // Nobody may be at a record that is made anew: not they themselves, nor a backup.
        if self.if_studying(|session| Ok(session.entered.id() == id))? == Some(true) {
            drop(self.get_up());
        }
        self.finish_backups();
        Ok(self.folk.repair(id, secret, (self.now_ms)())?)
    }

    /// Somebody sits down: brings the rows up to what this program makes of the log, where an older one made them.
    pub(crate) fn sit_down(&self, card: LearnerCard, mut entered: Entered) -> Result<(), Failure> {
        if entered.needs_rebuild(course::FOLD)? {
            rebuild(&mut entered, None)?;
        }
        let kept = entered.read()?.state(ONE, "holder")?;
        let holder = match kept.and_then(|kept| String::from_utf8(kept).ok()) {
            Some(holder) => holder,
            None => {
                let holder = statement::Uuid::from_bytes(random()?).simple().to_string();
                let kept = holder.clone();
                entered.write((self.now_ms)(), |writing| {
                    writing.put_state(ONE, "holder", kept.as_bytes()).map_err(Failure::from)
                })?;
                holder
            }
        };
        // Before the record is ever copied to another laptop: both are to speak with one key. A full disk keeps nobody
        // out for it.
        let _ = crate::reconcile::identity::key(&mut entered, "", (self.now_ms)());
        crate::reconcile::make_first(&mut entered, (self.now_ms)())?;
        self.meet_platforms_of(&entered)?;
        self.speak(&card.language);
        *locked(&self.desk.seat) = Some(Session { card, entered, holder });
        Ok(())
    }

    /// Whoever is studying gets up.
    pub(crate) fn get_up(&self) -> Option<Session> {
        self.speak("");
        locked(&self.desk.seat).take()
    }

    /// Remembers the language of who is studying.
    pub(crate) fn speak(&self, language: &str) {
        language.clone_into(&mut locked(&self.desk.tongue));
        self.tell_jobs();
    }

    /// The language of who is studying, or empty.
    pub(crate) fn tongue(&self) -> String {
        locked(&self.desk.tongue).clone()
    }

    /// What who is studying holds editions under.
    pub(crate) fn holder(&self) -> Option<String> {
        locked(&self.desk.seat).as_ref().map(|session| session.holder.clone())
    }
}

/// Makes rows anew from the log: all, or those of one course.
pub(crate) fn rebuild(record: &mut Record, topic: Option<&str>) -> Result<u64, Failure> {
    let voided = tell::voided(record, topic)?;
    let learner = record.learner();
    record.rebuild(topic, course::FOLD, &mut |writing, entry| tell::refold(writing, entry, &voided, learner))
}

impl Session {
    pub(crate) fn name(&self) -> &str {
        &self.card.name
    }

    pub(crate) fn actor(&self) -> statement::Actor {
        statement::profile::learner(self.card.id)
    }

    /// A value that is not a deed.
    pub(crate) fn state(&self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, Failure> {
        Ok(self.entered.read()?.state(kind, key)?)
    }

    /// Such a value as text; empty where there is none.
    pub(crate) fn state_text(&self, kind: &str, key: &str) -> Result<String, Failure> {
        let kept = self.state(kind, key)?.unwrap_or_default();
        Ok(String::from_utf8(kept).unwrap_or_default())
    }

    /// Courses that were begun, the last one first: pack and course.
    pub(crate) fn course_keys(&self) -> Result<Vec<(String, String)>, Failure> {
        let rows = self.entered.read()?.ranked_down("course", i64::MIN..=i64::MAX, MOST_COURSES)?;
        let apart =
            |key: String| key.split_once('/').map(|(pack, course)| (pack.to_owned(), course.to_owned()));
        Ok(rows.into_iter().filter_map(|row| apart(row.key)).collect())
    }

    pub(crate) fn course_record(&self, pack: &str, course: &str) -> Result<CourseRecord, Failure> {
        let row = self.entered.read()?.get("course", &format!("{pack}/{course}"))?;
        Ok(row.and_then(|row| CourseRecord::read(&row)).unwrap_or_default())
    }

    pub(crate) fn lesson_row(
        &self,
        pack: &str,
        course: &str,
        lesson: &str,
    ) -> Result<Option<LessonProgress>, Failure> {
        let row = self.entered.read()?.get("lesson", &format!("{pack}/{course}/{lesson}"))?;
        Ok(row.and_then(|row| LessonProgress::read(&row)))
    }

    pub(crate) fn quiz_row(
        &self,
        pack: &str,
        course: &str,
        quiz: &str,
    ) -> Result<Option<QuizProgress>, Failure> {
        let row = self.entered.read()?.get("quiz", &format!("{pack}/{course}/{quiz}"))?;
        Ok(row.and_then(|row| QuizProgress::read(&row)))
    }

    /// When an item comes back for review.
    pub(crate) fn due_of(&self, pack: &str, course: &str, item: &str, border: DayBorder) -> Option<i64> {
        let row = self.entered.read().ok()?.get("card", &format!("{pack}/{course}/item:{item}")).ok()??;
        let card = Card::read(&row)?;
        card.last().map(|_| course::next_due(&card, border))
    }

    /// Tells whether a file with this hash lies in the record.
    pub(crate) fn has_attachment(&self, sha256: &str) -> Result<bool, Failure> {
        let Ok(ChunkId(hash)) = sha256.parse() else { return Ok(false) };
        Ok(self.entered.read()?.attachment(&hash)?.is_some())
    }
}

/// Random bytes of the system: for ids and orders.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| failure("internal", &[], &error))?;
    Ok(bytes)
}

fn is_damaged(failure: &Failure) -> bool {
    failure.code == "learner-damaged"
}

/// Nobody has entered.
fn nobody() -> Failure {
    failure("nobody", &[], &"nobody has entered: choose who is studying first")
}
