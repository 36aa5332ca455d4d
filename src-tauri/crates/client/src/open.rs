//! Opening the client on a data folder, and what it tells while it is open.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use locale::{Locale, Value};
use store::DataFolder;
use store::learners::Learners;

use crate::learning::{ContentsCache, Desk};
use crate::view::{Failure, Job, Settings, Sitting, Start};
use crate::{Client, failure, find, install, jobs, read, settings, shelf};

/// What the client is opened with.
pub struct Open {
    /// The data folder, or `None` for the usual place.
    pub folder: Option<PathBuf>,
    /// Version of the program, for people to read.
    pub version: String,
    /// How the window reaches packs' files.
    pub addresses: Addresses,
    /// Told of everything that happens by itself.
    pub notify: Notify,
    /// The time, in milliseconds since 1970.
    pub now_ms: fn() -> i64,
    /// How far the clock on the wall is ahead of UTC, in minutes: where a learner's day begins.
    pub offset_minutes: fn() -> i32,
}

/// Begins of the addresses under which the window reaches packs' files; the pack's id and the path
/// follow. Empty where there is no window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// For pages and pictures: `pack://`.
    pub pack: String,
    /// For sound and video: `http://127.0.0.1:PORT/SECRET/`.
    pub media: String,
}

/// What happened by itself.
#[derive(Clone, Debug)]
pub enum Event {
    /// A job moved.
    Job(Job),
    /// The library changed.
    Library,
    /// A stick came or went.
    Carriers,
    /// An exchange moved, or what is shown of exchanges changed.
    Exchange,
    /// Sticks that are filled.
    Sticks(Sitting),
}

/// Told of everything that happens by itself.
pub type Notify = Arc<dyn Fn(Event) + Send + Sync>;

impl Client {
    /// Opens the library and the settings of a data folder, making what is missing.
    ///
    /// # Errors
    /// When the folder cannot be made or written, or was written by a newer program.
    pub fn open(options: Open) -> Result<Client, Failure> {
        let folder = DataFolder::open(options.folder.as_deref())?;
        let path = folder.path().to_owned();
        let shelf = shelf::Shelf::open(&path)?;
        let folk = Learners::open(&folder)?;
        Ok(Client {
            settings: Mutex::new(settings::SettingsFile::open(&path)),
            index: find::LazyIndex::new(path.join("search")),
            jobs: jobs::Jobs::default(),
            courses: read::CourseCache::default(),
            offered: Mutex::default(),
            line: install::Line::default(),
            supplied: Default::default(),
            sticks: Default::default(),
            backups: Mutex::default(),
            background: Default::default(),
            rooms: Default::default(),
            calling: Mutex::default(),
            shelf,
            folder: path,
            version: options.version,
            addresses: options.addresses,
            notify: options.notify,
            now_ms: options.now_ms,
            offset_minutes: options.offset_minutes,
            desk: Desk::default(),
            contents: ContentsCache::default(),
            folk,
        })
    }

    /// Returns what the window asks for first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn start(&self) -> Result<Start, Failure> {
        let settings = self.settings();
        Ok(Start {
            first_run: settings.ui_language.is_empty(),
            learner: self.sit_down_alone(),
            settings,
            packs: self.shelf.with(|library| Ok(library.count()?))?,
            version: self.version.clone(),
            media_base: self.addresses.media.clone(),
            data_folder: self.folder.to_string_lossy().into_owned(),
        })
    }

    /// Returns this laptop's choices.
    pub fn settings(&self) -> Settings {
        locked(&self.settings).settings().clone()
    }

    /// Keeps this laptop's choices; returns them as they were kept.
    ///
    /// # Errors
    /// When they cannot be written; then the old ones stay.
    pub fn save_settings(&self, settings: Settings) -> Result<Settings, Failure> {
        let kept = locked(&self.settings).save_settings(settings)?;
        self.tell_jobs();
        Ok(kept)
    }
}

/// Returns the data folder, `chosen` or the usual one, making what is missing of it.
///
/// # Errors
/// When no place can be named, or the folder can neither be made nor found.
pub fn data_folder(chosen: Option<&Path>) -> Result<PathBuf, Failure> {
    Ok(DataFolder::open(chosen)?.path().to_owned())
}

/// Why a second window does not open on a data folder whose first one cannot be told.
pub fn in_use(folder: &Path) -> Failure {
    let folder = folder.to_string_lossy();
    failure("in-use", &[("path", &folder)], &format!("another program holds the data folder {folder}"))
}

/// A failure in words for whoever chose a language on the laptop with this data folder, with the technician's line below:
/// for the time before there is a window.
pub fn failure_in_words(folder: &Path, failure: &Failure) -> String {
    let locale = locale_of(&settings::SettingsFile::open(folder).settings().ui_language);
    let id = format!("error-{}", failure.code);
    if !locale.knows(&id) {
        return failure.detail.clone();
    }
    let arguments: Vec<_> =
        failure.args.iter().map(|(name, value)| (name.as_str(), Value::from(value.as_str()))).collect();
    // A box of the system writes in the direction of a text's first letter, and the program's name is Latin in every language.
    let mark = if locale.language() == "ar" { "\u{200f}" } else { "" };
    format!("{mark}{}\n\n{}", locale.text(&id, &arguments), failure.detail)
}

impl Client {
    /// A message in the language of this laptop's window: for boxes of the system, which stand where no page can.
    pub fn in_words(&self, id: &str) -> String {
        locale_of(&self.settings().ui_language).text(id, &[])
    }
}

/// The language that was chosen for the window, or else the system's.
fn locale_of(chosen: &str) -> Locale {
    match chosen {
        "" => Locale::of_environment(),
        chosen => Locale::choose([chosen]),
    }
}

/// Locks; what a panicking thread left is still whole, for every change here is one assignment.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
