//! To what (Data 2.4.4).

use uuid::Uuid;

use crate::activity::Activity;
use crate::actor::{Actor, Agent, Group};
use crate::attachment::Attachment;
use crate::context::Context;
use crate::moment::Timestamp;
use crate::outcome::Outcome;
use crate::verb::Verb;

/// What a statement is about.
#[expect(clippy::large_enum_variant, reason = "nearly all are activities, the largest of the small ones")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Object {
    /// Something that can be done.
    Activity(Activity),
    /// Somebody.
    Agent(Agent),
    /// Several.
    Group(Group),
    /// A statement made elsewhere.
    StatementRef(StatementRef),
    /// A statement that says nothing of its own.
    SubStatement(Box<SubStatement>),
}

impl Object {
    /// Returns the activity, if it is one.
    #[must_use]
    pub fn activity(&self) -> Option<&Activity> {
        match self {
            Object::Activity(activity) => Some(activity),
            _ => None,
        }
    }
}

impl From<Activity> for Object {
    fn from(activity: Activity) -> Object {
        Object::Activity(activity)
    }
}

/// The id of another statement (Data 2.4.4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatementRef {
    /// Which.
    pub id: Uuid,
}

/// A statement within a statement (Data 2.4.4.3): something foreseen or looked for, not something that happened. Its
/// object is no sub-statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubStatement {
    /// Who.
    pub actor: Actor,
    /// Did what.
    pub verb: Verb,
    /// To what.
    pub object: Object,
    /// With what result.
    pub result: Option<Outcome>,
    /// In what surroundings.
    pub context: Option<Context>,
    /// When; it may lie ahead.
    pub timestamp: Option<Timestamp>,
    /// With which files.
    pub attachments: Option<Vec<Attachment>>,
}
