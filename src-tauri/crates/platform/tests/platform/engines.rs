//! Each story is run on both engines.

use platform::db::Database;
use tempfile::TempDir;

use crate::postgres_server::postgres;

/// An empty database of each engine, and what keeps it alive.
pub(crate) fn both(story: impl Fn(&Database)) {
    let (folder, address) = sqlite();
    story(&Database::open(&address).expect("SQLite opens"));
    drop(folder);
    story(&Database::open(&postgres()).expect("PostgreSQL opens"));
}

/// The address of a SQLite database that is not there yet, and its folder.
pub(crate) fn sqlite() -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let address = folder.path().join("platform.db").to_str().expect("UTF-8").to_owned();
    (folder, address)
}
