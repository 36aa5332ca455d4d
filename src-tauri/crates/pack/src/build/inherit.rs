//! What a new edition takes over from the one before: chunks as they are, and old texts that changed ones lean on.
//!
//! Families of chunks that lean on each other are kept or left together. A family is left, and its files grouped
//! anew, once too much of it is dead.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use sha2::{Digest, Sha256};

use super::BuildError;
use super::emit::Growing;
use super::patches::{OLD, Patch};
use super::resemble::{Gone, LOOKED_AT};
use super::survey::Found;
use crate::check::Reach;
use crate::limits::MAX_PATCH_SLICES;
use crate::{ChunkSource, Codec, Files, ReadError, Slice, VerifiedPack, frame};

/// Dead share of a family at which it is grouped anew, in hundredths of its stored bytes …
const WASTE: u64 = 25;
/// … if that many stored bytes are dead: less is not worth sending the rest again.
const WASTE_FLOOR: u64 = 64 * 1024;
/// Media above this many bytes are not tried as a patch.
const MEDIA_PATCH: u64 = 4 * 1024 * 1024;

/// What becomes of the files and chunks of the edition before.
pub(crate) struct Inheritance<'a> {
    pub(super) base: &'a VerifiedPack,
    pub(super) languages: &'a [String],
    /// By place in the survey: the old file with the same content.
    pub(super) same: Vec<Option<&'a str>>,
    /// By place in the survey: the old file this one is an edit of.
    pub(super) edit_of: Vec<Option<&'a str>>,
    pub(super) reaches: Vec<Reach>,
    /// Old chunks whose families are grouped anew.
    left: Vec<bool>,
    /// Old index to new, once kept.
    moved: HashMap<u32, u32>,
}

impl<'a> Inheritance<'a> {
    /// Finds out what of `base` lives on in the files found.
    pub(crate) fn find(
        base: &'a VerifiedPack,
        languages: &'a [String],
        files: &dyn Files,
        found: &[Found],
    ) -> Result<Inheritance<'a>, BuildError> {
        let mut inheritance = Inheritance {
            base,
            languages,
            same: vec![None; found.len()],
            edit_of: vec![None; found.len()],
            reaches: Reach::all(base.contents()),
            left: vec![false; base.contents().chunks.len()],
            moved: HashMap::new(),
        };
        inheritance.find_same(found)?;
        inheritance.find_edited(files, found)?;
        inheritance.leave_wasteful_families();
        Ok(inheritance)
    }

    /// Matches files by content: by hash, where the length is one that the new edition has too.
    fn find_same(&mut self, found: &[Found]) -> Result<(), ReadError> {
        let lens: HashSet<u64> = found.iter().map(|file| file.len).collect();
        let contents = self.base.contents();
        let mut old: Vec<(&String, &crate::File)> =
            contents.files.iter().filter(|(_, file)| file.len > 0 && lens.contains(&file.len)).collect();
        // In the order in which they lie: so each chunk is unfolded once. Copies are told by their slices.
        old.sort_by_key(|(path, file)| (file.slices.first().map(|slice| (slice.chunk, slice.start)), *path));
        let mut by_hash: HashMap<[u8; 32], &str> = HashMap::new();
        let mut last: Option<&crate::File> = None;
        for (path, file) in old {
            if last.is_some_and(|last| last.slices == file.slices) {
                continue;
            }
            last = Some(file);
            by_hash.entry(hash_of(self.base, path, file.len)?).or_insert(path);
        }
        for (file, found) in found.iter().enumerate() {
            self.same[file] = by_hash.get(&found.hash).copied();
        }
        Ok(())
    }

    /// Decides which families are grouped anew.
    ///
    /// Dead is what no file of the new edition is, and no patch of one leans on. An old text that its edit leans on is
    /// therefore alive: without it the edit would have to be told in full. What leans on a whole chunk, as a family on
    /// its centre, does not keep every byte of that alive.
    fn leave_wasteful_families(&mut self) {
        let chunks = &self.base.contents().chunks;
        let mut live: Vec<BTreeSet<(u32, u32)>> = vec![BTreeSet::new(); chunks.len()];
        for path in self.same.iter().chain(&self.edit_of).flatten() {
            for slice in self.slices(path) {
                live[slice.chunk as usize].insert((slice.start, slice.len));
            }
        }
        for index in (0..chunks.len()).rev() {
            if let (false, Codec::Patch(slices)) = (live[index].is_empty(), &chunks[index].codec) {
                for slice in slices.iter().filter(|slice| slice.len < chunks[slice.chunk as usize].raw) {
                    live[slice.chunk as usize].insert((slice.start, slice.len));
                }
            }
        }
        let families = families(self.base);
        let (mut stored, mut dead): (BTreeMap<usize, u64>, BTreeMap<usize, u64>) = Default::default();
        for (index, chunk) in chunks.iter().enumerate() {
            let raw = u64::from(chunk.raw);
            let living = covered(&live[index]).min(raw);
            *stored.entry(families[index]).or_default() += u64::from(chunk.stored);
            *dead.entry(families[index]).or_default() +=
                u64::from(chunk.stored) * (raw - living) / raw.max(1);
        }
        for (index, family) in families.iter().enumerate() {
            let dead = dead[family];
            self.left[index] = dead > WASTE_FLOOR && dead * 100 > stored[family] * WASTE;
        }
        let (base, left) = (self.base, &self.left);
        for old in self.same.iter_mut().chain(&mut self.edit_of) {
            let slices = old.and_then(|path| base.contents().files.get(path)).map(|file| &file.slices);
            if slices.is_some_and(|slices| slices.iter().any(|slice| left[slice.chunk as usize])) {
                *old = None;
            }
        }
    }

    /// Finds, for each file that is new or changed, the old one it was made from.
    fn find_edited(&mut self, files: &dyn Files, found: &[Found]) -> Result<(), BuildError> {
        let paths: HashSet<&str> = found.iter().map(|file| file.path.as_str()).collect();
        let old_files = &self.base.contents().files;
        let mut gone = Gone::default();
        let is_new = |file: usize| {
            let one = &found[file];
            self.same[file].is_none() && one.same_as == file && one.len > 0
        };
        let is_stranger = |file: usize| is_new(file) && !old_files.contains_key(&found[file].path);
        if (0..found.len()).any(is_stranger) {
            for (path, file) in old_files {
                let is_small = file.len > 0 && file.len <= OLD;
                if is_small && !paths.contains(path.as_str()) {
                    gone.add(path, &self.base.read_range(path, 0..LOOKED_AT)?);
                }
            }
        }
        for (file, one) in found.iter().enumerate().filter(|(file, _)| is_new(*file)) {
            let old = match old_files.get_key_value(&one.path) {
                Some((path, old)) if old.len > 0 => Some(path.as_str()),
                _ if gone.is_empty() || (!one.folds && one.len > MEDIA_PATCH) => None,
                _ => {
                    let mut text = Vec::new();
                    let mut reader = std::io::Read::take(files.open(&one.path)?, LOOKED_AT);
                    std::io::Read::read_to_end(&mut reader, &mut text)?;
                    gone.find(&text)
                }
            };
            self.edit_of[file] = match old {
                Some(path) if one.folds || self.media_patch_pays(files, one, path)? => old,
                _ => None,
            };
        }
        Ok(())
    }

    /// Tells whether a changed picture or document is mostly its old self: one whose title was edited, say.
    fn media_patch_pays(&self, files: &dyn Files, found: &Found, old: &str) -> Result<bool, BuildError> {
        let old_len = self.base.contents().files[old].len;
        if found.len > MEDIA_PATCH || old_len > OLD || self.slices(old).len() > MAX_PATCH_SLICES {
            return Ok(false);
        }
        let mut new = Vec::new();
        std::io::Read::read_to_end(
            &mut std::io::Read::take(files.open(&found.path)?, MEDIA_PATCH),
            &mut new,
        )?;
        let patch = frame::fold(&new, &self.base.read_file(old)?, 3)?;
        Ok(patch.len() * 10 < new.len() * 7)
    }

    /// Takes over every old chunk that is still needed, by a file or by one of `patches`, in the old order, and says
    /// where the files it makes up lie.
    pub(crate) fn keep(
        &mut self,
        found: &[Found],
        patches: &[Patch],
        growing: &mut Growing,
    ) -> Result<u64, BuildError> {
        let chunks = &self.base.contents().chunks;
        let mut needed = vec![false; chunks.len()];
        for path in self.same.iter().flatten() {
            self.slices(path).iter().for_each(|slice| needed[slice.chunk as usize] = true);
        }
        for slice in patches.iter().flat_map(Patch::leans) {
            needed[slice.chunk as usize] = true;
        }
        for index in (0..chunks.len()).rev() {
            if let (true, Codec::Patch(slices)) = (needed[index], &chunks[index].codec) {
                slices.iter().for_each(|slice| needed[slice.chunk as usize] = true);
            }
        }
        let mut kept = 0;
        for (index, chunk) in chunks.iter().enumerate().filter(|(index, _)| needed[*index]) {
            let mut chunk = chunk.clone();
            if let Codec::Patch(slices) = &mut chunk.codec {
                slices.iter_mut().for_each(|slice| *slice = self.moved(*slice));
            }
            let stored = self.base.stored(self.base.contents(), index as u32)?;
            if let Some(now) = growing.add(chunk, &stored)? {
                self.moved.insert(index as u32, now);
            }
            kept += 1;
        }
        for (file, same) in self.same.iter().enumerate().filter(|(file, _)| found[*file].same_as == *file) {
            if let Some(path) = same {
                growing.placed[file] = self.slices(path).iter().map(|slice| self.moved(*slice)).collect();
            }
        }
        Ok(kept)
    }

    /// Returns where a slice of an old chunk lies in the new edition. Every chunk that is pointed to was kept.
    pub(crate) fn moved(&self, slice: Slice) -> Slice {
        Slice { chunk: self.moved.get(&slice.chunk).copied().unwrap_or(slice.chunk), ..slice }
    }

    pub(crate) fn slices(&self, path: &str) -> &'a [Slice] {
        self.base.contents().files.get(path).map_or(&[], |file| &file.slices)
    }
}

fn hash_of(base: &VerifiedPack, path: &str, len: u64) -> Result<[u8; 32], ReadError> {
    const STEP: u64 = 1024 * 1024;
    let mut hasher = Sha256::new();
    for at in (0..len).step_by(STEP as usize) {
        hasher.update(base.read_range(path, at..at + STEP)?);
    }
    Ok(hasher.finalize().into())
}

/// Returns how many bytes at least one of these stretches (start, length) covers.
fn covered(stretches: &BTreeSet<(u32, u32)>) -> u64 {
    let (mut end, mut total) = (0, 0);
    for (start, len) in stretches {
        let (from, to) = (u64::from(*start).max(end), u64::from(*start) + u64::from(*len));
        total += to.saturating_sub(from);
        end = end.max(to);
    }
    total
}

/// Returns for each chunk the first chunk of those it leans on, and that lean on it, in turn.
fn families(base: &VerifiedPack) -> Vec<usize> {
    fn root(of: &mut [usize], mut chunk: usize) -> usize {
        while of[chunk] != chunk {
            of[chunk] = of[of[chunk]];
            chunk = of[chunk];
        }
        chunk
    }
    let chunks = &base.contents().chunks;
    let mut of: Vec<usize> = (0..chunks.len()).collect();
    for (index, chunk) in chunks.iter().enumerate() {
        if let Codec::Patch(slices) = &chunk.codec {
            for slice in slices {
                let (a, b) = (root(&mut of, index), root(&mut of, slice.chunk as usize));
                of[a.max(b)] = a.min(b);
            }
        }
    }
    (0..chunks.len()).map(|chunk| root(&mut of, chunk)).collect()
}
