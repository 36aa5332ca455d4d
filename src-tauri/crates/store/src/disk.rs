//! What the rooms of the store have alike on the disk: a name with an ending, a removal, a folder that the disk knows, and
//! locks by which several programs keep out of each other's way.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// Returns the file at `path` with `end` after its whole name.
pub(crate) fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// Removes a file that may be gone already.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs_err::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Has the disk know what the folder of `path` holds, so that a file just made or renamed is found after a power cut.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    // Windows does not open folders; NTFS keeps the order of renames by itself.
    #[cfg(unix)]
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        match fs_err::File::open(folder)?.sync_all() {
            // A file system that does not sync folders: nothing more can be asked of it.
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => {}
            done => done?,
        }
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// A lock of the system on a file: let go when dropped, and when the program ends however it ends.
#[derive(Debug)]
pub(crate) struct Held(File);

impl Drop for Held {
    fn drop(&mut self) {
        // Closing is not enough: a program that is just being started has the file open too, for a moment.
        let _ = self.0.unlock();
    }
}

/// Holds the file at `path` together with others; `None` where somebody has it alone.
pub(crate) fn share(path: &Path) -> io::Result<Option<Held>> {
    held(path, File::try_lock_shared)
}

/// Holds the file at `path` alone; `None` where somebody has it.
pub(crate) fn alone(path: &Path) -> io::Result<Option<Held>> {
    held(path, File::try_lock)
}

fn held(path: &Path, lock: fn(&File) -> Result<(), TryLockError>) -> io::Result<Option<Held>> {
    let mut options = fs_err::OpenOptions::new();
    let (file, _) = options.read(true).write(true).create(true).truncate(false).open(path)?.into_parts();
    match lock(&file) {
        Err(TryLockError::WouldBlock) => Ok(None),
        // A disk without locks is one that two programs do not share.
        Err(TryLockError::Error(error)) if error.kind() != io::ErrorKind::Unsupported => Err(error),
        _ => Ok(Some(Held(file))),
    }
}
