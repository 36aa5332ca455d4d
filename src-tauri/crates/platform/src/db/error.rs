//! What a database says when it does not do what was asked.

use std::sync::Arc;

/// Why the database did not do it. Nothing of the transaction is kept then. Says nothing about people: neither values
/// nor keys of rows are in it.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DbError {
    /// The address names no database, or nobody answers there.
    #[error("the database cannot be opened: {0}")]
    Open(Arc<str>),
    /// A later version of this program has written the database.
    #[error("the database is of version {found}, this program knows {known}: start the newer program")]
    Newer {
        /// The newest migration the database went through.
        found: i64,
        /// The newest this program has.
        known: i64,
    },
    /// A migration could not be applied; the database is as before.
    #[error("the migration {name} cannot be applied: {cause}")]
    Migration {
        /// Which.
        name: &'static str,
        /// What the engine says.
        cause: Arc<str>,
    },
    /// Too much is being asked of it at once: try again later.
    #[error("the database has too much to do")]
    Busy,
    /// The disk is full.
    #[error("the disk of the database is full: make room")]
    Full,
    /// The connection broke. Before the commit nothing was kept; at the commit it is not known, and it is safe to do it again.
    #[error("the connection to the database broke: {0}")]
    Broken(Arc<str>),
    /// Something of this name or number exists already, or what it points to does not.
    #[error("a rule of the database forbids it: {0}")]
    Conflict(Arc<str>),
    /// The engine refuses the statement.
    #[error("the database refuses a statement: {0}")]
    Statement(Arc<str>),
    /// A column holds something else than was asked for.
    #[error("column {column} of a row is not {wanted}")]
    Column {
        /// Counted from 0.
        column: usize,
        /// What was asked for.
        wanted: &'static str,
    },
    /// A value one of the engines cannot keep: text with a zero byte, a number past 2⁶³-1.
    #[error("a value cannot be kept: {0}")]
    Unstorable(&'static str),
}

impl DbError {
    /// Whether the same may go well in a little while.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Busy | Self::Broken(_) | Self::Full | Self::Open(_))
    }
}
