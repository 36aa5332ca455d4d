//! Editions of courses as packs have them, read once.

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use course::{Contents, PackSheet, Sources, Tree};
use pack::{Pack, Source, TrustedKeys, Unfolded, VerifiedPack};
use reconcile::Shelf;

use crate::db::{Database, DbError};

/// Editions that are remembered.
const REMEMBERED: usize = 64;
/// Bytes of unfolded chunks that are remembered while a pack is read: files lie side by side in a chunk.
const MEMORY: usize = 16 * 1024 * 1024;

/// A pack's edition.
pub(crate) struct Edition {
    pub(super) version: u32,
    pub(super) sources: Sources,
    /// What tells it from any other.
    pub(crate) manifest: [u8; 32],
    /// For each course what it holds.
    contents: Vec<Contents>,
}

impl Edition {
    pub(crate) fn sheet(&self) -> &PackSheet {
        &self.sources.sheet
    }

    /// The course of this id, and what it holds.
    pub(crate) fn course(&self, id: &str) -> Option<(&course::Course, &Contents)> {
        self.sources.courses.iter().zip(&self.contents).find(|(course, _)| course.id == id)
    }
}

/// Where editions are read from.
#[derive(Clone)]
pub enum Packs {
    /// The folder of published packs, as the database lists them.
    Published(PathBuf),
    /// The packs of this computer: their publishers were trusted when they were installed.
    Shelf(Arc<dyn Shelf>),
}

type Memory = HashMap<[u8; 32], Arc<Edition>>;
static MEMORY_OF: Mutex<Option<Memory>> = Mutex::new(None);

/// The editions of a pack that may decide for who learnt by `learnt`: those, or the next newer ones, and the newest. Also
/// those that were withdrawn from the list: who learnt by them did so all the same.
pub(super) fn of_pack(
    db: &Database,
    packs: &Packs,
    pack: &str,
    learnt: &BTreeSet<u32>,
) -> Result<Vec<Arc<Edition>>, DbError> {
    let read = |version, manifest| match packs {
        Packs::Published(folder) => published(folder, pack, version, manifest),
        Packs::Shelf(shelf) => on_shelf(shelf.as_ref(), pack, version),
    };
    let listed = match packs {
        Packs::Published(_) => listed(db, pack)?,
        Packs::Shelf(shelf) => {
            let here = shelf.packs().unwrap_or_default().into_iter().filter(|one| one.id == pack);
            // By its number: what it holds is looked at when it is read.
            let mut here: Vec<_> = here.map(|one| (one.version, [0; 32])).collect();
            here.sort_unstable_by(|one, other| other.cmp(one));
            here
        }
    };
    let mut chosen: BTreeSet<(u32, [u8; 32])> = listed.first().copied().into_iter().collect();
    for version in learnt {
        chosen.extend(listed.iter().filter(|(listed, _)| listed >= version).min().copied());
    }
    let mut editions = Vec::new();
    for (version, manifest) in chosen {
        match read(version, manifest) {
            Ok(edition) => editions.push(edition),
            Err(error) => tracing::error!(%error, pack, version, "a pack cannot be read"),
        }
    }
    Ok(editions)
}

/// The newest edition of a pack; none where there is no such pack, or it cannot be read.
pub(crate) fn newest(db: &Database, packs: &Packs, pack: &str) -> Result<Option<Arc<Edition>>, DbError> {
    Ok(of_pack(db, packs, pack, &BTreeSet::new())?.pop())
}

/// A course's questions in an edition, named in a language; none where the pack cannot be read any more.
pub(crate) fn questions(packs: &Packs, edition: &Edition, course: &str, lang: &str) -> Vec<course::Question> {
    let Some((course, _)) = edition.course(course) else { return Vec::new() };
    let (pack, version) = (&edition.sheet().id, edition.version);
    let opened = match packs {
        Packs::Published(folder) => opened(folder, pack, version),
        Packs::Shelf(shelf) => lent(shelf.as_ref(), pack, version),
    };
    match opened {
        Ok(opened) => {
            let tree = PackTree { pack: &opened, memory: Unfolded::new(MEMORY) };
            course::questions(course, |set| course::items(&tree, course, set, lang).0)
        }
        Err(error) => {
            tracing::error!(%error, pack, version, "a pack cannot be read");
            Vec::new()
        }
    }
}

/// Editions that were published here, the newest first, each with its manifest's hash.
fn listed(db: &Database, pack: &str) -> Result<Vec<(u32, [u8; 32])>, DbError> {
    let rows = db.read(|tx| {
        tx.query(
            "select version, manifest from pack where id = ?1 order by version desc limit 1000",
            &[pack.into()],
        )
    })?;
    rows.iter().map(|row| Ok((u32::try_from(row.int(0)?).unwrap_or(0), row.bytes32(1)?))).collect()
}

fn published(folder: &Path, pack: &str, version: u32, manifest: [u8; 32]) -> io::Result<Arc<Edition>> {
    if let Some(edition) = remembered(&manifest) {
        return Ok(edition);
    }
    let opened = opened(folder, pack, version)?;
    if opened.manifest_hash() != manifest {
        return Err(io::Error::other("the file is not the pack that was published"));
    }
    read(&opened, version)
}

/// A published pack. It was verified when it was published; its manifest is the one that was.
fn opened(folder: &Path, pack: &str, version: u32) -> io::Result<VerifiedPack> {
    let opened = Pack::open_file(folder.join(crate::catalogue::pack_name(pack, version)));
    opened.map_err(io::Error::other)?.verify(&TrustedKeys::none()).map_err(io::Error::other)
}

/// A pack of the shelf.
fn lent(shelf: &dyn Shelf, pack: &str, version: u32) -> io::Result<VerifiedPack> {
    let source = shelf.open(pack, version)?.ok_or(io::ErrorKind::NotFound)?;
    let opened = Pack::open(Box::new(Lent(source))).map_err(io::Error::other)?;
    opened.verify(&TrustedKeys::none()).map_err(io::Error::other)
}

fn on_shelf(shelf: &dyn Shelf, pack: &str, version: u32) -> io::Result<Arc<Edition>> {
    let opened = lent(shelf, pack, version)?;
    match remembered(&opened.manifest_hash()) {
        Some(edition) => Ok(edition),
        None => read(&opened, version),
    }
}

/// A pack's bytes that others read as well.
struct Lent(Arc<dyn Source>);

impl Source for Lent {
    fn len(&self) -> io::Result<u64> {
        self.0.len()
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        self.0.read_at(offset, buffer)
    }

    fn has(&self, offset: u64) -> bool {
        self.0.has(offset)
    }

    fn name(&self) -> String {
        self.0.name()
    }
}

fn remembered(manifest: &[u8; 32]) -> Option<Arc<Edition>> {
    let mut memory = MEMORY_OF.lock().unwrap_or_else(PoisonError::into_inner);
    memory.get_or_insert_default().get(manifest).cloned()
}

fn read(opened: &VerifiedPack, version: u32) -> io::Result<Arc<Edition>> {
    let tree = PackTree { pack: opened, memory: Unfolded::new(MEMORY) };
    let (sources, _) = course::load(&tree);
    let sources = sources.ok_or_else(|| io::Error::other("its course cannot be read"))?;
    let contents = sources.courses.iter().map(|course| Contents::of(&tree, &sources.sheet, course)).collect();
    let edition = Arc::new(Edition { version, sources, manifest: opened.manifest_hash(), contents });
    let mut memory = MEMORY_OF.lock().unwrap_or_else(PoisonError::into_inner);
    let memory = memory.get_or_insert_default();
    if memory.len() >= REMEMBERED {
        memory.clear();
    }
    memory.insert(opened.manifest_hash(), Arc::clone(&edition));
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
