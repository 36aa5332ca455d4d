//! What a laptop nearby carries to a platform for others: sealed messages are left with it, and answers fetched.
//!
//! Nothing counts as sent before its receipt is here, so a room may lose all it was given.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use ::reconcile::http::{Collected, Left};
use ::reconcile::key::PublicKey;
use ::reconcile::seal::{self, MessageId};
use ::reconcile::wire::Reply;
use serde::{Deserialize, Serialize};
use statement::{Uuid, holding_digest};

use super::super::joined::Joined;
use super::super::known::{Known, hex};
use super::super::past::By;
use super::super::store::write_whole;
use super::super::waiting::waiting;
use super::super::walk::{ReconcileReport, far_end_failure};
use super::{Line, Room};
use crate::view::{Connection, Failure, Road};
use crate::{Client, failure};

/// Rooms of which it is remembered what was left there.
const MOST_LEFT: usize = 64;

/// After so long without a word from a platform it is asked, though nothing waits to be told.
const ASK_EVERY_MS: i64 = 24 * 60 * 60 * 1000;

/// What was left with a room for a platform, and how the records stood then.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct LeftThere {
    /// How the records stood.
    mark: String,
    /// The messages.
    ids: Vec<String>,
    at_ms: i64,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Carried {
    /// Messages that were left.
    pub(super) envelopes: u64,
    /// Records in them.
    pub(super) records: u64,
    /// Answers that were taken.
    pub(super) answers: u64,
    /// Records that those brought.
    pub(super) received: u64,
    /// Platforms for which what was left earlier still lies there, unchanged.
    pub(super) lying: u64,
    /// Platforms that the room carries nothing for.
    pub(super) not_carried: u64,
}

impl Client {
    /// Leaves what waits for platforms with a room, sealed, and fetches answers that came back to it. Where the platform
    /// itself can be reached nobody needs to carry anything. `chosen` are learners' ids; none means everybody.
    pub(super) fn hand_over(&self, room: &Room, chosen: &[String], asked: bool) -> Result<Carried, Failure> {
        let mut carried = Carried::default();
        // Who asks for it waits until the platform's line is free again.
        if !asked && matches!(self.background.connection(), Connection::Exchanging) {
            return Ok(carried);
        }
        let line = Line::open(room)?;
        for (platform, key, all) in self.far_ends()? {
            let all = all.into_iter();
            let learners: Vec<String> = all.filter(|id| chosen.is_empty() || chosen.contains(id)).collect();
            if learners.is_empty() {
                continue;
            }
            self.collect_from(room, &line, &platform, &key, &learners, asked, &mut carried)?;
            if asked || !matches!(self.background.connection(), Connection::Reachable) {
                self.leave_with(room, &line, &platform, &key, &learners, asked, &mut carried)?;
            }
        }
        // What moves within a room nobody pays for: it is not counted as a line's.
        Ok(carried)
    }

    /// Platforms that learners here have to do with, each with them: also those of which only a learner's record knows,
    /// that was carried here from another laptop. In a room nobody needs their addresses.
    pub(super) fn far_ends(&self) -> Result<Vec<(Joined, PublicKey, Vec<String>)>, Failure> {
        let platforms = self.platforms();
        let here = |key: &PublicKey| platforms.iter().find(|one| one.public().as_ref() == Some(key));
        let mut found: BTreeMap<PublicKey, Vec<String>> = BTreeMap::new();
        for card in self.folk.list()? {
            let Ok(Some(record)) = self.attend(card.id) else { continue };
            let reading = record.read()?;
            for (key, known) in Known::all(&reading)? {
                // Neither another room, nor a record store, which can read no envelope.
                let is_platform = here(&key).is_some() || !known.enrolments.is_empty();
                if is_platform && !known.is_room {
                    found.entry(key).or_default().push(card.id.to_string());
                }
            }
        }
        let of = |(key, learners): (PublicKey, Vec<String>)| {
            let unknown = || Joined { key: key.to_string(), ..Joined::default() };
            (here(&key).cloned().unwrap_or_else(unknown), key, learners)
        };
        Ok(found.into_iter().map(of).collect())
    }

    #[expect(clippy::too_many_arguments, reason = "whom, by whom, for whom, of whom")]
    fn leave_with(
        &self,
        room: &Room,
        line: &Line,
        platform: &Joined,
        key: &PublicKey,
        learners: &[String],
        asked: bool,
        carried: &mut Carried,
    ) -> Result<(), Failure> {
        let (mark, needs) = self.mark(key, learners)?;
        if !needs {
            return Ok(());
        }
        let slot = format!("{}/{key}", room.key);
        if let Some(before) = self.left_there().remove(&slot)
            && before.mark == mark
            && self.is_still_there(line, &before)?
        {
            carried.lying += 1;
            return Ok(());
        }
        let packed = {
            let _alone = self.exchange_alone()?;
            let packed = self.seal_all(&self.device_key()?, key, learners)?;
            // Remembered before it leaves: an answer to what is not remembered would move nothing on.
            self.remember_sent(key, learners, &packed.ids)?;
            packed
        };
        let mut left = Vec::new();
        for (id, message) in packed.ids.iter().zip(&packed.messages) {
            match line.carrier.leave(key.hint(), *id, message) {
                Ok(Left::Kept | Left::Answer(_)) => left.push(id.to_string()),
                Ok(Left::NotCarried) => {
                    carried.not_carried += 1;
                    return Ok(());
                }
                Ok(Left::Full) => {
                    let words = "its box is full";
                    return Err(failure("room-full", &[("address", &room.name)], &words));
                }
                Err(error) => return Err(far_end_failure(&error)),
            }
        }
        carried.envelopes += left.len() as u64;
        carried.records += packed.records;
        self.keep_left_there(slot, LeftThere { mark, ids: left, at_ms: (self.now_ms)() })?;
        let by = By::Carried(Road::Classroom, &room.name);
        self.note_under_way(platform, by, learners, packed.records, asked);
        Ok(())
    }

    /// How the records stand to a far end: the same words, the same messages. And whether there is anything to say to it.
    pub(super) fn mark(&self, key: &PublicKey, learners: &[String]) -> Result<(String, bool), Failure> {
        let (mut mark, mut needs) = (String::new(), false);
        for id in learners.iter().filter_map(|id| Uuid::try_parse(id).ok()) {
            let Some(record) = self.attend(id)? else { continue };
            let waits = waiting(&record, key)?.total;
            let held = record.holding()?;
            let reading = record.read()?;
            let known = Known::of(&reading, key)?.unwrap_or_default();
            let open = known.open_claims(&reading, key)?.len();
            // Whoever never heard of it may have history there from another laptop.
            needs |= waits > 0 || open > 0 || known.epoch == 0 || !known.wanted.is_empty();
            // A certificate is decided, or taken back, when nobody here does anything: who heard nothing for a day asks.
            let silent_ms = (self.now_ms)().saturating_sub(known.last_ms.unwrap_or(0));
            needs |= silent_ms >= ASK_EVERY_MS;
            mark += &format!("{id} {} {waits} {open} {};", hex(&holding_digest(&held)), known.wanted.len());
        }
        Ok((mark, needs))
    }

    /// Tells whether what was left with a room still lies there.
    fn is_still_there(&self, line: &Line, before: &LeftThere) -> Result<bool, Failure> {
        for id in before.ids.iter().filter_map(|id| MessageId::parse(id)) {
            let found = line.carrier.collect(id).map_err(|error| far_end_failure(&error))?;
            if found != Collected::Waiting {
                return Ok(false);
            }
        }
        Ok(!before.ids.is_empty())
    }

    #[expect(clippy::too_many_arguments, reason = "whom, by whom, for whom, of whom")]
    fn collect_from(
        &self,
        room: &Room,
        line: &Line,
        platform: &Joined,
        key: &PublicKey,
        learners: &[String],
        asked: bool,
        carried: &mut Carried,
    ) -> Result<(), Failure> {
        let mut ids = BTreeSet::new();
        for learner in learners.iter().filter_map(|id| Uuid::try_parse(id).ok()) {
            let Some(record) = self.attend(learner)? else { continue };
            let known = Known::of(&record.read()?, key)?.unwrap_or_default();
            ids.extend(known.sent.iter().filter_map(|(id, ..)| MessageId::parse(id)));
        }
        let device = self.device_key()?;
        let mut reports = BTreeMap::new();
        for id in ids {
            let found = line.carrier.collect(id).map_err(|error| far_end_failure(&error))?;
            let Collected::Answer(answer) = found else { continue };
            // Anything can lie in a box; what the platform did not seal for this laptop is no answer.
            let Ok((answered, plain)) = seal::open_answer(&device, key, &answer) else { continue };
            let Some(reply) = Reply::decode(&plain).ok().filter(|_| answered == id) else { continue };
            let _alone = self.exchange_alone()?;
            if self.accept(key, id, reply, &mut reports)? {
                carried.answers += 1;
                self.forget_sent(key, learners, id)?;
            }
        }
        if !reports.is_empty() {
            let learners: Vec<String> = reports.keys().cloned().collect();
            let report =
                ReconcileReport { learners: reports.into_values().collect(), ..ReconcileReport::default() };
            carried.received += report.received();
            let by = By::Carried(Road::Classroom, &room.name);
            self.note_met(platform, by, &learners, &report, asked);
        }
        Ok(())
    }

    /// An answer was taken in: nobody needs to be asked for it again.
    fn forget_sent(&self, key: &PublicKey, learners: &[String], id: MessageId) -> Result<(), Failure> {
        let id = id.to_string();
        for learner in learners.iter().filter_map(|one| Uuid::try_parse(one).ok()) {
            let Some(mut record) = self.attend(learner)? else { continue };
            let Some(mut known) = Known::of(&record.read()?, key)? else { continue };
            let before = known.sent.len();
            known.sent.retain(|(one, ..)| *one != id);
            if known.sent.len() < before {
                record.write((self.now_ms)(), |writing| known.keep(writing, key))?;
            }
        }
        Ok(())
    }

    fn left_there_file(&self) -> PathBuf {
        self.folder().join("exchange").join("left.json")
    }

    /// What lies in boxes of rooms, by room and platform.
    fn left_there(&self) -> BTreeMap<String, LeftThere> {
        let kept = fs_err::read(self.left_there_file()).unwrap_or_default();
        serde_json::from_slice(&kept).unwrap_or_default()
    }

    fn keep_left_there(&self, slot: String, left: LeftThere) -> Result<(), Failure> {
        let mut all = self.left_there();
        all.insert(slot, left);
        while all.len() > MOST_LEFT {
            let oldest = all.iter().min_by_key(|(_, left)| left.at_ms).map(|(slot, _)| slot.clone());
            let Some(oldest) = oldest else { break };
            all.remove(&oldest);
        }
        let json = serde_json::to_vec(&all).map_err(|error| failure("internal", &[], &error))?;
        write_whole(&self.left_there_file(), &json)
    }
}
