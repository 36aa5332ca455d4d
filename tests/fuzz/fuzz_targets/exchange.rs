//! Any bytes as a request and as a reply: nothing may panic, hang or take memory without bound; what is read is written
//! and read again the same.
#![no_main]

#[path = "../../../src-tauri/crates/reconcile/tests/wire/exercise.rs"]
mod exercise;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| exercise::exercise(input));
