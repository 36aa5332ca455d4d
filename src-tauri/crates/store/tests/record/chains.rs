//! What is held, in few bytes: found once, extended by what is new, and the same after any history.

use std::time::Instant;

use statement::{Chain, Held};
use store::record::{Entry, RecordError};

use crate::support::*;

fn chain(entries: &[Entry]) -> Chain {
    entries.iter().fold(Chain::START, Chain::then)
}

#[test]
fn a_chain_is_extended_by_what_is_new_and_known_at_every_number() {
    let desk = Desk::new();
    let mut record = desk.create();
    assert_eq!(record.holding().unwrap(), []);
    for (from, to) in [(0, 3), (3, 3), (3, 300), (300, 600)] {
        answers(&mut record, from..to);
        let entries = all(&record);
        let stream = entries[0].stamp.stream;
        let held = Held { stream, origin: stream, first: 1, last: to, chain: chain(&entries) };
        assert_eq!(record.holding().unwrap(), [held]);
        let reading = record.read().unwrap();
        for number in [0, 1, 2, 255, 256, 257, 511, 600] {
            let expected = (number <= to).then(|| chain(&entries[..number as usize]));
            assert_eq!(reading.chain(stream, number).unwrap(), expected, "{number} of {to}");
        }
        assert_eq!(reading.path(2, chain(&entries[..2])).unwrap(), Some(stream));
        assert_eq!(reading.path(2, chain(&entries[..1])).unwrap(), None);
    }
    assert_eq!(desk.open().holding().unwrap(), record.holding().unwrap());
}

#[test]
fn what_stands_beyond_a_gap_is_not_held_until_the_gap_is_filled() {
    let desk = Desk::new();
    let mut whole = desk.create();
    answers(&mut whole, 0..600);
    let entries = all(&whole);
    let mut record = store::Record::create(&desk.path("other.db"), LEARNER, None).unwrap();
    record.merge(entries[400..].to_vec(), &mut fold).unwrap();
    assert_eq!(record.holding().unwrap(), []);
    record.merge(entries[..300].to_vec(), &mut fold).unwrap();
    assert_eq!(record.holding().unwrap()[0].last, 300);
    record.merge(entries[299..450].to_vec(), &mut fold).unwrap();
    assert_eq!(record.holding().unwrap(), whole.holding().unwrap());
}

#[test]
fn a_file_on_its_way_is_whole_when_its_hash_fits() {
    let desk = Desk::new();
    let mut record = desk.create();
    let bytes = b"handed in ".repeat(100);
    let hash = pack::ChunkId::of(&bytes).0;
    let mut give = |hash: &[u8; 32], from: usize, to: usize| {
        record.write(NOON, |writing| writing.arrive(hash, 1000, from as u64, &bytes[from..to])).unwrap()
    };
    assert!(!give(&hash, 0, 400));
    assert!(!give(&hash, 300, 600), "one that overlaps is passed over");
    assert!(!give(&hash, 400, 999));
    assert!(give(&hash, 999, 1000));
    // Other bytes than its name says.
    assert!(!give(&[9; 32], 0, 1000));
    let reading = record.read().unwrap();
    assert_eq!(reading.attachment(&hash).unwrap().as_deref(), Some(&bytes[..]));
    assert_eq!(reading.attachment_part(&hash, 990, 100).unwrap(), Some((1000, bytes[990..].to_vec())));
    assert!(!reading.has_attachment(&[9; 32]).unwrap());
    assert_eq!(reading.arrived(&[9; 32]).unwrap(), 0);
    drop(reading);
    let too_large = record.write(NOON, |writing| writing.arrive(&[8; 32], 1 << 40, 0, b"x"));
    assert!(matches!(too_large, Err(RecordError::TooLarge { .. })));
}

/// Prints a figure.
#[test]
#[ignore = "takes some seconds"]
fn a_million_statements_cost_nothing_at_an_exchange() {
    let desk = Desk::new();
    let mut record = desk.create();
    for part in 0..100 {
        record
            .write(NOON + part * 10_000, |writing| {
                for number in 0..10_000 {
                    writing.append(store::record::Form::Statement, TOPIC, body(number).as_bytes())?;
                }
                Ok::<(), RecordError>(())
            })
            .unwrap();
    }
    let begun = Instant::now();
    record.holding().unwrap();
    let first = begun.elapsed();
    answers(&mut record, 0..10);
    let begun = Instant::now();
    assert_eq!(record.holding().unwrap()[0].last, 1_000_010);
    let new = begun.elapsed();
    let begun = Instant::now();
    record.holding().unwrap();
    println!("first {first:?}, after ten more {new:?}, again {:?}", begun.elapsed());
}
