//! Figures, printed: how soon the first screen is usable, what memory the window takes, and what it does while nobody does
//! anything; each beside a window that does nothing at all, in the same run.
//!
//! `… --test window -- --ignored --nocapture measured`, with `PACKHORSE_BUILT` naming another folder of built programs
//! (`target/release`) where wanted; the bare window is `examples/bare` there. `PACKHORSE_RUNS` says how often (7).

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::desk::{Data, packhorse, packs, root, text};
use crate::driver::below;
use crate::window::Window;

/// Packs on the laptop.
const PACKS: usize = 20;
/// How long nobody does anything.
const IDLE: Duration = Duration::from_secs(60);

#[test]
#[ignore = "prints figures; nothing is asserted"]
fn start_memory_and_idling_beside_a_bare_window() {
    let runs = std::env::var("PACKHORSE_RUNS").ok().and_then(|one| one.parse().ok()).unwrap_or(7);
    let folder = TempDir::new().unwrap();
    let log = folder.path().join("bare.log");
    let data = with_many_packs();
    // Somebody studies here already; the newcomers are others.
    let window = Window::open(&data);
    window.begin("en");
    window.close();

    let mut found: BTreeMap<&str, (Vec<f64>, Vec<f64>)> = BTreeMap::new();
    let mut note = |name, begun: Instant, window: &Window| {
        let took = begun.elapsed().as_secs_f64() * 1e3;
        let pss = rested(window);
        println!("{name:<10} {took:>7.0} ms {pss:>7.1} MB  {}", parts(window));
        let (ms, mb) = found.entry(name).or_default();
        ms.push(took);
        mb.push(pss);
    };
    let mut bare_idle = 0.0;
    for run in 0..runs {
        let begun = Instant::now();
        let window = Window::open_bare(&log);
        note("bare", begun, &window);
        if run == 0 {
            bare_idle = idle("bare", &window);
        }
        window.close();

        let begun = Instant::now();
        let window = Window::open(&data);
        window.until("Today", "return document.querySelector('.today h1') !== null");
        note("today", begun, &window);
        if run == 0 {
            let more = idle("today", &window) - bare_idle;
            println!("figure: window.today-idle-more {more:.2} %");
        }
        let begun = Instant::now();
        window.go_to_lesson("next-word");
        note("lesson", begun, &window);
        window.close();

        let newcomer = Data::with_packs();
        let begun = Instant::now();
        let window = Window::open(&newcomer);
        note("welcome", begun, &window);
        window.close();
    }
    let middle = |name: &str| {
        let (ms, mb) = &found[name];
        (median(ms), median(mb))
    };
    let (floor_ms, floor_mb) = middle("bare");
    println!("figure: window.bare-start {floor_ms:.0} ms");
    println!("figure: window.bare-memory {floor_mb:.0} MB");
    for name in ["today", "welcome", "lesson"] {
        let (ms, mb) = middle(name);
        println!("figure: window.{name}-start {ms:.0} ms");
        println!("figure: window.{name}-memory {mb:.0} MB");
        println!("figure: window.{name}-memory-more {:.0} MB", mb - floor_mb);
        if name != "lesson" {
            println!("figure: window.{name}-start-more {:.0} ms", ms - floor_ms);
        }
    }
}

/// A laptop with the starter packs, and one of them under so many other names that there are twenty.
fn with_many_packs() -> Data {
    let data = Data::with_packs();
    let source = root().join("content-packs/ai-in-agriculture");
    let work = TempDir::new().unwrap();
    let mut files: Vec<PathBuf> = Vec::new();
    for number in 4..PACKS {
        let copy = work.path().join(format!("n{number}"));
        crate::desk::copy(&source, &copy);
        let sheet = fs_err::read_to_string(copy.join("pack.toml")).unwrap();
        let other = format!("org.example.measured.n{number}");
        fs_err::write(
            copy.join("pack.toml"),
            sheet.replace("org.packhorse.starter.ai-in-agriculture", &other),
        )
        .unwrap();
        let file = work.path().join(format!("n{number}.pack"));
        packhorse(&["pack", "build", text(&copy), "-o", text(&file), "--key", text(&packs().key())]);
        files.push(file);
    }
    let folder = data.path();
    let mut words = vec!["--data", text(&folder), "library", "install"];
    words.extend(files.iter().map(|file| text(file)));
    packhorse(&words);
    data
}

/// What all processes hold when the page has its fonts and pictures and a moment has passed, in MB.
fn rested(window: &Window) -> f64 {
    window.until(
        "fonts and pictures",
        "return document.fonts.status === 'loaded' && !document.querySelector('.skeleton, [aria-busy=true]') \
         && [...document.images].every((one) => one.complete || one.loading === 'lazy')",
    );
    std::thread::sleep(Duration::from_secs(3));
    memory(window).values().map(|one| one.1).sum::<u64>() as f64 / 1024.0
}

/// What the processes do in a minute in which nobody does anything; returns how much of a processor, in hundredths.
fn idle(name: &str, window: &Window) -> f64 {
    // What is done once, a moment after the start, is done by then.
    std::thread::sleep(Duration::from_secs(12));
    let (before, begun) = (work(window), Instant::now());
    std::thread::sleep(IDLE);
    let (after, seconds) = (work(window), begun.elapsed().as_secs_f64());
    // A thread that has ended meanwhile did something before, and counts no more.
    let mut by_process: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for (thread, (nanos, wakes)) in &after {
        let (nanos_before, wakes_before) = before.get(thread).copied().unwrap_or_default();
        let sum = by_process.entry(&thread.0).or_default();
        sum.0 += nanos.saturating_sub(nanos_before);
        sum.1 += wakes.saturating_sub(wakes_before);
    }
    let (mut nanos, mut wakes) = (0, 0);
    for (process, sum) in &by_process {
        let (ms, often) = (sum.0 as f64 / 1e6, sum.1 as f64 / seconds);
        println!("  idle, {process}: {ms:.1} ms of CPU, {often:.1} wake-ups a second");
        nanos += sum.0;
        wakes += sum.1;
    }
    let share = nanos as f64 / 1e9 / seconds * 100.0;
    println!("figure: window.{name}-idle {share:.2} %");
    println!("figure: window.{name}-wakes {:.1} /s", wakes as f64 / seconds);
    share
}

/// Nanoseconds of CPU and wake-ups so far of each thread of the window's processes.
fn work(window: &Window) -> BTreeMap<(String, String), (u64, u64)> {
    let mut found = BTreeMap::new();
    for (id, name) in below(window.driver_id()) {
        let Ok(tasks) = std::fs::read_dir(format!("/proc/{id}/task")) else { continue };
        for task in tasks.flatten() {
            let schedule = std::fs::read_to_string(task.path().join("schedstat")).unwrap_or_default();
            let nanos = schedule.split_whitespace().next().and_then(|one| one.parse().ok()).unwrap_or(0);
            let status = std::fs::read_to_string(task.path().join("status")).unwrap_or_default();
            let wakes = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
            let wakes = wakes.and_then(|one| one.trim().parse().ok()).unwrap_or(0);
            found.insert((name.clone(), task.file_name().to_string_lossy().into_owned()), (nanos, wakes));
        }
    }
    found
}

fn parts(window: &Window) -> String {
    let words: Vec<String> = memory(window)
        .iter()
        .map(|(name, (rss, pss))| format!("{name} {}/{}", rss / 1024, pss / 1024))
        .collect();
    format!("RSS/PSS: {}", words.join("  "))
}

fn median(all: &[f64]) -> f64 {
    let mut all = all.to_vec();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// RSS and PSS in KiB of the program and its web processes, by name.
fn memory(window: &Window) -> BTreeMap<String, (u64, u64)> {
    let mut found = BTreeMap::new();
    for (id, name) in below(window.driver_id()) {
        let Ok(rollup) = fs_err::read_to_string(format!("/proc/{id}/smaps_rollup")) else { continue };
        let size = |field: &str| {
            let line = rollup.lines().find(|line| line.starts_with(field));
            line.and_then(|line| line.split_whitespace().nth(1))
                .and_then(|word| word.parse::<u64>().ok())
                .unwrap_or_default()
        };
        let sum = found.entry(name).or_insert((0, 0));
        sum.0 += size("Rss:");
        sum.1 += size("Pss:");
    }
    found
}
