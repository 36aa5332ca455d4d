//! The starter packs, taken to their end: every quiz of every course, in every language.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

use std::path::PathBuf;

use course::{
    Attempt, Before, Course, Did, Folder, Item, ItemKind, Quiz, QuizKind, Response, Sources, Stage, State,
    Tree, grade, items, load, sealed_files,
};

/// The four categories of micro-certificates.
const CATEGORIES: [&str; 4] =
    ["teacher-digital-competency", "genai-higher-education", "ai-discipline", "ai-industry"];

fn packs() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../content-packs")
}

fn loaded(tree: &dyn Tree) -> Sources {
    let (sources, faults) = load(tree);
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), Vec::<String>::new());
    sources.unwrap()
}

fn starter(name: &str) -> (Folder, Sources) {
    let folder = Folder(packs().join(name));
    let sources = loaded(&folder);
    (folder, sources)
}

fn items_of(tree: &dyn Tree, course: &Course, quiz: &Quiz, lang: &str) -> Vec<Item> {
    quiz.sets.iter().flat_map(|set| items(tree, course, set, lang).0).collect()
}

fn begin(sources: &Sources, course: &Course, quiz: &Quiz, items: &[Item], lang: &str) -> Attempt {
    let stage = Stage {
        pack: sources.sheet.id.clone(),
        course: course.id.clone(),
        version: sources.sheet.version,
        lang: lang.to_owned(),
    };
    let before = Before { attempts: 0, lessons_finished: true };
    Attempt::begin(stage, quiz.clone(), items, before, 42, 1_000).unwrap().0
}

/// Any answer that the item takes, then the right one.
fn right(item: &Item) -> Response {
    let any = match &item.kind {
        ItemKind::Essay => return Response::Essay { text: "My plan.".into() },
        ItemKind::File => {
            return Response::File {
                name: "sheet.jpg".into(),
                size: 9,
                sha256: "0123456789abcdef".repeat(4),
            };
        }
        ItemKind::Choice { .. } => Response::Choice { choice: "1".into() },
        ItemKind::Multiple { .. } => Response::Multiple { choices: vec!["1".into()] },
        ItemKind::TrueFalse { .. } => Response::TrueFalse { truth: true },
        ItemKind::Match { .. } => Response::Match { pairs: vec![("1".into(), "1".into())] },
        ItemKind::Order { steps } => {
            Response::Order { steps: (1..=steps.len()).map(|number| number.to_string()).collect() }
        }
        ItemKind::Numeric { .. } => Response::Numeric { text: "1".into() },
        ItemKind::Short { .. } => Response::Short { text: "?".into() },
        ItemKind::Cloze { gaps } => Response::Cloze { gaps: vec!["1".into(); gaps.len()] },
        ItemKind::Description => unreachable!(),
    };
    grade(item, &any).unwrap().correct.unwrap_or(any)
}

#[test]
fn every_quiz_of_every_starter_pack_can_be_done_in_every_language() {
    let mut done = 0;
    for entry in fs_err::read_dir(packs()).unwrap() {
        let path = entry.unwrap().path();
        if !path.join("pack.toml").is_file() {
            continue;
        }
        let folder = Folder(path);
        let sources = loaded(&folder);
        for course in &sources.courses {
            let lessons = course.lessons().filter_map(|lesson| Quiz::of_lesson(course, &lesson.id));
            let tests = course.assessments.iter().filter_map(|test| Quiz::of_assessment(course, &test.id));
            // The help asks nothing.
            for quiz in lessons.chain(tests).filter(|quiz| !quiz.sets.is_empty()) {
                for lang in &course.languages {
                    let items = items_of(&folder, course, &quiz, lang);
                    let mut attempt = begin(&sources, course, &quiz, &items, lang);
                    for id in attempt.order.clone() {
                        let item = items.iter().find(|item| item.id == id).unwrap();
                        attempt.answer(item, right(item), 2_000).unwrap();
                    }
                    let (score, _) = attempt.finish(&items, 3_000);
                    assert_eq!(score.right + score.waiting, score.of, "{} {lang}", quiz.id);
                    done += 1;
                }
            }
        }
    }
    assert!(done > 60, "{done}");
}

#[test]
fn the_course_on_generative_ai_has_a_test_before_and_one_after() {
    let (folder, sources) = starter("genai-higher-education");
    let course = &sources.courses[0];
    assert_eq!(course.achievements[0].criteria.assessments, ["final"]);
    for (id, kind, asked) in [("start", QuizKind::PreTest, 6), ("final", QuizKind::PostTest, 12)] {
        let quiz = Quiz::of_assessment(course, id).unwrap();
        assert_eq!((quiz.kind, course.assessment(id).unwrap().item_count), (kind, asked));
        assert_eq!(quiz.title.0.len(), 6, "its title is there in six languages");
        for lang in &course.languages {
            let items = items_of(&folder, course, &quiz, lang);
            assert!(items.iter().all(|item| item.lang == *lang));
            let mut attempt = begin(&sources, course, &quiz, &items, lang);
            assert_eq!(attempt.order.len(), asked as usize);
            for id in attempt.order.clone() {
                let item = items.iter().find(|item| item.id == id).unwrap();
                attempt.answer(item, right(item), 2_000).unwrap();
            }
            let (score, _) = attempt.finish(&items, 3_000);
            assert_eq!((score.waiting, score.score), (0, Some(1.0)), "nobody has to be waited for");
            assert_eq!(score.passed, (id == "final").then_some(true));
        }
    }
}

#[test]
fn the_course_on_industry_has_a_sealed_test_and_something_to_hand_in() {
    let (folder, sources) = starter("ai-in-industry");
    let course = &sources.courses[0];
    let sealed = sealed_files(&folder, &sources).unwrap().unwrap();
    let packed = sealed.over(&folder);
    assert_eq!(loaded(&packed), sources);
    let keys = &sealed.keys.courses[&course.id];

    let quiz = Quiz::of_assessment(course, "certifying-test").unwrap();
    for lang in ["en", "id"] {
        let (open, bare) = (items_of(&folder, course, &quiz, lang), items_of(&packed, course, &quiz, lang));
        let mut attempt = begin(&sources, course, &quiz, &bare, lang);
        for item in &bare {
            let key = open.iter().find(|held| held.id == item.id).unwrap();
            attempt.answer(item, right(key), 2_000).unwrap();
        }
        let (score, deeds) = attempt.finish(&bare, 3_000);
        assert_eq!((score.waiting, score.of, score.passed), (6, 6, None));
        let mut graded = 0;
        for deed in &deeds {
            if let Did::Answered { response, state: State::Sealed, .. } = &deed.did {
                let course::Place::Item { item, .. } = &deed.place else { panic!() };
                assert_eq!(keys.grade_by_id(item, &deed.lang, response).unwrap().state, State::Right);
                graded += 1;
            }
        }
        assert_eq!(graded, 6);
    }
    let quiz = Quiz::of_assessment(course, "project-plan").unwrap();
    let kinds: Vec<_> = items_of(&folder, course, &quiz, "id").iter().map(|item| item.kind.word()).collect();
    assert_eq!(kinds, ["essay", "file"]);
}

#[test]
fn the_starters_carry_one_framework_and_every_competency_has_its_name_in_every_language_of_the_course() {
    let mut first: Option<Vec<u8>> = None;
    for name in
        ["ai-in-agriculture", "ai-in-industry", "genai-higher-education", "teaching-with-digital-tools"]
    {
        let (folder, sources) = starter(name);
        let file = folder.read("frameworks/teaching-staff.toml").unwrap();
        assert!(first.get_or_insert_with(|| file.clone()) == &file, "{name} has another one");
        let (frameworks, faults) = course::frameworks(&folder);
        assert!(faults.is_empty(), "{faults:#?}");
        let [framework] = frameworks.as_slice() else { panic!("{name}") };
        let areas: Vec<_> = framework.parts(None).collect();
        let competencies: usize = areas.iter().map(|area| framework.parts(Some(&area.code)).count()).sum();
        assert_eq!((areas.len(), competencies, framework.levels.len()), (6, 21, 3));
        let whole = |text: &course::Text| framework.languages.iter().all(|lang| text.get(lang).is_some());
        assert!(framework.items.iter().all(|item| whole(&item.name)));
        for course in &sources.courses {
            for achievement in &course.achievements {
                assert!(CATEGORIES.contains(&achievement.category.as_str()), "{}", achievement.id);
                assert_eq!(achievement.level.as_deref(), Some("EQF 6"));
                assert!(course.hours_of(achievement).is_some() && course.credit_of(achievement).is_some());
                let stacked = achievement.criteria.stack.is_some();
                assert_eq!(achievement.alignments.is_empty(), stacked, "{}", achievement.id);
            }
            let named = course.achievements.iter().flat_map(|achievement| &achievement.alignments);
            for alignment in named.chain(&course.alignments) {
                let item = framework.item(&alignment.code).unwrap();
                assert_eq!(alignment.uri, item.uri);
                for lang in &course.languages {
                    assert_eq!(alignment.name.get(lang), item.name.get(lang), "{} {lang}", alignment.code);
                    assert_eq!(alignment.level.is_some(), alignment.level_name.get(lang).is_some());
                }
            }
        }
    }
}

#[test]
fn three_of_the_four_starters_make_a_larger_certificate_whose_parts_are_all_there() {
    let all: Vec<Sources> =
        ["ai-in-agriculture", "ai-in-industry", "genai-higher-education", "teaching-with-digital-tools"]
            .map(|name| starter(name).1)
            .into();
    let genai = &all[2].courses[0];
    let large = genai.achievement("digital-teaching-and-ai").unwrap();
    assert_eq!(large.kind, course::AchievementKind::Certificate);
    let stack = large.criteria.stack.as_ref().unwrap();
    assert_eq!((stack.parts.len(), stack.least), (4, 3));
    for id in stack.ids() {
        let (pack, in_course, achievement) = course::of_achievement_id(&id).unwrap();
        let pack = all.iter().find(|sources| sources.sheet.id == pack).unwrap();
        let found = pack.courses.iter().find(|one| one.id == in_course).unwrap();
        assert!(found.achievement(&achievement).is_some(), "{id}");
    }
    assert!(course::loops(all.iter().map(|one| (one.sheet.id.as_str(), one.courses.as_slice()))).is_empty());
    let said = course::words(large, genai);
    assert_eq!(said.iter().map(|one| one.code).collect::<Vec<_>>(), ["achievement-held"]);

    // Earned one after the other on a laptop, in the rows that deeds leave.
    let mut ledger = course::MemoryLedger::default();
    let contents = course::Contents::default();
    for (at, key) in stack.parts.iter().enumerate().take(3) {
        let Ok(before) = course::CourseProgress::of(&mut ledger, &all[2].sheet.id, genai, &contents);
        assert_eq!((before.held.len(), stack.is_met(&before.held)), (at, false));
        let mut parts = key.split('/').map(str::to_owned);
        let mut next = || parts.next().unwrap();
        let place = course::Place::Achievement { pack: next(), course: next(), achievement: next() };
        let deed = course::Deed { place, did: Did::Claimed, version: 1, lang: "en".into() };
        let told = course::Told { id: [at as u8; 16], clock: at as u64, at_ms: at as i64 };
        let Ok(()) = course::fold(&mut ledger, &told, &deed);
    }
    let Ok(progress) = course::CourseProgress::of(&mut ledger, &all[2].sheet.id, genai, &contents);
    let claims = course::claims(genai, &progress);
    let claim = claims.iter().find(|claim| claim.achievement == large.id).unwrap();
    assert_eq!((claim.state, claim.criteria.len()), (course::ClaimState::Met, 1));
    assert_eq!((claim.criteria[0].need, claim.criteria[0].have), (3.0, 3.0));
}
