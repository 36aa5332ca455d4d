//! Issuing in the field: a trainer's computer, to which a centre has delegated, decides what its own learners claim, by the
//! same code and its own packs, and signs with its own key: within the scope, never more than was allowed, also when it is
//! switched off in between. The platform countersigns later, or refuses.

use std::sync::{Arc, PoisonError, RwLock};

use credential::{
    About, Answer, Delegation, IssuerKey, MAX_CHAIN, Profile, Root, StatusEntry, Trust, TrustList, Uuid,
    key_of_did,
};
use reconcile::Shelf;
use reconcile::wire::{Ask, Brought, StandingState};
use serde_json::json;

use super::claims::{self, Claim, ClaimState};
use super::decide::{self, Drafted, Found, Kept, Met};
use super::keys::Signer;
use super::{AT_ONCE, CredentialError, Office, Packs, adopt, keys, naming, record};
use crate::centres::{ActError, Thing};
use crate::db::{DbError, Tx};
use crate::service::Service;

/// Most chains that are taken.
const MOST: usize = 64;
/// Most claims or certificates that are listed.
const MOST_LISTED: u64 = 1000;
/// Claims that are looked at again when something new was delegated.
const AGAIN: i64 = 10_000;

/// What was delegated to this computer, as the platform says it now: what it says no more is not used any more.
#[derive(Clone, Debug, Default)]
pub struct Field {
    chains: Vec<Chain>,
}

/// One delegation with those above it.
#[derive(Clone, Debug)]
struct Chain {
    /// Nearest first.
    documents: Vec<Vec<u8>>,
    nearest: Delegation,
    root: [u8; 32],
    root_name: String,
}

impl Field {
    /// Puts together what was told: delegations to `key`, each followed, somewhere, by those above it. What is not for this
    /// key, or leads nowhere, is left out.
    #[must_use]
    pub fn of(key: &[u8; 32], documents: &[Vec<u8>]) -> Field {
        let read = |document: &Vec<u8>| Some((Delegation::read(document).ok()?, document.clone()));
        let all: Vec<(Delegation, Vec<u8>)> = documents.iter().take(4 * MOST).filter_map(read).collect();
        let own = credential::did_key(key);
        let nearest = all.iter().filter(|(one, _)| one.child.id == own && one.scope.status.is_some());
        let chains = nearest.take(MOST).filter_map(|(one, document)| {
            let (mut documents, mut above) = (vec![document.clone()], one.parent.clone());
            while documents.len() < MAX_CHAIN
                && let Some((next, document)) = all.iter().find(|(next, _)| next.child.id == above.id)
            {
                documents.push(document.clone());
                above = next.parent.clone();
            }
            let root = key_of_did(&above.id)?;
            Some(Chain { documents, nearest: one.clone(), root, root_name: above.name })
        });
        Field { chains: chains.collect() }
    }

    /// Whether there is anything by which something could be issued.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chains.is_empty()
    }

    fn roots(&self) -> Vec<[u8; 32]> {
        let mut roots: Vec<[u8; 32]> = self.chains.iter().map(|chain| chain.root).collect();
        roots.sort_unstable();
        roots.dedup();
        roots
    }
}

/// Where a computer in the field issues: its packs, and what is delegated to it now.
pub struct FieldDesk {
    shelf: Arc<dyn Shelf>,
    field: RwLock<Field>,
}

impl FieldDesk {
    /// A desk over these packs, to which nothing was delegated yet.
    #[must_use]
    pub fn new(shelf: Arc<dyn Shelf>) -> FieldDesk {
        FieldDesk { shelf, field: RwLock::default() }
    }

    /// The office of this computer.
    #[must_use]
    pub fn office<'o>(&self, service: &'o Service) -> Office<'o> {
        Office {
            db: &service.db,
            key: &service.key,
            packs: Packs::Shelf(Arc::clone(&self.shelf)),
            address: String::new(),
            now_ms: (service.now_ms)(),
            field: Some(self.field.read().unwrap_or_else(PoisonError::into_inner).clone()),
        }
    }

    /// Takes what is delegated to this computer now, `documents` as they were told, and decides by it what waited.
    ///
    /// # Errors
    /// As [`CredentialError`] tells; the rest of it is in force all the same.
    pub fn take(&self, service: &Service, documents: &[Vec<u8>]) -> Result<(), CredentialError> {
        let field = Field::of(&service.key.public().0, documents);
        *self.field.write().unwrap_or_else(PoisonError::into_inner) = field.clone();
        let office = self.office(service);
        settle_in(&office, &field)?;
        decide_left(&office, &field)
    }
}

/// Has what was delegated known in the database, whose count of what was issued goes on, and claims that could not be
/// issued before looked at again. Called when the classroom is opened and when something else was delegated.
///
/// # Errors
/// As the database tells.
fn settle_in(office: &Office<'_>, field: &Field) -> Result<(), CredentialError> {
    if field.is_empty() {
        return Ok(());
    }
    claims::scan(office)?;
    office.db.write(|tx| {
        for chain in &field.chains {
            let known = tx.one("select number from issuer_key where key = ?1", &[chain.root.into()])?;
            if known.is_none() {
                let times = (office.now_ms, i64::MAX);
                keys::keep(tx, CENTRE, &chain.root, None, None, (&chain.root_name, 2), times)?;
            }
            for document in chain.documents.iter().rev() {
                adopt::issuer_of(tx, office, document)?;
            }
        }
        let sql = "update claim set state = 'new' where state in ('person', 'pack', 'member') and number in
                   (select number from claim order by number desc limit ?1)";
        Ok::<_, CredentialError>(tx.change(sql, &[AGAIN.into()])?)
    })
}

/// The one centre of a classroom's database.
const CENTRE: i64 = 1;

/// Decides what a learner claims, as far as this computer may.
pub(super) fn attend(
    office: &Office<'_>,
    field: &Field,
    learner: i64,
    ask: &Ask,
) -> Result<(), CredentialError> {
    claims::note(office, learner, ask)?;
    if field.is_empty() {
        return Ok(());
    }
    // What the platform issued is not issued here.
    for brought in &ask.brought {
        take(office, field, learner, brought)?;
    }
    for _ in 0..2 {
        for claim in claims::new_of(office.db, Some(learner), AT_ONCE)? {
            decide(office, field, &claim, false)?;
        }
    }
    Ok(())
}

/// Decides a claim; `word`: the trainer said yes. Whether it was issued.
fn decide(office: &Office<'_>, field: &Field, claim: &Claim, word: bool) -> Result<bool, CredentialError> {
    let found = decide::replay(office, claim)?;
    office.db.write(|tx| settle(tx, office, field, claim, &found, word))
}

fn settle(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    field: &Field,
    claim: &Claim,
    found: &Found,
    word: bool,
) -> Result<bool, CredentialError> {
    tx.lock("learner", claim.learner)?;
    if decide::live(tx, claim)?.is_some() {
        claims::set(tx, claim.number, ClaimState::Issued, office.now_ms)?;
        return Ok(false);
    }
    let state = match found {
        _ if !is_member(tx, claim.learner)? => ClaimState::Member,
        Found::NoPack => ClaimState::Pack,
        Found::Marks => ClaimState::Marks,
        Found::Missing(_) => ClaimState::Refused,
        Found::Met(met) => match choose(tx, office, field, &met.achievement.id)? {
            Some(chosen) if word || !chosen.chain.nearest.scope.by_person => {
                let issued = issue(tx, office, claim, met, &chosen)?;
                let note = json!({"code": "field", "name": chosen.chain.nearest.child.name});
                decide::say(tx, office, claim, StandingState::Issued, Some(issued), note)?;
                claims::set(tx, claim.number, ClaimState::Issued, office.now_ms)?;
                return Ok(true);
            }
            // The trainer's word, or another delegation, is waited for. Nothing is said: the platform may decide before.
            _ => ClaimState::Person,
        },
    };
    claims::set(tx, claim.number, state, office.now_ms)?;
    Ok(false)
}

/// Whether a learner is a member of a cohort whose teacher this computer is now.
fn is_member(tx: &mut Tx<'_>, learner: i64) -> Result<bool, DbError> {
    let row = tx.one(
        "select c.number from enrolment e join cohort c on c.number = e.cohort
         where e.learner = ?1 and e.state = 'member' and c.closed_ms is null limit 1",
        &[learner.into()],
    )?;
    Ok(row.is_some())
}

/// A delegation by which something may be issued now.
struct Chosen<'f> {
    chain: &'f Chain,
    /// Its number in the database.
    number: i64,
    used: u32,
    count: u32,
}

/// Finds the delegation for an achievement: of several that have room, the one that ends first.
fn choose<'f>(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    field: &'f Field,
    achievement: &str,
) -> Result<Option<Chosen<'f>>, DbError> {
    let now = office.moment().0;
    let mut chains: Vec<&Chain> = field.chains.iter().collect();
    chains.sort_by_key(|chain| (chain.nearest.scope.until_ms, chain.nearest.scope.by_person));
    for chain in chains {
        let scope = &chain.nearest.scope;
        let named = scope.achievements.as_ref().is_none_or(|ids| ids.iter().any(|id| id == achievement));
        if !named || !(scope.from_ms..=scope.until_ms).contains(&now) {
            continue;
        }
        if let Some((number, used)) = of_database(tx, chain)?
            && let Some(block) = &scope.status
        {
            let count = scope.count.map_or(block.count, |count| count.min(block.count));
            if used < count {
                return Ok(Some(Chosen { chain, number, used, count }));
            }
        }
    }
    Ok(None)
}

/// The number under which the database knows a delegation, and how much of it was used.
fn of_database(tx: &mut Tx<'_>, chain: &Chain) -> Result<Option<(i64, u32)>, DbError> {
    let sql = "select d.number, d.used, d.document from delegation d join issuer_key k on k.number = d.issuer
               where k.key = ?1 order by d.number desc limit ?2";
    let own = key_of_did(&chain.nearest.child.id).unwrap_or_default();
    for row in tx.query(sql, &[own.into(), MOST_LISTED.into()])? {
        // The same, whichever way its JSON was written.
        if Delegation::read(row.blob(2)?).is_ok_and(|one| one == chain.nearest) {
            return Ok(Some((row.int(0)?, u32::try_from(row.int(1)?).unwrap_or(u32::MAX))));
        }
    }
    Ok(None)
}

/// Counts what this computer is seen to have issued: its own count may have been lost.
fn count_up(tx: &mut Tx<'_>, field: &Field, entry: &StatusEntry) -> Result<(), DbError> {
    for chain in &field.chains {
        let Some(block) = chain.nearest.scope.status.as_ref().filter(|block| block.list == entry.list) else {
            continue;
        };
        let used = entry.index.checked_sub(block.first).filter(|place| *place < block.count);
        if let (Some(place), Some((number, _))) = (used, of_database(tx, chain)?) {
            tx.change(
                "update delegation set used = ?2 where number = ?1 and used < ?2",
                &[number.into(), (place + 1).into()],
            )?;
        }
    }
    Ok(())
}

/// Signs with this computer's key. The bit is taken in the same transaction as the certificate is kept.
fn issue(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    claim: &Claim,
    met: &Met,
    chosen: &Chosen<'_>,
) -> Result<(Uuid, i64), CredentialError> {
    let Chosen { chain, number, used, count } = chosen;
    let block = chain.nearest.scope.status.clone().unwrap_or_default();
    let taken = tx.execute(
        "update delegation set used = used + 1 where number = ?1 and used = ?2 and used < ?3",
        &[(*number).into(), (*used).into(), (*count).into()],
    )?;
    let index = block.first.checked_add(*used).filter(|_| taken == 1);
    let index = index.ok_or(CredentialError::Act(ActError::Unknown(Thing::Credential)))?;
    let key = IssuerKey::from_seed(*office.key.bytes());
    let row = tx.one("select number from issuer_key where key = ?1", &[key.public().into()])?;
    let signer = Signer {
        number: row.ok_or_else(CredentialError::unknown)?.int(0)?,
        profile: Profile { id: key.did(), name: chain.nearest.child.name.clone(), url: None },
        key,
        chain: chain.documents.clone(),
        may_delegate: 0,
        until_ms: chain.nearest.scope.until_ms,
    };
    let (_, name) = record::holder(tx, claim.learner)?;
    let drafted = Drafted {
        achievement: &met.achievement,
        evidence: met.evidence.clone(),
        result: met.result,
        expires_ms: met.until(office, &super::Policy::default()),
        name: &name,
        replaces: None,
    };
    let serial = decide::next_serial(tx, claim)?;
    let status = StatusEntry { list: block.list, index };
    decide::sign_by(tx, office, claim, &signer, (chain.root, status), serial, drafted)
}

/// Keeps what the learner was issued elsewhere, where it is of a root that this computer's own delegations lead to.
fn take(office: &Office<'_>, field: &Field, learner: i64, brought: &Brought) -> Result<(), CredentialError> {
    let roots = field.roots();
    let root = |key: &[u8; 32]| Root { did: credential::did_key(key), name: String::new() };
    let list = TrustList { roots: roots.iter().map(root).collect(), ..TrustList::default() };
    let trust = Trust::prepare(list).unwrap_or_default();
    let report = credential::verify(&brought.credential, &trust, Some(office.moment()));
    let holds = !report.findings.iter().any(|finding| {
        matches!(finding.about, About::Form | About::Signature | About::Issuer | About::Schema)
            && finding.answer != Answer::Valid
    });
    let Some(shown) = report.credential.as_ref().filter(|_| holds) else { return Ok(()) };
    office.db.write(|tx| {
        adopt::issuers(tx, office, &brought.credential)?;
        let (holder, _) = record::holder(tx, learner)?;
        let Some(named) = naming::read(&roots, holder, shown) else { return Ok(()) };
        let key = key_of_did(&shown.issuer_id).unwrap_or_default();
        if let Some(entry) = shown.status.as_ref().filter(|_| key == office.key.public().0) {
            count_up(tx, field, entry)?;
        }
        let row = tx.one("select number from issuer_key where key = ?1", &[key.into()])?;
        let known = tx.one("select number from credential where id = ?1", &[named.id.into()])?;
        let Some(row) = row.filter(|_| known.is_none()) else { return Ok(()) };
        let claim = Claim { number: 0, learner, topic: named.topic, achievement: named.achievement };
        let kept = Kept {
            id: named.id,
            serial: named.serial,
            issuer: row.int(0)?,
            status: shown.status.as_ref(),
            issued_ms: shown.issued_ms.unwrap_or_default(),
            holder: shown.holder.as_deref().unwrap_or_default(),
            json: &brought.credential,
            slip: &brought.slip,
        };
        decide::keep(tx, &claim, &kept)?;
        Ok::<_, CredentialError>(())
    })
}

/// A certificate that this computer issued, or may issue by the trainer's word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldClaim {
    /// The claim's number.
    pub number: i64,
    /// The learner's name.
    pub name: String,
    /// The course: `pack/course`.
    pub topic: String,
    /// The achievement's id within it.
    pub achievement: String,
    /// The certificate, once it was issued here.
    pub id: Option<Uuid>,
    /// Since when it stands so, in milliseconds since 1970.
    pub at_ms: i64,
}

/// What was allowed, and how much of it was used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Allowed {
    /// The name under which this computer issues.
    pub name: String,
    /// Who stands for it.
    pub by: String,
    /// Ids of the achievements; none: all.
    pub achievements: Option<Vec<String>>,
    /// How many certificates in all.
    pub count: u32,
    /// How many were issued.
    pub used: u32,
    /// Until when, in milliseconds since 1970.
    pub until_ms: i64,
    /// The trainer says yes to each.
    pub by_person: bool,
}

/// Returns what was allowed to this computer and holds now.
///
/// # Errors
/// As the database tells.
pub(crate) fn allowed(office: &Office<'_>, field: &Field) -> Result<Vec<Allowed>, DbError> {
    let now = office.moment().0;
    let chains = field.chains.iter().filter(|chain| chain.nearest.scope.until_ms > now);
    office.db.read(|tx| {
        let mut all = Vec::new();
        for chain in chains.clone() {
            let scope = &chain.nearest.scope;
            all.push(Allowed {
                name: chain.nearest.child.name.clone(),
                by: chain.nearest.parent.name.clone(),
                achievements: scope.achievements.clone(),
                count: scope.count.unwrap_or(scope.status.as_ref().map_or(0, |block| block.count)),
                used: of_database(tx, chain)?.map_or(0, |(_, used)| used),
                until_ms: scope.until_ms,
                by_person: scope.by_person,
            });
        }
        Ok(all)
    })
}

/// Returns what this computer issued, the latest first.
///
/// # Errors
/// As the database tells.
pub(crate) fn issued(office: &Office<'_>) -> Result<Vec<FieldClaim>, DbError> {
    let key = IssuerKey::from_seed(*office.key.bytes()).public();
    office.db.read(|tx| {
        let rows = tx.query(
            "select coalesce(k.number, 0), c.holder, c.topic, c.achievement, c.id, c.issued_ms
             from credential c join issuer_key i on i.number = c.issuer
             left join claim k on k.learner = c.learner and k.topic = c.topic and k.achievement = c.achievement
             where i.key = ?1 order by c.number desc limit ?2",
            &[key.into(), MOST_LISTED.into()],
        )?;
        rows.iter().map(|row| listed(row, Some(row.uuid(4)?))).collect()
    })
}

/// Returns the claims whose criteria are met and that wait for the trainer's word, the oldest first.
///
/// # Errors
/// As the database tells.
pub(crate) fn waiting(office: &Office<'_>) -> Result<Vec<FieldClaim>, DbError> {
    office.db.read(|tx| {
        let rows = tx.query(
            "select k.number, coalesce((select e.name from enrolment e where e.learner = l.number and e.state = 'member'
                 order by e.changed_ms desc limit 1), l.name), k.topic, k.achievement, null, k.changed_ms
             from claim k join learner l on l.number = k.learner where k.state = 'person' order by k.number limit ?1",
            &[MOST_LISTED.into()],
        )?;
        rows.iter().map(|row| listed(row, None)).collect()
    })
}

fn listed(row: &crate::db::Row, id: Option<Uuid>) -> Result<FieldClaim, DbError> {
    Ok(FieldClaim {
        number: row.int(0)?,
        name: row.text(1)?.to_owned(),
        topic: row.text(2)?.to_owned(),
        achievement: row.text(3)?.to_owned(),
        id,
        at_ms: row.int(5)?,
    })
}

/// The trainer says yes to a claim that waits. Whether it was issued: the record may lack something by now, or nothing is
/// left of what was allowed.
///
/// # Errors
/// As [`CredentialError`] tells.
pub(crate) fn say_yes(office: &Office<'_>, field: &Field, claim: i64) -> Result<bool, CredentialError> {
    let claim = office.db.read(|tx| claims::of_number(tx, claim))?;
    decide(office, field, &claim.ok_or_else(CredentialError::unknown)?, true)
}

/// Decides again what is left to be decided: after something else was delegated, or packs came.
///
/// # Errors
/// As [`CredentialError`] tells.
fn decide_left(office: &Office<'_>, field: &Field) -> Result<(), CredentialError> {
    if field.is_empty() {
        return Ok(());
    }
    for claim in claims::new_of(office.db, None, AGAIN)? {
        decide(office, field, &claim, false)?;
    }
    Ok(())
}
