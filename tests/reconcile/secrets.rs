//! Secrets: over whole flows, right ones and mistyped ones, with the platform's log as wordy as it can be. What opens
//! something stands in no log and in no words on stderr, and files of keys are their owner's alone.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use base64::Engine as _;
use serde_json::Value;
use tempfile::TempDir;

use crate::laptop::scratch;
use crate::story::program;

const PASSPHRASE: &str = "granite otter lantern sixteen";
const MISTYPED: &str = "granite otter lantern seventeen";
const OF_STAFF: &str = "harbour velvet mosaic ninety";
const MISTYPED_BY_STAFF: &str = "harbour velvet mosaic nineteen";
const PIN: &str = "48026173";

/// A platform, whatever is said of it and by it, and a laptop; with all that was told to nobody else.
struct Scene {
    home: TempDir,
    platform: Child,
    address: String,
    /// What was written to stderr by anybody.
    heard: String,
    /// What a secret is, and its words.
    secrets: BTreeMap<&'static str, String>,
}

impl Drop for Scene {
    fn drop(&mut self) {
        let _ = self.platform.kill();
        let _ = self.platform.wait();
    }
}

impl Scene {
    fn new() -> Scene {
        let home = scratch();
        let log = fs_err::File::create(home.path().join("platform.log")).unwrap().into_parts().0;
        let mut platform = Command::new(program("packhorse-platform"))
            .args(["serve", "--listen", "127.0.0.1:0", "--rate", "0", "--log", "debug", "--data"])
            .arg(home.path().join("platform"))
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(platform.stdout.take().unwrap()).lines();
        let mut told = |begin: &str| {
            let line = lines.find_map(|line| Some(line.unwrap().strip_prefix(begin)?.to_owned()));
            line.unwrap_or_else(|| panic!("{begin} is not told"))
        };
        let address = told("address: http://");
        let code = told("code for the first administrator, to be used once: ");
        let fixed = [
            ("the learner's passphrase", PASSPHRASE),
            ("what was typed for it", MISTYPED),
            ("the passphrase of staff", OF_STAFF),
            ("what was typed for that", MISTYPED_BY_STAFF),
            ("the PIN", PIN),
            ("the first administrator's code", &code),
        ];
        let secrets = fixed.into_iter().map(|(what, words)| (what, words.to_owned())).collect();
        Scene { home, platform, address, heard: String::new(), secrets }
    }

    fn at(&self, name: &str) -> String {
        self.home.path().join(name).to_string_lossy().into_owned()
    }

    fn keep(&mut self, what: &'static str, words: &Value) {
        let words = words.as_str().unwrap_or_else(|| panic!("{what} is not told")).to_owned();
        assert!(words.len() > 8, "{what}");
        assert!(self.secrets.insert(what, words).is_none(), "{what} twice");
    }

    /// Runs one of the programs with a secret in its environment.
    #[track_caller]
    fn run(&mut self, name: &str, secret: &str, code: i32, words: &[&str]) -> Value {
        let folder = if name == "packhorse" { "laptop" } else { "platform" };
        let mut command = Command::new(program(name));
        command.env("LC_ALL", "en").env("PACKHORSE_SECRET", secret).arg("--data").arg(self.at(folder));
        let done = command.args(words).arg("--json").output().unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(code), "{words:?}: {said}");
        self.heard.push_str(&said);
        serde_json::from_slice(&done.stdout).unwrap_or_default()
    }

    /// Asks the platform: status, head, and body.
    fn ask(&self, what: &str, headers: &str, body: &str) -> (String, String) {
        let mut line = TcpStream::connect(&self.address).unwrap();
        let (host, length) = (&self.address, body.len());
        write!(line, "{what} HTTP/1.0\r\nhost: {host}\r\n{headers}content-length: {length}\r\n\r\n{body}")
            .unwrap();
        let mut answer = String::new();
        line.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    fn api(&self, path: &str, headers: &str, body: &Value) -> Value {
        let headers = format!("content-type: application/json\r\n{headers}");
        serde_json::from_str(&self.ask(&format!("POST {path}"), &headers, &body.to_string()).1).unwrap()
    }

    /// The staff: comes by a code, mistypes, gets a token, signs in to the pages.
    fn staff(&mut self) {
        let code = self.secrets["the first administrator's code"].clone();
        let newcomer =
            serde_json::json!({ "code": code, "name": "First", "login": "first", "passphrase": OF_STAFF });
        assert_eq!(self.api("/api/staff", "", &newcomer)["staff"], 1);
        let words = |passphrase| serde_json::json!({ "login": "first", "passphrase": passphrase, "name": "t", "days": 1 });
        assert_eq!(
            self.api("/api/token", "", &words(MISTYPED_BY_STAFF))["error"]["code"],
            "wrong-passphrase"
        );
        let token = self.api("/api/token", "", &words(OF_STAFF))["token"].clone();
        self.keep("a token", &token);
        let bearer = format!("authorization: Bearer {}\r\n", token.as_str().unwrap());
        let invited = serde_json::json!({ "role": "viewer", "note": "n", "days": 1 });
        let invited = self.api("/api/centres/1/invitations", &bearer, &invited)["code"].clone();
        self.keep("an invitation", &invited);
        let (head, page) = self.ask("GET /sign-in", "", "");
        let cookie = cookie(&head);
        let form = page.split("name=\"form\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let body = format!("form={form}&to=%2F&login=first&passphrase={}", OF_STAFF.replace(' ', "+"));
        let headers = format!("cookie: {cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\n");
        let (head, _) = self.ask("POST /sign-in", &headers, &body);
        let session = cookie_of(&head, "packhorse-session=");
        assert!(head.starts_with("HTTP/1.0 303") || head.starts_with("HTTP/1.1 303"), "{head}");
        self.ask("GET /", &format!("cookie: packhorse-session={session}\r\n"), "");
        self.keep("a session", &session.into());
    }

    /// The record store's programs, with the right secret and a wrong one.
    fn store(&mut self) -> (String, String) {
        let key = self.run("packhorse-platform", "", 0, &["key", "add", "school", "--scope", "all"]);
        self.keep("a secret of the record store", &key["secret"]);
        let text = |name: &str| key[name].as_str().unwrap().to_owned();
        for (secret, status) in [(text("secret"), " 200 "), (MISTYPED_BY_STAFF.to_owned(), " 401 ")] {
            let basic = base64::engine::general_purpose::STANDARD.encode(format!("{}:{secret}", text("key")));
            let headers = format!("authorization: Basic {basic}\r\nx-experience-api-version: 1.0.3\r\n");
            let (head, _) = self.ask("GET /xapi/statements", &headers, "");
            assert!(head.lines().next().unwrap().contains(status), "{head}");
        }
        (text("key"), text("secret"))
    }

    /// The learner: a course, a lock, a wrong word, a centre, an answer, both ways of sending it.
    fn laptop(&mut self, user: &str, password: &str) {
        let sources = acceptance::house().join("content-packs/ai-in-industry").to_string_lossy().into_owned();
        let (key, pack, public) = (self.at("centre.key"), self.at("one.pack"), self.at("centre.key.pub"));
        self.run("packhorse", "", 0, &["key", "new", "-o", &key, "--name", "Centre"]);
        self.run("packhorse", "", 0, &["pack", "build", &sources, "-o", &pack, "--key", &key]);
        self.run("packhorse", "", 0, &["trust", "add", &public]);
        self.run("packhorse", "", 0, &["library", "install", &pack]);
        let made = self.run("packhorse", PASSPHRASE, 0, &["learner", "add", "Amina", "--lock", "passphrase"]);
        self.keep("a recovery code", &made["recoveryCode"]);
        let made = self.run("packhorse", PIN, 0, &["learner", "add", "Ben", "--lock", "pin"]);
        self.keep("another recovery code", &made["recoveryCode"]);
        self.run("packhorse-platform", "", 0, &["cohort", "add", "Group"]);
        let cohort = self.run(
            "packhorse-platform",
            "",
            0,
            &["cohort", "code", "1", "--address", &format!("http://{}", self.address)],
        );
        self.keep("an enrolment code", &cohort["code"]);
        let code = cohort["code"].as_str().unwrap().to_owned();
        self.run("packhorse", MISTYPED, 1, &["learner", "join", "Amina", &code]);
        self.run("packhorse", PASSPHRASE, 0, &["learner", "join", "Amina", &code]);
        self.run("packhorse", PASSPHRASE, 0, &["reconcile", "--learner", "Amina"]);
        fs_err::write(self.at("password"), password).unwrap();
        let (address, file) = (format!("http://{}/xapi", self.address), self.at("password"));
        let by = ["--lrs", &address, "--user", user, "--password-file", &file];
        self.run("packhorse", PASSPHRASE, 0, &[&["reconcile", "--learner", "Amina"][..], &by].concat());
        let (stick, kept) = (self.at("stick"), self.at("amina.learner"));
        fs_err::create_dir(&stick).unwrap();
        self.run("packhorse", PASSPHRASE, 0, &["courier", "pack", "-o", &stick, "--learner", "Amina"]);
        self.run("packhorse", PASSPHRASE, 0, &["learner", "export", "Amina", "-o", &kept]);
    }
}

fn cookie(head: &str) -> String {
    let set = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    set.split(';').next().unwrap().to_owned()
}

fn cookie_of(head: &str, name: &str) -> String {
    let set = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")?.strip_prefix(name));
    set.unwrap_or_else(|| panic!("no {name} in {head}")).split(';').next().unwrap().to_owned()
}

/// All files below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs_err::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(below(&path)),
            false => found.push(path),
        }
    }
    found
}

#[test]
fn what_is_secret_stands_in_no_log_and_every_key_is_its_owners_alone() {
    let mut scene = Scene::new();
    scene.staff();
    let (user, password) = scene.store();
    scene.laptop(&user, &password);

    // Files of keys: there, and nobody else's.
    let all = below(scene.home.path());
    let named = |end: &str| all.iter().find(|path| path.ends_with(end)).unwrap_or_else(|| panic!("no {end}"));
    for end in ["centre.key", "one.keys", "laptop/keys/device", "platform/platform.key"] {
        let file = named(end);
        assert_eq!(fs_err::metadata(file).unwrap().permissions().mode() & 0o777, 0o600, "{end}");
        if end != "one.keys" {
            let text = fs_err::read_to_string(file).unwrap();
            let longest = text.split_whitespace().max_by_key(|word| word.len()).unwrap().to_owned();
            assert!(longest.len() >= 32, "{end}");
            scene
                .secrets
                .insert(if end == "centre.key" { "a key that signs packs" } else { end_name(end) }, longest);
        }
    }

    // What is logged, and what was said on stderr.
    let mut logs = scene.heard.clone();
    let log = scene.at("platform.log");
    for file in
        all.iter().filter(|path| path.to_string_lossy().contains("/logs/")).chain([&PathBuf::from(log)])
    {
        logs.push_str(&String::from_utf8_lossy(&fs_err::read(file).unwrap()));
    }
    assert!(
        logs.lines().filter(|line| line.contains("\"request\"")).count() > 10,
        "the log is wordy: {logs}"
    );
    let bare = |words: &str| words.replace(['-', ' '], "").to_lowercase();
    for (what, words) in &scene.secrets {
        for seen in [words.clone(), words.replace(' ', "+"), words.replace(' ', "%20")] {
            assert!(!logs.contains(&seen), "{what} stands in a log");
        }
        let loose = logs.lines().map(bare).any(|line| line.contains(&bare(words)));
        assert!(!loose, "{what} stands in a log, written otherwise");
    }

    // What people type to open something lies nowhere at all, but for what they wrote into files themselves.
    for path in &all {
        let bytes = fs_err::read(path).unwrap();
        for words in [PASSPHRASE, MISTYPED, OF_STAFF, MISTYPED_BY_STAFF] {
            let there = bytes.windows(words.len()).any(|some| some == words.as_bytes());
            assert!(!there, "“{words}” lies in {}", path.display());
        }
    }
}

fn end_name(end: &str) -> &'static str {
    if end.starts_with("laptop") { "the laptop's key" } else { "the platform's key" }
}
