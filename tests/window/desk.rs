//! Props: the starter packs, data folders that hold them, and packs made up for one test.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};

use serde_json::Value;
use tempfile::TempDir;

use crate::driver;

pub(crate) const GENAI: &str = "org.packhorse.starter.genai-higher-education";
pub(crate) const COURSE: &str = "genai-for-teaching-staff";

/// Folder that this test program was built into.
fn built() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    program.parent().unwrap().parent().unwrap().to_owned()
}

/// One of the project's programs, as built beside this test.
pub(crate) fn program(name: &str) -> PathBuf {
    let path = match std::env::var_os("PACKHORSE_BUILT") {
        Some(folder) => PathBuf::from(folder).join(name),
        None => built().join(name),
    };
    assert!(
        path.is_file(),
        "{} is missing: run `cargo build -p cli` and `cargo build -p packhorse-desktop` first",
        path.display()
    );
    path
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Where pictures of the window are kept.
pub(crate) fn shots() -> PathBuf {
    let folder = built().parent().unwrap().join("shots");
    fs_err::create_dir_all(&folder).unwrap();
    folder
}

/// Runs the command line and gives what it printed; panics with its words when it fails.
pub(crate) fn packhorse(words: &[&str]) -> String {
    let done = Command::new(program("packhorse")).args(words).output().unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "packhorse {words:?}: {said}");
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// The starter packs, signed with a key made for this run.
pub(crate) struct Packs {
    folder: TempDir,
    library: PathBuf,
}

impl Packs {
    pub(crate) fn file(&self, slug: &str) -> PathBuf {
        self.folder.path().join(format!("{slug}.pack"))
    }

    /// The key's secret half.
    pub(crate) fn key(&self) -> PathBuf {
        self.folder.path().join("desk.key")
    }

    pub(crate) fn public_key(&self) -> PathBuf {
        self.folder.path().join("desk.key.pub")
    }
}

/// Builds the starter packs once for all tests, and a library that holds them.
pub(crate) fn packs() -> &'static Packs {
    static PACKS: OnceLock<Packs> = OnceLock::new();
    PACKS.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        let library = folder.path().join("library");
        let packs = Packs { folder, library };
        packhorse(&["key", "new", "--name", "Starter packs", "-o", text(&packs.key())]);
        let mut files = Vec::new();
        for entry in fs_err::read_dir(root().join("content-packs")).unwrap() {
            let source = entry.unwrap().path();
            // The help is no course to begin with: it would stand on every shelf and in every result.
            if !source.ends_with("help") && source.join("pack.toml").is_file() {
                let file = packs.file(source.file_name().unwrap().to_str().unwrap());
                packhorse(&["pack", "build", text(&source), "-o", text(&file), "--key", text(&packs.key())]);
                files.push(file);
            }
        }
        assert_eq!(files.len(), 4, "there are four starter packs");
        let library = text(&packs.library);
        packhorse(&["--data", library, "trust", "add", text(&packs.public_key())]);
        let words: Vec<&str> = ["--data", library, "library", "install"]
            .into_iter()
            .chain(files.iter().map(|file| text(file)))
            .collect();
        packhorse(&words);
        packs
    })
}

/// A data folder of one test; gone afterwards.
pub(crate) struct Data {
    folder: TempDir,
    /// How many days the laptop's clock is ahead of everybody else's.
    days: AtomicI64,
}

impl Data {
    fn nowhere() -> Data {
        Data { folder: TempDir::new().unwrap(), days: AtomicI64::new(0) }
    }

    /// A laptop that has nothing yet.
    pub(crate) fn empty() -> Data {
        let data = Data::nowhere();
        fs_err::create_dir(data.path()).unwrap();
        data
    }

    /// A laptop with the starter packs, on which nobody has chosen a language yet.
    pub(crate) fn with_packs() -> Data {
        let data = Data::nowhere();
        copy(&packs().library, &data.path());
        data
    }

    /// A laptop that trusts the key of the starter packs but holds none.
    pub(crate) fn trusting() -> Data {
        let data = Data::empty();
        packhorse(&["--data", text(&data.path()), "trust", "add", text(&packs().public_key())]);
        data
    }

    /// A laptop with this one of the starter packs.
    pub(crate) fn with_pack(slug: &str) -> Data {
        let data = Data::trusting();
        packhorse(&["--data", text(&data.path()), "library", "install", text(&packs().file(slug))]);
        data
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Sets the laptop's clock so many days ahead; behind, where they are fewer than none. Whatever is opened on it from
    /// now on goes by that clock.
    pub(crate) fn set_clock(&self, days: i64) {
        self.days.store(days, Ordering::Relaxed);
    }

    pub(crate) fn clock(&self) -> i64 {
        self.days.load(Ordering::Relaxed)
    }

    /// Runs the command line on it, and gives what it answered.
    pub(crate) fn run(&self, words: &[&str]) -> Value {
        let said = self.say(&[&["--json"], words].concat());
        let said = said.unwrap_or_else(|said| panic!("packhorse {words:?}: {said}"));
        serde_json::from_str(&said).unwrap_or(Value::Null)
    }

    /// Runs the command line on it as a person does, and gives what stands on the screen; as an error, where the program
    /// did not do it.
    pub(crate) fn say(&self, words: &[&str]) -> Result<String, String> {
        let mut command = Command::new(program("packhorse"));
        command.env("LC_ALL", "en").args(["--data", text(&self.path())]).args(words);
        driver::move_clock(&mut command, self.clock());
        let done = command.output().unwrap();
        let out = String::from_utf8_lossy(&done.stdout).into_owned();
        if done.status.success() { Ok(out) } else { Err(out + &String::from_utf8_lossy(&done.stderr)) }
    }

    /// A folder beside the data, for whatever a test needs.
    pub(crate) fn beside(&self) -> &Path {
        self.folder.path()
    }

    /// What driver and program wrote to their stderr.
    pub(crate) fn log(&self) -> PathBuf {
        self.folder.path().join("stderr.log")
    }
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs_err::create_dir_all(to).unwrap();
    for entry in fs_err::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs_err::copy(entry.path(), target).unwrap();
        }
    }
}

/// A path as an argument.
pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Address of a lesson of the course on generative AI.
pub(crate) fn lesson(id: &str) -> String {
    format!("#/lesson/{GENAI}/{COURSE}/{id}")
}
