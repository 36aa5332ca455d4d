//! What is learnt again after the database was restored from a backup: keys, withdrawals and revocations of the time that
//! the backup does not know. It comes with laptops, under signatures of our own.

use credential::{
    Delegation, MIN_BITS, Shown, StatusCredential, StatusEntry, StatusList, TrustList, Uuid, key_of_did,
};
use reconcile::trust::TrustBundle;
use reconcile::wire::StandingState;
use serde_json::{Value as Json, json};

use super::claims::{self, Claim, ClaimState};
use super::standing::{self, Decided};
use super::{CredentialError, Office, decide, keys, lists, trust};
use crate::db::{DbError, Tx, Value};

/// Has the keys known that a credential's chain names, which was verified: those above first.
pub(super) fn issuers(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    credential: &[u8],
) -> Result<(), CredentialError> {
    let Ok(document) = credential::read_json(credential) else { return Ok(()) };
    let chain = document.get("issuer").and_then(|issuer| issuer.get("endorsement")).and_then(Json::as_array);
    for link in chain.map(Vec::as_slice).unwrap_or_default().iter().take(credential::MAX_CHAIN).rev() {
        issuer_of(tx, office, link.to_string().as_bytes())?;
    }
    Ok(())
}

/// Has the key known to which a delegation was given, where that of who gave it is.
pub(super) fn issuer_of(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    document: &[u8],
) -> Result<(), CredentialError> {
    match Delegation::read(document) {
        Ok(delegation) => issuer(tx, office, &delegation, document.to_vec()),
        Err(_) => Ok(()),
    }
}

fn issuer(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    delegation: &Delegation,
    text: Vec<u8>,
) -> Result<(), CredentialError> {
    let Some((parent, child)) = key_of_did(&delegation.parent.id).zip(key_of_did(&delegation.child.id))
    else {
        return Ok(());
    };
    let row = tx.one("select number, centre from issuer_key where key = ?1", &[parent.into()])?;
    let Some(row) = row else { return Ok(()) };
    let (above, mut centre) = (row.int(0)?, row.int(1)?);
    let is_computer = delegation.scope.may_delegate == 0;
    let (name, scope) = (delegation.child.name.as_str(), &delegation.scope);
    let known = tx.one("select number, delegation from issuer_key where key = ?1", &[child.into()])?;
    // Only its withdrawal may be known so far.
    let only_withdrawn = match &known {
        Some(row) => row.opt_blob(1)?.is_some_and(<[u8]>::is_empty),
        None => false,
    };
    if known.is_none() || only_withdrawn {
        if !is_computer {
            let named =
                tx.one("select number from centre where name = ?1 order by number limit 1", &[name.into()])?;
            centre = named.map_or(Ok(centre), |row| row.int(0))?;
        }
        let under = Some((above, text.clone()));
        let times = (office.now_ms, scope.until_ms);
        match known {
            None => drop(keys::keep(tx, centre, &child, None, under, (name, scope.may_delegate), times)?),
            Some(row) => {
                keys::place(tx, row.int(0)?, centre, under, (name, scope.may_delegate), scope.until_ms)?
            }
        }
    }
    if is_computer {
        super::computers::know(tx, &child, (above, centre), delegation, &text)?;
    }
    Ok(())
}

/// Says that a credential from before does not count any more: revoked, or replaced where a later one is here.
pub(super) fn tell_ended(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    ended: (Uuid, i64),
) -> Result<(), CredentialError> {
    if let Some((id, _)) = decide::live(tx, claim)?.filter(|live| live.0 != ended.0) {
        return Ok(replaced(tx, office, claim, ended, id)?);
    }
    let note = json!({"code": "revoked"});
    decide::say(tx, office, claim, StandingState::Revoked, Some(ended), note)?;
    Ok(claims::set(tx, claim.number, ClaimState::Denied, office.now_ms)?)
}

fn replaced(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    (old, number): (Uuid, i64),
    by: Uuid,
) -> Result<(), DbError> {
    tx.change("update credential set replaced_by = ?2 where number = ?1", &[number.into(), by.into()])?;
    let decided = Decided {
        learner: claim.learner,
        topic: &claim.topic,
        achievement: &claim.achievement,
        state: StandingState::Replaced,
        id: Some(old),
        replaces: None,
        credential: Some(number),
        note: json!({"code": "reissued"}),
    };
    standing::add(tx, office.now_ms, &decided)
}

/// Notes which one a credential from before took the place of, where that is here and does not count any more.
pub(super) fn replaces(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    new: Uuid,
    shown: &Shown,
) -> Result<(), DbError> {
    let old = shown.replaces.as_deref().and_then(|id| Uuid::try_parse(id.strip_prefix("urn:uuid:")?).ok());
    let Some(old) = old else { return Ok(()) };
    let sql = "select number from credential where id = ?1 and ended_ms is not null and replaced_by is null";
    match tx.one(sql, &[old.into()])? {
        Some(row) => replaced(tx, office, claim, (old, row.int(0)?), new),
        None => Ok(()),
    }
}

/// Takes what somebody still has of what this platform signed in a life that is over: a trust bundle, or a list of revoked
/// certificates. Returns `false` for what is neither: a credential, perhaps.
pub(super) fn remember(office: &Office<'_>, brought: &[u8]) -> Result<bool, CredentialError> {
    let (lists, withdrawn) = if let Some(bundle) = TrustBundle::open(brought, &office.key.public()) {
        let list = TrustList::read(&bundle.issuers).unwrap_or_default();
        let read = |one: &Json| StatusList::from_credential(one.to_string().as_bytes()).ok();
        (list.lists.iter().filter_map(read).collect(), list.withdrawn)
    } else if let Ok(list) = StatusList::from_credential(brought) {
        (vec![list], Vec::new())
    } else {
        return Ok(false);
    };
    office.db.write(|tx| {
        let roots = keys::roots(tx)?;
        let mut news = false;
        for list in &lists {
            // The root signs them, no other does.
            if key_of_did(&list.issuer).is_some_and(|key| roots.contains(&key)) {
                news |= bits(tx, office, list)?;
            }
        }
        for one in &withdrawn {
            let Some(key) = key_of_did(&one.did) else { continue };
            news |= keys::was_withdrawn(tx, office, &key, one)?;
        }
        if news {
            trust::write(tx, office)?;
        }
        Ok::<_, CredentialError>(())
    })?;
    Ok(true)
}

/// Sets the bits that a list of ours has and the database has not; whether there were any.
fn bits(tx: &mut Tx<'_>, office: &Office<'_>, list: &StatusCredential) -> Result<bool, CredentialError> {
    let Some(number) = (StatusEntry { list: list.url.clone(), index: 0 }).number() else { return Ok(false) };
    let known = tx.query("select bit from status_bit where list = ?1", &[number.into()])?;
    let known: std::collections::BTreeSet<i64> =
        known.iter().map(|row| row.int(0)).collect::<Result<_, _>>()?;
    let set = (0..MIN_BITS).filter(|bit| list.list.get(*bit) == Some(true));
    let new: Vec<u32> = set.filter(|bit| !known.contains(&i64::from(*bit))).collect();
    let Some(first) = new.first() else { return Ok(false) };
    let entry = StatusEntry { list: list.url.clone(), index: *first };
    lists::know(tx, office, &entry)?;
    for index in new {
        lists::set(tx, office, &StatusEntry { list: list.url.clone(), index })?;
        end(tx, office, number, index)?;
    }
    Ok(true)
}

/// Ends the credential that has this bit, where it is in the database and counts.
fn end(tx: &mut Tx<'_>, office: &Office<'_>, list: u32, bit: u32) -> Result<(), CredentialError> {
    let row = tx.one(
        "select c.number, c.id, c.learner, c.topic, c.achievement, l.number from credential c
         left join claim l on l.learner = c.learner and l.topic = c.topic and l.achievement = c.achievement
         where c.list = ?1 and c.bit = ?2 and c.ended_ms is null",
        &[list.into(), bit.into()],
    )?;
    let Some(row) = row else { return Ok(()) };
    let claim = Claim {
        number: row.opt_int(5)?.unwrap_or(0),
        learner: row.int(2)?,
        topic: row.text(3)?.to_owned(),
        achievement: row.text(4)?.to_owned(),
    };
    let values: [Value; 2] = [row.int(0)?.into(), office.now_ms.into()];
    tx.change("update credential set ended_ms = ?2 where number = ?1", &values)?;
    tell_ended(tx, office, &claim, (row.uuid(1)?, row.int(0)?))
}
