//! Files that are handed in: they come in pieces, one after the other, and count when their hash is right.

use reconcile::wire::{Piece, Wanted};
use sha2::{Digest, Sha256};

use super::down::Room;
use crate::db::{DbError, Tx, Value};

/// Most bytes of a piece.
const MAX_PIECE: usize = 256 * 1024;
/// Files that are asked for at a time.
const MOST_WANTED: usize = 8;

/// Takes a piece, as far as it goes on where the others end.
pub(super) fn take(tx: &mut Tx<'_>, learner: i64, piece: &Piece) -> Result<(), DbError> {
    let key: [Value; 2] = [learner.into(), piece.hash.into()];
    let sql = "select size, have, whole from attached where learner = ?1 and hash = ?2";
    let Some(row) = tx.one(sql, &key)? else { return Ok(()) };
    let (size, have, whole) = (row.unsigned(0)?, row.unsigned(1)?, row.truth(2)?);
    let end = piece.from.saturating_add(piece.bytes.len() as u64);
    let fits = !whole && piece.size == size && piece.bytes.len() <= MAX_PIECE && piece.from <= have;
    if !fits || end <= have || end > size {
        return Ok(());
    }
    let known = usize::try_from(have - piece.from).unwrap_or(usize::MAX);
    let bytes = piece.bytes.get(known..).unwrap_or_default();
    let row: Vec<Value> = vec![learner.into(), piece.hash.into(), have.into(), bytes.into()];
    tx.insert("attached_piece", &["learner", "hash", "start", "bytes"], vec![row])?;
    let whole = end == size && hash(tx, learner, &piece.hash)? == piece.hash;
    let have = if end == size && !whole {
        // Something on the way was not what it should be: from the beginning again.
        tx.execute("delete from attached_piece where learner = ?1 and hash = ?2", &key)?;
        0
    } else {
        end
    };
    let [learner, hash] = key;
    tx.execute(
        "update attached set have = ?3, whole = ?4 where learner = ?1 and hash = ?2",
        &[learner, hash, have.into(), whole.into()],
    )?;
    Ok(())
}

fn hash(tx: &mut Tx<'_>, learner: i64, name: &[u8; 32]) -> Result<[u8; 32], DbError> {
    let mut hash = Sha256::new();
    each(tx, learner, name, 0, &mut |_, bytes| {
        hash.update(bytes);
        true
    })?;
    Ok(hash.finalize().into())
}

/// Hands over the pieces from the one that holds byte `from` on, each with where it begins, until `take` says `false`.
fn each(
    tx: &mut Tx<'_>,
    learner: i64,
    hash: &[u8; 32],
    from: u64,
    take: &mut dyn FnMut(u64, &[u8]) -> bool,
) -> Result<(), DbError> {
    let from = from.saturating_sub(MAX_PIECE as u64 - 1);
    tx.each(
        "select start, bytes from attached_piece where learner = ?1 and hash = ?2 and start >= ?3 order by start",
        &[learner.into(), hash.into(), from.into()],
        &mut |row| Ok(take(row.unsigned(0)?, row.blob(1)?)),
    )
}

/// Returns the files that are missing here.
pub(super) fn wanted(tx: &mut Tx<'_>, learner: i64) -> Result<Vec<Wanted>, DbError> {
    let rows = tx.query(
        "select hash, have from attached where learner = ?1 and whole = 0 order by size limit ?2",
        &[learner.into(), (MOST_WANTED as u64).into()],
    )?;
    rows.iter().map(|row| Ok(Wanted { hash: row.bytes32(0)?, from: row.unsigned(1)? })).collect()
}

/// Returns pieces of what the asker wants, as far as there is room.
pub(super) fn pieces(
    tx: &mut Tx<'_>,
    learner: i64,
    wanted: &[Wanted],
    room: &mut Room,
) -> Result<Vec<Piece>, DbError> {
    let mut pieces = Vec::new();
    for want in wanted.iter().take(MOST_WANTED) {
        let sql = "select size from attached where learner = ?1 and hash = ?2 and whole = 1";
        let Some(row) = tx.one(sql, &[learner.into(), want.hash.into()])? else { continue };
        let size = row.unsigned(0)?;
        let mut next = want.from;
        each(tx, learner, &want.hash, want.from, &mut |start, bytes| {
            let skip = usize::try_from(next.saturating_sub(start)).unwrap_or(usize::MAX);
            let Some(bytes) = bytes.get(skip..).filter(|bytes| !bytes.is_empty() && start <= next) else {
                return true;
            };
            if !room.take_bytes(bytes.len()) {
                return false;
            }
            pieces.push(Piece { hash: want.hash, size, from: next, bytes: bytes.to_vec() });
            next += bytes.len() as u64;
            true
        })?;
    }
    Ok(pieces)
}

/// Returns a file that was handed in, if all of it is here.
///
/// # Errors
/// As the database tells.
pub fn read(tx: &mut Tx<'_>, hash: &[u8; 32]) -> Result<Option<Vec<u8>>, DbError> {
    let sql = "select learner, size from attached where hash = ?1 and whole = 1 limit 1";
    let Some(row) = tx.one(sql, &[hash.into()])? else { return Ok(None) };
    let mut file = Vec::with_capacity(usize::try_from(row.unsigned(1)?).unwrap_or(0));
    each(tx, row.int(0)?, hash, 0, &mut |_, bytes| {
        file.extend_from_slice(bytes);
        true
    })?;
    Ok(Some(file))
}
