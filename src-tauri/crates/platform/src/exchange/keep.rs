//! New entries are made durable: with their positions, and what counts among them as statements of the record store.

use std::collections::BTreeMap;

use reconcile::wire::{Reason, Refused};

use super::ExchangeError;
use super::body::kept_clock;
use super::place::{Bringer, Placed, Placing};
use super::prepare;
use super::streams::Streams;
use crate::db::{DbError, Tx, Value};
use crate::lrs::keep::{self as record_store, FromExchange};

/// Positions in a batch, as a power of two.
pub(super) const BATCH_BITS: u32 = 15;
/// The largest file that is asked for, in bytes: the largest a learner's record keeps.
const MAX_FILE: u64 = 64 * 1024 * 1024;
/// Files of one learner that can be on their way at a time.
const MAX_FILES: i64 = 256;

const COLUMNS: [&str; 10] =
    ["stream", "number", "position", "clock", "at_ms", "form", "topic", "body", "chain", "aside"];

/// Draws the number of a batch; the learner's row is held. Returns the position before its first.
pub(super) fn batch(tx: &mut Tx<'_>, bringer: Bringer, offset_ms: Option<i64>) -> Result<u64, DbError> {
    let row: Vec<Value> =
        vec![bringer.learner.into(), bringer.device.into(), bringer.now_ms.into(), offset_ms.into()];
    let number = tx.insert_returning("batch", &["learner", "device", "at_ms", "offset_ms"], "number", row)?;
    Ok(u64::try_from(number).unwrap_or(0) << BATCH_BITS)
}

/// Writes the new entries and the streams that changed. Returns the learner's newest position, if there are any.
pub(super) fn keep(
    tx: &mut Tx<'_>,
    bringer: Bringer,
    offset_ms: Option<i64>,
    streams: &mut Streams,
    placing: &mut Placing<'_>,
) -> Result<Option<u64>, ExchangeError> {
    let new = std::mem::take(&mut placing.new);
    let mut newest = None;
    if !new.is_empty() {
        if new.len() >= 1 << BATCH_BITS {
            return Err(ExchangeError::TooMuch);
        }
        let base = batch(tx, bringer, offset_ms)?;
        let last = base + new.len() as u64;
        let rows = new.iter().zip(base + 1..).map(|(placed, position)| {
            let stream = &mut streams[placed.stream];
            stream.newest = stream.newest.max(position);
            row(stream.number, placed, position)
        });
        tx.insert("entry", &COLUMNS, rows.collect())?;
        hand_over(tx, bringer, streams, &new, base)?;
        placing.missing += note_files(tx, bringer, &new)?;
        placing.refused.extend(new.iter().filter_map(|placed| {
            let (stamp, reason) = (placed.prepared.entry.stamp, placed.prepared.aside?);
            Some(Refused { stream: streams[placed.stream].id, sequence: stamp.sequence, reason })
        }));
        newest = Some(last);
    }
    for stream in streams.all_mut().iter_mut().filter(|stream| stream.changed) {
        tx.change(
            "update stream set last = ?2, chain = ?3, newest = ?4 where number = ?1",
            &[stream.number.into(), stream.last.into(), stream.chain.0.into(), stream.newest.into()],
        )?;
        stream.kept = stream.last;
        stream.new.clear();
        stream.changed = false;
    }
    Ok(newest)
}

fn row(stream: i64, placed: &Placed<'_>, position: u64) -> Vec<Value> {
    let (prepared, entry) = (placed.prepared, placed.prepared.entry);
    vec![
        stream.into(),
        entry.stamp.sequence.into(),
        position.into(),
        kept_clock(entry.stamp.clock).into(),
        entry.stamp.at_ms.into(),
        (entry.form as u8).into(),
        (&entry.topic).into(),
        (&prepared.body).into(),
        prepared.chain.0.into(),
        prepared.aside.map(|reason: Reason| reason as u8).into(),
    ]
}

/// Gives the record store the statements that count.
fn hand_over(
    tx: &mut Tx<'_>,
    bringer: Bringer,
    streams: &Streams,
    new: &[Placed<'_>],
    base: u64,
) -> Result<(), DbError> {
    let statements: Vec<FromExchange<'_>> = new
        .iter()
        .zip(base + 1..)
        .filter_map(|(placed, position)| {
            let statement = placed.prepared.statement.as_ref()?;
            let stream = &streams[placed.stream];
            let mut stamp = placed.prepared.entry.stamp;
            stamp.stream = stream.id;
            Some(FromExchange {
                position: i64::try_from(position).unwrap_or(i64::MAX),
                stream: stream.number,
                stamp,
                statement,
            })
        })
        .collect();
    if statements.is_empty() { Ok(()) } else { record_store::from_exchange(tx, &statements, bringer.now_ms) }
}

/// Notes files that statements name, so that they are asked for.
fn note_files(tx: &mut Tx<'_>, bringer: Bringer, new: &[Placed<'_>]) -> Result<u64, DbError> {
    let statements = new.iter().filter_map(|placed| placed.prepared.statement.as_ref());
    let files: BTreeMap<[u8; 32], u64> = statements
        .flat_map(prepare::attached)
        .filter(|file| (1..=MAX_FILE).contains(&file.size))
        .map(|file| (file.hash, file.size))
        .collect();
    if files.is_empty() {
        return Ok(0);
    }
    let learner = Value::from(bringer.learner);
    let waiting = tx.one(
        "select count(*) from attached where learner = ?1 and whole = 0",
        std::slice::from_ref(&learner),
    )?;
    let room = MAX_FILES - waiting.map_or(Ok(0), |row| row.int(0))?;
    let rows = files
        .into_iter()
        .take(usize::try_from(room).unwrap_or(0))
        .map(|(hash, size)| vec![learner.clone(), hash.into(), size.into()]);
    tx.insert_new("attached", &["learner", "hash", "size"], rows.collect())
}
