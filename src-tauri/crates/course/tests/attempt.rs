//! Attempts: from the first question to the results, by each kind of quiz's rules.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

mod support;

use std::collections::BTreeSet;

use course::{
    AnswerError, Attempt, Before, BeginError, Course, Deed, Did, Item, ItemKind, Quiz, Response,
    ResponseFault, Stage, State, items, options,
};
use proptest::prelude::*;
use support::{good, sources};

/// Two lessons' sets, one set for tests alone, and a test of each kind.
const ASSESSMENTS: &str = r#"
[[assessment]]
id = "before"
kind = "pre-test"
title = { en = "Before" }
sets = ["boil", "more"]
draw = 1
after = "all"
[[assessment]]
id = "final"
kind = "post-test"
title = { en = "After" }
sets = ["more"]
minutes = 1
pass = 0.6
after = "all"
[[assessment]]
id = "exam"
kind = "exam"
title = { en = "Exam" }
sets = ["more"]
attempts = 2
shuffle = false
[[assessment]]
id = "sealed"
kind = "exam"
title = { en = "Sealed" }
sets = ["secret"]
sealed = true
pass = 0.5
"#;

fn files() -> support::Files {
    let mut files = good();
    let path = "courses/water/course.toml";
    let course = format!("{}{ASSESSMENTS}", String::from_utf8(files[path].clone()).unwrap());
    files.insert(path.into(), course.into_bytes());
    let mut more: String = (1..=4)
        .map(|number| {
            format!(
                "// [id:more-{number}]\nM{number}? {{=right#Yes. ~%50%half ~wrong#No.####In general.}}\n\n"
            )
        })
        .collect();
    more.push_str("// [id:more-5]\nM5? {#7}\n");
    files.insert("courses/water/items/en/more.gift".into(), more.into_bytes());
    let secret = "// [id:secret-1]\nS? {=right#Yes. ~wrong}\n\n// [id:secret-2]\nWhy? {}\n";
    files.insert("courses/water/items/en/secret.gift".into(), secret.into());
    let boil =
        "Read this first.\n\n// [id:boil-0]\nA text.\n\n// [id:boil-1]\nWhy? {=Germs ~%50%Dirt ~Taste}\n";
    let boil = format!("// [id:boil-9]\n{boil}");
    files.insert("courses/water/items/en/boil.gift".into(), boil.into());
    let order = "[[item]]\nid = \"order-1\"\nkind = \"order\"\nstem = \"Order.\"\nanswers = [\"a\", \"b\", \"c\"]\nhint = \"Think.\"\n";
    files.insert("courses/water/items/en/boil.toml".into(), order.into());
    files.remove("courses/water/items/sw/boil.gift");
    files
}

struct World {
    course: Course,
    items: Vec<Item>,
}

fn world() -> World {
    let files = files();
    let course = sources(&files).courses.remove(0);
    let items = course.sets().iter().flat_map(|set| items(&files, &course, set, "en").0).collect();
    World { course, items }
}

impl World {
    fn item(&self, id: &str) -> &Item {
        self.items.iter().find(|item| item.id == id).unwrap()
    }

    fn begin(&self, quiz: &str, seed: u64) -> Attempt {
        self.try_begin(quiz, Before { attempts: 0, lessons_finished: true }, seed).unwrap().0
    }

    fn try_begin(&self, quiz: &str, before: Before, seed: u64) -> Result<(Attempt, Vec<Deed>), BeginError> {
        let stage =
            Stage { pack: "org.example.water".into(), course: "water".into(), version: 1, lang: "en".into() };
        Attempt::begin(stage, Quiz::of(&self.course, quiz).unwrap(), &self.items, before, seed, 1_000)
    }
}

/// The choice that says this.
fn choose(item: &Item, words: &str) -> Response {
    let choice = options(item).choices.into_iter().find(|choice| choice.prose.source == words).unwrap();
    Response::Choice { choice: choice.id }
}

fn order(item: &Item, words: [&str; 3]) -> Response {
    let steps = options(item).steps;
    let id = |word: &str| steps.iter().find(|step| step.prose.source == word).unwrap().id.clone();
    Response::Order { steps: words.map(id).to_vec() }
}

#[test]
fn practice_asks_all_in_order_with_the_texts_between() {
    let world = world();
    let (attempt, deeds) = world.try_begin("lesson/boil", Before::default(), 7).unwrap();
    assert_eq!(attempt.order, ["boil-9", "boil-0", "boil-1", "order-1"]);
    assert_eq!(attempt.questions().collect::<Vec<_>>(), ["boil-1", "order-1"]);
    assert_eq!((deeds.len(), &deeds[0].did), (1, &Did::Began { attempt: 1 }));
}

#[test]
fn practice_teaches_at_once_and_the_last_answer_counts() {
    let world = world();
    let mut attempt = world.begin("lesson/boil", 7);
    let item = world.item("order-1");
    assert_eq!(attempt.hint(item).unwrap().unwrap().source, "Think.");
    let taken = attempt.answer(item, order(item, ["c", "b", "a"]), 2_000).unwrap();
    let shown = taken.outcome.unwrap();
    assert_eq!(
        (shown.state, shown.correct),
        (State::NotYet, None),
        "the right answer is kept for the next try"
    );
    let Did::Answered {
        quiz, attempt: 1, tries: 1, hints: 1, state: State::NotYet, score, lesson, set, ..
    } = &taken.deeds[0].did
    else {
        panic!("{:?}", taken.deeds)
    };
    assert_eq!(
        (quiz.as_str(), lesson.as_str(), set.as_str(), *score),
        ("lesson/boil", "boil", "boil", Some(0.0))
    );

    let taken = attempt.answer(item, order(item, ["a", "b", "c"]), 3_000).unwrap();
    assert!(matches!(taken.deeds[0].did, Did::Answered { tries: 2, state: State::Right, .. }));
    assert!(taken.outcome.unwrap().correct.is_some());
    assert_eq!((attempt.score().right, attempt.score().score), (1, Some(0.5)));

    let item = world.item("boil-1");
    let shown = attempt.answer(item, choose(item, "Taste"), 4_000).unwrap().outcome.unwrap();
    assert!(shown.marks.iter().all(|mark| mark.chosen), "what was not chosen is not marked yet");
    assert!(attempt.reveal(item).unwrap().unwrap().correct.is_some());
    assert_eq!(attempt.answer(item, choose(item, "Germs"), 5_000), Err(AnswerError::Revealed));

    let (score, deeds) = attempt.finish(&world.items, 6_000);
    assert_eq!((score.right, score.of, score.score, score.passed), (1, 2, Some(0.5), None));
    assert!(matches!(deeds[..], [Deed { did: Did::Submitted { right: 1, of: 2, .. }, .. }]));
    assert_eq!(attempt.answer(item, choose(item, "Germs"), 7_000), Err(AnswerError::Finished));
    assert_eq!(attempt.finish(&world.items, 8_000), (score, vec![]));
}

#[test]
fn a_test_tells_nothing_before_it_is_handed_in() {
    let world = world();
    let mut attempt = world.begin("assessment/final", 7);
    let item = world.item("more-1");
    assert_eq!(attempt.hint(item), Err(AnswerError::NoHelp));
    assert_eq!(attempt.reveal(item), Err(AnswerError::NoHelp));
    let taken = attempt.answer(item, choose(item, "wrong"), 2_000).unwrap();
    assert_eq!((taken.outcome, taken.deeds), (None, vec![]));
    assert_eq!(attempt.outcome(item), None);
    // It may be changed; what stands in a field counts when it is handed in.
    attempt.answer(item, choose(item, "right"), 2_500).unwrap();
    let half = world.item("more-2");
    attempt.answer(half, choose(half, "half"), 2_600).unwrap();
    let draft = world.item("more-3");
    attempt.draft(draft, choose(draft, "right"), 2_700).unwrap();
    let number = world.item("more-5");
    attempt.draft(number, Response::Numeric { text: "seven".into() }, 2_800).unwrap();

    let (score, deeds) = attempt.finish(&world.items, 3_000);
    assert_eq!((score.right, score.partly, score.unanswered, score.of), (2, 1, 2, 5));
    assert_eq!((score.score, score.passed), (Some(0.5), Some(false)));
    let tries: Vec<_> = deeds
        .iter()
        .filter_map(|deed| match &deed.did {
            Did::Answered { tries, .. } => Some(*tries),
            _ => None,
        })
        .collect();
    assert_eq!(tries.iter().sum::<u32>(), 4);
    assert!(matches!(
        deeds.last().unwrap().did,
        Did::Submitted { right: 2, of: 5, waiting: 0, passed: Some(false), .. }
    ));
    let shown = attempt.outcome(item).unwrap();
    assert_eq!((shown.feedback[0].source.as_str(), shown.correct.is_some()), ("Yes.", true));
}

#[test]
fn what_will_be_asked_again_is_not_given_away() {
    let world = world();
    let finish = |quiz: &str, attempts: u32| {
        let before = Before { attempts, lessons_finished: true };
        let mut attempt = world.try_begin(quiz, before, 7).unwrap().0;
        let id = attempt.questions().find(|id| id.starts_with("more") && *id != "more-5").unwrap().to_owned();
        let item = world.item(&id);
        attempt.answer(item, choose(item, "wrong"), 2_000).unwrap();
        attempt.finish(&world.items, 3_000);
        attempt.outcome(item).unwrap()
    };
    assert!(finish("assessment/before", 0).correct.is_none(), "a pre-test comes again as post-test");
    assert!(finish("assessment/exam", 0).correct.is_none(), "there is another attempt");
    assert!(finish("assessment/exam", 1).correct.is_some(), "that was the last");
    assert!(finish("assessment/final", 0).correct.is_some());
}

#[test]
fn a_quiz_opens_by_its_rules() {
    let world = world();
    let nothing = Before::default();
    let begin =
        |quiz: &str, before: Before| world.try_begin(quiz, before, 1).map(|(attempt, _)| attempt.number);
    assert_eq!(begin("assessment/before", nothing), Ok(1), "a pre-test waits for no lesson");
    assert_eq!(begin("assessment/final", nothing), Err(BeginError::LessonsFirst));
    assert_eq!(begin("assessment/exam", Before { attempts: 1, ..nothing }), Ok(2));
    let spent = Err(BeginError::NoMoreAttempts { attempts: 2 });
    assert_eq!(begin("assessment/exam", Before { attempts: 2, ..nothing }), spent);
    assert_eq!(begin("lesson/store", nothing), Err(BeginError::NoQuestions));
    for unknown in ["lesson/none", "assessment/none", "final", "other/final", ""] {
        assert_eq!(Quiz::of(&world.course, unknown), None, "{unknown}");
    }
}

#[test]
fn the_seed_decides_the_draw_and_the_orders_for_ever() {
    let world = world();
    let attempt = world.begin("assessment/before", 7);
    assert_eq!(attempt, world.begin("assessment/before", 7));
    assert_eq!(attempt.order.len(), 2, "one of each set, texts left out");
    let asked: BTreeSet<_> = (0..200).flat_map(|seed| world.begin("assessment/before", seed).order).collect();
    assert_eq!(asked.len(), 7, "every question comes up, and no text: {asked:?}");
    let orders: BTreeSet<_> = (0..200).map(|seed| world.begin("assessment/final", seed).order).collect();
    assert!(orders.len() > 50);
    assert_eq!(world.begin("assessment/exam", 5).order, ["more-1", "more-2", "more-3", "more-4", "more-5"]);

    let item = world.item("more-1");
    let firsts: BTreeSet<_> = (0..50)
        .map(|seed| world.begin("assessment/final", seed).shuffled(item).choices[0].prose.source.clone())
        .collect();
    assert_eq!(firsts.len(), 3);
    assert_eq!(attempt.shuffled(item), attempt.shuffled(item));
    let steps = world.item("order-1");
    let ItemKind::Order { steps: right } = &steps.kind else { panic!() };
    for seed in 0..50 {
        let shown = world.begin("lesson/boil", seed).shuffled(steps).steps;
        assert!(
            !shown.iter().map(|step| &step.prose).eq(right),
            "steps never stand right from the beginning"
        );
    }
}

#[test]
fn time_is_used_while_the_test_is_open_and_survives_being_put_away() {
    let world = world();
    let mut attempt = world.begin("assessment/final", 7);
    assert_eq!(attempt.seconds_left(), Some(60));
    attempt.tick(21_000);
    assert_eq!(attempt.seconds_left(), Some(40));
    // Put away and taken up again; the clock was set to 1970 meanwhile.
    let kept = serde_json::to_string(&attempt).unwrap();
    let mut attempt: Attempt = serde_json::from_str(&kept).unwrap();
    attempt.tick(0);
    assert_eq!(attempt.seconds_left(), Some(40));
    let item = world.item("more-1");
    attempt.answer(item, choose(item, "right"), 30_000).unwrap();
    attempt.tick(40_000);
    assert_eq!(attempt.seconds_left(), Some(0));
    // The answer that was on its way is taken, the next is not.
    let late = world.item("more-2");
    attempt.answer(late, choose(late, "right"), 44_000).unwrap();
    attempt.tick(50_000);
    assert_eq!(attempt.answer(late, choose(late, "wrong"), 50_000), Err(AnswerError::TimeOver));
    assert_eq!(attempt.draft(late, choose(late, "wrong"), 50_000), Err(AnswerError::TimeOver));
    assert_eq!(attempt.finish(&world.items, 60_000).0.right, 2);
    assert_eq!(world.begin("lesson/boil", 1).seconds_left(), None);
}

#[test]
fn a_sealed_test_keeps_the_answers_and_says_so() {
    let world = world();
    let mut attempt = world.begin("assessment/sealed", 7);
    for id in ["secret-1", "secret-2"] {
        let item = world.item(id);
        let response = match item.kind {
            ItemKind::Essay => Response::Essay { text: "Because.".into() },
            _ => choose(item, "right"),
        };
        attempt.answer(item, response, 2_000).unwrap();
    }
    let (score, deeds) = attempt.finish(&world.items, 3_000);
    assert_eq!((score.right, score.waiting, score.of, score.score, score.passed), (0, 2, 2, None, None));
    let states: BTreeSet<_> = deeds
        .iter()
        .filter_map(|deed| match &deed.did {
            Did::Answered { state, score: None, .. } => Some(*state),
            _ => None,
        })
        .collect();
    assert_eq!(states, BTreeSet::from([State::Waiting, State::Sealed]));
    let shown = attempt.outcome(world.item("secret-1")).unwrap();
    assert_eq!((shown.state, shown.feedback, shown.correct), (State::Sealed, vec![], None));
}

#[test]
fn whether_it_is_enough_is_said_as_soon_as_it_is_sure() {
    let world = world();
    let passed = |pass: f32, right: usize, essays: usize| {
        let mut quiz = Quiz::of(&world.course, "assessment/final").unwrap();
        quiz.pass = Some(pass);
        let mut items: Vec<Item> = world.items.iter().filter(|item| item.set == "more").cloned().collect();
        items.iter_mut().rev().take(essays).for_each(|item| item.kind = ItemKind::Essay);
        let stage = Stage { pack: "p".into(), course: "c".into(), version: 1, lang: "en".into() };
        let before = Before { attempts: 0, lessons_finished: true };
        let mut attempt = Attempt::begin(stage, quiz, &items, before, 1, 0).unwrap().0;
        for item in &items[..right] {
            attempt.answer(item, choose(item, "right"), 1).unwrap();
        }
        for item in items.iter().rev().take(essays) {
            attempt.answer(item, Response::Essay { text: "x".into() }, 1).unwrap();
        }
        attempt.finish(&items, 2).0.passed
    };
    assert_eq!(passed(0.6, 3, 0), Some(true), "three fifths are 0.6, whatever 32 bits say");
    assert_eq!(passed(0.6, 2, 0), Some(false));
    assert_eq!(passed(0.6, 3, 1), Some(true));
    assert_eq!(passed(0.6, 2, 1), None);
    assert_eq!(passed(0.6, 1, 1), Some(false));
}

#[test]
fn what_the_attempt_does_not_ask_is_not_taken() {
    let world = world();
    let mut attempt = world.begin("lesson/boil", 7);
    let before = attempt.clone();
    let other = world.item("more-1");
    let not_asked = AnswerError::NotAsked { item: "more-1".into() };
    assert_eq!(attempt.answer(other, choose(other, "right"), 1_000), Err(not_asked.clone()));
    assert_eq!(attempt.draft(other, choose(other, "right"), 1_000), Err(not_asked.clone()));
    assert_eq!(attempt.hint(other), Err(not_asked));
    let text = world.item("boil-0");
    assert!(matches!(
        attempt.answer(text, Response::Short { text: "x".into() }, 1_000),
        Err(AnswerError::NotAsked { .. })
    ));
    let item = world.item("boil-1");
    let fault = ResponseFault::Unknown { id: "99".into() };
    let wrong = Response::Choice { choice: "99".into() };
    assert_eq!(attempt.answer(item, wrong, 1_000), Err(AnswerError::Response(fault)));
    let long = Response::Choice { choice: "x".repeat(500_000) };
    assert!(matches!(
        attempt.draft(item, long, 1_000),
        Err(AnswerError::Response(ResponseFault::TooLong { .. }))
    ));
    assert_eq!(attempt, before, "nothing has changed");
}

/// What somebody may do, in any order and as often as they like.
#[derive(Clone, Debug)]
enum Act {
    Answer(usize, usize),
    Draft(usize, usize),
    Hint(usize),
    Reveal(usize),
    Tick(i64),
    PutAway,
    Finish,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        4 => (0_usize..12, 0_usize..4).prop_map(|(item, choice)| Act::Answer(item, choice)),
        2 => (0_usize..12, 0_usize..5).prop_map(|(item, choice)| Act::Draft(item, choice)),
        1 => (0_usize..12).prop_map(Act::Hint),
        1 => (0_usize..12).prop_map(Act::Reveal),
        1 => any::<i64>().prop_map(Act::Tick),
        1 => Just(Act::PutAway),
        1 => Just(Act::Finish),
    ];
    prop::collection::vec(act, 0..40)
}

thread_local! {
    static WORLD: World = world();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_somebody_does_the_last_answer_taken_is_the_one_recorded(
        acts in acts(), seed in any::<u64>(), quiz in 0_usize..5, start in any::<i64>(),
    ) {
        WORLD.with(|world| {
            let quiz = ["lesson/boil", "assessment/before", "assessment/final", "assessment/exam", "assessment/sealed"][quiz];
            let mut attempt = world.begin(quiz, seed);
            attempt.tick(start);
            let mut taken: std::collections::BTreeMap<String, Response> = Default::default();
            let mut recorded = Vec::new();
            for act in acts {
                let before = attempt.clone();
                match act {
                    Act::Answer(item, choice) => {
                        let item = &world.items[item % world.items.len()];
                        let response = Response::Choice { choice: choice.to_string() };
                        if let Ok(found) = attempt.answer(item, response.clone(), start) {
                            taken.insert(item.id.clone(), response);
                            recorded.extend(found.deeds);
                            prop_assert_eq!(found.outcome.is_some(), quiz == "lesson/boil");
                        } else {
                            prop_assert_eq!(&attempt.answers, &before.answers);
                        }
                    }
                    Act::Draft(item, choice) => {
                        let item = &world.items[item % world.items.len()];
                        drop(attempt.draft(item, Response::Choice { choice: choice.to_string() }, start));
                        prop_assert_eq!(&attempt.answers, &before.answers);
                    }
                    Act::Hint(item) => drop(attempt.hint(&world.items[item % world.items.len()])),
                    Act::Reveal(item) => drop(attempt.reveal(&world.items[item % world.items.len()])),
                    Act::Tick(now_ms) => {
                        attempt.tick(now_ms);
                        prop_assert!(attempt.watch.used_ms >= before.watch.used_ms);
                    }
                    Act::PutAway => {
                        let kept = serde_json::to_string(&attempt).unwrap();
                        attempt = serde_json::from_str(&kept).unwrap();
                        prop_assert_eq!(&attempt, &before);
                    }
                    Act::Finish => recorded.extend(attempt.finish(&world.items, start).1),
                }
            }
            let drafts: BTreeSet<String> = attempt.drafts.keys().cloned().collect();
            recorded.extend(attempt.finish(&world.items, start).1);
            let mut last: std::collections::BTreeMap<String, Response> = Default::default();
            let mut submitted = 0;
            for deed in recorded {
                match deed.did {
                    Did::Answered { response, .. } => {
                        let course::Place::Item { item, .. } = deed.place else { panic!() };
                        last.insert(item, response);
                    }
                    Did::Submitted { .. } => submitted += 1,
                    _ => {}
                }
            }
            prop_assert_eq!(submitted, 1);
            for (item, response) in &taken {
                // A draft that was an answer takes its place when a test is handed in.
                prop_assert!(last.contains_key(item));
                prop_assert!(last.get(item) == Some(response) || !drafts.is_empty() || attempt.answers[item].tries > 1);
            }
            let recorded: Vec<_> = last.iter().map(|(item, response)| (item.clone(), response.clone())).collect();
            let held: Vec<_> = attempt.answers.iter().map(|(item, answer)| (item.clone(), answer.response.clone())).collect();
            prop_assert_eq!(recorded, held, "what the attempt holds is what the log says");
            Ok(())
        })?;
    }
}
