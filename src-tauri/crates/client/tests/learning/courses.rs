//! Courses: from the first page to the certificate, and back after a restart.

use client::view::{CertificateState, Progress, QuizView};

use crate::support::{GENAI, Laptop};
use crate::{FIELD, guess, lessons, practise, read, somebody};

#[test]
fn whoever_hands_in_nothing_has_nothing_not_less() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    somebody(&laptop, "Naserian");
    let (pack, course) = FIELD;
    let quiz = format!("lesson/{}", lessons(&laptop.client, FIELD)[0].0);
    laptop.client.quiz(pack, course, &quiz, "en").unwrap();
    let results = laptop.client.quiz_finish(pack, course, &quiz, "en").unwrap();
    assert!(results.score == 0.0 && results.score.is_sign_positive(), "{}", results.score);
}

#[test]
fn a_new_learner_takes_a_course_to_its_certificate_and_finds_it_after_a_restart() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    let made = somebody(&laptop, "Naserian");
    assert_eq!(made.recovery_code, "");
    let client = &laptop.client;
    let (pack, course) = FIELD;
    let all = lessons(client, FIELD);
    assert_eq!(all.len(), 7);
    for (at, (lesson, items)) in all.iter().enumerate() {
        let before = client.course(pack, course, "en").unwrap().progress.unwrap();
        assert_eq!((before.finished as usize, before.next.unwrap().lesson), (at, lesson.clone()));
        read(client, FIELD, lesson);
        if *items > 0 {
            practise(client, FIELD, &format!("lesson/{lesson}"));
        }
    }
    let earned = |lesson: &str| {
        client.quiz_results(pack, course, &format!("lesson/{lesson}"), "en").unwrap().earned.len()
    };
    assert_eq!(
        (earned(&all[0].0), earned(&all[6].0)),
        (0, 1),
        "the results that earned it tell so, and no others"
    );
    let progress = client.course(pack, course, "en").unwrap().progress.unwrap();
    assert!(progress.complete && progress.criteria.iter().all(|one| one.met), "{progress:?}");
    assert_eq!(client.today("en").unwrap().go_on, None, "there is nothing to go on with");
    let certificates = client.certificates("en").unwrap();
    let [card] = &certificates.earned[..] else { panic!("{certificates:?}") };
    assert_eq!((card.state, card.learner.as_str()), (CertificateState::Waiting, "Naserian"));

    let Laptop { home, client, .. } = laptop;
    drop(client);
    let again = Laptop::at(home);
    assert_eq!(again.client.start().unwrap().learner.unwrap().name, "Naserian");
    assert_eq!(again.client.certificates("en").unwrap().earned, certificates.earned);
    again.client.learner_leave().unwrap();
    again.client.learner_enter(&made.learner.id, "").unwrap();
    let history = again.client.history(pack, course, "en").unwrap();
    assert!(
        history.rows.iter().filter(|row| row.verb == "left").count() >= 7,
        "the time in each lesson is told"
    );
    assert!(history.rows.iter().any(|row| row.verb == "claimed"));
    assert_eq!(history.standing.finished, 7);
}

#[test]
fn three_certificates_make_a_larger_one_by_themselves_in_a_course_nobody_has_opened() {
    let laptop = Laptop::new();
    for slug in
        ["genai-higher-education", "ai-in-agriculture", "ai-in-industry", "teaching-with-digital-tools"]
    {
        laptop.install(slug);
    }
    somebody(&laptop, "Hamidou");
    let client = &laptop.client;
    let courses = [
        FIELD,
        ("org.packhorse.starter.ai-in-industry", "ai-workshop"),
        ("org.packhorse.starter.teaching-with-digital-tools", "digital-teaching"),
    ];
    let large = || {
        let earned = client.certificates("en").unwrap().earned;
        earned.iter().filter(|card| card.id == "digital-teaching-and-ai").count()
    };
    for course in courses {
        assert_eq!(large(), 0);
        for (lesson, items) in lessons(client, course) {
            read(client, course, &lesson);
            if items > 0 {
                practise(client, course, &format!("lesson/{lesson}"));
            }
        }
    }
    assert_eq!(large(), 1);
    let whole = client.course(GENAI, "genai-for-teaching-staff", "en").unwrap();
    let asked = whole.progress.unwrap().criteria;
    let held = asked.iter().find(|one| one.achievement == "digital-teaching-and-ai").unwrap();
    assert_eq!((held.need, held.have, held.met), (3, 3, true));
}

#[test]
fn an_answer_a_draft_and_a_place_are_there_after_a_restart() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    somebody(&laptop, "Bat");
    let (pack, course) = FIELD;
    let lesson = lessons(&laptop.client, FIELD)[1].0.clone();
    let page = laptop.client.lesson(pack, course, &lesson, "en").unwrap();
    let anchor = page.headings[1].anchor.clone();
    laptop.client.lesson_seen(pack, course, &lesson, &anchor, &[String::new()], 4, 20).unwrap();
    let quiz = format!("lesson/{lesson}");
    let view = laptop.client.quiz(pack, course, &quiz, "en").unwrap();
    let answered = &view.items[0];
    let given = guess(answered).unwrap();
    laptop.client.quiz_answer(pack, course, &quiz, &answered.id, given.clone(), "en").unwrap();
    let draft = guess(&view.items[1]).unwrap();
    laptop.client.quiz_draft(pack, course, &quiz, &view.items[1].id, draft.clone()).unwrap();

    let Laptop { home, client, .. } = laptop;
    drop(client);
    let laptop = Laptop::at(home);
    laptop.client.start().unwrap();
    let go_on = laptop.client.today("en").unwrap().go_on.unwrap();
    assert_eq!((go_on.lesson, go_on.heading), (lesson.clone(), page.headings[1].text.clone()));
    let state = laptop.client.lesson(pack, course, &lesson, "en").unwrap().state;
    assert_eq!((state.anchor, state.read, state.progress), (anchor, vec![String::new()], Progress::Begun));
    let again: QuizView = laptop.client.quiz(pack, course, &quiz, "en").unwrap();
    assert_eq!((again.attempt, again.items[0].response.clone()), (1, Some(given)));
    assert!(again.items[0].outcome.is_some() && again.items[1].outcome.is_none());
    assert_eq!(again.items[1].response, Some(draft));
    let order = |view: &QuizView| view.items.iter().map(|item| item.ask.clone()).collect::<Vec<_>>();
    assert_eq!(order(&again), order(&view), "answers stand where they stood");
}
