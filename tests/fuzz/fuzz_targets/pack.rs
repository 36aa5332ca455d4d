//! Any bytes as a pack, a manifest or a delta: nothing may panic, hang, or break a promise.
#![no_main]

#[path = "../../../src-tauri/crates/pack/tests/it/exercise.rs"]
mod exercise;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;

/// The manifest that deltas are resolved against.
static BASE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let golden: &[u8] = include_bytes!("../../../src-tauri/crates/pack/tests/data/packs/good/soil-1.pack");
    let pack = pack::Pack::open(Box::new(golden.to_vec()));
    pack.map(|pack| pack.manifest().to_vec()).unwrap_or_default()
});

fuzz_target!(|input: &[u8]| exercise::exercise(input, &BASE));
