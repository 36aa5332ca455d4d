//! Learners as actors.

use uuid::Uuid;

use crate::actor::{Account, Actor, Agent, Identifier};
use crate::iri::Iri;

/// The home page of learners' accounts.
pub const HOME_PAGE: &str = "urn:packhorse:learner";

/// Returns a learner as an actor: an account and nothing else. No name leaves the laptop in a statement.
#[must_use]
pub fn learner(uuid: Uuid) -> Actor {
    let account = Account { home_page: Iri::fixed(HOME_PAGE), name: uuid.hyphenated().to_string() };
    Actor::Agent(Agent::new(Identifier::Account(account)))
}

/// Returns which learner an actor is, if one of ours.
#[must_use]
pub fn learner_id(actor: &Actor) -> Option<Uuid> {
    match actor.identifier()? {
        Identifier::Account(account) if account.home_page == HOME_PAGE => {
            let uuid = Uuid::try_parse(&account.name).ok()?;
            (uuid.hyphenated().to_string() == account.name).then_some(uuid)
        }
        _ => None,
    }
}
