//! The walks: install, open, read, search, learn; and the view types that screens are given.
//!
//! Owns the order of the steps, who is studying, and which step a fact becomes durable in. May touch every engine room. Must not know Tauri, SQL, HTTP or the
//! wall clock: times, folders and keys are passed in.
#![forbid(unsafe_code)]

mod author;
mod carriers;
mod certificates;
mod edition;
mod failure;
mod find;
mod group;
mod install;
mod jobs;
mod learners;
mod learning;
mod media_type;
mod open;
mod others;
mod packs;
mod privacy;
mod program;
mod read;
mod real;
mod reconcile;
mod sealed;
mod settings;
mod shelf;
mod sticks;
mod supplied;
mod trees;
mod trust;
pub mod view;
mod work;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, Weak};

pub use author::{Authored, build_pack, check_sources};
pub use certificates::{
    CertificateForm, DelegationWish, Issuers, Trusted, VerifiedFile, delegate_key, holds_credential,
    verify_files, verify_with,
};
pub use failure::failure;
pub use group::GroupsSeen;
pub use install::{InstallOptions, Installed, open_pack_with, spares};
pub use jobs::{Flow, OnProgress};
pub use learning::QuizPlace;
pub use open::{Addresses, Event, Notify, Open, data_folder, failure_in_words, in_use};
pub use read::Asset;
pub use reconcile::{
    Announced, Delivered, Difference, Joined, LearnerReport, Met, OnExchange, ReconcileReport, Serving,
    Standing, Visit, Whom, room_not_opened,
};
pub use sticks::{OnSticks, PackOnStick, StickFilled};
pub use store::library::Repaired;
pub use supplied::supplied_beside_program;
pub use trust::trusted_in;
pub use work::DamagedPart;

/// Bytes that are always left free on the disk: a full disk loses people's work in every program.
pub const FLOOR: u64 = 200 * 1024 * 1024;

/// Everything a window, a test or a script calls. Shared between threads; each call waits for its
/// own disk work only.
pub struct Client {
    folder: PathBuf,
    version: String,
    addresses: Addresses,
    notify: Notify,
    now_ms: fn() -> i64,
    offset_minutes: fn() -> i32,
    folk: store::learners::Learners,
    desk: learning::Desk,
    contents: learning::ContentsCache,
    shelf: shelf::Shelf,
    settings: Mutex<settings::SettingsFile>,
    index: find::LazyIndex,
    jobs: jobs::Jobs,
    courses: read::CourseCache,
    offered: Mutex<Vec<PathBuf>>,
    line: install::Line,
    /// The folder of packs that came with the program.
    supplied: OnceLock<PathBuf>,
    sticks: sticks::Sticks,
    backups: Mutex<Vec<std::thread::JoinHandle<()>>>,
    background: reconcile::Background,
    rooms: reconcile::Rooms,
    /// Lines of what is under way, which can be hung up.
    calling: Mutex<Vec<Weak<dyn reconcile::HangUp>>>,
}

impl Client {
    /// Returns the folder that holds everything.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Begins the background work of a window: jobs, the index of what lacks one, sticks that come
    /// and go. A script that calls the walks itself does without.
    pub fn begin(self: &Arc<Self>) {
        jobs::Jobs::begin(self);
        self.sticks.begin(self);
        carriers::watch(self);
        self.exchange_in_background();
        // Looking at the library and the index takes a moment on a slow disk; the window does not wait.
        let client = Arc::clone(self);
        std::thread::spawn(move || {
            client.take_supplied();
            client.list_unfinished();
            client.index_what_is_missing();
        });
    }

    /// Remembers files that were named on the command line, for [`Client::offered`].
    pub fn offer(&self, files: Vec<PathBuf>) {
        open::locked(&self.offered).extend(files);
    }

    /// Gives the files named on the command line, once.
    pub fn offered(&self) -> Vec<String> {
        open::locked(&self.offered).drain(..).map(|path| path.to_string_lossy().into_owned()).collect()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.jobs.close();
        self.background.close();
    }
}
