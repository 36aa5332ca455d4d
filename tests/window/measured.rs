//! Figures, printed: how soon the first screen is usable, and what memory it takes.
//!
//! `… --test window -- --ignored --nocapture measured`, with `PACKHORSE_BUILT` naming another
//! folder of built programs (`target/release`) where wanted.

use std::collections::BTreeMap;
use std::time::Instant;

use crate::desk::Data;
use crate::driver::below;
use crate::window::Window;

#[test]
#[ignore = "prints figures; nothing is asserted"]
fn start_and_memory() {
    println!("{:<34} {:>8} {:>28}", "", "ms", "RSS / PSS MB");
    for run in 1..=3 {
        let data = Data::with_packs();
        let begun = Instant::now();
        let window = Window::open(&data);
        let first = begun.elapsed();
        row(&format!("run {run}: Welcome usable"), first.as_millis(), &window);
        window.begin("en");
        window.close();
        let begun = Instant::now();
        let window = Window::open(&data);
        row(&format!("run {run}: Today usable (second start)"), begun.elapsed().as_millis(), &window);
        let begun = Instant::now();
        window.go_to_lesson("next-word");
        row(&format!("run {run}: a lesson open"), begun.elapsed().as_millis(), &window);
        window.close();
    }
}

fn row(name: &str, ms: u128, window: &Window) {
    let memory = memory(window.driver_id());
    let words: Vec<String> =
        memory.iter().map(|(name, (rss, pss))| format!("{name} {}/{}", rss / 1024, pss / 1024)).collect();
    let (rss, pss) = memory.values().fold((0, 0), |(rss, pss), one| (rss + one.0, pss + one.1));
    println!("{name:<34} {ms:>8} {:>14}/{:<5} {}", rss / 1024, pss / 1024, words.join("  "));
}

/// RSS and PSS in KiB of the program and its web processes, by name.
fn memory(driver: u32) -> BTreeMap<String, (u64, u64)> {
    let mut found = BTreeMap::new();
    for (id, name) in below(driver) {
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
