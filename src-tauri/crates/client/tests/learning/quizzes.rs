//! Questions: tests, sealed ones, those with a limit; and what comes back for review.

use client::view::{AnswerStanding, Grade, QuizKind};

use crate::support::{GENAI, Laptop, pass, set_clock};
use crate::{DAY, FIELD, guess, lessons, practise, read, somebody};

#[test]
fn a_test_tells_nothing_before_it_is_handed_in() {
    let laptop = Laptop::new();
    laptop.install("genai-higher-education");
    somebody(&laptop, "Amal");
    let client = &laptop.client;
    let course = client.library("en").unwrap().packs[0].courses[0].id.clone();
    let cards = client.course(GENAI, &course, "en").unwrap().progress.unwrap().assessments;
    let pre = cards.iter().find(|one| one.kind == QuizKind::PreTest).unwrap();
    assert!(pre.open && pre.right.is_none());
    let quiz = format!("assessment/{}", pre.id);
    let view = client.quiz(GENAI, &course, &quiz, "en").unwrap();
    assert_eq!((view.items.len() as u32, view.immediate), (pre.questions, false));
    for item in &view.items {
        let told = client.quiz_answer(GENAI, &course, &quiz, &item.id, guess(item).unwrap(), "en").unwrap();
        let outcome = told.outcome.unwrap();
        assert_eq!(
            (outcome.standing, outcome.feedback, outcome.correct),
            (AnswerStanding::Kept, String::new(), None)
        );
        assert_eq!(client.quiz_hint(GENAI, &course, &quiz, &item.id, "en").unwrap_err().code, "no-help");
    }
    let results = client.quiz_finish(GENAI, &course, &quiz, "en").unwrap();
    assert_eq!((results.rows.len(), results.kind), (view.items.len(), QuizKind::PreTest));
    assert_eq!(client.quiz_results(GENAI, &course, &quiz, "en").unwrap().right, results.right);
    let post = cards.iter().find(|one| one.kind == QuizKind::PostTest).unwrap();
    if !post.open {
        let refused = client.quiz(GENAI, &course, &format!("assessment/{}", post.id), "en").unwrap_err();
        assert_eq!(refused.code, "not-open-yet");
    }
}

#[test]
fn a_sealed_test_keeps_its_answers_and_its_pack_holds_no_key() {
    let laptop = Laptop::new();
    let file = laptop.build("ai-in-industry");
    let keys = file.with_extension("keys");
    assert!(fs_err::read_to_string(&keys).unwrap().contains("\"courses\""));
    laptop.install_file(&file);
    somebody(&laptop, "Budi");
    let client = &laptop.client;
    let (pack, course) = ("org.packhorse.starter.ai-in-industry", "ai-workshop");
    for (lesson, items) in lessons(client, (pack, course)) {
        read(client, (pack, course), &lesson);
        if items > 0 {
            practise(client, (pack, course), &format!("lesson/{lesson}"));
        }
    }
    let quiz = "assessment/certifying-test";
    let view = client.quiz(pack, course, quiz, "en").unwrap();
    assert!(view.sealed && view.seconds_left.is_some_and(|left| left <= 30 * 60));
    for item in &view.items {
        let told = client.quiz_answer(pack, course, quiz, &item.id, guess(item).unwrap(), "en").unwrap();
        assert_eq!(told.outcome.unwrap().standing, AnswerStanding::Sealed);
    }
    let results = client.quiz_finish(pack, course, quiz, "en").unwrap();
    assert_eq!((results.sealed, results.waiting, results.passed), (true, results.of, None));
    let progress = client.course(pack, course, "en").unwrap().progress.unwrap();
    assert!(progress.criteria.iter().any(|one| one.waiting && !one.met), "{progress:?}");
    let earned = client.certificates("en").unwrap().earned;
    assert_eq!(earned.iter().map(|card| card.id.as_str()).collect::<Vec<_>>(), ["ai-workshop-basics"]);
}

#[test]
fn a_test_with_a_limit_ends_when_its_time_is_used_whatever_the_clock_says() {
    let laptop = Laptop::new();
    laptop.install("ai-in-industry");
    somebody(&laptop, "Sri");
    let client = &laptop.client;
    let (pack, course) = ("org.packhorse.starter.ai-in-industry", "ai-workshop");
    for (lesson, items) in lessons(client, (pack, course)) {
        read(client, (pack, course), &lesson);
        if items > 0 {
            practise(client, (pack, course), &format!("lesson/{lesson}"));
        }
    }
    let quiz = "assessment/certifying-test";
    let view = client.quiz(pack, course, quiz, "en").unwrap();
    pass(60_000);
    assert_eq!(client.quiz_tick(pack, course, quiz).unwrap(), Some(29 * 60));
    set_clock(4_102_444_800_000);
    assert_eq!(
        client.quiz_tick(pack, course, quiz).unwrap(),
        Some(27 * 60),
        "a leap costs two minutes at most"
    );
    set_clock(0);
    assert_eq!(client.quiz_tick(pack, course, quiz).unwrap(), Some(27 * 60), "and back costs none");
    for _ in 0..30 {
        pass(60_000);
        client.quiz_tick(pack, course, quiz).unwrap();
    }
    let late =
        client.quiz_answer(pack, course, quiz, &view.items[0].id, guess(&view.items[0]).unwrap(), "en");
    assert_eq!(late.unwrap_err().code, "time-over");
    client.quiz_finish(pack, course, quiz, "en").unwrap();
    set_clock(1_790_000_000_000);
}

#[test]
fn what_was_missed_comes_back_and_a_slip_in_the_review_is_taken_back() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    somebody(&laptop, "Wanjiru");
    let client = &laptop.client;
    let (lesson, _) = lessons(client, FIELD)[0].clone();
    read(client, FIELD, &lesson);
    practise(client, FIELD, &format!("lesson/{lesson}"));
    let at_once = client.review("en").unwrap();
    assert!(
        at_once.due > 0 && at_once.cards.iter().all(|card| card.item.is_none()),
        "only new words come at once"
    );
    assert_eq!(client.today("en").unwrap().due, at_once.due);
    pass(30 * DAY);
    let review = client.review("en").unwrap();
    assert!(review.due > 0 && review.minutes > 0);
    let today = client.today("en").unwrap();
    assert_eq!((today.due, today.due_courses), (review.due, 1));
    let card = review.cards.iter().find(|card| card.item.is_some()).unwrap();
    let item = card.item.as_ref().unwrap();
    let told = client.review_answer(&card.card, guess(item), None, "en").unwrap();
    assert!(told.outcome.is_some() && told.due_ms > 0);
    let left = client.review("en").unwrap();
    assert!(!left.cards.iter().any(|one| one.card == card.card));
    client.review_undo().unwrap();
    assert!(client.review("en").unwrap().cards.iter().any(|one| one.card == card.card));
    assert_eq!(client.review_undo().unwrap_err().code, "not-found", "only the last one, and only once");
    let term = review
        .cards
        .iter()
        .find(|card| card.term.is_some())
        .expect("terms of a course one has finished a lesson of");
    client.review_answer(&term.card, None, Some(Grade::Good), "en").unwrap();
    pass(-30 * DAY);
}
