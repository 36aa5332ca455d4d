//! The walk: round after round with a far end, until both hold the same, or what differs is known.

use std::collections::BTreeMap;
use std::time::Instant;

use ::reconcile::key::PublicKey;
use ::reconcile::wire::{Answer, Ask, EnrolmentState, Reason, Request};
use ::reconcile::{FarEnd, FarEndError, Keeps};
use serde::Serialize;
use statement::{Held, Uuid};

use super::known::Known;
use super::past::is_no_line;
use super::round::{Ending, Room, Round};
use crate::jobs::Flow;
use crate::view::{ExchangeProgress, ExchangeStep, Failure, Road};
use crate::{Client, failure};

/// Most learners in one request.
const LEARNERS: usize = 64;
/// Most entries in one request.
const ENTRIES: usize = 10_000;
/// Bytes that a request aims at, folded and sealed: what a bad line carries before it breaks.
const AIM: usize = 64 * 1024;
/// Bytes of a request before it is folded: the first guess, the least, the most.
const RAW: (usize, usize, usize) = (256 * 1024, 16 * 1024, 4 * 1024 * 1024);
/// Most bytes of a reply, before it is folded.
const MOST_REPLY: u32 = 1024 * 1024;
/// Name of the argument of a failure that tells how many seconds the far end wants to be left alone.
pub(super) const SECONDS: &str = "seconds";
/// Most rounds of one exchange: a far end that never comes to an end is left.
const ROUNDS: usize = 10_000;

/// Whom an exchange is with.
#[derive(Clone, PartialEq, Debug)]
pub struct Whom {
    /// Its key.
    pub key: PublicKey,
    /// Its name, for people.
    pub name: String,
    /// The road.
    pub road: Road,
}

/// What came of an exchange.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReconcileReport {
    /// Learner by learner.
    pub learners: Vec<LearnerReport>,
    /// Rounds: requests that were answered.
    pub rounds: u64,
    /// How far this computer's clock is behind the far end's, in milliseconds.
    pub clock_offset_ms: Option<i64>,
    /// Why it broke off; what had its receipt by then is safe at both ends.
    pub failure: Option<Failure>,
    /// Sealed messages of this laptop's classroom that were handed over for others.
    pub handed: u64,
}

/// What came of an exchange for one learner.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LearnerReport {
    /// The learner.
    pub learner: String,
    /// How both ends stand now.
    pub standing: Standing,
    /// Records that went and got their receipt.
    pub sent: u64,
    /// Records that came.
    pub received: u64,
    /// Files that came.
    pub files: u64,
    /// Certificates that came.
    pub certificates: u64,
    /// Streams that turned out to have two writers; both sides' records are kept.
    pub forked: u64,
    /// Pieces of history that no honest far end sends: not taken.
    pub forged: u64,
    /// Records that the far end keeps but does not count, by the number of the reason.
    pub aside: BTreeMap<u8, u64>,
    /// Why the far end looked at nothing of this learner.
    pub refused: Option<u8>,
    /// Why a wish to join was refused, whatever became of the records.
    pub declined: Option<u8>,
    /// Streams that differ.
    pub differences: Vec<Difference>,
}

/// How both ends stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// They hold the same.
    Agreed,
    /// They do not, and it is said what differs.
    Differs,
    /// The far end looked at nothing.
    Refused,
    /// It broke off before.
    HalfWay,
    /// The learner's file is closed with a passphrase.
    Closed,
}

/// A stream that is not the same at both ends.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// The stream.
    pub stream: String,
    /// The last number that is held here.
    pub here: Option<u64>,
    /// The last number that is held there.
    pub there: Option<u64>,
}

impl ReconcileReport {
    /// Tells whether both ends hold the same for everybody.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.failure.is_none() && self.learners.iter().all(|one| one.standing == Standing::Agreed)
    }

    /// Tells whether it neither came to its end for everybody, nor differs for anybody.
    pub(super) fn is_half_way(&self) -> bool {
        let has = |standing| self.learners.iter().any(|one| one.standing == standing);
        has(Standing::HalfWay) && !has(Standing::Differs)
    }

    /// Nothing came of it.
    pub(super) fn failed(failure: Failure) -> ReconcileReport {
        ReconcileReport { failure: Some(failure), ..ReconcileReport::default() }
    }

    /// Tells whether somebody was reached, and still was at the end.
    pub(super) fn was_reached(&self) -> bool {
        let line = self.failure.as_ref().is_none_or(|failure| !is_no_line(failure));
        line && (self.rounds > 0 || self.failure.is_some())
    }

    /// Records that went.
    #[must_use]
    pub fn sent(&self) -> u64 {
        self.learners.iter().map(|one| one.sent).sum()
    }

    /// Records that came.
    #[must_use]
    pub fn received(&self) -> u64 {
        self.learners.iter().map(|one| one.received).sum()
    }

    /// Certificates that came.
    #[must_use]
    pub fn certificates(&self) -> u64 {
        self.learners.iter().map(|one| one.certificates).sum()
    }

    /// Anything that moved.
    pub(super) fn moved(&self) -> u64 {
        let own: u64 =
            self.learners.iter().map(|one| one.sent + one.received + one.files + one.certificates).sum();
        own + self.handed
    }
}

/// Told how an exchange goes; answers whether to go on.
pub type OnExchange<'a> = &'a mut dyn FnMut(&ExchangeProgress) -> Flow;

impl Client {
    /// Brings the records of `learners` (their ids) and of a far end together. Nothing is locked while the far end is
    /// waited for; what has its receipt is durable at both ends, whatever comes after.
    ///
    /// # Errors
    /// When nothing at all could be done: this laptop's key or disk fails. What goes wrong on the way is in the report.
    pub fn reconcile(
        &self,
        far_end: &dyn FarEnd,
        whom: &Whom,
        learners: &[String],
        on_progress: OnExchange<'_>,
    ) -> Result<ReconcileReport, Failure> {
        let device = self.device_key()?.public();
        let mut report = ReconcileReport::default();
        let mut rounds = Vec::new();
        let mut waiting = 0;
        for id in learners {
            let learner = Uuid::try_parse(id).map_err(|_| failure::not_found(id))?;
            match self.attend(learner)? {
                None => report.learners.push(left_out(learner)),
                Some(record) => {
                    let mut known = Known::of(&record.read()?, &whom.key)?.unwrap_or_default();
                    let statements = far_end.keeps() == Keeps::Statements;
                    if statements {
                        // It has no key of its own: by its address it is known wherever the record comes to.
                        known.address.clone_from(&whom.name);
                    }
                    let held = record.holding()?;
                    let new =
                        |one: &Held| one.last.saturating_sub(known.taken(one.stream).max(one.first - 1));
                    waiting += held.iter().map(new).sum::<u64>();
                    let mut round = Round::new(learner, known, &device);
                    if statements {
                        round.keeps_statements_only();
                    }
                    rounds.push(round);
                }
            }
        }
        let declined = BTreeMap::new();
        let mut walk = Walk { client: self, far_end, whom, device, raw: RAW.0, bytes: 0, waiting, declined };
        let done = walk.go(&mut rounds, &mut report, on_progress);
        report.failure = done.err();
        for round in &rounds {
            let declined = walk.declined.get(&round.learner).copied();
            report.learners.push(LearnerReport { declined, ..told(round) });
        }
        Ok(report)
    }
}

/// An exchange on its way.
struct Walk<'a> {
    client: &'a Client,
    far_end: &'a dyn FarEnd,
    whom: &'a Whom,
    device: PublicKey,
    /// Bytes of a request before it is folded.
    raw: usize,
    /// Bytes that moved, both ways, folded; as far as is known.
    bytes: u64,
    /// Entries without a receipt at the beginning.
    waiting: u64,
    /// Why wishes to join were refused.
    declined: BTreeMap<Uuid, u8>,
}

impl Walk<'_> {
    fn go(
        &mut self,
        rounds: &mut [Round],
        report: &mut ReconcileReport,
        on_progress: OnExchange<'_>,
    ) -> Result<(), Failure> {
        let mut first = true;
        // Also with nobody to speak for: news come all the same.
        while (first || rounds.iter().any(|round| round.ending.is_none())) && report.rounds < ROUNDS as u64 {
            let (request, asks) = self.request(rounds)?;
            let encoded = request.encode().len();
            self.bytes += encoded as u64;
            self.adapt(&asks, encoded);
            if on_progress(&self.progress(rounds, step(first, &asks))) == Flow::Stop {
                return Err(crate::install::stopped());
            }
            let begun = (self.client.now_ms)();
            let waited = Instant::now();
            let mut reply = self.far_end.exchange(&request).map_err(|error| far_end_failure(&error))?;
            let half = i64::try_from(waited.elapsed().as_millis() / 2).unwrap_or(0);
            report.rounds += 1;
            report.clock_offset_ms = Some(reply.now_ms.saturating_sub(begun.saturating_add(half)));
            if let Some(reason) = reply.refused {
                if reason == Reason::TooMuch && self.raw > RAW.1 {
                    self.raw = (self.raw / 4).max(RAW.1);
                    continue;
                }
                return Err(refusal(reason, &self.whom.name));
            }
            first = false;
            let answers = std::mem::take(&mut reply.learners);
            self.take(rounds, &asks, answers, reply.epoch)?;
            // Whom to trust, and whose teacher somebody is, only a platform says.
            if self.whom.road == Road::Internet {
                if asks.first().is_some_and(|ask| ask.epoch == reply.epoch) {
                    self.client.reminded(&self.whom.key)?;
                }
                self.client.keep_news(&self.whom.key, &reply)?;
            }
            let done = rounds.iter().all(|round| round.ending.is_some());
            // What came to its end is not stopped any more.
            if on_progress(&self.progress(rounds, ExchangeStep::Receiving)) == Flow::Stop && !done {
                return Err(crate::install::stopped());
            }
        }
        Ok(())
    }

    /// Makes a request for everybody whose part is not done.
    fn request(&self, rounds: &mut [Round]) -> Result<(Request, Vec<Ask>), Failure> {
        let now_ms = (self.client.now_ms)();
        let mut room = Room { bytes: self.raw, entries: ENTRIES };
        let mut asks = Vec::new();
        for round in rounds.iter_mut().filter(|round| round.ending.is_none()).take(LEARNERS) {
            // A learner who got up meanwhile, with a passphrase: theirs goes the next time.
            let Some(mut record) = self.client.attend(round.learner)? else { continue };
            asks.push(round.ask(&mut record, &self.device, &self.whom.key, &mut room, now_ms)?);
        }
        if let Some(ask) = asks.first_mut().filter(|_| self.whom.road == Road::Internet) {
            ask.brought.splice(0..0, self.client.reminders(&self.whom.key));
        }
        let (catalogue, trust) = self.client.news_known(&self.whom.key);
        let learners = asks.clone();
        Ok((Request { now_ms, most: MOST_REPLY, catalogue, trust, learners }, asks))
    }

    /// Learns from how small this request became how large the next may be.
    fn adapt(&mut self, asks: &[Ask], encoded: usize) {
        let entries = asks.iter().flat_map(|ask| &ask.runs).flat_map(|run| &run.entries);
        let raw: usize = entries.map(|entry| entry.body.len() + entry.topic.len()).sum();
        if raw > RAW.1 && encoded > 0 {
            self.raw = (raw as u64 * AIM as u64 / encoded as u64).clamp(RAW.1 as u64, RAW.2 as u64) as usize;
        }
    }

    fn take(
        &mut self,
        rounds: &mut [Round],
        asks: &[Ask],
        answers: Vec<Answer>,
        epoch: u64,
    ) -> Result<(), Failure> {
        let now_ms = (self.client.now_ms)();
        let mut answers: BTreeMap<Uuid, Answer> =
            answers.into_iter().map(|answer| (answer.learner, answer)).collect();
        if asks.is_empty() && rounds.iter().any(|round| round.ending.is_none()) {
            return Err(failure("learner-closed", &[], &"the learner's file was closed meanwhile"));
        }
        for ask in asks {
            let Some(round) = rounds.iter_mut().find(|round| round.learner == ask.learner) else { continue };
            let Some(answer) = answers.remove(&ask.learner) else {
                let words = "it says nothing of a learner it was asked about";
                return Err(failure("line-untrusted", &[("address", &self.whom.name)], &words));
            };
            let Some(mut record) = self.client.attend(ask.learner)? else { continue };
            self.bytes += answer
                .runs
                .iter()
                .flat_map(|run| &run.entries)
                .map(|one| one.body.len() as u64 / 8)
                .sum::<u64>();
            for one in &answer.enrolments {
                if let EnrolmentState::Refused(reason) = one.state
                    && ask.claims.iter().any(|claim| Some(claim.secret) == one.secret)
                {
                    self.declined.insert(ask.learner, reason as u8);
                }
            }
            let before = round.received;
            round.take(&mut record, ask, &answer, epoch, &self.whom.key, now_ms)?;
            self.client.keep_centre(&self.whom.key, &answer)?;
            if round.received > before {
                self.client.after_merge(ask.learner);
            }
        }
        Ok(())
    }

    fn progress(&self, rounds: &[Round], step: ExchangeStep) -> ExchangeProgress {
        let done: u64 = rounds.iter().map(|round| round.sent).sum();
        ExchangeProgress {
            step,
            by: self.whom.name.clone(),
            done,
            of: self.waiting.max(done),
            bytes: self.bytes,
        }
    }
}

fn step(first: bool, asks: &[Ask]) -> ExchangeStep {
    if asks.iter().any(|ask| !ask.runs.is_empty()) {
        ExchangeStep::Sending
    } else if asks.iter().any(|ask| !ask.pieces.is_empty() || !ask.wanted.is_empty()) {
        ExchangeStep::Files
    } else if first {
        ExchangeStep::Reaching
    } else {
        ExchangeStep::Comparing
    }
}

fn left_out(learner: Uuid) -> LearnerReport {
    LearnerReport {
        learner: learner.to_string(),
        standing: Standing::Closed,
        sent: 0,
        received: 0,
        files: 0,
        certificates: 0,
        forked: 0,
        forged: 0,
        aside: BTreeMap::new(),
        refused: None,
        declined: None,
        differences: Vec::new(),
    }
}

pub(super) fn told(round: &Round) -> LearnerReport {
    let mut report = left_out(round.learner);
    report.standing = match &round.ending {
        Some(Ending::Agreed) => Standing::Agreed,
        Some(Ending::Differs(pairs)) => {
            report.differences = pairs.iter().filter_map(difference).collect();
            Standing::Differs
        }
        Some(Ending::Refused(reason)) => {
            report.refused = Some(*reason as u8);
            Standing::Refused
        }
        None => Standing::HalfWay,
    };
    for (_, _, reason) in &round.known.aside {
        *report.aside.entry(*reason).or_default() += 1;
    }
    LearnerReport {
        sent: round.sent,
        received: round.received,
        files: round.files,
        certificates: round.certificates,
        forked: round.forked,
        forged: round.forged,
        ..report
    }
}

fn difference(pair: &(Option<Held>, Option<Held>)) -> Option<Difference> {
    let (here, there) = pair;
    let stream = here.or(*there)?.stream.to_string();
    Some(Difference { stream, here: here.map(|one| one.last), there: there.map(|one| one.last) })
}

/// Why a far end looked at nothing, as screens and scripts get it.
pub(super) fn refusal(reason: Reason, name: &str) -> Failure {
    let code = match reason {
        Reason::Busy => "line-busy",
        Reason::BarredDevice => "device-barred",
        Reason::TooMuch => "line-too-much",
        _ => "line-refused",
    };
    failure(code, &[("address", name)], &format!("{name} looked at nothing: {reason:?}"))
}

/// Why an exchange broke off, as screens and scripts get it.
pub(crate) fn far_end_failure(error: &FarEndError) -> Failure {
    if let FarEndError::Busy { address, seconds: Some(seconds) } = error {
        let args = [("address", address.as_str()), (SECONDS, &seconds.to_string())];
        return failure("line-busy", &args, error);
    }
    let (code, address) = match error {
        FarEndError::Unreachable { address, .. } => ("line-unreachable", address.as_str()),
        FarEndError::Broken { address, .. } => ("line-broken", address.as_str()),
        FarEndError::Stranger { address, .. } => ("line-stranger", address.as_str()),
        FarEndError::Busy { address, .. } => ("line-busy", address.as_str()),
        FarEndError::BadAnswer { address, .. } => ("line-untrusted", address.as_str()),
        FarEndError::Newer { address } => ("line-newer", address.as_str()),
        FarEndError::Unauthorised { address } => ("line-unauthorised", address.as_str()),
        FarEndError::Cancelled => return crate::install::stopped(),
        FarEndError::Here(error) => return failure::io("", error),
    };
    failure(code, &[("address", address)], error)
}
