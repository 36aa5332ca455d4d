//! The same acts from the command line, on the platform's own folder.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

pub(crate) fn platform(folder: &Path, words: &[&str]) -> (bool, String, String) {
    platform_in("C", folder, words)
}

fn platform_in(language: &str, folder: &Path, words: &[&str]) -> (bool, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_packhorse-platform"))
        // The language of the test, not of whoever runs it.
        .env("LC_ALL", language)
        .arg("--data")
        .arg(folder)
        .args(words)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.success(), text(output.stdout), text(output.stderr))
}

pub(crate) fn told(folder: &Path, words: &[&str]) -> Value {
    let (done, out, error) = platform(folder, &[words, &["--json"]].concat());
    assert!(done, "{words:?}: {error}");
    if out.is_empty() { Value::Null } else { serde_json::from_str(&out).unwrap() }
}

#[test]
fn people_read_times_as_times_and_a_publishers_fingerprint_as_it_was_told_to_them() {
    let home = tempfile::tempdir().unwrap();
    let (folder, file) = (home.path().join("platform"), home.path().join("centre.key"));
    let key = pack::SigningKey::generate("Example Training Centre").unwrap();
    key.save(&file).unwrap();
    let file = home.path().join("centre.key.pub");
    let fingerprint = format!("fingerprint: {}", key.public().fingerprint());
    for words in [&["publisher", "add", file.to_str().unwrap()][..], &["publisher", "list"]] {
        let (done, out, error) = platform(&folder, words);
        assert!(
            done && out.contains(&fingerprint) && out.contains("Example Training Centre"),
            "{out}{error}"
        );
    }
    platform(&folder, &["cohort", "add", "2026"]);
    let code = ["cohort", "code", "1", "--address", "https://learn.example.org"];
    let (done, out, error) = platform(&folder, &code);
    let told = out.split("expires: ").nth(1).and_then(|rest| rest.split(['\t', '\n']).next());
    let moment = told.and_then(|told| chrono::NaiveDateTime::parse_from_str(told, "%Y-%m-%d %H:%M UTC").ok());
    assert!(done && moment.is_some(), "{out}{error}");
}

#[test]
fn a_platform_is_set_up_from_the_command_line_and_everything_is_noted() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let number = |value: &Value, name: &str| value[name].as_i64().unwrap().to_string();
    let centre = number(&told(folder, &["centre", "add", "North", "--kind", "national"]), "centre");
    let below = ["centre", "add", "University", "--kind", "institution", "--below", centre.as_str()];
    let university = number(&told(folder, &below), "centre");
    told(folder, &["centre", "rename", &university, "New university"]);
    let cohort =
        number(&told(folder, &["cohort", "add", "2026", "--at", &university, "--approve"]), "cohort");
    told(folder, &["cohort", "packs", &cohort, "org.example.a", "org.example.b"]);
    reconcile::key::SecretKey::load_or_make(&folder.join("platform.key")).unwrap();
    let picture = folder.join("code.svg");
    let words = [
        "cohort",
        "code",
        &cohort,
        "--address",
        "https://learn.example.org",
        "--qr",
        picture.to_str().unwrap(),
    ];
    let code = told(folder, &words);
    let read = reconcile::code::Code::parse(code["code"].as_str().unwrap()).unwrap();
    assert_eq!(read.address(), "https://learn.example.org");
    assert!(fs_err::read_to_string(picture).unwrap().starts_with("<svg"));
    let renewed =
        told(folder, &["cohort", "code", &cohort, "--address", "https://learn.example.org", "--new"]);
    assert_ne!(code["code"], renewed["code"]);
    let device = reconcile::key::SecretKey::from_bytes([9; 32]).public().to_string();
    let appointed = told(folder, &["cohort", "appoint", &cohort, &device, "--name", "Desk"]);
    assert_eq!(told(folder, &["cohort", "appointments", &cohort])[0]["name"], "Desk");
    told(folder, &["cohort", "dismiss", &number(&appointed, "appointment")]);
    let invited = told(folder, &["staff", "invite", "--role", "trainer", "--for", "Grace", "--at", &centre]);
    assert_eq!(invited["code"].as_str().unwrap().len(), 29);
    assert_eq!(told(folder, &["staff", "list"]), Value::Array(Vec::new()));
    let bar = told(folder, &["device", "bar", &device, "--reason", "stolen"]);
    assert_eq!(told(folder, &["device", "list"])[0]["bar"], bar["bar"]);
    told(folder, &["device", "allow", &number(&bar, "bar")]);
    let key = told(folder, &["key", "add", "Dashboard", "--scope", "statements/read", "--at", &university]);
    assert_eq!(told(folder, &["key", "list"])[0]["key"], key["key"]);
    told(folder, &["key", "revoke", &number(&key, "lrs_key")]);
    assert_eq!(told(folder, &["cohort", "list"])[0]["name"], "2026");
    assert_eq!(told(folder, &["cohort", "members", &cohort]), Value::Array(Vec::new()));
    assert_eq!(told(folder, &["learner", "keys"]), Value::Array(Vec::new()));
    told(folder, &["centre", "close", &centre]);
    told(folder, &["centre", "open", &centre]);

    let log = told(folder, &["audit", "list"]);
    let acts: Vec<&str> =
        log.as_array().unwrap().iter().rev().map(|row| row["act"].as_str().unwrap()).collect();
    let expect = [
        "centre-add",
        "centre-add",
        "centre-rename",
        "cohort-add",
        "cohort-packs",
        "code-renew",
        "device-appoint",
        "device-dismiss",
        "staff-invite",
        "device-bar",
        "device-unbar",
        "lrs-key-add",
        "lrs-key-revoke",
        "centre-close",
        "centre-open",
    ];
    assert_eq!(acts, expect);
    assert!(log.as_array().unwrap().iter().all(|row| row["staff"].is_null()));
}

#[test]
fn what_cannot_be_done_is_said_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for (words, says) in [
        (&["centre", "add", "X", "--kind", "planet"][..], "kind is none of the words known"),
        (&["centre", "add", "X", "--kind", "national", "--below", "77"], "there is no such centre"),
        (&["cohort", "members", "77"], "there is no such cohort"),
        (&["learner", "show", "77"], "there is no such learner"),
        (&["cohort", "code", "77", "--address", "https://x.example"], "There is no key"),
    ] {
        let (done, out, error) = platform(folder, words);
        assert!(!done && out.is_empty() && error.contains(says), "{words:?}: {error}");
    }
    assert_eq!(told(folder, &["audit", "list"]), Value::Array(Vec::new()));
}

#[test]
fn what_goes_wrong_is_said_in_the_computers_language_with_the_technicians_text_beside() {
    let folder = tempfile::tempdir().unwrap();
    let words = ["cohort", "members", "77"];
    for (language, id) in [("fr_FR.UTF-8", "fr"), ("ar", "ar"), ("C", "en"), ("xx_XX", "en")] {
        let (done, _, error) = platform_in(language, folder.path(), &words);
        let said = locale::Locale::choose([id]);
        let expect = [
            format!("{} {}", said.text("cli-error", &[]), said.text("platform-error-unknown-cohort", &[])),
            format!("{} there is no such cohort", said.text("cli-detail", &[])),
        ];
        assert_eq!(
            (done, error.lines().collect::<Vec<_>>()),
            (false, expect.iter().map(String::as_str).collect())
        );
    }
    let (_, _, error) =
        platform_in("zh_CN.UTF-8", folder.path(), &["cohort", "code", "1", "--address", "https://x.example"]);
    assert!(error.contains("platform.key") && error.lines().count() == 1, "{error}");
    let (_, _, error) = platform_in(
        "es",
        &folder.path().join("none"),
        &["--database", "postgres://127.0.0.1:1/x", "audit", "list"],
    );
    let said = locale::Locale::choose(["es"]);
    assert!(error.contains(&said.text("platform-cli-database", &[])), "{error}");
}
