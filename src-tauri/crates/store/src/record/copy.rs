//! Copying a record whole: for a backup, for another laptop, under another key.

use std::path::Path;

use rusqlite::params;

use super::{FileKey, Record, RecordError, database};
use crate::disk;

impl Record {
    /// Writes all of this record to a new file at `to`, encrypted if `key` is given, whatever this one is. One file,
    /// packed, on the disk when this returns; where it fails there is none. The turn counter is not copied: whoever
    /// opens the copy begins a stream of its own.
    ///
    /// # Errors
    /// When there is a file already, when this one is damaged, or the disk does not take the copy.
    pub fn copy(&self, to: &Path, key: Option<&FileKey>) -> Result<(), RecordError> {
        if to.exists() {
            return Err(RecordError::AlreadyThere { path: to.to_owned() });
        }
        let part = disk::with_end(to, ".part");
        let made = self.copy_to(&part, key);
        let done = made.and_then(|()| Ok(fs_err::rename(&part, to)?));
        if done.is_err() {
            for end in ["", "-journal", "-wal", "-shm"] {
                let _ = fs_err::remove_file(disk::with_end(&part, end));
            }
        }
        let _ = disk::sync_folder(to);
        done
    }

    fn copy_to(&self, to: &Path, key: Option<&FileKey>) -> Result<(), RecordError> {
        disk::remove(to)?;
        database::make(&database::connect(to, key, true)?, &self.learner)?;
        let literal = key.map(FileKey::literal);
        let word = literal.as_ref().map_or("", |literal| literal.as_str());
        self.database.execute("attach database ?1 as copy key ?2", params![to.to_string_lossy(), word])?;
        let copied = self.database.execute_batch(include_str!("copy.sql"));
        if copied.is_err() && !self.database.is_autocommit() {
            let _ = self.database.execute_batch("rollback");
        }
        self.database.execute_batch("detach database copy")?;
        copied?;
        fs_err::OpenOptions::new().write(true).open(to)?.sync_all()?;
        Ok(())
    }
}
