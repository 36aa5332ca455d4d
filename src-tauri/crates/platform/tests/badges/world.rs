//! A platform where a learner has earned a certificate, served on this computer.

use std::collections::BTreeMap;
use std::net::{SocketAddr, TcpListener};
use std::ops::ControlFlow;
use std::sync::Arc;

use course::{Deed, Did, Place};
use credential::{Trust, TrustList};
use pack::{Build, Meta, SigningKey};
use platform::badges::code;
use platform::catalogue::{add_publisher, publish};
use platform::centres::{ActError, Actor, centre, code as enrolment_code, cohort};
use platform::config::Config;
use platform::credentials::Office;
use platform::db::{Database, DbError};
use platform::exchange::{self, Road};
use platform::service::Service;
use reconcile::key::{PublicKey, SecretKey};
use reconcile::wire::{Ask, Claim, Grant, Holding, Request, Run};
use statement::{Chain, Clock, Entry, Form, Stamp, StreamId, Uuid, profile};
use tempfile::TempDir;

use crate::postgres_server::postgres;

pub(crate) const NOW: i64 = 1_800_000_000_000;
pub(crate) const DAY_MS: i64 = 86_400_000;
const PACK: &str = "org.example.water";

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
        publish_course(&db, &key, centre, &folder);
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
        let id = Uuid::from_bytes([number; 16]);
        let (learner_key, device) =
            (SecretKey::from_bytes([number | 128; 32]), SecretKey::from_bytes([number; 32]));
        let (stream, lang) = (StreamId([number; 16]), "en".to_owned());
        let deed = |place, did| Deed { place, did, version: 1, lang: lang.clone() };
        let (pack, course) = (PACK.to_owned(), "wells".to_owned());
        let lesson = Place::Lesson { pack: pack.clone(), course: course.clone(), lesson: "dig".into() };
        let achievement = Place::Achievement { pack, course, achievement: "basics".into() };
        let deeds = [deed(lesson, Did::Finished), deed(achievement, Did::Claimed)];
        let entries = (1_u64..)
            .zip(deeds)
            .map(|(sequence, deed)| {
                let at_ms = NOW - DAY_MS + i64::try_from(sequence).unwrap() * 1000;
                let stamp = Stamp { stream, sequence, clock: Clock::tick(Clock::default(), at_ms), at_ms };
                let body = deed.statement(&profile::learner(id)).to_json().into_bytes();
                Entry { stamp, form: Form::Statement, topic: "org.example.water/wells".into(), body }
            })
            .collect();
        let words = Grant::words(id, &device.public(), &self.key.public());
        let ask = Ask {
            learner: id,
            grant: Some(Grant { learner_key: learner_key.public(), signature: learner_key.sign(&words) }),
            claims: vec![Claim { secret: self.secret, name: name.into() }],
            epoch: 0,
            cursor: 0,
            holding: Holding::Since(Vec::new()),
            runs: vec![Run { stream, origin: stream, before: Chain::START, entries }],
            pieces: Vec::new(),
            wanted: Vec::new(),
            standings: 0,
            brought: Vec::new(),
        };
        let request = Request { now_ms: NOW, most: 1 << 20, catalogue: 0, trust: 0, learners: vec![ask] };
        let office = Office::new(
            &self.db,
            &self.key,
            &self.folder.path().join("packs"),
            "https://learn.example.org",
            NOW,
        );
        let reply = exchange::answer_and_decide(&office, &device.public(), Road::Line, &request).unwrap();
        let standing = reply.learners[0].standings.iter().find(|one| !one.credential.is_empty());
        let standing = standing.unwrap_or_else(|| panic!("no certificate: {reply:?}"));
        let sql = "select number from learner where id = ?1";
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

fn publish_course(db: &Database, key: &SecretKey, centre: i64, folder: &TempDir) {
    let sheet = format!(
        "format = 1\nid = \"{PACK}\"\nversion = 1\nlabel = \"1.0\"\npublisher = \"Steppe\"\n\
         licence = \"CC-BY-4.0\"\ncategory = \"ai-industry\"\nlevel = \"beginner\"\nlanguages = [\"en\"]\n\
         [title]\nen = \"Water\"\n[description]\nen = \"About water.\"\n"
    );
    let course = "id = \"wells\"\nhours = 2\n[title]\nen = \"Wells\"\n[summary]\nen = \"About wells.\"\n\
         [[module]]\nid = \"first\"\ntitle = { en = \"First\" }\n\
         [[module.lesson]]\nid = \"dig\"\nfile = \"dig\"\nminutes = 5\n\
         [[achievement]]\nid = \"basics\"\ntitle = { en = \"Well basics\" }\n\
         description = { en = \"Knows wells.\" }\ncriteria = { lessons = [\"dig\"] }\n";
    let files = BTreeMap::from([
        ("pack.toml".to_owned(), sheet.into_bytes()),
        ("courses/wells/course.toml".to_owned(), course.as_bytes().to_vec()),
        ("courses/wells/lessons/en/dig.md".to_owned(), b"# Dig\n\nWords.\n".to_vec()),
    ]);
    let signer = SigningKey::from_seed(&[9; 32], "Steppe");
    let (console, known) = (Actor::console(), PublicKey(signer.public().to_bytes()));
    db.write(|tx| add_publisher(tx, &console, centre, &known, "Steppe", key, 5)).unwrap();
    let meta = Meta {
        id: PACK.into(),
        version: 1,
        label: "1.0".into(),
        title: BTreeMap::from([("en".into(), "Water".into())]),
        publisher: "Steppe".into(),
        licence: "CC-BY-4.0".into(),
        languages: vec!["en".into()],
        ..Meta::default()
    };
    let path = folder.path().join("1.pack");
    let build = Build { signer: Some(&signer), ..Build::new(&meta, &files) };
    build.write(&path, &mut |_| ControlFlow::Continue(())).unwrap();
    let mut from = fs_err::File::open(&path).unwrap();
    publish(db, &folder.path().join("packs"), &console, centre, &mut from, NOW).unwrap();
}
