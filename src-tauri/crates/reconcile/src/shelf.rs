//! What a computer gives to others nearby: packs, as they came.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use pack::Source;

/// A pack that others may take.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OnShelf {
    /// Reverse domain name.
    pub id: String,
    /// Edition.
    pub version: u32,
    /// The edition as people read it.
    pub label: String,
    /// Title by language.
    pub title: BTreeMap<String, String>,
    /// BCP 47 tags; the first is the original.
    pub languages: Vec<String>,
    /// Bytes of its file.
    pub bytes: u64,
}

/// Packs that others may take. Asked from many threads.
pub trait Shelf: Send + Sync {
    /// Returns the packs, by id.
    ///
    /// # Errors
    /// When they cannot be listed now.
    fn packs(&self) -> io::Result<Vec<OnShelf>>;

    /// Opens the file of one of them; `None` where it is not there (any more).
    ///
    /// # Errors
    /// When it is there and cannot be read.
    fn open(&self, id: &str, version: u32) -> io::Result<Option<Arc<dyn Source>>>;
}
