//! The statement as the specification has it, as our profile has it, and under attack.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail here")]

mod cmi5;
mod exercise;
mod make;
mod mutations;
mod profile;
mod roundtrip;
mod rules;
mod same;
