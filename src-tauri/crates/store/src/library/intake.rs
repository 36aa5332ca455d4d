//! Taking chunks in: one thread reads and checks ahead, the other writes in large transactions.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use pack::{ChunkId, ChunkLookup, Progress, ReadError, VerifiedPack};
use rusqlite::{Connection, Transaction, params};

use super::Library;
use super::adopt::{AdoptError, Adopted, Plan};
use super::chunks::{self, Keeping};
use super::feed::{Fed, Gate, feed};
use super::flow::{Flow, OnProgress};

/// Bytes of chunks in one transaction: large enough that the disk's flush is a small part of it, small
/// enough that a reader hardly notices one and that memory stays bounded.
const TRANSACTION: u64 = 16 * 1024 * 1024;
/// Longest a transaction stays open for more chunks: another program may want to write, and what has
/// come over a slow line is to be kept.
const TRANSACTION_TIME: Duration = Duration::from_secs(1);
/// Longest a transaction waits for the next chunk.
const CHUNK_TIME: Duration = Duration::from_millis(50);
/// How long the caller is not asked while nothing comes.
const PATIENCE: Duration = Duration::from_millis(250);
/// Free bytes below which not even another transaction is begun, beside the caller's floor.
const LAST_ROOM: u64 = 1024 * 1024;

/// An edition whose chunks are being taken in.
#[derive(Debug)]
pub(crate) struct Arrival {
    /// Its row.
    pub(crate) number: i64,
    /// Whether it was seen before: then only its damaged chunks are made whole.
    pub(crate) shown: bool,
}

/// One installation's chunks on their way in.
pub(crate) struct Intake<'a> {
    library: &'a Library,
    pack: &'a VerifiedPack,
    arrival: &'a Arrival,
    floor: u64,
    progress: Progress,
    adopted: Adopted,
    /// Parts that the pack cannot give.
    lacking: Vec<u32>,
    /// What ended the reading early.
    carrier: Option<io::Error>,
    /// Parts still to be kept.
    left: usize,
    /// Whether the last part is on the disk: too late to stop.
    over: bool,
    /// Makes the edition visible; called within the transaction that keeps the last part.
    finish: &'a dyn Fn(&Connection) -> Result<(), AdoptError>,
}

impl<'a> Intake<'a> {
    pub(crate) fn new(
        library: &'a Library,
        pack: &'a VerifiedPack,
        arrival: &'a Arrival,
        plan: &Plan,
        floor: u64,
        finish: &'a dyn Fn(&Connection) -> Result<(), AdoptError>,
    ) -> Intake<'a> {
        Intake {
            library,
            pack,
            arrival,
            floor,
            progress: Progress { done: plan.has, total: plan.has.saturating_add(plan.needs) },
            adopted: Adopted { shared_bytes: plan.has, ..Adopted::default() },
            lacking: Vec::new(),
            carrier: None,
            left: plan.missing.len(),
            over: false,
            finish,
        }
    }

    /// Returns what has been taken in.
    pub(crate) fn adopted(self) -> Adopted {
        self.adopted
    }

    /// Takes in the parts `missing`: those the pack has from the pack, the rest from `spares`.
    pub(crate) fn take_in(
        &mut self,
        missing: &[u32],
        spares: &[&dyn ChunkLookup],
        on_progress: OnProgress<'_>,
    ) -> Result<(), AdoptError> {
        self.tell(on_progress)?;
        if missing.is_empty() {
            return if self.arrival.shown { Ok(()) } else { self.commit(self.library.begin()?) };
        }
        let (there, lacking): (Vec<u32>, Vec<u32>) =
            missing.iter().partition(|&&place| self.pack.holds(place));
        self.lacking = lacking;
        let (pack, gate) = (self.pack, Gate::default());
        std::thread::scope(|scope| {
            let (out, fed) = channel();
            let (there, gate) = (&there, &gate);
            scope.spawn(move || feed(pack, pack.contents(), there, gate, &out));
            let written = self.write_fed(&fed, gate, on_progress);
            gate.close();
            written
        })?;
        self.take_spares(spares, on_progress)
    }

    /// Writes what the reading thread sends, until it ends.
    fn write_fed(
        &mut self,
        fed: &Receiver<Fed>,
        gate: &Gate,
        on_progress: OnProgress<'_>,
    ) -> Result<(), AdoptError> {
        loop {
            // Nothing is locked while the first chunk of a transaction is waited for, and somebody who has
            // lost patience with a slow line is heard.
            let first = match fed.recv_timeout(PATIENCE) {
                Ok(first) => first,
                Err(RecvTimeoutError::Timeout) => {
                    self.tell(on_progress)?;
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            self.leave_the_floor()?;
            let transaction = self.library.begin()?;
            let (since, mut written) = (Instant::now(), 0);
            let mut next = Some(first);
            while let Some((place, chunk)) = next.take() {
                match chunk {
                    Ok(bytes) => {
                        self.keep_part(&transaction, place, &bytes)?;
                        written += bytes.len() as u64;
                        drop(bytes);
                    }
                    Err(ReadError::Io(error)) => {
                        self.lacking.push(place);
                        self.carrier.get_or_insert(error);
                    }
                    Err(_) => self.lacking.push(place),
                }
                gate.leave(self.stored(place));
                if written < TRANSACTION && since.elapsed() < TRANSACTION_TIME {
                    next = fed.recv_timeout(CHUNK_TIME).ok();
                }
            }
            self.commit(transaction)?;
            self.progress.done = self.progress.done.saturating_add(written);
            self.tell(on_progress)?;
        }
    }

    /// Takes the parts that the pack could not give from whichever spare has them whole.
    fn take_spares(
        &mut self,
        spares: &[&dyn ChunkLookup],
        on_progress: OnProgress<'_>,
    ) -> Result<(), AdoptError> {
        let mut lacking = std::mem::take(&mut self.lacking);
        lacking.sort_unstable();
        let mut parts = Vec::new();
        for place in lacking {
            let Some(chunk) = self.pack.contents().chunks.get(place as usize) else { continue };
            let Some(bytes) = whole(&chunk.id, spares) else {
                parts.push(place);
                continue;
            };
            self.leave_the_floor()?;
            let transaction = self.library.begin()?;
            self.keep_part(&transaction, place, &bytes)?;
            self.commit(transaction)?;
            self.progress.done = self.progress.done.saturating_add(bytes.len() as u64);
            self.tell(on_progress)?;
        }
        match self.carrier.take() {
            _ if parts.is_empty() => Ok(()),
            Some(error) => Err(AdoptError::Source(error)),
            None => Err(AdoptError::Damaged { parts }),
        }
    }

    /// Puts a transaction on the disk; the last one makes the edition visible.
    fn commit(&mut self, transaction: Transaction<'_>) -> Result<(), AdoptError> {
        if self.left == 0 {
            (self.finish)(&transaction)?;
        }
        transaction.commit()?;
        self.over = self.left == 0;
        Ok(())
    }

    /// Keeps one checked chunk and notes that the edition has it. Within a transaction.
    fn keep_part(&mut self, database: &Connection, place: u32, bytes: &[u8]) -> Result<(), AdoptError> {
        let Some(chunk) = self.pack.contents().chunks.get(place as usize) else { return Ok(()) };
        let (number, keeping) = chunks::keep(database, &chunk.id, bytes)?;
        let len = bytes.len() as u64;
        self.left = self.left.saturating_sub(1);
        match keeping {
            Keeping::New => self.adopted.new_bytes += len,
            Keeping::Shared => self.adopted.shared_bytes += len,
            Keeping::Mended => {
                self.adopted.new_bytes += len;
                self.adopted.mended += 1;
            }
        }
        database
            .prepare_cached(
                "insert into part (pack, place, chunk) values (?1, ?2, ?3) on conflict do nothing",
            )?
            .execute(params![self.arrival.number, place, number])
            .map_err(|error| match error.sqlite_extended_error_code() {
                // The edition's row is gone.
                Some(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => AdoptError::Discarded,
                _ => error.into(),
            })?;
        Ok(())
    }

    /// Stops in good time where something else has filled the disk.
    fn leave_the_floor(&self) -> Result<(), AdoptError> {
        let free = self.library.free_on_disk()?.saturating_add(self.library.free_within()?);
        if free >= self.floor.saturating_add(LAST_ROOM) {
            return Ok(());
        }
        let needed = self.progress.total.saturating_sub(self.progress.done);
        Err(AdoptError::NoSpace { needed, free, floor: self.floor })
    }

    fn tell(&self, on_progress: OnProgress<'_>) -> Result<(), AdoptError> {
        match on_progress(self.progress) {
            Flow::Stop if !self.over => Err(AdoptError::Stopped),
            Flow::Continue | Flow::Stop => Ok(()),
        }
    }

    fn stored(&self, place: u32) -> u64 {
        self.pack.contents().chunks.get(place as usize).map_or(0, |chunk| u64::from(chunk.stored))
    }
}

/// Looks for a chunk in each spare and returns bytes that are what its name says.
pub(crate) fn whole(id: &ChunkId, spares: &[&dyn ChunkLookup]) -> Option<Vec<u8>> {
    spares.iter().filter_map(|spare| spare.find(id)).find(|bytes| ChunkId::of(bytes) == *id)
}
