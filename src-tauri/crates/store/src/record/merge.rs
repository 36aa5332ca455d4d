//! Merging records of one learner by union, and telling forks apart.
//!
//! All that two copies of a stream have in common keeps its name. Where they differ, the branch whose first differing
//! entry has the smaller digest keeps the stream; the other goes on under the name that [`fork_of`](super::fork_of) gives it, with the
//! same numbers. That name depends on nothing but the stream in which everything began and that one entry, so every
//! computer finds the same one, in whatever order the copies meet.

mod union;

use std::collections::BTreeMap;

use statement::{Chain, StreamId};

use self::union::Union;
use super::entry::Entry;
use super::walk::page;
use super::{Fold, Record, RecordError, chain};

/// Entries read at once of the other record.
const PAGE: u32 = 512;

/// What a merge did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Merged {
    /// Entries that were new here.
    pub added: u64,
    /// Entries that were here already.
    pub known: u64,
    /// Entries of either side that got the name of a fork.
    pub forked: u64,
    /// States that were newer there.
    pub states: u64,
    /// Attachments that were new here.
    pub attachments: u64,
}

impl Record {
    /// Takes over the entries that are not here yet and tells each to `fold`, in one transaction. Where streams
    /// forked, what follows from the topics concerned is made again. Of each stream `entries` begin at or before the
    /// last that both sides are known to share, and where a stream comes in pieces, each piece begins with the last
    /// entry of the one before: by that entry a fork is told from what it forked from.
    ///
    /// # Errors
    /// What the fold says, and when the disk or SQLite fails; then nothing was taken over.
    pub fn merge<E: From<RecordError>>(
        &mut self,
        entries: Vec<Entry>,
        fold: Fold<'_, E>,
    ) -> Result<Merged, E> {
        self.merge_with(entries, &[], fold)
    }

    /// As [`Record::merge`], where it is known what the forks among the streams begin with.
    ///
    /// # Errors
    /// As [`Record::merge`].
    pub fn merge_with<E: From<RecordError>>(
        &mut self,
        entries: Vec<Entry>,
        bases: &[Base],
        fold: Fold<'_, E>,
    ) -> Result<Merged, E> {
        let streams = in_order(entries);
        self.write(0, |writing| {
            let mut union = Union::begin(writing, bases.to_vec())?;
            for (_, entries) in &streams {
                let mut route = None;
                for entry in entries {
                    union.offer(&mut route, entry, fold)?;
                }
            }
            union.finish(fold)
        })
    }

    /// Takes over everything of `other`, a record of the same learner, that is not here yet: entries as
    /// [`Record::merge`] does, states, attachments.
    ///
    /// # Errors
    /// When it is another learner's, as [`Record::merge`] says, and when `other` is damaged.
    pub fn merge_from<E: From<RecordError>>(
        &mut self,
        other: &Record,
        fold: Fold<'_, E>,
    ) -> Result<Merged, E> {
        if self.learner != other.learner {
            return Err(RecordError::AnotherLearner.into());
        }
        let reading = other.read()?;
        let streams = streams_in_order(other)?;
        let merged = self.write(0, |writing| {
            let mut union = Union::begin(writing, chain::bases(&other.database)?)?;
            for stream in streams {
                let (mut route, mut after) = (None, 0);
                loop {
                    let entries = page(&other.database, &other.bodies, stream, after, PAGE)?;
                    for entry in &entries {
                        union.offer(&mut route, entry, fold)?;
                    }
                    match entries.back() {
                        Some(last) => after = last.stamp.sequence,
                        None => break,
                    }
                }
            }
            union.take_states(other)?;
            union.take_attachments(other)?;
            union.finish(fold)
        });
        drop(reading);
        merged
    }
}

/// How a fork began, as somebody else knows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Base {
    /// The fork.
    pub stream: StreamId,
    /// The stream in which everything began.
    pub origin: StreamId,
    /// The number of the fork's first entry.
    pub first: u64,
    /// The chain before that.
    pub before: Chain,
}

/// Sorts entries by stream and number, a fork after what it forked from.
fn in_order(entries: Vec<Entry>) -> Vec<(StreamId, Vec<Entry>)> {
    let mut streams: BTreeMap<StreamId, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        streams.entry(entry.stamp.stream).or_default().push(entry);
    }
    let mut streams: Vec<(StreamId, Vec<Entry>)> = streams.into_iter().collect();
    for (_, entries) in &mut streams {
        entries.sort_by_key(|entry| entry.stamp.sequence);
    }
    streams.sort_by_key(|(id, entries)| (entries.first().map(|first| first.stamp.sequence), *id));
    streams
}

/// The other record's streams, a fork after what it forked from.
fn streams_in_order(other: &Record) -> Result<Vec<i64>, RecordError> {
    let mut statement = other.database.prepare(
        "select number from stream
         order by (select min(sequence) from entry where stream = number), id",
    )?;
    let numbers = statement.query_map([], |row| row.get(0))?;
    Ok(numbers.collect::<Result<_, _>>()?)
}
