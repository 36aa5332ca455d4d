//! What an exchange costs on a line: bytes for 1,000 answers, for nothing, and on a village's connection that drops.
//!
//! `cargo bench -p acceptance --bench line`; the programs are built first by `cargo build --workspace --bins --profile bench`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a bench fails by panicking")]
#![allow(dead_code, reason = "the tests' laptop does more than is measured here")]

#[path = "../reconcile/laptop.rs"]
mod laptop;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use acceptance::{PlatformServer, ThinLine, Thinness};
use client::Flow;
use laptop::{Laptop, clock, scratch, set_clock};

/// The program, as built beside this one.
fn program() -> PathBuf {
    let here = std::env::current_exe().unwrap();
    here.parent().unwrap().parent().unwrap().join("packhorse-platform")
}

/// Studies until `count` more answers are in the record, over some weeks of irregular sittings.
fn answers(laptop: &mut Laptop, count: usize) {
    let mut chance = 88_172_645_463_325_252_u64;
    let mut given = 0;
    while given < count {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let pause = if chance.is_multiple_of(40) { 40_000_000 } else { 9_000 };
        set_clock(clock() + 3_000 + (chance >> 20) as i64 % pause);
        given += usize::from(laptop.answer_any(chance >> 8));
    }
}

fn exchange(laptop: &Laptop, address: &str) -> client::Met {
    laptop.client().exchange_with(address, &[], &mut |_| Flow::Continue).unwrap()
}

fn main() {
    let data = scratch();
    let platform = PlatformServer::start(&program(), data.path(), None);

    // A line as good as none, through which every byte is counted.
    let line = ThinLine::to(platform.socket(), Thinness::BROAD).unwrap();
    let address = format!("http://{}", line.address());
    let (_, code) = platform.cohort("Broad", &address);
    let mut first = Laptop::new("Learner");
    first.client().join(&code, "").unwrap();
    assert!(exchange(&first, &address).report.is_complete());
    let settled = exchange(&first, &address);
    assert!(settled.report.is_complete());

    let (out, back) = (line.sent(), line.received());
    let entries = first.facts().len();
    answers(&mut first, 1_000);
    let made = first.facts().len() - entries;
    let begun = Instant::now();
    let met = exchange(&first, &address);
    let took = begun.elapsed();
    assert!(met.report.is_complete(), "{:?}", met.report);
    println!(
        "1,000 answers ({made} statements with what goes with them): {} bytes out, {} back, {} in all, {} requests, {took:.2?}",
        line.sent() - out,
        line.received() - back,
        line.sent() - out + line.received() - back,
        met.report.rounds,
    );

    let (out, back) = (line.sent(), line.received());
    let met = exchange(&first, &address);
    assert!(met.report.is_complete() && met.report.rounds == 1);
    println!(
        "nothing to say: {} bytes out, {} back, {} in all, {} request",
        line.sent() - out,
        line.received() - back,
        line.sent() - out + line.received() - back,
        met.report.rounds,
    );

    // The same on a village's line; the first drop comes while the answers are under way.
    for drops in [20, 3] {
        let thinness = Thinness { drops_every: Some(Duration::from_secs(drops)), ..Thinness::VILLAGE };
        let village = ThinLine::to(platform.socket(), thinness).unwrap();
        let address = format!("http://{}", village.address());
        let (_, code) = platform.cohort("Village", &address);
        let mut second = Laptop::new("Learner");
        second.client().join(&code, "").unwrap();
        answers(&mut second, 1_000);
        let begun = Instant::now();
        let mut tries = 0;
        let mut moved = 0;
        loop {
            tries += 1;
            let met = exchange(&second, &address);
            moved += met.out + met.came;
            if met.report.is_complete() {
                break;
            }
            assert!(tries < 50, "{:?}", met.report);
        }
        // What the same costs on a line that does not drop is what the first laptop's two exchanges cost.
        println!(
            "20 kbit/s, 600 ms, a drop every {drops} s: 1,000 answers and their enrolment in {:.1?}, {} drops, {} exchanges, \
             {} bytes out, {} back ({moved} counted by the laptop)",
            begun.elapsed(),
            village.drops(),
            tries,
            village.sent(),
            village.received(),
        );
    }
}
