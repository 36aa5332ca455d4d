//! Acceptance of the whole, without a window (that is `tests/window`).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod certificates;
mod help;
mod map;
mod security;
mod tidy;
