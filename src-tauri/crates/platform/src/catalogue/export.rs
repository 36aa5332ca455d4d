//! The catalogue for a static host: a folder that can be put anywhere.

use std::io;
use std::path::Path;

use reconcile::catalogue::{Catalogue, CatalogueError};
use reconcile::key::PublicKey;

use super::listing::{FILE, write_list, write_whole};
use super::trust_file::{TRUST_FILE, trust_file};
use crate::db::{Database, DbError};

/// Why the catalogue was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Nothing was published yet.
    #[error("no pack was published yet")]
    Empty,
    /// The list in the database cannot be read.
    #[error(transparent)]
    List(#[from] CatalogueError),
    /// The database fails.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The disk fails.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Writes the list, the packs it lists, their updates, and the trust bundle into `to`: as exchanges
/// bring it (`trust`), and, where the platform's key is known, as a file of its own (`packhorse.trust`). Files that are there already with
/// the same length are left; the list comes last, so that a copy that was broken off lists nothing that is missing. Returns
/// how many files there are.
///
/// # Errors
/// As [`ExportError`] tells.
pub fn export(
    db: &Database,
    folder: &Path,
    to: &Path,
    platform: Option<&PublicKey>,
) -> Result<usize, ExportError> {
    let row =
        db.read(|tx| tx.one("select file, trust from catalogue where number = 1 and edition > 0", &[]))?;
    let row = row.ok_or(ExportError::Empty)?;
    let list = Catalogue::parse(row.blob(0)?)?;
    fs_err::create_dir_all(to)?;
    let files: Vec<&str> = list
        .packs
        .iter()
        .flat_map(|pack| pack.updates.iter().map(|update| update.file.as_str()).chain([pack.file.as_str()]))
        .collect();
    for file in &files {
        let (from, to) = (folder.join(file), to.join(file));
        let there = fs_err::metadata(&to)
            .is_ok_and(|there| fs_err::metadata(&from).is_ok_and(|from| from.len() == there.len()));
        if there {
            continue;
        }
        if let Some(parent) = to.parent() {
            fs_err::create_dir_all(parent)?;
        }
        let beside = to.with_extension("part");
        fs_err::copy(&from, &beside)?;
        fs_err::File::open(&beside)?.sync_all()?;
        fs_err::rename(&beside, &to)?;
    }
    let trust = row.blob(1)?;
    if !trust.is_empty() {
        write_whole(&to.join("trust"), trust)?;
    }
    let carried = platform.map(|platform| db.read(|tx| trust_file(tx, platform))).transpose()?.flatten();
    if let Some((_, file)) = carried {
        write_whole(&to.join(TRUST_FILE), &file)?;
    }
    write_list(to, row.blob(0)?)?;
    debug_assert!(to.join(FILE).exists());
    Ok(files.len() + 1)
}
