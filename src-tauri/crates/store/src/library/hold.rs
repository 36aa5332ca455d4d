//! Holding an edition: a learner in the middle of a lesson stays on what they read when a newer edition comes in.

use rusqlite::params;

use super::flow::Flow;
use super::{Library, ballast};
use crate::StorageError;

/// Lets go of older editions of the pack `?1` that nobody holds.
const LET_GO: &str = "delete from pack
    where id = ?1 and shown = 1
      and version < (select max(version) from pack where id = ?1 and shown = 1)
      and version not in (select version from hold where pack = ?1)";

impl Library {
    /// Holds the edition `version` of the pack `id` for `holder`, who holds one edition of a pack at most: the one
    /// held before is let go, and goes where nobody else holds it.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn hold(&self, holder: &str, id: &str, version: u32) -> Result<(), StorageError> {
        if self.held_by(holder, id)? == Some(version) {
            return Ok(());
        }
        let keep = || {
            let transaction = self.begin()?;
            transaction.execute(
                "insert into hold (holder, pack, version) values (?1, ?2, ?3)
                 on conflict (holder, pack) do update set version = excluded.version",
                params![holder, id, version],
            )?;
            let gone = transaction.execute(LET_GO, [id])?;
            transaction.commit()?;
            Ok(gone)
        };
        self.give_back(ballast::relieved(self, keep)?)
    }

    /// Lets go of every edition `holder` holds; those that nobody else holds go.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn release(&self, holder: &str) -> Result<(), StorageError> {
        let release = || {
            let transaction = self.begin()?;
            let ids: Vec<String> = {
                let mut ids = transaction.prepare("select pack from hold where holder = ?1")?;
                ids.query_map([holder], |row| row.get(0))?.collect::<Result<_, _>>()?
            };
            transaction.execute("delete from hold where holder = ?1", [holder])?;
            let mut gone = 0;
            for id in &ids {
                gone += transaction.execute(LET_GO, [id])?;
            }
            transaction.commit()?;
            Ok(gone)
        };
        self.give_back(ballast::relieved(self, release)?)
    }

    /// Returns the edition of the pack `id` that `holder` holds, whether or not it is still here.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn held_by(&self, holder: &str, id: &str) -> Result<Option<u32>, StorageError> {
        use rusqlite::OptionalExtension as _;
        let mut statement =
            self.database.prepare_cached("select version from hold where holder = ?1 and pack = ?2")?;
        Ok(statement.query_row([holder, id], |row| row.get(0)).optional()?)
    }

    fn give_back(&self, editions: usize) -> Result<(), StorageError> {
        if editions > 0 {
            // Gone already; room that cannot be given back now is given back later.
            let _ = self.reclaim(&mut |_| Flow::Continue);
        }
        Ok(())
    }
}
