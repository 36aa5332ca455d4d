//! Connections kept for the next who needs one: never more than a bound, waited for no longer than a while.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::DbError;

/// How long somebody waits for a connection.
const PATIENCE: Duration = Duration::from_secs(15);

/// Connections of one kind.
pub(super) struct Pool<C> {
    most: usize,
    held: Mutex<Held<C>>,
    freed: Condvar,
}

struct Held<C> {
    idle: Vec<C>,
    taken: usize,
    waiting: usize,
}

/// How busy the connections are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Connections there may be.
    pub most: usize,
    /// Connections at work.
    pub taken: usize,
    /// Callers that wait for one.
    pub waiting: usize,
}

impl<C> Pool<C> {
    pub(super) fn new(most: usize) -> Self {
        let held = Held { idle: Vec::new(), taken: 0, waiting: 0 };
        Self { most: most.max(1), held: Mutex::new(held), freed: Condvar::new() }
    }

    fn held(&self) -> MutexGuard<'_, Held<C>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection: an idle one that `sound` passes, or one made by `make`.
    pub(super) fn take(
        &self,
        sound: impl Fn(&C) -> bool,
        make: impl FnOnce() -> Result<C, DbError>,
    ) -> Result<Taken<'_, C>, DbError> {
        let until = Instant::now() + PATIENCE;
        let mut held = self.held();
        while held.taken >= self.most {
            let Some(left) = until.checked_duration_since(Instant::now()) else { return Err(DbError::Busy) };
            held.waiting += 1;
            held = self.freed.wait_timeout(held, left).unwrap_or_else(PoisonError::into_inner).0;
            held.waiting -= 1;
        }
        held.taken += 1;
        let idle = held.idle.pop();
        drop(held);
        let mut taken = Taken { pool: self, connection: None };
        taken.connection = Some(match idle.filter(sound) {
            Some(connection) => connection,
            None => make()?,
        });
        Ok(taken)
    }

    /// Lets go of all idle connections.
    pub(super) fn empty(&self) -> Vec<C> {
        std::mem::take(&mut self.held().idle)
    }

    pub(super) fn load(&self) -> Load {
        let held = self.held();
        Load { most: self.most, taken: held.taken, waiting: held.waiting }
    }
}

/// A connection at work. Given up, it counts no longer; given back, the next one has it.
pub(super) struct Taken<'a, C> {
    pool: &'a Pool<C>,
    connection: Option<C>,
}

impl<C> Taken<'_, C> {
    pub(super) fn get(&mut self) -> Result<&mut C, DbError> {
        self.connection.as_mut().ok_or(DbError::Busy)
    }

    /// Keeps it for the next.
    pub(super) fn give_back(mut self) {
        if let Some(connection) = self.connection.take() {
            self.pool.held().idle.push(connection);
        }
    }
}

impl<C> Drop for Taken<'_, C> {
    fn drop(&mut self) {
        self.pool.held().taken -= 1;
        self.pool.freed.notify_one();
    }
}
