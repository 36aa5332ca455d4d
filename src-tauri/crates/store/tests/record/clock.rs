//! The device's clock, right or wrong.

use crate::support::*;

/// The first day of 1970 and of 2100.
const OF_1970: i64 = 0;
const OF_2100: i64 = 4_102_444_800_000;

#[test]
fn a_clock_set_to_1970_and_to_2100_and_back_keeps_the_order_and_refuses_nothing() {
    let desk = Desk::new();
    let mut record = desk.create();
    let times =
        [NOON, OF_1970, OF_1970 - 5, NOON + 1, OF_2100, NOON + 2, OF_1970, i64::MIN, i64::MAX, NOON + 3];
    for (number, now) in (0..).zip(times) {
        answer(&mut record, now, number).unwrap();
        if number % 3 == 0 {
            drop(record);
            record = desk.open();
        }
    }
    let entries = all(&record);
    assert_eq!(entries.iter().map(|entry| entry.stamp.at_ms).collect::<Vec<_>>(), times);
    assert!(entries.is_sorted_by(|one, next| one.stamp.clock < next.stamp.clock));
    assert!(entries.iter().zip(0..).all(|(entry, number)| entry.body == body(number).into_bytes()));
    assert_sound(&mut record);
}

#[test]
fn what_follows_a_merge_comes_after_all_that_was_merged() {
    let desk = Desk::new();
    let mut here = desk.create();
    answers(&mut here, 0..3);
    let there = desk.path("there/learner.db");
    drop(here);
    clone(&desk.file(), &there);
    let mut other = open_on("a laptop whose clock says 2100", &there);
    answer(&mut other, OF_2100, 3).unwrap();
    let mut here = desk.open();
    here.merge_from(&other, &mut fold).unwrap();
    answer(&mut here, NOON, 4).unwrap();
    let last = all(&here).pop().unwrap();
    assert_eq!(last.body, body(4).into_bytes());
    assert_eq!(last.stamp.at_ms, NOON);
}

#[test]
fn a_state_put_on_a_laptop_with_a_slow_clock_wins_over_what_it_had_seen() {
    let desk = Desk::new();
    let mut here = desk.create();
    here.write(OF_2100, |writing| writing.put_state("place", "a", b"old")).unwrap();
    drop(here);
    let there = desk.path("there/learner.db");
    clone(&desk.file(), &there);
    let mut other = open_on("another", &there);
    other.write(OF_1970, |writing| writing.put_state("place", "a", b"new")).unwrap();
    let mut here = desk.open();
    let merged = here.merge_from(&other, &mut fold).unwrap();
    assert_eq!(merged.states, 1);
    assert_eq!(here.read().unwrap().state("place", "a").unwrap().as_deref(), Some(&b"new"[..]));
    assert_eq!(here.merge_from(&other, &mut fold).unwrap().states, 0);
}
