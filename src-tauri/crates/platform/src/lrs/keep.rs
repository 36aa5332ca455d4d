//! Keeping statements: those that come by xAPI, and those that come by the exchange.

use std::collections::{BTreeMap, BTreeSet};

use statement::{
    Account, Activity, Actor, Agent, Context, Group, Identifier, Iri, Object, Stamp, Statement, Uuid,
};

use super::link::{self, New};
use super::name::{self, Kind, Numbers};
use crate::db::{DbError, Tx, Value};

/// A statement of an entry, on its way into the record store.
#[derive(Clone, Copy, Debug)]
pub struct FromExchange<'s> {
    /// The position of its entry.
    pub position: i64,
    /// The number of its stream in table `stream`.
    pub stream: i64,
    /// Where it stands in its stream.
    pub stamp: Stamp,
    /// The statement as it lies in the log; whoever calls has checked it, and that its actor is the learner.
    pub statement: &'s Statement,
}

/// Keeps statements of entries. They are made of their entries when they are read; here goes only what they are found by.
/// One whose id the store has already, because somebody brought it by xAPI too, is left as it is. `stored_ms`: taken
/// within this transaction.
///
/// # Errors
/// As the engine tells.
pub fn from_exchange(tx: &mut Tx<'_>, kept: &[FromExchange<'_>], stored_ms: i64) -> Result<(), DbError> {
    if let Some(last) = kept.last() {
        super::consistent::note(tx, stored_ms, last.position)?;
    }
    let platform = platform();
    let rows: Vec<Row<'_>> = kept
        .iter()
        .map(|one| Row {
            position: one.position,
            id: one.stamp.id(),
            at_ms: one.stamp.at_ms,
            statement: one.statement,
            entry: Some((one.stream, one.stamp.sequence)),
            body: None,
        })
        .collect();
    let known = keep(tx, rows, stored_ms, &platform, Voiding::Own)?;
    define_new(tx, kept.iter().map(|one| one.statement), &known.activities)
}

/// Tells that entries have got another stream, because two had written into the old one: their statements have other ids
/// now. `from`: number, and the first sequence number that went; `to`: number and id.
///
/// # Errors
/// As the engine tells.
pub fn renamed(tx: &mut Tx<'_>, from: (i64, u64), to: (i64, statement::StreamId)) -> Result<(), DbError> {
    let moved = tx.query(
        "select position, sequence from statement where stream = ?1 and sequence >= ?2",
        &[from.0.into(), from.1.into()],
    )?;
    for row in moved {
        let sequence = u64::try_from(row.int(1)?).unwrap_or_default();
        let id = statement::statement_id(to.1, sequence);
        tx.change(
            "update statement set stream = ?1, id = ?2 where position = ?3",
            &[to.0.into(), id.into(), row.int(0)?.into()],
        )?;
    }
    Ok(())
}

/// Takes statements out of the store again: entries that were found not to count after all.
///
/// # Errors
/// As the engine tells.
pub fn forget(tx: &mut Tx<'_>, positions: &[i64]) -> Result<(), DbError> {
    for position in positions {
        for sql in [
            "delete from mention_agent where source = ?1",
            "delete from mention_activity where source = ?1",
            "delete from echo where source = ?1",
            "delete from echo where position = ?1",
            "delete from statement where position = ?1",
        ] {
            tx.change(sql, &[(*position).into()])?;
        }
    }
    Ok(())
}

/// Who vouches for what came by the exchange.
pub(super) fn platform() -> Actor {
    Actor::Agent(Agent {
        typed: true,
        name: Some("Packhorse".to_owned()),
        identifier: Identifier::Account(Account {
            home_page: Iri::fixed("urn:packhorse:platform"),
            name: "exchange".to_owned(),
        }),
    })
}

/// What voiding statements of somebody may void.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voiding {
    /// Statements of the same authority; those of the exchange, of the same actor besides.
    Own = 1,
    /// Any.
    Any = 2,
}

/// A statement that is about to be kept.
pub(super) struct Row<'s> {
    pub(super) position: i64,
    pub(super) id: Uuid,
    pub(super) at_ms: i64,
    pub(super) statement: &'s Statement,
    /// Number of its stream, and its number there.
    pub(super) entry: Option<(i64, u64)>,
    pub(super) body: Option<String>,
}

/// What a statement is found by, in words.
struct Found {
    actor: Option<String>,
    object: Option<String>,
    agents: BTreeSet<(bool, String)>,
    activities: BTreeSet<String>,
}

/// The numbers that were given.
pub(super) struct Known {
    pub(super) agents: Numbers,
    pub(super) activities: Numbers,
    /// How many were not there yet.
    pub(super) kept: usize,
}

/// Keeps statements, with all they are found by. Those whose id is there already are passed over.
pub(super) fn keep(
    tx: &mut Tx<'_>,
    mut rows: Vec<Row<'_>>,
    stored_ms: i64,
    authority: &Actor,
    voiding: Voiding,
) -> Result<Known, DbError> {
    let found: Vec<Found> = rows.iter().map(|row| found(row.statement)).collect();
    let mut verbs = BTreeSet::new();
    let (mut agents, mut activities) = (BTreeSet::from([name::authority_key(authority)]), BTreeSet::new());
    for (row, found) in rows.iter().zip(&found) {
        put(&mut verbs, row.statement.verb.id.as_str());
        found
            .actor
            .iter()
            .chain(found.agents.iter().map(|(_, key)| key))
            .for_each(|key| put(&mut agents, key));
        found.object.iter().chain(&found.activities).for_each(|iri| put(&mut activities, iri));
    }
    let verbs = name::give(tx, Kind::Verb, &verbs)?;
    let agents = name::give(tx, Kind::Agent, &agents)?;
    let activities = name::give(tx, Kind::Activity, &activities)?;
    let lost = || DbError::Statement("a name that was just given a number has none".into());
    let authority = *agents.get(&name::authority_key(authority)).ok_or_else(lost)?;

    let mut kept = Vec::with_capacity(rows.len());
    let (mut lines, mut of_agents, mut of_activities) =
        (Vec::with_capacity(rows.len()), Vec::new(), Vec::new());
    for (row, found) in rows.iter_mut().zip(&found) {
        let number = |key: &String, numbers: &Numbers| numbers.get(key).copied().ok_or_else(lost);
        let verb = *verbs.get(row.statement.verb.id.as_str()).ok_or_else(lost)?;
        let actor = found.actor.as_ref().map(|key| number(key, &agents)).transpose()?;
        let object = found.object.as_ref().map(|iri| number(iri, &activities)).transpose()?;
        let refers = match &row.statement.object {
            Object::StatementRef(reference) => Some(reference.id),
            _ => None,
        };
        let voids = if row.statement.voids().is_some() { voiding as i64 } else { 0 };
        let registration = row.statement.context.as_ref().and_then(|context| context.registration);
        lines.push(vec![
            row.position.into(),
            row.id.into(),
            stored_ms.into(),
            row.at_ms.into(),
            verb.into(),
            actor.into(),
            object.into(),
            registration.into(),
            refers.into(),
            authority.into(),
            voids.into(),
            row.entry.map(|(stream, _)| stream).into(),
            row.entry.map(|(_, sequence)| sequence).into(),
            row.body.take().into(),
        ]);
        let place = [Value::from(stored_ms), row.position.into(), row.position.into()];
        for (related, key) in &found.agents {
            let mut line = vec![number(key, &agents)?.into(), (*related).into()];
            line.extend_from_slice(&place);
            of_agents.push(line);
        }
        for iri in &found.activities {
            let mut line = vec![number(iri, &activities)?.into()];
            line.extend_from_slice(&place);
            of_activities.push(line);
        }
        kept.push(New { position: row.position, id: row.id, refers });
    }

    let columns = [
        "position",
        "id",
        "stored_ms",
        "at_ms",
        "verb",
        "actor",
        "object",
        "registration",
        "refers",
        "authority",
        "voids",
        "stream",
        "sequence",
        "body",
    ];
    let many = lines.len() as u64;
    if tx.insert_new("statement", &columns, lines)? < many {
        let there: BTreeSet<i64> = present(tx, &kept)?;
        kept.retain(|new| there.contains(&new.position));
        let is_there =
            |line: &Vec<Value>| matches!(line.last(), Some(Value::Int(position)) if there.contains(position));
        of_agents.retain(is_there);
        of_activities.retain(is_there);
    }
    tx.insert("mention_agent", &["agent", "related", "stored_ms", "position", "source"], of_agents)?;
    tx.insert("mention_activity", &["activity", "stored_ms", "position", "source"], of_activities)?;
    link::link(tx, &kept)?;
    Ok(Known { agents, activities, kept: kept.len() })
}

fn put(names: &mut BTreeSet<String>, name: &str) {
    if !names.contains(name) {
        names.insert(name.to_owned());
    }
}

/// Which of these went in.
fn present(tx: &mut Tx<'_>, kept: &[New]) -> Result<BTreeSet<i64>, DbError> {
    let mut there = BTreeSet::new();
    for new in kept {
        let sql = "select 1 from statement where position = ?1 and id = ?2";
        if tx.one(sql, &[new.position.into(), new.id.into()])?.is_some() {
            there.insert(new.position);
        }
    }
    Ok(there)
}

/// Draws positions for statements that come by xAPI: below all of the exchange, growing.
pub(super) fn positions(tx: &mut Tx<'_>, at_ms: i64) -> Result<i64, DbError> {
    let batch = tx.insert_returning("statement_batch", &["at_ms"], "number", vec![at_ms.into()])?;
    // Only now and then: who forgets the same rows as another waits for its end.
    if batch % FORGOTTEN_AT_ONCE == 0 {
        tx.change("delete from statement_batch where number < ?1", &[batch.into()])?;
    }
    Ok((i64::MIN >> 1).saturating_add(batch.saturating_mul(MOST_AT_ONCE as i64)))
}

/// Rows of `statement_batch` that are forgotten at a time.
const FORGOTTEN_AT_ONCE: i64 = 1024;
/// Most statements that are kept at once.
pub(super) const MOST_AT_ONCE: usize = 4096;

/// Finds what a statement is found by (Communication 2.1.3).
fn found(statement: &Statement) -> Found {
    let mut found = Found {
        actor: name::agent_key(&statement.actor),
        object: statement.object.activity().map(|activity| activity.id.as_str().to_owned()),
        agents: BTreeSet::new(),
        activities: BTreeSet::new(),
    };
    members(&statement.actor, false, &mut found);
    match &statement.object {
        Object::Agent(agent) => agent_in(agent, false, &mut found),
        Object::Group(group) => group_in(group, false, &mut found),
        Object::SubStatement(inner) => {
            actor_in(&inner.actor, true, &mut found);
            match &inner.object {
                Object::Activity(activity) => {
                    found.activities.insert(activity.id.as_str().to_owned());
                }
                Object::Agent(agent) => agent_in(agent, true, &mut found),
                Object::Group(group) => group_in(group, true, &mut found),
                Object::StatementRef(_) | Object::SubStatement(_) => {}
            }
            context_in(inner.context.as_ref(), &mut found);
        }
        Object::Activity(_) | Object::StatementRef(_) => {}
    }
    context_in(statement.context.as_ref(), &mut found);
    // Whoever is there as actor, or as object, need not be there a second time.
    let (actor, object) = (found.actor.clone(), found.object.clone());
    let direct: BTreeSet<String> =
        found.agents.iter().filter(|(related, _)| !related).map(|(_, key)| key.clone()).collect();
    found.agents.retain(|(related, key)| actor.as_ref() != Some(key) && !(*related && direct.contains(key)));
    found.activities.retain(|iri| object.as_ref() != Some(iri));
    found
}

fn context_in(context: Option<&Context>, found: &mut Found) {
    let Some(context) = context else { return };
    if let Some(instructor) = &context.instructor {
        actor_in(instructor, true, found);
    }
    if let Some(team) = &context.team {
        group_in(team, true, found);
    }
    context.agents.iter().flatten().for_each(|one| agent_in(&one.agent, true, found));
    context.groups.iter().flatten().for_each(|one| group_in(&one.group, true, found));
    if let Some(activities) = &context.activities {
        let lists = [&activities.parent, &activities.grouping, &activities.category, &activities.other];
        for activity in lists.into_iter().flatten().flatten() {
            found.activities.insert(activity.id.as_str().to_owned());
        }
    }
}

fn actor_in(actor: &Actor, related: bool, found: &mut Found) {
    match actor {
        Actor::Agent(agent) => agent_in(agent, related, found),
        Actor::Group(group) => group_in(group, related, found),
    }
}

fn agent_in(agent: &Agent, related: bool, found: &mut Found) {
    found.agents.insert((related, name::identifier_key(&agent.identifier)));
}

fn group_in(group: &Group, related: bool, found: &mut Found) {
    if let Some(identifier) = &group.identifier {
        found.agents.insert((related, name::identifier_key(identifier)));
    }
    group.members.iter().flatten().for_each(|member| agent_in(member, related, found));
}

/// A group is found by its members too.
fn members(actor: &Actor, related: bool, found: &mut Found) {
    if let Actor::Group(group) = actor {
        group.members.iter().flatten().for_each(|member| agent_in(member, related, found));
    }
}

/// Keeps definitions of activities nobody defined before.
fn define_new<'s>(
    tx: &mut Tx<'_>,
    statements: impl Iterator<Item = &'s Statement>,
    numbers: &Numbers,
) -> Result<(), DbError> {
    let mut new: BTreeMap<i64, &Activity> = BTreeMap::new();
    for activity in
        statements.flat_map(super::format::activities).filter(|activity| activity.definition.is_some())
    {
        if let Some(number) = numbers.get(activity.id.as_str()) {
            new.entry(*number).or_insert(activity);
        }
    }
    for number in name::undefined(tx, &new.keys().copied().collect())? {
        if let Some(activity) = new.get(&number) {
            tx.change(
                "update activity set definition = ?1 where number = ?2 and definition is null",
                &[activity.to_json().into(), number.into()],
            )?;
        }
    }
    Ok(())
}
