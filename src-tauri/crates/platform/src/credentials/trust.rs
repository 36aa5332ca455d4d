//! What verifiers are told of issuers: roots, delegations, withdrawn keys, status lists.

use credential::{MAX_LISTS, MAX_ROOTS, MAX_WITHDRAWN, Root, TrustList, Withdrawn, did_key};
use serde_json::Value as Json;

use super::{CredentialError, Office, keys, lists};
use crate::catalogue;
use crate::db::{DbError, Tx};

/// Delegations of centres' keys that are told at most, the newest: credentials and slips carry their own chain.
const MOST: u64 = 64;
/// Bytes that issuers may have in the bundle; publishers have the rest.
const ROOM: usize = 512 * 1024;
/// Bytes of withdrawn keys beyond which their reasons are left out, and beyond which the oldest are.
const WITHDRAWN: [usize; 2] = [96 * 1024, 288 * 1024];
/// Bytes of one of them beside its reason.
const ONE: usize = 128;
const DAY_MS: i64 = 86_400_000;

/// Puts together what verifiers are to know, its status lists signed anew where they changed. It is bounded: roots,
/// withdrawn keys and status lists come first, then as many delegations as there is room for.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn trust_list(tx: &mut Tx<'_>, office: &Office<'_>) -> Result<TrustList, CredentialError> {
    let root = keys::root(tx, office)?;
    let mut list = TrustList { made_ms: office.now_ms, ..TrustList::default() };
    let rows = tx.query("select key, name from issuer_key where parent is null order by number desc", &[])?;
    for row in rows.into_iter().take(MAX_ROOTS) {
        list.roots.push(Root { did: did_key(&row.bytes32(0)?), name: row.text(1)?.to_owned() });
    }
    list.withdrawn = withdrawn(tx)?;
    let mut room = ROOM.saturating_sub(list.withdrawn.iter().map(|one| ONE + one.reason.len()).sum());
    let mut fits = |bytes: usize| room.checked_sub(bytes).inspect(|left| room = *left).is_some();
    // The newest first: those are the ones that certificates are being shown of.
    for file in lists::sign(tx, office, &root)?.into_iter().rev().take(MAX_LISTS) {
        if !fits(file.len()) {
            tracing::error!("the trust bundle has no room for all lists of revoked certificates");
            break;
        }
        list.lists.extend(serde_json::from_slice::<Json>(&file).ok());
    }
    let rows = tx.query(
        "select delegation from issuer_key where delegation is not null and secret is not null
             and withdrawn_ms is null and until_ms > ?1
         order by number desc limit ?2",
        &[office.now_ms.into(), MOST.into()],
    )?;
    for row in rows {
        let delegation = row.blob(0)?;
        if fits(delegation.len()) {
            list.delegations.extend(serde_json::from_slice::<Json>(delegation).ok());
        }
    }
    Ok(list)
}

/// The keys that were withdrawn, the latest first.
fn withdrawn(tx: &mut Tx<'_>) -> Result<Vec<Withdrawn>, DbError> {
    let rows = tx.query(
        "select key, withdrawn_ms, withdrawn_reason, withdrawn_below from issuer_key where withdrawn_ms is not null
         order by withdrawn_ms desc, number desc limit ?1",
        &[(MAX_WITHDRAWN as u64).into()],
    )?;
    let (mut list, mut bytes) = (Vec::new(), 0);
    for row in rows {
        let reason = row.opt_text(2)?.unwrap_or_default();
        let reason = if bytes > WITHDRAWN[0] { String::new() } else { reason.to_owned() };
        bytes += ONE + reason.len();
        if bytes > WITHDRAWN[1] {
            tracing::error!("the trust bundle has no room for all keys that were withdrawn");
            break;
        }
        list.push(Withdrawn {
            did: did_key(&row.bytes32(0)?),
            from_ms: row.int(1)?,
            reason,
            below: row.int(3)? > 0,
        });
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
    refresh_older(office, lists::AGAIN_MS)
}

/// Makes what has to be there, and writes the bundle anew where it is a day old: before it is carried away.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn refresh_daily(office: &Office<'_>) -> Result<(), CredentialError> {
    super::begin(office)?;
    refresh_older(office, DAY_MS)
}

fn refresh_older(office: &Office<'_>, age_ms: i64) -> Result<(), CredentialError> {
    let made = office.db.read(|tx| {
        let row = tx.one("select made_ms from issuers where number = 1", &[])?;
        row.map_or(Ok::<_, DbError>(0), |row| row.int(0))
    })?;
    if office.now_ms - made < age_ms {
        return Ok(());
    }
    office.db.write(|tx| write(tx, office))
}
