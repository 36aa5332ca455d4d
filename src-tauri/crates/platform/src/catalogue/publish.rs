//! Publishing a pack, and taking it back.

use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use pack::{OpenError, Pack, Signer, TrustedKeys, VerifiedPack, VerifyError};
use reconcile::catalogue::Listed;
use reconcile::key::PublicKey;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::listing::{self, delta_name, pack_name};
use super::publisher::{self, Publisher};
use crate::centres::{About, Act, ActError, Actor, tree};
use crate::db::{Database, DbError, Tx, Value};

/// Older editions for which an update is made.
const UPDATES: u64 = 3;
/// An update is kept where it is smaller than this share of the whole pack, in percent.
const WORTH: u64 = 70;

/// Why a pack is not published. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// It cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Its signature is wrong.
    #[error(transparent)]
    Verify(#[from] VerifyError),
    /// Nobody signed it.
    #[error("nobody has signed this pack; sign it with the publisher's key")]
    Unsigned,
    /// Whoever signed it is not trusted there.
    #[error("the key {0} that signed this pack is not trusted here; add it with `publisher add`")]
    NotTrusted(PublicKey),
    /// Some of it is damaged.
    #[error("{0} parts of this pack are damaged; copy it again, or repair it from another copy")]
    Damaged(usize),
    /// It is in several files.
    #[error("this pack is split into several files; export it as one first")]
    Volumes,
    /// Its id can be no name of a folder.
    #[error("the pack's id {0} is none that can be published: lower-case letters, digits, dots and hyphens")]
    BadId(String),
    /// Another pack of this edition is published already.
    #[error(
        "{id} edition {version} is published already, and is another one; give the new one a higher edition number"
    )]
    SameEdition {
        /// Its id.
        id: String,
        /// Its edition.
        version: u32,
    },
    /// It is the pack of a centre that is not below the one that would publish it.
    #[error(
        "{0} is another centre's pack; give this one an id of its own, or have it published by a centre above both"
    )]
    OtherCentres(String),
    /// Who asks may not.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The disk fails.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl From<DbError> for PublishError {
    fn from(error: DbError) -> PublishError {
        PublishError::Act(ActError::Db(error))
    }
}

/// A pack that is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its id.
    pub id: String,
    /// Its edition.
    pub version: u32,
    /// Bytes of the file.
    pub bytes: u64,
    /// Older editions for which there is an update, each with its bytes.
    pub updates: Vec<(u32, u64)>,
}

/// A file that goes away again where it was not given its name.
struct Incoming(PathBuf);

impl Drop for Incoming {
    fn drop(&mut self) {
        let _ = fs_err::remove_file(&self.0);
    }
}

/// Publishes the pack that `from` gives: it is checked whole before anybody sees it. `folder` is that of packs.
///
/// A pack is of the centre whose publisher signed it: there is one list for all, so only that centre and those above it
/// can publish another edition under its id, and list again what was withdrawn.
///
/// # Errors
/// As [`PublishError`] tells.
pub fn publish(
    db: &Database,
    folder: &Path,
    actor: &Actor,
    centre: i64,
    from: &mut dyn Read,
    now_ms: i64,
) -> Result<Published, PublishError> {
    let trusted = db.read(|tx| {
        let _publishing = actor.permit(tx, Act::PackPublish, centre)?;
        Ok::<_, ActError>(publisher::trusted_by(tx, centre)?)
    })?;
    fs_err::create_dir_all(folder)?;
    let (incoming, hash, bytes) = take(folder, from)?;
    let pack = check(&incoming.0, &trusted)?;
    let (id, version) = (pack.meta().id.clone(), pack.meta().version);
    let manifest = pack.manifest_hash();
    let (publisher, signer) = signer(&pack, &trusted)?;
    let edition = Edition { id: &id, version, manifest, publisher };
    db.read(|tx| edition.may_be_listed(tx, actor))?;
    let place = folder.join(pack_name(&id, version));
    fs_err::create_dir_all(folder.join(&id))?;
    let updates = updates(db, folder, &pack, bytes)?;

    let meta = pack.meta();
    let listed = Listed {
        id: id.clone(),
        version,
        label: meta.label.clone(),
        title: meta.title.clone(),
        description: meta.description.clone(),
        languages: meta.languages.clone(),
        publisher: meta.publisher.clone(),
        key: signer.to_string(),
        bytes,
        file: pack_name(&id, version),
        sha256: reconcile::key::hex(&hash),
        updates: Vec::new(),
    };
    let listing = serde_json::to_string(&listed).map_err(io::Error::other)?;
    let list = db.write(|tx| {
        let permit = actor.permit(tx, Act::PackPublish, centre)?;
        // Asked again where nobody else changes the list, and before the file has its name.
        listing::editions(tx)?;
        edition.may_be_listed(tx, actor)?;
        if incoming.0.exists() {
            fs_err::rename(&incoming.0, &place)?;
            sync_folder(&folder.join(&id))?;
        }
        tx.execute(
            "insert into pack (id, version, manifest, hash, bytes, publisher, listing, shown_ms)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             on conflict (id, version) do update set hash = excluded.hash, bytes = excluded.bytes,
                 publisher = excluded.publisher, listing = excluded.listing, withdrawn_ms = null",
            &[
                (&id).into(),
                version.into(),
                manifest.into(),
                hash.into(),
                bytes.into(),
                publisher.into(),
                (&listing).into(),
                now_ms.into(),
            ],
        )?;
        let row = tx
            .one("select number from pack where id = ?1 and version = ?2", &[(&id).into(), version.into()])?;
        let number = row.map_or(Ok(0), |row| row.int(0))?;
        tx.execute("delete from pack_delta where pack = ?1", &[number.into()])?;
        let rows = updates.iter().map(|update| -> Vec<Value> {
            vec![number.into(), update.from.into(), update.hash.into(), update.bytes.into()]
        });
        tx.insert("pack_delta", &["pack", "from_version", "hash", "bytes"], rows.collect())?;
        permit.note(tx, now_ms, About::NOBODY, &json!({"pack": id, "version": version}))?;
        Ok::<_, PublishError>(listing::list_anew(tx)?)
    })?;
    listing::write_list(folder, &list.to_json())?;
    let updates = updates.iter().map(|update| (update.from, update.bytes)).collect();
    Ok(Published { id, version, bytes, updates })
}

/// An edition that is to be listed.
struct Edition<'e> {
    id: &'e str,
    version: u32,
    manifest: [u8; 32],
    /// The publisher who signed it.
    publisher: i64,
}

impl Edition<'_> {
    /// Whether it is free, or the same pack, and its id free, or of the same branch.
    fn may_be_listed(&self, tx: &mut Tx<'_>, actor: &Actor) -> Result<(), PublishError> {
        let (id, version) = (self.id, self.version);
        let same = tx.one(
            "select pack.manifest, pack.withdrawn_ms, publisher.centre
             from pack join publisher on publisher.number = pack.publisher where pack.id = ?1 and pack.version = ?2",
            &[id.into(), version.into()],
        )?;
        if let Some(same) = same {
            if same.bytes32(0)? != self.manifest {
                return Err(PublishError::SameEdition { id: id.to_owned(), version });
            }
            if same.opt_int(1)?.is_some() {
                let _listing_again = actor.permit(tx, Act::PackPublish, same.int(2)?)?;
            }
        }
        let own = tx.one("select centre from publisher where number = ?1", &[self.publisher.into()])?;
        let own = own.map(|row| row.int(0)).transpose()?;
        // Whose the id is: of those who have an edition in the list; where there is none, of those who had.
        let owners = tx.query(
            "select distinct publisher.centre from pack join publisher on publisher.number = pack.publisher
             where pack.id = ?1 and (pack.version = ?2 or pack.withdrawn_ms is null or not exists
                 (select 1 from pack listed where listed.id = ?1 and listed.withdrawn_ms is null))",
            &[id.into(), version.into()],
        )?;
        for owner in owners {
            let above = tree::path(tx, owner.int(0)?)?;
            if !own.is_some_and(|own| above.contains(&own)) {
                return Err(PublishError::OtherCentres(id.to_owned()));
            }
        }
        Ok(())
    }
}

/// Copies what comes beside the packs, where nobody looks for it. Returns the file, its SHA-256 and its length.
fn take(folder: &Path, from: &mut dyn Read) -> Result<(Incoming, [u8; 32], u64), PublishError> {
    let mut name = [0; 8];
    getrandom::fill(&mut name).map_err(io::Error::other)?;
    let incoming = Incoming(folder.join(format!(".incoming-{:016x}", u64::from_be_bytes(name))));
    let mut file = fs_err::File::create(&incoming.0)?;
    let (hash, bytes) = copy(from, &mut file)?;
    file.sync_all()?;
    Ok((incoming, hash, bytes))
}

/// Copies, and returns SHA-256 and length of what was copied.
fn copy(from: &mut dyn Read, to: &mut dyn Write) -> io::Result<([u8; 32], u64)> {
    let (mut hash, mut bytes) = (Sha256::new(), 0);
    let mut some = vec![0; 128 * 1024];
    loop {
        let read = match from.read(&mut some) {
            Ok(0) => return Ok((hash.finalize().into(), bytes)),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let piece = some.get(..read).unwrap_or_default();
        hash.update(piece);
        to.write_all(piece)?;
        bytes += read as u64;
    }
}

/// Opens a pack and checks all of it.
fn check(path: &Path, trusted: &[Publisher]) -> Result<VerifiedPack, PublishError> {
    let keys: TrustedKeys =
        trusted.iter().filter_map(|one| pack::PublicKey::from_bytes(&one.key.0, &one.name)).collect();
    let pack = Pack::open_file(path)?;
    if pack.volume_size().is_some() {
        return Err(PublishError::Volumes);
    }
    let id = &pack.meta().id;
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte);
    if id.is_empty() || id.len() > 200 || !id.bytes().all(plain) || id.starts_with('.') || id.contains("..") {
        return Err(PublishError::BadId(id.clone()));
    }
    let pack = pack.verify(&keys)?;
    signer(&pack, trusted)?;
    match pack.check(&mut |_| ControlFlow::Continue(())) {
        damages if damages.is_empty() => Ok(pack),
        damages => Err(PublishError::Damaged(damages.len())),
    }
}

/// Returns the publisher who signed: its number and key.
fn signer(pack: &VerifiedPack, trusted: &[Publisher]) -> Result<(i64, PublicKey), PublishError> {
    let key = match pack.signer() {
        Signer::Unsigned => return Err(PublishError::Unsigned),
        Signer::Trusted { key, .. } | Signer::Unknown { key } => PublicKey(key.to_bytes()),
    };
    let known = trusted.iter().find(|one| one.key == key).ok_or(PublishError::NotTrusted(key))?;
    Ok((known.number, key))
}

struct MadeUpdate {
    from: u32,
    hash: [u8; 32],
    bytes: u64,
}

/// Makes updates from the newest older editions, where they are worth while.
fn updates(
    db: &Database,
    folder: &Path,
    pack: &VerifiedPack,
    whole: u64,
) -> Result<Vec<MadeUpdate>, PublishError> {
    let (id, version) = (&pack.meta().id, pack.meta().version);
    let older = db.read(|tx| {
        tx.query(
            "select version from pack where id = ?1 and version < ?2 and withdrawn_ms is null
             order by version desc limit ?3",
            &[id.into(), version.into(), UPDATES.into()],
        )
    })?;
    let mut made = Vec::new();
    for row in older {
        let from = u32::try_from(row.unsigned(0)?).unwrap_or(0);
        // An older edition that is not here any more, or was damaged, only means that there is no update from it.
        let Ok(old) = Pack::open_file(folder.join(pack_name(id, from))) else { continue };
        let Ok(old) = old.verify(&TrustedKeys::none()) else { continue };
        let place = folder.join(delta_name(id, from, version));
        let _ = fs_err::remove_file(&place);
        let Ok(bytes) = pack::write_delta(&old, pack, &place) else { continue };
        if bytes * 100 >= whole * WORTH {
            fs_err::remove_file(&place)?;
            continue;
        }
        let (hash, _) = copy(&mut fs_err::File::open(&place)?, &mut io::sink())?;
        made.push(MadeUpdate { from, hash, bytes });
    }
    Ok(made)
}

/// Takes an edition of a pack out of the list. Its file stays for those who are fetching it; laptops that have it keep it.
/// Returns whether it was listed. Whether `actor` may is asked at the centre whose publisher signed it.
///
/// # Errors
/// As [`PublishError`] tells.
pub fn withdraw(
    db: &Database,
    folder: &Path,
    actor: &Actor,
    id: &str,
    version: u32,
    now_ms: i64,
) -> Result<bool, PublishError> {
    let list = db.write(|tx: &mut Tx<'_>| {
        listing::editions(tx)?;
        let sql = "select publisher.centre from pack join publisher on publisher.number = pack.publisher
                   where pack.id = ?1 and pack.version = ?2";
        let Some(row) = tx.one(sql, &[id.into(), version.into()])? else { return Ok::<_, ActError>(None) };
        let permit = actor.permit(tx, Act::PackPublish, row.int(0)?)?;
        let gone = tx.execute(
            "update pack set withdrawn_ms = ?3 where id = ?1 and version = ?2 and withdrawn_ms is null",
            &[id.into(), version.into(), now_ms.into()],
        )?;
        if gone == 0 {
            return Ok(None);
        }
        permit.note(tx, now_ms, About::NOBODY, &json!({"pack withdrawn": id, "version": version}))?;
        Ok(Some(listing::list_anew(tx)?))
    })?;
    if let Some(list) = &list {
        listing::write_list(folder, &list.to_json())?;
    }
    Ok(list.is_some())
}

/// Makes a new name in a folder durable.
fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs_err::File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
