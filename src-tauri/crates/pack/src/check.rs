//! Whether a list of contents is one that a pack may have: before a byte of it is acted on.

use std::collections::HashSet;

use crate::limits::{MAX_DEPTH, MAX_PATCH_SLICES, MAX_PREFIX, MAX_RATIO, MAX_UNFOLD, RATIO_FREE};
use crate::{Chunk, Codec, Contents, MAX_RAW, MAX_STORED, Slice, names};

/// Checks every bound and every reference of `contents`; says what is wrong.
pub(crate) fn check(contents: &Contents) -> Result<(), String> {
    check_chunks(contents)?;
    let total_stored: u64 = contents.chunks.iter().map(|chunk| u64::from(chunk.stored)).sum();
    let mut total_files = 0u64;
    for (path, file) in &contents.files {
        if !file.slices.iter().all(|slice| lies_within(contents, slice)) {
            return Err(format!("{path} is made of bytes that are not there"));
        }
        let len: u64 = file.slices.iter().map(|slice| u64::from(slice.len)).sum();
        if len != file.len {
            return Err(format!("{path} is not as long as its pieces"));
        }
        total_files = total_files.saturating_add(len);
    }
    if total_files > total_stored.saturating_mul(MAX_RATIO).saturating_add(RATIO_FREE) {
        return Err(format!("its files would unfold to more than {MAX_RATIO} times its size"));
    }
    let paths = contents.files.keys().map(String::as_str);
    names::check_paths(paths).map_err(|(path, fault)| format!("the path {path:?} is not allowed: {fault}"))
}

fn check_chunks(contents: &Contents) -> Result<(), String> {
    let mut ids = HashSet::with_capacity(contents.chunks.len());
    let mut reaches: Vec<Reach> = Vec::with_capacity(contents.chunks.len());
    for (index, chunk) in contents.chunks.iter().enumerate() {
        if !ids.insert(chunk.id) {
            return Err(format!("part {index} is listed twice"));
        }
        if chunk.stored == 0 || chunk.stored > MAX_STORED || chunk.raw == 0 || chunk.raw > MAX_RAW {
            return Err(format!("part {index} is empty or too large"));
        }
        match &chunk.codec {
            Codec::Stored if chunk.stored != chunk.raw => {
                return Err(format!("part {index} has two lengths"));
            }
            Codec::Stored | Codec::Zstd => {}
            Codec::Patch(slices) => check_patch(contents, index, slices)?,
        }
        let reach = Reach::of(chunk, &reaches);
        if reach.depth > MAX_DEPTH {
            return Err(format!("part {index} leans on too many others in turn"));
        }
        if reach.cost > MAX_UNFOLD {
            return Err(format!("part {index} takes too much to unfold"));
        }
        reaches.push(reach);
    }
    Ok(())
}

/// What it takes to unfold a chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reach {
    /// How many patches lean on one another under it.
    pub(crate) depth: u8,
    /// Bytes to be unfolded for it, its own included, when nothing is remembered.
    pub(crate) cost: u64,
}

impl Reach {
    /// Returns the reach of every chunk of a checked list.
    pub(crate) fn all(contents: &Contents) -> Vec<Reach> {
        let mut reaches = Vec::with_capacity(contents.chunks.len());
        contents.chunks.iter().for_each(|chunk| reaches.push(Reach::of(chunk, &reaches)));
        reaches
    }

    fn of(chunk: &Chunk, earlier: &[Reach]) -> Reach {
        match &chunk.codec {
            Codec::Patch(slices) => Reach::over(slices, chunk.raw, earlier),
            Codec::Stored | Codec::Zstd => Reach { depth: 0, cost: u64::from(chunk.raw) },
        }
    }

    /// Returns the reach that a patch of `raw` bytes on `slices` would have.
    pub(crate) fn over(slices: &[Slice], raw: u32, earlier: &[Reach]) -> Reach {
        let mut leant: Vec<u32> = slices.iter().map(|slice| slice.chunk).collect();
        leant.sort_unstable();
        leant.dedup();
        let prefix: u64 = slices.iter().map(|slice| u64::from(slice.len)).sum();
        let mut reach = Reach { depth: 0, cost: prefix.saturating_add(u64::from(raw)) };
        for under in leant.iter().filter_map(|chunk| earlier.get(*chunk as usize)) {
            reach.depth = reach.depth.max(under.depth.saturating_add(1));
            reach.cost = reach.cost.saturating_add(under.cost);
        }
        reach
    }
}

fn check_patch(contents: &Contents, index: usize, slices: &[Slice]) -> Result<(), String> {
    let total: u64 = slices.iter().map(|slice| u64::from(slice.len)).sum();
    if slices.is_empty() || slices.len() > MAX_PATCH_SLICES || total > u64::from(MAX_PREFIX) {
        return Err(format!("part {index} leans on nothing or on too much"));
    }
    // Only on earlier parts: so none can lean on itself, however long the way round.
    if !slices.iter().all(|slice| (slice.chunk as usize) < index && lies_within(contents, slice)) {
        return Err(format!("part {index} leans on bytes that are not there"));
    }
    Ok(())
}

fn lies_within(contents: &Contents, slice: &Slice) -> bool {
    let end = slice.start.checked_add(slice.len);
    contents.chunks.get(slice.chunk as usize).is_some_and(|chunk| end.is_some_and(|end| end <= chunk.raw))
        && slice.len > 0
}
