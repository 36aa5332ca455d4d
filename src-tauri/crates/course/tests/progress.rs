//! Progress as a learner and a laptop's log see it: any order, any repetition, the same rows; and what an edition makes
//! of them.

use course::{
    Card, CourseRecord, Deed, Did, ItemProgress, LessonProgress, MemoryLedger, Place, QuizProgress, Response,
    ReviewGrade, State, Told, Voided, fold, rebuild,
};
use proptest::prelude::*;

const PACK: &str = "org.example.water";

fn place(kind: u8, id: &str) -> Place {
    let (pack, course, own) = (PACK.to_owned(), "clean-water".to_owned(), id.to_owned());
    match kind {
        0 => Place::Course { pack, course },
        1 => Place::Lesson { pack, course, lesson: own },
        2 => Place::Part { pack, course, lesson: own, anchor: "here".to_owned() },
        3 => Place::Media { pack, course, lesson: own, path: "media/pump.webm".to_owned() },
        4 => Place::Interactive { pack, course, lesson: own, path: "interactive/pump".to_owned() },
        5 => Place::Quiz { pack, course, quiz: format!("lesson/{own}") },
        6 => Place::Item { pack, course, item: own },
        7 => Place::Term { pack, course, term: own },
        _ => Place::Achievement { pack, course, achievement: own },
    }
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        5 => 0.0..1.0f64,
        3 => 0.0..4_000.0f64,
        1 => Just(f64::NAN),
        1 => Just(f64::INFINITY),
        1 => Just(-1e308),
    ]
}

fn did() -> impl Strategy<Value = Did> {
    let state = prop_oneof![
        Just(State::Right),
        Just(State::Partly),
        Just(State::NotYet),
        Just(State::Waiting),
        Just(State::Sealed)
    ];
    let grade = prop_oneof![
        Just(ReviewGrade::Again),
        Just(ReviewGrade::Hard),
        Just(ReviewGrade::Good),
        Just(ReviewGrade::Easy)
    ];
    let few = 0u32..4;
    let answered = (0..3u8, few.clone(), few.clone(), few.clone(), proptest::option::of(number()), state);
    let submitted =
        (few.clone(), few.clone(), few.clone(), proptest::option::of(number()), any::<Option<bool>>());
    prop_oneof![
        few.clone().prop_map(|attempt| Did::Began { attempt }),
        ("[a-e]?", few).prop_map(|(anchor, parts)| Did::Read { anchor, parts }),
        Just(Did::Finished),
        (number(), proptest::collection::vec((number(), number()), 0..3), number())
            .prop_map(|(at, segments, length)| Did::Watched { at, segments, length }),
        answered.prop_map(|(quiz, attempt, tries, hints, score, state)| Did::Answered {
            quiz: ["lesson/one", "assessment/final", "review"][usize::from(quiz)].to_owned(),
            attempt,
            tries,
            hints,
            response: Response::TrueFalse { truth: true },
            score,
            state,
            lesson: ["one", "a/b", ""][usize::from(quiz)].to_owned(),
            set: "set".to_owned(),
        }),
        submitted.prop_map(|(attempt, right, waiting, score, passed)| Did::Submitted {
            attempt,
            right,
            of: 3,
            waiting,
            score,
            passed
        }),
        any::<u32>().prop_map(|seconds| Did::Left { seconds }),
        grade.prop_map(|grade| Did::Reviewed { grade }),
        Just(Did::Claimed),
        (proptest::option::of(number()), any::<bool>())
            .prop_map(|(score, completed)| Did::Scored { score, completed }),
    ]
}

/// The place that a deed belongs to.
fn kind_of(did: &Did) -> &'static [u8] {
    match did {
        Did::Began { .. } | Did::Left { .. } => &[0, 1, 5],
        Did::Finished => &[0, 1],
        Did::Read { .. } => &[1, 2],
        Did::Watched { .. } => &[3],
        Did::Answered { .. } => &[6],
        Did::Submitted { .. } => &[5],
        Did::Reviewed { .. } => &[6, 7],
        Did::Claimed => &[8],
        Did::Scored { .. } => &[4],
    }
}

/// A deed, mostly where it belongs, at one of few times, so that many happen at once.
fn told_deed() -> impl Strategy<Value = (Told, Deed)> {
    let id = prop_oneof![9 => "one|two", 1 => "a/b|\\PC{0,3}"];
    let at = prop_oneof![8 => Just(None), 4 => (0i64..40).prop_map(Some), 1 => Just(Some(i64::MIN)), 1 => Just(Some(i64::MAX))];
    (did(), any::<prop::sample::Index>(), prop::bool::weighted(0.1), id, 0u64..60, at, 1u32..3).prop_map(
        |(did, which, stray, id, clock, at, version)| {
            let kinds = kind_of(&did);
            let kind = if stray { which.index(9) as u8 } else { kinds[which.index(kinds.len())] };
            // The device's time goes its own way now and then.
            let at = at.unwrap_or(clock as i64);
            let at_ms = if (0..60).contains(&at) { 1_700_000_000_000 + at * 21_600_000 } else { at };
            let told = Told { id: [0; 16], clock: (1_700_000_000_000 + clock) << 16, at_ms };
            (told, Deed { place: place(kind, &id), did, version, lang: "en".to_owned() })
        },
    )
}

/// Deeds with ids of their own.
fn history() -> impl Strategy<Value = Vec<(Told, Deed)>> {
    proptest::collection::vec(told_deed(), 0..100).prop_map(|mut deeds| {
        for (number, (told, _)) in (0u128..).zip(&mut deeds) {
            told.id = number.to_be_bytes();
        }
        deeds
    })
}

fn folded<'a>(deeds: impl IntoIterator<Item = &'a (Told, Deed)>) -> MemoryLedger {
    let mut ledger = MemoryLedger::default();
    for (told, deed) in deeds {
        let Ok(()) = fold(&mut ledger, told, deed);
    }
    ledger
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_and_any_repetition_give_the_same_rows(
        (deeds, shuffled, again) in history().prop_flat_map(|deeds| {
            let shuffled = Just(deeds.clone()).prop_shuffle();
            let again = proptest::sample::subsequence(deeds.clone(), 0..=deeds.len()).prop_shuffle();
            (Just(deeds), shuffled, again)
        })
    ) {
        let expect = folded(&deeds);
        prop_assert_eq!(&folded(&shuffled), &expect);
        prop_assert_eq!(&folded(again.iter().chain(&shuffled)), &expect);
        prop_assert_eq!(&folded(shuffled.iter().flat_map(|deed| [deed, deed])), &expect);
        prop_assert_eq!(&folded(shuffled.iter().chain(&again)), &expect);
    }

    #[test]
    fn more_than_a_row_keeps_gives_the_same_row_in_any_order(
        (deeds, shuffled) in proptest::collection::vec(told_deed(), 40..160)
            .prop_map(|deeds| -> Vec<(Told, Deed)> {
                let one = |(mut told, mut deed): (Told, Deed)| {
                    let kind = *kind_of(&deed.did).last().unwrap();
                    deed.place = place(kind, "one");
                    told.clock += told.at_ms.unsigned_abs() / 21_600_000 % 97;
                    (told, deed)
                };
                let often = |(_, deed): &(Told, Deed)| {
                    matches!(
                        deed.did,
                        Did::Answered { .. } | Did::Submitted { .. } | Did::Began { .. } | Did::Reviewed { .. }
                    )
                };
                deeds.into_iter().filter(often).map(one).collect()
            })
            .prop_flat_map(|deeds| (Just(deeds.clone()), Just(deeds).prop_shuffle()))
    ) {
        prop_assert_eq!(&folded(&shuffled), &folded(&deeds));
        prop_assert_eq!(&folded(shuffled.iter().chain(&deeds)), &folded(&deeds));
    }

    #[test]
    fn rows_that_grew_equal_rows_rebuilt_and_every_one_can_be_read(deeds in history()) {
        let grown = folded(&deeds);
        let mut rebuilt = MemoryLedger::default();
        let Ok(()) = rebuild(&mut rebuilt, deeds, &Voided::default());
        prop_assert_eq!(&rebuilt, &grown);
        for (key, _, value) in grown.scan("lesson", "") {
            prop_assert!(LessonProgress::read(value).is_some(), "{}", key);
        }
        for (key, _, value) in grown.scan("item", "") {
            prop_assert!(ItemProgress::read(value).is_some(), "{}", key);
        }
        for (key, _, value) in grown.scan("quiz", "") {
            prop_assert!(QuizProgress::read(value).is_some(), "{}", key);
        }
        for (key, rank, value) in grown.scan("card", "") {
            let card = Card::read(value).unwrap();
            prop_assert_eq!(card.due_ms(), rank, "{}", key);
            prop_assert!(card.stability().is_finite() && card.difficulty().is_finite());
        }
        for (key, _, value) in grown.scan("course", "") {
            prop_assert!(CourseRecord::read(value).is_some(), "{}", key);
            prop_assert_eq!(key.matches('/').count(), 1);
        }
    }

    #[test]
    fn a_voided_statement_is_left_out_wherever_it_stands(
        deeds in history(), picks in proptest::collection::vec(any::<prop::sample::Index>(), 0..5)
    ) {
        let mut voided = Voided::default();
        for pick in picks.iter().filter(|_| !deeds.is_empty()) {
            voided.tell(deeds[pick.index(deeds.len())].0.id);
        }
        let mut rebuilt = MemoryLedger::default();
        let Ok(()) = rebuild(&mut rebuilt, deeds.clone(), &voided);
        let standing: Vec<_> = deeds.into_iter().filter(|(told, _)| !voided.holds(told)).collect();
        prop_assert_eq!(&rebuilt, &folded(&standing));
    }
}

#[test]
fn no_history_makes_a_row_large() {
    // Thirty thousand deeds at the same few places, each with words and numbers of its own.
    let mut ledger = MemoryLedger::default();
    for number in 0..4_000u32 {
        let word = format!("{number}-{}", "x".repeat(380));
        let with = |path: String| match number % 2 {
            0 => {
                Place::Media { pack: PACK.to_owned(), course: "c".to_owned(), lesson: "one".to_owned(), path }
            }
            _ => Place::Interactive {
                pack: PACK.to_owned(),
                course: "c".to_owned(),
                lesson: "one".to_owned(),
                path,
            },
        };
        let start = f64::from(number % 40_000) * 2.0;
        let deeds = [
            (place(1, "one"), Did::Read { anchor: word.clone(), parts: number }),
            (place(1, "one"), Did::Left { seconds: number }),
            (
                with(word.clone()),
                Did::Watched { at: start, segments: vec![(start, start + 1.0)], length: 80_000.0 },
            ),
            (with(word), Did::Scored { score: Some(0.5), completed: true }),
            (place(5, "one"), Did::Began { attempt: number }),
            (
                place(5, "one"),
                Did::Submitted {
                    attempt: number,
                    right: 1,
                    of: 2,
                    waiting: 0,
                    score: Some(0.5),
                    passed: None,
                },
            ),
            (
                place(6, "one"),
                Did::Answered {
                    quiz: ["lesson/one", "assessment/one"][(number % 2) as usize].to_owned(),
                    attempt: number,
                    tries: 1,
                    hints: 0,
                    response: Response::Essay { text: String::new() },
                    score: Some(1.0),
                    state: State::Right,
                    lesson: "one".to_owned(),
                    set: "one".to_owned(),
                },
            ),
            (place(8, &format!("a{number}-{}", "x".repeat(190))), Did::Claimed),
        ];
        for (at, (place, did)) in deeds.into_iter().enumerate() {
            let at_ms = 1_700_000_000_000 + i64::from(number) * 60_000;
            let told = Told { id: [0; 16], clock: ((at_ms as u64) << 16) + at as u64, at_ms };
            let Ok(()) =
                fold(&mut ledger, &told, &Deed { place, did, version: number, lang: "en".to_owned() });
        }
    }
    let largest = |kind| ledger.scan(kind, "").map(|(_, _, value)| value.len()).max().unwrap();
    for (kind, most) in
        [("lesson", 20_000), ("item", 2_000), ("quiz", 2_000), ("card", 2_000), ("course", 20_000)]
    {
        assert!(largest(kind) <= most, "{kind} has {} bytes", largest(kind));
    }
}

#[test]
fn an_answer_grades_its_items_card_when_it_is_the_first_in_its_attempt() {
    let card = |quiz: &str, tries: u32, hints: u32, state: State| {
        let did = Did::Answered {
            quiz: quiz.to_owned(),
            attempt: 1,
            tries,
            hints,
            response: Response::TrueFalse { truth: true },
            score: None,
            state,
            lesson: "one".to_owned(),
            set: "set".to_owned(),
        };
        let told = Told { id: [0; 16], clock: 1 << 16, at_ms: 1 };
        let deed = Deed { place: place(6, "one"), did, version: 1, lang: "en".to_owned() };
        let ledger = folded(&[(told, deed)]);
        ledger.scan("card", "").next().map(|(key, _, value)| {
            assert_eq!(key, "org.example.water/clean-water/item:one");
            Card::read(value).unwrap().last().unwrap().grade
        })
    };
    assert_eq!(card("lesson/one", 1, 0, State::Right), Some(ReviewGrade::Good));
    assert_eq!(card("lesson/one", 1, 2, State::Right), Some(ReviewGrade::Hard));
    assert_eq!(card("lesson/one", 1, 0, State::Partly), Some(ReviewGrade::Hard));
    assert_eq!(card("lesson/one", 1, 0, State::NotYet), Some(ReviewGrade::Again));
    assert_eq!(card("review", 1, 0, State::Right), Some(ReviewGrade::Good));
    for (quiz, tries, state) in [
        ("lesson/one", 2, State::Right),
        ("lesson/one", 1, State::Waiting),
        ("assessment/final", 1, State::Right),
        ("assessment/final", 1, State::Sealed),
    ] {
        assert_eq!(card(quiz, tries, 0, state), None, "{quiz} {tries} {state:?}");
    }
}

#[test]
fn a_statement_cannot_reach_another_courses_rows() {
    let stray = |pack: &str, course: &str, lesson: &str| Deed {
        place: Place::Lesson { pack: pack.to_owned(), course: course.to_owned(), lesson: lesson.to_owned() },
        did: Did::Finished,
        version: 1,
        lang: "en".to_owned(),
    };
    let told = Told { id: [1; 16], clock: 1 << 16, at_ms: 1 };
    let mut ledger = MemoryLedger::default();
    for deed in [stray("a/b", "c", "d"), stray("a", "b/c", "d"), stray("a", "b", "c/d"), stray("", "b", "c")]
    {
        let Ok(()) = fold(&mut ledger, &told, &deed);
    }
    assert!(ledger.is_empty());
}
