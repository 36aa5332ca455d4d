//! One learner's figures in a course.

use std::collections::BTreeMap;
use std::convert::Infallible;

use crate::{
    AssessmentState, Contents, Course, CourseProgress, Deed, Did, ItemProgress, Ledger, MemoryLedger, Moment,
    Place, QuizProgress, State, Told, Tries, Try, Voided, rebuild,
};

/// Attempts after which somebody who goes no further is said to have stopped.
const STOPPED_AFTER: usize = 3;
/// Share of a practice quiz that is enough to go on by.
const ENOUGH: f64 = 0.6;
/// Answers in a row that are looked at for their pace.
const PACE_OF: usize = 10;
/// Ten answers in so many milliseconds are fast: six seconds for reading a question, and answering it.
const PACE_MS: i64 = 60_000;
/// Answers in each of two languages before these are compared.
const TONGUE_ANSWERS: u32 = 10;
/// By how much the share of right answers must be higher in another language.
const TONGUE_BETTER: f64 = 0.25;
/// Languages, and items of each, whose answers are compared: a record comes from anywhere.
const TONGUES: usize = 8;
const TONGUE_ITEMS: usize = 2_000;

/// What a learner's record says of a course.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Lessons of this edition that are finished.
    pub finished: u32,
    /// All of them are.
    pub complete: bool,
    /// When something was done in the course for the last time, in milliseconds since 1970; none: never.
    pub last_ms: Option<i64>,
    /// The quiz at which it went no further.
    pub stopped: Option<Stopped>,
    /// Answers that came faster than questions are read.
    pub fast: Option<Fast>,
    /// Another language in which more is right.
    pub tongues: Option<Tongues>,
    /// The first answers to items of this edition, by id: whether all was right, alone. Those that nobody has given
    /// points for yet are not among them.
    pub answers: BTreeMap<String, bool>,
}

/// A quiz that was tried again and again, and nothing after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// `lesson/ID` or `assessment/ID`.
    pub quiz: String,
    /// How often it was handed in.
    pub tries: u32,
}

/// Answers faster than questions are read, most of them not right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fast {
    /// Questions in a row.
    pub questions: u32,
    /// Seconds they took together.
    pub seconds: u32,
    /// How many of the answers were right.
    pub right: u32,
}

/// Two languages of which the other one serves better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tongues {
    /// The language lessons are read in.
    pub reads: String,
    /// The one in which more answers are right.
    pub answers: String,
}

impl Figures {
    /// Reads them from a record: `log` in any order, any of it more than once; what is about other courses is passed over.
    #[must_use]
    pub fn of(
        pack: &str,
        course: &Course,
        contents: &Contents,
        log: &[(Told, Deed)],
        voided: &Voided,
    ) -> Self {
        let here = |place: &Place| place.pack() == pack && place.course() == course.id;
        let counts = |(told, deed): &&(Told, Deed)| here(&deed.place) && !voided.holds(told);
        let mut ledger = MemoryLedger::default();
        let deeds = log.iter().filter(counts).map(|(told, deed)| (*told, deed.clone()));
        let Ok(()): Result<(), Infallible> = rebuild(&mut ledger, deeds, &Voided::default());
        let Ok(progress) = CourseProgress::of(&mut ledger, pack, course, contents);
        let Some(last) = progress.record.last else { return Self::default() };
        let answers = progress.items.values().flatten().filter_map(|(id, row)| {
            let first = first_of_all(row.as_ref()?)?;
            (!first.state.is_open()).then(|| (id.clone(), alone_right(first)))
        });
        Self {
            finished: u32::try_from(progress.finished()).unwrap_or(u32::MAX),
            complete: progress.is_complete,
            last_ms: Some(last.at_ms),
            stopped: if progress.is_complete { None } else { stopped(&mut ledger, pack, course, &progress) },
            fast: fast(&progress),
            tongues: tongues(log.iter().filter(counts)),
            answers: answers.collect(),
        }
    }
}

/// The first answer to an item, in practice or in an assessment.
fn first_of_all(row: &ItemProgress) -> Option<&Try> {
    let practice = row.practice.first();
    let assessed = row.assessed.as_ref().and_then(Tries::first);
    practice.into_iter().chain(assessed).min()
}

/// Whether an answer was right at the first try, and without a hint.
fn alone_right(one: &Try) -> bool {
    one.state == State::Right && one.hints == 0 && one.tries <= 1
}

/// The quiz that was handed in so often without success, when nothing was begun after it.
fn stopped(
    ledger: &mut MemoryLedger,
    pack: &str,
    course: &Course,
    progress: &CourseProgress,
) -> Option<Stopped> {
    let lessons = course.lessons().map(|lesson| format!("lesson/{}", lesson.id));
    let assessments = course.assessments.iter().map(|assessment| format!("assessment/{}", assessment.id));
    let mut newest: Option<(Moment, String, QuizProgress)> = None;
    for quiz in lessons.chain(assessments) {
        let Ok(value) = ledger.get("quiz", &format!("{pack}/{}/{quiz}", course.id));
        let Some(row) = value.as_deref().and_then(QuizProgress::read) else { continue };
        let Some(last) = row.submitted().last().map(|one| one.moment) else { continue };
        if newest.as_ref().is_none_or(|(moment, ..)| *moment < last) {
            newest = Some((last, quiz, row));
        }
    }
    let (last, quiz, row) = newest?;
    // Whoever read on has not stopped; looking again at what the quiz is about is no going on.
    let own = quiz.strip_prefix("lesson/");
    let later = |lesson: &crate::LessonStanding| {
        let row = lesson.row.as_ref();
        let place = row.and_then(|row| row.place.as_ref()).map(|place| place.moment);
        own != Some(lesson.id.as_str()) && place.max(row.and_then(|row| row.began)) > Some(last)
    };
    let tries = row.submitted().len();
    let done = match quiz.strip_prefix("assessment/") {
        Some(id) => progress
            .assessment(id)
            .is_none_or(|one| matches!(one.state, AssessmentState::Passed | AssessmentState::Waiting)),
        None => row.is_waiting() || row.best().is_some_and(|best| best >= ENOUGH),
    };
    let stopped = tries >= STOPPED_AFTER && !done && !progress.lessons.iter().any(later);
    stopped.then(|| Stopped { quiz, tries: u32::try_from(tries).unwrap_or(u32::MAX) })
}

/// The fastest ten answers in a row of which at most half were right. Answers of a test are handed in together, so only
/// those of practice have a pace.
fn fast(progress: &CourseProgress) -> Option<Fast> {
    let rows = progress.items.values().flatten().filter_map(|(_, row)| row.as_ref());
    let mut tries: Vec<&Try> = rows
        .flat_map(|row| row.practice.newest())
        .filter(|one| one.tries <= 1 && !one.state.is_open())
        .collect();
    tries.sort_unstable();
    let pace = |ten: &[&Try]| {
        let right = ten.iter().filter(|one| one.state == State::Right).count();
        let took = ten.last()?.moment.at_ms.saturating_sub(ten.first()?.moment.at_ms);
        // A clock that was moved in between says nothing.
        let runs = ten.is_sorted_by_key(|one| one.moment.at_ms);
        let fast = runs && (1_000..=PACE_MS).contains(&took) && right * 2 <= PACE_OF;
        fast.then_some((took, right))
    };
    let (took, right) = tries.windows(PACE_OF).filter_map(pace).min()?;
    Some(Fast {
        questions: u32::try_from(PACE_OF).unwrap_or(u32::MAX),
        seconds: u32::try_from(took / 1_000).unwrap_or(u32::MAX),
        right: u32::try_from(right).unwrap_or(u32::MAX),
    })
}

/// The language that is read, and another one in which clearly more first answers are right.
fn tongues<'a>(log: impl Iterator<Item = &'a (Told, Deed)>) -> Option<Tongues> {
    let mut reads: Option<(Moment, &str)> = None;
    let mut answers: BTreeMap<&str, BTreeMap<&str, (Moment, bool)>> = BTreeMap::new();
    for (told, deed) in log {
        match (&deed.place, &deed.did) {
            (_, Did::Read { .. }) => reads = reads.max(Some((told.moment(), deed.lang.as_str()))),
            (Place::Item { item, .. }, Did::Answered { tries, hints, state, .. })
                if *tries <= 1 && !state.is_open() =>
            {
                let one = (told.moment(), *state == State::Right && *hints == 0);
                let items = answers.entry(&deed.lang).or_default();
                let first = items.entry(item).or_insert(one);
                *first = one.min(*first);
                if items.len() > TONGUE_ITEMS {
                    items.pop_last();
                }
            }
            _ => {}
        }
        if answers.len() > TONGUES {
            answers.pop_last();
        }
    }
    let (_, reads) = reads?;
    let share = |items: &BTreeMap<&str, (Moment, bool)>| {
        let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
        let right = u32::try_from(items.values().filter(|(_, right)| *right).count()).unwrap_or(u32::MAX);
        (count >= TONGUE_ANSWERS).then(|| f64::from(right) / f64::from(count))
    };
    let own = share(answers.get(reads)?)?;
    let others = answers.iter().filter(|(lang, _)| **lang != reads);
    let better = others.filter_map(|(lang, items)| Some((share(items)?, *lang)));
    let (_, answers) = better
        .filter(|(share, _)| *share >= own + TONGUE_BETTER)
        .max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(one.1)))?;
    Some(Tongues { reads: reads.to_owned(), answers: answers.to_owned() })
}
