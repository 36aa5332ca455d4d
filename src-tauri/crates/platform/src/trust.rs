//! The trust bundle from the platform's own console.

use std::io::Write;

use platform::catalogue::{trust_file, write_trust_file};
use platform::config::Config;
use platform::credentials::{self, Office};
use platform::db::Database;
use platform::service::clock_ms;
use reconcile::key::SecretKey;
use reconcile::trust::TrustBundle;

use crate::flags::trust::{Trust, TrustExport};
use crate::speech::{Failure, Said};

/// Does one verb: tells the key that signed the file, as people compare it, when it was put together, and its bytes.
pub(crate) fn run(db: &Database, config: &Config, verb: Trust) -> Result<(), Failure> {
    let Trust::Export(TrustExport { output, key }) = verb;
    let file = key.unwrap_or_else(|| config.key_file());
    if !file.is_file() {
        return Err(Said::of("platform-cli-no-key").with("path", file.display()).into());
    }
    let key = SecretKey::load_or_make(&file)?;
    // Lists of what was revoked age: what is written shall not be older than need be.
    credentials::refresh_daily(&Office::new(db, &key, &config.packs(), &config.address, clock_ms()))?;
    let found = db.read(|tx| trust_file(tx, &key.public()))?;
    let (_, bytes) = found.ok_or_else(|| Said::of("platform-cli-no-key").with("path", file.display()))?;
    let made_ms = TrustBundle::open_carried(&bytes).map_or(0, |(_, bundle, _)| bundle.made_ms);
    let made =
        chrono::DateTime::from_timestamp_millis(made_ms).unwrap_or_default().format("%Y-%m-%d %H:%M UTC");
    write_trust_file(&output, &bytes)?;
    // As whoever takes the file is shown it: more of the key than its short form, for much depends on it.
    let public = pack::PublicKey::from_bytes(&key.public().0, "");
    let fingerprint = public.map_or_else(|| key.public().to_string(), |public| public.fingerprint());
    let mut out = std::io::stdout().lock();
    writeln!(out, "fingerprint: {fingerprint}\nmade: {made}\nbytes: {}", bytes.len())?;
    Ok(())
}
