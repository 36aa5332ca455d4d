//! What the asker lacks.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, VecDeque};

use reconcile::wire::Run;
use statement::{Entry, Held, StreamId};

use super::ExchangeError;
use super::streams::Streams;
use crate::db::Tx;

/// Most entries of a reply.
const MAX_ENTRIES: usize = 10_000;
/// Bytes an entry takes beside its texts, at most.
const ENTRY_BYTES: usize = 32;
/// Rows read ahead, over all streams.
const READ_AHEAD: usize = 512;

/// How much more fits into the reply.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    pub(super) bytes: usize,
    pub(super) entries: usize,
    /// Nothing is in it yet: then one entry fits, however large.
    pub(super) empty: bool,
}

impl Room {
    pub(super) fn new(bytes: usize) -> Room {
        Room { bytes, entries: MAX_ENTRIES, empty: true }
    }

    /// Takes the room for an entry, if there is any.
    fn take(&mut self, entry: &Entry) -> bool {
        let bytes = entry.body.len() + entry.topic.len() + ENTRY_BYTES;
        let fits = self.entries > 0 && (bytes <= self.bytes || self.empty);
        if fits {
            self.bytes = self.bytes.saturating_sub(bytes);
            self.entries -= 1;
            self.empty = false;
        }
        fits
    }

    /// Takes the room for so many bytes, if there is any.
    pub(super) fn take_bytes(&mut self, bytes: usize) -> bool {
        let fits = bytes <= self.bytes;
        if fits {
            self.bytes -= bytes;
        }
        fits
    }
}

/// Runs for the asker.
#[derive(Debug, Default)]
pub(super) struct Down {
    pub(super) runs: Vec<Run>,
    /// Up to which position nothing is missing with them; none: all there is.
    pub(super) reached: Option<u64>,
}

/// A part of a stream the asker lacks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lack {
    pub(super) stream: usize,
    pub(super) from: u64,
    pub(super) to: u64,
}

/// Finds what has come since `cursor` but for what the asker evidently has: what the request itself `said`, and, where
/// nothing forked, what it says to hold.
pub(super) fn since(
    tx: &mut Tx<'_>,
    streams: &Streams,
    cursor: u64,
    said: &HashMap<usize, Vec<(u64, u64)>>,
    holding: &[(StreamId, u64)],
) -> Result<Vec<Lack>, ExchangeError> {
    let held: HashMap<StreamId, u64> = holding.iter().copied().collect();
    let mut lacks = Vec::new();
    for (at, stream) in streams.all().iter().enumerate() {
        if stream.newest <= cursor || stream.last < stream.first {
            continue;
        }
        let mut known: Vec<(u64, u64)> = said.get(&at).cloned().unwrap_or_default();
        if let Some(last) = held.get(&stream.id).filter(|_| !streams.is_forked(stream.origin)) {
            known.push((stream.first, *last));
        }
        known.sort_unstable();
        let (was_last, was_newest) = stream.was;
        let mut next = if was_newest <= cursor { was_last + 1 } else { stream.first_after(tx, cursor)? };
        for (from, to) in known {
            if from > next {
                lacks.push(Lack { stream: at, from: next, to: stream.last.min(from - 1) });
            }
            next = next.max(to.saturating_add(1));
        }
        if next <= stream.last {
            lacks.push(Lack { stream: at, from: next, to: stream.last });
        }
    }
    lacks.retain(|lack| lack.from <= lack.to);
    Ok(lacks)
}

/// What the asker lacks by comparing all of it, and what is lacking here: streams, each with the number to begin at.
pub(super) struct Compared {
    pub(super) lacks: Vec<Lack>,
    pub(super) again: Vec<(StreamId, u64)>,
}

/// Compares what is held here with what the asker holds.
pub(super) fn compare(
    tx: &mut Tx<'_>,
    streams: &Streams,
    theirs: &[Held],
) -> Result<Compared, ExchangeError> {
    let by_id: HashMap<StreamId, &Held> = theirs.iter().map(|held| (held.stream, held)).collect();
    let mut compared = Compared { lacks: Vec::new(), again: Vec::new() };
    for (at, stream) in streams.all().iter().enumerate() {
        if stream.last < stream.first {
            continue;
        }
        let whole = Lack { stream: at, from: stream.first, to: stream.last };
        let Some(held) = by_id.get(&stream.id) else {
            compared.lacks.push(whole);
            continue;
        };
        if held.first > stream.first {
            compared.lacks.push(whole);
            compared.again.push((stream.id, 1));
        } else if held.last > stream.last {
            compared.again.push((stream.id, stream.last + 1));
        } else if stream.chain_at(tx, held.last)? != Some(held.chain) {
            compared.lacks.push(whole);
            compared.again.push((stream.id, 1));
        } else if held.last < stream.last {
            compared.lacks.push(Lack { from: held.last + 1, ..whole });
        }
    }
    let unknown = theirs.iter().filter(|held| {
        streams.find(held.stream).is_none_or(|at| streams[at].last < streams[at].first)
    });
    // An origin before its forks.
    let mut unknown: Vec<&Held> = unknown.collect();
    unknown.sort_unstable_by_key(|held| (held.first, held.stream));
    compared.again.extend(unknown.into_iter().map(|held| (held.stream, 1)));
    Ok(compared)
}

/// Reads what the asker lacks, in the order of positions, as far as there is room.
pub(super) fn read(
    tx: &mut Tx<'_>,
    streams: &Streams,
    lacks: &[Lack],
    room: &mut Room,
) -> Result<Down, ExchangeError> {
    let page = (READ_AHEAD / lacks.len().max(1)).clamp(1, 128) as u64;
    let mut pages: Vec<VecDeque<(u64, Entry)>> = Vec::with_capacity(lacks.len());
    let mut taken: Vec<Vec<Entry>> = vec![Vec::new(); lacks.len()];
    let mut next: BinaryHeap<Reverse<(u64, usize)>> = BinaryHeap::new();
    for (index, lack) in lacks.iter().enumerate() {
        if let Some(position) = streams[lack.stream].position_at(tx, lack.from)? {
            next.push(Reverse((position, index)));
        }
        pages.push(VecDeque::new());
    }
    let mut reached = None;
    while let Some(Reverse((position, index))) = next.pop() {
        let lack = lacks[index];
        let stream = &streams[lack.stream];
        if pages[index].is_empty() {
            let from = lack.from + taken[index].len() as u64;
            let to = lack.to.min(from + page - 1);
            stream.each(tx, from, to, &mut |entry, position| {
                pages[index].push_back((position, entry));
                Ok(true)
            })?;
        }
        let Some((_, entry)) = pages[index].pop_front() else {
            return Err(ExchangeError::Damaged(stream.id));
        };
        if !room.take(&entry) {
            reached = Some(position - 1);
            break;
        }
        let number = entry.stamp.sequence;
        taken[index].push(entry);
        if number < lack.to {
            let position = match pages[index].front() {
                Some((position, _)) => Some(*position),
                None => stream.position_at(tx, number + 1)?,
            };
            next.extend(position.map(|position| Reverse((position, index))));
        }
    }
    let mut runs = Vec::new();
    for (lack, entries) in lacks.iter().zip(taken) {
        let stream = &streams[lack.stream];
        if entries.is_empty() {
            continue;
        }
        let before = stream.chain_at(tx, lack.from - 1)?.ok_or(ExchangeError::Damaged(stream.id))?;
        let run = Run { stream: stream.id, origin: stream.origin, before, entries };
        runs.push(((stream.id != stream.origin, stream.first, lack.from), run));
    }
    // A stream before what forked from it.
    runs.sort_by_key(|(order, _)| *order);
    Ok(Down { runs: runs.into_iter().map(|(_, run)| run).collect(), reached })
}
