//! Telling: deeds become statements of the log, rows follow, and what is finished or earned by them is told too, all
//! in one transaction. When it returns, it is on the disk.

use course::{
    ClaimState, Contents, Course, CourseProgress as Standing, Deed, Did, NoteEdit, Place, Response, Told,
    Voided, claims,
};
use pack::ChunkId;
use statement::{Stamp, Statement, profile};
use store::library::InstalledPack;
use store::record::{Base, Entry, Form, Record, Writing};

use super::Session;
use super::ledger::RowsToWrite;
use crate::Client;
use crate::edition::Edition;
use crate::view::Failure;

/// A transaction of a learner's record, in the middle of a course.
pub(crate) struct Telling<'a, 'b> {
    writing: &'a mut Writing<'b>,
    actor: &'a statement::Actor,
    edition: &'a Edition,
    course: &'a Course,
    contents: &'a Contents,
    lang: &'a str,
    earned: Vec<String>,
    /// A deed was told, so something may follow from it.
    spoke: bool,
}

impl Client {
    /// Tells what `tell` tells, and what follows from it; returns the achievements whose criteria were met by it. Of what
    /// is not studied, such as the help, nothing is told.
    pub(crate) fn tell(
        &self,
        session: &mut Session,
        edition: &Edition,
        course: &Course,
        lang: &str,
        tell: impl FnOnce(&mut Telling<'_, '_>) -> Result<(), Failure>,
    ) -> Result<Vec<String>, Failure> {
        if !edition.is_studied() {
            return Ok(Vec::new());
        }
        let contents = self.contents(edition, course);
        let actor = session.actor();
        // Where nobody says which, it is the language the course is shown in.
        let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
        let lang = super::attempt::course_language(course, &order);
        let mut earned = session.entered.write((self.now_ms)(), |writing| {
            let mut telling = Telling {
                writing,
                actor: &actor,
                edition,
                course,
                contents: &contents,
                lang: &lang,
                earned: Vec::new(),
                spoke: false,
            };
            tell(&mut telling)?;
            if telling.spoke {
                telling.what_follows()?;
            }
            Ok::<_, Failure>(telling.earned)
        })?;
        for achievement in earned.clone() {
            let key = course::achievement_key(&edition.pack.id, &course.id, &achievement);
            earned.extend(self.tell_stacks(session, &key, (&edition.pack.id, &course.id), &lang));
        }
        Ok(earned)
    }

    /// Tells what stands on an achievement that was earned just now, in whatever course it is; returns what of it is in
    /// this one. Nothing is lost where that cannot be told: the platform decides by what is held.
    fn tell_stacks(&self, session: &mut Session, key: &str, here: (&str, &str), lang: &str) -> Vec<String> {
        let mut earned = Vec::new();
        let packs = self.shelf.with(|library| Ok(library.packs()?)).unwrap_or_default();
        // The manifests know which packs name it at all; few do.
        let names = |pack: &&InstalledPack| {
            serde_json::to_string(&pack.meta.courses).is_ok_and(|all| all.contains(key))
        };
        for pack in packs.iter().filter(names) {
            let Ok(edition) = self.reading_of(session, &pack.id) else { continue };
            for course in &edition.sources.courses {
                let mut stacks = course.achievements.iter().filter_map(|one| one.criteria.stack.as_ref());
                if !stacks.any(|stack| stack.parts.iter().any(|part| part == key)) {
                    continue;
                }
                let told = self.tell(session, &edition, course, lang, |telling| {
                    telling.spoke = true;
                    Ok(())
                });
                if (edition.pack.id.as_str(), course.id.as_str()) == here {
                    earned.extend(told.unwrap_or_default());
                }
            }
        }
        earned
    }
}

impl Telling<'_, '_> {
    /// Writes one deed and what follows from it for the rows.
    pub(crate) fn deed(&mut self, place: Place, did: Did) -> Result<Stamp, Failure> {
        let deed = Deed { place, did, version: self.edition.pack.version, lang: self.lang.to_owned() };
        self.told(&deed)
    }

    /// Writes a deed that is whole already.
    pub(crate) fn told(&mut self, deed: &Deed) -> Result<Stamp, Failure> {
        let statement = deed.statement(self.actor).to_json();
        let stamp = self.writing.append(Form::Statement, &deed.place.course_key(), statement.as_bytes())?;
        course::fold(&mut RowsToWrite(self.writing), &told_by(&stamp), deed)?;
        self.spoke = true;
        Ok(stamp)
    }

    /// Keeps a value that is not a deed: a draft, an attempt in the middle.
    pub(crate) fn keep(&mut self, kind: &str, key: &str, value: &[u8]) -> Result<(), Failure> {
        Ok(self.writing.put_state(kind, key, value)?)
    }

    /// Such a value as it is within the transaction.
    pub(crate) fn kept(&self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, Failure> {
        Ok(self.writing.state(kind, key)?)
    }

    /// How far a lesson is within the transaction.
    pub(crate) fn lesson_row(&mut self, key: &str) -> Result<course::LessonProgress, Failure> {
        let row = self.writing.get("lesson", key)?;
        Ok(row.and_then(|row| course::LessonProgress::read(&row)).unwrap_or_default())
    }

    /// The place of the course itself.
    fn course_place(&self) -> Place {
        Place::Course { pack: self.edition.pack.id.clone(), course: self.course.id.clone() }
    }

    /// Lessons that are done now, the course when all are, and achievements whose criteria are met.
    fn what_follows(&mut self) -> Result<(), Failure> {
        let pack = self.edition.pack.id.clone();
        let (course, contents) = (self.course, self.contents);
        let standing = Standing::of(&mut RowsToWrite(self.writing), &pack, course, contents)?;
        let done: Vec<String> = standing.newly_finished().map(|lesson| lesson.id.clone()).collect();
        for lesson in &done {
            let place =
                Place::Lesson { pack: pack.clone(), course: course.id.clone(), lesson: lesson.clone() };
            self.deed(place, Did::Finished)?;
        }
        let standing = match done.is_empty() {
            true => standing,
            false => Standing::of(&mut RowsToWrite(self.writing), &pack, course, contents)?,
        };
        if standing.is_newly_complete() {
            self.deed(self.course_place(), Did::Finished)?;
        }
        for claim in claims(course, &standing) {
            if claim.state != ClaimState::Met {
                continue;
            }
            let (course, achievement) = (course.id.clone(), claim.achievement);
            let place = Place::Achievement { pack: pack.clone(), course, achievement: achievement.clone() };
            self.deed(place, Did::Claimed)?;
            self.earned.push(achievement);
        }
        Ok(())
    }
}

/// Writes an edit of a note and its row.
pub(crate) fn write_note(writing: &mut Writing<'_>, edit: &NoteEdit) -> Result<Stamp, Failure> {
    let body = edit.body().map_err(super::notes::note_failure)?;
    let stamp = writing.append(Form::Note, &edit.topic(), &body)?;
    course::fold_note(&mut RowsToWrite(writing), &told_by(&stamp), edit)?;
    Ok(stamp)
}

fn told_by(stamp: &Stamp) -> Told {
    Told { id: stamp.id().into_bytes(), clock: stamp.clock.raw(), at_ms: stamp.at_ms }
}

/// The statements of a log that were voided (xAPI 1.0.3, Data 2.3.2): they are left out of what follows from it.
pub(crate) fn voided(record: &Record, topic: Option<&str>) -> Result<Voided, Failure> {
    let mut voided = Voided::default();
    record.read()?.walk::<Failure>(topic, &mut |entry| {
        if entry.form == Form::Statement
            && let Ok(statement) = Statement::parse(&entry.body)
            && let Some(id) = statement.voids()
        {
            voided.tell(id.into_bytes());
        }
        Ok(())
    })?;
    Ok(voided)
}

/// Kind of the rows that say which statements were voided.
const VOID: &str = "void";

/// Makes rows anew from one entry of the log, whatever it is; what nobody here understands is passed over, and stays
/// in the log, and so is what somebody else did: only what `learner` did counts for them.
pub(crate) fn refold(
    writing: &mut Writing<'_>,
    entry: &Entry,
    voided: &Voided,
    learner: [u8; 16],
) -> Result<(), Failure> {
    let told = told_by(&entry.stamp);
    if voided.holds(&told) {
        return Ok(());
    }
    let rows = &mut RowsToWrite(writing);
    match entry.form {
        Form::Statement => {
            let Ok(statement) = Statement::parse(&entry.body) else { return Ok(()) };
            if let Some(id) = statement.voids() {
                return Ok(writing.put(VOID, &id.to_string(), 0, b"")?);
            }
            if profile::learner_id(&statement.actor).is_none_or(|id| id.into_bytes() != learner) {
                return Ok(());
            }
            Deed::of(&statement).map_or(Ok(()), |deed| course::fold(rows, &told, &deed))?;
        }
        Form::Note => {
            let edit = NoteEdit::parse(&entry.body).ok();
            edit.map_or(Ok(()), |edit| course::fold_note(rows, &told, &edit))?;
        }
        Form::Fact => {}
    }
    Ok(())
}

/// What was taken in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct TakenIn {
    /// Entries that were new here.
    pub(crate) added: u64,
    /// Entries that got the name of a fork, here or on the way in.
    pub(crate) forked: u64,
}

/// Takes entries of elsewhere into a record, with what follows from them, in one transaction. Entries and bases are as
/// [`Record::merge_with`] wants them.
pub(crate) fn take_in(record: &mut Record, entries: Vec<Entry>, bases: &[Base]) -> Result<TakenIn, Failure> {
    let (mut voided, mut voids) = (Voided::default(), false);
    for entry in entries.iter().filter(|entry| entry.form == Form::Statement) {
        if let Some(id) = Statement::parse(&entry.body).ok().and_then(|one| one.voids()) {
            voided.tell(id.into_bytes());
            voids = true;
        }
    }
    let learner = record.learner();
    let merged = record.merge_with(entries, bases, &mut |writing, entry| {
        let known =
            entry.form == Form::Statement && writing.get(VOID, &entry.stamp.id().to_string())?.is_some();
        if known { Ok(()) } else { refold(writing, entry, &voided, learner) }
    })?;
    if voids && merged.added > 0 {
        // What was voided may have counted until now.
        super::rebuild(record, None)?;
    }
    Ok(TakenIn { added: merged.added, forked: merged.forked })
}

/// The SHA-256 of the file that an entry says was handed in.
pub(crate) fn file_of(entry: &Entry) -> Option<[u8; 32]> {
    let deed = Deed::of(&Statement::parse(&entry.body).ok()?)?;
    match deed.did {
        Did::Answered { response: Response::File { sha256, .. }, .. } => {
            sha256.parse::<ChunkId>().ok().map(|hash| hash.0)
        }
        _ => None,
    }
}
