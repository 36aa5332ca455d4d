//! A monkey at the window: clicks, types and goes about at random for as long as it is told, while somebody watches.
//!
//! `… --test window -- --ignored --nocapture monkey` under a display; `PACKHORSE_MONKEY_MINUTES` (2 unless told) says how
//! long, `PACKHORSE_MONKEY_SEED` which monkey. It prints its pulse every minute, and fails where a page failed, was blank
//! or did not answer, where the program lost records or panicked, and in a run of twenty minutes or more where memory,
//! open files or threads grew.

mod acts;
mod chance;
mod sight;
mod vitals;
mod watch;

use std::time::{Duration, Instant};

use crate::desk::Data;
use crate::scholar;
use crate::window::Window;
use acts::{Monkey, Step};
use chance::Chance;
use vitals::Vitals;

/// So often a program that ended is opened again; what made it end is a fault each time.
const OPENINGS: usize = 6;
/// From this length on, what grows is a fault.
const LONG: Duration = Duration::from_secs(20 * 60);

#[test]
#[ignore = "runs as long as it is told"]
fn monkey() {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let minutes = number("PACKHORSE_MONKEY_MINUTES").unwrap_or(2);
    let seed = number("PACKHORSE_MONKEY_SEED").unwrap_or(1);
    println!("monkey {seed}, {minutes} minutes");

    let data = Data::with_packs();
    let stage = watch::Stage::set(&data);
    let window = Window::open_in(&data, "en");
    scholar::earn(&window);
    window.close();

    let begun = Instant::now();
    let end = begun + Duration::from_secs(60 * minutes);
    let mut monkey = Monkey::new(Chance::new(seed), stage);
    let mut vitals = Vitals::new(&data);
    let mut openings = 0;
    while Instant::now() < end && openings < OPENINGS {
        openings += 1;
        let window = Window::open(&data);
        monkey.sits_down();
        if openings > 1 {
            vitals.begin_anew();
        }
        loop {
            if Instant::now() >= end {
                break;
            }
            if vitals.due() {
                vitals.take(&window, &mut monkey);
            }
            if let Step::Gone(why) = monkey.step(&window) {
                monkey.fault(&window, "gone", &why);
                break;
            }
        }
        monkey.read_words(&window, &data);
        // Whatever it was that ended the window, the next one begins with what is on the disk.
        window.close();
    }

    let grown = if begun.elapsed() >= LONG { vitals.grown() } else { Vec::new() };
    vitals.tell();
    monkey.tell();
    for (what, count) in &monkey.faults {
        println!("fault, {count} times: {what}");
    }
    for what in &grown {
        println!("grew: {what}");
    }
    println!(
        "monkey {seed}: {:.1} minutes, {} steps, {} faults, {} things grew, {openings} openings",
        begun.elapsed().as_secs_f64() / 60.0,
        monkey.steps,
        monkey.faults.len(),
        grown.len(),
    );
    assert!(monkey.faults.is_empty() && grown.is_empty(), "the monkey found something: see above");
}
