//! Any bytes as a courier file: nothing may panic, hang or take memory without bound.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reconcile::courier::{Begin, Found, Kind, MAX_RECORDS, Reader};

fuzz_target!(|input: &[u8]| {
    for kind in [Kind::Post, Kind::Replies] {
        if let Ok(Begin::Here(reader)) = Reader::begin(input, kind) {
            let found: Vec<Found> = reader.filter_map(Result::ok).collect();
            assert!(found.len() <= MAX_RECORDS);
            let whole = found.iter().map(|found| match found {
                Found::Whole(_, record) => record.len() + 12,
                Found::Damaged | Found::CutOff => 0,
            });
            assert!(whole.sum::<usize>() <= input.len());
            let last = found.len().saturating_sub(1);
            assert!(found.iter().take(last).all(|found| *found != Found::CutOff));
        }
    }
});
