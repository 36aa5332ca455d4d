//! One learner's part of an exchange: what to ask, and what an answer means. No network, no clock.
//!
//! Whatever comes back, in whatever order, as often as it likes, moves nobody backwards: receipts only add, a cursor
//! counts only for the state it was asked from, and what is kept is kept by union.

use std::collections::BTreeSet;

use ::reconcile::key::{PublicKey, SecretKey};
use ::reconcile::wire::{Answer, Ask, Brought, Claim, Holding, Outcome, Piece, Reason, Run, Wanted};
use statement::{Form, Held, StreamId, Uuid, holding_digest};
use store::Record;
use store::record::{MAX_ATTACHMENT, Reading};

use super::down::{self, Down};
use super::identity;
use super::known::{self, KeptEnrolment, Known, from_hex, hex, state_number};
use crate::certificates::kept;
use crate::view::Failure;

/// Bytes that an entry has beside topic and body, roughly.
const ENTRY: usize = 24;
/// Entries read at once.
const PAGE: u32 = 512;
/// Most bytes of a piece of a file: what a bad line carries before it breaks.
const PIECE: u32 = 60 * 1024;
/// Most bytes of a piece that is taken.
const MOST_PIECE: usize = 256 * 1024;
/// Most streams that a request's list of what was added names.
const MOST_SINCE: usize = 10_000;
/// Asks in a row that moved nothing before a learner is left as they are.
const MOST_IDLE: u32 = 3;
/// Most enrolments that are taken from one answer.
const MOST_ENROLMENTS: usize = 100;
/// Times a far end may send us back in one exchange.
const MOST_AGAINS: u64 = 1_000;
/// Kind of the states that name files of this learner which are not here.
const MISSING: &str = "missing-file";
/// Files that are asked for at once.
const MOST_WANTED: usize = 16;

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
    }

    /// Credentials that the far end has not, as far as is known here.
    fn brings(&self, reading: &Reading<'_>, to: &PublicKey) -> Result<Vec<(String, Brought)>, Failure> {
        if self.statements_only { Ok(Vec::new()) } else { kept::to_bring(reading, &self.known, to) }
    }

    /// Keeps what was decided about certificates; returns how much of it moved something.
    fn certify(
        &mut self,
        record: &mut Record,
        ask: &Ask,
        answer: &Answer,
        epoch: (u64, bool),
        to: &PublicKey,
        now_ms: i64,
    ) -> Result<u64, Failure> {
        let told = ask.brought.iter().filter_map(|one| kept::id_of(&one.credential)).collect::<Vec<_>>();
        let mut known = self.known.clone();
        let moved = record
            .write(now_ms, |writing| kept::take(writing, &mut known, to, epoch, &answer.standings, now_ms))?;
        if epoch.1 {
            let had = known.has.len();
            known.has.extend(told.iter().map(|id| id.hyphenated().to_string()));
            let told = (known.has.len() - had) as u64;
            // An answer to an older question, by a stick, does not skip what lies between.
            if ask.standings <= known.standings {
                let last = answer.standings.iter().map(|one| one.number).max().unwrap_or(0);
                known.standings = known.standings.max(last);
            }
            self.known = known;
            return Ok(moved + told);
        }
        Ok(moved)
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
            brought: self.brings(&reading, to)?.into_iter().map(|(_, brought)| brought).collect(),
        })
    }

    fn grant(&mut self, key: &SecretKey, device: &PublicKey, to: &PublicKey) -> ::reconcile::wire::Grant {
        self.known.identity = key.public().to_string();
        identity::grant(key, self.learner, device, to)
    }

    /// Wishes to join that have no answer yet.
    fn open_claims(&self, reading: &Reading<'_>, to: &PublicKey) -> Result<Vec<Claim>, Failure> {
        let answered: BTreeSet<&str> =
            self.known.enrolments.iter().map(|enrolment| enrolment.secret.as_str()).collect();
        let claims = known::claims(reading, to)?.into_iter();
        let open = claims.filter(|(secret, _)| !answered.contains(hex(secret).as_str()));
        Ok(open.map(|(secret, claim)| Claim { secret, name: claim.name }).collect())
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

    /// A part of a file the far end lacks: when there is nothing smaller to send.
    fn pieces(&self, reading: &Reading<'_>, room: &mut Room) -> Result<Vec<Piece>, Failure> {
        for (hash, from) in &self.known.wanted {
            let Some(hash) = from_hex::<32>(hash).filter(|_| room.bytes >= PIECE as usize) else { continue };
            if let Some((size, bytes)) = reading.attachment_part(&hash, *from, PIECE)?
                && *from < size
            {
                room.bytes -= bytes.len();
                return Ok(vec![Piece { hash, size, from: *from, bytes }]);
            }
        }
        Ok(Vec::new())
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
        let wanted = std::mem::take(&mut self.known.wanted);
        self.note_rest(answer);
        let asked_on = u64::from(wanted != self.known.wanted);
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
        self.conclude(record, ask, answer, &down, moved, again, to, now_ms)?;
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
        self.known.wanted =
            answer.wanted.iter().take(MOST_WANTED).map(|wanted| (hex(&wanted.hash), wanted.from)).collect();
        self.note_enrolments(answer);
    }

    fn note_enrolments(&mut self, answer: &Answer) {
        for enrolment in answer.enrolments.iter().take(MOST_ENROLMENTS) {
            let (state, reason) = state_number(&enrolment.state);
            let kept = KeptEnrolment {
                cohort: enrolment.cohort,
                secret: enrolment.secret.map(|secret| hex(&secret)).unwrap_or_default(),
                name: enrolment.name.clone(),
                centre: enrolment.centre.clone(),
                state,
                reason,
            };
            // A claim that was refused has no cohort to be told by.
            let same = |one: &KeptEnrolment| {
                one.cohort == kept.cohort && (one.secret == kept.secret || kept.secret.is_empty())
            };
            match self.known.enrolments.iter_mut().find(|one| same(one)) {
                Some(one) => {
                    let secret = std::mem::take(&mut one.secret);
                    *one = kept;
                    if one.secret.is_empty() {
                        one.secret = secret;
                    }
                }
                None => self.known.enrolments.push(kept),
            }
        }
    }

    /// Notes files that came by name only.
    fn note_missing(&self, record: &mut Record, runs: &[Run], now_ms: i64) -> Result<(), Failure> {
        let mut missing = Vec::new();
        {
            let reading = record.read()?;
            for hash in down::files(runs) {
                if !reading.has_attachment(&hash)? {
                    missing.push(hash);
                }
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        record.write(now_ms, |writing| {
            for hash in &missing {
                writing.put_state(MISSING, &hex(hash), b"")?;
            }
            Ok(())
        })
    }

    /// Keeps parts of files that were asked for.
    fn arrive(
        &mut self,
        record: &mut Record,
        ask: &Ask,
        answer: &Answer,
        now_ms: i64,
    ) -> Result<u64, Failure> {
        let asked = |piece: &&Piece| {
            piece.size <= MAX_ATTACHMENT as u64
                && piece.bytes.len() <= MOST_PIECE
                && ask.wanted.iter().any(|wanted| wanted.hash == piece.hash)
        };
        let (mut moved, mut whole) = (0, 0);
        for piece in answer.pieces.iter().filter(asked) {
            let done = record.write(now_ms, |writing| {
                let done = writing.arrive(&piece.hash, piece.size, piece.from, &piece.bytes)?;
                if done {
                    writing.remove_state(MISSING, &hex(&piece.hash))?;
                }
                Ok::<bool, Failure>(done)
            })?;
            moved += 1;
            whole += u64::from(done);
        }
        self.files += whole;
        Ok(moved)
    }

    /// Decides whether this learner's part is done.
    #[expect(clippy::too_many_arguments, reason = "one decision, from all that is known")]
    fn conclude(
        &mut self,
        record: &Record,
        ask: &Ask,
        answer: &Answer,
        down: &Down,
        moved: u64,
        again: u64,
        to: &PublicKey,
        now_ms: i64,
    ) -> Result<(), Failure> {
        if ask.grant.is_some() {
            self.known.granted.clone_from(&self.device);
        }
        let held = record.holding()?;
        let reading = record.read()?;
        let unsent = held.iter().any(|one| one.last > self.after(one));
        let agree = answer.digest == holding_digest(&held);
        let sends = self.sends_files(&reading)? || !self.brings(&reading, to)?.is_empty();
        let files = sends || !wanted(&reading)?.is_empty();
        self.idle = if moved + again > 0 { 0 } else { self.idle + 1 };
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
        if self.agains <= MOST_AGAINS && unsent && !self.whole && moved + again > 0 && down.unplaced == 0 {
            return Ok(());
        }
        let stuck = self.whole && moved + again == 0 && self.idle >= 2;
        if stuck || self.agains > MOST_AGAINS {
            let there = answer.held.clone().unwrap_or_default();
            self.ending = Some(Ending::Differs(differences(&held, &there)));
            return Ok(());
        }
        self.whole = true;
        Ok(())
    }

    fn sends_files(&self, reading: &Reading<'_>) -> Result<bool, Failure> {
        for (hash, _) in &self.known.wanted {
            if let Some(hash) = from_hex::<32>(hash)
                && reading.has_attachment(&hash)?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Files of this learner that are not here, each with what has arrived.
fn wanted(reading: &Reading<'_>) -> Result<Vec<Wanted>, Failure> {
    let mut found = Vec::new();
    for row in reading.states(MISSING, "")?.into_iter().take(MOST_WANTED) {
        if let Some(hash) = from_hex::<32>(&row.key) {
            found.push(Wanted { hash, from: reading.arrived(&hash)? });
        }
    }
    Ok(found)
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
