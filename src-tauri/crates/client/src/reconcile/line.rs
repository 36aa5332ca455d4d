//! Exchanges over a line: with everybody who was joined, or with one address.

use std::collections::BTreeMap;
use std::fs::{File, TryLockError};
use std::sync::Arc;
use std::time::{Duration, Instant};

use ::reconcile::http::{HttpCarrier, Patience};
use ::reconcile::key::PublicKey;
use ::reconcile::lrs::{Credentials, LrsEnd};
use ::reconcile::seal::MessageId;
use ::reconcile::{Carrier, FarEndError, SealedEnd};
use serde::Serialize;
use statement::Uuid;

use super::budget;
use super::joined::Joined;
use super::known::{self, Known};
use super::past::{Past, past};
use super::waiting::waiting;
use super::walk::{OnExchange, ReconcileReport, SECONDS, Standing, Whom, far_end_failure};
use crate::open::locked;
use crate::view::{Ending, Failure, LearnerCard, LearnerState, Lock, Road};
use crate::{Client, failure};

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
}

/// Held as long as an exchange lasts: one at a time in a data folder.
pub(super) struct Alone(File);

impl Drop for Alone {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// A line that can be hung up by somebody else.
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
        *locked(&self.calling) = Some(Arc::clone(&line));
        Ok(line)
    }

    pub(super) fn hang_up(&self) {
        if let Some(line) = &*locked(&self.calling) {
            line.cancel();
        }
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
        self.platforms().iter().any(|one| one.user.is_none())
    }

    /// Exchanges with every far end that somebody here has joined.
    pub(super) fn exchange_all(&self, asked: bool) -> Result<Tried, Failure> {
        let mut tried = Tried { complete: true, wait: None, held_back: false };
        for platform in self.platforms() {
            let Some(key) = platform.public() else { continue };
            let learners = self.learners_of(&key)?;
            if learners.is_empty() && !self.has_classroom() {
                continue;
            }
            self.background.begin_one();
            let met = self
                .meet(&platform, &learners, asked, &mut |progress| self.background.report(self, progress));
            let reached = met.as_ref().map(|met| met.report.rounds > 0).unwrap_or(false);
            self.background.end_one(self, Some(reached));
            let report = met?.report;
            tried.complete &= report.is_complete();
            if let Some(failure) = &report.failure {
                tried.held_back |= [budget::DAY_OVER, budget::HOUR_OVER].contains(&failure.code.as_str());
                tried.wait = tried.wait.max(wanted_pause(failure));
            }
        }
        Ok(tried)
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

    /// Exchanges with every platform that was joined.
    ///
    /// # Errors
    /// When this laptop's disk fails. What goes wrong with one platform is in its report.
    pub fn exchange_with_all(
        &self,
        learners: &[String],
        on_progress: OnExchange<'_>,
    ) -> Result<Vec<Met>, Failure> {
        let mut all = Vec::new();
        for platform in self.platforms() {
            let Some(key) = platform.public() else { continue };
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
        let mut platform = Joined { key: who.key.to_string(), address, name: who.name, user: None };
        if let Some(known) = self.platforms().into_iter().find(|one| one.key == platform.key) {
            platform.name = if platform.name.is_empty() { known.name } else { platform.name };
        }
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
        let _alone = self.exchange_alone()?;
        let key = platform.public().ok_or_else(|| failure::not_found(&platform.key))?;
        let line = self.call(&platform.address)?;
        let end = SealedEnd::new(Line(Arc::clone(&line)), self.device_key()?, key);
        let whom = Whom { key, name: platform.said().to_owned(), road: Road::Internet };
        let moved = || line.traffic().out + line.traffic().came;
        let met = self.reconcile_within_budget(&end, &whom, learners, asked, &moved, on_progress);
        let traffic = line.traffic();
        *locked(&self.calling) = None;
        let report = match met {
            Ok(report) => report,
            Err(failure) => ReconcileReport { failure: Some(failure), ..ReconcileReport::default() },
        };
        self.note_met(platform, learners, &report, Road::Internet, asked);
        if report.failure.is_none() && platform.name.is_empty() {
            self.learn_name(platform, &line);
        }
        if report.failure.is_none() {
            self.deliver_met(platform);
        }
        let name = platform.said().to_owned();
        Ok(Met { key: platform.key.clone(), name, report, out: traffic.out, came: traffic.came })
    }

    /// Asks a platform once what it is called.
    fn learn_name(&self, platform: &Joined, line: &HttpCarrier) {
        if let Ok(who) = line.who()
            && who.key.to_string() == platform.key
            && !who.name.is_empty()
        {
            // A name that cannot be kept is asked for again.
            let _ = self.keep_platform(&Joined { name: who.name, ..platform.clone() });
        }
    }

    /// Sends records to a store that speaks xAPI: `user` and `password` are kept for this laptop only, and need not be
    /// said again. Nothing comes back from a store.
    ///
    /// # Errors
    /// When it is no address, no password is known, or this laptop's disk fails. What goes wrong later is in the report.
    pub fn exchange_with_store(
        &self,
        address: &str,
        opened_by: Option<(&str, &str)>,
        learners: &[String],
        on_progress: OnExchange<'_>,
    ) -> Result<Met, Failure> {
        let bad = || failure("not-an-address", &[("address", address)], &format!("{address} is no address"));
        let address = ::reconcile::address::parse(address).ok_or_else(bad)?;
        let _alone = self.exchange_alone()?;
        let mut known = self.store_passwords();
        let said = opened_by.map(|(user, password)| (user.to_owned(), password.to_owned()));
        let new = said.is_some() && known.get(&address) != said.as_ref();
        if let Some(said) = said {
            known.insert(address.clone(), said);
        }
        let passwords = serde_json::to_vec(&known).map_err(|error| failure("internal", &[], &error))?;
        let words = "no name and password is known for this record store";
        let (user, password) = known
            .remove(&address)
            .ok_or_else(|| failure("line-unauthorised", &[("address", &address)], &words))?;
        let credentials = Credentials::Basic { user: user.clone(), password: password.into() };
        let end = LrsEnd::new(&address, &credentials, Patience::default())
            .map_err(|error| far_end_failure(&error))?;
        let platform = Joined { key: address.clone(), address, name: String::new(), user: Some(user) };
        let key = platform.store_key();
        self.keep_platform(&platform)?;
        let whom = Whom { key, name: platform.address.clone(), road: Road::Store };
        let moved = || end.traffic().out + end.traffic().came;
        let met = self.reconcile_within_budget(&end, &whom, learners, true, &moved, on_progress);
        let traffic = end.traffic();
        let report = match met {
            Ok(report) => report,
            Err(failure) => ReconcileReport { failure: Some(failure), ..ReconcileReport::default() },
        };
        // A password that does not open it would stand in the way of the right one that was kept before.
        if new && report.failure.as_ref().is_none_or(|failure| failure.code != "line-unauthorised") {
            super::store::write_whole(&self.stores_file(), &passwords)?;
        }
        self.note_met(&platform, learners, &report, Road::Store, true);
        let name = platform.address.clone();
        Ok(Met { key: platform.key, name, report, out: traffic.out, came: traffic.came })
    }

    fn stores_file(&self) -> std::path::PathBuf {
        self.folder.join("keys").join("stores.json")
    }

    /// Names and passwords of record stores, by address.
    fn store_passwords(&self) -> BTreeMap<String, (String, String)> {
        let kept = fs_err::read(self.stores_file()).unwrap_or_default();
        serde_json::from_slice(&kept).unwrap_or_default()
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

    /// Writes an exchange down.
    pub(super) fn note_met(
        &self,
        platform: &Joined,
        learners: &[String],
        report: &ReconcileReport,
        road: Road,
        asked: bool,
    ) {
        let moved = report.sent() + report.received();
        let refused = report.learners.iter().find(|one| one.standing == Standing::Refused);
        let failed =
            report.failure.clone().or_else(|| refused.map(|one| refused_failure(one.refused, platform)));
        let held_back = |one: &Failure| [budget::DAY_OVER, budget::HOUR_OVER].contains(&one.code.as_str());
        let ended = match (&failed, report.is_complete()) {
            (None, true) => Ending::Complete,
            (Some(one), _) if held_back(one) => Ending::HalfWay,
            (Some(_), _) if moved == 0 => Ending::Failed,
            _ => Ending::HalfWay,
        };
        // What was tried by itself and moved nothing would fill the list with nothing.
        let last = self.past(1);
        let same = |one: &Past| one.past.ended == ended && one.key == platform.key && !one.asked;
        if !asked && moved == 0 && last.first().is_some_and(same) {
            return;
        }
        let mut one = past((self.now_ms)(), road, platform.said());
        (one.sent, one.received, one.ended, one.failure) = (report.sent(), report.received(), ended, failed);
        self.note_past(&Past {
            past: one,
            key: platform.key.clone(),
            learners: learners.to_vec(),
            left: self.left_of(platform, learners),
            clock_offset_ms: report.clock_offset_ms,
            asked,
        });
    }

    /// Records of these learners that have no receipt.
    pub(super) fn left_of(&self, platform: &Joined, learners: &[String]) -> u64 {
        let Some(key) = platform.public() else { return 0 };
        let ids = learners.iter().filter_map(|id| Uuid::try_parse(id).ok());
        let records = ids.filter_map(|id| self.attend(id).ok().flatten());
        records.filter_map(|record| waiting(&record, &key).ok()).map(|waiting| waiting.total).sum()
    }
}

/// How long a far end wants to be left alone, within a day.
fn wanted_pause(failure: &Failure) -> Option<Duration> {
    let seconds = failure.args.get(SECONDS).filter(|_| failure.code == "line-busy")?;
    Some(Duration::from_secs(seconds.parse().ok()?).min(LONGEST_PAUSE))
}

fn refused_failure(reason: Option<u8>, platform: &Joined) -> Failure {
    let reason = reason.and_then(::reconcile::wire::Reason::of);
    let detail = format!("{} refused: {reason:?}", platform.said());
    failure("line-refused", &[("address", platform.said())], &detail)
}
