//! Credentials that laptops bring: what this platform issued before it was restored from a backup, and what trainers
//! issued in the field.

use credential::{
    About, Answer, Report, Root, Shown, Trust, TrustList, Uuid, Withdrawn, countersign, did_key,
};
use reconcile::wire::{Brought, StandingState};
use serde_json::{Value as Json, json};

use super::claims::{self, Claim, ClaimState};
use super::decide::{self, Found, Kept};
use super::{CredentialError, Office, adopt, computers, keys, lists, naming, record};
use crate::db::{DbError, Tx};

/// Who signed what is brought.
pub(super) struct Issuer {
    pub(super) number: i64,
    pub(super) centre: i64,
    /// One of the platform's own keys, even if its secret was lost.
    pub(super) is_own: bool,
}

/// A credential that was brought, of a learner of ours, by an issuer of ours.
struct Arrived<'a> {
    claim: Claim,
    issuer: Issuer,
    id: Uuid,
    serial: u32,
    shown: &'a Shown,
    files: &'a Brought,
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
    if wrong.is_none() {
        office.db.write(|tx| adopt::issuers(tx, office, &brought.credential))?;
    }
    let Some(mut arrived) = office.db.read(|tx| ours(tx, learner, shown, brought))? else { return Ok(()) };
    if arrived.issuer.is_own {
        return match wrong {
            None => office.db.write(|tx| {
                arrived.note(tx, office)?;
                arrived.take_back(tx, office)
            }),
            Some(_) => Ok(()),
        };
    }
    if !is_signed(&report) {
        // Not what the computer signed: it says nothing about what the computer issued.
        return Ok(());
    }
    let found = decide::replay(office, &arrived.claim)?;
    office.db.write(|tx| {
        tx.lock("learner", learner)?;
        arrived.note(tx, office)?;
        if arrived.is_known(tx, office)? {
            return Ok(());
        }
        if arrived.is_twice(tx)? {
            return arrived.refuse(tx, office, json!({"code": "twice"}), false);
        }
        match (wrong, &found) {
            (Some(finding), _) => {
                let args: serde_json::Map<String, Json> =
                    finding.args.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect();
                let note = json!({"code": format!("verify-{}", finding.code), "args": args});
                arrived.refuse(tx, office, note, true)
            }
            (None, Found::Missing(note)) => arrived.refuse(tx, office, note.clone(), true),
            (None, Found::Met(_)) => arrived.confirm(tx, office),
            (None, Found::NoPack) => arrived.waits(tx, office, json!({"code": "pack"})),
            (None, Found::Marks) => arrived.waits(tx, office, json!({"code": "marks"})),
        }
    })
}

fn is_signed(report: &Report) -> bool {
    !report.findings.iter().any(|one| one.about == About::Signature && one.answer != Answer::Valid)
}

/// The keys that are known here, without status lists.
pub(super) fn known_keys(tx: &mut Tx<'_>) -> Result<TrustList, DbError> {
    let mut list = TrustList::default();
    let sql = "select key, name, parent, withdrawn_ms, withdrawn_reason, withdrawn_below from issuer_key
               where parent is null or withdrawn_ms is not null";
    for row in tx.query(sql, &[])? {
        let did = did_key(&row.bytes32(0)?);
        if row.opt_int(2)?.is_none() {
            list.roots.push(Root { did: did.clone(), name: row.text(1)?.to_owned() });
        }
        if let Some(from_ms) = row.opt_int(3)? {
            let reason = row.opt_text(4)?.unwrap_or_default().to_owned();
            list.withdrawn.push(Withdrawn { did, from_ms, reason, below: row.int(5)? > 0 });
        }
    }
    Ok(list)
}

/// Whose it is, by what it says, and which claim it answers; `None`: not this learner's, or not of ours.
fn ours<'a>(
    tx: &mut Tx<'_>,
    learner: i64,
    shown: &'a Shown,
    files: &'a Brought,
) -> Result<Option<Arrived<'a>>, CredentialError> {
    let Some(key) = credential::key_of_did(&shown.issuer_id) else { return Ok(None) };
    let sql = "select number, centre, secret, may_delegate from issuer_key where key = ?1";
    let Some(row) = tx.one(sql, &[key.into()])? else { return Ok(None) };
    // Computers may not delegate, centres may.
    let is_own = row.opt_blob(2)?.is_some() || row.int(3)? > 0;
    let mut issuer = Issuer { number: row.int(0)?, centre: row.int(1)?, is_own };
    if let Some(entry) = shown.status.as_ref().filter(|_| !is_own) {
        issuer.centre = computers::answering(tx, issuer.number, entry)?.unwrap_or(issuer.centre);
    }
    let (holder, _) = record::holder(tx, learner)?;
    let roots = keys::roots(tx)?;
    let named = naming::read(&roots, holder, shown);
    Ok(named.map(|named| {
        let naming::Named { id, serial, topic, achievement } = named;
        let claim = Claim { number: 0, learner, topic, achievement };
        Arrived { claim, issuer, id, serial, shown, files }
    }))
}

impl Arrived<'_> {
    /// Notes the claim that it answers; its signature holds.
    fn note(&mut self, tx: &mut Tx<'_>, office: &Office<'_>) -> Result<(), CredentialError> {
        let Claim { learner, topic, achievement, .. } = &self.claim;
        claims::add(tx, *learner, topic, achievement, office.now_ms)?;
        let sql = "select number from claim where learner = ?1 and topic = ?2 and achievement = ?3";
        let row = tx.one(sql, &[(*learner).into(), topic.into(), achievement.into()])?;
        self.claim.number = row.map_or(Ok(0), |row| row.int(0))?;
        Ok(())
    }

    /// Whether it, or another for the same achievement, is kept here already; then that is told again, as it stands.
    fn is_known(&self, tx: &mut Tx<'_>, office: &Office<'_>) -> Result<bool, DbError> {
        let row = tx.one("select number, ended_ms from credential where id = ?1", &[self.id.into()])?;
        let kept = match row {
            Some(row) if row.opt_int(1)?.is_some() => return Ok(true),
            Some(row) => Some((self.id, row.int(0)?)),
            None if self.issuer.is_own => None,
            None => decide::live(tx, &self.claim)?,
        };
        if kept.is_some() {
            let note = json!({"code": "issued"});
            decide::say(tx, office, &self.claim, StandingState::Issued, kept, note)?;
        }
        Ok(kept.is_some())
    }

    /// Whether another credential has its place in the status list: the computer that signed it went back in time.
    fn is_twice(&self, tx: &mut Tx<'_>) -> Result<bool, DbError> {
        let Some(entry) = &self.shown.status else { return Ok(false) };
        let row = tx.one(
            "select number from credential where list = ?1 and bit = ?2 and id <> ?3",
            &[entry.number().into(), entry.index.into(), self.id.into()],
        )?;
        Ok(row.is_some())
    }

    fn keep(
        &self,
        tx: &mut Tx<'_>,
        office: &Office<'_>,
        (json, slip): (&[u8], &[u8]),
    ) -> Result<i64, DbError> {
        if let Some(entry) = &self.shown.status {
            lists::know(tx, office, entry)?;
        }
        let kept = Kept {
            id: self.id,
            serial: self.serial,
            issuer: self.issuer.number,
            status: self.shown.status.as_ref(),
            issued_ms: self.shown.issued_ms.unwrap_or_default(),
            holder: self.shown.holder.as_deref().unwrap_or_default(),
            json,
            slip,
        };
        decide::keep(tx, &self.claim, &kept)
    }

    fn ended(&self, tx: &mut Tx<'_>, office: &Office<'_>, number: i64) -> Result<(), DbError> {
        tx.change(
            "update credential set ended_ms = ?2 where number = ?1",
            &[number.into(), office.now_ms.into()],
        )
    }

    /// Takes back what was issued here before the database was restored from a backup. Where its bit is set, it was revoked
    /// then, or another took its place.
    fn take_back(&self, tx: &mut Tx<'_>, office: &Office<'_>) -> Result<(), CredentialError> {
        tx.lock("learner", self.claim.learner)?;
        if self.is_known(tx, office)? {
            return Ok(());
        }
        let files = (&self.files.credential[..], &self.files.slip[..]);
        let number = self.keep(tx, office, files)?;
        let revoked = match &self.shown.status {
            Some(entry) => lists::is_set(tx, entry)?,
            None => false,
        };
        if revoked {
            self.ended(tx, office, number)?;
            return adopt::tell_ended(tx, office, &self.claim, (self.id, number));
        }
        let note = json!({"code": "issued"});
        decide::say(tx, office, &self.claim, StandingState::Issued, Some((self.id, number)), note)?;
        adopt::replaces(tx, office, &self.claim, self.id, self.shown)?;
        Ok(claims::set(tx, self.claim.number, ClaimState::Issued, office.now_ms)?)
    }

    /// Puts the centre's signature beside the trainer's.
    fn confirm(&self, tx: &mut Tx<'_>, office: &Office<'_>) -> Result<(), CredentialError> {
        let by = keys::of_centre(tx, office, self.issuer.centre)?;
        let signed = countersign(&self.files.credential, &by.profile, &by.key, &by.chain, office.moment())?;
        let number = self.keep(tx, office, (&signed.json[..], &signed.slip[..]))?;
        let note = json!({"code": "countersigned"});
        decide::say(tx, office, &self.claim, StandingState::Issued, Some((self.id, number)), note)?;
        Ok(claims::set(tx, self.claim.number, ClaimState::Issued, office.now_ms)?)
    }

    /// Refuses what a trainer issued; `takes_back`: its bit is set, where it is of a block that was kept for them.
    fn refuse(
        &self,
        tx: &mut Tx<'_>,
        office: &Office<'_>,
        note: Json,
        takes_back: bool,
    ) -> Result<(), CredentialError> {
        let lacks = note.get("code").is_some_and(|code| code == "missing");
        let number = self.keep(tx, office, (&self.files.credential[..], &self.files.slip[..]))?;
        self.ended(tx, office, number)?;
        // By a bit of somebody else's block, somebody else's would be taken back.
        if let Some(entry) = self.shown.status.as_ref().filter(|_| takes_back)
            && computers::answering(tx, self.issuer.number, entry)?.is_some()
        {
            lists::set(tx, office, entry)?;
            super::trust::write(tx, office)?;
        }
        decide::say(tx, office, &self.claim, StandingState::Refused, Some((self.id, number)), note)?;
        // Where nothing is wrong with what the learner did, the platform decides itself.
        let state = if lacks { ClaimState::Refused } else { ClaimState::New };
        Ok(claims::set(tx, self.claim.number, state, office.now_ms)?)
    }

    /// What the trainer issued waits, and holds meanwhile; the laptop brings it again.
    fn waits(&self, tx: &mut Tx<'_>, office: &Office<'_>, note: Json) -> Result<(), CredentialError> {
        Ok(decide::say(tx, office, &self.claim, StandingState::Waiting, None, note)?)
    }
}
