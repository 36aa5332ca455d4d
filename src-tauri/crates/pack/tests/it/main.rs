//! The pack container seen from outside, in one binary.
#![expect(clippy::unwrap_used, reason = "a test says what is wrong by stopping")]

mod course;
mod whole;
