//! Our profile: ids, stamps, learners, and cmi5's rules.

use std::collections::BTreeSet;

use crate::cmi5::breaches;
use proptest::prelude::*;
use statement::profile::{Place, activity_type, attachment, extension, learner, learner_id, verb};
use statement::{
    Clock, Context, Decimal, Duration, InteractionType, Iri, Outcome, Score, Stamp, Statement, StreamId,
    Uuid, Verb,
};

fn place(kind: usize, [pack, course, middle, last]: [String; 4]) -> Place {
    match kind {
        0 => Place::Course { pack, course },
        1 => Place::Lesson { pack, course, lesson: middle },
        2 => Place::Part { pack, course, lesson: middle, anchor: last },
        3 => Place::Media { pack, course, lesson: middle, path: last },
        4 => Place::Interactive { pack, course, lesson: middle, path: last },
        5 => Place::Quiz { pack, course, quiz: format!("lesson/{last}") },
        6 => Place::Quiz { pack, course, quiz: format!("assessment/{last}") },
        7 => Place::Item { pack, course, item: last },
        8 => Place::Term { pack, course, term: last },
        _ => Place::Achievement { pack, course, achievement: last },
    }
}

fn named(kind: usize) -> Place {
    place(kind, ["org.example.water", "clean-water", "why-boil", "boil-1"].map(str::to_owned))
}

proptest! {
    #[test]
    fn each_place_has_one_id_and_each_id_one_place(kind in 0_usize..10, words in proptest::array::uniform4(".{1,12}")) {
        let place = place(kind, words);
        let iri = place.iri();
        prop_assert!(Iri::parse(&iri).is_some(), "{}", iri);
        prop_assert!(iri.is_ascii());
        prop_assert_eq!(Place::parse(&iri), Some(place));
    }

    #[test]
    fn two_places_never_share_an_id(
        one in 0_usize..10, a in proptest::array::uniform4("[ab/%é]{1,3}"),
        two in 0_usize..10, b in proptest::array::uniform4("[ab/%é]{1,3}"),
    ) {
        let (one, two) = (place(one, a), place(two, b));
        prop_assert_eq!(one == two, one.iri() == two.iri());
    }

    #[test]
    fn what_is_read_as_a_place_is_written_the_same(
        end in "(org\\.example|a%20b|a%2Fb|%41|%zz|lesson|part|quiz|media|term|item|/|//|é|){1,9}",
    ) {
        let iri = format!("urn:packhorse:activity:{end}");
        if let Some(place) = Place::parse(&iri) {
            prop_assert_eq!(place.iri(), iri);
        }
    }
}

#[test]
fn ids_of_places_stay_what_they_are() {
    let check = |kind, end: &str, activity_type: &str| {
        let place = named(kind);
        assert_eq!(place.iri(), format!("urn:packhorse:activity:org.example.water/clean-water{end}"));
        assert_eq!(place.activity_type(), activity_type);
        assert_eq!(place.course_key(), "org.example.water/clean-water");
    };
    check(0, "", activity_type::COURSE);
    check(1, "/lesson/why-boil", activity_type::LESSON);
    check(2, "/lesson/why-boil/part/boil-1", activity_type::PART);
    check(3, "/lesson/why-boil/media/boil-1", activity_type::VIDEO);
    check(4, "/lesson/why-boil/interactive/boil-1", activity_type::INTERACTIVE);
    check(5, "/quiz/lesson/boil-1", activity_type::QUIZ);
    check(6, "/quiz/assessment/boil-1", activity_type::QUIZ);
    check(7, "/item/boil-1", activity_type::ITEM);
    check(8, "/term/boil-1", activity_type::TERM);
    check(9, "/achievement/boil-1", activity_type::ACHIEVEMENT);
    let sound = place(3, ["p", "c", "l", "media/en/a b.MP3"].map(str::to_owned));
    assert_eq!(sound.iri(), "urn:packhorse:activity:p/c/lesson/l/media/media/en/a%20b.MP3");
    assert_eq!(sound.activity_type(), activity_type::AUDIO);
    let start = place(2, ["p", "c", "l", ""].map(str::to_owned));
    assert_eq!(start.iri(), "urn:packhorse:activity:p/c/lesson/l/part/");
    assert_eq!(Place::parse(&start.iri()), Some(start));
}

#[test]
fn other_ids_are_no_places() {
    for other in [
        "",
        "http://example.org/",
        "urn:packhorse:activity:",
        "urn:packhorse:activity:p",
        "urn:packhorse:activity:p/",
        "urn:packhorse:activity:/c",
        "urn:packhorse:activity:p/c/",
        "urn:packhorse:activity:p/c/lesson",
        "urn:packhorse:activity:p/c/lesson/",
        "urn:packhorse:activity:p/c/lesson/l/",
        "urn:packhorse:activity:p/c/lesson/l/x/y",
        "urn:packhorse:activity:p/c/quiz/exam/e",
        "urn:packhorse:activity:p/c/quiz/lesson/",
        "urn:packhorse:activity:p/c/item/",
        "urn:packhorse:activity:p/c/item/%61",
        "urn:packhorse:activity:p/c/item/%c3%a9",
        "urn:packhorse:activity:p/c/item/é",
        "urn:packhorse:activity:p/c/item/%",
        "urn:packhorse:activity:p/c/item/%FF",
        "URN:packhorse:activity:p/c",
        "urn:packhorse:activity:p/c/lesson/l/media/",
    ] {
        assert_eq!(Place::parse(other), None, "{other}");
    }
    assert_eq!(Place::parse(&format!("urn:packhorse:activity:p/c/item/{}", "a".repeat(9000))), None);
}

#[test]
fn the_words_of_the_profile_are_iris_and_each_is_there_once() {
    let verbs = verb::ALL.iter().map(|(id, _)| *id);
    let all: Vec<&str> = verbs
        .chain(activity_type::ALL.iter().copied())
        .chain(attachment::ALL.iter().copied())
        .chain(extension::ALL.iter().copied())
        .chain([statement::profile::HOME_PAGE])
        .collect();
    let law = include_str!("../../PROFILE.md");
    for iri in &all {
        assert!(Iri::parse(iri).is_some(), "{iri}");
        assert!(law.contains(&format!("`{iri}`")), "PROFILE.md does not say {iri}");
    }
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

fn learned() -> Statement {
    let actor = learner(Uuid::from_u128(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef));
    Statement::new(actor, Verb::of(verb::ANSWERED), named(7).question(InteractionType::Choice))
}

#[test]
fn what_is_put_together_from_the_profile_keeps_the_rules() {
    assert_eq!(learned().check(), Ok(()));
    for kind in 0..10 {
        let statement =
            Statement::new(learner(Uuid::nil()), Verb::of(verb::EXPERIENCED), named(kind).activity());
        assert_eq!(statement.check(), Ok(()));
        let parsed = Statement::parse(statement.to_json().as_bytes()).unwrap();
        let iri = parsed.object.activity().unwrap().id.as_str().to_owned();
        assert_eq!(Place::parse(&iri), Some(named(kind)));
    }
}

#[test]
fn a_learner_is_an_account_and_nothing_else() {
    let uuid = Uuid::from_u128(7);
    let actor = learner(uuid);
    assert_eq!(learner_id(&actor), Some(uuid));
    assert_eq!(actor.agent().unwrap().name, None);
    let text = learned().to_json();
    assert!(text.starts_with(r#"{"actor":{"account":{"homePage":"urn:packhorse:learner","name":"01234567-89ab-cdef-0123-456789abcdef"}},"#));
    let other = text.replace("01234567-89AB", "x").replace("01234567-89ab", "01234567-89AB");
    assert_eq!(learner_id(&Statement::parse(other.as_bytes()).unwrap().actor), None);
}

#[test]
fn a_stamp_is_put_in_and_read_back() {
    let clock = Clock::tick(Clock::default(), 1_700_000_000_123);
    let stamp = Stamp { stream: StreamId([0xab; 16]), sequence: u64::MAX, clock, at_ms: 1_700_000_000_123 };
    let bare = learned();
    let stamped = bare.stamped(&stamp);
    assert_eq!(stamped.id, Some(statement::statement_id(stamp.stream, stamp.sequence)));
    assert_eq!(stamped.timestamp.as_ref().unwrap().as_str(), "2023-11-14T22:13:20.123Z");
    let text = stamped.to_json();
    assert!(text.contains(r#""urn:packhorse:extension:stamp":{"stream":"abababababababababababababababab","sequence":18446744073709551615,"clock":"018bcfe5687b0000"}"#), "{text}");
    let read = Statement::parse(text.as_bytes()).unwrap();
    assert_eq!(read.stamp(), Some(stamp));
    // A stamp that does not give the id is somebody else's claim.
    let forged = text.replace("abababab", "abababac");
    assert_eq!(Statement::parse(forged.as_bytes()).unwrap().stamp(), None);
    assert_eq!(bare.stamp(), None);
    let kept =
        learned().with_context(Context { platform: Some("Packhorse".to_owned()), ..Context::default() });
    let context = kept.stamped(&stamp).context.unwrap();
    assert_eq!((context.platform.as_deref(), kept.stamped(&stamp).stamp()), (Some("Packhorse"), Some(stamp)));
}

#[test]
fn whatever_the_device_says_a_stamped_statement_is_valid() {
    for at_ms in [i64::MIN, -1, 0, 4_102_444_800_000, i64::MAX] {
        let stamp = Stamp { stream: StreamId([1; 16]), sequence: 1, clock: Clock::default(), at_ms };
        assert_eq!(learned().stamped(&stamp).check(), Ok(()), "{at_ms}");
    }
}

#[test]
fn results_of_cmi5s_verbs_keep_its_rules() {
    let made = |id: &'static str, result: Outcome| {
        Statement::new(learner(Uuid::nil()), Verb::of(id), named(1).activity()).with_result(result)
    };
    let duration = Some(Duration::of_ms(1000));
    let completed = Outcome { completion: Some(true), duration: duration.clone(), ..Outcome::default() };
    let score = Some(Score::share(0.8));
    let passed = Outcome {
        success: Some(true),
        duration: duration.clone(),
        score: score.clone(),
        ..Outcome::default()
    };
    let failed = Outcome { success: Some(false), ..passed.clone() };
    assert_eq!(breaches(&made(verb::COMPLETED, completed.clone())), []);
    assert_eq!(breaches(&made(verb::PASSED, passed.clone())), []);
    assert_eq!(breaches(&made(verb::FAILED, failed.clone())), []);
    assert_eq!(breaches(&made(verb::TERMINATED, Outcome { duration, ..Outcome::default() })), []);
    assert_eq!(breaches(&made(verb::INITIALIZED, Outcome::default())), []);
    assert_eq!(breaches(&made(verb::ANSWERED, failed.clone())), []);
    let sections =
        |statement| breaches(&statement).into_iter().map(|(section, _)| section).collect::<Vec<_>>();
    assert_eq!(sections(made(verb::COMPLETED, passed.clone())), ["9.5.1", "9.5.2", "9.5.3"]);
    assert_eq!(sections(made(verb::PASSED, failed)), ["9.5.2"]);
    assert_eq!(sections(made(verb::FAILED, passed)), ["9.5.2"]);
    assert_eq!(sections(made(verb::TERMINATED, Outcome::default())), ["9.5.4.1"]);
    assert_eq!(sections(made(verb::ABANDONED, Outcome::default())), ["9.5.4.2"]);
    assert_eq!(sections(made(verb::INITIALIZED, Outcome { score, ..Outcome::default() })), ["9.5.1"]);
    let points = Score { raw: Decimal::of(1.5), scaled: Decimal::of(-0.5), ..Score::default() };
    let pointed = Outcome { score: Some(points), ..completed.clone() };
    assert_eq!(sections(made(verb::COMPLETED, pointed)), ["9.5.1"; 4]);
}
