//! Which way of keeping big blobs in SQLite is fastest, with the disk behind every commit.
//!
//! `cargo bench -p store --bench layout [MB]` prints the table that `library`'s choices rest on:
//! page size, auto-vacuum, journal, size of a transaction, how a blob is handed over; with what a
//! reader in another thread waits meanwhile.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a bench ends at the first surprise")]

#[path = "support/machine.rs"]
mod machine;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use machine::{Media, cpu, percentile};
use rusqlite::{Connection, blob::ZeroBlob, params};

#[derive(Clone, Copy)]
struct Layout {
    page: u32,
    vacuum: &'static str,
    journal: &'static str,
    spill: bool,
    transaction: usize,
    bound: bool,
}

fn open(path: &std::path::Path, layout: Layout) -> Connection {
    let database = Connection::open(path).unwrap();
    database
        .execute_batch(&format!(
            "pragma page_size={}; pragma auto_vacuum={}; pragma journal_mode={}; pragma synchronous=full;
             pragma cache_spill={}; pragma cache_size=-{};
             create table if not exists bytes(number integer primary key, bytes blob not null) strict;",
            layout.page,
            layout.vacuum,
            layout.journal,
            if layout.spill { "on" } else { "off" },
            (layout.transaction / 1024).max(2048),
        ))
        .unwrap();
    database
}

fn run(layout: Layout, megabytes: usize) {
    let folder = tempfile::tempdir_in(machine::place()).unwrap();
    let path = folder.path().join("layout.db");
    let database = open(&path, layout);
    database.execute("insert into bytes values (1, zeroblob(262144))", []).unwrap();
    let mut media = Media::new();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut database = Connection::open(&path).unwrap();
            database
                .busy_handler(Some(|_| {
                    std::thread::sleep(Duration::from_millis(1));
                    true
                }))
                .unwrap();
            let mut waits = Vec::new();
            while !done.load(Ordering::Relaxed) {
                let start = Instant::now();
                database
                    .query_row("select length(bytes) from bytes where number = 1", [], |row| {
                        row.get::<_, i64>(0)
                    })
                    .unwrap();
                waits.push(start.elapsed());
                std::thread::sleep(Duration::from_millis(2));
            }
            waits
        });
        let (start, cpu_before) = (Instant::now(), cpu());
        let total = megabytes << 20;
        let mut sent = 0;
        while sent < total {
            let transaction = database.unchecked_transaction().unwrap();
            let mut held = 0;
            while held < layout.transaction && sent < total {
                let chunk = media.next_chunk();
                if layout.bound {
                    transaction
                        .prepare_cached("insert into bytes(bytes) values (?)")
                        .unwrap()
                        .execute([chunk])
                        .unwrap();
                } else {
                    let blank = ZeroBlob(chunk.len() as u64);
                    transaction
                        .prepare_cached("insert into bytes(bytes) values (?)")
                        .unwrap()
                        .execute(params![blank])
                        .unwrap();
                    let row = transaction.last_insert_rowid();
                    transaction
                        .blob_open("main", "bytes", "bytes", row, false)
                        .unwrap()
                        .write_all_at(chunk, 0)
                        .unwrap();
                }
                held += chunk.len();
                sent += chunk.len();
            }
            transaction.commit().unwrap();
        }
        let (wall, spent) = (start.elapsed(), cpu() - cpu_before);
        done.store(true, Ordering::Relaxed);
        let mut waits = reader.join().unwrap();
        let megabytes = megabytes as f64;
        println!(
            "{:>6} {:>12} {:>9} spill {:>5} {:>3} MB {:>8}  {:>5.0} MB/s  {:>5.0} MB/CPU-s  file {:.3}  reader p95 {:>4} ms max {:>4} ms",
            layout.page,
            layout.vacuum,
            layout.journal,
            layout.spill,
            layout.transaction >> 20,
            if layout.bound { "bound" } else { "streamed" },
            megabytes / wall.as_secs_f64(),
            megabytes / spent.as_secs_f64(),
            std::fs::metadata(&path).unwrap().len() as f64 / (megabytes * 1048576.0),
            percentile(&mut waits, 95).as_millis(),
            percentile(&mut waits, 100).as_millis(),
        );
    });
}

fn main() {
    let megabytes = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(200);
    let base = Layout {
        page: 4096,
        vacuum: "incremental",
        journal: "truncate",
        spill: false,
        transaction: 16 << 20,
        bound: true,
    };
    run(base, megabytes);
    for page in [8192, 16384, 32768, 65536] {
        run(Layout { page, ..base }, megabytes);
    }
    run(Layout { vacuum: "none", ..base }, megabytes);
    run(Layout { vacuum: "none", page: 16384, ..base }, megabytes);
    for journal in ["delete", "persist", "wal"] {
        run(Layout { journal, ..base }, megabytes);
    }
    for transaction in [4 << 20, 8 << 20, 32 << 20, 64 << 20] {
        run(Layout { transaction, ..base }, megabytes);
    }
    run(Layout { spill: true, ..base }, megabytes);
    run(Layout { bound: false, ..base }, megabytes);
    run(Layout { bound: false, page: 16384, ..base }, megabytes);
    run(base, megabytes);
}
