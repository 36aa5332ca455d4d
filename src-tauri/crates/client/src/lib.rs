//! The walks: install, open, read, search; and the view types that screens are given.
//!
//! Owns the order of the steps. May touch every engine room. Must not know Tauri, SQL, HTTP or the
//! wall clock: times, folders and keys are passed in.
#![forbid(unsafe_code)]

pub mod view;
