//! Whether a record is sound: in a moment after a stop, and thoroughly when there is time.

use pack::ChunkId;
use rusqlite::{Connection, params};

use super::body::Bodies;
use super::walk::{COLUMNS, entry_of};
use super::{Record, RecordError};
use crate::StorageError;

/// Tables small enough to be checked in a moment.
const SMALL_TABLES: [&str; 3] = ["record", "stream", "topic"];
/// Entries looked at after an unclean stop: more than a program writes between two checkpoints.
const NEWEST: u32 = 512;

/// What a thorough check found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Soundness {
    /// Entries looked at.
    pub entries: u64,
    /// What is wrong, for logs; empty: the record is sound.
    pub faults: Vec<String>,
}

impl Soundness {
    /// Tells whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Checks what a stop in the middle could have touched: the small tables, and the entries written last.
pub(crate) fn newest(database: &Connection, bodies: &Bodies) -> Result<(), RecordError> {
    for table in SMALL_TABLES {
        let verdict: String =
            database.query_row(&format!("pragma quick_check('{table}')"), [], |row| row.get(0))?;
        if verdict != "ok" {
            return Err(RecordError::damaged(verdict));
        }
    }
    let mut statement = database.prepare(&format!(
        "select {COLUMNS} where e.stream = (select stream from record) order by e.sequence desc limit ?1"
    ))?;
    let mut rows = statement.query([NEWEST])?;
    while let Some(row) = rows.next()? {
        entry_of(row, bodies)?;
    }
    Ok(())
}

impl Record {
    /// Checks everything: the file's structure, each entry, each attachment. Takes seconds for a long record, and
    /// keeps nobody from reading or writing. Where it finds faults: [`Record::recover`].
    ///
    /// # Errors
    /// When the disk or SQLite fails in another way than by damage.
    pub fn check(&self) -> Result<Soundness, RecordError> {
        let mut soundness = Soundness::default();
        match self.look(&mut soundness) {
            Err(RecordError::Storage(StorageError::Damaged(reason))) => soundness.faults.push(reason),
            done => done?,
        }
        Ok(soundness)
    }

    fn look(&self, soundness: &mut Soundness) -> Result<(), RecordError> {
        let mut statement = self.database.prepare("pragma quick_check(20)")?;
        let mut verdicts = statement.query([])?;
        while let Some(verdict) = verdicts.next()? {
            let verdict: String = verdict.get(0)?;
            if verdict != "ok" {
                soundness.faults.push(verdict);
            }
        }
        if !soundness.is_sound() {
            return Ok(());
        }
        let mut statement = self.database.prepare(&format!("select {COLUMNS}"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            soundness.entries += 1;
            match entry_of(row, &self.bodies) {
                Err(RecordError::Storage(StorageError::Damaged(fault))) => soundness.faults.push(fault),
                done => drop(done?),
            }
        }
        let mut statement = self.database.prepare("select hash, bytes from attachment")?;
        let mut rows = statement.query(params![])?;
        while let Some(row) = rows.next()? {
            let hash: [u8; 32] = row.get(0)?;
            if ChunkId::of(row.get_ref(1)?.as_blob().unwrap_or_default()).0 != hash {
                soundness.faults.push(format!("attachment {} has other bytes", ChunkId(hash)));
            }
        }
        Ok(())
    }
}
