//! Cast and props.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use store::DataFolder;
use store::learners::{Card, Cost, Entered, Learners, Lock, NewLearner, RecoveryCode, Secret};
use store::record::{Form, Record, RecordError};
use tempfile::TempDir;
use uuid::Uuid;

/// 2026-03-02, a Monday morning.
pub(crate) const NOW: i64 = 1_772_438_400_000;
pub(crate) const MINUTE: i64 = 60_000;
pub(crate) const DAY: i64 = 24 * 60 * MINUTE;
/// Light, so that a test takes its time for what it tests.
pub(crate) const LIGHT: Cost = Cost { memory_kib: 64, passes: 1 };
pub(crate) const TOPIC: &str = "org.test.pack/course";
pub(crate) const WORDS: &str = "the river is wide today";

/// A computer with a data folder.
pub(crate) struct Laptop {
    _home: TempDir,
    pub(crate) data: DataFolder,
    pub(crate) learners: Learners,
}

impl Laptop {
    pub(crate) fn new() -> Laptop {
        let home = tempfile::tempdir().unwrap();
        let data = DataFolder::at(&home.path().join("data")).unwrap();
        let learners = Learners::with_cost(&data, LIGHT).unwrap();
        Laptop { _home: home, data, learners }
    }

    /// As another program finds it.
    pub(crate) fn again(&self) -> Learners {
        Learners::with_cost(&self.data, LIGHT).unwrap()
    }

    pub(crate) fn make(&self, name: &str, lock: Lock) -> (Card, Option<RecoveryCode>, Entered) {
        let secret = secret(lock);
        let new = NewLearner { name, picture: "owl", language: "en", lock, secret: secret.as_ref() };
        self.learners.create(&new, NOW).unwrap()
    }

    /// A learner without a lock who has answered `answers` questions and gone home.
    pub(crate) fn learner(&self, name: &str, answers: u32) -> Uuid {
        let (card, _, mut entered) = self.make(name, Lock::None);
        answer(&mut entered, name, answers);
        card.id
    }

    pub(crate) fn file(&self, id: Uuid, end: &str) -> PathBuf {
        self.data.learners().join(format!("{id}.{end}"))
    }

    pub(crate) fn answers_of(&self, id: Uuid, secret: Option<&Secret>) -> BTreeSet<String> {
        answers(&self.again().enter(id, secret, NOW).unwrap())
    }

    /// Every file below the data folder whose bytes hold `words`.
    pub(crate) fn files_that_say(&self, words: &str) -> Vec<PathBuf> {
        all_files(self.data.path())
            .into_iter()
            .filter(|path| {
                let bytes = fs_err::read(path).unwrap();
                bytes.windows(words.len()).any(|some| some == words.as_bytes())
            })
            .collect()
    }

    /// The files in the learners' folder that bear no learner's name.
    pub(crate) fn strangers(&self) -> Vec<String> {
        let entries = fs_err::read_dir(self.data.learners()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let is_ours = |name: &String| {
            name == "lock" || name.split('.').next().is_some_and(|begin| Uuid::try_parse(begin).is_ok())
        };
        let mut strangers: Vec<String> = names.filter(|name| !is_ours(name)).collect();
        strangers.sort();
        strangers
    }

    /// Every file and folder below the data folder whose name holds the learner's id.
    pub(crate) fn files_of(&self, id: Uuid) -> Vec<PathBuf> {
        let id = id.to_string();
        let mut all = all_files(self.data.path());
        all.retain(|path| path.to_string_lossy().contains(&id));
        all
    }
}

pub(crate) fn all_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs_err::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.append(&mut all_files(&path));
        } else {
            files.push(path);
        }
    }
    files
}

/// What opens each kind of lock.
pub(crate) fn secret(lock: Lock) -> Option<Secret> {
    match lock {
        Lock::None => None,
        Lock::Pin => Some(Secret::new("2468")),
        Lock::Pictures => Some(Secret::new("sun tree boat")),
        Lock::Passphrase => Some(Secret::new(WORDS)),
    }
}

/// Answers `count` questions, each told apart by `who` and its number.
pub(crate) fn answer(record: &mut Record, who: &str, count: u32) {
    for number in 0..count {
        answer_one(record, &format!("{who} {number}"));
    }
}

pub(crate) fn answer_one(record: &mut Record, said: &str) {
    let body = serde_json::json!({ "said": said }).to_string();
    record
        .write::<_, RecordError>(NOW, |writing| {
            writing.append(Form::Statement, TOPIC, body.as_bytes())?;
            let count = writing.get("count", TOPIC)?.map_or(0, |bytes| bytes.len());
            writing.put("count", TOPIC, 1, &vec![b'x'; count + 1])?;
            writing.put_state("draft", said, said.as_bytes())
        })
        .unwrap();
}

/// What was said, all told.
pub(crate) fn answers(record: &Record) -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    let reading = record.read().unwrap();
    reading
        .walk::<RecordError>(None, &mut |entry| {
            let body: serde_json::Value = serde_json::from_slice(&entry.body).unwrap();
            let new = said.insert(body["said"].as_str().unwrap().to_owned());
            assert!(new, "an answer is there twice");
            Ok(())
        })
        .unwrap();
    said
}

pub(crate) fn expected(who: &str, count: u32) -> BTreeSet<String> {
    (0..count).map(|number| format!("{who} {number}")).collect()
}
