//! Issuers' keys: the institute's root, a key for each centre that issues, computers that were delegated to. Secrets are
//! sealed by the platform's own key, so that a backup without that one gives nothing away.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use credential::{Block, IssuerKey, Profile, Scope, delegate, did_key};
use reconcile::key::PublicKey;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{CredentialError, Office, lists, trust};
use crate::centres::{About, Act, ActError, Actor, centre, tree};
use crate::db::{DbError, Row, Tx, Value};

const DAY_MS: i64 = 86_400_000;
/// How long a centre's delegation holds; it is made anew when less than a fifth of it is left.
const CENTRE_MS: i64 = 5 * 365 * DAY_MS;
/// A delegation begins so much before it is made: clocks differ.
const BEFORE_MS: i64 = DAY_MS;
const DOMAIN: &[u8] = b"packhorse issuer keys 1\0";
/// Bytes of the nonce before what is sealed.
const NONCE: usize = 24;

/// A key that can sign here.
pub(super) struct Signer {
    pub(super) number: i64,
    pub(super) key: IssuerKey,
    pub(super) profile: Profile,
    /// The delegations up to the root, nearest first.
    pub(super) chain: Vec<Vec<u8>>,
    may_delegate: u8,
    until_ms: i64,
}

fn cipher(office: &Office<'_>) -> XChaCha20Poly1305 {
    let key: [u8; 32] = Sha256::new().chain_update(DOMAIN).chain_update(office.key.bytes()).finalize().into();
    XChaCha20Poly1305::new(&key.into())
}

fn random<const N: usize>() -> Result<[u8; N], CredentialError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| CredentialError::System(error.to_string()))?;
    Ok(bytes)
}

fn seal(office: &Office<'_>, public: &[u8; 32], seed: &[u8; 32]) -> Result<Vec<u8>, CredentialError> {
    let nonce: [u8; NONCE] = random()?;
    let sealed = cipher(office).encrypt(&XNonce::from(nonce), Payload { msg: seed, aad: public });
    let sealed = sealed.map_err(|_| CredentialError::System("sealing failed".into()))?;
    Ok([&nonce[..], &sealed].concat())
}

fn unseal(office: &Office<'_>, public: &[u8; 32], sealed: &[u8]) -> Option<IssuerKey> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    let seed = cipher(office).decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: public }).ok()?;
    let key = IssuerKey::from_seed(seed.try_into().ok()?);
    (key.public() == *public).then_some(key)
}

const COLUMNS: &str = "number, key, secret, parent, delegation, name, may_delegate, until_ms";

fn signer(tx: &mut Tx<'_>, office: &Office<'_>, row: &Row) -> Result<Signer, CredentialError> {
    let public = row.bytes32(1)?;
    let key =
        unseal(office, &public, row.blob(2)?).ok_or_else(|| CredentialError::Sealed(did_key(&public)))?;
    let chain = chain(tx, row.opt_blob(4)?.map(<[u8]>::to_vec), row.opt_int(3)?)?;
    let profile = Profile { id: key.did(), name: row.text(5)?.to_owned(), url: None };
    let may_delegate = u8::try_from(row.int(6)?).unwrap_or(0);
    Ok(Signer { number: row.int(0)?, key, profile, chain, may_delegate, until_ms: row.int(7)? })
}

/// The delegations from one key's up to the root, nearest first.
fn chain(tx: &mut Tx<'_>, delegation: Option<Vec<u8>>, parent: Option<i64>) -> Result<Vec<Vec<u8>>, DbError> {
    let (mut chain, mut above): (Vec<Vec<u8>>, _) = (delegation.into_iter().collect(), parent);
    while let Some(number) = above.filter(|_| chain.len() < credential::MAX_CHAIN) {
        let row = tx.one("select delegation, parent from issuer_key where number = ?1", &[number.into()])?;
        let Some(row) = row else { break };
        chain.extend(row.opt_blob(0)?.map(<[u8]>::to_vec));
        above = row.opt_int(1)?;
    }
    Ok(chain)
}

fn keep(
    tx: &mut Tx<'_>,
    centre: i64,
    key: &[u8; 32],
    secret: Option<Vec<u8>>,
    under: Option<(i64, Vec<u8>)>,
    (name, may_delegate): (&str, u8),
    (made_ms, until_ms): (i64, i64),
) -> Result<i64, DbError> {
    let (parent, delegation) = under.unzip();
    let columns =
        ["centre", "key", "secret", "parent", "delegation", "name", "may_delegate", "made_ms", "until_ms"];
    let row: Vec<Value> = vec![
        centre.into(),
        key.into(),
        secret.into(),
        parent.into(),
        delegation.into(),
        name.into(),
        may_delegate.into(),
        made_ms.into(),
        until_ms.into(),
    ];
    tx.insert_returning("issuer_key", &columns, "number", row)
}

/// The institute's key; made where there is none.
pub(super) fn root(tx: &mut Tx<'_>, office: &Office<'_>) -> Result<Signer, CredentialError> {
    let sql = format!(
        "select {COLUMNS} from issuer_key where parent is null and withdrawn_ms is null order by number desc limit 1"
    );
    if let Some(row) = tx.one(&sql, &[])? {
        return signer(tx, office, &row);
    }
    tx.lock_name("issuer root")?;
    if tx.one(&sql, &[])?.is_none() {
        new_root(tx, office)?;
    }
    let row = tx.one(&sql, &[])?.ok_or_else(CredentialError::unknown)?;
    signer(tx, office, &row)
}

fn new_root(tx: &mut Tx<'_>, office: &Office<'_>) -> Result<i64, CredentialError> {
    let institute = match tree::root(tx)? {
        Some(institute) => institute,
        None => centre::institute(tx, "Packhorse", office.now_ms)?,
    };
    let name = centre::known(tx, institute)?.map(|centre| centre.name).unwrap_or_default();
    let seed = random()?;
    let public = IssuerKey::from_seed(seed).public();
    let sealed = seal(office, &public, &seed)?;
    let times = (office.now_ms, i64::MAX);
    Ok(keep(tx, institute, &public, Some(sealed), None, (&name, 2), times)?)
}

/// The first root's key: names of credentials are made of it, also after it was rotated.
pub(super) fn namespace(tx: &mut Tx<'_>) -> Result<[u8; 32], CredentialError> {
    let row = tx.one("select key from issuer_key where parent is null order by number limit 1", &[])?;
    Ok(row.ok_or_else(CredentialError::unknown)?.bytes32(0)?)
}

/// The key of a centre that issues; made, and delegated to by the next above that issues, when it is first needed. The
/// institute's is the root.
pub(super) fn of_centre(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    centre: i64,
) -> Result<Signer, CredentialError> {
    let root = root(tx, office)?;
    let Some(known) = centre::known(tx, centre)? else { return Ok(root) };
    if known.parent.is_none() {
        return Ok(root);
    }
    let sql = format!(
        "select {COLUMNS} from issuer_key where centre = ?1 and parent is not null and secret is not null
         and withdrawn_ms is null order by number desc limit 1"
    );
    let found = tx.one(&sql, &[centre.into()])?;
    let found = found.map(|row| signer(tx, office, &row)).transpose()?;
    let lasts = |signer: &Signer| signer.until_ms - office.now_ms > CENTRE_MS / 5;
    if let Some(signer) = found.filter(|signer| signer.profile.name == known.name && lasts(signer)) {
        return Ok(signer);
    }
    tx.lock_name("issuer key")?;
    let mut above = root;
    for one in tree::path(tx, centre)?.into_iter().skip(1) {
        if super::policy::policy_of(tx, one)?.issues {
            let signer = of_centre(tx, office, one)?;
            // One place is left below for trainers' computers.
            if signer.may_delegate >= 2 {
                above = signer;
            }
            break;
        }
    }
    // A key of its own for each delegation: one that is withdrawn is withdrawn with all it signed.
    let seed = random()?;
    let key = IssuerKey::from_seed(seed);
    let may_delegate = match above.chain.is_empty() {
        true => 2,
        false => above.may_delegate.saturating_sub(1),
    };
    let from_ms = office.moment().0 - BEFORE_MS;
    let until_ms = (office.moment().0 + CENTRE_MS).min(above.until_ms);
    let scope = Scope { from_ms: from_ms.max(begins(&above)), until_ms, may_delegate, ..Scope::default() };
    let child = Profile { id: key.did(), name: known.name.clone(), url: None };
    let delegation = delegate(&above.profile, &above.key, &child, &scope, office.moment())?;
    let sealed = seal(office, &key.public(), &seed)?;
    let under = Some((above.number, delegation.clone()));
    let times = (office.now_ms, until_ms);
    let number = keep(tx, centre, &key.public(), Some(sealed), under, (&known.name, may_delegate), times)?;
    let chain = [vec![delegation], above.chain].concat();
    trust::write(tx, office)?;
    Ok(Signer { number, key, profile: child, chain, may_delegate, until_ms })
}

/// When a key's own delegation begins; what it delegates begins no earlier.
fn begins(signer: &Signer) -> i64 {
    let scope = signer.chain.first().and_then(|json| credential::Delegation::read(json).ok());
    scope.map_or(0, |delegation| delegation.scope.from_ms)
}

/// Withdraws a key: what it signs from `from_ms` on does not count. The institute's own is rotated instead.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn withdraw(
    office: &Office<'_>,
    actor: &Actor,
    key: &[u8; 32],
    from_ms: i64,
    reason: &str,
) -> Result<(), CredentialError> {
    office.db.write(|tx| {
        let sql = "select number, centre, parent from issuer_key where key = ?1";
        let row = tx.one(sql, &[key.into()])?.ok_or_else(CredentialError::unknown)?;
        let permit = actor.permit(tx, Act::IssuerKey, row.int(1)?)?;
        if row.opt_int(2)?.is_none() {
            return Err(CredentialError::Root);
        }
        let reason = crate::centres::line("reason", reason, super::amend::REASON)?;
        crate::centres::within("from", from_ms, 0, office.now_ms)?;
        end(tx, row.int(0)?, from_ms, &reason)?;
        let detail = json!({"withdrawn": did_key(key), "from_ms": from_ms, "reason": reason});
        permit.note(tx, office.now_ms, About::NOBODY, &detail)?;
        trust::write(tx, office)
    })
}

fn end(tx: &mut Tx<'_>, number: i64, from_ms: i64, reason: &str) -> Result<(), DbError> {
    // Of two words the one that reaches back further counts.
    tx.change(
        "update issuer_key set withdrawn_ms = ?2, withdrawn_reason = ?3
         where number = ?1 and (withdrawn_ms is null or withdrawn_ms > ?2)",
        &[number.into(), from_ms.into(), reason.into()],
    )
}

/// Withdraws a centre's keys from now on, and makes another. Of the institute: a new root beside the old one, and all
/// centres get their next delegation from it.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn rotate(
    office: &Office<'_>,
    actor: &Actor,
    centre: i64,
    reason: &str,
) -> Result<[u8; 32], CredentialError> {
    office.db.write(|tx| {
        let permit = actor.permit(tx, Act::IssuerKey, centre)?;
        let reason = crate::centres::line("reason", reason, super::amend::REASON)?;
        root(tx, office)?;
        let is_root = centre::known(tx, centre)?.is_some_and(|centre| centre.parent.is_none());
        if !super::policy::policy_of(tx, centre)?.issues {
            return Err(CredentialError::NotIssuing);
        }
        let which = if is_root { "secret is not null" } else { "centre = ?1 and secret is not null" };
        // A parameter that is not used is refused by PostgreSQL.
        let which = if is_root { format!("{which} and ?1 > 0") } else { which.to_owned() };
        let sql = format!("select number from issuer_key where {which} and withdrawn_ms is null");
        for row in tx.query(&sql, &[centre.into()])? {
            end(tx, row.int(0)?, office.now_ms, &reason)?;
        }
        let public = match is_root {
            true => {
                new_root(tx, office)?;
                root(tx, office)?.key.public()
            }
            false => of_centre(tx, office, centre)?.key.public(),
        };
        let detail = json!({"rotated": did_key(&public), "reason": reason});
        permit.note(tx, office.now_ms, About::NOBODY, &detail)?;
        trust::write(tx, office)?;
        Ok(public)
    })
}

/// Most certificates that a computer may issue by one delegation.
pub const MOST_OF_COMPUTER: i64 = 10_000;
/// Most days that a delegation to a computer holds: two years, as appointments do.
pub const MOST_DAYS: i64 = 2 * 366;

/// What a computer may issue.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Allowance {
    /// Ids of the achievements; none: all.
    pub achievements: Option<Vec<String>>,
    /// How many certificates.
    pub count: u32,
    /// For how many days.
    pub days: u32,
}

/// Delegates to a computer's own key. Each certificate it issues has a bit of a block that is kept for it. Returns the
/// delegation.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn delegate_to_computer(
    office: &Office<'_>,
    actor: &Actor,
    centre: i64,
    computer: &PublicKey,
    name: &str,
    allowance: &Allowance,
) -> Result<Vec<u8>, CredentialError> {
    let Allowance { achievements, count, days } = allowance;
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
        let above = of_centre(tx, office, centre)?;
        let (list, first) = lists::take_block(tx, office, count)?;
        let status = Some(Block { list, first, count });
        let from_ms = (office.moment().0 - BEFORE_MS).max(begins(&above));
        let until_ms = (office.moment().0 + i64::from(days) * DAY_MS).min(above.until_ms);
        let scope = Scope {
            achievements: achievements.clone(),
            count: Some(count),
            from_ms,
            until_ms,
            status,
            may_delegate: 0,
        };
        let child = Profile { id: did_key(&computer.0), name: name.clone(), url: None };
        let delegation = delegate(&above.profile, &above.key, &child, &scope, office.moment())?;
        let known = tx.one("select number from issuer_key where key = ?1", &[computer.0.into()])?;
        if let Some(row) = known {
            tx.change(
                "update issuer_key set centre = ?2, parent = ?3, delegation = ?4, name = ?5, until_ms = ?6
                 where number = ?1",
                &[
                    row.int(0)?.into(),
                    centre.into(),
                    above.number.into(),
                    (&delegation).into(),
                    (&name).into(),
                    until_ms.into(),
                ],
            )?;
        } else {
            let under = Some((above.number, delegation.clone()));
            keep(tx, centre, &computer.0, None, under, (&name, 0), (office.now_ms, until_ms))?;
        }
        let detail = json!({"delegated": did_key(&computer.0), "count": count, "achievements": achievements});
        permit.note(tx, office.now_ms, About::NOBODY, &detail)?;
        trust::write(tx, office)?;
        Ok(delegation)
    })
}

/// Returns the delegations to a computer's own key that hold now, each followed by those above it.
///
/// # Errors
/// As the database tells.
pub fn delegations_for(tx: &mut Tx<'_>, computer: &PublicKey, now_ms: i64) -> Result<Vec<Vec<u8>>, DbError> {
    let row = tx.one(
        "select delegation, parent from issuer_key
         where key = ?1 and secret is null and withdrawn_ms is null and until_ms > ?2",
        &[computer.0.into(), now_ms.into()],
    )?;
    let Some(row) = row else { return Ok(Vec::new()) };
    chain(tx, row.opt_blob(0)?.map(<[u8]>::to_vec), row.opt_int(1)?)
}
