//! A new edition: what is new in it, what is gone, and what changed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::overview::Contents;
use crate::{Assessment, Course, Lesson};

/// What is there in both editions, and is not the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewed {
    /// Its id.
    pub id: String,
    /// It has another title, in some language.
    pub title: bool,
    /// It stands in another module, or in another order among those that stayed.
    pub moved: bool,
    /// It has other questions: other sets or another number; for an assessment, another way of asking them.
    pub items: bool,
    /// It says something else, in some language; only where [`Changes::tell_words`] was told.
    pub words: bool,
    /// It has other parts. Only seen where both editions' parts are known.
    pub parts: bool,
    /// It takes another time, or is written in other languages, or shows other kinds of things.
    pub other: bool,
    /// It asks for something else: an achievement's criteria, an assessment's threshold.
    pub criteria: bool,
}

/// The difference between two editions of a course, by id and in the new one's order; what is gone in the old one's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// Lessons that are new.
    pub lessons_added: Vec<String>,
    /// Lessons that are gone.
    pub lessons_removed: Vec<String>,
    /// Lessons that changed.
    pub lessons_changed: Vec<Renewed>,
    /// Items that are new; only seen by [`changes_within`].
    pub items_added: Vec<String>,
    /// Items that are gone; the same.
    pub items_removed: Vec<String>,
    /// Assessments that are new.
    pub assessments_added: Vec<String>,
    /// Assessments that are gone.
    pub assessments_removed: Vec<String>,
    /// Assessments that changed.
    pub assessments_changed: Vec<Renewed>,
    /// Achievements that are new.
    pub achievements_added: Vec<String>,
    /// Achievements that are gone.
    pub achievements_removed: Vec<String>,
    /// Achievements that changed.
    pub achievements_changed: Vec<Renewed>,
    /// Terms that are new, in any language.
    pub terms_added: Vec<String>,
    /// Terms that are gone from all languages.
    pub terms_removed: Vec<String>,
}

impl Changes {
    /// Whether nothing changed that can be seen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds the lessons whose files differ, as whoever holds both editions' files can tell; those that are new are
    /// passed over.
    pub fn tell_words(&mut self, new: &Course, lessons: &BTreeSet<String>) {
        let mut changed = std::mem::take(&mut self.lessons_changed);
        for lesson in new.lessons() {
            let told =
                changed.iter().position(|renewed| renewed.id == lesson.id).map(|at| changed.remove(at));
            let words = lessons.contains(&lesson.id) && !self.lessons_added.contains(&lesson.id);
            let mut renewed = told.unwrap_or_else(|| Renewed::same(&lesson.id));
            renewed.words |= words;
            self.lessons_changed.extend(Some(renewed).filter(Renewed::is_changed));
        }
    }
}

impl Renewed {
    fn same(id: &str) -> Self {
        let no = false;
        Self {
            id: id.to_owned(),
            title: no,
            moved: no,
            items: no,
            words: no,
            parts: no,
            other: no,
            criteria: no,
        }
    }

    fn is_changed(&self) -> bool {
        *self != Self::same(&self.id)
    }
}

/// Returns what changed from one edition's outline to another's.
#[must_use]
pub fn changes(old: &Course, new: &Course) -> Changes {
    changes_within((old, &Contents::default()), (new, &Contents::default()))
}

/// Returns what changed, items and parts included, as far as the contents tell of them.
#[must_use]
pub fn changes_within(old: (&Course, &Contents), new: (&Course, &Contents)) -> Changes {
    let mut changes = Changes::default();
    let lessons = |course: &Course| -> Vec<String> { course.lessons().map(|one| one.id.clone()).collect() };
    let (before, after) = (lessons(old.0), lessons(new.0));
    (changes.lessons_added, changes.lessons_removed) = came_and_went(&before, &after);
    let moved = moved(&before, &after);
    for lesson in new.0.lessons() {
        let Some(earlier) = old.0.lesson(&lesson.id) else { continue };
        let mut renewed = lesson_changes((earlier, old.1), (lesson, new.1));
        let module = |course: &Course| {
            course
                .modules
                .iter()
                .find(|module| module.lessons.iter().any(|one| one.id == lesson.id))
                .map(|module| module.id.clone())
        };
        renewed.moved = moved.contains(&lesson.id) || module(old.0) != module(new.0);
        changes.lessons_changed.extend(Some(renewed).filter(Renewed::is_changed));
    }

    let items = |contents: &Contents| -> Vec<String> { contents.items.values().flatten().cloned().collect() };
    (changes.items_added, changes.items_removed) = came_and_went(&items(old.1), &items(new.1));

    let assessments =
        |course: &Course| -> Vec<String> { course.assessments.iter().map(|one| one.id.clone()).collect() };
    (changes.assessments_added, changes.assessments_removed) =
        came_and_went(&assessments(old.0), &assessments(new.0));
    for assessment in &new.0.assessments {
        let Some(earlier) = old.0.assessment(&assessment.id) else { continue };
        let asks = |one: &Assessment| (one.sets.clone(), one.draw, one.item_count, one.sealed);
        let needs = |one: &Assessment| (one.pass, one.attempts, one.minutes, one.after_lessons);
        let renewed = Renewed {
            title: earlier.title != assessment.title,
            items: asks(earlier) != asks(assessment)
                || assessment.sets.iter().any(|set| is_other(&old.1.items, &new.1.items, set)),
            criteria: needs(earlier) != needs(assessment),
            other: (earlier.kind, earlier.shuffle) != (assessment.kind, assessment.shuffle),
            ..Renewed::same(&assessment.id)
        };
        changes.assessments_changed.extend(Some(renewed).filter(Renewed::is_changed));
    }

    let achievements =
        |course: &Course| -> Vec<String> { course.achievements.iter().map(|one| one.id.clone()).collect() };
    (changes.achievements_added, changes.achievements_removed) =
        came_and_went(&achievements(old.0), &achievements(new.0));
    for achievement in &new.0.achievements {
        let earlier = old.0.achievements.iter().find(|one| one.id == achievement.id);
        let Some(earlier) = earlier else { continue };
        let renewed = Renewed {
            title: earlier.title != achievement.title,
            criteria: earlier.criteria != achievement.criteria,
            other: (&earlier.description, &earlier.narrative)
                != (&achievement.description, &achievement.narrative),
            ..Renewed::same(&achievement.id)
        };
        changes.achievements_changed.extend(Some(renewed).filter(Renewed::is_changed));
    }

    let terms = |course: &Course| -> Vec<String> {
        let mut seen = BTreeSet::new();
        let ids = course.glossary.values().flatten().map(|term| term.id.clone());
        ids.filter(|id| seen.insert(id.clone())).collect()
    };
    (changes.terms_added, changes.terms_removed) = came_and_went(&terms(old.0), &terms(new.0));
    changes
}

fn lesson_changes(old: (&Lesson, &Contents), new: (&Lesson, &Contents)) -> Renewed {
    let shows = |one: &Lesson| (one.minutes, one.media, one.interactive, one.languages.clone());
    Renewed {
        title: old.0.title != new.0.title,
        items: (&old.0.items, old.0.item_count) != (&new.0.items, new.0.item_count)
            || new.0.items.iter().any(|set| is_other(&old.1.items, &new.1.items, set)),
        parts: is_other(&old.1.parts, &new.1.parts, &new.0.id),
        other: shows(old.0) != shows(new.0),
        ..Renewed::same(&new.0.id)
    }
}

/// Whether both know this entry, and it is not the same.
fn is_other(old: &BTreeMap<String, Vec<String>>, new: &BTreeMap<String, Vec<String>>, key: &str) -> bool {
    old.get(key).zip(new.get(key)).is_some_and(|(old, new)| old != new)
}

/// What only the second holds, and what only the first.
fn came_and_went(old: &[String], new: &[String]) -> (Vec<String>, Vec<String>) {
    let lacking = |from: &[String], in_: &[String]| -> Vec<String> {
        let held: BTreeSet<&String> = in_.iter().collect();
        from.iter().filter(|id| !held.contains(id)).cloned().collect()
    };
    (lacking(new, old), lacking(old, new))
}

/// The fewest that must have been moved to come from the one order to the other: all but a longest row of those that
/// stayed in order.
fn moved(old: &[String], new: &[String]) -> BTreeSet<String> {
    let places: BTreeMap<&String, usize> = old.iter().enumerate().map(|(at, id)| (id, at)).collect();
    let stayed: Vec<(usize, &String)> = new.iter().filter_map(|id| Some((*places.get(id)?, id))).collect();
    // For each length, which row of that length ends soonest; each knows the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (at, (place, _)) in stayed.iter().enumerate() {
        let length = ends.partition_point(|end| stayed[*end].0 < *place);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut moved: BTreeSet<String> = stayed.iter().map(|(_, id)| (*id).clone()).collect();
    let mut at = ends.last().copied();
    while let Some(kept) = at {
        moved.remove(stayed[kept].1);
        at = before[kept];
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Module, Text};

    fn course(modules: &[&[&str]]) -> Course {
        let lesson = |id: &&str| Lesson { id: (*id).to_owned(), minutes: 5, ..Lesson::default() };
        let module = |(at, ids): (usize, &&[&str])| Module {
            id: format!("m{at}"),
            lessons: ids.iter().map(lesson).collect(),
            ..Module::default()
        };
        Course {
            id: "c".to_owned(),
            modules: modules.iter().enumerate().map(module).collect(),
            ..Course::default()
        }
    }

    fn contents(set: &str, items: &[&str], parts: &[&str]) -> Contents {
        let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        Contents {
            parts: BTreeMap::from([("a".to_owned(), own(parts))]),
            items: BTreeMap::from([(set.to_owned(), own(items))]),
        }
    }

    #[test]
    fn the_same_edition_has_no_changes() {
        let one = course(&[&["a", "b"], &["c"]]);
        assert!(changes(&one, &one).is_empty());
    }

    #[test]
    fn what_came_went_and_moved_is_told() {
        let old = course(&[&["a", "b", "c"], &["d", "e"]]);
        let new = course(&[&["b", "c", "a"], &["x", "e"]]);
        let changes = changes(&old, &new);
        assert_eq!(changes.lessons_added, ["x"]);
        assert_eq!(changes.lessons_removed, ["d"]);
        let moved: Vec<_> =
            changes.lessons_changed.iter().filter(|one| one.moved).map(|one| &one.id).collect();
        assert_eq!(moved, ["a"]);
    }

    #[test]
    fn a_lesson_in_another_module_has_moved() {
        let changes = changes(&course(&[&["a", "b"], &["c"]]), &course(&[&["a"], &["b", "c"]]));
        assert_eq!(changes.lessons_changed, [Renewed { moved: true, ..Renewed::same("b") }]);
    }

    #[test]
    fn lessons_whose_files_differ_are_told_in_the_courses_order() {
        let (old, mut new) = (course(&[&["a", "b", "c"]]), course(&[&["a", "b", "c", "d"]]));
        new.modules[0].lessons[1].minutes = 9;
        let mut changes = changes(&old, &new);
        changes.tell_words(&new, &["c", "b", "d", "gone"].map(str::to_owned).into());
        let expect = [
            Renewed { words: true, other: true, ..Renewed::same("b") },
            Renewed { words: true, ..Renewed::same("c") },
        ];
        assert_eq!(changes.lessons_changed, expect);
    }

    #[test]
    fn new_words_questions_and_parts_are_told_apart() {
        let old = course(&[&["a", "b"]]);
        let mut new = old.clone();
        new.modules[0].lessons[0].title = Text::of("en", "Other");
        new.modules[0].lessons[0].items = vec!["s".to_owned()];
        new.modules[0].lessons[1].minutes = 9;
        let outline = changes(&old, &new);
        let expect = [
            Renewed { title: true, items: true, ..Renewed::same("a") },
            Renewed { other: true, ..Renewed::same("b") },
        ];
        assert_eq!(outline.lessons_changed, expect);

        let mut asked = old.clone();
        asked.modules[0].lessons[0].items = vec!["s".to_owned()];
        let before = contents("s", &["i", "j"], &["", "one"]);
        let after = contents("s", &["j", "k"], &["", "one", "two"]);
        let within = changes_within((&asked, &before), (&asked, &after));
        assert_eq!((within.items_added, within.items_removed), (vec!["k".to_owned()], vec!["i".to_owned()]));
        assert_eq!(within.lessons_changed, [Renewed { items: true, parts: true, ..Renewed::same("a") }]);
    }
}
