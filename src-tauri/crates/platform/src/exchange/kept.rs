//! Messages of which a part has come, and answers that may have been lost: kept for a while in the database, so that the
//! next process may go on with them.

use crate::db::{Database, DbError, Tx};

/// How long they are kept at least, in milliseconds.
const KEPT_MS: i64 = 60 * 60 * 1000;
/// Most bytes of parts, and of answers; then the oldest go first.
const MOST_BYTES: i64 = 256 * 1024 * 1024;
/// Most parts, and answers.
const MOST: i64 = 20_000;

/// A part of a message.
pub(super) struct Part {
    pub(super) total: u64,
    pub(super) bytes: Vec<u8>,
}

/// Keeps the beginning of a message, unless more of it is here.
pub(super) fn keep_part(
    db: &Database,
    id: &[u8; 16],
    total: u64,
    bytes: &[u8],
    now_ms: i64,
) -> Result<(), DbError> {
    db.write(|tx| {
        let have = bytes.len() as u64;
        tx.execute(
            "insert into upload (id, total, have, at_ms, bytes) values (?1, ?2, ?3, ?4, ?5)
             on conflict (id) do update set total = excluded.total, have = excluded.have, at_ms = excluded.at_ms,
                 bytes = excluded.bytes
             where upload.have < excluded.have or upload.total <> excluded.total",
            &[id.into(), total.into(), have.into(), now_ms.into(), bytes.into()],
        )?;
        make_room(tx, "upload", "have")
    })
}

/// Returns what there is of a message.
pub(super) fn part(db: &Database, id: &[u8; 16]) -> Result<Option<Part>, DbError> {
    db.read(|tx| {
        let row = tx.one("select total, bytes from upload where id = ?1", &[id.into()])?;
        row.map(|row| Ok(Part { total: row.unsigned(0)?, bytes: row.blob(1)?.to_vec() })).transpose()
    })
}

/// Returns how much there is of a message.
pub(super) fn have(db: &Database, id: &[u8; 16]) -> Result<u64, DbError> {
    db.read(|tx| {
        let row = tx.one("select have from upload where id = ?1", &[id.into()])?;
        row.map_or(Ok(0), |row| row.unsigned(0))
    })
}

/// Forgets what there is of a message.
pub(super) fn forget(db: &Database, id: &[u8; 16]) -> Result<(), DbError> {
    db.write(|tx| tx.execute("delete from upload where id = ?1", &[id.into()]).map(drop))
}

/// Keeps an answer.
pub(super) fn keep_answer(tx: &mut Tx<'_>, id: &[u8; 16], answer: &[u8], now_ms: i64) -> Result<(), DbError> {
    tx.change(
        "insert into answered (id, at_ms, size, answer) values (?1, ?2, ?3, ?4)
         on conflict (id) do update set at_ms = excluded.at_ms, size = excluded.size, answer = excluded.answer",
        &[id.into(), now_ms.into(), (answer.len() as u64).into(), answer.into()],
    )
}

/// Returns an answer that is kept.
pub(super) fn kept_answer(db: &Database, id: &[u8; 16]) -> Result<Option<Vec<u8>>, DbError> {
    db.read(|tx| {
        let row = tx.one("select answer from answered where id = ?1", &[id.into()])?;
        row.map(|row| Ok(row.blob(0)?.to_vec())).transpose()
    })
}

/// Forgets parts and answers that nobody will ask for any more, and the oldest where there are too many. To be called
/// every few minutes.
///
/// # Errors
/// As the database tells.
pub fn sweep(db: &Database, now_ms: i64) -> Result<(), DbError> {
    db.write(|tx| {
        for (table, size) in [("upload", "have"), ("answered", "size")] {
            tx.execute(&format!("delete from {table} where at_ms < ?1"), &[(now_ms - KEPT_MS).into()])?;
            make_room(tx, table, size)?;
        }
        Ok(())
    })
}

/// Forgets the oldest rows of a table until the others keep the bounds.
fn make_room(tx: &mut Tx<'_>, table: &str, size: &str) -> Result<(), DbError> {
    let (mut rows, mut bytes) = (0, 0);
    let mut before_ms = None;
    tx.each(&format!("select at_ms, {size} from {table} order by at_ms desc"), &[], &mut |row| {
        (rows, bytes) = (rows + 1, bytes + row.int(1)?);
        if rows > MOST || bytes > MOST_BYTES {
            before_ms = Some(row.int(0)?);
        }
        Ok(before_ms.is_none())
    })?;
    if let Some(before_ms) = before_ms {
        tx.execute(&format!("delete from {table} where at_ms <= ?1"), &[before_ms.into()])?;
    }
    Ok(())
}
