//! The pack container seen from outside, in one binary.
#![expect(clippy::unwrap_used, reason = "a test says what is wrong by stopping")]

mod always;
mod building;
mod course;
mod damage;
mod desk;
mod exercise;
mod golden;
mod mending;
mod mutations;
mod volumes;
mod whole;
