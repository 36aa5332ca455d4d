//! The town: an institute's platform on PostgreSQL with the course that a centre wrote, and people with laptops who take it at
//! the command line, where the story is somebody else's.

use std::path::{Path, PathBuf};
use std::thread;

use acceptance::{PlatformServer, ThinLine};
use serde_json::Value;
use tempfile::TempDir;

use super::sources::{self, EARNED};
use crate::desk::{Data, packhorse, program, text};
use crate::postgres::postgres;

pub(super) const INSTITUTE: &str = "Institute of the plain";

/// A platform that publishes the course, with a centre below the institute and a cohort in it.
pub(super) struct Town {
    folder: TempDir,
    pub(super) platform: PlatformServer,
    /// The cohort's number and its code.
    pub(super) cohort: (String, String),
}

impl Town {
    pub(super) fn new() -> Town {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        sources::write(&at("water"));
        sources::draw(&at("water"));
        packhorse(&["key", "new", "--name", "Example Training Centre", "-o", text(&at("centre.key"))]);
        let (key, pack) = (at("centre.key"), at("water.pack"));
        packhorse(&["pack", "build", text(&at("water")), "-o", text(&pack), "--key", text(&key)]);
        let (server, home) = (program("packhorse-platform"), at("platform"));
        let platform = PlatformServer::start_named(&server, &home, Some(&postgres()), INSTITUTE);
        platform.run(&["publisher", "add", text(&at("centre.key.pub"))]);
        platform.run(&["publish", text(&pack)]);
        let cohort = platform.cohort("Teachers of the plain", &platform.address());
        Town { folder, platform, cohort }
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn pack(&self) -> PathBuf {
        self.file("water.pack")
    }

    /// The cohort's code for who reaches the platform by this line.
    pub(super) fn code_by(&self, line: &ThinLine) -> String {
        let address = format!("http://{}", line.address());
        let told = self.platform.run(&["cohort", "code", &self.cohort.0, "--address", &address, "--json"]);
        let told: Value = serde_json::from_str(&told).unwrap();
        told["code"].as_str().unwrap().to_owned()
    }

    /// Somebody with a laptop that has the course, who belongs to the cohort.
    pub(super) fn learner(&self, name: &str, lang: &str) -> Learner {
        let laptop = Data::empty();
        laptop.run(&["trust", "add", text(&self.file("centre.key.pub"))]);
        laptop.run(&["library", "install", text(&self.pack())]);
        laptop.run(&["learner", "add", name, "--language", lang]);
        laptop.run(&["learner", "join", name, &self.cohort.1]);
        Learner { laptop, name: name.to_owned() }
    }
}

/// Somebody who studies at the command line.
pub(super) struct Learner {
    pub(super) laptop: Data,
    pub(super) name: String,
}

impl Learner {
    fn own(&self, words: &[&str]) -> Value {
        self.laptop.run(&[words, &["--learner", &self.name]].concat())
    }

    pub(super) fn reads(&self, lesson: &str) {
        self.own(&["lesson", "read", lesson]);
    }

    /// Reads the first lesson, and answers its questions wrongly three times.
    pub(super) fn fails_again_and_again(&self) {
        self.reads("why-boil");
        for _ in 0..3 {
            self.own(&["item", "list", "why-boil"]);
            self.own(&["item", "answer", "boil-2", "7"]);
            self.own(&["item", "finish", "why-boil"]);
        }
    }

    /// Reads the lessons and answers their questions rightly: the certificate is earned.
    pub(super) fn takes_the_course(&self) {
        let own = |words: &[&str]| self.own(words);
        for lesson in ["why-boil", "store-safely"] {
            self.reads(lesson);
        }
        let items = own(&["item", "list", "why-boil"]);
        let choices = items["items"][0]["ask"]["choices"].as_array().unwrap();
        let right = choices.iter().find(|one| one["words"].to_string().contains("kill germs")).unwrap();
        own(&["item", "answer", "boil-1", right["id"].as_str().unwrap()]);
        own(&["item", "answer", "boil-2", "1"]);
        own(&["item", "finish", "why-boil"]);
        assert_eq!(self.certificate()["state"], "waiting");
    }

    /// Sends and receives over a line until nothing waits.
    pub(super) fn sends(&self) {
        // The first answer says that they belong; what waits on that comes with the second.
        for _ in 0..2 {
            self.laptop.run(&["reconcile", "--all"]);
        }
    }

    pub(super) fn certificate(&self) -> Value {
        let view = self.laptop.run(&["credential", "list", "--learner", &self.name]);
        view["earned"][0].clone()
    }

    /// Saves the certificate, in the form that the file's name ends with.
    pub(super) fn saves(&self, file: &Path, lang: &str) {
        let words =
            ["credential", "export", EARNED, "-o", text(file), "--learner", &self.name, "--lang", lang];
        self.laptop.run(&words);
    }
}

/// Laptops that are at work at the same time.
const AT_ONCE: usize = 3;

/// Does something on all laptops, a few at a time.
pub(super) fn all<T: Sync, U: Send>(of: &[T], deed: impl Fn(&T) -> U + Sync) -> Vec<U> {
    thread::scope(|scope| {
        let parts = of.chunks(of.len().div_ceil(AT_ONCE));
        let working: Vec<_> =
            parts.map(|part| scope.spawn(|| part.iter().map(&deed).collect::<Vec<_>>())).collect();
        working.into_iter().flat_map(|one| one.join().unwrap()).collect()
    })
}
