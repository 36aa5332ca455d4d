//! Walking through the log in the order of the clock.
//!
//! Within a stream the clock goes up with the numbers, so all streams are walked at once, each in its own order, and
//! the earliest of their next entries comes first: no sorting, and little memory however long the log is.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use rusqlite::{Connection, OptionalExtension, Row, params};
use statement::{Clock, Stamp, StreamId};

use super::RecordError;
use super::body::Bodies;
use super::entry::{Entry, Form, clock_of};

/// Entries read at once of one stream.
const PAGE: u32 = 256;

/// Columns of an entry, as [`entry_of`] takes them.
pub(crate) const COLUMNS: &str = "s.id, e.sequence, e.clock, e.drift, e.form, t.name, e.body
     from entry e join stream s on s.number = e.stream join topic t on t.number = e.topic";

/// Takes an entry from a row of [`COLUMNS`]; damaged bytes are an error.
pub(crate) fn entry_of(row: &Row<'_>, bodies: &Bodies) -> Result<Entry, RecordError> {
    let (stream, sequence) = (StreamId(row.get(0)?), row.get(1)?);
    let damaged =
        || RecordError::damaged(format!("entry {sequence} of stream {stream} is not what was written"));
    let clock = clock_of(row.get(2)?);
    let drift: i64 = row.get(3)?;
    let stamp = Stamp { stream, sequence, clock, at_ms: clock.ms().wrapping_add(drift) };
    let kept = row.get_ref(6)?.as_blob().map_err(|_| damaged())?;
    let entry = Entry {
        stamp,
        form: Form::of(row.get(4)?).ok_or_else(damaged)?,
        topic: row.get(5)?,
        body: bodies.unfold(kept).ok_or_else(damaged)?,
    };
    if Bodies::fits(kept, &entry) { Ok(entry) } else { Err(damaged()) }
}

/// Reads up to `limit` entries of a stream that come after number `after`.
pub(crate) fn page(
    database: &Connection,
    bodies: &Bodies,
    stream: i64,
    after: u64,
    limit: u32,
) -> Result<VecDeque<Entry>, RecordError> {
    let mut statement = database.prepare_cached(&format!(
        "select {COLUMNS} where e.stream = ?1 and e.sequence > ?2 order by e.sequence limit ?3"
    ))?;
    let mut rows = statement.query(params![stream, after, limit])?;
    let mut entries = VecDeque::new();
    while let Some(row) = rows.next()? {
        entries.push_back(entry_of(row, bodies)?);
    }
    Ok(entries)
}

/// One stream on the way.
pub(crate) struct Lane {
    stream: i64,
    entries: VecDeque<Entry>,
}

/// What says which lane is next: clock, stream, then the lane's place.
type Head = Reverse<(Clock, StreamId, usize)>;

/// A walk through the log.
pub(crate) enum Walk {
    /// Through all of it.
    All { lanes: Vec<Lane>, heads: BinaryHeap<Head> },
    /// Through one topic's, by the index.
    Topic { number: i64, after: (i64, i64, i64), entries: VecDeque<Entry> },
}

impl Walk {
    /// Begins at the beginning; of one topic if that is given.
    pub(crate) fn begin(database: &Connection, topic: Option<&str>) -> Result<Walk, RecordError> {
        let Some(topic) = topic else {
            let mut statement = database.prepare_cached("select number, id from stream order by number")?;
            let mut rows = statement.query([])?;
            let (mut lanes, mut heads) = (Vec::new(), BinaryHeap::new());
            while let Some(row) = rows.next()? {
                // Clock zero: filled when it is first looked at.
                heads.push(Reverse((Clock::default(), StreamId(row.get(1)?), lanes.len())));
                lanes.push(Lane { stream: row.get(0)?, entries: VecDeque::new() });
            }
            return Ok(Walk::All { lanes, heads });
        };
        let number = database
            .query_row("select number from topic where name = ?1", [topic], |row| row.get(0))
            .optional()?;
        Ok(Walk::Topic {
            number: number.unwrap_or(-1),
            after: (i64::MIN, i64::MIN, i64::MIN),
            entries: VecDeque::new(),
        })
    }

    /// Returns the next entry.
    pub(crate) fn next(
        &mut self,
        database: &Connection,
        bodies: &Bodies,
    ) -> Result<Option<Entry>, RecordError> {
        match self {
            Walk::Topic { number, after, entries } => {
                if entries.is_empty() {
                    topic_page(database, bodies, *number, after, entries)?;
                }
                Ok(entries.pop_front())
            }
            Walk::All { lanes, heads } => {
                while let Some(Reverse((clock, stream, place))) = heads.pop() {
                    let Some(lane) = lanes.get_mut(place) else { continue };
                    let taken = lane.entries.pop_front();
                    if lane.entries.is_empty() {
                        let after = taken.as_ref().map_or(0, |entry| entry.stamp.sequence);
                        lane.entries = page(database, bodies, lane.stream, after, PAGE)?;
                    }
                    if let Some(next) = lane.entries.front() {
                        // Never back, whatever a forged stream says: else its lane would be looked at too late.
                        heads.push(Reverse((next.stamp.clock.max(clock), stream, place)));
                    }
                    if taken.is_some() {
                        return Ok(taken);
                    }
                }
                Ok(None)
            }
        }
    }
}

fn topic_page(
    database: &Connection,
    bodies: &Bodies,
    topic: i64,
    after: &mut (i64, i64, i64),
    entries: &mut VecDeque<Entry>,
) -> Result<(), RecordError> {
    let mut statement = database.prepare_cached(&format!(
        "select {COLUMNS} where e.topic = ?1 and (e.clock, e.stream, e.sequence) > (?2, ?3, ?4)
         order by e.clock, e.stream, e.sequence limit {PAGE}"
    ))?;
    let mut rows = statement.query(params![topic, after.0, after.1, after.2])?;
    while let Some(row) = rows.next()? {
        entries.push_back(entry_of(row, bodies)?);
    }
    drop(rows);
    if let Some(last) = entries.back() {
        let stamp = last.stamp;
        let stream = database
            .prepare_cached("select number from stream where id = ?1")?
            .query_row([stamp.stream.0], |row| row.get(0))?;
        *after = (super::entry::kept_clock(stamp.clock), stream, stamp.sequence.cast_signed());
    }
    Ok(())
}
