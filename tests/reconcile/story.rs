//! The story from the command line, with the real programs: two laptops of one learner, a stick, a line that is cut, a
//! platform that is killed; on both databases.

use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::{PlatformServer, ThinLine, Thinness};
use serde_json::Value;
use tempfile::TempDir;

use crate::laptop::scratch;
use crate::postgres;

/// One of the project's programs, as built beside this test.
fn program(name: &str) -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let path = here.parent().unwrap().parent().unwrap().join(name);
    assert!(path.is_file(), "{} is missing: run `cargo build --workspace --all-features --bins` first", path.display());
    path
}

/// A person at a terminal, with a laptop of their own.
struct Person {
    home: TempDir,
}

impl Person {
    fn new() -> Person {
        Person { home: scratch() }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    #[track_caller]
    fn run(&self, code: i32, words: &[&str]) -> Value {
        let mut command = Command::new(program("packhorse"));
        command.env("LC_ALL", "en").arg("--json").arg("--data").arg(self.file("data")).args(words);
        let done = command.output().unwrap();
        let (out, err) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        assert_eq!(done.status.code(), Some(code), "{words:?}\nstdout: {out}\nstderr: {err}");
        serde_json::from_str(&out).unwrap_or(Value::Null)
    }

    /// Installs the course, trusting who signed it.
    fn install(&self, packs: &Path) {
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
        self.run(0, &["learner", "history", "Amina"]).as_array().map_or(0, Vec::len)
    }
}

/// A centre's key and its pack, made by the real program.
fn packs() -> TempDir {
    let folder = scratch();
    let centre = Person { home: scratch() };
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    centre.run(0, &["key", "new", "-o", &at("centre.key"), "--name", "Test centre"]);
    let sources = acceptance::house().join("content-packs/ai-in-agriculture");
    centre.run(0, &["pack", "build", &sources.to_string_lossy(), "-o", &at("one.pack"), "--key", &at("centre.key")]);
    folder
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
    let items: Vec<String> =
        items.as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect();
    school.answer(&items[0], "1");
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
    trainer.run(0, &["courier", "deliver", &post, "--platform", &platform.address()]);
    platform.kill_and_start();
    trainer.run(0, &["courier", "deliver", &post, "--platform", &platform.address()]);
    for laptop in [&home, &school] {
        laptop.run(0, &["courier", "accept", &stick.path().to_string_lossy()]);
        assert_eq!(laptop.waiting(), 0, "the receipts are here");
    }

    // In the end both hold the same, and it is all that was ever done.
    for _ in 0..2 {
        home.run(0, &["reconcile", "--all", "--platform", &platform.address()]);
        school.reconcile(0);
    }
    assert_eq!(home.progress(), school.progress());
    assert_eq!(home.records(), school.records());
    assert!(home.records() > kept);

    // Whoever asks the record store gets the same statements.
    let key = platform.run(&["key", "add", "dashboard", "--json"]);
    let key: Value = serde_json::from_str(&key).unwrap();
    assert!(key["secret"].is_string(), "{key}");
}

#[test]
fn two_laptops_a_stick_and_a_line_end_with_the_same_on_sqlite() {
    told_by(None);
}

#[test]
fn two_laptops_a_stick_and_a_line_end_with_the_same_on_postgresql() {
    told_by(Some(&postgres::postgres()));
}
