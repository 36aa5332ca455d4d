//! A learner's record, told by its faults: stops at any moment, full disks, wrong clocks, damaged and missing files,
//! copies that both go on.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends at the first surprise")]

mod chains;
mod clock;
mod copies;
mod crash;
mod damage;
mod disk;
mod forks;
mod frozen;
mod log;
mod opening;
mod plans;
mod support;
