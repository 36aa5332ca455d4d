//! Where files lie on a stick before they have been read back: in a hidden folder, under names that are no pack's. A stick
//! that is pulled out meanwhile has nothing else than that folder, which the next filling clears.

use std::io;
use std::path::{Path, PathBuf};

use super::place::{Halt, Place, forget};
use crate::failure;

/// The folder.
pub(crate) const FOLDER: &str = ".packhorse-writing";
/// The file by which two programs know of each other.
const LOCK: &str = "lock";
/// Bytes after which what was written is asked onto the stick: else the computer takes hundreds of megabytes into its memory in
/// a moment, and the last percent takes minutes.
pub(crate) const FLUSH_EVERY: u64 = 8 << 20;
/// A pack has at most so many volumes beside its first.
const VOLUMES: u64 = 999;

/// The folder while one program has it to itself.
pub(crate) struct Staging {
    path: PathBuf,
    lock: Option<fs_err::File>,
}

impl Staging {
    /// Takes the folder, and throws away what a pulled stick left in it.
    pub(crate) fn begin(place: &Place) -> Result<Staging, Halt> {
        let path = place.path.join(FOLDER);
        let begun = (|| {
            match fs_err::symlink_metadata(&path) {
                Ok(there) if there.is_dir() => {}
                Ok(_) => return Err(io::ErrorKind::AlreadyExists.into()),
                Err(error) if error.kind() == io::ErrorKind::NotFound => fs_err::create_dir(&path)?,
                Err(error) => return Err(error),
            }
            // A link would be followed, a pipe waited for.
            match fs_err::symlink_metadata(path.join(LOCK)) {
                Ok(there) if !there.is_file() => Err(io::ErrorKind::AlreadyExists.into()),
                _ => fs_err::File::create(path.join(LOCK)),
            }
        })();
        let lock = match begun {
            Ok(lock) => lock,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let shown = path.to_string_lossy();
                let words = "something else lies where files are put while they are written";
                return Err(Halt::Failed(failure("would-overwrite", &[("path", &shown)], &words)));
            }
            Err(error) => return Err(place.blame(&error)),
        };
        // A file system that knows no locks has nobody to lock out either: it is somebody's own folder.
        if let Err(std::fs::TryLockError::WouldBlock) = lock.file().try_lock() {
            let shown = place.path.to_string_lossy();
            let words = "another Packhorse is writing to it";
            return Err(Halt::Failed(failure("stick-busy", &[("path", &shown)], &words)));
        }
        let staging = Staging { path, lock: Some(lock) };
        staging.clear().map_err(|error| place.blame(&error))?;
        Ok(staging)
    }

    /// Where a file of this name lies meanwhile.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Asks onto the stick what is under way.
    pub(crate) fn flush(&self) -> io::Result<()> {
        for entry in fs_err::read_dir(&self.path)? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "part") {
                fs_err::OpenOptions::new().write(true).open(&path)?.sync_data()?;
            }
        }
        Ok(())
    }

    /// Gives a pack, all volumes of it, its name; the first volume last, for a pack is there once that is. Volumes left over
    /// from a longer one of that name go.
    pub(crate) fn keep(&self, name: &str, to: &Path) -> io::Result<()> {
        let count =
            (2..=VOLUMES).take_while(|number| volume(&self.path(name), *number).exists()).count() as u64 + 1;
        for number in (1..=count).rev() {
            fs_err::rename(volume(&self.path(name), number), volume(to, number))?;
        }
        for number in count + 1..=VOLUMES {
            match fs_err::remove_file(volume(to, number)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => break,
                removed => removed?,
            }
        }
        Ok(())
    }

    fn clear(&self) -> io::Result<()> {
        for entry in fs_err::read_dir(&self.path)? {
            let entry = entry?;
            if entry.file_name() == LOCK {
                continue;
            }
            match entry.file_type()?.is_dir() {
                true => fs_err::remove_dir_all(entry.path())?,
                false => fs_err::remove_file(entry.path())?,
            }
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // On a stick that is gone or bad this fails, and the next filling clears it.
        let _ = self.clear();
        self.lock = None;
        let _ = fs_err::remove_file(self.path.join(LOCK));
        let _ = fs_err::remove_dir(&self.path);
    }
}

/// Bytes that a pulled stick left in the folder: the next filling clears them.
pub(crate) fn left_over(place: &Place) -> u64 {
    let folder = place.path.join(FOLDER);
    if !fs_err::symlink_metadata(&folder).is_ok_and(|meta| meta.is_dir()) {
        return 0;
    }
    let files = fs_err::read_dir(folder).into_iter().flatten().flatten();
    files
        .filter_map(|entry| entry.metadata().ok())
        .filter(std::fs::Metadata::is_file)
        .map(|meta| meta.len())
        .sum()
}

/// The file of volume `number` of a pack; 1 is its own.
fn volume(path: &Path, number: u64) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{number:03}"));
    PathBuf::from(name)
}

/// Makes the system forget a pack's file, all volumes of it.
pub(crate) fn forget_pack(path: &Path) {
    forget(path);
    (2..=VOLUMES)
        .map(|number| volume(path, number))
        .take_while(|path| path.exists())
        .for_each(|path| forget(&path));
}

/// Makes names durable, where the system lets a folder be asked onto the stick.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    match fs_err::File::open(folder)?.sync_all() {
        // A file system that does not sync folders: nothing more can be asked of it, and the stick is not to blame.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {}
        done => done?,
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
