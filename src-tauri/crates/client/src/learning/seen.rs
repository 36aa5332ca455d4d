//! What was really seen: parts of lessons, films and recordings.

use course::{Did, Place};

use super::Session;
use super::desk::{ONE, PLACE};
use super::tell::Telling;
use crate::edition::Edition;
use crate::read::{achievement_view, find_lesson};
use crate::view::{AchievementView, Failure, LessonState, MediaState, Progress, SeenView};
use crate::{Client, failure};

/// Bytes a passage's name may have: headings make them, and none is longer.
const MOST_ANCHOR: usize = 1024;
/// Parts a lesson may have: as many as it may have headings, and its beginning.
const MOST_PARTS: u32 = 1_001;
/// Pieces of a film that are told at once.
const MOST_SEGMENTS: usize = 256;
/// Seconds that one telling may claim.
const MOST_SECONDS: u32 = 3_600;

/// Where one stopped last: the key of a lesson.
pub(crate) const LAST: &str = "last";
/// Seconds spent that no statement tells yet: `pack/course/lesson`, a space, and the seconds.
const SPENT: &str = "spent";
/// Seconds in a lesson that are told in one statement, unless one goes elsewhere before.
const TOLD_AT: u32 = 600;

impl Telling<'_, '_> {
    /// Adds to the time spent in a lesson. It is told when one goes elsewhere or has stayed long: a statement every
    /// few seconds would tell nothing more.
    fn spend(&mut self, here: &str, seconds: u32) -> Result<(), Failure> {
        let kept = self.kept(ONE, SPENT)?.and_then(|kept| String::from_utf8(kept).ok()).unwrap_or_default();
        let (place, spent) = kept.split_once(' ').unwrap_or_default();
        let spent: u32 = spent.parse().unwrap_or(0);
        let stayed = place == here;
        let sum = if stayed { spent.saturating_add(seconds) } else { seconds };
        if !stayed && spent > 0 {
            self.left(place, spent)?;
        }
        let told = stayed && sum >= TOLD_AT;
        if told {
            self.left(here, sum)?;
        }
        self.keep(ONE, SPENT, format!("{here} {}", if told { 0 } else { sum }).as_bytes())
    }

    /// Tells the time spent in a lesson.
    fn left(&mut self, place: &str, seconds: u32) -> Result<(), Failure> {
        let mut parts = place.split('/').map(str::to_owned);
        if let (Some(pack), Some(course), Some(lesson)) = (parts.next(), parts.next(), parts.next()) {
            self.deed(Place::Lesson { pack, course, lesson }, Did::Left { seconds })?;
        }
        Ok(())
    }
}

impl Client {
    /// Tells the time that was spent since the last statement, for whoever gets up.
    pub(crate) fn tell_time(&self, session: &mut Session) -> Result<(), Failure> {
        let kept = session.state_text(ONE, SPENT)?;
        let (place, spent) = kept.split_once(' ').unwrap_or_default();
        let spent: u32 = spent.parse().unwrap_or(0);
        let mut parts = place.split('/');
        let (Some(pack), Some(course)) = (parts.next(), parts.next()) else { return Ok(()) };
        if spent == 0 {
            return Ok(());
        }
        let edition = self.reading_of(session, pack)?;
        let course = edition.course(course)?;
        self.tell(session, &edition, course, "", |telling| {
            telling.left(place, spent)?;
            telling.keep(ONE, SPENT, format!("{place} 0").as_bytes())
        })
        .map(drop)
    }

    /// Keeps where one is in a lesson, which parts were really read since the last time, and the seconds spent.
    ///
    /// # Errors
    /// When nobody has entered, there is no such lesson, or it cannot be written; then nothing is kept.
    #[expect(clippy::too_many_arguments, reason = "the bridge gives them one by one")]
    pub fn lesson_seen(
        &self,
        pack: &str,
        course: &str,
        lesson: &str,
        anchor: &str,
        read: &[String],
        parts: u32,
        seconds: u32,
    ) -> Result<SeenView, Failure> {
        self.studying(|session| {
            let edition = self.reading_of(session, pack)?;
            let course = edition.course(course)?;
            find_lesson(course, lesson)?;
            // A passage that is not there leads to the lesson's beginning; it only must not fill the disk.
            let anchor = if anchor.len() <= MOST_ANCHOR { anchor } else { "" };
            let parts = parts.clamp(1, MOST_PARTS);
            let place =
                || Place::Lesson { pack: pack.into(), course: course.id.clone(), lesson: lesson.into() };
            let here = format!("{pack}/{}/{lesson}", course.id);
            let earned = self.tell(session, &edition, course, "", |telling| {
                // Looked at within the transaction: another program may be reading the same lesson.
                let known = telling.lesson_row(&here)?;
                if known.began.is_none() {
                    telling.deed(place(), Did::Began { attempt: 0 })?;
                }
                for anchor in
                    read.iter().filter(|anchor| anchor.len() <= MOST_ANCHOR).take(MOST_PARTS as usize)
                {
                    if known.has_read(anchor) && known.parts() == parts {
                        continue;
                    }
                    telling.deed(place(), Did::Read { anchor: anchor.clone(), parts })?;
                }
                telling.keep(PLACE, &here, anchor.as_bytes())?;
                telling.keep(ONE, LAST, here.as_bytes())?;
                telling.spend(&here, seconds.min(MOST_SECONDS))
            })?;
            self.hold(session, &edition);
            self.seen_view(session, &edition, course, lesson, earned)
        })
    }

    /// Keeps where a film or recording was left, and which pieces of it were played.
    ///
    /// # Errors
    /// As [`Client::lesson_seen`].
    #[expect(clippy::too_many_arguments, reason = "the bridge gives them one by one")]
    pub fn media_seen(
        &self,
        pack: &str,
        course: &str,
        lesson: &str,
        media: u32,
        at: f64,
        segments: &[(f64, f64)],
        length: f64,
    ) -> Result<(), Failure> {
        self.studying(|session| {
            let edition = self.reading_of(session, pack)?;
            let course = edition.course(course)?;
            let path = self.media_path(&edition, course, lesson, media)?;
            let place =
                Place::Media { pack: pack.into(), course: course.id.clone(), lesson: lesson.into(), path };
            let sound = |number: f64| number.is_finite() && (0.0..=86_400.0).contains(&number);
            let segments =
                segments.iter().copied().filter(|(from, to)| sound(*from) && sound(*to) && from < to);
            let segments: Vec<(f64, f64)> = segments.take(MOST_SEGMENTS).collect();
            if !sound(at) || !sound(length) {
                return Err(failure("not-found", &[("path", lesson)], &"no such moment in this film"));
            }
            self.tell(session, &edition, course, "", |telling| {
                telling.deed(place, Did::Watched { at, segments, length }).map(drop)
            })?;
            Ok(())
        })
    }

    /// What a learner did in a lesson, for the lesson's page.
    pub(crate) fn lesson_state(
        &self,
        session: &Session,
        edition: &Edition,
        course: &course::Course,
        lesson: &str,
        page: &course::Rendered,
    ) -> Result<LessonState, Failure> {
        let row = session.lesson_row(&edition.pack.id, &course.id, lesson)?.unwrap_or_default();
        let standing = self.standing(session, edition, course)?;
        let place = session.state_text(PLACE, &format!("{}/{}/{lesson}", edition.pack.id, course.id))?;
        let anchors = std::iter::once("").chain(page.headings.iter().map(|heading| heading.anchor.as_str()));
        let media = |media: &course::Media| match row.media(&media.path) {
            Some(seen) => MediaState { at: seen.at(), watched: seen.watched.share() },
            None => MediaState { at: 0.0, watched: 0.0 },
        };
        Ok(LessonState {
            anchor: place,
            read: anchors.filter(|anchor| row.has_read(anchor)).map(str::to_owned).collect(),
            progress: standing.lesson(lesson).map_or(Progress::NotBegun, |one| Progress::of(one.state)),
            media: page.media.iter().map(media).collect(),
            notes: self.notes_of_lesson(session, edition, course, lesson, &page.lang)?,
        })
    }

    /// The path of a lesson's media figure, by its number.
    pub(crate) fn media_path(
        &self,
        edition: &Edition,
        course: &course::Course,
        lesson: &str,
        media: u32,
    ) -> Result<String, Failure> {
        let lesson = find_lesson(course, lesson)?;
        let page = self.page_in_original(edition, course, lesson)?;
        let found = page.media.into_iter().nth(media as usize);
        found.map(|media| media.path).ok_or_else(|| crate::failure::not_found(&lesson.id))
    }

    /// How far a lesson is, after something in it was told.
    pub(crate) fn seen_view(
        &self,
        session: &Session,
        edition: &Edition,
        course: &course::Course,
        lesson: &str,
        earned: Vec<String>,
    ) -> Result<SeenView, Failure> {
        let standing = self.standing(session, edition, course)?;
        let (progress, read, parts) = match standing.lesson(lesson) {
            Some(lesson) => (Progress::of(lesson.state), lesson.parts_read, lesson.parts),
            None => (Progress::NotBegun, 0, 0),
        };
        Ok(SeenView { progress, read, parts, earned: self.achievement_views(edition, course, &earned) })
    }

    /// Achievements by id, as screens show them.
    pub(crate) fn achievement_views(
        &self,
        edition: &Edition,
        course: &course::Course,
        ids: &[String],
    ) -> Vec<AchievementView> {
        let order = course::language_order(&self.languages(""), &edition.sources.sheet);
        let named = course.achievements.iter().filter(|one| ids.contains(&one.id));
        named.map(|one| achievement_view(one, &order)).collect()
    }
}
