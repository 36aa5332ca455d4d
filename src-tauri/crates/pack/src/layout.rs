//! A pack's file without the file: what would stand where, for whoever serves an installed pack by ranges.

use std::io;

use crate::header::Kind;
use crate::manifest::{self, Manifest};
use crate::write::FrontMatter;
use crate::{ChunkSource, Contents, ExportError, ReadError, SignatureBlock};

/// The file that [`export`](crate::export) would write of a pack, as one volume, read in place from any source of its chunks.
#[derive(Debug)]
pub struct Layout {
    front: Vec<u8>,
    contents: Contents,
    /// Where each chunk ends in the file.
    ends: Vec<u64>,
}

impl Layout {
    /// Lays out the pack whose manifest (the exact bytes) and signature are given.
    ///
    /// # Errors
    /// When the bytes given as a manifest are none.
    pub fn new(manifest: &[u8], signature: Option<&SignatureBlock>) -> Result<Layout, ExportError> {
        let contents = Manifest::parse(manifest)?.contents;
        let total: u64 = contents.chunks.iter().map(|chunk| u64::from(chunk.stored)).sum();
        let stored = manifest::fold(manifest, &[])?;
        let front = FrontMatter {
            kind: Kind::Pack,
            manifest,
            stored: &stored,
            signature,
            base: [0; 32],
            chunks: total,
            volume_limit: 0,
        };
        let (front, header) = front.to_bytes()?;
        let mut end = header.front_end();
        let ends = contents.chunks.iter().map(|chunk| {
            end += u64::from(chunk.stored);
            end
        });
        Ok(Layout { ends: ends.collect(), front, contents })
    }

    /// Returns the file's length in bytes.
    pub fn len(&self) -> u64 {
        self.ends.last().copied().unwrap_or(self.front.len() as u64)
    }

    /// Tells whether the file has no bytes; it always has some.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Fills `buffer` with the file's bytes from `offset` on.
    ///
    /// # Errors
    /// `UnexpectedEof` where the file ends before the buffer is full; when a chunk is damaged or missing in `chunks`.
    pub fn read_at(&self, chunks: &dyn ChunkSource, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        if offset.checked_add(buffer.len() as u64).is_none_or(|end| end > self.len()) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let (mut at, mut rest) = (offset, buffer);
        while !rest.is_empty() {
            let here = match usize::try_from(at).ok().and_then(|at| self.front.get(at..)) {
                Some(front @ [_, ..]) => copy(front, &mut rest),
                _ => {
                    let index = self.ends.partition_point(|end| *end <= at);
                    let chunk = self.contents.chunks.get(index).ok_or(io::ErrorKind::UnexpectedEof)?;
                    let stored = chunks.stored(&self.contents, index as u32).map_err(of_chunk)?;
                    let begin = self.ends[index] - u64::from(chunk.stored);
                    let within = usize::try_from(at - begin).map_err(io::Error::other)?;
                    // A chunk that is shorter than listed would be asked for again for ever.
                    let bytes = stored.get(within..).filter(|bytes| !bytes.is_empty());
                    copy(bytes.ok_or(io::ErrorKind::InvalidData)?, &mut rest)
                }
            };
            at += here as u64;
        }
        Ok(())
    }
}

/// Copies as much as there is and as fits; leaves in `to` what is still to be filled.
fn copy(from: &[u8], to: &mut &mut [u8]) -> usize {
    let count = from.len().min(to.len());
    let (now, later) = std::mem::take(to).split_at_mut(count);
    now.copy_from_slice(&from[..count]);
    *to = later;
    count
}

fn of_chunk(error: ReadError) -> io::Error {
    match error {
        ReadError::Io(error) => error,
        other => io::Error::other(other),
    }
}
