//! The picture of a group: the same in any order of records, and modest in what it says.

use course::{
    Contents, Course, Deed, Did, Fast, Figures, Lesson, Mate, Module, Picture, Place, Question, Reason,
    Response, Seen, State, Stopped, Text, Told, Tongues, Voided,
};
use proptest::prelude::*;

const PACK: &str = "org.example.water";
const DAY_MS: i64 = 86_400_000;
const NOW: i64 = 1_790_000_000_000;

/// Three lessons with twelve items each.
fn water() -> (Course, Contents) {
    let mut contents = Contents::default();
    let lesson = |number: usize| Lesson {
        id: format!("l{number}"),
        title: Text::of("en", &format!("Lesson {number}")),
        items: vec![format!("s{number}")],
        item_count: 12,
        ..Lesson::default()
    };
    for number in 1..=3 {
        contents
            .items
            .insert(format!("s{number}"), (1..=12).map(|item| format!("i{number}-{item}")).collect());
    }
    let module = Module { id: "m".into(), lessons: (1..=3).map(lesson).collect(), ..Module::default() };
    (Course { id: "water".into(), modules: vec![module], ..Course::default() }, contents)
}

fn told(number: u128, at_ms: i64) -> Told {
    Told { id: number.to_be_bytes(), clock: at_ms.unsigned_abs() << 16, at_ms }
}

#[test]
fn times_at_both_ends_of_what_a_number_holds_are_taken_as_they_are() {
    let (water, contents) = water();
    let at = |item: usize| if item < 6 { i64::MIN } else { i64::MAX };
    let log: Vec<(Told, Deed)> =
        (1..=12).map(|item| (told(item as u128, at(item)), answered(1, item, false, "en"))).collect();
    let figures = Figures::of(PACK, &water, &contents, &log, &Voided::default());
    assert_eq!((figures.fast, figures.answers.len()), (None, 12));
}

fn deed(place: Place, did: Did, lang: &str) -> Deed {
    Deed { place, did, version: 1, lang: lang.into() }
}

fn lesson(number: usize) -> Place {
    Place::Lesson { pack: PACK.into(), course: "water".into(), lesson: format!("l{number}") }
}

fn quiz(number: usize) -> Place {
    Place::Quiz { pack: PACK.into(), course: "water".into(), quiz: format!("lesson/l{number}") }
}

fn answered(number: usize, item: usize, right: bool, lang: &str) -> Deed {
    let did = Did::Answered {
        quiz: format!("lesson/l{number}"),
        attempt: 1,
        tries: 1,
        hints: 0,
        response: Response::TrueFalse { truth: right },
        score: Some(f64::from(u8::from(right))),
        state: if right { State::Right } else { State::NotYet },
        lesson: format!("l{number}"),
        set: format!("s{number}"),
    };
    deed(
        Place::Item { pack: PACK.into(), course: "water".into(), item: format!("i{number}-{item}") },
        did,
        lang,
    )
}

fn submitted(number: usize, attempt: u32, right: u32) -> Deed {
    let score = Some(f64::from(right) / 12.0);
    let did = Did::Submitted { attempt, right, of: 12, waiting: 0, score, passed: None };
    deed(quiz(number), did, "en")
}

fn figures(log: &[(Told, Deed)]) -> Figures {
    let (course, contents) = water();
    Figures::of(PACK, &course, &contents, log, &Voided::default())
}

/// One after the other, so many milliseconds apart, beginning so many days ago.
fn log(days_ago: i64, apart_ms: i64, deeds: impl IntoIterator<Item = Deed>) -> Vec<(Told, Deed)> {
    let begin = NOW - days_ago * DAY_MS;
    let all = (0u128..).zip(deeds);
    all.map(|(number, deed)| {
        let at = begin + i64::try_from(number).unwrap_or(0) * apart_ms;
        (told(number + u128::from(days_ago.unsigned_abs()) * 1_000, at), deed)
    })
    .collect()
}

fn picture(mates: &[(&str, Option<i64>, &Figures)]) -> Picture {
    let (course, _) = water();
    let question = |number: u32, guess| Question {
        item: format!("i1-{number}"),
        lesson: Some(1),
        number,
        title: String::new(),
        lang: "en".into(),
        guess,
    };
    let questions = [question(1, Some(0.25)), question(2, None), question(3, None)];
    let order = ["en".to_owned()];
    let seen = Seen { course: &course, questions: &questions, order: &order, now_ms: NOW };
    let mates: Vec<Mate<'_>> = mates
        .iter()
        .zip(1..)
        .map(|((name, heard_days, figures), learner)| Mate {
            learner,
            name,
            since_ms: NOW - 60 * DAY_MS,
            heard_ms: heard_days.map(|days| NOW - days * DAY_MS),
            figures,
        })
        .collect();
    Picture::of(&seen, &mates)
}

#[test]
fn somebody_has_stopped_who_tried_three_times_in_vain_and_went_no_further() {
    let tries = |right: u32| (1..=3).map(move |attempt| submitted(2, attempt, right));
    let stopped = Some(Stopped { quiz: "lesson/l2".into(), tries: 3 });
    assert_eq!(figures(&log(3, 60_000, tries(4))).stopped, stopped);
    // Twice is not often; enough is enough; whoever reads on has not stopped; looking again at the lesson is no going on.
    assert_eq!(figures(&log(3, 60_000, tries(4).take(2))).stopped, None);
    assert_eq!(figures(&log(3, 60_000, tries(9))).stopped, None);
    let reads = |number| deed(lesson(number), Did::Read { anchor: String::new(), parts: 2 }, "en");
    assert_eq!(figures(&log(3, 60_000, tries(4).chain([reads(3)]))).stopped, None);
    assert_eq!(figures(&log(3, 60_000, tries(4).chain([reads(2)]))).stopped, stopped);
}

#[test]
fn fast_are_ten_answers_within_a_minute_most_of_them_wrong() {
    let answers = |right: usize| (1..=10).map(move |item| answered(1, item, item <= right, "en"));
    let fast = Some(Fast { questions: 10, seconds: 36, right: 3 });
    assert_eq!(figures(&log(1, 4_000, answers(3))).fast, fast);
    assert_eq!(figures(&log(1, 4_000, answers(8))).fast, None, "who is fast and right needs nobody");
    assert_eq!(figures(&log(1, 30_000, answers(3))).fast, None);
    assert_eq!(figures(&log(1, 0, answers(3))).fast, None, "a clock that stands tells no pace");
}

#[test]
fn another_language_is_named_only_where_the_record_tells_it() {
    let reads = deed(lesson(1), Did::Read { anchor: String::new(), parts: 2 }, "en");
    let both = |english: usize, arabic: usize, count: usize| {
        let own = (1..=count).map(move |item| answered(1, item, item <= english, "en"));
        let other = (1..=count).map(move |item| answered(2, item, item <= arabic, "ar"));
        figures(&log(9, 60_000, own.chain(other).chain([reads.clone()]))).tongues
    };
    assert_eq!(both(4, 9, 12), Some(Tongues { reads: "en".into(), answers: "ar".into() }));
    assert_eq!(both(6, 8, 12), None);
    assert_eq!(both(0, 9, 9), None, "nine answers are too few");
}

#[test]
fn who_was_not_heard_of_may_be_further_and_gets_no_hint_from_silence() {
    let early = figures(&log(40, 60_000, [deed(lesson(1), Did::Finished, "en")]));
    let nothing = Figures::default();
    let seen = picture(&[
        ("Amina", Some(1), &early),
        ("Juma", Some(30), &early),
        ("Ruth", Some(2), &nothing),
        ("Sara", None, &nothing),
    ]);
    let columns: Vec<_> = seen.columns.iter().map(|one| (one.finished, one.heard, one.quiet)).collect();
    assert_eq!(columns, [(0, 1, 1), (1, 1, 1), (2, 0, 0), (3, 0, 0)]);
    let hints: Vec<_> = seen.hints.iter().map(|hint| (hint.name.as_str(), hint.reasons.as_slice())).collect();
    let quiet = [Reason::Quiet { since_ms: NOW - 40 * DAY_MS }];
    assert_eq!(hints, [("Amina", &quiet[..]), ("Ruth", &[Reason::NotBegun][..])]);
    assert_eq!((seen.learners, seen.begun, seen.quiet, seen.most), (4, 2, 2, None));
    assert_eq!(seen.news_ms, Some(NOW - DAY_MS));
}

#[test]
fn the_hardest_questions_stand_first_and_few_answers_are_marked() {
    let of = |first: bool, second: bool| {
        figures(&log(1, 60_000, [answered(1, 1, first, "en"), answered(1, 2, second, "en")]))
    };
    let (one, other) = (of(false, true), of(true, true));
    let mates: Vec<_> = (0..12).map(|at| ("A", Some(1), if at < 8 { &one } else { &other })).collect();
    let seen = picture(&mates);
    let told: Vec<_> = seen
        .questions
        .iter()
        .map(|one| (one.question.number, one.right, one.answers, one.is_few(), one.question.guess))
        .collect();
    assert_eq!(told, [(1, 4, 12, false, Some(0.25)), (2, 12, 12, false, None), (3, 0, 0, true, None)]);
    assert!(picture(&mates[..9]).questions[0].is_few());
}

#[test]
fn most_are_where_more_than_half_are() {
    let at = |finished: usize| {
        figures(&log(1, 60_000, (1..=finished).map(|one| deed(lesson(one), Did::Finished, "en"))))
    };
    let (none, one, two) = (at(0), at(1), at(2));
    let many = |counts: [usize; 3]| {
        let all = [&none, &one, &two].into_iter().zip(counts);
        let mates: Vec<_> = all.flat_map(|(figures, count)| vec![("A", Some(1), figures); count]).collect();
        picture(&mates).most
    };
    assert_eq!(many([1, 4, 1]), Some((1, 1)));
    assert_eq!(many([1, 2, 2]), Some((1, 2)));
    assert_eq!(many([1, 2, 1]), None, "of four nobody says most");
}

/// What a learner may have done, at one of few times.
fn any_deed() -> impl Strategy<Value = (i64, Deed)> {
    let lang = prop_oneof![Just("en"), Just("ar")];
    let what = prop_oneof![
        4 => (1..4usize, 1..13usize, any::<bool>(), lang).prop_map(|(number, item, right, lang)| answered(number, item, right, lang)),
        1 => (1..4usize, 1..6u32, 0..13u32).prop_map(|(number, attempt, right)| submitted(number, attempt, right)),
        1 => (1..4usize).prop_map(|number| deed(lesson(number), Did::Finished, "en")),
        1 => (1..4usize).prop_map(|number| deed(lesson(number), Did::Read { anchor: String::new(), parts: 2 }, "ar")),
    ];
    (0..200i64, what).prop_map(|(at, deed)| (NOW - 9 * DAY_MS + at * 3_000, deed))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_and_any_repetition_of_records_and_learners_give_the_same_picture(
        (log, shuffled, again) in proptest::collection::vec(any_deed(), 0..80).prop_flat_map(|deeds| {
            let log: Vec<(Told, Deed)> =
                (0u128..).zip(deeds).map(|(number, (at, deed))| (told(number, at), deed)).collect();
            let again = proptest::sample::subsequence(log.clone(), 0..=log.len());
            (Just(log.clone()), Just(log).prop_shuffle(), again)
        })
    ) {
        let expect = figures(&log);
        let repeated: Vec<_> = shuffled.iter().chain(&again).cloned().collect();
        prop_assert_eq!(&figures(&repeated), &expect);
        let other = figures(&again);
        let (one, two) = (("A", Some(1), &expect), ("B", Some(20), &other));
        let (there, back) = (picture(&[one, two]), picture(&[two, one]));
        prop_assert_eq!(&there.columns, &back.columns);
        prop_assert_eq!(&there.questions, &back.questions);
        let names = |seen: &Picture| seen.hints.iter().map(|hint| (hint.name.clone(), hint.reasons.clone())).collect::<Vec<_>>();
        prop_assert_eq!(names(&there), names(&back));
    }
}
