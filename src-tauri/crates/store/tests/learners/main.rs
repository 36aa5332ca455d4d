//! The learners of a computer, as people meet them: real files, real locks, real Argon2 (light: the cost stands
//! with each lock).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends at the first surprise")]

mod cards;
mod carrying;
mod crash;
mod disk;
mod erasing;
mod locks;
mod rolling;
mod support;
