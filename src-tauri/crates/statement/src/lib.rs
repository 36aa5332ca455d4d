//! Statements: what somebody did, in the words of xAPI 1.0.3, and which of those words are ours.
//!
//! Owns the statement model, its strict reading and its writing without loss, the comparison of two statements, the
//! derivation of ids from streams, the entries of a log, the logical clock's arithmetic, and our profile (`PROFILE.md`). May touch the
//! text it is given. Must not know what time it is, any file, or what a lesson holds.
#![forbid(unsafe_code)]

mod activity;
mod actor;
mod attachment;
mod clock;
mod context;
mod decimal;
mod entry;
mod extension;
mod fault;
mod holding;
mod iri;
mod json;
mod language;
mod moment;
mod object;
mod outcome;
pub mod profile;
mod read;
mod same;
mod span;
mod statement;
mod stream;
mod verb;
mod write;

pub use activity::{Activity, Component, Definition, Interaction, InteractionType};
pub use actor::{Account, Actor, Agent, Group, Identifier, Mbox, Sha1};
pub use attachment::{Attachment, MediaType, Sha2};
pub use clock::Clock;
pub use context::{Context, ContextActivities, ContextAgent, ContextGroup};
pub use decimal::Decimal;
pub use entry::{Entry, Form, MAX_BODY, MAX_TOPIC, fork_of};
pub use extension::{Extensions, Json};
pub use fault::{Fault, Wrong};
pub use holding::{Chain, Held, holding_digest};
pub use iri::Iri;
pub use language::{LanguageMap, LanguageTag};
pub use moment::Timestamp;
pub use object::{Object, StatementRef, SubStatement};
pub use outcome::{Outcome, Score};
pub use read::{MAX_BYTES, MAX_FAULTS};
pub use span::Duration;
pub use statement::{Statement, Version};
pub use stream::{Stamp, StreamId, statement_id};
/// The id of a statement and of whatever else xAPI names by one.
pub use uuid::Uuid;
pub use verb::Verb;
