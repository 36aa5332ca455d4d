//! What comes down: looked at as a stranger's, put in its place, and kept with what follows from it.

use std::collections::{BTreeSet, HashMap};

use ::reconcile::wire::Run;
use statement::{Chain, Clock, Entry, Form, MAX_BODY, MAX_TOPIC, StreamId, fork_of};
use store::Record;
use store::record::{Base, Reading};

use crate::learning::{self, TakenIn};
use crate::view::Failure;

/// What became of runs that came down.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Down {
    /// Entries that were new here.
    pub(super) added: u64,
    /// Entries that got, or gave others, the name of a fork.
    pub(super) forked: u64,
    /// Runs that have no place here as far as is known: the two ends must compare all they hold.
    pub(super) unplaced: u64,
    /// Runs that no honest far end sends.
    pub(super) forged: u64,
}

/// Keeps runs that came down.
pub(super) fn keep(record: &mut Record, runs: &[Run]) -> Result<Down, Failure> {
    let mut down = Down::default();
    let (mut entries, mut bases) = (Vec::new(), Vec::new());
    {
        let reading = record.read()?;
        let mut here = Here { reading: &reading, ends: HashMap::new(), passed: BTreeSet::new() };
        for run in runs {
            if !is_sound(run) {
                down.forged += 1;
                continue;
            }
            let Some(place) = here.place(run)? else {
                down.unplaced += 1;
                continue;
            };
            here.pass(run);
            entries.extend(place.before);
            bases.extend(place.base);
            entries.extend(run.entries.iter().cloned());
        }
    }
    if !entries.is_empty() {
        let TakenIn { added, forked } = learning::take_in(record, entries, &bases)?;
        (down.added, down.forked) = (added, forked);
    }
    Ok(down)
}

/// Tells whether a run is one: numbers without a gap, sizes and clocks within bounds.
fn is_sound(run: &Run) -> bool {
    let Some(first) = run.entries.first() else { return false };
    let numbers = first.stamp.sequence..;
    first.stamp.sequence > 0
        && (first.stamp.sequence > 1 || run.before == Chain::START)
        && run.entries.iter().zip(numbers).all(|(entry, number)| {
            entry.stamp.stream == run.stream
                && entry.stamp.sequence == number
                && number < i64::MAX.cast_unsigned()
                && entry.stamp.clock <= Clock::FARTHEST
                && entry.topic.len() <= MAX_TOPIC
                && entry.body.len() <= MAX_BODY
        })
}

/// What there is for runs to fit to: the record, and the runs before them.
struct Here<'a, 'b> {
    reading: &'a Reading<'b>,
    /// Where the runs so far end, by stream.
    ends: HashMap<StreamId, (u64, Chain)>,
    /// All chains along the runs so far.
    passed: BTreeSet<(u64, Chain)>,
}

/// Where a run belongs.
struct Place {
    /// The last entry that both ends share, under the name the run has.
    before: Option<Entry>,
    /// How its stream began, if it is a fork's beginning.
    base: Option<Base>,
}

impl Here<'_, '_> {
    /// Finds where a run belongs.
    fn place(&self, run: &Run) -> Result<Option<Place>, Failure> {
        let Some(first) = run.entries.first() else { return Ok(None) };
        let number = first.stamp.sequence;
        let before = number - 1;
        let begins = run.origin != run.stream && fork_of(run.origin, number, &first.digest()) == run.stream;
        let base = begins.then_some(Base {
            stream: run.stream,
            origin: run.origin,
            first: number,
            before: run.before,
        });
        let nothing = Some(Place { before: None, base });
        if before == 0 || self.ends.get(&run.stream) == Some(&(before, run.before)) {
            return Ok(nothing);
        }
        let own = self.reading.entry(run.stream, before)?;
        if let Some(own) = own
            && self.reading.chain(run.stream, before)? == Some(run.before)
        {
            return Ok(Some(Place { before: Some(own), base }));
        }
        if begins
            && (self.passed.contains(&(before, run.before))
                || self.reading.chain(run.stream, before)?.is_some())
        {
            return Ok(nothing);
        }
        // That branch has another name here: the far end does not know yet that it forked.
        let Some(other) = self.reading.path(before, run.before)? else { return Ok(None) };
        if begins {
            return Ok(nothing);
        }
        let mut shared = self.reading.entry(other, before)?;
        if let Some(entry) = &mut shared {
            entry.stamp.stream = run.stream;
        }
        Ok(Some(Place { before: shared, base }))
    }

    fn pass(&mut self, run: &Run) {
        let mut chain = run.before;
        for entry in &run.entries {
            chain = chain.then(entry);
            self.passed.insert((entry.stamp.sequence, chain));
            self.ends.insert(run.stream, (entry.stamp.sequence, chain));
        }
    }
}

/// The SHA-256 of files that these entries say were handed in.
pub(super) fn files(runs: &[Run]) -> Vec<[u8; 32]> {
    let entries = runs.iter().flat_map(|run| &run.entries).filter(|entry| entry.form == Form::Statement);
    entries.filter_map(learning::file_of).collect()
}
