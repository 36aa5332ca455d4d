//! A person's path through the real window: the program itself, in WebKitGTK, under WebDriver.
//!
//! Run under a display (`xvfb-run` where there is none), after the program and the command line are
//! built. Pictures of what was seen go to `shots/` in the target folder.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]
#![cfg(target_os = "linux")]

mod desk;
mod driver;
mod window;

mod accessible;
mod arabic;
mod bridge;
mod film;
mod importing;
mod keyboard;
mod measured;
mod reading;
mod sandbox;
mod searching;
