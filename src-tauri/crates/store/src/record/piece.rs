//! Files that were handed in elsewhere, on the way here: kept part by part, whole when their SHA-256 fits.

use pack::ChunkId;
use rusqlite::{OptionalExtension, params};

use super::entry::MAX_ATTACHMENT;
use super::write::bounded;
use super::{Reading, RecordError, Writing};

impl Reading<'_> {
    /// Returns how many bytes of the file with this SHA-256 are on the way here without a gap.
    ///
    /// # Errors
    /// When the disk or SQLite fails.
    pub fn arrived(&self, hash: &[u8; 32]) -> Result<u64, RecordError> {
        arrived(self.database, hash)
    }

    /// Returns a part of a file that was handed in, and the bytes of the whole; nothing where it is not here.
    ///
    /// # Errors
    /// When the disk or SQLite fails.
    pub fn attachment_part(
        &self,
        hash: &[u8; 32],
        from: u64,
        most: u32,
    ) -> Result<Option<(u64, Vec<u8>)>, RecordError> {
        let found = self
            .database
            .prepare_cached(
                "select length(bytes), substr(bytes, ?2, ?3) from attachment where hash = ?1 and ?2 > 0",
            )?
            .query_row(params![hash, from.saturating_add(1).min(1 << 40), most], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        Ok(found)
    }

    /// Tells whether a file with this SHA-256 was handed in.
    ///
    /// # Errors
    /// When the disk or SQLite fails.
    pub fn has_attachment(&self, hash: &[u8; 32]) -> Result<bool, RecordError> {
        let found = self
            .database
            .prepare_cached("select 1 from attachment where hash = ?1")?
            .query_row([hash], |_| Ok(()))
            .optional()?;
        Ok(found.is_some())
    }
}

fn arrived(database: &rusqlite::Connection, hash: &[u8; 32]) -> Result<u64, RecordError> {
    let end = database
        .prepare_cached(
            "select start + length(bytes) from piece where hash = ?1 order by start desc limit 1",
        )?
        .query_row([hash], |row| row.get(0))
        .optional()?;
    Ok(end.unwrap_or(0))
}

impl Writing<'_> {
    /// Keeps the next part of a file of `size` bytes that is on its way here; one that does not begin where the last
    /// one ended is passed over. With its last part the file is whole: it is kept as one that was handed in, if its
    /// SHA-256 is `hash`, and else all its parts are dropped. Returns whether it is whole now.
    ///
    /// # Errors
    /// When it is too large, or the disk or SQLite fails.
    pub fn arrive(
        &mut self,
        hash: &[u8; 32],
        size: u64,
        from: u64,
        bytes: &[u8],
    ) -> Result<bool, RecordError> {
        bounded("an attachment", usize::try_from(size).unwrap_or(usize::MAX), MAX_ATTACHMENT)?;
        let end = from.saturating_add(bytes.len() as u64);
        if from != arrived(self.database, hash)? || end > size || (bytes.is_empty() && size > 0) {
            return Ok(false);
        }
        self.database
            .prepare_cached("insert into piece (hash, start, size, bytes) values (?1, ?2, ?3, ?4)")?
            .execute(params![hash, from, size, bytes])?;
        if end < size {
            return Ok(false);
        }
        let mut whole = Vec::with_capacity(size as usize);
        {
            let mut statement =
                self.database.prepare_cached("select bytes from piece where hash = ?1 order by start")?;
            let mut rows = statement.query([hash])?;
            while let Some(row) = rows.next()? {
                whole.extend_from_slice(row.get_ref(0)?.as_blob().unwrap_or_default());
            }
        }
        self.database.prepare_cached("delete from piece where hash = ?1")?.execute([hash])?;
        let fits = ChunkId::of(&whole).0 == *hash;
        if fits {
            self.attach(&whole)?;
        }
        Ok(fits)
    }
}
