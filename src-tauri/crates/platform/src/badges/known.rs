//! What this platform knows of issuers, as it tells others: by it credentials that somebody brings are verified.

use std::sync::{Arc, Mutex, PoisonError};

use credential::{Trust, TrustList};

use crate::auth::secret;
use crate::db::{Database, DbError};

/// The list that was read last, by its SHA-256, made ready.
static LAST: Mutex<Option<([u8; 32], Arc<Trust>)>> = Mutex::new(None);

/// Returns what is known of issuers; nothing, where nothing was said of them yet.
///
/// # Errors
/// As the database tells.
pub fn issuers(db: &Database) -> Result<Arc<Trust>, DbError> {
    let text = db.read(|tx| {
        let row = tx.one("select list from issuers where number = 1", &[])?;
        row.map(|row| row.text(0).map(str::to_owned)).transpose()
    })?;
    let text = text.unwrap_or_default();
    let hash = secret::hash(text.as_bytes());
    let kept = LAST.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((_, trust)) = kept.filter(|(known, _)| *known == hash) {
        return Ok(trust);
    }
    let list = serde_json::from_str(&text).ok().and_then(|list| TrustList::read(&list).ok());
    let trust = Arc::new(Trust::prepare(list.unwrap_or_default()).unwrap_or_default());
    *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some((hash, Arc::clone(&trust)));
    Ok(trust)
}
