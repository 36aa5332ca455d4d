//! Surroundings (Data 2.4.6, and xAPI 2.0 for agents and groups).

use super::actor::Who;
use super::{Path, Reader};
use crate::activity::Activity;
use crate::actor::{Actor, Agent, Group};
use crate::context::{Context, ContextActivities, ContextAgent, ContextGroup};
use crate::fault::Wrong;
use crate::iri::Iri;
use crate::json::Value;

impl Reader {
    pub(super) fn context(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Context> {
        let mut context = Context::default();
        for (key, value) in self.entries(path, value)? {
            let here = path.key(&key);
            match &*key {
                "registration" => context.registration = self.uuid(&here, value),
                "instructor" => context.instructor = self.actor(&here, value, Who::Either),
                "team" => context.team = self.only_group(&here, value),
                "contextActivities" => context.activities = self.context_activities(&here, value),
                "revision" => context.revision = self.string(&here, value),
                "platform" => context.platform = self.string(&here, value),
                "language" => context.language = self.tag(&here, value),
                "statement" => context.statement = self.statement_ref(&here, value),
                "contextAgents" => {
                    context.agents = self.each(&here, value, |reader, path, value| {
                        let (agent, relevant_types) =
                            reader.relevant(path, value, "contextAgent", "agent", Reader::only_agent)?;
                        Some(ContextAgent { agent, relevant_types })
                    });
                }
                "contextGroups" => {
                    context.groups = self.each(&here, value, |reader, path, value| {
                        let (group, relevant_types) =
                            reader.relevant(path, value, "contextGroup", "group", Reader::only_group)?;
                        Some(ContextGroup { group, relevant_types })
                    });
                }
                "extensions" => context.extensions = self.extensions(&here, value).unwrap_or_default(),
                _ => self.unknown(path, &key),
            }
        }
        Some(context)
    }

    fn only_agent(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Agent> {
        match self.actor(path, value, Who::AgentOnly)? {
            Actor::Agent(agent) => Some(agent),
            Actor::Group(_) => None,
        }
    }

    fn only_group(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Group> {
        match self.actor(path, value, Who::GroupOnly)? {
            Actor::Group(group) => Some(group),
            Actor::Agent(_) => None,
        }
    }

    /// Data 2.4.6.2.
    fn context_activities(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<ContextActivities> {
        let mut activities = ContextActivities::default();
        for (key, value) in self.entries(path, value)? {
            let place = match &*key {
                "parent" => &mut activities.parent,
                "grouping" => &mut activities.grouping,
                "category" => &mut activities.category,
                "other" => &mut activities.other,
                _ => {
                    self.fault(&path.key(&key), Wrong::Unknown, "2.4.6.2");
                    continue;
                }
            };
            *place = self.one_or_more(&path.key(&key), value);
        }
        Some(activities)
    }

    /// A single activity stands for a list of one (Data 2.4.6.2).
    fn one_or_more(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Vec<Activity>> {
        match value {
            Value::List(_) => self.each(path, value, |reader, path, value| reader.activity(path, value)),
            one => self.activity(path, one).map(|activity| vec![activity]),
        }
    }

    /// Reads what xAPI 2.0 has of agents and groups in the surroundings.
    fn relevant<'a, T>(
        &mut self,
        path: &Path<'_>,
        value: Value<'a>,
        kind: &'static str,
        name: &'static str,
        read: impl Fn(&mut Reader, &Path<'_>, Value<'a>) -> Option<T>,
    ) -> Option<(T, Option<Vec<Iri>>)> {
        let (mut typed, mut who, mut types) = (None, None, None);
        for (key, value) in self.entries(path, value)? {
            let here = path.key(&key);
            match &*key {
                "objectType" => typed = Some(self.exactly(&here, value, kind, "2.0: 4.2.2.5")),
                "relevantTypes" => {
                    let read = self.each(&here, value, |reader, path, value| reader.iri(path, value));
                    if read.as_ref().is_some_and(Vec::is_empty) {
                        self.fault(&here, Wrong::Rule("must not be empty"), "2.0: 4.2.2.5");
                    }
                    types = Some(read);
                }
                key if key == name => who = Some(read(self, &here, value)),
                _ => self.unknown(path, &key),
            }
        }
        self.required(path, "objectType", typed, "2.0: 4.2.2.5");
        let who = self.required(path, name, who, "2.0: 4.2.2.5");
        let types = match types {
            None => None,
            Some(types) => Some(types?),
        };
        Some((who?, types))
    }
}
