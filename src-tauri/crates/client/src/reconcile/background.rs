//! Exchanges that happen by themselves: when there is a network, within the budget, never in the learner's way.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::joined::Joined;
use super::look::own_addresses;
use crate::jobs::Flow;
use crate::learning::random;
use crate::open::locked;
use crate::view::{Connection, ExchangeProgress};
use crate::{Client, Event};

/// Between two tries, at first and at most.
const FIRST: Duration = Duration::from_secs(3);
const LONGEST: Duration = Duration::from_secs(30 * 60);
/// Between two looks at most, where nobody answered: a look is one connection that is opened and closed.
const LONGEST_LOOK: Duration = Duration::from_secs(5 * 60);
/// How soon it is looked whether something was written since the last exchange; nothing is sent for it.
const WRITTEN: Duration = Duration::from_secs(3 * 60);
/// Between two exchanges while there is a line and nothing waits: news may have come.
const NEWS: Duration = Duration::from_secs(30 * 60);
/// How often it is looked whether this computer's addresses are others now.
const LOOK: Duration = Duration::from_secs(5);
/// News of an exchange go out at most this often.
const EVERY: Duration = Duration::from_millis(200);

#[derive(Default)]
struct State {
    progress: Option<ExchangeProgress>,
    /// Whether somebody was reached the last time, in this network.
    reachable: bool,
    /// When somebody was reached the last time.
    reached_ms: Option<i64>,
    next_try_ms: Option<i64>,
    /// Somebody wants it now.
    asked: bool,
    /// Addresses where somebody took a connection the last time, and the line broke.
    silent: BTreeSet<String>,
    told: Option<Instant>,
    closing: bool,
}

/// What comes after a try.
struct Next {
    /// When the next one is.
    wait: Duration,
    /// Both ends hold the same.
    complete: bool,
}

/// What the thread in the background and the screens share.
#[derive(Default)]
pub(crate) struct Background {
    state: Mutex<State>,
    wake: Condvar,
    stop: AtomicBool,
}

impl Background {
    /// Something changed: it is looked again at once.
    pub(crate) fn wake(&self) {
        self.wake.notify_all();
    }

    pub(crate) fn close(&self) {
        locked(&self.state).closing = true;
        self.stop.store(true, Ordering::SeqCst);
        self.wake.notify_all();
    }

    pub(crate) fn progress(&self) -> Option<ExchangeProgress> {
        locked(&self.state).progress.clone()
    }

    pub(crate) fn next_try_ms(&self) -> Option<i64> {
        locked(&self.state).next_try_ms
    }

    /// When somebody was reached over a line the last time, as far as this program knows.
    pub(crate) fn reached_ms(&self) -> Option<i64> {
        locked(&self.state).reached_ms
    }

    /// How this laptop stands, where somebody has joined.
    pub(crate) fn connection(&self) -> Connection {
        let state = locked(&self.state);
        match (&state.progress, state.reachable) {
            (Some(_), _) => Connection::Exchanging,
            (None, true) => Connection::Reachable,
            (None, false) => Connection::Offline,
        }
    }

    /// Somebody was reached at `at_ms`, or, where that is `None`, nobody is any more as far as is known.
    pub(crate) fn note_line(&self, at_ms: Option<i64>) {
        let mut state = locked(&self.state);
        state.reachable = at_ms.is_some();
        state.reached_ms = at_ms.or(state.reached_ms);
    }

    /// Notes whether the line to an address broke.
    pub(crate) fn note_silent(&self, address: &str, broke: bool) {
        let mut state = locked(&self.state);
        if broke {
            state.silent.insert(address.to_owned())
        } else {
            state.silent.remove(address)
        };
    }

    /// Tells whether the line to an address broke the last time.
    pub(crate) fn was_silent(&self, address: &str) -> bool {
        locked(&self.state).silent.contains(address)
    }

    /// Tells how an exchange goes, and asks whether it shall go on.
    pub(crate) fn report(&self, client: &Client, progress: &ExchangeProgress) -> Flow {
        let mut state = locked(&self.state);
        state.progress = Some(progress.clone());
        let due = state.told.is_none_or(|at| at.elapsed() >= EVERY);
        if due {
            state.told = Some(Instant::now());
        }
        drop(state);
        if due {
            (client.notify)(Event::Exchange);
        }
        if self.is_stopped() { Flow::Stop } else { Flow::Continue }
    }

    pub(crate) fn begin_one(&self) {
        self.stop.store(locked(&self.state).closing, Ordering::SeqCst);
    }

    /// Somebody stopped it, or the window closes.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    pub(crate) fn end_one(&self, client: &Client) {
        let mut state = locked(&self.state);
        state.progress = None;
        state.told = None;
        drop(state);
        (client.notify)(Event::Exchange);
    }

    pub(crate) fn is_closing(&self) -> bool {
        locked(&self.state).closing
    }
}

impl Client {
    /// Begins an exchange with everybody who was joined, now; the event tells how it goes.
    pub fn exchange_now(&self) {
        locked(&self.background.state).asked = true;
        self.background.wake();
    }

    /// Stops the exchange that is under way, and the one that was asked for meanwhile; what has its receipt stays there.
    pub fn exchange_stop(&self) {
        locked(&self.background.state).asked = false;
        self.background.stop.store(true, Ordering::SeqCst);
        self.hang_up();
    }

    /// Begins to try by itself, until the client is dropped.
    pub(crate) fn exchange_in_background(self: &Arc<Self>) {
        let weak = Arc::downgrade(self);
        std::thread::spawn(move || {
            let (mut pause, mut addresses, mut due) = (FIRST, None, Instant::now());
            // When it is looked whether something waits; not after a try that failed.
            let mut written: Option<Instant> = None;
            loop {
                let Some(client) = weak.upgrade() else { return };
                let background = &client.background;
                if background.is_closing() {
                    return;
                }
                let asked = std::mem::take(&mut locked(&background.state).asked);
                let now = Some(own_addresses());
                if now != addresses {
                    // Another network, or none any more, or the first look: at once, whatever was before.
                    (pause, due) = (FIRST, Instant::now());
                    background.note_line(None);
                    (client.notify)(Event::Exchange);
                }
                addresses = now;
                let rooms_first = asked && background.connection() == Connection::Offline;
                if rooms_first {
                    // Who presses where no line is known does not wait for one: the rooms are visited meanwhile.
                    client.visit_rooms(true);
                }
                if written.is_some_and(|at| Instant::now() >= at) {
                    written = Some(Instant::now() + WRITTEN);
                    if client.anything_waits() {
                        due = Instant::now();
                    }
                }
                if asked || (Instant::now() >= due && client.budget_wait_ms() == 0) {
                    let tried = client.try_once(asked, &mut pause);
                    due = Instant::now() + tried.wait;
                    written = tried.complete.then(|| Instant::now() + WRITTEN);
                    let wait_ms =
                        i64::try_from(tried.wait.as_millis()).unwrap_or(0).max(client.budget_wait_ms());
                    let next = client.any_joined().then(|| (client.now_ms)().saturating_add(wait_ms));
                    locked(&background.state).next_try_ms = next;
                }
                client.visit_rooms(asked && !rooms_first);
                let state = locked(&background.state);
                if !state.asked && !state.closing {
                    let until_due = due.saturating_duration_since(Instant::now());
                    // Held no longer than this, so that the thread ends with the window.
                    let wait = if until_due.is_zero() { LOOK } else { until_due.min(LOOK) };
                    drop(background.wake.wait_timeout(state, wait).unwrap_or_else(PoisonError::into_inner));
                }
            }
        });
    }

    /// Looks whether there is a line, and exchanges what waits.
    fn try_once(&self, asked: bool, pause: &mut Duration) -> Next {
        let again = |wait| Next { wait, complete: false };
        if !self.any_joined() {
            return again(LONGEST);
        }
        let tried = self.exchange_all(asked);
        match tried {
            Ok(tried) if tried.complete => {
                *pause = FIRST;
                Next { wait: jittered(NEWS), complete: true }
            }
            // Who stopped it does not want it back in a moment.
            _ if self.background.is_stopped() => again(jittered(NEWS)),
            // It goes on when the budget lets it.
            Ok(tried) if tried.held_back && tried.wait.is_none() => {
                *pause = FIRST;
                again(jittered(FIRST))
            }
            tried => {
                let (reached, asked_for) = tried.map_or((true, None), |tried| (tried.reached, tried.wait));
                let wait = (*pause).min(if reached { LONGEST } else { LONGEST_LOOK });
                *pause = wait * 2;
                // Who has too much to do says how long; never all laptops at once after that.
                again(asked_for.unwrap_or_default() + jittered(wait))
            }
        }
    }

    /// Tells whether somebody here did something that a far end they joined has not confirmed.
    fn anything_waits(&self) -> bool {
        let waits = |platform: &Joined| {
            let learners =
                platform.kept_under().and_then(|key| self.learners_of(&key).ok()).unwrap_or_default();
            self.left_of(platform, &learners) > 0
        };
        self.platforms().iter().any(waits)
    }
}

/// A pause that many laptops do not have in common: between 3 and 5 quarters of it.
fn jittered(pause: Duration) -> Duration {
    let chance = random::<2>().map_or(0, u16::from_be_bytes);
    let share = 0.75 + f64::from(chance) / f64::from(u16::MAX) / 2.0;
    pause.mul_f64(share)
}
