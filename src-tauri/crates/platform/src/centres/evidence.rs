//! What in a learner's record wants a person's eyes: places where it went two ways, and records that do not count.
//!
//! Nothing is kept for it: a stream with two writers is told apart into two by the exchange, which drops neither, so the
//! records stand side by side for whoever looks for entries of one place; and what was set aside has its reason with it.

use reconcile::key::PublicKey;
use reconcile::wire::Reason;
use statement::{Entry, Form, Stamp, Statement, StreamId};

use crate::db::{DbError, Row, Tx, Value};
use crate::exchange::body;

use super::actor::Actor;
use super::{Act, ActError, person};

/// Most places, or records set aside, that are told at a time.
pub const PAGE: usize = 10;
/// Most records that are told of one place.
const MOST_OF_PLACE: i64 = 8;
/// Most bytes that are told of what a record says.
const MOST_BYTES: usize = 16 * 1024;

/// A record, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Among those of a place where the record went two ways: that place's number. What is older has a smaller one.
    pub fork: Option<i64>,
    /// Its place among all that came. What is older has a smaller one.
    pub position: i64,
    /// Its stream by its present name, its number there, and the computer's time.
    pub stamp: Stamp,
    /// What it is.
    pub form: Form,
    /// What it is about: "pack/course", or nothing.
    pub topic: String,
    /// What it says; the beginning, where that is long.
    pub body: String,
    /// Whether that is only the beginning.
    pub is_cut: bool,
    /// The same, where it is a statement by the rules of xAPI.
    pub statement: Option<Statement>,
    /// Why it does not count.
    pub aside: Option<Reason>,
    /// The digest by which records are told apart.
    pub digest: [u8; 32],
    /// Who brought it: none where that is not known any more.
    pub device: Option<PublicKey>,
    /// When it came, in milliseconds since 1970.
    pub came_ms: Option<i64>,
}

/// Columns of a record. A position is the batch's number times 32,768 and the place within.
const COLUMNS: &str =
    "s.id, e.number, e.clock, e.at_ms, e.form, e.topic, e.body, e.aside, e.position, d.key, b.at_ms";
const TABLES: &str = "stream s join entry e on e.stream = s.number
    left join batch b on b.number = e.position / 32768 left join device d on d.number = b.device";

/// Returns the records of places where a learner's record went two ways: all that stand there, one number for each place in
/// [`Fact::fork`]. The latest first, at most [`PAGE`] places, all before the place `before`.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role where the learner is.
pub fn forks(
    tx: &mut Tx<'_>,
    actor: &Actor,
    learner: i64,
    before: Option<i64>,
) -> Result<Vec<Fact>, ActError> {
    let _looking = person::permit(tx, actor, Act::Look, learner)?;
    // Each fork says where it left the stream it began in: its first number, and the chain before.
    let places = tx.query(
        "select origin, first, before, max(number) from stream
         where learner = ?1 and id <> origin and last >= first
         group by origin, first, before having max(number) < ?2 order by max(number) desc limit ?3",
        &[learner.into(), before.unwrap_or(i64::MAX).into(), page()],
    )?;
    let sql = format!(
        "select {COLUMNS} from {TABLES} left join entry p on p.stream = s.number and p.number = ?3 - 1
         where s.learner = ?1 and s.origin = ?2 and e.number = ?3 and coalesce(p.chain, s.before) = ?4
         order by e.position limit ?5"
    );
    let mut facts = Vec::new();
    for place in &places {
        let (origin, first, chain) = (place.bytes16(0)?, place.int(1)?, place.bytes16(2)?);
        let values = [learner.into(), origin.into(), first.into(), chain.into(), MOST_OF_PLACE.into()];
        for row in &tx.query(&sql, &values)? {
            facts.push(Fact { fork: Some(place.int(3)?), ..fact(row)? });
        }
    }
    Ok(facts)
}

/// Returns a learner's records that do not count, the latest first, at most [`PAGE`], all before the position `before`.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role where the learner is.
pub fn set_aside(
    tx: &mut Tx<'_>,
    actor: &Actor,
    learner: i64,
    before: Option<i64>,
) -> Result<Vec<Fact>, ActError> {
    let _looking = person::permit(tx, actor, Act::Look, learner)?;
    let sql = format!(
        "select {COLUMNS} from {TABLES}
         where s.learner = ?1 and e.aside is not null and e.position < ?2 order by e.position desc limit ?3"
    );
    let rows = tx.query(&sql, &[learner.into(), before.unwrap_or(i64::MAX).into(), page()])?;
    Ok(rows.iter().map(fact).collect::<Result<_, _>>()?)
}

fn page() -> Value {
    i64::try_from(PAGE).unwrap_or(i64::MAX).into()
}

fn fact(row: &Row) -> Result<Fact, DbError> {
    let stamp = Stamp {
        stream: StreamId(row.bytes16(0)?),
        sequence: row.unsigned(1)?,
        clock: body::clock_of(row.int(2)?),
        at_ms: row.int(3)?,
    };
    let damaged = || DbError::Statement("an entry cannot be read".into());
    let form = u8::try_from(row.int(4)?).ok().and_then(Form::of).ok_or_else(damaged)?;
    let entry = Entry {
        stamp,
        form,
        topic: row.text(5)?.to_owned(),
        body: body::unfold(row.blob(6)?).ok_or_else(damaged)?,
    };
    let told = entry.body.get(..MOST_BYTES).unwrap_or(&entry.body);
    Ok(Fact {
        fork: None,
        position: row.int(8)?,
        stamp,
        form,
        body: String::from_utf8_lossy(told).into_owned(),
        is_cut: told.len() < entry.body.len(),
        statement: Statement::parse(&entry.body).ok().filter(|_| form == Form::Statement),
        aside: row.opt_int(7)?.and_then(|number| u8::try_from(number).ok()).and_then(Reason::of),
        digest: entry.digest(),
        device: row.opt_blob(9)?.map(|_| row.bytes32(9)).transpose()?.map(PublicKey),
        came_ms: row.opt_int(10)?,
        topic: entry.topic,
    })
}

/// The word for why a record does not count.
#[must_use]
pub fn reason_word(reason: Reason) -> &'static str {
    match reason {
        Reason::NotAStatement => "not-a-statement",
        Reason::AnotherActor => "another-actor",
        _ => "other",
    }
}

/// The word for what a record is.
#[must_use]
pub fn form_word(form: Form) -> &'static str {
    match form {
        Form::Statement => "statement",
        Form::Note => "note",
        Form::Fact => "fact",
    }
}
