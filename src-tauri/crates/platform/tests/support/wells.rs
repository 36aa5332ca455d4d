//! “Wells”: a small course that is published, and learners who do it on their laptops: what certificates are decided by.
#![allow(dead_code, reason = "each test program uses its part")]

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use course::{Deed, Did, Place};
use pack::{Build, Meta, SigningKey};
use platform::catalogue::{add_publisher, publish};
use platform::centres::Actor;
use platform::db::Database;
use reconcile::key::{PublicKey, SecretKey};
use reconcile::wire::{Ask, Claim, Grant, Holding, Request, Run};
use statement::{Chain, Clock, Entry, Form, Stamp, StreamId, Uuid, profile};

pub(crate) const PACK: &str = "org.example.water";
pub(crate) const TOPIC: &str = "org.example.water/wells";

/// Where something is published: the platform's database, key and folder of packs, and the centre that publishes.
pub(crate) struct Shelf<'a> {
    pub(crate) db: &'a Database,
    pub(crate) key: &'a SecretKey,
    pub(crate) packs: &'a Path,
    pub(crate) centre: i64,
    pub(crate) now_ms: i64,
}

impl Shelf<'_> {
    /// Publishes the course; its certificate asks for these of the lessons `dig` and `pump`.
    pub(crate) fn publish_wells(&self, asked: &[&str]) {
        self.publish(1, &sources(asked));
    }

    /// Publishes an edition of these sources, signed by a publisher whom the centre welcomes.
    pub(crate) fn publish(&self, version: u32, files: &BTreeMap<String, Vec<u8>>) {
        let signer = SigningKey::from_seed(&[9; 32], "Steppe");
        let (console, known) = (Actor::console(), PublicKey(signer.public().to_bytes()));
        let welcome = self
            .db
            .write(|tx| add_publisher(tx, &console, self.centre, &known, "Steppe", self.key, self.now_ms));
        welcome.unwrap();
        let meta = Meta {
            id: PACK.into(),
            version,
            label: format!("{version}.0"),
            title: BTreeMap::from([("en".into(), "Water".into())]),
            publisher: "Steppe".into(),
            licence: "CC-BY-4.0".into(),
            languages: vec!["en".into()],
            ..Meta::default()
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("water.pack");
        let build = Build { signer: Some(&signer), ..Build::new(&meta, files) };
        build.write(&path, &mut |_| ControlFlow::Continue(())).unwrap();
        let mut from = fs_err::File::open(&path).unwrap();
        publish(self.db, self.packs, &console, self.centre, &mut from, self.now_ms).unwrap();
    }
}

/// A pack's sheet.
pub(crate) fn sheet(version: u32) -> Vec<u8> {
    let sheet = format!(
        "format = 1\nid = \"{PACK}\"\nversion = {version}\nlabel = \"{version}.0\"\npublisher = \"Steppe\"\n\
         licence = \"CC-BY-4.0\"\ncategory = \"ai-industry\"\nlevel = \"beginner\"\nlanguages = [\"en\"]\n\
         [title]\nen = \"Water\"\n[description]\nen = \"About water.\"\n"
    );
    sheet.into_bytes()
}

fn sources(asked: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let mut course = "id = \"wells\"\nhours = 2\n[title]\nen = \"Wells\"\n[summary]\nen = \"About wells.\"\n\
         [[module]]\nid = \"first\"\ntitle = { en = \"First\" }\n"
        .to_owned();
    let mut files = BTreeMap::from([("pack.toml".to_owned(), sheet(1))]);
    for (lesson, title) in [("dig", "Digging a well"), ("pump", "Choosing a pump")] {
        course += &format!("[[module.lesson]]\nid = \"{lesson}\"\nfile = \"{lesson}\"\nminutes = 5\n");
        let text = format!("# {title}\n\nWords.\n").into_bytes();
        files.insert(format!("courses/wells/lessons/en/{lesson}.md"), text);
    }
    course += &format!(
        "[[achievement]]\nid = \"basics\"\ntitle = {{ en = \"Well basics\" }}\n\
         description = {{ en = \"Knows wells.\" }}\ncriteria = {{ lessons = {asked:?} }}\n"
    );
    files.insert("courses/wells/course.toml".to_owned(), course.into_bytes());
    files
}

/// What a learner's log says who finished these lessons and claims the certificate.
pub(crate) fn claiming(learner: Uuid, lessons: &[&str]) -> Vec<Vec<u8>> {
    let actor = profile::learner(learner);
    let deed = |place, did| {
        Deed { place, did, version: 1, lang: "en".into() }.statement(&actor).to_json().into_bytes()
    };
    let (pack, course) = (PACK.to_owned(), "wells".to_owned());
    let finished = |lesson: &&str| {
        let place = Place::Lesson { pack: pack.clone(), course: course.clone(), lesson: (*lesson).into() };
        deed(place, Did::Finished)
    };
    let achievement =
        Place::Achievement { pack: pack.clone(), course: course.clone(), achievement: "basics".into() };
    lessons.iter().map(finished).chain([deed(achievement, Did::Claimed)]).collect()
}

/// A learner who comes with a cohort's code and a log for the first time.
pub(crate) struct Newcomer<'a> {
    pub(crate) learner: Uuid,
    pub(crate) name: &'a str,
    pub(crate) learner_key: SecretKey,
    pub(crate) device: SecretKey,
    /// The cohort's.
    pub(crate) secret: [u8; 10],
}

impl Newcomer<'_> {
    /// What their laptop says to the platform of this key: statements of the last hour, a second apart.
    pub(crate) fn request(&self, platform: &PublicKey, bodies: Vec<Vec<u8>>, now_ms: i64) -> Request {
        let stream = StreamId(*self.learner.as_bytes());
        let entry = |(sequence, body): (u64, Vec<u8>)| {
            let at_ms = now_ms - 3_600_000 + i64::try_from(sequence).unwrap() * 1000;
            let stamp = Stamp { stream, sequence, clock: Clock::tick(Clock::default(), at_ms), at_ms };
            Entry { stamp, form: Form::Statement, topic: TOPIC.into(), body }
        };
        let words = Grant::words(self.learner, &self.device.public(), platform);
        let signature = self.learner_key.sign(&words);
        let ask = Ask {
            learner: self.learner,
            grant: Some(Grant { learner_key: self.learner_key.public(), signature }),
            claims: vec![Claim { secret: self.secret, name: self.name.into() }],
            epoch: 0,
            cursor: 0,
            holding: Holding::Since(Vec::new()),
            runs: vec![Run {
                stream,
                origin: stream,
                before: Chain::START,
                entries: (1..).zip(bodies).map(entry).collect(),
            }],
            pieces: Vec::new(),
            wanted: Vec::new(),
            standings: 0,
            brought: Vec::new(),
        };
        Request { now_ms, most: 1 << 20, catalogue: 0, trust: 0, learners: vec![ask] }
    }
}
