//! How far a course is: the rows, held against the edition that is read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use course::{
    AssessmentStanding, AssessmentState, ClaimState, Contents, Course, CourseProgress as Standing, Criterion,
    LessonState, QuizKind, claims,
};

use super::Session;
use super::ledger::Rows;
use crate::Client;
use crate::edition::Edition;
use crate::open::locked;
use crate::packs::localised;
use crate::trees::LibraryTree;
use crate::view::{
    self, AssessmentCard, CourseProgress, CourseStanding, CriterionView, EarnedView, EditionView, Failure,
    LessonLink, LessonProgress, Localised, Progress, ProgressView,
};

/// What courses hold, by edition and course: reading the items' files takes a moment.
#[derive(Default)]
pub(crate) struct ContentsCache(Mutex<BTreeMap<Which, Arc<Contents>>>);

/// The hash of an edition's manifest, and a course of it.
type Which = ([u8; 32], String);

impl Client {
    /// Returns how far all courses are that somebody who studies has begun.
    ///
    /// # Errors
    /// When nobody has entered, or the record cannot be read.
    pub fn progress(&self, lang: &str) -> Result<ProgressView, Failure> {
        self.studying(|session| {
            let courses = session.course_keys()?;
            let standing =
                |(pack, course): &(String, String)| self.course_standing(session, pack, course, lang);
            Ok(ProgressView { courses: courses.iter().map(standing).collect::<Result<_, _>>()? })
        })
    }

    /// How far one course is, as lists show it; a course whose pack has gone still has its history.
    pub(crate) fn course_standing(
        &self,
        session: &Session,
        pack: &str,
        course: &str,
        lang: &str,
    ) -> Result<CourseStanding, Failure> {
        let record = session.course_record(pack, course)?;
        let last_ms = record.last.map_or(0, |last| last.at_ms);
        let gone = CourseStanding {
            pack: pack.into(),
            course: course.into(),
            title: Localised { text: course.into(), lang: String::new() },
            cover: String::new(),
            here: false,
            finished: 0,
            begun: 0,
            lessons: 0,
            last_ms,
            on_the_way: false,
            assessments: 0,
        };
        let Ok(edition) = self.reading_of(session, pack) else { return Ok(gone) };
        let Ok(outline) = edition.course(course) else { return Ok(gone) };
        let standing = self.standing(session, &edition, outline)?;
        let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
        let lessons = |state| standing.lessons.iter().filter(|lesson| lesson.state == state).count() as u32;
        let open =
            |one: &&AssessmentStanding| one.kind != QuizKind::PreTest && one.state != AssessmentState::Passed;
        Ok(CourseStanding {
            title: localised(&outline.title, &order),
            cover: self.card(&edition.pack, lang).cover,
            here: true,
            finished: lessons(LessonState::Finished),
            begun: lessons(LessonState::Begun),
            lessons: standing.lessons.len() as u32,
            // What stands on certificates of other courses is no reason to go on with this one.
            on_the_way: claims(outline, &standing).iter().any(|claim| {
                let stacked =
                    claim.criteria.iter().any(|one| one.kind == course::CriterionKind::Achievements);
                !stacked && !matches!(claim.state, ClaimState::Claimed(_))
            }),
            assessments: standing.assessments.iter().filter(open).count() as u32,
            ..gone
        })
    }

    /// The rows of a course, held against this edition.
    pub(crate) fn standing(
        &self,
        session: &Session,
        edition: &Edition,
        course: &Course,
    ) -> Result<Standing, Failure> {
        let contents = self.contents(edition, course);
        Standing::of(&mut Rows(&session.entered), &edition.pack.id, course, &contents)
    }

    /// What a course holds in this edition, as far as progress asks for it.
    pub(crate) fn contents(&self, edition: &Edition, course: &Course) -> Arc<Contents> {
        let key = (edition.pack.manifest_hash, course.id.clone());
        if let Some(contents) = locked(&self.contents.0).get(&key) {
            return Arc::clone(contents);
        }
        let tree = LibraryTree { shelf: &self.shelf, pack: &edition.name };
        let contents = Arc::new(Contents::of(&tree, &edition.sources.sheet, course));
        locked(&self.contents.0).insert(key, Arc::clone(&contents));
        contents
    }

    /// What the course's page shows of the learner's progress.
    pub(crate) fn course_progress(
        &self,
        session: &Session,
        edition: &Edition,
        course: &Course,
        lang: &str,
    ) -> Result<CourseProgress, Failure> {
        let standing = self.standing(session, edition, course)?;
        let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
        let lessons: Vec<&course::Lesson> = course.lessons().collect();
        let at = standing.next.as_ref().and_then(|next| lessons.iter().position(|lesson| lesson.id == *next));
        let next = at.map(|at| LessonLink {
            lesson: lessons[at].id.clone(),
            title: localised(&lessons[at].title, &order),
        });
        let row = next.as_ref().and_then(|next| standing.lesson(&next.lesson)?.row.as_ref());
        let anchor = row.and_then(|row| Some(row.place.as_ref()?.value.clone())).unwrap_or_default();
        let heading = match &next {
            Some(next) if !anchor.is_empty() => {
                self.heading_of(edition, course, &next.lesson, &anchor, &order)
            }
            _ => String::new(),
        };
        let contents = self.contents(edition, course);
        let claims = claims(course, &standing);
        Ok(CourseProgress {
            finished: standing.finished() as u32,
            next,
            next_number: at.map_or(0, |at| at as u32 + 1),
            anchor,
            heading,
            minutes_left: standing.minutes_left,
            complete: standing.is_complete,
            criteria: claims
                .iter()
                .flat_map(|claim| {
                    claim.criteria.iter().map(|one| criterion_view(course, &claim.achievement, one, &order))
                })
                .collect(),
            earned: standing
                .record
                .claims
                .iter()
                .map(|(id, claim)| EarnedView { achievement: id.clone(), at_ms: claim.moment().at_ms })
                .collect(),
            assessments: standing
                .assessments
                .iter()
                .filter_map(|one| self.assessment_card(session, edition, course, one, &contents, &order))
                .collect(),
            edition: self.edition_view(edition, &course.id, &order)?,
            lessons: standing.lessons.iter().map(lesson_progress).collect(),
        })
    }

    /// The words of a heading, in the language that fits best.
    pub(crate) fn heading_of(
        &self,
        edition: &Edition,
        course: &Course,
        lesson: &str,
        anchor: &str,
        order: &[String],
    ) -> String {
        let Some(lesson) = course.lesson(lesson) else { return String::new() };
        let Some(lang) = order.iter().find(|tag| lesson.languages.contains(tag)) else {
            return String::new();
        };
        let tree = LibraryTree { shelf: &self.shelf, pack: &edition.name };
        let page = course::render(&tree, &edition.sources.sheet, course, lesson, lang, &|_| String::new());
        let headings = page.map(|page| page.headings).unwrap_or_default();
        headings
            .into_iter()
            .find(|heading| heading.anchor == anchor)
            .map(|heading| heading.text)
            .unwrap_or_default()
    }

    fn assessment_card(
        &self,
        session: &Session,
        edition: &Edition,
        course: &Course,
        standing: &AssessmentStanding,
        contents: &Contents,
        order: &[String],
    ) -> Option<AssessmentCard> {
        let assessment = course.assessment(&standing.id)?;
        let of = |set: &String| {
            let all = contents.items.get(set).map_or(0, Vec::len) as u32;
            assessment.draw.map_or(all, |draw| draw.min(all))
        };
        let quiz = format!("assessment/{}", standing.id);
        let last = standing.row.as_ref().and_then(|row| row.submitted().last().copied());
        let begun = session.open_attempt(&edition.pack.id, &course.id, &quiz).is_some();
        Some(AssessmentCard {
            id: standing.id.clone(),
            kind: view::QuizKind::of(assessment.kind),
            title: localised(&assessment.title, order),
            questions: assessment.sets.iter().map(of).sum(),
            minutes: assessment.minutes,
            attempts_left: standing.left,
            sealed: assessment.sealed,
            open: begun || (standing.state != AssessmentState::Closed && standing.left != Some(0)),
            begun,
            right: last.map(|last| last.right),
            of: last.map_or(0, |last| last.of),
            passed: match standing.state {
                AssessmentState::Passed => Some(true),
                AssessmentState::Failed => Some(false),
                _ => last.and_then(|last| last.passed),
            },
        })
    }

    /// What the newest edition changed, where an older one is read.
    fn edition_view(
        &self,
        edition: &Edition,
        course: &str,
        order: &[String],
    ) -> Result<Option<EditionView>, Failure> {
        if edition.is_newest() {
            return Ok(None);
        }
        let newest = self.edition(edition.pack.id.clone())?;
        let (Ok(old), Ok(new)) = (edition.course(course), newest.course(course)) else { return Ok(None) };
        let title = |course: &Course, id: &str| {
            course
                .lesson(id)
                .map(|lesson| localised(&lesson.title, order))
                .filter(|title| !title.text.is_empty())
        };
        let ids = |course: &Course| course.lessons().map(|lesson| lesson.id.clone()).collect::<BTreeSet<_>>();
        let (before, after) = (ids(old), ids(new));
        let changed =
            |id: &&String| self.lesson_files(edition, old, id) != self.lesson_files(&newest, new, id);
        Ok(Some(EditionView {
            reading: edition.pack.version,
            reading_label: edition.pack.meta.label.clone(),
            newest: newest.pack.version,
            newest_label: newest.pack.meta.label.clone(),
            added: after.difference(&before).filter_map(|id| title(new, id)).collect(),
            changed: before.intersection(&after).filter(changed).filter_map(|id| title(new, id)).collect(),
            removed: before.difference(&after).filter_map(|id| title(old, id)).collect(),
        }))
    }

    /// The bytes a lesson is made of, in every language: its text and its items.
    fn lesson_files(&self, edition: &Edition, course: &Course, lesson: &str) -> Vec<Option<Vec<u8>>> {
        let Some(lesson) = course.lesson(lesson) else { return Vec::new() };
        let mut paths = Vec::new();
        for lang in &lesson.languages {
            paths.push(format!("{}/lessons/{lang}/{}.md", course.folder, lesson.file));
            for set in &lesson.items {
                for extension in ["gift", "toml"] {
                    paths.push(format!("{}/items/{lang}/{set}.{extension}", course.folder));
                }
            }
        }
        let read =
            |path: &String| self.shelf.with(|library| Ok(library.read_file(&edition.name, path)?)).ok();
        paths.iter().map(read).collect()
    }
}

fn lesson_progress(lesson: &course::LessonStanding) -> LessonProgress {
    LessonProgress {
        lesson: lesson.id.clone(),
        progress: Progress::of(lesson.state),
        read: lesson.parts_read,
        parts: lesson.parts,
        right: lesson.right,
        answered: lesson.answered,
        of: lesson.items,
    }
}

fn criterion_view(course: &Course, achievement: &str, one: &Criterion, order: &[String]) -> CriterionView {
    use course::CriterionKind as Kind;
    // A share is shown in percent: rounded up where more is asked for, down where there is less than asked.
    let percent = one.kind == Kind::Score;
    let whole = |number: f64| number.round() as u32;
    let title = match (one.kind, course.achievements.iter().find(|asked| asked.id == achievement)) {
        (Kind::Assessments, Some(asked)) => asked
            .criteria
            .assessments
            .first()
            .and_then(|id| course.assessment(id))
            .map(|assessment| localised(&assessment.title, order)),
        _ => None,
    };
    CriterionView {
        achievement: achievement.to_owned(),
        kind: match one.kind {
            Kind::Lessons => view::CriterionKind::Lessons,
            Kind::Score => view::CriterionKind::Score,
            Kind::Mastery => view::CriterionKind::Mastery,
            Kind::Assessments => view::CriterionKind::Assessment,
            Kind::Achievements => view::CriterionKind::Achievements,
        },
        title: title.unwrap_or(Localised { text: String::new(), lang: String::new() }),
        need: if percent { (one.need * 100.0 - 1e-4).ceil() as u32 } else { whole(one.need) },
        have: if percent { (one.have * 100.0 + 1e-4).floor() as u32 } else { whole(one.have) },
        met: one.met,
        waiting: one.waiting,
    }
}

impl Progress {
    pub(crate) fn of(state: LessonState) -> Progress {
        match state {
            LessonState::NotBegun => Progress::NotBegun,
            LessonState::Begun => Progress::Begun,
            LessonState::Finished => Progress::Finished,
        }
    }
}

impl view::QuizKind {
    pub(crate) fn of(kind: QuizKind) -> view::QuizKind {
        match kind {
            QuizKind::Practice => view::QuizKind::Practice,
            QuizKind::PreTest => view::QuizKind::PreTest,
            QuizKind::PostTest => view::QuizKind::PostTest,
            QuizKind::Exam => view::QuizKind::Exam,
        }
    }
}
