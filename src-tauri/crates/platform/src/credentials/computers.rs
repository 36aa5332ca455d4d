//! Trainers' computers that may issue: what they were allowed, and which of it holds.

use credential::{Block, Delegation, Profile, Scope, StatusEntry, delegate, did_key};
use reconcile::key::PublicKey;
use serde_json::json;

use super::keys::{self, Signer};
use super::{CredentialError, Office, lists, trust};
use crate::centres::{About, Act, ActError, Actor, tree};
use crate::db::{DbError, Row, Tx, Value};

const DAY_MS: i64 = 86_400_000;
/// Most certificates that a computer may issue by one delegation.
pub const MOST_OF_COMPUTER: i64 = 10_000;
/// Most days that a delegation to a computer holds: two years, as appointments do.
pub const MOST_DAYS: i64 = 2 * 366;
/// Most delegations of one computer that are told it, the newest.
const MOST_TOLD: u64 = 16;
/// Most that are listed.
const MOST_LISTED: u64 = 1000;

/// What a computer may issue.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Allowance {
    /// Ids of the achievements; none: all.
    pub achievements: Option<Vec<String>>,
    /// How many certificates.
    pub count: u32,
    /// For how many days.
    pub days: u32,
    /// The trainer says yes to each; else it issues by itself what its learners' records show.
    pub by_person: bool,
}

/// Delegates to a computer's own key. Each certificate it issues has a bit of a block that is kept for it; what was
/// delegated to it before stays as it was. Returns the delegation.
///
/// # Errors
/// As [`CredentialError`] tells; [`CredentialError::Withdrawn`] for a key that does not count any more.
pub fn delegate_to_computer(
    office: &Office<'_>,
    actor: &Actor,
    centre: i64,
    computer: &PublicKey,
    name: &str,
    allowance: &Allowance,
) -> Result<Vec<u8>, CredentialError> {
    let Allowance { achievements, count, days, by_person } = allowance;
    let (count, days) = (*count, *days);
    office.db.write(|tx| {
        let permit = actor.permit(tx, Act::IssuerKey, centre)?;
        let name = crate::centres::line("name", name, 120)?;
        crate::centres::within("count", count.into(), 1, MOST_OF_COMPUTER)?;
        crate::centres::within("days", days.into(), 1, MOST_DAYS)?;
        let named = achievements.as_ref().map_or(1, Vec::len);
        if !(1..=credential::MAX_ACHIEVEMENTS).contains(&named) {
            let most = i64::try_from(credential::MAX_ACHIEVEMENTS).unwrap_or(i64::MAX);
            return Err(ActError::BadNumber { field: "achievements", least: 1, most }.into());
        }
        let known =
            tx.one("select number, secret, withdrawn_ms from issuer_key where key = ?1", &[computer.0.into()])?;
        if let Some(row) = &known
            && (row.opt_blob(1)?.is_some() || row.opt_int(2)?.is_some())
        {
            return Err(CredentialError::Withdrawn(did_key(&computer.0)));
        }
        let above = keys::of_centre(tx, office, centre)?;
        let (list, first) = lists::take_block(tx, office, count)?;
        let from_ms = (office.moment().0 - keys::BEFORE_MS).max(keys::begins(&above));
        let until_ms = (office.moment().0 + i64::from(days) * DAY_MS).min(above.until_ms);
        let scope = Scope {
            achievements: achievements.clone(),
            count: Some(count),
            from_ms,
            until_ms,
            status: Some(Block { list, first, count }),
            may_delegate: 0,
            by_person: *by_person,
        };
        let child = Profile { id: did_key(&computer.0), name: name.clone(), url: None };
        let document = delegate(&above.profile, &above.key, &child, &scope, office.moment())?;
        let times = (office.now_ms, until_ms);
        let issuer = match known {
            Some(row) => row.int(0)?,
            None => {
                let under = Some((above.number, document.clone()));
                keys::keep(tx, centre, &computer.0, None, under, (&name, 0), times)?
            }
        };
        keep(tx, issuer, &above, centre, &document, (&name, times))?;
        let detail = json!({
            "delegated": did_key(&computer.0), "count": count, "achievements": achievements, "by_person": by_person,
        });
        permit.note(tx, office.now_ms, About::NOBODY, &detail)?;
        trust::write(tx, office)?;
        Ok(document)
    })
}

fn keep(
    tx: &mut Tx<'_>,
    issuer: i64,
    above: &Signer,
    centre: i64,
    document: &[u8],
    (name, (made_ms, until_ms)): (&str, (i64, i64)),
) -> Result<(), DbError> {
    let columns = ["issuer", "parent", "centre", "document", "name", "made_ms", "until_ms"];
    let row: Vec<Value> = vec![
        issuer.into(),
        above.number.into(),
        centre.into(),
        document.into(),
        name.into(),
        made_ms.into(),
        until_ms.into(),
    ];
    tx.insert("delegation", &columns, vec![row])?;
    // Whoever looks for the computer finds who stands for it now.
    tx.change(
        "update issuer_key set centre = ?2, parent = ?3, delegation = ?4, name = ?5, until_ms = ?6 where number = ?1",
        &[issuer.into(), centre.into(), above.number.into(), document.into(), name.into(), until_ms.into()],
    )
}

/// Has a delegation known that was given in a life of this database that is over; its chain was verified.
pub(super) fn know(
    tx: &mut Tx<'_>,
    computer: &[u8; 32],
    (parent, centre): (i64, i64),
    delegation: &Delegation,
    text: &[u8],
) -> Result<(), DbError> {
    let row =
        tx.one("select number from issuer_key where key = ?1 and secret is null", &[computer.into()])?;
    let Some(row) = row else { return Ok(()) };
    let issuer = row.int(0)?;
    let sql = "select document from delegation where issuer = ?1 order by number desc limit ?2";
    for row in tx.query(sql, &[issuer.into(), MOST_LISTED.into()])? {
        // The same, whichever way its JSON was written.
        if Delegation::read(row.blob(0)?).is_ok_and(|one| one == *delegation) {
            return Ok(());
        }
    }
    let columns = ["issuer", "parent", "centre", "document", "name", "made_ms", "until_ms"];
    let row: Vec<Value> = vec![
        issuer.into(),
        parent.into(),
        centre.into(),
        text.into(),
        (&delegation.child.name).into(),
        delegation.made_ms.into(),
        delegation.scope.until_ms.into(),
    ];
    tx.insert("delegation", &columns, vec![row])
}

/// Returns the delegations to a computer's own key that hold now, the newest first, each followed by those above it that
/// were not told yet.
///
/// # Errors
/// As the database tells.
pub fn delegations_for(tx: &mut Tx<'_>, computer: &PublicKey, now_ms: i64) -> Result<Vec<Vec<u8>>, DbError> {
    let rows = tx.query(
        "select d.document, d.parent from delegation d join issuer_key k on k.number = d.issuer
         where k.key = ?1 and k.secret is null and k.withdrawn_ms is null and d.until_ms > ?2
         order by d.number desc limit ?3",
        &[computer.0.into(), now_ms.into(), MOST_TOLD.into()],
    )?;
    let mut told: Vec<Vec<u8>> = Vec::new();
    for row in rows {
        let parent = row.int(1)?;
        if keys::is_lost(tx, parent)? {
            continue;
        }
        for one in keys::chain(tx, Some(row.blob(0)?.to_vec()), Some(parent))? {
            if !told.contains(&one) {
                told.push(one);
            }
        }
    }
    Ok(told)
}

/// A delegation to a computer, as the staff see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Its number.
    pub number: i64,
    /// The computer's key.
    pub computer: PublicKey,
    /// The name it issues under.
    pub name: String,
    /// The centre that stands for it.
    pub centre: i64,
    /// What was allowed.
    pub scope: Scope,
    /// When it was given, in milliseconds since 1970.
    pub made_ms: i64,
    /// From when the computer's key does not count any more, in milliseconds since 1970, and why.
    pub withdrawn: Option<(i64, String)>,
    /// Certificates issued by it that were brought here.
    pub came: u64,
}

/// Returns what computers were allowed to issue by a centre and those below it, the newest first.
///
/// # Errors
/// [`ActError::NotAllowed`].
pub fn delegated(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Vec<Given>, ActError> {
    let _looking = actor.permit(tx, Act::Look, centre)?;
    let sql = format!(
        "{} select d.number, k.key, d.name, d.centre, d.document, d.made_ms, k.withdrawn_ms, k.withdrawn_reason
         from delegation d join issuer_key k on k.number = d.issuer
         where d.centre in (select number from branch) order by d.number desc limit ?2",
        tree::BRANCH
    );
    let mut found = Vec::new();
    for row in &tx.query(&sql, &[centre.into(), MOST_LISTED.into()])? {
        found.extend(given(tx, row)?);
    }
    Ok(found)
}

fn given(tx: &mut Tx<'_>, row: &Row) -> Result<Option<Given>, DbError> {
    let Ok(Delegation { scope, .. }) = Delegation::read(row.blob(4)?) else { return Ok(None) };
    let came = match &scope.status {
        Some(block) => came(tx, block)?,
        None => 0,
    };
    let reason = row.opt_text(7)?.unwrap_or_default().to_owned();
    Ok(Some(Given {
        number: row.int(0)?,
        computer: PublicKey(row.bytes32(1)?),
        name: row.text(2)?.to_owned(),
        centre: row.int(3)?,
        scope,
        made_ms: row.int(5)?,
        withdrawn: row.opt_int(6)?.map(|from_ms| (from_ms, reason)),
        came,
    }))
}

fn came(tx: &mut Tx<'_>, block: &Block) -> Result<u64, DbError> {
    let entry = StatusEntry { list: block.list.clone(), index: block.first };
    let end = u64::from(block.first) + u64::from(block.count);
    let row = tx.one(
        "select count(*) from credential where list = ?1 and bit >= ?2 and bit < ?3",
        &[entry.number().into(), block.first.into(), end.into()],
    )?;
    row.map_or(Ok(0), |row| row.unsigned(0))
}

/// The centre that stands for what a computer issued with this bit; `None`: it is of no block that was kept for it.
pub(super) fn answering(tx: &mut Tx<'_>, issuer: i64, entry: &StatusEntry) -> Result<Option<i64>, DbError> {
    let sql = "select document, centre from delegation where issuer = ?1 order by number desc limit ?2";
    for row in tx.query(sql, &[issuer.into(), MOST_LISTED.into()])? {
        let block = Delegation::read(row.blob(0)?).ok().and_then(|one| one.scope.status);
        let within = |block: Block| {
            block.list == entry.list && entry.index >= block.first && entry.index - block.first < block.count
        };
        if block.is_some_and(within) {
            return Ok(Some(row.int(1)?));
        }
    }
    Ok(None)
}
