//! What a learner's record says, for whoever decides.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use course::{Deed, Did, Place, Told, Voided, achievement_key};
use statement::{Statement, StreamId, Uuid, statement_id};

use crate::db::{Database, DbError, Row, Tx};
use crate::exchange::body;

/// Those who are one person with the learner `?1`, the learner included.
pub(crate) const PERSON: &str = "select number from learner where number = ?1 or (person is not null
    and person = (select person from learner where number = ?1))";

/// Positions that a batch has (`0002_exchange.sql`).
const POSITIONS: i64 = 32_768;
/// Batches that are asked for at once.
const ASKED: usize = 500;

/// A learner's number.
pub(super) fn learner(db: &Database, id: Uuid) -> Result<Option<i64>, DbError> {
    db.read(|tx| {
        let row = tx.one("select number from learner where id = ?1", &[id.into()])?;
        row.map(|row| row.int(0)).transpose()
    })
}

/// What somebody did in a course.
#[derive(Default)]
pub(crate) struct Log {
    pub(crate) deeds: Vec<(Told, Deed)>,
    pub(crate) voided: Voided,
}

impl Log {
    /// Reads it, of all accounts of the person.
    pub(super) fn read(tx: &mut Tx<'_>, learner: i64, topic: &str) -> Result<Log, DbError> {
        let sql = format!(
            "select s.id, e.number, e.clock, e.at_ms, e.body from stream s join entry e on e.stream = s.number
             where s.learner in ({PERSON}) and e.topic = ?2 and e.form = 0 and e.aside is null"
        );
        let mut log = Log::default();
        tx.each(&sql, &[learner.into(), topic.into()], &mut |row| {
            log.take(row)?;
            Ok(true)
        })?;
        Ok(log)
    }

    /// Reads it with the times corrected by what each computer's clock was wrong by when it was heard over a line, as
    /// far as that is known: for telling people when something was done.
    pub(crate) fn read_corrected(tx: &mut Tx<'_>, learner: i64, topic: &str) -> Result<Log, DbError> {
        let sql = format!(
            "select s.id, e.number, e.clock, e.at_ms, e.body, e.position from stream s join entry e on e.stream = s.number
             where s.learner in ({PERSON}) and e.topic = ?2 and e.form = 0 and e.aside is null"
        );
        let (mut log, mut batches) = (Log::default(), Vec::new());
        tx.each(&sql, &[learner.into(), topic.into()], &mut |row| {
            log.take(row)?;
            batches.resize(log.deeds.len(), row.int(5)? / POSITIONS);
            Ok(true)
        })?;
        let mut known: Vec<i64> = batches.clone();
        known.sort_unstable();
        known.dedup();
        let mut offsets: HashMap<i64, i64> = HashMap::new();
        for some in known.chunks(ASKED) {
            let list = some.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
            let sql = format!(
                "select number, offset_ms from batch where number in ({list}) and offset_ms is not null"
            );
            for row in tx.query(&sql, &[])? {
                offsets.insert(row.int(0)?, row.int(1)?);
            }
        }
        for ((told, _), batch) in log.deeds.iter_mut().zip(&batches) {
            told.at_ms = told.at_ms.saturating_sub(offsets.get(batch).copied().unwrap_or(0));
        }
        Ok(log)
    }

    /// Adds an entry, if it says something.
    fn take(&mut self, row: &Row) -> Result<(), DbError> {
        let body = body::unfold(row.blob(4)?);
        let Some(statement) = body.and_then(|body| Statement::parse(&body).ok()) else { return Ok(()) };
        if let Some(id) = statement.voids() {
            self.voided.tell(id.into_bytes());
        } else if let Some(deed) = Deed::of(&statement) {
            let id = statement_id(StreamId(row.bytes16(0)?), row.unsigned(1)?).into_bytes();
            let clock = body::clock_of(row.int(2)?).raw();
            self.deeds.push((Told { id, clock, at_ms: row.int(3)? }, deed));
        }
        Ok(())
    }

    /// The editions that may decide about an achievement: those it was claimed in, and the one last used.
    pub(super) fn learnt(&self, achievement: &str) -> BTreeSet<u32> {
        let claimed = |deed: &Deed| {
            matches!(&deed.place, Place::Achievement { achievement: id, .. } if id == achievement)
                && deed.did == Did::Claimed
        };
        let mut claims: BTreeMap<u32, (i64, u64)> = BTreeMap::new();
        for (told, deed) in self.deeds.iter().filter(|(_, deed)| claimed(deed)) {
            claims.entry(deed.version).or_insert((told.at_ms, told.clock));
        }
        let mut learnt: BTreeSet<u32> = claims.into_keys().take(16).collect();
        let last = self.deeds.iter().max_by_key(|(told, deed)| (told.moment(), deed.version));
        learnt.extend(last.map(|(_, deed)| deed.version));
        learnt
    }

    /// The language they learnt in last.
    pub(super) fn language(&self) -> String {
        let last = self.deeds.iter().max_by_key(|(told, _)| told.moment());
        last.map(|(_, deed)| deed.lang.clone()).unwrap_or_default()
    }
}

/// Whose certificate it is: their UUID, and the name they are a member under.
pub(crate) fn holder(tx: &mut Tx<'_>, learner: i64) -> Result<(Uuid, String), DbError> {
    let row = tx.one(
        "select l.id, l.name, (select e.name from enrolment e where e.learner = l.number and e.state = 'member'
             order by e.changed_ms desc, e.cohort desc limit 1) from learner l where l.number = ?1",
        &[learner.into()],
    )?;
    let row = row.ok_or_else(|| DbError::Statement("the learner is gone".into()))?;
    let name = row.opt_text(2)?.filter(|name| !name.trim().is_empty()).unwrap_or(row.text(1)?);
    Ok((row.uuid(0)?, name.trim().to_owned()))
}

/// Keys of the achievements the person holds.
pub(super) fn held(tx: &mut Tx<'_>, learner: i64) -> Result<BTreeSet<String>, DbError> {
    let sql =
        format!("select topic, achievement from credential where ended_ms is null and learner in ({PERSON})");
    let rows = tx.query(&sql, &[learner.into()])?;
    rows.iter()
        .map(|row| {
            let (pack, course) = row.text(0)?.split_once('/').unwrap_or_default();
            Ok(achievement_key(pack, course, row.text(1)?))
        })
        .collect()
}
