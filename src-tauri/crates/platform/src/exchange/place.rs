//! Where the entries of a run go: the rule by which copies of one stream that went two ways are told apart.
//!
//! The streams that began in one are a tree of entries. Where two differ, the branch whose first differing entry has the
//! smaller digest keeps the stream's name; the other goes on under the name that [`fork_of`] gives it, with the same
//! numbers. That is the rule by which a learner's own record merges (`store::record`), so both ends come to the same
//! names in whatever order the copies meet. Here an entry's place is found by the chain before it, so that a branch is
//! known again under whatever name it comes.

use std::collections::HashMap;

use reconcile::wire::{Forked, Reason, Refused};
use statement::{Chain, StreamId, fork_of};

use super::ExchangeError;
use super::prepare::{Prepared, PreparedRun};
use super::streams::{Stream, Streams};
use crate::db::{Tx, Value};
use crate::lrs;

/// Most streams a learner can have.
pub(super) const MAX_STREAMS: usize = 8192;
/// Most streams that can have begun in one.
const MAX_BRANCHES: usize = 512;

/// Who brings it, and when.
#[derive(Clone, Copy)]
pub(super) struct Bringer {
    pub(super) learner: i64,
    pub(super) device: i64,
    pub(super) now_ms: i64,
}

/// An entry with its place.
pub(super) struct Placed<'p> {
    pub(super) stream: usize,
    pub(super) prepared: &'p Prepared<'p>,
}

/// What placing the runs of one learner comes to.
#[derive(Default)]
pub(super) struct Placing<'p> {
    /// New entries, in their order.
    pub(super) new: Vec<Placed<'p>>,
    /// Where the entries of the request stand, new or not: by stream, from and to.
    pub(super) said: HashMap<usize, Vec<(u64, u64)>>,
    /// Streams that are told in the receipt.
    pub(super) told: Vec<usize>,
    /// What was placed, in the asker's own names.
    pub(super) named: Vec<(StreamId, u64)>,
    pub(super) again: Vec<(StreamId, u64)>,
    pub(super) refused: Vec<Refused>,
    pub(super) forked: Vec<Forked>,
    /// Files of which was heard for the first time.
    pub(super) missing: u64,
}

/// Finds the place of all entries of a run. Streams are made and renamed in the database; new entries are only noted.
pub(super) fn place<'p>(
    tx: &mut Tx<'_>,
    bringer: Bringer,
    streams: &mut Streams,
    placing: &mut Placing<'p>,
    run: &'p PreparedRun<'p>,
) -> Result<(), ExchangeError> {
    let Some(start) = start(tx, bringer, streams, placing, run)? else { return Ok(()) };
    let mut walk = Walk { tx, bringer, streams, placing, at: start };
    walk.run(run)
}

/// Finds the stream that holds the entry before the run's first, and makes it where a new one begins.
fn start<'p>(
    tx: &mut Tx<'_>,
    bringer: Bringer,
    streams: &mut Streams,
    placing: &mut Placing<'p>,
    run: &'p PreparedRun<'p>,
) -> Result<Option<usize>, ExchangeError> {
    let (id, first, before) = (run.run.stream, run.first(), run.run.before);
    if let Some(known) = streams.find(id) {
        let stream = &streams[known];
        if first - 1 <= stream.last && stream.chain_at(tx, first - 1)? == Some(before) {
            return Ok(Some(known));
        }
        let (origin, last) = (stream.origin, stream.last);
        if let Some(other) = holder(tx, streams, origin, first - 1, before)? {
            return Ok(Some(other));
        }
        placing.again.push((id, if first > last + 1 { last + 1 } else { 1 }));
        return Ok(None);
    }
    if let Some(reason) = foreign(tx, streams, id)? {
        placing.refused.push(Refused { stream: id, sequence: first, reason });
        return Ok(None);
    }
    let origin = run.run.origin;
    if origin == id {
        if first == 1 {
            return make(tx, bringer, streams, placing, Made { id, origin, first, before });
        }
        placing.again.push((id, 1));
        return Ok(None);
    }
    let begins = run.entries.first().is_some_and(|entry| fork_of(origin, first, &entry.entry.digest()) == id);
    if streams.find(origin).is_none() {
        // A fork at the first entry has all it needs with it.
        if begins && first == 1 {
            return make(tx, bringer, streams, placing, Made { id, origin, first, before });
        }
        placing.again.extend([(origin, 1), (id, 1)]);
        return Ok(None);
    }
    let Some(holder) = holder(tx, streams, origin, first - 1, before)? else {
        // Not so far yet: what it forked from goes on where it is, or it would begin anew each time and never get there.
        let furthest = streams.tree(origin).map(|(_, stream)| stream.last).max().unwrap_or(0);
        let from = if furthest < first - 1 { furthest + 1 } else { 1 };
        placing.again.extend([(origin, from), (id, 1)]);
        return Ok(None);
    };
    let Some(begin) = run.entries.first().filter(|_| begins) else {
        // From the middle of a fork: who sends it knows that the branch was renamed, and here it was not yet.
        return Ok(Some(holder));
    };
    // What it begins with is held under the name of the stream it left: elsewhere that branch lost the name already.
    if streams[holder].holds(first) && streams[holder].chain_at(tx, first)? == Some(begin.chain) {
        part(tx, bringer, streams, placing, holder, first, id)?;
        return Ok(Some(holder));
    }
    make(tx, bringer, streams, placing, Made { id, origin, first, before })
}

/// Why a stream that the learner has not may not be begun; `None`: it may.
fn foreign(tx: &mut Tx<'_>, streams: &Streams, id: StreamId) -> Result<Option<Reason>, ExchangeError> {
    if tx.one("select learner from stream where id = ?1", &[id.0.into()])?.is_some() {
        return Ok(Some(Reason::AnothersStream));
    }
    Ok((streams.len() >= MAX_STREAMS).then_some(Reason::TooMuch))
}

/// Finds the stream of a tree that holds the entry `number`, with this chain at it.
pub(super) fn holder(
    tx: &mut Tx<'_>,
    streams: &Streams,
    origin: StreamId,
    number: u64,
    chain: Chain,
) -> Result<Option<usize>, ExchangeError> {
    if number == 0 {
        return Ok(streams.find(origin).filter(|_| chain == Chain::START));
    }
    // What is in memory first; the database is asked once, however many branches there are.
    let mut kept = false;
    for (at, stream) in streams.tree(origin).filter(|(_, stream)| stream.holds(number)) {
        if number <= stream.kept && number != stream.last {
            kept = true;
        } else if stream.chain_at(tx, number)? == Some(chain) {
            return Ok(Some(at));
        }
    }
    if !kept {
        return Ok(None);
    }
    let row = tx.one(
        "select s.id from stream s join entry e on e.stream = s.number
         where s.learner = ?1 and s.origin = ?2 and e.number = ?3 and e.chain = ?4",
        &[streams.learner.into(), origin.0.into(), number.into(), chain.0.into()],
    )?;
    let id = row.map(|row| row.bytes16(0)).transpose()?;
    Ok(id.and_then(|id| streams.find(StreamId(id))))
}

/// A stream to be made.
struct Made {
    id: StreamId,
    origin: StreamId,
    first: u64,
    before: Chain,
}

fn make<'p>(
    tx: &mut Tx<'_>,
    bringer: Bringer,
    streams: &mut Streams,
    placing: &mut Placing<'p>,
    made: Made,
) -> Result<Option<usize>, ExchangeError> {
    let Made { id, origin, first, before } = made;
    let reason = if streams.tree(origin).count() >= MAX_BRANCHES { Some(Reason::TooMuch) } else { None };
    if let Some(reason) = reason.map_or_else(|| foreign(tx, streams, id), |reason| Ok(Some(reason)))? {
        placing.refused.push(Refused { stream: id, sequence: first, reason });
        return Ok(None);
    }
    let columns = ["learner", "id", "origin", "first", "last", "before", "chain", "newest"];
    let row: Vec<Value> = vec![
        bringer.learner.into(),
        id.0.into(),
        origin.0.into(),
        first.into(),
        (first - 1).into(),
        before.0.into(),
        before.0.into(),
        0.into(),
    ];
    let number = tx.insert_returning("stream", &columns, "number", row)?;
    Ok(Some(streams.push(Stream {
        number,
        id,
        origin,
        first,
        last: first - 1,
        before,
        chain: before,
        newest: 0,
        was: (first - 1, 0),
        kept: first - 1,
        new: Vec::new(),
        changed: true,
    })))
}

/// Moves what a stream holds from `number` on to the fork `id`. `None` where there can be no such fork.
fn part<'p>(
    tx: &mut Tx<'_>,
    bringer: Bringer,
    streams: &mut Streams,
    placing: &mut Placing<'p>,
    from: usize,
    number: u64,
    id: StreamId,
) -> Result<Option<usize>, ExchangeError> {
    let Some(before) = streams[from].chain_at(tx, number - 1)? else {
        return Err(ExchangeError::Damaged(streams[from].id));
    };
    let origin = streams[from].origin;
    let Some(to) = make(tx, bringer, streams, placing, Made { id, origin, first: number, before })? else {
        return Ok(None);
    };
    let (from_number, to_number, kept) = (streams[from].number, streams[to].number, streams[from].kept);
    // What is in the database moves there; what is new in this request, here.
    tx.change(
        "update entry set stream = ?1 where stream = ?2 and number >= ?3",
        &[to_number.into(), from_number.into(), number.into()],
    )?;
    lrs::keep::renamed(tx, (from_number, number), (to_number, id))?;
    for placed in &mut placing.new {
        if placed.stream == from && placed.prepared.entry.stamp.sequence >= number {
            placed.stream = to;
        }
    }
    if let Some(said) = placing.said.remove(&from) {
        let (stay, go) =
            said.into_iter().fold((Vec::new(), Vec::new()), |(mut stay, mut go), (first, last)| {
                if first < number {
                    stay.push((first, last.min(number - 1)));
                }
                if last >= number {
                    go.push((first.max(number), last));
                }
                (stay, go)
            });
        placing.said.insert(from, stay);
        placing.said.insert(to, go);
    }
    let kept_before = kept.min(number - 1);
    let stay = usize::try_from((number - 1).saturating_sub(kept)).unwrap_or(usize::MAX);
    let newest = streams[from].position_at(tx, kept_before)?.unwrap_or(0);
    let stay = stay.min(streams[from].new.len());
    let tail = streams[from].new.split_off(stay);
    let (last, chain, old_newest) = (streams[from].last, streams[from].chain, streams[from].newest);
    let stream = &mut streams[to];
    (stream.last, stream.chain, stream.newest) = (last, chain, if kept >= number { old_newest } else { 0 });
    stream.kept = kept.max(number - 1);
    stream.new = tail;
    let stream = &mut streams[from];
    (stream.last, stream.chain, stream.newest) = (number - 1, before, newest);
    stream.kept = kept_before;
    stream.was = (kept_before, newest);
    stream.changed = true;
    placing.told.push(to);
    Ok(Some(to))
}

/// The way of a run through a tree.
struct Walk<'w, 't, 'p> {
    tx: &'w mut Tx<'t>,
    bringer: Bringer,
    streams: &'w mut Streams,
    placing: &'w mut Placing<'p>,
    /// The stream that holds the entry before the next.
    at: usize,
}

impl<'p> Walk<'_, '_, 'p> {
    fn run(&mut self, run: &'p PreparedRun<'p>) -> Result<(), ExchangeError> {
        let mut next = 0;
        while let Some(prepared) = run.entries.get(next) {
            let number = prepared.entry.stamp.sequence;
            let step = if self.streams[self.at].holds(number) {
                self.follow(&run.entries[next..])?
            } else if self.switch(prepared)? {
                Some(1)
            } else {
                self.append(prepared);
                Some(1)
            };
            let Some(step) = step else { break };
            let to = number + step as u64 - 1;
            if step > 0 {
                self.said(number, to);
            }
            next += step;
        }
        self.tell(self.at);
        if next > 0 {
            self.placing.named.push((run.run.stream, run.first() + next as u64 - 1));
        }
        Ok(())
    }

    /// Goes along entries of which the first is held under the same number. Returns how many are the same; none where
    /// the way now leads elsewhere; `None` where it ends.
    fn follow(&mut self, entries: &'p [Prepared<'p>]) -> Result<Option<usize>, ExchangeError> {
        let stream = &self.streams[self.at];
        let Some(first) = entries.first() else { return Ok(None) };
        let begin = first.entry.stamp.sequence;
        let overlap = usize::try_from(stream.last - begin + 1).unwrap_or(usize::MAX).min(entries.len());
        // Chains that differ never meet again: the first that differs is found by halving.
        let (mut same, mut differs) = (0, overlap + 1);
        let mut probe = overlap;
        while same + 1 < differs {
            let chain = entries.get(probe - 1).map(|entry| entry.chain);
            let held = self.streams[self.at].chain_at(self.tx, begin + probe as u64 - 1)?;
            if held.is_some() && held == chain {
                same = probe;
            } else {
                differs = probe;
            }
            probe = same + (differs - same) / 2;
        }
        if same > 0 {
            return Ok(Some(same));
        }
        if self.switch(first)? {
            return Ok(Some(1));
        }
        self.branch(first)
    }

    /// Goes over to the fork that begins with this entry, if there is one.
    fn switch(&mut self, prepared: &'p Prepared<'p>) -> Result<bool, ExchangeError> {
        let (origin, number) = (self.streams[self.at].origin, prepared.entry.stamp.sequence);
        if !self.streams.is_forked(origin) {
            return Ok(false);
        }
        let forks: Vec<usize> = self
            .streams
            .tree(origin)
            .filter(|(at, stream)| *at != self.at && stream.first == number && stream.last >= number)
            .map(|(at, _)| at)
            .collect();
        for fork in forks {
            if self.streams[fork].chain_at(self.tx, number)? == Some(prepared.chain) {
                self.tell(self.at);
                self.at = fork;
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Two writers: one of them loses the stream's name.
    fn branch(&mut self, prepared: &'p Prepared<'p>) -> Result<Option<usize>, ExchangeError> {
        let at = self.at;
        let (id, origin, number) =
            (self.streams[at].id, self.streams[at].origin, prepared.entry.stamp.sequence);
        let digest = prepared.entry.digest();
        let held = self.held_digest(at, number)?;
        // A fork's name says what it begins with.
        if id != origin && number == self.streams[at].first {
            self.refuse(prepared, Reason::Forged);
            return Ok(None);
        }
        let fork = fork_of(origin, number, &digest.max(held));
        // The name is taken by a branch that began elsewhere: no two computers can have come to that by themselves.
        if digest == held || self.streams.find(fork).is_some() {
            self.refuse(prepared, Reason::Forged);
            return Ok(None);
        }
        let made = if digest < held {
            part(self.tx, self.bringer, self.streams, self.placing, at, number, fork)?.map(|_| at)
        } else {
            let Some(before) = self.streams[at].chain_at(self.tx, number - 1)? else {
                return Err(ExchangeError::Damaged(id));
            };
            let made = Made { id: fork, origin, first: number, before };
            make(self.tx, self.bringer, self.streams, self.placing, made)?
        };
        let Some(on) = made else { return Ok(None) };
        self.tell(at);
        self.at = on;
        self.placing.forked.push(Forked { stream: id, sequence: number, fork });
        self.append(prepared);
        Ok(Some(1))
    }

    /// Returns the digest of an entry that is held, in the database or since this request.
    fn held_digest(&mut self, at: usize, number: u64) -> Result<[u8; 32], ExchangeError> {
        if number <= self.streams[at].kept {
            return Ok(self.streams[at].entry(self.tx, number)?.digest());
        }
        let of = |placed: &&Placed<'p>| placed.stream == at && placed.prepared.entry.stamp.sequence == number;
        let placed = self.placing.new.iter().find(of);
        placed.map(|placed| placed.prepared.entry.digest()).ok_or(ExchangeError::Damaged(self.streams[at].id))
    }

    fn append(&mut self, prepared: &'p Prepared<'p>) {
        let stream = &mut self.streams[self.at];
        (stream.last, stream.chain) = (prepared.entry.stamp.sequence, prepared.chain);
        stream.new.push(prepared.chain);
        stream.changed = true;
        self.placing.new.push(Placed { stream: self.at, prepared });
    }

    fn refuse(&mut self, prepared: &Prepared<'_>, reason: Reason) {
        let stamp = prepared.entry.stamp;
        self.placing.refused.push(Refused { stream: stamp.stream, sequence: stamp.sequence, reason });
    }

    /// Notes that the request itself said what stands there.
    fn said(&mut self, from: u64, to: u64) {
        let said = self.placing.said.entry(self.at).or_default();
        match said.last_mut() {
            Some(last) if last.1 + 1 == from => last.1 = to,
            _ => said.push((from, to)),
        }
    }

    fn tell(&mut self, stream: usize) {
        if !self.placing.told.contains(&stream) {
            self.placing.told.push(stream);
        }
    }
}
