//! Prints what FORMAT.md's tables say, for the folder that PACKHORSE_CORPUS names:
//!
//! ```text
//! PACKHORSE_CORPUS=DIR cargo bench -p pack
//! ```
//!
//! Further settings, all by environment: PACKHORSE_LANGUAGES (comma-separated, the original first; else guessed from
//! folder names), PACKHORSE_SOLID (bytes of `tar | zstd -19 --long=27`, to spare the wait), PACKHORSE_MEDIA_MB (size
//! of the media pack whose peak memory is taken; 0 leaves it out).
#![expect(clippy::unwrap_used, reason = "a bench says what is wrong by stopping")]

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use pack::{
    Build, Delta, Files, Folder, Meta, Pack, Progress, TrustedKeys, VerifiedPack, read_file, write_delta,
};
use zstd::zstd_safe::{CCtx, CParameter, compress_bound};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, what, file] = &arguments[..]
        && let Some(job) = what.strip_prefix("--alone=")
    {
        return alone(job, Path::new(file));
    }
    let Some(corpus) = std::env::var_os("PACKHORSE_CORPUS").map(PathBuf::from) else {
        println!("set PACKHORSE_CORPUS to a folder of course texts to see the figures");
        return;
    };
    let meta = meta(&corpus);
    let work = tempfile::tempdir().unwrap();
    println!("corpus {}", corpus.file_name().unwrap_or_default().display());
    size_and_speed(&corpus, &meta, work.path());
    update(&corpus, &meta, work.path());
    let megabytes = std::env::var("PACKHORSE_MEDIA_MB").ok().and_then(|n| n.parse().ok()).unwrap_or(1024);
    if megabytes > 0 {
        media(megabytes, &meta, work.path());
    }
}

/// Size beside solid zstd, build time, random access.
fn size_and_speed(corpus: &Path, meta: &Meta, work: &Path) {
    let files = Folder::new(corpus);
    let out = work.join("whole.pack");
    let (began, cpu) = (Instant::now(), cpu_seconds());
    let report = Build::new(meta, &files).write(&out, &mut silent).unwrap();
    let (wall, cpu) = (began.elapsed().as_secs_f64(), cpu_seconds() - cpu);
    println!("  files {}, {} bytes, {} chunks", report.files, report.raw, report.chunks);
    let solid = std::env::var("PACKHORSE_SOLID").ok().and_then(|n| n.parse().ok()).or_else(|| solid(corpus));
    let against = solid.map_or(String::new(), |solid: u64| {
        format!("; tar | zstd -19 --long=27: {solid}; ratio {:.3}", report.size as f64 / solid as f64)
    });
    println!("  size {}{against}", report.size);
    let hundreds = report.raw as f64 / 1e8;
    println!("  build {wall:.1} s, {cpu:.1} CPU s, {:.1} CPU s per 100 MB", cpu / hundreds);
    if let Some(solid) = solid {
        println!("figure: pack.size-ratio {:.3} ×", report.size as f64 / solid as f64);
    }
    println!("figure: pack.build {:.1} CPU-s/100MB", cpu / hundreds);
    let pack = open(&out);
    println!("  manifest {} bytes, {} as stored", pack.manifest().len(), front_bytes(&pack));
    println!("figure: pack.random-access {:.2} ms", random_access(&pack));
    let began = Instant::now();
    assert!(pack.check(&mut silent).is_empty());
    println!("  verify {:.0} MB/s of pack", report.size as f64 / 1e6 / began.elapsed().as_secs_f64());
    assert_same(&files, &pack);
}

/// One small file after another from all over the pack, nothing remembered between them; returns half of all times' most,
/// in milliseconds.
fn random_access(pack: &VerifiedPack) -> f64 {
    let small: Vec<&String> =
        pack.contents().files.iter().filter(|(_, f)| f.len < 262_144).map(|(p, _)| p).collect();
    let mut times: Vec<f64> = (0..1000.min(small.len() * 4))
        .map(|n| {
            let path = small[n * 7919 % small.len()];
            let began = Instant::now();
            std::hint::black_box(read_file(pack.contents(), path, pack).unwrap());
            began.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!("  random access, cold: p50 {:.2} ms, p95 {:.2} ms, p99 {:.2} ms", at(0.5), at(0.95), at(0.99));
    at(0.5)
}

/// Edits 2 % of the files, and compares the update with what the edits are worth. Then does it twice more.
fn update(corpus: &Path, meta: &Meta, work: &Path) {
    let source = Folder::new(corpus);
    let mut paths = source.paths().unwrap();
    paths.sort();
    let all: BTreeMap<String, Vec<u8>> =
        paths.into_iter().map(|path| (path.clone(), fs_err::read(corpus.join(&path)).unwrap())).collect();
    let share = (all.len() / 50).max(10);
    // Some files are held back, to be added as real new texts.
    let mut back: Vec<String> = every(&all, all.len() / (share / 2).max(1), 3);
    let mut files: BTreeMap<String, Vec<u8>> =
        all.iter().filter(|(path, _)| !back.contains(path)).map(|(p, b)| (p.clone(), b.clone())).collect();
    let mut meta = meta.clone();
    let mut old_path = work.join("edition1.pack");
    let (mut worst_delta, mut worst_ranges) = (0.0_f64, 0.0_f64);
    Build::new(&meta, &files).write(&old_path, &mut silent).unwrap();
    for edition in 2..=4u32 {
        meta.version = edition;
        let before = files.clone();
        let mut patches = 0;
        let mut alone = 0;
        let mut changed_alone = 0;
        let (mut edits, mut renames, mut both, mut removals) = (0, 0, 0, 0);
        for (n, path) in every(&before, before.len() / share, edition as usize).into_iter().enumerate() {
            let old = &before[&path];
            // The last edition has edits only: the hardest case for what each change costs beside itself.
            match if edition == 4 { 9 } else { n % 10 } {
                0 => {
                    files.remove(&path);
                    removals += 1;
                }
                1 => {
                    let bytes = files.remove(&path).unwrap();
                    files.insert(renamed(&path), bytes);
                    renames += 1;
                }
                2 => {
                    files.remove(&path);
                    let new = edited(old, n);
                    patches += patch_from(&new, old);
                    changed_alone += patch_from(&new, &[]);
                    files.insert(renamed(&path), new);
                    both += 1;
                }
                _ => {
                    let new = edited(old, n);
                    patches += patch_from(&new, old);
                    changed_alone += patch_from(&new, &[]);
                    files.insert(path, new);
                    edits += 1;
                }
            }
        }
        let added = back.split_off(back.len().saturating_sub(if edition == 4 { 0 } else { share / 6 }));
        for path in &added {
            alone += patch_from(&all[path], &[]);
            files.insert(path.clone(), all[path].clone());
        }
        let old = open(&old_path);
        let out = work.join(format!("edition{edition}.pack"));
        let (began, cpu) = (Instant::now(), cpu_seconds());
        let build = Build { base: Some(&old), ..Build::new(&meta, &files) };
        let report = build.write(&out, &mut silent).unwrap();
        let spent = (began.elapsed().as_secs_f64(), cpu_seconds() - cpu);
        let new = open(&out);
        let delta_path = work.join("update.delta");
        let delta = write_delta(&old, &new, &delta_path).unwrap();
        let held: BTreeSet<_> = old.contents().chunks.iter().map(|chunk| chunk.id).collect();
        let ranges = new.pack().missing_ranges(|id| held.contains(id));
        let front = front_bytes(&new);
        let chunks: u64 = ranges.iter().map(|range| range.end - range.start).sum();
        println!(
            "  edition {edition}: {edits} edited, {renames} renamed, {both} both, {} added, {removals} removed; {} of {} chunks kept",
            added.len(),
            report.kept,
            report.chunks
        );
        println!(
            "    delta {delta} (list {}); yardstick: patches {patches} + new files {alone} = {}; ratio {:.2}",
            delta - chunks,
            patches + alone,
            delta as f64 / (patches + alone) as f64
        );
        println!(
            "    ranges {} in {} requests (list {front}); yardstick: changed and new files alone {}; ratio {:.2}",
            chunks + front,
            ranges.len() + 1,
            changed_alone + alone,
            (chunks + front) as f64 / (changed_alone + alone) as f64
        );
        worst_delta = worst_delta.max(delta as f64 / (patches + alone) as f64);
        worst_ranges = worst_ranges.max((chunks + front) as f64 / (changed_alone + alone) as f64);
        println!("    pack {}; built in {:.1} s, {:.1} CPU s", report.size, spent.0, spent.1);
        random_access(&new);
        assert_same(&files, &new);
        let resolved = Delta::open_file(&delta_path).unwrap().resolve(old.manifest()).unwrap();
        assert_eq!(resolved.manifest(), new.manifest());
        old_path = out;
    }
    println!("figure: pack.delta-ratio {worst_delta:.2} ×");
    println!("figure: pack.ranges-ratio {worst_ranges:.2} ×");
}

/// A pack of incompressible files: speed, and the peak memory of a process that does nothing else.
fn media(megabytes: usize, meta: &Meta, work: &Path) {
    let folder = work.join("media");
    fs_err::create_dir(&folder).unwrap();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for file in 0..megabytes.div_ceil(64) {
        let size = (megabytes - file * 64).min(64) << 20;
        let mut bytes = Vec::with_capacity(size);
        while bytes.len() < size {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            bytes.extend_from_slice(&state.to_le_bytes());
        }
        fs_err::write(folder.join(format!("film{file:03}.webm")), bytes).unwrap();
    }
    println!("media pack of {megabytes} MiB");
    fs_err::write(work.join("meta.json"), serde_json::to_vec(meta).unwrap()).unwrap();
    for job in ["build", "verify"] {
        let bench = std::env::current_exe().unwrap();
        let status = Command::new(bench).arg(format!("--alone={job}")).arg(work).status().unwrap();
        assert!(status.success());
    }
}

/// Does one job in a process of its own, and tells its peak memory.
fn alone(job: &str, work: &Path) {
    let meta: Meta = serde_json::from_slice(&fs_err::read(work.join("meta.json")).unwrap()).unwrap();
    let out = work.join("media.pack");
    let (began, cpu) = (Instant::now(), cpu_seconds());
    match job {
        "build" => {
            Build::new(&meta, &Folder::new(work.join("media"))).write(&out, &mut silent).unwrap();
        }
        _ => assert!(open(&out).check(&mut silent).is_empty()),
    }
    let (wall, cpu) = (began.elapsed().as_secs_f64(), cpu_seconds() - cpu);
    let megabytes = fs_err::metadata(&out).unwrap().len() as f64 / 1e6;
    if job == "build"
        && let Some(kb) = proc_line("/proc/self/status", "VmHWM:")
    {
        println!("figure: pack.media-build-memory {:.0} MB", kb * 1024.0 / 1e6);
    }
    let peak = proc_line("/proc/self/status", "VmHWM:")
        .map_or("unknown".into(), |kb| format!("{:.1} MB", kb / 1024.0));
    println!(
        "  {job}: {:.0} MB/s, {:.0} MB per CPU s, peak memory {peak}",
        megabytes / wall,
        megabytes / cpu
    );
}

fn open(path: &Path) -> VerifiedPack {
    Pack::open_file(path).unwrap().verify(&TrustedKeys::none()).unwrap()
}

fn assert_same(files: &dyn Files, pack: &VerifiedPack) {
    let mut paths = files.paths().unwrap();
    paths.sort();
    assert!(paths.iter().eq(pack.contents().files.keys()));
    for path in &paths {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut files.open(path).unwrap(), &mut bytes).unwrap();
        assert!(bytes == pack.read_file(path).unwrap(), "{path}");
    }
}

fn front_bytes(pack: &VerifiedPack) -> u64 {
    let chunks: u64 = pack.contents().chunks.iter().map(|chunk| u64::from(chunk.stored)).sum();
    pack.pack().size() - chunks
}

/// Every n-th path, beginning somewhere else each time.
fn every(files: &BTreeMap<String, Vec<u8>>, step: usize, salt: usize) -> Vec<String> {
    files.keys().skip(salt % step.max(1)).step_by(step.max(1)).cloned().collect()
}

fn renamed(path: &str) -> String {
    match path.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/renamed-{name}"),
        None => format!("renamed-{path}"),
    }
}

/// A person's edit: a few words replaced in one or two places, a sentence added.
fn edited(old: &[u8], n: usize) -> Vec<u8> {
    let mut new = old.to_vec();
    for (nth, at) in [1, 2].into_iter().take(1 + n % 2).enumerate() {
        let place = new.len() * at / 3;
        let end = (place + 20).min(new.len());
        new.splice(place..end, format!("[changed {n}.{nth} to something clearer]").into_bytes());
    }
    let end = new.len();
    new.splice(
        end..end,
        format!("\nSee also what the centre wrote in note {n} of this year.\n").into_bytes(),
    );
    new
}

/// Bytes of `zstd -19 --patch-from OLD NEW` (of `zstd -19 NEW` where there is nothing old).
fn patch_from(new: &[u8], old: &[u8]) -> u64 {
    let mut context = CCtx::create();
    let reach = (new.len() + old.len()).max(1024);
    let window = usize::BITS - (reach - 1).leading_zeros();
    context.set_parameter(CParameter::CompressionLevel(19)).unwrap();
    context.set_parameter(CParameter::WindowLog(window.min(27))).unwrap();
    // As the command does: a checksum and the size in each.
    context.set_parameter(CParameter::ChecksumFlag(true)).unwrap();
    if !old.is_empty() {
        context.ref_prefix(old).unwrap();
    }
    let mut out = Vec::with_capacity(compress_bound(new.len()));
    context.compress2(&mut out, new).unwrap() as u64
}

/// Bytes of `tar | zstd -19 --long=27`, where both are installed.
fn solid(corpus: &Path) -> Option<u64> {
    let mut tar = Command::new("tar")
        .args(["--sort=name", "--mtime=@0", "--owner=0", "--group=0", "-cf", "-", "-C"])
        .arg(corpus)
        .arg(".")
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let zstd = Command::new("zstd")
        .args(["-q", "-19", "--long=27", "-T1", "-c"])
        .stdin(tar.stdout.take()?)
        .output()
        .ok()?;
    tar.wait().ok().filter(|status| status.success())?;
    zstd.status.success().then_some(zstd.stdout.len() as u64)
}

fn meta(corpus: &Path) -> Meta {
    let mut languages: Vec<String> = match std::env::var("PACKHORSE_LANGUAGES") {
        Ok(list) => list.split(',').map(str::to_owned).collect(),
        Err(_) => {
            let paths = Folder::new(corpus).paths().unwrap();
            let names: BTreeSet<&str> = paths.iter().flat_map(|path| path.split('/')).collect();
            names.into_iter().filter(|name| is_tag(name)).map(str::to_owned).collect()
        }
    };
    languages.sort_by_key(|tag| !tag.starts_with("en"));
    Meta { id: "org.example.bench".into(), version: 1, languages, ..Meta::default() }
}

/// Tells whether a folder's name looks like a language: `fr`, `pt-BR`.
fn is_tag(name: &str) -> bool {
    let (language, region) = name.split_once('-').unwrap_or((name, "XX"));
    language.len() == 2
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && region.len() == 2
        && region.bytes().all(|b| b.is_ascii_uppercase())
}

fn silent(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// CPU seconds of this process so far, all threads together; 0 where the system does not tell this way.
fn cpu_seconds() -> f64 {
    let stat = fs_err::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|n| n.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) / 100.0
}

fn proc_line(file: &str, name: &str) -> Option<f64> {
    let text = fs_err::read_to_string(file).ok()?;
    text.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
}
