//! Reading what is kept: statements as they are given out, and files.

use std::collections::BTreeMap;

use statement::{Stamp, Statement, StreamId, Timestamp};

use super::keep;
use crate::db::{DbError, Row, Tx, Value};
use crate::exchange::body;

/// A statement as it is given out, with all a record store puts in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) json: String,
}

/// How many are asked for at once: few sizes, so that the engine keeps the statements prepared.
const SIZES: [usize; 2] = [1, 32];

/// Reads statements, in the order of the positions.
pub(super) fn statements(tx: &mut Tx<'_>, positions: &[i64]) -> Result<Vec<Kept>, DbError> {
    let mut found = BTreeMap::new();
    for some in positions.chunks(32) {
        let Some(last) = some.last() else { continue };
        let size = SIZES.into_iter().find(|size| *size >= some.len()).unwrap_or(32);
        let filled = some.iter().chain(std::iter::repeat_n(last, size - some.len()));
        let values: Vec<Value> = filled.map(|position| (*position).into()).collect();
        let places = (1..=size).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
        let sql = format!(
            "select s.position, s.body, s.stored_ms, t.id, e.number, e.clock, e.at_ms, e.body \
             from statement s left join stream t on t.number = s.stream \
             left join entry e on e.stream = s.stream and e.number = s.sequence \
             where s.position in ({places})"
        );
        for row in tx.query(&sql, &values)? {
            let json = match row.opt_text(1)? {
                Some(json) => json.to_owned(),
                None => of_entry(&row)?,
            };
            found.insert(row.int(0)?, json);
        }
    }
    Ok(positions.iter().filter_map(|position| found.remove(position)).map(|json| Kept { json }).collect())
}

/// Makes a statement of its entry.
fn of_entry(row: &Row) -> Result<String, DbError> {
    let lost = || DbError::Statement("a statement's entry is not there, or cannot be read".into());
    let stamp = Stamp {
        stream: StreamId(row.bytes16(3).map_err(|_| lost())?),
        sequence: row.unsigned(4)?,
        clock: body::clock_of(row.int(5)?),
        at_ms: row.int(6)?,
    };
    let text = body::unfold(row.blob(7)?).ok_or_else(lost)?;
    let mut statement = Statement::parse(&text).map_err(|_| lost())?.stamped(&stamp);
    statement.stored = Some(Timestamp::of_ms(row.int(2)?));
    statement.authority = Some(keep::platform());
    if statement.version.is_none() {
        statement.version = statement::Version::parse("1.0.0");
    }
    Ok(statement.to_json())
}

/// Reads a file by its hash, if it is here: its type and its bytes.
pub(super) fn file(
    tx: &mut Tx<'_>,
    sha2: &str,
    told_type: &str,
    most: usize,
) -> Result<Option<(String, Vec<u8>)>, DbError> {
    if let Some(row) = tx.one("select content_type, bytes from attachment where sha2 = ?1", &[sha2.into()])? {
        return Ok(Some((row.text(0)?.to_owned(), row.blob(1)?.to_vec())));
    }
    // What came by the exchange lies there in pieces.
    let Some(hash) = statement::Sha2::parse(sha2).and_then(|one| one.sha256()) else { return Ok(None) };
    let sql = "select learner, size from attached where hash = ?1 and whole = 1 limit 1";
    let Some(row) = tx.one(sql, &[hash.into()])? else { return Ok(None) };
    let (learner, size) = (row.int(0)?, usize::try_from(row.int(1)?).unwrap_or(usize::MAX));
    if size > most {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(size);
    let sql = "select bytes from attached_piece where learner = ?1 and hash = ?2 order by start";
    tx.each(sql, &[learner.into(), hash.into()], &mut |row| {
        bytes.extend_from_slice(row.blob(0)?);
        Ok(bytes.len() <= size)
    })?;
    Ok((bytes.len() == size).then(|| (told_type.to_owned(), bytes)))
}
