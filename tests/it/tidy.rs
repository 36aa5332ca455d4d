//! The house's own rules, so that nobody has to remember them.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use acceptance::{files, house};
use serde_json::Value;

/// Which room may name which: arrows point down only.
const ARROWS: &[(&str, &[&str])] = &[
    ("pack", &[]),
    ("statement", &[]),
    ("credential", &[]),
    ("course", &["statement"]),
    ("search", &[]),
    ("locale", &[]),
    ("press", &[]),
    ("store", &["pack", "statement"]),
    ("reconcile", &["pack", "statement"]),
    (
        "client",
        &["course", "credential", "locale", "pack", "press", "reconcile", "search", "statement", "store"],
    ),
    ("platform", &["course", "credential", "locale", "pack", "reconcile", "statement"]),
    // The classroom's hub is the platform's, in the laptop's programs.
    ("cli", &["client", "course", "locale", "pack", "platform"]),
    ("packhorse-desktop", &["client", "platform"]),
    ("xtask", &[]),
];

/// A heavy dependency has one owner, through which the others get at it; those with two are said why.
const OWNERS: &[(&str, &[&str])] = &[
    // A pack's chunks; a backup of a whole database, as a stream.
    ("zstd", &["pack", "platform"]),
    // The leaves hash, and none may know another; keys are derived from it, backups checked.
    ("sha2", &["credential", "pack", "platform", "reconcile", "statement"]),
    // Keys that sign packs are no keys of people and computers, nor those that answer for credentials.
    ("ed25519-dalek", &["credential", "pack", "reconcile"]),
    ("oxrdf", &["credential"]),
    // Signatures of other people's tokens; drawings with a credential baked in.
    ("ring", &["credential"]),
    ("quick-xml", &["credential"]),
    // Codes on photographs: an enrolment's, a certificate's.
    ("image", &["credential"]),
    ("rqrr", &["credential"]),
    ("pulldown-cmark", &["course"]),
    ("ammonia", &["course"]),
    ("html5ever", &["course"]),
    ("fsrs", &["course"]),
    // A learner's file and the platform's database: client and platform never meet.
    ("rusqlite", &["platform", "store"]),
    ("argon2", &["platform", "store"]),
    // A learner's file behind a passphrase; an answer.
    ("chacha20poly1305", &["platform", "reconcile", "store"]),
    ("tantivy", &["search"]),
    ("icu_segmenter", &["search"]),
    ("reqwest", &["reconcile"]),
    ("fluent-bundle", &["locale"]),
    ("clap", &["cli", "platform"]),
    ("tauri", &["packhorse-desktop"]),
    ("axum", &["packhorse-desktop", "platform"]),
    ("tokio-postgres", &["platform"]),
    ("hpke", &["reconcile"]),
    ("mdns-sd", &["reconcile"]),
    // A page: set, written, drawn.
    ("krilla", &["press"]),
    ("parley", &["press"]),
    ("usvg", &["press"]),
    ("tiny-skia", &["press"]),
    ("fontdb", &["press"]),
];

fn metadata() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["metadata", "--format-version=1", "--no-deps", "--offline"];
    let output = Command::new(cargo).args(arguments).current_dir(house()).output().unwrap();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

/// Dependencies of each package of the workspace, those for tests alone left out.
pub(crate) fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    let named = |package: &Value| package["name"].as_str().unwrap().to_owned();
    packages
        .iter()
        .map(|package| {
            let all = package["dependencies"].as_array().unwrap().iter();
            (named(package), all.filter(|one| one["kind"].is_null()).map(named).collect())
        })
        .collect()
}

#[test]
fn arrows_between_rooms_point_down_only() {
    let dependencies = dependencies();
    let rooms: BTreeSet<&str> = ARROWS.iter().map(|(room, _)| *room).collect();
    for (room, named) in dependencies.iter().filter(|(room, _)| *room != "acceptance") {
        let (_, allowed) = ARROWS
            .iter()
            .find(|(one, _)| one == room)
            .unwrap_or_else(|| panic!("{room} has no place in the table"));
        let ours: BTreeSet<&str> =
            named.iter().map(String::as_str).filter(|name| rooms.contains(name)).collect();
        let allowed: BTreeSet<&str> = allowed.iter().copied().collect();
        assert_eq!(ours, allowed, "{room}");
    }
}

#[test]
fn a_heavy_dependency_has_one_owner() {
    let dependencies = dependencies();
    for (dependency, owners) in OWNERS {
        let users: Vec<&String> = dependencies
            .iter()
            .filter(|(_, named)| named.contains(*dependency))
            .map(|(room, _)| room)
            .collect();
        assert_eq!(users, owners.iter().collect::<Vec<_>>(), "{dependency}");
    }
}

#[test]
fn every_room_says_what_it_owns_may_touch_and_must_not() {
    for (room, _) in ARROWS.iter().filter(|(room, _)| *room != "packhorse-desktop") {
        let source = house().join("src-tauri/crates").join(room).join("src");
        let first = ["lib.rs", "main.rs"]
            .map(|name| source.join(name))
            .into_iter()
            .find(|path| path.exists())
            .unwrap();
        let text = fs_err::read_to_string(&first).unwrap();
        let opening: String = text
            .lines()
            .map_while(|line| line.strip_prefix("//!"))
            .flat_map(|line| [line.trim(), " "])
            .collect();
        for words in ["Owns", "ay touch", "ust not"] {
            assert!(opening.contains(words), "{} does not say what it {words} …", first.display());
        }
    }
}

#[test]
fn every_language_says_everything() {
    let ids = |lang: &str| -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        for file in files(&house().join("locales").join(lang), &[".ftl"]) {
            for line in fs_err::read_to_string(&file).unwrap().lines() {
                let id: String =
                    line.chars().take_while(|one| one.is_ascii_alphanumeric() || *one == '-').collect();
                if !id.is_empty() && line[id.len()..].trim_start().starts_with('=') {
                    assert!(ids.insert(id.clone()), "{lang}: {id} is said twice");
                }
            }
        }
        ids
    };
    let original = ids("en");
    assert!(original.len() > 100);
    for lang in ["fr", "es", "ru", "ar", "zh"] {
        let here = ids(lang);
        let missing: Vec<_> = original.difference(&here).collect();
        let extra: Vec<_> = here.difference(&original).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{lang} lacks {missing:?} and has too many: {extra:?}"
        );
    }
}

#[test]
fn every_failure_and_fault_has_words() {
    let english = |area: &str| fs_err::read_to_string(house().join("locales/en").join(area)).unwrap();
    let errors = english("errors.ftl");
    // What only the command line refuses has its words there.
    let of_cli = english("cli.ftl");
    for (room, own) in [("client", ""), ("cli", of_cli.as_str())] {
        for file in files(&house().join("src-tauri/crates").join(room).join("src"), &[".rs"]) {
            let text = fs_err::read_to_string(&file).unwrap();
            for rest in text.split("failure(\"").skip(1) {
                let code = rest.split('"').next().unwrap();
                let said =
                    errors.contains(&format!("error-{code} =")) || own.contains(&format!("error-{code} ="));
                assert!(said, "{code} of {}", file.display());
            }
        }
    }
}

#[test]
fn every_table_is_strict() {
    for file in files(&house().join("src-tauri/crates"), &[".sql"]) {
        let text = fs_err::read_to_string(&file).unwrap().to_lowercase();
        let text: String =
            text.lines().map(|line| line.split("--").next().unwrap_or(line)).collect::<Vec<_>>().join("\n");
        for table in text.split("create table").skip(1) {
            let end = table.split(';').next().unwrap();
            assert!(
                end.trim_end().ends_with("strict") || end.contains("strict,") || end.contains(", strict"),
                "{}: {end}",
                file.display()
            );
        }
    }
}

#[test]
fn nothing_names_a_machine_or_is_left_half_done() {
    let ends = [".rs", ".ts", ".svelte", ".toml", ".ftl", ".md", ".sql", ".json", ".html", ".css"];
    let forbidden = ["/work/", "/root/", "todo!(", "unimplemented!(", "FIXME"];
    for file in files(&house(), &ends) {
        if file.ends_with("tests/it/tidy.rs") || file.ends_with("package-lock.json") {
            continue;
        }
        let Ok(text) = fs_err::read_to_string(&file) else { continue };
        for word in forbidden {
            assert!(!text.contains(word), "{} says {word}", file.display());
        }
    }
}

#[test]
fn the_top_level_holds_what_belongs_there() {
    let output = Command::new("git").args(["ls-files"]).current_dir(house()).output().unwrap();
    let listed = String::from_utf8(output.stdout).unwrap();
    let top: BTreeSet<&str> = listed.lines().filter_map(|line| line.split('/').next()).collect();
    let fixed =
        ["Cargo.toml", "Cargo.lock", "src-tauri", "ui", "content-packs", "locales", "tests", "README.md"];
    for name in top {
        let allowed = fixed.contains(&name) || name.starts_with('.') || name.starts_with("LICENSE");
        assert!(allowed, "{name} does not belong at the top");
    }
}

#[test]
fn both_licence_checks_use_one_list() {
    let deny = fs_err::read_to_string(house().join(".deny.toml")).unwrap();
    let xtask = fs_err::read_to_string(house().join("src-tauri/crates/xtask/src/licences.rs")).unwrap();
    let list = |text: &str, begin: &str| -> BTreeSet<String> {
        let part = text.split(begin).nth(1).unwrap().split("];").next().unwrap().split("]\n").next().unwrap();
        part.split('"').skip(1).step_by(2).map(str::to_owned).collect()
    };
    assert_eq!(list(&deny, "allow = ["), list(&xtask, "ALLOWED: &[&str] = &["));
}
