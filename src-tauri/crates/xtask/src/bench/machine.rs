//! On what the figures were made.

use std::fs;
use std::path::Path;
use std::process::Command;

/// One sentence: processor, memory, disk, system, day, commit.
pub(super) fn sentence(folder: &Path) -> String {
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let models: Vec<&str> = processor.lines().filter_map(|line| value(line, "model name")).collect();
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let memory = memory.lines().find_map(|line| value(line, "MemTotal")).unwrap_or("unknown memory");
    let memory = memory.split_whitespace().next().and_then(|kib| kib.parse::<f64>().ok());
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let system =
        system.lines().find_map(|line| line.strip_prefix("PRETTY_NAME=")).unwrap_or("unknown system");
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!(
        "{} × {}, {:.1} GiB of memory, {}, {}, kernel {}, {}, commit {}",
        models.len(),
        models.first().copied().unwrap_or("unknown processor"),
        memory.unwrap_or_default() / 1024.0 / 1024.0,
        disk(folder),
        system.trim_matches('"'),
        kernel.trim(),
        said("date", &["-u", "+%Y-%m-%d %H:%M UTC"]),
        said("git", &["rev-parse", "--short", "HEAD"]),
    )
}

/// How much else the machine had to do: of the last one, five and fifteen minutes.
pub(super) fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (key, value) = line.split_once(':')?;
    (key.trim() == name).then(|| value.trim())
}

/// What the folder lies on.
fn disk(folder: &Path) -> String {
    let source = said(
        "findmnt",
        &["--noheadings", "--output", "SOURCE,FSTYPE", "--target", &folder.to_string_lossy()],
    );
    let mut words = source.split_whitespace();
    let (device, kind) = (words.next().unwrap_or("unknown disk"), words.next().unwrap_or("unknown"));
    let name = device.trim_start_matches("/dev/");
    let turns = fs::read_to_string(format!("/sys/block/{name}/queue/rotational")).unwrap_or_default();
    let turns = match turns.trim() {
        "0" => ", solid",
        "1" => ", said to rotate",
        _ => "",
    };
    format!("{kind} on {device}{turns}")
}

fn said(program: &str, words: &[&str]) -> String {
    let output = Command::new(program).args(words).current_dir(crate::house::root()).output();
    output
        .map_or_else(|_| "unknown".into(), |output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
