//! Agents and groups (Data 2.4.2).

use super::{Path, Reader, Slot};
use crate::actor::{Account, Actor, Agent, Group, Identifier, Mbox, Sha1};
use crate::fault::Wrong;
use crate::json::{Entries, Value};

/// What may stand where an agent or a group is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    Either,
    AgentOnly,
    GroupOnly,
}

impl Reader {
    /// Reads an agent or a group.
    pub(super) fn actor(&mut self, path: &Path<'_>, value: Value<'_>, who: Who) -> Option<Actor> {
        let entries = self.entries(path, value)?;
        let group = entries.iter().find(|(key, _)| key == "objectType").map(|(_, value)| match value {
            Value::Text(text) if text == "Group" => Some(true),
            Value::Text(text) if text == "Agent" => Some(false),
            _ => None,
        });
        match (who, group) {
            (Who::Either | Who::GroupOnly, Some(Some(true))) => self.group(path, entries).map(Actor::Group),
            (Who::Either | Who::AgentOnly, None | Some(Some(false))) => {
                self.agent(path, entries).map(Actor::Agent)
            }
            (Who::GroupOnly, None) => {
                self.fault(&path.key("objectType"), Wrong::Missing, "2.4.2.2");
                self.group(path, entries);
                None
            }
            (Who::AgentOnly, Some(Some(true))) => {
                self.fault(path, Wrong::Rule("must be an agent; a group may not stand here"), "2.4.2.2");
                None
            }
            (Who::GroupOnly, Some(Some(false))) => {
                self.fault(path, Wrong::Rule("must be a group; an agent may not stand here"), "2.4.6");
                None
            }
            (_, Some(None)) => {
                let found = entries.into_iter().find(|(key, _)| key == "objectType").map(|(_, value)| value);
                let expected = "\"Agent\" or \"Group\"";
                if let Some(found) = found {
                    self.form::<()>(&path.key("objectType"), found, expected, "2.4.2", |_| None);
                }
                None
            }
        }
    }

    fn agent(&mut self, path: &Path<'_>, entries: Entries<'_>) -> Option<Agent> {
        let parts = self.parts(path, entries, false);
        let identifier = match parts.identifiers {
            0 => {
                let wrong = Wrong::Rule("needs one of mbox, mbox_sha1sum, openid and account");
                self.fault(path, wrong, "2.4.2.1");
                None
            }
            _ => parts.identifier,
        };
        Some(Agent { typed: parts.typed, name: parts.name?, identifier: identifier? })
    }

    fn group(&mut self, path: &Path<'_>, entries: Entries<'_>) -> Option<Group> {
        let parts = self.parts(path, entries, true);
        let nobody = match &parts.members {
            None => true,
            Some(members) => members.as_ref().is_some_and(Vec::is_empty),
        };
        if parts.identifiers == 0 && nobody {
            let wrong = Wrong::Rule("needs members, or one of mbox, mbox_sha1sum, openid and account");
            self.fault(path, wrong, "2.4.2.2");
            return None;
        }
        let identifier = match parts.identifiers {
            0 => None,
            _ => Some(parts.identifier?),
        };
        let members = match parts.members {
            None => None,
            Some(members) => Some(members?),
        };
        Some(Group { name: parts.name?, identifier, members })
    }

    /// Reads what agents and groups have in common.
    fn parts(&mut self, path: &Path<'_>, entries: Entries<'_>, group: bool) -> Parts {
        let mut parts =
            Parts { typed: false, name: Some(None), identifiers: 0, identifier: None, members: None };
        for (key, value) in entries {
            let here = path.key(&key);
            let identifier = match &*key {
                "objectType" => {
                    parts.typed = true;
                    continue;
                }
                "name" => {
                    parts.name = self.string(&here, value).map(Some);
                    continue;
                }
                "member" if group => {
                    parts.members =
                        Some(self.each(&here, value, |reader, path, value| {
                            match reader.actor(path, value, Who::AgentOnly)? {
                                Actor::Agent(agent) => Some(agent),
                                Actor::Group(_) => None,
                            }
                        }));
                    continue;
                }
                "mbox" => self
                    .form(&here, value, "mailto: and an e-mail address", "2.4.2.3", Mbox::parse)
                    .map(Identifier::Mbox),
                "mbox_sha1sum" => self
                    .form(&here, value, "40 hexadecimal digits", "2.4.2.3", Sha1::parse)
                    .map(Identifier::MboxSha1Sum),
                "openid" => self.iri(&here, value).map(Identifier::OpenId),
                "account" => self.account(&here, value).map(Identifier::Account),
                _ => {
                    self.unknown(path, &key);
                    continue;
                }
            };
            parts.identifiers += 1;
            if parts.identifiers == 2 {
                let wrong = Wrong::Rule("may have only one of mbox, mbox_sha1sum, openid and account");
                self.fault(path, wrong, if group { "2.4.2.2" } else { "2.4.2.1" });
            }
            parts.identifier = identifier;
        }
        parts
    }

    /// Data 2.4.2.4.
    fn account(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Account> {
        let (mut home_page, mut name) = (None, None);
        for (key, value) in self.entries(path, value)? {
            match &*key {
                "homePage" => home_page = Some(self.iri(&path.key(&key), value)),
                "name" => name = Some(self.string(&path.key(&key), value)),
                _ => self.unknown(path, &key),
            }
        }
        let home_page = self.required(path, "homePage", home_page, "2.4.2.4");
        let name = self.required(path, "name", name, "2.4.2.4");
        Some(Account { home_page: home_page?, name: name? })
    }
}

struct Parts {
    typed: bool,
    /// None: there, but wrong.
    name: Option<Option<String>>,
    identifiers: usize,
    identifier: Option<Identifier>,
    members: Slot<Vec<Agent>>,
}
