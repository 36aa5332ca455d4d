//! Deeds and the statements that say them.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

#[path = "../../statement/tests/it/cmi5.rs"]
mod cmi5;

use cmi5::breaches;
use course::{Deed, Did, Place, Response, ReviewGrade, State};
use proptest::prelude::*;
use statement::profile::learner;
use statement::{Statement, Uuid};

fn id() -> impl Strategy<Value = String> + Clone {
    "[a-z0-9-]{1,12}"
}

fn words() -> impl Strategy<Value = String> + Clone {
    prop_oneof!["\\PC{0,20}", "[a-z0-9\\[\\],.]{0,12}", Just("[,]".to_owned()), Just("[.]".to_owned())]
}

fn share() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![0.0..=1.0_f64, Just(0.0), Just(1.0), Just(1.0 / 3.0)]
}

fn seconds() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![0.0..1e6_f64, Just(0.1 + 0.2), Just(0.0)]
}

fn response() -> impl Strategy<Value = Response> + Clone {
    let list = prop::collection::vec(words(), 0..5);
    prop_oneof![
        words().prop_map(|choice| Response::Choice { choice }),
        list.clone().prop_map(|choices| Response::Multiple { choices }),
        any::<bool>().prop_map(|truth| Response::TrueFalse { truth }),
        prop::collection::vec((words(), words()), 0..5).prop_map(|pairs| Response::Match { pairs }),
        list.clone().prop_map(|steps| Response::Order { steps }),
        words().prop_map(|text| Response::Numeric { text }),
        words().prop_map(|text| Response::Short { text }),
        list.prop_map(|gaps| Response::Cloze { gaps }),
        words().prop_map(|text| Response::Essay { text }),
        (words(), any::<u64>(), words()).prop_map(|(name, size, sha256)| Response::File {
            name,
            size,
            sha256
        }),
    ]
}

fn states() -> impl Strategy<Value = State> {
    prop::sample::select(vec![State::Right, State::Partly, State::NotYet, State::Waiting, State::Sealed])
}

fn quiz() -> impl Strategy<Value = String> + Clone {
    ("(lesson|assessment)", id()).prop_map(|(kind, id)| format!("{kind}/{id}"))
}

fn course(pack: String, course: String) -> Place {
    Place::Course { pack, course }
}

/// A place and what may be done there.
fn deeds() -> impl Strategy<Value = Deed> {
    let begun = |pack: String, course: String, lesson: String, quiz: String, which: u8| match which {
        0 => Place::Course { pack, course },
        1 => Place::Lesson { pack, course, lesson },
        _ => Place::Quiz { pack, course, quiz },
    };
    let here = (id(), id(), id(), quiz(), words());
    let answered =
        (quiz(), any::<u32>(), any::<u32>(), any::<u32>(), response(), prop::option::of(share()), states());
    let did = prop_oneof![
        (here.clone(), any::<u32>(), 0_u8..3).prop_map(move |((p, c, l, q, _), attempt, which)| {
            (begun(p, c, l, q, which), Did::Began { attempt })
        }),
        (here.clone(), any::<u32>()).prop_map(|((pack, course, lesson, _, anchor), parts)| {
            (Place::Part { pack, course, lesson, anchor: anchor.clone() }, Did::Read { anchor, parts })
        }),
        here.clone().prop_map(|(p, c, ..)| (course(p, c), Did::Finished)),
        here.clone()
            .prop_map(|(pack, course, lesson, ..)| (Place::Lesson { pack, course, lesson }, Did::Finished)),
        (here.clone(), seconds(), prop::collection::vec((seconds(), seconds()), 0..4), seconds()).prop_map(
            |((pack, course, lesson, path, _), at, segments, length)| {
                (Place::Media { pack, course, lesson, path }, Did::Watched { at, segments, length })
            }
        ),
        (here.clone(), answered, "[a-z]{0,4}", id()).prop_map(
            |((pack, course, item, ..), answered, lesson, set)| {
                let (quiz, attempt, tries, hints, response, score, state) = answered;
                let did = Did::Answered { quiz, attempt, tries, hints, response, score, state, lesson, set };
                (Place::Item { pack, course, item }, did)
            }
        ),
        (here.clone(), any::<[u32; 4]>(), prop::option::of(share()), prop::option::of(any::<bool>()))
            .prop_map(|((pack, course, _, quiz, _), [attempt, right, of, waiting], score, passed)| {
                let did = Did::Submitted { attempt, right, of, waiting, score, passed };
                (Place::Quiz { pack, course, quiz }, did)
            }),
        (here.clone(), any::<u32>(), 0_u8..3).prop_map(move |((p, c, l, q, _), seconds, which)| {
            (begun(p, c, l, q, which), Did::Left { seconds })
        }),
        (here.clone(), 0_usize..4, any::<bool>()).prop_map(|((pack, course, own, ..), grade, item)| {
            let grade = [ReviewGrade::Again, ReviewGrade::Hard, ReviewGrade::Good, ReviewGrade::Easy][grade];
            let place = match item {
                true => Place::Item { pack, course, item: own },
                false => Place::Term { pack, course, term: own },
            };
            (place, Did::Reviewed { grade })
        }),
        here.clone().prop_map(|(pack, course, achievement, ..)| {
            (Place::Achievement { pack, course, achievement }, Did::Claimed)
        }),
        (here, prop::option::of(share()), any::<bool>()).prop_map(
            |((pack, course, lesson, path, _), score, completed)| {
                (Place::Interactive { pack, course, lesson, path }, Did::Scored { score, completed })
            }
        ),
    ];
    let lang = prop::sample::select(vec!["en", "fr", "es", "ru", "ar", "zh", "zh-Hant", "pt-BR"]);
    (did, any::<u32>(), lang).prop_map(|((place, did), version, lang)| Deed {
        place,
        did,
        version,
        lang: lang.to_owned(),
    })
}

/// An actor of ours.
fn actor() -> statement::Actor {
    learner(Uuid::from_u128(7))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_deed_is_read_back_from_its_statement_the_same(deed in deeds()) {
        let statement = deed.statement(&actor());
        prop_assert_eq!(Deed::of(&statement), Some(deed.clone()));
        let json = statement.to_json();
        let read = Statement::parse(json.as_bytes());
        prop_assert!(read.is_ok(), "{:?}\n{}", read, json);
        prop_assert_eq!(Deed::of(&read.unwrap()), Some(deed));
    }

    #[test]
    fn a_statement_with_anything_cut_out_or_put_in_is_read_or_not_but_never_a_panic(
        deed in deeds(), at in 0.0..1.0_f64, put in "[\"{}0-9a-z:,\\[\\]-]{0,6}", cut in 0_usize..6,
    ) {
        let mut json: Vec<char> = deed.statement(&actor()).to_json().chars().collect();
        let from = (json.len() as f64 * at) as usize;
        let to = (from + cut).min(json.len());
        json.splice(from..to, put.chars());
        let json: String = json.into_iter().collect();
        if let Ok(statement) = Statement::parse(json.as_bytes())
            && let Some(deed) = Deed::of(&statement)
        {
            // Whatever was understood is said in our words the same way from then on.
            prop_assert_eq!(Deed::of(&deed.statement(&actor())), Some(deed));
        }
    }
}

fn lesson() -> Place {
    Place::Lesson { pack: "org.example.water".into(), course: "water".into(), lesson: "boil".into() }
}

fn deed(place: Place, did: Did) -> Deed {
    Deed { place, did, version: 3, lang: "ar".into() }
}

#[test]
fn a_part_read_in_a_lesson_is_said_of_the_part() {
    let read = Did::Read { anchor: "heat".into(), parts: 4 };
    let found = Deed::of(&deed(lesson(), read.clone()).statement(&actor())).unwrap();
    let Place::Part { lesson, anchor, .. } = &found.place else { panic!("{found:?}") };
    assert_eq!((lesson.as_str(), anchor.as_str(), found.did), ("boil", "heat", read));
}

#[test]
fn an_answer_is_one_that_any_other_program_understands() {
    let place =
        Place::Item { pack: "org.example.water".into(), course: "water".into(), item: "boil-1".into() };
    let did = Did::Answered {
        quiz: "lesson/boil".into(),
        attempt: 1,
        tries: 2,
        hints: 0,
        response: Response::Multiple { choices: vec!["2".into(), "3".into()] },
        score: Some(0.5),
        state: State::Partly,
        lesson: "boil".into(),
        set: "boil".into(),
    };
    let json = deed(place, did).statement(&actor()).to_json();
    for part in [
        r#""interactionType":"choice""#,
        r#""response":"2[,]3""#,
        r#""scaled":0.5"#,
        r#""success":false"#,
        r#""language":"ar""#,
        r#""revision":"3""#,
    ] {
        assert!(json.contains(part), "{part} in {json}");
    }
    assert!(json.len() < 1_200, "{} bytes", json.len());
}

#[test]
fn scores_stand_where_cmi5_allows_them() {
    let place = Place::Quiz {
        pack: "org.example.water".into(),
        course: "water".into(),
        quiz: "assessment/final".into(),
    };
    for passed in [Some(true), Some(false), None] {
        let did = Did::Submitted { attempt: 1, right: 3, of: 5, waiting: 0, score: Some(0.6), passed };
        let statement = deed(place.clone(), did).statement(&actor());
        // Time is told when the quiz is left, not when it is handed in.
        let breaches: Vec<_> =
            breaches(&statement).into_iter().filter(|(rule, _)| *rule != "9.5.4.1").collect();
        assert_eq!(breaches, []);
    }
}

#[test]
fn what_is_not_ours_says_no_deed() {
    let ours = deed(lesson(), Did::Finished).statement(&actor()).to_json();
    for (from, to) in [
        ("urn:packhorse:activity:", "urn:other:activity:"),
        ("verbs/completed", "verbs/suspended"),
        ("\"revision\":\"3\"", "\"revision\":\"3.1\""),
        ("\"revision\":\"3\"", "\"revision\":\"03\""),
        ("/lesson/boil", "/item/boil"),
    ] {
        assert!(ours.contains(from), "{from} in {ours}");
        let foreign = ours.replace(from, to);
        let statement =
            Statement::parse(foreign.as_bytes()).unwrap_or_else(|faults| panic!("{foreign}: {faults:?}"));
        assert_eq!(Deed::of(&statement), None, "{foreign}");
    }
}
