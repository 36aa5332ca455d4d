//! Up to when a reader sees every statement (Communication 2.1.3, `X-Experience-API-Consistent-Through`).
//!
//! A statement's time is taken before it is committed. On PostgreSQL the transactions that are still open tell from when on
//! something may be missing, whichever process they are of. On SQLite there is one process; what it is about to commit
//! is noted here until somebody sees it.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::db::{self, Database, DbError, EngineKind, Tx};

/// After which what nobody saw was never committed.
const LONGEST: Duration = Duration::from_secs(10);
/// Most that are noted.
const MOST: usize = 10_000;

static COMING: Mutex<Vec<Coming>> = Mutex::new(Vec::new());

/// Something kept that may not be committed yet.
struct Coming {
    /// Which database.
    epoch: [u8; 16],
    stored_ms: i64,
    position: i64,
    noted: Instant,
}

/// Notes that something is kept in a transaction that is not committed yet.
pub(super) fn note(tx: &mut Tx<'_>, stored_ms: i64, position: i64) -> Result<(), DbError> {
    let epoch = db::epoch(tx)?;
    let mut coming = COMING.lock().unwrap_or_else(PoisonError::into_inner);
    if coming.len() >= MOST {
        coming.retain(|one| one.noted.elapsed() < LONGEST);
    }
    if coming.len() < MOST {
        coming.push(Coming { epoch, stored_ms, position, noted: Instant::now() });
    }
    Ok(())
}

/// What is known before a reader's transaction begins.
pub(super) struct Before {
    through_ms: i64,
    notes: bool,
}

/// Looks before a reader's transaction begins.
pub(super) fn before(db: &Database, now_ms: i64) -> Result<Before, DbError> {
    match db.kind() {
        EngineKind::Sqlite => Ok(Before { through_ms: now_ms, notes: true }),
        EngineKind::Postgres => {
            let sql = "select cast(extract(epoch from min(xact_start)) * 1000 as bigint) from pg_stat_activity \
                       where backend_xid is not null and datname = current_database()";
            let oldest = db.read(|tx| tx.one(sql, &[])?.map_or(Ok(None), |row| row.opt_int(0)))?;
            Ok(Before { through_ms: oldest.map_or(now_ms, |oldest| now_ms.min(oldest - 1)), notes: false })
        }
    }
}

impl Before {
    /// Returns up to when everything is seen in this transaction, in milliseconds since 1970.
    pub(super) fn through(&self, tx: &mut Tx<'_>) -> Result<i64, DbError> {
        if !self.notes {
            return Ok(self.through_ms);
        }
        let epoch = db::epoch(tx)?;
        let noted: Vec<(i64, i64)> = {
            let mut coming = COMING.lock().unwrap_or_else(PoisonError::into_inner);
            coming.retain(|one| one.noted.elapsed() < LONGEST);
            coming.iter().filter(|one| one.epoch == epoch).map(|one| (one.stored_ms, one.position)).collect()
        };
        let (mut through, mut seen) = (self.through_ms, Vec::new());
        for (stored_ms, position) in noted {
            if tx.one("select 1 from statement where position = ?1", &[position.into()])?.is_some() {
                seen.push(position);
            } else {
                through = through.min(stored_ms - 1);
            }
        }
        if !seen.is_empty() {
            let mut coming = COMING.lock().unwrap_or_else(PoisonError::into_inner);
            coming.retain(|one| one.epoch != epoch || !seen.contains(&one.position));
        }
        Ok(through)
    }
}
