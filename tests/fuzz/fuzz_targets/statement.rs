//! Any bytes as a statement: nothing may panic or hang; what is read is written back the same; a stamp goes in and out.
#![no_main]

#[path = "../../../src-tauri/crates/statement/tests/it/exercise.rs"]
mod exercise;

use libfuzzer_sys::fuzz_target;
use statement::profile::Place;

fuzz_target!(|input: &[u8]| {
    exercise::exercise(input);
    if let Ok(text) = std::str::from_utf8(input)
        && let Some(place) = Place::parse(text)
    {
        assert_eq!(place.iri(), text);
    }
});
