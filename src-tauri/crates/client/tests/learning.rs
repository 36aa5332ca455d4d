//! What learners do, on the real starter packs: they learn, answer, come back, and lose nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod support;

use client::Client;
use client::view::{
    AnswerStanding, Ask, CertificateState, Entered, Facts, Grade, Lock, NewLearner, NoteAnchor, NoteEdit,
    NoteKind, PageReport, Progress, QuizItem, QuizKind, QuizView, Response,
};
use support::{GENAI, Laptop, pass, set_clock};

const FIELD: (&str, &str) = ("org.packhorse.starter.ai-in-agriculture", "ai-field");
const DAY: i64 = 24 * 60 * 60 * 1000;

fn somebody(laptop: &Laptop, name: &str) -> Entered {
    let new = NewLearner {
        name: name.into(),
        picture: "sun".into(),
        language: "en".into(),
        lock: Lock::None,
        secret: String::new(),
    };
    laptop.client.learner_create(&new).unwrap()
}

/// Reads every part of a lesson.
fn read(client: &Client, (pack, course): (&str, &str), lesson: &str) {
    let page = client.lesson(pack, course, lesson, "en").unwrap();
    let mut parts = vec![String::new()];
    parts.extend(page.headings.iter().filter(|one| one.level == 2).map(|one| one.anchor.clone()));
    let anchor = parts.last().unwrap().clone();
    let count = parts.len() as u32;
    client.lesson_seen(pack, course, lesson, &anchor, &parts, count, 30).unwrap();
}

/// Any answer that a question takes.
fn guess(item: &QuizItem) -> Option<Response> {
    let first = |choices: &[client::view::Choice]| choices[0].id.clone();
    Some(match &item.ask {
        Ask::Choice { choices } => Response::Choice { choice: first(choices) },
        Ask::Multiple { choices } => Response::Multiple { choices: vec![first(choices)] },
        Ask::TrueFalse => Response::TrueFalse { truth: true },
        Ask::Match { lefts, rights } => {
            Response::Match { pairs: lefts.iter().map(|left| (left.id.clone(), first(rights))).collect() }
        }
        Ask::Order { steps } => Response::Order { steps: steps.iter().map(|step| step.id.clone()).collect() },
        Ask::Numeric { .. } => Response::Numeric { text: "1".into() },
        Ask::Short => Response::Short { text: "word".into() },
        Ask::Cloze { gaps } => Response::Cloze {
            gaps: gaps
                .iter()
                .map(|gap| gap.choices.first().map_or("1".into(), |one| one.id.clone()))
                .collect(),
        },
        Ask::Essay => Response::Essay { text: "My plan.".into() },
        Ask::File | Ask::Description => return None,
    })
}

/// Takes a lesson's questions twice: the second time with the right answers, which the first time has shown.
fn practise(client: &Client, (pack, course): (&str, &str), quiz: &str) {
    let view = client.quiz(pack, course, quiz, "en").unwrap();
    assert_eq!((&view.kind, view.immediate), (&QuizKind::Practice, true));
    let mut right = Vec::new();
    for item in &view.items {
        let Some(response) = guess(item) else { continue };
        let told = client.quiz_answer(pack, course, quiz, &item.id, response.clone(), "en").unwrap();
        let outcome = told.outcome.unwrap();
        right.push(match outcome.standing {
            AnswerStanding::Right | AnswerStanding::Waiting => (item.id.clone(), response),
            _ => {
                assert!(
                    outcome.retry && outcome.correct.is_none(),
                    "the key is not shown before it is asked for"
                );
                let shown = client.quiz_reveal(pack, course, quiz, &item.id, "en").unwrap();
                (item.id.clone(), shown.outcome.unwrap().correct.unwrap())
            }
        });
    }
    client.quiz_finish(pack, course, quiz, "en").unwrap();
    client.quiz_again(pack, course, quiz, "en").unwrap();
    for (item, response) in right {
        let told = client.quiz_answer(pack, course, quiz, &item, response, "en").unwrap();
        let standing = told.outcome.unwrap().standing;
        assert!(matches!(standing, AnswerStanding::Right | AnswerStanding::Waiting), "{item}: {standing:?}");
    }
    let results = client.quiz_finish(pack, course, quiz, "en").unwrap();
    assert_eq!((results.right + results.waiting, results.attempt), (results.of, 2));
    // Whoever looks at the results again sees the same, with what was earned by them.
    assert_eq!(client.quiz_results(pack, course, quiz, "en").unwrap(), results);
}

fn lessons(client: &Client, (pack, course): (&str, &str)) -> Vec<(String, u32)> {
    let view = client.course(pack, course, "en").unwrap();
    view.modules.iter().flat_map(|module| &module.lessons).map(|one| (one.id.clone(), one.items)).collect()
}

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

#[test]
fn a_newer_edition_waits_until_the_learner_goes_over_to_it_and_everything_is_kept() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    somebody(&laptop, "Joseph");
    let client = &laptop.client;
    let (pack, course) = FIELD;
    let all = lessons(client, FIELD);
    read(client, FIELD, &all[0].0);
    practise(client, FIELD, &format!("lesson/{}", all[0].0));
    let page = client.lesson(pack, course, &all[1].0, "en").unwrap();
    client.lesson_seen(pack, course, &all[1].0, "", &[String::new()], 4, 10).unwrap();
    let heading = page.headings[0].clone();
    let source = client.lesson_source(pack, course, &all[1].0, "en").unwrap().0;
    let words: Vec<&str> =
        source.split_once(&format!("## {}", heading.text)).unwrap().1.split_whitespace().take(9).collect();
    let exact = words[1..].join(" ");
    let note = |exact: &str| NoteEdit {
        id: String::new(),
        kind: NoteKind::Note,
        pack: pack.into(),
        course: course.into(),
        lesson: all[1].0.clone(),
        anchor: NoteAnchor {
            lang: "en".into(),
            heading: heading.anchor.clone(),
            exact: exact.into(),
            prefix: String::new(),
            suffix: String::new(),
        },
        text: "Use the example of our own field.".into(),
    };
    let kept = client.note_save(&note(&exact), "en").unwrap();
    assert!(!kept.orphan, "{kept:?}");
    let lost = client.note_save(&note("words that stand nowhere in this lesson at all"), "en").unwrap();
    assert!(lost.orphan && lost.text == "Use the example of our own field.");

    // Edition 2: a sentence before the marked words, a lesson less, an item less.
    let sources = laptop.home.path().join("second");
    copy(&starters().join("ai-in-agriculture"), &sources);
    edit(&sources.join("pack.toml"), "version = 1", "version = 2");
    edit(&sources.join("pack.toml"), "label = \"1.0\"", "label = \"2.0\"");
    let lesson = find(&sources, "lessons/en", &all[1].0);
    edit(
        &lesson,
        &format!("## {}\n", heading.text),
        &format!("## {}\n\nThis is new in edition two.\n", heading.text),
    );
    let second = laptop.build_from(&sources, "second");
    laptop.install_file(&second);

    let view = client.course(pack, course, "en").unwrap();
    let progress = view.progress.unwrap();
    let edition = progress.edition.expect("one stays on the edition one is in the middle of");
    assert_eq!((edition.reading, edition.newest, edition.newest_label.as_str()), (1, 2, "2.0"));
    assert_eq!(edition.changed.len(), 1);
    assert_eq!(client.lesson(pack, course, &all[1].0, "en").unwrap().version, 1);
    assert_eq!(client.today("en").unwrap().editions.len(), 1);
    assert_eq!(progress.finished, 1);

    client.edition_move(pack).unwrap();
    let page = client.lesson(pack, course, &all[1].0, "en").unwrap();
    assert_eq!(page.version, 2);
    let found = page.state.notes.iter().find(|note| note.id == kept.id).unwrap();
    assert!(!found.orphan && found.exact == exact, "{found:?}");
    assert!(client.notes("", "", "en").unwrap().iter().any(|note| note.orphan && note.id == lost.id));
    let progress = client.course(pack, course, "en").unwrap().progress.unwrap();
    assert_eq!((progress.finished, progress.edition), (1, None));
}

#[test]
fn a_note_is_changed_taken_away_and_brought_back() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    somebody(&laptop, "Halima");
    let client = &laptop.client;
    let (pack, course) = FIELD;
    let lesson = lessons(client, FIELD)[0].0.clone();
    let anchor = NoteAnchor {
        lang: "en".into(),
        heading: String::new(),
        exact: String::new(),
        prefix: String::new(),
        suffix: String::new(),
    };
    let new = NoteEdit {
        id: String::new(),
        kind: NoteKind::Bookmark,
        pack: pack.into(),
        course: course.into(),
        lesson: lesson.clone(),
        anchor,
        text: String::new(),
    };
    let made = client.note_save(&new, "en").unwrap();
    let changed =
        NoteEdit { id: made.id.clone(), text: "Read this again".into(), kind: NoteKind::Note, ..new.clone() };
    assert_eq!(client.note_save(&changed, "en").unwrap().text, "Read this again");
    client.note_remove(&made.id).unwrap();
    assert!(client.notes(pack, course, "en").unwrap().is_empty());
    client.note_restore(&made.id).unwrap();
    assert_eq!(client.notes(pack, course, "en").unwrap()[0].text, "Read this again");
    let long = NoteEdit { text: "x".repeat(100_000), ..new };
    assert_eq!(client.note_save(&long, "en").unwrap_err().code, "note-too-long");
}

#[test]
fn an_interactive_page_keeps_its_state_and_tells_no_more_than_it_may() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    somebody(&laptop, "Kofi");
    let client = &laptop.client;
    let (pack, course) = FIELD;
    let (lesson, at) = lessons(client, FIELD)
        .iter()
        .find_map(|(lesson, _)| {
            let page = client.lesson(pack, course, lesson, "en").unwrap();
            let at =
                page.media.iter().position(|media| media.kind == client::view::MediaKind::Interactive)?;
            Some((lesson.clone(), at as u32))
        })
        .expect("a lesson with an interactive page");
    let report = |report: PageReport| client.page_report(pack, course, &lesson, at, &report);
    report(PageReport::Save { state: "{\"threshold\":7}".into() }).unwrap();
    assert_eq!(client.page_load(pack, course, &lesson, at).unwrap(), "{\"threshold\":7}");
    report(PageReport::Score { score: 0.5 }).unwrap();
    report(PageReport::Completed).unwrap();
    for hostile in [
        PageReport::Save { state: "x".repeat(65 * 1024) },
        PageReport::Score { score: 1.5 },
        PageReport::Score { score: f64::NAN },
        PageReport::Progressed { progress: -1.0 },
    ] {
        assert_eq!(report(hostile.clone()).unwrap_err().code, "page-report", "{hostile:?}");
    }
    assert_eq!(
        client.page_report(pack, course, &lesson, 99, &PageReport::Completed).unwrap_err().code,
        "not-found"
    );
    let history = client.history(pack, course, "en").unwrap();
    assert_eq!(history.rows.iter().filter(|row| row.verb == "scored").count(), 2);
}

#[test]
fn nobody_elses_record_is_reached_and_a_lock_holds() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    let client = &laptop.client;
    assert_eq!(client.today("en").unwrap_err().code, "nobody");
    let new = |name: &str, lock: Lock, secret: &str| NewLearner {
        name: name.into(),
        picture: "tree".into(),
        language: "ar".into(),
        lock,
        secret: secret.into(),
    };
    let pin = client.learner_create(&new("أمل", Lock::Pin, "4071")).unwrap();
    assert!(!pin.recovery_code.is_empty());
    let lesson = lessons(client, FIELD)[0].0.clone();
    read(client, FIELD, &lesson);
    let other = client.learner_create(&new("Joseph", Lock::None, "")).unwrap();
    assert_eq!(client.progress("en").unwrap().courses.len(), 0, "the other one's shelf is empty");
    assert_eq!(client.learners().unwrap().current, other.learner.id);
    assert_eq!(client.learner_enter(&pin.learner.id, "1111").unwrap_err().code, "wrong-secret");
    assert_eq!(client.learners().unwrap().current, other.learner.id, "who studies goes on");
    client.learner_enter(&pin.learner.id, "٤٠٧١").unwrap();
    assert_eq!(client.progress("en").unwrap().courses.len(), 1);
    let recovered =
        client.learner_recover(&pin.learner.id, &pin.recovery_code, Lock::Passphrase, "a longer secret");
    let recovered = recovered.map_err(|failure| failure.code);
    // Whoever studies has to get up before their lock is changed by a code.
    let recovered = match recovered {
        Err(_) => {
            client.learner_leave().unwrap();
            client
                .learner_recover(&pin.learner.id, &pin.recovery_code, Lock::Passphrase, "a longer secret")
                .unwrap()
        }
        Ok(entered) => entered,
    };
    assert_ne!(recovered.recovery_code, pin.recovery_code);
    assert_eq!(client.progress("en").unwrap().courses.len(), 1, "encrypting loses nothing");
    assert_eq!(client.learner_lock("not their secret", Lock::None, "").unwrap_err().code, "wrong-secret");
    assert_eq!(client.progress("en").unwrap().courses.len(), 1, "who changes nothing stays");
    client.learner_change("Amal", "bird", "en").unwrap();
    assert_eq!(client.learners().unwrap().learners.iter().filter(|one| one.name == "Amal").count(), 1);
    client.learner_erase(&pin.learner.id, "a longer secret").unwrap();
    assert_eq!(client.learners().unwrap().learners.len(), 1);
}

#[test]
fn a_learner_goes_to_another_laptop_in_one_file_and_both_histories_become_one() {
    let one = Laptop::new();
    one.install("ai-in-agriculture");
    somebody(&one, "Zanele");
    let all = lessons(&one.client, FIELD);
    read(&one.client, FIELD, &all[0].0);
    let file = one.client.learner_export(&one.home.path().join("z.learner").to_string_lossy()).unwrap();

    let other = Laptop::new();
    other.install("ai-in-agriculture");
    let brought = other.client.learner_import(&file, "").unwrap();
    assert!(!brought.merged && brought.records > 0);
    other.client.learner_enter(&brought.learner.id, "").unwrap();
    read(&other.client, FIELD, &all[1].0);
    pass(1000);
    read(&one.client, FIELD, &all[2].0);
    let back = other.client.learner_export(&other.home.path().join("z.learner").to_string_lossy()).unwrap();
    let merged = one.client.learner_import(&back, "").unwrap();
    assert!(merged.merged && merged.records > 0);
    let progress = one.client.course(FIELD.0, FIELD.1, "en").unwrap().progress.unwrap();
    let read: Vec<bool> = progress.lessons.iter().map(|one| one.read > 0).collect();
    assert_eq!(read, [true, true, true, false, false, false, false]);
    assert_eq!(one.client.learner_import(&back, "").unwrap().records, 0, "once more adds nothing");
}

#[test]
fn a_learner_sees_what_is_kept_and_facts_are_theirs_to_withdraw() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    somebody(&laptop, "Meron");
    let client = &laptop.client;
    assert!(client.today("en").unwrap().ask_facts);
    let said = Facts {
        asked: true,
        sex: "female".into(),
        age_band: "25-34".into(),
        institution: "Rural college".into(),
        role: "teacher".into(),
    };
    client.learner_facts_save(&said).unwrap();
    assert_eq!(client.learner_privacy().unwrap().facts, said);
    assert!(!client.today("en").unwrap().ask_facts);
    let none = Facts {
        asked: true,
        sex: String::new(),
        age_band: String::new(),
        institution: String::new(),
        role: String::new(),
    };
    client.learner_facts_save(&none).unwrap();
    read(client, FIELD, &lessons(client, FIELD)[0].0);
    let kept = client.learner_privacy().unwrap();
    assert_eq!(kept.facts, none);
    assert!(kept.records > 0 && kept.size > 0 && kept.verbs.iter().any(|one| one.verb == "read"));
    let page = client.learner_records("", "en").unwrap();
    let json: serde_json::Value = serde_json::from_str(&page.records[0].json).unwrap();
    assert!(json["id"].is_string() && json["actor"]["account"].is_object(), "{json}");
    assert!(!page.records[0].json.contains("Meron"), "no name leaves the laptop in a statement");
}

fn starters() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content-packs")
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs_err::create_dir_all(to).unwrap();
    for entry in fs_err::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs_err::copy(entry.path(), target).unwrap();
        }
    }
}

fn edit(path: &std::path::Path, from: &str, to: &str) {
    let text = fs_err::read_to_string(path).unwrap();
    assert!(text.contains(from), "{} lacks {from}", path.display());
    fs_err::write(path, text.replacen(from, to, 1)).unwrap();
}

/// The Markdown file of a lesson, by its id.
fn find(sources: &std::path::Path, folder: &str, lesson: &str) -> std::path::PathBuf {
    let course = sources.join("courses/ai-field").join(folder);
    let mut files = fs_err::read_dir(course).unwrap().map(|entry| entry.unwrap().path());
    files.find(|path| path.file_stem().unwrap().to_string_lossy().ends_with(lesson)).unwrap()
}
