//! What changed from one edition to the next, told from the lists alone.

use std::collections::{HashMap, HashSet};

use crate::{ChunkId, Contents, File};

/// What changed from one list of contents to another.
///
/// Two files count as the same when they are made of the same bytes of the same chunks: always so for an
/// edition built on the other, and for whole media files. Between editions built apart, text that is the same
/// may show as changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diff {
    /// Paths only the new one has, but for renamed files.
    pub added: Vec<String>,
    /// Paths only the old one has, but for renamed files.
    pub removed: Vec<String>,
    /// Paths both have, with other content.
    pub changed: Vec<String>,
    /// The same content under another path: from, to.
    pub renamed: Vec<(String, String)>,
    /// Stored bytes of chunks that only the new one has: what an update has to bring.
    pub bytes: u64,
}

/// The bytes of a file, by name.
type Made = Vec<(ChunkId, u32, u32)>;

fn made(contents: &Contents, file: &File) -> Made {
    let id = |index: u32| contents.chunks.get(index as usize).map_or(ChunkId([0; 32]), |chunk| chunk.id);
    file.slices.iter().map(|slice| (id(slice.chunk), slice.start, slice.len)).collect()
}

/// Returns what changed from `old` to `new`.
pub fn diff(old: &Contents, new: &Contents) -> Diff {
    let mut diff = Diff::default();
    let mut gone: HashMap<Made, Vec<&String>> = HashMap::new();
    for (path, file) in old.files.iter().rev() {
        match new.files.get(path) {
            None => gone.entry(made(old, file)).or_default().push(path),
            Some(other) if made(old, file) != made(new, other) => diff.changed.push(path.clone()),
            Some(_) => {}
        }
    }
    diff.changed.reverse();
    for (path, file) in &new.files {
        if old.files.contains_key(path) {
            continue;
        }
        match gone.get_mut(&made(new, file)).and_then(Vec::pop) {
            Some(from) => diff.renamed.push((from.clone(), path.clone())),
            None => diff.added.push(path.clone()),
        }
    }
    diff.removed = gone.into_values().flatten().cloned().collect();
    diff.removed.sort();
    let known: HashSet<ChunkId> = old.chunks.iter().map(|chunk| chunk.id).collect();
    diff.bytes = new
        .chunks
        .iter()
        .filter(|chunk| !known.contains(&chunk.id))
        .map(|chunk| u64::from(chunk.stored))
        .sum();
    diff
}
