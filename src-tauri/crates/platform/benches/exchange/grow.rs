//! How the cost of a statement grows with what is there already.

use platform::db::Database;
use platform::exchange::{self, Road};

use crate::MIB;
use crate::made::{self, Laptop};

/// Statements of a message: as many as make the disk wait no longer than the processor works.
const ENTRIES: usize = 500;
/// Messages a learner sends in all.
const ROUNDS: usize = 2;

/// Fills a SQLite database with up to 10^`exponent` statements.
pub(crate) fn grow(exponent: u32) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.db");
    let db = Database::open(path.to_str().unwrap()).unwrap();
    let key = made::key();
    let most = 10_usize.pow(exponent);
    let secrets = made::cohorts(&db, (most / ENTRIES / ROUNDS).max(1));
    let (mut done, mut next, mut number) = (0, 10_000, 0_u64);
    let (mut statements, mut nanos, mut wall) = (0, 0, std::time::Duration::ZERO);
    while done < most {
        // Ten learners at a time, who come in turn.
        let mut laptops: Vec<Laptop> = (0..10)
            .map(|_| {
                number += 1;
                Laptop::new(number, secrets[number as usize % secrets.len()], &key.public())
            })
            .collect();
        for _ in 0..ROUNDS {
            for laptop in &mut laptops {
                let request = laptop.request(ENTRIES);
                let now_ms = platform::service::clock_ms();
                let (before, begun) = (cpu_nanos(), std::time::Instant::now());
                let reply =
                    exchange::answer(&db, &key, now_ms, &laptop.device(), Road::Line, &request).unwrap();
                nanos += cpu_nanos() - before;
                wall += begun.elapsed();
                (laptop.epoch, laptop.cursor) = (reply.epoch, reply.learners[0].cursor);
                statements += ENTRIES;
                done += ENTRIES;
            }
            if done >= next {
                let size = fs_err::metadata(&path).unwrap().len() as f64;
                println!(
                    "SQLite with {done} statements: {:.1} µs of CPU and {:.1} µs of time for each of the last {statements} \
                     (uniting and making durable, one caller); the file has {:.0} MiB, {:.0} bytes a statement",
                    nanos as f64 / 1000.0 / statements as f64,
                    wall.as_secs_f64() * 1e6 / statements as f64,
                    size / MIB,
                    size / done as f64
                );
                (statements, nanos, wall) = (0, 0, std::time::Duration::ZERO);
                next *= 10;
            }
        }
    }
}

/// CPU of this thread: SQLite works in the caller's.
fn cpu_nanos() -> u64 {
    let stat = fs_err::read_to_string("/proc/thread-self/schedstat").unwrap();
    stat.split_whitespace().next().unwrap().parse().unwrap()
}
