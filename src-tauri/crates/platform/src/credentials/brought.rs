//! Credentials that laptops bring: what this platform issued before it was restored from a backup, and what trainers
//! issued in the field.

use credential::{
    About, Answer, Root, Shown, Trust, TrustList, Uuid, Withdrawn, countersign, credential_id, did_key,
};
use reconcile::wire::{Brought, StandingState};
use serde_json::{Value as Json, json};

use super::claims::{self, Claim, ClaimState};
use super::decide::{self, Found, Kept};
use super::{CredentialError, Office, keys, lists, record};
use crate::db::{DbError, Tx};

/// How often one may have been issued anew.
const MOST_SERIALS: u32 = 256;

/// Who signed what is brought.
struct Issuer {
    number: i64,
    centre: i64,
    /// The platform has its secret.
    is_own: bool,
}

/// Takes one credential of a learner's. What is nobody's of ours, or cannot be read, changes nothing.
pub(super) fn take(office: &Office<'_>, learner: i64, brought: &Brought) -> Result<(), CredentialError> {
    let known = office.db.read(known_keys)?;
    let trust = Trust::prepare(known).unwrap_or_default();
    let report = credential::verify(&brought.credential, &trust, Some(office.moment()));
    let Some(shown) = &report.credential else { return Ok(()) };
    // Whether it was taken back is for this platform itself to know.
    let wrong = report.findings.iter().find(|finding| {
        matches!(finding.about, About::Form | About::Signature | About::Issuer | About::Schema)
            && finding.answer != Answer::Valid
    });
    let Some((issuer, claim, id, serial)) = office.db.read(|tx| ours(tx, learner, shown))? else {
        return Ok(());
    };
    if issuer.is_own {
        if wrong.is_none() {
            office.db.write(|tx| {
                let claim = noted(tx, office, &claim)?;
                take_back(tx, office, &claim, &issuer, (id, serial), shown, brought)
            })?;
        }
        return Ok(());
    }
    let signed =
        !report.findings.iter().any(|one| one.about == About::Signature && one.answer != Answer::Valid);
    if !signed {
        // Not what the computer signed: it says nothing about what the computer issued.
        return Ok(());
    }
    let found = decide::replay(office, &claim)?;
    office.db.write(|tx| {
        tx.lock("learner", learner)?;
        let claim = noted(tx, office, &claim)?;
        if known_already(tx, office, &claim, id)? {
            return Ok(());
        }
        let refusal = match (wrong, &found) {
            (Some(finding), _) => Some(json!({"code": finding.code})),
            (None, Found::Missing(note)) => Some(note.clone()),
            (None, Found::Met(_)) => None,
            (None, Found::NoPack) => return waits(tx, office, &claim, json!({"code": "pack"})),
            (None, Found::Marks) => return waits(tx, office, &claim, json!({"code": "marks"})),
        };
        match refusal {
            Some(note) => refuse(tx, office, &claim, &issuer, (id, serial), shown, brought, note),
            None => confirm(tx, office, &claim, &issuer, (id, serial), shown, brought),
        }
    })
}

/// The keys that are known here, without status lists.
fn known_keys(tx: &mut Tx<'_>) -> Result<TrustList, DbError> {
    let mut list = TrustList::default();
    let rows = tx.query("select key, name, parent, withdrawn_ms, withdrawn_reason from issuer_key", &[])?;
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
    Ok(list)
}

/// Whose it is, by what it says, and which claim it answers; `None`: not this learner's, or not of ours.
fn ours(
    tx: &mut Tx<'_>,
    learner: i64,
    shown: &Shown,
) -> Result<Option<(Issuer, Claim, Uuid, u32)>, CredentialError> {
    let Some(key) = credential::key_of_did(&shown.issuer_id) else { return Ok(None) };
    let sql = "select number, centre, secret from issuer_key where key = ?1";
    let Some(row) = tx.one(sql, &[key.into()])? else { return Ok(None) };
    let issuer = Issuer { number: row.int(0)?, centre: row.int(1)?, is_own: row.opt_blob(2)?.is_some() };
    let (holder, _) = record::holder(tx, learner)?;
    if shown.holder_id.as_deref() != Some(&format!("urn:uuid:{holder}")) {
        return Ok(None);
    }
    let id = shown.id.strip_prefix("urn:uuid:").and_then(|id| Uuid::try_parse(id).ok());
    let place = course::of_achievement_id(&shown.achievement);
    let (Some(id), Some((pack, course, achievement))) = (id, place) else { return Ok(None) };
    let topic = format!("{pack}/{course}");
    let root = keys::namespace(tx)?;
    let serial =
        (0..MOST_SERIALS).find(|serial| credential_id(&root, holder, &topic, &achievement, *serial) == id);
    let Some(serial) = serial else { return Ok(None) };
    let claim = Claim { number: 0, learner, topic, achievement };
    Ok(Some((issuer, claim, id, serial)))
}

/// Notes the claim that a credential answers, whose signature holds.
fn noted(tx: &mut Tx<'_>, office: &Office<'_>, claim: &Claim) -> Result<Claim, CredentialError> {
    let Claim { learner, topic, achievement, .. } = claim;
    claims::add(tx, *learner, topic, achievement, office.now_ms)?;
    let sql = "select number from claim where learner = ?1 and topic = ?2 and achievement = ?3";
    let row = tx.one(sql, &[(*learner).into(), topic.into(), achievement.into()])?;
    let number = row.map_or(Ok(0), |row| row.int(0))?;
    Ok(Claim { number, ..claim.clone() })
}

/// Whether it is kept here already; then it is told again, as it stands.
fn known_already(tx: &mut Tx<'_>, office: &Office<'_>, claim: &Claim, id: Uuid) -> Result<bool, DbError> {
    let row = tx.one("select number, ended_ms from credential where id = ?1", &[id.into()])?;
    let Some(row) = row else { return Ok(false) };
    if row.opt_int(1)?.is_none() {
        let note = json!({"code": "issued"});
        decide::say(tx, office, claim, StandingState::Issued, Some((id, row.int(0)?)), note)?;
    }
    Ok(true)
}

fn keep(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    issuer: &Issuer,
    (id, serial): (Uuid, u32),
    shown: &Shown,
    (json, slip): (&[u8], &[u8]),
) -> Result<i64, DbError> {
    if let Some(entry) = &shown.status {
        lists::know(tx, office, entry)?;
    }
    let kept = Kept {
        id,
        serial,
        issuer: issuer.number,
        status: shown.status.as_ref(),
        issued_ms: shown.issued_ms.unwrap_or_default(),
        holder: shown.holder.as_deref().unwrap_or_default(),
        json,
        slip,
    };
    decide::keep(tx, claim, &kept)
}

/// Takes back what was issued here before the database was restored from a backup.
fn take_back(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    issuer: &Issuer,
    which: (Uuid, u32),
    shown: &Shown,
    brought: &Brought,
) -> Result<(), CredentialError> {
    tx.lock("learner", claim.learner)?;
    if known_already(tx, office, claim, which.0)? {
        return Ok(());
    }
    let files = (&brought.credential[..], &brought.slip[..]);
    let number = keep(tx, office, claim, issuer, which, shown, files)?;
    let note = json!({"code": "issued"});
    decide::say(tx, office, claim, StandingState::Issued, Some((which.0, number)), note)?;
    Ok(claims::set(tx, claim.number, ClaimState::Issued, office.now_ms)?)
}

/// Puts the centre's signature beside the trainer's.
fn confirm(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    issuer: &Issuer,
    which: (Uuid, u32),
    shown: &Shown,
    brought: &Brought,
) -> Result<(), CredentialError> {
    let by = keys::of_centre(tx, office, issuer.centre)?;
    let signed = countersign(&brought.credential, &by.profile, &by.key, &by.chain, office.moment())?;
    let files = (&signed.json[..], &signed.slip[..]);
    let number = keep(tx, office, claim, issuer, which, shown, files)?;
    let note = json!({"code": "countersigned"});
    decide::say(tx, office, claim, StandingState::Issued, Some((which.0, number)), note)?;
    Ok(claims::set(tx, claim.number, ClaimState::Issued, office.now_ms)?)
}

/// Refuses what a trainer issued: its bit is set.
#[allow(clippy::too_many_arguments, reason = "all that is known of what is refused")]
fn refuse(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    issuer: &Issuer,
    which: (Uuid, u32),
    shown: &Shown,
    brought: &Brought,
    note: Json,
) -> Result<(), CredentialError> {
    let files = (&brought.credential[..], &brought.slip[..]);
    let number = keep(tx, office, claim, issuer, which, shown, files)?;
    tx.change(
        "update credential set ended_ms = ?2 where number = ?1",
        &[number.into(), office.now_ms.into()],
    )?;
    let entry = shown.status.as_ref();
    if let Some(entry) = entry.filter(|entry| is_of_its_block(tx, issuer, entry).unwrap_or(false)) {
        lists::set(tx, office, entry)?;
        super::trust::write(tx, office)?;
    }
    decide::say(tx, office, claim, StandingState::Refused, Some((which.0, number)), note)?;
    Ok(claims::set(tx, claim.number, ClaimState::Refused, office.now_ms)?)
}

/// Whether a bit is of the block that was kept for a computer: by another one somebody else's would be taken back.
fn is_of_its_block(
    tx: &mut Tx<'_>,
    issuer: &Issuer,
    entry: &credential::StatusEntry,
) -> Result<bool, DbError> {
    let row = tx.one("select delegation from issuer_key where number = ?1", &[issuer.number.into()])?;
    let delegation =
        row.map(|row| row.opt_blob(0).map(|json| json.map(<[u8]>::to_vec))).transpose()?.flatten();
    let delegation = delegation.and_then(|json| credential::Delegation::read(&json).ok());
    let block = delegation.and_then(|delegation| delegation.scope.status);
    Ok(block.is_some_and(|block| {
        block.list == entry.list && entry.index >= block.first && entry.index - block.first < block.count
    }))
}

/// What the trainer issued waits, and holds meanwhile; the laptop brings it again.
fn waits(tx: &mut Tx<'_>, office: &Office<'_>, claim: &Claim, note: Json) -> Result<(), CredentialError> {
    Ok(decide::say(tx, office, claim, StandingState::Waiting, None, note)?)
}
