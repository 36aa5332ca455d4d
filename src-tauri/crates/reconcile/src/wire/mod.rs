//! What two ends say to each other: one request, one reply, whatever carries them. `PROTOCOL.md` is its law.
//!
//! Both are whole in themselves: a request says who asks, what is held and what is new, a reply what was kept and what
//! was missing. So each may be lost, come twice, or come late, and nothing breaks.

mod answer;
mod ask;

pub use answer::{Answer, Appointment, Enrolment, EnrolmentState, Forked, Outcome, Reason, Refused, Reply};
pub use ask::{Ask, Claim, Grant, Holding, Piece, Request, Run, Wanted};

/// The version of the protocol that is spoken here.
pub const PROTOCOL: u8 = 1;
