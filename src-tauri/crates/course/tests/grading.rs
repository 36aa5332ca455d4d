//! `grade`: what answers are worth, in GIFT and TOML, and what is no answer.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

mod support;

use course::{
    Item, ItemKind, KeysFault, MAX_ESSAY, MAX_HAND_IN, Options, Response, ResponseFault, State, grade, items,
    options, seal,
};
use proptest::prelude::*;
use support::{good, sources};

/// The only item of a text in GIFT.
fn gift(text: &str) -> Item {
    read("courses/water/items/en/boil.gift", &format!("// [id:q-1]\n{text}"), "en")
}

/// An item in TOML, below its id and stem.
fn toml(rest: &str) -> Item {
    read(
        "courses/water/items/en/boil.toml",
        &format!("[[item]]\nid = \"q-1\"\nstem = \"Fill [[1]], [[2]] and [[3]].\"\n{rest}\n"),
        "en",
    )
}

fn read(path: &str, text: &str, lang: &str) -> Item {
    let mut files = good();
    let course = sources(&files).courses.remove(0);
    files.retain(|path, _| !path.contains("/items/"));
    files.insert(path.to_owned(), text.as_bytes().to_vec());
    let (found, faults) = items(&files, &course, "boil", lang);
    assert!(faults.iter().all(|fault| fault.code == "cloze-gap"), "{faults:#?}");
    found.into_iter().next().unwrap()
}

/// Ids by what the answers say.
fn id(list: &[course::AnswerOption], words: &str) -> String {
    list.iter()
        .find(|option| option.prose.source == words)
        .unwrap_or_else(|| panic!("{words} in {list:?}"))
        .id
        .clone()
}

fn choice(item: &Item, words: &str) -> Response {
    Response::Choice { choice: id(&options(item).choices, words) }
}

fn multiple(item: &Item, words: &[&str]) -> Response {
    Response::Multiple { choices: words.iter().map(|words| id(&options(item).choices, words)).collect() }
}

fn order(item: &Item, words: &[&str]) -> Response {
    Response::Order { steps: words.iter().map(|words| id(&options(item).steps, words)).collect() }
}

fn pairs(item: &Item, words: &[(&str, &str)]) -> Response {
    let Options { lefts, rights, .. } = options(item);
    Response::Match {
        pairs: words.iter().map(|(left, right)| (id(&lefts, left), id(&rights, right))).collect(),
    }
}

fn short(text: &str) -> Response {
    Response::Short { text: text.to_owned() }
}

fn numeric(text: &str) -> Response {
    Response::Numeric { text: text.to_owned() }
}

#[track_caller]
fn check(item: &Item, response: &Response, state: State, score: f64, feedback: &[&str]) {
    let outcome = grade(item, response).unwrap();
    let said: Vec<_> = outcome.feedback.iter().map(|prose| prose.source.as_str()).collect();
    assert_eq!((outcome.state, said.as_slice()), (state, feedback), "{response:?}");
    assert!((outcome.score - score).abs() < 1e-4, "{} for {response:?}", outcome.score);
}

#[test]
fn one_answer_is_worth_its_weight() {
    let item = gift("Why? {=Germs#Yes. ~%40%Dirt#Nearly. ~Taste#No. ~%-50%Nothing ####All of it.}");
    check(&item, &choice(&item, "Germs"), State::Right, 1.0, &["Yes."]);
    check(&item, &choice(&item, "Dirt"), State::Partly, 0.4, &["Nearly."]);
    check(&item, &choice(&item, "Taste"), State::NotYet, 0.0, &["No."]);
    check(&item, &choice(&item, "Nothing"), State::NotYet, 0.0, &[]);
    let outcome = grade(&item, &choice(&item, "Taste")).unwrap();
    assert_eq!(outcome.general.unwrap().source, "All of it.");
    assert_eq!(outcome.correct, Some(choice(&item, "Germs")));
    let chosen: Vec<_> = outcome.marks.iter().filter(|mark| mark.chosen).collect();
    assert_eq!((chosen.len(), chosen[0].right), (1, false));
}

#[test]
fn several_answers_add_up_and_never_fall_below_nothing() {
    let item = gift("Which? {~%33.33333%a#A ~%33.33333%b ~%33.33333%c ~%-50%d#D ~%-100%e}");
    check(&item, &multiple(&item, &["c", "a", "b"]), State::Right, 1.0, &["A"]);
    check(&item, &multiple(&item, &["a", "b"]), State::Partly, 0.6667, &["A"]);
    check(&item, &multiple(&item, &["a", "b", "d"]), State::Partly, 0.1667, &["A", "D"]);
    check(&item, &multiple(&item, &["a", "d"]), State::NotYet, 0.0, &["A", "D"]);
    check(&item, &multiple(&item, &["a", "b", "c", "d", "e"]), State::NotYet, 0.0, &["A", "D"]);
}

#[test]
fn to_choose_everything_is_not_right() {
    // As in Moodle it gets the points, for lack of negative weights, but it is not called right.
    let item = gift("Which? {~%50%a ~%50%b ~c}");
    check(&item, &multiple(&item, &["a", "b", "c"]), State::Partly, 1.0, &[]);
    check(&item, &multiple(&item, &["a", "b"]), State::Right, 1.0, &[]);
    // In TOML, where right answers share the points, a wrong one costs a share.
    let shared = toml(
        "kind = \"multiple\"\nanswers = [{ text = \"a\", right = true }, { text = \"b\", right = true }, \"c\"]",
    );
    check(&shared, &multiple(&shared, &["a", "b", "c"]), State::Partly, 0.5, &[]);
    check(&shared, &multiple(&shared, &["a", "c"]), State::NotYet, 0.0, &[]);
}

#[test]
fn true_and_false_have_their_own_feedback() {
    let item = gift("It boils. {FALSE#wrong#right}");
    check(&item, &Response::TrueFalse { truth: false }, State::Right, 1.0, &["right"]);
    check(&item, &Response::TrueFalse { truth: true }, State::NotYet, 0.0, &["wrong"]);
}

#[test]
fn pairs_are_worth_the_same_each() {
    let item = gift("Match {=pump -> lifts =tank -> keeps =jar -> keeps =sieve -> cleans = -> heats}");
    assert_eq!(options(&item).rights.len(), 4, "a right side that serves two left ones stands there once");
    let all = [("pump", "lifts"), ("tank", "keeps"), ("jar", "keeps"), ("sieve", "cleans")];
    check(&item, &pairs(&item, &all), State::Right, 1.0, &[]);
    check(&item, &pairs(&item, &all[..3]), State::Partly, 0.75, &[]);
    check(&item, &pairs(&item, &[("pump", "heats"), ("tank", "keeps")]), State::Partly, 0.25, &[]);
    check(&item, &pairs(&item, &[("pump", "heats")]), State::NotYet, 0.0, &[]);
}

#[test]
fn steps_count_by_what_they_follow() {
    let item = toml("kind = \"order\"\nanswers = [\"a\", \"b\", \"c\", \"d\", \"e\"]");
    check(&item, &order(&item, &["a", "b", "c", "d", "e"]), State::Right, 1.0, &[]);
    check(&item, &order(&item, &["e", "a", "b", "c", "d"]), State::Partly, 0.6, &[]);
    check(&item, &order(&item, &["a", "b", "c", "e", "d"]), State::Partly, 0.6, &[]);
    check(&item, &order(&item, &["e", "d", "c", "b", "a"]), State::NotYet, 0.0, &[]);
    let outcome = grade(&item, &order(&item, &["b", "c", "a", "d", "e"])).unwrap();
    let marks: Vec<_> = outcome.marks.iter().map(|mark| mark.right).collect();
    assert_eq!(marks, [false, true, false, false, true]);
}

#[test]
fn numbers_count_within_their_ranges_however_they_are_typed() {
    let item = gift("How much? {#=3.1:0.2#Yes. =%50%1..5#Nearly. ~#No.}");
    for text in ["3", "3,0", "3.3", "٣٫٢", "۳٫۱", "+2.9", "31e-1", "３．１"] {
        check(&item, &numeric(text), State::Right, 1.0, &["Yes."]);
    }
    check(&item, &numeric("5"), State::Partly, 0.5, &["Nearly."]);
    check(&item, &numeric("6"), State::NotYet, 0.0, &["No."]);
    check(&item, &numeric("-3.1"), State::NotYet, 0.0, &["No."]);
    let litres = toml("kind = \"numeric\"\nanswers = [1500]\nunit = \"L\"");
    for text in ["1500", "1,500", "1.500", "1 500", "1\u{202f}500 l", "1.5e3 L", "١٬٥٠٠"] {
        check(&litres, &numeric(text), State::Right, 1.0, &[]);
    }
    assert!(matches!(grade(&litres, &numeric("1500 kg")), Err(ResponseFault::NotANumber { .. })));
    assert!(matches!(grade(&item, &numeric("three")), Err(ResponseFault::NotANumber { .. })));
    assert_eq!(grade(&item, &numeric(" ")), Err(ResponseFault::Empty));
}

#[test]
fn words_count_by_the_first_answer_they_fit() {
    let item = gift("Who? {=Marie Curie#Yes. =%50%*Curie#Which one? =%-10%Nobody#No.}");
    check(&item, &short(" marie  CURIE "), State::Right, 1.0, &["Yes."]);
    check(&item, &short("Pierre Curie"), State::Partly, 0.5, &["Which one?"]);
    check(&item, &short("nobody"), State::NotYet, 0.0, &["No."]);
    check(&item, &short("Darwin"), State::NotYet, 0.0, &[]);
    assert_eq!(grade(&item, &short("\u{200f} ")), Err(ResponseFault::Empty));
    assert_eq!(grade(&item, &short(&"x".repeat(1_001))), Err(ResponseFault::TooLong { max: 1_000 }));
}

fn cloze() -> Item {
    toml(
        "kind = \"cloze\"\ngaps = [{ answers = [\"germs\", { text = \"dirt\", weight = 50, feedback = \"F\" }] }, \
         { kind = \"numeric\", answers = [1] }, { kind = \"choice\", answers = [\"cold\", { text = \"hot\", right = true }] }]",
    )
}

#[test]
fn gaps_are_worth_the_same_each() {
    let item = cloze();
    let hot = id(&options(&item).gaps[2], "hot");
    let fill = |gaps: [&str; 3]| Response::Cloze { gaps: gaps.map(str::to_owned).to_vec() };
    check(&item, &fill(["Germs", "1,0", &hot]), State::Right, 1.0, &[]);
    check(&item, &fill(["dirt", "1", &hot]), State::Partly, 2.5 / 3.0, &["F"]);
    check(&item, &fill(["", "1", ""]), State::Partly, 1.0 / 3.0, &[]);
    check(&item, &fill(["water", "2", ""]), State::NotYet, 0.0, &[]);
    assert_eq!(grade(&item, &fill(["", " ", ""])), Err(ResponseFault::Empty));
    assert_eq!(grade(&item, &fill(["", "", "9"])), Err(ResponseFault::Unknown { id: "9".into() }));
    let two = Response::Cloze { gaps: vec!["a".into(), "1".into()] };
    assert_eq!(grade(&item, &two), Err(ResponseFault::Parts { expected: 3, found: 2 }));
}

#[test]
fn essays_and_files_wait_for_a_teacher() {
    let essay = gift("Why? {####Thank you.}");
    let outcome = grade(&essay, &Response::Essay { text: "Because.".into() }).unwrap();
    assert_eq!((outcome.state, outcome.score, outcome.correct), (State::Waiting, 0.0, None));
    assert_eq!(outcome.general.unwrap().source, "Thank you.");
    assert_eq!(grade(&essay, &Response::Essay { text: "\n".into() }), Err(ResponseFault::Empty));
    let long = Response::Essay { text: "x".repeat(MAX_ESSAY + 1) };
    assert_eq!(grade(&essay, &long), Err(ResponseFault::TooLong { max: MAX_ESSAY }));

    let item = toml("kind = \"file\"");
    assert_eq!(item.kind, ItemKind::File);
    let file = |name: &str, size: u64, sha256: &str| Response::File {
        name: name.into(),
        size,
        sha256: sha256.into(),
    };
    let digest = "0123456789abcdef".repeat(4);
    check(&item, &file("план.jpg", 12, &digest), State::Waiting, 0.0, &[]);
    for (name, size, sha256) in [
        ("a.jpg", MAX_HAND_IN + 1, digest.as_str()),
        ("../a.jpg", 1, &digest),
        ("a\nb", 1, &digest),
        ("", 1, &digest),
        ("a.jpg", 1, &digest[1..]),
        ("a.jpg", 1, &digest.to_uppercase()),
    ] {
        let found = grade(&item, &file(name, size, sha256));
        assert_eq!(found, Err(ResponseFault::File { max: MAX_HAND_IN }), "{name}");
    }
}

#[test]
fn what_is_no_answer_counts_for_nothing() {
    let item = gift("Which? {~%50%a ~%50%b ~%-50%c}");
    let of = |ids: &[&str]| {
        grade(&item, &Response::Multiple { choices: ids.iter().map(|id| (*id).to_owned()).collect() })
    };
    assert_eq!(of(&[]), Err(ResponseFault::Empty));
    assert_eq!(of(&["1", "1"]), Err(ResponseFault::Twice { id: "1".into() }));
    for id in ["0", "4", "01", "+1", "", "1 ", "-1", "99999999999999999999999", "\u{661}"] {
        assert_eq!(of(&[id]), Err(ResponseFault::Unknown { id: id.chars().take(40).collect() }), "{id}");
    }
    let found = grade(&item, &short("a"));
    assert_eq!(found, Err(ResponseFault::WrongKind { expected: "multiple", found: "short" }));
    assert_eq!(grade(&gift("Only a text."), &short("a")), Err(ResponseFault::NothingToAnswer));
    let steps = toml("kind = \"order\"\nanswers = [\"a\", \"b\", \"c\"]");
    let of = |ids: &[&str]| {
        grade(&steps, &Response::Order { steps: ids.iter().map(|id| (*id).to_owned()).collect() })
    };
    assert_eq!(of(&["1", "2"]), Err(ResponseFault::Parts { expected: 3, found: 2 }));
    assert_eq!(of(&["1", "2", "2"]), Err(ResponseFault::Twice { id: "2".into() }));
    assert_eq!(of(&["1", "2", "x"]), Err(ResponseFault::Unknown { id: "x".into() }));
    let match_item = gift("Match {=a -> b =c -> d}");
    let twice = Response::Match { pairs: vec![("1".into(), "1".into()), ("1".into(), "2".into())] };
    assert_eq!(grade(&match_item, &twice), Err(ResponseFault::Twice { id: "1".into() }));
}

#[test]
fn ids_of_answers_are_the_same_in_every_language_and_on_every_machine() {
    let english = gift("Why? {=Germs ~Taste ~Smell ~Looks}");
    let swahili = Item { lang: "sw".into(), ..gift("Kwa nini? {=Vijidudu ~Ladha ~Harufu ~Sura}") };
    let ids = |item: &Item| options(item).choices.iter().map(|choice| choice.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&english), ids(&swahili));
    assert_eq!(ids(&english), ["4", "2", "1", "3"], "these ids stand in learners' logs");
    // The first answer of the source, often the right one, is not always of the same id.
    let firsts: std::collections::BTreeSet<_> = (0..40)
        .map(|number| ids(&Item { id: format!("q-{number}"), ..english.clone() })[0].clone())
        .collect();
    assert_eq!(firsts.len(), 4);
}

/// One item of each kind that has a key.
fn all_kinds() -> Vec<Item> {
    vec![
        gift("Why? {=Germs#Yes. ~%40%Dirt ~Taste}"),
        gift("Which? {~%50%a ~%50%b ~%-50%c}"),
        gift("It boils. {T#no#yes}"),
        gift("Match {=a -> b =c -> d =e -> b = -> f}"),
        toml("kind = \"order\"\nanswers = [\"a\", \"b\", \"c\", \"d\"]"),
        gift("How much? {#=3.1:0.2 =%50%1..5}"),
        gift("How much? {#=1e-9:1e-10}"),
        gift("How much? {#=-2..4e20}"),
        gift("Who? {=%50%Curie =Marie *}"),
        gift("Who? {=a\\*b}"),
        toml("kind = \"short\"\nanswers = [\"a\\\\*b*\"]\ncase = true"),
        cloze(),
    ]
}

#[test]
fn the_answer_shown_as_right_is_right() {
    for item in all_kinds() {
        let any = any_response(&item);
        let correct = grade(&item, &any).unwrap().correct.unwrap();
        check(
            &item,
            &correct,
            State::Right,
            1.0,
            &grade(&item, &correct).unwrap().feedback.iter().map(|f| f.source.as_str()).collect::<Vec<_>>(),
        );
    }
}

/// Some response that the item takes.
fn any_response(item: &Item) -> Response {
    let Options { choices, lefts, rights, steps, gaps } = options(item);
    match &item.kind {
        ItemKind::Choice { .. } => Response::Choice { choice: choices[0].id.clone() },
        ItemKind::Multiple { .. } => Response::Multiple { choices: vec![choices[0].id.clone()] },
        ItemKind::TrueFalse { .. } => Response::TrueFalse { truth: true },
        ItemKind::Match { .. } => {
            Response::Match { pairs: vec![(lefts[0].id.clone(), rights[0].id.clone())] }
        }
        ItemKind::Order { .. } => Response::Order { steps: steps.into_iter().map(|step| step.id).collect() },
        ItemKind::Numeric { .. } => numeric("7"),
        ItemKind::Short { .. } => short("x"),
        ItemKind::Cloze { .. } => Response::Cloze {
            gaps: gaps.iter().map(|gap| gap.first().map_or("1".into(), |option| option.id.clone())).collect(),
        },
        ItemKind::Essay => Response::Essay { text: "x".into() },
        ItemKind::File | ItemKind::Description => unreachable!(),
    }
}

#[test]
fn a_sealed_item_asks_the_same_and_tells_nothing() {
    let open = all_kinds();
    for item in &open {
        let (sealed, keys) = seal(std::slice::from_ref(item));
        let sealed = &sealed[0];
        let by_id = |item: &Item| {
            let mut options = options(item);
            options.choices.sort_by(|a, b| a.id.cmp(&b.id));
            options.gaps.iter_mut().for_each(|gap| gap.sort_by(|a, b| a.id.cmp(&b.id)));
            options
        };
        assert_eq!(by_id(sealed), by_id(item));
        let json = serde_json::to_string(&sealed.kind).unwrap();
        for key in [
            "Yes.",
            "yes\"",
            "Curie",
            "germs",
            "3.1",
            "\"weight\":1",
            "\"weight\":5",
            "\"weight\":-",
            "truth\":true",
        ] {
            assert!(!json.contains(key), "{key} in {json}");
        }
        // Sealing again changes nothing and gives no key.
        let (again, none) = seal(std::slice::from_ref(sealed));
        assert_eq!((&again[0], none.ids().count()), (sealed, 0));

        let response = any_response(item);
        let here = grade(sealed, &response).unwrap();
        assert_eq!(
            (here.state, here.correct, here.marks.len(), here.general),
            (State::Sealed, None, 0, None)
        );
        assert_eq!(keys.grade(sealed, &response).unwrap(), grade(item, &response).unwrap());
        assert_eq!(
            keys.grade_by_id("q-2", "en", &response),
            Err(KeysFault::NoKey { item: "q-2".into(), lang: "en".into() })
        );
    }
}

#[test]
fn two_items_that_differ_only_in_their_key_are_the_same_when_sealed() {
    for (one, other) in [
        ("Why? {=a ~b}", "Why? {~a =b}"),
        ("Why? {~%100%a ~b}", "Why? {~a ~%100%b}"),
        ("Why? {T#x}", "Why? {F}"),
        ("Why? {#1}", "Why? {#2..3}"),
        ("Why? {=a}", "Why? {=b =c}"),
    ] {
        let bare = |text: &str| seal(&[gift(text)]).0[0].kind.clone();
        assert_eq!(bare(one), bare(other));
    }
}

fn hostile() -> impl Strategy<Value = Response> {
    let word = prop_oneof![
        "[0-9]{0,3}",
        "\\PC{0,30}",
        Just("1".to_owned()),
        Just("2".to_owned()),
        "[0-9.,e+ \u{660}-\u{669}-]{0,12}"
    ];
    let list = prop::collection::vec(word.clone(), 0..8);
    prop_oneof![
        word.clone().prop_map(|choice| Response::Choice { choice }),
        list.clone().prop_map(|choices| Response::Multiple { choices }),
        any::<bool>().prop_map(|truth| Response::TrueFalse { truth }),
        prop::collection::vec((word.clone(), word.clone()), 0..8).prop_map(|pairs| Response::Match { pairs }),
        list.clone().prop_map(|steps| Response::Order { steps }),
        word.clone().prop_map(|text| Response::Numeric { text }),
        word.clone().prop_map(|text| Response::Short { text }),
        list.prop_map(|gaps| Response::Cloze { gaps }),
        word.clone().prop_map(|text| Response::Essay { text }),
        (word.clone(), any::<u64>(), word).prop_map(|(name, size, sha256)| Response::File {
            name,
            size,
            sha256
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_response_to_any_item_is_graded_or_refused(response in hostile(), at in 0_usize..12) {
        let item = KINDS.with(|kinds| kinds[at % kinds.len()].clone());
        if let Ok(outcome) = grade(&item, &response) {
            prop_assert!((0.0..=1.0).contains(&outcome.score));
            prop_assert_eq!(item.kind.word(), response.kind());
            let json = serde_json::to_string(&response).unwrap();
            prop_assert_eq!(serde_json::from_str::<Response>(&json).unwrap(), response);
        }
    }
}

thread_local! {
    static KINDS: Vec<Item> = all_kinds();
}
