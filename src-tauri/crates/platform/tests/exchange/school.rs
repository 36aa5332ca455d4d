//! A platform that publishes a course and decides what is claimed, with learners who read it.

use std::collections::BTreeMap;

use course::{Deed, Did, Place};
use credential::{Answer as Verdict, Trust, TrustList};
use platform::credentials::Office;
use platform::exchange::{self, Road};
use reconcile::trust::TrustBundle;
use reconcile::wire::{Answer, Brought, Reply, Request, Standing, StandingState};
use statement::profile;

use crate::laptop::Laptop;
use crate::wells::{Shelf, sheet};
use crate::world::Platform;

pub(crate) use crate::wells::{PACK, TOPIC};

/// Sources of an edition; `lessons` are those that its certificate asks for.
pub(crate) fn sources(version: u32, lessons: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let mut course = "id = \"wells\"\nhours = 2\n[title]\nen = \"Wells\"\n[summary]\nen = \"About wells.\"\n\
         [[module]]\nid = \"first\"\ntitle = { en = \"First\" }\n"
        .to_owned();
    for lesson in ["dig", "pump", "keep"] {
        course += &format!("[[module.lesson]]\nid = \"{lesson}\"\nfile = \"{lesson}\"\nminutes = 5\n");
    }
    course += &format!(
        "[[achievement]]\nid = \"basics\"\ntitle = {{ en = \"Well basics\" }}\n\
         description = {{ en = \"Knows wells.\" }}\ncriteria = {{ lessons = {lessons:?} }}\n"
    );
    course += "[[achievement]]\nid = \"care\"\ntitle = { en = \"Care of wells\" }\n\
               description = { en = \"Keeps wells.\" }\ncriteria = { lessons = [\"keep\"] }\n\
               [[achievement]]\nid = \"master\"\ntitle = { en = \"Well master\" }\n\
               description = { en = \"All of it.\" }\ncriteria = { achievements = [\"basics\", \"care\"] }\n\
               [[assessment]]\nid = \"final\"\nkind = \"exam\"\ntitle = { en = \"Exam\" }\nsets = [\"own\"]\npass = 0.5\n\
               [[achievement]]\nid = \"exam\"\ntitle = { en = \"Well exam\" }\n\
               description = { en = \"Passed it.\" }\ncriteria = { lessons = [\"dig\"], assessments = [\"final\"] }\n";
    let mut files = BTreeMap::from([
        ("pack.toml".to_owned(), sheet(version)),
        ("courses/wells/course.toml".to_owned(), course.into_bytes()),
    ]);
    let own = "[[item]]\nid = \"own-words\"\nkind = \"essay\"\nstem = \"Describe a well.\"\n";
    files.insert("courses/wells/items/en/own.toml".to_owned(), own.as_bytes().to_vec());
    for lesson in ["dig", "pump", "keep"] {
        let text = format!("# {lesson}\n\nWords.\n").into_bytes();
        files.insert(format!("courses/wells/lessons/en/{lesson}.md"), text);
    }
    files
}

/// A platform that publishes, and where certificates are decided.
pub(crate) struct School<'p> {
    pub(crate) platform: &'p Platform,
    pub(crate) folder: tempfile::TempDir,
}

impl<'p> School<'p> {
    pub(crate) fn new(platform: &'p Platform) -> School<'p> {
        School { platform, folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn publishing(platform: &'p Platform, lessons: &[&str]) -> School<'p> {
        let school = School::new(platform);
        school.publish(1, lessons);
        school
    }

    pub(crate) fn office(&self) -> Office<'_> {
        let Platform { db, key, now_ms, .. } = self.platform;
        Office::new(db, key, &self.folder.path().join("packs"), "https://platform.example/", now_ms.get())
    }

    pub(crate) fn publish(&self, version: u32, lessons: &[&str]) {
        let Platform { db, key, centre, now_ms, .. } = self.platform;
        let packs = self.folder.path().join("packs");
        let shelf = Shelf { db, key, packs: &packs, centre: *centre, now_ms: now_ms.get() };
        shelf.publish(version, &sources(version, lessons));
    }

    pub(crate) fn send(&self, laptop: &Laptop, standings: u64, brought: Vec<Brought>) -> Reply {
        let mut ask = laptop.ask(self.platform);
        (ask.standings, ask.brought) = (standings, brought);
        let request = Request { trust: 0, ..laptop.request(ask) };
        exchange::answer_and_decide(&self.office(), &laptop.device.public(), Road::Line, &request).unwrap()
    }

    /// Exchanges as a laptop does that knows standings up to this number.
    pub(crate) fn exchange(&self, laptop: &mut Laptop, standings: u64, brought: Vec<Brought>) -> Answer {
        let mut ask = laptop.ask(self.platform);
        (ask.standings, ask.brought) = (standings, brought);
        let request = laptop.request(ask.clone());
        let mut reply =
            exchange::answer_and_decide(&self.office(), &laptop.device.public(), Road::Line, &request)
                .unwrap();
        let answer = (reply.epoch, reply.learners.remove(0));
        laptop.accept(&ask, &answer);
        answer.1
    }

    /// What verifiers know by the bundle of today.
    pub(crate) fn trust(&self, laptop: &Laptop) -> Trust {
        let reply = self.send(laptop, u64::MAX, Vec::new());
        let bundle = reply.trust_bundle.expect("a bundle is told");
        let bundle = TrustBundle::open(&bundle, &self.platform.key.public()).expect("it is the platform's");
        Trust::prepare(TrustList::read(&bundle.issuers).unwrap()).unwrap()
    }

    pub(crate) fn verify(&self, laptop: &Laptop, json: &[u8]) -> (Verdict, Vec<&'static str>) {
        let now = credential::Moment(self.platform.now_ms.get());
        let report = credential::verify(json, &self.trust(laptop), Some(now));
        let codes = report.findings.iter().filter(|one| one.answer != Verdict::Valid).map(|one| one.code);
        (report.answer, codes.collect())
    }
}

pub(crate) fn tell(laptop: &mut Laptop, version: u32, place: Place, did: Did) {
    let deed = Deed { place, did, version, lang: "en".into() };
    let body = deed.statement(&profile::learner(laptop.learner)).to_json().into_bytes();
    laptop.write_body("deed", body);
}

pub(crate) fn reads(laptop: &mut Laptop, version: u32, lessons: &[&str]) {
    for lesson in lessons {
        let place = Place::Lesson { pack: PACK.into(), course: "wells".into(), lesson: (*lesson).into() };
        tell(laptop, version, place, Did::Finished);
    }
}

/// Hands the exam in; `score` once it is known.
pub(crate) fn hands_in(laptop: &mut Laptop, attempt: u32, score: Option<f64>) {
    let place = Place::Quiz { pack: PACK.into(), course: "wells".into(), quiz: "assessment/final".into() };
    let (waiting, passed) = (u32::from(score.is_none()), score.map(|score| score >= 0.5));
    let right = u32::from(passed == Some(true));
    tell(laptop, 1, place, Did::Submitted { attempt, right, of: 1, waiting, score, passed });
}

pub(crate) fn claims(laptop: &mut Laptop, version: u32) {
    claims_one(laptop, version, "basics");
}

pub(crate) fn claims_one(laptop: &mut Laptop, version: u32, achievement: &str) {
    let achievement = achievement.to_owned();
    let place = Place::Achievement { pack: PACK.into(), course: "wells".into(), achievement };
    tell(laptop, version, place, Did::Claimed);
}

/// A laptop whose learner has read these and claims the certificate.
pub(crate) fn claiming(platform: &Platform, number: u8, lessons: &[&str]) -> Laptop {
    let mut laptop = Laptop::new(platform, number);
    reads(&mut laptop, 1, lessons);
    claims(&mut laptop, 1);
    laptop
}

pub(crate) fn states(standings: &[Standing]) -> Vec<StandingState> {
    standings.iter().map(|standing| standing.state).collect()
}

pub(crate) fn code(standing: &Standing) -> String {
    let note: serde_json::Value = serde_json::from_str(&standing.note).unwrap();
    note["code"].as_str().unwrap().to_owned()
}
