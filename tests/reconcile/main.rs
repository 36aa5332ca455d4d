//! Laptops and the platform, by every road: whatever is lost, repeated, cut or late, in the end all hold the same.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod barred;
mod budget;
#[path = "../../src-tauri/crates/credential/tests/carrier/paper.rs"]
#[allow(dead_code, reason = "the sheets have other tests too")]
mod camera;
mod certificates;
mod files;
mod history;
mod itself;
mod killed;
mod laptop;
#[path = "../../src-tauri/crates/platform/tests/support/postgres.rs"]
mod postgres;
mod road;
mod secrets;
mod served;
mod soak;
mod store;
mod story;
mod town;
mod trust;
