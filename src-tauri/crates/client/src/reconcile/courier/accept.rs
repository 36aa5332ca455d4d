//! Taking back what a stick brings for this laptop.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ::reconcile::courier::{self, Found, Kind};
use ::reconcile::key::PublicKey;
use ::reconcile::seal::{self, MessageId};
use ::reconcile::wire::{Answer, Ask, Holding, Reply};
use statement::Uuid;

use super::files::files;
use super::{courier_failure, view};
use crate::carriers::carrier_name;
use crate::reconcile::known::Known;
use crate::reconcile::past::By;
use crate::reconcile::round::Round;
use crate::reconcile::walk::{LearnerReport, ReconcileReport, told};
use crate::view::{CourierView, Failure, Road};
use crate::{Client, failure};

impl Client {
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
    pub(in crate::reconcile) fn accept(
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

    /// A learner who was erased here needs no answer any more.
    fn attend_if_here(&self, learner: Uuid) -> Result<Option<store::learners::Entered>, Failure> {
        match self.attend(learner) {
            Err(failure) if failure.code == "not-found" => Ok(None),
            attended => attended,
        }
    }
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
