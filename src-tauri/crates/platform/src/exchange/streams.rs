//! A learner's streams, as they stand within a transaction.

use std::collections::HashMap;

use statement::{Chain, Entry, Form, Held, Stamp, StreamId};

use super::ExchangeError;
use super::body;
use crate::db::{DbError, Row, Tx};

/// One stream.
#[derive(Clone, Debug)]
pub(super) struct Stream {
    pub(super) number: i64,
    pub(super) id: StreamId,
    /// In which it began; itself where it is no fork.
    pub(super) origin: StreamId,
    pub(super) first: u64,
    /// The last entry's number; before the first where there is none.
    pub(super) last: u64,
    /// The chain before the first entry, and at the last.
    pub(super) before: Chain,
    pub(super) chain: Chain,
    /// Position of the last entry.
    pub(super) newest: u64,
    /// As it was when the transaction began: the last number, its position. New streams: nothing.
    pub(super) was: (u64, u64),
    /// The last number that is in the database; what comes after is in `New`.
    pub(super) kept: u64,
    /// Chains of the entries after `kept`.
    pub(super) new: Vec<Chain>,
    /// The row has to be written.
    pub(super) changed: bool,
}

/// All of a learner's.
#[derive(Debug, Default)]
pub(super) struct Streams {
    /// Whose they are.
    pub(super) learner: i64,
    rows: Vec<Stream>,
    by_id: HashMap<StreamId, usize>,
    /// How many streams began in each.
    of_origin: HashMap<StreamId, usize>,
}

impl Streams {
    /// Asks for them, by the learner's UUID.
    pub(super) const OF_LEARNER: &str =
        "select number, id, origin, first, last, before, chain, newest from stream
        where learner = (select number from learner where id = ?1)";

    /// Reads the answer to that.
    pub(super) fn of(learner: i64, rows: &[Row]) -> Result<Streams, DbError> {
        let mut streams = Streams { learner, ..Streams::default() };
        for row in rows {
            let (last, newest) = (row.unsigned(4)?, row.unsigned(7)?);
            streams.push(Stream {
                number: row.int(0)?,
                id: StreamId(row.bytes16(1)?),
                origin: StreamId(row.bytes16(2)?),
                first: row.unsigned(3)?,
                last,
                before: Chain(row.bytes16(5)?),
                chain: Chain(row.bytes16(6)?),
                newest,
                was: (last, newest),
                kept: last,
                new: Vec::new(),
                changed: false,
            });
        }
        Ok(streams)
    }

    pub(super) fn push(&mut self, stream: Stream) -> usize {
        let at = self.rows.len();
        self.by_id.insert(stream.id, at);
        *self.of_origin.entry(stream.origin).or_default() += 1;
        self.rows.push(stream);
        at
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn find(&self, id: StreamId) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    pub(super) fn all(&self) -> &[Stream] {
        &self.rows
    }

    pub(super) fn all_mut(&mut self) -> &mut [Stream] {
        &mut self.rows
    }

    /// Whether anything forked from the stream's tree.
    pub(super) fn is_forked(&self, origin: StreamId) -> bool {
        self.of_origin.get(&origin).is_some_and(|count| *count > 1)
    }

    /// Streams of one tree.
    pub(super) fn tree(&self, origin: StreamId) -> impl Iterator<Item = (usize, &Stream)> {
        self.rows.iter().enumerate().filter(move |(_, stream)| stream.origin == origin)
    }

    /// What is held, without streams in which nothing is left.
    pub(super) fn held(&self) -> Vec<Held> {
        self.rows
            .iter()
            .filter(|stream| stream.last >= stream.first)
            .map(|stream| Held {
                stream: stream.id,
                origin: stream.origin,
                first: stream.first,
                last: stream.last,
                chain: stream.chain,
            })
            .collect()
    }
}

impl std::ops::Index<usize> for Streams {
    type Output = Stream;

    fn index(&self, at: usize) -> &Stream {
        &self.rows[at]
    }
}

impl std::ops::IndexMut<usize> for Streams {
    fn index_mut(&mut self, at: usize) -> &mut Stream {
        &mut self.rows[at]
    }
}

impl Stream {
    /// Whether it has an entry with this number.
    pub(super) fn holds(&self, number: u64) -> bool {
        (self.first..=self.last).contains(&number)
    }

    /// Returns the chain at `number`, which is before the first entry or one that is held; `None` for others.
    pub(super) fn chain_at(&self, tx: &mut Tx<'_>, number: u64) -> Result<Option<Chain>, DbError> {
        if number == self.last {
            return Ok(Some(self.chain));
        }
        if number.checked_add(1) == Some(self.first) {
            return Ok(Some(self.before));
        }
        if !self.holds(number) {
            return Ok(None);
        }
        if number > self.kept {
            let at = usize::try_from(number - self.kept - 1).unwrap_or(usize::MAX);
            return Ok(self.new.get(at).copied());
        }
        let row = tx.one(
            "select chain from entry where stream = ?1 and number = ?2",
            &[self.number.into(), number.into()],
        )?;
        row.map(|row| row.bytes16(0).map(Chain)).transpose()
    }

    /// Returns the position of an entry that is in the database.
    pub(super) fn position_at(&self, tx: &mut Tx<'_>, number: u64) -> Result<Option<u64>, DbError> {
        let row = tx.one(
            "select position from entry where stream = ?1 and number = ?2",
            &[self.number.into(), number.into()],
        )?;
        row.map(|row| row.unsigned(0)).transpose()
    }

    /// Returns the number of the first entry in the database whose position is after `cursor`; within a stream
    /// positions grow with the numbers.
    pub(super) fn first_after(&self, tx: &mut Tx<'_>, cursor: u64) -> Result<u64, DbError> {
        let (mut low, mut high) = (self.first, self.kept + 1);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.position_at(tx, middle)? {
                Some(position) if position <= cursor => low = middle + 1,
                _ => high = middle,
            }
        }
        Ok(low)
    }

    /// Returns the entries `from..=to` that are in the database, a few, each with its position.
    pub(super) fn entries(
        &self,
        tx: &mut Tx<'_>,
        from: u64,
        to: u64,
    ) -> Result<Vec<(u64, Entry)>, ExchangeError> {
        let rows = tx.query(
            "select number, position, clock, at_ms, form, topic, body from entry
             where stream = ?1 and number >= ?2 and number <= ?3 order by number",
            &[self.number.into(), from.into(), to.into()],
        )?;
        rows.iter()
            .map(|row| {
                let entry = entry_of(self.id, row)?.ok_or(ExchangeError::Damaged(self.id))?;
                Ok((row.unsigned(1)?, entry))
            })
            .collect()
    }

    /// Returns one entry that is in the database.
    pub(super) fn entry(&self, tx: &mut Tx<'_>, number: u64) -> Result<Entry, ExchangeError> {
        let found = self.entries(tx, number, number)?.pop();
        found.map(|(_, entry)| entry).ok_or(ExchangeError::Damaged(self.id))
    }
}

/// Reads number, position, clock, at_ms, form, topic, body.
fn entry_of(stream: StreamId, row: &Row) -> Result<Option<Entry>, DbError> {
    let stamp =
        Stamp { stream, sequence: row.unsigned(0)?, clock: body::clock_of(row.int(2)?), at_ms: row.int(3)? };
    let form = u8::try_from(row.int(4)?).ok().and_then(Form::of);
    let body = body::unfold(row.blob(6)?);
    let topic = row.text(5)?.to_owned();
    Ok(form.zip(body).map(|(form, body)| Entry { stamp, form, topic, body }))
}
