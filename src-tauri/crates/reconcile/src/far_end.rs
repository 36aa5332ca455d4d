//! The far end: whoever keeps what a learner did beside the learner's own computer.

use crate::wire::{Reply, Request};

/// Whom records are reconciled with: the platform over a line, the classroom's hub, the same in this process, any
/// record store that speaks xAPI.
pub trait FarEnd: Send + Sync {
    /// Makes one exchange: everything the request brings is durable there when the reply is back.
    ///
    /// # Errors
    /// As [`FarEndError`] tells; then the far end may have kept it or not, and it is safe to ask again.
    fn exchange(&self, request: &Request) -> Result<Reply, FarEndError>;

    /// Tells what of a record is kept there.
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }
}

/// What of a record a far end keeps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keeps {
    /// All entries; what it lacks and what it has beyond is told, and the digests agree in the end.
    Everything,
    /// Statements only. That other entries are taken means no more than that they need not be offered again: they are not
    /// there. Nothing comes down, and its digests say nothing.
    Statements,
}

/// Why an exchange did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum FarEndError {
    /// Nobody answers at the address.
    #[error("{address} does not answer: {cause}")]
    Unreachable {
        /// Where.
        address: String,
        /// What the system says.
        cause: String,
    },
    /// The connection broke or stood still on the way.
    #[error("the connection to {address} broke: {cause}")]
    Broken {
        /// Where.
        address: String,
        /// What the system says.
        cause: String,
    },
    /// Something else than the far end answers: the log-in page of a network, another program.
    #[error("what answers at {address} is not the platform: {what}")]
    Stranger {
        /// Where.
        address: String,
        /// What came.
        what: String,
    },
    /// It is the far end, and it has no time now.
    #[error("{address} has too much to do")]
    Busy {
        /// Where.
        address: String,
        /// Seconds to wait, if it said.
        seconds: Option<u32>,
    },
    /// The far end's answer cannot be read, or was not sealed by the key we know.
    #[error("the answer of {address} cannot be trusted: {what}")]
    BadAnswer {
        /// Where.
        address: String,
        /// What is wrong.
        what: String,
    },
    /// The far end speaks a newer protocol.
    #[error("{address} speaks a newer version of the protocol")]
    Newer {
        /// Where.
        address: String,
    },
    /// The name and password of a record store are refused.
    #[error("{address} refuses the name or the password")]
    Unauthorised {
        /// Where.
        address: String,
    },
    /// The caller said so.
    #[error("it was cancelled")]
    Cancelled,
    /// This computer's disk or random numbers fail.
    #[error(transparent)]
    Here(#[from] std::io::Error),
}
