//! Any record store that speaks xAPI 1.0.3 as a far end: statements go up, in batches; nothing comes down, for such a store
//! knows nothing of streams, notes or cohorts.

mod files;
mod store;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Url;
use reqwest::header::HeaderValue;
use sha2::{Digest, Sha256};
use statement::{Entry, Form, Statement, StreamId};
use zeroize::Zeroizing;

use crate::far_end::{FarEnd, FarEndError, Keeps};
use crate::http::{NoRoad, Patience, Traffic, Traveller, chain};
use crate::wire::{Answer, Ask, Outcome, Reason, Refused, Reply, Request};
use files::{Files, Need};
use store::Store;

/// Longest address of a record store, in bytes.
const MAX_ENDPOINT: usize = 500;
/// Most statements in one request: what is lost with it when the line breaks.
const BATCH: usize = 50;
/// Most bytes of JSON in one request of several statements.
const BATCH_BYTES: usize = 128 * 1024;

/// By what a record store knows us.
#[derive(Clone)]
pub enum Credentials {
    /// HTTP Basic (RFC 7617).
    Basic {
        /// Name, or key.
        user: String,
        /// Password, or secret.
        password: Zeroizing<String>,
    },
    /// A bearer token (RFC 6750).
    Bearer(Zeroizing<String>),
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Credentials::Basic { user, .. } => write!(f, "Basic({user})"),
            Credentials::Bearer(_) => f.write_str("Bearer"),
        }
    }
}

impl Credentials {
    fn header(&self) -> Option<HeaderValue> {
        let text = Zeroizing::new(match self {
            Credentials::Basic { user, password } => {
                let both = Zeroizing::new(format!("{user}:{}", password.as_str()));
                format!("Basic {}", STANDARD.encode(both.as_bytes()))
            }
            Credentials::Bearer(token) => format!("Bearer {}", token.as_str()),
        });
        let mut value = HeaderValue::from_str(&text).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

/// A record store as a far end. Its receipts are for statements; other entries count as taken in the sense that they are
/// not for this road ([`FarEnd::keeps`]).
#[derive(Debug)]
pub struct LrsEnd {
    traveller: Traveller,
    store: Store,
    files: Mutex<Files>,
    epoch: u64,
}

impl LrsEnd {
    /// Takes a record store's endpoint (to which `/statements` is added) and what it knows us by; nothing is sent yet.
    ///
    /// # Errors
    /// [`FarEndError::Unreachable`] when the endpoint is no address; [`FarEndError::Unauthorised`] when the credentials
    /// cannot be written in HTTP.
    pub fn new(endpoint: &str, credentials: &Credentials, patience: Patience) -> Result<LrsEnd, FarEndError> {
        let unreachable =
            |cause: &str| FarEndError::Unreachable { address: endpoint.to_owned(), cause: cause.to_owned() };
        let base = endpoint.trim().trim_end_matches('/');
        let url = Url::parse(&format!("{base}/statements")).ok().filter(|url| {
            let plain = url.username().is_empty() && url.password().is_none();
            let bare = url.query().is_none() && url.fragment().is_none();
            matches!(url.scheme(), "http" | "https") && url.has_host() && plain && bare
        });
        let url = url.filter(|url| url.as_str().len() <= MAX_ENDPOINT);
        let url = url.ok_or_else(|| unreachable("that is no address of a record store"))?;
        let address = base.to_owned();
        let authorisation =
            credentials.header().ok_or_else(|| FarEndError::Unauthorised { address: address.clone() })?;
        let traveller = Traveller::new(&url, patience).map_err(|error| match error {
            NoRoad::Client(error) => unreachable(&chain(&error)),
            NoRoad::Here(error) => FarEndError::Here(error),
        })?;
        let hash: [u8; 32] = Sha256::new()
            .chain_update(b"packhorse record store\0")
            .chain_update(address.as_bytes())
            .finalize()
            .into();
        let epoch = hash.iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte)).max(1);
        let store = Store { road: Arc::clone(&traveller.road), address, url, authorisation };
        Ok(LrsEnd { traveller, store, files: Mutex::default(), epoch })
    }

    /// Ends what is under way, within moments, and whatever is asked of it later.
    pub fn cancel(&self) {
        self.traveller.cancel();
    }

    /// Returns what was moved so far.
    pub fn traffic(&self) -> Traffic {
        self.traveller.traffic()
    }

    fn files(&self) -> MutexGuard<'_, Files> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, ask: &Ask, failed: &mut Option<FarEndError>) -> Answer {
        let mut work = Work::of(ask, &mut self.files());
        for batch in work.batches() {
            if failed.is_some() {
                break;
            }
            let parcels: Vec<Parcel> = work.parcels[batch.clone()].to_vec();
            let store = self.store.clone();
            match self.traveller.run(async move { store.settle(parcels).await }) {
                Ok((verdicts, error)) => {
                    for (parcel, verdict) in work.parcels[batch].iter_mut().zip(verdicts) {
                        parcel.verdict = verdict;
                    }
                    *failed = error;
                }
                Err(error) => *failed = Some(error.into()),
            }
        }
        for parcel in work.parcels.iter().filter(|parcel| parcel.verdict.is_some()) {
            self.files().let_go(&parcel.files);
        }
        work.answer(ask)
    }
}

impl FarEnd for LrsEnd {
    fn exchange(&self, request: &Request) -> Result<Reply, FarEndError> {
        let mut failed = None;
        let learners: Vec<Answer> =
            request.learners.iter().map(|ask| self.answer(ask, &mut failed)).collect();
        let something = learners.iter().any(|answer| !answer.taken.is_empty());
        match failed {
            // What was taken before the line broke is taken.
            Some(error) if !something || matches!(error, FarEndError::Cancelled) => Err(error),
            _ => Ok(Reply { epoch: self.epoch, now_ms: request.now_ms, learners, ..Reply::default() }),
        }
    }

    fn keeps(&self) -> Keeps {
        Keeps::Statements
    }
}

/// A statement on its way.
#[derive(Clone, Debug)]
struct Parcel {
    stream: StreamId,
    sequence: u64,
    statement: Statement,
    json: String,
    /// Files that go with it.
    files: Vec<files::Attached>,
    /// What became of it: taken, or why not; `None` while nothing is known.
    verdict: Option<Result<(), Reason>>,
}

/// What one learner's part of a request is to this road.
struct Work {
    parcels: Vec<Parcel>,
    /// Entries that are no statements at all.
    refused: Vec<Refused>,
    /// Streams that wait for a file, each with the number of the entry that does.
    held: BTreeMap<StreamId, u64>,
    wanted: Vec<crate::wire::Wanted>,
}

impl Work {
    fn of(ask: &Ask, files: &mut Files) -> Work {
        let mut work =
            Work { parcels: Vec::new(), refused: Vec::new(), held: BTreeMap::new(), wanted: Vec::new() };
        files.take(&ask.pieces);
        for run in &ask.runs {
            for entry in run.entries.iter().filter(|entry| entry.form == Form::Statement) {
                if !work.held.contains_key(&run.stream) {
                    work.add(run.stream, entry, files);
                }
            }
        }
        work
    }

    fn add(&mut self, stream: StreamId, entry: &Entry, files: &mut Files) {
        let sequence = entry.stamp.sequence;
        let mut refuse = |reason| self.refused.push(Refused { stream, sequence, reason });
        let Ok(statement) = Statement::parse(&entry.body) else { return refuse(Reason::NotAStatement) };
        let statement = statement.stamped(&entry.stamp);
        match files.need(&statement) {
            Need::Here(files) => {
                let json = statement.to_json();
                self.parcels.push(Parcel { stream, sequence, statement, json, files, verdict: None });
            }
            Need::Never => refuse(Reason::NotAStatement),
            Need::Missing(wanted) => {
                self.held.insert(stream, sequence);
                self.wanted.extend(wanted);
            }
        }
    }

    /// Cuts the parcels into batches; one with files goes alone.
    fn batches(&self) -> Vec<Range<usize>> {
        let mut batches: Vec<Range<usize>> = Vec::new();
        let mut bytes = 0;
        for (at, parcel) in self.parcels.iter().enumerate() {
            let alone = !parcel.files.is_empty();
            let fits = bytes + parcel.json.len() <= BATCH_BYTES && !alone;
            match batches.last_mut().filter(|batch| fits && batch.len() < BATCH && bytes > 0) {
                Some(batch) => batch.end += 1,
                None => {
                    batches.push(at..at + 1);
                    bytes = 0;
                }
            }
            // Nothing joins one that goes alone.
            bytes = if alone { 0 } else { bytes + parcel.json.len() };
        }
        batches
    }

    fn answer(mut self, ask: &Ask) -> Answer {
        let mut open = self.held.clone();
        for parcel in &self.parcels {
            let Parcel { stream, sequence, verdict, .. } = parcel;
            match verdict {
                Some(Ok(())) => {}
                Some(Err(reason)) => {
                    self.refused.push(Refused { stream: *stream, sequence: *sequence, reason: *reason });
                }
                None => {
                    let first = open.entry(*stream).or_insert(*sequence);
                    *first = (*first).min(*sequence);
                }
            }
        }
        let mut taken = BTreeMap::new();
        for run in &ask.runs {
            let first = run.entries.first().map_or(0, |entry| entry.stamp.sequence);
            let last = run.entries.last().map_or(0, |entry| entry.stamp.sequence);
            let until = open.get(&run.stream).map_or(last, |open| last.min(open.saturating_sub(1)));
            // Entries before an open one are settled; those after it are not, whatever became of them.
            if until >= first && until > 0 {
                let known = taken.entry(run.stream).or_insert(until);
                *known = (*known).max(until);
            }
        }
        self.refused.retain(|refused| open.get(&refused.stream).is_none_or(|open| refused.sequence < *open));
        Answer {
            learner: ask.learner,
            outcome: Outcome::Done,
            taken: taken.into_iter().collect(),
            refused: self.refused,
            forked: Vec::new(),
            again: Vec::new(),
            runs: Vec::new(),
            cursor: 0,
            more: false,
            digest: [0; 16],
            held: None,
            wanted: self.wanted,
            pieces: Vec::new(),
            enrolments: Vec::new(),
            standings: Vec::new(),
        }
    }
}
