//! Reading what can be read of a damaged file.
//!
//! A damaged page hides the rows that lie on it, and those below it in the tree. So rows are read from both ends of a
//! gap towards its middle, and the middle is tried in ever smaller parts, until what is left is small or enough was
//! tried. Each attempt that fails is followed by a new connection: an encrypted file's remembers the failure.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, Row, params};
use statement::{Stamp, StreamId};

use super::super::body::Bodies;
use super::super::entry::{Entry, Form, MAX_NAME, clock_of, fork_of};
use super::super::place::Turn;
use super::super::{FileKey, OpenRecordError, Record, RecordError, Writing, database};
use super::RecoverError;

/// Failed attempts after which what is still missing is left to the backups.
const ATTEMPTS: u32 = 4_000;
/// How many of each topic's newest entries are looked at to find where the streams end.
const ENDS: u32 = 256;
/// Rows so few that their page, which cannot be read, is all there is to them.
const FEW: u64 = 4;
/// Beyond every number.
const END: u64 = i64::MAX as u64;
/// How far beyond the last readable number of a stream it is tried to read on, where its end cannot be found.
const BEYOND: u64 = 100_000;

/// A damaged file.
pub(super) struct Wreck {
    path: PathBuf,
    key: Option<FileKey>,
    file: Connection,
    attempts: u32,
    streams: BTreeMap<i64, StreamId>,
    origins: HashMap<StreamId, StreamId>,
    topics: BTreeMap<i64, Vec<String>>,
    bodies: Bodies,
}

/// An entry's columns.
struct Raw {
    sequence: u64,
    clock: i64,
    drift: i64,
    form: u8,
    topic: i64,
    kept: Vec<u8>,
}

impl Wreck {
    /// Opens the damaged file at `path`; none where it is no database any more. `others` name what the file's own
    /// small tables may have lost.
    pub(super) fn open(
        path: &Path,
        key: Option<&FileKey>,
        others: &[&Record],
    ) -> Result<Option<Wreck>, RecoverError> {
        match database::open(path, key) {
            Err(
                error @ (OpenRecordError::NewerFormat { .. }
                | OpenRecordError::NotARecord { .. }
                | OpenRecordError::Storage { .. }),
            ) => return Err(RecoverError::NotDamaged(error)),
            Err(_) => {}
            // Its write-ahead log stays: the file is set aside as it was.
            Ok(file) => drop(file.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)),
        }
        let Ok(file) = connect(path, key) else { return Ok(None) };
        let mut wreck = Wreck {
            path: path.to_owned(),
            key: key.cloned(),
            file,
            attempts: 0,
            streams: BTreeMap::new(),
            origins: HashMap::new(),
            topics: BTreeMap::new(),
            bodies: Bodies::new()?,
        };
        wreck.learn(others);
        Ok(Some(wreck))
    }

    /// Learns the streams and topics, from the file and from the others, which numbered them alike: a check tells
    /// whether a topic is the right one.
    fn learn(&mut self, others: &[&Record]) {
        let streams = "select number, id, origin from stream order by number";
        let topics = "select number, name from topic order by number";
        let mut found: Vec<(i64, [u8; 16], [u8; 16])> = Vec::new();
        let mut names: Vec<(i64, String)> = Vec::new();
        for order in ["asc", "desc"] {
            self.rows(&format!("{streams} {order}"), |row| {
                found.push((row.get(0)?, row.get(1)?, row.get(2)?));
                Ok(())
            });
            self.rows(&format!("{topics} {order}"), |row| {
                names.push((row.get(0)?, row.get(1)?));
                Ok(())
            });
        }
        for other in others {
            let _ = each(&other.database, streams, |row| {
                found.push((row.get(0)?, row.get(1)?, row.get(2)?));
                Ok(())
            });
            let _ = each(&other.database, topics, |row| {
                names.push((row.get(0)?, row.get(1)?));
                Ok(())
            });
        }
        for (number, id, origin) in found {
            self.streams.entry(number).or_insert(StreamId(id));
            self.origins.entry(StreamId(id)).or_insert(StreamId(origin));
        }
        for (number, name) in names {
            let names = self.topics.entry(number).or_default();
            if name.len() <= MAX_NAME && !names.contains(&name) {
                names.push(name);
            }
        }
    }

    /// Carries everything over that can be read. Returns how many entries, and notes each stream's highest number.
    pub(super) fn carry_over(
        &mut self,
        writing: &mut Writing<'_>,
        highest: &mut BTreeMap<StreamId, u64>,
    ) -> Result<u64, RecordError> {
        self.find_ends(highest);
        let mut count = 0;
        for number in self.numbers() {
            count += self.carry_stream(writing, number, highest)?;
        }
        self.carry_states(writing)?;
        self.carry_attachments(writing)?;
        Ok(count)
    }

    /// Finds how far the streams went: the index and the turn counter may know where the log itself does not.
    fn find_ends(&mut self, highest: &mut BTreeMap<StreamId, u64>) {
        let mut ends: Vec<(i64, u64)> = Vec::new();
        for topic in self.topics.keys().copied().collect::<Vec<_>>() {
            let sql = format!(
                "select stream, sequence from entry indexed by entry_by_topic
                 where topic = {topic} order by clock desc limit {ENDS}"
            );
            self.rows(&sql, |row| {
                ends.push((row.get(0)?, row.get(1)?));
                Ok(())
            });
        }
        let named = ends.iter().filter_map(|(number, last)| Some((*self.streams.get(number)?, *last)));
        for (stream, last) in named.chain(Turn::beside(&self.path).read()) {
            let seen = highest.entry(stream).or_default();
            *seen = last.max(*seen);
        }
    }

    /// The streams' numbers, with some beyond in case their table is what was damaged.
    fn numbers(&self) -> Vec<i64> {
        let last = self.streams.keys().next_back().copied().unwrap_or(0);
        (1..=last + 8).collect()
    }

    fn carry_stream(
        &mut self,
        writing: &mut Writing<'_>,
        number: i64,
        highest: &mut BTreeMap<StreamId, u64>,
    ) -> Result<u64, RecordError> {
        let mut rows = BTreeMap::new();
        let mut gaps = vec![(0, END)];
        while let Some((low, high)) = gaps.pop() {
            if self.attempts > ATTEMPTS {
                break;
            }
            let (up, whole) = self.read(number, low, high, "asc");
            let from = up.last().map_or(low, |raw| raw.sequence + 1);
            rows.extend(up.into_iter().map(|raw| (raw.sequence, raw)));
            if whole {
                continue;
            }
            let (down, _) = self.read(number, from, high, "desc");
            let to = down.last().map_or(high, |raw| raw.sequence);
            rows.extend(down.into_iter().map(|raw| (raw.sequence, raw)));
            // Where the very last page cannot be read nobody knows how far the numbers go: the backups may.
            if high == END && to == END {
                let far = from + BEYOND;
                gaps.push((from, far));
            } else if to.saturating_sub(from) > FEW {
                let middle = from + (to - from) / 2;
                gaps.extend([(from, middle), (middle, to)]);
            }
        }
        let Some(first) = rows.values().next() else { return Ok(0) };
        let stream = match self.streams.get(&number) {
            Some(stream) => *stream,
            // Nobody knows its name any more: one that every recovery of this file gives it.
            None => fork_of(StreamId([0; 16]), first.sequence, &pack::ChunkId::of(&first.kept).0),
        };
        let origin = self.origins.get(&stream).copied().unwrap_or(stream);
        let here = writing.stream(stream, origin)?;
        let mut count = 0;
        for raw in rows.into_values() {
            let seen = highest.entry(stream).or_default();
            *seen = raw.sequence.max(*seen);
            if let Some(entry) = self.entry(stream, &raw) {
                writing.insert(here, &entry)?;
                writing.observe(entry.stamp.clock);
                count += 1;
            }
        }
        Ok(count)
    }

    /// Reads a stream's rows from `low` on and before `high`, until the end or a page that cannot be read.
    fn read(&mut self, stream: i64, low: u64, high: u64, order: &str) -> (Vec<Raw>, bool) {
        let mut rows = Vec::new();
        let sql = format!(
            "select sequence, clock, drift, form, topic, body from entry
             where stream = {stream} and sequence >= {low} and sequence < {high} order by sequence {order}"
        );
        let whole = self.rows(&sql, |row| {
            rows.push(Raw {
                sequence: row.get(0)?,
                clock: row.get(1)?,
                drift: row.get(2)?,
                form: row.get(3)?,
                topic: row.get(4)?,
                kept: row.get(5)?,
            });
            Ok(())
        });
        (rows, whole)
    }

    /// Returns the entry that was written, if these are its columns.
    fn entry(&self, stream: StreamId, raw: &Raw) -> Option<Entry> {
        let clock = clock_of(raw.clock);
        let stamp =
            Stamp { stream, sequence: raw.sequence, clock, at_ms: clock.ms().wrapping_add(raw.drift) };
        let form = Form::of(raw.form)?;
        let body = self.bodies.unfold(&raw.kept)?;
        let likely = self.topics.get(&raw.topic).into_iter().flatten();
        for topic in likely.chain(self.topics.values().flatten()) {
            let entry = Entry { stamp, form, topic: topic.clone(), body: body.clone() };
            if Bodies::fits(&raw.kept, &entry) {
                return Some(entry);
            }
        }
        None
    }

    fn carry_states(&mut self, writing: &mut Writing<'_>) -> Result<(), RecordError> {
        let mut states: Vec<(String, String, i64, Option<Vec<u8>>)> = Vec::new();
        for order in ["asc", "desc"] {
            let sql = format!("select kind, key, clock, value from state order by kind {order}, key {order}");
            let whole = self.rows(&sql, |row| {
                states.push((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
                Ok(())
            });
            if whole {
                break;
            }
        }
        for (kind, key, clock, value) in states {
            writing
                .database
                .prepare_cached(include_str!("../take_state.sql"))?
                .execute(params![kind, key, clock, value])?;
            writing.observe(clock_of(clock));
        }
        Ok(())
    }

    fn carry_attachments(&mut self, writing: &mut Writing<'_>) -> Result<(), RecordError> {
        let mut numbers: Vec<i64> = Vec::new();
        for order in ["asc", "desc"] {
            let whole = self.rows(&format!("select number from attachment order by number {order}"), |row| {
                numbers.push(row.get(0)?);
                Ok(())
            });
            if whole {
                break;
            }
        }
        numbers.sort_unstable();
        numbers.dedup();
        for number in numbers {
            let mut found: Option<([u8; 32], Vec<u8>)> = None;
            self.rows(&format!("select hash, bytes from attachment where number = {number}"), |row| {
                found = Some((row.get(0)?, row.get(1)?));
                Ok(())
            });
            if let Some((_, bytes)) = found.filter(|(hash, bytes)| pack::ChunkId::of(bytes).0 == *hash) {
                writing.attach(&bytes)?;
            }
        }
        Ok(())
    }

    /// Tells `take` the rows of `sql` until the end or one that cannot be read; returns whether it came to the end.
    /// A row of which a column has another type than was written is passed over.
    fn rows(&mut self, sql: &str, mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>) -> bool {
        let whole = each(&self.file, sql, |row| {
            let _ = take(row);
            Ok(())
        })
        .is_ok();
        if !whole {
            self.attempts += 1;
            if let Ok(file) = connect(&self.path, self.key.as_ref()) {
                self.file = file;
            }
        }
        whole
    }
}

fn connect(path: &Path, key: Option<&FileKey>) -> rusqlite::Result<Connection> {
    let file = database::connect(path, key, false)?;
    file.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    file.execute_batch("pragma query_only = on")?;
    file.query_row("select count(*) from sqlite_schema", [], |_| Ok(()))?;
    Ok(file)
}

fn each(
    file: &Connection,
    sql: &str,
    mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = file.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}
