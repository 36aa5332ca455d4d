//! The page "today": where one stopped, what is due, what is new.

use super::Session;
use super::desk::ONE;
use super::seen::LAST;
use crate::Client;
use crate::packs::{is_studied, localised};
use crate::view::{EditionNotice, Failure, GoOn, TodayView};

/// How many of the newest packs are shown.
const NEWEST: usize = 3;

impl Client {
    /// Returns the page "today".
    ///
    /// # Errors
    /// When nobody has entered, or the library or the record cannot be read.
    pub fn today(&self, lang: &str) -> Result<TodayView, Failure> {
        let mut packs = self.shelf.with(|library| Ok(library.packs()?))?;
        packs.retain(|pack| is_studied(&pack.meta.category));
        let count = packs.len() as u32;
        packs.sort_by_key(|pack| std::cmp::Reverse(pack.installed_ms));
        let new_packs = packs.iter().take(NEWEST).map(|pack| self.card(pack, lang)).collect();
        self.studying(|session| {
            let due = self.due_today(session)?;
            let of = |key: &String| key.rsplit_once('/').map(|(course, _)| course.to_owned());
            let courses: std::collections::BTreeSet<_> =
                due.cards.iter().filter_map(|(key, _)| of(key)).collect();
            Ok(TodayView {
                name: session.name().to_owned(),
                go_on: self.go_on(session, lang)?,
                due: due.cards.len() as u32,
                due_courses: courses.len() as u32,
                due_minutes: course::minutes(due.cards.len()) as u32,
                due_next_ms: due.next_ms,
                new_packs,
                packs: count,
                // Numbers of a stream have no gaps: counted without walking a million rows.
                waiting: session.entered.vector()?.values().sum(),
                ask_facts: !self.facts_of(session)?.asked,
                editions: self.edition_notices(session, lang)?,
            })
        })
    }

    /// Where one stopped, unless that lesson has gone. A finished lesson leads on to the next, and a
    /// finished course to whatever one chooses.
    fn go_on(&self, session: &Session, lang: &str) -> Result<Option<GoOn>, Failure> {
        let last = session.state_text(ONE, LAST)?;
        let mut parts = last.split('/');
        let (Some(pack), Some(course), Some(lesson)) = (parts.next(), parts.next(), parts.next()) else {
            return Ok(None);
        };
        let Ok(edition) = self.reading_of(session, pack) else { return Ok(None) };
        let Ok(outline) = edition.course(course) else { return Ok(None) };
        let standing = self.standing(session, &edition, outline)?;
        let earned = |claim: &course::Claim| matches!(claim.state, course::ClaimState::Claimed(_));
        if standing.is_complete && course::claims(outline, &standing).iter().all(earned) {
            return Ok(None);
        }
        let done =
            |id: &str| standing.lesson(id).is_none_or(|one| one.state == course::LessonState::Finished);
        let id = match &standing.next {
            Some(next) if done(lesson) => next.clone(),
            _ => lesson.to_owned(),
        };
        let lessons: Vec<&course::Lesson> = outline.lessons().collect();
        let Some(at) = lessons.iter().position(|one| one.id == id) else { return Ok(None) };
        let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
        let anchor = session.state_text(super::desk::PLACE, &format!("{pack}/{course}/{id}"))?;
        let heading = match anchor.as_str() {
            "" => String::new(),
            anchor => self.heading_of(&edition, outline, &id, anchor, &order),
        };
        let one = standing.lesson(&id);
        Ok(Some(GoOn {
            pack: pack.into(),
            course: course.into(),
            course_title: localised(&outline.title, &order),
            lesson_title: localised(&lessons[at].title, &order),
            heading,
            anchor,
            number: at as u32 + 1,
            lessons: lessons.len() as u32,
            minutes: lessons[at].minutes,
            finished: standing.finished() as u32,
            share: one.map_or(0.0, course::LessonStanding::share),
            cover: self.card(&edition.pack, lang).cover,
            lesson: id,
        }))
    }

    /// Courses that are read in an older edition than the newest here.
    fn edition_notices(&self, session: &Session, lang: &str) -> Result<Vec<EditionNotice>, Failure> {
        let mut notices = Vec::new();
        for (pack, course) in session.course_keys()? {
            let Ok(edition) = self.reading_of(session, &pack) else { continue };
            if edition.is_newest() {
                continue;
            }
            let (Ok(outline), Ok(newest)) = (edition.course(&course), self.installed(&pack)) else {
                continue;
            };
            let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
            notices.push(EditionNotice {
                pack,
                title: localised(&outline.title, &order),
                course,
                newest_label: newest.meta.label,
            });
        }
        Ok(notices)
    }
}
