//! The platform, and what is written for it.

use std::cell::Cell;

use platform::centres::{Actor, centre, code, cohort};
use platform::db::{Database, DbError, EngineKind};
use platform::exchange::{self, Road};
use platform::ops::restore;
use reconcile::key::SecretKey;
use reconcile::wire::{Reply, Request};
use statement::{Activity, Clock, Entry, Form, Held, Iri, Stamp, Statement, StreamId, Uuid, Verb, profile};
use tempfile::TempDir;

use crate::postgres_server::postgres;

pub(crate) const DAY_MS: i64 = 86_400_000;

/// A platform with one cohort.
pub(crate) struct Platform {
    pub(crate) db: Database,
    pub(crate) key: SecretKey,
    pub(crate) secret: [u8; 10],
    pub(crate) cohort: i64,
    pub(crate) centre: i64,
    pub(crate) now_ms: Cell<i64>,
    _folder: Option<TempDir>,
}

/// Runs a story on both engines.
pub(crate) fn both(story: impl Fn(&Platform)) {
    story(&sqlite());
    story(&Platform::new(&postgres(), None));
}

pub(crate) fn sqlite() -> Platform {
    let folder = tempfile::tempdir().unwrap();
    let address = folder.path().join("platform.db").to_str().unwrap().to_owned();
    Platform::new(&address, Some(folder))
}

/// A platform, or a classroom, whose database is this file.
pub(crate) fn at(file: &std::path::Path) -> Platform {
    Platform::new(file.to_str().unwrap(), None)
}

pub(crate) fn on_postgres() -> Platform {
    Platform::new(&postgres(), None)
}

impl Platform {
    fn new(address: &str, folder: Option<TempDir>) -> Platform {
        let db = Database::open(address).unwrap();
        let now_ms = 1_800_000_000_000;
        let console = Actor::console();
        let chosen = cohort::Chosen { name: "7b".into(), trainer: None, most: 100_000, approve: false };
        let (centre, cohort, secret) = db
            .write(|tx| {
                let centre = centre::institute(tx, "Institute", now_ms).unwrap();
                let cohort =
                    cohort::add(tx, &console, centre, &chosen, now_ms + 30 * DAY_MS, now_ms).unwrap();
                let secret = code::show(tx, &console, cohort).unwrap().unwrap().secret;
                Ok::<_, DbError>((centre, cohort, secret))
            })
            .unwrap();
        let key = SecretKey::from_bytes([42; 32]);
        Platform { db, key, secret, cohort, centre, now_ms: Cell::new(now_ms), _folder: folder }
    }

    /// What comes of restoring a backup of it, on the same engine.
    pub(crate) fn restored(&self, backup: &std::path::Path) -> Platform {
        let folder = tempfile::tempdir().unwrap();
        let address = match self.db.kind() {
            EngineKind::Sqlite => folder.path().join("platform.db").to_str().unwrap().to_owned(),
            EngineKind::Postgres => postgres(),
        };
        let key_file = folder.path().join("platform.key");
        restore(&address, backup, &key_file, false, self.now_ms.get()).unwrap();
        let db = Database::open(&address).unwrap();
        let (key, secret, now_ms) = (self.key.clone(), self.secret, self.now_ms.clone());
        Platform { db, key, secret, cohort: self.cohort, centre: self.centre, now_ms, _folder: Some(folder) }
    }

    pub(crate) fn exchange(&self, device: &SecretKey, request: &Request) -> Reply {
        let now_ms = self.now_ms.get();
        exchange::answer(&self.db, &self.key, now_ms, &device.public(), Road::Line, request).unwrap()
    }

    /// A number that a statement of SQL finds.
    pub(crate) fn count(&self, sql: &str) -> i64 {
        self.db.read(|tx| tx.one(sql, &[])?.unwrap().int(0)).unwrap()
    }

    pub(crate) fn execute(&self, sql: &str) {
        self.db.write(|tx| tx.execute(sql, &[])).unwrap();
    }

    /// What the tables say is held of a learner.
    pub(crate) fn held(&self, learner: Uuid) -> Vec<Held> {
        let sql = "select s.id, s.origin, s.first, s.last, s.chain from stream s
                   join learner l on l.number = s.learner where l.id = ?1 and s.last >= s.first order by s.first, s.id";
        let rows = self.db.read(|tx| tx.query(sql, &[learner.into()])).unwrap();
        rows.iter()
            .map(|row| Held {
                stream: StreamId(row.bytes16(0).unwrap()),
                origin: StreamId(row.bytes16(1).unwrap()),
                first: row.unsigned(2).unwrap(),
                last: row.unsigned(3).unwrap(),
                chain: statement::Chain(row.bytes16(4).unwrap()),
            })
            .collect()
    }
}

/// A statement of a learner's log, as JSON.
pub(crate) fn statement(learner: Uuid, what: &str) -> Vec<u8> {
    let what = what.replace(' ', "-");
    let iri = format!("urn:packhorse:activity:org.example.water/wells/item/{what}");
    let object = Activity::new(Iri::parse(&iri).unwrap());
    Statement::new(profile::learner(learner), Verb::of(profile::verb::ANSWERED), object)
        .to_json()
        .into_bytes()
}

/// An entry of a stream.
pub(crate) fn entry(stream: StreamId, sequence: u64, ms: i64, body: Vec<u8>) -> Entry {
    let clock = Clock::tick(Clock::default(), ms);
    let stamp = Stamp { stream, sequence, clock, at_ms: ms };
    Entry { stamp, form: Form::Statement, topic: "org.example.water/wells".into(), body }
}
