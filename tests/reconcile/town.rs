//! The town: a platform in this process, on a real database.

use std::sync::Arc;

use client::Client;
use platform::centres::{Actor, centre, code, cohort};
use platform::config::Config;
use platform::db::{Database, DbError, Row};
use platform::exchange::Exchange;
use platform::service::Service;
use reconcile::FarEnd;
use reconcile::key::{PublicKey, SecretKey};
use reconcile::seal;
use reconcile::wire::Request;
use statement::{Chain, Held, StreamId, Uuid};
use tempfile::TempDir;

use crate::laptop::{clock, copy_folder, scratch};

pub(crate) struct Town {
    folder: TempDir,
    service: Option<Arc<Service>>,
    code: String,
}

impl Town {
    pub(crate) fn new() -> Town {
        let folder = scratch();
        let mut town = Town { folder, service: None, code: String::new() };
        town.open();
        let service = town.service();
        let until = code::end_of_day(clock(), 300);
        let console = Actor::console();
        let cohort = service.db.write(|tx| {
            let institute = centre::institute(tx, "Institute", clock())?;
            let chosen = cohort::Chosen { name: "Group B".into(), trainer: None, most: 100, approve: false };
            cohort::add(tx, &console, institute, &chosen, until, clock())
        });
        let cohort = cohort.unwrap_or_else(|error| panic!("{error}"));
        let shown =
            service.db.read(|tx| code::show(tx, &console, cohort)).unwrap_or_else(|error| panic!("{error}"));
        let written = code::written(&shown.unwrap(), "http://learn.invalid", service.key.public()).unwrap();
        town.code = written.text();
        town
    }

    fn open(&mut self) {
        let config = Config::of_folder(self.folder.path());
        let db = Database::open(&config.database).unwrap();
        let key = SecretKey::load_or_make(&config.key_file()).unwrap();
        self.service = Some(Arc::new(Service { db, key, now_ms: clock, config }));
    }

    pub(crate) fn service(&self) -> Arc<Service> {
        Arc::clone(self.service.as_ref().unwrap())
    }

    pub(crate) fn key(&self) -> PublicKey {
        self.service().key.public()
    }

    /// Whoever studies on a laptop joins the cohort with the code on the wall.
    pub(crate) fn enrol(&self, client: &Client) {
        client.join(&self.code, "").unwrap();
    }

    /// What comes of a sealed message.
    pub(crate) fn answer(&self, message: &[u8]) -> Option<Vec<u8>> {
        let service = self.service();
        let opened = seal::open(&service.key, message).ok()?;
        let request = Request::decode(&opened.plain).ok()?;
        let reply = Exchange::new(service, opened.device).exchange(&request).unwrap();
        Some(opened.answer_key.answer(&reply.encode()).unwrap())
    }

    /// What is held of a learner.
    pub(crate) fn holding(&self, learner: &str) -> Vec<Held> {
        let learner = Uuid::try_parse(learner).unwrap();
        let sql = "select stream.id, stream.origin, first, last, chain
                   from stream join learner on learner.number = stream.learner
                   where learner.id = ?1 and last >= first order by stream.id";
        let held = |row: &Row| -> Result<Held, DbError> {
            Ok(Held {
                stream: StreamId(row.bytes16(0)?),
                origin: StreamId(row.bytes16(1)?),
                first: row.int(2)?.cast_unsigned(),
                last: row.int(3)?.cast_unsigned(),
                chain: Chain(row.bytes16(4)?),
            })
        };
        let rows = self.service().db.read(|tx| tx.query(sql, &[learner.into()])).unwrap();
        rows.iter().map(held).collect::<Result<_, _>>().unwrap()
    }

    /// Rows of a table.
    pub(crate) fn rows(&self, table: &str) -> i64 {
        let sql = format!("select count(*) from {table}");
        self.service().db.read(|tx| tx.one(&sql, &[])?.unwrap().int(0)).unwrap()
    }

    /// The platform is stopped and started again.
    pub(crate) fn restart(&mut self) {
        self.service = None;
        self.open();
    }

    /// Keeps an image of the platform's disk.
    pub(crate) fn image(&mut self) -> TempDir {
        self.service = None;
        let image = scratch();
        copy_folder(self.folder.path(), image.path());
        self.open();
        image
    }

    /// Puts an image back: the platform is what it was then, and cannot know it.
    pub(crate) fn put_back(&mut self, image: &TempDir) {
        self.service = None;
        fs_err::remove_dir_all(self.folder.path()).unwrap();
        copy_folder(image.path(), self.folder.path());
        self.open();
    }
}
