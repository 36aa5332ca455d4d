//! Statements, what they share with sub-statements, and the rules that span several of their properties.

use super::actor::Who;
use super::{Path, Reader, Slot, excerpt};
use crate::actor::Actor;
use crate::attachment::{Attachment, MediaType, Sha2};
use crate::context::Context;
use crate::fault::Wrong;
use crate::json::Value;
use crate::moment::Timestamp;
use crate::object::{Object, SubStatement};
use crate::outcome::Outcome;
use crate::profile;
use crate::statement::{Statement, Version};
use crate::verb::Verb;

/// What statements and sub-statements share.
#[derive(Default)]
struct Shared {
    actor: Slot<Actor>,
    verb: Slot<Verb>,
    object: Slot<Object>,
    result: Option<Outcome>,
    context: Option<Context>,
    timestamp: Option<Timestamp>,
    attachments: Option<Vec<Attachment>>,
}

impl Reader {
    /// Data 2.4.
    pub(super) fn statement(&mut self, value: Value<'_>) -> Option<Statement> {
        let path = &Path::ROOT;
        let mut shared = Shared::default();
        let (mut id, mut stored, mut authority, mut version) = (None, None, None, None);
        for (key, value) in self.entries(path, value)? {
            let here = path.key(&key);
            match &*key {
                "id" => id = self.uuid(&here, value),
                "stored" => stored = self.timestamp(&here, value),
                "authority" => authority = self.authority(&here, value),
                "version" => {
                    let words = "\"1.0\", \"1.0.\" and a number, or \"2.0.\" and a number";
                    version = self.form(&here, value, words, "2.4.10", Version::parse);
                }
                name if self.knows(name) => self.shared(&mut shared, &here, name, value, false),
                _ => self.unknown(path, &key),
            }
        }
        self.check(path, &shared);
        let newer = [("contextAgents", 0), ("contextGroups", 1)].into_iter().filter(|(_, at)| {
            let context = shared.context.as_ref();
            context.is_some_and(
                |context| if *at == 0 { context.agents.is_some() } else { context.groups.is_some() },
            )
        });
        if version.as_ref().is_some_and(|version: &Version| !version.is_2_0()) {
            for (key, _) in newer {
                let wrong = Wrong::Rule("is not in the version this statement says it is of");
                self.fault(&path.key("context").key(key), wrong, "2.4.10");
            }
        }
        let actor = self.required(path, "actor", shared.actor, "2.2");
        let verb = self.required(path, "verb", shared.verb, "2.2");
        let object = self.required(path, "object", shared.object, "2.2");
        Some(Statement {
            id,
            actor: actor?,
            verb: verb?,
            object: object?,
            result: shared.result,
            context: shared.context,
            timestamp: shared.timestamp,
            stored,
            authority,
            version,
            attachments: shared.attachments,
        })
    }

    /// Data 2.4.4.3.
    pub(super) fn sub_statement(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<SubStatement> {
        let mut shared = Shared::default();
        for (key, value) in self.entries(path, value)? {
            let here = path.key(&key);
            match &*key {
                "objectType" => {}
                "id" | "stored" | "authority" | "version" => {
                    self.fault(&here, Wrong::Rule("may not be in a sub-statement"), "2.4.4.3");
                }
                name if self.knows(name) => self.shared(&mut shared, &here, name, value, true),
                _ => self.unknown(path, &key),
            }
        }
        self.check(path, &shared);
        let actor = self.required(path, "actor", shared.actor, "2.4.4.3");
        let verb = self.required(path, "verb", shared.verb, "2.4.4.3");
        let object = self.required(path, "object", shared.object, "2.4.4.3");
        Some(SubStatement {
            actor: actor?,
            verb: verb?,
            object: object?,
            result: shared.result,
            context: shared.context,
            timestamp: shared.timestamp,
            attachments: shared.attachments,
        })
    }

    fn knows(&self, name: &str) -> bool {
        matches!(name, "actor" | "verb" | "object" | "result" | "context" | "timestamp" | "attachments")
    }

    fn shared(&mut self, shared: &mut Shared, here: &Path<'_>, name: &str, value: Value<'_>, within: bool) {
        match name {
            "actor" => shared.actor = Some(self.actor(here, value, Who::Either)),
            "verb" => shared.verb = Some(self.verb(here, value)),
            "object" => shared.object = Some(self.object(here, value, within)),
            "result" => shared.result = self.outcome(here, value),
            "context" => shared.context = self.context(here, value),
            "timestamp" => shared.timestamp = self.timestamp(here, value),
            _ => {
                shared.attachments =
                    self.each(here, value, |reader, path, value| reader.attachment(path, value));
            }
        }
    }

    /// Rules that span several properties.
    fn check(&mut self, path: &Path<'_>, shared: &Shared) {
        let object = shared.object.as_ref().and_then(Option::as_ref);
        let verb = shared.verb.as_ref().and_then(Option::as_ref);
        if let (Some(object), Some(context)) = (object, &shared.context)
            && object.activity().is_none()
        {
            let wrong = || Wrong::Rule("may only be there if the object is an activity");
            if context.revision.is_some() {
                self.fault(&path.key("context").key("revision"), wrong(), "2.4.6");
            }
            if context.platform.is_some() {
                self.fault(&path.key("context").key("platform"), wrong(), "2.4.6");
            }
        }
        if let (Some(object), Some(verb)) = (object, verb)
            && verb.is(profile::verb::VOIDED)
            && !matches!(object, Object::StatementRef(_))
        {
            let wrong = Wrong::Rule("must be a StatementRef where the verb is voided");
            self.fault(&path.key("object"), wrong, "2.3.2");
        }
    }

    /// Data 2.4.3.
    fn verb(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Verb> {
        let (mut id, mut display) = (None, None);
        for (key, value) in self.entries(path, value)? {
            let here = path.key(&key);
            match &*key {
                "id" => id = Some(self.iri(&here, value)),
                "display" => display = Some(self.language_map(&here, value)),
                _ => self.unknown(path, &key),
            }
        }
        let id = self.required(path, "id", id, "2.4.3");
        let display = match display {
            None => None,
            Some(display) => Some(display?),
        };
        Some(Verb { id: id?, display })
    }

    /// Data 2.4.9: an agent, or an application and a user as a group of two that has no name of its own.
    fn authority(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Actor> {
        let authority = self.actor(path, value, Who::Either)?;
        if let Actor::Group(group) = &authority
            && (group.identifier.is_some() || group.members.as_ref().is_none_or(|members| members.len() != 2))
        {
            self.fault(path, Wrong::Rule("must be an agent, or an anonymous group of two agents"), "2.4.9");
        }
        Some(authority)
    }

    /// Data 2.4.11.
    fn attachment(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Attachment> {
        let (mut usage_type, mut display, mut description) = (None, None, None);
        let (mut content_type, mut length, mut sha2, mut file_url) = (None, None, None, None);
        for (key, value) in self.entries(path, value)? {
            let here = path.key(&key);
            match &*key {
                "usageType" => usage_type = Some(self.iri(&here, value)),
                "display" => display = Some(self.language_map(&here, value)),
                "description" => description = Some(self.language_map(&here, value)),
                "contentType" => {
                    let words = "an Internet media type";
                    content_type = Some(self.form(&here, value, words, "2.4.11", MediaType::parse));
                }
                "length" => length = Some(self.length(&here, &value)),
                "sha2" => {
                    let words = "the hexadecimal digits of a SHA-2";
                    sha2 = Some(self.form(&here, value, words, "2.4.11", Sha2::parse));
                }
                "fileUrl" => file_url = Some(self.iri(&here, value)),
                _ => self.unknown(path, &key),
            }
        }
        let usage_type = self.required(path, "usageType", usage_type, "2.4.11");
        let display = self.required(path, "display", display, "2.4.11");
        let content_type = self.required(path, "contentType", content_type, "2.4.11");
        let length = self.required(path, "length", length, "2.4.11");
        let sha2 = self.required(path, "sha2", sha2, "2.4.11");
        if let (Some(usage), Some(content)) = (&usage_type, &content_type)
            && *usage == profile::attachment::SIGNATURE
            && !content.as_str().eq_ignore_ascii_case("application/octet-stream")
        {
            let wrong = Wrong::Rule("must be application/octet-stream for a signature");
            self.fault(&path.key("contentType"), wrong, "2.6");
        }
        Some(Attachment {
            usage_type: usage_type?,
            display: display?,
            description: description.flatten(),
            content_type: content_type?,
            length: length?,
            sha2: sha2?,
            file_url: file_url.flatten(),
        })
    }

    fn length(&mut self, path: &Path<'_>, value: &Value<'_>) -> Option<u64> {
        let number = self.decimal(path, value)?;
        let length = number.as_str().parse().ok();
        if length.is_none() {
            let wrong = Wrong::Form { expected: "a whole number of bytes", found: excerpt(number.as_str()) };
            self.fault(path, wrong, "2.4.11");
        }
        length
    }
}
