//! Filling a database from a backup.

use std::io::{self, Write};
use std::path::Path;

use reconcile::key::{SecretKey, from_hex, hex};

use super::backup::for_owner;
use super::file::{DamagedBackup, Reader, Table};
use crate::db::{self, Database, DbError, Tx, Value};

/// Rows put in at a time, and the bytes after which it is fewer.
const ROWS: usize = 4096;
const BYTES: usize = 8 << 20;

/// Why nothing was restored. The database is as before.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The backup cannot be read.
    #[error(transparent)]
    Backup(#[from] DamagedBackup),
    /// A newer program wrote it.
    #[error(
        "the backup is of a database of version {found}, this program knows {known}: use the newer program"
    )]
    NewerSchema {
        /// The newest migration of the backup.
        found: i64,
        /// The newest of this program.
        known: i64,
    },
    /// The database holds something already.
    #[error("the database is not new: restore into a new one, or say --replace to delete what is in it")]
    NotEmpty,
    /// Another key is there already.
    #[error("the backup brings a key, and another one is in {0}: move it away first")]
    OtherKey(String),
    /// The database does not take it.
    #[error(transparent)]
    Database(#[from] DbError),
    /// A file cannot be read or written.
    #[error("a file cannot be read or written: {0}")]
    File(#[from] io::Error),
}

/// What was restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Tables.
    pub tables: u64,
    /// Rows of all of them.
    pub rows: u64,
    /// Whether the backup brought the platform's key.
    pub key: bool,
}

/// Fills the database at `address` from the backup `file`, in one transaction, and gives it a new epoch. Where the backup
/// brings the platform's key, it is put at `key_file`, for its owner only. With `replace`, what the database held is deleted.
///
/// # Errors
/// As [`RestoreError`] tells.
pub fn restore(
    address: &str,
    file: &Path,
    key_file: &Path,
    replace: bool,
    now_ms: i64,
) -> Result<Restored, RestoreError> {
    let head = Reader::open(fs_err::File::open(file)?)?.head;
    let known = db::newest_schema();
    if head.schema > known {
        return Err(RestoreError::NewerSchema { found: head.schema, known });
    }
    let key = match head.key.as_deref().map(from_hex) {
        Some(None) => return Err(DamagedBackup::Damaged("its key").into()),
        Some(Some(seed)) => Some(SecretKey::from_bytes(seed)),
        None => None,
    };
    if let Some(key) = &key
        && key_file.exists()
        && SecretKey::load_or_make(key_file)?.public() != key.public()
    {
        return Err(RestoreError::OtherKey(key_file.display().to_string()));
    }
    let mut epoch = [0; 16];
    getrandom::fill(&mut epoch).map_err(io::Error::other)?;
    let db = Database::connect(address)?;
    let restored = db.write(|tx| {
        if db::is_ours(tx)? {
            if !replace {
                return Err(RestoreError::NotEmpty);
            }
            db::drop_tables(tx)?;
        }
        db::migrate_to(tx, head.schema, now_ms)?;
        let restored = fill(tx, Reader::open(fs_err::File::open(file)?)?, head.schema)?;
        db::migrate_to(tx, known, now_ms)?;
        db::set_meta(tx, "epoch", &epoch)?;
        begin_editions_anew(tx, now_ms)?;
        // Before the database says that it is this platform: a power cut between the two leaves a key that is not used.
        key.as_ref().map_or(Ok(()), |key| put(key, key_file))?;
        Ok(restored)
    })?;
    Ok(Restored { key: key.is_some(), ..restored })
}

/// Puts the platform's key where it is looked for: a platform that found none would make itself another.
fn put(key: &SecretKey, path: &Path) -> io::Result<()> {
    if path.exists() {
        return Ok(());
    }
    let mut file = for_owner(path)?;
    file.write_all(hex(key.bytes()).as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()
}

/// Lists of packs and of trust had editions after the backup that laptops know and this database does not: their numbers go
/// on beyond those. What verifiers are told of issuers is put together anew by whoever has the keys.
fn begin_editions_anew(tx: &mut Tx<'_>, now_ms: i64) -> Result<(), DbError> {
    // One for each second is more than ever were.
    let beyond: Value = (now_ms / 1000).max(0).into();
    for edition in ["edition", "trust_edition"] {
        let sql = format!("update catalogue set {edition} = {edition} + ?1 where {edition} > 0");
        tx.execute(&sql, std::slice::from_ref(&beyond))?;
    }
    tx.execute("delete from issuers", &[]).map(drop)
}

fn fill(tx: &mut Tx<'_>, mut reader: Reader, schema: i64) -> Result<Restored, RestoreError> {
    let mut restored = Restored { tables: 0, rows: 0, key: false };
    // What the migrations themselves put in comes with the backup.
    let tables = db::tables(schema);
    for table in tables.iter().rev() {
        tx.execute(&format!("delete from {table}"), &[])?;
    }
    while let Some(table) = reader.table()? {
        if !tables.contains(&table.name) {
            return Err(DamagedBackup::Damaged("a table this version does not have").into());
        }
        restored.rows += fill_table(tx, &mut reader, &table)?;
        restored.tables += 1;
        db::set_next_number(tx, &table.name)?;
    }
    reader.finish()?;
    Ok(restored)
}

fn fill_table(tx: &mut Tx<'_>, reader: &mut Reader, table: &Table) -> Result<u64, RestoreError> {
    let known = db::columns(tx, &table.name)?;
    if let Some(_unknown) = table.columns.iter().find(|column| !known.contains(column)) {
        return Err(DamagedBackup::Damaged("a column this version does not have").into());
    }
    let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
    let own =
        db::points_to_itself(&table.name).and_then(|own| columns.iter().position(|column| *column == own));
    let number = columns.iter().position(|column| *column == "number");
    let mut later = Vec::new();
    let mut rows = Vec::new();
    let (mut count, mut bytes) = (0, 0);
    loop {
        let row = reader.row(columns.len())?;
        let last = row.is_none();
        if let Some(mut row) = row {
            count += 1;
            bytes += row.iter().map(size).sum::<usize>();
            // Its parent may come after it.
            if let (Some(own), Some(number)) = (own, number)
                && let (Some(number), Some(value)) = (row.get(number).cloned(), row.get_mut(own))
                && *value != Value::Null
            {
                later.push((number, std::mem::replace(value, Value::Null)));
            }
            rows.push(row);
        }
        if rows.len() >= ROWS || bytes >= BYTES || last {
            tx.insert(&table.name, &columns, std::mem::take(&mut rows))?;
            bytes = 0;
        }
        if last {
            break;
        }
    }
    if let Some(own) = own.and_then(|own| columns.get(own)) {
        let sql = format!("update {} set {own} = ?2 where number = ?1", table.name);
        for (number, value) in later {
            tx.execute(&sql, &[number, value])?;
        }
    }
    Ok(count)
}

fn size(value: &Value) -> usize {
    match value {
        Value::Null | Value::Int(_) => 8,
        Value::Text(text) => text.len(),
        Value::Blob(bytes) => bytes.len(),
    }
}
