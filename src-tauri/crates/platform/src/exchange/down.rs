//! What the asker lacks.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, VecDeque};

use reconcile::wire::Run;
use statement::{Entry, Held, StreamId};

use super::ExchangeError;
use super::streams::Streams;
use super::{keep, place};
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

/// Finds what has come since `cursor` but for what the asker evidently has: what the request itself `said`, and what it
/// says to hold and has brought itself.
pub(super) fn since(
    tx: &mut Tx<'_>,
    streams: &Streams,
    cursor: u64,
    device: i64,
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
        let (was_last, was_newest) = stream.was;
        let has_all = was_newest <= cursor;
        let begin = if has_all { was_last + 1 } else { stream.first };
        // What the request itself tells first: mostly that is all, and the database need not be asked.
        if gaps(&mut known, begin, stream.last).is_empty() {
            continue;
        }
        if let Some(last) = held.get(&stream.id).map(|last| stream.last.min(*last))
            && !streams.is_forked(stream.origin)
            && brought(tx, streams, at, last, device)?
        {
            known.push((stream.first, last));
            if gaps(&mut known, begin, stream.last).is_empty() {
                continue;
            }
        }
        let begin = if has_all { begin } else { stream.first_after(tx, cursor)? };
        let gaps = gaps(&mut known, begin, stream.last).into_iter();
        lacks.extend(gaps.map(|(from, to)| Lack { stream: at, from, to }));
    }
    Ok(lacks)
}

/// What of `from..=to` these do not cover.
fn gaps(covered: &mut [(u64, u64)], from: u64, to: u64) -> Vec<(u64, u64)> {
    covered.sort_unstable();
    let (mut gaps, mut next) = (Vec::new(), from);
    for (first, last) in covered {
        gaps.push((next, to.min(first.saturating_sub(1))));
        next = next.max(last.saturating_add(1));
    }
    gaps.push((next, to));
    gaps.retain(|(from, to)| from <= to);
    gaps
}

/// Whether a computer brought an entry itself. By a number alone nobody knows which branch another one holds.
fn brought(
    tx: &mut Tx<'_>,
    streams: &Streams,
    at: usize,
    number: u64,
    device: i64,
) -> Result<bool, ExchangeError> {
    let Some(position) = streams[at].position_at(tx, number)? else { return Ok(false) };
    let row =
        tx.one("select device from batch where number = ?1", &[(position >> keep::BATCH_BITS).into()])?;
    Ok(row.map(|row| row.opt_int(0)).transpose()?.flatten() == Some(device))
}

/// What the asker lacks by comparing all of it, and what is lacking here: streams, each with the number to begin at.
pub(super) struct Compared {
    pub(super) lacks: Vec<Lack>,
    pub(super) again: Vec<(StreamId, u64)>,
}

/// Compares what is held here with what the asker holds. Where it holds a branch under another name, it is told what it
/// lacks of the others, and this one from its beginning, under its right name.
pub(super) fn compare(
    tx: &mut Tx<'_>,
    streams: &Streams,
    theirs: &[Held],
) -> Result<Compared, ExchangeError> {
    // Up to where the asker has each stream.
    let mut has: HashMap<usize, u64> = HashMap::new();
    let mut again = Vec::new();
    for held in theirs {
        let known = streams.find(held.stream);
        let same = match known {
            Some(at) => {
                streams[at].holds(held.last) && streams[at].chain_at(tx, held.last)? == Some(held.chain)
            }
            None => false,
        };
        if let Some(at) = known.filter(|_| same) {
            let last = has.entry(at).or_default();
            *last = held.last.max(*last);
            continue;
        }
        let origin = known.map_or(held.origin, |at| streams[at].origin);
        match place::holder(tx, streams, origin, held.last, held.chain)? {
            Some(branch) => has_before(tx, streams, branch, &mut has)?,
            None => {
                let beyond = known.map(|at| streams[at].last).filter(|last| held.last > *last);
                again.push((held.first, held.stream, beyond.map_or(1, |last| last + 1)));
            }
        }
    }
    let lacks = streams.all().iter().enumerate().filter_map(|(at, stream)| {
        let from = has.get(&at).map_or(stream.first, |last| stream.first.max(last + 1));
        (from <= stream.last).then_some(Lack { stream: at, from, to: stream.last })
    });
    let lacks = lacks.collect();
    // An origin before its forks.
    again.sort_unstable();
    Ok(Compared { lacks, again: again.into_iter().map(|(_, stream, from)| (stream, from)).collect() })
}

/// Notes that the asker has all from which a branch grew.
fn has_before(
    tx: &mut Tx<'_>,
    streams: &Streams,
    mut branch: usize,
    has: &mut HashMap<usize, u64>,
) -> Result<(), ExchangeError> {
    loop {
        let (number, before, origin) = {
            let stream = &streams[branch];
            (stream.first - 1, stream.before, stream.origin)
        };
        let Some(under) = place::holder(tx, streams, origin, number, before)?.filter(|_| number > 0) else {
            return Ok(());
        };
        let last = has.entry(under).or_default();
        *last = number.max(*last);
        branch = under;
    }
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
            pages[index].extend(stream.entries(tx, from, to)?);
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
