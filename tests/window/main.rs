//! A person's path through the real window: the program itself, in WebKitGTK, under WebDriver.
//!
//! Run under a display (`xvfb-run` where there is none), after the program and the command line are
//! built. Pictures of what was seen go to `shots/` in the target folder.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]
#![cfg(target_os = "linux")]

mod answer;
mod desk;
mod driver;
mod hands;
mod newcomer;
#[path = "../../src-tauri/crates/credential/tests/carrier/paper.rs"]
#[allow(dead_code, reason = "the sheets have other tests too")]
mod paper;
#[path = "../../src-tauri/crates/platform/tests/support/postgres.rs"]
mod postgres;
mod walk;
mod wells;
mod wide;
mod window;
mod words;

mod accessible;
mod arabic;
mod bridge;
mod certificates;
mod crash;
mod exchange;
mod film;
mod guests;
mod help;
mod importing;
mod keyboard;
mod learners;
mod measured;
mod monkey;
mod pages;
mod reading;
mod sandbox;
mod scholar;
mod searching;
mod sheet;
mod staff;
mod stalled;
mod sticks;
mod store;
mod stories;
mod story;
mod two;
