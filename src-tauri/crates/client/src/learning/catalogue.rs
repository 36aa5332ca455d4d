//! What there is to be asked, for who only looks: no attempt is begun by it.

use course::{Attempt, Before, Course, Quiz, QuizKind, Stage};

use super::attempt::course_language;
use super::question::Asking;
use crate::edition::Edition;
use crate::failure::not_found;
use crate::view::{Failure, QuizItem};
use crate::{Client, failure};

/// A quiz that may ask some item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuizPlace {
    /// Pack.
    pub pack: String,
    /// Course.
    pub course: String,
    /// `lesson/ID` or `assessment/ID`.
    pub quiz: String,
    /// Who studies has an attempt open that asks it.
    pub begun: bool,
}

impl Client {
    /// Returns the ids of a course's lessons, in its order.
    ///
    /// # Errors
    /// When the pack or course is not here.
    pub fn lesson_ids(&self, pack: &str, course: &str) -> Result<Vec<String>, Failure> {
        let edition = self.reading(pack)?;
        Ok(edition.course(course)?.lessons().map(|lesson| lesson.id.clone()).collect())
    }

    /// Returns the ids of a course's quizzes, `lesson/ID` and `assessment/ID`, in its order.
    ///
    /// # Errors
    /// When the pack or course is not here.
    pub fn quizzes(&self, pack: &str, course: &str) -> Result<Vec<String>, Failure> {
        let edition = self.reading(pack)?;
        Ok(ids(edition.course(course)?))
    }

    /// Returns all questions of a quiz, without their keys, from each set the whole.
    ///
    /// # Errors
    /// When there is no such quiz, or it has no questions.
    pub fn quiz_questions(
        &self,
        pack: &str,
        course: &str,
        quiz: &str,
        lang: &str,
    ) -> Result<Vec<QuizItem>, Failure> {
        let edition = self.reading(pack)?;
        let course = edition.course(course)?;
        let rules = Quiz::of(course, quiz).ok_or_else(|| not_found(quiz))?;
        let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
        let items = self.items_of(&edition, course, &rules, &order);
        let stage = Stage {
            pack: edition.pack.id.clone(),
            course: course.id.clone(),
            version: edition.pack.version,
            lang: course_language(course, &order),
        };
        // Answers are shuffled all the same: in the source the right one often stands first.
        let rules = Quiz {
            kind: QuizKind::Practice,
            draw: None,
            minutes: None,
            attempts: None,
            after_lessons: false,
            shuffle: true,
            ..rules
        };
        let (attempt, _) = Attempt::begin(stage, rules, &items, Before::default(), 0, (self.now_ms)())
            .map_err(|error| failure("no-questions", &[], &error))?;
        let asking = Asking {
            client: self,
            edition: &edition,
            course,
            attempt: &attempt,
            order: &order,
            due_ms: &|_| None,
        };
        Ok(items.iter().map(|item| asking.view(item)).collect())
    }

    /// Returns the quizzes of all installed packs that may ask the item of this id.
    ///
    /// # Errors
    /// When the library or the record cannot be read.
    pub fn quizzes_with(&self, item: &str) -> Result<Vec<QuizPlace>, Failure> {
        let mut places = Vec::new();
        for pack in self.shelf.with(|library| Ok(library.packs()?))? {
            let Ok(edition) = self.reading(&pack.id) else { continue };
            for course in &edition.sources.courses {
                places.extend(self.places_in(&edition, course, item));
            }
        }
        self.if_studying(|session| {
            for place in &mut places {
                let open = session.open_attempt(&place.pack, &place.course, &place.quiz);
                place.begun = open.is_some_and(|attempt| attempt.order.iter().any(|asked| asked == item));
            }
            Ok(())
        })?;
        Ok(places)
    }

    fn places_in(&self, edition: &Edition, course: &Course, item: &str) -> Vec<QuizPlace> {
        let contents = self.contents(edition, course);
        let asks = |quiz: &String| {
            let sets = Quiz::of(course, quiz).map(|quiz| quiz.sets).unwrap_or_default();
            sets.iter().filter_map(|set| contents.items.get(set)).flatten().any(|one| one == item)
        };
        let place =
            |quiz| QuizPlace { pack: edition.pack.id.clone(), course: course.id.clone(), quiz, begun: false };
        ids(course).into_iter().filter(asks).map(place).collect()
    }
}

fn ids(course: &Course) -> Vec<String> {
    let lessons = course.lessons().filter(|lesson| !lesson.items.is_empty());
    let lessons = lessons.map(|lesson| format!("lesson/{}", lesson.id));
    lessons.chain(course.assessments.iter().map(|one| format!("assessment/{}", one.id))).collect()
}
