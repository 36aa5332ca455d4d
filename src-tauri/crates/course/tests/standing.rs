//! Where a learner stands in a course, and what an achievement still asks for.

use course::{
    Achievement, Assessment, AssessmentState, ClaimState, Contents, Course, CourseProgress, Criteria,
    Criterion, CriterionKind, Deed, Did, Lesson, LessonState, Mastery, MemoryLedger, Missing, Module, Place,
    QuizKind, Response, State, Text, Told, claims, criteria, fold,
};

const PACK: &str = "org.example.water";

fn own(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Two lessons of ten minutes with two items each, and an exam.
fn water(asked: Criteria) -> Course {
    let lesson = |id: &str, set: &str| Lesson {
        id: id.to_owned(),
        minutes: 10,
        items: own(&[set]),
        item_count: 2,
        ..Lesson::default()
    };
    let exam = Assessment {
        id: "final".to_owned(),
        kind: QuizKind::Exam,
        title: Text::of("en", "Final"),
        sets: own(&["boil", "store"]),
        draw: None,
        minutes: None,
        attempts: Some(2),
        pass: Some(0.7),
        shuffle: true,
        sealed: false,
        after_lessons: true,
        item_count: 4,
    };
    Course {
        id: "water".to_owned(),
        modules: vec![Module {
            id: "m".to_owned(),
            lessons: vec![lesson("why", "boil"), lesson("how", "store")],
            ..Module::default()
        }],
        assessments: vec![exam],
        achievements: vec![Achievement {
            id: "basics".to_owned(),
            criteria: asked,
            ..Achievement::default()
        }],
        ..Course::default()
    }
}

fn contents() -> Contents {
    let mut contents = Contents::default();
    for (lesson, anchor) in [("why", "germs"), ("how", "jars")] {
        contents.anchors.insert(lesson.to_owned(), [anchor.to_owned()].into());
    }
    for (set, items) in [("boil", ["b1", "b2"]), ("store", ["s1", "s2"])] {
        contents.items.insert(set.to_owned(), own(&items));
    }
    contents
}

/// A learner who does one thing a minute.
struct Learner {
    ledger: MemoryLedger,
    minute: i64,
}

impl Learner {
    fn new() -> Self {
        Self { ledger: MemoryLedger::default(), minute: 0 }
    }

    fn does(&mut self, place: Place, did: Did) {
        self.minute += 1;
        let at_ms = 1_700_000_000_000 + self.minute * 60_000;
        let told = Told { id: [0; 16], clock: at_ms.unsigned_abs() << 16, at_ms };
        let deed = Deed { place, did, version: 1, lang: "en".to_owned() };
        let Ok(()) = fold(&mut self.ledger, &told, &deed);
    }

    fn lesson(&mut self, lesson: &str, did: Did) {
        let (pack, course) = (PACK.to_owned(), "water".to_owned());
        self.does(Place::Lesson { pack, course, lesson: lesson.to_owned() }, did);
    }

    fn reads(&mut self, lesson: &str, anchors: &[&str]) {
        for anchor in anchors {
            self.lesson(lesson, Did::Read { anchor: (*anchor).to_owned(), parts: 2 });
        }
    }

    fn answers(&mut self, quiz: &str, item: &str, state: State) {
        let score = match state {
            State::Right => Some(1.0),
            State::Partly => Some(0.5),
            State::NotYet => Some(0.0),
            State::Waiting | State::Sealed => None,
        };
        self.answers_with(quiz, item, state, score, 1, 0);
    }

    fn answers_with(
        &mut self,
        quiz: &str,
        item: &str,
        state: State,
        score: Option<f64>,
        tries: u32,
        hints: u32,
    ) {
        let (pack, course) = (PACK.to_owned(), "water".to_owned());
        let did = Did::Answered {
            quiz: quiz.to_owned(),
            attempt: 1,
            tries,
            hints,
            response: Response::TrueFalse { truth: true },
            score,
            state,
            lesson: String::new(),
            set: String::new(),
        };
        self.does(Place::Item { pack, course, item: item.to_owned() }, did);
    }

    fn submits(&mut self, attempt: u32, waiting: u32, score: Option<f64>, passed: Option<bool>) {
        let (pack, course, quiz) = (PACK.to_owned(), "water".to_owned(), "assessment/final".to_owned());
        let place = Place::Quiz { pack, course, quiz };
        self.does(place.clone(), Did::Began { attempt });
        self.does(place, Did::Submitted { attempt, right: 2, of: 4, waiting, score, passed });
    }

    fn takes_all_lessons(&mut self, state: State) {
        for (lesson, anchor, items) in [("why", "germs", ["b1", "b2"]), ("how", "jars", ["s1", "s2"])] {
            self.reads(lesson, &["", anchor]);
            for item in items {
                self.answers(&format!("lesson/{lesson}"), item, state);
            }
        }
    }

    fn stands(&mut self, course: &Course, contents: &Contents) -> CourseProgress {
        let Ok(progress) = CourseProgress::of(&mut self.ledger, PACK, course, contents);
        progress
    }

    fn asked(&mut self, course: &Course, kind: CriterionKind) -> Criterion {
        let progress = self.stands(course, &contents());
        let all = criteria(&course.achievements[0], course, &progress);
        let Some(one) = all.into_iter().find(|one| one.kind == kind) else {
            panic!("{kind:?} is not asked for")
        };
        one
    }
}

fn item(lesson: &str, item: &str) -> Missing {
    Missing::Item { lesson: lesson.to_owned(), item: item.to_owned() }
}

#[test]
fn a_course_nobody_began_begins_with_its_first_lesson() {
    let progress = Learner::new().stands(&water(Criteria::default()), &contents());
    assert!(progress.lessons.iter().all(|lesson| lesson.state == LessonState::NotBegun));
    assert_eq!((progress.next.as_deref(), progress.minutes_left), (Some("why"), 20));
    assert_eq!((progress.score(), progress.is_complete), (Some(0.0), false));
    assert_eq!(progress.assessments[0].state, AssessmentState::Closed);
}

#[test]
fn a_lesson_is_finished_when_every_part_was_seen_and_every_item_answered_once() {
    let course = water(Criteria::default());
    let mut learner = Learner::new();
    learner.reads("why", &["", "germs"]);
    learner.answers("lesson/why", "b1", State::NotYet);
    let why = learner.stands(&course, &contents()).lessons.remove(0);
    assert_eq!((why.state, why.parts_read, why.answered, why.minutes_left), (LessonState::Begun, 2, 1, 3));
    learner.answers("lesson/why", "b2", State::Right);
    let progress = learner.stands(&course, &contents());
    let why = progress.lesson("why").unwrap();
    assert_eq!(
        (why.state, why.right, why.again.as_slice()),
        (LessonState::Finished, 1, own(&["b1"]).as_slice())
    );
    assert_eq!(progress.newly_finished().map(|lesson| lesson.id.as_str()).collect::<Vec<_>>(), ["why"]);
    assert_eq!(progress.next.as_deref(), Some("how"));
    learner.lesson("why", Did::Finished);
    assert_eq!(learner.stands(&course, &contents()).newly_finished().count(), 0);
}

#[test]
fn answers_in_an_assessment_finish_no_lesson_and_give_its_items_no_points() {
    let course = water(Criteria::default());
    let mut learner = Learner::new();
    learner.reads("why", &["", "germs"]);
    for item in ["b1", "b2"] {
        learner.answers("assessment/final", item, State::Right);
    }
    let progress = learner.stands(&course, &contents());
    assert_eq!((progress.lessons[0].state, progress.score()), (LessonState::Begun, Some(0.0)));
    assert_eq!(learner.ledger.scan("card", "").count(), 0);
}

#[test]
fn one_goes_on_where_one_was_last_and_after_the_end_with_what_was_left_out() {
    let course = water(Criteria::default());
    let mut learner = Learner::new();
    learner.reads("how", &[""]);
    assert_eq!(learner.stands(&course, &contents()).next.as_deref(), Some("how"));
    learner.lesson("how", Did::Finished);
    assert_eq!(learner.stands(&course, &contents()).next.as_deref(), Some("why"));
    learner.lesson("why", Did::Finished);
    let progress = learner.stands(&course, &contents());
    assert_eq!((progress.next.as_deref(), progress.minutes_left), (None, 0));
    assert!(progress.is_newly_complete());
}

#[test]
fn in_a_new_edition_what_was_finished_stays_and_what_is_gone_does_not_count() {
    let mut learner = Learner::new();
    learner.takes_all_lessons(State::Right);
    learner.lesson("why", Did::Finished);
    let mut newer = water(Criteria { score: Some(1.0), ..Criteria::default() });
    newer.modules[0].lessons.remove(1);
    let mut held = contents();
    held.items.insert("boil".to_owned(), own(&["b2", "b3"]));
    held.anchors.insert("why".to_owned(), ["germs".to_owned(), "heat".to_owned()].into());
    let progress = learner.stands(&newer, &held);
    let why = progress.lesson("why").unwrap();
    assert_eq!((why.state, why.is_done), (LessonState::Finished, false));
    assert_eq!((why.parts_read, why.answered, why.items, progress.score()), (2, 1, 2, Some(0.5)));
    let asked = criteria(&newer.achievements[0], &newer, &progress);
    assert_eq!((asked[0].need, asked[0].met), (1.0, true));
    assert_eq!((asked[1].met, asked[1].missing.as_slice()), (false, [item("why", "b3")].as_slice()));
    // What is gone keeps its history.
    assert!(learner.ledger.scan("item", "").any(|(key, _, _)| key.ends_with("/s1")));
    assert!(learner.ledger.scan("lesson", "").any(|(key, _, _)| key.ends_with("/how")));
}

#[test]
fn what_was_read_below_a_heading_that_a_new_edition_dropped_stands_for_no_part_of_it() {
    let course = water(Criteria::default());
    let mut learner = Learner::new();
    learner.reads("why", &["", "germs"]);
    for item in ["b1", "b2"] {
        learner.answers("lesson/why", item, State::Right);
    }
    let mut held = contents();
    held.anchors.insert("why".to_owned(), ["heat".to_owned()].into());
    let why = learner.stands(&course, &held).lessons.remove(0);
    assert_eq!((why.state, why.parts_read, why.parts), (LessonState::Begun, 1, 2));
    learner.reads("why", &["heat"]);
    let why = learner.stands(&course, &held).lessons.remove(0);
    assert_eq!((why.state, why.parts_read, why.parts), (LessonState::Finished, 2, 2));
}

#[test]
fn only_the_lessons_that_are_asked_for_count() {
    let some = Criteria { lessons: Some(own(&["how", "gone"])), score: Some(0.5), ..Criteria::default() };
    let course = water(some);
    let mut learner = Learner::new();
    learner.reads("how", &["", "jars"]);
    learner.answers("lesson/how", "s1", State::Right);
    let lessons = learner.asked(&course, CriterionKind::Lessons);
    let missing = [Missing::Lesson { lesson: "how".to_owned() }];
    assert_eq!((lessons.need, lessons.have, lessons.missing.as_slice()), (1.0, 0.0, missing.as_slice()));
    let score = learner.asked(&course, CriterionKind::Score);
    assert_eq!((score.need, score.have, score.met), (0.5, 0.5, true));
}

#[test]
fn the_best_answer_counts_and_points_that_wait_may_still_do() {
    let course = water(Criteria { score: Some(0.7), ..Criteria::default() });
    let mut learner = Learner::new();
    learner.takes_all_lessons(State::NotYet);
    learner.answers("lesson/why", "b1", State::Right);
    learner.answers("lesson/why", "b1", State::NotYet);
    learner.answers("lesson/why", "b2", State::Partly);
    let score = learner.asked(&course, CriterionKind::Score);
    assert_eq!((score.have, score.met, score.waiting), (0.375, false, false));
    assert_eq!(score.missing, [item("why", "b2"), item("how", "s1"), item("how", "s2")]);

    let mut writer = Learner::new();
    for (item, state) in
        [("b1", State::Right), ("b2", State::Right), ("s1", State::Waiting), ("s2", State::NotYet)]
    {
        writer.answers("lesson/why", item, state);
    }
    let score = writer.asked(&course, CriterionKind::Score);
    assert_eq!((score.have, score.met, score.waiting), (0.5, false, true));
    assert_eq!(score.missing, [item("how", "s2")]);
}

#[test]
fn mastery_looks_at_the_last_first_tries_without_help() {
    let course = water(Criteria { mastery: Some(Mastery { right: 2, of: 3 }), ..Criteria::default() });
    let set = |lesson: &str, set: &str, right| Missing::Set {
        lesson: lesson.to_owned(),
        set: set.to_owned(),
        right,
        need: 2,
    };
    let mut learner = Learner::new();
    learner.answers("lesson/why", "b1", State::Right);
    learner.answers_with("lesson/why", "b2", State::Right, Some(1.0), 2, 0);
    learner.answers_with("lesson/why", "b2", State::Right, Some(1.0), 1, 1);
    let mastery = learner.asked(&course, CriterionKind::Mastery);
    assert_eq!(mastery.missing, [set("why", "boil", 1), set("how", "store", 0)]);
    learner.answers("lesson/why", "b2", State::Right);
    learner.answers("lesson/how", "s1", State::Right);
    learner.answers("lesson/how", "s1", State::Right);
    let mastery = learner.asked(&course, CriterionKind::Mastery);
    assert_eq!((mastery.need, mastery.have, mastery.met), (2.0, 2.0, true));
    learner.answers("lesson/why", "b1", State::NotYet);
    learner.answers("lesson/why", "b1", State::NotYet);
    assert_eq!(learner.asked(&course, CriterionKind::Mastery).missing, [set("why", "boil", 1)]);
}

#[test]
fn an_exam_opens_after_the_lessons_and_ends_with_its_attempts() {
    let course = water(Criteria { assessments: own(&["final"]), ..Criteria::default() });
    let state = |learner: &mut Learner| learner.stands(&course, &contents()).assessments.remove(0);
    let mut learner = Learner::new();
    learner.takes_all_lessons(State::Right);
    assert_eq!(state(&mut learner).state, AssessmentState::Open);
    learner.submits(1, 0, Some(0.5), Some(false));
    let exam = state(&mut learner);
    assert_eq!((exam.state, exam.left, exam.best), (AssessmentState::Open, Some(1), Some(0.5)));
    let mut other = Learner { ledger: learner.ledger.clone(), minute: learner.minute };
    learner.submits(2, 0, Some(0.6), Some(false));
    assert_eq!(state(&mut learner).state, AssessmentState::Failed);
    other.submits(2, 0, Some(0.7), Some(true));
    assert_eq!(state(&mut other).state, AssessmentState::Passed);
    assert!(other.asked(&course, CriterionKind::Assessments).met);
}

#[test]
fn a_sealed_exam_waits_until_its_points_come() {
    let course = water(Criteria { assessments: own(&["final"]), ..Criteria::default() });
    let mut learner = Learner::new();
    learner.takes_all_lessons(State::Right);
    learner.submits(1, 4, None, None);
    let asked = learner.asked(&course, CriterionKind::Assessments);
    assert_eq!((asked.met, asked.waiting), (false, true));
    let progress = learner.stands(&course, &contents());
    assert_eq!(progress.assessments[0].state, AssessmentState::Waiting);
    assert_eq!(claims(&course, &progress)[0].state, ClaimState::Waiting);
    // The key's holder scores the same attempt.
    learner.submits(1, 0, Some(0.9), Some(true));
    let progress = learner.stands(&course, &contents());
    let exam = &progress.assessments[0];
    assert_eq!((exam.state, exam.attempts, exam.best), (AssessmentState::Passed, 1, Some(0.9)));
    assert_eq!(claims(&course, &progress)[0].state, ClaimState::Met);
}

#[test]
fn two_laptops_that_each_took_a_first_attempt_took_two() {
    let course = water(Criteria::default());
    let mut learner = Learner::new();
    learner.submits(1, 0, Some(0.2), Some(false));
    learner.submits(1, 0, Some(0.3), Some(false));
    let exam = learner.stands(&course, &contents()).assessments.remove(0);
    assert_eq!((exam.attempts, exam.left, exam.state), (2, Some(0), AssessmentState::Failed));
    assert_eq!(exam.row.unwrap().next_attempt(), 3);
}

#[test]
fn an_achievement_that_was_claimed_stays_so() {
    let course = water(Criteria::default());
    let mut learner = Learner::new();
    learner.takes_all_lessons(State::NotYet);
    let progress = learner.stands(&course, &contents());
    assert_eq!(claims(&course, &progress)[0].state, ClaimState::Met);
    let (pack, place) = (PACK.to_owned(), "water".to_owned());
    learner.does(Place::Achievement { pack, course: place, achievement: "basics".to_owned() }, Did::Claimed);
    let stricter = water(Criteria { score: Some(1.0), ..Criteria::default() });
    let claim = claims(&stricter, &learner.stands(&stricter, &contents())).remove(0);
    let ClaimState::Claimed(made) = claim.state else { panic!("{:?}", claim.state) };
    assert_eq!(made.version(), 1);
    assert!(claim.criteria.iter().any(|one| !one.met));
}
