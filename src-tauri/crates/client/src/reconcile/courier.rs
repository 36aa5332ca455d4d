//! By courier: what waits is sealed into a file on a stick, somebody hands it over in town, the answers come back.
//!
//! Nothing is forgotten here before its receipt is back, so a stick may be lost, come twice, or come late.

mod files;

pub(super) use files::file_in;

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufReader;
use std::path::Path;

use ::reconcile::Carrier as _;
use ::reconcile::courier::{self, CourierError, Found, Kind, Reader};
use ::reconcile::key::{Hint, PublicKey, SecretKey};
use ::reconcile::seal::{self, MAX_POSTED, MessageId};
use ::reconcile::wire::{Answer, Ask, Holding, Reply, Request};
use statement::Uuid;

use self::files::files;
use super::joined::Joined;
use super::known::Known;
use super::past::By;
use super::round::{Room, Round};
use super::walk::{LearnerReport, ReconcileReport, far_end_failure, told};
use crate::carriers::carrier_name;
use crate::view::{CourierView, Failure, Road, TrustFound, TrustStanding};
use crate::{Client, failure};

/// Bytes of a message before it is folded, and the least where its content folds badly.
const RAW: (usize, usize) = (2 * 1024 * 1024, 64 * 1024);
/// Entries of a message.
const ENTRIES: usize = 10_000;
/// Most bytes of a message's content: it shall also fit through a line.
const MOST_CONTENT: usize = MAX_POSTED - 16 * 1024;
/// Most messages that one laptop writes for one far end.
const MESSAGES: usize = 500;
/// Most learners in a message.
const LEARNERS: usize = 64;
/// Most bytes of an answer, before it is folded.
const MOST_REPLY: u32 = 4 * 1024 * 1024;

impl Client {
    /// Seals what has no receipt yet into a file, or a file in a folder: of all learners of this laptop who have joined
    /// somebody and whose records open. What others put into the file stays.
    ///
    /// # Errors
    /// When nobody has joined, or the file cannot be written; then it is as it was.
    pub fn courier_pack(&self, path: &str) -> Result<CourierView, Failure> {
        let path = Path::new(path);
        let _alone = self.exchange_alone()?;
        let device = self.device_key()?;
        let mut view = view(path);
        let stick = carrier_name(path);
        for platform in self.platforms() {
            let Some(key) = platform.public() else { continue };
            let learners = self.learners_of(&key)?;
            if learners.is_empty() {
                continue;
            }
            let file = if path.is_dir() { file_in(path, key.hint())? } else { path.to_owned() };
            let packed = self.seal_all(&device, &key, &learners)?;
            let written = courier::put(&file, &device, &key, &packed.messages)
                .map_err(|error| courier_failure(&file, &error))?;
            self.remember_sent(&key, &learners, &packed.ids)?;
            view.path = file.to_string_lossy().into_owned();
            view.envelopes += u32::try_from(packed.messages.len()).unwrap_or(u32::MAX);
            view.learners += u32::try_from(learners.len()).unwrap_or(u32::MAX);
            view.records += packed.records;
            view.bytes += written.bytes;
            let by = By::Carried(Road::Stick, &stick);
            self.note_under_way(&platform, by, &learners, packed.records, true);
        }
        self.box_onto_stick(path, &mut view)?;
        if view.envelopes == 0 {
            return Err(failure("not-joined", &[], &"nobody on this laptop has joined a centre"));
        }
        view.trust = self.trust_onto_stick(path);
        Ok(view)
    }

    /// Makes the messages that say all that has no receipt.
    pub(super) fn seal_all(
        &self,
        device: &SecretKey,
        key: &PublicKey,
        learners: &[String],
    ) -> Result<Packed, Failure> {
        let mut packed = Packed::default();
        for ids in learners.chunks(LEARNERS) {
            let mut rounds = Vec::new();
            for id in ids {
                let learner = Uuid::try_parse(id).map_err(|_| failure::not_found(id))?;
                let Some(record) = self.attend(learner)? else { continue };
                let known = Known::of(&record.read()?, key)?.unwrap_or_default();
                let mut round = Round::new(learner, known, &device.public());
                round.tell_all();
                rounds.push(round);
            }
            let (mut raw, mut first_said) = (RAW.0, false);
            while packed.messages.len() < MESSAGES {
                let (content, asks) = self.content(&mut rounds, device, key, raw)?;
                let some = |ask: &Ask| [ask.runs.len(), ask.pieces.len(), ask.brought.len()] != [0; 3];
                let says = asks.iter().any(some);
                if first_said && !says {
                    break;
                }
                if content.len() > MOST_CONTENT && raw > RAW.1 {
                    raw = (raw / 2).max(RAW.1);
                    continue;
                }
                first_said = true;
                let (id, message) = seal::padded_message(device, key, &content)
                    .map_err(|error| failure("internal", &[], &error))?;
                packed.records +=
                    asks.iter().flat_map(|ask| &ask.runs).map(|run| run.entries.len() as u64).sum::<u64>();
                packed.messages.push(message);
                packed.ids.push(id);
                for (round, ask) in rounds.iter_mut().zip(&asks) {
                    round.suppose(ask);
                }
            }
        }
        Ok(packed)
    }

    /// The content of the next message.
    fn content(
        &self,
        rounds: &mut [Round],
        device: &SecretKey,
        key: &PublicKey,
        raw: usize,
    ) -> Result<(Vec<u8>, Vec<Ask>), Failure> {
        let now_ms = (self.now_ms)();
        let mut room = Room { bytes: raw, entries: ENTRIES };
        let mut asks = Vec::new();
        for round in rounds.iter_mut() {
            let closed = || failure("learner-closed", &[], &"the learner's file was closed meanwhile");
            let mut record = self.attend(round.learner)?.ok_or_else(closed)?;
            asks.push(round.ask(&mut record, &device.public(), key, &mut room, now_ms)?);
        }
        if let Some(ask) = asks.first_mut() {
            ask.brought.splice(0..0, self.reminders(key));
        }
        let (catalogue, trust) = self.news_known(key);
        let learners = asks.clone();
        let request = Request { now_ms, most: MOST_REPLY, catalogue, trust, learners };
        Ok((request.encode(), asks))
    }

    /// Messages that this laptop's own learners sent to a platform, of those whose records open.
    fn own_sent(&self, platform: &Joined) -> Result<BTreeSet<String>, Failure> {
        let Some(key) = platform.public() else { return Ok(BTreeSet::new()) };
        let mut own = BTreeSet::new();
        for card in self.folk.list()? {
            let Ok(Some(record)) = self.attend(card.id) else { continue };
            let known = Known::of(&record.read()?, &key)?.unwrap_or_default();
            own.extend(known.sent.into_iter().map(|(id, ..)| id));
        }
        Ok(own)
    }

    /// Remembers from which state the messages asked, so that their answers can move it on.
    pub(super) fn remember_sent(
        &self,
        key: &PublicKey,
        learners: &[String],
        ids: &[MessageId],
    ) -> Result<(), Failure> {
        let now_ms = (self.now_ms)();
        for id in learners.iter().filter_map(|id| Uuid::try_parse(id).ok()) {
            let Some(mut record) = self.attend(id)? else { continue };
            let mut known = Known::of(&record.read()?, key)?.unwrap_or_default();
            ids.iter().for_each(|id| known.note_sent(id.to_string()));
            record.write(now_ms, |writing| known.keep(writing, key))?;
        }
        Ok(())
    }

    /// Hands the messages of a file or folder over to the platforms they are for, as far as this laptop knows them, and puts
    /// the answers beside them. It need not be this laptop that made them.
    ///
    /// # Errors
    /// When nothing can be read or nobody answers. What could not be handed over is counted.
    pub fn courier_deliver(&self, path: &str) -> Result<CourierView, Failure> {
        self.courier_deliver_to(path, "")
    }

    /// As [`Client::courier_deliver`], to the platform at `address`.
    ///
    /// # Errors
    /// As [`Client::courier_deliver`].
    pub fn courier_deliver_to(&self, path: &str, address: &str) -> Result<CourierView, Failure> {
        let path = Path::new(path);
        let mut view = view(path);
        let files = files(path, Kind::Post)?;
        for file in files {
            let Some(reader) = view.reader(path, &file, Kind::Post)? else { continue };
            let platform = match address {
                "" => self.platform_of(reader.hint()),
                address => Some(self.platform_at(address)?),
            };
            let of = platform.filter(|one| one.public().is_some_and(|key| key.hint() == reader.hint()));
            let Some(platform) = of else {
                view.failed += 1;
                let words = "these envelopes are for another platform";
                view.failure =
                    Some(failure("courier-elsewhere", &[("path", &file.to_string_lossy())], &words));
                continue;
            };
            let handed = self.deliver_file(&file, reader, &platform, &mut view)?;
            if !handed.is_empty() {
                // What this laptop carried for its own learners stands among past exchanges already. What was handed over is:
                // a record that cannot be read makes none of it undone.
                let own = self.own_sent(&platform).unwrap_or_default();
                let handed = handed.iter().filter(|id| !own.contains(&id.to_string())).count() as u64;
                self.note_handed(&platform, By::Carried(Road::Stick, &carrier_name(path)), handed);
                // What was revoked is news for everybody whom the stick meets, also where its carrier belongs nowhere.
                let _ = self.carry_trust(&platform, folder_of(path));
            }
        }
        view.trust = self.trust_onto_stick(path);
        Ok(view)
    }

    /// Hands over what a file holds for a platform; returns what was taken.
    fn deliver_file(
        &self,
        file: &Path,
        reader: impl Iterator<Item = std::io::Result<Found>>,
        platform: &Joined,
        view: &mut CourierView,
    ) -> Result<BTreeSet<MessageId>, Failure> {
        let Some(key) = platform.public() else { return Ok(BTreeSet::new()) };
        let line = self.call(&platform.address)?;
        let replies = file.with_extension(Kind::Replies.extension());
        let mut handed = BTreeSet::new();
        let mut broken: Option<Failure> = None;
        for found in reader {
            let found = found.map_err(|error| failure::io(file, &error))?;
            let Found::Whole(id, message) = found else {
                view.damaged(file);
                continue;
            };
            match line.carry(id, &message) {
                Ok(answer) => {
                    // The answer is durable on the stick before the message leaves it.
                    if let Err(error) = courier::put_answers(&replies, key.hint(), &[answer]) {
                        broken = Some(courier_failure(&replies, &error));
                        view.failed += 1;
                        view.failure.clone_from(&broken);
                        break;
                    }
                    handed.insert(id);
                    view.envelopes += 1;
                    // It is on the stick, and wants to be taken back.
                    view.answers += 1;
                    view.bytes += message.len() as u64;
                }
                Err(error) => {
                    let error = far_end_failure(&error);
                    view.failed += 1;
                    let gone = matches!(
                        error.code.as_str(),
                        "line-unreachable" | "line-broken" | "line-busy" | "line-stranger"
                    );
                    view.failure = Some(error.clone());
                    if gone {
                        broken = Some(error);
                        break;
                    }
                }
            }
        }
        let traffic = line.traffic();
        self.spend(traffic.out + traffic.came);
        if !handed.is_empty() {
            courier::remove(file, Kind::Post, &handed).map_err(|error| courier_failure(file, &error))?;
        }
        match broken {
            Some(error) if handed.is_empty() => Err(error),
            _ => Ok(handed),
        }
    }

    fn platform_of(&self, hint: Hint) -> Option<Joined> {
        self.platforms().into_iter().find(|one| one.public().is_some_and(|key| key.hint() == hint))
    }

    /// Reads the answers for this laptop from a file or folder, and takes them out of it. Answers for other laptops stay.
    ///
    /// # Errors
    /// When nothing can be read, or what came cannot be kept: then it stays on the stick.
    pub fn courier_accept(&self, path: &str) -> Result<CourierView, Failure> {
        let path = Path::new(path);
        let _alone = self.exchange_alone()?;
        let device = self.device_key()?;
        let mut view = view(path);
        let stick = carrier_name(path);
        view.trust = self.take_trust(path);
        let replies = match files(path, Kind::Replies) {
            // Nothing but news of whom to trust came: that is something.
            Err(error) if error.code == "no-envelopes" && view.has_news_of_trust() => return Ok(view),
            found => found?,
        };
        for file in replies {
            if view.reader(path, &file, Kind::Replies)?.is_none() {
                continue;
            }
            view.answers += self.answers_into_box(&file)?;
            if !file.exists() {
                continue;
            }
            let Some(reader) = view.reader(path, &file, Kind::Replies)? else { continue };
            let Some(platform) = self.platform_of(reader.hint()) else { continue };
            let Some(key) = platform.public() else { continue };
            let mut taken = BTreeSet::new();
            let mut reports = BTreeMap::new();
            for found in reader {
                let found = found.map_err(|error| failure::io(&file, &error))?;
                let Found::Whole(_, answer) = found else {
                    view.damaged(&file);
                    continue;
                };
                // Another laptop's answer does not open here.
                let Ok((id, plain)) = seal::open_answer(&device, &key, &answer) else { continue };
                let Ok(reply) = Reply::decode(&plain) else {
                    view.damaged(&file);
                    continue;
                };
                view.bytes += answer.len() as u64;
                if self.accept(&key, id, reply, &mut reports)? {
                    taken.insert(id);
                    view.answers += 1;
                }
            }
            if taken.is_empty() {
                continue;
            }
            courier::remove(&file, Kind::Replies, &taken).map_err(|error| courier_failure(&file, &error))?;
            let learners: Vec<String> = reports.keys().cloned().collect();
            view.learners += u32::try_from(learners.len()).unwrap_or(u32::MAX);
            let report =
                ReconcileReport { learners: reports.into_values().collect(), ..ReconcileReport::default() };
            view.records += report.received();
            self.note_met(&platform, By::Carried(Road::Stick, &stick), &learners, &report, true);
        }
        // What the answers told is for whoever has the stick next, too.
        self.trust_onto_stick(path);
        Ok(view)
    }

    /// Takes one answer; `false` where somebody's record is closed, so that it stays on the stick.
    pub(super) fn accept(
        &self,
        key: &PublicKey,
        id: MessageId,
        reply: Reply,
        reports: &mut BTreeMap<String, LearnerReport>,
    ) -> Result<bool, Failure> {
        let now_ms = (self.now_ms)();
        if reply.refused.is_some() {
            return Ok(true);
        }
        let device = self.device_key()?.public();
        let (mut all, mut reminded) = (true, false);
        for answer in &reply.learners {
            let Some(mut record) = self.attend_if_here(answer.learner)? else {
                all = false;
                continue;
            };
            let known = Known::of(&record.read()?, key)?.unwrap_or_default();
            let ask = asked(&known, id, answer);
            // What was asked in this life of its database brought what is remembered of the last.
            reminded |= ask.epoch == reply.epoch;
            let mut round = Round::new(answer.learner, known, &device);
            round.take(&mut record, &ask, answer, reply.epoch, key, now_ms)?;
            self.keep_centre(key, answer)?;
            if round.received > 0 {
                self.after_merge(answer.learner);
            }
            let new = told(&round);
            match reports.get_mut(&new.learner) {
                Some(one) => {
                    let (sent, received) = (one.sent + new.sent, one.received + new.received);
                    let certificates = one.certificates + new.certificates;
                    *one = LearnerReport { sent, received, certificates, ..new };
                }
                None => drop(reports.insert(new.learner.clone(), new)),
            }
        }
        if reminded {
            self.reminded(key)?;
        }
        self.keep_news(key, &reply)?;
        Ok(all)
    }

    /// Puts beside the envelopes whose certificates and packs are good. Where it finds no room, the records went all the same.
    fn trust_onto_stick(&self, path: &Path) -> Vec<TrustFound> {
        self.put_trust(folder_of(path)).unwrap_or_default()
    }

    /// A learner who was erased here needs no answer any more.
    fn attend_if_here(&self, learner: Uuid) -> Result<Option<store::learners::Entered>, Failure> {
        match self.attend(learner) {
            Err(failure) if failure.code == "not-found" => Ok(None),
            attended => attended,
        }
    }
}

/// The folder of a stick, or in which a file lies.
fn folder_of(path: &Path) -> &Path {
    if path.is_dir() { path } else { path.parent().unwrap_or(path) }
}

/// Messages that were sealed.
#[derive(Default)]
pub(super) struct Packed {
    pub(super) messages: Vec<Vec<u8>>,
    pub(super) ids: Vec<MessageId>,
    pub(super) records: u64,
}

/// What an answer answers, as far as it is still known: where that is forgotten, it moves no cursor.
fn asked(known: &Known, id: MessageId, answer: &Answer) -> Ask {
    let id = id.to_string();
    let sent = known.sent.iter().find(|one| one.0 == id);
    Ask {
        learner: answer.learner,
        grant: None,
        claims: Vec::new(),
        epoch: sent.map_or(u64::MAX, |one| one.2),
        cursor: sent.map_or(u64::MAX, |one| one.1),
        holding: Holding::Since(Vec::new()),
        runs: Vec::new(),
        pieces: Vec::new(),
        wanted: Vec::new(),
        standings: if sent.is_some() { 0 } else { u64::MAX },
        brought: Vec::new(),
    }
}

impl CourierView {
    fn has_news_of_trust(&self) -> bool {
        self.trust.iter().any(|one| one.standing == TrustStanding::Taken)
    }

    /// An envelope that is not whole is left where it is.
    fn damaged(&mut self, file: &Path) {
        self.failed += 1;
        let words = "an envelope in it is not whole any more";
        self.failure = Some(failure("envelopes-damaged", &[("path", &file.to_string_lossy())], &words));
    }

    /// Opens a file that `path` names. One that is no courier file does not hold up the others
    /// in its folder.
    fn reader(
        &mut self,
        path: &Path,
        file: &Path,
        kind: Kind,
    ) -> Result<Option<Reader<BufReader<fs_err::File>>>, Failure> {
        match courier::open(file, kind) {
            Ok(reader) => Ok(Some(reader)),
            Err(error) => {
                let failure = courier_failure(file, &error);
                if path == file || matches!(error, CourierError::Io(_)) {
                    return Err(failure);
                }
                self.failed += 1;
                self.failure = Some(failure);
                Ok(None)
            }
        }
    }
}

fn view(path: &Path) -> CourierView {
    CourierView {
        path: path.to_string_lossy().into_owned(),
        envelopes: 0,
        learners: 0,
        records: 0,
        bytes: 0,
        answers: 0,
        failed: 0,
        failure: None,
        trust: Vec::new(),
    }
}

pub(super) fn courier_failure(path: &Path, error: &CourierError) -> Failure {
    let code = match error {
        CourierError::Io(error) => return failure::io(path, error),
        CourierError::NotACourierFile(_) => "not-envelopes",
        CourierError::Newer(_) => "envelopes-newer",
        CourierError::AnotherFarEnd(_) => "courier-elsewhere",
        CourierError::Full => "courier-full",
    };
    failure(code, &[("path", &path.to_string_lossy())], error)
}
