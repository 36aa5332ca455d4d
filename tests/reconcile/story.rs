//! The story from the command line, with the real programs: two laptops of one learner, a stick, a line that is cut, a
//! platform that is killed; on both databases.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::{PlatformServer, ThinLine, Thinness};
use base64::Engine as _;
use serde_json::Value;
use tempfile::TempDir;

use crate::laptop::scratch;
use crate::postgres;

/// One of the project's programs, as built beside this test.
pub(crate) fn program(name: &str) -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let path = here.parent().unwrap().parent().unwrap().join(name);
    assert!(
        path.is_file(),
        "{} is missing: run `cargo build --workspace --all-features --bins` first",
        path.display()
    );
    path
}

/// A person at a terminal, with a laptop of their own.
pub(crate) struct Person {
    home: TempDir,
}

impl Person {
    pub(crate) fn new() -> Person {
        Person { home: scratch() }
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    #[track_caller]
    pub(crate) fn run(&self, code: i32, words: &[&str]) -> Value {
        serde_json::from_str(&self.say(code, &[&["--json"], words].concat())).unwrap_or(Value::Null)
    }

    /// What stands on the screen.
    #[track_caller]
    pub(crate) fn say(&self, code: i32, words: &[&str]) -> String {
        let mut command = Command::new(program("packhorse"));
        command.env("LC_ALL", "en").arg("--data").arg(self.file("data")).args(words);
        let done = command.output().unwrap();
        let (out, err) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        assert_eq!(done.status.code(), Some(code), "{words:?}\nstdout: {out}\nstderr: {err}");
        out.into_owned()
    }

    /// Installs the course, trusting who signed it.
    pub(crate) fn install(&self, packs: &Path) {
        let (key, pack) = (packs.join("centre.key.pub"), packs.join("one.pack"));
        self.run(0, &["trust", "add", &key.to_string_lossy()]);
        self.run(0, &["library", "install", &pack.to_string_lossy()]);
    }

    fn answer(&self, item: &str, response: &str) {
        self.run(0, &["item", "answer", item, response, "--learner", "Amina"]);
    }

    fn reconcile(&self, code: i32) -> Value {
        self.run(code, &["reconcile", "--all"])
    }

    /// How far the learner is.
    fn progress(&self) -> Value {
        self.run(0, &["learner", "progress", "Amina"])
    }

    fn waiting(&self) -> u64 {
        self.run(0, &["exchange", "list", "--learner", "Amina"])["waiting"]["total"].as_u64().unwrap()
    }

    fn records(&self) -> usize {
        self.run(0, &["learner", "history", "Amina", "ai-field"])["rows"].as_array().unwrap().len()
    }
}

/// A centre's key and its pack, made by the real program.
fn packs() -> TempDir {
    let folder = scratch();
    let centre = Person { home: scratch() };
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    centre.run(0, &["key", "new", "-o", &at("centre.key"), "--name", "Test centre"]);
    let sources = acceptance::house().join("content-packs/ai-in-agriculture");
    centre.run(
        0,
        &["pack", "build", &sources.to_string_lossy(), "-o", &at("one.pack"), "--key", &at("centre.key")],
    );
    folder
}

/// The ids of all answers the platform's record store gives.
fn statements(platform: &PlatformServer, key: &Value) -> BTreeSet<String> {
    let word = |name: &str| key[name].as_str().unwrap().to_owned();
    let credentials =
        base64::engine::general_purpose::STANDARD.encode(format!("{}:{}", word("key"), word("secret")));
    let mut line = TcpStream::connect(platform.socket()).unwrap();
    let head = format!(
        "GET /xapi/statements?verb=http%3A%2F%2Fadlnet.gov%2Fexpapi%2Fverbs%2Fanswered HTTP/1.0\r\nhost: platform\r\n\
         authorization: Basic {credentials}\r\nx-experience-api-version: 1.0.3\r\n\r\n"
    );
    line.write_all(head.as_bytes()).unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let found: Value = serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {head}"));
    let listed = found["statements"].as_array().unwrap();
    let ids: BTreeSet<String> = listed.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids.len(), listed.len());
    ids
}

fn told_by(database: Option<&str>) {
    let packs = packs();
    let data = scratch();
    let mut platform = PlatformServer::start(&program("packhorse-platform"), data.path(), database);
    let line = ThinLine::to(platform.socket(), Thinness::BROAD).unwrap();
    let (cohort, code) = platform.cohort("Group B", &format!("http://{}", line.address()));

    // She studies at school, without a line, and joins with the code on the wall.
    let school = Person::new();
    school.install(packs.path());
    school.run(0, &["learner", "add", "Amina"]);
    school.run(0, &["learner", "join", "Amina", &code]);
    let items = school.run(0, &["item", "list", "data-from-a-field"]);
    let items: Vec<String> = items["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["id"].as_str().unwrap().to_owned())
        .collect();
    school.answer(&items[0], "215");
    assert!(school.waiting() > 0, "it waits here");
    line.set_down(true);
    school.reconcile(1);
    let kept = school.records();

    // The line is there: all goes.
    line.set_down(false);
    school.reconcile(0);
    assert_eq!(school.waiting(), 0);
    let members = platform.run(&["cohort", "members", &cohort, "--json"]);
    assert!(members.contains("Amina") && members.contains("member"), "{members}");

    // At home, on another laptop, to which she carried her file before she went on.
    let home = Person::new();
    home.install(packs.path());
    let carried = school.file("amina.packhorse");
    school.run(0, &["learner", "export", "Amina", "-o", &carried.to_string_lossy()]);
    home.run(0, &["learner", "import", &carried.to_string_lossy()]);
    home.answer(&items[1], "2");
    school.answer(&items[1], "1");

    // A trainer's stick takes from both, and loses its first answers on the way.
    let stick = scratch();
    let post = stick.path().join("out.post").to_string_lossy().into_owned();
    home.run(0, &["courier", "pack", "-o", &post]);
    school.run(0, &["courier", "pack", "-o", &post]);
    let trainer = Person::new();
    trainer.run(0, &["courier", "deliver", &post, "--platform", &platform.address()]);
    for found in fs_err::read_dir(stick.path()).unwrap() {
        let path = found.unwrap().path();
        if path.extension().is_some_and(|end| end == "reply") {
            fs_err::remove_file(path).unwrap();
        }
    }
    assert!(home.waiting() > 0, "without a receipt it still waits");
    home.run(0, &["courier", "pack", "-o", &post]);
    school.run(0, &["courier", "pack", "-o", &post]);
    // The platform loses its power between two deliveries.
    platform.kill_and_start();
    trainer.run(0, &["courier", "deliver", &post, "--platform", &platform.address()]);
    for laptop in [&home, &school] {
        laptop.run(0, &["courier", "accept", &stick.path().to_string_lossy()]);
        assert_eq!(laptop.waiting(), 0, "the receipts are here");
    }

    // In the end both hold the same, and it is all that was ever done.
    for _ in 0..2 {
        home.reconcile(0);
        school.reconcile(0);
    }
    assert_eq!(home.progress(), school.progress());
    assert_eq!(home.records(), school.records());
    assert!(home.records() > kept);

    // Whoever asks the record store gets each statement once.
    let key = platform.run(&["key", "add", "dashboard", "--scope", "all/read", "--json"]);
    let statements = statements(&platform, &serde_json::from_str(&key).unwrap());
    assert_eq!(statements.len(), 3, "one answer at school, one on each laptop");
}

#[test]
fn two_laptops_a_stick_and_a_line_end_with_the_same_on_sqlite() {
    told_by(None);
}

#[test]
fn two_laptops_a_stick_and_a_line_end_with_the_same_on_postgresql() {
    told_by(Some(&postgres::postgres()));
}
