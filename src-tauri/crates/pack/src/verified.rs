//! A pack whose signature was looked at: the only type that gives bytes of a pack file.

use std::collections::{BTreeSet, HashMap};
use std::ops::{ControlFlow, Range};
use std::sync::{Arc, OnceLock};

use crate::manifest::manifest_hash;
use crate::memory::Unfolded;
use crate::unfold::{read_range_with, unfold_at};
use crate::{ChunkId, ChunkSource, Codec, Contents, Meta, Pack, ReadError, SignatureBlock, Signer};

/// Bytes of unfolded chunks a pack remembers.
const REMEMBERED: usize = 24 * 1024 * 1024;

/// How far a long piece of work has come, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes done.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
}

/// Told now and then how far the work has come; `Break` stops it, leaving everything as it was.
pub type OnProgress<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// One damaged or missing chunk, and what cannot be read without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Which chunk, in the order of [`Contents::chunks`].
    pub index: u32,
    /// Its name.
    pub id: ChunkId,
    /// The files that cannot be read whole, in order: those that lie in it, and those that lean on it.
    pub files: Vec<String>,
}

/// A pack whose signature fits (or that nobody signed: see [`VerifiedPack::signer`]). Every byte it gives was
/// checked against the signed manifest.
pub struct VerifiedPack {
    pack: Pack,
    signer: Signer,
    unfolded: Unfolded,
    /// Made when a chunk is first looked for by name.
    by_id: OnceLock<HashMap<ChunkId, u32>>,
}

impl VerifiedPack {
    pub(crate) fn new(pack: Pack, signer: Signer) -> VerifiedPack {
        VerifiedPack { pack, signer, unfolded: Unfolded::new(REMEMBERED), by_id: OnceLock::new() }
    }

    /// Returns who stands behind the pack.
    pub fn signer(&self) -> &Signer {
        &self.signer
    }

    /// Returns what the pack says of itself.
    pub fn meta(&self) -> &Meta {
        self.pack.meta()
    }

    /// Returns what the pack holds.
    pub fn contents(&self) -> &Contents {
        self.pack.contents()
    }

    /// Returns the exact bytes that were signed.
    pub fn manifest(&self) -> &[u8] {
        self.pack.manifest()
    }

    /// Returns the SHA-256 of [`VerifiedPack::manifest`]: it names this edition exactly.
    pub fn manifest_hash(&self) -> [u8; 32] {
        manifest_hash(self.pack.manifest())
    }

    /// Returns the signature, as it lies in the file.
    pub fn signature(&self) -> Option<&SignatureBlock> {
        self.pack.signature.as_ref()
    }

    /// Returns the opened file below, for its ranges and size.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// Tells whether the file has chunk `index`: not those a delta leaves out, nor those beyond the end of a
    /// file cut short.
    pub fn holds(&self, index: u32) -> bool {
        let range = self.pack.chunk_range(index);
        // Both ends: a volume in the middle may be missing while the last one is there.
        let source = &self.pack.source;
        !range.is_empty() && source.has(range.start) && source.has(range.end - 1)
    }

    /// Returns the whole of the file `path`.
    ///
    /// # Errors
    /// As [`read_file`](crate::read_file).
    pub fn read_file(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        self.read_range(path, 0..u64::MAX)
    }

    /// Returns the bytes of the file `path` that lie in `range`, touching only the chunks they lie in.
    ///
    /// # Errors
    /// As [`read_file`](crate::read_file).
    pub fn read_range(&self, path: &str, range: Range<u64>) -> Result<Vec<u8>, ReadError> {
        read_range_with(self.contents(), path, range, self, Some(&self.unfolded))
    }

    /// Reads every chunk the pack should hold (a delta: those it was made to hold) and returns the damaged and
    /// missing ones. Takes the memory of one chunk. Stopped by `on_progress`, it returns what it had found.
    pub fn check(&self, on_progress: OnProgress<'_>) -> Vec<Damage> {
        let contents = self.contents();
        let total: u64 =
            (0..contents.chunks.len() as u32).map(|index| len(self.pack.chunk_range(index))).sum();
        let mut bad = Vec::new();
        let mut done = 0;
        for index in 0..contents.chunks.len() as u32 {
            let range = self.pack.chunk_range(index);
            if range.is_empty() {
                continue;
            }
            done += len(range);
            if self.stored(contents, index).is_err() {
                bad.push(index);
            }
            if on_progress(Progress { done, total }).is_break() {
                break;
            }
        }
        damages(contents, &bad)
    }
}

fn len(range: Range<u64>) -> u64 {
    range.end - range.start
}

/// Returns what cannot be read without the chunks `bad`.
pub(crate) fn damages(contents: &Contents, bad: &[u32]) -> Vec<Damage> {
    if bad.is_empty() {
        return Vec::new();
    }
    let mut leaning: HashMap<u32, Vec<u32>> = HashMap::new();
    for (index, chunk) in (0..).zip(&contents.chunks) {
        if let Codec::Patch(slices) = &chunk.codec {
            slices.iter().for_each(|slice| leaning.entry(slice.chunk).or_default().push(index));
        }
    }
    let mut lying: HashMap<u32, Vec<&String>> = HashMap::new();
    for (path, file) in &contents.files {
        file.slices.iter().for_each(|slice| lying.entry(slice.chunk).or_default().push(path));
    }
    let damage = |&index: &u32| {
        let chunk = contents.chunks.get(index as usize)?;
        let mut lost = BTreeSet::from([index]);
        let mut next = vec![index];
        while let Some(below) = next.pop() {
            next.extend(leaning.get(&below).into_iter().flatten().filter(|above| lost.insert(**above)));
        }
        let files: BTreeSet<&String> =
            lost.iter().filter_map(|index| lying.get(index)).flatten().copied().collect();
        Some(Damage { index, id: chunk.id, files: files.into_iter().cloned().collect() })
    };
    bad.iter().filter_map(damage).collect()
}

impl ChunkSource for VerifiedPack {
    fn stored(&self, contents: &Contents, index: u32) -> Result<Vec<u8>, ReadError> {
        let chunk = contents.chunks.get(index as usize).ok_or(ReadError::Malformed { index })?;
        let damaged = || ReadError::Damaged { index, id: chunk.id };
        // The list may be another pack's with the same chunks: then this pack's own list says where they lie.
        let own = match self.contents().chunks.get(index as usize) {
            Some(own) if own.id == chunk.id => index,
            _ => self.find_index(&chunk.id).ok_or_else(damaged)?,
        };
        let range = self.pack.chunk_range(own);
        if range.is_empty() {
            return Err(damaged());
        }
        let mut stored = vec![0; len(range.clone()) as usize];
        match self.pack.source.read_at(range.start, &mut stored) {
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => return Err(damaged()),
            read => read?,
        }
        if ChunkId::of(&stored) == chunk.id { Ok(stored) } else { Err(damaged()) }
    }
}

impl VerifiedPack {
    /// Returns what chunk `index` unfolds to, remembered like what files are read from.
    pub(crate) fn unfold(&self, index: u32) -> Result<Arc<Vec<u8>>, ReadError> {
        unfold_at(self.contents(), index, self, &self.unfolded, 0)
    }

    pub(crate) fn find_index(&self, id: &ChunkId) -> Option<u32> {
        let chunks = &self.contents().chunks;
        let by_id =
            self.by_id.get_or_init(|| (0..).zip(chunks).map(|(index, chunk)| (chunk.id, index)).collect());
        by_id.get(id).copied()
    }
}

/// Finds chunks by name alone: what a repair asks of other packs, of the library, of a machine nearby.
pub trait ChunkLookup {
    /// Returns the stored bytes of the chunk `id`, if they are to be had. Whoever asks checks them again.
    fn find(&self, id: &ChunkId) -> Option<Vec<u8>>;

    /// Returns the exact bytes of the manifest with this SHA-256 and its signature, if they are to be had: they
    /// mend a pack whose own beginning is spoilt. Whoever asks checks them again.
    fn manifest(&self, _hash: &[u8; 32]) -> Option<(Vec<u8>, Option<SignatureBlock>)> {
        None
    }

    /// Returns the hashes of all manifests it could give: a file whose beginning is spoilt is tried against each.
    fn manifests(&self) -> Vec<[u8; 32]> {
        Vec::new()
    }
}

impl ChunkLookup for VerifiedPack {
    fn find(&self, id: &ChunkId) -> Option<Vec<u8>> {
        self.stored(self.contents(), self.find_index(id)?).ok()
    }

    fn manifest(&self, hash: &[u8; 32]) -> Option<(Vec<u8>, Option<SignatureBlock>)> {
        (self.manifest_hash() == *hash).then(|| (self.manifest().to_vec(), self.signature().cloned()))
    }

    fn manifests(&self) -> Vec<[u8; 32]> {
        vec![self.manifest_hash()]
    }
}

impl std::fmt::Debug for VerifiedPack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerifiedPack").field("pack", &self.pack).field("signer", &self.signer).finish()
    }
}
