//! States with their moments of the clock, as a portable file carries them from record to record.

use rusqlite::params;
use statement::Clock;

use super::RecordError;
use super::entry::{MAX_NAME, MAX_VALUE, clock_of, kept_clock};
use super::read::Reading;
use super::write::{Writing, bounded};

/// One state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Left {
    pub(crate) kind: String,
    pub(crate) key: String,
    /// When it was put or removed.
    pub(crate) clock: Clock,
    /// Nothing where it was removed.
    pub(crate) value: Option<Vec<u8>>,
}

impl Reading<'_> {
    /// Tells `each` every state, removed ones too.
    pub(crate) fn every_state<E: From<RecordError>>(
        &self,
        each: &mut dyn FnMut(Left) -> Result<(), E>,
    ) -> Result<(), E> {
        let of = RecordError::from;
        let sql = "select kind, key, clock, value from state order by kind, key";
        let mut statement = self.database.prepare(sql).map_err(of)?;
        let mut rows = statement.query([]).map_err(of)?;
        while let Some(row) = rows.next().map_err(of)? {
            let left = (|| {
                Ok(Left {
                    kind: row.get(0)?,
                    key: row.get(1)?,
                    clock: clock_of(row.get(2)?),
                    value: row.get(3)?,
                })
            })();
            each(left.map_err(|error: rusqlite::Error| of(error))?)?;
        }
        Ok(())
    }
}

impl Writing<'_> {
    /// Takes a state over if it is later than the one that is here.
    pub(crate) fn take_state(&mut self, left: &Left) -> Result<(), RecordError> {
        bounded("a kind", left.kind.len(), MAX_NAME)?;
        bounded("a key", left.key.len(), MAX_NAME)?;
        bounded("a state", left.value.as_ref().map_or(0, Vec::len), MAX_VALUE)?;
        self.database.prepare_cached(include_str!("take_state.sql"))?.execute(params![
            left.kind,
            left.key,
            kept_clock(left.clock),
            left.value
        ])?;
        self.observe(left.clock);
        Ok(())
    }
}
