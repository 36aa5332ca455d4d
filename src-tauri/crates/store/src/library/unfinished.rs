//! Installations that were cut short: what has arrived of them, and giving them up.

use pack::Meta;

use super::flow::OnProgress;
use super::installed::meta;
use super::{Freed, Library, RemoveError};
use crate::StorageError;

/// An edition that has not wholly arrived, or that another program is installing right now.
#[derive(Clone, PartialEq, Debug)]
pub struct Unfinished {
    /// The pack.
    pub id: String,
    /// The edition.
    pub version: u32,
    /// What it says of itself.
    pub meta: Meta,
    /// SHA-256 of its manifest.
    pub manifest_hash: [u8; 32],
    /// Bytes of its chunks that are here.
    pub done: u64,
    /// Bytes of all its chunks; 0 where its list is damaged.
    pub total: u64,
    /// Where it was coming from, for people.
    pub source: String,
    /// When it began: Unix time in milliseconds.
    pub began_ms: i64,
}

impl Library {
    /// Returns the unfinished installations. Installing the same edition again, from any source, continues.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn unfinished(&self) -> Result<Vec<Unfinished>, StorageError> {
        let mut statement = self.database.prepare_cached(include_str!("list_unfinished.sql"))?;
        let rows = statement.query_map([], |row| {
            let unfinished = Unfinished {
                id: row.get("id")?,
                version: row.get("version")?,
                meta: meta(row)?,
                manifest_hash: row.get("manifest_hash")?,
                done: row.get("done")?,
                total: 0,
                source: row.get("source")?,
                began_ms: row.get("installed_ms")?,
            };
            Ok((row.get::<_, i64>("number")?, unfinished))
        })?;
        let mut list = Vec::new();
        for row in rows {
            let (number, mut unfinished) = row?;
            let contents = self.contents_of(number, &unfinished.id).ok();
            let stored =
                |contents: &pack::Contents| contents.chunks.iter().map(|chunk| u64::from(chunk.stored)).sum();
            unfinished.total = contents.map_or(0, |contents| stored(&contents));
            list.push(unfinished);
        }
        Ok(list)
    }

    /// Gives up the unfinished installations of the pack `id` and gives their space back.
    ///
    /// # Errors
    /// When there is none or the folder cannot be written to.
    pub fn discard_unfinished(
        &mut self,
        id: &str,
        on_progress: OnProgress<'_>,
    ) -> Result<Freed, RemoveError> {
        self.drop_rows(id, false)?;
        Ok(self.reclaim(on_progress)?)
    }
}
