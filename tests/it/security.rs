//! What the design promises about security, sentence by sentence, with the tests that would fail if it were untrue; and
//! those promises that can be read off the house's own files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use acceptance::{files, house};
use serde_json::{Value, json};

/// A sentence of the design, or a part of one, and the names of its tests.
const PROMISES: &[(&str, &[&str])] = &[
    (
        "Packs are hostile until verified",
        &[
            "spoilt_files_never_break_a_promise",
            "every_flipped_bit_before_the_chunks_is_noticed",
            "a_manifest_bomb_takes_no_more_memory_than_the_header_admits",
            "who_signed_is_told_and_nobody_is_trusted_unasked",
        ],
    ),
    (
        "Sticks are hostile until verified",
        &[
            "nothing_on_a_stick_holds_the_program_up_or_leads_off_it",
            "a_strangers_answer_is_left_on_the_stick",
        ],
    ),
    (
        "Peers are hostile until verified",
        &[
            "false_lists_and_answers_without_end_are_refused_soon",
            "forged_and_borrowed_appointments_open_nothing",
            "a_pack_that_is_not_what_was_said_does_not_come_in",
            "strangers_at_the_port_get_nothing_and_take_nothing_from_the_window",
            "strangers_who_stand_at_the_door_keep_nobody_else_waiting_and_are_sent_away",
            "an_address_has_its_share_and_others_have_theirs",
        ],
    ),
    (
        "Platforms are hostile until verified",
        &[
            "a_room_that_answers_for_the_platform_is_not_believed_and_loses_nothing_for_anybody",
            "a_networks_log_in_page_is_no_platform",
            "a_log_in_page_is_not_taken_for_a_pack",
            "a_bundle_is_read_as_it_was_signed_and_no_other_is",
        ],
    ),
    (
        "Imported courses are hostile until verified",
        &[
            "hostile_trees_do_no_harm",
            "no_link_or_picture_comes_about_by_the_import",
            "no_gift_file_makes_the_reader_fail",
        ],
    ),
    (
        "Lesson HTML of ours is sanitised to a small element set",
        &["nothing_in_a_lesson_can_run_or_reach_the_network", "the_judge_sees_what_is_harmful"],
    ),
    (
        "Foreign and interactive HTML runs in a sandboxed frame on its own opaque origin, strict CSP, no network, no IPC",
        &[
            "from_inside_the_frame_there_is_no_way_to_the_bridge_the_network_or_the_disk",
            "a_pages_policy_names_its_own_pack_and_nothing_else",
            "the_windows_own_policy_is_this_and_no_looser",
            "a_page_that_runs_without_end_is_left_when_somebody_wants_it_and_nothing_is_lost",
        ],
    ),
    (
        "What it may do goes through one narrow, validated message bridge",
        &[
            "what_a_page_says_outside_the_vocabulary_is_not_heard_and_what_it_says_inside_is_its_own",
            "a flood is dropped, noise in it counted as well, and others are heard later",
        ],
    ),
    (
        "Tauri capabilities: the least that works; no shell, no fs plugin for the webview",
        &["the_window_is_granted_two_things", "the_page_may_call_nothing_beyond_the_programs_own_commands"],
    ),
    (
        "Paths normalised",
        &["paths_that_no_system_should_be_given_are_refused", "paths_that_no_pack_may_hold_stop_the_build"],
    ),
    (
        "No links followed out of a stick",
        &["nothing_on_a_stick_holds_the_program_up_or_leads_off_it", "links_and_hidden_files_stay_outside"],
    ),
    ("Key files 0600", &["what_is_secret_stands_in_no_log_and_every_key_is_its_owners_alone"]),
    (
        "PIN keeps siblings out",
        &[
            "each_lock_opens_for_its_secret_and_for_nothing_else",
            "a_wrong_pin_waits_longer_each_time_and_no_restart_shortens_it",
        ],
    ),
    (
        "A passphrase encrypts the learner's file",
        &[
            "only_a_passphrase_encrypts_what_lies_on_the_disk",
            "what_waits_in_the_journal_of_an_encrypted_file_is_encrypted_too",
            "an_encrypted_file_asks_for_its_passphrase_or_its_code",
        ],
    ),
    ("Say which is which on screen", &["the_screens_say_which_lock_encrypts"]),
    ("Secrets never in logs", &["what_is_secret_stands_in_no_log_and_every_key_is_its_owners_alone"]),
    (
        "Dependencies checked: licences, bans, sources",
        &["every_dependency_comes_from_one_registry_with_its_checksum", "both_licence_checks_use_one_list"],
    ),
];

#[test]
fn every_promise_has_tests() {
    let tests: BTreeSet<String> = ["src-tauri", "tests", "ui/src"]
        .iter()
        .flat_map(|folder| files(&house().join(folder), &[".rs", ".test.ts"]))
        .flat_map(|file| named_in(&fs_err::read_to_string(file).unwrap()))
        .collect();
    for (promise, names) in PROMISES {
        assert!(!names.is_empty(), "{promise}");
        for name in *names {
            assert!(tests.contains(*name), "{promise}: there is no test {name}");
        }
    }
}

/// The names of the tests in a file, of Rust or TypeScript.
fn named_in(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut marked = false;
    for line in text.lines().map(str::trim) {
        match line.strip_prefix("fn ").and_then(|rest| rest.split_once('(')) {
            Some((name, _)) if std::mem::take(&mut marked) => names.push(name.to_owned()),
            _ => marked = line == "#[test]" || (marked && line.starts_with('#')),
        }
        let said = ["test('", "it('"].iter().find_map(|begin| line.strip_prefix(begin));
        names.extend(said.and_then(|rest| rest.split_once("',")).map(|(name, _)| name.to_owned()));
    }
    names
}

fn json_of(path: &str) -> Value {
    serde_json::from_str(&fs_err::read_to_string(house().join(path)).unwrap()).unwrap()
}

#[test]
fn the_window_is_granted_two_things() {
    let folder = house().join("src-tauri/capabilities");
    assert_eq!(files(&folder, &[""]).len(), 1, "one page, one file of what it may do");
    let granted = json_of("src-tauri/capabilities/main.json");
    assert_eq!(granted["windows"], json!(["main"]));
    assert_eq!(granted["permissions"], json!(["core:event:allow-listen", "core:event:allow-unlisten"]));
    for more in ["remote", "webviews", "platforms", "local"] {
        assert_eq!(granted[more], Value::Null, "{more}");
    }
    // What a plugin brings is there whether it is granted or not: none is there that reads, writes, runs or opens.
    let manifest = fs_err::read_to_string(house().join("src-tauri/Cargo.toml")).unwrap();
    let plugins: Vec<&str> = manifest.lines().filter(|line| line.starts_with("tauri-plugin")).collect();
    assert!(plugins.len() == 1 && plugins[0].starts_with("tauri-plugin-dialog"), "{plugins:?}");
}

#[test]
fn the_windows_own_policy_is_this_and_no_looser() {
    let app = &json_of("src-tauri/tauri.conf.json")["app"];
    assert_eq!(app["withGlobalTauri"], json!(false));
    assert_eq!(app["security"]["freezePrototype"], json!(true));
    assert_eq!(app["security"]["assetProtocol"], Value::Null);
    assert_eq!(app["security"]["dangerousDisableAssetCspModification"], Value::Null);
    // Scripts fall under `default-src`: what lies in the program, nothing inline, nothing evaluated.
    assert_eq!(
        app["security"]["csp"],
        json!({
            "default-src": "'self'",
            "img-src": "'self' pack: http://pack.localhost data:",
            "media-src": "http://127.0.0.1:*",
            "frame-src": "pack: http://pack.localhost",
            "connect-src": "ipc: http://ipc.localhost pack: http://pack.localhost",
            "style-src": "'self' 'unsafe-inline'",
            "font-src": "'self'",
            "object-src": "'none'",
            "base-uri": "'none'",
            "form-action": "'none'"
        })
    );
    // The one frame there is holds scripts in, and no more.
    let frame = "sandbox=\"allow-scripts\"";
    for file in files(&house().join("ui/src"), &[".svelte", ".ts"]) {
        let text = fs_err::read_to_string(&file).unwrap();
        let (frames, held) = (text.matches("<iframe").count(), text.matches(frame).count());
        assert!(frames <= held && !text.contains("allow-same-origin"), "{}", file.display());
    }
}

#[test]
fn the_screens_say_which_lock_encrypts() {
    // Each language's own word for it, and for “not”.
    for (lang, encrypts, not) in [
        ("en", "encrypt", "not"),
        ("fr", "chiffre", "ne "),
        ("es", "cifra", "no "),
        ("ru", "шифр", "не "),
        ("ar", "شف", "لا "),
        ("zh", "加密", "不"),
    ] {
        let words = fs_err::read_to_string(house().join("locales").join(lang).join("learner.ftl")).unwrap();
        let said = |id: &str| {
            let line = words.lines().find_map(|line| line.strip_prefix(id)?.trim_start().strip_prefix('='));
            line.unwrap_or_else(|| panic!("{lang}: {id} is not said")).to_lowercase()
        };
        for lock in ["pin", "pictures"] {
            let words = said(&format!("learner-lock-{lock}-text"));
            assert!(words.contains(encrypts) && words.contains(not), "{lang}, {lock}: {words}");
        }
        let words = said("learner-lock-passphrase-text");
        assert!(words.contains(encrypts), "{lang}: {words}");
    }
    // Whoever chooses reads it.
    let choice = fs_err::read_to_string(house().join("ui/src/components/LockChoice.svelte")).unwrap();
    for lock in ["pin", "pictures", "passphrase"] {
        assert!(choice.contains(&format!("t('learner-lock-{lock}-text')")), "{lock}");
    }
}

#[test]
fn every_dependency_comes_from_one_registry_with_its_checksum() {
    for lock in ["Cargo.lock", "tests/fuzz/Cargo.lock"] {
        let text = fs_err::read_to_string(house().join(lock)).unwrap();
        let ours = files(&house().join("src-tauri"), &["Cargo.toml"]).len() + 2;
        let mut without = 0;
        for package in text.split("[[package]]").skip(1) {
            let value = |name: &str| package.lines().find_map(|line| line.strip_prefix(name));
            match value("source = ") {
                None => without += 1,
                Some(source) => {
                    assert_eq!(
                        source, "\"registry+https://github.com/rust-lang/crates.io-index\"",
                        "{package}"
                    );
                    assert!(value("checksum = ").is_some(), "{package}");
                }
            }
        }
        assert!(without <= ours, "{lock}: {without} packages lie nowhere");
    }
    let deny = fs_err::read_to_string(house().join(".deny.toml")).unwrap();
    for line in ["wildcards = \"deny\"", "unknown-registry = \"deny\"", "unknown-git = \"deny\""] {
        assert!(deny.lines().any(|one| one == line), "{line}");
    }
    for file in files(&house(), &["Cargo.toml"]) {
        let text = fs_err::read_to_string(&file).unwrap();
        assert!(!text.contains("git = \"") && !text.contains("\"*\""), "{}", file.display());
    }
}

/// The command line, as built beside this test.
fn packhorse(data: &Path, words: &[&str]) -> Command {
    let program = std::env::current_exe().unwrap();
    let program = program.parent().unwrap().parent().unwrap().join("packhorse");
    let mut command = Command::new(program);
    command.env("LC_ALL", "en").arg("--json").arg("--data").arg(data).args(words);
    command
}

/// Runs it and gives what it printed. One that waits for ever is ended after a long while.
fn ends(mut command: Command) -> (bool, Value) {
    let mut child: Child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let began = Instant::now();
    let mut out = child.stdout.take().unwrap();
    let reader = std::thread::spawn(move || std::io::read_to_string(&mut out).unwrap());
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if began.elapsed() > Duration::from_secs(300) {
            child.kill().unwrap();
            panic!("{command:?} waits for ever");
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    (status.success(), serde_json::from_str(&reader.join().unwrap()).unwrap_or_default())
}

/// Makes a pipe that nobody fills.
#[cfg(unix)]
fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[cfg(unix)]
#[test]
fn nothing_on_a_stick_holds_the_program_up_or_leads_off_it() {
    use std::os::unix::fs::symlink;

    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    let text = |path: &PathBuf| path.to_string_lossy().into_owned();
    let (data, stick, outside) = (at("data"), at("stick"), at("outside"));
    fs_err::create_dir_all(stick.join("deep/packs")).unwrap();
    fs_err::create_dir_all(&outside).unwrap();

    // A good pack, on the stick and beside it.
    let key = at("key");
    assert!(ends(packhorse(&data, &["key", "new", "-o", &text(&key), "--name", "Nobody"])).0);
    let good = outside.join("good.pack");
    let sources = text(&house().join("content-packs/help"));
    assert!(ends(packhorse(&data, &["pack", "build", &sources, "-o", &text(&good), "--key", &text(&key)])).0);
    assert!(ends(packhorse(&data, &["trust", "add", &text(&at("key.pub"))])).0);
    fs_err::copy(&good, stick.join("deep/packs/good.pack")).unwrap();
    fs_err::write(outside.join("away.trust"), "x").unwrap();

    // Pipes, links and devices of all names that are looked for; circles; names that no other system has.
    for name in [
        "pipe.pack",
        "pipe.delta",
        "pipe.post",
        "pipe.reply",
        "pipe.trust",
        "packhorse.trust",
        "good.pack.002",
    ] {
        pipe(&stick.join(name));
    }
    for (name, to) in [
        ("away.pack", text(&good)),
        ("up.pack", "../outside/good.pack".to_owned()),
        ("nowhere.pack", "nowhere".to_owned()),
        ("endless.pack", "/dev/zero".to_owned()),
        ("endless.post", "/dev/zero".to_owned()),
        ("away.trust", text(&outside.join("away.trust"))),
        ("folder", text(&outside)),
        ("circle", ".".to_owned()),
        ("deep/up", "..".to_owned()),
    ] {
        symlink(to, stick.join(name)).unwrap();
    }
    for name in ["CON.pack", "a:b.pack", "trailing. .pack", "..pack", &format!("{}.pack", "n".repeat(250))] {
        fs_err::write(stick.join(name), b"\x89PKH\r\n\x1a\nand no more").unwrap();
    }

    let (_, scanned) = ends(packhorse(&data, &["stick", "scan", &text(&stick)]));
    let seen = scanned.to_string();
    assert!(seen.contains("deep/packs/good.pack"), "{seen}");
    for name in ["away.pack", "up.pack", "endless.pack", "pipe.pack", "folder/", "circle/"] {
        assert!(!seen.contains(name), "{name}: {seen}");
    }
    // Nothing but the one good pack comes in.
    ends(packhorse(&data, &["library", "install", &text(&stick)]));
    let (_, library) = ends(packhorse(&data, &["library", "list"]));
    assert_eq!(library.to_string().matches("\"org.packhorse.help\"").count(), 1, "{library}");
    // Each by its own name ends, too, and so does whatever looks for letters, trust and learners.
    for name in ["pipe.pack", "endless.pack", "nowhere.pack", "circle"] {
        assert!(!ends(packhorse(&data, &["pack", "info", &text(&stick.join(name))])).0, "{name}");
    }
    for words in [["courier", "accept"], ["learner", "import"], ["credential", "verify"]] {
        ends(packhorse(&data, &[words[0], words[1], &text(&stick)]));
    }
    ends(packhorse(&data, &["learner", "import", &text(&stick.join("pipe.pack"))]));

    // What is written onto it is written onto it: a link that lies in the way is replaced, and not followed.
    let mine = at("mine");
    fs_err::write(&mine, "mine").unwrap();
    let target = at("target");
    fs_err::create_dir(&target).unwrap();
    for name in ["packhorse.trust", "packhorse-stick.json", "org.packhorse.help.pack"] {
        for end in ["", ".new", ".part"] {
            symlink(&mine, target.join(format!("{name}{end}"))).unwrap();
        }
    }
    assert!(ends(packhorse(&data, &["stick", "write", &text(&target), "--all"])).0);
    assert_eq!(fs_err::read_to_string(&mine).unwrap(), "mine");
    let beside = target.join("org.packhorse.help-2.pack");
    assert!(fs_err::symlink_metadata(&beside).unwrap().is_file(), "it went beside the link");
}
