//! Writing a backup.

use std::io;
use std::path::{Path, PathBuf};

use reconcile::key::{SecretKey, hex};

use super::PASSING;
use super::file::{Head, Table, Writer};
use crate::db::{self, Database, DbError};

/// Why no backup was written. Nothing is left of it then.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file cannot be written.
    #[error("the backup cannot be written: {0}")]
    File(#[from] io::Error),
    /// The database cannot be read.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Tables.
    pub tables: u64,
    /// Rows of all of them.
    pub rows: u64,
    /// Bytes of the file.
    pub bytes: u64,
}

/// Writes all that the database holds at one moment to `path`, for its owner only; what was there stays until the new file
/// is whole. With `key`, also the platform's secret key.
///
/// # Errors
/// As [`BackupError`] tells.
pub fn backup(
    db: &Database,
    path: &Path,
    key: Option<&SecretKey>,
    now_ms: i64,
) -> Result<Written, BackupError> {
    let unfinished = beside(path);
    let written = write(db, &unfinished, key, now_ms).and_then(|written| {
        fs_err::rename(&unfinished, path)?;
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs_err::File::open(folder)?.sync_all()?;
        }
        Ok(written)
    });
    if written.is_err() {
        // Gone already, or never there.
        let _ = fs_err::remove_file(&unfinished);
    }
    written
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

fn write(db: &Database, path: &Path, key: Option<&SecretKey>, now_ms: i64) -> Result<Written, BackupError> {
    db.read(|tx| {
        // What an earlier try left, that was killed.
        let _ = fs_err::remove_file(path);
        let head = Head {
            schema: db::schema_of(tx)?,
            made_ms: now_ms,
            epoch: hex(&db::epoch(tx)?),
            key: key.map(|key| hex(key.bytes())),
        };
        let mut writer = Writer::new(for_owner(path)?, &head)?;
        let mut written = Written { tables: 0, rows: 0, bytes: 0 };
        for name in db::tables(head.schema).into_iter().filter(|name| !PASSING.contains(&name.as_str())) {
            let columns = db::columns(tx, &name)?;
            let sql = format!("select {} from {name}", columns.join(", "));
            let table = Table { name, columns };
            writer.table(&table)?;
            let mut failed = None;
            tx.each(&sql, &[], &mut |row| {
                written.rows += 1;
                failed = writer.row(row.values()).err();
                Ok(failed.is_none())
            })?;
            if let Some(error) = failed {
                return Err(error.into());
            }
            writer.end()?;
            written.tables += 1;
        }
        writer.end()?;
        let (file, bytes) = writer.finish()?;
        file.sync_all()?;
        Ok(Written { bytes, ..written })
    })
}

/// A new file that nobody else may read.
pub(super) fn for_owner(path: &Path) -> io::Result<fs_err::File> {
    let mut options = fs_err::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use fs_err::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}
