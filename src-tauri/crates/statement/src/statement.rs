//! The statement.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::actor::Actor;
use crate::attachment::Attachment;
use crate::clock::Clock;
use crate::context::Context;
use crate::extension::Json;
use crate::fault::Fault;
use crate::iri::Iri;
use crate::moment::Timestamp;
use crate::object::{Object, StatementRef};
use crate::outcome::Outcome;
use crate::profile::{extension, verb};
use crate::stream::{Stamp, StreamId};
use crate::verb::Verb;
use crate::{read, same, write};

/// A statement (Data 2.4).
///
/// Read by [`Statement::parse`] it keeps all rules of xAPI 1.0.3; put together by hand it keeps them if
/// [`Statement::check`] says so. `==` compares letter by letter, [`Statement::same`] as the standard does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its id, if it has one already.
    pub id: Option<Uuid>,
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
    /// When it happened.
    pub timestamp: Option<Timestamp>,
    /// When a record store took it.
    pub stored: Option<Timestamp>,
    /// Who says so.
    pub authority: Option<Actor>,
    /// Which version of the standard it follows.
    pub version: Option<Version>,
    /// With which files.
    pub attachments: Option<Vec<Attachment>>,
}

impl Statement {
    /// Returns a statement of the three things every one has.
    #[must_use]
    pub fn new(actor: Actor, verb: Verb, object: impl Into<Object>) -> Statement {
        Statement {
            id: None,
            actor,
            verb,
            object: object.into(),
            result: None,
            context: None,
            timestamp: None,
            stored: None,
            authority: None,
            version: None,
            attachments: None,
        }
    }

    /// Returns a statement that voids another (Data 2.3.2): the other does not count any more.
    #[must_use]
    pub fn voiding(actor: Actor, voided: Uuid) -> Statement {
        Statement::new(actor, Verb::of(verb::VOIDED), Object::StatementRef(StatementRef { id: voided }))
    }

    /// Returns the id of the statement that this one voids, if it voids one. A statement that voids cannot itself be
    /// voided.
    #[must_use]
    pub fn voids(&self) -> Option<Uuid> {
        match &self.object {
            Object::StatementRef(reference) if self.verb.is(verb::VOIDED) => Some(reference.id),
            _ => None,
        }
    }

    /// Returns the statement with a result.
    #[must_use]
    pub fn with_result(mut self, result: Outcome) -> Statement {
        self.result = Some(result);
        self
    }

    /// Returns the statement with surroundings.
    #[must_use]
    pub fn with_context(mut self, context: Context) -> Statement {
        self.context = Some(context);
        self
    }

    /// Reads a JSON text strictly: whatever the standard calls wrong is refused, the properties of xAPI 2.0's context
    /// aside, which are read too.
    ///
    /// # Errors
    /// Every fault there is, each with its place and its rule; at most [`crate::MAX_FAULTS`], and a last one that
    /// counts the others.
    pub fn parse(json: &[u8]) -> Result<Statement, Vec<Fault>> {
        read::parse(json)
    }

    /// Writes it as JSON, on one line. Nothing is lost or reworded: numbers, times, letters' case and extensions stay as
    /// they came; only the order of properties is ours, UUIDs are in lower case, and a single context activity
    /// becomes a list of one.
    #[must_use]
    pub fn to_json(&self) -> String {
        write::statement(self)
    }

    /// Checks a statement that was put together by hand as if it had been read.
    ///
    /// # Errors
    /// As [`Statement::parse`].
    pub fn check(&self) -> Result<(), Vec<Fault>> {
        read::parse(self.to_json().as_bytes()).map(drop)
    }

    /// Tells whether two statements say the same (Data 2.3.1).
    ///
    /// Left aside are: what a record store puts in (authority, stored, and id, timestamp and version where one of them
    /// has none), verbs' words, definitions of activities, attachments, the order of members, how a point in time is
    /// written, and upper and lower case where it means nothing. Durations are texts but for what is beyond a
    /// hundredth of a second. Extensions and scores are compared by value: white space, the order of keys and `1`
    /// for `1.0` make no difference.
    #[must_use]
    pub fn same(&self, other: &Statement) -> bool {
        same::statements(self, other)
    }

    /// Returns the statement as it leaves the log: with the id its stamp gives it, the time it happened, and the stamp
    /// itself among the context's extensions.
    #[must_use]
    pub fn stamped(&self, stamp: &Stamp) -> Statement {
        let mut statement = self.clone();
        statement.id = Some(stamp.id());
        statement.timestamp = Some(Timestamp::of_ms(stamp.at_ms));
        let written = Written {
            stream: stamp.stream.to_string(),
            sequence: stamp.sequence,
            clock: format!("{:016x}", stamp.clock.raw()),
        };
        if let Some(json) = Json::of(&written) {
            let context = statement.context.get_or_insert_default();
            context.extensions.put(Iri::fixed(extension::STAMP), json);
        }
        statement
    }

    /// Reads the stamp back; none if there is none, or if it is not the one the id was made from.
    #[must_use]
    pub fn stamp(&self) -> Option<Stamp> {
        let written: Written = self.context.as_ref()?.extensions.read(extension::STAMP)?;
        let clock = written.clock.as_str();
        let plain = clock.len() == 16 && clock.bytes().all(|byte| byte.is_ascii_hexdigit());
        let clock = plain.then(|| u64::from_str_radix(clock, 16).ok()).flatten()?;
        let stamp = Stamp {
            stream: StreamId::parse(&written.stream)?,
            sequence: written.sequence,
            clock: Clock::from_raw(clock),
            at_ms: self.timestamp.as_ref()?.ms(),
        };
        (self.id == Some(stamp.id())).then_some(stamp)
    }
}

/// A stamp in an extension. The clock is text: JSON numbers of other programs do not hold 64 bits.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    stream: String,
    sequence: u64,
    clock: String,
}

/// The version of the standard a statement follows (Data 2.4.10; xAPI 2.0, 4.2.4.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version(String);

impl Version {
    /// Takes `1.0`, `1.0.x` or `2.0.x`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Version> {
        let patch = |text: &str| {
            let plain = !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
            plain && (text == "0" || !text.starts_with('0'))
        };
        let known = ["1.0.", "2.0."].into_iter().find_map(|minor| text.strip_prefix(minor));
        (text == "1.0" || known.is_some_and(patch)).then(|| Version(text.to_owned()))
    }

    /// Tells whether it is one of xAPI 2.0.
    #[must_use]
    pub fn is_2_0(&self) -> bool {
        self.0.starts_with("2.0")
    }

    /// Returns its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
