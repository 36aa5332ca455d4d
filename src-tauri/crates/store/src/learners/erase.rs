//! Erasing a learner for good.

use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use uuid::Uuid;

use super::Learners;
use super::files::{entries, part, storage, write_whole};
use crate::StorageError;
use crate::disk;

/// What was erased, and what nobody can promise.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Erased {
    /// Files that are gone.
    pub files: u32,
    /// Their bytes.
    pub bytes: u64,
    /// Whether each was written over first. Even so a flash disk, a file system with a journal or a snapshot
    /// may hold old bytes until it reuses their place: only a passphrase from the beginning guards against
    /// that.
    pub overwritten: bool,
}

/// Why a learner is not erased.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// Nobody of that id is here.
    #[error("there is no such learner on this computer")]
    Unknown,
    /// Somebody is signed in, in this program or another.
    #[error("the learner is signed in; sign out in every window and program first")]
    SignedIn,
    /// The disk. What was begun is finished the next time the data folder is opened.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Learners {
    /// Erases a learner from this computer: record, card, backups, counters. There is no way back; files that
    /// were exported, other computers and the platform keep what they have. Stopped in the middle it is
    /// finished when the folder is opened next, and the learner is not shown meanwhile.
    ///
    /// # Errors
    /// When there is nobody of that id, or they are signed in.
    pub fn erase(&self, id: Uuid) -> Result<Erased, EraseError> {
        let held = self.files.hold()?;
        let none = self.files.all(id).map_err(storage)?.is_empty() && !self.files.backups(id).exists();
        if none {
            return Err(EraseError::Unknown);
        }
        let _alone = self.files.alone(id, &held)?.ok_or(EraseError::SignedIn)?;
        match write_whole(&self.files.erasing(id), b"") {
            // Erasing makes room: a full disk must not be what keeps it from happening.
            Ok(()) | Err(StorageError::DiskFull) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(self.finish_erasing(id)?)
    }

    /// Erases everything; the mark that says so goes last. Whoever calls has the learner's files alone.
    pub(super) fn finish_erasing(&self, id: Uuid) -> Result<Erased, StorageError> {
        let mut erased = Erased { overwritten: true, ..Erased::default() };
        let mark = self.files.erasing(id);
        let lock = self.files.presence(id);
        let folder = self.files.backups(id);
        let here = self.files.all(id).map_err(storage)?;
        // The card first: with it an encrypted record is closed for ever.
        let card = self.files.card(id);
        let rest =
            here.into_iter().filter(|path| ![&card, &mark, &lock].contains(&path) && *path != part(&mark));
        let backups = entries(&folder).map_err(storage)?;
        for path in [card.clone()].into_iter().chain(rest).chain(backups) {
            let Ok(metadata) = fs_err::symlink_metadata(&path) else { continue };
            erased.overwritten &= wipe(&path)?;
            erased.files += 1;
            erased.bytes += metadata.len();
        }
        match fs_err::remove_dir_all(&folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(storage(error)),
            _ => {}
        }
        disk::sync_folder(&mark).map_err(storage)?;
        for path in [&part(&mark), &lock, &mark] {
            disk::remove(path).map_err(storage)?;
        }
        disk::sync_folder(&mark).map_err(storage)?;
        Ok(erased)
    }
}

/// Writes over a file and removes it; tells whether the writing over went well. A file that is gone is fine; a
/// link is removed, and what it leads to is left alone.
pub(super) fn wipe(path: &Path) -> Result<bool, StorageError> {
    let Ok(metadata) = fs_err::symlink_metadata(path) else { return Ok(true) };
    if metadata.is_dir() {
        fs_err::remove_dir_all(path).map_err(storage)?;
        return Ok(false);
    }
    let overwritten = metadata.is_file() && overwrite(path, metadata.len()).is_ok();
    disk::remove(path).map_err(storage)?;
    Ok(overwritten)
}

fn overwrite(path: &Path, length: u64) -> std::io::Result<()> {
    let mut file = fs_err::OpenOptions::new().write(true).open(path)?;
    file.seek(SeekFrom::Start(0))?;
    let zeros = [0; 64 * 1024];
    let mut left = length;
    while left > 0 {
        let some = usize::try_from(left).unwrap_or(zeros.len()).min(zeros.len());
        file.write_all(&zeros[..some])?;
        left -= some as u64;
    }
    file.sync_all()
}
