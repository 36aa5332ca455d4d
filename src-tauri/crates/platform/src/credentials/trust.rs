//! What verifiers are told of issuers: roots, delegations, withdrawn keys, status lists.

use credential::{Root, TrustList, Withdrawn, did_key};
use serde_json::Value as Json;

use super::{CredentialError, Office, keys, lists};
use crate::catalogue;
use crate::db::{DbError, Tx};

/// Delegations that are told at most: credentials carry their own.
const MOST: u64 = 400;

/// Puts together what verifiers are to know, its status lists signed anew where they changed.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn trust_list(tx: &mut Tx<'_>, office: &Office<'_>) -> Result<TrustList, CredentialError> {
    let root = keys::root(tx, office)?;
    let mut list = TrustList { made_ms: office.now_ms, ..TrustList::default() };
    let rows = tx.query(
        "select key, name, parent, withdrawn_ms, withdrawn_reason from issuer_key
         where parent is null or withdrawn_ms is not null order by number",
        &[],
    )?;
    for row in rows {
        let did = did_key(&row.bytes32(0)?);
        if row.opt_int(2)?.is_none() {
            list.roots.push(Root { did: did.clone(), name: row.text(1)?.to_owned() });
        }
        if let Some(from_ms) = row.opt_int(3)? {
            let reason = row.opt_text(4)?.unwrap_or_default().to_owned();
            list.withdrawn.push(Withdrawn { did, from_ms, reason });
        }
    }
    let rows = tx.query(
        "select delegation from issuer_key where delegation is not null and withdrawn_ms is null and until_ms > ?1
         order by number desc limit ?2",
        &[office.now_ms.into(), MOST.into()],
    )?;
    for row in rows {
        list.delegations.extend(serde_json::from_slice::<Json>(row.blob(0)?).ok());
    }
    for file in lists::sign(tx, office, &root)? {
        list.lists.extend(serde_json::from_slice::<Json>(&file).ok());
    }
    Ok(list)
}

/// Writes the trust bundle anew, one edition on: laptops get it with their next exchange.
pub(super) fn write(tx: &mut Tx<'_>, office: &Office<'_>) -> Result<(), CredentialError> {
    let list = trust_list(tx, office)?;
    let issuers = serde_json::to_value(&list).ok();
    tx.execute("delete from issuers", &[])?;
    let text = issuers.unwrap_or_default().to_string();
    tx.insert(
        "issuers",
        &["number", "list", "made_ms"],
        vec![vec![1.into(), text.into(), office.now_ms.into()]],
    )?;
    Ok(catalogue::write_bundle(tx, office.key)?)
}

/// Writes the bundle anew where it is a week old: status lists age.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn refresh(office: &Office<'_>) -> Result<(), CredentialError> {
    let made = office.db.read(|tx| {
        let row = tx.one("select made_ms from issuers where number = 1", &[])?;
        row.map_or(Ok::<_, DbError>(0), |row| row.int(0))
    })?;
    if office.now_ms - made < lists::AGAIN_MS {
        return Ok(());
    }
    office.db.write(|tx| write(tx, office))
}
