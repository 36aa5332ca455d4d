//! The town's platform as a program, and classrooms on laptops.

use std::path::PathBuf;
use std::sync::Arc;

use acceptance::PlatformServer;
use client::Client;
use platform::hub::{Hub, HubOptions};
use tempfile::TempDir;

use crate::laptop::{Laptop, clock, scratch, set_clock};

/// The computer's clock: the platform is another program, and knows no other.
pub(crate) fn real_now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    i64::try_from(since.as_millis()).unwrap()
}

/// One of the project's programs, as built beside this test.
pub(crate) fn program(name: &str) -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let path = here.parent().unwrap().parent().unwrap().join(name);
    assert!(
        path.is_file(),
        "{} is missing: run `cargo build --workspace --all-features --bins` first",
        path.display()
    );
    path
}

/// The platform, with cohorts.
pub(crate) struct Town {
    _folder: TempDir,
    pub(crate) server: PlatformServer,
    cohort: String,
    code: String,
    other_code: String,
}

impl Town {
    pub(crate) fn new() -> Town {
        set_clock(real_now());
        let folder = scratch();
        let server = PlatformServer::start(&program("packhorse-platform"), folder.path(), None);
        let (cohort, code) = server.cohort("Group B", &server.address());
        let (_, other_code) = server.cohort("Group C", &server.address());
        Town { _folder: folder, server, cohort, code, other_code }
    }

    pub(crate) fn join(&self, laptop: &Laptop) {
        laptop.client().join(&self.code, "").unwrap();
    }

    pub(crate) fn join_other(&self, laptop: &Laptop) {
        laptop.client().join(&self.other_code, "").unwrap();
    }

    /// The laptop has a line to the platform, this once.
    #[track_caller]
    pub(crate) fn online(&self, laptop: &Laptop) -> client::Met {
        set_clock(clock() + 1_000);
        let met = laptop
            .client()
            .exchange_with(&self.server.address(), &[], &mut |_| client::Flow::Continue)
            .unwrap();
        assert!(met.report.is_complete(), "{met:?}");
        met
    }

    /// The staff name a laptop as the teacher's of Group B, and it hears of it.
    pub(crate) fn appoint(&self, teacher: &Laptop) {
        self.online(teacher);
        let key = teacher.device().public().to_string();
        self.server.run(&["cohort", "appoint", &self.cohort, &key, "--name", "Teacher"]);
        self.online(teacher);
        assert!(!teacher.client().own_appointments().unwrap().is_empty());
    }
}

/// Opens a classroom on a laptop, as its window does.
pub(crate) fn open(client: &Client, name: &str) -> Hub {
    Hub::start(HubOptions {
        name: name.into(),
        folder: client.classroom_folder(),
        key: client.device_key().unwrap(),
        port: Some(0),
        shelf: client.for_others(),
        carries_for: client.carries_for(),
        appointments: client.own_appointments().unwrap(),
        delegations: client.own_delegations().unwrap(),
        now_ms: real_now,
    })
    .unwrap()
}

pub(crate) fn address(hub: &Hub) -> String {
    format!("127.0.0.1:{}", hub.port())
}

/// A laptop without anything on it.
pub(crate) struct Bare {
    pub(crate) home: TempDir,
    pub(crate) client: Client,
}

impl Bare {
    pub(crate) fn new() -> Bare {
        set_clock(real_now());
        let home = scratch();
        let client = Client::open(client::Open {
            folder: Some(home.path().join("data")),
            version: "test".into(),
            addresses: client::Addresses::default(),
            notify: Arc::new(|_| ()),
            now_ms: real_now,
            offset_minutes: || 0,
        });
        Bare { home, client: client.unwrap() }
    }
}
