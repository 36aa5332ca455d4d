//! The fold: one deed, added to the rows it says something about.

use std::collections::BTreeSet;

use super::item::{ItemProgress, Try};
use super::lesson::LessonProgress;
use super::quiz::QuizProgress;
use super::record::CourseRecord;
use super::row::{Moment, Row, read, write};
use crate::review::grade_of;
use crate::review::{Card, Graded};
use crate::{Deed, Did, Place};

/// The fold's number: one more whenever it makes other rows of the same deeds. Rows made by another one are to be
/// rebuilt from the log.
pub const FOLD: u32 = 1;

/// The longest id of a part of a key. Ids of courses have at most 64 characters, ids of packs 200.
const MAX_ID: usize = 200;
/// The longest anchor, and the longest path of a film, in bytes.
const MAX_WORD: usize = 400;

/// Where rows lie: `kind` and `key` name a row, `rank` is what it can be found by, `value` what it says.
///
/// A `put` is seen by the next `get`. All that [`fold`] puts belongs into the transaction that keeps the statement.
pub trait Ledger {
    /// Why a row could not be read or written.
    type Error;

    /// Returns a row's value.
    ///
    /// # Errors
    ///
    /// Whatever keeps the ledger from looking.
    fn get(&mut self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, Self::Error>;

    /// Writes a row, in place of the one that is there.
    ///
    /// # Errors
    ///
    /// Whatever keeps the ledger from writing.
    fn put(&mut self, kind: &str, key: &str, rank: i64, value: &[u8]) -> Result<(), Self::Error>;
}

/// What the log says about a statement besides its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The statement's id.
    pub id: [u8; 16],
    /// Its hybrid logical clock.
    pub clock: u64,
    /// What the device's own clock said, in milliseconds since 1970.
    pub at_ms: i64,
}

impl Told {
    /// When it was done.
    #[must_use]
    pub fn moment(&self) -> Moment {
        Moment::new(self.clock, self.at_ms)
    }
}

/// Adds a deed to the rows.
///
/// Any order of any deeds gives the same rows, and the same deed told twice changes nothing. A deed that does not fit
/// its place, or names what can be no id, changes nothing at all: statements come from anywhere.
///
/// # Errors
///
/// What the ledger says. Rows that were put before may then be there: the ledger's transaction is to be dropped.
pub fn fold<L: Ledger>(ledger: &mut L, told: &Told, deed: &Deed) -> Result<(), L::Error> {
    let Some(course) = course_key(&deed.place) else { return Ok(()) };
    let moment = told.moment();
    let version = deed.version;
    // What the course's row learns besides: a place, an end, a claim.
    let mut here: Option<(&str, &str)> = None;
    let mut finished = false;
    let mut claimed = None;
    match (&deed.place, &deed.did) {
        (Place::Course { .. }, Did::Began { .. } | Did::Left { .. }) => {}
        (Place::Course { .. }, Did::Finished) => finished = true,
        (Place::Achievement { achievement, .. }, Did::Claimed) if is_id(achievement) => {
            claimed = Some(achievement);
        }
        (
            Place::Lesson { lesson, .. }
            | Place::Part { lesson, .. }
            | Place::Media { lesson, .. }
            | Place::Interactive { lesson, .. },
            did,
        ) => {
            if !is_id(lesson) || !fits(&deed.place, did) {
                return Ok(());
            }
            change(ledger, &format!("{course}/{lesson}"), |row: &mut LessonProgress| {
                tell_lesson(row, moment, version, &deed.place, did);
            })?;
            here = match did {
                Did::Read { anchor, .. } => Some((lesson, anchor)),
                Did::Began { .. } => Some((lesson, "")),
                _ => None,
            };
        }
        (Place::Quiz { quiz, .. }, did) if is_quiz(quiz) => match did {
            Did::Began { attempt } => {
                change(ledger, &format!("{course}/{quiz}"), |row: &mut QuizProgress| {
                    row.tell_began(moment, *attempt);
                })?;
            }
            Did::Submitted { attempt, right, of, waiting, score, passed } => {
                change(ledger, &format!("{course}/{quiz}"), |row: &mut QuizProgress| {
                    row.tell_submitted(moment, (*attempt, *right, *of, *waiting), *score, *passed);
                })?;
            }
            Did::Left { .. } => {}
            _ => return Ok(()),
        },
        (Place::Item { item, .. }, did) if is_id(item) => {
            let grade = match did {
                Did::Answered { quiz, tries, hints, score, state, lesson, set, .. } => {
                    let assessed = quiz.starts_with("assessment/");
                    let one = Try::new(moment, *state, *score, *tries, *hints);
                    let home = (id_or_nothing(lesson), id_or_nothing(set));
                    change(ledger, &format!("{course}/{item}"), |row: &mut ItemProgress| {
                        row.tell(one, assessed, home);
                    })?;
                    if assessed || *tries > 1 { None } else { grade_of(*state, *hints) }
                }
                Did::Reviewed { grade } => Some(*grade),
                _ => return Ok(()),
            };
            if let Some(grade) = grade {
                change(ledger, &format!("{course}/item:{item}"), |row: &mut Card| {
                    row.tell(Graded { moment, grade });
                })?;
            }
        }
        (Place::Term { term, .. }, Did::Reviewed { grade }) if is_id(term) => {
            change(ledger, &format!("{course}/term:{term}"), |row: &mut Card| {
                row.tell(Graded { moment, grade: *grade });
            })?;
        }
        _ => return Ok(()),
    }
    change(ledger, &course, |row: &mut CourseRecord| {
        row.tell(moment, version);
        if let Some((lesson, anchor)) = here {
            row.tell_place(moment, lesson, anchor);
        }
        if finished {
            row.tell_finished(moment);
        }
        if let Some(achievement) = claimed {
            row.tell_claimed(moment, achievement, version);
        }
    })
}

/// Statements that were voided (xAPI 1.0.3, Data 2.3.2): their deeds do not count.
///
/// A statement may come after the one that voids it; so all of these are gathered before rows are rebuilt. A statement
/// that voids is no deed, and cannot be voided itself: naming it here takes nothing back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voided {
    ids: BTreeSet<[u8; 16]>,
}

impl Voided {
    /// Adds a statement's id.
    pub fn tell(&mut self, id: [u8; 16]) {
        self.ids.insert(id);
    }

    /// Whether this statement was voided.
    #[must_use]
    pub fn holds(&self, told: &Told) -> bool {
        self.ids.contains(&told.id)
    }
}

/// Folds a log into an empty ledger, all that was voided left out.
///
/// # Errors
///
/// What the ledger says.
pub fn rebuild<L: Ledger>(
    ledger: &mut L,
    deeds: impl IntoIterator<Item = (Told, Deed)>,
    voided: &Voided,
) -> Result<(), L::Error> {
    deeds
        .into_iter()
        .filter(|(told, _)| !voided.holds(told))
        .try_for_each(|(told, deed)| fold(ledger, &told, &deed))
}

/// Whether this can be done in a lesson at this place.
fn fits(place: &Place, did: &Did) -> bool {
    match (place, did) {
        (Place::Lesson { .. }, Did::Began { .. } | Did::Finished | Did::Left { .. }) => true,
        (Place::Lesson { .. } | Place::Part { .. }, Did::Read { anchor, .. }) => anchor.len() <= MAX_WORD,
        (Place::Media { path, .. }, Did::Watched { .. }) => path.len() <= MAX_WORD,
        (Place::Interactive { path, .. }, Did::Scored { .. }) => path.len() <= MAX_WORD,
        _ => false,
    }
}

fn tell_lesson(row: &mut LessonProgress, moment: Moment, version: u32, place: &Place, did: &Did) {
    match (place, did) {
        (_, Did::Began { .. }) => row.tell_began(moment),
        (_, Did::Finished) => row.tell_finished(moment),
        (_, Did::Left { seconds }) => row.tell_left(moment, *seconds),
        (_, Did::Read { anchor, parts }) => row.tell_read(moment, version, anchor, *parts),
        (Place::Media { path, .. }, Did::Watched { at, segments, length }) => {
            row.tell_watched(moment, path, *at, segments, *length);
        }
        (Place::Interactive { path, .. }, Did::Scored { score, completed }) => {
            row.tell_scored(moment, path, *score, *completed);
        }
        _ => {}
    }
}

/// Reads a row, changes it, and writes it when it is another one then.
pub(crate) fn change<L: Ledger, R: Row>(
    ledger: &mut L,
    key: &str,
    tell: impl FnOnce(&mut R),
) -> Result<(), L::Error> {
    let before = ledger.get(R::KIND, key)?;
    let mut row: R = before.as_deref().and_then(read).unwrap_or_default();
    tell(&mut row);
    let after = write(&row);
    if before.as_deref() == Some(after.as_slice()) {
        return Ok(());
    }
    ledger.put(R::KIND, key, row.rank(), &after)
}

/// The course's key; none when a statement names what can be no pack and no course.
fn course_key(place: &Place) -> Option<String> {
    (is_id(place.pack()) && is_id(place.course())).then(|| place.course_key())
}

/// What may be a part of a key: no slash, so that no statement reaches another course's rows.
pub(crate) fn is_id(id: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    !id.is_empty() && id.len() <= MAX_ID && id.bytes().all(allowed)
}

fn is_quiz(quiz: &str) -> bool {
    let id = quiz.strip_prefix("lesson/").or_else(|| quiz.strip_prefix("assessment/"));
    id.is_some_and(is_id)
}

fn id_or_nothing(id: &str) -> &str {
    if is_id(id) { id } else { "" }
}
