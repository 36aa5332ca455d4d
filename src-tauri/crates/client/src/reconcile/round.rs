//! One learner's part of an exchange: what to ask, and what an answer means. No network, no clock.
//!
//! Whatever comes back, in whatever order, as often as it likes, moves nobody backwards: receipts only add, a cursor
//! counts only for the state it was asked from, and what is kept is kept by union.

mod certificates;
mod enrolments;
mod files;

use std::collections::BTreeSet;

use ::reconcile::key::PublicKey;
use ::reconcile::wire::{Answer, Ask, Holding, Outcome, Reason, Run};
use statement::{Form, Held, StreamId, Uuid, holding_digest};
use store::Record;
use store::record::Reading;

use super::down::{self, Down};
use super::identity;
use super::known::{Known, hex};
use crate::certificates::kept;
use crate::view::Failure;
use files::wanted;

/// Bytes that an entry has beside topic and body, roughly.
const ENTRY: usize = 24;
/// Entries read at once.
const PAGE: u32 = 512;
/// Most streams that a request's list of what was added names.
const MOST_SINCE: usize = 10_000;
/// Asks in a row that moved nothing before a learner is left as they are.
const MOST_IDLE: u32 = 3;
/// Times a far end may send us back in one exchange.
const MOST_AGAINS: u64 = 1_000;

/// How much a request may still hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Bytes, before they are folded.
    pub(super) bytes: usize,
    /// Entries.
    pub(super) entries: usize,
}

/// How a learner's part ended.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Ending {
    /// Both ends hold the same.
    Agreed,
    /// They do not, and nothing moved any more: what is held here, and there.
    Differs(Vec<(Option<Held>, Option<Held>)>),
    /// The far end looked at nothing.
    Refused(Reason),
}

/// One learner's part of an exchange.
pub(super) struct Round {
    pub(super) learner: Uuid,
    pub(super) known: Known,
    pub(super) ending: Option<Ending>,
    /// Entries that got their receipt.
    pub(super) sent: u64,
    /// Entries that were new here.
    pub(super) received: u64,
    /// Files that went and came.
    pub(super) files: u64,
    /// Certificates that were new here.
    pub(super) certificates: u64,
    /// Runs no honest far end sends.
    pub(super) forged: u64,
    /// Streams that turned out to have two writers.
    pub(super) forked: u64,
    whole: bool,
    /// The far end may not know this computer for the learner.
    introduce: bool,
    idle: u32,
    /// The far end keeps statements only, and its digests say nothing.
    statements_only: bool,
    /// Times the far end sent us back.
    agains: u64,
    /// This computer's key, in hexadecimal.
    device: String,
    /// Everything was told that a far end needs which has forgotten the learner.
    told_again: bool,
    /// The learner's keys by which the far end did not know them.
    tried: BTreeSet<String>,
}

impl Round {
    pub(super) fn new(learner: Uuid, known: Known, device: &PublicKey) -> Round {
        Round {
            learner,
            known,
            ending: None,
            sent: 0,
            received: 0,
            files: 0,
            certificates: 0,
            forged: 0,
            forked: 0,
            whole: false,
            introduce: false,
            idle: 0,
            statements_only: false,
            agains: 0,
            device: device.to_string(),
            told_again: false,
            tried: BTreeSet::new(),
        }
    }

    /// Says all that is held in the next ask: on a stick, where nobody asks back.
    pub(super) fn tell_all(&mut self) {
        (self.whole, self.introduce) = (true, true);
    }

    /// Says that the far end keeps statements only: then what has its receipt is all there is to agree on.
    pub(super) fn keeps_statements_only(&mut self) {
        self.statements_only = true;
    }

    /// Goes on as if everything in `ask` had got its receipt: for the next message of a stick. Nothing of it is kept.
    pub(super) fn suppose(&mut self, ask: &Ask) {
        self.whole = false;
        for run in &ask.runs {
            if let Some(last) = run.entries.last() {
                self.known.set_taken(run.stream, last.stamp.sequence);
            }
        }
        for piece in &ask.pieces {
            let hash = hex(&piece.hash);
            for wanted in self.known.wanted.iter_mut().filter(|wanted| wanted.0 == hash) {
                wanted.1 = piece.from + piece.bytes.len() as u64;
            }
        }
        let brought = ask.brought.iter().filter_map(|one| kept::id_of(&one.credential));
        self.known.has.extend(brought.map(|id| id.hyphenated().to_string()));
    }

    /// Makes the next ask, and takes from `room` what it needs.
    pub(super) fn ask(
        &mut self,
        record: &mut Record,
        device: &PublicKey,
        to: &PublicKey,
        room: &mut Room,
        now_ms: i64,
    ) -> Result<Ask, Failure> {
        let held = record.holding()?;
        let key = identity::key(record, &self.known.identity, now_ms)?;
        let reading = record.read()?;
        let introduce = self.introduce || self.known.granted != self.device;
        let claims = self.open_claims(&reading, to)?;
        let grant = (introduce || !claims.is_empty()).then(|| self.grant(&key, device, to));
        let runs = self.runs(&reading, &held, room)?;
        let pieces = if runs.is_empty() { self.pieces(&reading, room)? } else { Vec::new() };
        Ok(Ask {
            learner: self.learner,
            grant,
            claims,
            epoch: self.known.epoch,
            cursor: self.known.cursor,
            holding: self.holding(held),
            runs,
            pieces,
            wanted: wanted(&reading)?,
            standings: self.known.standings,
            brought: self.brings(&reading, to)?,
        })
    }

    fn holding(&self, held: Vec<Held>) -> Holding {
        if self.whole {
            return Holding::Whole(held);
        }
        let added = held.iter().filter(|one| one.last > self.after(one)).take(MOST_SINCE);
        Holding::Since(added.map(|one| (one.stream, one.last)).collect())
    }

    /// The number after which a stream's entries have no receipt.
    fn after(&self, one: &Held) -> u64 {
        self.known.taken(one.stream).max(one.first - 1)
    }

    /// What has no receipt yet, as far as there is room: what others may have forked from first.
    fn runs(&self, reading: &Reading<'_>, held: &[Held], room: &mut Room) -> Result<Vec<Run>, Failure> {
        let mut waiting: Vec<&Held> = held.iter().filter(|one| one.last > self.after(one)).collect();
        waiting.sort_by_key(|one| (one.first, one.stream));
        let mut runs = Vec::new();
        for one in waiting {
            let mut after = self.after(one);
            let before = match reading.chain(one.stream, after)? {
                Some(before) => before,
                None => {
                    after = one.first - 1;
                    reading.chain(one.stream, after)?.unwrap_or_default()
                }
            };
            let mut run = Run { stream: one.stream, origin: one.origin, before, entries: Vec::new() };
            'stream: while after < one.last {
                for entry in reading.tail(one.stream, after, PAGE)? {
                    let bytes = ENTRY + entry.topic.len() + entry.body.len();
                    // One entry always goes, however large it is.
                    let first = runs.is_empty() && run.entries.is_empty();
                    let fits = room.entries > 0 && (bytes <= room.bytes || first);
                    if !fits || entry.stamp.sequence > one.last {
                        break 'stream;
                    }
                    room.bytes = room.bytes.saturating_sub(bytes);
                    room.entries -= 1;
                    after = entry.stamp.sequence;
                    run.entries.push(entry);
                }
            }
            if run.entries.is_empty() {
                break;
            }
            runs.push(run);
        }
        Ok(runs)
    }

    /// Takes an answer to `ask`: keeps what came, and decides whether there is more to ask. All of it is durable when
    /// this returns, and what is known of the far end after that.
    pub(super) fn take(
        &mut self,
        record: &mut Record,
        ask: &Ask,
        answer: &Answer,
        epoch: u64,
        to: &PublicKey,
        now_ms: i64,
    ) -> Result<(), Failure> {
        self.known.last_ms = Some(now_ms);
        if let Outcome::Refused(reason) = answer.outcome {
            self.refused(record, ask, answer, reason)?;
            return self.keep(record, to, now_ms);
        }
        self.known.refused = None;
        self.introduce = false;
        let other = self.known.epoch != 0 && self.known.epoch != epoch;
        if other && ask.epoch != self.known.epoch {
            // An answer from a life of its database that is over: what it brings is welcome, what it says is old.
            self.received += down::keep(record, &answer.runs)?.added;
            self.certify(record, ask, answer, (epoch, false), to, now_ms)?;
            return self.note_missing(record, &answer.runs, now_ms);
        }
        let reborn = other;
        if reborn || self.known.epoch == 0 {
            // Another life of its database: what it confirmed before may be gone.
            if reborn {
                self.known.taken.clear();
                self.known.wanted.clear();
                (self.known.standings, self.known.has) = (0, BTreeSet::new());
                self.whole = true;
            }
            (self.known.epoch, self.known.cursor) = (epoch, 0);
        }
        let down = down::keep(record, &answer.runs)?;
        self.note_missing(record, &answer.runs, now_ms)?;
        let arrived = self.arrive(record, ask, answer, now_ms)?;
        let taken = self.note_taken(record, to, ask, answer)?;
        let again = self.note_again(answer);
        let asked_on = u64::from(self.note_wanted(answer));
        self.note_rest(answer);
        let placed = down.unplaced == 0 && down.forged == 0;
        let lives = ask.epoch == epoch || ask.epoch == 0;
        let certified = self.certify(record, ask, answer, (epoch, true), to, now_ms)?;
        if placed && lives && ask.cursor <= self.known.cursor {
            self.known.cursor = self.known.cursor.max(answer.cursor);
        }
        self.received += down.added;
        self.forked += answer.forked.len() as u64 + down.forked.min(1);
        self.forged += down.forged;
        let moved = taken + down.added + arrived + asked_on + certified + u64::from(reborn);
        if ask.grant.is_some() {
            self.known.granted.clone_from(&self.device);
        }
        self.conclude(record, answer, &down, moved + again, to, now_ms)?;
        self.keep(record, to, now_ms)
    }

    fn keep(&self, record: &mut Record, to: &PublicKey, now_ms: i64) -> Result<(), Failure> {
        record.write(now_ms, |writing| self.known.keep(writing, to))
    }

    /// The far end looked at nothing of this learner.
    fn refused(
        &mut self,
        record: &Record,
        ask: &Ask,
        answer: &Answer,
        reason: Reason,
    ) -> Result<(), Failure> {
        self.note_enrolments(answer);
        let unknown = matches!(reason, Reason::UnknownLearner | Reason::NotForMe | Reason::BadGrant);
        if unknown && !self.told_again && (ask.grant.is_none() || ask.claims.is_empty()) {
            // It was restored from before the learner joined, or the record came from another laptop.
            (self.told_again, self.introduce) = (true, true);
            self.known.granted.clear();
            self.known.enrolments.retain(|one| one.secret.is_empty());
            return Ok(());
        }
        if reason == Reason::AnotherKey {
            self.tried.insert(self.known.identity.clone());
            if let Some(other) = identity::another(&record.read()?, &self.known.identity)?
                && !self.tried.contains(&other)
            {
                self.known.identity = other;
                self.introduce = true;
                return Ok(());
            }
        }
        self.known.refused = Some(reason as u8);
        self.ending = Some(Ending::Refused(reason));
        Ok(())
    }

    /// Notes receipts: for what was sent, and for nothing that is not held here.
    fn note_taken(
        &mut self,
        record: &Record,
        to: &PublicKey,
        ask: &Ask,
        answer: &Answer,
    ) -> Result<u64, Failure> {
        let (mut moved, mut withheld) = (0, 0);
        let is_store = self.known.is_store(to);
        for one in record.holding()? {
            let told = answer.taken.iter().find(|(stream, _)| *stream == one.stream);
            // A receipt for more than is held here is none: it can never have been sent.
            let Some(number) = told.map(|(_, number)| (*number).min(one.last)) else { continue };
            let before = self.known.taken(one.stream).max(one.first - 1);
            if number > before {
                moved += number - before;
                self.known.set_taken(one.stream, number);
                let runs = ask.runs.iter().filter(|run| is_store && run.stream == one.stream);
                let kept_back = runs.flat_map(|run| &run.entries).filter(|entry| {
                    entry.form != Form::Statement && (before + 1..=number).contains(&entry.stamp.sequence)
                });
                // Record stores get statements, and nothing else: there the receipt for the rest is our own.
                withheld += kept_back.count() as u64;
            }
        }
        self.sent += moved - withheld.min(moved);
        Ok(moved)
    }

    /// Goes back where the far end says that a run does not fit; returns how often it did.
    fn note_again(&mut self, answer: &Answer) -> u64 {
        let mut count = 0;
        for (stream, from) in &answer.again {
            let back = from.saturating_sub(1);
            if self.known.taken(*stream) != back {
                self.known.set_taken(*stream, back);
                count += 1;
            }
        }
        self.agains += count;
        count
    }

    fn note_rest(&mut self, answer: &Answer) {
        for refused in &answer.refused {
            self.known.set_aside(refused.stream, refused.sequence, refused.reason);
        }
        self.note_enrolments(answer);
    }

    /// Decides whether this learner's part is done.
    fn conclude(
        &mut self,
        record: &Record,
        answer: &Answer,
        down: &Down,
        moved: u64,
        to: &PublicKey,
        now_ms: i64,
    ) -> Result<(), Failure> {
        let held = record.holding()?;
        let reading = record.read()?;
        let unsent = held.iter().any(|one| one.last > self.after(one));
        let agree = answer.digest == holding_digest(&held);
        let sends = self.sends_files(&reading)? || !self.brings(&reading, to)?.is_empty();
        let files = sends || !wanted(&reading)?.is_empty();
        self.idle = if moved > 0 { 0 } else { self.idle + 1 };
        if self.statements_only {
            if !unsent && !files {
                self.known.agreed_ms = Some(now_ms);
                self.ending = Some(Ending::Agreed);
            } else if self.idle >= MOST_IDLE {
                self.ending = Some(Ending::Differs(Vec::new()));
            }
            return Ok(());
        }
        if agree && !answer.more {
            // Both hold the same, so all of it is there, whatever receipts were lost.
            for one in &held {
                if self.known.taken(one.stream) < one.last {
                    self.known.set_taken(one.stream, one.last);
                }
            }
            self.known.agreed_ms = Some(now_ms);
            self.whole = false;
            // Who waits for a file that nobody has waits until the next time.
            if !files || self.idle >= if sends { 2 } else { 1 } {
                self.ending = Some(Ending::Agreed);
            }
            return Ok(());
        }
        if self.agains <= MOST_AGAINS
            && answer.more
            && self.idle < MOST_IDLE
            && down.unplaced == 0
            && down.forged == 0
        {
            return Ok(());
        }
        if self.agains <= MOST_AGAINS && unsent && !self.whole && moved > 0 && down.unplaced == 0 {
            return Ok(());
        }
        let stuck = self.whole && moved == 0 && self.idle >= 2;
        if stuck || self.agains > MOST_AGAINS {
            let there = answer.held.clone().unwrap_or_default();
            self.ending = Some(Ending::Differs(differences(&held, &there)));
            return Ok(());
        }
        self.whole = true;
        Ok(())
    }
}

/// Streams that are not the same at both ends.
pub(super) fn differences(here: &[Held], there: &[Held]) -> Vec<(Option<Held>, Option<Held>)> {
    let find = |all: &[Held], stream: StreamId| all.iter().find(|one| one.stream == stream).copied();
    let streams: BTreeSet<StreamId> = here.iter().chain(there).map(|one| one.stream).collect();
    let pairs = streams.into_iter().map(|stream| (find(here, stream), find(there, stream)));
    let differ = |(here, there): &(Option<Held>, Option<Held>)| match (here, there) {
        (Some(here), Some(there)) => {
            (here.first, here.last, here.chain) != (there.first, there.last, there.chain)
        }
        _ => true,
    };
    pairs.filter(differ).collect()
}
