//! Learning: what somebody who has entered does, and what is shown of it.
//!
//! Every deed goes the same way: `course` decides what it is, [`tell`](tell::Telling) writes it and what follows from
//! it in one transaction, and only then does the screen hear of it.

mod attempt;
mod catalogue;
mod desk;
mod history;
mod ledger;
mod notes;
mod page;
mod progress;
mod question;
mod quiz;
mod results;
mod review;
mod seen;
mod tell;
mod today;

pub use catalogue::QuizPlace;
pub(crate) use desk::{Desk, ONE, Session, random, rebuild};
pub(crate) use history::{Names, verb};
pub(crate) use progress::ContentsCache;
pub(crate) use tell::{TakenIn, file_of, take_in};
