//! What can go wrong below every room of the store: the disk, and SQLite on it.

use std::io;

use rusqlite::ErrorCode;

/// Why the disk or the database on it would not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// No room left on the disk. Nothing was lost; what was under way can be continued.
    #[error("the disk is full; free some space and try again")]
    DiskFull,
    /// The data folder can be read and not written to.
    #[error("the data folder cannot be written to; check that the disk or stick is not write-protected")]
    ReadOnly,
    /// Another program kept the database to itself for longer than we wait.
    #[error("another Packhorse program is busy with the same data; let it finish and try again")]
    Busy,
    /// The database file itself is damaged, not only what lies in it.
    #[error(
        "the database file itself is damaged ({0}); let Packhorse rescue it: what is sound is carried over"
    )]
    Damaged(String),
    /// Anything else SQLite says.
    #[error("the database says: {0}")]
    Sql(rusqlite::Error),
    /// A file beside the database.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> StorageError {
        // The file that windows share beside a write-ahead log could not be made large enough.
        const NO_ROOM_TO_SHARE: i32 = rusqlite::ffi::SQLITE_IOERR_SHMSIZE;
        match error.sqlite_error_code() {
            _ if error.sqlite_error().is_some_and(|error| error.extended_code == NO_ROOM_TO_SHARE) => {
                StorageError::DiskFull
            }
            Some(ErrorCode::DiskFull) => StorageError::DiskFull,
            Some(ErrorCode::ReadOnly) => StorageError::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StorageError::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                StorageError::Damaged(error.to_string())
            }
            _ => StorageError::Sql(error),
        }
    }
}
