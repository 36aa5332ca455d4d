//! What verifying answers, told as cases.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail here")]

mod cases;
mod cast;
mod chains;
mod foreign;
mod property;
mod published;
