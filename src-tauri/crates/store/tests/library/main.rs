//! The library told as stories: real packs, a real file, real faults.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends at the first surprise")]

mod concurrency;
mod crash;
mod damage;
mod disk;
mod frozen;
mod hold;
mod install;
mod opening;
mod plans;
mod remove;
mod rescue;
mod support;
mod update;
