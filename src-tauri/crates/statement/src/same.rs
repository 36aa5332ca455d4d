//! Whether two statements say the same (Data 2.3.1).

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserializer;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::activity::Activity;
use crate::actor::{Account, Actor, Agent, Group, Identifier};
use crate::context::{Context, ContextActivities};
use crate::decimal::{self, Decimal};
use crate::extension::{Extensions, Json};
use crate::language::LanguageTag;
use crate::moment::Timestamp;
use crate::object::{Object, SubStatement};
use crate::outcome::{Outcome, Score};
use crate::statement::Statement;

pub(crate) fn statements(one: &Statement, other: &Statement) -> bool {
    // A record store gives these to a statement that has none; where both have them, they count.
    fn given<T>(one: Option<&T>, other: Option<&T>, same: impl FnOnce(&T, &T) -> bool) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => same(one, other),
            _ => true,
        }
    }
    given(one.id.as_ref(), other.id.as_ref(), PartialEq::eq)
        && given(one.timestamp.as_ref(), other.timestamp.as_ref(), Timestamp::same_instant)
        && given(one.version.as_ref(), other.version.as_ref(), PartialEq::eq)
        && actors(&one.actor, &other.actor)
        && one.verb.id == other.verb.id
        && objects(&one.object, &other.object)
        && both(one.result.as_ref(), other.result.as_ref(), outcomes)
        && both(one.context.as_ref(), other.context.as_ref(), contexts)
}

/// Both absent, or both there and the same.
fn both<T>(one: Option<&T>, other: Option<&T>, same: impl FnOnce(&T, &T) -> bool) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => same(one, other),
        _ => false,
    }
}

fn lists<T>(one: &[T], other: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
}

fn actors(one: &Actor, other: &Actor) -> bool {
    match (one, other) {
        (Actor::Agent(one), Actor::Agent(other)) => agents(one, other),
        (Actor::Group(one), Actor::Group(other)) => groups(one, other),
        _ => false,
    }
}

fn agents(one: &Agent, other: &Agent) -> bool {
    one.name == other.name && identifiers(&one.identifier, &other.identifier)
}

/// Members are in no order: each must have its own counterpart.
fn groups(one: &Group, other: &Group) -> bool {
    one.name == other.name
        && both(one.identifier.as_ref(), other.identifier.as_ref(), identifiers)
        && both(one.members.as_ref(), other.members.as_ref(), |one, other| {
            one.len() == other.len() && sorted(one) == sorted(other)
        })
}

fn sorted(members: &[Agent]) -> Vec<(Option<&str>, u8, String, &str)> {
    let mut keys: Vec<_> = members.iter().map(agent_key).collect();
    keys.sort_unstable();
    keys
}

/// What an agent is told apart by, with case put aside where it means nothing.
fn agent_key(agent: &Agent) -> (Option<&str>, u8, String, &str) {
    let (kind, first, second) = match &agent.identifier {
        Identifier::Mbox(mbox) => {
            let (local, domain) = mbox.as_str().rsplit_once('@').unwrap_or((mbox.as_str(), ""));
            (0, domain.to_ascii_lowercase(), local)
        }
        Identifier::MboxSha1Sum(sum) => (1, sum.as_str().to_ascii_lowercase(), ""),
        Identifier::OpenId(iri) => (2, String::new(), iri.as_str()),
        Identifier::Account(account) => (3, account.home_page.as_str().to_owned(), account.name.as_str()),
    };
    (agent.name.as_deref(), kind, first, second)
}

fn identifiers(one: &Identifier, other: &Identifier) -> bool {
    match (one, other) {
        (Identifier::Mbox(one), Identifier::Mbox(other)) => one.same(other),
        (Identifier::MboxSha1Sum(one), Identifier::MboxSha1Sum(other)) => {
            one.as_str().eq_ignore_ascii_case(other.as_str())
        }
        (Identifier::OpenId(one), Identifier::OpenId(other)) => one == other,
        (Identifier::Account(one), Identifier::Account(other)) => accounts(one, other),
        _ => false,
    }
}

fn accounts(one: &Account, other: &Account) -> bool {
    one.home_page == other.home_page && one.name == other.name
}

fn objects(one: &Object, other: &Object) -> bool {
    match (one, other) {
        (Object::Activity(one), Object::Activity(other)) => activities(one, other),
        (Object::Agent(one), Object::Agent(other)) => agents(one, other),
        (Object::Group(one), Object::Group(other)) => groups(one, other),
        (Object::StatementRef(one), Object::StatementRef(other)) => one == other,
        (Object::SubStatement(one), Object::SubStatement(other)) => sub_statements(one, other),
        _ => false,
    }
}

/// Definitions are not part of the statement.
fn activities(one: &Activity, other: &Activity) -> bool {
    one.id == other.id
}

fn sub_statements(one: &SubStatement, other: &SubStatement) -> bool {
    actors(&one.actor, &other.actor)
        && one.verb.id == other.verb.id
        && objects(&one.object, &other.object)
        && both(one.result.as_ref(), other.result.as_ref(), outcomes)
        && both(one.context.as_ref(), other.context.as_ref(), contexts)
        && both(one.timestamp.as_ref(), other.timestamp.as_ref(), Timestamp::same_instant)
}

fn outcomes(one: &Outcome, other: &Outcome) -> bool {
    both(one.score.as_ref(), other.score.as_ref(), scores)
        && one.success == other.success
        && one.completion == other.completion
        && one.response == other.response
        && both(one.duration.as_ref(), other.duration.as_ref(), |one, other| one.same(other))
        && extensions(&one.extensions, &other.extensions)
}

fn scores(one: &Score, other: &Score) -> bool {
    let equal = |one: &Option<Decimal>, other: &Option<Decimal>| {
        both(one.as_ref(), other.as_ref(), |one, other| one.order(other).is_eq())
    };
    equal(&one.scaled, &other.scaled)
        && equal(&one.raw, &other.raw)
        && equal(&one.min, &other.min)
        && equal(&one.max, &other.max)
}

fn contexts(one: &Context, other: &Context) -> bool {
    let tags = |one: &LanguageTag, other: &LanguageTag| one.as_str().eq_ignore_ascii_case(other.as_str());
    one.registration == other.registration
        && both(one.instructor.as_ref(), other.instructor.as_ref(), actors)
        && both(one.team.as_ref(), other.team.as_ref(), groups)
        && both(one.activities.as_ref(), other.activities.as_ref(), context_activities)
        && one.revision == other.revision
        && one.platform == other.platform
        && both(one.language.as_ref(), other.language.as_ref(), tags)
        && one.statement == other.statement
        && both(one.agents.as_ref(), other.agents.as_ref(), |one, other| {
            lists(one, other, |one, other| {
                agents(&one.agent, &other.agent) && one.relevant_types == other.relevant_types
            })
        })
        && both(one.groups.as_ref(), other.groups.as_ref(), |one, other| {
            lists(one, other, |one, other| {
                groups(&one.group, &other.group) && one.relevant_types == other.relevant_types
            })
        })
        && extensions(&one.extensions, &other.extensions)
}

fn context_activities(one: &ContextActivities, other: &ContextActivities) -> bool {
    let same = |one: &Option<Vec<Activity>>, other: &Option<Vec<Activity>>| {
        both(one.as_ref(), other.as_ref(), |one, other| lists(one, other, activities))
    };
    same(&one.parent, &other.parent)
        && same(&one.grouping, &other.grouping)
        && same(&one.category, &other.category)
        && same(&one.other, &other.other)
}

fn extensions(one: &Extensions, other: &Extensions) -> bool {
    both(one.entries.as_ref(), other.entries.as_ref(), |one, other| {
        let other: BTreeMap<_, _> = other.iter().map(|(iri, value)| (iri, value)).collect();
        one.len() == other.len()
            && one.iter().all(|(iri, value)| other.get(iri).is_some_and(|other| values(value, other)))
    })
}

/// How deep extensions are compared by value; deeper down letters count.
const MAX_DEPTH: usize = 64;

fn values(one: &Json, other: &Json) -> bool {
    texts(one.as_str(), other.as_str(), MAX_DEPTH)
}

/// Compares two JSON texts by value, each level as the raw texts of the next: numbers keep their digits so.
fn texts(one: &str, other: &str, depth: usize) -> bool {
    if one == other {
        return true;
    }
    let (first, second) = (one.as_bytes().first(), other.as_bytes().first());
    if depth == 0 {
        return false;
    }
    match (first, second) {
        (Some(b'{'), Some(b'{')) => match (entries(one), entries(other)) {
            (Some(one), Some(other)) => lists(&one, &other, |(key, one), (name, other)| {
                key == name && texts(one.get(), other.get(), depth - 1)
            }),
            _ => false,
        },
        (Some(b'['), Some(b'[')) => {
            let read = |text| serde_json::from_str::<Vec<&RawValue>>(text).ok();
            match (read(one), read(other)) {
                (Some(one), Some(other)) => {
                    lists(&one, &other, |one, other| texts(one.get(), other.get(), depth - 1))
                }
                _ => false,
            }
        }
        (Some(b'"'), Some(b'"')) => {
            let read = |text| serde_json::from_str::<String>(text).ok();
            read(one).is_some_and(|one| read(other).is_some_and(|other| one == other))
        }
        (Some(b'-' | b'0'..=b'9'), Some(b'-' | b'0'..=b'9')) => decimal::order(one, other).is_eq(),
        _ => false,
    }
}

/// Reads an object's entries, sorted by key; those of one key stay in the order they came.
fn entries(text: &str) -> Option<Vec<(String, &RawValue)>> {
    struct Entries;

    impl<'de> Visitor<'de> for Entries {
        type Value = Vec<(String, &'de RawValue)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut entries = Vec::new();
            while let Some(entry) = map.next_entry()? {
                entries.push(entry);
            }
            Ok(entries)
        }
    }

    let mut entries = serde_json::Deserializer::from_str(text).deserialize_map(Entries).ok()?;
    entries.sort_by(|(one, _), (other, _)| one.cmp(other));
    Some(entries)
}
