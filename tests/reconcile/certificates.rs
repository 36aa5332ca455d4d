//! A certificate's story with the real programs: earned offline, waiting, confirmed by either carrier, printed, its code
//! photographed and verified on a laptop that never had a network; then taken back, and the news comes by stick.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use acceptance::PlatformServer;
use client::view::{Ask, QuizItem, Response};
use client::{Addresses, Client, Open};
use serde_json::Value;
use tempfile::TempDir;

use crate::camera::{Camera, STRAIGHT, photographed, sheet};
use crate::laptop::scratch;
use crate::story::{Person, program};

const PACK: &str = "org.packhorse.starter.genai-higher-education";
const COURSE: &str = "genai-for-teaching-staff";
const EARNED: &str =
    "org.packhorse.starter.genai-higher-education/genai-for-teaching-staff/genai-teaching-basics";

/// How records go to the platform and answers come back.
#[derive(Clone, Copy, PartialEq)]
enum By {
    /// The trainer's stick.
    Stick,
    /// A line in town.
    Line,
}

fn now() -> i64 {
    i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap()
}

/// The town: a platform with the starter course, a trainer's stick, and the laptop that carries it.
struct Town {
    packs: TempDir,
    _data: TempDir,
    platform: PlatformServer,
    code: String,
    stick: TempDir,
    trainer: Person,
}

impl Town {
    fn new() -> Town {
        let packs = scratch();
        let centre = Person::new();
        let at = |name: &str| packs.path().join(name).to_string_lossy().into_owned();
        centre.run(0, &["key", "new", "-o", &at("centre.key"), "--name", "Test centre"]);
        let sources = acceptance::house().join("content-packs/genai-higher-education");
        let sources = sources.to_string_lossy();
        centre.run(0, &["pack", "build", &sources, "-o", &at("one.pack"), "--key", &at("centre.key")]);
        let data = scratch();
        let platform = PlatformServer::start(&program("packhorse-platform"), data.path(), None);
        platform.run(&["publisher", "add", &at("centre.key.pub")]);
        platform.run(&["publish", &at("one.pack")]);
        let (_, code) = platform.cohort("Teachers", &platform.address());
        Town { packs, _data: data, platform, code, stick: scratch(), trainer: Person::new() }
    }

    fn stick(&self) -> String {
        self.stick.path().to_string_lossy().into_owned()
    }

    /// Records go, answers come.
    fn carry(&self, learner: &Person, by: By) {
        // The first answer says that they belong; what waits on that comes with the second at the latest.
        for _ in 0..2 {
            if by == By::Line {
                learner.run(0, &["reconcile", "--all"]);
                continue;
            }
            learner.run(0, &["courier", "pack", "-o", &self.stick()]);
            self.trainer
                .run(0, &["courier", "deliver", &self.stick(), "--platform", &self.platform.address()]);
            learner.run(0, &["courier", "accept", &self.stick()]);
        }
    }
}

/// Reads the whole course in a language, answers its questions, and passes its test, on a laptop without a line.
fn study(data: &Path, lang: &str) {
    let client = Client::open(Open {
        folder: Some(data.to_owned()),
        version: "test".into(),
        addresses: Addresses::default(),
        notify: Arc::new(|_| ()),
        now_ms: now,
        offset_minutes: || 0,
    });
    let client = client.unwrap();
    let who = client.learners().unwrap().learners[0].id.clone();
    client.learner_enter(&who, "").unwrap();
    let mut right: BTreeMap<String, Response> = BTreeMap::new();
    let course = client.course(PACK, COURSE, lang).unwrap();
    let lessons = course.modules.iter().flat_map(|module| &module.lessons);
    for lesson in lessons.map(|lesson| lesson.id.as_str()) {
        let page = client.lesson(PACK, COURSE, lesson, lang).unwrap();
        let headings = page.headings.iter().filter(|heading| heading.level == 2);
        let parts: Vec<String> =
            [String::new()].into_iter().chain(headings.map(|heading| heading.anchor.clone())).collect();
        let count = u32::try_from(parts.len()).unwrap();
        client.lesson_seen(PACK, COURSE, lesson, "", &parts, count, 60).unwrap();
        let quiz = format!("lesson/{lesson}");
        // First what is right is looked up, then it is answered.
        let items = client.quiz_again(PACK, COURSE, &quiz, lang).unwrap().items;
        for item in items {
            let Some(guess) = guess(&item) else { continue };
            client.quiz_answer(PACK, COURSE, &quiz, &item.id, guess.clone(), lang).unwrap();
            let shown = client.quiz_reveal(PACK, COURSE, &quiz, &item.id, lang).ok();
            // Of one's own words nobody shows others.
            let told = shown.and_then(|shown| shown.outcome?.correct).unwrap_or(guess);
            right.insert(item.id, told);
        }
        client.quiz_finish(PACK, COURSE, &quiz, lang).unwrap();
        answer_all(&client, &quiz, &right, lang);
    }
    answer_all(&client, "assessment/final", &right, lang);
}

/// Any answer: after one it is shown what was right.
fn guess(item: &QuizItem) -> Option<Response> {
    let first = |choices: &[client::view::Choice]| choices[0].id.clone();
    Some(match &item.ask {
        Ask::Choice { choices } => Response::Choice { choice: first(choices) },
        Ask::Multiple { choices } => Response::Multiple { choices: vec![first(choices)] },
        Ask::TrueFalse => Response::TrueFalse { truth: true },
        Ask::Match { lefts, rights } => Response::Match {
            pairs: lefts
                .iter()
                .zip(rights)
                .map(|(left, right)| (left.id.clone(), right.id.clone()))
                .collect(),
        },
        Ask::Order { steps } => Response::Order { steps: steps.iter().map(|step| step.id.clone()).collect() },
        Ask::Numeric { .. } => Response::Numeric { text: "1".into() },
        Ask::Short => Response::Short { text: "word".into() },
        Ask::Cloze { gaps } => Response::Cloze { gaps: vec!["word".into(); gaps.len()] },
        Ask::Essay => Response::Essay { text: "In my own words.".into() },
        Ask::File | Ask::Description => return None,
    })
}

fn answer_all(client: &Client, quiz: &str, right: &BTreeMap<String, Response>, lang: &str) {
    for item in client.quiz_again(PACK, COURSE, quiz, lang).unwrap().items {
        let Some(response) = right.get(&item.id) else { continue };
        client.quiz_answer(PACK, COURSE, quiz, &item.id, response.clone(), lang).unwrap();
    }
    client.quiz_finish(PACK, COURSE, quiz, lang).unwrap();
}

fn card(person: &Person, name: &str) -> Value {
    let view = person.run(0, &["credential", "list", "--learner", name]);
    let earned = view["earned"].as_array().unwrap();
    let of = |one: &&Value| one["id"] == "genai-teaching-basics";
    earned.iter().find(of).unwrap_or_else(|| panic!("{view:#}")).clone()
}

fn export(person: &Person, name: &str, file: &str, lang: &str) -> PathBuf {
    let path = person.file(file);
    let words =
        ["credential", "export", EARNED, "-o", &path.to_string_lossy(), "--learner", name, "--lang", lang];
    person.run(0, &words);
    path
}

#[track_caller]
fn verify(person: &Person, code: i32, file: &Path) -> Value {
    person.run(code, &["credential", "verify", &file.to_string_lossy()])
}

fn codes(report: &Value) -> Vec<&str> {
    report["findings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
}

fn story(by: By) {
    let town = Town::new();
    let learners = [("أمينة بنت عبد الرحمن", "ar"), ("王晓明", "zh")];
    let people: Vec<Person> = learners.iter().map(|_| Person::new()).collect();
    let dean = Person::new();
    for (person, (name, lang)) in people.iter().zip(learners) {
        person.install(town.packs.path());
        person.run(0, &["learner", "add", name, "--language", lang]);
        person.run(0, &["learner", "join", name, &town.code]);
        study(&person.file("data"), lang);

        // Earned on this laptop, and waiting: a page says so, and is no certificate.
        assert_eq!(card(person, name)["state"], "waiting");
        let page = export(person, name, "waiting.pdf", lang);
        assert_eq!(codes(&verify(person, 4, &page)), ["carrier-pdf-without"]);
        let data = person.file("waiting.json").to_string_lossy().into_owned();
        person.run(1, &["credential", "export", EARNED, "-o", &data, "--learner", name]);

        // It goes to the platform, and comes back confirmed.
        town.carry(person, by);
        let confirmed = card(person, name);
        assert_eq!(confirmed["state"], "confirmed", "{confirmed:#}");
        assert_eq!(confirmed["holder"], name);
    }

    // The dean's laptop never has a network. Until it is told whom to trust, it cannot tell.
    let (amina, (name, _)) = (&people[0], learners[0]);
    let papers: Vec<PathBuf> = people
        .iter()
        .zip(learners)
        .flat_map(|(person, (name, lang))| {
            [("paper.pdf", lang), ("badge.png", lang), ("data.json", lang)]
                .map(|(file, lang)| export(person, name, file, lang))
        })
        .collect();
    assert_eq!(codes(&verify(&dean, 4, &papers[0]))[0], "issuer-unknown");
    amina.run(0, &["stick", "write", &town.stick(), "--pack", PACK]);
    let trust = town.stick.path().join("packhorse.trust");
    let found = dean.run(0, &["stick", "scan", &town.stick()]);
    assert_eq!(found["trust"][0]["standing"], "unknown", "nobody there knows it: {found:#}");
    let told = town.platform.run(&["trust", "export", "-o", &town.stick.path().join("p").to_string_lossy()]);
    let fingerprint = found["trust"][0]["fingerprint"].as_str().unwrap();
    assert!(told.contains(fingerprint), "the platform tells the fingerprint to compare: {told}");
    dean.run(4, &["trust", "add", &trust.to_string_lossy()]);
    assert_eq!(codes(&verify(&dean, 4, &papers[0]))[0], "issuer-unknown", "nothing was believed yet");
    dean.run(0, &["trust", "add", &trust.to_string_lossy(), "--yes"]);
    for paper in &papers {
        let report = verify(&dean, 0, paper);
        assert_eq!(report["trustDays"], 0, "its age is shown: {report:#}");
    }
    // All at once, from a folder.
    let all = papers.iter().map(|paper| paper.to_string_lossy().into_owned());
    let words: Vec<String> = ["credential".into(), "verify".into()].into_iter().chain(all).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    assert_eq!(dean.run(0, &words)["valid"], papers.len());

    // The code alone, photographed as people do.
    let in_a_hurry = Camera {
        degrees: 9.0,
        tilt: (0.12, -0.1),
        side: 2000,
        share: 0.7,
        blur: 1.2,
        grain: 12.0,
        shade: 0.5,
        quality: 70,
    };
    let code = amina.run(0, &["credential", "show", EARNED, "--learner", name])["code"].clone();
    let code = code.as_str().unwrap();
    let photographs: Vec<PathBuf> = (0..)
        .zip([STRAIGHT, in_a_hurry])
        .map(|(seed, camera)| {
            let path = dean.file(&format!("photograph-{seed}.jpg"));
            fs_err::write(&path, photographed(&sheet(code, 8), camera, seed)).unwrap();
            path
        })
        .collect();
    for photograph in &photographs {
        let report = verify(&dean, 0, photograph);
        assert_eq!((&report["slip"], &report["shown"]["holder"]), (&true.into(), &name.into()), "{report:#}");
    }

    // It is taken back in town. The news goes to the learner, and by their stick to the dean.
    let older = dean.file("older.trust");
    fs_err::copy(&trust, &older).unwrap();
    let id = card(amina, name)["credential"].as_str().unwrap().to_owned();
    town.platform.run(&["revoke", &id, "--reason", "It was given by mistake"]);
    let hears = || {
        let found = dean.run(0, &["stick", "scan", &town.stick()]);
        assert_eq!(found["trust"][0]["standing"], "taken", "of a signer who is known: {found:#}");
    };
    if by == By::Stick {
        // Whoever meets the stick on its way home hears it, though its carrier has joined nobody.
        amina.run(0, &["courier", "pack", "-o", &town.stick()]);
        verify(&dean, 0, &papers[0]);
        town.trainer.run(0, &["courier", "deliver", &town.stick(), "--platform", &town.platform.address()]);
        hears();
    }
    town.carry(amina, by);
    let revoked = card(amina, name);
    assert_eq!(
        (&revoked["state"], &revoked["words"]),
        (&"revoked".into(), &"It was given by mistake".into())
    );
    let said = amina.say(0, &["credential", "show", EARNED, "--learner", name]);
    assert!(said.contains("Taken back") && said.contains("The centre took it back."), "{said}");
    assert!(revoked["steps"].as_array().unwrap().iter().any(|step| step["state"] == "revoked"), "and when");
    assert_eq!(codes(&verify(amina, 3, &papers[0]))[0], "revoked");
    assert_eq!(card(&people[1], learners[1].0)["state"], "confirmed", "nobody else's");
    if by == By::Line {
        verify(&dean, 0, &papers[0]);
        amina.run(0, &["stick", "write", &town.stick()]);
        hears();
    }
    for shown in photographs.iter().chain(&papers[..3]) {
        let report = verify(&dean, 3, shown);
        let finding = &report["findings"][0];
        assert_eq!(finding["code"], "revoked");
        assert!(finding["args"]["made"].as_str().is_some_and(|made| made.len() >= 10), "with the date");
    }
    verify(&dean, 0, &papers[3]);

    // Nobody brings the older word back.
    dean.run(1, &["trust", "add", &older.to_string_lossy(), "--yes"]);
    fs_err::copy(&older, &trust).unwrap();
    let found = dean.run(0, &["stick", "scan", &town.stick()]);
    assert_eq!(found["trust"][0]["standing"], "older");
    verify(&dean, 3, &papers[0]);
}

#[test]
fn a_certificate_earned_offline_is_confirmed_by_stick_verified_without_a_network_and_taken_back() {
    story(By::Stick);
}

#[test]
fn a_certificate_confirmed_by_a_line_is_verified_without_a_network_and_taken_back_by_stick() {
    story(By::Line);
}
