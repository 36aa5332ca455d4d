//! A learner's computer, as small as it can be: what it holds, and how it brings that together with the platform.

use std::collections::BTreeMap;

use reconcile::key::{PublicKey, SecretKey};
use reconcile::wire::{Answer, Ask, Claim, Grant, Holding, Outcome, Request, Run};
use statement::{StreamId, Uuid};

use crate::log::Log;
use crate::world::{Platform, entry, statement};

#[derive(Clone)]
pub(crate) struct Laptop {
    pub(crate) device: SecretKey,
    pub(crate) learner_key: SecretKey,
    pub(crate) learner: Uuid,
    pub(crate) log: Log,
    pub(crate) pen: StreamId,
    pub(crate) epoch: u64,
    pub(crate) cursor: u64,
    /// What the far end has by its receipts.
    pub(crate) taken: BTreeMap<StreamId, u64>,
    pub(crate) whole: bool,
    pub(crate) claims: Vec<Claim>,
    /// Entries it sends of a stream at a time, and bytes it takes.
    pub(crate) most: usize,
    pub(crate) most_bytes: u32,
    made: u64,
}

/// Names that differ for each number.
pub(crate) fn stream(number: u64) -> StreamId {
    let mut id = [7; 16];
    id[8..].copy_from_slice(&number.to_be_bytes());
    StreamId(id)
}

impl Laptop {
    /// The `number`th learner's laptop.
    pub(crate) fn new(platform: &Platform, number: u8) -> Laptop {
        let learner = Uuid::from_bytes([number; 16]);
        Laptop {
            device: SecretKey::from_bytes([number; 32]),
            learner_key: SecretKey::from_bytes([number | 128; 32]),
            learner,
            pen: stream(u64::from(number) << 32),
            ..Laptop::numbered(platform, number.into())
        }
    }

    /// As [`Laptop::new`], of any number of learners.
    pub(crate) fn numbered(platform: &Platform, number: u64) -> Laptop {
        let seed = |kind: u8| {
            let mut seed = [kind; 32];
            seed[..8].copy_from_slice(&number.to_be_bytes());
            seed
        };
        Laptop {
            device: SecretKey::from_bytes(seed(1)),
            learner_key: SecretKey::from_bytes(seed(2)),
            learner: Uuid::from_u128(u128::from(number) << 64 | 1),
            log: Log::default(),
            pen: stream(number << 16),
            epoch: 0,
            cursor: 0,
            taken: BTreeMap::new(),
            whole: false,
            claims: vec![Claim { secret: platform.secret, name: "Amina".into() }],
            most: 1000,
            most_bytes: 1 << 20,
            made: 0,
        }
    }

    /// The same learner's other laptop, which has nothing yet.
    pub(crate) fn another(&self, platform: &Platform, number: u8) -> Laptop {
        let (learner, learner_key) = (self.learner, self.learner_key.clone());
        Laptop { learner, learner_key, ..Laptop::new(platform, number) }
    }

    /// A copy of this laptop's disk in another computer.
    pub(crate) fn cloned(&self, number: u8) -> Laptop {
        Laptop { device: SecretKey::from_bytes([number; 32]), made: u64::from(number) << 40, ..self.clone() }
    }

    pub(crate) fn write(&mut self, what: &str) {
        let body = statement(self.learner, what);
        self.write_body(what, body);
    }

    pub(crate) fn write_body(&mut self, what: &str, body: Vec<u8>) {
        if self.log.is_forked(self.pen) {
            self.made += 1;
            self.pen = stream(u64::from(self.device.bytes()[0]) << 48 | self.made);
        }
        let branch = self.log.branches().into_iter().find(|branch| branch.id == self.pen);
        let (number, before) = branch.as_ref().map_or((1, statement::Chain::START), |branch| {
            (branch.last() + 1, branch.chain_at(branch.last()))
        });
        let ms = 1_790_000_000_000 + number as i64 * 1000 + what.bytes().map(i64::from).sum::<i64>();
        let entries = vec![entry(self.pen, number, ms, body)];
        let run = Run { stream: self.pen, origin: self.pen, before, entries };
        assert!(self.log.take(&run));
    }

    pub(crate) fn grant(&self, far_end: &PublicKey) -> Grant {
        let words = Grant::words(self.learner, &self.device.public(), far_end);
        Grant { learner_key: self.learner_key.public(), signature: self.learner_key.sign(&words) }
    }

    /// What it asks now.
    pub(crate) fn ask(&self, platform: &Platform) -> Ask {
        let branches = self.log.branches();
        let runs: Vec<Run> = branches
            .iter()
            .filter_map(|branch| branch.run(self.taken.get(&branch.id).copied().unwrap_or(0), self.most))
            .collect();
        let holding = if self.whole {
            Holding::Whole(self.log.held())
        } else {
            let sent = |id: &StreamId| runs.iter().any(|run| run.stream == *id);
            Holding::Since(
                branches
                    .iter()
                    .filter(|branch| sent(&branch.id))
                    .map(|branch| (branch.id, branch.last()))
                    .collect(),
            )
        };
        Ask {
            learner: self.learner,
            grant: Some(self.grant(&platform.key.public())),
            claims: self.claims.clone(),
            epoch: self.epoch,
            cursor: self.cursor,
            holding,
            runs,
            pieces: Vec::new(),
            wanted: Vec::new(),
            standings: 0,
            brought: Vec::new(),
        }
    }

    pub(crate) fn request(&self, ask: Ask) -> Request {
        Request { now_ms: 0, most: self.most_bytes, catalogue: 0, trust: 0, learners: vec![ask] }
    }

    /// Makes one exchange.
    pub(crate) fn exchange(&mut self, platform: &Platform) -> Answer {
        let (ask, answer) = self.send(platform);
        self.accept(&ask, &answer);
        answer.1
    }

    /// Asks, and leaves the answer aside: it may be lost, or come later.
    pub(crate) fn send(&self, platform: &Platform) -> (Ask, (u64, Answer)) {
        let ask = self.ask(platform);
        let mut reply = platform.exchange(&self.device, &self.request(ask.clone()));
        assert_eq!(reply.refused, None);
        (ask, (reply.epoch, reply.learners.remove(0)))
    }

    pub(crate) fn accept(&mut self, ask: &Ask, (epoch, answer): &(u64, Answer)) {
        assert_eq!(answer.outcome, Outcome::Done);
        self.claims.clear();
        for (stream, last) in &answer.taken {
            let taken = self.taken.entry(*stream).or_default();
            *taken = (*taken).max(*last);
        }
        for forked in &answer.forked {
            if let Some(taken) = self.taken.get_mut(&forked.stream) {
                *taken = (*taken).min(forked.sequence - 1);
            }
        }
        if *epoch != self.epoch {
            (self.epoch, self.cursor) = (*epoch, 0);
        }
        let mut taken = true;
        for run in &answer.runs {
            if !self.log.take(run) {
                taken = false;
                continue;
            }
            let known = self.taken.entry(run.stream).or_default();
            *known = (*known).max(run.entries.last().map_or(0, |entry| entry.stamp.sequence));
        }
        if taken
            && ask.cursor <= self.cursor
            && !(ask.epoch != *epoch && answer.held.is_some() && !self.whole)
        {
            self.cursor = self.cursor.max(answer.cursor);
        }
        for (stream, from) in &answer.again {
            self.taken.insert(*stream, from - 1);
        }
        let sent_all =
            self.log.branches().iter().all(|branch| self.taken.get(&branch.id) >= Some(&branch.last()));
        let agreed = answer.digest == self.log.digest();
        self.whole = !agreed && !answer.more && (sent_all || self.whole || !taken || answer.held.is_some());
    }

    /// Exchanges until both ends agree; in how many rounds.
    pub(crate) fn reconcile(&mut self, platform: &Platform) -> usize {
        for round in 1..=60 {
            let answer = self.exchange(platform);
            if answer.digest == self.log.digest() && !answer.more && answer.again.is_empty() {
                return round;
            }
        }
        panic!("no agreement:\n{:#?}\n{:#?}", self.log.held(), platform.held(self.learner));
    }
}
