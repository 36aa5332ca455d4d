//! A laptop: a data folder with a small course, and somebody who studies on it.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use client::view::{Ask, Lock, NewLearner, NoteAnchor, NoteEdit, NoteKind, QuizItem, Response};
use client::{Addresses, Client, Flow, InstallOptions, Open};
use reconcile::key::SecretKey;
use statement::{Held, holding_digest};
use store::record::Record;
use tempfile::TempDir;

thread_local! {
    static NOW: Cell<i64> = const { Cell::new(1_790_000_000_000) };
}

/// Sets the clock of all laptops.
pub(crate) fn set_clock(ms: i64) {
    NOW.set(ms);
}

/// What the laptops' clocks say.
pub(crate) fn clock() -> i64 {
    NOW.get()
}

pub(crate) const COURSE: (&str, &str) = ("org.packhorse.starter.ai-in-agriculture", "ai-field");

/// A data folder with the course installed and nobody in it, made once.
fn template() -> &'static Path {
    static TEMPLATE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let made = TEMPLATE.get_or_init(|| {
        let home = scratch();
        let folder = home.path().join("data");
        let client = open(&folder);
        let sources = acceptance::house().join("content-packs/ai-in-agriculture");
        let file = home.path().join("course.pack");
        let key = pack::SigningKey::generate("Test centre").unwrap();
        key.save(home.path().join("centre.key")).unwrap();
        client.trust(&home.path().join("centre.key.pub")).unwrap();
        client::build_pack(&sources, &file, Some(&key), None, None, &mut |_, _| ()).unwrap();
        client
            .install(&file.to_string_lossy(), &InstallOptions::default(), &mut |_, _, _| Flow::Continue)
            .unwrap();
        drop(client);
        (home, folder)
    });
    &made.1
}

/// The course's pack, and the public key of who signed it.
#[allow(dead_code, reason = "the bench of the line publishes it")]
pub(crate) fn course_files() -> (PathBuf, PathBuf) {
    let home = template().parent().unwrap();
    (home.join("course.pack"), home.join("centre.key.pub"))
}

/// A folder that is gone afterwards; in memory where that can be had, for these tests wait for the disk all the time.
pub(crate) fn scratch() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

fn open(folder: &Path) -> Client {
    Client::open(Open {
        folder: Some(folder.to_owned()),
        version: "test".into(),
        addresses: Addresses::default(),
        notify: Arc::new(|_| ()),
        now_ms: clock,
        offset_minutes: || 0,
    })
    .unwrap()
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

pub(crate) struct Laptop {
    home: TempDir,
    client: Option<Client>,
    learner: String,
    told: u64,
}

impl Laptop {
    /// A laptop on which somebody new studies.
    pub(crate) fn new(name: &str) -> Laptop {
        let mut laptop = Laptop::empty();
        let new = NewLearner {
            name: name.into(),
            picture: "sun".into(),
            language: "en".into(),
            lock: Lock::None,
            secret: String::new(),
        };
        laptop.learner = laptop.client().learner_create(&new).unwrap().learner.id;
        laptop
    }

    fn empty() -> Laptop {
        let home = scratch();
        copy_folder(template(), &home.path().join("data"));
        let client = open(&home.path().join("data"));
        Laptop { home, client: Some(client), learner: String::new(), told: 0 }
    }

    /// Another laptop of the same person, who carried their file over.
    pub(crate) fn another(&self) -> Laptop {
        let mut other = Laptop::empty();
        let file = self.home.path().join("carried.packhorse");
        let _ = fs_err::remove_file(&file);
        self.client().learner_export(&file.to_string_lossy()).unwrap();
        other.client().learner_import(&file.to_string_lossy(), "").unwrap();
        other.client().learner_enter(&self.learner, "").unwrap();
        other.learner.clone_from(&self.learner);
        other
    }

    pub(crate) fn client(&self) -> &Client {
        self.client.as_ref().unwrap()
    }

    pub(crate) fn learner(&self) -> &str {
        &self.learner
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.home.path().join("data")
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// This computer's key.
    pub(crate) fn device(&self) -> SecretKey {
        SecretKey::load_or_make(&self.folder().join("keys/device")).unwrap()
    }

    /// The program is stopped and started again.
    pub(crate) fn restart(&mut self) {
        self.client = None;
        let client = open(&self.folder());
        client.learner_enter(&self.learner, "").unwrap();
        self.client = Some(client);
    }

    /// The program as a window has it, whose background work can be begun. The laptop is of no other use then.
    pub(crate) fn window(&mut self) -> Arc<Client> {
        Arc::new(self.client.take().unwrap())
    }

    /// Keeps an image of the disk.
    pub(crate) fn image(&mut self) -> TempDir {
        self.client = None;
        let image = scratch();
        copy_folder(&self.folder(), &image.path().join("data"));
        self.restart();
        image
    }

    /// Puts an image back onto the disk: the laptop is what it was then, and cannot know it.
    pub(crate) fn put_back(&mut self, image: &TempDir) {
        self.client = None;
        fs_err::remove_dir_all(self.folder()).unwrap();
        copy_folder(&image.path().join("data"), &self.folder());
        self.restart();
    }

    /// Does something that is told in the record: which is up to `choice`.
    pub(crate) fn study(&mut self, choice: u64) {
        self.told += 1;
        let (pack, course) = COURSE;
        let lesson = ["data-from-a-field", "what-a-classifier-learns"][(choice / 7 % 2) as usize];
        match choice % 3 {
            0 => self.note(lesson, choice),
            1 => {
                let parts = [String::new(), format!("part-{}", choice / 3 % 9)];
                let seen = self.client().lesson_seen(pack, course, lesson, &parts[1], &parts, 10, 5);
                if seen.is_err() {
                    self.note(lesson, choice);
                }
            }
            _ => self.answer(lesson, choice),
        }
    }

    fn note(&self, lesson: &str, choice: u64) {
        let (pack, course) = COURSE;
        let note = NoteEdit {
            id: String::new(),
            pack: pack.into(),
            course: course.into(),
            lesson: lesson.into(),
            kind: NoteKind::Note,
            anchor: NoteAnchor {
                lang: "en".into(),
                heading: String::new(),
                exact: String::new(),
                prefix: String::new(),
                suffix: String::new(),
            },
            text: format!("thought {choice}"),
        };
        self.client().note_save(&note, "en").unwrap();
    }

    /// Answers a question of a lesson, any way; begins again where all is answered.
    fn answer(&self, lesson: &str, choice: u64) {
        if !self.answer_of(lesson, choice) {
            self.note(lesson, choice);
        }
    }

    /// Answers a question of any lesson, any way. Returns whether it was taken.
    #[allow(dead_code, reason = "the bench of the line studies by it")]
    pub(crate) fn answer_any(&self, choice: u64) -> bool {
        let (pack, course) = COURSE;
        let view = self.client().course(pack, course, "en").unwrap();
        let lessons: Vec<&str> =
            view.modules.iter().flat_map(|module| &module.lessons).map(|lesson| lesson.id.as_str()).collect();
        self.answer_of(lessons[(choice / 13) as usize % lessons.len()], choice)
    }

    fn answer_of(&self, lesson: &str, choice: u64) -> bool {
        let (pack, course) = COURSE;
        let quiz = format!("lesson/{lesson}");
        let client = self.client();
        let Ok(view) = client.quiz(pack, course, &quiz, "en") else { return false };
        let items: Vec<&QuizItem> = view.items.iter().filter(|item| guess(item, choice).is_some()).collect();
        let Some(item) = items.get((choice / 11) as usize % items.len().max(1)) else { return false };
        let response = guess(item, choice).unwrap();
        let taken = client.quiz_answer(pack, course, &quiz, &item.id, response, "en").is_ok();
        if !taken {
            let _ = client.quiz_again(pack, course, &quiz, "en");
        }
        taken
    }

    /// Their record, opened once more.
    pub(crate) fn record(&self) -> Record {
        let path = self.folder().join("learners").join(format!("{}.db", self.learner));
        Record::open(&path, None).unwrap()
    }

    /// What the record holds.
    pub(crate) fn holding(&self) -> Vec<Held> {
        self.record().holding().unwrap()
    }

    /// 16 bytes over all the record holds.
    pub(crate) fn digest(&self) -> [u8; 16] {
        holding_digest(&self.holding())
    }

    /// What each entry of the record says, whatever stream it is in, and how often.
    pub(crate) fn facts(&self) -> BTreeMap<[u8; 32], u32> {
        let record = self.record();
        let mut facts = BTreeMap::new();
        let reading = record.read().unwrap();
        reading
            .walk::<store::record::RecordError>(None, &mut |entry| {
                *facts.entry(entry.digest()).or_default() += 1;
                Ok(())
            })
            .unwrap();
        facts
    }

    /// How far the learner is, as the screen shows it.
    pub(crate) fn progress(&self) -> BTreeMap<String, String> {
        let view = self.client().progress("en").unwrap();
        view.courses.iter().map(|course| (course.course.clone(), format!("{course:?}"))).collect()
    }
}

/// An answer that a question takes.
fn guess(item: &QuizItem, choice: u64) -> Option<Response> {
    let one = |choices: &[client::view::Choice]| choices[choice as usize % choices.len()].id.clone();
    Some(match &item.ask {
        Ask::Choice { choices } => Response::Choice { choice: one(choices) },
        Ask::Multiple { choices } => Response::Multiple { choices: vec![one(choices)] },
        Ask::TrueFalse => Response::TrueFalse { truth: choice.is_multiple_of(2) },
        Ask::Numeric { .. } => Response::Numeric { text: (choice % 40).to_string() },
        Ask::Short => Response::Short { text: format!("word {choice}") },
        _ => return None,
    })
}
