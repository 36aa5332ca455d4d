//! A union on the way: where each entry that comes goes, and what becomes of the streams by it.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{OptionalExtension, params};
use statement::StreamId;

use super::{Base, Merged};
use crate::record::entry::{Entry, clock_of, fork_of};
use crate::record::walk::{COLUMNS, entry_of, page};
use crate::record::{Fold, Record, RecordError, Writing, chain, current};

/// Where the entries of one incoming stream go.
pub(super) struct Route {
    number: i64,
    stream: StreamId,
    /// In which everything began.
    origin: StreamId,
    /// The number that went here last.
    last: u64,
}

/// A union on the way.
pub(super) struct Union<'w, 'a> {
    writing: &'w mut Writing<'a>,
    merged: Merged,
    /// Streams by id: number, origin.
    streams: HashMap<StreamId, (i64, StreamId)>,
    /// Streams from which others forked.
    forked: BTreeSet<StreamId>,
    /// Topics of entries that got other ids.
    renamed: BTreeSet<String>,
    /// Streams in which something may be missing.
    gaps: BTreeSet<i64>,
    /// The stream this record writes, and whether somebody else wrote it too.
    current: Option<i64>,
    shared: bool,
    /// What forks begin with, as the other side knows it.
    bases: Vec<Base>,
}

impl<'w, 'a> Union<'w, 'a> {
    pub(super) fn begin(
        writing: &'w mut Writing<'a>,
        bases: Vec<Base>,
    ) -> Result<Union<'w, 'a>, RecordError> {
        let mut streams = HashMap::new();
        let (mut forked, mut gaps) = (BTreeSet::new(), BTreeSet::new());
        {
            let mut statement =
                writing.database.prepare_cached("select number, id, origin, whole from stream")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (number, id, origin) = (row.get(0)?, StreamId(row.get(1)?), StreamId(row.get(2)?));
                streams.insert(id, (number, origin));
                if id != origin {
                    forked.insert(origin);
                }
                if row.get::<_, Option<i64>>(3)?.is_some() {
                    gaps.insert(number);
                }
            }
        }
        let current = current(writing.database)?.map(|(number, _)| number);
        let merged = Merged::default();
        let renamed = BTreeSet::new();
        Ok(Union { writing, merged, streams, forked, renamed, gaps, current, shared: false, bases })
    }

    /// Finds the place of one entry of an incoming stream, whose entries come in the order of their numbers.
    pub(super) fn offer<E: From<RecordError>>(
        &mut self,
        route: &mut Option<Route>,
        entry: &Entry,
        fold: Fold<'_, E>,
    ) -> Result<(), E> {
        let route = match route {
            Some(route) => route,
            None => route.insert(self.route(entry)?),
        };
        if !self.lead(route, entry)? {
            self.merged.known += 1;
            return Ok(());
        }
        self.merged.added += 1;
        if route.stream != entry.stamp.stream {
            self.merged.forked += 1;
        }
        let mut entry = entry.clone();
        entry.stamp.stream = route.stream;
        fold(self.writing, &entry)
    }

    /// Begins the way of an incoming stream at its first entry.
    fn route(&mut self, first: &Entry) -> Result<Route, RecordError> {
        let stream = first.stamp.stream;
        let told = self.bases.iter().find(|base| base.stream == stream && tells(base, first));
        let (number, origin) = match self.streams.get(&stream) {
            // One that left at the very first entry looks like no fork to whoever does not know it from elsewhere.
            known if told.is_some() && known.is_none_or(|(_, origin)| *origin == stream) => {
                let origin = told.map_or(stream, |base| base.origin);
                self.make(stream, origin)?
            }
            Some(&(number, origin)) if origin != stream || first.stamp.sequence == 1 => (number, origin),
            // It begins in the middle: a fork, if some stream gives it this name.
            _ => self.make(stream, self.origin(first))?,
        };
        if origin != stream {
            self.gather(number, origin, first)?;
        }
        Ok(Route { number, stream, origin, last: 0 })
    }

    /// Returns the stream from which the one forked that begins with `first`, or itself.
    fn origin(&self, first: &Entry) -> StreamId {
        let stamp = first.stamp;
        if stamp.sequence == 1 && !self.streams.values().any(|_| true) {
            return stamp.stream;
        }
        let digest = first.digest();
        let gives = |origin: &StreamId| fork_of(*origin, stamp.sequence, &digest) == stamp.stream;
        let origins: BTreeSet<StreamId> = self.streams.values().map(|(_, origin)| *origin).collect();
        origins.into_iter().find(gives).unwrap_or(stamp.stream)
    }

    /// Returns the stream `id`, made if it is not here, as a fork of `origin`.
    fn make(&mut self, id: StreamId, origin: StreamId) -> Result<(i64, StreamId), RecordError> {
        let number = match self.streams.get(&id) {
            Some(&(number, known)) if known == origin => number,
            Some(&(number, _)) => {
                self.writing
                    .database
                    .execute("update stream set origin = ?1 where number = ?2", params![origin.0, number])?;
                chain::forget(self.writing.database, number, 0)?;
                self.gaps.insert(number);
                number
            }
            None => self.writing.stream(id, origin)?,
        };
        self.streams.insert(id, (number, origin));
        if id != origin {
            self.forked.insert(origin);
        }
        Ok((number, origin))
    }

    /// A fork arrives of which the beginning is held here under another name: that branch lost its name elsewhere.
    fn gather(&mut self, fork: i64, origin: StreamId, first: &Entry) -> Result<(), RecordError> {
        let of_origin: Vec<i64> =
            self.streams.values().filter(|(_, of)| *of == origin).map(|(number, _)| *number).collect();
        for number in of_origin.into_iter().filter(|number| *number != fork) {
            if self.held(number, first.stamp.sequence)?.is_some_and(|held| same(&held, first)) {
                self.part(number, origin, &first.clone())?;
            }
        }
        Ok(())
    }

    /// Leads an entry to its stream. Returns whether it was new and is kept there now.
    fn lead(&mut self, route: &mut Route, entry: &Entry) -> Result<bool, RecordError> {
        let sequence = entry.stamp.sequence;
        loop {
            let Some(held) = self.held(route.number, sequence)? else {
                if self.forked.contains(&route.origin) && self.switch(route, entry)? {
                    continue;
                }
                self.keep(route, entry)?;
                return Ok(true);
            };
            if same(&held, entry) {
                route.last = sequence;
                return Ok(false);
            }
            if self.switch(route, entry)? {
                continue;
            }
            if entry.digest() < held.digest() {
                self.part(route.number, route.origin, &held)?;
            } else {
                let (stream, origin) = self.name_of(route, entry);
                let before =
                    chain::of(self.writing.database, self.writing.bodies, route.number, sequence - 1)?;
                let (number, _) = self.make(stream, origin)?;
                if let Some(before) = before {
                    chain::begin(self.writing.database, number, sequence - 1, before)?;
                }
                (route.number, route.stream) = (number, stream);
                if self.current.is_some() && self.current == Some(number) {
                    self.shared = true;
                }
                // Another copy of the stream is about: this one is not written on.
                self.shared |= self.streams.get(&route.origin).map(|(number, _)| *number) == self.current;
            }
        }
    }

    /// Goes over to the fork that begins with `entry`, or else to the one that holds it, if there is one.
    fn switch(&mut self, route: &mut Route, entry: &Entry) -> Result<bool, RecordError> {
        let (stream, origin) = self.name_of(route, entry);
        if let Some(&(number, known)) = self.streams.get(&stream) {
            if known != origin {
                self.make(stream, origin)?;
            }
            (route.number, route.stream) = (number, stream);
            return Ok(true);
        }
        // The way begins in the middle of a fork, of which the stream's name says nothing.
        if route.last != 0 {
            return Ok(false);
        }
        let others: Vec<(StreamId, i64)> = self
            .streams
            .iter()
            .filter(|(_, (number, origin))| *origin == route.origin && *number != route.number)
            .map(|(stream, (number, _))| (*stream, *number))
            .collect();
        for (stream, number) in others {
            if self.held(number, entry.stamp.sequence)?.is_some_and(|held| same(&held, entry)) {
                (route.number, route.stream) = (number, stream);
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Returns the name of the fork that begins with `entry`, and of what it forked from. Never the stream where it
    /// is just looked for: that could only be forged, and would be looked for again for ever.
    fn name_of(&self, route: &Route, entry: &Entry) -> (StreamId, StreamId) {
        let digest = entry.digest();
        let mut origin = route.origin;
        let mut stream = fork_of(origin, entry.stamp.sequence, &digest);
        while stream == route.stream {
            origin = stream;
            stream = fork_of(origin, entry.stamp.sequence, &digest);
        }
        (stream, origin)
    }

    /// Moves what a stream holds from `first` on to the fork that begins with it.
    fn part(&mut self, number: i64, origin: StreamId, first: &Entry) -> Result<(), RecordError> {
        let sequence = first.stamp.sequence;
        self.note_topics(number, sequence)?;
        let before = chain::of(self.writing.database, self.writing.bodies, number, sequence - 1)?;
        let (fork, _) = self.make(fork_of(origin, sequence, &first.digest()), origin)?;
        self.shared |= self.current == Some(number);
        self.gaps.extend([number, fork]);
        let database = self.writing.database;
        if let Some(before) = before {
            chain::begin(database, fork, sequence - 1, before)?;
        }
        let empty: bool = database
            .prepare_cached("select not exists (select 1 from entry where stream = ?1)")?
            .query_row([fork], |row| row.get(0))?;
        if empty {
            let moved = database.execute(
                "update entry set stream = ?1 where stream = ?2 and sequence >= ?3",
                params![fork, number, sequence],
            )?;
            chain::part(database, number, fork, sequence)?;
            self.merged.forked += moved as u64;
            return Ok(());
        }
        chain::forget(database, number, sequence)?;
        let tail = page(database, self.writing.bodies, number, sequence - 1, u32::MAX)?;
        database
            .execute("delete from entry where stream = ?1 and sequence >= ?2", params![number, sequence])?;
        let stream = fork_of(origin, sequence, &first.digest());
        let mut route = Route { number: fork, stream, origin, last: 0 };
        for entry in &tail {
            self.lead(&mut route, entry)?;
            self.merged.forked += 1;
        }
        Ok(())
    }

    /// Keeps a new entry where its way led.
    fn keep(&mut self, route: &mut Route, entry: &Entry) -> Result<(), RecordError> {
        let sequence = entry.stamp.sequence;
        if route.last + 1 != sequence && !begins(route, entry) {
            let before = self.held(route.number, sequence - 1)?;
            if before.is_none() {
                self.gaps.insert(route.number);
            }
        }
        if route.last + 1 != sequence {
            // Before what was the beginning so far, or into a gap.
            chain::forget(self.writing.database, route.number, sequence)?;
        }
        self.writing.insert(route.number, entry)?;
        self.writing.observe(entry.stamp.clock);
        self.shared |= self.current == Some(route.number);
        route.last = sequence;
        if route.stream != entry.stamp.stream {
            self.renamed.insert(entry.topic.clone());
        }
        Ok(())
    }

    fn held(&self, stream: i64, sequence: u64) -> Result<Option<Entry>, RecordError> {
        let mut statement = self
            .writing
            .database
            .prepare_cached(&format!("select {COLUMNS} where e.stream = ?1 and e.sequence = ?2"))?;
        let mut rows = statement.query(params![stream, sequence])?;
        match rows.next()? {
            Some(row) => entry_of(row, self.writing.bodies).map(Some),
            None => Ok(None),
        }
    }

    /// Notes the topics of entries about to get other ids.
    fn note_topics(&mut self, number: i64, sequence: u64) -> Result<(), RecordError> {
        let mut statement = self.writing.database.prepare_cached(
            "select distinct name from topic join entry on topic = number where stream = ?1 and sequence >= ?2",
        )?;
        let mut rows = statement.query(params![number, sequence])?;
        while let Some(row) = rows.next()? {
            self.renamed.insert(row.get(0)?);
        }
        Ok(())
    }

    pub(super) fn take_states(&mut self, other: &Record) -> Result<(), RecordError> {
        let mut statement = other.database.prepare("select kind, key, clock, value from state")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (kind, key): (String, String) = (row.get(0)?, row.get(1)?);
            let (clock, value): (i64, Option<Vec<u8>>) = (row.get(2)?, row.get(3)?);
            let taken = self
                .writing
                .database
                .prepare_cached(include_str!("../take_state.sql"))?
                .execute(params![kind, key, clock, value])?;
            self.merged.states += taken as u64;
            self.writing.observe(clock_of(clock));
        }
        Ok(())
    }

    pub(super) fn take_attachments(&mut self, other: &Record) -> Result<(), RecordError> {
        for hash in other.read()?.attachments()? {
            let mut known =
                self.writing.database.prepare_cached("select 1 from attachment where hash = ?1")?;
            if known.query_row([hash], |_| Ok(())).optional()?.is_some() {
                continue;
            }
            let bytes = other.read()?.attachment(&hash)?;
            // Bytes that are not what their name says were damaged on the way here, and are left there.
            if let Some(bytes) = bytes.filter(|bytes| pack::ChunkId::of(bytes).0 == hash) {
                self.writing.attach(&bytes)?;
                self.merged.attachments += 1;
            }
        }
        Ok(())
    }

    /// Settles what the union changed beyond the entries themselves.
    pub(super) fn finish<E: From<RecordError>>(self, fold: Fold<'_, E>) -> Result<Merged, E> {
        for number in &self.gaps {
            self.note_whole(*number)?;
        }
        for base in &self.bases {
            chain::adopt(self.writing.database, self.writing.bodies, base)?;
        }
        if self.shared {
            // Somebody else wrote this stream too: from now on we write one of our own.
            self.writing.close_stream()?;
        }
        if self.renamed.contains("") {
            self.writing.rebuild(None, fold)?;
        } else {
            for topic in &self.renamed {
                self.writing.rebuild(Some(topic), fold)?;
            }
        }
        Ok(self.merged)
    }

    /// Writes down up to where nothing of a stream is missing.
    fn note_whole(&self, number: i64) -> Result<(), RecordError> {
        let database = self.writing.database;
        let forked: bool =
            database
                .query_row("select id <> origin from stream where number = ?1", [number], |row| row.get(0))?;
        let mut statement =
            database.prepare_cached("select sequence from entry where stream = ?1 order by sequence")?;
        let mut rows = statement.query([number])?;
        let (mut next, mut whole) = (None, None);
        while let Some(row) = rows.next()? {
            let sequence: u64 = row.get(0)?;
            let expected: u64 = next.unwrap_or(if forked { sequence } else { 1 });
            if sequence != expected {
                whole = Some(if next.is_none() { 0 } else { expected - 1 });
                break;
            }
            next = Some(sequence + 1);
        }
        database
            .prepare_cached("update stream set whole = ?1 where number = ?2")?
            .execute(params![whole, number])?;
        Ok(())
    }
}

/// Tells whether an entry is the first of the stream where its way led.
fn begins(route: &Route, entry: &Entry) -> bool {
    let sequence = entry.stamp.sequence;
    sequence == 1 || fork_of(route.origin, sequence, &entry.digest()) == route.stream
}

/// Tells whether what is said of a fork is so: its name follows from its origin and its first entry.
fn tells(base: &Base, first: &Entry) -> bool {
    base.first == first.stamp.sequence
        && base.origin != base.stream
        && fork_of(base.origin, base.first, &first.digest()) == base.stream
}

/// Tells whether two entries say the same.
fn same(one: &Entry, other: &Entry) -> bool {
    let (one_stamp, other_stamp) = (one.stamp, other.stamp);
    (one_stamp.clock, one_stamp.at_ms, one.form, &one.topic, &one.body)
        == (other_stamp.clock, other_stamp.at_ms, other.form, &other.topic, &other.body)
}
