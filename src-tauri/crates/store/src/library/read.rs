//! Reading installed packs: files and ranges of files, straight from the rows, each chunk checked.

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use pack::{ChunkId, ChunkLookup, ChunkSource, Contents, Manifest, ReadError, Unfolded};
use rusqlite::OptionalExtension;

use super::{Library, chunks};
use crate::StorageError;

/// Bytes of unfolded chunks that one open library remembers.
const REMEMBERED: usize = 16 * 1024 * 1024;
/// Manifests that one open library remembers.
const MANIFESTS: usize = 8;

/// Why something of an installed pack cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum LibraryReadError {
    /// No such pack.
    #[error("no pack {0} is installed")]
    NoSuchPack(String),
    /// The pack's own list is damaged.
    #[error("the list of what {0} holds is damaged; install the pack again from its file to mend it")]
    DamagedList(String),
    /// The pack has it not, or has it damaged.
    #[error(transparent)]
    Pack(#[from] ReadError),
    /// The disk or the database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<rusqlite::Error> for LibraryReadError {
    fn from(error: rusqlite::Error) -> LibraryReadError {
        LibraryReadError::Storage(error.into())
    }
}

/// What one open library remembers of what it has read.
#[derive(Debug)]
pub(crate) struct Memory {
    /// By the number of the edition's row, which is never used again; the one used last stands last.
    contents: Mutex<VecDeque<(i64, Arc<Contents>)>>,
    unfolded: Unfolded,
}

impl Default for Memory {
    fn default() -> Memory {
        Memory { contents: Mutex::default(), unfolded: Unfolded::new(REMEMBERED) }
    }
}

impl Library {
    /// Returns what the installed pack `id` holds.
    ///
    /// # Errors
    /// When it is not installed or its list is damaged.
    pub fn contents(&self, id: &str) -> Result<Arc<Contents>, LibraryReadError> {
        let number = self.number_of(id)?.ok_or_else(|| LibraryReadError::NoSuchPack(id.to_owned()))?;
        self.contents_of(number, id)
    }

    /// Returns the whole of a file of an installed pack.
    ///
    /// # Errors
    /// When pack or file is not there, or a chunk it needs is damaged.
    pub fn read_file(&self, id: &str, path: &str) -> Result<Vec<u8>, LibraryReadError> {
        self.read_range(id, path, 0..u64::MAX)
    }

    /// Returns the bytes of a file that lie in `range`, cut to the file's length.
    ///
    /// # Errors
    /// As [`Library::read_file`].
    pub fn read_range(&self, id: &str, path: &str, range: Range<u64>) -> Result<Vec<u8>, LibraryReadError> {
        let contents = self.contents(id)?;
        Ok(pack::read_range_with(&contents, path, range, self, Some(&self.memory.unfolded))?)
    }

    /// Returns how many bytes a file of an installed pack has.
    ///
    /// # Errors
    /// When pack or file is not there.
    pub fn file_len(&self, id: &str, path: &str) -> Result<u64, LibraryReadError> {
        let contents = self.contents(id)?;
        let file = contents.files.get(path).ok_or_else(|| ReadError::NoSuchFile(path.to_owned()))?;
        Ok(file.len)
    }

    /// Returns the exact bytes of an edition's manifest, checked against the hash noted beside it.
    pub(crate) fn manifest_of(&self, number: i64, id: &str) -> Result<Vec<u8>, LibraryReadError> {
        let mut statement =
            self.database.prepare_cached("select manifest, manifest_hash from pack where number = ?1")?;
        let row = statement.query_row([number], |row| Ok((row.get(0)?, row.get(1)?))).optional();
        let (manifest, hash): (Vec<u8>, [u8; 32]) = match row {
            Ok(row) => row.ok_or_else(|| LibraryReadError::NoSuchPack(id.to_owned()))?,
            Err(error) => return Err(error.into()),
        };
        if pack::manifest_hash(&manifest) != hash {
            return Err(LibraryReadError::DamagedList(id.to_owned()));
        }
        Ok(manifest)
    }

    pub(crate) fn contents_of(&self, number: i64, id: &str) -> Result<Arc<Contents>, LibraryReadError> {
        if let Some(contents) = self.memory.find(number) {
            return Ok(contents);
        }
        let manifest = Manifest::parse(&self.manifest_of(number, id)?)
            .map_err(|_| LibraryReadError::DamagedList(id.to_owned()))?;
        let contents = Arc::new(manifest.contents);
        self.memory.keep(number, contents.clone());
        Ok(contents)
    }
}

impl Memory {
    fn find(&self, number: i64) -> Option<Arc<Contents>> {
        let mut kept = self.contents.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(known, _)| *known == number)?;
        let found = kept.remove(at)?;
        let contents = found.1.clone();
        kept.push_back(found);
        Some(contents)
    }

    fn keep(&self, number: i64, contents: Arc<Contents>) {
        let mut kept = self.contents.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_back((number, contents));
        if kept.len() > MANIFESTS {
            kept.pop_front();
        }
    }
}

impl ChunkSource for Library {
    fn stored(&self, contents: &Contents, index: u32) -> Result<Vec<u8>, ReadError> {
        let chunk = contents.chunks.get(index as usize).ok_or(ReadError::Malformed { index })?;
        let bytes = self.chunk(&chunk.id).map_err(|error| ReadError::Io(std::io::Error::other(error)))?;
        bytes.ok_or(ReadError::Damaged { index, id: chunk.id })
    }
}

impl ChunkLookup for Library {
    fn find(&self, id: &ChunkId) -> Option<Vec<u8>> {
        self.chunk(id).ok().flatten()
    }
}

impl Library {
    /// Returns a chunk's bytes, checked; `None` where it is not here or damaged.
    fn chunk(&self, id: &ChunkId) -> Result<Option<Vec<u8>>, StorageError> {
        let Some(kept) = chunks::find(&self.database, id)? else { return Ok(None) };
        let bytes = chunks::bytes(&self.database, kept.number)?;
        Ok(bytes.filter(|bytes| ChunkId::of(bytes) == *id))
    }
}
