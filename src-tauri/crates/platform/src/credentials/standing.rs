//! Standings: what was decided for a learner, numbered, as exchanges tell it.

use reconcile::wire::{Standing, StandingState};
use serde_json::Value as Json;
use statement::Uuid;

use crate::db::{DbError, Row, Tx, Value};

/// Most of one answer.
const MOST: usize = 64;
/// Bytes of a standing besides its texts.
const REST: usize = 96;

/// A decision to be told.
pub(super) struct Decided<'d> {
    pub(super) learner: i64,
    pub(super) topic: &'d str,
    pub(super) achievement: &'d str,
    pub(super) state: StandingState,
    pub(super) id: Option<Uuid>,
    pub(super) replaces: Option<Uuid>,
    /// The number of the credential that goes with it.
    pub(super) credential: Option<i64>,
    pub(super) note: Json,
}

/// Adds a standing, unless the last one about this achievement says the same.
pub(super) fn add(tx: &mut Tx<'_>, now_ms: i64, decided: &Decided<'_>) -> Result<(), DbError> {
    tx.lock("learner", decided.learner)?;
    let note = decided.note.to_string();
    let last = tx.one(
        "select state, id, credential, note from standing where learner = ?1 and topic = ?2 and achievement = ?3
         order by number desc limit 1",
        &[decided.learner.into(), decided.topic.into(), decided.achievement.into()],
    )?;
    if let Some(last) = last {
        let id = if last.opt_blob(1)?.is_some() { Some(last.uuid(1)?) } else { None };
        let same = last.int(0)? == i64::from(decided.state as u8)
            && id == decided.id
            && last.opt_int(2)? == decided.credential
            && last.text(3)? == note;
        // A credential that was signed once more is told once more.
        if same && decided.state != StandingState::Issued {
            return Ok(());
        }
    }
    let row = tx.one("select standings from learner where number = ?1", &[decided.learner.into()])?;
    let number = row.map_or(Ok(0), |row| row.int(0))? + 1;
    let columns = [
        "learner",
        "number",
        "at_ms",
        "topic",
        "achievement",
        "state",
        "id",
        "replaces",
        "credential",
        "note",
    ];
    let values: Vec<Value> = vec![
        decided.learner.into(),
        number.into(),
        now_ms.into(),
        decided.topic.into(),
        decided.achievement.into(),
        (decided.state as u8).into(),
        decided.id.into(),
        decided.replaces.into(),
        decided.credential.into(),
        note.into(),
    ];
    tx.insert("standing", &columns, vec![values])?;
    tx.change("update learner set standings = ?2 where number = ?1", &[decided.learner.into(), number.into()])
}

/// What an asker knows of a learner's standings.
#[derive(Clone, Copy)]
pub(crate) struct Known {
    /// The learner.
    pub(crate) learner: i64,
    /// The highest number that was given.
    pub(crate) newest: u64,
    /// The highest number the asker knows.
    pub(crate) number: u64,
}

/// Returns the standings beyond those that are known, in order, as many as there is room for, and whether there are more.
pub(crate) fn tell(
    tx: &mut Tx<'_>,
    known: Known,
    room: &mut dyn FnMut(usize) -> bool,
) -> Result<(Vec<Standing>, bool), DbError> {
    if known.newest <= known.number {
        return Ok((Vec::new(), false));
    }
    let rows = tx.query(
        "select s.number, s.at_ms, s.topic, s.achievement, s.state, s.id, s.replaces, s.note, c.json, c.slip
         from standing s left join credential c on c.number = s.credential
         where s.learner = ?1 and s.number > ?2 order by s.number limit ?3",
        &[known.learner.into(), known.number.into(), (MOST as u64 + 1).into()],
    )?;
    let mut told = Vec::new();
    for row in &rows {
        let standing = read(row)?;
        let bytes = REST
            + [&standing.topic, &standing.achievement, &standing.note].map(String::len).iter().sum::<usize>()
            + standing.credential.len()
            + standing.slip.len();
        if told.len() == MOST || !room(bytes) {
            return Ok((told, true));
        }
        told.push(standing);
    }
    Ok((told, false))
}

fn read(row: &Row) -> Result<Standing, DbError> {
    let uuid = |column| {
        Ok::<_, DbError>(if row.opt_blob(column)?.is_some() { Some(row.uuid(column)?) } else { None })
    };
    let state = u8::try_from(row.int(4)?).ok().and_then(StandingState::of);
    Ok(Standing {
        number: row.unsigned(0)?,
        at_ms: row.int(1)?,
        topic: row.text(2)?.to_owned(),
        achievement: row.text(3)?.to_owned(),
        state: state.ok_or(DbError::Column { column: 4, wanted: "the state of a standing" })?,
        id: uuid(5)?,
        replaces: uuid(6)?,
        note: row.text(7)?.to_owned(),
        credential: row.opt_blob(8)?.map(<[u8]>::to_vec).unwrap_or_default(),
        slip: row.opt_blob(9)?.map(<[u8]>::to_vec).unwrap_or_default(),
    })
}
