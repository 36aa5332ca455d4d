//! Chunks as rows: finding, reading, writing, mending.

use pack::ChunkId;
use rusqlite::blob::ZeroBlob;
use rusqlite::{Connection, OptionalExtension, params};

use crate::StorageError;

/// A chunk that the library has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Kept {
    /// Its row.
    pub(crate) number: i64,
    /// Whether a check has found other bytes than its hash says.
    pub(crate) damaged: bool,
}

/// Finds a chunk by its name.
pub(crate) fn find(database: &Connection, id: &ChunkId) -> Result<Option<Kept>, StorageError> {
    let mut statement = database.prepare_cached("select number, damaged from chunk where hash = ?1")?;
    let kept = |row: &rusqlite::Row<'_>| Ok(Kept { number: row.get(0)?, damaged: row.get(1)? });
    Ok(statement.query_row([id.0], kept).optional()?)
}

/// Returns the bytes in row `number` as they lie there, not checked; `None` where the row is missing or
/// SQLite finds its pages in disorder.
pub(crate) fn bytes(database: &Connection, number: i64) -> Result<Option<Vec<u8>>, StorageError> {
    let blob = match database.blob_open("main", "chunk_bytes", "bytes", number, true) {
        Ok(blob) => blob,
        Err(error) => return absent(error),
    };
    if blob.len() > pack::MAX_STORED as usize {
        return Ok(None);
    }
    let mut bytes = vec![0; blob.len()];
    match blob.read_at_exact(&mut bytes, 0) {
        Ok(()) => Ok(Some(bytes)),
        Err(error) => absent(error),
    }
}

fn absent(error: rusqlite::Error) -> Result<Option<Vec<u8>>, StorageError> {
    match StorageError::from(error) {
        StorageError::Damaged(_) => Ok(None),
        // No such row, or a value of another type: what `blob_open` calls an error of the statement.
        StorageError::Sql(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::Unknown) => {
            Ok(None)
        }
        other => Err(other),
    }
}

/// How [`keep`] found the chunk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Keeping {
    /// It is new here.
    New,
    /// Another pack or program brought it before.
    Shared,
    /// It was here, damaged, and is whole now.
    Mended,
}

/// Keeps a chunk whose bytes have been checked; returns its row. Within a transaction.
pub(crate) fn keep(
    database: &Connection,
    id: &ChunkId,
    bytes: &[u8],
) -> Result<(i64, Keeping), StorageError> {
    let inserted = database
        .prepare_cached("insert into chunk (hash, stored) values (?1, ?2) on conflict (hash) do nothing")?
        .execute(params![id.0, bytes.len()])?;
    if inserted == 1 {
        let number = database.last_insert_rowid();
        insert_bytes(database, number, bytes)?;
        return Ok((number, Keeping::New));
    }
    let kept =
        find(database, id)?.ok_or_else(|| StorageError::Damaged("a chunk is in the index only".into()))?;
    if kept.damaged {
        mend(database, kept.number, bytes)?;
        return Ok((kept.number, Keeping::Mended));
    }
    Ok((kept.number, Keeping::Shared))
}

/// Puts checked bytes in the place of damaged ones. Within a transaction.
pub(crate) fn mend(database: &Connection, number: i64, bytes: &[u8]) -> Result<(), StorageError> {
    // In place where the length allows it: that leaves the chain of pages as it is, and a chain that
    // damage has led astray is better not given back for others to use.
    let in_place = match database.blob_open("main", "chunk_bytes", "bytes", number, false) {
        Ok(mut blob) if blob.len() == bytes.len() => {
            blob.write_all_at(bytes, 0)?;
            true
        }
        _ => false,
    };
    if !in_place {
        database.execute("delete from chunk_bytes where number = ?1", [number])?;
        insert_bytes(database, number, bytes)?;
    }
    database.execute(
        "update chunk set damaged = 0, stored = ?2 where number = ?1",
        params![number, bytes.len()],
    )?;
    Ok(())
}

/// Writes the bytes straight into the pages: binding them would copy them once more.
fn insert_bytes(database: &Connection, number: i64, bytes: &[u8]) -> Result<(), StorageError> {
    database
        .prepare_cached("insert into chunk_bytes (number, bytes) values (?1, ?2)")?
        .execute(params![number, ZeroBlob(bytes.len() as u64)])?;
    let mut blob = database.blob_open("main", "chunk_bytes", "bytes", number, false)?;
    blob.write_all_at(bytes, 0)?;
    Ok(blob.close()?)
}
