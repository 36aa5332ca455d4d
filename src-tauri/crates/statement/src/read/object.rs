//! Objects of every kind (Data 2.4.4).

use super::actor::Who;
use super::{Path, Reader};
use crate::activity::{Activity, Component, Definition, Interaction, InteractionType};
use crate::actor::Actor;
use crate::fault::Wrong;
use crate::json::{Entries, Value};
use crate::object::{Object, StatementRef};

const KINDS: &str = "\"Activity\", \"Agent\", \"Group\", \"StatementRef\" or \"SubStatement\"";

/// What an object says it is.
enum Kind {
    Activity,
    Actor,
    StatementRef,
    SubStatement,
    Unknown,
}

impl Kind {
    fn of(text: &str) -> Kind {
        match text {
            "Activity" => Kind::Activity,
            "Agent" | "Group" => Kind::Actor,
            "StatementRef" => Kind::StatementRef,
            "SubStatement" => Kind::SubStatement,
            _ => Kind::Unknown,
        }
    }
}

impl Reader {
    /// Reads the object of a statement, or, where `within` says so, that of a sub-statement.
    pub(super) fn object(&mut self, path: &Path<'_>, value: Value<'_>, within: bool) -> Option<Object> {
        let Value::Object(entries) = &value else {
            self.mistyped(path, "an object", &value);
            return None;
        };
        let kind = entries.iter().find(|(key, _)| key == "objectType").map(|(_, value)| match value {
            Value::Text(text) => Kind::of(text),
            _ => Kind::Unknown,
        });
        match kind {
            None | Some(Kind::Activity) => self.activity(path, value).map(Object::Activity),
            Some(Kind::Actor) => Some(match self.actor(path, value, Who::Either)? {
                Actor::Agent(agent) => Object::Agent(agent),
                Actor::Group(group) => Object::Group(group),
            }),
            Some(Kind::StatementRef) => self.statement_ref(path, value).map(Object::StatementRef),
            Some(Kind::SubStatement) if within => {
                self.fault(path, Wrong::Rule("may not be a sub-statement within a sub-statement"), "2.4.4.3");
                None
            }
            Some(Kind::SubStatement) => {
                self.sub_statement(path, value).map(|statement| Object::SubStatement(Box::new(statement)))
            }
            Some(Kind::Unknown) => {
                let found = self.entries(path, value)?.into_iter().find(|(key, _)| key == "objectType");
                if let Some((_, found)) = found {
                    self.form::<()>(&path.key("objectType"), found, KINDS, "2.4.4", |_| None);
                }
                None
            }
        }
    }

    /// Reads a reference to a statement.
    pub(super) fn statement_ref(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<StatementRef> {
        let (mut kind, mut id) = (None, None);
        for (key, value) in self.entries(path, value)? {
            let here = path.key(&key);
            match &*key {
                "objectType" => kind = Some(self.exactly(&here, value, "StatementRef", "2.4.4.3")),
                "id" => id = Some(self.uuid(&here, value)),
                _ => self.unknown(path, &key),
            }
        }
        let kind = self.required(path, "objectType", kind, "2.4.4.3");
        let id = self.required(path, "id", id, "2.4.4.3");
        kind?;
        Some(StatementRef { id: id? })
    }

    /// Reads a text that can only be one.
    pub(super) fn exactly(
        &mut self,
        path: &Path<'_>,
        value: Value<'_>,
        expected: &'static str,
        section: &'static str,
    ) -> Option<()> {
        self.form(path, value, expected, section, |text| (text == expected).then_some(()))
    }

    /// Data 2.4.4.1.
    pub(super) fn activity(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Activity> {
        let (mut typed, mut id, mut definition) = (None, None, None);
        for (key, value) in self.entries(path, value)? {
            let here = path.key(&key);
            match &*key {
                "objectType" => typed = Some(self.exactly(&here, value, "Activity", "2.4.4.1")),
                "id" => id = Some(self.iri(&here, value)),
                "definition" => definition = Some(self.definition(&here, value)),
                _ => self.unknown(path, &key),
            }
        }
        let id = self.required(path, "id", id, "2.4.4.1");
        let definition = match definition {
            None => None,
            Some(definition) => Some(definition?),
        };
        Some(Activity { typed: typed.is_some(), id: id?, definition })
    }

    fn definition(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Definition> {
        let mut definition = Definition::default();
        let mut interaction = Vec::new();
        let mut whole = true;
        for (key, value) in self.entries(path, value)? {
            let here = path.key(&key);
            match &*key {
                "name" => definition.name = self.language_map(&here, value),
                "description" => definition.description = self.language_map(&here, value),
                "type" => definition.activity_type = self.iri(&here, value),
                "moreInfo" => definition.more_info = self.iri(&here, value),
                "extensions" => match self.extensions(&here, value) {
                    Some(extensions) => definition.extensions = extensions,
                    None => whole = false,
                },
                "interactionType"
                | "correctResponsesPattern"
                | "choices"
                | "scale"
                | "source"
                | "target"
                | "steps" => interaction.push((key, value)),
                _ => self.unknown(path, &key),
            }
        }
        if !interaction.is_empty() {
            definition.interaction = Some(self.interaction(path, interaction)?);
        }
        whole.then_some(definition)
    }

    /// Reads what makes an activity a question.
    fn interaction(&mut self, path: &Path<'_>, entries: Entries<'_>) -> Option<Interaction> {
        let mut kind = None;
        let mut read = Interaction::new(InteractionType::Other);
        let mut lists = Vec::new();
        for (key, value) in entries {
            let here = path.key(&key);
            let list = match &*key {
                "interactionType" => {
                    let words = "an interaction type of the standard";
                    kind = Some(self.form(&here, value, words, "2.4.4.1", InteractionType::parse));
                    continue;
                }
                "correctResponsesPattern" => {
                    read.correct = self.each(&here, value, |reader, path, value| reader.string(path, value));
                    continue;
                }
                "choices" => &mut read.choices,
                "scale" => &mut read.scale,
                "source" => &mut read.source,
                "target" => &mut read.target,
                _ => &mut read.steps,
            };
            *list = self.components(&here, value);
            lists.push(key);
        }
        let kind = self.required(path, "interactionType", kind, "2.4.4.1")?;
        for key in lists {
            if !kind.lists().contains(&&*key) {
                let wrong = Wrong::Rule("does not go with this interaction type");
                self.fault(&path.key(&key), wrong, "2.4.4.1");
            }
        }
        read.kind = kind;
        Some(read)
    }

    fn components(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Vec<Component>> {
        let components = self.each(path, value, |reader, path, value| {
            let (mut id, mut description) = (None, None);
            for (key, value) in reader.entries(path, value)? {
                let here = path.key(&key);
                match &*key {
                    "id" => id = Some(reader.string(&here, value)),
                    "description" => description = Some(reader.language_map(&here, value)),
                    _ => reader.unknown(path, &key),
                }
            }
            let id = reader.required(path, "id", id, "2.4.4.1");
            let description = match description {
                None => None,
                Some(description) => Some(description?),
            };
            Some(Component { id: id?, description })
        })?;
        let mut ids: Vec<&str> = components.iter().map(|component| component.id.as_str()).collect();
        ids.sort_unstable();
        if ids.windows(2).any(|pair| pair.first() == pair.last()) {
            self.fault(path, Wrong::Rule("has two components of one id"), "2.4.4.1");
        }
        Some(components)
    }
}
