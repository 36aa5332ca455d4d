//! An institute that issues certificates, and a platform that decides, for tests of laptops.
#![allow(dead_code, reason = "each test program uses its part")]

use std::path::PathBuf;
use std::sync::Mutex;

use client::view::{Lock, NewLearner, Road, VerificationView};
use client::{Flow, Whom};
use credential::{
    Achievement, AchievementType, Category, Draft, Issued, IssuerKey, Moment, Profile, Root, Scope,
    StatusEntry, StatusList, TrustList, Withdrawn, credential_id, delegate, issue,
};
use reconcile::key::SecretKey;
use reconcile::trust::TrustBundle;
use reconcile::wire::{Brought, Reply, Request, Standing, StandingState};
use reconcile::{FarEnd, FarEndError};
use statement::Uuid;

use crate::far_end::{self, Model};
use crate::support::Laptop;

pub(crate) const NOW: i64 = 1_790_000_000_000;
pub(crate) const DAY: i64 = 24 * 60 * 60 * 1000;
pub(crate) const TOPIC: &str = "org.example.soil/soil-basics";
pub(crate) const LIST: &str = "https://learn.example.org/status/1";

/// An institute with a centre, and what they sign.
pub(crate) struct Institute {
    pub(crate) root: IssuerKey,
    pub(crate) centre: IssuerKey,
    pub(crate) chain: Vec<Vec<u8>>,
}

pub(crate) fn profile(key: &IssuerKey, name: &str) -> Profile {
    Profile { id: key.did(), name: name.into(), url: None }
}

impl Institute {
    pub(crate) fn new() -> Institute {
        let (root, centre) = (IssuerKey::from_seed([1; 32]), IssuerKey::from_seed([2; 32]));
        let scope = Scope {
            from_ms: NOW - 100 * DAY,
            until_ms: NOW + 1000 * DAY,
            may_delegate: 1,
            ..Scope::default()
        };
        let word = delegate(
            &profile(&root, "Institute"),
            &root,
            &profile(&centre, "Town centre"),
            &scope,
            Moment(NOW - 100 * DAY),
        );
        Institute { root, centre, chain: vec![word.unwrap()] }
    }

    pub(crate) fn id(&self, learner: &str, serial: u32) -> Uuid {
        credential_id(&self.root.public(), Uuid::try_parse(learner).unwrap(), TOPIC, "soil", serial)
    }

    pub(crate) fn issue(
        &self,
        learner: &str,
        name: &str,
        serial: u32,
        by: Option<(&IssuerKey, &str, &[Vec<u8>])>,
    ) -> Issued {
        let achievement = Achievement {
            id: "urn:packhorse:achievement:org.example.soil:soil-basics:soil".into(),
            kind: AchievementType::MicroCredential,
            name: "Soil".into(),
            description: "Knows soil.".into(),
            narrative: "Answered all questions.".into(),
            lang: "en".into(),
            alignments: Vec::new(),
            hours: Some(12.0),
            credit: None,
            level: None,
            category: Category::AiDiscipline,
            parts: Vec::new(),
        };
        let (key, called, chain) = by.unwrap_or((&self.centre, "Town centre", &self.chain));
        let issuer = profile(key, called);
        let draft = Draft {
            id: self.id(learner, serial),
            issuer: &issuer,
            chain,
            holder: &format!("urn:uuid:{learner}"),
            holder_name: name,
            achievement: &achievement,
            issued_ms: NOW - DAY,
            expires_ms: None,
            evidence: Vec::new(),
            result: Some(0.9),
            status: Some(StatusEntry { list: LIST.into(), index: serial }),
            replaces: None,
        };
        issue(&draft, key).unwrap()
    }

    /// What the platform says of issuers, with these credentials revoked.
    pub(crate) fn trust(
        &self,
        revoked: &[u32],
        withdrawn: Vec<Withdrawn>,
        made_ms: i64,
    ) -> serde_json::Value {
        let mut list = StatusList::new(131_072).unwrap();
        revoked.iter().for_each(|index| list.set(*index).unwrap());
        let issuer = profile(&self.root, "Institute");
        let signed = list.to_credential(LIST, &issuer, &self.root, Moment(made_ms), None).unwrap();
        let trust = TrustList {
            made_ms,
            roots: vec![Root { did: self.root.did(), name: "Institute".into() }],
            lists: vec![serde_json::from_slice(&signed).unwrap()],
            withdrawn,
            ..TrustList::default()
        };
        serde_json::to_value(trust).unwrap()
    }
}

/// A platform that decides.
pub(crate) struct Town {
    pub(crate) model: Model,
    pub(crate) key: SecretKey,
    pub(crate) institute: Institute,
    pub(crate) standings: Mutex<Vec<Standing>>,
    pub(crate) trust: Mutex<(u64, Vec<u8>)>,
    pub(crate) brought: Mutex<Vec<Brought>>,
}

impl Town {
    pub(crate) fn new() -> Town {
        let key = SecretKey::from_bytes([9; 32]);
        let town = Town {
            model: Model::new(SecretKey::from_bytes([9; 32])),
            key,
            institute: Institute::new(),
            standings: Mutex::default(),
            trust: Mutex::default(),
            brought: Mutex::default(),
        };
        town.tell(&[], NOW - DAY);
        town
    }

    pub(crate) fn tell(&self, revoked: &[u32], made_ms: i64) {
        let mut trust = self.trust.lock().unwrap();
        let edition = trust.0 + 1;
        let issuers = self.institute.trust(revoked, Vec::new(), made_ms);
        let bundle = TrustBundle { trust: 2, edition, publishers: Vec::new(), issuers, made_ms };
        *trust = (edition, bundle.sign(&self.key));
    }

    pub(crate) fn decide(&self, state: StandingState, id: Option<Uuid>, issued: Option<Issued>, note: &str) {
        let mut all = self.standings.lock().unwrap();
        let number = all.len() as u64 + 1;
        let (credential, slip) = issued.map(|one| (one.json, one.slip)).unwrap_or_default();
        all.push(Standing {
            number,
            at_ms: NOW + number as i64 * 1000,
            topic: TOPIC.into(),
            achievement: "soil".into(),
            state,
            id,
            replaces: None,
            credential,
            slip,
            note: note.into(),
        });
    }

    pub(crate) fn issue(&self, learner: &str) {
        let issued = self.institute.issue(learner, "Amina", 1, None);
        self.decide(StandingState::Issued, Some(self.institute.id(learner, 1)), Some(issued), "");
    }

    pub(crate) fn laptop(&self) -> (Laptop, String) {
        let laptop = Laptop::new();
        let new = NewLearner {
            name: "Amina".into(),
            picture: "sun".into(),
            language: "en".into(),
            lock: Lock::None,
            secret: String::new(),
        };
        let id = laptop.client.learner_create(&new).unwrap().learner.id;
        let code = reconcile::code::Code::new("https://learn.example.org", self.model.key(), [7; 10], 0);
        laptop.client.join(&code.unwrap().text(), "").unwrap();
        (laptop, id)
    }

    pub(crate) fn meet(&self, laptop: &Laptop, id: &str) {
        far_end::speaks(laptop.client.device_key().unwrap().public());
        let whom = Whom { key: self.model.key(), name: "Town".into(), road: Road::Internet };
        let report = laptop.client.reconcile(self, &whom, &[id.to_owned()], &mut |_| Flow::Continue).unwrap();
        assert!(report.is_complete(), "{report:?}");
    }
}

impl FarEnd for Town {
    fn exchange(&self, request: &Request) -> Result<Reply, FarEndError> {
        let mut reply = self.model.exchange(request)?;
        for answer in &mut reply.learners {
            let ask = request.learners.iter().find(|ask| ask.learner == answer.learner).unwrap();
            self.brought.lock().unwrap().extend(ask.brought.iter().cloned());
            let known = if ask.epoch == reply.epoch { ask.standings } else { 0 };
            let all = self.standings.lock().unwrap();
            answer.standings = all.iter().filter(|one| one.number > known).cloned().collect();
        }
        let trust = self.trust.lock().unwrap();
        if trust.0 > request.trust {
            (reply.trust, reply.trust_bundle) = (trust.0, Some(trust.1.clone()));
        }
        Ok(reply)
    }
}

pub(crate) fn write(laptop: &Laptop, name: &str, bytes: &[u8]) -> PathBuf {
    let path = laptop.home.path().join(name);
    fs_err::write(&path, bytes).unwrap();
    path
}

pub(crate) fn codes(view: &VerificationView) -> Vec<&str> {
    view.findings.iter().map(|one| one.code.as_str()).collect()
}
