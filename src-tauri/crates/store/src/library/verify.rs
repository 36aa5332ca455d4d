//! Verifying what is installed against its hashes, and mending it from whoever has the same chunks.

use std::sync::mpsc::sync_channel;

use pack::{ChunkId, ChunkLookup, Progress};
use rusqlite::{Row, params};

use super::flow::{Flow, OnProgress};
use super::intake::whole;
use super::{Library, LibraryReadError, chunks, database};
use crate::StorageError;

/// Chunks read ahead of the hashing.
const AHEAD: usize = 4;

/// Something installed that is not what its hash says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Damage {
    /// A part of a pack.
    Chunk {
        /// The pack.
        id: String,
        /// Its edition.
        version: u32,
        /// The part, in the order of the pack's list.
        part: u32,
        /// The chunk.
        chunk: ChunkId,
        /// Bytes it has.
        stored: u32,
    },
    /// The list of what a pack holds: nothing of it can be read. Installing the pack again mends it.
    List {
        /// The pack.
        id: String,
        /// Its edition.
        version: u32,
    },
}

/// What a repair came to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Repaired {
    /// Chunks made whole.
    pub mended: u32,
    /// What is still damaged; another source may have it.
    pub still: Vec<Damage>,
}

/// Why a library could not be verified or mended to the end.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// No such pack.
    #[error("no pack {0} is installed")]
    NoSuchPack(String),
    /// The caller said so.
    #[error("stopped before the end; nothing can be said of the rest")]
    Stopped,
    /// The disk or the database. [`StorageError::Damaged`]: the file's structure is, so that it wants
    /// rescuing, not mending.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<rusqlite::Error> for VerifyError {
    fn from(error: rusqlite::Error) -> VerifyError {
        VerifyError::Storage(error.into())
    }
}

/// A chunk to be checked.
#[derive(Clone, Copy, Debug)]
struct Checked {
    number: i64,
    hash: [u8; 32],
    stored: u64,
    damaged: bool,
}

impl Library {
    /// Reads every chunk of the pack `id`, or of all packs, and compares it with its hash. What is found is
    /// noted, so that lists show it and a repair knows it; a chunk that is sound again is noted too.
    ///
    /// # Errors
    /// When the pack is not installed, the caller says stop, or the file's structure is damaged.
    pub fn verify(&self, id: Option<&str>, on_progress: OnProgress<'_>) -> Result<Vec<Damage>, VerifyError> {
        let packs = self.packs_to_verify(id)?;
        database::check_small_tables(&self.database)?;
        let list = self.chunks_to_verify(id)?;
        let changed = self.compare(&list, on_progress)?;
        if self.writable && !changed.is_empty() {
            let transaction = self.begin()?;
            for (number, damaged) in changed {
                transaction
                    .prepare_cached("update chunk set damaged = ?2 where number = ?1")?
                    .execute(params![number, damaged])?;
            }
            transaction.commit()?;
        }
        let mut found = Vec::new();
        for (number, id, version) in packs {
            match self.manifest_of(number, &id) {
                Err(LibraryReadError::DamagedList(_)) => found.push(Damage::List { id, version }),
                // Removed by another program meanwhile: nothing to say of it.
                Ok(_) | Err(LibraryReadError::NoSuchPack(_) | LibraryReadError::Pack(_)) => {}
                Err(LibraryReadError::Storage(error)) => return Err(error.into()),
            }
        }
        found.extend(self.known_damage(id)?);
        Ok(found)
    }

    /// Returns the damage that earlier checks found in the pack `id`, or in all packs.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn known_damage(&self, id: Option<&str>) -> Result<Vec<Damage>, StorageError> {
        let mut statement = self.database.prepare_cached(include_str!("list_damage.sql"))?;
        let rows = statement.query_map([id], damage)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Mends the damage that [`Library::verify`] found in the pack `id`, or in all packs, from whichever of
    /// `spares` has the chunks whole: a pack file on a stick, another edition, a machine nearby.
    ///
    /// # Errors
    /// When the folder cannot be written to, or the file's structure is damaged.
    pub fn repair(
        &mut self,
        id: Option<&str>,
        spares: &[&dyn ChunkLookup],
        on_progress: OnProgress<'_>,
    ) -> Result<Repaired, VerifyError> {
        self.packs_to_verify(id)?;
        let list: Vec<Checked> =
            self.chunks_to_verify(id)?.into_iter().filter(|chunk| chunk.damaged).collect();
        let mut progress = Progress { done: 0, total: list.iter().map(|chunk| chunk.stored).sum() };
        let mut mended = 0;
        for chunk in list {
            if on_progress(progress) == Flow::Stop {
                return Err(VerifyError::Stopped);
            }
            if let Some(bytes) = whole(&ChunkId(chunk.hash), spares) {
                let transaction = self.begin()?;
                chunks::mend(&transaction, chunk.number, &bytes)?;
                transaction.commit()?;
                mended += 1;
            }
            progress.done = progress.done.saturating_add(chunk.stored);
        }
        on_progress(progress);
        if mended > 0 {
            // Bytes were damaged, so the pages' order may be too.
            database::check_table(&self.database, "chunk_bytes")?;
        }
        Ok(Repaired { mended, still: self.known_damage(id)? })
    }

    fn packs_to_verify(&self, id: Option<&str>) -> Result<Vec<(i64, String, u32)>, VerifyError> {
        let mut statement = self.database.prepare_cached(
            "select number, id, version from pack where shown = 1 and (?1 is null or id = ?1) order by id, version",
        )?;
        let rows = statement.query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let packs: Vec<_> = rows.collect::<Result<_, _>>()?;
        match id {
            Some(id) if packs.is_empty() => Err(VerifyError::NoSuchPack(id.to_owned())),
            _ => Ok(packs),
        }
    }

    /// Returns the chunks of the pack `id`, or every chunk, in the order in which they lie in the file.
    fn chunks_to_verify(&self, id: Option<&str>) -> Result<Vec<Checked>, VerifyError> {
        let mut statement = self.database.prepare_cached(include_str!("chunks_to_verify.sql"))?;
        let rows = statement.query_map([id], |row| {
            Ok(Checked { number: row.get(0)?, hash: row.get(1)?, stored: row.get(2)?, damaged: row.get(3)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Compares each chunk with its hash, reading ahead in a second thread; returns what has changed since
    /// the last time: the row and whether it is damaged.
    fn compare(
        &self,
        list: &[Checked],
        on_progress: OnProgress<'_>,
    ) -> Result<Vec<(i64, bool)>, VerifyError> {
        let mut changed = Vec::new();
        let mut progress = Progress { done: 0, total: list.iter().map(|chunk| chunk.stored).sum() };
        // A connection of its own, as one may not be used by two threads.
        let reader = Library::open(self.path.parent().unwrap_or(&self.path));
        let reader = reader.map_err(|error| StorageError::Io(std::io::Error::other(error)))?.database;
        std::thread::scope(|scope| {
            let (out, read) = sync_channel(AHEAD);
            scope.spawn(move || {
                for &chunk in list {
                    if out.send((chunk, chunks::bytes(&reader, chunk.number))).is_err() {
                        return;
                    }
                }
            });
            for (chunk, bytes) in read {
                let damaged = bytes?.is_none_or(|bytes| ChunkId::of(&bytes).0 != chunk.hash);
                // Not damage but a chunk that another program has removed since the list was made.
                if damaged && chunks::find(&self.database, &ChunkId(chunk.hash))?.is_none() {
                    continue;
                }
                if damaged != chunk.damaged {
                    changed.push((chunk.number, damaged));
                }
                progress.done = progress.done.saturating_add(chunk.stored);
                if on_progress(progress) == Flow::Stop {
                    return Err(VerifyError::Stopped);
                }
            }
            Ok(changed)
        })
    }
}

fn damage(row: &Row<'_>) -> rusqlite::Result<Damage> {
    Ok(Damage::Chunk {
        id: row.get(0)?,
        version: row.get(1)?,
        part: row.get(2)?,
        chunk: ChunkId(row.get(3)?),
        stored: row.get(4)?,
    })
}
