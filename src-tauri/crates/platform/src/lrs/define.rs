//! What is known of activities and agents, put together of all that statements say (Communication 2.4 and 2.5).

use std::collections::BTreeMap;

use statement::{Activity, Actor, Agent, Context, Definition, Extensions, LanguageMap, Object, Statement};

use super::format;
use super::keep::Known;
use super::name;
use crate::db::{DbError, Tx};

/// Most bytes of what is known of one activity.
const MOST_BYTES: usize = 256 * 1024;
/// Most names of one agent.
const MOST_NAMES: i64 = 20;
/// The longest name that is kept.
const LONGEST_NAME: usize = 400;

/// Takes over what statements say of the activities and agents they name. The later word wins; languages and extensions
/// it does not speak of stay.
pub(super) fn define<'s>(
    tx: &mut Tx<'_>,
    statements: impl Iterator<Item = &'s Statement> + Clone,
    known: &Known,
) -> Result<(), DbError> {
    // In the order of their numbers, so that two who do so at once do not wait for each other crosswise.
    let mut told: BTreeMap<i64, Vec<&Activity>> = BTreeMap::new();
    for activity in statements.clone().flat_map(format::activities).filter(|one| one.definition.is_some()) {
        if let Some(number) = known.activities.get(activity.id.as_str()) {
            told.entry(*number).or_default().push(activity);
        }
    }
    for (number, told) in told {
        tx.lock("activity", number)?;
        let row = tx.one("select definition from activity where number = ?1", &[number.into()])?;
        let kept = row.map(|row| row.opt_text(0).map(|text| text.map(str::to_owned))).transpose()?.flatten();
        let mut whole = kept.as_deref().and_then(|json| Activity::parse(json).ok());
        for one in told {
            match (&mut whole, &one.definition) {
                (Some(whole), Some(definition)) => {
                    merge(whole.definition.get_or_insert_default(), definition)
                }
                (none, _) => *none = Some(Activity { typed: true, ..one.clone() }),
            }
        }
        if let Some(json) = whole.map(|whole| whole.to_json())
            && json.len() <= MOST_BYTES
            && kept.as_ref() != Some(&json)
        {
            tx.execute(
                "update activity set definition = ?1 where number = ?2",
                &[json.into(), number.into()],
            )?;
        }
    }
    names(tx, statements, known)
}

/// Takes over what a definition says into what is known.
fn merge(known: &mut Definition, told: &Definition) {
    let Definition { name, description, activity_type, more_info, interaction, extensions } = told;
    words(&mut known.name, name.as_ref());
    words(&mut known.description, description.as_ref());
    for (place, one) in [(&mut known.activity_type, activity_type), (&mut known.more_info, more_info)] {
        if one.is_some() {
            place.clone_from(one);
        }
    }
    if interaction.is_some() {
        known.interaction.clone_from(interaction);
    }
    if known.extensions == Extensions::default() {
        known.extensions = extensions.clone();
    } else {
        extensions.iter().for_each(|(iri, value)| known.extensions.put(iri.clone(), value.clone()));
    }
}

fn words(known: &mut Option<LanguageMap>, told: Option<&LanguageMap>) {
    let Some(told) = told else { return };
    let kept = known.take().unwrap_or_default();
    *known = Some(told.iter().fold(kept, |kept, (tag, words)| kept.with(tag.clone(), words)));
}

/// Takes over what agents are called.
fn names<'s>(
    tx: &mut Tx<'_>,
    statements: impl Iterator<Item = &'s Statement>,
    known: &Known,
) -> Result<(), DbError> {
    let mut told: BTreeMap<(i64, &str), ()> = BTreeMap::new();
    for agent in statements.flat_map(agents) {
        let number = known.agents.get(&name::identifier_key(&agent.identifier));
        if let (Some(number), Some(name)) = (number, &agent.name)
            && name.len() <= LONGEST_NAME
            && !name.contains('\0')
        {
            told.insert((*number, name), ());
        }
    }
    for (number, name) in told.into_keys() {
        let row = tx.one("select count(*) from agent_name where agent = ?1", &[number.into()])?;
        if row.map_or(Ok(0), |row| row.int(0))? < MOST_NAMES {
            tx.insert_new("agent_name", &["agent", "name"], vec![vec![number.into(), name.into()]])?;
        }
    }
    Ok(())
}

fn agents(statement: &Statement) -> Vec<&Agent> {
    let mut found = Vec::new();
    of_actor(&statement.actor, &mut found);
    match &statement.object {
        Object::Agent(agent) => found.push(agent),
        Object::Group(group) => found.extend(group.members.iter().flatten()),
        _ => {}
    }
    if let Some(Context { instructor, team, .. }) = &statement.context {
        if let Some(instructor) = instructor {
            of_actor(instructor, &mut found);
        }
        found.extend(team.iter().flat_map(|team| team.members.iter().flatten()));
    }
    found
}

fn of_actor<'s>(actor: &'s Actor, found: &mut Vec<&'s Agent>) {
    match actor {
        Actor::Agent(agent) => found.push(agent),
        Actor::Group(group) => found.extend(group.members.iter().flatten()),
    }
}
