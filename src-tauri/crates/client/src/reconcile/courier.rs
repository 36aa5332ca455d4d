//! By courier: what waits is sealed into a file on a stick, somebody hands it over in town, the answers come back.
//!
//! Nothing is forgotten here before its receipt is back, so a stick may be lost, come twice, or come late.

mod accept;
mod deliver;
mod files;

pub(super) use files::file_in;

use std::io::BufReader;
use std::path::Path;

use ::reconcile::courier::{self, CourierError, Kind, Reader};
use ::reconcile::key::{Hint, PublicKey, SecretKey};
use ::reconcile::seal::{self, MAX_POSTED, MessageId};
use ::reconcile::wire::{Ask, Request};
use statement::Uuid;

use super::joined::Joined;
use super::known::Known;
use super::past::By;
use super::round::{Room, Round};
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

    fn platform_of(&self, hint: Hint) -> Option<Joined> {
        self.platforms().into_iter().find(|one| one.public().is_some_and(|key| key.hint() == hint))
    }

    /// Puts beside the envelopes whose certificates and packs are good. Where it finds no room, the records went all the same.
    fn trust_onto_stick(&self, path: &Path) -> Vec<TrustFound> {
        self.put_trust(folder_of(path)).unwrap_or_default()
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
