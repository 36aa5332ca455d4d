//! A little room kept back for the day the disk is full: without any, not even removing a pack is possible,
//! as SQLite first writes down how to undo it.

use std::path::PathBuf;

use super::Library;
use crate::StorageError;

/// Bytes kept back.
const BALLAST: usize = 1024 * 1024;

fn place(library: &Library) -> PathBuf {
    library.path.with_extension("ballast")
}

/// Makes the ballast where it is missing and there is room for it. Failing is no misfortune.
pub(crate) fn keep(library: &Library) {
    let path = place(library);
    let roomy = library.free_on_disk().is_ok_and(|free| free > 4 * BALLAST as u64);
    if roomy && !path.exists() {
        // Not zeros: some file systems keep those for nothing.
        let bytes: Vec<u8> =
            (0..BALLAST as u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        if fs_err::write(&path, bytes).is_err() {
            let _ = fs_err::remove_file(&path);
        }
    }
}

/// Does `work`; where the disk is too full for it, throws the ballast off and does it again.
pub(crate) fn relieved<T>(
    library: &Library,
    mut work: impl FnMut() -> Result<T, StorageError>,
) -> Result<T, StorageError> {
    match work() {
        Err(StorageError::DiskFull) if fs_err::remove_file(place(library)).is_ok() => {
            let done = work();
            keep(library);
            done
        }
        done => done,
    }
}
