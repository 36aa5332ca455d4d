//! The review: what was learnt comes back when it is about to be forgotten.

use std::collections::{BTreeMap, BTreeSet};

use course::{Attempt, Before, Card, DayBorder, Did, Item, Place, Quiz, QuizKind, ReviewGrade, Stage, State};

use statement::Statement;
use store::record::Form;

use super::Session;
use super::attempt::course_language;
use super::desk::{ONE, rebuild};
use super::question::Asking;
use crate::edition::Edition;
use crate::failure::not_found;
use crate::packs::localised;
use crate::read::glossary;
use crate::view::{Failure, Grade, OutcomeView, QuizItem, Response, ReviewCard, ReviewView, Reviewed};
use crate::{Client, failure};

/// Cards that one review asks at most; the rest comes after it.
const MOST: usize = 50;
/// Cards that are looked at for finding what is due.
const MOST_LOOKED_AT: usize = 5_000;
/// Terms a day that nobody has gone over yet.
const NEW_TERMS: usize = 5;
/// The state row that says what was reviewed last: for taking it back.
const LAST_REVIEW: &str = "last-review";

/// What is due, in short.
pub(crate) struct DueToday {
    pub(crate) cards: Vec<(String, Card)>,
    pub(crate) next_ms: Option<i64>,
}

/// A card's key taken apart: pack, course, and what it is.
struct Key<'a> {
    pack: &'a str,
    course: &'a str,
    what: What<'a>,
}

enum What<'a> {
    Item(&'a str),
    Term(&'a str),
}

impl Key<'_> {
    fn of(key: &str) -> Option<Key<'_>> {
        let mut parts = key.splitn(3, '/');
        let (pack, course, rest) = (parts.next()?, parts.next()?, parts.next()?);
        let what = match rest.split_once(':')? {
            ("item", id) => What::Item(id),
            ("term", id) => What::Term(id),
            _ => return None,
        };
        Some(Key { pack, course, what })
    }
}

impl Client {
    /// Where a learner's day begins: four in the morning by the device's clock.
    pub(crate) fn border(&self) -> DayBorder {
        DayBorder::at_four((self.offset_minutes)())
    }

    /// What is due for review now, and behind it a few words of the course's that nobody has gone over yet. Cards whose
    /// question or term is in no pack here rest until it is.
    pub(crate) fn due_today(&self, session: &Session) -> Result<DueToday, Failure> {
        let now_ms = (self.now_ms)();
        let reading = session.entered.read()?;
        let mut cards = Vec::new();
        for ranks in course::ranks(now_ms, self.border()) {
            for row in reading.ranked("card", ranks, MOST_LOOKED_AT)? {
                cards.extend(Card::read(&row.value).map(|card| (row.key, card)));
            }
        }
        let due = course::due(cards, now_ms, self.border()).into_iter().map(|due| (due.key, due.card));
        let mut here: BTreeMap<String, Option<BTreeSet<String>>> = BTreeMap::new();
        let mut due: Vec<(String, Card)> =
            due.filter(|(key, _)| self.can_be_asked(session, key, &mut here)).collect();
        let after = reading.ranked("card", now_ms.saturating_add(1)..=i64::MAX, 200)?;
        let next = after.iter().filter_map(|row| Card::read(&row.value)).collect::<Vec<_>>();
        let next_ms = course::due_soonest(next.iter(), now_ms, self.border());
        drop(reading);
        due.extend(self.new_terms(session)?.into_iter().map(|key| (key, Card::default())));
        Ok(DueToday { cards: due, next_ms })
    }

    /// Tells whether what a card asks is in a pack here.
    fn can_be_asked(
        &self,
        session: &Session,
        key: &str,
        here: &mut BTreeMap<String, Option<BTreeSet<String>>>,
    ) -> bool {
        let Some(Key { pack, course, what }) = Key::of(key) else { return false };
        let known = here.entry(format!("{pack}/{course}")).or_insert_with(|| {
            let edition = self.reading_of(session, pack).ok()?;
            let outline = edition.course(course).ok()?;
            let items =
                self.contents(&edition, outline).items.values().flatten().cloned().collect::<Vec<_>>();
            let terms = outline.glossary.values().flatten().map(|term| term.id.clone());
            let items = items.into_iter().map(|item| format!("item:{item}"));
            Some(items.chain(terms.map(|term| format!("term:{term}"))).collect())
        });
        let name = match what {
            What::Item(id) => format!("item:{id}"),
            What::Term(id) => format!("term:{id}"),
        };
        known.as_ref().is_some_and(|known| known.contains(&name))
    }

    /// Returns what is due for review: questions that were answered, terms that were gone over, and a few terms of
    /// finished lessons' courses that were not yet.
    ///
    /// # Errors
    /// When nobody has entered, or the record cannot be read.
    pub fn review(&self, lang: &str) -> Result<ReviewView, Failure> {
        self.studying(|session| {
            let due = self.due_today(session)?;
            let courses: BTreeSet<(String, String)> = due
                .cards
                .iter()
                .filter_map(|(key, _)| Key::of(key).map(|key| (key.pack.to_owned(), key.course.to_owned())))
                .collect();
            let keys = due.cards.iter().take(MOST);
            let cards: Vec<ReviewCard> =
                keys.filter_map(|(key, card)| self.review_card(session, key, card, lang)).collect();
            Ok(ReviewView {
                minutes: course::minutes(cards.len()) as u32,
                due: due.cards.len() as u32,
                courses: courses.len() as u32,
                next_ms: due.next_ms,
                cards,
            })
        })
    }

    /// Answers a question of the review, or grades a term.
    ///
    /// # Errors
    /// When nobody has entered, there is no such card, or it cannot be written.
    pub fn review_answer(
        &self,
        card: &str,
        response: Option<Response>,
        grade: Option<Grade>,
        lang: &str,
    ) -> Result<Reviewed, Failure> {
        self.studying(|session| {
            let key = Key::of(card).ok_or_else(|| not_found(card))?;
            let edition = self.reading_of(session, key.pack)?;
            let course = edition.course(key.course)?.clone();
            let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
            let (pack, id) = (key.pack.to_owned(), course.id.clone());
            let mut outcome = None;
            let (place, grade) = match (key.what, response, grade) {
                (What::Item(item), Some(response), grade) => {
                    let (mut attempt, item) = self.single(&edition, &course, item, &order)?;
                    let taken = attempt
                        .answer(&item, response.into(), (self.now_ms)())
                        .map_err(|error| failure(error.code(), &[], &error))?;
                    attempt.finished = true;
                    let state = taken.outcome.map_or(State::Waiting, |outcome| outcome.state);
                    let given = grade.map_or_else(
                        || match state {
                            State::Right => ReviewGrade::Good,
                            State::Partly => ReviewGrade::Hard,
                            _ => ReviewGrade::Again,
                        },
                        |grade| grade.into(),
                    );
                    outcome = self.single_view(session, &edition, &course, &attempt, &item, &order).outcome;
                    (Place::Item { pack, course: id, item: item.id }, given)
                }
                (What::Term(term), _, Some(grade)) => {
                    (Place::Term { pack, course: id, term: term.to_owned() }, grade.into())
                }
                _ => return Err(not_found(card)),
            };
            let lang = course_language(&course, &order);
            let topic = format!("{}/{}", edition.pack.id, course.id);
            self.tell(session, &edition, &course, &lang, |telling| {
                let stamp = telling.deed(place, Did::Reviewed { grade })?;
                telling.keep(ONE, LAST_REVIEW, format!("{} {topic}", stamp.id()).as_bytes())
            })?;
            let row = session.entered.read()?.get("card", card)?;
            let kept = row.and_then(|row| Card::read(&row)).unwrap_or_default();
            let due_ms = course::next_due(&kept, self.border());
            if let Some(outcome) = &mut outcome {
                outcome.due_ms = Some(due_ms);
            }
            let left = self.due_today(session)?.cards.len() as u32;
            Ok(Reviewed { outcome, due_ms, left })
        })
    }

    /// Takes back what was reviewed last: the statement is voided, and the card is as it was before.
    ///
    /// # Errors
    /// When nobody has entered, or nothing was reviewed.
    pub fn review_undo(&self) -> Result<(), Failure> {
        self.studying(|session| {
            let last = session.state_text(ONE, LAST_REVIEW)?;
            let mut parts = last.splitn(2, ' ');
            let id = parts.next().and_then(|id| statement::Uuid::try_parse(id).ok());
            let (Some(id), Some(topic)) = (id, parts.next()) else { return Err(not_found("review")) };
            let actor = session.actor();
            session.entered.write((self.now_ms)(), |writing| {
                let voiding = Statement::voiding(actor, id).to_json();
                writing.append(Form::Statement, topic, voiding.as_bytes())?;
                writing.remove_state(ONE, LAST_REVIEW).map_err(Failure::from)
            })?;
            rebuild(&mut session.entered, Some(topic))?;
            Ok(())
        })
    }

    /// Terms that come for the first time: of the course studied last, a few at most while today's are not gone over.
    fn new_terms(&self, session: &Session) -> Result<Vec<String>, Failure> {
        let Some((pack, course)) = session.course_keys()?.into_iter().next() else { return Ok(Vec::new()) };
        let Ok(edition) = self.reading_of(session, &pack) else { return Ok(Vec::new()) };
        let Ok(outline) = edition.course(&course) else { return Ok(Vec::new()) };
        if self.standing(session, &edition, outline)?.finished() == 0 {
            return Ok(Vec::new());
        }
        let prefix = format!("{pack}/{course}/term:");
        let rows = session.entered.read()?.scan("card", &prefix)?;
        let today = self.border().day((self.now_ms)());
        let begun_today = rows
            .iter()
            .filter_map(|row| Card::read(&row.value))
            .filter(|card| {
                card.grades().first().is_some_and(|first| self.border().day(first.moment.at_ms) == today)
            })
            .count();
        let known = rows.iter().filter_map(|row| row.key.strip_prefix(&prefix).map(str::to_owned)).collect();
        let order = course::language_order(&self.languages(""), &edition.sources.sheet);
        let lang = order.iter().find(|tag| outline.glossary.contains_key(*tag)).cloned().unwrap_or_default();
        let terms = course::new_terms(outline, &lang, &known, NEW_TERMS.saturating_sub(begun_today));
        Ok(terms.into_iter().map(|term| format!("{prefix}{}", term.id)).collect())
    }

    fn review_card(&self, session: &Session, key: &str, card: &Card, lang: &str) -> Option<ReviewCard> {
        let Key { pack, course, what } = Key::of(key)?;
        let edition = self.reading_of(session, pack).ok()?;
        let outline = edition.course(course).ok()?;
        let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
        let (item, term) = match what {
            What::Item(id) => {
                let (attempt, item) = self.single(&edition, outline, id, &order).ok()?;
                (Some(self.single_view(session, &edition, outline, &attempt, &item, &order)), None)
            }
            What::Term(id) => (None, Some(glossary(outline, &order).into_iter().find(|term| term.id == id)?)),
        };
        Some(ReviewCard {
            card: key.to_owned(),
            pack: pack.to_owned(),
            course: course.to_owned(),
            course_title: localised(&outline.title, &order),
            item,
            term,
            days: card.preview((self.now_ms)()).iter().map(|(_, days)| *days).collect(),
        })
    }

    /// An item asked alone. The order of its answers changes from day to day.
    fn single(
        &self,
        edition: &Edition,
        course: &course::Course,
        id: &str,
        order: &[String],
    ) -> Result<(Attempt, Item), Failure> {
        let contents = self.contents(edition, course);
        let set = contents.items.iter().find(|(_, items)| items.iter().any(|item| item == id));
        let (set, _) = set.ok_or_else(|| not_found(id))?;
        let quiz = Quiz {
            id: "review".into(),
            kind: QuizKind::Practice,
            title: course.title.clone(),
            sets: vec![set.clone()],
            draw: None,
            minutes: None,
            attempts: None,
            pass: None,
            shuffle: true,
            sealed: false,
            after_lessons: false,
            lessons: BTreeMap::new(),
        };
        let items = self.items_of(edition, course, &quiz, order);
        let item = items.into_iter().find(|item| item.id == id).ok_or_else(|| not_found(id))?;
        let stage = Stage {
            pack: edition.pack.id.clone(),
            course: course.id.clone(),
            version: edition.pack.version,
            lang: item.lang.clone(),
        };
        let seed = self.border().day((self.now_ms)()).unsigned_abs();
        let (attempt, _) = Attempt::begin(
            stage,
            quiz,
            std::slice::from_ref(&item),
            Before::default(),
            seed,
            (self.now_ms)(),
        )
        .map_err(|error| failure("internal", &[], &error))?;
        Ok((attempt, item))
    }

    fn single_view(
        &self,
        session: &Session,
        edition: &Edition,
        course: &course::Course,
        attempt: &Attempt,
        item: &Item,
        order: &[String],
    ) -> QuizItem {
        let due_ms = |item: &str| session.due_of(&edition.pack.id, &course.id, item, self.border());
        let view = Asking { client: self, edition, course, attempt, order, due_ms: &due_ms }.view(item);
        let outcome = view.outcome.map(|outcome| OutcomeView { retry: false, ..outcome });
        QuizItem { outcome, ..view }
    }
}

impl From<Grade> for ReviewGrade {
    fn from(grade: Grade) -> ReviewGrade {
        match grade {
            Grade::Again => ReviewGrade::Again,
            Grade::Hard => ReviewGrade::Hard,
            Grade::Good => ReviewGrade::Good,
            Grade::Easy => ReviewGrade::Easy,
        }
    }
}
