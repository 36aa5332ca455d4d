//! What this process has done, counted: for operators, in the text form Prometheus reads. Says nothing about people.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::class::Class;
use crate::db::Load;

/// Upper bounds of durations, in milliseconds.
const BOUNDS_MS: [u64; 10] = [5, 10, 25, 50, 100, 250, 500, 1_000, 5_000, 30_000];

/// The figures of a process.
#[derive(Default)]
pub struct Figures {
    requests: Mutex<BTreeMap<(Class, u16), u64>>,
    durations: Mutex<BTreeMap<Class, Durations>>,
    /// Bytes of bodies that came and went.
    received: AtomicU64,
    sent: AtomicU64,
    /// Requests that are being answered, and connections that are open.
    at_work: AtomicI64,
    connections: AtomicI64,
    /// Connections and requests turned away since there were too many.
    turned_away: AtomicU64,
}

/// Statements and other entries taken from laptops, as they are committed, since the process began. Counted by the room
/// itself.
pub static EXCHANGED: AtomicU64 = AtomicU64::new(0);
/// Statements the record store took by xAPI, likewise.
pub static RECORDED: AtomicU64 = AtomicU64::new(0);

#[derive(Default, Clone)]
struct Durations {
    below: [u64; BOUNDS_MS.len()],
    count: u64,
    sum: Duration,
}

/// Counts something as long as it is there.
pub(super) struct Present<'a>(&'a AtomicI64);

impl Drop for Present<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Figures {
    pub(super) fn request(&self) -> Present<'_> {
        self.at_work.fetch_add(1, Ordering::Relaxed);
        Present(&self.at_work)
    }

    pub(super) fn connection(&self) -> Present<'_> {
        self.connections.fetch_add(1, Ordering::Relaxed);
        Present(&self.connections)
    }

    pub(super) fn turned_away(&self) {
        self.turned_away.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn came(&self, bytes: u64) {
        self.received.fetch_add(bytes, Ordering::Relaxed);
    }

    pub(super) fn answered(&self, class: Class, status: u16, began: Instant, bytes: u64) {
        self.sent.fetch_add(bytes, Ordering::Relaxed);
        let took = began.elapsed();
        *self.requests.lock().unwrap_or_else(PoisonError::into_inner).entry((class, status)).or_default() +=
            1;
        let mut durations = self.durations.lock().unwrap_or_else(PoisonError::into_inner);
        let of_class = durations.entry(class).or_default();
        of_class.count += 1;
        of_class.sum += took;
        for (below, bound) in of_class.below.iter_mut().zip(BOUNDS_MS) {
            *below += u64::from(took <= Duration::from_millis(bound));
        }
    }

    /// Requests that are being answered.
    pub(super) fn at_work(&self) -> i64 {
        self.at_work.load(Ordering::Relaxed)
    }

    /// The text form.
    #[must_use]
    pub fn text(&self, load: Load) -> String {
        let mut text = String::with_capacity(4096);
        // Writing into a text does not fail.
        let _ = self.write(&mut text, load);
        text
    }

    fn write(&self, text: &mut String, load: Load) -> std::fmt::Result {
        let of = |number: &AtomicU64| number.load(Ordering::Relaxed);
        kind(text, "packhorse_requests_total", "counter", "Requests answered, by kind and status.")?;
        for ((class, status), count) in self.requests.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let class = class.name();
            writeln!(text, "packhorse_requests_total{{class=\"{class}\",status=\"{status}\"}} {count}")?;
        }
        kind(text, "packhorse_request_seconds", "histogram", "Time until an answer began, by kind.")?;
        for (class, durations) in self.durations.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let name = format!("packhorse_request_seconds_bucket{{class=\"{}\"", class.name());
            for (below, bound) in durations.below.iter().zip(BOUNDS_MS) {
                writeln!(text, "{name},le=\"{}\"}} {below}", bound as f64 / 1000.0)?;
            }
            writeln!(text, "{name},le=\"+Inf\"}} {}", durations.count)?;
            let (class, seconds) = (class.name(), durations.sum.as_secs_f64());
            writeln!(text, "packhorse_request_seconds_sum{{class=\"{class}\"}} {seconds}")?;
            writeln!(text, "packhorse_request_seconds_count{{class=\"{class}\"}} {}", durations.count)?;
        }
        let counters = [
            ("packhorse_received_bytes_total", "Bytes of bodies that came.", of(&self.received)),
            (
                "packhorse_sent_bytes_total",
                "Bytes of bodies that went, where their length is known.",
                of(&self.sent),
            ),
            ("packhorse_exchanged_total", "Facts taken from laptops.", of(&EXCHANGED)),
            ("packhorse_recorded_total", "Statements taken by the record store.", of(&RECORDED)),
            (
                "packhorse_turned_away_total",
                "Requests and connections for which there was no room.",
                of(&self.turned_away),
            ),
        ];
        for (name, help, value) in counters {
            kind(text, name, "counter", help)?;
            writeln!(text, "{name} {value}")?;
        }
        let gauges = [
            ("packhorse_requests_at_work", "Requests being answered.", self.at_work()),
            ("packhorse_connections", "Connections open.", self.connections.load(Ordering::Relaxed)),
            ("packhorse_database_connections", "Connections to the database at work.", count(load.taken)),
            ("packhorse_database_connections_most", "Connections there may be.", count(load.most)),
            ("packhorse_database_waiting", "Callers waiting for the database.", count(load.waiting)),
            ("packhorse_memory_bytes", "Memory of this process.", memory().unwrap_or(0)),
        ];
        for (name, help, value) in gauges {
            kind(text, name, "gauge", help)?;
            writeln!(text, "{name} {value}")?;
        }
        Ok(())
    }
}

fn kind(text: &mut String, name: &str, kind: &str, help: &str) -> std::fmt::Result {
    writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}")
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Bytes of this process in memory, where the system tells.
fn memory() -> Option<i64> {
    let status = fs_err::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse::<i64>().ok().map(|kib| kib * 1024)
}
