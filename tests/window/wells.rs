//! A course that is published, and what learners do in it: what certificates are decided by.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use course::{Deed, Did, Place};
use pack::{Build, Meta, SigningKey};
use platform::catalogue::{add_publisher, publish};
use platform::centres::Actor;
use platform::db::Database;
use reconcile::key::{PublicKey, SecretKey};
use statement::{Uuid, profile};

const PACK: &str = "org.example.water";

/// Publishes a course; its certificate asks for the lessons `dig` and `pump`.
pub(crate) fn publish_wells(db: &Database, key: &SecretKey, packs: &Path, centre: i64, now_ms: i64) {
    let signer = SigningKey::from_seed(&[9; 32], "Steppe");
    let (console, known) = (Actor::console(), PublicKey(signer.public().to_bytes()));
    db.write(|tx| add_publisher(tx, &console, centre, &known, "Steppe", key, now_ms)).unwrap();
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
    publish(db, packs, &console, centre, &mut from, now_ms).unwrap();
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

/// What a learner's log says who finished lessons and claims the certificate.
pub(crate) fn claiming(who: u8, lessons: &[&str]) -> Vec<Vec<u8>> {
    let learner = profile::learner(Uuid::from_bytes([who; 16]));
    let deed = |place, did| {
        Deed { place, did, version: 1, lang: "en".into() }.statement(&learner).to_json().into_bytes()
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
