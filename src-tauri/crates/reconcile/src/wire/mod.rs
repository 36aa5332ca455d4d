//! What two ends say to each other: one request, one reply, whatever carries them. `PROTOCOL.md` is its law.
//!
//! Both are whole in themselves: a request says who asks, what is held and what is new, a reply what was kept and what
//! was missing. So each may be lost, come twice, or come late, and nothing breaks.

mod answer;
mod ask;
mod coder;
mod column;
mod content;
mod digits;
mod entries;
mod error;
mod fields;
mod past;
mod template;
mod words;

pub use answer::{
    Answer, Appointment, Enrolment, EnrolmentState, Forked, Outcome, Reason, Refused, Reply, Standing,
    StandingState,
};
pub use ask::{Ask, Brought, Claim, Grant, Holding, Piece, Request, Run, Wanted};
pub use error::{
    MAX_CONTENT, MAX_CREDENTIAL, MAX_DECODED, MAX_ENTRIES, MAX_LEARNERS, MAX_LIST, MAX_NAME, MAX_NOTE,
    MAX_PIECE, MAX_SLIP, WireError,
};

/// The version of the protocol that is spoken here.
pub const PROTOCOL: u8 = 1;
