//! What was done for an achievement, as codes with arguments: for those whose author wrote no narrative. The words are
//! in `locales/<lang>/achievement.ftl`, one whole sentence a code.

use super::Achievement;
use crate::Course;
use crate::text::Text;

/// One sentence of an achievement's criteria; `code` is the id of its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// `achievement-lessons-all`, `achievement-lessons`, `achievement-score`, `achievement-mastery`,
    /// `achievement-passed`, `achievement-passed-with`, `achievement-handed-in`, `achievement-held-all` or
    /// `achievement-held`.
    pub code: &'static str,
    /// Numbers the words mention: `count`, `least`, `right`, `of`; `percent` is a share in hundredths.
    pub numbers: Vec<(&'static str, u32)>,
    /// A text the words mention as `title`: the assessment's.
    pub title: Option<Text>,
}

/// Returns what whoever holds an achievement has done, one phrase a criterion, in the order in which criteria are told.
#[must_use]
pub fn words(achievement: &Achievement, course: &Course) -> Vec<Phrase> {
    let asked = &achievement.criteria;
    let mut phrases = Vec::new();
    let mut say = |code, numbers: &[(&'static str, u32)], title: Option<&Text>| {
        phrases.push(Phrase { code, numbers: numbers.to_vec(), title: title.cloned() });
    };
    match &asked.lessons {
        None => say("achievement-lessons-all", &[("count", count(course.lessons().count()))], None),
        Some(lessons) if lessons.is_empty() => {}
        Some(lessons) => say("achievement-lessons", &[("count", count(lessons.len()))], None),
    }
    if let Some(score) = asked.score {
        say("achievement-score", &[("percent", percent(score))], None);
    }
    if let Some(mastery) = asked.mastery {
        say("achievement-mastery", &[("right", mastery.right), ("of", mastery.of)], None);
    }
    for assessment in asked.assessments.iter().filter_map(|id| course.assessment(id)) {
        let title = Some(&assessment.title);
        match assessment.pass {
            Some(pass) if percent(pass) > 0 => {
                say("achievement-passed-with", &[("percent", percent(pass))], title);
            }
            Some(_) => say("achievement-passed", &[], title),
            None => say("achievement-handed-in", &[], title),
        }
    }
    if let Some(stack) = &asked.stack {
        let all = count(stack.parts.len());
        if stack.least >= all {
            say("achievement-held-all", &[("count", all)], None);
        } else {
            say("achievement-held", &[("least", stack.least), ("count", all)], None);
        }
    }
    phrases
}

/// A share in hundredths, rounded up: who has as many has enough.
fn percent(share: f32) -> u32 {
    // Between 0 and 1 where the outline was checked; the cast ends at the type's bounds else.
    (f64::from(share) * 100.0 - 1e-4).ceil() as u32
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Assessment, Criteria, Lesson, Mastery, Module, QuizKind, Stack};

    fn course(pass: Option<f32>) -> Course {
        let test = Assessment {
            id: "final".to_owned(),
            kind: QuizKind::Exam,
            title: Text::of("en", "Final"),
            sets: Vec::new(),
            draw: None,
            minutes: None,
            attempts: None,
            pass,
            shuffle: true,
            sealed: false,
            after_lessons: false,
            item_count: 0,
        };
        let module = Module { lessons: vec![Lesson::default(), Lesson::default()], ..Module::default() };
        Course { modules: vec![module], assessments: vec![test], ..Course::default() }
    }

    fn check(criteria: Criteria, pass: Option<f32>, expect: &[(&str, &[(&str, u32)])]) {
        let achievement = Achievement { criteria, ..Achievement::default() };
        let found = words(&achievement, &course(pass));
        let found: Vec<_> = found.iter().map(|one| (one.code, one.numbers.as_slice())).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn each_criterion_is_one_sentence() {
        check(Criteria::default(), None, &[("achievement-lessons-all", &[("count", 2)])]);
        let some = |ids: &[&str]| Some(ids.iter().map(|id| (*id).to_owned()).collect());
        let all = Criteria {
            lessons: some(&["a"]),
            score: Some(0.7),
            mastery: Some(Mastery { right: 3, of: 5 }),
            assessments: vec!["final".to_owned(), "gone".to_owned()],
            stack: Some(Stack { parts: vec!["p/c/a".to_owned(), "p/c/b".to_owned()], least: 1 }),
        };
        let told: &[(&str, &[(&str, u32)])] = &[
            ("achievement-lessons", &[("count", 1)]),
            ("achievement-score", &[("percent", 70)]),
            ("achievement-mastery", &[("right", 3), ("of", 5)]),
            ("achievement-passed-with", &[("percent", 60)]),
            ("achievement-held", &[("least", 1), ("count", 2)]),
        ];
        check(all, Some(0.6), told);
        let held = Criteria {
            lessons: some(&[]),
            stack: Some(Stack { parts: vec!["p/c/a".to_owned()], least: 1 }),
            assessments: vec!["final".to_owned()],
            ..Criteria::default()
        };
        let told: &[(&str, &[(&str, u32)])] =
            &[("achievement-handed-in", &[]), ("achievement-held-all", &[("count", 1)])];
        check(held, None, told);
    }

    #[test]
    fn every_phrase_has_its_words_in_every_language() {
        let codes = [
            "lessons-all",
            "lessons",
            "score",
            "mastery",
            "passed",
            "passed-with",
            "handed-in",
            "held-all",
            "held",
        ];
        for lang in ["en", "ar", "es", "fr", "ru", "zh"] {
            let path = format!("{}/../../../locales/{lang}/achievement.ftl", env!("CARGO_MANIFEST_DIR"));
            let text = fs_err::read_to_string(path).unwrap();
            for code in codes {
                assert!(text.contains(&format!("\nachievement-{code} = ")), "{lang}: {code}");
            }
        }
    }
}
