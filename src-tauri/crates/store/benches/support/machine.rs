//! What the machine spent, and bytes to spend it on.
#![allow(dead_code, reason = "each bench uses its part")]

use std::path::PathBuf;
use std::time::Duration;

/// Returns the folder that benches write to: `PACKHORSE_BENCH_DIR`, or cargo's target folder, so that a
/// disk is measured and not a temporary folder in memory.
pub(crate) fn place() -> PathBuf {
    std::env::var_os("PACKHORSE_BENCH_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")), PathBuf::from)
}

/// Returns the processor time this process has used, all threads together. Linux only: elsewhere zero.
pub(crate) fn cpu() -> Duration {
    let Ok(text) = std::fs::read_to_string("/proc/self/stat") else { return Duration::ZERO };
    let fields: Vec<&str> = text.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().collect();
    let ticks: u64 = [11, 12].iter().filter_map(|&at| fields.get(at)?.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

/// Returns the most memory this process has had so far, in bytes; Linux only.
pub(crate) fn peak_memory() -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    line.trim().trim_end_matches(" kB").trim().parse::<u64>().unwrap_or(0) * 1024
}

/// Returns the `percent`th percentile.
pub(crate) fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times.get((times.len() * percent / 100).min(times.len().saturating_sub(1))).copied().unwrap_or_default()
}

/// Bytes that no compressor shrinks, as a real codec's are: the same in every run.
pub(crate) struct Media {
    pool: Vec<u8>,
    count: u64,
}

/// Bytes of one stored chunk.
pub(crate) const CHUNK: usize = 256 * 1024;

impl Media {
    /// Makes 16 MiB of noise with a fixed seed; chunks are cut from it and numbered.
    pub(crate) fn new() -> Media {
        Media::from(0)
    }

    /// As [`Media::new`], with chunks numbered from `count` on.
    pub(crate) fn from(count: u64) -> Media {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut pool = Vec::with_capacity(16 << 20);
        while pool.len() < 16 << 20 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            pool.extend_from_slice(&state.to_le_bytes());
        }
        Media { pool, count }
    }

    /// Returns the next chunk; no two are equal.
    pub(crate) fn next_chunk(&mut self) -> &[u8] {
        let start = (self.count as usize * CHUNK) % self.pool.len();
        self.count += 1;
        let chunk = &mut self.pool[start..start + CHUNK];
        chunk[..8].copy_from_slice(&self.count.to_le_bytes());
        chunk
    }
}
