//! The list of packs, in the database and as a file beside them.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use reconcile::catalogue::{Catalogue, Listed, MAX_PACKS, Update};
use serde_json::Value as Json;

use crate::db::{DbError, Tx, Value};

/// The list's file.
pub const FILE: &str = "catalogue.json";

/// Returns the editions of the list and of the trust bundle, held until the transaction ends.
pub(super) fn editions(tx: &mut Tx<'_>) -> Result<(u64, u64), DbError> {
    let none: Vec<Value> =
        vec![1.into(), 0.into(), Vec::<u8>::new().into(), 0.into(), Vec::<u8>::new().into()];
    tx.insert_new("catalogue", &["number", "edition", "file", "trust_edition", "trust"], vec![none])?;
    tx.lock("catalogue", 1)?;
    let row = tx.one("select edition, trust_edition from catalogue where number = 1", &[])?;
    row.map_or(Ok((0, 0)), |row| Ok((row.unsigned(0)?, row.unsigned(1)?)))
}

/// Makes the list anew, one edition on, of the newest edition of each pack that is shown.
pub(super) fn list_anew(tx: &mut Tx<'_>) -> Result<Catalogue, DbError> {
    let (edition, _) = editions(tx)?;
    let mut list = Catalogue { catalogue: 1, edition: edition + 1, packs: Vec::new() };
    let rows = tx.query(
        "select p.number, p.listing from pack p where p.withdrawn_ms is null and p.version =
             (select max(q.version) from pack q where q.id = p.id and q.withdrawn_ms is null)
         order by p.id limit ?1",
        &[(MAX_PACKS as u64).into()],
    )?;
    for row in rows {
        // A listing that cannot be read was not written by this program: it is left out.
        let Ok(mut listed) = serde_json::from_str::<Listed>(row.text(1)?) else { continue };
        let sql = "select from_version, bytes from pack_delta where pack = ?1 order by from_version";
        for row in tx.query(sql, &[row.int(0)?.into()])? {
            let from = u32::try_from(row.unsigned(0)?).unwrap_or(0);
            let file = delta_name(&listed.id, from, listed.version);
            listed.updates.push(Update { from, bytes: row.unsigned(1)?, file });
        }
        list.packs.push(listed);
    }
    let values: [Value; 2] = [list.edition.into(), list.to_json().into()];
    tx.execute("update catalogue set edition = ?1, file = ?2 where number = 1", &values)?;
    Ok(list)
}

/// Returns what a pack's listing calls it in a language, or in any.
pub(crate) fn title_in<'l>(listing: &'l Json, language: &str) -> Option<&'l str> {
    let titles = listing.get("title")?.as_object()?;
    titles.get(language).or_else(|| titles.get("en")).or_else(|| titles.values().next())?.as_str()
}

/// Returns what packs are called in a language, by the newest edition that was ever published here; nothing for others.
pub(crate) fn titles<'i>(
    tx: &mut Tx<'_>,
    ids: impl IntoIterator<Item = &'i str>,
    language: &str,
) -> Result<BTreeMap<String, String>, DbError> {
    let mut titles = BTreeMap::new();
    for id in ids {
        let row =
            tx.one("select listing from pack where id = ?1 order by version desc limit 1", &[id.into()])?;
        let Some(row) = row else { continue };
        let listing: Json = serde_json::from_str(row.text(0)?).unwrap_or(Json::Null);
        titles.extend(title_in(&listing, language).map(|title| (id.to_owned(), title.to_owned())));
    }
    Ok(titles)
}

/// Returns the packs that are listed, each id with what it is called in a language, by their ids.
pub(crate) fn offered(tx: &mut Tx<'_>, language: &str) -> Result<Vec<(String, String)>, DbError> {
    let rows = tx.query(
        "select distinct id from pack where withdrawn_ms is null order by id limit ?1",
        &[(MAX_PACKS as u64).into()],
    )?;
    let ids = rows.iter().map(|row| row.text(0).map(str::to_owned)).collect::<Result<Vec<_>, _>>()?;
    let titles = titles(tx, ids.iter().map(String::as_str), language)?;
    let called = |id: String| {
        let title = titles.get(&id).unwrap_or(&id).clone();
        (id, title)
    };
    Ok(ids.into_iter().map(called).collect())
}

/// Where a pack lies, relative to the list.
pub(crate) fn pack_name(id: &str, version: u32) -> String {
    format!("{id}/{version}.pack")
}

/// Where an update lies, relative to the list.
pub(super) fn delta_name(id: &str, from: u32, to: u32) -> String {
    format!("{id}/{from}-{to}.delta")
}

/// Writes the list as a file into the folder of packs; whoever reads it meanwhile reads the old one.
///
/// # Errors
/// When it cannot be written.
pub fn write_list(folder: &Path, json: &[u8]) -> std::io::Result<()> {
    fs_err::create_dir_all(folder)?;
    write_whole(&folder.join(FILE), json)
}

/// Writes a file: it is there whole or as it was.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut beside = [0; 8];
    getrandom::fill(&mut beside).map_err(std::io::Error::other)?;
    let name = path.file_name().ok_or(std::io::ErrorKind::InvalidInput)?.to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{:016x}", u64::from_be_bytes(beside)));
    let mut file = fs_err::File::create(&beside)?;
    let written =
        file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| fs_err::rename(&beside, path));
    if written.is_err() {
        let _ = fs_err::remove_file(&beside);
    }
    written
}
