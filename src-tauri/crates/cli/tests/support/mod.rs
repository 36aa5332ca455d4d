//! A person at a terminal, for stories by the real program on the real starter packs.
#![allow(dead_code, reason = "each test program uses its part")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A person at a terminal: one data folder, one folder of files.
pub(crate) struct Person {
    pub(crate) home: TempDir,
}

/// What a command answered.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    pub(crate) fn of(output: &Output) -> Said {
        Said {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}\n{}", self.out, self.err))
    }

    #[track_caller]
    pub(crate) fn ends(self, code: i32) -> Said {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", self.out, self.err);
        self
    }
}

impl Person {
    pub(crate) fn new() -> Person {
        Person { home: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.file(name).to_string_lossy().into_owned()
    }

    /// `packhorse` in English with this person's data folder, ready to run; `@name` is a file of theirs.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let words = words.iter().map(|word| match word.strip_prefix('@') {
            Some(name) => self.path(name),
            None => (*word).to_owned(),
        });
        let mut command = Command::new(env!("CARGO_BIN_EXE_packhorse"));
        command
            .env("LC_ALL", "en")
            .env_remove("PACKHORSE_SECRET")
            .env_remove("PACKHORSE_NEW_SECRET")
            .arg("--data")
            .arg(self.file("data"))
            .args(words);
        command
    }

    /// Runs it to its end.
    pub(crate) fn run(&self, words: &[&str]) -> Said {
        Said::of(&self.command(words).output().unwrap())
    }

    /// The same, with secrets in the environment.
    pub(crate) fn run_with(&self, secrets: &[(&str, &str)], words: &[&str]) -> Said {
        Said::of(&self.command(words).envs(secrets.iter().copied()).output().unwrap())
    }

    /// A centre with a key and the starter pack `slug` built from its sources as `water.pack`.
    pub(crate) fn with_pack(slug: &str) -> Person {
        let person = Person::new();
        person.run(&["key", "new", "-o", "@centre.key", "--name", "Test centre"]).ends(0);
        copy_folder(&sources(slug), &person.file("sources"));
        person.run(&["pack", "build", "@sources", "-o", "@one.pack", "--key", "@centre.key"]).ends(0);
        person
    }

    pub(crate) fn trusting(self) -> Person {
        self.run(&["trust", "add", "@centre.key.pub"]).ends(0);
        self
    }
}

pub(crate) fn sources(slug: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content-packs").join(slug)
}

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs_err::create_dir_all(to).unwrap();
    for entry in fs_err::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs_err::copy(entry.path(), target).unwrap();
        }
    }
}

pub(crate) fn replace_in(path: &Path, from: &str, to: &str) {
    let text = fs_err::read_to_string(path).unwrap();
    assert!(text.contains(from), "{} holds {from}", path.display());
    fs_err::write(path, text.replacen(from, to, 1)).unwrap();
}
