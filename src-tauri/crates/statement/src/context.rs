//! In what surroundings (Data 2.4.6).

use uuid::Uuid;

use crate::activity::Activity;
use crate::actor::{Actor, Agent, Group};
use crate::extension::Extensions;
use crate::iri::Iri;
use crate::language::LanguageTag;
use crate::object::StatementRef;

/// The `context` of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The registration it belongs to.
    pub registration: Option<Uuid>,
    /// Who taught.
    pub instructor: Option<Actor>,
    /// Who it was done with.
    pub team: Option<Group>,
    /// Activities it has to do with.
    pub activities: Option<ContextActivities>,
    /// Revision of the activity; only where the object is one.
    pub revision: Option<String>,
    /// Where it was done; only where the object is an activity.
    pub platform: Option<String>,
    /// The language it was done in.
    pub language: Option<LanguageTag>,
    /// A statement it belongs to.
    pub statement: Option<StatementRef>,
    /// Others who had to do with it (2.0 only).
    pub agents: Option<Vec<ContextAgent>>,
    /// Groups that had to do with it (2.0 only).
    pub groups: Option<Vec<ContextGroup>>,
    /// What else is said of it.
    pub extensions: Extensions,
}

/// Activities a statement has to do with (Data 2.4.6.2). A single one is written back as a list of one, as is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContextActivities {
    /// What it is a part of.
    pub parent: Option<Vec<Activity>>,
    /// What it belongs to farther off.
    pub grouping: Option<Vec<Activity>>,
    /// What marks it, such as a profile.
    pub category: Option<Vec<Activity>>,
    /// What else.
    pub other: Option<Vec<Activity>>,
}

/// Somebody who had to do with it (xAPI 2.0, 4.2.2.5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextAgent {
    /// Who.
    pub agent: Agent,
    /// In what way: types of activities; not empty.
    pub relevant_types: Option<Vec<Iri>>,
}

/// A group that had to do with it (xAPI 2.0, 4.2.2.5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextGroup {
    /// Who.
    pub group: Group,
    /// In what way: types of activities; not empty.
    pub relevant_types: Option<Vec<Iri>>,
}
