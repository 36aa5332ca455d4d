//! Budgets hold within an exchange that began by itself; one that somebody asked for goes on.

use std::sync::atomic::{AtomicU64, Ordering};

use client::view::{BudgetChoice, Road};
use client::{Flow, ReconcileReport, Whom};
use reconcile::{Carrier, FarEndError, MessageId, SealedEnd};

use crate::files::{file, hand_in};
use crate::laptop::{Laptop, clock, set_clock};
use crate::served::noise;
use crate::town::Town;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// A road that counts its bytes, and takes so long for each message.
struct Counted<'t> {
    town: &'t Town,
    bytes: &'t AtomicU64,
    takes_ms: i64,
}

impl Carrier for Counted<'_> {
    fn carry(&self, _: MessageId, message: &[u8]) -> Result<Vec<u8>, FarEndError> {
        set_clock(clock() + self.takes_ms);
        let answer = self.town.answer(message).unwrap();
        self.bytes.fetch_add((message.len() + answer.len()) as u64, Ordering::SeqCst);
        Ok(answer)
    }

    fn address(&self) -> String {
        "the town".into()
    }
}

fn exchange(laptop: &Laptop, town: &Town, asked: bool, takes_ms: i64) -> (ReconcileReport, u64) {
    let bytes = AtomicU64::new(0);
    let end = SealedEnd::new(Counted { town, bytes: &bytes, takes_ms }, laptop.device(), town.key());
    let whom = Whom { key: town.key(), name: "the town".into(), road: Road::Internet };
    let learners = [laptop.learner().to_owned()];
    let moved = || bytes.load(Ordering::SeqCst);
    let client = laptop.client();
    let report = client
        .reconcile_within_budget(&end, &whom, &learners, asked, &moved, &mut |_| Flow::Continue)
        .unwrap();
    (report, moved())
}

/// Somebody with more to send than goes in a day: a file of 2.5 megabytes.
fn with_much_to_send(town: &Town) -> (Laptop, [u8; 32]) {
    let laptop = Laptop::new("Amina");
    town.enrol(laptop.client());
    let hash = hand_in(&laptop, &noise(3, 2_500_000));
    (laptop, hash)
}

fn choose(laptop: &Laptop, megabytes_a_day: Option<u32>, hours: Option<(u8, u8)>) {
    let (from_hour, to_hour) = hours.unzip();
    laptop.client().set_budget(&BudgetChoice { megabytes_a_day, from_hour, to_hour }).unwrap();
}

#[test]
fn an_exchange_ends_half_way_when_the_days_bytes_are_used_up_and_goes_on_the_next_day() {
    set_clock(1_790_000_000_000);
    let town = Town::new();
    let (laptop, hash) = with_much_to_send(&town);
    let other = laptop.another();
    choose(&laptop, Some(1), None);
    let mut days = 0;
    loop {
        let (report, moved) = exchange(&laptop, &town, false, 0);
        assert!(moved < 1_150_000, "{moved} bytes on one day: one request more than the budget at most");
        assert_eq!(laptop.client().budget().used_today, moved, "they are counted as they go");
        if report.is_complete() {
            break;
        }
        assert_eq!(report.failure.unwrap().code, "budget-day");
        let (report, moved) = exchange(&laptop, &town, false, 0);
        assert_eq!((report.failure.unwrap().code.as_str(), moved), ("budget-day", 0), "nothing more today");
        days += 1;
        set_clock(clock() + DAY);
    }
    assert_eq!(days, 2, "2.5 megabytes on the third day");
    assert!(exchange(&other, &town, true, 0).0.is_complete());
    assert!(file(&other, &hash).is_some());
}

#[test]
fn an_exchange_ends_half_way_when_the_hour_is_over_and_goes_on_in_the_next() {
    // A Monday, ten minutes to six in the morning.
    set_clock(20_721 * DAY + 5 * HOUR + 50 * 60_000);
    let town = Town::new();
    let (laptop, _) = with_much_to_send(&town);
    choose(&laptop, None, Some((22, 6)));
    let (report, moved) = exchange(&laptop, &town, false, 60_000);
    assert_eq!(report.failure.unwrap().code, "budget-hour");
    assert!((500_000..900_000).contains(&moved), "ten messages of a minute each: {moved}");
    let (report, moved) = exchange(&laptop, &town, false, 60_000);
    assert_eq!((report.failure.unwrap().code.as_str(), moved), ("budget-hour", 0));
    set_clock(20_721 * DAY + 22 * HOUR);
    let (report, _) = exchange(&laptop, &town, false, 60_000);
    assert!(report.is_complete(), "{report:?}");
}

#[test]
fn what_somebody_asked_for_goes_on_beyond_the_budget() {
    set_clock(1_790_000_000_000);
    let town = Town::new();
    let (laptop, _) = with_much_to_send(&town);
    choose(&laptop, Some(1), Some((3, 4)));
    let (report, moved) = exchange(&laptop, &town, true, 0);
    assert!(report.is_complete() && moved > 2_500_000, "{report:?}");
    assert_eq!(laptop.client().budget().used_today, moved);
}
