//! What every room of the platform works with.

use std::time::SystemTime;

use reconcile::key::SecretKey;

use crate::config::Config;
use crate::db::Database;

/// The platform at work: its database, its key, its clock, its settings. Shared as `Arc<Service>`; the state of every
/// router.
pub struct Service {
    /// What it keeps.
    pub db: Database,
    /// Its one key: messages are sealed to it, and it signs.
    pub key: SecretKey,
    /// Milliseconds since 1970.
    pub now_ms: fn() -> i64,
    /// How it was started.
    pub config: Config,
}

/// The computer's clock: milliseconds since 1970.
#[must_use]
pub fn clock_ms() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
