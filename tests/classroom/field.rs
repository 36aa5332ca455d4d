//! Certificates issued in the classroom: the centre let a trainer's laptop issue, learners who never saw a network get theirs
//! at once, the platform puts its signature beside it later. Never more than was allowed, whenever the laptop is killed.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use client::view::{CertificateCard, CertificateState};
use client::{Flow, InstallOptions};
use platform::hub::Certificates;

use crate::laptop::{Laptop, scratch};
use crate::room::{Town, address, open, program, real_now};

const PACK: &str = "org.example.water";

/// A course of one lesson, whose certificate asks for that one; and the key that its pack is signed with.
pub(crate) struct Course {
    home: tempfile::TempDir,
}

impl Course {
    pub(crate) fn new() -> Course {
        let home = scratch();
        let write = |name: &str, text: &str| {
            let path = home.path().join("water").join(name);
            fs_err::create_dir_all(path.parent().unwrap()).unwrap();
            fs_err::write(path, text).unwrap();
        };
        write(
            "pack.toml",
            "format = 1\nid = \"org.example.water\"\nversion = 1\nlabel = \"1.0\"\npublisher = \"Steppe\"\n\
             licence = \"CC-BY-4.0\"\ncategory = \"ai-industry\"\nlevel = \"beginner\"\nlanguages = [\"en\"]\n\
             [title]\nen = \"Water\"\n[description]\nen = \"About water.\"\n",
        );
        write(
            "courses/wells/course.toml",
            "id = \"wells\"\nhours = 2\n[title]\nen = \"Wells\"\n[summary]\nen = \"About wells.\"\n\
             [[module]]\nid = \"first\"\ntitle = { en = \"First\" }\n\
             [[module.lesson]]\nid = \"dig\"\nfile = \"dig\"\nminutes = 5\n\
             [[achievement]]\nid = \"basics\"\ntitle = { en = \"Well basics\" }\n\
             description = { en = \"Knows wells.\" }\ncriteria = { lessons = [\"dig\"] }\n",
        );
        write("courses/wells/lessons/en/dig.md", "# Dig\n\nWords.\n");
        let key = pack::SigningKey::generate("Steppe").unwrap();
        key.save(home.path().join("steppe.key")).unwrap();
        let (from, to) = (home.path().join("water"), home.path().join("water.pack"));
        client::build_pack(&from, &to, Some(&key), None, None, &mut |_, _| ()).unwrap();
        Course { home }
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub(crate) fn is_published(&self, town: &Town) {
        let at = |name: &str| self.file(name).to_string_lossy().into_owned();
        town.server.run(&["publisher", "add", &at("steppe.key.pub")]);
        town.server.run(&["publish", &at("water.pack")]);
    }

    fn goes_to(&self, laptop: &Laptop) {
        laptop.client().trust(&self.file("steppe.key.pub")).unwrap();
        let path = self.file("water.pack").to_string_lossy().into_owned();
        laptop.client().install(&path, &InstallOptions::default(), &mut |_, _, _| Flow::Continue).unwrap();
    }
}

/// The staff let the teacher's laptop issue, and it hears of it.
fn allow(town: &Town, teacher: &Laptop, count: &str, more: &[&str]) {
    let (key, at) = (teacher.device().public().to_string(), town.server.address());
    let words = ["issuer", "delegate", "1", &key, "--name", "Trainer Bek", "--count", count, "--days", "30"];
    town.server.run(&[&words[..], &["--address", &at], more].concat());
    town.online(teacher);
    assert!(!teacher.client().own_delegations().unwrap().is_empty());
}

pub(crate) fn reads(laptop: &Laptop) {
    laptop.client().lesson(PACK, "wells", "dig", "en").unwrap();
    laptop.client().lesson_seen(PACK, "wells", "dig", "", &[String::new()], 1, 60).unwrap();
}

pub(crate) fn card(laptop: &Laptop) -> CertificateCard {
    let earned = laptop.client().certificates("en").unwrap().earned;
    earned.into_iter().find(|one| one.pack == PACK).expect("it was earned")
}

/// A member with the course, who has not read it yet.
pub(crate) fn member(town: &Town, course: &Course, name: &str) -> Laptop {
    let laptop = Laptop::new(name);
    town.join(&laptop);
    town.online(&laptop);
    course.goes_to(&laptop);
    laptop
}

#[test]
fn a_learner_gets_their_certificate_in_the_classroom_and_the_platform_stands_beside_it_later() {
    let (town, course, teacher) = (Town::new(), Course::new(), Laptop::new("Teacher"));
    town.join(&teacher);
    town.appoint(&teacher);
    course.is_published(&town);
    course.goes_to(&teacher);
    allow(&town, &teacher, "20", &["--automatic"]);
    let file = teacher.folder().join("keys/delegations.json");
    assert_eq!(fs_err::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let amina = member(&town, &course, "Amina");

    // Nobody has a line.
    reads(&amina);
    assert_eq!(card(&amina).state, CertificateState::Waiting);
    let hub = open(teacher.client(), "Room 4");
    let visit = amina.client().classroom_meet(&address(&hub), &[], "en").unwrap();
    assert!(visit.report.unwrap().is_complete());
    let got = card(&amina);
    assert_eq!((got.state, got.reason.as_str()), (CertificateState::Confirmed, "field"), "{got:?}");
    assert_eq!((got.confirmed_by.as_str(), got.holder.as_str()), ("Trainer Bek", "Amina"));
    let issued = hub.certificates().issued().unwrap();
    assert_eq!((issued.len(), issued[0].name.as_str()), (1, "Amina"));
    assert_eq!(hub.certificates().allowed().unwrap()[0].used, 1);

    // In town.
    drop(hub);
    town.online(&amina);
    let confirmed = card(&amina);
    assert_eq!(
        (confirmed.state, confirmed.reason.as_str(), confirmed.credential),
        (CertificateState::Confirmed, "countersigned", got.credential)
    );
}

#[test]
fn where_the_trainer_says_yes_to_each_the_command_line_does() {
    let (town, course, teacher) = (Town::new(), Course::new(), Laptop::new("Teacher"));
    town.join(&teacher);
    town.appoint(&teacher);
    course.is_published(&town);
    course.goes_to(&teacher);
    allow(&town, &teacher, "20", &["--only", "org.example.water/wells/basics"]);
    let amina = member(&town, &course, "Amina");
    reads(&amina);
    let hub = open(teacher.client(), "Room 4");
    amina.client().classroom_meet(&address(&hub), &[], "en").unwrap();
    assert_eq!(card(&amina).state, CertificateState::Waiting);
    let group = packhorse(&teacher.folder(), &["classroom", "group"]);
    let columns = &group["picture"]["columns"];
    assert_eq!((&group["learners"], columns.as_array().map(Vec::len)), (&1.into(), Some(2)), "{group}");
    assert_eq!(columns[1], serde_json::json!({ "finished": 1, "heard": 1, "quiet": 0 }));
    let told = packhorse(&teacher.folder(), &["classroom", "certificates"]);
    assert_eq!((&told["issued"], &told["waiting"][0]["name"]), (&serde_json::json!([]), &"Amina".into()));
    assert_eq!(told["allowed"][0]["byPerson"], true);
    let number = told["waiting"][0]["number"].to_string();
    let done = packhorse(&teacher.folder(), &["classroom", "issue", &number]);
    assert_eq!(
        (&done["issued"][0]["achievement"], &done["left"]),
        (&"basics".into(), &serde_json::json!([]))
    );
    amina.client().classroom_meet(&address(&hub), &[], "en").unwrap();
    assert_eq!(card(&amina).state, CertificateState::Confirmed);
}

#[test]
fn what_is_delegated_comes_by_stick_too_and_so_does_its_end() {
    let (town, teacher, carrier) = (Town::new(), Laptop::new("Teacher"), Laptop::new("Carrier"));
    town.join(&teacher);
    town.online(&teacher);
    let (key, at) = (teacher.device().public().to_string(), town.server.address());
    let words = ["issuer", "delegate", "1", &key, "--name", "Trainer Bek", "--count", "5", "--days", "30"];
    town.server.run(&[&words[..], &["--address", &at]].concat());
    let by_stick = || {
        let stick = scratch();
        let path = stick.path().to_string_lossy().into_owned();
        teacher.client().courier_pack(&path).unwrap();
        carrier.client().courier_deliver_to(&path, &at).unwrap();
        teacher.client().courier_accept(&path).unwrap();
    };
    assert!(teacher.client().own_delegations().unwrap().is_empty());
    by_stick();
    assert_eq!(teacher.client().own_delegations().unwrap().len(), 1);
    let keys: serde_json::Value =
        serde_json::from_str(&town.server.run(&["issuer", "keys", "--json"])).unwrap();
    let keys = keys.as_array().unwrap().iter();
    let number = keys.clone().find(|one| one["name"] == "Trainer Bek").unwrap()["issuer_key"].to_string();
    town.server.run(&["issuer", "withdraw", &number, "--reason", "Left us", "--address", &at]);
    by_stick();
    assert!(teacher.client().own_delegations().unwrap().is_empty());
}

/// Runs `packhorse` on a data folder.
fn packhorse(data: &Path, words: &[&str]) -> serde_json::Value {
    let mut command = Command::new(program("packhorse"));
    let done = command.env("LC_ALL", "en").args(["--json", "--data"]).arg(data).args(words).output().unwrap();
    assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

/// The trainer's classroom as a program of its own, which can be killed.
struct Serving {
    child: Child,
    address: String,
}

impl Serving {
    fn start(data: &Path) -> Serving {
        let mut command = Command::new(program("packhorse"));
        let mut child = command
            .env("LC_ALL", "en")
            .args(["--json", "--data"])
            .arg(data)
            .args(["classroom", "open"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let port = loop {
            let line = lines.next().expect("it says that it is open").unwrap();
            let event: serde_json::Value = serde_json::from_str(&line).unwrap();
            if event["event"] == "open" {
                break event["port"].clone();
            }
        };
        // Its output must not fill up.
        std::thread::spawn(move || lines.for_each(drop));
        Serving { child, address: format!("127.0.0.1:{port}") }
    }

    /// `kill -9`.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[test]
fn killed_at_any_moment_it_never_issues_more_than_was_allowed_nor_one_place_twice() {
    let (town, course, teacher) = (Town::new(), Course::new(), Laptop::new("Teacher"));
    town.join(&teacher);
    town.appoint(&teacher);
    course.is_published(&town);
    course.goes_to(&teacher);
    allow(&town, &teacher, "3", &["--automatic"]);
    let learners: Vec<Laptop> =
        (0..5).map(|number| member(&town, &course, &format!("Learner {number}"))).collect();
    for learner in &learners {
        reads(learner);
    }
    let data = teacher.folder();
    for round in 0..10_u64 {
        let room = Serving::start(&data);
        let at = room.address.clone();
        let killer = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(round * 7));
            room.kill();
        });
        // What comes of it, comes of it.
        let learner = &learners[usize::try_from(round).unwrap() % learners.len()];
        let _ = learner.client().classroom_meet(&at, &[], "en");
        killer.join().unwrap();
    }
    let room = Serving::start(&data);
    for learner in &learners {
        learner.client().classroom_meet(&room.address, &[], "en").unwrap();
    }
    room.kill();
    let cards: Vec<CertificateCard> = learners.iter().map(card).collect();
    let confirmed = cards.iter().filter(|card| card.state == CertificateState::Confirmed).count();
    assert_eq!(confirmed, 3, "{cards:?}");
    let client = teacher.client();
    let (folder, key) = (client.classroom_folder(), client.device_key().unwrap());
    let told = client.own_delegations().unwrap();
    let certificates = Certificates::open(&folder, key, client.for_others(), &told, real_now).unwrap();
    let ids: BTreeSet<_> = certificates.issued().unwrap().into_iter().filter_map(|one| one.id).collect();
    assert_eq!((ids.len(), certificates.allowed().unwrap()[0].used), (3, 3));
    assert_eq!(certificates.waiting().unwrap().len(), 2);
    // The platform finds nothing wrong with any of them.
    for learner in &learners {
        town.online(learner);
        assert_eq!(card(learner).state, CertificateState::Confirmed);
    }
}
