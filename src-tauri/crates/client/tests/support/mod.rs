//! A laptop for tests: a data folder, a centre's key, the starter packs, and a clock that tests move.
#![allow(dead_code, reason = "each test program uses its part")]

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use client::view::{Job, SearchRequest};
use client::{Addresses, Client, Event, Flow, InstallOptions, Open};
use tempfile::TempDir;

thread_local! {
    /// What the clock says, in milliseconds since 1970.
    static NOW: Cell<i64> = const { Cell::new(1_790_000_000_000) };
}

/// Moves the clock, forwards or back.
pub(crate) fn pass(ms: i64) {
    NOW.set(NOW.get() + ms);
}

/// Sets the clock.
pub(crate) fn set_clock(ms: i64) {
    NOW.set(ms);
}

/// A laptop with a centre's key and the starter packs as files.
pub(crate) struct Laptop {
    pub(crate) home: TempDir,
    pub(crate) client: Arc<Client>,
    pub(crate) events: Mutex<Receiver<Event>>,
}

pub(crate) const GENAI: &str = "org.packhorse.starter.genai-higher-education";

impl Laptop {
    pub(crate) fn new() -> Laptop {
        Laptop::at(tempfile::tempdir().unwrap())
    }

    pub(crate) fn at(home: TempDir) -> Laptop {
        let (send, events) = channel();
        let client = Client::open(Open {
            folder: Some(home.path().join("data")),
            version: "1.2.3".into(),
            addresses: Addresses { pack: "pack://".into(), media: "http://127.0.0.1:1/secret/".into() },
            notify: Arc::new(move |event| drop(send.send(event))),
            now_ms: || NOW.get(),
            offset_minutes: || 0,
        });
        Laptop { home, client: Arc::new(client.unwrap()), events: Mutex::new(events) }
    }

    /// The centre's key, which this laptop trusts.
    fn key(&self) -> PathBuf {
        let key = self.home.path().join("centre.key");
        if !key.exists() {
            pack::SigningKey::generate("Test centre").unwrap().save(&key).unwrap();
            self.client.trust(&self.home.path().join("centre.key.pub")).unwrap();
        }
        key
    }

    /// Builds a starter pack, signed with a key this laptop trusts.
    pub(crate) fn build(&self, slug: &str) -> PathBuf {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content-packs").join(slug);
        self.build_from(&sources, slug)
    }

    /// Builds a pack from any sources, signed with a key this laptop trusts.
    pub(crate) fn build_from(&self, sources: &Path, slug: &str) -> PathBuf {
        let key = pack::SigningKey::load(self.key()).unwrap();
        let out = self.home.path().join(format!("{slug}.pack"));
        client::build_pack(sources, &out, Some(&key), None, None, &mut |_, _| ()).unwrap();
        out
    }

    pub(crate) fn install(&self, slug: &str) {
        let pack = self.build(slug);
        self.install_file(&pack);
    }

    pub(crate) fn install_file(&self, pack: &Path) {
        self.client
            .install(&pack.to_string_lossy(), &InstallOptions::default(), &mut |_, _, _| Flow::Continue)
            .unwrap();
    }

    /// Waits for news of a job that satisfies `is_it`.
    pub(crate) fn wait_for(&self, is_it: impl Fn(&Job) -> bool) -> Job {
        let events = self.events.lock().unwrap();
        loop {
            match events.recv_timeout(Duration::from_secs(120)).unwrap() {
                Event::Job(job) if is_it(&job) => return job,
                _ => {}
            }
        }
    }

    pub(crate) fn search(&self, text: &str) -> client::view::SearchView {
        let request = SearchRequest {
            text: text.into(),
            lang: String::new(),
            pack: String::new(),
            course: String::new(),
            kinds: Vec::new(),
            limit: 20,
            offset: 0,
            as_you_type: false,
        };
        self.client.search(&request, "en").unwrap()
    }
}
