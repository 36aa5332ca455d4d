//! A classroom from the terminal: one person opens it, others take packs from it and then from each other.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod support;

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::Value;
use support::{Person, Said};

/// `packhorse classroom open` of a person, until it is told to end.
struct Classroom {
    child: Child,
    lines: std::io::Lines<BufReader<ChildStdout>>,
    begin: Value,
}

impl Classroom {
    fn open(person: &Person, words: &[&str]) -> Classroom {
        let mut all = vec!["--json", "classroom", "open", "--port", "0"];
        all.extend(words);
        let mut child = person.command(&all).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let begin = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
        Classroom { child, lines, begin }
    }

    fn address(&self) -> String {
        format!("127.0.0.1:{}", self.begin["port"])
    }

    /// Waits for something that happens.
    fn until(&mut self, event: &str) -> Value {
        for line in self.lines.by_ref() {
            let said: Value = serde_json::from_str(&line.unwrap()).unwrap();
            if said["event"] == event {
                return said;
            }
        }
        panic!("it ended before {event}");
    }

    /// Ctrl-C.
    #[cfg(unix)]
    fn end(mut self) {
        let told = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        assert!(told.success());
        let ended = self.child.wait().unwrap();
        assert!(ended.success(), "{ended}");
    }
}

impl Drop for Classroom {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn teacher() -> Person {
    let person = Person::new();
    let house = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let sources = house.join("content-packs/ai-in-agriculture").to_string_lossy().into_owned();
    person.run(&["pack", "build", &sources, "-o", "@field.pack"]).ends(0);
    person.run(&["library", "install", "@field.pack", "--allow-unsigned"]).ends(0);
    person
}

#[test]
#[cfg(unix)]
fn a_pack_goes_from_the_teacher_to_one_and_from_them_to_the_next() {
    let (teacher, one, two) = (teacher(), Person::new(), Person::new());
    let mut room = Classroom::open(&teacher, &["--name", "Room 4"]);
    assert_eq!((room.begin["name"].as_str(), room.begin["packs"].as_u64()), (Some("Room 4"), Some(1)));
    assert_eq!(room.begin["key"].as_str().unwrap().len(), 64);
    let looked = one.run(&["--json", "classroom", "visit", &room.address()]).ends(0).json();
    let offered = looked["visit"]["room"]["packs"][0]["pack"].as_str().unwrap().to_owned();
    assert_eq!(offered, "org.packhorse.starter.ai-in-agriculture");
    let refused =
        one.run(&["--json", "classroom", "visit", &room.address(), "--take", "ai-in-agriculture"]).ends(1);
    assert_eq!(refused.json()["installed"][0]["error"]["code"], "unsigned");
    let taken = one.run(&[
        "--json",
        "classroom",
        "visit",
        &room.address(),
        "--take",
        "ai-in-agriculture",
        "--allow-unsigned",
    ]);
    assert_eq!(taken.ends(0).json()["installed"][0]["id"], offered.as_str());
    assert_eq!(room.until("guest")["name"], "127.0.0.1");
    let again: Said = one.run(&["--json", "classroom", "visit", &room.address(), "--take", &offered]);
    assert_eq!(again.ends(1).json()["installed"][0]["error"]["code"], "pack-here");
    room.end();

    let next = Classroom::open(&one, &[]);
    two.run(&["classroom", "visit", &next.address(), "--take", &offered, "--allow-unsigned"]).ends(0);
    let here = two.run(&["--json", "library", "list"]).ends(0).json();
    assert_eq!(here["packs"][0]["id"], offered.as_str());
    next.end();
}

#[test]
#[cfg(unix)]
fn what_does_not_work_says_why_in_words() {
    let person = Person::new();
    let room = Classroom::open(&person, &[]);
    let port = room.begin["port"].to_string();
    let taken = Person::new().run(&["classroom", "open", "--port", &port]).ends(1);
    assert!(taken.err.contains(&port) && taken.err.contains("another program"), "{}", taken.err);
    let missing = person.run(&["classroom", "visit", &room.address(), "--take", "org.example.none"]).ends(1);
    assert!(missing.err.contains("not offered"), "{}", missing.err);
    let address = room.address();
    room.end();
    let closed = person.run(&["classroom", "visit", &address, "--all"]).ends(1);
    assert!(closed.err.contains("is not open"), "{}", closed.err);
    let nothing = person.run(&["--json", "classroom", "deliver"]).ends(0).json();
    assert_eq!((nothing["handed"].as_u64(), nothing["waiting"].as_u64()), (Some(0), Some(0)));
}

#[test]
fn whoever_only_asks_for_certificates_leaves_no_classroom_behind() {
    let person = Person::new();
    let told = person.run(&["--json", "classroom", "certificates"]).ends(0).json();
    assert_eq!(told, serde_json::json!({ "allowed": [], "issued": [], "waiting": [] }));
    let left = person.run(&["--json", "classroom", "issue", "7"]).ends(1).json();
    assert_eq!(left, serde_json::json!({ "issued": [], "left": [7] }));
    person.run(&["classroom", "issue", "--all"]).ends(0);
    let names: Vec<_> = walk(&person.home.path().join("data"));
    assert!(names.iter().all(|name| !name.contains("classroom")), "{names:?}");
}

/// Names in a folder.
fn walk(folder: &std::path::Path) -> Vec<String> {
    let entries = fs_err::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}
