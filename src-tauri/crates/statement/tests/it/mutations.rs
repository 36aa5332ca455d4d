//! Statements cut up and mixed at random. Runs for two seconds, or for as many as `PACKHORSE_FUZZ_SECONDS` says; a
//! failing text is printed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use crate::exercise::exercise;
use crate::make::Random;

/// Pieces that mean something to the reader.
const WORDS: [&str; 34] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "1e999",
    "-1",
    "1.5",
    "{}",
    "[]",
    "\"\"",
    "\\u0000",
    "\\ud800",
    "\u{feff}",
    "\"extensions\":",
    "\"objectType\":",
    "\"SubStatement\"",
    "\"Group\"",
    "\"Agent\"",
    "\"member\":",
    "\"mbox\":",
    "\"id\":",
    "\"scaled\":",
    "\"raw\":",
    "\"length\":",
    "mailto:",
    "http://adlnet.gov/expapi/verbs/voided",
    "\"version\":\"2.0.0\",",
    "PT",
    "2015-12-18T12:17:00Z",
];

fn mutate(seed: &str, other: &str, random: &mut Random) -> Vec<u8> {
    let mut bytes = seed.as_bytes().to_vec();
    for _ in 0..=random.next(4) {
        let at = random.next(bytes.len() + 1);
        let end = (at + random.next(24)).min(bytes.len());
        match random.next(8) {
            0 => drop(bytes.splice(at..end, [])),
            1 => drop(bytes.splice(at..at, random.of(&WORDS).bytes())),
            2 => drop(bytes.splice(at..end, random.of(&WORDS).bytes())),
            3 => {
                let from = random.next(other.len());
                let length = random.next(120).min(other.len() - from);
                let piece: Vec<u8> = other.as_bytes()[from..from + length].to_vec();
                drop(bytes.splice(at..end, piece));
            }
            4 => {
                let piece = bytes[at..end].to_vec();
                drop(bytes.splice(at..at, piece));
            }
            // Values and keys swapped for others of the same text keep the JSON whole, and break rules instead.
            5 => {
                let parts: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'"').collect();
                if parts.len() > 4 {
                    let (one, two) = (random.next(parts.len() - 1), random.next(parts.len() - 1));
                    let piece = bytes[parts[one]..parts[one + 1]].to_vec();
                    if parts[two] > parts[one] {
                        drop(bytes.splice(parts[two]..parts[two + 1], piece));
                    }
                }
            }
            6 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = random.next(256) as u8;
                }
            }
            _ => {
                if let Some(byte) = bytes.iter_mut().skip(at).find(|byte| byte.is_ascii_digit()) {
                    *byte = b'0' + random.next(10) as u8;
                }
            }
        }
    }
    bytes
}

#[test]
fn no_bytes_make_the_reader_fail() {
    let seconds =
        std::env::var("PACKHORSE_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(2);
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut random = Random(0x5eed);
    let seeds: Vec<String> = (0..200).map(|_| random.statement().to_json()).collect();
    let (mut rounds, mut kept) = (0_u64, 0_u64);
    while Instant::now() < end {
        let (seed, other) = (random.next(seeds.len()), random.next(seeds.len()));
        let bytes = mutate(&seeds[seed], &seeds[other], &mut random);
        let good = catch_unwind(AssertUnwindSafe(|| exercise(&bytes)));
        rounds += 1;
        let good = good.unwrap_or_else(|_| panic!("these bytes fail: {:?}", String::from_utf8_lossy(&bytes)));
        kept += u64::from(good);
    }
    println!("{rounds} texts, {kept} statements");
    assert!(kept * 50 + 100 > rounds, "some of them must be statements still: {kept} of {rounds}");
}

#[test]
fn what_is_nested_deeply_or_is_long_is_refused_or_read_in_time() {
    let head = r#"{"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/v"},"object":{"id":"http://example.org/o"}"#;
    let deep =
        |open: &str, close: &str, count: usize| format!("{}1{}", open.repeat(count), close.repeat(count));
    for open in ["[", "{\"a\":", "{\"raw\":", "{\"extensions\":", "{\"object\":"] {
        let close = if open == "[" { "]" } else { "}" };
        assert!(!exercise(deep(open, close, 100_000).as_bytes()));
        let inside = format!("{head},\"result\":{}}}", deep(open, close, 100_000));
        assert!(!exercise(inside.as_bytes()));
    }
    // The value of an extension may be anything, and is not looked into.
    let value = deep("[", "]", 100_000);
    assert!(exercise(format!("{head},\"result\":{{\"extensions\":{{\"a:b\":{value}}}}}}}").as_bytes()));
    let many: Vec<String> = (0..50_000).map(|number| format!("\"a:{number}\":{number}")).collect();
    let text = format!("{head},\"result\":{{\"extensions\":{{{}}}}}}}", many.join(","));
    let begun = Instant::now();
    assert!(exercise(text.as_bytes()));
    let doubled = vec!["\"a:b\":1"; 50_000].join(",");
    assert!(!exercise(format!("{head},\"result\":{{\"extensions\":{{{doubled}}}}}}}").as_bytes()));
    assert!(begun.elapsed() < Duration::from_secs(60));
    assert!(!exercise(" ".repeat(statement::MAX_BYTES + 1).as_bytes()));
}
