//! The notices of every library that the programs are made of: most licences ask that their text goes along.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

use super::{said_by, told};
use crate::house::Done;
use fs_err as fs;

/// How papers on rights are called.
const NAMES: [&str; 6] = ["license", "licence", "copying", "copyright", "notice", "unlicense"];
/// A paper that is longer is none.
const MOST: u64 = 200_000;

/// Gathers them for these packages: each text once, below the libraries that it belongs to.
pub(super) fn of(programs: &[&str]) -> Done<String> {
    let triple = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let words = ["metadata", "--format-version=1", "--locked", "--filter-platform", &triple];
    let metadata: Value = serde_json::from_str(&said_by(&cargo, &words)?)
        .map_err(|error| format!("cargo metadata: {error}"))?;
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).filter_map(|package| Some((package["id"].as_str()?, package))).collect();
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut bare = BTreeSet::new();
    for id in linked(&metadata, &packages, programs) {
        let Some(package) = packages.get(id).filter(|package| !package["source"].is_null()) else { continue };
        let word = |key: &str| package[key].as_str().unwrap_or("?");
        let name = format!("{} {} ({})", word("name"), word("version"), word("license"));
        let folder = Path::new(word("manifest_path")).parent().unwrap_or(Path::new("."));
        let papers = papers(folder)?;
        if papers.is_empty() {
            bare.insert(name.clone());
        }
        for paper in papers {
            texts.entry(paper).or_default().insert(name.clone());
        }
    }
    let mut all = String::from("What the programs are made of, and the papers of each.\n");
    for (text, names) in texts {
        let names: Vec<String> = names.into_iter().collect();
        let _ = write!(all, "\n{}\n{}\n\n{text}\n", "=".repeat(72), names.join("\n"));
    }
    let bare: Vec<String> = bare.into_iter().collect();
    let _ = write!(all, "\n{}\nWithout a paper of their own:\n{}\n", "=".repeat(72), bare.join("\n"));
    Ok(all)
}

/// Ids of all packages that end up in the programs: those for building and testing are left out.
fn linked<'a>(
    metadata: &'a Value,
    packages: &BTreeMap<&'a str, &'a Value>,
    programs: &[&str],
) -> BTreeSet<&'a str> {
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).filter_map(|node| Some((node["id"].as_str()?, node))).collect();
    let is_ours = |package: &Value| {
        package["source"].is_null() && package["name"].as_str().is_some_and(|name| programs.contains(&name))
    };
    let mut waiting: VecDeque<&str> =
        packages.iter().filter(|(_, package)| is_ours(package)).map(|(id, _)| *id).collect();
    let mut found = BTreeSet::new();
    while let Some(id) = waiting.pop_front() {
        if !found.insert(id) {
            continue;
        }
        let Some(node) = nodes.get(id) else { continue };
        for dependency in list(&node["deps"]) {
            let linked = list(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null());
            if let Some(id) = dependency["pkg"].as_str().filter(|_| linked) {
                waiting.push_back(id);
            }
        }
    }
    found
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The papers in a library's folder.
fn papers(folder: &Path) -> Done<Vec<String>> {
    let mut papers = Vec::new();
    for entry in fs::read_dir(folder).map_err(told)?.flatten() {
        let name = entry.file_name().to_string_lossy().to_lowercase();
        let meta = entry.metadata().map_err(told)?;
        if meta.is_file() && meta.len() <= MOST && NAMES.iter().any(|begin| name.starts_with(begin)) {
            let bytes = fs::read(entry.path()).map_err(told)?;
            let text = String::from_utf8_lossy(&bytes);
            let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
            papers.push(lines.join("\n"));
        }
    }
    Ok(papers)
}
