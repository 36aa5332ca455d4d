//! Opening the client on a data folder, and what it tells while it is open.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use store::DataFolder;
use store::learners::Learners;

use crate::learning::{ContentsCache, Desk};
use crate::view::{Failure, Job, Settings, Sitting, Start};
use crate::{Client, find, install, jobs, read, settings, shelf};

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
            jobs: jobs::Jobs::new(Arc::clone(&options.notify)),
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
        locked(&self.settings).save_settings(settings)
    }
}

/// Locks; what a panicking thread left is still whole, for every change here is one assignment.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
