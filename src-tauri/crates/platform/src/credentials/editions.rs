//! Editions of courses as published packs have them, read once.

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use course::{Contents, PackSheet, Sources, Tree};
use pack::{Pack, TrustedKeys, Unfolded, VerifiedPack};

use crate::db::{Database, DbError};

/// Editions that are remembered.
const REMEMBERED: usize = 64;
/// Bytes of unfolded chunks that are remembered while a pack is read: files lie side by side in a chunk.
const MEMORY: usize = 16 * 1024 * 1024;

/// A pack's edition.
pub(super) struct Edition {
    pub(super) version: u32,
    pub(super) sources: Sources,
    /// For each course what it holds.
    contents: Vec<Contents>,
}

impl Edition {
    pub(super) fn sheet(&self) -> &PackSheet {
        &self.sources.sheet
    }

    /// The course of this id, and what it holds.
    pub(super) fn course(&self, id: &str) -> Option<(&course::Course, &Contents)> {
        self.sources.courses.iter().zip(&self.contents).find(|(course, _)| course.id == id)
    }
}

type Memory = HashMap<[u8; 32], Arc<Edition>>;
static MEMORY_OF: Mutex<Option<Memory>> = Mutex::new(None);

/// The published editions of a pack that may decide for who learnt by `learnt`: those, or the next newer ones, and the
/// newest. Also those that were withdrawn from the list: who learnt by them did so all the same.
pub(super) fn of_pack(
    db: &Database,
    packs: &Path,
    pack: &str,
    learnt: &BTreeSet<u32>,
) -> Result<Vec<Arc<Edition>>, DbError> {
    let rows = db.read(|tx| {
        tx.query(
            "select version, manifest from pack where id = ?1 order by version desc limit 1000",
            &[pack.into()],
        )
    })?;
    let mut listed = Vec::new();
    for row in &rows {
        listed.push((u32::try_from(row.int(0)?).unwrap_or(0), row.bytes32(1)?));
    }
    let mut chosen: BTreeSet<(u32, [u8; 32])> = listed.first().copied().into_iter().collect();
    for version in learnt {
        chosen.extend(listed.iter().filter(|(listed, _)| listed >= version).min().copied());
    }
    let mut editions = Vec::new();
    for (version, manifest) in chosen {
        match read(packs, pack, version, manifest) {
            Ok(edition) => editions.push(edition),
            Err(error) => tracing::error!(%error, pack, version, "a published pack cannot be read"),
        }
    }
    Ok(editions)
}

fn read(packs: &Path, pack: &str, version: u32, manifest: [u8; 32]) -> io::Result<Arc<Edition>> {
    let remembered = || MEMORY_OF.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(edition) = remembered().get_or_insert_default().get(&manifest) {
        return Ok(Arc::clone(edition));
    }
    let opened =
        Pack::open_file(packs.join(crate::catalogue::pack_name(pack, version))).map_err(io::Error::other)?;
    // It was verified when it was published; its manifest is the one that was.
    let opened = opened.verify(&TrustedKeys::none()).map_err(io::Error::other)?;
    if opened.manifest_hash() != manifest {
        return Err(io::Error::other("the file is not the pack that was published"));
    }
    let tree = PackTree { pack: &opened, memory: Unfolded::new(MEMORY) };
    let (sources, _) = course::load(&tree);
    let sources = sources.ok_or_else(|| io::Error::other("its course cannot be read"))?;
    let contents = sources.courses.iter().map(|course| Contents::of(&tree, &sources.sheet, course)).collect();
    let edition = Arc::new(Edition { version, sources, contents });
    let mut memory = remembered();
    let memory = memory.get_or_insert_default();
    if memory.len() >= REMEMBERED {
        memory.clear();
    }
    memory.insert(manifest, Arc::clone(&edition));
    Ok(edition)
}

/// A pack's files as the course model reads them.
struct PackTree<'p> {
    pack: &'p VerifiedPack,
    memory: Unfolded,
}

impl Tree for PackTree<'_> {
    fn paths(&self) -> io::Result<Vec<String>> {
        Ok(self.pack.contents().files.keys().cloned().collect())
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        pack::read_range_with(self.pack.contents(), path, 0..u64::MAX, self.pack, Some(&self.memory))
            .map_err(io::Error::other)
    }

    fn len(&self, path: &str) -> io::Result<u64> {
        let file = self.pack.contents().files.get(path);
        file.map(|file| file.len).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}
