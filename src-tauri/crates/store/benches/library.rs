//! What installing, reading, verifying and removing media-heavy packs costs.
//!
//! `cargo bench -p store --bench library [MB] [LARGE_MB]`: MB (320) is the pack that is timed against a bare loop
//! over the same blobs, LARGE_MB (1100) the one whose peak memory is shown.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a bench ends at the first surprise")]

#[path = "support/machine.rs"]
mod machine;

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use machine::{CHUNK, Media, cpu, percentile};
use pack::{Build, FileSource, Files, Meta, Pack, Source, TrustedKeys, VerifiedPack};
use rusqlite::Connection;
use store::Library;
use store::library::{Adopt, Flow};

/// Runs of each, in turn; on a busy machine the best of them say more than the medians.
const RUNS: usize = 7;

/// Films of 32 MiB that are never in memory as a whole.
struct Films {
    count: usize,
}

struct Film {
    media: Media,
    chunk: Vec<u8>,
    at: usize,
    left: usize,
}

impl Files for Films {
    fn paths(&self) -> io::Result<Vec<String>> {
        Ok((0..self.count).map(|number| format!("media/{number:03}.webm")).collect())
    }

    fn len(&self, _path: &str) -> io::Result<u64> {
        Ok(32 << 20)
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>> {
        let number: u64 = path[6..9].parse().map_err(io::Error::other)?;
        Ok(Box::new(Film { media: Media::from(number << 32), chunk: Vec::new(), at: 0, left: 32 << 20 }))
    }
}

impl Read for Film {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.chunk.len() {
            self.chunk = self.media.next_chunk().to_vec();
            self.at = 0;
        }
        let most = buffer.len().min(self.chunk.len() - self.at).min(self.left);
        buffer[..most].copy_from_slice(&self.chunk[self.at..self.at + most]);
        self.at += most;
        self.left -= most;
        Ok(most)
    }
}

fn build(folder: &Path, megabytes: usize) -> PathBuf {
    let path = folder.join(format!("{megabytes}.pack"));
    let meta = Meta {
        id: "org.bench.media".into(),
        version: 1,
        title: BTreeMap::from([("en".into(), "Media".into())]),
        languages: vec!["en".into()],
        ..Meta::default()
    };
    let films = Films { count: megabytes.div_ceil(32) };
    let build = Build { volume_limit: 0, ..Build::new(&meta, &films) };
    build.write(&path, &mut |_| ControlFlow::Continue(())).unwrap();
    path
}

fn open(path: &Path) -> VerifiedPack {
    Pack::open_file(path).unwrap().verify(&TrustedKeys::none()).unwrap()
}

/// One run: how long, and how much processor time.
#[derive(Clone, Copy)]
struct Cost {
    wall: Duration,
    cpu: Duration,
}

fn cost<T>(work: impl FnOnce() -> T) -> (Cost, T) {
    let (start, before) = (Instant::now(), cpu());
    let done = work();
    (Cost { wall: start.elapsed(), cpu: cpu() - before }, done)
}

/// The same blobs, read from the same file and inserted with the same settings and durability; no hashes, no
/// parts, nothing to find them by.
fn bare_loop(path: &Path, folder: &Path) -> Cost {
    let pack = open(path);
    let source = FileSource::open(path).unwrap();
    let database = Connection::open(folder.join("bare.db")).unwrap();
    database
        .execute_batch(
            "pragma page_size=16384; pragma auto_vacuum=incremental; pragma journal_mode=truncate;
             pragma synchronous=full; pragma cache_spill=off; pragma cache_size=-4096;
             create table bytes(number integer primary key, bytes blob not null) strict;",
        )
        .unwrap();
    cost(|| {
        let mut transaction = database.unchecked_transaction().unwrap();
        let mut held = 0;
        for index in 0..pack.contents().chunks.len() as u32 {
            let range = pack.pack().chunk_range(index);
            let mut blob = vec![0; (range.end - range.start) as usize];
            source.read_at(range.start, &mut blob).unwrap();
            transaction
                .prepare_cached("insert into bytes(bytes) values (?)")
                .unwrap()
                .execute([&blob])
                .unwrap();
            held += blob.len();
            if held >= 16 << 20 {
                transaction.commit().unwrap();
                transaction = database.unchecked_transaction().unwrap();
                held = 0;
            }
        }
        transaction.commit().unwrap();
    })
    .0
}

fn install(path: &Path, folder: &Path) -> Cost {
    let pack = open(path);
    let mut library = Library::open(folder).unwrap();
    let options = Adopt { source: "bench".into(), ..Adopt::default() };
    cost(|| library.adopt(&pack, "{}", &options, &[], &mut |_| Flow::Continue).unwrap()).0
}

fn median(mut costs: Vec<Cost>) -> Cost {
    costs.sort_by_key(|cost| cost.wall);
    let wall = costs[costs.len() / 2].wall;
    costs.sort_by_key(|cost| cost.cpu);
    Cost { wall, cpu: costs[costs.len() / 2].cpu }
}

fn rate(megabytes: usize, time: Duration) -> f64 {
    megabytes as f64 / time.as_secs_f64().max(1e-9)
}

/// Reads one page of an installed pack again and again while another pack is being installed.
fn reader_meanwhile(page: &Path, large: &Path, folder: &Path) {
    install(page, folder);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let library = Library::open(folder).unwrap();
            let mut waits = Vec::new();
            while !done.load(Ordering::Relaxed) {
                let start = Instant::now();
                library.read_range("org.bench.page", "page", 0..4096).unwrap();
                waits.push(start.elapsed());
                std::thread::sleep(Duration::from_millis(5));
            }
            waits
        });
        let cost = install(large, folder);
        done.store(true, Ordering::Relaxed);
        let mut waits = reader.join().unwrap();
        println!(
            "reader during an install of {:.1} s: {} reads, p50 {:.1} ms, p95 {:.1} ms, longest {:.1} ms",
            cost.wall.as_secs_f64(),
            waits.len(),
            percentile(&mut waits, 50).as_secs_f64() * 1e3,
            percentile(&mut waits, 95).as_secs_f64() * 1e3,
            percentile(&mut waits, 100).as_secs_f64() * 1e3,
        );
    });
}

fn page_pack(folder: &Path) -> PathBuf {
    let path = folder.join("page.pack");
    let meta = Meta {
        id: "org.bench.page".into(),
        version: 1,
        title: BTreeMap::from([("en".into(), "A page".into())]),
        languages: vec!["en".into()],
        ..Meta::default()
    };
    let files = BTreeMap::from([("page".to_owned(), "Words on a page. ".repeat(20_000).into_bytes())]);
    Build::new(&meta, &files).write(&path, &mut |_| ControlFlow::Continue(())).unwrap();
    path
}

/// Installs one pack and says what memory that took.
fn install_alone(path: &Path, folder: &Path) {
    let cost = install(path, folder);
    let megabytes = (fs_err::metadata(path).unwrap().len() >> 20) as usize;
    println!(
        "install of {megabytes} MiB alone: {:.0} MB/s, {:.0} MB per CPU second; peak memory {} MiB",
        rate(megabytes, cost.wall),
        rate(megabytes, cost.cpu),
        machine::peak_memory() >> 20
    );
    println!("figure: install.rate {:.0} MB/CPU-s", rate(megabytes, cost.cpu));
    println!("figure: install.memory {} MB", machine::peak_memory() / 1_000_000);
}

fn main() {
    if let (Some(path), Some(folder)) =
        (std::env::var_os("PACKHORSE_BENCH_INSTALL"), std::env::var_os("PACKHORSE_BENCH_FOLDER"))
    {
        return install_alone(Path::new(&path), Path::new(&folder));
    }
    let mut sizes = std::env::args().filter_map(|word| word.parse::<usize>().ok());
    let megabytes = sizes.next().unwrap_or(320);
    let large = sizes.next().unwrap_or(1100);
    let place = machine::place();
    let desk = tempfile::tempdir_in(&place).unwrap();
    let path = build(desk.path(), megabytes);
    let chunks = open(&path).contents().chunks.len();
    let megabytes = (fs_err::metadata(&path).unwrap().len() >> 20) as usize;
    println!(
        "{megabytes} MiB of noise in {chunks} stored chunks (bench chunks of {CHUNK} bytes), {RUNS} runs each, medians"
    );

    let (mut bare, mut installs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let folder = tempfile::tempdir_in(&place).unwrap();
        bare.push(bare_loop(&path, folder.path()));
        let folder = tempfile::tempdir_in(&place).unwrap();
        installs.push(install(&path, folder.path()));
    }
    let best = |costs: &[Cost]| costs.iter().map(|cost| cost.wall).min().unwrap_or_default();
    let best_ratio = best(&installs).as_secs_f64() / best(&bare).as_secs_f64();
    let (bare, installed) = (median(bare), median(installs));
    println!(
        "bare loop: {:.0} MB/s, {:.0} MB per CPU second",
        rate(megabytes, bare.wall),
        rate(megabytes, bare.cpu)
    );
    println!(
        "install:   {:.0} MB/s, {:.0} MB per CPU second; wall {:.2} x the bare loop's, best against best {best_ratio:.2} x",
        rate(megabytes, installed.wall),
        rate(megabytes, installed.cpu),
        installed.wall.as_secs_f64() / bare.wall.as_secs_f64()
    );

    println!("figure: install.ratio {:.2} ×", installed.wall.as_secs_f64() / bare.wall.as_secs_f64());

    let folder = tempfile::tempdir_in(&place).unwrap();
    reader_meanwhile(&page_pack(desk.path()), &path, folder.path());

    let mut library = Library::open(folder.path()).unwrap();
    let (verify, damage) = cost(|| library.verify(Some("org.bench.media"), &mut |_| Flow::Continue).unwrap());
    assert!(damage.is_empty());
    println!(
        "verify: {:.0} MB/s, {:.0} MB per CPU second",
        rate(megabytes, verify.wall),
        rate(megabytes, verify.cpu)
    );
    let (read, _) = cost(|| {
        (0..megabytes / 32).for_each(|number| {
            library.read_file("org.bench.media", &format!("media/{number:03}.webm")).unwrap();
        });
    });
    println!("read whole files: {:.0} MB/s", rate(megabytes, read.wall));
    let (list, _) = cost(|| library.packs().unwrap());
    println!("list: {:.1} ms", list.wall.as_secs_f64() * 1e3);
    let size = || fs_err::metadata(folder.path().join("library.db")).unwrap().len() >> 20;
    let before = size();
    let (removed, freed) = cost(|| library.remove("org.bench.media", &mut |_| Flow::Continue).unwrap());
    println!(
        "remove: {:.2} s; the file went from {before} to {} MiB, {} MiB given back",
        removed.wall.as_secs_f64(),
        size(),
        freed.bytes >> 20
    );
    drop(library);

    if large > 0 {
        fs_err::remove_file(&path).unwrap();
        let path = build(desk.path(), large);
        let folder = tempfile::tempdir_in(&place).unwrap();
        // In a process of its own, which never built a pack.
        let mut command = std::process::Command::new(std::env::current_exe().unwrap());
        let status = command
            .env("PACKHORSE_BENCH_INSTALL", &path)
            .env("PACKHORSE_BENCH_FOLDER", folder.path())
            .status();
        assert!(status.unwrap().success());
    }
}
