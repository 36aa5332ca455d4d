//! A record store that listens, and whoever asks it.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use platform::auth::secret;
use platform::config::Config;
use platform::db::{Database, DbError};
use platform::service::{Service, clock_ms};
use reconcile::key::SecretKey;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::postgres_server::postgres;

/// Runs a story on an empty store of each engine.
pub(crate) fn both(story: impl Fn(&Store)) {
    let folder = tempfile::tempdir().unwrap();
    let address = folder.path().join("platform.db").to_str().unwrap().to_owned();
    story(&Store::open(&address, folder));
    story(&Store::open(&postgres(), tempfile::tempdir().unwrap()));
}

/// A store at work.
pub(crate) struct Store {
    pub(crate) db: Database,
    address: SocketAddr,
    runtime: Option<tokio::runtime::Runtime>,
    _folder: TempDir,
}

impl Drop for Store {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(Duration::from_secs(1));
        }
    }
}

impl Store {
    fn open(database: &str, folder: TempDir) -> Store {
        let db = Database::open(database).unwrap();
        let service = Service {
            db: db.clone(),
            key: SecretKey::from_bytes([7; 32]),
            now_ms: clock_ms,
            config: Config::of_folder(folder.path()),
        };
        let router = platform::lrs::router().with_state(Arc::new(service));
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        runtime.spawn(async move { axum::serve(listener, router).await });
        let store = Store { db, address, runtime: Some(runtime), _folder: folder };
        let institute = store.centre("institute", None);
        store.key("all", institute, "all");
        store
    }

    /// Makes a centre.
    pub(crate) fn centre(&self, name: &str, parent: Option<i64>) -> i64 {
        let row = || vec![parent.into(), "institute".into(), name.into(), 0_i64.into()];
        let columns = ["parent", "kind", "name", "made_ms"];
        self.db.write(|tx| tx.insert_returning("centre", &columns, "number", row())).unwrap()
    }

    /// Makes a credential whose password is its name.
    pub(crate) fn key(&self, name: &str, centre: i64, scopes: &str) {
        let columns = ["key", "secret_hash", "centre", "name", "scopes", "made_ms"];
        let row = || {
            let hash = secret::hash(name.as_bytes());
            vec![name.into(), hash.as_slice().into(), centre.into(), name.into(), scopes.into(), 0_i64.into()]
        };
        self.db.write(|tx| tx.insert("lrs_key", &columns, vec![row()])).map_err(|e: DbError| e).unwrap();
    }

    /// Whoever may do everything, in 1.0.3.
    pub(crate) fn asker(&self) -> Asker<'_> {
        Asker { store: self, key: "all", version: "1.0.3", base: "/xapi" }
    }

    /// Sends bytes as they stand and returns the answer.
    pub(crate) fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        // The store may have answered, and closed, before all was sent.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let _ = stream.shutdown(Shutdown::Both);
        Answer::read(&answer)
    }
}

/// Somebody with a credential.
#[derive(Clone, Copy)]
pub(crate) struct Asker<'s> {
    pub(crate) store: &'s Store,
    pub(crate) key: &'s str,
    pub(crate) version: &'s str,
    pub(crate) base: &'s str,
}

impl<'s> Asker<'s> {
    pub(crate) fn with_key(self, key: &'s str) -> Asker<'s> {
        Asker { key, ..self }
    }

    pub(crate) fn in_2_0(self) -> Asker<'s> {
        Asker { version: "2.0.0", ..self }
    }

    /// Asks: method, path below the base, headers of one's own, body.
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        use base64::Engine as _;
        let pair = format!("{0}:{0}", self.key);
        let basic = format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(pair));
        let mut all: Vec<(&str, &str)> = vec![("Host", "localhost"), ("Connection", "close")];
        let told = |name: &str| headers.iter().any(|(one, _)| one.eq_ignore_ascii_case(name));
        if !self.key.is_empty() && !told("Authorization") {
            all.push(("Authorization", &basic));
        }
        if !self.version.is_empty() {
            all.push(("X-Experience-API-Version", self.version));
        }
        all.extend_from_slice(headers);
        let length = body.len().to_string();
        if !matches!(method, "GET" | "HEAD" | "DELETE") || !body.is_empty() {
            all.push(("Content-Length", &length));
        }
        let mut request = format!("{method} {}{path} HTTP/1.1\r\n", self.base).into_bytes();
        for (name, value) in all {
            request.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
        }
        request.extend_from_slice(b"\r\n");
        request.extend_from_slice(body);
        self.store.raw(&request)
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], b"")
    }

    pub(crate) fn send(&self, method: &str, path: &str, json: &Value) -> Answer {
        self.ask(method, path, &[("Content-Type", "application/json")], json.to_string().as_bytes())
    }

    /// Keeps statements, and returns their ids.
    pub(crate) fn keep(&self, statements: &Value) -> Vec<String> {
        let answer = self.send("POST", "/statements", statements);
        assert_eq!(answer.status, 200, "{}", answer.text());
        serde_json::from_slice(&answer.body).unwrap()
    }

    /// The ids of the statements a query finds, over all its pages.
    pub(crate) fn found(&self, query: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut path = format!("/statements?{query}");
        loop {
            let answer = self.get(&path);
            assert_eq!(answer.status, 200, "{path}: {}", answer.text());
            let page = answer.json();
            let ids = page["statements"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| one["id"].as_str().unwrap().to_owned());
            found.extend(ids);
            match page["more"].as_str().unwrap() {
                "" => return found,
                more => path = more.strip_prefix(self.base).unwrap().to_owned(),
            }
        }
    }
}

/// What was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Answer {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer with a head");
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines
            .map(|line| line.split_once(':').unwrap())
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        Answer { status, headers, body: bytes[end + 4..].to_vec() }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

/// A statement of somebody about something.
pub(crate) fn statement(who: &str, verb: &str, what: &str) -> Value {
    json!({
        "actor": { "mbox": format!("mailto:{who}@example.org") },
        "verb": { "id": format!("http://example.org/verb/{verb}") },
        "object": { "id": format!("http://example.org/activity/{what}") },
    })
}

/// A UUID nobody had before.
pub(crate) fn new_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("{:08x}-0000-4000-8000-000000000000", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// Encodes a value of a query.
pub(crate) fn encoded(text: &str) -> String {
    text.bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            },
        )
        .collect()
}

/// An agent as a query names it.
pub(crate) fn agent(who: &str) -> String {
    encoded(&json!({ "mbox": format!("mailto:{who}@example.org") }).to_string())
}
