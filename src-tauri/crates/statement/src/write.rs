//! Writing, without loss. Properties come in the order of the standard's tables.

use std::fmt::Write;

use crate::activity::{Activity, Component, Definition, Interaction};
use crate::actor::{Actor, Agent, Group, Identifier};
use crate::attachment::Attachment;
use crate::context::{Context, ContextActivities};
use crate::extension::Extensions;
use crate::iri::Iri;
use crate::language::LanguageMap;
use crate::object::{Object, StatementRef, SubStatement};
use crate::outcome::{Outcome, Score};
use crate::statement::Statement;
use crate::verb::Verb;

pub(crate) fn statement(statement: &Statement) -> String {
    let mut out = Writer { text: String::with_capacity(1024), first: true };
    out.object(|out| {
        out.id("id", statement.id.as_ref());
        out.actor("actor", &statement.actor);
        out.verb(&statement.verb);
        out.about(&statement.object);
        out.some("result", statement.result.as_ref(), Writer::outcome);
        out.some("context", statement.context.as_ref(), Writer::context);
        out.string("timestamp", statement.timestamp.as_ref().map(|one| one.as_str()));
        out.string("stored", statement.stored.as_ref().map(|one| one.as_str()));
        if let Some(authority) = &statement.authority {
            out.actor("authority", authority);
        }
        out.string("version", statement.version.as_ref().map(|one| one.as_str()));
        out.each("attachments", statement.attachments.as_deref(), Writer::attachment);
    });
    out.text
}

pub(crate) fn actor(actor: &Actor) -> String {
    let mut out = Writer { text: String::with_capacity(128), first: true };
    out.object(|out| match actor {
        Actor::Agent(agent) => out.agent(agent),
        Actor::Group(group) => out.group(group),
    });
    out.text
}

pub(crate) fn activity(activity: &Activity) -> String {
    let mut out = Writer { text: String::with_capacity(256), first: true };
    out.object(|out| out.activity(activity));
    out.text
}

struct Writer {
    text: String,
    /// Whether the next property or value is the first in its object or list.
    first: bool,
}

impl Writer {
    fn object(&mut self, inner: impl FnOnce(&mut Writer)) {
        self.text.push('{');
        self.first = true;
        inner(self);
        self.text.push('}');
        self.first = false;
    }

    fn comma(&mut self) {
        if !self.first {
            self.text.push(',');
        }
        self.first = false;
    }

    fn key(&mut self, key: &str) {
        self.comma();
        quote(&mut self.text, key);
        self.text.push(':');
    }

    /// Writes a property whose value is an object.
    fn some<T>(&mut self, key: &str, value: Option<&T>, inner: impl FnOnce(&mut Writer, &T)) {
        if let Some(value) = value {
            self.key(key);
            self.object(|out| inner(out, value));
        }
    }

    /// Writes a property whose value is a list of objects.
    fn each<T>(&mut self, key: &str, values: Option<&[T]>, inner: impl Fn(&mut Writer, &T)) {
        if let Some(values) = values {
            self.list(key, values, |out, value| out.object(|out| inner(out, value)));
        }
    }

    fn list<T>(&mut self, key: &str, values: &[T], write: impl Fn(&mut Writer, &T)) {
        self.key(key);
        self.text.push('[');
        self.first = true;
        for value in values {
            self.comma();
            write(self, value);
        }
        self.text.push(']');
        self.first = false;
    }

    fn string(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.key(key);
            quote(&mut self.text, value);
        }
    }

    /// Writes a property whose value is JSON already.
    fn raw(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.key(key);
            self.text.push_str(value);
        }
    }

    fn boolean(&mut self, key: &str, value: Option<bool>) {
        self.raw(key, value.map(|value| if value { "true" } else { "false" }));
    }

    fn id(&mut self, key: &str, id: Option<&uuid::Uuid>) {
        if let Some(id) = id {
            let mut buffer = uuid::Uuid::encode_buffer();
            self.string(key, Some(id.hyphenated().encode_lower(&mut buffer)));
        }
    }

    fn iri(&mut self, key: &str, iri: Option<&Iri>) {
        self.string(key, iri.map(Iri::as_str));
    }

    fn iris(&mut self, key: &str, iris: Option<&Vec<Iri>>) {
        if let Some(iris) = iris {
            self.list(key, iris, |out, iri| quote(&mut out.text, iri.as_str()));
        }
    }

    fn map(&mut self, key: &str, map: Option<&LanguageMap>) {
        self.some(key, map, |out, map| {
            map.iter().for_each(|(tag, words)| out.string(tag.as_str(), Some(words)))
        });
    }

    fn extensions(&mut self, extensions: &Extensions) {
        self.some("extensions", extensions.entries.as_ref(), |out, entries| {
            for (iri, value) in entries {
                out.raw(iri.as_str(), Some(value.as_str()));
            }
        });
    }

    fn actor(&mut self, key: &str, actor: &Actor) {
        match actor {
            Actor::Agent(agent) => self.some(key, Some(agent), Writer::agent),
            Actor::Group(group) => self.some(key, Some(group), Writer::group),
        }
    }

    fn agent(&mut self, agent: &Agent) {
        self.string("objectType", agent.typed.then_some("Agent"));
        self.string("name", agent.name.as_deref());
        self.identifier(&agent.identifier);
    }

    fn group(&mut self, group: &Group) {
        self.string("objectType", Some("Group"));
        self.string("name", group.name.as_deref());
        if let Some(identifier) = &group.identifier {
            self.identifier(identifier);
        }
        self.each("member", group.members.as_deref(), Writer::agent);
    }

    fn identifier(&mut self, identifier: &Identifier) {
        match identifier {
            Identifier::Mbox(mbox) => self.string("mbox", Some(mbox.as_str())),
            Identifier::MboxSha1Sum(sum) => self.string("mbox_sha1sum", Some(sum.as_str())),
            Identifier::OpenId(iri) => self.iri("openid", Some(iri)),
            Identifier::Account(account) => self.some("account", Some(account), |out, account| {
                out.iri("homePage", Some(&account.home_page));
                out.string("name", Some(&account.name));
            }),
        }
    }

    fn verb(&mut self, verb: &Verb) {
        self.some("verb", Some(verb), |out, verb| {
            out.iri("id", Some(&verb.id));
            out.map("display", verb.display.as_ref());
        });
    }

    fn about(&mut self, object: &Object) {
        self.key("object");
        self.object(|out| match object {
            Object::Activity(activity) => out.activity(activity),
            // As an object an agent must say that it is one (Data 2.4.4.2).
            Object::Agent(agent) => out.agent(&Agent { typed: true, ..agent.clone() }),
            Object::Group(group) => out.group(group),
            Object::StatementRef(reference) => out.reference(reference),
            Object::SubStatement(statement) => out.sub_statement(statement),
        });
    }

    fn activity(&mut self, activity: &Activity) {
        self.string("objectType", activity.typed.then_some("Activity"));
        self.iri("id", Some(&activity.id));
        self.some("definition", activity.definition.as_ref(), Writer::definition);
    }

    fn definition(&mut self, definition: &Definition) {
        self.map("name", definition.name.as_ref());
        self.map("description", definition.description.as_ref());
        self.iri("type", definition.activity_type.as_ref());
        self.iri("moreInfo", definition.more_info.as_ref());
        if let Some(interaction) = &definition.interaction {
            self.interaction(interaction);
        }
        self.extensions(&definition.extensions);
    }

    fn interaction(&mut self, interaction: &Interaction) {
        self.string("interactionType", Some(interaction.kind.as_str()));
        if let Some(correct) = &interaction.correct {
            self.list("correctResponsesPattern", correct, |out, pattern| quote(&mut out.text, pattern));
        }
        self.each("choices", interaction.choices.as_deref(), Writer::component);
        self.each("scale", interaction.scale.as_deref(), Writer::component);
        self.each("source", interaction.source.as_deref(), Writer::component);
        self.each("target", interaction.target.as_deref(), Writer::component);
        self.each("steps", interaction.steps.as_deref(), Writer::component);
    }

    fn component(&mut self, component: &Component) {
        self.string("id", Some(&component.id));
        self.map("description", component.description.as_ref());
    }

    fn reference(&mut self, reference: &StatementRef) {
        self.string("objectType", Some("StatementRef"));
        self.id("id", Some(&reference.id));
    }

    fn sub_statement(&mut self, statement: &SubStatement) {
        self.string("objectType", Some("SubStatement"));
        self.actor("actor", &statement.actor);
        self.verb(&statement.verb);
        self.about(&statement.object);
        self.some("result", statement.result.as_ref(), Writer::outcome);
        self.some("context", statement.context.as_ref(), Writer::context);
        self.string("timestamp", statement.timestamp.as_ref().map(|one| one.as_str()));
        self.each("attachments", statement.attachments.as_deref(), Writer::attachment);
    }

    fn outcome(&mut self, outcome: &Outcome) {
        self.some("score", outcome.score.as_ref(), Writer::score);
        self.boolean("success", outcome.success);
        self.boolean("completion", outcome.completion);
        self.string("response", outcome.response.as_deref());
        self.string("duration", outcome.duration.as_ref().map(|one| one.as_str()));
        self.extensions(&outcome.extensions);
    }

    fn score(&mut self, score: &Score) {
        let parts =
            [("scaled", &score.scaled), ("raw", &score.raw), ("min", &score.min), ("max", &score.max)];
        for (key, number) in parts {
            self.raw(key, number.as_ref().map(|one| one.as_str()));
        }
    }

    fn context(&mut self, context: &Context) {
        self.id("registration", context.registration.as_ref());
        if let Some(instructor) = &context.instructor {
            self.actor("instructor", instructor);
        }
        self.some("team", context.team.as_ref(), Writer::group);
        self.some("contextActivities", context.activities.as_ref(), Writer::context_activities);
        self.string("revision", context.revision.as_deref());
        self.string("platform", context.platform.as_deref());
        self.string("language", context.language.as_ref().map(|one| one.as_str()));
        self.some("statement", context.statement.as_ref(), Writer::reference);
        self.each("contextAgents", context.agents.as_deref(), |out, one| {
            out.string("objectType", Some("contextAgent"));
            out.some("agent", Some(&one.agent), Writer::agent);
            out.iris("relevantTypes", one.relevant_types.as_ref());
        });
        self.each("contextGroups", context.groups.as_deref(), |out, one| {
            out.string("objectType", Some("contextGroup"));
            out.some("group", Some(&one.group), Writer::group);
            out.iris("relevantTypes", one.relevant_types.as_ref());
        });
        self.extensions(&context.extensions);
    }

    fn context_activities(&mut self, activities: &ContextActivities) {
        self.each("parent", activities.parent.as_deref(), Writer::activity);
        self.each("grouping", activities.grouping.as_deref(), Writer::activity);
        self.each("category", activities.category.as_deref(), Writer::activity);
        self.each("other", activities.other.as_deref(), Writer::activity);
    }

    fn attachment(&mut self, attachment: &Attachment) {
        self.iri("usageType", Some(&attachment.usage_type));
        self.map("display", Some(&attachment.display));
        self.map("description", attachment.description.as_ref());
        self.string("contentType", Some(attachment.content_type.as_str()));
        self.raw("length", Some(&attachment.length.to_string()));
        self.string("sha2", Some(attachment.sha2.as_str()));
        self.iri("fileUrl", attachment.file_url.as_ref());
    }
}

/// Writes a JSON string. Only what must be escaped is.
fn quote(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| byte < 0x20 || byte == b'"' || byte == b'\\') {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        match special.as_bytes().first() {
            Some(b'"') => out.push_str("\\\""),
            Some(b'\\') => out.push_str("\\\\"),
            Some(b'\n') => out.push_str("\\n"),
            Some(b'\r') => out.push_str("\\r"),
            Some(b'\t') => out.push_str("\\t"),
            other => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", other.copied().unwrap_or_default());
            }
        }
        rest = special.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
    out.push('"');
}
