//! Reading a portable file that anybody may have written.

use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use fs_err::File;
use pack::ChunkId;
use pack::small::Dictionary;

use super::super::card::{CardFile, Found};
use super::super::files::storage;
use super::super::key;
use super::{
    ATTACHMENT, CONTINUED, Counts, END, ENTRIES, FULL_BLOCK, FileFault, HEAD, HEADER, Left, Line, MAGIC,
    MAX_ATTACHMENT, MAX_BESIDE, MAX_BLOCK, MAX_CARD, MAX_RATIO, NEWEST, NONCE, OLDEST, Piece, SEALED, STATES,
    Seal,
};

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
    /// Made when the first folded block comes: whoever looks at the card alone does not need it.
    folder: Option<Dictionary>,
}

impl Portable {
    /// Opens a file and reads its card.
    pub(crate) fn open(path: &Path) -> Result<Portable, FileFault> {
        let damaged = |what| FileFault::Damaged { path: path.to_owned(), what };
        // Opening a pipe would wait for whoever fills it.
        if !fs_err::metadata(path).map_err(storage)?.is_file() {
            return Err(FileFault::Foreign { path: path.to_owned() });
        }
        let mut file = BufReader::with_capacity(FULL_BLOCK, File::open(path).map_err(storage)?);
        let mut header = [0; HEADER];
        let got = read_up_to(&mut file, &mut header)?;
        if got < 10 || header[..8] != MAGIC {
            return Err(FileFault::Foreign { path: path.to_owned() });
        }
        let short = |at: usize| u16::from_le_bytes([header[at], header[at + 1]]);
        match short(8) {
            found if found < OLDEST => return Err(damaged("no layout has this number")),
            found if found > NEWEST => return Err(FileFault::Newer { path: path.to_owned(), found }),
            _ => {}
        }
        let flags = short(10);
        let length = u32::from_le_bytes([header[12], header[13], header[14], header[15]]) as usize;
        if got < HEADER
            || flags & !SEALED != 0
            || length > MAX_CARD
            || header[40..].iter().any(|&byte| byte != 0)
        {
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
        Ok(Portable {
            path: path.to_owned(),
            file,
            card,
            sealed: flags & SEALED != 0,
            nonce,
            chain,
            folder: None,
        })
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
        let length =
            self.file.get_ref().metadata().map_err(|error| FileFault::Storage(storage(error)))?.len();
        let mut left = length.saturating_mul(MAX_RATIO).saturating_add(MAX_BESIDE);
        for number in 0.. {
            let (kind, raw) = self.block(seal.as_ref(), number)?;
            left =
                left.checked_sub(raw.len() as u64).ok_or_else(|| self.damaged("it unfolds without end"))?;
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
                    if told != found
                        || !cursor.left.is_empty()
                        || read_up_to(&mut self.file, &mut after)? != 0
                    {
                        return Err(self.damaged("its end").into());
                    }
                    return Ok(counts);
                }
                _ => return Err(self.damaged("a block of no known kind").into()),
            }
            if let Some((hash, length, bytes)) =
                open.take_if(|(_, length, bytes)| bytes.len() as u64 >= *length)
            {
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

    fn folder(&mut self) -> Result<&mut Dictionary, FileFault> {
        let folder = match self.folder.take() {
            Some(folder) => folder,
            None => Dictionary::new(&[]).map_err(storage)?,
        };
        Ok(self.folder.insert(folder))
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
        let (length, raw) =
            (u32::from_le_bytes([a, b, c, d]) as usize, u32::from_le_bytes([e, f, g, h]) as usize);
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
        let unfolded = if codec == 1 { self.folder()?.unfold(&plain, raw) } else { Some(plain) };
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
