//! Computers that nobody here knows yet: who they are is found out before anything they bring is looked at, and a crowd of
//! them keeps nobody waiting who is known.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use reconcile::key::PublicKey;
use reconcile::wire::{Ask, Holding, Outcome, Reply, Request};
use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore, TryAcquireError};

/// Computers that are remembered at a time.
const MOST: usize = 100_000;
/// Their messages that are answered at a time, of those of all.
const AT_A_TIME: usize = 4;
/// Their messages that wait for it, and KiB of them.
const MOST_WAITING: usize = 1024;
const MOST_KIB: usize = 32 * 1024;

/// Who was let in lately, and the places of those who were not.
pub(super) struct Strangers {
    let_in: Mutex<HashSet<PublicKey>>,
    turns: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    memory: Arc<Semaphore>,
}

/// A stranger's turn, as long as it is held.
pub(super) struct Turn {
    _turn: OwnedSemaphorePermit,
}

/// There are too many of them.
pub(super) struct Crowded;

impl From<TryAcquireError> for Crowded {
    fn from(_: TryAcquireError) -> Crowded {
        Crowded
    }
}

impl From<AcquireError> for Crowded {
    fn from(_: AcquireError) -> Crowded {
        Crowded
    }
}

impl Default for Strangers {
    fn default() -> Strangers {
        Strangers {
            let_in: Mutex::default(),
            turns: Arc::new(Semaphore::new(AT_A_TIME)),
            waiting: Arc::new(Semaphore::new(MOST_WAITING)),
            memory: Arc::new(Semaphore::new(MOST_KIB)),
        }
    }
}

impl Strangers {
    /// Tells whether a computer was let in lately.
    pub(super) fn knows(&self, device: &PublicKey) -> bool {
        self.let_in.lock().unwrap_or_else(PoisonError::into_inner).contains(device)
    }

    /// Remembers a computer that was let in.
    pub(super) fn remember(&self, device: PublicKey) {
        let mut let_in = self.let_in.lock().unwrap_or_else(PoisonError::into_inner);
        if let_in.len() >= MOST {
            // Each is let in once more.
            let_in.clear();
        }
        let_in.insert(device);
    }

    /// Waits until it is a stranger's turn, with a message of this length.
    pub(super) async fn turn(&self, length: usize) -> Result<Turn, Crowded> {
        let _waiting = self.waiting.try_acquire()?;
        let share = u32::try_from(length.div_ceil(1024)).unwrap_or(u32::MAX);
        let _memory = self.memory.try_acquire_many(share)?;
        Ok(Turn { _turn: Arc::clone(&self.turns).acquire_owned().await? })
    }
}

/// What of a request says who asks, and nothing of what they bring or want.
pub(super) fn introduction(request: &Request) -> Request {
    let introduced = |ask: &Ask| Ask {
        learner: ask.learner,
        grant: ask.grant,
        claims: ask.claims.clone(),
        epoch: ask.epoch,
        cursor: ask.cursor,
        holding: Holding::Since(Vec::new()),
        runs: Vec::new(),
        pieces: Vec::new(),
        wanted: Vec::new(),
        standings: u64::MAX,
        brought: Vec::new(),
    };
    let learners = request.learners.iter().map(introduced).collect();
    Request { now_ms: request.now_ms, most: 0, catalogue: u64::MAX, trust: u64::MAX, learners }
}

/// Tells whether anybody was let in, by the reply to their introduction.
pub(super) fn is_let_in(reply: &Reply) -> bool {
    let admitted = reply.learners.iter().any(|answer| answer.outcome == Outcome::Done);
    reply.refused.is_none() && (admitted || !reply.appointments.is_empty() || !reply.delegations.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_crowd_of_strangers_has_few_turns_and_an_end() {
        let strangers = Strangers::default();
        let mut turns = Vec::new();
        for _ in 0..AT_A_TIME {
            turns.push(strangers.turn(10_000).await.ok().unwrap());
        }
        let long = MOST_KIB * 1024 + 1;
        assert!(strangers.turn(long).await.is_err(), "more than all of them may have");
        let next = strangers.turn(10_000);
        tokio::pin!(next);
        assert!(
            std::future::poll_fn(|context| std::task::Poll::Ready(next.as_mut().poll(context).is_pending()))
                .await
        );
        turns.pop();
        assert!(next.await.is_ok());
    }

    #[test]
    fn who_was_let_in_is_known_and_memory_is_bounded() {
        let strangers = Strangers::default();
        let key = |number: usize| {
            let mut key = [0; 32];
            key[..8].copy_from_slice(&number.to_be_bytes());
            PublicKey(key)
        };
        for number in 0..=MOST {
            strangers.remember(key(number));
        }
        assert!(strangers.knows(&key(MOST)) && !strangers.knows(&key(MOST + 1)));
        assert!(strangers.let_in.lock().unwrap().len() <= MOST);
    }
}
