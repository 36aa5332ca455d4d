//! Exchanges over a line: with everybody who was joined, or with one address.

use std::fs::{File, TryLockError};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use ::reconcile::http::{HttpCarrier, Patience, Traffic};
use ::reconcile::key::PublicKey;
use ::reconcile::lrs::LrsEnd;
use ::reconcile::seal::MessageId;
use ::reconcile::{Carrier, FarEndError, SealedEnd};
use serde::Serialize;

use super::joined::Joined;
use super::known::{self, Known};
use super::past::{By, is_no_line};
use super::walk::{OnExchange, ReconcileReport, SECONDS, Whom, far_end_failure};
use super::{budget, look};
use crate::open::locked;
use crate::view::{ExchangeProgress, ExchangeStep, Failure, LearnerCard, LearnerState, Lock, Road};
use crate::{Client, Event, failure};

/// How long somebody waits for another program's exchange.
const PATIENCE: Duration = Duration::from_secs(30);
/// Longest pause that a far end may ask for.
const LONGEST_PAUSE: Duration = Duration::from_secs(24 * 60 * 60);

/// What came of an exchange with one far end.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Met {
    /// Its key.
    pub key: String,
    /// Its name or address.
    pub name: String,
    /// What came of it.
    pub report: ReconcileReport,
    /// Bytes that went over the line, heads included.
    pub out: u64,
    /// Bytes that came over the line, heads included.
    pub came: u64,
}

/// What came of trying all far ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tried {
    /// All came to their end.
    pub(super) complete: bool,
    /// How long a far end that has too much to do wants to be left alone.
    pub(super) wait: Option<Duration>,
    /// The budget ended it.
    pub(super) held_back: bool,
    /// Somebody answered.
    pub(super) reached: bool,
}

/// Held as long as an exchange lasts: one at a time in a data folder.
pub(super) struct Alone(File);

impl Drop for Alone {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// What waits for a line, and can be told to hang up by somebody else.
pub(crate) trait HangUp: Send + Sync {
    /// Ends what is under way.
    fn hang_up(&self);
}

impl HangUp for HttpCarrier {
    fn hang_up(&self) {
        self.cancel();
    }
}

impl HangUp for LrsEnd {
    fn hang_up(&self) {
        self.cancel();
    }
}

/// A line that somebody else may hang up.
pub(super) struct Line(pub(super) Arc<HttpCarrier>);

impl Carrier for Line {
    fn carry(&self, id: MessageId, message: &[u8]) -> Result<Vec<u8>, FarEndError> {
        self.0.carry(id, message)
    }

    fn address(&self) -> String {
        self.0.address()
    }
}

impl Client {
    /// Waits until no other program of this data folder exchanges.
    pub(super) fn exchange_alone(&self) -> Result<Alone, Failure> {
        let path = self.folder.join("exchange").join("lock");
        let open = || {
            fs_err::create_dir_all(self.folder.join("exchange"))?;
            let mut options = fs_err::OpenOptions::new();
            options.read(true).write(true).create(true).truncate(false).open(&path)
        };
        let file = open().map_err(|error| failure::io(&path, &error))?.into_parts().0;
        let begun = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Alone(file)),
                // A disk that knows no locks: the far end takes both, one after the other.
                Err(TryLockError::Error(_)) => return Ok(Alone(file)),
                Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(50));
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(failure(
                        "exchange-busy",
                        &[],
                        &"another Packhorse window or program exchanges records",
                    ));
                }
            }
        }
    }

    /// Opens a line; [`Client::exchange_stop`] hangs it up.
    pub(super) fn call(&self, address: &str) -> Result<Arc<HttpCarrier>, Failure> {
        let line = HttpCarrier::new(address, Patience::default());
        let line = Arc::new(line.map_err(|error| far_end_failure(&error))?);
        self.note_call(&line);
        Ok(line)
    }

    /// From now on, and as long as it is there, [`Client::exchange_stop`] hangs it up.
    pub(super) fn note_call<T: HangUp + 'static>(&self, line: &Arc<T>) {
        let line: Weak<dyn HangUp> = Arc::downgrade(&(Arc::clone(line) as Arc<dyn HangUp>));
        let mut calling = locked(&self.calling);
        calling.retain(|one| one.strong_count() > 0);
        calling.push(line);
    }

    pub(super) fn hang_up(&self) {
        // Taken out first: nobody who calls waits for it.
        let calling = std::mem::take(&mut *locked(&self.calling));
        calling.iter().filter_map(Weak::upgrade).for_each(|line| line.hang_up());
    }

    /// Learners that have to do with a far end, as far as their records open now.
    pub(super) fn learners_of(&self, key: &PublicKey) -> Result<Vec<String>, Failure> {
        let mut found = Vec::new();
        for card in self.folk.list()? {
            let Ok(Some(record)) = self.attend(card.id) else { continue };
            let reading = record.read()?;
            if Known::of(&reading, key)?.is_some() || !known::claims(&reading, key)?.is_empty() {
                found.push(card.id.to_string());
            }
        }
        Ok(found)
    }

    /// Names of learners whose files are closed with a passphrase.
    pub(super) fn locked_out(&self) -> Result<Vec<String>, Failure> {
        let view = self.learners()?;
        let closed = |card: &LearnerCard| {
            card.lock == Lock::Passphrase && card.state == LearnerState::Ready && card.id != view.current
        };
        Ok(view.learners.iter().filter(|card| closed(card)).map(|card| card.name.clone()).collect())
    }

    pub(super) fn any_joined(&self) -> bool {
        !self.platforms().is_empty()
    }

    /// Exchanges with every far end that somebody here has joined, as far as a connection can be made.
    pub(super) fn exchange_all(&self, asked: bool) -> Result<Tried, Failure> {
        let mut tried = Tried { complete: true, wait: None, held_back: false, reached: false };
        self.background.begin_one();
        for platform in self.platforms() {
            let Some(key) = platform.kept_under() else { continue };
            let learners = self.learners_of(&key)?;
            let nobody = learners.is_empty() && (platform.is_store() || !self.has_classroom());
            // What opens a store another laptop knows, from which a record came: to be said here once more.
            if nobody || (platform.is_store() && !asked && !self.opens(&platform)) {
                continue;
            }
            if self.background.is_stopped() {
                tried.complete = false;
                break;
            }
            let met = self.try_one(&platform, &learners, asked);
            if met.as_ref().is_ok_and(|met| met.report.was_reached()) {
                tried.reached = true;
                self.background.note_line(Some((self.now_ms)()));
            }
            self.background.end_one(self);
            let report = met?.report;
            tried.complete &= report.is_complete();
            if let Some(failure) = &report.failure {
                tried.held_back |= [budget::DAY_OVER, budget::HOUR_OVER].contains(&failure.code.as_str());
                tried.wait = tried.wait.max(wanted_pause(failure));
            }
        }
        if !tried.reached && !tried.held_back {
            self.background.note_line(None);
            (self.notify)(Event::Exchange);
        }
        Ok(tried)
    }

    /// One of them. It is looked for before anything is locked: where nobody answers, other roads are free meanwhile.
    fn try_one(&self, platform: &Joined, learners: &[String], asked: bool) -> Result<Met, Failure> {
        if asked {
            let step = ExchangeStep::Reaching;
            let by = platform.said().to_owned();
            self.background.report(self, &ExchangeProgress { step, by, done: 0, of: 0, bytes: 0 });
        }
        let on_progress: OnExchange<'_> = &mut |progress| self.background.report(self, progress);
        let wary = !platform.is_store() && self.background.was_silent(&platform.address);
        match look::for_line(&platform.address, asked, wary) {
            Ok(()) => {
                let met = self.meet(platform, learners, asked, on_progress);
                let failure = met.as_ref().ok().and_then(|met| met.report.failure.as_ref());
                self.background.note_silent(&platform.address, failure.is_some_and(is_no_line));
                met
            }
            Err(error) => {
                let report =
                    ReconcileReport { failure: Some(far_end_failure(&error)), ..ReconcileReport::default() };
                // What is looked for by itself, and is not there, is no news.
                if asked {
                    self.note_met(platform, By::Straight(platform.road()), learners, &report, asked);
                }
                Ok(met(platform, report, Traffic::default()))
            }
        }
    }

    /// Exchanges with the platform at an address: one that was joined, or, where nobody has, the one that answers there.
    /// `learners` are ids; none means everybody who joined it.
    ///
    /// # Errors
    /// When nobody answers there, or this laptop's disk fails. What goes wrong later is in the report.
    pub fn exchange_with(
        &self,
        address: &str,
        learners: &[String],
        on_progress: OnExchange<'_>,
    ) -> Result<Met, Failure> {
        let platform = self.platform_at(address)?;
        let key = platform.public().ok_or_else(|| failure::not_found(address))?;
        let all = if learners.is_empty() { self.learners_of(&key)? } else { learners.to_vec() };
        self.meet(&platform, &all, true, on_progress)
    }

    /// Exchanges with every far end that was joined.
    ///
    /// # Errors
    /// When this laptop's disk fails. What goes wrong with one far end is in its report.
    pub fn exchange_with_all(
        &self,
        learners: &[String],
        on_progress: OnExchange<'_>,
    ) -> Result<Vec<Met>, Failure> {
        let mut all = Vec::new();
        for platform in self.platforms() {
            let Some(key) = platform.kept_under() else { continue };
            let joined = self.learners_of(&key)?;
            let of: Vec<String> =
                joined.into_iter().filter(|id| learners.is_empty() || learners.contains(id)).collect();
            if !of.is_empty() {
                all.push(self.meet(&platform, &of, true, on_progress)?);
            }
        }
        Ok(all)
    }

    /// Finds the platform at an address; one that nobody knows here is asked who it is, and remembered.
    pub(super) fn platform_at(&self, address: &str) -> Result<Joined, Failure> {
        let bad = || failure("not-an-address", &[("address", address)], &format!("{address} is no address"));
        let address = ::reconcile::address::parse(address).ok_or_else(bad)?;
        let known = self.platforms().into_iter().find(|one| one.address == address && one.user.is_none());
        if let Some(known) = known.filter(|one| one.public().is_some()) {
            return Ok(known);
        }
        let who = self.call(&address)?.who().map_err(|error| far_end_failure(&error))?;
        let key = who.key.to_string();
        let known = self.platforms().into_iter().find(|one| one.key == key).unwrap_or_default();
        let name = if who.name.is_empty() { known.name.clone() } else { who.name };
        let platform = Joined { key, address, name, ..known };
        self.keep_platform(&platform)?;
        Ok(platform)
    }

    /// One exchange, with nobody else's of this data folder at the same time; it is written down.
    fn meet(
        &self,
        platform: &Joined,
        learners: &[String],
        asked: bool,
        on_progress: OnExchange<'_>,
    ) -> Result<Met, Failure> {
        if platform.is_store() {
            return self.meet_store(platform, None, learners, asked, on_progress);
        }
        let _alone = self.exchange_alone()?;
        let key = platform.public().ok_or_else(|| failure::not_found(&platform.key))?;
        let line = self.call(&platform.address)?;
        let end = SealedEnd::new(Line(Arc::clone(&line)), self.device_key()?, key);
        let whom = Whom { key, name: platform.said().to_owned(), road: Road::Internet };
        let moved = || line.traffic().out + line.traffic().came;
        let done = self.reconcile_within_budget(&end, &whom, learners, asked, &moved, on_progress);
        let traffic = line.traffic();
        let mut report = done.unwrap_or_else(ReconcileReport::failed);
        if report.failure.is_none() {
            self.learn_name(platform, &line);
            report.handed = self.deliver_met(platform);
        }
        self.note_met(platform, By::Straight(Road::Internet), learners, &report, asked);
        Ok(met(platform, report, traffic))
    }

    /// Asks a platform once what it is called.
    fn learn_name(&self, platform: &Joined, line: &HttpCarrier) {
        if platform.name.is_empty()
            && let Ok(who) = line.who()
            && who.key.to_string() == platform.key
            && !who.name.is_empty()
        {
            // A name that cannot be kept is asked for again.
            let _ = self.keep_platform(&Joined { name: who.name, ..platform.clone() });
        }
    }

    /// Learners whose records open now.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn open_learners(&self) -> Result<Vec<String>, Failure> {
        let cards = self.folk.list()?;
        let open = cards.iter().filter(|card| matches!(self.attend(card.id), Ok(Some(_))));
        Ok(open.map(|card| card.id.to_string()).collect())
    }
}

/// How long a far end wants to be left alone, within a day.
fn wanted_pause(failure: &Failure) -> Option<Duration> {
    let seconds = failure.args.get(SECONDS).filter(|_| failure.code == "line-busy")?;
    Some(Duration::from_secs(seconds.parse().ok()?).min(LONGEST_PAUSE))
}

pub(super) fn met(platform: &Joined, report: ReconcileReport, traffic: Traffic) -> Met {
    let (key, name) = (platform.key.clone(), platform.said().to_owned());
    Met { key, name, report, out: traffic.out, came: traffic.came }
}
