//! Writing to a record: everything happens in one transaction.

use std::collections::{BTreeMap, HashMap};

use pack::ChunkId;
use rusqlite::{Connection, OptionalExtension, params};
use statement::{Clock, Stamp, StreamId};

use super::body::Bodies;
use super::entry::{Entry, Form, MAX_ATTACHMENT, MAX_BODY, MAX_NAME, MAX_VALUE, clock_of, kept_clock};
use super::place::{Place, Turn};
use super::read::{Row, rows_of, rows_under};
use super::walk::Walk;
use super::{RecordError, current};

/// How many derived rows are kept in memory before they go to SQLite.
const ROWS: usize = 16 * 1024;

/// Whether the stream that the file writes is ours to write.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Standing {
    /// It is.
    Settled,
    /// The file found itself elsewhere, or is older than it was here: this stream must not be written again.
    Elsewhere(Option<i64>),
}

/// Finds out whose record this is, and whether it is where it was.
pub(crate) fn stand(
    database: &Connection,
    place: &Place,
    turn: &Turn,
) -> Result<([u8; 16], Standing), RecordError> {
    // First what was taken here, then what the file has: another program may be writing.
    let taken = turn.read();
    let (learner, found): ([u8; 16], Vec<u8>) =
        database.query_row("select learner, place from record", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let Some((number, stream)) = current(database)? else { return Ok((learner, Standing::Settled)) };
    let (last, _) = last(database, number)?;
    let here = found == place.0 && taken.is_some_and(|taken| taken.0 == stream && taken.1 <= last);
    Ok((learner, if here { Standing::Settled } else { Standing::Elsewhere(Some(number)) }))
}

/// Returns the last number and clock of a stream.
fn last(database: &Connection, stream: i64) -> rusqlite::Result<(u64, Clock)> {
    let last = database
        .prepare_cached("select sequence, clock from entry where stream = ?1 order by sequence desc limit 1")?
        .query_row([stream], |row| Ok((row.get(0)?, clock_of(row.get(1)?))))
        .optional()?;
    Ok(last.unwrap_or_default())
}

/// The stream being written.
struct Voice {
    number: i64,
    stream: StreamId,
    last: u64,
}

/// A derived row in memory.
struct Held {
    row: Option<Row>,
    changed: bool,
}

/// One transaction that writes. Its fold reads and puts derived rows through it.
pub struct Writing<'a> {
    pub(crate) database: &'a Connection,
    pub(crate) bodies: &'a Bodies,
    place: &'a Place,
    standing: Standing,
    now_ms: i64,
    /// The latest moment of the logical clock.
    clock: Clock,
    /// The latest that the file holds already.
    kept: Clock,
    voice: Option<Voice>,
    spoke: bool,
    rows: HashMap<String, HashMap<String, Held>>,
    held: usize,
    topics: HashMap<String, i64>,
}

impl<'a> Writing<'a> {
    pub(crate) fn begin(
        database: &'a Connection,
        bodies: &'a Bodies,
        place: &'a Place,
        standing: Standing,
        now_ms: i64,
    ) -> Result<Writing<'a>, RecordError> {
        let (clock, found): (i64, Vec<u8>) = database
            .prepare_cached("select clock, place from record")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut clock = clock_of(clock);
        let mut voice = None;
        if let Some((number, stream)) = current(database)? {
            let (last, last_clock) = last(database, number)?;
            clock = clock.max(last_clock);
            let ours = match standing {
                Standing::Settled => true,
                // Another program of this place has begun a new stream since we looked.
                Standing::Elsewhere(stale) => found == place.0 && stale != Some(number),
            };
            voice = ours.then_some(Voice { number, stream, last });
        }
        Ok(Writing {
            database,
            bodies,
            place,
            standing,
            now_ms,
            clock,
            kept: clock,
            voice,
            spoke: false,
            rows: HashMap::new(),
            held: 0,
            topics: HashMap::new(),
        })
    }

    /// Puts everything in its place; the commit follows. Returns the last number taken, if any was.
    pub(crate) fn finish(mut self) -> Result<Option<(StreamId, u64)>, RecordError> {
        self.flush()?;
        if self.clock > self.kept {
            self.keep_clock()?;
        }
        Ok(self.voice.filter(|_| self.spoke).map(|voice| (voice.stream, voice.last)))
    }

    /// Writes the clock down.
    pub(crate) fn keep_clock(&mut self) -> Result<(), RecordError> {
        self.database.prepare_cached("update record set clock = ?1")?.execute([kept_clock(self.clock)])?;
        self.kept = self.clock;
        Ok(())
    }

    /// Sets the clock by one seen elsewhere.
    pub(crate) fn observe(&mut self, clock: Clock) {
        self.clock = self.clock.observe(clock);
    }

    /// Makes this record begin a new stream with its next entry.
    pub(crate) fn close_stream(&mut self) -> Result<(), RecordError> {
        self.keep_clock()?;
        self.database.execute("update record set stream = null", [])?;
        self.voice = None;
        Ok(())
    }

    /// Appends an entry: JSON `body` about `topic` ("pack/course", or nothing). Number and clock are taken here.
    ///
    /// # Errors
    /// When it is too large, or the disk or SQLite fails.
    pub fn append(&mut self, form: Form, topic: &str, body: &[u8]) -> Result<Stamp, RecordError> {
        bounded("an entry", body.len(), MAX_BODY)?;
        bounded("a topic", topic.len(), MAX_NAME)?;
        let (clock, at_ms) = (Clock::tick(self.clock, self.now_ms), self.now_ms);
        let voice = self.speak()?;
        voice.last += 1;
        let stamp = Stamp { stream: voice.stream, sequence: voice.last, clock, at_ms };
        let number = voice.number;
        let entry = Entry { stamp, form, topic: topic.to_owned(), body: body.to_vec() };
        self.insert(number, &entry)?;
        (self.clock, self.kept) = (clock, clock);
        Ok(stamp)
    }

    /// Returns the stream to write, begun if there is none that is ours.
    fn speak(&mut self) -> Result<&mut Voice, RecordError> {
        self.spoke = true;
        let voice = match self.voice.take() {
            Some(voice) => voice,
            None => self.begin_stream()?,
        };
        Ok(self.voice.insert(voice))
    }

    fn begin_stream(&mut self) -> Result<Voice, RecordError> {
        let mut id = [0; 16];
        getrandom::fill(&mut id).map_err(std::io::Error::other)?;
        let stream = StreamId(id);
        let number = self.stream(stream, stream)?;
        self.database.execute(
            "update record set stream = ?1, place = ?2, clock = ?3",
            params![number, self.place.0, kept_clock(self.clock)],
        )?;
        self.standing = Standing::Settled;
        Ok(Voice { number, stream, last: 0 })
    }

    /// Returns the number of the stream `id`, which forked from `origin`, making it where there is none.
    pub(crate) fn stream(&self, id: StreamId, origin: StreamId) -> Result<i64, RecordError> {
        self.database
            .prepare_cached("insert into stream (id, origin) values (?1, ?2) on conflict do nothing")?
            .execute(params![id.0, origin.0])?;
        let number = self
            .database
            .prepare_cached("select number from stream where id = ?1")?
            .query_row([id.0], |row| row.get(0))?;
        Ok(number)
    }

    /// Keeps an entry as it is under the stream with this number.
    pub(crate) fn insert(&mut self, stream: i64, entry: &Entry) -> Result<(), RecordError> {
        let topic = self.topic(&entry.topic)?;
        let stamp = &entry.stamp;
        let kept = self.bodies.keep(entry)?;
        self.database
            .prepare_cached(
                "insert into entry (stream, sequence, clock, drift, form, topic, body)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                stream,
                stamp.sequence,
                kept_clock(stamp.clock),
                stamp.at_ms.wrapping_sub(stamp.clock.ms()),
                entry.form as u8,
                topic,
                kept
            ])?;
        Ok(())
    }

    fn topic(&mut self, name: &str) -> Result<i64, RecordError> {
        if let Some(number) = self.topics.get(name) {
            return Ok(*number);
        }
        let mut find = self.database.prepare_cached("select number from topic where name = ?1")?;
        let number = match find.query_row([name], |row| row.get(0)).optional()? {
            Some(number) => number,
            None => {
                self.database.prepare_cached("insert into topic (name) values (?1)")?.execute([name])?;
                self.database.last_insert_rowid()
            }
        };
        self.topics.insert(name.to_owned(), number);
        Ok(number)
    }

    /// Returns a derived row's value.
    ///
    /// # Errors
    /// When the disk or SQLite fails.
    pub fn get(&mut self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, RecordError> {
        if let Some(held) = self.rows.get(kind).and_then(|rows| rows.get(key)) {
            return Ok(held.row.as_ref().map(|row| row.value.clone()));
        }
        let row = self
            .database
            .prepare_cached("select rank, value from derived where kind = ?1 and key = ?2")?
            .query_row([kind, key], |row| {
                Ok(Row { key: key.to_owned(), rank: row.get(0)?, value: row.get(1)? })
            })
            .optional()?;
        let value = row.as_ref().map(|row| row.value.clone());
        self.hold(kind, key, Held { row, changed: false })?;
        Ok(value)
    }

    /// Puts a derived row: `value` under `kind` and `key`, found in order by `rank` (0: it has none).
    ///
    /// # Errors
    /// When it is too large, or the disk or SQLite fails.
    pub fn put(&mut self, kind: &str, key: &str, rank: i64, value: &[u8]) -> Result<(), RecordError> {
        bounded("a kind", kind.len(), MAX_NAME)?;
        bounded("a key", key.len(), MAX_NAME)?;
        bounded("a row", value.len(), MAX_VALUE)?;
        let row = Row { key: key.to_owned(), rank, value: value.to_vec() };
        self.hold(kind, key, Held { row: Some(row), changed: true })
    }

    /// Removes a derived row, if it is there.
    ///
    /// # Errors
    /// When the disk or SQLite fails.
    pub fn remove(&mut self, kind: &str, key: &str) -> Result<(), RecordError> {
        self.hold(kind, key, Held { row: None, changed: true })
    }

    /// Returns the derived rows of `kind` whose key begins with `prefix`, in the order of their keys.
    ///
    /// # Errors
    /// When the disk or SQLite fails.
    pub fn scan(&mut self, kind: &str, prefix: &str) -> Result<Vec<Row>, RecordError> {
        self.flush()?;
        rows_under(self.database, kind, prefix)
    }

    fn hold(&mut self, kind: &str, key: &str, held: Held) -> Result<(), RecordError> {
        if self.held >= ROWS {
            self.flush()?;
        }
        if !self.rows.contains_key(kind) {
            self.rows.insert(kind.to_owned(), HashMap::new());
        }
        let rows = self.rows.entry(kind.to_owned()).or_default();
        match rows.get_mut(key) {
            Some(there) => *there = held,
            None => {
                rows.insert(key.to_owned(), held);
                self.held += 1;
            }
        }
        Ok(())
    }

    /// Hands the rows in memory over to SQLite, in the order of their keys.
    pub(crate) fn flush(&mut self) -> Result<(), RecordError> {
        self.held = 0;
        let kinds: BTreeMap<String, HashMap<String, Held>> = self.rows.drain().collect();
        for (kind, rows) in kinds {
            let rows: BTreeMap<String, Held> = rows.into_iter().filter(|(_, held)| held.changed).collect();
            for (key, held) in rows {
                match held.row {
                    Some(row) => self
                        .database
                        .prepare_cached(
                            "insert into derived (kind, key, rank, value) values (?1, ?2, ?3, ?4)
                             on conflict do update set rank = excluded.rank, value = excluded.value",
                        )?
                        .execute(params![kind, key, row.rank, row.value])?,
                    None => self
                        .database
                        .prepare_cached("delete from derived where kind = ?1 and key = ?2")?
                        .execute([&kind, &key])?,
                };
            }
        }
        Ok(())
    }

    /// Returns a state's value.
    ///
    /// # Errors
    /// When the disk or SQLite fails.
    pub fn state(&self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, RecordError> {
        rows_of::state(self.database, kind, key)
    }

    /// Puts a state: it wins over all earlier ones, here and wherever records are merged.
    ///
    /// # Errors
    /// When it is too large, or the disk or SQLite fails.
    pub fn put_state(&mut self, kind: &str, key: &str, value: &[u8]) -> Result<(), RecordError> {
        self.set_state(kind, key, Some(value))
    }

    /// Removes a state: that it was removed is kept, so that a merge does not bring it back.
    ///
    /// # Errors
    /// When the disk or SQLite fails.
    pub fn remove_state(&mut self, kind: &str, key: &str) -> Result<(), RecordError> {
        self.set_state(kind, key, None)
    }

    fn set_state(&mut self, kind: &str, key: &str, value: Option<&[u8]>) -> Result<(), RecordError> {
        bounded("a kind", kind.len(), MAX_NAME)?;
        bounded("a key", key.len(), MAX_NAME)?;
        bounded("a state", value.map_or(0, <[u8]>::len), MAX_VALUE)?;
        self.clock = Clock::tick(self.clock, self.now_ms);
        self.database
            .prepare_cached(
                "insert into state (kind, key, clock, value) values (?1, ?2, ?3, ?4)
                 on conflict do update set clock = excluded.clock, value = excluded.value",
            )?
            .execute(params![kind, key, kept_clock(self.clock), value])?;
        Ok(())
    }

    /// Keeps a file that was handed in, and returns the SHA-256 by which an entry names it.
    ///
    /// # Errors
    /// When it is too large, or the disk or SQLite fails.
    pub fn attach(&mut self, bytes: &[u8]) -> Result<[u8; 32], RecordError> {
        bounded("an attachment", bytes.len(), MAX_ATTACHMENT)?;
        let hash = ChunkId::of(bytes).0;
        self.database
            .prepare_cached("insert into attachment (hash, bytes) values (?1, ?2) on conflict do nothing")?
            .execute(params![hash, bytes])?;
        Ok(hash)
    }

    /// As [`Record::rebuild`](super::Record::rebuild), inside a transaction.
    pub(crate) fn rebuild<E: From<RecordError>>(
        &mut self,
        topic: Option<&str>,
        fold: super::Fold<'_, E>,
    ) -> Result<u64, E> {
        self.forget(topic)?;
        let mut walk = Walk::begin(self.database, topic)?;
        let mut count = 0;
        while let Some(entry) = walk.next(self.database, self.bodies)? {
            fold(self, &entry)?;
            count += 1;
        }
        Ok(count)
    }

    /// Drops derived rows, of all or of one topic.
    fn forget(&mut self, topic: Option<&str>) -> Result<(), RecordError> {
        self.flush()?;
        match topic {
            None => self.database.execute("delete from derived", [])?,
            Some(topic) => self.database.execute(
                "delete from derived where key = ?1 or substr(key, 1, length(?1) + 1) = ?1 || '/'",
                [topic],
            )?,
        };
        Ok(())
    }

    pub(crate) fn note_fold(&mut self, version: u32) -> Result<(), RecordError> {
        self.database.execute("update record set fold = ?1", [version])?;
        Ok(())
    }
}

pub(crate) fn bounded(what: &'static str, len: usize, most: usize) -> Result<(), RecordError> {
    if len <= most { Ok(()) } else { Err(RecordError::TooLarge { what, len, most }) }
}
