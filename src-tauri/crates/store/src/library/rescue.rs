//! When the file's own structure is damaged: what is sound is carried over into a new file.
//!
//! Nothing in the damaged file is believed: a manifest counts if its hash fits, a chunk if some manifest
//! lists the hash of its bytes. A pack that comes over whole is shown as before; of one that does not, the
//! next installation from its stick brings only what is missing.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use pack::{ChunkId, Manifest, Progress};
use rusqlite::{Connection, params};

use super::flow::{Flow, OnProgress};
use super::{Library, OpenError, chunks, database};
use crate::{StorageError, disk};

/// Bytes of chunks in one transaction.
const TRANSACTION: u64 = 16 * 1024 * 1024;

/// What came over.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rescued {
    /// Packs that are shown as before.
    pub whole: Vec<String>,
    /// Packs of which parts are missing, with how many bytes: they are unfinished now
    /// ([`Library::unfinished`]) and are completed by installing them again.
    pub incomplete: Vec<(String, u64)>,
    /// Where the damaged file is, if it could hold something that did not come over.
    pub aside: Option<PathBuf>,
}

/// Why nothing was rescued. The damaged file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RescueError {
    /// Somebody has the library open.
    #[error("another Packhorse window or program has the library open; close it and try again")]
    InUse,
    /// Too little room for a second file.
    #[error(
        "carrying the library over needs {needed} bytes and {free} are free; free some space and try again"
    )]
    NoSpace {
        /// Bytes needed.
        needed: u64,
        /// Bytes free.
        free: u64,
    },
    /// The caller said so.
    #[error("stopped; nothing was changed")]
    Stopped,
    /// The new file cannot be made.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The disk or the database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<rusqlite::Error> for RescueError {
    fn from(error: rusqlite::Error) -> RescueError {
        RescueError::Storage(error.into())
    }
}

impl From<io::Error> for RescueError {
    fn from(error: io::Error) -> RescueError {
        RescueError::Storage(error.into())
    }
}

/// A part of a pack that wants its chunk.
struct Place {
    pack: i64,
    place: u32,
}

/// What the manifests ask for.
#[derive(Default)]
struct Wanted {
    chunks: HashMap<ChunkId, Vec<Place>>,
    /// Row in the new file, id, whether it was shown, parts.
    packs: Vec<(i64, String, bool, Vec<pack::Chunk>)>,
    /// Whether rows of packs could not be read.
    lost_rows: bool,
}

impl Library {
    /// Makes a new library of what is sound in the damaged one of the data folder `folder`, and puts it in
    /// its place.
    ///
    /// # Errors
    /// As [`RescueError`] tells; the damaged file is as it was.
    pub fn rescue(folder: impl AsRef<Path>, on_progress: OnProgress<'_>) -> Result<Rescued, RescueError> {
        let path = folder.as_ref().join(database::NAME);
        let _alone = match disk::alone(&database::lock_of(&path)) {
            Ok(None) => return Err(RescueError::InUse),
            held => held.ok().flatten(),
        };
        let size = fs_err::metadata(&path)?.len();
        let free = fs4::available_space(folder.as_ref())?;
        if free < size {
            return Err(RescueError::NoSpace { needed: size, free });
        }
        let rescued = database::rescued(&path);
        remove_with_journal(&rescued)?;
        let filled = fill(&path, &rescued, size, on_progress);
        let filled = match filled {
            Ok(filled) => filled,
            Err(error) => {
                let _ = remove_with_journal(&rescued);
                return Err(error);
            }
        };
        let aside = exchange(&path, &rescued, filled.incomplete.is_empty() && !filled.lost)?;
        Ok(Rescued { whole: filled.whole, incomplete: filled.incomplete, aside })
    }
}

struct Filled {
    whole: Vec<String>,
    incomplete: Vec<(String, u64)>,
    lost: bool,
}

/// Carries over what is sound.
fn fill(
    damaged: &Path,
    rescued: &Path,
    size: u64,
    on_progress: OnProgress<'_>,
) -> Result<Filled, RescueError> {
    let new = database::open(rescued)?;
    let Ok(old) = connect_damaged(damaged) else {
        // Not a database any more.
        return Ok(Filled { whole: Vec::new(), incomplete: Vec::new(), lost: true });
    };
    let transaction = new.unchecked_transaction()?;
    let wanted = carry_packs(&old, &transaction)?;
    transaction.commit()?;
    carry_chunks(&old, &new, &wanted, size, on_progress)?;
    let mut filled = Filled { whole: Vec::new(), incomplete: Vec::new(), lost: wanted.lost_rows };
    let transaction = new.unchecked_transaction()?;
    for (number, id, shown, parts) in wanted.packs {
        let mut missing = 0;
        for chunk in &parts {
            if chunks::find(&transaction, &chunk.id)?.is_none() {
                missing += u64::from(chunk.stored);
            }
        }
        if missing > 0 {
            filled.incomplete.push((id, missing));
        } else if shown {
            transaction.execute("update pack set shown = 1 where number = ?1", [number])?;
            filled.whole.push(id);
        }
    }
    transaction.commit()?;
    Ok(filled)
}

fn connect_damaged(path: &Path) -> Result<Connection, StorageError> {
    let mut old = Connection::open(path)?;
    database::settle(&mut old)?;
    // Rolls a journal back that a stopped program left; fails where the file is no database.
    let _: i64 = old.query_row("select count(*) from sqlite_schema", [], |row| row.get(0))?;
    Ok(old)
}

/// Carries over the packs' rows, none of them shown yet.
fn carry_packs(old: &Connection, new: &Connection) -> Result<Wanted, RescueError> {
    let (numbers, mut lost_rows) = numbers(old, "pack");
    let mut wanted = Wanted::default();
    for number in numbers {
        match carry_pack(old, new, number) {
            Ok(Some((row, manifest, shown))) => {
                for (place, chunk) in (0..).zip(&manifest.contents.chunks) {
                    wanted.chunks.entry(chunk.id).or_default().push(Place { pack: row, place });
                }
                wanted.packs.push((row, manifest.meta.id, shown, manifest.contents.chunks));
            }
            Ok(None) | Err(StorageError::Damaged(_)) => lost_rows = true,
            Err(error) => return Err(error.into()),
        }
    }
    wanted.lost_rows = lost_rows;
    Ok(wanted)
}

/// Carries one pack's row over if its manifest is the one its hash says.
fn carry_pack(
    old: &Connection,
    new: &Connection,
    number: i64,
) -> Result<Option<(i64, Manifest, bool)>, StorageError> {
    let mut statement = old.prepare_cached(
        "select manifest, manifest_hash, signature, signer_name, outline, source, installed_ms, shown
         from pack where number = ?1",
    )?;
    let row = statement.query_row([number], |row| {
        let manifest: Vec<u8> = row.get(0)?;
        let hash: [u8; 32] = row.get(1)?;
        let signature: Vec<u8> = row.get(2)?;
        let (signer_name, outline, source): (String, String, String) =
            (row.get(3)?, row.get(4)?, row.get(5)?);
        let (installed_ms, shown): (i64, bool) = (row.get(6)?, row.get(7)?);
        Ok((manifest, hash, signature, signer_name, outline, source, installed_ms, shown))
    });
    let row = match row.map_err(StorageError::from) {
        Ok(row) => row,
        // A value of another type than the table allows.
        Err(StorageError::Sql(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let (bytes, hash, signature, signer_name, outline, source, installed_ms, shown) = row;
    if pack::manifest_hash(&bytes) != hash {
        return Ok(None);
    }
    let Ok(manifest) = Manifest::parse(&bytes) else { return Ok(None) };
    let meta = serde_json::to_string(&manifest.meta).unwrap_or_else(|_| "{}".into());
    new.prepare_cached(include_str!("insert_arrival.sql"))?.execute(params![
        manifest.meta.id,
        manifest.meta.version,
        bytes,
        hash,
        signature,
        signer_name,
        meta,
        outline,
        source,
        installed_ms
    ])?;
    Ok(Some((new.last_insert_rowid(), manifest, shown)))
}

/// Carries over every chunk that some pack wants and whose bytes are what its name says.
fn carry_chunks(
    old: &Connection,
    new: &Connection,
    wanted: &Wanted,
    size: u64,
    on_progress: OnProgress<'_>,
) -> Result<(), RescueError> {
    let (numbers, _) = numbers(old, "chunk_bytes");
    let mut progress = Progress { done: 0, total: size };
    let mut transaction = new.unchecked_transaction()?;
    let mut held = 0;
    for number in numbers {
        let Some(bytes) = chunks::bytes(old, number)? else { continue };
        let id = ChunkId::of(&bytes);
        if let Some(places) = wanted.chunks.get(&id) {
            let (chunk, _) = chunks::keep(&transaction, &id, &bytes)?;
            for place in places {
                transaction
                    .prepare_cached(
                        "insert into part (pack, place, chunk) values (?1, ?2, ?3) on conflict do nothing",
                    )?
                    .execute(params![place.pack, place.place, chunk])?;
            }
        }
        held += bytes.len() as u64;
        if held >= TRANSACTION {
            transaction.commit()?;
            transaction = new.unchecked_transaction()?;
            progress.done = (progress.done + std::mem::take(&mut held)).min(size);
            if on_progress(progress) == Flow::Stop {
                return Err(RescueError::Stopped);
            }
        }
    }
    Ok(transaction.commit()?)
}

/// Returns the numbers of a table's rows that can be reached, from both ends where the middle is damaged, and
/// whether some may be missing.
fn numbers(old: &Connection, table: &str) -> (Vec<i64>, bool) {
    let walk = |order: &str, until: Option<i64>| {
        let mut found = Vec::new();
        let whole = (|| {
            let mut statement =
                old.prepare(&format!("select number from {table} order by number {order}"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let number = row.get(0)?;
                if until.is_some_and(|until| number <= until) {
                    break;
                }
                found.push(number);
            }
            Ok::<_, rusqlite::Error>(())
        })()
        .is_ok();
        (found, whole)
    };
    let (mut found, whole) = walk("asc", None);
    if !whole {
        let (mut rest, _) = walk("desc", found.last().copied());
        rest.reverse();
        found.append(&mut rest);
    }
    (found, !whole)
}

/// Puts the new file in the place of the damaged one, which is kept under another name unless all of it came
/// over. A program stopped between the two steps is finished by the next one that opens the library.
fn exchange(path: &Path, rescued: &Path, all_of_it: bool) -> Result<Option<PathBuf>, RescueError> {
    // A journal that still lies there belongs to the damaged file and must never meet the new one.
    let mut aside = None;
    if all_of_it {
        disk::remove(&database::journal(path))?;
    } else {
        let free_name = (1..)
            .map(|number| path.with_extension(format!("damaged-{number}.db")))
            .find(|name| !name.exists());
        let name = free_name.unwrap_or_else(|| path.with_extension("damaged.db"));
        if database::journal(path).exists() {
            fs_err::rename(database::journal(path), database::journal(&name))?;
        }
        fs_err::rename(path, &name)?;
        aside = Some(name);
    }
    disk::remove(&database::journal(rescued))?;
    fs_err::rename(rescued, path)?;
    Ok(aside)
}

fn remove_with_journal(path: &Path) -> io::Result<()> {
    disk::remove(path)?;
    disk::remove(&database::journal(path))
}
