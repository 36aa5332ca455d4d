//! Backups of the whole database, and filling a new one from them.
//!
//! A backup is a list of rows, the same whichever engine it was written from, so that a platform can move from SQLite to
//! PostgreSQL and back. It is taken in one reading transaction while the platform serves, and put back in one writing
//! transaction. The layout is described in `BACKUP.md`, beside this file.

mod backup;
mod file;
mod restore;

pub use backup::{BackupError, Written, backup};
pub use file::{DamagedBackup, NEWEST};
pub use restore::{RestoreError, Restored, restore};

/// Tables whose rows are of no use later: messages half arrived, answers kept for an hour; and what lets wallets in, since
/// what was ended after a backup must not be let again by it.
const PASSING: &[&str] = &["upload", "answered", "learner_code", "wallet_request", "wallet_token"];
