//! What is known of a far end for one learner: kept as a state of their record, under the far end's key.

use std::collections::{BTreeMap, BTreeSet};

use ::reconcile::key::PublicKey;
pub(crate) use ::reconcile::key::{from_hex, hex};
use ::reconcile::wire::{EnrolmentState, Reason};
use serde::{Deserialize, Serialize};
use statement::StreamId;
use store::Record;
use store::record::{Reading, Writing};

use super::joined::Joined;
use crate::failure;
use crate::view::Failure;

/// Kind of the states.
const KIND: &str = "far-end";
/// Kind of the states that are wishes to join.
const CLAIM: &str = "claim";
/// Most entries set aside that are remembered one by one.
const MOST_ASIDE: usize = 10_000;
/// Most messages under way that are remembered.
const MOST_SENT: usize = 64;

/// What is known of a far end.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Known {
    /// The life of its database.
    pub(crate) epoch: u64,
    /// Up to where we have got what it holds.
    pub(crate) cursor: u64,
    /// Its receipts: streams, each with the last number that is durable there.
    pub(crate) taken: BTreeMap<String, u64>,
    /// This computer's key as the far end knows it: whoever brings the record elsewhere has another.
    pub(crate) granted: String,
    /// The learner's key the far end knows.
    pub(crate) identity: String,
    /// Where the learner is enrolled there.
    pub(crate) enrolments: Vec<KeptEnrolment>,
    /// Entries it has set aside: stream, number, reason.
    pub(crate) aside: Vec<(String, u64, u8)>,
    /// Files it lacks, as it said last, in hexadecimal.
    pub(crate) wanted: Vec<(String, u64)>,
    /// When both held the same the last time.
    pub(crate) agreed_ms: Option<i64>,
    /// When an answer came the last time.
    pub(crate) last_ms: Option<i64>,
    /// Why it looked at nothing the last time.
    pub(crate) refused: Option<u8>,
    /// It is a classroom's teacher's laptop, by a platform's word; nobody joined it.
    pub(crate) is_room: bool,
    /// Where the code said it is reached: the record may come to a laptop that has not met it. The address of a record store.
    pub(crate) address: String,
    /// Messages under way by courier, each with the cursor and epoch it was asked from.
    pub(crate) sent: Vec<(String, u64, u64)>,
    /// The number of its last standing that is here, of this life of its database.
    pub(crate) standings: u64,
    /// Credentials that it has, in this life of its database.
    pub(crate) has: BTreeSet<String>,
}

/// Where a learner is enrolled.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(crate) struct KeptEnrolment {
    pub(crate) cohort: u64,
    pub(crate) secret: String,
    pub(crate) name: String,
    pub(crate) centre: String,
    /// As [`state_number`] says.
    pub(crate) state: u8,
    pub(crate) reason: Option<u8>,
}

/// A wish to join a cohort.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(crate) struct KeptClaim {
    /// The name the learner wants to be known by.
    pub(crate) name: String,
    /// When the wish was made.
    pub(crate) at_ms: i64,
}

pub(crate) fn state_number(state: &EnrolmentState) -> (u8, Option<u8>) {
    match state {
        EnrolmentState::Member => (0, None),
        EnrolmentState::Waiting => (1, None),
        EnrolmentState::Refused(reason) => (2, Some(*reason as u8)),
        EnrolmentState::Ended => (3, None),
    }
}

impl Known {
    /// What is known of the far end `key`; nothing yet where there is no such state.
    pub(crate) fn of(reading: &Reading<'_>, key: &PublicKey) -> Result<Option<Known>, Failure> {
        let kept = reading.state(KIND, &key.to_string())?;
        Ok(kept.map(|kept| serde_json::from_slice(&kept).unwrap_or_default()))
    }

    /// All far ends that this learner has to do with.
    pub(crate) fn all(reading: &Reading<'_>) -> Result<Vec<(PublicKey, Known)>, Failure> {
        let rows = reading.states(KIND, "")?;
        let of = |row: store::record::Row| {
            // Not every one is a key: a record store has none, and goes by a name in its place.
            let key = PublicKey(from_hex(&row.key)?);
            Some((key, serde_json::from_slice(&row.value).unwrap_or_default()))
        };
        Ok(rows.into_iter().filter_map(of).collect())
    }

    /// Keeps it.
    pub(crate) fn keep(&self, writing: &mut Writing<'_>, key: &PublicKey) -> Result<(), Failure> {
        let json = serde_json::to_vec(self).map_err(|error| failure("internal", &[], &error))?;
        Ok(writing.put_state(KIND, &key.to_string(), &json)?)
    }

    /// Tells whether what is kept under `key` is of a record store.
    pub(crate) fn is_store(&self, key: &PublicKey) -> bool {
        !self.address.is_empty() && Joined::store_key(&self.address) == *key
    }

    /// Up to which number a stream is known to be durable there.
    pub(crate) fn taken(&self, stream: StreamId) -> u64 {
        self.taken.get(&stream.to_string()).copied().unwrap_or(0)
    }

    pub(crate) fn set_taken(&mut self, stream: StreamId, number: u64) {
        self.taken.insert(stream.to_string(), number);
    }

    /// Notes entries that were set aside.
    pub(crate) fn set_aside(&mut self, stream: StreamId, sequence: u64, reason: Reason) {
        let one = (stream.to_string(), sequence, reason as u8);
        if !self.aside.contains(&one) && self.aside.len() < MOST_ASIDE {
            self.aside.push(one);
        }
    }

    /// Wishes to join that it has not answered yet, each with its secret; `key` is the far end's.
    pub(crate) fn open_claims(
        &self,
        reading: &Reading<'_>,
        key: &PublicKey,
    ) -> Result<Vec<([u8; 10], KeptClaim)>, Failure> {
        let answered = |secret: &[u8; 10]| {
            let secret = hex(secret);
            self.enrolments.iter().any(|one| one.secret == secret)
        };
        Ok(claims(reading, key)?.into_iter().filter(|(secret, _)| !answered(secret)).collect())
    }

    /// Remembers a message that goes by courier.
    pub(crate) fn note_sent(&mut self, id: String) {
        self.sent.push((id, self.cursor, self.epoch));
        let beyond = self.sent.len().saturating_sub(MOST_SENT);
        self.sent.drain(..beyond);
    }
}

/// Forgets a far end: who leaves it. What it holds stays there.
pub(crate) fn forget(record: &mut Record, key: &PublicKey, now_ms: i64) -> Result<(), Failure> {
    let claims = claims(&record.read()?, key)?;
    record.write(now_ms, |writing| {
        for (secret, _) in &claims {
            writing.remove_state(CLAIM, &claim_key(key, secret))?;
        }
        Ok(writing.remove_state(KIND, &key.to_string())?)
    })
}

fn claim_key(key: &PublicKey, secret: &[u8; 10]) -> String {
    format!("{key}/{}", hex(secret))
}

/// Keeps a wish to join.
pub(crate) fn keep_claim(
    writing: &mut Writing<'_>,
    key: &PublicKey,
    secret: &[u8; 10],
    claim: &KeptClaim,
) -> Result<(), Failure> {
    let json = serde_json::to_vec(claim).map_err(|error| failure("internal", &[], &error))?;
    Ok(writing.put_state(CLAIM, &claim_key(key, secret), &json)?)
}

/// The wishes to join cohorts of a far end, each with its secret.
pub(crate) fn claims(reading: &Reading<'_>, key: &PublicKey) -> Result<Vec<([u8; 10], KeptClaim)>, Failure> {
    let prefix = format!("{key}/");
    let of = |row: store::record::Row| {
        let secret = from_hex(row.key.strip_prefix(&prefix)?)?;
        Some((secret, serde_json::from_slice(&row.value).ok()?))
    };
    Ok(reading.states(CLAIM, &prefix)?.into_iter().filter_map(of).collect())
}
