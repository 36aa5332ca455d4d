//! The list of installed packs.

use pack::{Meta, SignatureBlock, Signer, TrustedKeys};
use rusqlite::{OptionalExtension, Row, params};

use super::Library;
use crate::StorageError;

/// An installed edition, as the list shows it.
#[derive(Clone, PartialEq, Debug)]
pub struct InstalledPack {
    /// Reverse domain name.
    pub id: String,
    /// Edition.
    pub version: u32,
    /// What the pack says of itself.
    pub meta: Meta,
    /// What the course model left here when the pack was installed: JSON.
    pub outline: String,
    /// Who stood behind it, in the eyes of this computer when it was installed.
    pub signer: Signer,
    /// SHA-256 of its manifest: names this edition exactly.
    pub manifest_hash: [u8; 32],
    /// Where it came from, for people.
    pub source: String,
    /// When it was installed: Unix time in milliseconds.
    pub installed_ms: i64,
    /// Bytes of its chunks.
    pub size: u64,
    /// Bytes of chunks that no other pack uses: what removing it gives back.
    pub own_size: u64,
    /// How many chunks it has.
    pub chunks: u32,
    /// How many of them were found damaged and not mended yet.
    pub damaged: u32,
}

impl Library {
    /// Returns the installed packs, by id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn packs(&self) -> Result<Vec<InstalledPack>, StorageError> {
        let mut statement = self.database.prepare_cached(include_str!("list_packs.sql"))?;
        let packs = statement.query_map(params![None::<&str>, None::<u32>], installed)?;
        Ok(packs.collect::<Result<_, _>>()?)
    }

    /// Returns how many packs are installed: what a window that opens wants to know before anything else.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn count(&self) -> Result<u32, StorageError> {
        let count = "select count(distinct id) from pack where shown = 1";
        Ok(self.database.query_row(count, [], |row| row.get(0))?)
    }

    /// Returns the newest installed edition of the pack `id`, or the edition that `id~version` names.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn pack(&self, id: &str) -> Result<Option<InstalledPack>, StorageError> {
        let mut statement = self.database.prepare_cached(include_str!("list_packs.sql"))?;
        let (id, version) = edition(id);
        Ok(statement.query_row(params![id, version], installed).optional()?)
    }

    /// Returns the row of the newest installed edition of the pack `id`, or of the edition that `id~version` names.
    pub(crate) fn number_of(&self, id: &str) -> Result<Option<i64>, StorageError> {
        let mut statement = self.database.prepare_cached(
            "select number from pack where id = ?1 and shown = 1 and version = coalesce(?2, version)
             order by version desc limit 1",
        )?;
        let (id, version) = edition(id);
        Ok(statement.query_row(params![id, version], |row| row.get(0)).optional()?)
    }
}

/// Takes the name of an edition apart: `id`, or `id~version`.
fn edition(name: &str) -> (&str, Option<u32>) {
    match name.split_once('~') {
        Some((id, version)) => (id, Some(version.parse().unwrap_or(u32::MAX))),
        None => (name, None),
    }
}

/// Reads what a pack says of itself. Only a cache of the manifest's first half: where it is damaged, lists show the pack by
/// its id.
pub(super) fn meta(row: &Row<'_>) -> rusqlite::Result<Meta> {
    let (id, version, meta): (String, u32, String) = (row.get("id")?, row.get("version")?, row.get("meta")?);
    let kept: Meta = serde_json::from_str(&meta).unwrap_or_default();
    Ok(Meta { id, version, ..kept })
}

fn installed(row: &Row<'_>) -> rusqlite::Result<InstalledPack> {
    let meta = meta(row)?;
    let manifest_hash: [u8; 32] = row.get("manifest_hash")?;
    Ok(InstalledPack {
        id: meta.id.clone(),
        version: meta.version,
        meta,
        outline: row.get("outline")?,
        signer: signer(
            &row.get::<_, Vec<u8>>("signature")?,
            &manifest_hash,
            &row.get::<_, String>("signer_name")?,
        ),
        manifest_hash,
        source: row.get("source")?,
        installed_ms: row.get("installed_ms")?,
        size: row.get("size")?,
        own_size: row.get("own_size")?,
        chunks: row.get("chunks")?,
        damaged: row.get("damaged")?,
    })
}

/// Says who signed: the key as the signature block proves it, the name as it was trusted when the pack was
/// installed.
fn signer(signature: &[u8], manifest_hash: &[u8; 32], name: &str) -> Signer {
    let block = SignatureBlock::from_bytes(signature);
    match block.and_then(|block| block.verify(manifest_hash, &TrustedKeys::none()).ok()) {
        Some(Signer::Unknown { key }) if !name.is_empty() => Signer::Trusted { name: name.to_owned(), key },
        Some(signer) => signer,
        None => Signer::Unsigned,
    }
}
