//! The program's pulse, once a minute: memory, processor, open files, threads, and what lies on the disk.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::acts::Monkey;
use crate::desk::Data;
use crate::driver::below;
use crate::window::Window;

const EVERY: Duration = Duration::from_secs(60);
/// How much more of each may be there at the end of a long run than when it was warm.
const MEMORY: f64 = 1.10;
const FILES: f64 = 8.0;

/// One look.
struct Pulse {
    minute: f64,
    /// Memory of all processes, of the program alone and of its page's process, in MB: what they wrote, alone or together. The
    /// programs' own files are left out: how much of them counts to one depends on who else has them open.
    all: f64,
    program: f64,
    page: f64,
    rss: f64,
    files: f64,
    threads: f64,
    processes: usize,
    cpu: f64,
    nodes: u64,
    folder: u64,
    records: u64,
    steps: u64,
}

/// All looks so far.
pub(crate) struct Vitals {
    folder: PathBuf,
    begun: Instant,
    next: Instant,
    /// Where the last opening of the program begins.
    anew: usize,
    pulses: Vec<Pulse>,
}

impl Vitals {
    pub(crate) fn new(data: &Data) -> Vitals {
        let now = Instant::now();
        Vitals { folder: data.path(), begun: now, next: now, anew: 0, pulses: Vec::new() }
    }

    pub(crate) fn due(&self) -> bool {
        Instant::now() >= self.next
    }

    /// Another process is measured from now on.
    pub(crate) fn begin_anew(&mut self) {
        self.anew = self.pulses.len();
    }

    pub(crate) fn take(&mut self, window: &Window, monkey: &mut Monkey) {
        self.next = Instant::now() + EVERY;
        let mut pulse = Pulse {
            minute: self.begun.elapsed().as_secs_f64() / 60.0,
            all: 0.0,
            program: 0.0,
            page: 0.0,
            rss: 0.0,
            files: 0.0,
            threads: 0.0,
            processes: 0,
            cpu: 0.0,
            nodes: monkey.nodes,
            folder: bytes_below(&self.folder),
            records: monkey.count_records(window),
            steps: monkey.steps,
        };
        for (id, name) in below(window.driver_id()) {
            let of = PathBuf::from(format!("/proc/{id}"));
            let Ok(rollup) = fs_err::read_to_string(of.join("smaps_rollup")) else { continue };
            let own = (field(&rollup, "Pss_Anon:") + field(&rollup, "Pss_Shmem:")) / 1024.0;
            pulse.all += own;
            pulse.rss += field(&rollup, "Rss:") / 1024.0;
            // Names are cut off by the system.
            if name.starts_with("packhorse") {
                pulse.program += own;
            } else if name.starts_with("WebKitWeb") {
                pulse.page += own;
            }
            pulse.files += entries(&of.join("fd"));
            pulse.threads += entries(&of.join("task"));
            pulse.processes += 1;
            pulse.cpu += cpu_seconds(&of);
        }
        if self.pulses.is_empty() {
            println!(
                " minute   own MB program    page  RSS MB files threads processes  CPU s  nodes  data MB records   steps place"
            );
        }
        println!(
            "{:>7.1} {:>8.1} {:>7.1} {:>7.1} {:>7.1} {:>5} {:>7} {:>9} {:>6.0} {:>6} {:>8.1} {:>7} {:>7} {}",
            pulse.minute,
            pulse.all,
            pulse.program,
            pulse.page,
            pulse.rss,
            pulse.files,
            pulse.threads,
            pulse.processes,
            pulse.cpu,
            pulse.nodes,
            pulse.folder as f64 / 1e6,
            pulse.records,
            pulse.steps,
            monkey.place,
        );
        monkey.stage.tidy();
        self.pulses.push(pulse);
    }

    /// What of the last opening is more in its last quarter than in its second.
    pub(crate) fn grown(&self) -> Vec<String> {
        let pulses = &self.pulses[self.anew..];
        let quarter = pulses.len() / 4;
        if quarter < 4 {
            return vec!["too few looks at one process to tell".to_owned()];
        }
        let mut grown = Vec::new();
        for (name, of, most) in [
            ("memory of all processes", (|one| one.all) as fn(&Pulse) -> f64, None),
            ("memory of the program", |one| one.program, None),
            ("open files", |one| one.files, Some(FILES)),
            ("threads", |one| one.threads, Some(FILES)),
        ] {
            let warm = median(pulses[quarter..2 * quarter].iter().map(of));
            let late = median(pulses[pulses.len() - quarter..].iter().map(of));
            let most = most.map_or(warm * MEMORY, |more| warm + more);
            println!("{name}: {warm:.1} in the second quarter, {late:.1} in the last; at most {most:.1}");
            if late > most {
                grown.push(format!("{name}: {warm:.1} → {late:.1}"));
            }
        }
        grown
    }

    /// How steeply each went, after the first quarter.
    pub(crate) fn tell(&self) {
        let pulses = &self.pulses[self.anew..];
        let warm = &pulses[pulses.len() / 4..];
        for (name, of) in [
            ("memory of all processes, MB", (|one| one.all) as fn(&Pulse) -> f64),
            ("memory of the program, MB", |one| one.program),
            ("memory of the page's process, MB", |one| one.page),
            ("open files", |one| one.files),
            ("threads", |one| one.threads),
            ("data folder, MB", |one| one.folder as f64 / 1e6),
            ("records", |one| one.records as f64),
        ] {
            println!("slope of {name}: {:+.2} an hour", slope(warm, of));
        }
    }
}

/// Least squares, by the hour.
fn slope(pulses: &[Pulse], of: fn(&Pulse) -> f64) -> f64 {
    let count = pulses.len() as f64;
    let mean = |get: &dyn Fn(&Pulse) -> f64| pulses.iter().map(get).sum::<f64>() / count;
    let (x, y) = (mean(&|one| one.minute / 60.0), mean(&|one| of(one)));
    let along: f64 = pulses.iter().map(|one| (one.minute / 60.0 - x) * (of(one) - y)).sum();
    let wide: f64 = pulses.iter().map(|one| (one.minute / 60.0 - x).powi(2)).sum();
    along / wide
}

fn median(all: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = all.collect();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

fn field(rollup: &str, name: &str) -> f64 {
    let line = rollup.lines().find(|line| line.starts_with(name));
    line.and_then(|line| line.split_whitespace().nth(1))
        .and_then(|word| word.parse().ok())
        .unwrap_or_default()
}

fn entries(folder: &Path) -> f64 {
    std::fs::read_dir(folder).map_or(0.0, |entries| entries.count() as f64)
}

fn cpu_seconds(process: &Path) -> f64 {
    let stat = std::fs::read_to_string(process.join("stat")).unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    fields.filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// Bytes of all files below a folder; what goes away meanwhile counts nothing.
pub(crate) fn bytes_below(folder: &Path) -> u64 {
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    entries
        .flatten()
        .map(|entry| match entry.metadata() {
            Ok(meta) if meta.is_dir() => bytes_below(&entry.path()),
            Ok(meta) => meta.len(),
            Err(_) => 0,
        })
        .sum()
}
