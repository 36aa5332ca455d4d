//! What learners do from a terminal or a script, by the real program on the real starter packs.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod shelf;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::process::{Child, Stdio};

use serde_json::Value;
use support::{Person, Said};

/// The smallest starter course.
const SMALLEST: &str = "teaching-with-digital-tools";
const COURSE: &str = "digital-teaching";

fn texts(list: &Value, field: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one[field].as_str().unwrap().to_owned()).collect()
}

/// A laptop with a starter course.
fn laptop(slug: &str) -> Person {
    let person = Person::with_pack(slug).trusting();
    person.run(&["library", "install", "@one.pack"]).ends(0);
    person
}

/// A laptop with a starter course and a learner.
fn studying(slug: &str, name: &str) -> Person {
    let person = laptop(slug);
    person.run(&["learner", "add", name]).ends(0);
    person
}

impl Person {
    /// Runs a command for a learner; what it prints is JSON.
    #[track_caller]
    fn does(&self, learner: &str, words: &[&str]) -> Value {
        self.run(&[&["--json"], words, &["--learner", learner]].concat()).ends(0).json()
    }

    /// The course's lessons and how many questions each has.
    fn lessons(&self, course: &str) -> Vec<(String, u64)> {
        let view = self.run(&["--json", "lesson", "list", course]).ends(0).json();
        let modules = view["modules"].as_array().unwrap();
        let lessons = modules.iter().flat_map(|module| module["lessons"].as_array().unwrap());
        lessons.map(|one| (one["id"].as_str().unwrap().to_owned(), one["items"].as_u64().unwrap())).collect()
    }
}

/// All answers a question with few of them may get, as they are typed.
fn guesses(item: &Value) -> Vec<String> {
    let ask = &item["ask"];
    let ids = |list: &Value| texts(list, "id");
    match ask["kind"].as_str().unwrap() {
        "choice" => ids(&ask["choices"]),
        "trueFalse" => vec!["true".into(), "false".into()],
        "multiple" => vec![ids(&ask["choices"]).join(",")],
        "match" => {
            let rights = ids(&ask["rights"]);
            let pair = |left: String| format!("{left}={}", rights[0]);
            vec![ids(&ask["lefts"]).into_iter().map(pair).collect::<Vec<_>>().join(",")]
        }
        "order" => vec![ids(&ask["steps"]).join(",")],
        "cloze" => {
            let gap = |gap: &Value| ids(&gap["choices"]).first().cloned().unwrap_or_else(|| "1".into());
            vec![ask["gaps"].as_array().unwrap().iter().map(gap).collect::<Vec<_>>().join("|")]
        }
        "numeric" => vec!["-1".into()],
        _ => vec!["In words of my own.".into()],
    }
}

/// A right answer as it is typed.
fn typed(correct: &Value) -> String {
    let joined = |list: &Value, sign: &str| {
        list.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect::<Vec<_>>().join(sign)
    };
    match correct["kind"].as_str().unwrap() {
        "choice" => correct["choice"].as_str().unwrap().to_owned(),
        "multiple" => joined(&correct["choices"], ","),
        "trueFalse" => correct["truth"].to_string(),
        "match" => {
            let pairs = correct["pairs"].as_array().unwrap().iter();
            pairs.map(|pair| joined(pair, "=")).collect::<Vec<_>>().join(",")
        }
        "order" => joined(&correct["steps"], ","),
        "cloze" => joined(&correct["gaps"], "|"),
        _ => correct["text"].as_str().unwrap().to_owned(),
    }
}

/// Answers a lesson's questions: retries until right where one may, else looks the answer up and takes all once more.
/// Returns how many wrong answers were retried.
fn practise(person: &Person, learner: &str, lesson: &str) -> u32 {
    let (mut retried, mut known, mut looked_up) = (0, Vec::new(), false);
    for item in person.does(learner, &["item", "list", lesson])["items"].as_array().unwrap() {
        let id = item["id"].as_str().unwrap();
        let mut told = Value::Null;
        let mut given = String::new();
        for guess in guesses(item) {
            told = person.does(learner, &["item", "answer", id, &guess]);
            given = guess;
            if told["outcome"]["standing"] != "notYet" {
                break;
            }
            assert_eq!(told["outcome"]["retry"], true);
            retried += 1;
        }
        if !["right", "waiting"].contains(&told["outcome"]["standing"].as_str().unwrap()) {
            let shown = person.does(learner, &["item", "reveal", id]);
            given = typed(&shown["outcome"]["correct"]);
            looked_up = true;
        }
        known.push((id.to_owned(), given));
    }
    person.does(learner, &["item", "finish", lesson]);
    if looked_up {
        let again = person.does(learner, &["item", "list", lesson]);
        assert_eq!(again["attempt"], 2);
        for (id, given) in &known {
            let told = person.does(learner, &["item", "answer", id, given]);
            let standing = told["outcome"]["standing"].as_str().unwrap();
            assert!(["right", "waiting"].contains(&standing), "{id} {given}: {standing}");
        }
        let results = person.does(learner, &["item", "finish", lesson]);
        let right = results["right"].as_u64().unwrap() + results["waiting"].as_u64().unwrap();
        assert_eq!(Some(right), results["of"].as_u64());
    }
    retried
}

#[test]
fn a_script_takes_a_whole_course_to_its_certificate() {
    let person = laptop(SMALLEST);
    let made = person.run(&["--json", "learner", "add", "Naserian", "--language", "sw"]).ends(0).json();
    assert_eq!((made["learner"]["lock"].as_str(), made["recoveryCode"].as_str()), (Some("none"), Some("")));
    let learner = &made["learner"]["id"].as_str().unwrap()[..13];
    let mut retried = 0;
    let lessons = person.lessons(COURSE);
    assert!(lessons.len() >= 6);
    for (lesson, items) in &lessons {
        let seen = person.does(learner, &["lesson", "read", lesson]);
        assert_eq!(seen["read"], seen["parts"]);
        if *items > 0 {
            retried += practise(&person, learner, lesson);
            let results = person.does(learner, &["item", "results", lesson]);
            assert_eq!((&results["lessonFinished"], &results["unread"]), (&true.into(), &0.into()));
        }
    }
    assert!(retried > 0, "some first guess was wrong");

    let list = person.does(learner, &["lesson", "list", COURSE]);
    assert_eq!(
        (&list["progress"]["complete"], list["progress"]["finished"].as_u64()),
        (&true.into(), Some(6))
    );
    let view = person.does(learner, &["credential", "list"]);
    assert_eq!(view["earned"].as_array().unwrap().len(), 1, "{view}");
    let earned = &view["earned"][0];
    assert_eq!((earned["state"].as_str(), earned["learner"].as_str()), (Some("waiting"), Some("Naserian")));
    assert_eq!(view["onTheWay"], serde_json::json!([]));
    let plain = person.run(&["credential", "list", "--learner", learner]).ends(0).out;
    assert!(plain.contains("waiting to be confirmed"), "{plain}");

    let history = person.run(&["--json", "learner", "history", learner, COURSE]).ends(0).json();
    assert_eq!(texts(&history["rows"], "verb").iter().filter(|verb| *verb == "claimed").count(), 1);
    let progress = person.run(&["--json", "learner", "progress", learner]).ends(0).json();
    assert_eq!(progress["courses"][0]["finished"], 6);
    let records = person.run(&["--json", "learner", "records", learner]).ends(0).json();
    let verbs = texts(&records["kept"]["verbs"], "verb");
    assert!(
        ["answered", "claimed", "read"].iter().all(|verb| verbs.iter().any(|one| one == verb)),
        "{verbs:?}"
    );
    let first = records["records"][0]["json"].as_str().unwrap();
    let statement: Value = serde_json::from_str(first).unwrap();
    assert!(statement["actor"].is_object() && statement["verb"]["id"].is_string());
}

/// How often a question was answered, by the records.
fn answers(person: &Person, learner: &str, course: &str) -> usize {
    let history = person.run(&["--json", "learner", "history", learner, course]).ends(0).json();
    texts(&history["rows"], "verb").iter().filter(|verb| *verb == "answered").count()
}

#[test]
fn two_programs_that_answer_at_the_same_time_lose_nothing() {
    let person = studying(SMALLEST, "Bat");
    let lesson = person.lessons(COURSE)[0].0.clone();
    let read = || {
        let mut command = person.command(&["--json", "lesson", "read", &lesson, "--learner", "Bat"]);
        command.stdout(Stdio::piped()).spawn().unwrap()
    };
    for child in [read(), read(), read()] {
        let seen = Said::of(&child.wait_with_output().unwrap()).ends(0).json();
        assert_eq!((&seen["read"], seen["read"].as_u64() > Some(1)), (&seen["parts"], true));
    }
    let history = person.run(&["--json", "learner", "history", "Bat", COURSE]).ends(0).json();
    let verbs = texts(&history["rows"], "verb");
    let parts = person.does("Bat", &["lesson", "read", &lesson])["parts"].as_u64().unwrap() as usize;
    let said = |verb: &str| verbs.iter().filter(|one| *one == verb).count();
    assert_eq!((said("began"), said("read")), (1, parts), "each thing is told once");

    let items = person.does("Bat", &["item", "list", &lesson])["items"].as_array().unwrap().clone();
    assert!(items.len() >= 3);
    let mut told = 0;
    for _ in 0..3 {
        let begin = |item: &Value| -> Child {
            let (id, guess) = (item["id"].as_str().unwrap(), &guesses(item)[0]);
            let mut command = person.command(&["--json", "item", "answer", id, guess, "--learner", "Bat"]);
            command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
        };
        for child in items.iter().map(begin).collect::<Vec<_>>() {
            let said = Said::of(&child.wait_with_output().unwrap());
            assert!(said.code == 0 || said.err.contains("cannot be answered any more"), "{}", said.err);
            told += usize::from(said.code == 0);
        }
    }
    assert!(told >= items.len(), "each was answered at least once");
    assert_eq!(answers(&person, "Bat", COURSE), told);
    let view = person.does("Bat", &["item", "list", &lesson]);
    assert_eq!(
        (view["attempt"].as_u64(), view["at"].as_u64()),
        (Some(1), Some(items.len() as u64)),
        "{view}"
    );
}

#[cfg(unix)]
#[test]
fn kill_9_of_an_answering_program_loses_nothing_acknowledged() {
    let person = studying(SMALLEST, "Sri");
    let lessons = person.lessons(COURSE);
    let items = lessons.iter().flat_map(|(lesson, _)| {
        person.does("Sri", &["item", "list", lesson])["items"].as_array().unwrap().clone()
    });
    let mut items = items;
    let numeric = items.find(|item| item["ask"]["kind"] == "numeric").expect("a question for a number");
    let id = numeric["id"].as_str().unwrap();
    let begin = |text: &str| {
        let mut command = person.command(&["--json", "item", "answer", id, text, "--learner", "Sri"]);
        command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
    };
    let took = std::time::Instant::now();
    begin("100000").wait_with_output().unwrap();
    let took = took.elapsed();
    let (mut acknowledged, mut killed, mut begun) = (BTreeSet::from(["100000".to_owned()]), 0, 1);
    for round in 0..300_u32 {
        if killed >= 15 && acknowledged.len() >= 6 {
            break;
        }
        let text = (200_000 + round).to_string();
        let mut child = begin(&text);
        begun += 1;
        // From before it has opened anything to long after it has ended.
        std::thread::sleep(took * (round % 20) / 10);
        child.kill().unwrap();
        let output = child.wait_with_output().unwrap();
        killed += u32::from(output.status.code().is_none());
        if serde_json::from_slice::<Value>(&output.stdout).is_ok_and(|told| told["outcome"].is_object()) {
            acknowledged.insert(text);
        }
    }
    assert!(killed >= 15 && acknowledged.len() >= 6, "{killed} killed, {} told", acknowledged.len());
    let (mut kept, mut from) = (Vec::new(), String::new());
    loop {
        let page = person.run(&["--json", "learner", "records", "Sri", "--from", &from]).ends(0).json();
        for json in texts(&page["records"], "json") {
            let statement: Value = serde_json::from_str(&json).unwrap();
            kept.extend(statement["result"]["response"].as_str().map(str::to_owned));
        }
        from = page["next"].as_str().unwrap().to_owned();
        if from.is_empty() {
            break;
        }
    }
    let once: BTreeSet<String> = kept.iter().cloned().collect();
    assert_eq!((once.len(), kept.len() <= begun), (kept.len(), true), "none is there twice");
    assert!(acknowledged.is_subset(&once), "{:?}", acknowledged.difference(&once));
    assert_eq!(person.does("Sri", &["item", "answer", id, "7"])["response"]["text"], "7", "and one goes on");
}

#[test]
fn a_file_is_handed_in_and_a_sealed_test_keeps_its_answers() {
    let person = studying("ai-in-industry", "Budi");
    fs_err::write(person.file("sheet.txt"), "limits, false alarms, misses, who looks").unwrap();
    let hand_in = || {
        let mut command = person.command(&["--json", "item", "answer", "hand-sheet"]);
        command.arg(format!("@{}", person.path("sheet.txt"))).args(["--learner", "Budi"]);
        Said::of(&command.output().unwrap())
    };
    let early = hand_in().ends(1).json();
    assert_eq!(early["error"]["code"], "not-begun", "nobody falls into a test by answering");
    person.does("Budi", &["item", "list", "project-plan"]);
    let told = hand_in().ends(0).json();
    assert_eq!(
        (told["outcome"]["standing"].as_str(), told["response"]["name"].as_str()),
        (Some("waiting"), Some("sheet.txt"))
    );
    let said = person
        .run(&["--json", "item", "answer", "hand-sheet", "no file", "--learner", "Budi"])
        .ends(2)
        .json();
    assert_eq!(said["error"]["code"], "response-form");

    for (lesson, items) in person.lessons("ai-workshop") {
        person.does("Budi", &["lesson", "read", &lesson]);
        if items == 0 {
            continue;
        }
        for item in person.does("Budi", &["item", "list", &lesson])["items"].as_array().unwrap() {
            if item["ask"]["kind"] != "file" {
                person.does("Budi", &["item", "answer", item["id"].as_str().unwrap(), &guesses(item)[0]]);
            }
        }
        person.does("Budi", &["item", "finish", &lesson]);
    }
    let test = person.does("Budi", &["item", "list", "certifying-test"]);
    assert_eq!((&test["sealed"], &test["immediate"]), (&true.into(), &false.into()));
    for item in test["items"].as_array().unwrap() {
        let told = person.does("Budi", &["item", "answer", item["id"].as_str().unwrap(), &guesses(item)[0]]);
        assert_eq!(
            (told["outcome"]["standing"].as_str(), &told["outcome"]["correct"]),
            (Some("sealed"), &Value::Null)
        );
    }
    let results = person.does("Budi", &["item", "finish", "certifying-test"]);
    assert_eq!((&results["sealed"], &results["passed"]), (&true.into(), &Value::Null));
    assert_eq!(person.does("Budi", &["credential", "list"])["earned"], serde_json::json!([]));
}
