//! Checks the licences and sources of all dependencies: by `cargo deny` where it is installed, else
//! over `cargo metadata` by the same lists, read from `.deny.toml`.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::house::{Done, call, has, root, say};

/// Licences that may stand beside MIT / Apache-2.0 in a program that is handed out.
const ALLOWED: &[&str] = &[
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "CC0-1.0",
    "0BSD",
    "BSL-1.0",
    "MPL-2.0",
    "Unlicense",
    "CDLA-Permissive-2.0",
    "blessing",
    "WTFPL",
];

pub(crate) fn check() -> Done {
    if has("cargo-deny") {
        return call(
            &root(),
            "cargo",
            ["deny", "--all-features", "check", "--config", ".deny.toml", "licenses", "bans", "sources"],
        );
    }
    say("cargo-deny is not installed: checking licences and sources over cargo metadata");
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["metadata", "--format-version=1", "--locked"])
        .current_dir(root())
        .output()
        .map_err(|error| format!("cargo metadata cannot be started: {error}"))?;
    let metadata: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("cargo metadata: {error}\n{}", String::from_utf8_lossy(&output.stderr)))?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata names no packages")?;
    let mut faults = BTreeSet::new();
    for package in packages {
        let name = format!(
            "{} {}",
            package["name"].as_str().unwrap_or("?"),
            package["version"].as_str().unwrap_or("?")
        );
        match package["source"].as_str() {
            None | Some("registry+https://github.com/rust-lang/crates.io-index") => {}
            Some(other) => drop(faults.insert(format!("{name} comes from {other}, not from crates.io"))),
        }
        match package["license"].as_str() {
            Some(licence) if allowed(licence) => {}
            Some(licence) => drop(faults.insert(format!("{name}: the licence {licence} is not on the list"))),
            None if package["license_file"].is_string() => {
                faults.insert(format!(
                    "{name}: its licence is a file of its own; read it and add the crate to the list"
                ));
            }
            None => drop(faults.insert(format!("{name} names no licence"))),
        }
    }
    if faults.is_empty() {
        say(format!("{} packages, all with licences and sources on the list", packages.len()));
        return Ok(());
    }
    Err(faults.into_iter().collect::<Vec<_>>().join("\n"))
}

/// Tells whether an SPDX expression can be satisfied from the list: `OR` needs one side, `AND` all.
fn allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    let expression = expression.trim();
    for (operator, all) in [(" AND ", true), (" OR ", false)] {
        let parts = split_outside_brackets(expression, operator);
        if parts.len() > 1 {
            return if all {
                parts.iter().all(|part| allowed(part))
            } else {
                parts.iter().any(|part| allowed(part))
            };
        }
    }
    match expression.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => allowed(inner),
        None => ALLOWED.contains(&expression),
    }
}

fn split_outside_brackets<'a>(text: &'a str, operator: &str) -> Vec<&'a str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0i32, 0);
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 && text[at..].starts_with(operator) => {
                parts.push(&text[start..at]);
                start = at + operator.len();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn expressions_are_read_as_spdx_reads_them() {
        for (expression, expect) in [
            ("MIT", true),
            ("GPL-3.0-only", false),
            ("GPL-3.0-only OR MIT", true),
            ("GPL-3.0-only AND MIT", false),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("(MIT OR Apache-2.0) AND GPL-2.0", false),
            ("MIT/Apache-2.0", true),
            ("Apache-2.0 WITH LLVM-exception OR GPL-2.0", true),
        ] {
            assert_eq!(allowed(expression), expect, "{expression}");
        }
    }
}
