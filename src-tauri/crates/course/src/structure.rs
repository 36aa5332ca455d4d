//! Reads `course.toml` and the glossaries: the structure of one course.

use std::collections::{BTreeMap, BTreeSet};

use crate::achievement::read::{Around, read_achievement, read_alignment};
use crate::fault::Faults;
use crate::limit::{MAX_ACHIEVEMENTS, MAX_ALIGNMENTS, MAX_ASSESSMENTS, MAX_LESSONS, MAX_TERMS};
use crate::outline::{Assessment, Course, Lesson, Module, QuizKind, Term};
use crate::path::{is_id, is_plain};
use crate::sentence as say;
use crate::table::{Document, Keys};

/// Reads `course.toml` at `file`. Titles of lessons and everything else that stands in other files is still empty.
pub(crate) fn read_course(
    folder: &str,
    file: &str,
    text: &str,
    around: Around<'_>,
    faults: &mut Faults,
) -> Course {
    let languages = &around.sheet.languages;
    let document = Document::parse(file, text, faults);
    let mut ignored = Faults::default();
    let faults = if document.is_whole() { faults } else { &mut ignored };
    let mut keys = document.root();

    let mut course = Course {
        folder: folder.to_owned(),
        id: keys.id(faults, "id").unwrap_or_default(),
        hours: keys.number(faults, "hours", 0.0..10_000.0).unwrap_or_default() as f32,
        credit: keys.optional_number(faults, "credit", 0.0..1_000.0).map(|credit| credit as f32),
        title: keys.by_language(faults, "title", languages),
        summary: keys.by_language(faults, "summary", languages),
        ..Course::default()
    };
    let mut used = Used::default();
    for table in keys.tables(faults, "module") {
        course.modules.push(read_module(table, languages, &mut used, faults));
    }
    if course.modules.is_empty() {
        keys.fault(faults, "module", &say::NO_LESSON, &[]);
    }
    for table in keys.tables(faults, "assessment") {
        if course.assessments.len() >= MAX_ASSESSMENTS {
            faults.add(&say::TOO_MANY_ASSESSMENTS, file, table.line(), &[("max", &MAX_ASSESSMENTS)]);
            break;
        }
        course.assessments.push(read_assessment(table, languages, &mut used, faults));
    }
    for table in keys.tables(faults, "achievement") {
        if course.achievements.len() >= MAX_ACHIEVEMENTS {
            faults.add(&say::TOO_MANY_ACHIEVEMENTS, file, table.line(), &[("max", &MAX_ACHIEVEMENTS)]);
            break;
        }
        let line = table.line_of("id");
        let achievement = read_achievement(table, around, &course, faults);
        unique(&mut used.achievements, &achievement.id, line, file, faults);
        course.achievements.push(achievement);
    }
    for table in keys.tables(faults, "alignment") {
        if course.alignments.len() >= MAX_ALIGNMENTS {
            faults.add(&say::TOO_MANY_ALIGNMENTS, file, table.line(), &[("max", &MAX_ALIGNMENTS)]);
            break;
        }
        course.alignments.push(read_alignment(table, around, faults));
    }
    keys.finish(faults);
    course
}

/// What must be unique within a course, with the line where it was seen first.
#[derive(Default)]
struct Used {
    modules: BTreeMap<String, u32>,
    lessons: BTreeMap<String, u32>,
    assessments: BTreeMap<String, u32>,
    achievements: BTreeMap<String, u32>,
    files: BTreeMap<String, u32>,
    sets: BTreeMap<String, u32>,
}

/// Notes an id that was used before.
fn unique(seen: &mut BTreeMap<String, u32>, id: &str, line: u32, file: &str, faults: &mut Faults) {
    if id.is_empty() {
        return;
    }
    match seen.get(id) {
        Some(first) => {
            let first = format!("{file}:{first}");
            faults.add(&say::DUPLICATE_ID, file, line, &[("id", &id), ("first", &first)]);
        }
        None => {
            seen.insert(id.to_owned(), line);
        }
    }
}

fn read_module(mut keys: Keys<'_>, languages: &[String], used: &mut Used, faults: &mut Faults) -> Module {
    let mut module = Module {
        id: keys.id(faults, "id").unwrap_or_default(),
        title: keys.by_language(faults, "title", languages),
        lessons: Vec::new(),
    };
    unique(&mut used.modules, &module.id, keys.line_of("id"), keys.file(), faults);
    let lessons = keys.tables(faults, "lesson");
    if lessons.is_empty() {
        faults.add(&say::NO_LESSON, keys.file(), keys.line(), &[]);
    }
    for table in lessons {
        if used.files.len() >= MAX_LESSONS {
            faults.add(&say::TOO_MANY_LESSONS, keys.file(), table.line(), &[("max", &MAX_LESSONS)]);
            break;
        }
        module.lessons.push(read_lesson(table, used, faults));
    }
    keys.finish(faults);
    module
}

fn read_lesson(mut keys: Keys<'_>, used: &mut Used, faults: &mut Faults) -> Lesson {
    let id = keys.id(faults, "id").unwrap_or_default();
    unique(&mut used.lessons, &id, keys.line_of("id"), keys.file(), faults);
    let name = keys.text(faults, "file").unwrap_or_default();
    let mut file = String::new();
    if !name.is_empty() && (!is_plain(&name) || name.contains('/') || name.ends_with(".md")) {
        keys.fault(faults, "file", &say::LESSON_FILE_NAME, &[("name", &name)]);
    } else if !name.is_empty() && used.files.insert(name.clone(), keys.line()).is_some() {
        keys.fault(faults, "file", &say::LESSON_FILE_TWICE, &[("name", &name)]);
    } else {
        file = name;
    }
    let minutes = keys.whole(faults, "minutes", 1, 10_000).unwrap_or(1);
    let mut items = Vec::new();
    for set in keys.texts(faults, "items") {
        if !is_id(&set) {
            keys.fault(faults, "items", &say::BAD_ID, &[("id", &set)]);
        } else if used.sets.insert(set.clone(), keys.line()).is_some() {
            keys.fault(faults, "items", &say::ITEMS_TWICE, &[("set", &set)]);
        } else {
            items.push(set);
        }
    }
    keys.finish(faults);
    Lesson { id, file, minutes, items, ..Lesson::default() }
}

fn read_assessment(
    mut keys: Keys<'_>,
    languages: &[String],
    used: &mut Used,
    faults: &mut Faults,
) -> Assessment {
    const KINDS: [QuizKind; 3] = [QuizKind::PreTest, QuizKind::PostTest, QuizKind::Exam];
    let id = keys.id(faults, "id").unwrap_or_default();
    unique(&mut used.assessments, &id, keys.line_of("id"), keys.file(), faults);
    let word = keys.word(faults, "kind", &KINDS.map(QuizKind::word));
    let kind = KINDS.into_iter().find(|kind| Some(kind.word()) == word.as_deref()).unwrap_or(QuizKind::Exam);
    let title = keys.by_language(faults, "title", languages);
    let sealed = keys.optional_flag(faults, "sealed").unwrap_or(false);
    let assessment = Assessment {
        id,
        kind,
        title,
        sets: read_sets(&mut keys, &used.sets, sealed, faults),
        draw: keys.optional_whole(faults, "draw", 1, 1_000),
        minutes: keys.optional_whole(faults, "minutes", 1, 1_000),
        attempts: keys.optional_whole(faults, "attempts", 1, 1_000),
        pass: keys.optional_number(faults, "pass", 0.0..1.0).map(|pass| pass as f32),
        shuffle: keys.optional_flag(faults, "shuffle").unwrap_or(true),
        sealed,
        after_lessons: if keys.has("after") {
            keys.word(faults, "after", &["all"]).is_some() && kind != QuizKind::PreTest
        } else {
            keys.optional_text(faults, "after").is_some()
        },
        item_count: 0,
    };
    keys.finish(faults);
    assessment
}

/// The sets an assessment draws from.
fn read_sets(
    keys: &mut Keys<'_>,
    of_lessons: &BTreeMap<String, u32>,
    sealed: bool,
    faults: &mut Faults,
) -> Vec<String> {
    let (mut sets, mut seen) = (Vec::new(), BTreeSet::new());
    for set in keys.texts(faults, "sets") {
        if !is_id(&set) {
            keys.fault(faults, "sets", &say::BAD_ID, &[("id", &set)]);
        } else if !seen.insert(set.clone()) {
            keys.fault(faults, "sets", &say::ASSESSMENT_SET_TWICE, &[("set", &set)]);
        } else {
            if sealed && of_lessons.contains_key(&set) {
                keys.fault(faults, "sets", &say::ASSESSMENT_SEALED_LESSON, &[("set", &set)]);
            }
            sets.push(set);
        }
    }
    if sets.is_empty() {
        keys.fault(faults, "sets", &say::ASSESSMENT_NO_SETS, &[]);
    }
    sets
}

/// Reads `glossary/<lang>.toml`. `original` holds the ids of the original language's terms when this is a
/// translation.
pub(crate) fn read_glossary(
    file: &str,
    text: &str,
    original: Option<&[Term]>,
    faults: &mut Faults,
) -> Vec<Term> {
    let document = Document::parse(file, text, faults);
    let mut ignored = Faults::default();
    let faults = if document.is_whole() { faults } else { &mut ignored };
    let mut root = document.root();
    let (mut terms, mut seen) = (Vec::new(), BTreeMap::new());
    for mut keys in root.tables(faults, "term") {
        if terms.len() >= MAX_TERMS {
            faults.add(&say::TOO_MANY_TERMS, file, keys.line(), &[("max", &MAX_TERMS)]);
            break;
        }
        let term = Term {
            id: keys.id(faults, "id").unwrap_or_default(),
            term: keys.text(faults, "term").unwrap_or_default(),
            also: keys.texts(faults, "also"),
            definition: keys.text(faults, "definition").unwrap_or_default(),
        };
        let line = keys.line_of("id");
        unique(&mut seen, &term.id, line, file, faults);
        if let Some(original) = original
            && !term.id.is_empty()
            && !original.iter().any(|known| known.id == term.id)
        {
            faults.add(&say::TERM_UNKNOWN, file, line, &[("id", &term.id)]);
        }
        keys.finish(faults);
        terms.push(term);
    }
    root.finish(faults);
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::PackSheet;
    use crate::{Criteria, Mastery};

    const GOOD: &str = r#"
id = "clean-water"
hours = 4
credit = 0.2
title = { en = "Clean water", sw = "Maji safi" }
summary = { en = "…" }
[[module]]
id = "first-steps"
title = { en = "First steps" }
[[module.lesson]]
id = "why-boil"
file = "01-why-boil"
minutes = 12
items = ["why-boil"]
[[module.lesson]]
id = "how"
file = "02-how"
minutes = 8
[[achievement]]
id = "basics"
title = { en = "Basics" }
description = { en = "…" }
criteria = { lessons = "all", score = 0.7 }
narrative = { en = "…" }
[[alignment]]
framework = "F"
code = "2.3"
name = { en = "N" }
url = "https://example.org/2.3"
"#;

    fn check(text: &str, expect: &[(u32, &str)]) -> Course {
        let mut faults = Faults::default();
        let languages = vec!["en".to_owned(), "sw".to_owned()];
        let sheet = PackSheet { id: "org.example.water".to_owned(), languages, ..PackSheet::default() };
        let around = Around { sheet: &sheet, frameworks: &[] };
        let course = read_course("courses/w", "courses/w/course.toml", text, around, &mut faults);
        let list = faults.into_list();
        let found: Vec<_> = list.iter().map(|fault| (fault.line.unwrap_or(0), fault.code)).collect();
        assert_eq!(found, expect, "{list:#?}");
        course
    }

    #[test]
    fn a_whole_course_is_read() {
        let course = check(GOOD, &[]);
        assert_eq!(course.modules[0].lessons[1].file, "02-how");
        assert_eq!(course.lesson("why-boil").unwrap().items, ["why-boil"]);
        assert_eq!(course.achievements[0].criteria, Criteria { score: Some(0.7), ..Criteria::default() });
        assert_eq!(course.credit, Some(0.2));
    }

    #[test]
    fn each_slip_is_named() {
        check(&GOOD.replace("id = \"how\"", "id = \"why-boil\""), &[(16, "duplicate-id")]);
        check(&GOOD.replace("02-how\"", "01-why-boil\""), &[(17, "lesson-file-twice")]);
        check(&GOOD.replace("02-how\"", "02-how.md\""), &[(17, "lesson-file-name")]);
        check(&GOOD.replace("02-how\"", "../02-how\""), &[(17, "lesson-file-name")]);
        check(&GOOD.replace("minutes = 8", "minutes = 0"), &[(18, "number-range")]);
        check(&GOOD.replace("minutes = 8", "minutes = 8\nitems = [\"why-boil\"]"), &[(19, "items-twice")]);
        check(
            &GOOD.replace("\"all\", score = 0.7", "\"most\", score = 7"),
            &[(23, "number-range"), (23, "unknown-word")],
        );
        check(&GOOD.replace("\"all\"", "[\"how\", \"who\"]"), &[(23, "unknown-word")]);
        check(&GOOD.replace("score = 0.7", "assessments = [\"final\"]"), &[(23, "nothing-to-name")]);
        check(&GOOD.replace("https://", "javascript:"), &[(29, "bad-url")]);
        check(
            "id = \"a\"\nhours = 1\ntitle = { en = \"A\" }\nsummary = { en = \"A\" }\n",
            &[(1, "no-lesson")],
        );
    }

    const TESTS: &str = r#"
[[assessment]]
id = "final"
kind = "post-test"
title = { en = "Final test" }
sets = ["why-boil", "pool"]
draw = 2
minutes = 30
attempts = 3
pass = 0.7
after = "all"
[[assessment]]
id = "exam"
kind = "exam"
title = { en = "Exam" }
sets = ["secret"]
shuffle = false
sealed = true
"#;

    fn with_tests() -> String {
        let criteria = "score = 0.7, mastery = { right = 3, of = 5 }, assessments = [\"final\", \"exam\"] }";
        format!("{}{TESTS}", GOOD.replace("score = 0.7 }", criteria))
    }

    #[test]
    fn assessments_and_what_they_are_needed_for_are_read() {
        let course = check(&with_tests(), &[]);
        let criteria = &course.achievements[0].criteria;
        assert_eq!(criteria.mastery, Some(Mastery { right: 3, of: 5 }));
        assert_eq!(criteria.assessments, ["final", "exam"]);
        let last = course.assessment("final").unwrap();
        assert_eq!((last.kind, last.draw, last.minutes), (QuizKind::PostTest, Some(2), Some(30)));
        assert_eq!((last.attempts, last.pass, last.after_lessons), (Some(3), Some(0.7), true));
        assert_eq!((last.shuffle, last.sealed), (true, false));
        let exam = course.assessment("exam").unwrap();
        assert_eq!((exam.shuffle, exam.sealed, exam.after_lessons), (false, true, false));
        assert_eq!(course.sets(), ["why-boil", "pool", "secret"]);
        assert!(course.is_sealed("secret") && !course.is_sealed("pool"));
        let json = serde_json::to_string(&course).unwrap();
        assert_eq!(serde_json::from_str::<Course>(&json).unwrap(), course);
        // An outline that was kept before there were assessments is still read.
        let mut old: serde_json::Value = serde_json::from_str(&json).unwrap();
        old.as_object_mut().unwrap().remove("assessments");
        old["achievements"][0]["criteria"].as_object_mut().unwrap().retain(|key, _| key.len() < 8);
        let old: Course = serde_json::from_value(old).unwrap();
        assert_eq!((old.assessments.len(), old.achievements[0].criteria.assessments.len()), (0, 0));
    }

    #[test]
    fn each_slip_of_an_assessment_is_named() {
        let slip = |from: &str, to: &str, expect: &[(u32, &str)]| {
            let text = with_tests();
            assert!(text.contains(from), "{from}");
            check(&text.replacen(from, to, 1), expect);
        };
        slip("post-test", "practice", &[(33, "unknown-word")]);
        slip("id = \"exam\"", "id = \"final\"", &[(23, "unknown-word"), (42, "duplicate-id")]);
        slip("[\"why-boil\", \"pool\"]", "[]", &[(35, "assessment-no-sets")]);
        slip("\"pool\"", "\"why-boil\"", &[(35, "assessment-set-twice")]);
        slip("\"pool\"", "\"Pool\"", &[(35, "bad-id")]);
        slip("\"secret\"", "\"why-boil\"", &[(45, "assessment-sealed-lesson")]);
        slip("draw = 2", "draw = 0", &[(36, "number-range")]);
        slip("draw = 2", "draw = 1.5", &[(36, "number-range")]);
        slip("pass = 0.7", "pass = 70", &[(39, "number-range")]);
        slip("after = \"all\"", "after = \"some\"", &[(40, "unknown-word")]);
        slip("sealed = true", "sealed = \"yes\"", &[(47, "not-yes-no")]);
        slip("minutes = 30", "minuts = 30", &[(37, "unknown-key")]);
        slip("right = 3", "right = 6", &[(23, "mastery")]);
        slip("right = 3, ", "", &[(23, "key-missing")]);
        slip("[\"final\", ", "[\"last\", ", &[(23, "unknown-word")]);
    }

    #[test]
    fn glossary_ids_are_unique_and_those_of_the_original() {
        let read = |text: &str, original: Option<&[Term]>| {
            let mut faults = Faults::default();
            let terms = read_glossary("g.toml", text, original, &mut faults);
            (
                terms,
                faults
                    .into_list()
                    .iter()
                    .map(|fault| (fault.line.unwrap_or(0), fault.code))
                    .collect::<Vec<_>>(),
            )
        };
        let term = "[[term]]\nid = \"germ\"\nterm = \"Germ\"\ndefinition = \"Small.\"\n";
        let (terms, faults) = read(term, None);
        assert_eq!((terms.len(), faults), (1, vec![]));
        assert_eq!(read(&format!("{term}{term}"), None).1, [(6, "duplicate-id")]);
        assert_eq!(read(&term.replace("germ\"", "gern\""), Some(&terms)).1, [(2, "term-unknown")]);
    }
}
