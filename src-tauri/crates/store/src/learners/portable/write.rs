//! Writing a portable file.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use fs_err::File;
use pack::ChunkId;
use pack::small::Dictionary;

use super::super::card::CardFile;
use super::super::files::{close_to_others, part, put_in_place, storage};
use super::super::key;
use super::{
    ATTACHMENT, CONTINUED, Counts, END, ENTRIES, FULL_BLOCK, HEADER, Left, Line, MAGIC, MAX_BLOCK, NEWEST,
    NONCE, SEALED, STATES, Seal,
};
use crate::StorageError;
use crate::disk;

/// A file being written: it takes its name when it is finished, and is gone when it is dropped before.
pub(crate) struct Writing {
    to: PathBuf,
    pub(super) file: BufWriter<File>,
    chain: [u8; 32],
    seal: Option<Seal>,
    number: u64,
    lines: Vec<u8>,
    states: Vec<u8>,
    pub(super) counts: Counts,
    folder: Dictionary,
    finished: bool,
}

impl Writing {
    /// Begins a file that will be at `to`, sealed when `key` is given.
    pub(crate) fn begin(to: &Path, card: &CardFile, key: Option<&[u8; 32]>) -> Result<Writing, StorageError> {
        let card = card.bytes();
        let nonce: [u8; 24] =
            key::random().map_err(|_| StorageError::Io(io::Error::other("no random bytes")))?;
        let mut header = [0; HEADER];
        header[..8].copy_from_slice(&MAGIC);
        header[8..10].copy_from_slice(&NEWEST.to_le_bytes());
        header[10..12].copy_from_slice(&(if key.is_some() { SEALED } else { 0 }).to_le_bytes());
        header[12..16].copy_from_slice(&u32::try_from(card.len()).unwrap_or(u32::MAX).to_le_bytes());
        header[NONCE].copy_from_slice(&nonce);
        // What was left there goes; so does a link that somebody put on the stick, and it is not followed.
        let _ = fs_err::remove_file(part(to));
        let file = File::create_new(part(to)).map_err(storage)?;
        let mut writing = Writing {
            to: to.to_owned(),
            file: BufWriter::with_capacity(FULL_BLOCK, file),
            chain: ChunkId::of(&[header.as_slice(), &card].concat()).0,
            seal: key.map(|key| Seal::of(key, &nonce)),
            number: 0,
            lines: Vec::new(),
            states: Vec::new(),
            counts: Counts::default(),
            folder: Dictionary::new(&[]).map_err(storage)?,
            finished: false,
        };
        close_to_others(writing.file.get_ref()).map_err(storage)?;
        writing.file.write_all(&header).map_err(storage)?;
        writing.file.write_all(&card).map_err(storage)?;
        Ok(writing)
    }

    /// Adds one entry of the log.
    pub(crate) fn line(&mut self, line: &Line) -> Result<(), StorageError> {
        let long = self.lines.len() + line.topic.len() + line.body.len() + 64 > MAX_BLOCK;
        if self.lines.len() >= FULL_BLOCK || long {
            self.flush_lines()?;
        }
        let to = &mut self.lines;
        to.extend_from_slice(&line.stream);
        to.extend_from_slice(&line.sequence.to_le_bytes());
        to.extend_from_slice(&line.clock.to_le_bytes());
        to.extend_from_slice(&line.at_ms.to_le_bytes());
        to.push(line.form);
        put_short(to, line.topic.as_bytes())?;
        put_long(to, &line.body)?;
        self.counts.lines += 1;
        Ok(())
    }

    /// Adds one row of state.
    pub(crate) fn state(&mut self, left: &Left) -> Result<(), StorageError> {
        let value = left.value.as_deref().unwrap_or_default();
        let length = left.kind.len() + left.key.len() + value.len() + 64;
        if self.states.len() >= FULL_BLOCK || self.states.len() + length > MAX_BLOCK {
            self.flush_states()?;
        }
        let to = &mut self.states;
        put_short(to, left.kind.as_bytes())?;
        put_short(to, left.key.as_bytes())?;
        to.extend_from_slice(&left.clock.to_le_bytes());
        to.push(left.value.is_some().into());
        put_long(to, value)?;
        self.counts.states += 1;
        Ok(())
    }

    /// Adds one attachment.
    pub(crate) fn attachment(&mut self, hash: &[u8; 32], bytes: &[u8]) -> Result<(), StorageError> {
        let (first, rest) = bytes.split_at(bytes.len().min(FULL_BLOCK));
        let length = (bytes.len() as u64).to_le_bytes();
        self.block(ATTACHMENT, &[hash.as_slice(), &length, first].concat())?;
        for part in rest.chunks(4 * FULL_BLOCK) {
            self.block(CONTINUED, part)?;
        }
        self.counts.attachments += 1;
        Ok(())
    }

    /// Ends the file, has the disk keep it, and gives it its name.
    pub(crate) fn finish(mut self) -> Result<u64, StorageError> {
        self.flush_lines()?;
        self.flush_states()?;
        let counts = [self.counts.lines, self.counts.states, self.counts.attachments];
        let counts: Vec<u8> = counts.iter().flat_map(|count| count.to_le_bytes()).collect();
        self.block(END, &counts)?;
        self.file.flush().map_err(storage)?;
        let file = self.file.get_ref();
        file.sync_all().map_err(storage)?;
        let length = file.metadata().map_err(storage)?.len();
        put_in_place(&part(&self.to), &self.to).map_err(storage)?;
        self.finished = true;
        Ok(length)
    }

    fn flush_lines(&mut self) -> Result<(), StorageError> {
        let lines = std::mem::take(&mut self.lines);
        if lines.is_empty() { Ok(()) } else { self.block(ENTRIES, &lines) }
    }

    fn flush_states(&mut self) -> Result<(), StorageError> {
        let states = std::mem::take(&mut self.states);
        if states.is_empty() { Ok(()) } else { self.block(STATES, &states) }
    }

    pub(super) fn block(&mut self, kind: u8, raw: &[u8]) -> Result<(), StorageError> {
        let too_long = || StorageError::Io(io::Error::other("an entry is too long for a learner's file"));
        if raw.len() > MAX_BLOCK {
            return Err(too_long());
        }
        // Films and pictures do not shrink; words do.
        let folded = if matches!(kind, ENTRIES | STATES) { self.folder.fold(raw).ok() } else { None };
        let folded = folded.filter(|folded| folded.len() < raw.len());
        let (codec, bytes) = folded.as_deref().map_or((0, raw), |folded| (1, folded));
        let extra = if self.seal.is_some() { 16 } else { 0 };
        let mut head = [kind, codec, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        head[4..8]
            .copy_from_slice(&u32::try_from(bytes.len() + extra).map_err(|_| too_long())?.to_le_bytes());
        head[8..12].copy_from_slice(&u32::try_from(raw.len()).map_err(|_| too_long())?.to_le_bytes());
        let about = [self.chain.as_slice(), &head].concat();
        let sealed = match &self.seal {
            None => None,
            Some(seal) => {
                let sealed = key::seal(&seal.key, &seal.nonce(self.number), &about, bytes);
                Some(sealed.map_err(|_| StorageError::Io(io::Error::other("a block cannot be sealed")))?)
            }
        };
        let stored = sealed.as_deref().unwrap_or(bytes);
        self.chain = ChunkId::of(&[about.as_slice(), stored].concat()).0;
        self.number += 1;
        for bytes in [head.as_slice(), &self.chain, stored] {
            self.file.write_all(bytes).map_err(storage)?;
        }
        Ok(())
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        if !self.finished {
            let _ = disk::remove(&part(&self.to));
        }
    }
}

pub(super) fn put_short(to: &mut Vec<u8>, bytes: &[u8]) -> Result<(), StorageError> {
    let long = |_| StorageError::Io(io::Error::other("a topic or key is too long for a learner's file"));
    to.extend_from_slice(&u16::try_from(bytes.len()).map_err(long)?.to_le_bytes());
    to.extend_from_slice(bytes);
    Ok(())
}

pub(super) fn put_long(to: &mut Vec<u8>, bytes: &[u8]) -> Result<(), StorageError> {
    let long = |_| StorageError::Io(io::Error::other("an entry is too long for a learner's file"));
    to.extend_from_slice(&u32::try_from(bytes.len()).map_err(long)?.to_le_bytes());
    to.extend_from_slice(bytes);
    Ok(())
}
