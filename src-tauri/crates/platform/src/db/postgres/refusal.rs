//! What the server refused.

use std::error::Error;

use tokio_postgres::error::SqlState;

use crate::db::DbError;
use crate::db::tx::Again;

/// What the server refused, and whether the transaction is worth another try.
pub(in crate::db) struct Refusal {
    pub(super) error: DbError,
    pub(super) again: Option<Again>,
}

impl Refusal {
    pub(super) fn plain(error: DbError) -> Self {
        Self { error, again: None }
    }

    /// The error, leaving with the transaction whether to try again.
    pub(in crate::db) fn tell(self, again: &mut Option<Again>) -> DbError {
        if again.is_none() {
            *again = self.again;
        }
        self.error
    }
}

impl From<tokio_postgres::Error> for Refusal {
    fn from(error: tokio_postgres::Error) -> Self {
        let words = plain(&error).into();
        let Some(code) = error.code() else {
            let broken =
                error.is_closed() || error.source().is_some_and(|source| source.is::<std::io::Error>());
            return match broken {
                true => Self { error: DbError::Broken(words), again: Some(Again::Broken) },
                false => Self::plain(DbError::Statement(words)),
            };
        };
        match code {
            &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED => {
                Self { error: DbError::Busy, again: Some(Again::Crossed) }
            }
            &SqlState::UNIQUE_VIOLATION => {
                Self { error: DbError::Conflict(words), again: Some(Again::SameKey) }
            }
            &SqlState::DISK_FULL => Self::plain(DbError::Full),
            &SqlState::LOCK_NOT_AVAILABLE | &SqlState::QUERY_CANCELED | &SqlState::TOO_MANY_CONNECTIONS => {
                Self::plain(DbError::Busy)
            }
            &SqlState::ADMIN_SHUTDOWN | &SqlState::CRASH_SHUTDOWN | &SqlState::CANNOT_CONNECT_NOW => {
                Self { error: DbError::Broken(words), again: Some(Again::Broken) }
            }
            code if code.code().starts_with("23") => Self::plain(DbError::Conflict(words)),
            code if code.code().starts_with("08") => {
                Self { error: DbError::Broken(words), again: Some(Again::Broken) }
            }
            _ => Self::plain(DbError::Statement(words)),
        }
    }
}

/// The server's own words, without the details: these hold values of rows.
pub(super) fn plain(error: &tokio_postgres::Error) -> String {
    match error.as_db_error() {
        Some(told) => format!("{} ({})", told.message(), told.code().code()),
        None => match error.source() {
            Some(source) => format!("{error}: {source}"),
            None => error.to_string(),
        },
    }
}
