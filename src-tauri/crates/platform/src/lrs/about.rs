//! The agents, activities and about resources (Communication 2.4, 2.5 and 2.8).

use serde_json::{Value, json};
use statement::{Activity, Actor, Identifier};

use super::Store;
use super::access::Access;
use super::answer::Answer;
use super::ask::{Ask, Verb};
use super::name::{self, Kind};
use super::refusal::Refusal;
use super::version::Version;

fn only_get(ask: &Ask) -> Result<(), Refusal> {
    if ask.verb == Verb::Get { Ok(()) } else { Err(Refusal::method("GET and HEAD")) }
}

fn may_read(access: &Access) -> Result<(), Refusal> {
    if access.scopes.reads_own_statements() || access.scopes.keeps_profiles() {
        Ok(())
    } else {
        Err(Refusal::forbidden("all/read"))
    }
}

/// Gives out an agent as a person: with the names statements called them by.
pub(super) fn agents(store: &Store<'_>, access: &Access, ask: &Ask) -> Result<Answer, Refusal> {
    only_get(ask)?;
    may_read(access)?;
    ask.parameters.only(&["agent"])?;
    ask.parameters.needed("agent")?;
    let Some(Actor::Agent(agent)) = ask.parameters.actor("agent")? else {
        return Err(Refusal::bad("the parameter agent must be an agent, not a group"));
    };
    let mut names = store.db.read(|tx| {
        let Some(number) = name::find_one(tx, Kind::Agent, &name::identifier_key(&agent.identifier))? else {
            return Ok(Vec::new());
        };
        let rows = tx.query(
            "select name from agent_name where agent = ?1 order by name limit 100",
            &[number.into()],
        )?;
        rows.iter()
            .map(|row| row.text(0).map(str::to_owned))
            .collect::<Result<Vec<_>, _>>()
            .map_err(Refusal::from)
    })?;
    if names.is_empty() {
        names.extend(agent.name.clone());
    }
    let mut person = json!({ "objectType": "Person" });
    let (key, value) = match &agent.identifier {
        Identifier::Mbox(mbox) => ("mbox", json!([mbox.as_str()])),
        Identifier::MboxSha1Sum(sum) => ("mbox_sha1sum", json!([sum.as_str()])),
        Identifier::OpenId(iri) => ("openid", json!([iri.as_str()])),
        Identifier::Account(account) => {
            ("account", json!([{ "homePage": account.home_page.as_str(), "name": account.name }]))
        }
    };
    if let Value::Object(person) = &mut person {
        person.insert(key.to_owned(), value);
        if !names.is_empty() {
            person.insert("name".to_owned(), json!(names));
        }
    }
    Ok(Answer::json(person.to_string()))
}

/// Gives out an activity with all that is known of it; one nobody knows by its id alone.
pub(super) fn activities(store: &Store<'_>, access: &Access, ask: &Ask) -> Result<Answer, Refusal> {
    only_get(ask)?;
    may_read(access)?;
    ask.parameters.only(&["activityId"])?;
    ask.parameters.needed("activityId")?;
    let Some(id) = ask.parameters.iri("activityId")? else {
        return Err(Refusal::bad("the parameter activityId is missing"));
    };
    let known = store.db.read(|tx| {
        let row = tx.one("select definition from activity where iri = ?1", &[id.as_str().into()])?;
        Ok::<_, Refusal>(
            row.map(|row| row.opt_text(0).map(|text| text.map(str::to_owned))).transpose()?.flatten(),
        )
    })?;
    let known = known.and_then(|json| Activity::parse(&json).ok());
    let activity = known.unwrap_or_else(|| Activity::new(id));
    Ok(Answer::json(Activity { typed: true, ..activity }.to_json()))
}

/// Says which versions are spoken.
pub(super) fn about(only: Option<Version>, ask: &Ask) -> Result<Answer, Refusal> {
    only_get(ask)?;
    ask.parameters.only(&[])?;
    let versions = match only {
        None => json!(["1.0.0", "1.0.1", "1.0.2", "1.0.3", "2.0.0"]),
        Some(Version::V1_0) => json!(["1.0.0", "1.0.1", "1.0.2", "1.0.3"]),
        Some(Version::V2_0) => json!(["2.0.0"]),
    };
    Ok(Answer::json(json!({ "version": versions, "extensions": {} }).to_string()))
}
