//! `cargo xtask bench`: runs the benches one after the other, and makes one table of what they say.
//!
//! A bench prints what it likes for whoever reads along, and what counts as a line `figure: NAME NUMBER UNIT`. Which figure
//! has which goal stands in [`goals`].

mod corpus;
mod goals;
mod machine;
mod table;

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use fs_err as fs;
use serde_json::Value;

use crate::house::{Done, root, say, target};
use crate::setup;

/// A bench, by the name that it is asked for.
struct Bench {
    name: &'static str,
    /// The program cargo makes of it.
    program: &'static str,
    /// What it is told.
    words: &'static [&'static str],
}

const fn bench(name: &'static str, program: &'static str, words: &'static [&'static str]) -> Bench {
    Bench { name, program, words }
}

/// The one that opens windows: a test, for it shares its hands with the tests.
const WINDOW: &str = "window";

/// All, in the order they run in; the window first, while the machine is coolest.
const BENCHES: &[Bench] = &[
    bench(
        "window",
        WINDOW,
        &["--ignored", "--nocapture", "--exact", "measured::start_memory_and_idling_beside_a_bare_window"],
    ),
    bench("pack", "pack", &[]),
    bench("install", "library", &[]),
    bench("search", "search", &[]),
    bench("statement", "statement", &[]),
    bench("course", "fold", &[]),
    bench("record", "record", &[]),
    bench("learners", "learners", &[]),
    bench("client", "learning", &[]),
    bench("credential", "credential", &["--quick"]),
    bench("verifying", "verifying", &[]),
    bench("press", "press", &["en", "ar", "zh"]),
    bench("wire", "bytes", &[]),
    bench("line", "line", &[]),
    bench("exchange", "exchange", &["cpu", "sqlite", "postgres"]),
    bench("exchange-500", "exchange", &["postgres", "entries=500"]),
    bench("lrs", "exchange", &["lrs"]),
    bench("crowd", "exchange", &["crowd"]),
    bench("issue", "issue", &["200"]),
];

pub(crate) fn bench_all(wanted: &[String]) -> Done {
    if let Some(unknown) = wanted.iter().find(|one| !BENCHES.iter().any(|bench| bench.name == one.as_str())) {
        let names: Vec<&str> = BENCHES.iter().map(|bench| bench.name).collect();
        return Err(format!("no bench {unknown}; there are: {}", names.join(", ")));
    }
    let benches: Vec<&Bench> = BENCHES
        .iter()
        .filter(|bench| wanted.is_empty() || wanted.iter().any(|one| one == bench.name))
        .collect();
    setup::everything()?;
    let (corpus, texts) = corpus::folder()?;
    let programs = build(&benches)?;
    let logs = target().join("bench");
    fs::create_dir_all(&logs).map_err(|error| error.to_string())?;

    let before = machine::load();
    let mut figures = table::Figures::new();
    let mut failed = Vec::new();
    for bench in &benches {
        say(format!("measuring: {}", bench.name));
        let program = programs.get(bench.program).ok_or(format!("cargo built no {}", bench.program))?;
        if let Err(why) = run(bench, program, &corpus, &logs, &mut figures) {
            failed.push(why);
        }
    }
    let (table, besides) = table::table(&figures);
    println!("On {}; {texts}; load before {before}, after {}.\n", machine::sentence(&logs), machine::load());
    print!("{table}");
    if !besides.is_empty() {
        println!("\nBesides: {}.", besides.join(", "));
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n")) }
}

/// Builds what is wanted as it is handed out but for the long link, and tells where the programs are.
fn build(benches: &[&Bench]) -> Done<BTreeMap<String, PathBuf>> {
    say("building the benches (the first time takes many minutes)");
    let mut words = vec![
        "build",
        "--profile",
        "bench",
        "--workspace",
        "--all-features",
        "--message-format=json-render-diagnostics",
    ];
    let mut named: Vec<&str> =
        benches.iter().map(|bench| bench.program).filter(|&one| one != WINDOW).collect();
    named.sort_unstable();
    named.dedup();
    for name in named {
        words.extend(["--bench", name]);
    }
    let window = benches.iter().any(|bench| bench.program == WINDOW);
    if window {
        setup::build_interface()?;
        words.extend(["--test", WINDOW, "--example", "bare"]);
    }
    if window || benches.iter().any(|bench| bench.program == "line") {
        words.push("--bins");
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(&words)
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo cannot be started: {error}"))?;
    if !output.status.success() {
        return Err("the benches could not be built".into());
    }
    let mut programs = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(artifact) = serde_json::from_str::<Value>(line) else { continue };
        let kind = artifact["target"]["kind"][0].as_str();
        if let (Some("bench" | "test"), Some(name), Some(path)) =
            (kind, artifact["target"]["name"].as_str(), artifact["executable"].as_str())
        {
            programs.insert(name.to_owned(), PathBuf::from(path));
        }
    }
    Ok(programs)
}

/// Runs one to its end; shows what it says on stderr, keeps it in a file, and takes its figures.
fn run(bench: &Bench, program: &Path, corpus: &Path, logs: &Path, figures: &mut table::Figures) -> Done {
    let mut command = if bench.program == WINDOW && cfg!(target_os = "linux") {
        let mut command = Command::new("xvfb-run");
        command.args(["--auto-servernum", "--server-args=-screen 0 1400x900x24"]).arg(program);
        command
    } else {
        Command::new(program)
    };
    if bench.program != WINDOW {
        command.arg("--bench");
    }
    let mut child = command
        .args(bench.words)
        .env("PACKHORSE_CORPUS", corpus)
        .env("PACKHORSE_BUILT", target().join("release"))
        .current_dir(root())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{}: {error}", bench.name))?;
    let mut log =
        fs::File::create(logs.join(format!("{}.log", bench.name))).map_err(|error| error.to_string())?;
    for line in child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines()) {
        let line = line.map_err(|error| format!("{}: {error}", bench.name))?;
        eprintln!("  {line}");
        writeln!(log, "{line}").map_err(|error| error.to_string())?;
        table::take(&line, figures);
    }
    let status = child.wait().map_err(|error| format!("{}: {error}", bench.name))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", bench.name)) }
}
