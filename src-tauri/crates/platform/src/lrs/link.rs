//! Statements that refer to others: they match what those match (Communication 2.1.3), and some of them void those (Data
//! 2.3.2). Either may come first.

use std::collections::{BTreeSet, VecDeque};

use statement::Uuid;

use super::name;
use crate::db::{DbError, Row, Tx, Value};

/// The longest chain of references that is followed.
const MOST_DEEP: usize = 32;
/// Most statements that refer, directly or not, to one that are told when it comes.
const MOST_REFERRERS: usize = 1_000;

/// A statement that was just kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct New {
    pub(super) position: i64,
    pub(super) id: Uuid,
    pub(super) refers: Option<Uuid>,
}

/// What is asked of a statement that refers or is referred to.
#[derive(Clone, Debug)]
struct Line {
    position: i64,
    id: Vec<u8>,
    stored_ms: i64,
    refers: Option<Vec<u8>>,
    voids: i64,
    authority: i64,
    actor: Option<i64>,
    exchanged: bool,
}

const COLUMNS: &str = "position, id, stored_ms, refers, voids, authority, actor, stream";

impl Line {
    fn read(row: &Row) -> Result<Line, DbError> {
        Ok(Line {
            position: row.int(0)?,
            id: row.blob(1)?.to_vec(),
            stored_ms: row.int(2)?,
            refers: row.opt_blob(3)?.map(<[u8]>::to_vec),
            voids: row.int(4)?,
            authority: row.int(5)?,
            actor: row.opt_int(6)?,
            exchanged: row.opt_int(7)?.is_some(),
        })
    }

    /// Whether this one voids that one.
    fn may_void(&self, target: &Line) -> bool {
        let own = self.authority == target.authority && (!self.exchanged || self.actor == target.actor);
        target.voids == 0 && (self.voids == 2 || (self.voids == 1 && own))
    }
}

/// Ties new statements to those they refer to, and to those that refer to them.
pub(super) fn link(tx: &mut Tx<'_>, new: &[New]) -> Result<(), DbError> {
    let awaited = awaited(tx, new)?;
    for one in new.iter().filter(|one| one.refers.is_some() || awaited.contains(one.id.as_bytes().as_slice()))
    {
        tie(tx, one)?;
    }
    Ok(())
}

/// Which of the new ones were referred to before they came, or by one that came with them.
fn awaited(tx: &mut Tx<'_>, new: &[New]) -> Result<BTreeSet<Vec<u8>>, DbError> {
    let mut awaited = BTreeSet::new();
    for (places, values) in name::at_once(new.iter().map(|one| one.id)) {
        let sql = format!("select distinct refers from statement where refers in ({places})");
        for row in tx.query(&sql, &values)? {
            awaited.insert(row.blob(0)?.to_vec());
        }
    }
    Ok(awaited)
}

fn by_id(tx: &mut Tx<'_>, id: &[u8]) -> Result<Option<Line>, DbError> {
    let row = tx.one(&format!("select {COLUMNS} from statement where id = ?1"), &[id.into()])?;
    row.as_ref().map(Line::read).transpose()
}

/// Finds a statement that is referred to. Where it is not there, no other transaction keeps it before this one ends; and
/// where another is about to, that one's end is waited for. So of two that come in the same instant, the second to be
/// kept always sees the first, on PostgreSQL too, where neither sees what the other has not committed.
///
/// The place is held by the statement's id itself: a row with it goes in and out again within this transaction, and
/// whoever inserts the same id meets it. It costs nothing to those that nobody refers to.
fn awaiting(tx: &mut Tx<'_>, id: &[u8]) -> Result<Option<Line>, DbError> {
    if let Some(line) = by_id(tx, id)? {
        return Ok(Some(line));
    }
    let position = place_of(id);
    let columns = ["position", "id", "stored_ms", "at_ms", "verb", "authority"];
    let zero = || Value::from(0_i64);
    let row = vec![position.into(), id.into(), zero(), zero(), zero(), zero()];
    tx.insert_new("statement", &columns, vec![row])?;
    tx.execute("delete from statement where position = ?1", &[position.into()])?;
    by_id(tx, id)
}

/// A position for a moment: below all that are given out ([`super::keep::positions`]), another for each id.
fn place_of(id: &[u8]) -> i64 {
    let number = id.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    i64::MIN.saturating_add_unsigned(number >> 2)
}

fn referring(tx: &mut Tx<'_>, id: &[u8]) -> Result<Vec<Line>, DbError> {
    let sql =
        format!("select {COLUMNS} from statement where refers = ?1 order by position limit {MOST_REFERRERS}");
    tx.query(&sql, &[id.into()])?.iter().map(Line::read).collect()
}

fn tie(tx: &mut Tx<'_>, new: &New) -> Result<(), DbError> {
    let Some(own) = by_id(tx, new.id.as_bytes())? else { return Ok(()) };

    // Down: what it refers to, and what that refers to.
    let mut below: Vec<Line> = Vec::new();
    let mut next = own.refers.clone();
    while let Some(id) = next {
        if below.len() == MOST_DEEP || id == own.id || below.iter().any(|line| line.id == id) {
            break;
        }
        let Some(line) = awaiting(tx, &id)? else { break };
        next = line.refers.clone();
        below.push(line);
    }

    // Up: what refers to it, and what refers to that.
    let mut above: Vec<Line> = Vec::new();
    let mut seen = BTreeSet::from([own.position]);
    let mut wave = VecDeque::from([(own.id.clone(), 0_usize)]);
    while let Some((id, deep)) = wave.pop_front() {
        for line in referring(tx, &id)? {
            if above.len() < MOST_REFERRERS && deep < MOST_DEEP && seen.insert(line.position) {
                wave.push_back((line.id.clone(), deep + 1));
                above.push(line);
            }
        }
    }

    if let Some(target) = below.first()
        && own.may_void(target)
    {
        void(tx, target)?;
    }
    if above.iter().any(|line| line.refers.as_ref() == Some(&own.id) && line.may_void(&own)) {
        void(tx, &own)?;
    }
    for target in &below {
        echo(tx, &own, target)?;
    }
    for referrer in &above {
        for target in
            std::iter::once(&own).chain(&below).filter(|target| target.position != referrer.position)
        {
            echo(tx, referrer, target)?;
        }
    }
    Ok(())
}

fn void(tx: &mut Tx<'_>, target: &Line) -> Result<(), DbError> {
    tx.change("update statement set voided = 1 where position = ?1", &[target.position.into()])
}

/// Lets one statement be found by what another is found by.
fn echo(tx: &mut Tx<'_>, referrer: &Line, target: &Line) -> Result<(), DbError> {
    let values = [referrer.position.into(), target.position.into(), referrer.stored_ms.into()];
    for sql in [
        "insert into echo (position, source, stored_ms, verb, actor, object, registration) \
         select cast(?1 as bigint), cast(?2 as bigint), cast(?3 as bigint), verb, actor, object, registration from statement where position = ?2 on conflict do nothing",
        "insert into mention_agent (agent, related, stored_ms, position, source) \
         select agent, related, cast(?3 as bigint), cast(?1 as bigint), cast(?2 as bigint) from mention_agent where source = ?2 and position = ?2 on conflict do nothing",
        "insert into mention_agent (agent, related, stored_ms, position, source) \
         select authority, 1, cast(?3 as bigint), cast(?1 as bigint), cast(?2 as bigint) from statement where position = ?2 on conflict do nothing",
        "insert into mention_activity (activity, stored_ms, position, source) \
         select activity, cast(?3 as bigint), cast(?1 as bigint), cast(?2 as bigint) from mention_activity where source = ?2 and position = ?2 on conflict do nothing",
    ] {
        tx.change(sql, &values)?;
    }
    Ok(())
}
