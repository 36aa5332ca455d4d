//! From stored chunks to the bytes of files: only the chunks a read needs, each checked before it is used.

use std::ops::Range;
use std::sync::Arc;

use crate::limits::{MAX_DEPTH, MAX_PREFIX, MAX_READ, MAX_UNFOLD};
use crate::memory::{Key, Unfolded};
use crate::{ChunkSource, Codec, Contents, File, MAX_RAW, ReadError, Slice, frame};

/// Returns the whole of the file `path`.
///
/// # Errors
/// As [`ReadError`] tells; [`ReadError::TooLong`] beyond [`MAX_READ`] bytes.
pub fn read_file(contents: &Contents, path: &str, chunks: &dyn ChunkSource) -> Result<Vec<u8>, ReadError> {
    read_range_with(contents, path, 0..u64::MAX, chunks, None)
}

/// Returns the bytes of the file `path` that lie in `range` (cut to the file's length), touching only the
/// chunks they lie in.
///
/// # Errors
/// As [`read_file`].
pub fn read_range(
    contents: &Contents,
    path: &str,
    range: Range<u64>,
    chunks: &dyn ChunkSource,
) -> Result<Vec<u8>, ReadError> {
    read_range_with(contents, path, range, chunks, None)
}

/// Returns what chunk `index` unfolds to.
///
/// # Errors
/// As [`ReadError`] tells.
pub fn unfold(contents: &Contents, index: u32, chunks: &dyn ChunkSource) -> Result<Vec<u8>, ReadError> {
    let memory = Unfolded::new(MAX_UNFOLD as usize);
    let unfolded = unfold_at(contents, index, chunks, &memory, 0)?;
    drop(memory);
    Ok(Arc::try_unwrap(unfolded).unwrap_or_else(|shared| shared.to_vec()))
}

/// As [`read_range`], remembering what was unfolded for the reads that follow.
///
/// # Errors
/// As [`read_file`].
pub fn read_range_with(
    contents: &Contents,
    path: &str,
    range: Range<u64>,
    chunks: &dyn ChunkSource,
    memory: Option<&Unfolded>,
) -> Result<Vec<u8>, ReadError> {
    let file = contents.files.get(path).ok_or_else(|| ReadError::NoSuchFile(path.to_owned()))?;
    let range = range.start.min(file.len)..range.end.min(file.len);
    let len = range.end.saturating_sub(range.start);
    if len > MAX_READ {
        return Err(ReadError::TooLong { path: path.to_owned(), len });
    }
    // Several chunks may lean on one: within a read each is unfolded once.
    let own = Unfolded::new(MAX_UNFOLD as usize);
    let memory = memory.unwrap_or(&own);
    let mut bytes = Vec::new();
    // One chunk's slices usually follow each other: remember at least the last one.
    let mut last: Option<(u32, Arc<Vec<u8>>)> = None;
    for slice in slices_of(file, range) {
        let unfolded = match &last {
            Some((index, unfolded)) if *index == slice.chunk => unfolded.clone(),
            _ => unfold_at(contents, slice.chunk, chunks, memory, 0)?,
        };
        bytes.extend_from_slice(part(&unfolded, &slice)?);
        last = Some((slice.chunk, unfolded));
    }
    Ok(bytes)
}

/// Returns the slices that make up `range` of `file`, cut to it.
pub(crate) fn slices_of(file: &File, range: Range<u64>) -> impl Iterator<Item = Slice> + '_ {
    let mut at = 0u64;
    file.slices.iter().filter_map(move |slice| {
        let here = at..at + u64::from(slice.len);
        at = here.end;
        let start = range.start.clamp(here.start, here.end);
        let end = range.end.clamp(here.start, here.end);
        (start < end).then(|| Slice {
            chunk: slice.chunk,
            // Both differences are less than the slice's length, so they fit.
            start: slice.start.saturating_add((start - here.start) as u32),
            len: (end - start) as u32,
        })
    })
}

pub(crate) fn part<'a>(unfolded: &'a [u8], slice: &Slice) -> Result<&'a [u8], ReadError> {
    let end = slice.start.checked_add(slice.len);
    end.and_then(|end| unfolded.get(slice.start as usize..end as usize))
        .ok_or(ReadError::Malformed { index: slice.chunk })
}

pub(crate) fn unfold_at(
    contents: &Contents,
    index: u32,
    chunks: &dyn ChunkSource,
    memory: &Unfolded,
    depth: u8,
) -> Result<Arc<Vec<u8>>, ReadError> {
    let malformed = ReadError::Malformed { index };
    let Some(chunk) = contents.chunks.get(index as usize) else { return Err(malformed) };
    // A list from elsewhere than a checked manifest still cannot make this run away.
    if depth > MAX_DEPTH || chunk.raw > MAX_RAW {
        return Err(malformed);
    }
    let key = match chunk.codec {
        Codec::Stored => None,
        _ => Some(Key::of(contents, index).ok_or(ReadError::Malformed { index })?),
    };
    if let Some(unfolded) = key.and_then(|key| memory.find(&key)) {
        return Ok(unfolded);
    }
    let stored = chunks.stored(contents, index)?;
    let unfolded = match &chunk.codec {
        Codec::Stored if stored.len() != chunk.raw as usize => return Err(malformed),
        Codec::Stored => return Ok(Arc::new(stored)),
        Codec::Zstd => frame::unfold(&stored, &[], chunk.raw as usize).ok_or(malformed)?,
        Codec::Patch(slices) => {
            let total: u64 = slices.iter().map(|slice| u64::from(slice.len)).sum();
            if total > u64::from(MAX_PREFIX) {
                return Err(malformed);
            }
            let mut prefix = Vec::with_capacity(total as usize);
            let mut last: Option<(u32, Arc<Vec<u8>>)> = None;
            for slice in slices {
                let other = match &last {
                    Some((known, other)) if *known == slice.chunk => other.clone(),
                    _ => unfold_at(contents, slice.chunk, chunks, memory, depth + 1)?,
                };
                prefix.extend_from_slice(part(&other, slice)?);
                last = Some((slice.chunk, other));
            }
            frame::unfold(&stored, &prefix, chunk.raw as usize).ok_or(malformed)?
        }
    };
    let unfolded = Arc::new(unfolded);
    if let Some(key) = key {
        memory.keep(key, unfolded.clone());
    }
    Ok(unfolded)
}
