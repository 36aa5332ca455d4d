//! Golden files, spoilt in every way that comes to a machine's mind: nothing may panic, hang, or break a promise.
//!
//! Runs shortly with the tests. For longer: `PACKHORSE_FUZZ_SECONDS=300 cargo test -p pack mutations`.

use std::time::{Duration, Instant};

use pack::Pack;

use crate::course::noise;
use crate::desk::open_bytes;
use crate::exercise::exercise;

/// A generator of the numbers that choose each spoiling.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % sides.max(1)
    }
}

fn spoil(bytes: &mut Vec<u8>, others: &[Vec<u8>], dice: &mut Dice) {
    const TELLING: [u8; 9] = [0, 1, 2, 0x7f, 0x80, 0xfe, 0xff, b'.', b'/'];
    if bytes.is_empty() {
        bytes.push(0);
    }
    let at = dice.roll(bytes.len());
    let len = dice.roll(bytes.len() - at).min(1 << dice.roll(8));
    match dice.roll(8) {
        0 => bytes[at] ^= 1 << dice.roll(8),
        1 => bytes[at] = TELLING[dice.roll(TELLING.len())],
        2 => bytes[at] = bytes[at].wrapping_add(dice.roll(5) as u8).wrapping_sub(2),
        3 => drop(bytes.drain(at..at + len)),
        4 => {
            let copy = bytes[at..at + len].to_vec();
            let to = dice.roll(bytes.len());
            bytes.splice(to..to, copy);
        }
        5 => bytes.truncate(at),
        6 => {
            let other = &others[dice.roll(others.len())];
            let from = dice.roll(other.len());
            let piece = other[from..(from + len).min(other.len())].to_vec();
            let end = (at + piece.len()).min(bytes.len());
            bytes.splice(at..end, piece);
        }
        _ => {
            let end = (at + 5).min(bytes.len());
            let number = [0xff, 0xff, 0xff, 0xff, 0x0f];
            bytes.splice(at..end, number[..1 + dice.roll(5)].to_vec());
        }
    }
}

#[test]
fn spoilt_files_never_break_a_promise() {
    let golden = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/packs/good");
    let read = |name: &str| fs_err::read(golden.join(name)).unwrap();
    let (one, two, delta) = (read("soil-1.pack"), read("soil-2.pack"), read("soil-1-to-2.delta"));
    let base = Pack::open_file(golden.join("soil-1.pack")).unwrap().manifest().to_vec();
    let mut seeds = Vec::new();
    for pack in [&one, &two] {
        seeds.push([&[0], &pack[..]].concat());
        seeds.push([&[1], &pack[..]].concat());
        let manifest = open_bytes(pack).unwrap().manifest().to_vec();
        let split = (manifest.len() as u32 + 4).to_be_bytes();
        let chunks = &pack[crate::desk::front_end(pack)..];
        seeds.push([&[2], &split[..], &manifest, chunks].concat());
    }
    seeds.push([&[3], &delta[..]].concat());
    let seconds = std::env::var("PACKHORSE_FUZZ_SECONDS").ok().and_then(|n| n.parse().ok());
    let end = Instant::now() + Duration::from_secs(seconds.unwrap_or(2));
    let first = noise(std::process::id().into(), 8);
    let start = if seconds.is_some() { u64::from_le_bytes(first.try_into().unwrap()) } else { 1 };
    let mut dice = Dice(start | 1);
    let mut tried = 0u64;
    while Instant::now() < end {
        let mut input = seeds[dice.roll(seeds.len())].clone();
        for _ in 0..1 + dice.roll(6) {
            spoil(&mut input, &seeds, &mut dice);
        }
        let began = Instant::now();
        let done = std::panic::catch_unwind(|| exercise(&input, &base));
        assert!(done.is_ok(), "these bytes break a promise: {input:02x?}");
        assert!(began.elapsed() < Duration::from_secs(20), "these bytes take too long: {input:02x?}");
        tried += 1;
    }
    println!("{tried} inputs");
}
