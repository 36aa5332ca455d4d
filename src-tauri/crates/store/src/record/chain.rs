//! Chains: what each stream holds, in few bytes, so that an exchange looks at new entries only.
//!
//! Every so many entries the chain up to there is kept, and at the last one. A chain says all of a stream's path since
//! its very first entry, whatever names the parts of the path have or get; so rows move with their entries when a
//! branch gets the name of a fork, and nothing is looked at again.

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use statement::{Chain, Held, StreamId};

use super::body::Bodies;
use super::walk::page;
use super::{Base, Reading, Record, RecordError};

/// Entries between two chains that are kept.
const EVERY: u64 = 256;
/// Entries read at once.
const PAGE: u32 = 512;
/// Most entries that are looked at in one transaction: who writes meanwhile waits no longer than for these.
const STEP: u64 = 8 * 1024;

/// A stream as it is kept.
#[derive(Clone, Copy)]
pub(crate) struct Lay {
    pub(crate) number: i64,
    stream: StreamId,
    origin: StreamId,
    first: u64,
    /// Up to where nothing is missing.
    last: u64,
}

impl Lay {
    fn is_fork(&self) -> bool {
        self.stream != self.origin
    }
}

impl Record {
    /// Returns what is held of each stream without a gap, in the order of their names. A stream whose beginning is
    /// missing is left out. Looks at entries that are new since it was asked last, and keeps what it found.
    ///
    /// # Errors
    /// When the disk or SQLite fails, or the file is damaged.
    pub fn holding(&self) -> Result<Vec<Held>, RecordError> {
        let reading = self.read()?;
        if let Some(held) = known(&self.database)? {
            return Ok(held);
        }
        drop(reading);
        loop {
            let step = Transaction::new_unchecked(&self.database, TransactionBehavior::Immediate)?;
            let done = extend(&step, &self.bodies)?;
            let held = if done { known(&step)? } else { None };
            step.commit()?;
            if let Some(held) = held {
                return Ok(held);
            }
        }
    }
}

impl Reading<'_> {
    /// Returns the chain of a stream up to number `sequence`, if all of it up to there is held; for a fork also up to
    /// the one before its first.
    ///
    /// # Errors
    /// When the disk or SQLite fails, or the file is damaged.
    pub fn chain(&self, stream: StreamId, sequence: u64) -> Result<Option<Chain>, RecordError> {
        match lays(self.database)?.into_iter().find(|lay| lay.stream == stream) {
            Some(lay) => at(self.database, self.bodies, &lay, sequence),
            None => Ok(None),
        }
    }

    /// Returns a stream whose chain up to number `sequence` is `chain`.
    ///
    /// # Errors
    /// When the disk or SQLite fails, or the file is damaged.
    pub fn path(&self, sequence: u64, chain: Chain) -> Result<Option<StreamId>, RecordError> {
        for lay in lays(self.database)? {
            // The one before a fork's first entry is another stream's.
            if sequence >= lay.first && at(self.database, self.bodies, &lay, sequence)? == Some(chain) {
                return Ok(Some(lay.stream));
            }
        }
        Ok(None)
    }
}

/// The streams of which something is held from the beginning, what others may have forked from first.
fn lays(database: &Connection) -> Result<Vec<Lay>, RecordError> {
    let mut statement = database.prepare_cached(
        "select number, id, origin, whole,
                (select min(sequence) from entry where stream = number),
                (select max(sequence) from entry where stream = number)
         from stream",
    )?;
    let mut rows = statement.query([])?;
    let mut lays = Vec::new();
    while let Some(row) = rows.next()? {
        let whole: Option<u64> = row.get(3)?;
        let (Some(first), Some(highest)) = (row.get(4)?, row.get(5)?) else { continue };
        let lay = Lay {
            number: row.get(0)?,
            stream: StreamId(row.get(1)?),
            origin: StreamId(row.get(2)?),
            first,
            last: whole.unwrap_or(highest),
        };
        if lay.last >= lay.first && (lay.is_fork() || lay.first == 1) {
            lays.push(lay);
        }
    }
    lays.sort_by_key(|lay| (lay.first, lay.is_fork(), lay.stream));
    Ok(lays)
}

/// Returns what is held, if all chains are there.
fn known(database: &Connection) -> Result<Option<Vec<Held>>, RecordError> {
    let mut held = Vec::new();
    for lay in lays(database)? {
        let Some((last, chain)) = kept(database, lay.number, lay.last)?.filter(|kept| kept.0 == lay.last)
        else {
            return Ok(None);
        };
        if lay.is_fork() && base(database, &lay)?.is_none() {
            return Ok(None);
        }
        held.push(Held { stream: lay.stream, origin: lay.origin, first: lay.first, last, chain });
    }
    held.sort_unstable();
    Ok(Some(held))
}

/// Returns the latest chain that is kept of a stream at or before a number.
fn kept(database: &Connection, number: i64, sequence: u64) -> Result<Option<(u64, Chain)>, RecordError> {
    let found = database
        .prepare_cached(
            "select sequence, chain from chain where stream = ?1 and sequence <= ?2 order by sequence desc limit 1",
        )?
        .query_row(params![number, sequence], |row| Ok((row.get(0)?, Chain(row.get(1)?))))
        .optional()?;
    Ok(found)
}

fn keep(database: &Connection, number: i64, sequence: u64, chain: Chain) -> Result<(), RecordError> {
    database
        .prepare_cached(
            "insert into chain (stream, sequence, chain) values (?1, ?2, ?3)
             on conflict do update set chain = excluded.chain",
        )?
        .execute(params![number, sequence, chain.0])?;
    Ok(())
}

/// Returns the chain that a stream begins with, if it is kept.
fn base(database: &Connection, lay: &Lay) -> Result<Option<Chain>, RecordError> {
    if lay.first == 1 {
        return Ok(Some(Chain::START));
    }
    Ok(kept(database, lay.number, lay.first - 1)?.filter(|kept| kept.0 + 1 == lay.first).map(|kept| kept.1))
}

/// Extends the chains by what is new; returns whether all of it was looked at.
fn extend(database: &Connection, bodies: &Bodies) -> Result<bool, RecordError> {
    let mut left = STEP;
    for lay in lays(database)? {
        let begin = match base(database, &lay)? {
            Some(begin) => begin,
            None => {
                let begin = guess(database, bodies, &lay)?;
                keep(database, lay.number, lay.first - 1, begin)?;
                begin
            }
        };
        let (from, mut chain) = kept(database, lay.number, lay.last)?.unwrap_or((lay.first - 1, begin));
        let mut reached = from;
        while reached < lay.last && left > 0 {
            let most = left.min(u64::from(PAGE)).min(lay.last - reached) as u32;
            for entry in page(database, bodies, lay.number, reached, most)? {
                chain = chain.then(&entry);
                reached = entry.stamp.sequence;
                left -= 1;
                if reached.is_multiple_of(EVERY) {
                    keep(database, lay.number, reached, chain)?;
                }
            }
        }
        if reached > from {
            keep(database, lay.number, reached, chain)?;
            // The end that was: the next one says more.
            if from >= lay.first && !from.is_multiple_of(EVERY) {
                database
                    .prepare_cached("delete from chain where stream = ?1 and sequence = ?2")?
                    .execute(params![lay.number, from])?;
            }
        }
        if reached < lay.last {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Returns the chain of a stream up to a number, if it is held.
pub(crate) fn at(
    database: &Connection,
    bodies: &Bodies,
    lay: &Lay,
    sequence: u64,
) -> Result<Option<Chain>, RecordError> {
    if sequence > lay.last || sequence + 1 < lay.first {
        return Ok(None);
    }
    let begin = base(database, lay)?;
    if sequence + 1 == lay.first {
        return Ok(begin);
    }
    let (mut reached, mut chain) = match (kept(database, lay.number, sequence)?, begin) {
        (Some(kept), _) => kept,
        (None, Some(begin)) => (lay.first - 1, begin),
        (None, None) => (lay.first - 1, guess(database, bodies, lay)?),
    };
    while reached < sequence {
        let most = (sequence - reached).min(u64::from(PAGE)) as u32;
        let entries = page(database, bodies, lay.number, reached, most)?;
        if entries.is_empty() {
            return Ok(None);
        }
        for entry in entries {
            chain = chain.then(&entry);
            reached = entry.stamp.sequence;
        }
    }
    Ok(Some(chain))
}

/// The chain a fork begins with, where it was not seen when the fork was found: by a program that knew no chains, or in
/// a file whose damaged parts are lost.
fn guess(database: &Connection, bodies: &Bodies, fork: &Lay) -> Result<Chain, RecordError> {
    let of_origin = |(origin, chain)| (origin == fork.origin).then_some(chain);
    let candidates = candidates(database, bodies, fork)?;
    Ok(candidates.into_iter().filter_map(of_origin).min().unwrap_or(Chain::START))
}

/// Chains that a fork may begin with, each with its origin: those of all paths. One that forked at the very first entry
/// may not know its origin.
fn candidates(
    database: &Connection,
    bodies: &Bodies,
    fork: &Lay,
) -> Result<Vec<(StreamId, Chain)>, RecordError> {
    let mut found = Vec::new();
    for lay in lays(database)? {
        if lay.number != fork.number && lay.first < fork.first {
            found.extend(at(database, bodies, &lay, fork.first - 1)?.map(|chain| (lay.origin, chain)));
        }
    }
    Ok(found)
}

/// Returns the chain of a stream up to a number, whatever is kept of it so far.
pub(crate) fn of(
    database: &Connection,
    bodies: &Bodies,
    number: i64,
    sequence: u64,
) -> Result<Option<Chain>, RecordError> {
    match lays(database)?.into_iter().find(|lay| lay.number == number) {
        Some(lay) => at(database, bodies, &lay, sequence),
        None => Ok(None),
    }
}

/// Notes what a fork begins with, if that is not known yet.
pub(crate) fn begin(database: &Connection, fork: i64, before: u64, chain: Chain) -> Result<(), RecordError> {
    database
        .prepare_cached(
            "insert into chain (stream, sequence, chain) values (?1, ?2, ?3) on conflict do nothing",
        )?
        .execute(params![fork, before, chain.0])?;
    Ok(())
}

/// Takes over what another computer says that a fork begins with: if nothing is known here, or if it is a path that is
/// held here.
pub(crate) fn adopt(database: &Connection, bodies: &Bodies, told: &Base) -> Result<(), RecordError> {
    let is_it = |lay: &Lay| lay.stream == told.stream && lay.first == told.first && lay.is_fork();
    let Some(lay) = lays(database)?.into_iter().find(is_it).filter(|lay| lay.first > 1) else {
        return Ok(());
    };
    if base(database, &lay)? == Some(told.before) {
        return Ok(());
    }
    let candidates = candidates(database, bodies, &lay)?;
    if candidates.is_empty() || candidates.iter().any(|one| one.1 == told.before) {
        forget(database, lay.number, 0)?;
        keep(database, lay.number, lay.first - 1, told.before)?;
    }
    Ok(())
}

/// How each fork of a record began, where that is known.
pub(crate) fn bases(database: &Connection) -> Result<Vec<Base>, RecordError> {
    let mut found = Vec::new();
    for lay in lays(database)?.into_iter().filter(Lay::is_fork) {
        let base = base(database, &lay)?;
        let of = |before| Base { stream: lay.stream, origin: lay.origin, first: lay.first, before };
        found.extend(base.map(of));
    }
    Ok(found)
}

/// Drops the chains of a stream from a number on.
pub(crate) fn forget(database: &Connection, number: i64, from: u64) -> Result<(), RecordError> {
    database
        .prepare_cached("delete from chain where stream = ?1 and sequence >= ?2")?
        .execute(params![number, from])?;
    Ok(())
}

/// Moves the chains of entries that get the name of a fork.
pub(crate) fn part(database: &Connection, from: i64, to: i64, sequence: u64) -> Result<(), RecordError> {
    database
        .prepare_cached("update chain set stream = ?1 where stream = ?2 and sequence >= ?3")?
        .execute(params![to, from, sequence])?;
    Ok(())
}
