//! The patches that a new edition brings: edited texts on their old selves, new ones on their neighbours.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::BuildError;
use super::arrange::{GROUP, Item, MEDIA, Piece, rank};
use super::emit::{Job, Leaning, Rereader};
use super::inherit::Inheritance;
use super::survey::Found;
use crate::check::Reach;
use crate::limits::MAX_PATCH_SLICES;
use crate::unfold::{part, slices_of};
use crate::{Codec, Slice};

/// How deep patches may lean on patches: the centre of a family is at 0, its translations at 1.
pub(crate) const DEPTH: u8 = 3;
/// Most bytes of old text that one patch leans on.
pub(crate) const OLD: u64 = 2 * 1024 * 1024;
/// Most bytes of new text in one patch: whoever reads one file of it unfolds all.
const TOGETHER: u64 = 256 * 1024;

/// Most bytes to be unfolded for one patch, when nothing is remembered: about 3 ms of work.
const COST: u64 = 7 * 1024 * 1024;

/// New texts, and the slices of old chunks (by their old numbers) that they lean on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Patch {
    pieces: Vec<Piece>,
    leans: Vec<Slice>,
}

impl Patch {
    /// Returns the slices of old chunks it leans on.
    pub(crate) fn leans(&self) -> &[Slice] {
        &self.leans
    }
}

impl Inheritance<'_> {
    /// Returns the patches that edited files become. Those whose old texts lie near each other share one, as long as
    /// reading it does not take too many chunks.
    pub(crate) fn patches(&self, found: &[Found]) -> Vec<Patch> {
        let mut by_chunk: BTreeMap<(u32, usize), &str> = BTreeMap::new();
        for (file, old) in self.edit_of.iter().enumerate() {
            if let Some(old) = old {
                let chunk = self.slices(old).first().map_or(0, |slice| slice.chunk);
                by_chunk.insert((chunk, file), old);
            }
        }
        let mut patches = Vec::new();
        let mut open: Option<Patch> = None;
        for ((_, file), old) in by_chunk {
            if found[file].len > u64::from(GROUP) {
                patches.extend(self.large_patches(file, found[file].len, old));
                continue;
            }
            let leans = self.leans_for(self.slices(old));
            // Checked above to fit 32 bits.
            let piece = Piece { file, len: found[file].len as u32 };
            let fits = |patch: &Patch| {
                let new = patch.pieces.iter().map(|piece| piece.len).sum::<u32>() + piece.len;
                let together = joined(&patch.leans, &leans);
                u64::from(new) <= TOGETHER
                    && together.len() <= MAX_PATCH_SLICES
                    && total(&together) <= OLD
                    && Reach::over(&together, new, &self.reaches).cost <= COST
            };
            match &mut open {
                Some(patch) if fits(patch) => {
                    patch.pieces.push(piece);
                    patch.leans = joined(&patch.leans, &leans);
                }
                _ => patches.extend(open.replace(Patch { pieces: vec![piece], leans })),
            }
        }
        patches.extend(open);
        patches
    }

    /// Cuts a file too large for one patch into pieces, each leaning on where it was.
    fn large_patches(&self, file: usize, len: u64, old: &str) -> Vec<Patch> {
        let Some(old_file) = self.base.contents().files.get(old) else { return Vec::new() };
        let mut patches = Vec::new();
        let mut at = 0;
        while at < len {
            let piece = Piece { file, len: (len - at).min(u64::from(GROUP)) as u32 };
            // Where the piece was, if the difference in length came in evenly; with room on both sides if not.
            let middle = (u128::from(at) * u128::from(old_file.len) / u128::from(len)) as u64;
            let from = middle.saturating_sub((OLD - u64::from(GROUP)) / 2);
            let near: Vec<Slice> = slices_of(old_file, from..from + OLD).collect();
            patches.push(Patch { pieces: vec![piece], leans: self.leans_for(&near) });
            at += u64::from(piece.len);
        }
        patches
    }

    /// Returns the groups of new texts that lean on a kept chunk: the one with the text before them, in their own
    /// language.
    pub(crate) fn neighbours(&self, found: &[Found], new: &[Item<'_>]) -> Vec<Patch> {
        let mut kept: BTreeMap<(usize, Vec<u8>), u32> = BTreeMap::new();
        for (file, path) in self.same.iter().enumerate() {
            let Some(slice) = path.and_then(|path| self.slices(path).first()) else { continue };
            let chunk = &self.base.contents().chunks[slice.chunk as usize];
            let is_worth_it = chunk.codec != Codec::Stored && chunk.raw >= MEDIA / 8 && chunk.raw <= GROUP;
            if is_worth_it && self.reaches[slice.chunk as usize].depth < DEPTH {
                kept.insert(rank(&found[file].path, self.languages), slice.chunk);
            }
        }
        let mut by_chunk: BTreeMap<u32, Vec<Vec<Piece>>> = BTreeMap::new();
        for item in new.iter().filter(|item| item.len <= u64::from(GROUP)) {
            let key = rank(item.path, self.languages);
            let before = kept.range(..&key).next_back().filter(|((language, _), _)| *language == key.0);
            let after = kept.range(&key..).next().filter(|((language, _), _)| *language == key.0);
            let Some((_, chunk)) = before.or(after) else { continue };
            let piece = Piece { file: item.file, len: item.len as u32 };
            let groups = by_chunk.entry(*chunk).or_default();
            let size = |group: &[Piece]| group.iter().map(|piece| u64::from(piece.len)).sum::<u64>();
            match groups.last_mut() {
                Some(group) if size(group) + item.len <= u64::from(GROUP) => group.push(piece),
                _ => groups.push(vec![piece]),
            }
        }
        let mut patches = Vec::new();
        for (chunk, groups) in by_chunk {
            let whole = Slice { chunk, start: 0, len: self.base.contents().chunks[chunk as usize].raw };
            patches.extend(groups.into_iter().map(|pieces| Patch { pieces, leans: vec![whole] }));
        }
        patches
    }

    /// Reads what a patch needs, new and old.
    pub(crate) fn job(&self, patch: Patch, reader: &mut Rereader<'_>) -> Result<Job, BuildError> {
        let Patch { pieces, leans } = patch;
        let mut raw = Vec::new();
        pieces.iter().try_for_each(|piece| reader.read(*piece, &mut raw))?;
        let mut prefix = Vec::new();
        for slice in &leans {
            let unfolded = self.base.unfold(slice.chunk)?;
            prefix.extend_from_slice(part(&unfolded, slice)?);
        }
        let slices: Vec<Slice> = leans.iter().map(|slice| self.moved(*slice)).collect();
        let leaning =
            if slices.is_empty() { Leaning::Free } else { Leaning::Slices(slices, Arc::new(prefix)) };
        Ok(Job { raw: Arc::new(raw), leaning, fold: true, pieces })
    }

    /// Tells whether a patch on this slice would be too slow to read.
    fn is_far(&self, slice: &Slice) -> bool {
        let reach = Reach::over(&[*slice], GROUP, &self.reaches);
        reach.depth > DEPTH || reach.cost > COST
    }

    /// Returns what a patch of the text in `old` is to lean on: that text; or, where that is far down
    /// already, what that text leans on itself.
    pub(crate) fn leans_for(&self, old: &[Slice]) -> Vec<Slice> {
        let mut leans = Vec::new();
        for slice in old {
            let chunk = slice.chunk as usize;
            match &self.base.contents().chunks[chunk].codec {
                Codec::Patch(deeper) if self.is_far(slice) => leans = joined(&leans, deeper),
                _ => leans = joined(&leans, &[*slice]),
            }
        }
        let mut left = OLD;
        leans.retain(|slice| {
            let fits = u64::from(slice.len) <= left;
            left -= if fits { u64::from(slice.len) } else { 0 };
            fits
        });
        leans.truncate(MAX_PATCH_SLICES);
        leans
    }
}

fn total(slices: &[Slice]) -> u64 {
    slices.iter().map(|slice| u64::from(slice.len)).sum()
}

fn joined(some: &[Slice], more: &[Slice]) -> Vec<Slice> {
    let mut all = some.to_vec();
    all.extend(more.iter().filter(|slice| !some.contains(slice)));
    all
}
