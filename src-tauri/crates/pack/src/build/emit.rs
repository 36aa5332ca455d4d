//! Folding groups into chunks: two at a time, written in order, so that the pack is the same however they race.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Read};
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};

use super::BuildError;
use super::survey::Found;
use crate::write::Spool;
use crate::{Chunk, ChunkId, Codec, Contents, Files, Slice, frame};

/// zstd's level for text: `FORMAT.md` has the table.
const TEXT_LEVEL: i32 = 19;
/// Threads that fold.
const THREADS: usize = 2;
/// Groups in memory at once, folded or waiting for their turn.
const IN_FLIGHT: usize = 5;

/// What a job leans on.
#[derive(Debug, Clone)]
pub(crate) enum Leaning {
    /// Nothing.
    Free,
    /// All of what an earlier job of this run unfolds to.
    On(usize, Arc<Vec<u8>>),
    /// Slices of chunks that are there already.
    Slices(Vec<Slice>, Arc<Vec<u8>>),
}

/// One chunk to be made.
#[derive(Debug, Clone)]
pub(crate) struct Job {
    pub(crate) raw: Arc<Vec<u8>>,
    pub(crate) leaning: Leaning,
    /// Whether to try to fold it at all.
    pub(crate) fold: bool,
    /// The files that lie in it, in order, and how many bytes of each.
    pub(crate) pieces: Vec<super::arrange::Piece>,
}

/// A job done.
struct Folded {
    job: Job,
    stored: Arc<Vec<u8>>,
    codec: Choice,
    id: ChunkId,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Stored,
    Zstd,
    Patch,
}

fn fold(job: Job) -> io::Result<Folded> {
    let prefix: &[u8] = match &job.leaning {
        Leaning::Free => &[],
        Leaning::On(_, prefix) | Leaning::Slices(_, prefix) => prefix,
    };
    let folded = if job.fold { Some(frame::fold(&job.raw, prefix, TEXT_LEVEL)?) } else { None };
    let (stored, codec) = match folded {
        Some(folded) if folded.len() < job.raw.len() => {
            (Arc::new(folded), if prefix.is_empty() { Choice::Zstd } else { Choice::Patch })
        }
        _ => (job.raw.clone(), Choice::Stored),
    };
    let id = ChunkId::of(&stored);
    Ok(Folded { job, stored, codec, id })
}

/// The pack as it grows: chunks written so far, and where each file's bytes lie.
pub(crate) struct Growing {
    pub(crate) spool: Spool,
    pub(crate) contents: Contents,
    /// Slices of each file, by place in the survey.
    pub(crate) placed: Vec<Vec<Slice>>,
    pub(crate) by_id: HashMap<ChunkId, u32>,
}

impl Growing {
    /// Adds a chunk that is ready, unless it is there already; returns its index. `None` where its name is taken by
    /// one that unfolds otherwise.
    pub(crate) fn add(&mut self, chunk: Chunk, stored: &[u8]) -> io::Result<Option<u32>> {
        if let Some(index) = self.by_id.get(&chunk.id) {
            return Ok((self.contents.chunks[*index as usize] == chunk).then_some(*index));
        }
        self.spool.add(stored)?;
        let index = self.contents.chunks.len() as u32;
        self.by_id.insert(chunk.id, index);
        self.contents.chunks.push(chunk);
        Ok(Some(index))
    }

    /// Folds and adds `jobs`, in their order.
    pub(crate) fn add_all(
        &mut self,
        jobs: impl Iterator<Item = Result<Job, BuildError>>,
    ) -> Result<(), BuildError> {
        let mut indexes: Vec<u32> = Vec::new();
        std::thread::scope(|scope| {
            let (to_fold, jobs_in) = sync_channel::<(usize, Job)>(THREADS);
            let (done, folded) = channel();
            let jobs_in = Arc::new(Mutex::new(jobs_in));
            for _ in 0..THREADS {
                let (jobs_in, done) = (jobs_in.clone(), done.clone());
                scope.spawn(move || work(&jobs_in, &done));
            }
            drop(done);
            let mut waiting: BTreeMap<usize, Folded> = BTreeMap::new();
            let mut sent = 0;
            for job in jobs {
                to_fold.send((sent, job?)).map_err(|_| io::Error::other("a folding thread stopped"))?;
                sent += 1;
                while sent - indexes.len() >= IN_FLIGHT {
                    self.take(&folded, &mut waiting, &mut indexes)?;
                }
            }
            while indexes.len() < sent {
                self.take(&folded, &mut waiting, &mut indexes)?;
            }
            Ok(())
        })
    }

    /// Waits for one folded job, and adds those whose turn has come.
    fn take(
        &mut self,
        folded: &Receiver<(usize, io::Result<Folded>)>,
        waiting: &mut BTreeMap<usize, Folded>,
        indexes: &mut Vec<u32>,
    ) -> Result<(), BuildError> {
        let (number, done) = folded.recv().map_err(|_| io::Error::other("a folding thread stopped"))?;
        waiting.insert(number, done?);
        while let Some(next) = waiting.remove(&indexes.len()) {
            let index = self.place(next, indexes)?;
            indexes.push(index);
        }
        Ok(())
    }

    /// Adds a chunk whose name is taken: two patches that only copy may be the same bytes, and so may a file that is a
    /// frame itself. Tried in turn: a checksum of the content in the frame; leaning on nothing, which makes the same
    /// content the same chunk; both.
    fn add_otherwise(&mut self, raw: &[u8], prefix: &[u8], codec: Codec) -> Result<u32, BuildError> {
        let mut ways: Vec<(Vec<u8>, Codec)> = Vec::new();
        if let Codec::Patch(_) = &codec {
            ways.push((frame::fold_marked(raw, prefix, TEXT_LEVEL)?, codec));
        }
        ways.push((frame::fold(raw, &[], TEXT_LEVEL)?, Codec::Zstd));
        ways.push((frame::fold_marked(raw, &[], TEXT_LEVEL)?, Codec::Zstd));
        for (stored, codec) in ways {
            let chunk =
                Chunk { id: ChunkId::of(&stored), stored: stored.len() as u32, raw: raw.len() as u32, codec };
            if let Some(index) = self.add(chunk, &stored)? {
                return Ok(index);
            }
        }
        Err(io::Error::other("two contents fold to the same bytes, however they are folded").into())
    }

    fn place(&mut self, folded: Folded, indexes: &[u32]) -> Result<u32, BuildError> {
        let Folded { job, stored, codec, id } = folded;
        let (slices, prefix) = match job.leaning {
            Leaning::Free => (Vec::new(), Arc::default()),
            Leaning::Slices(slices, prefix) => (slices, prefix),
            Leaning::On(earlier, prefix) => {
                (vec![Slice { chunk: indexes[earlier], start: 0, len: prefix.len() as u32 }], prefix)
            }
        };
        let codec = match codec {
            Choice::Stored => Codec::Stored,
            Choice::Zstd => Codec::Zstd,
            Choice::Patch => Codec::Patch(slices),
        };
        let raw = job.raw.len() as u32;
        let chunk = Chunk { id, stored: stored.len() as u32, raw, codec };
        let index = match self.add(chunk.clone(), &stored)? {
            Some(index) => index,
            None => self.add_otherwise(&job.raw, &prefix, chunk.codec)?,
        };
        let mut start = 0;
        for piece in job.pieces {
            self.placed[piece.file].push(Slice { chunk: index, start, len: piece.len });
            start += piece.len;
        }
        Ok(index)
    }
}

fn work(jobs: &Mutex<Receiver<(usize, Job)>>, done: &Sender<(usize, io::Result<Folded>)>) {
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((number, job)) = next else { return };
        if done.send((number, fold(job))).is_err() {
            return;
        }
    }
}

/// Reads the files again, piece by piece in order, and makes sure that they are what the survey found.
pub(crate) struct Rereader<'a> {
    files: &'a dyn Files,
    found: &'a [Found],
    open: Option<Open<'a>>,
}

struct Open<'a> {
    file: usize,
    reader: Box<dyn Read + 'a>,
    hasher: Sha256,
    left: u64,
}

impl<'a> Rereader<'a> {
    pub(crate) fn new(files: &'a dyn Files, found: &'a [Found]) -> Rereader<'a> {
        Rereader { files, found, open: None }
    }

    /// Appends the next piece of a file to `raw`.
    pub(crate) fn read(&mut self, piece: super::arrange::Piece, raw: &mut Vec<u8>) -> Result<(), BuildError> {
        let found = &self.found[piece.file];
        let changed = || BuildError::Changed(found.path.clone());
        let mut open = match self.open.take() {
            Some(open) if open.file == piece.file => open,
            _ => {
                let reader = self.files.open(&found.path)?;
                Open { file: piece.file, reader, hasher: Sha256::new(), left: found.len }
            }
        };
        let from = raw.len();
        raw.resize(from + piece.len as usize, 0);
        open.reader.read_exact(&mut raw[from..]).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => changed(),
            _ => error.into(),
        })?;
        open.hasher.update(&raw[from..]);
        open.left = open.left.checked_sub(u64::from(piece.len)).ok_or_else(changed)?;
        if open.left > 0 {
            self.open = Some(open);
        } else if <[u8; 32]>::from(open.hasher.finalize()) != found.hash {
            return Err(changed());
        }
        Ok(())
    }
}
