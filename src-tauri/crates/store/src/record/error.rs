//! What can go wrong with a record.

use std::io;
use std::path::{Path, PathBuf};

use crate::StorageError;

/// Why a record cannot be opened. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum OpenRecordError {
    /// There is no such file, or an empty one: bring it back with [`Record::recover`](super::Record::recover).
    #[error("the learner's file {} is missing; it can be brought back from a backup", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// A newer program has written it.
    #[error(
        "the learner's file {} was written by a newer Packhorse (format {found}; this one reads up to {known}); \
         install the newer program to go on learning, nothing in the file was touched",
        path.display()
    )]
    NewerFormat {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i32,
        /// The newest this program reads.
        known: i32,
    },
    /// The file is encrypted, and not with this key; or it is not encrypted, and a key was given. Where the key is
    /// known to be right, its first page is damaged: recover it.
    #[error("the learner's file {} does not open with this key", path.display())]
    WrongKey {
        /// The file.
        path: PathBuf,
    },
    /// Another program's database, or another learner's record.
    #[error("{} is not this learner's file; move it away", path.display())]
    NotARecord {
        /// The file.
        path: PathBuf,
    },
    /// The file's own structure is damaged: call [`Record::recover`](super::Record::recover).
    #[error(
        "the learner's file {} is damaged ({reason}); what is sound is read, the rest comes from a backup",
        path.display()
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        reason: String,
    },
    /// Another program is mending the file.
    #[error("another Packhorse program is mending this learner's file; let it finish and try again")]
    BeingMended,
    /// The disk or SQLite.
    #[error("the learner's file {} cannot be opened: {cause}", path.display())]
    Storage {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        cause: StorageError,
    },
}

impl OpenRecordError {
    pub(crate) fn of(error: impl Into<StorageError>, path: &Path) -> OpenRecordError {
        let path = path.to_owned();
        match error.into() {
            StorageError::Damaged(reason) => OpenRecordError::Damaged { path, reason },
            cause => OpenRecordError::Storage { path, cause },
        }
    }
}

/// Why something could not be read from a record or written to it. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// A record is made where a file is already.
    #[error("there is a file already: {}", path.display())]
    AlreadyThere {
        /// The file.
        path: PathBuf,
    },
    /// More than a record keeps in one piece.
    #[error("{what} has {len} bytes; a record keeps at most {most}")]
    TooLarge {
        /// Which.
        what: &'static str,
        /// Its bytes.
        len: usize,
        /// How many are allowed.
        most: usize,
    },
    /// Two records of different learners are to be merged.
    #[error("this is another learner's record; two learners' records are never merged")]
    AnotherLearner,
    /// The file just made or copied does not open.
    #[error(transparent)]
    Open(#[from] OpenRecordError),
    /// The disk or SQLite.
    #[error(transparent)]
    Storage(StorageError),
}

impl From<StorageError> for RecordError {
    fn from(error: StorageError) -> RecordError {
        RecordError::Storage(error)
    }
}

impl From<rusqlite::Error> for RecordError {
    fn from(error: rusqlite::Error) -> RecordError {
        RecordError::Storage(error.into())
    }
}

impl From<io::Error> for RecordError {
    fn from(error: io::Error) -> RecordError {
        RecordError::Storage(error.into())
    }
}

impl RecordError {
    /// Tells that bytes of the file are not what was written.
    pub(crate) fn damaged(reason: impl Into<String>) -> RecordError {
        RecordError::Storage(StorageError::Damaged(reason.into()))
    }
}
