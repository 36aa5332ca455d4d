//! Certificates a second: `cargo bench -p platform --bench issue [-- N]`; N learners (500), each with one exchange that brings
//! what they did and what they claim, and takes the certificate back. SQLite and PostgreSQL, both of which write to the disk
//! at each commit; from one computer at a time, and from eight.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a bench ends at the first surprise")]
#![allow(dead_code, unused_imports, reason = "the school of the tests, of which this uses a part")]

use std::process::Command;
use std::time::Instant;

use platform::credentials::Office;
use platform::exchange::{self, Road};
use reconcile::key::PublicKey;
use reconcile::wire::{Request, StandingState};

#[path = "../tests/exchange/laptop.rs"]
mod laptop;
#[path = "../tests/exchange/log.rs"]
mod log;
#[path = "../tests/support/postgres.rs"]
mod postgres_server;
#[path = "../tests/exchange/school.rs"]
mod school;
#[path = "../tests/support/wells.rs"]
mod wells;
#[path = "../tests/exchange/world.rs"]
mod world;

use laptop::Laptop;
use school::{School, claims, reads};
use world::Platform;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    // The server of tests does not wait for the disk; here it has to.
    if std::env::var_os("PACKHORSE_PG_DURABLE").is_none() {
        let again = Command::new(std::env::current_exe().unwrap())
            .args(&words)
            .env("PACKHORSE_PG_DURABLE", "1")
            .status()
            .unwrap();
        std::process::exit(again.code().unwrap_or(1));
    }
    let count = words.first().and_then(|word| word.parse().ok()).unwrap_or(500);
    println!(
        "{:<12}{:>10}{:>16}{:>18}{:>14}",
        "", "at a time", "certificates/s", "of it deciding", "bytes each"
    );
    measure("SQLite", &world::sqlite(), count);
    measure("PostgreSQL", &world::on_postgres(), count);
}

/// A learner who read the course; `claims` says whether they claim its certificate.
fn learner(platform: &Platform, number: usize, claiming: bool) -> (PublicKey, Request) {
    let mut laptop = Laptop::numbered(platform, number as u64);
    reads(&mut laptop, 1, &["dig", "pump", "keep"]);
    if claiming {
        claims(&mut laptop, 1);
    }
    (laptop.device.public(), laptop.request(laptop.ask(platform)))
}

fn measure(name: &str, platform: &Platform, count: usize) {
    let school = School::publishing(platform, &["dig", "pump"]);
    // The key is made and the pack read before.
    let (device, request) = learner(platform, 0, true);
    exchange::answer_and_decide(&school.office(), &device, Road::Line, &request).unwrap();
    let mut next = 1;
    for threads in [1, 8] {
        let mut seconds = Vec::new();
        for claiming in [false, true] {
            let asks: Vec<_> =
                (next..next + count).map(|number| learner(platform, number, claiming)).collect();
            next += count;
            let (db, key, now_ms) = (&platform.db, &platform.key, platform.now_ms.get());
            let packs = school.folder.path().join("packs");
            let begun = Instant::now();
            std::thread::scope(|scope| {
                for part in asks.chunks(count.div_ceil(threads)) {
                    let packs = &packs;
                    scope.spawn(move || {
                        let office = Office::new(db, key, packs, "https://platform.example", now_ms);
                        for (device, request) in part {
                            let reply =
                                exchange::answer_and_decide(&office, device, Road::Line, request).unwrap();
                            let told = &reply.learners[0].standings;
                            let issued = told.iter().filter(|one| one.state == StandingState::Issued).count();
                            assert_eq!(issued, usize::from(claiming));
                        }
                    });
                }
            });
            seconds.push(begun.elapsed().as_secs_f64());
        }
        let bytes = platform.count("select sum(length(json) + length(slip)) / count(*) from credential");
        println!(
            "{name:<12}{threads:>10}{:>16.0}{:>16.2} ms{bytes:>14}",
            count as f64 / seconds[1],
            (seconds[1] - seconds[0]) * 1000.0 / count as f64,
        );
        println!("figure: issue.{}-{threads} {:.0} /s", name.to_lowercase(), count as f64 / seconds[1]);
    }
}
