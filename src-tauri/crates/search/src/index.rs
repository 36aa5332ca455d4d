//! The index in its folder: opened, made anew, filled by pack, searched.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::{Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant, SystemTime};

use serde::{Deserialize, Serialize};
use tantivy::directory::{Directory, Lock, MmapDirectory};
use tantivy::indexer::NoMergePolicy;
use tantivy::schema::Term;
use tantivy::store::{Compressor, ZstdCompressor};
use tantivy::{IndexReader, IndexSettings, IndexWriter, ReloadPolicy};

use crate::error::IndexError;
use crate::passage::Passage;
use crate::query::{Found, Query};
use crate::rank::{Scratch, Shelf};
use crate::read_only::{ReadOnly, is_writable};
use crate::schema::{Fields, Vocabulary, schema};
use crate::{analysis, schema as layout};

/// Memory for one batch of passages before it goes to disk.
const WRITER_MEMORY: usize = 64 << 20;

/// Stored passages are compressed in blocks of this many bytes: larger ones are smaller on disk and
/// slower to read. Measured on 13.5 MB in ten languages, whole index as a share of the text: 64 KB
/// 61.0 %, 128 KB 59.4 %, both at level 9; level 15 or 19 gain 0.8 % for twice the time, and a
/// query takes as long with either size while the blocks are in memory.
const STORE_BLOCK: usize = 128 << 10;
const STORE_LEVEL: i32 = 9;
/// Blocks kept unpacked in memory.
const STORE_CACHE: usize = 12 << 20;

/// How long a second writer waits for the first.
const PATIENCE: Duration = Duration::from_secs(20);

/// The file that says a writer is at work, or was when it was killed.
const WRITING: &str = "writing";

/// Up to this many passages, everything is merged into one segment after each change; beyond it
/// the large segments are left alone until the small ones add up.
const ONE_SEGMENT: u32 = 300_000;

/// The search index of a data folder. May be shared by threads; searches run side by side.
pub struct Index {
    folder: PathBuf,
    index: tantivy::Index,
    reader: IndexReader,
    fields: Fields,
    view: RwLock<View>,
    scratch: Mutex<Vec<Scratch>>,
}

/// What searches see, and the state of `meta.json` it was made from.
struct View {
    shelf: Arc<Shelf>,
    ledger: Ledger,
    seen: Option<(SystemTime, u64)>,
}

/// What the index says about itself: the payload of each commit, hence changed with it or not at all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Ledger {
    version: (u32, u32),
    packs: BTreeMap<String, String>,
}

impl Ledger {
    fn empty() -> Ledger {
        Ledger { version: (layout::VERSION, analysis::VERSION), packs: BTreeMap::new() }
    }

    fn read(index: &tantivy::Index) -> Result<Ledger, IndexError> {
        let payload = index.load_metas()?.payload;
        payload
            .and_then(|payload| serde_json::from_str(&payload).ok())
            .ok_or_else(|| IndexError::Damaged("it does not say what it holds".into()))
    }

    fn written(&self) -> Result<String, IndexError> {
        serde_json::to_string(self).map_err(|error| IndexError::Failed(error.to_string()))
    }
}

impl Index {
    /// Opens the index in `folder`, which is created if need be.
    ///
    /// An index that is missing, was made by another version of the analysis, or is damaged is
    /// made anew and empty: [`Index::packs`] tells the caller what to put back. After a writer was
    /// killed, every file's checksum is verified first.
    ///
    /// # Errors
    /// [`IndexError::Folder`] when the folder cannot be used, [`IndexError::Busy`] when another
    /// process is just making it anew and does not finish.
    pub fn open(folder: &Path) -> Result<Index, IndexError> {
        fs_err::create_dir_all(folder).map_err(|source| folder_error(folder, source))?;
        match Index::open_sound(folder) {
            Ok(index) => Ok(index),
            Err(_) if !is_writable(folder) => Index::open_read_only(folder),
            Err(_) => Index::make_anew(folder),
        }
    }

    /// Opens an index on a write-protected carrier; it can be searched and not changed.
    pub(crate) fn open_read_only(folder: &Path) -> Result<Index, IndexError> {
        let directory = MmapDirectory::open(folder).map_err(|error| IndexError::Failed(error.to_string()))?;
        let index = tantivy::Index::open(ReadOnly(directory))?;
        let (expected, fields) = schema();
        let ledger = Ledger::read(&index)?;
        if index.schema() != expected || ledger.version != Ledger::empty().version {
            return Err(IndexError::Damaged(
                "it is of another version, and the folder is write-protected".into(),
            ));
        }
        Index::with(folder, index, fields, ledger)
    }

    /// Opens what is there; where the library panics on files that were cut, that is damage too.
    fn open_sound(folder: &Path) -> Result<Index, IndexError> {
        std::panic::catch_unwind(|| Index::open_existing(folder))
            .unwrap_or_else(|_| Err(IndexError::Damaged("a file of it cannot be read".into())))
    }

    /// The packs in the index and the edition of each, as given to [`Index::replace`].
    pub fn packs(&self) -> BTreeMap<String, String> {
        let _ = self.refresh();
        self.view.read().unwrap_or_else(PoisonError::into_inner).ledger.packs.clone()
    }

    fn open_existing(folder: &Path) -> Result<Index, IndexError> {
        let (expected, fields) = schema();
        let index = tantivy::Index::open_in_dir(folder)?;
        if index.schema() != expected {
            return Err(IndexError::Damaged("it has other fields".into()));
        }
        let ledger = Ledger::read(&index)?;
        if ledger.version != Ledger::empty().version {
            return Err(IndexError::Damaged("it is of another version".into()));
        }
        if folder.join(WRITING).exists() {
            check_after_kill(folder, &index)?;
        }
        Index::with(folder, index, fields, ledger)
    }

    /// Only one process does this; one that waited opens what the other has made.
    fn make_anew(folder: &Path) -> Result<Index, IndexError> {
        let directory = MmapDirectory::open(folder).map_err(|error| IndexError::Failed(error.to_string()))?;
        let _making = lock(&directory, "making.lock", PATIENCE)?;
        if let Ok(index) = Index::open_sound(folder) {
            return Ok(index);
        }
        // A writer at work means that the index is not damaged but that we misread it just now.
        let writing = lock(&directory, ".tantivy-writer.lock", PATIENCE)?;
        empty(folder)?;
        drop(writing);
        let (schema, fields) = schema();
        let settings = IndexSettings {
            docstore_compression: Compressor::Zstd(ZstdCompressor { compression_level: Some(STORE_LEVEL) }),
            docstore_blocksize: STORE_BLOCK,
            ..IndexSettings::default()
        };
        let index = tantivy::Index::create(directory, schema, settings)?;
        let ledger = Ledger::empty();
        let mut writer = writer(&index, 15 << 20)?;
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&ledger.written()?);
        commit.commit()?;
        drop(writer);
        Index::with(folder, index, fields, ledger)
    }

    fn with(
        folder: &Path,
        index: tantivy::Index,
        fields: Fields,
        ledger: Ledger,
    ) -> Result<Index, IndexError> {
        let seen = state(folder);
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .doc_store_cache_num_blocks(STORE_CACHE / STORE_BLOCK)
            .try_into()?;
        let shelf = Arc::new(Shelf::new(&reader, &fields)?);
        Ok(Index {
            folder: folder.to_owned(),
            index,
            reader,
            fields,
            view: RwLock::new(View { shelf, ledger, seen }),
            scratch: Mutex::new(Vec::new()),
        })
    }

    /// Puts a pack's passages in the place of what the index holds of it, in one commit: until
    /// then, and if anything fails or the process dies, searches see the old state.
    ///
    /// `stamp` names the edition and is given back by [`Index::packs`]. `on_progress` hears the
    /// number of passages done and stops the work by returning `false`. Waits up to 20 seconds for
    /// another writer. Returns the number of passages.
    ///
    /// # Errors
    /// [`IndexError::Stopped`], [`IndexError::Busy`], or what the disk says.
    pub fn replace(
        &self,
        pack: &str,
        stamp: &str,
        passages: impl Iterator<Item = Passage>,
        on_progress: &mut dyn FnMut(u64) -> bool,
    ) -> Result<u64, IndexError> {
        let mut done: u64 = 0;
        let mut vocabulary = Vocabulary::default();
        self.write(|writer, ledger| {
            writer.delete_term(Term::from_field_text(self.fields.pack, pack));
            for passage in passages {
                writer.add_document(self.fields.document(pack, &passage, &mut vocabulary))?;
                done += 1;
                if done.is_multiple_of(64) && !on_progress(done) {
                    return Err(IndexError::Stopped);
                }
            }
            if !on_progress(done) {
                return Err(IndexError::Stopped);
            }
            ledger.packs.insert(pack.to_owned(), stamp.to_owned());
            Ok(())
        })?;
        Ok(done)
    }

    /// Takes a pack out of the index; one that is not in it is no error.
    ///
    /// # Errors
    /// [`IndexError::Busy`], or what the disk says.
    pub fn remove(&self, pack: &str) -> Result<(), IndexError> {
        self.write(|writer, ledger| {
            writer.delete_term(Term::from_field_text(self.fields.pack, pack));
            ledger.packs.remove(pack);
            Ok(())
        })
    }

    /// Reads every file of the index and compares checksums; takes about a second per gigabyte.
    ///
    /// # Errors
    /// [`IndexError::Damaged`] names the damaged files.
    pub fn verify(&self) -> Result<(), IndexError> {
        sound(&self.index)
    }

    /// Answers a query; whatever was typed, it is never an error.
    ///
    /// # Errors
    /// [`IndexError::Damaged`] when the index's files turn out to be damaged: open it again.
    pub fn search(&self, query: &Query) -> Result<Found, IndexError> {
        let began = Instant::now();
        self.refresh()?;
        let shelf = self.view.read().unwrap_or_else(PoisonError::into_inner).shelf.clone();
        let mut scratch =
            self.scratch.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        // The library trusts its files' inner structure; on a bit flipped since it was written it
        // may panic. Then the next opening must look at every checksum.
        let answer =
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| shelf.search(query, &mut scratch)));
        match answer {
            Ok(Ok(mut found)) => {
                self.scratch.lock().unwrap_or_else(PoisonError::into_inner).push(scratch);
                found.micros = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
                Ok(found)
            }
            Ok(Err(error)) => {
                self.suspect();
                Err(error)
            }
            Err(_) => {
                self.suspect();
                Err(IndexError::Damaged("a file of it cannot be read".into()))
            }
        }
    }

    /// Makes the next opening verify the checksums.
    fn suspect(&self) {
        let _ = fs_err::write(self.folder.join(WRITING), b"");
    }

    /// Takes notice of what another process has committed; costs one look at a file's date.
    fn refresh(&self) -> Result<(), IndexError> {
        let now = state(&self.folder);
        {
            let view = self.view.read().unwrap_or_else(PoisonError::into_inner);
            if view.seen == now {
                return Ok(());
            }
        }
        let ledger = Ledger::read(&self.index)?;
        self.reader.reload()?;
        let shelf = Arc::new(Shelf::new(&self.reader, &self.fields)?);
        *self.view.write().unwrap_or_else(PoisonError::into_inner) = View { shelf, ledger, seen: now };
        Ok(())
    }

    /// Runs `change` and commits it with the changed ledger, or leaves everything as it was.
    fn write(
        &self,
        change: impl FnOnce(&mut IndexWriter, &mut Ledger) -> Result<(), IndexError>,
    ) -> Result<(), IndexError> {
        let mut writer = writer(&self.index, WRITER_MEMORY)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));
        let mark = self.folder.join(WRITING);
        fs_err::write(&mark, b"").map_err(|source| folder_error(&self.folder, source))?;
        // Read under the writer's lock: another process may have changed it meanwhile.
        let mut ledger = Ledger::read(&self.index)?;
        let outcome = change(&mut writer, &mut ledger).and_then(|()| {
            let payload = ledger.written()?;
            let mut commit = writer.prepare_commit()?;
            commit.set_payload(&payload);
            commit.commit()?;
            self.merge(&mut writer)
        });
        if let Err(error) = outcome {
            let _ = writer.rollback();
            let _ = writer.garbage_collect_files().wait();
            drop(writer);
            let _ = fs_err::remove_file(&mark);
            return Err(error);
        }
        writer.wait_merging_threads()?;
        let _ = fs_err::remove_file(&mark);
        self.refresh()
    }

    /// Few segments search fast; deleted passages give their space back.
    fn merge(&self, writer: &mut IndexWriter) -> Result<(), IndexError> {
        let mut segments = self.index.searchable_segment_metas()?;
        segments.sort_by_key(|segment| segment.num_docs());
        let total: u32 = segments.iter().map(|segment| segment.num_docs()).sum();
        let mut merged = Vec::new();
        let mut sum = 0;
        let mut changed = false;
        for segment in &segments {
            // A large segment is rewritten only for a good part of its own size.
            if total > ONE_SEGMENT && segment.num_docs() > 2 * sum.max(10_000) && !segment.has_deletes() {
                break;
            }
            sum += segment.num_docs();
            changed |= segment.has_deletes();
            merged.push(segment.id());
        }
        if merged.len() > 1 || changed {
            writer.merge(&merged).wait()?;
            writer.garbage_collect_files().wait()?;
        }
        Ok(())
    }
}

/// Waits for its turn to write. Even who has just let go of the lock may find it held: a process that is started meanwhile
/// has a copy of every open file until its own program begins.
fn writer(index: &tantivy::Index, memory: usize) -> Result<IndexWriter, IndexError> {
    let until = Instant::now() + PATIENCE;
    loop {
        match index.writer_with_num_threads(1, memory) {
            Err(tantivy::TantivyError::LockFailure(..)) if Instant::now() < until => {
                std::thread::sleep(Duration::from_millis(50));
            }
            outcome => return Ok(outcome?),
        }
    }
}

/// Verifies the checksums, unless a writer is at work just now.
fn check_after_kill(folder: &Path, index: &tantivy::Index) -> Result<(), IndexError> {
    let Ok(_lock) = lock(index.directory(), ".tantivy-writer.lock", Duration::ZERO) else {
        return Ok(());
    };
    sound(index)?;
    let _ = fs_err::remove_file(folder.join(WRITING));
    Ok(())
}

fn sound(index: &tantivy::Index) -> Result<(), IndexError> {
    let damaged = index.validate_checksum()?;
    if damaged.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = damaged.iter().map(|path| path.display().to_string()).collect();
    Err(IndexError::Damaged(names.join(", ")))
}

fn lock(
    directory: &dyn Directory,
    name: &str,
    patience: Duration,
) -> Result<tantivy::directory::DirectoryLock, IndexError> {
    let lock = Lock { filepath: PathBuf::from(name), is_blocking: false };
    let until = Instant::now() + patience;
    loop {
        match directory.acquire_lock(&lock) {
            Ok(held) => return Ok(held),
            Err(_) if Instant::now() < until => std::thread::sleep(Duration::from_millis(20)),
            Err(_) => return Err(IndexError::Busy),
        }
    }
}

/// Removes the index's own files and nothing else.
fn empty(folder: &Path) -> Result<(), IndexError> {
    let entries = fs_err::read_dir(folder).map_err(|source| folder_error(folder, source))?;
    for entry in entries {
        let entry = entry.map_err(|source| folder_error(folder, source))?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_ours = name == "meta.json"
            || name == ".managed.json"
            || name == WRITING
            || name
                .split(['.'])
                .next()
                .is_some_and(|stem| stem.len() == 32 && stem.bytes().all(|b| b.is_ascii_hexdigit()));
        if is_ours {
            fs_err::remove_file(entry.path()).map_err(|source| folder_error(folder, source))?;
        }
    }
    Ok(())
}

fn folder_error(folder: &Path, source: std::io::Error) -> IndexError {
    IndexError::Folder { folder: folder.to_owned(), source }
}

/// What changes whenever somebody commits.
fn state(folder: &Path) -> Option<(SystemTime, u64)> {
    let meta = fs_err::metadata(folder.join("meta.json")).ok()?;
    Some((meta.modified().ok()?, meta.len()))
}
