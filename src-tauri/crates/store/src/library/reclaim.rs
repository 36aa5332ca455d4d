//! Removing packs, and giving the disk back what nobody uses any more.

use pack::Progress;
use rusqlite::params;

use super::flow::{Flow, OnProgress};
use super::{Library, ballast};
use crate::StorageError;

/// Bytes of chunks swept in one transaction.
const SWEEP: u64 = 64 * 1024 * 1024;
/// Pages given back in one transaction: 16 MiB.
const PAGES: u64 = 1024;

/// What removing gave back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Freed {
    /// Bytes by which the file shrank.
    pub bytes: u64,
}

/// Why a pack was not removed.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// No such pack.
    #[error("no pack {0} is installed")]
    NoSuchPack(String),
    /// The disk or the database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<rusqlite::Error> for RemoveError {
    fn from(error: rusqlite::Error) -> RemoveError {
        RemoveError::Storage(error.into())
    }
}

impl Library {
    /// Removes the pack `id` and gives back the disk space that only it used. It is gone from the first
    /// moment; stopped or cut short after that, the space comes back with the next installation or removal.
    ///
    /// # Errors
    /// When it is not installed or the folder cannot be written to.
    pub fn remove(&mut self, id: &str, on_progress: OnProgress<'_>) -> Result<Freed, RemoveError> {
        self.drop_rows(id, true)?;
        Ok(self.reclaim(on_progress)?)
    }

    /// Removes the rows of the shown or of the arriving editions of the pack `id`.
    pub(crate) fn drop_rows(&self, id: &str, shown: bool) -> Result<(), RemoveError> {
        let drop = || {
            let transaction = self.begin()?;
            let removed =
                transaction.execute("delete from pack where id = ?1 and shown = ?2", params![id, shown])?;
            transaction.commit()?;
            Ok(removed)
        };
        match ballast::relieved(self, drop)? {
            0 => Err(RemoveError::NoSuchPack(id.to_owned())),
            _ => Ok(()),
        }
    }

    /// Sweeps chunks that no edition uses, arriving ones included, and shrinks the file. Where there is
    /// nothing to sweep it costs a few milliseconds.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn reclaim(&self, on_progress: OnProgress<'_>) -> Result<Freed, StorageError> {
        let before = self.pages()?;
        let unused = self.unused()?;
        let swept = unused.iter().map(|&(_, stored)| stored).sum::<u64>();
        // Two walks over the same bytes: out of the tables, then out of the file.
        let waiting = self.free_within()?;
        let total = swept.saturating_mul(2).saturating_add(waiting);
        let mut progress = Progress { done: 0, total };
        ballast::relieved(self, || {
            if self.sweep(&unused, &mut progress, on_progress)? == Flow::Continue {
                self.shrink(&mut progress, on_progress)?;
            }
            Ok(())
        })?;
        Ok(Freed { bytes: before.saturating_sub(self.pages()?).saturating_mul(self.page_size()?) })
    }

    /// Returns the rows of chunks that no edition uses, with their sizes.
    fn unused(&self) -> Result<Vec<(i64, u64)>, StorageError> {
        let mut statement = self.database.prepare_cached(include_str!("unused_chunks.sql"))?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn sweep(
        &self,
        unused: &[(i64, u64)],
        progress: &mut Progress,
        on_progress: OnProgress<'_>,
    ) -> Result<Flow, StorageError> {
        let mut rest = unused;
        let mut most = SWEEP;
        while !rest.is_empty() {
            let sums = rest.iter().scan(0, |sum, (_, stored)| {
                *sum += stored;
                Some(*sum)
            });
            let (now, later) = rest.split_at(sums.take_while(|sum| *sum <= most).count().max(1));
            match self.sweep_some(now) {
                // Even taking out needs a little room to write down how to undo it; taking out less needs less.
                Err(StorageError::DiskFull) if most > 1 => most /= 8,
                swept => {
                    swept?;
                    rest = later;
                    progress.done += now.iter().map(|&(_, stored)| stored).sum::<u64>();
                    if on_progress(*progress) == Flow::Stop {
                        return Ok(Flow::Stop);
                    }
                }
            }
        }
        Ok(Flow::Continue)
    }

    fn sweep_some(&self, unused: &[(i64, u64)]) -> Result<(), StorageError> {
        let transaction = self.begin()?;
        for (number, _) in unused {
            // Another program may have begun to use it again.
            transaction.prepare_cached(include_str!("sweep_chunk.sql"))?.execute(params![number])?;
        }
        Ok(transaction.commit()?)
    }

    /// Gives the file's free pages back to the disk, a few at a time so that others get their turn.
    fn shrink(&self, progress: &mut Progress, on_progress: OnProgress<'_>) -> Result<(), StorageError> {
        if !self.writable {
            return Err(StorageError::ReadOnly);
        }
        let (mut free, page_size, mut pages) = (self.free_pages()?, self.page_size()?, PAGES);
        while free > 0 {
            match self.shrink_some(pages) {
                Err(StorageError::DiskFull) if pages > 1 => {
                    pages /= 4;
                    continue;
                }
                shrunk => shrunk?,
            }
            let left = self.free_pages()?;
            progress.done = progress.done.saturating_add(free.saturating_sub(left).saturating_mul(page_size));
            progress.total = progress.total.max(progress.done);
            if on_progress(*progress) == Flow::Stop || left >= free {
                break;
            }
            free = left;
        }
        Ok(())
    }

    fn shrink_some(&self, pages: u64) -> Result<(), StorageError> {
        // The statement has to be run to its end: each of its steps gives one page back.
        let mut statement = self.database.prepare(&format!("pragma incremental_vacuum({pages})"))?;
        let mut rows = statement.query([])?;
        while rows.next()?.is_some() {}
        Ok(())
    }

    fn pages(&self) -> Result<u64, StorageError> {
        Ok(self.database.query_row("pragma page_count", [], |row| row.get(0))?)
    }

    fn free_pages(&self) -> Result<u64, StorageError> {
        Ok(self.database.query_row("pragma freelist_count", [], |row| row.get(0))?)
    }

    fn page_size(&self) -> Result<u64, StorageError> {
        Ok(self.database.query_row("pragma page_size", [], |row| row.get(0))?)
    }

    /// Returns how many bytes of the file are free for new chunks.
    pub(crate) fn free_within(&self) -> Result<u64, StorageError> {
        Ok(self.free_pages()?.saturating_mul(self.page_size()?))
    }
}
