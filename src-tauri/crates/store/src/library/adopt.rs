//! Installing: a verified pack becomes rows, chunk by chunk, and is seen when it is whole.

use pack::{ChunkLookup, Contents, SignatureBlock, Signer, VerifiedPack};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

use super::flow::{Flow, OnProgress};
use super::intake::{Arrival, Intake};
use super::{Library, ballast, chunks};
use crate::StorageError;

/// What SQLite needs on the disk beside the chunks' bytes: one part in this many, and a little.
const OVERHEAD: u64 = 50;
/// The little.
const OVERHEAD_FLAT: u64 = 1024 * 1024;

/// How a pack is to be installed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Adopt {
    /// Where it comes from, in words for people: a path, an address.
    pub source: String,
    /// Bytes that are to stay free on the disk.
    pub floor: u64,
    /// Takes the place of what is installed even where that is a newer edition, or the same edition with
    /// other content: somebody has decided so.
    pub replace: bool,
    /// Now, Unix time in milliseconds.
    pub now_ms: i64,
}

/// What an installation came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Adopted {
    /// Bytes of chunks the library did not have, those of an earlier, interrupted attempt not counted.
    pub new_bytes: u64,
    /// Bytes of chunks the library had already: other packs', an older edition's, an earlier attempt's.
    pub shared_bytes: u64,
    /// Damaged chunks of the library that this pack made whole.
    pub mended: u32,
}

/// What of a pack the library has.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// Bytes that have to be fetched.
    pub needs: u64,
    /// Bytes that are here.
    pub has: u64,
    /// The parts that have to be fetched, in the order of [`Contents::chunks`].
    pub missing: Vec<u32>,
}

/// Why a pack was not installed. What was installed before is as it was; what has arrived is kept for the
/// next attempt ([`Library::unfinished`]).
#[derive(Debug, thiserror::Error)]
pub enum AdoptError {
    /// Too little room.
    #[error(
        "the pack needs {needed} bytes more and {free} are free, of which {floor} are to stay free; remove \
         something and try again"
    )]
    NoSpace {
        /// Bytes still to be written.
        needed: u64,
        /// Bytes free on the disk and within the library.
        free: u64,
        /// Bytes to be kept free.
        floor: u64,
    },
    /// The same edition is installed with other content: one of the two is not what it says.
    #[error(
        "edition {version} of {id} is installed with other content under the same number; ask its publisher \
         which is right, or replace it explicitly"
    )]
    Conflict {
        /// The pack.
        id: String,
        /// The edition of both.
        version: u32,
    },
    /// A newer edition is installed.
    #[error(
        "edition {installed} of {id} is installed, which is newer than {offered}; replace it explicitly to go back"
    )]
    Downgrade {
        /// The pack.
        id: String,
        /// The installed edition.
        installed: u32,
        /// The one offered.
        offered: u32,
    },
    /// The caller said so.
    #[error("stopped; what has arrived is kept, and the installation can be continued")]
    Stopped,
    /// Somebody else removed what had arrived while it was arriving.
    #[error("the unfinished installation was discarded by another program; install the pack again")]
    Discarded,
    /// Parts of the source are damaged, or an update leans on an edition that is not here.
    #[error(
        "{} of the pack's parts are damaged or missing in the source; give another source of the pack, the sound \
         parts are kept",
        parts.len()
    )]
    Damaged {
        /// Which, in the order of [`Contents::chunks`].
        parts: Vec<u32>,
    },
    /// The carrier failed: a pulled stick, a bad sector, a lost connection.
    #[error(
        "the source cannot be read any further: {0}; what has arrived is kept, and the installation can be continued"
    )]
    Source(std::io::Error),
    /// What the pack says of itself cannot be written down.
    #[error("the pack's description cannot be kept: {0}")]
    Description(#[from] serde_json::Error),
    /// The disk or the database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<rusqlite::Error> for AdoptError {
    fn from(error: rusqlite::Error) -> AdoptError {
        AdoptError::Storage(error.into())
    }
}

impl Library {
    /// Tells what of a pack with these contents the library has. Chunks known to be damaged count as
    /// missing.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn plan(&self, contents: &Contents) -> Result<Plan, StorageError> {
        let mut plan = Plan::default();
        for (place, chunk) in (0..).zip(&contents.chunks) {
            match chunks::find(&self.database, &chunk.id)? {
                Some(kept) if !kept.damaged => plan.has += u64::from(chunk.stored),
                _ => {
                    plan.needs += u64::from(chunk.stored);
                    plan.missing.push(place);
                }
            }
        }
        Ok(plan)
    }

    /// Installs `pack`. Only chunks that the library lacks are read, each one is checked before it is kept,
    /// and an attempt that was cut short is continued. The edition is seen, and older ones of the same pack
    /// that nobody holds go, in one transaction at the end.
    ///
    /// `outline` is what the course model wants to find again, as JSON; it is kept as it is. Parts that
    /// `pack` lacks or has damaged are looked for in `spares`.
    ///
    /// # Errors
    /// As [`AdoptError`] tells; the library shows what it showed before.
    pub fn adopt(
        &mut self,
        pack: &VerifiedPack,
        outline: &str,
        options: &Adopt,
        spares: &[&dyn ChunkLookup],
        on_progress: OnProgress<'_>,
    ) -> Result<Adopted, AdoptError> {
        let contents = pack.contents();
        let admitted = self.admit(pack, options)?;
        let plan = self.plan(contents)?;
        self.ask_for_space(plan.needs, options.floor)?;
        let arrival = match admitted {
            Some(number) => {
                self.refresh(number, pack, outline)?;
                Arrival { number, shown: true }
            }
            None => self.begin_arrival(pack, outline, options)?,
        };
        // Between the plan and the arrival another program may have removed a pack, and with it chunks that the
        // plan counted on: what this edition does not hold by now is fetched, whatever the plan said.
        let held = self.held(arrival.number)?;
        let places = 0..contents.chunks.len() as u32;
        let missing: Vec<u32> = places
            .filter(|place| !held.contains(place) || plan.missing.binary_search(place).is_ok())
            .collect();
        let finish = |database: &Connection| match arrival.shown {
            true => Ok(()),
            false => self.show(database, pack, &arrival, options),
        };
        let mut intake = Intake::new(self, pack, &arrival, &plan, options.floor, &finish);
        intake.take_in(&missing, spares, on_progress)?;
        let adopted = intake.adopted();
        ballast::keep(self);
        // The pack is installed; room that cannot be given back now is given back later.
        let _ = self.reclaim(&mut |_| Flow::Continue);
        Ok(adopted)
    }

    /// The places of the edition whose chunks it holds: nobody else's removal takes these away.
    fn held(&self, number: i64) -> Result<BTreeSet<u32>, AdoptError> {
        let mut statement = self.database.prepare_cached("select place from part where pack = ?1")?;
        let places = statement.query_map([number], |row| row.get(0))?;
        Ok(places.collect::<Result<_, _>>()?)
    }

    /// Decides whether the pack may come in; returns the row of the same edition if it is installed.
    fn admit(&self, pack: &VerifiedPack, options: &Adopt) -> Result<Option<i64>, AdoptError> {
        let meta = pack.meta();
        let mut statement = self
            .database
            .prepare_cached("select number, version, manifest_hash from pack where id = ?1 and shown = 1")?;
        let mut rows = statement.query([&meta.id])?;
        while let Some(row) = rows.next()? {
            let (number, installed, hash): (i64, u32, [u8; 32]) = (row.get(0)?, row.get(1)?, row.get(2)?);
            if installed == meta.version && hash == pack.manifest_hash() {
                return Ok(Some(number));
            }
            if installed == meta.version && !options.replace {
                return Err(AdoptError::Conflict { id: meta.id.clone(), version: installed });
            }
            if installed > meta.version && !options.replace {
                return Err(AdoptError::Downgrade { id: meta.id.clone(), installed, offered: meta.version });
            }
        }
        Ok(None)
    }

    /// Makes sure that `needs` bytes fit and `floor` bytes stay free.
    fn ask_for_space(&self, needs: u64, floor: u64) -> Result<(), AdoptError> {
        if needs == 0 {
            return Ok(());
        }
        let needed = needs.saturating_add(needs / OVERHEAD).saturating_add(OVERHEAD_FLAT);
        let free = self.free_on_disk()?.saturating_add(self.free_within()?);
        if free < floor.saturating_add(needed) {
            return Err(AdoptError::NoSpace { needed, free, floor });
        }
        Ok(())
    }

    /// Puts what the edition says of itself in the place of what may be damaged or of an older program.
    fn refresh(&self, number: i64, pack: &VerifiedPack, outline: &str) -> Result<(), AdoptError> {
        let same = "select manifest = ?2 and outline = ?3 from pack where number = ?1";
        let row = params![number, pack.manifest(), outline];
        if self.database.query_row(same, row, |row| row.get(0)).optional()?.unwrap_or(false) {
            return Ok(());
        }
        let transaction = self.begin()?;
        transaction.execute(
            "update pack set manifest = ?2, outline = ?3, meta = ?4 where number = ?1",
            params![number, pack.manifest(), outline, serde_json::to_string(pack.meta())?],
        )?;
        Ok(transaction.commit()?)
    }

    /// Writes the edition's row and claims the chunks that are here already, so that nobody sweeps them.
    fn begin_arrival(
        &self,
        pack: &VerifiedPack,
        outline: &str,
        options: &Adopt,
    ) -> Result<Arrival, AdoptError> {
        let transaction = self.begin()?;
        let number = arriving(&transaction, pack)?;
        let number = match number {
            Some(number) => {
                // Continued, perhaps from another source and by a program that reads courses better.
                transaction.execute(
                    "update pack set outline = ?2, source = ?3 where number = ?1",
                    params![number, outline, options.source],
                )?;
                number
            }
            None => insert_arrival(&transaction, pack, outline, options)?,
        };
        {
            let mut claim = transaction.prepare_cached(include_str!("claim_part.sql"))?;
            for (place, chunk) in (0_u32..).zip(&pack.contents().chunks) {
                claim.execute(params![number, place, chunk.id.0])?;
            }
        }
        transaction.commit()?;
        Ok(Arrival { number, shown: false })
    }

    /// Makes the edition visible and lets the older ones go. Within a transaction.
    fn show(
        &self,
        database: &Connection,
        pack: &VerifiedPack,
        arrival: &Arrival,
        options: &Adopt,
    ) -> Result<(), AdoptError> {
        // Another program may have installed the pack meanwhile, this edition or a newer one.
        if self.admit(pack, options)?.is_some() {
            database.execute("delete from pack where number = ?1 and shown = 0", [arrival.number])?;
            return Ok(());
        }
        let count = "select count(*) from part where pack = ?1";
        let parts: usize = database.query_row(count, [arrival.number], |row| row.get(0))?;
        let exists = "select exists (select 1 from pack where number = ?1 and shown = 0)";
        let there: bool = database.query_row(exists, [arrival.number], |row| row.get(0))?;
        if !there || parts != pack.contents().chunks.len() {
            return Err(AdoptError::Discarded);
        }
        // Older editions stay while somebody holds them. One that is not older goes: somebody decided to go back.
        database.execute(
            "delete from pack where id = ?1 and shown = 1
             and (version >= ?2 or version not in (select version from hold where pack = ?1))",
            params![pack.meta().id, pack.meta().version],
        )?;
        database.execute(
            "update pack set shown = 1, installed_ms = ?2 where number = ?1",
            params![arrival.number, options.now_ms],
        )?;
        Ok(())
    }
}

/// Finds the row of an earlier attempt at this very edition; one at the same edition with other content
/// is given up.
fn arriving(database: &Connection, pack: &VerifiedPack) -> Result<Option<i64>, AdoptError> {
    let row: Option<(i64, [u8; 32])> = database
        .query_row(
            "select number, manifest_hash from pack where id = ?1 and version = ?2 and shown = 0",
            params![pack.meta().id, pack.meta().version],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    match row {
        Some((number, hash)) if hash == pack.manifest_hash() => Ok(Some(number)),
        Some((number, _)) => {
            database.execute("delete from pack where number = ?1", [number])?;
            Ok(None)
        }
        None => Ok(None),
    }
}

fn insert_arrival(
    database: &Connection,
    pack: &VerifiedPack,
    outline: &str,
    options: &Adopt,
) -> Result<i64, AdoptError> {
    let signature = pack.signature().map(SignatureBlock::to_bytes).unwrap_or_default();
    let signer_name = match pack.signer() {
        Signer::Trusted { name, .. } => name.as_str(),
        Signer::Unknown { .. } | Signer::Unsigned => "",
    };
    database.execute(
        include_str!("insert_arrival.sql"),
        params![
            pack.meta().id,
            pack.meta().version,
            pack.manifest(),
            pack.manifest_hash(),
            signature,
            signer_name,
            serde_json::to_string(pack.meta())?,
            outline,
            options.source,
            options.now_ms
        ],
    )?;
    Ok(database.last_insert_rowid())
}
