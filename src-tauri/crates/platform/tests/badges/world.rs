//! A platform where a learner has earned a certificate, served on this computer.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use credential::{Trust, TrustList};
use platform::badges::code;
use platform::centres::{ActError, Actor, centre, code as enrolment_code, cohort};
use platform::config::Config;
use platform::credentials::Office;
use platform::db::{Database, DbError};
use platform::exchange::{self, Road};
use platform::service::Service;
use reconcile::key::SecretKey;
use statement::Uuid;
use tempfile::TempDir;

use crate::postgres_server::postgres;
use crate::wells::{Newcomer, Shelf, claiming};

pub(crate) const NOW: i64 = 1_800_000_000_000;
pub(crate) const DAY_MS: i64 = 86_400_000;

fn now() -> i64 {
    NOW
}

pub(crate) struct World {
    pub(crate) db: Database,
    pub(crate) key: SecretKey,
    pub(crate) address: SocketAddr,
    secret: [u8; 10],
    folder: TempDir,
    _runtime: tokio::runtime::Runtime,
}

/// A learner with a certificate.
pub(crate) struct Earned {
    pub(crate) learner: i64,
    pub(crate) id: Uuid,
    pub(crate) credential: Vec<u8>,
    pub(crate) slip: Vec<u8>,
}

/// Runs a story on both engines.
pub(crate) fn both(story: impl Fn(&World)) {
    story(&sqlite());
    story(&World::make(&postgres(), tempfile::tempdir().unwrap()));
}

pub(crate) fn sqlite() -> World {
    let folder = tempfile::tempdir().unwrap();
    let address = folder.path().join("platform.db").to_str().unwrap().to_owned();
    World::make(&address, folder)
}

impl World {
    fn make(database: &str, folder: TempDir) -> World {
        let db = Database::open(database).unwrap();
        let key = SecretKey::from_bytes([42; 32]);
        let console = Actor::console();
        let chosen = cohort::Chosen { name: "7b".into(), trainer: None, most: 1000, approve: false };
        let (centre, secret) = db
            .write(|tx| {
                let centre = centre::institute(tx, "Institute", NOW)?;
                let cohort = cohort::add(tx, &console, centre, &chosen, NOW + 30 * DAY_MS, NOW)?;
                Ok::<_, ActError>((centre, enrolment_code::show(tx, &console, cohort)?.unwrap().secret))
            })
            .unwrap();
        let packs = folder.path().join("packs");
        Shelf { db: &db, key: &key, packs: &packs, centre, now_ms: NOW }.publish_wells(&["dig"]);
        let config = Config {
            address: "https://learn.example.org".to_owned(),
            name: "Learning for all".to_owned(),
            ..Config::of_folder(folder.path())
        };
        let service = Service { db: db.clone(), key: SecretKey::from_bytes([42; 32]), now_ms: now, config };
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let router = platform::badges::router()
            .merge(platform::web::router())
            .merge(platform::centres::router())
            .with_state(Arc::new(service));
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await.unwrap();
        });
        World { db, key, address, secret, folder, _runtime: runtime }
    }

    /// Has the `number`th learner finish the course and get its certificate.
    pub(crate) fn earn(&self, number: u8, name: &str) -> Earned {
        let newcomer = Newcomer {
            learner: Uuid::from_bytes([number; 16]),
            name,
            learner_key: SecretKey::from_bytes([number | 128; 32]),
            device: SecretKey::from_bytes([number; 32]),
            secret: self.secret,
        };
        let request = newcomer.request(&self.key.public(), claiming(newcomer.learner, &["dig"]), NOW);
        let office = Office::new(
            &self.db,
            &self.key,
            &self.folder.path().join("packs"),
            "https://learn.example.org",
            NOW,
        );
        let reply =
            exchange::answer_and_decide(&office, &newcomer.device.public(), Road::Line, &request).unwrap();
        let standing = reply.learners[0].standings.iter().find(|one| !one.credential.is_empty());
        let standing = standing.unwrap_or_else(|| panic!("no certificate: {reply:?}"));
        let sql = "select number from learner where id = ?1";
        let id = newcomer.learner;
        let learner = self.db.read(|tx| tx.one(sql, &[id.into()])?.unwrap().int(0)).unwrap();
        Earned { learner, id, credential: standing.credential.clone(), slip: standing.slip.clone() }
    }

    /// A one-time code of a learner, as the console makes it.
    pub(crate) fn code(&self, learner: i64) -> String {
        let made = self.db.write(|tx| code::make(tx, &Actor::console(), learner, NOW)).unwrap();
        made.0.show().to_owned()
    }

    /// The platform's folder.
    pub(crate) fn path(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// What verifiers are told of issuers.
    pub(crate) fn trust(&self) -> Trust {
        let read = self.db.read(|tx| {
            Ok::<_, DbError>(tx.one("select list from issuers", &[])?.unwrap().text(0)?.to_owned())
        });
        let list = serde_json::from_str(&read.unwrap()).unwrap();
        Trust::prepare(TrustList::read(&list).unwrap()).unwrap()
    }

    pub(crate) fn execute(&self, sql: &str) -> u64 {
        self.db.write(|tx| tx.execute(sql, &[])).unwrap()
    }

    pub(crate) fn count(&self, sql: &str) -> i64 {
        self.db.read(|tx| tx.one(sql, &[])?.unwrap().int(0)).unwrap()
    }
}
