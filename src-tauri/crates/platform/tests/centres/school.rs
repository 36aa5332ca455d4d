//! A course that is published, and learners who do it on their laptops: what certificates are decided by.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use course::{Deed, Did, Place};
use pack::{Build, Meta, SigningKey};
use platform::catalogue::{add_publisher, publish};
use platform::centres::Actor;
use platform::credentials::Office;
use platform::db::{Database, DbError};
use platform::exchange::{self, Road};
use reconcile::key::{PublicKey, SecretKey};
use reconcile::wire::{Ask, Claim, Grant, Holding, Request, Run};
use statement::{Chain, Clock, Entry, Form, Stamp, StreamId, Uuid, profile};

use crate::world::{NOW, secret};

pub(crate) const PACK: &str = "org.example.water";
pub(crate) const TOPIC: &str = "org.example.water/wells";

/// The platform's office of certificates, with one published course: its certificate asks for the lessons `dig` and `pump`.
pub(crate) struct School {
    db: Database,
    key: SecretKey,
    packs: PathBuf,
}

impl School {
    pub(crate) fn open(db: &Database, centre: i64, packs: &Path, key: SecretKey) -> School {
        let signer = SigningKey::from_seed(&[9; 32], "Steppe");
        let (console, known) = (Actor::console(), PublicKey(signer.public().to_bytes()));
        db.write(|tx| add_publisher(tx, &console, centre, &known, "Steppe", &key, NOW)).unwrap();
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
        let folder = tempfile::tempdir().unwrap();
        let (path, files) = (folder.path().join("1.pack"), sources());
        let build = Build { signer: Some(&signer), ..Build::new(&meta, &files) };
        build.write(&path, &mut |_| ControlFlow::Continue(())).unwrap();
        let mut from = fs_err::File::open(&path).unwrap();
        publish(db, packs, &console, centre, &mut from, NOW).unwrap();
        School { db: db.clone(), key, packs: packs.to_owned() }
    }

    /// The `who`th learner joins a cohort, reads lessons and claims the certificate. Returns their number and the claim's.
    pub(crate) fn claims(&self, cohort: i64, who: u8, name: &str, lessons: &[&str]) -> (i64, i64) {
        let (learner, key) = (Uuid::from_bytes([who; 16]), SecretKey::from_bytes([who; 32]));
        let device = SecretKey::from_bytes([who ^ 128; 32]);
        let deed = |place, did| {
            let deed = Deed { place, did, version: 1, lang: "en".into() };
            deed.statement(&profile::learner(learner)).to_json().into_bytes()
        };
        let lesson = |lesson: &&str| {
            let lesson = (*lesson).into();
            deed(Place::Lesson { pack: PACK.into(), course: "wells".into(), lesson }, Did::Finished)
        };
        let claimed =
            Place::Achievement { pack: PACK.into(), course: "wells".into(), achievement: "basics".into() };
        let bodies = lessons.iter().map(lesson).chain([deed(claimed, Did::Claimed)]);
        let stream = StreamId([who; 16]);
        let entry = |(sequence, body): (u64, Vec<u8>)| {
            let at_ms = NOW - 1_000_000 + i64::try_from(sequence).unwrap() * 1000;
            let stamp = Stamp { stream, sequence, clock: Clock::tick(Clock::default(), at_ms), at_ms };
            Entry { stamp, form: Form::Statement, topic: TOPIC.into(), body }
        };
        let entries = (1..).zip(bodies).map(entry).collect();
        let words = Grant::words(learner, &device.public(), &self.key.public());
        let secret = self.db.write(|tx| Ok::<_, DbError>(secret(tx, cohort))).unwrap();
        let ask = Ask {
            learner,
            grant: Some(Grant { learner_key: key.public(), signature: key.sign(&words) }),
            claims: vec![Claim { secret, name: name.into() }],
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
        let address = "https://learn.example.org";
        let office = Office::new(&self.db, &self.key, &self.packs, address, NOW);
        exchange::answer_and_decide(&office, &device.public(), Road::Line, &request).unwrap();
        let sql =
            "select l.number, c.number from learner l join claim c on c.learner = l.number where l.id = ?1";
        let row = self.db.read(|tx| tx.one(sql, &[learner.into()])).unwrap().expect("it was claimed");
        (row.int(0).unwrap(), row.int(1).unwrap())
    }
}

fn sources() -> BTreeMap<String, Vec<u8>> {
    let sheet = format!(
        "format = 1\nid = \"{PACK}\"\nversion = 1\nlabel = \"1.0\"\npublisher = \"Steppe\"\nlicence = \"CC-BY-4.0\"\n\
         category = \"ai-industry\"\nlevel = \"beginner\"\nlanguages = [\"en\"]\n\
         [title]\nen = \"Water\"\n[description]\nen = \"About water.\"\n"
    );
    let mut course = "id = \"wells\"\nhours = 2\n[title]\nen = \"Wells\"\n[summary]\nen = \"About wells.\"\n\
         [[module]]\nid = \"first\"\ntitle = { en = \"First\" }\n"
        .to_owned();
    let mut files = BTreeMap::from([("pack.toml".to_owned(), sheet.into_bytes())]);
    for (lesson, title) in [("dig", "Digging a well"), ("pump", "Choosing a pump")] {
        course += &format!("[[module.lesson]]\nid = \"{lesson}\"\nfile = \"{lesson}\"\nminutes = 5\n");
        let text = format!("# {title}\n\nWords.\n").into_bytes();
        files.insert(format!("courses/wells/lessons/en/{lesson}.md"), text);
    }
    course += "[[achievement]]\nid = \"basics\"\ntitle = { en = \"Well basics\" }\n\
         description = { en = \"Knows wells.\" }\ncriteria = { lessons = [\"dig\", \"pump\"] }\n";
    files.insert("courses/wells/course.toml".to_owned(), course.into_bytes());
    files
}
