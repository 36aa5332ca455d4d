//! What the audit log's numbers and ids are called: of whom and of what the log tells, the names that there are now.

use std::collections::{BTreeMap, BTreeSet};

use reconcile::key::PublicKey;
use serde_json::{Map, Value as Json};

use super::publishers::fingerprint;
use super::visit::Visit;
use crate::catalogue::titles;
use crate::centres::audit::Entry;
use crate::centres::{Act, ActError, Actor, person};
use crate::credentials::{Office, look};
use crate::db::{DbError, Tx};

/// What a detail's number is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Noun {
    Appointment,
    Bar,
    Centre,
    Invitation,
    LrsKey,
    Staff,
    Wallet,
}

impl Noun {
    /// What the number under this name is about; `None` where it is a number and nothing else.
    fn of(members: &Map<String, Json>, name: &str) -> Option<Noun> {
        Some(match name {
            "appointment" => Noun::Appointment,
            "bar" => Noun::Bar,
            "invitation" => Noun::Invitation,
            "lrs_key" => Noun::LrsKey,
            "staff" | "trainer" => Noun::Staff,
            "wallet" => Noun::Wallet,
            "moved" => Noun::Centre,
            "from" | "to" if members.contains_key("moved") || members.contains_key("publisher ended") => {
                Noun::Centre
            }
            _ => return None,
        })
    }

    /// Finds its name; a name that says nothing is none.
    fn name(self, tx: &mut Tx<'_>, number: i64) -> Result<Option<String>, DbError> {
        let sql = match self {
            Noun::Appointment => "select name from appointment where number = ?1",
            Noun::Bar => "select device from barred_device where number = ?1",
            Noun::Centre => "select name from centre where number = ?1",
            Noun::Invitation => "select note from invitation where number = ?1",
            Noun::LrsKey => "select name from lrs_key where number = ?1",
            Noun::Staff => "select name from staff where number = ?1",
            Noun::Wallet => "select said from wallet where number = ?1",
        };
        let Some(row) = tx.one(sql, &[number.into()])? else { return Ok(None) };
        let name = match self {
            Noun::Bar => row.blob(0)?.try_into().map(|key| PublicKey(key).short()).unwrap_or_default(),
            Noun::Wallet => {
                let said: Json = serde_json::from_str(row.text(0)?).unwrap_or(Json::Null);
                said.get("client_name").and_then(Json::as_str).unwrap_or_default().to_owned()
            }
            _ => row.text(0)?.to_owned(),
        };
        Ok(Some(name).filter(|name| !name.trim().is_empty()))
    }
}

/// The names of a page of the log.
#[derive(Default)]
pub(super) struct Names {
    numbers: BTreeMap<(Noun, i64), String>,
    learners: BTreeMap<i64, String>,
    packs: BTreeMap<String, String>,
    publishers: BTreeMap<String, String>,
    courses: BTreeMap<String, String>,
    achievements: BTreeMap<(String, String), String>,
}

impl Names {
    /// Finds the names of what these rows tell of. A learner who went where `actor` may not look keeps their number.
    pub(super) fn of(
        tx: &mut Tx<'_>,
        actor: &Actor,
        log: &[Entry],
        language: &str,
    ) -> Result<Names, ActError> {
        let mut names = Names::default();
        let (mut learners, mut packs) = (BTreeSet::new(), BTreeSet::new());
        for entry in log {
            learners.extend(entry.learner);
            let Some(members) = entry.detail.as_object() else { continue };
            for (name, value) in members {
                match (value, Noun::of(members, name)) {
                    (Json::Number(_), Some(noun)) => {
                        let key = (noun, value.as_i64().unwrap_or_default());
                        if !names.numbers.contains_key(&key) {
                            names.numbers.extend(noun.name(tx, key.1)?.map(|called| (key, called)));
                        }
                    }
                    (Json::Number(_), None) if matches!(name.as_str(), "with" | "from") => {
                        learners.extend(value.as_i64().filter(|_| members.contains_key("joining")));
                    }
                    (Json::String(id), _) if matches!(name.as_str(), "pack" | "pack withdrawn") => {
                        packs.insert(id.as_str());
                    }
                    (Json::Array(all), _) if name == "packs" => {
                        packs.extend(all.iter().filter_map(Json::as_str))
                    }
                    _ => {}
                }
            }
        }
        for learner in learners {
            match person::permit(tx, actor, Act::Look, learner) {
                Ok(_may_look) => {}
                Err(ActError::NotAllowed(_) | ActError::Unknown(_)) => continue,
                Err(error) => return Err(error),
            }
            let row = tx.one("select name from learner where number = ?1", &[learner.into()])?;
            if let Some(row) = row {
                names.learners.insert(learner, row.text(0)?.to_owned());
            }
        }
        names.packs = titles(tx, packs, language)?;
        for row in tx.query("select key, name from publisher", &[])? {
            let key: String = row.blob(0)?.iter().map(|byte| format!("{byte:02x}")).collect();
            names.publishers.insert(key, row.text(1)?.to_owned());
        }
        Ok(names)
    }

    /// Adds what courses and certificates are called that were decided about: the packs themselves are asked.
    pub(super) fn add_courses(&mut self, office: &Office<'_>, log: &[Entry], language: &str) {
        for entry in log {
            let text = |name: &str| entry.detail.get(name).and_then(Json::as_str);
            let (Some(topic), Some(achievement)) = (text("decided"), text("achievement")) else { continue };
            self.courses
                .entry(topic.to_owned())
                .or_insert_with(|| look::course(office, topic, language).unwrap_or_else(|| topic.to_owned()));
            self.achievements
                .entry((topic.to_owned(), achievement.to_owned()))
                .or_insert_with(|| look::title(office.db, &office.packs, topic, achievement, language));
        }
    }

    /// What a learner is called.
    pub(super) fn learner(&self, visit: &Visit, number: i64) -> String {
        match self.learners.get(&number) {
            Some(name) if name.is_empty() => visit.t("platform-nameless"),
            Some(name) => name.clone(),
            None => visit.count("platform-learner-number", "number", number),
        }
    }

    /// What a detail is called; `None` where it has no name, or is one.
    pub(super) fn of_detail(&self, members: &Map<String, Json>, name: &str, value: &Json) -> Option<String> {
        let text = |name: &str| members.get(name).and_then(Json::as_str);
        let known = |names: &BTreeMap<String, String>| names.get(value.as_str()?).cloned();
        match name {
            "pack" | "pack withdrawn" => known(&self.packs),
            "packs" => {
                let all = value.as_array()?.iter().filter_map(Json::as_str);
                let called = all.map(|id| self.packs.get(id).map_or(id, String::as_str));
                Some(called.collect::<Vec<_>>().join(" · ")).filter(|all| !all.is_empty())
            }
            // Its name stands beside it: the key is told as people compare it.
            "publisher" => PublicKey::parse(value.as_str()?).map(|key| fingerprint(&key)),
            "publisher ended" => known(&self.publishers),
            "decided" => known(&self.courses),
            "achievement" => {
                self.achievements.get(&(text("decided")?.to_owned(), value.as_str()?.to_owned())).cloned()
            }
            _ => self.numbers.get(&(Noun::of(members, name)?, value.as_i64()?)).cloned(),
        }
    }
}
