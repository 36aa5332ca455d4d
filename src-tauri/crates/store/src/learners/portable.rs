//! The portable file of one learner (`*.learner`): written as a stream, hostile when read. Its law is
//! [`LEARNER-FILE.md`](super::format).

use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use fs_err::File;
use pack::ChunkId;
use pack::small::Dictionary;
use zeroize::Zeroizing;

use super::card::{CardFile, Found};
use super::files::{close_to_others, part, put_in_place, remove, storage};
use super::key;
use crate::StorageError;

/// The newest layout this program writes and reads.
pub const NEWEST: u16 = 1;
/// The oldest layout it reads.
pub const OLDEST: u16 = 1;

const MAGIC: [u8; 8] = *b"\x89PHL\r\n\x1a\n";
const HEADER: usize = 64;
const HEAD: usize = 12;
const NONCE: std::ops::Range<usize> = 16..40;
const MAX_CARD: usize = 64 * 1024;
/// Most bytes of a block, unfolded.
const MAX_BLOCK: usize = 9 * 1024 * 1024;
/// Bytes after which a block is closed.
const FULL_BLOCK: usize = 256 * 1024;
/// Most bytes of an attachment.
pub const MAX_ATTACHMENT: u64 = crate::record::MAX_ATTACHMENT as u64;
const SEALED: u16 = 1;

const END: u8 = 0;
const ENTRIES: u8 = 1;
const STATES: u8 = 2;
const ATTACHMENT: u8 = 3;
const CONTINUED: u8 = 4;

/// One fact of the log, as the file carries it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Line {
    pub(crate) stream: [u8; 16],
    pub(crate) sequence: u64,
    pub(crate) clock: u64,
    pub(crate) at_ms: i64,
    pub(crate) form: u8,
    pub(crate) topic: String,
    pub(crate) body: Vec<u8>,
}

/// One row of state, as the file carries it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Left {
    pub(crate) kind: String,
    pub(crate) key: String,
    pub(crate) clock: u64,
    /// Nothing where it was removed.
    pub(crate) value: Option<Vec<u8>>,
}

/// What a file holds, one thing after the other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Piece {
    /// Entries of the log.
    Lines(Vec<Line>),
    /// A row of state.
    State(Left),
    /// Bytes that a statement names by their SHA-256.
    Attachment([u8; 32], Vec<u8>),
}

/// How much a file holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) lines: u64,
    pub(crate) states: u64,
    pub(crate) attachments: u64,
}

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    /// Another kind of file.
    #[error("{} is no learner's file", path.display())]
    Foreign {
        /// Which.
        path: PathBuf,
    },
    /// Written by a newer Packhorse.
    #[error("{} was written by a newer Packhorse (layout {found}; this one knows {NEWEST}); install the newer one", path.display())]
    Newer {
        /// Which.
        path: PathBuf,
        /// Its layout.
        found: u16,
    },
    /// Cut short or changed since it was written.
    #[error("{} is damaged ({what}); copy it again or take another copy", path.display())]
    Damaged {
        /// Which.
        path: PathBuf,
        /// What does not fit.
        what: &'static str,
    },
    /// The key is another file's.
    #[error("the file is encrypted with another key")]
    WrongKey,
    /// The disk or stick.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// A file being written: it takes its name when it is finished, and is gone when it is dropped before.
pub(crate) struct Writing {
    to: PathBuf,
    file: BufWriter<File>,
    chain: [u8; 32],
    seal: Option<Seal>,
    number: u64,
    lines: Vec<u8>,
    states: Vec<u8>,
    counts: Counts,
    folder: Dictionary,
    finished: bool,
}

/// The key that seals the blocks of one file, and the nonces' beginning.
struct Seal {
    key: Zeroizing<[u8; 32]>,
    nonce: [u8; 16],
}

impl Seal {
    /// One data key seals many files; each has a key of its own.
    fn of(data: &[u8; 32], nonce: &[u8]) -> Seal {
        let name = b"packhorse learner file 1";
        let all = Zeroizing::new([name.as_slice(), data, nonce].concat());
        let mut start = [0; 16];
        start.iter_mut().zip(nonce).for_each(|(to, from)| *to = *from);
        Seal { key: Zeroizing::new(ChunkId::of(&all).0), nonce: start }
    }

    fn nonce(&self, number: u64) -> [u8; 24] {
        let mut nonce = [0; 24];
        nonce[..16].copy_from_slice(&self.nonce);
        nonce[16..].copy_from_slice(&number.to_le_bytes());
        nonce
    }
}

impl Writing {
    /// Begins a file that will be at `to`, sealed when `key` is given.
    pub(crate) fn begin(to: &Path, card: &CardFile, key: Option<&[u8; 32]>) -> Result<Writing, StorageError> {
        let card = card.bytes();
        let nonce: [u8; 24] = key::random().map_err(|_| StorageError::Io(io::Error::other("no random bytes")))?;
        let mut header = [0; HEADER];
        header[..8].copy_from_slice(&MAGIC);
        header[8..10].copy_from_slice(&NEWEST.to_le_bytes());
        header[10..12].copy_from_slice(&(if key.is_some() { SEALED } else { 0 }).to_le_bytes());
        header[12..16].copy_from_slice(&u32::try_from(card.len()).unwrap_or(u32::MAX).to_le_bytes());
        header[NONCE].copy_from_slice(&nonce);
        let file = File::create(part(to)).map_err(storage)?;
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

    fn block(&mut self, kind: u8, raw: &[u8]) -> Result<(), StorageError> {
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
        head[4..8].copy_from_slice(&u32::try_from(bytes.len() + extra).map_err(|_| too_long())?.to_le_bytes());
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
            let _ = remove(&part(&self.to));
        }
    }
}

/// A file of which header and card have been read and checked for their shape.
pub(crate) struct Portable {
    path: PathBuf,
    file: BufReader<File>,
    /// The card as it stands in the file. It is as trustworthy as whoever gave the file.
    pub(crate) card: CardFile,
    /// Whether a key is needed.
    pub(crate) sealed: bool,
    nonce: [u8; 24],
    chain: [u8; 32],
    folder: Dictionary,
}

impl Portable {
    /// Opens a file and reads its card.
    pub(crate) fn open(path: &Path) -> Result<Portable, FileFault> {
        let damaged = |what| FileFault::Damaged { path: path.to_owned(), what };
        let mut file = BufReader::with_capacity(FULL_BLOCK, File::open(path).map_err(storage)?);
        let mut header = [0; HEADER];
        let got = read_up_to(&mut file, &mut header)?;
        if got < 10 || header[..8] != MAGIC {
            return Err(FileFault::Foreign { path: path.to_owned() });
        }
        let short = |at: usize| u16::from_le_bytes([header[at], header[at + 1]]);
        match short(8) {
            0 => return Err(damaged("no layout has this number")),
            found if found > NEWEST => return Err(FileFault::Newer { path: path.to_owned(), found }),
            _ => {}
        }
        let flags = short(10);
        let length = u32::from_le_bytes([header[12], header[13], header[14], header[15]]) as usize;
        if got < HEADER || flags & !SEALED != 0 || length > MAX_CARD || header[40..].iter().any(|&byte| byte != 0) {
            return Err(damaged("the header"));
        }
        let mut card = vec![0; length];
        if read_up_to(&mut file, &mut card)? < length {
            return Err(damaged("it ends in the card"));
        }
        let chain = ChunkId::of(&[header.as_slice(), &card].concat()).0;
        let card = match CardFile::parse(&card) {
            Found::Card(card) => *card,
            Found::Newer { .. } => return Err(FileFault::Newer { path: path.to_owned(), found: NEWEST + 1 }),
            _ => return Err(damaged("the card")),
        };
        let mut nonce = [0; 24];
        nonce.copy_from_slice(&header[NONCE]);
        let folder = Dictionary::new(&[]).map_err(storage)?;
        Ok(Portable { path: path.to_owned(), file, card, sealed: flags & SEALED != 0, nonce, chain, folder })
    }

    /// Reads everything once, keeping nothing: a file is trusted as a whole before a fact of it is taken.
    pub(crate) fn check(self, key: Option<&[u8; 32]>) -> Result<Counts, FileFault> {
        self.read(key, &mut |_| Ok::<(), FileFault>(()))
    }

    /// Gives each piece to `take`, in the file's order, each checked before it is given.
    pub(crate) fn read<E: From<FileFault>>(
        mut self,
        key: Option<&[u8; 32]>,
        take: &mut dyn FnMut(Piece) -> Result<(), E>,
    ) -> Result<Counts, E> {
        let seal = match (self.sealed, key) {
            (true, Some(key)) => Some(Seal::of(key, &self.nonce)),
            (true, None) => return Err(FileFault::WrongKey.into()),
            (false, _) => None,
        };
        let mut counts = Counts::default();
        let mut open: Option<([u8; 32], u64, Vec<u8>)> = None;
        for number in 0.. {
            let (kind, raw) = self.block(seal.as_ref(), number)?;
            let mut cursor = Cursor { left: &raw };
            if (kind == CONTINUED) != open.is_some() {
                return Err(self.damaged("an attachment is cut short").into());
            }
            match kind {
                ENTRIES => {
                    let mut lines = Vec::new();
                    while !cursor.left.is_empty() {
                        lines.push(cursor.line().ok_or_else(|| self.damaged("an entry"))?);
                    }
                    counts.lines += lines.len() as u64;
                    take(Piece::Lines(lines))?;
                }
                STATES => {
                    while !cursor.left.is_empty() {
                        let left = cursor.state().ok_or_else(|| self.damaged("a row of state"))?;
                        counts.states += 1;
                        take(Piece::State(left))?;
                    }
                }
                ATTACHMENT => {
                    let begun = cursor.array::<32>().zip(cursor.number());
                    let (hash, length) = begun.ok_or_else(|| self.damaged("an attachment"))?;
                    if length > MAX_ATTACHMENT {
                        return Err(self.damaged("an attachment is too large").into());
                    }
                    open = Some((hash, length, cursor.left.to_vec()));
                }
                CONTINUED => {
                    if let Some((_, _, bytes)) = &mut open {
                        bytes.extend_from_slice(&raw);
                    }
                }
                END => {
                    let told = [cursor.number(), cursor.number(), cursor.number()];
                    let found = [counts.lines, counts.states, counts.attachments].map(Some);
                    let mut after = [0];
                    if told != found || !cursor.left.is_empty() || read_up_to(&mut self.file, &mut after)? != 0 {
                        return Err(self.damaged("its end").into());
                    }
                    return Ok(counts);
                }
                _ => return Err(self.damaged("a block of no known kind").into()),
            }
            if let Some((hash, length, bytes)) = open.take_if(|(_, length, bytes)| bytes.len() as u64 >= *length) {
                if bytes.len() as u64 != length || ChunkId::of(&bytes).0 != hash {
                    return Err(self.damaged("an attachment").into());
                }
                counts.attachments += 1;
                take(Piece::Attachment(hash, bytes))?;
            }
        }
        Err(self.damaged("its end").into())
    }

    fn damaged(&self, what: &'static str) -> FileFault {
        FileFault::Damaged { path: self.path.clone(), what }
    }

    fn block(&mut self, seal: Option<&Seal>, number: u64) -> Result<(u8, Vec<u8>), FileFault> {
        let mut head = [0; HEAD];
        let mut chain = [0; 32];
        if read_up_to(&mut self.file, &mut head)? < HEAD || read_up_to(&mut self.file, &mut chain)? < 32 {
            return Err(self.damaged("it ends too early"));
        }
        let [kind, codec, 0, 0, a, b, c, d, e, f, g, h] = head else {
            return Err(self.damaged("a block's head"));
        };
        let (length, raw) = (u32::from_le_bytes([a, b, c, d]) as usize, u32::from_le_bytes([e, f, g, h]) as usize);
        if length > MAX_BLOCK + 16 || raw > MAX_BLOCK || codec > 1 {
            return Err(self.damaged("a block's head"));
        }
        // As much memory as bytes come, not as much as the head says.
        let mut stored = Vec::new();
        (&mut self.file).take(length as u64).read_to_end(&mut stored).map_err(storage)?;
        if stored.len() < length {
            return Err(self.damaged("it ends too early"));
        }
        let about = [self.chain.as_slice(), &head].concat();
        self.chain = ChunkId::of(&[about.as_slice(), &stored].concat()).0;
        if self.chain != chain {
            return Err(self.damaged("a block is not what was written"));
        }
        let plain = match seal {
            None => stored,
            Some(seal) => {
                key::open(&seal.key, &seal.nonce(number), &about, &stored).map_err(|_| FileFault::WrongKey)?
            }
        };
        let unfolded = if codec == 1 { self.folder.unfold(&plain, raw) } else { Some(plain) };
        let unfolded = unfolded.filter(|bytes| bytes.len() == raw);
        Ok((kind, unfolded.ok_or_else(|| self.damaged("a block does not unfold"))?))
    }
}

/// What is left of a block.
struct Cursor<'a> {
    left: &'a [u8],
}

impl Cursor<'_> {
    fn bytes(&mut self, length: usize) -> Option<&[u8]> {
        let (taken, left) = self.left.split_at_checked(length)?;
        self.left = left;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.bytes(N)?.try_into().ok()
    }

    fn number(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }

    fn short(&mut self) -> Option<String> {
        let length = u16::from_le_bytes(self.array()?);
        String::from_utf8(self.bytes(length.into())?.to_vec()).ok()
    }

    fn long(&mut self) -> Option<Vec<u8>> {
        let length = u32::from_le_bytes(self.array()?);
        self.bytes(length as usize).map(<[u8]>::to_vec)
    }

    fn line(&mut self) -> Option<Line> {
        Some(Line {
            stream: self.array()?,
            sequence: self.number()?,
            clock: self.number()?,
            at_ms: self.array().map(i64::from_le_bytes)?,
            form: self.array::<1>().map(|[form]| form)?,
            topic: self.short()?,
            body: self.long()?,
        })
    }

    fn state(&mut self) -> Option<Left> {
        let (kind, key, clock) = (self.short()?, self.short()?, self.number()?);
        let [there] = self.array()?;
        let value = self.long()?;
        match there {
            0 if value.is_empty() => Some(Left { kind, key, clock, value: None }),
            1 => Some(Left { kind, key, clock, value: Some(value) }),
            _ => None,
        }
    }
}

fn put_short(to: &mut Vec<u8>, bytes: &[u8]) -> Result<(), StorageError> {
    let long = |_| StorageError::Io(io::Error::other("a topic or key is too long for a learner's file"));
    to.extend_from_slice(&u16::try_from(bytes.len()).map_err(long)?.to_le_bytes());
    to.extend_from_slice(bytes);
    Ok(())
}

fn put_long(to: &mut Vec<u8>, bytes: &[u8]) -> Result<(), StorageError> {
    let long = |_| StorageError::Io(io::Error::other("an entry is too long for a learner's file"));
    to.extend_from_slice(&u32::try_from(bytes.len()).map_err(long)?.to_le_bytes());
    to.extend_from_slice(bytes);
    Ok(())
}

/// Reads until `to` is full or the file ends.
fn read_up_to(from: &mut impl Read, to: &mut [u8]) -> Result<usize, FileFault> {
    let mut got = 0;
    while got < to.len() {
        match from.read(&mut to[got..]) {
            Ok(0) => break,
            Ok(some) => got += some,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(storage(error).into()),
        }
    }
    Ok(got)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use uuid::Uuid;

    use super::super::secret::Lock;
    use super::*;

    fn card() -> CardFile {
        CardFile {
            format: 1,
            learner: Uuid::from_bytes([7; 16]),
            name: "Amina".to_owned(),
            picture: "owl".to_owned(),
            language: "en".to_owned(),
            created_ms: 5,
            changed_ms: 6,
            last_ms: None,
            lock: Lock::None,
            secret: None,
            recovery: None,
            rest: BTreeMap::new(),
        }
    }

    fn line(number: u64) -> Line {
        Line {
            stream: [3; 16],
            sequence: number,
            clock: number << 20,
            at_ms: -5,
            form: 0,
            topic: "org.test/course".to_owned(),
            body: format!("{{\"verb\":\"answered\",\"number\":{number}}}").into_bytes(),
        }
    }

    fn left(value: Option<&[u8]>) -> Left {
        let value = value.map(<[u8]>::to_vec);
        Left { kind: "draft".to_owned(), key: "a/b".to_owned(), clock: 9, value }
    }

    fn write(path: &Path, lines: u64, attachment: usize, key: Option<&[u8; 32]>) {
        let mut writing = Writing::begin(path, &card(), key).unwrap();
        (1..=lines).for_each(|number| writing.line(&line(number)).unwrap());
        writing.state(&left(Some(b"words"))).unwrap();
        writing.state(&left(None)).unwrap();
        let bytes: Vec<u8> = (0..attachment).map(|at| (at * 7 % 251) as u8).collect();
        writing.attachment(&ChunkId::of(&bytes).0, &bytes).unwrap();
        writing.finish().unwrap();
    }

    fn pieces(path: &Path, key: Option<&[u8; 32]>) -> Result<Vec<Piece>, FileFault> {
        let mut pieces = Vec::new();
        Portable::open(path)?.read::<FileFault>(key, &mut |piece| {
            pieces.push(piece);
            Ok(())
        })?;
        Ok(pieces)
    }

    #[test]
    fn what_is_written_is_read_sealed_or_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        for key in [None, Some(&[9; 32])] {
            for (lines, attachment) in [(0, 0), (3, 10), (20_000, 3 << 20)] {
                write(&path, lines, attachment, key);
                let mut read = Vec::new();
                let (mut states, mut attached) = (Vec::new(), Vec::new());
                for piece in pieces(&path, key).unwrap() {
                    match piece {
                        Piece::Lines(mut lines) => read.append(&mut lines),
                        Piece::State(left) => states.push(left),
                        Piece::Attachment(hash, bytes) => attached.push((hash, bytes.len())),
                    }
                }
                assert_eq!(read, (1..=lines).map(line).collect::<Vec<_>>());
                assert_eq!(states, [left(Some(b"words")), left(None)]);
                assert_eq!(attached.iter().map(|one| one.1).collect::<Vec<_>>(), [attachment]);
                assert_eq!(Portable::open(&path).unwrap().card, card());
            }
            assert!(!part(&path).exists());
        }
    }

    #[test]
    fn a_file_that_is_not_finished_is_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        let mut writing = Writing::begin(&path, &card(), None).unwrap();
        writing.line(&line(1)).unwrap();
        drop(writing);
        assert_eq!(fs_err::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn every_bit_and_every_cut_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        for key in [None, Some(&[9; 32])] {
            write(&path, 3, 10, key);
            let sound = fs_err::read(&path).unwrap();
            for at in 0..sound.len() {
                for bit in [1, 0x10, 0x80] {
                    let mut bytes = sound.clone();
                    bytes[at] ^= bit;
                    fs_err::write(&path, bytes).unwrap();
                    assert!(pieces(&path, key).is_err(), "byte {at} bit {bit:x}");
                }
                fs_err::write(&path, &sound[..at]).unwrap();
                assert!(pieces(&path, key).is_err(), "cut at {at}");
            }
            fs_err::write(&path, [sound.as_slice(), b"x"].concat()).unwrap();
            assert!(pieces(&path, key).is_err(), "something after the end");
        }
    }

    #[test]
    fn a_sealed_file_says_nothing_to_another_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        write(&path, 3, 10, Some(&[9; 32]));
        assert!(matches!(pieces(&path, Some(&[8; 32])), Err(FileFault::WrongKey)));
        assert!(matches!(pieces(&path, None), Err(FileFault::WrongKey)));
        let bytes = fs_err::read(&path).unwrap();
        assert!(!bytes.windows(8).any(|some| some == b"answered"));
    }

    /// A file made by somebody who knows the layout: the chain is right, what it says is not.
    #[test]
    fn a_file_that_lies_is_refused_without_memory_or_panic() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        let long = [0xff; 64];
        let attachment = |length: u64, bytes: &[u8]| [&[0; 32], length.to_le_bytes().as_slice(), bytes].concat();
        let end = |lines: u64| [lines, 0, 0].iter().flat_map(|count| count.to_le_bytes()).collect::<Vec<u8>>();
        let cases: Vec<Vec<(u8, Vec<u8>)>> = vec![
            vec![(ENTRIES, long.to_vec())],
            vec![(STATES, long.to_vec())],
            vec![(ATTACHMENT, attachment(u64::MAX, b"x"))],
            vec![(ATTACHMENT, attachment(5, b"x")), (END, end(0))],
            vec![(ATTACHMENT, attachment(1, b"x")), (END, end(0))],
            vec![(ATTACHMENT, attachment(5, b"x")), (CONTINUED, b"too long".to_vec())],
            vec![(CONTINUED, b"of nothing".to_vec())],
            vec![(77, vec![])],
            vec![(END, end(1))],
            vec![(END, vec![])],
            vec![],
        ];
        for blocks in cases {
            let mut writing = Writing::begin(&path, &card(), None).unwrap();
            for (kind, raw) in &blocks {
                writing.block(*kind, raw).unwrap();
            }
            writing.file.flush().unwrap();
            fs_err::copy(part(&path), &path).unwrap();
            drop(writing);
            assert!(matches!(pieces(&path, None), Err(FileFault::Damaged { .. })), "{blocks:?}");
        }
    }

    #[test]
    fn other_files_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        for bytes in [b"".as_slice(), b"PK\x03\x04 some other kind of file", &[0; 4096]] {
            fs_err::write(&path, bytes).unwrap();
            assert!(matches!(Portable::open(&path), Err(FileFault::Foreign { .. })));
        }
        write(&path, 1, 0, None);
        let mut bytes = fs_err::read(&path).unwrap();
        bytes[8] = 2;
        fs_err::write(&path, &bytes).unwrap();
        assert!(matches!(Portable::open(&path), Err(FileFault::Newer { found: 2, .. })));
    }
}
