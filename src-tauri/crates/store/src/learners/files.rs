//! Where a learner's files lie, how a small one is written so that it is there whole or not at all, and how
//! several programs keep out of each other's way.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fs_err::File;
use uuid::Uuid;

use crate::StorageError;
use crate::disk::{self, Held};

/// How long a program waits for another to be done with the cards: it needs milliseconds.
const PATIENCE: Duration = Duration::from_secs(10);
/// Most bytes of a small file that are read.
const MAX_SMALL: u64 = 256 * 1024;

/// The folders, and the name of every file in them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Files {
    pub(crate) learners: PathBuf,
    pub(crate) backups: PathBuf,
}

impl Files {
    fn of(&self, id: Uuid, end: &str) -> PathBuf {
        self.learners.join(format!("{id}.{end}"))
    }

    /// The card: what the list shows.
    pub(crate) fn card(&self, id: Uuid) -> PathBuf {
        self.of(id, "card")
    }

    /// The record.
    pub(crate) fn record(&self, id: Uuid) -> PathBuf {
        self.of(id, "db")
    }

    /// Wrong tries.
    pub(crate) fn tries(&self, id: Uuid) -> PathBuf {
        self.of(id, "tries")
    }

    /// Held by every program in which the learner is signed in.
    pub(crate) fn presence(&self, id: Uuid) -> PathBuf {
        self.of(id, "here")
    }

    /// Stands while an erasure is not finished.
    pub(crate) fn erasing(&self, id: Uuid) -> PathBuf {
        self.of(id, "erase")
    }

    /// The record under another lock, while it is being written.
    pub(crate) fn next_record(&self, id: Uuid) -> PathBuf {
        self.of(id, "next.db")
    }

    /// The card that goes with it: when it stands, the change is decided.
    pub(crate) fn next_card(&self, id: Uuid) -> PathBuf {
        self.of(id, "next.card")
    }

    /// The learner's backups.
    pub(crate) fn backups(&self, id: Uuid) -> PathBuf {
        self.backups.join(id.to_string())
    }

    /// Every file in the learners' folder whose name begins with the learner's id.
    pub(crate) fn all(&self, id: Uuid) -> io::Result<Vec<PathBuf>> {
        let begin = format!("{id}.");
        let named = |path: &PathBuf| {
            path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(&begin))
        };
        let mut all: Vec<PathBuf> = entries(&self.learners)?.into_iter().filter(named).collect();
        all.sort();
        Ok(all)
    }

    /// Keeps other programs from writing cards until it is dropped.
    pub(crate) fn hold(&self) -> Result<Held, StorageError> {
        let since = Instant::now();
        loop {
            match disk::alone(&self.learners.join("lock")).map_err(storage)? {
                Some(held) => return Ok(held),
                None if since.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(2)),
                None => return Err(StorageError::Busy),
            }
        }
    }

    /// Says that the learner is signed in here, until it is dropped. Called while the cards are held.
    pub(crate) fn enter(&self, id: Uuid, _held: &Held) -> Result<Option<Held>, StorageError> {
        disk::share(&self.presence(id)).map_err(storage)
    }

    /// Has the learner's files alone until it is dropped; nothing when they are signed in somewhere.
    pub(crate) fn alone(&self, id: Uuid, _held: &Held) -> Result<Option<Held>, StorageError> {
        disk::alone(&self.presence(id)).map_err(storage)
    }
}

/// Returns the files of a folder; none when it is not there.
pub(crate) fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs_err::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect(),
    }
}

/// Reads a small file, or as much of it as is bounded.
pub(crate) fn read_small(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::Read::read_to_end(&mut io::Read::take(File::open(path)?, MAX_SMALL), &mut bytes)?;
    Ok(bytes)
}

/// Writes a file so that it is there whole or as it was: beside it, to the disk, then in its place.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    let part = part(path);
    let written = (|| {
        let mut file = File::create(&part)?;
        close_to_others(&file)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        put_in_place(&part, path)
    })();
    written.map_err(|error| {
        let _ = fs_err::remove_file(&part);
        storage(error)
    })
}

/// Returns the name under which a file is written before it takes its place.
pub(crate) fn part(path: &Path) -> PathBuf {
    disk::with_end(path, ".part")
}

/// Renames a file that is on the disk, and has the disk know.
pub(crate) fn put_in_place(from: &Path, to: &Path) -> io::Result<()> {
    fs_err::rename(from, to)?;
    disk::sync_folder(to)
}

/// Lets only the owner read the file, where the disk knows owners.
pub(crate) fn close_to_others(file: &File) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        match file.set_permissions(std::fs::Permissions::from_mode(0o600)) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {}
            done => done?,
        }
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// Says a full or protected disk by its name.
pub(crate) fn storage(error: io::Error) -> StorageError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            StorageError::DiskFull
        }
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => StorageError::ReadOnly,
        _ => StorageError::Io(error),
    }
}
