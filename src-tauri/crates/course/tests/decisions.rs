//! Which edition decides, as stories: a learner's log, the editions the platform holds, and what is said of it.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

use std::collections::BTreeSet;

use course::{
    Achievement, Assessment, Contents, Course, Criteria, CriterionKind, Decision, DecisionState, Deed, Did,
    Edition, Lesson, Mastery, Missing, Module, Place, QuizKind, Response, Stack, State, Text, Told, Voided,
    decide,
};

const PACK: &str = "org.example.water";

fn own(list: &[&str]) -> Vec<String> {
    list.iter().map(|one| (*one).to_owned()).collect()
}

fn edition(criteria: Criteria) -> Course {
    let lesson = |id: &str, set: &str| Lesson {
        id: id.to_owned(),
        items: own(&[set]),
        item_count: 2,
        ..Lesson::default()
    };
    let exam = Assessment {
        id: "final".to_owned(),
        kind: QuizKind::Exam,
        title: Text::of("en", "Final"),
        sets: own(&["boil"]),
        draw: None,
        minutes: None,
        attempts: None,
        pass: Some(0.7),
        shuffle: true,
        sealed: true,
        after_lessons: false,
        item_count: 2,
    };
    Course {
        id: "water".to_owned(),
        modules: vec![Module {
            lessons: vec![lesson("why", "boil"), lesson("how", "store")],
            ..Module::default()
        }],
        assessments: vec![exam],
        achievements: vec![Achievement { id: "basics".to_owned(), criteria, ..Achievement::default() }],
        ..Course::default()
    }
}

fn asks(score: f32) -> Course {
    edition(Criteria { score: Some(score), ..Criteria::default() })
}

fn contents() -> Contents {
    let mut contents = Contents::default();
    for (set, items) in [("boil", ["b1", "b2"]), ("store", ["s1", "s2"])] {
        contents.items.insert(set.to_owned(), own(&items));
    }
    contents
}

/// A log that several laptops write.
#[derive(Default)]
struct Log {
    deeds: Vec<(Told, Deed)>,
    voided: Voided,
    minute: i64,
}

impl Log {
    fn tell(&mut self, version: u32, place: Place, did: Did) -> [u8; 16] {
        self.minute += 1;
        let at_ms = 1_700_000_000_000 + self.minute * 60_000;
        let id = u128::try_from(self.minute).unwrap().to_be_bytes();
        let told = Told { id, clock: at_ms.unsigned_abs() << 16, at_ms };
        self.deeds.push((told, Deed { place, did, version, lang: "en".to_owned() }));
        id
    }

    fn reads(&mut self, version: u32) {
        for lesson in ["why", "how"] {
            let (pack, course, lesson) = (PACK.to_owned(), "water".to_owned(), lesson.to_owned());
            self.tell(version, Place::Lesson { pack, course, lesson }, Did::Finished);
        }
    }

    fn answers(&mut self, version: u32, item: &str, right: bool) {
        let (pack, course, item) = (PACK.to_owned(), "water".to_owned(), item.to_owned());
        let lesson = if item.starts_with('b') { "why" } else { "how" };
        let did = Did::Answered {
            quiz: format!("lesson/{lesson}"),
            attempt: 1,
            tries: 1,
            hints: 0,
            response: Response::TrueFalse { truth: true },
            score: Some(if right { 1.0 } else { 0.0 }),
            state: if right { State::Right } else { State::NotYet },
            lesson: lesson.to_owned(),
            set: String::new(),
        };
        self.tell(version, Place::Item { pack, course, item }, did);
    }

    /// So many of the four questions right, the others wrong.
    fn answers_all(&mut self, version: u32, right: usize) {
        for (at, item) in ["b1", "b2", "s1", "s2"].into_iter().enumerate() {
            self.answers(version, item, at < right);
        }
    }

    fn submits(&mut self, version: u32, waiting: u32, score: Option<f64>) {
        let (pack, course, quiz) = (PACK.to_owned(), "water".to_owned(), "assessment/final".to_owned());
        let passed = score.map(|score| score >= 0.7);
        let did = Did::Submitted { attempt: 1, right: 0, of: 2, waiting, score, passed };
        self.tell(version, Place::Quiz { pack, course, quiz }, did);
    }

    fn claims(&mut self, version: u32) -> [u8; 16] {
        let (pack, course, achievement) = (PACK.to_owned(), "water".to_owned(), "basics".to_owned());
        self.tell(version, Place::Achievement { pack, course, achievement }, Did::Claimed)
    }

    fn decided(&self, editions: &[(u32, &Course)]) -> Decision {
        self.decided_holding(editions, &BTreeSet::new())
    }

    fn decided_holding(&self, editions: &[(u32, &Course)], held: &BTreeSet<String>) -> Decision {
        let contents = contents();
        let editions: Vec<_> = editions
            .iter()
            .map(|(version, course)| Edition { version: *version, course, contents: &contents })
            .collect();
        decide(PACK, "water", "basics", &self.deeds, &self.voided, &editions, held)
    }
}

fn by(decision: &Decision) -> (DecisionState, u32, u32) {
    (decision.state, decision.version, decision.learnt)
}

#[test]
fn criteria_that_are_met_are_met_and_what_is_missing_is_named() {
    let course = asks(0.7);
    let mut log = Log::default();
    log.reads(1);
    log.answers_all(1, 2);
    log.claims(1);
    let decision = log.decided(&[(1, &course)]);
    assert_eq!((by(&decision), decision.result), ((DecisionState::Missing, 1, 1), Some(0.5)));
    let open: Vec<_> = decision.criteria.iter().filter(|one| !one.met).collect();
    let item = |item: &str| Missing::Item { lesson: "how".to_owned(), item: item.to_owned() };
    assert_eq!(
        (open.len(), open[0].kind, open[0].missing.as_slice()),
        (1, CriterionKind::Score, &[item("s1"), item("s2")][..])
    );
    log.answers(1, "s1", true);
    let decision = log.decided(&[(1, &course)]);
    assert_eq!((by(&decision), decision.result), ((DecisionState::Met, 1, 1), Some(0.75)));
    assert!(decision.claimed.is_some());
}

#[test]
fn claimed_on_two_laptops_is_one_achievement_and_the_first_claim_that_holds_decides() {
    let (first, second) = (asks(0.9), asks(0.5));
    let mut log = Log::default();
    log.reads(1);
    log.answers_all(1, 3);
    log.claims(1);
    log.claims(2);
    // The first laptop's edition asked for more than was reached; the second one's did not.
    assert_eq!(by(&log.decided(&[(1, &first), (2, &second)])), (DecisionState::Met, 2, 2));
    // Both would do: the earlier claim decides, in whatever order the log and the editions come.
    log.answers(1, "s2", true);
    log.deeds.reverse();
    let decision = log.decided(&[(2, &second), (1, &first)]);
    assert_eq!(by(&decision), (DecisionState::Met, 1, 1));
    let twice: Vec<_> = log.deeds.iter().chain(&log.deeds).cloned().collect();
    log.deeds = twice;
    assert_eq!(log.decided(&[(1, &first), (2, &second)]), decision);
}

#[test]
fn criteria_that_became_stricter_take_nothing_from_who_earned_it_by_the_older_edition() {
    let (older, stricter) = (asks(0.5), asks(1.0));
    let mut log = Log::default();
    log.reads(1);
    log.answers_all(1, 2);
    log.claims(1);
    // Since then the newer edition was read too.
    log.reads(2);
    assert_eq!(by(&log.decided(&[(1, &older), (2, &stricter)])), (DecisionState::Met, 1, 1));
    // Where the older one is not held any more, the next one stands in for it, and says so.
    assert_eq!(by(&log.decided(&[(2, &stricter)])), (DecisionState::Missing, 2, 2));
    let mut only = Log::default();
    only.reads(1);
    only.answers_all(1, 2);
    only.claims(1);
    assert_eq!(by(&only.decided(&[(3, &stricter), (2, &stricter)])), (DecisionState::Missing, 2, 1));
}

#[test]
fn criteria_that_became_looser_help_who_goes_on_with_the_newer_edition() {
    let (older, looser) = (asks(1.0), asks(0.5));
    let mut log = Log::default();
    log.reads(1);
    log.answers_all(1, 2);
    log.claims(1);
    let editions = [(1, &older), (2, &looser)];
    assert_eq!(by(&log.decided(&editions)), (DecisionState::Missing, 1, 1));
    log.reads(2);
    assert_eq!(by(&log.decided(&editions)), (DecisionState::Met, 2, 2));
}

#[test]
fn what_was_met_at_the_claim_stays_met_however_one_practises_on() {
    let course = edition(Criteria { mastery: Some(Mastery { right: 2, of: 2 }), ..Criteria::default() });
    let mut log = Log::default();
    log.reads(1);
    log.answers_all(1, 4);
    log.claims(1);
    for item in ["b1", "b2"] {
        log.answers(1, item, false);
    }
    assert_eq!(log.decided(&[(1, &course)]).state, DecisionState::Met);
    // Without the claim nobody knows that it ever was.
    log.deeds.retain(|(_, deed)| deed.did != Did::Claimed);
    assert_eq!(log.decided(&[(1, &course)]).state, DecisionState::Missing);
}

#[test]
fn points_that_came_later_count_and_are_waited_for_until_then() {
    let course = edition(Criteria { assessments: own(&["final"]), ..Criteria::default() });
    let mut log = Log::default();
    log.reads(1);
    log.submits(1, 2, None);
    assert_eq!(log.decided(&[(1, &course)]).state, DecisionState::Waiting);
    log.submits(1, 0, Some(0.8));
    let decision = log.decided(&[(1, &course)]);
    // Nobody claimed it: the laptop could not know.
    assert_eq!(
        (by(&decision), decision.claimed, decision.result),
        ((DecisionState::Met, 1, 1), None, Some(0.8))
    );
}

#[test]
fn a_claim_alone_is_no_proof_and_what_was_voided_or_is_elsewhere_does_not_count() {
    let course = asks(0.5);
    let mut log = Log::default();
    let claim = log.claims(1);
    assert_eq!(by(&log.decided(&[(1, &course)])), (DecisionState::Missing, 1, 1));
    log.voided.tell(claim);
    assert_eq!(log.decided(&[(1, &course)]).claimed, None);
    let mut elsewhere = Log::default();
    elsewhere.reads(1);
    elsewhere.answers_all(1, 4);
    for (_, deed) in &mut elsewhere.deeds {
        match &mut deed.place {
            Place::Lesson { course, .. } | Place::Item { course, .. } => *course = "soil".to_owned(),
            _ => {}
        }
    }
    assert_eq!(elsewhere.decided(&[(1, &course)]).state, DecisionState::Missing);
}

#[test]
fn an_edition_without_the_achievement_says_nothing_of_it() {
    let (with, mut without) = (asks(0.5), asks(0.5));
    without.achievements.clear();
    let mut log = Log::default();
    log.reads(2);
    log.answers_all(2, 4);
    log.claims(1);
    assert_eq!(by(&log.decided(&[(2, &without)])).0, DecisionState::Unknown);
    assert_eq!(log.decided(&[]).state, DecisionState::Unknown);
    assert_eq!(by(&log.decided(&[(1, &with), (2, &without)])), (DecisionState::Met, 1, 1));
}

#[test]
fn a_stack_is_decided_by_what_the_platform_says_is_held() {
    let parts = own(&["org.example.soil/soil/a", "org.example.soil/soil/b", "org.example.air/air/c"]);
    let stack = Some(Stack { parts: parts.clone(), least: 2 });
    let course = edition(Criteria { lessons: Some(Vec::new()), stack, ..Criteria::default() });
    let log = Log::default();
    let held = |names: &[usize]| names.iter().map(|at| parts[*at].clone()).collect();
    let decision = log.decided_holding(&[(1, &course)], &held(&[0]));
    let part = |at: usize| Missing::Achievement { achievement: parts[at].clone() };
    assert_eq!((by(&decision), decision.criteria.len()), ((DecisionState::Missing, 1, 1), 1));
    assert_eq!((decision.criteria[0].need, decision.criteria[0].have), (2.0, 1.0));
    assert_eq!(decision.criteria[0].missing, [part(1), part(2)]);
    assert_eq!(log.decided_holding(&[(1, &course)], &held(&[0, 2])).state, DecisionState::Met);
}

#[test]
fn a_log_that_claims_thousands_of_editions_costs_no_more_than_a_few() {
    let course = asks(1.0);
    let mut log = Log::default();
    for version in 1..5_000 {
        log.claims(version);
    }
    assert_eq!(by(&log.decided(&[(7, &course)])), (DecisionState::Missing, 7, 4_999));
}
