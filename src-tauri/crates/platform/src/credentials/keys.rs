//! Issuers' keys: the institute's root, a key for each centre that issues, computers that were delegated to. Secrets are
//! sealed by the platform's own key, so that a backup without that one gives nothing away.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use credential::{IssuerKey, Profile, Scope, Withdrawn, delegate, did_key};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{CredentialError, Office, trust};
use crate::centres::{About, Act, Actor, centre, tree};
use crate::db::{DbError, Row, Tx, Value};

const DAY_MS: i64 = 86_400_000;
/// How long a centre's delegation holds; it is made anew when less than a fifth of it is left.
const CENTRE_MS: i64 = 5 * 365 * DAY_MS;
/// A delegation begins so much before it is made: clocks differ.
pub(super) const BEFORE_MS: i64 = DAY_MS;
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
    pub(super) may_delegate: u8,
    pub(super) until_ms: i64,
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
pub(super) fn chain(
    tx: &mut Tx<'_>,
    delegation: Option<Vec<u8>>,
    parent: Option<i64>,
) -> Result<Vec<Vec<u8>>, DbError> {
    let (mut chain, mut above): (Vec<Vec<u8>>, _) = (delegation.into_iter().collect(), parent);
    while let Some(number) = above.filter(|_| chain.len() < credential::MAX_CHAIN) {
        let row = tx.one("select delegation, parent from issuer_key where number = ?1", &[number.into()])?;
        let Some(row) = row else { break };
        chain.extend(row.opt_blob(0)?.filter(|one| !one.is_empty()).map(<[u8]>::to_vec));
        above = row.opt_int(1)?;
    }
    Ok(chain)
}

/// Whether a key, or one above it, was withdrawn so that nothing below counts any more.
pub(super) fn is_lost(tx: &mut Tx<'_>, key: i64) -> Result<bool, DbError> {
    let (mut next, mut steps) = (Some(key), 0);
    while let Some(number) = next.filter(|_| steps <= credential::MAX_CHAIN) {
        let row =
            tx.one("select parent, withdrawn_below from issuer_key where number = ?1", &[number.into()])?;
        let Some(row) = row else { return Ok(false) };
        if row.int(1)? > 0 {
            return Ok(true);
        }
        next = row.opt_int(0)?;
        steps += 1;
    }
    Ok(false)
}

pub(super) fn keep(
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

/// Gives a key its place, of which only the withdrawal was known.
pub(super) fn place(
    tx: &mut Tx<'_>,
    number: i64,
    centre: i64,
    under: Option<(i64, Vec<u8>)>,
    (name, may_delegate): (&str, u8),
    until_ms: i64,
) -> Result<(), DbError> {
    let (parent, delegation) = under.unzip();
    tx.change(
        "update issuer_key set centre = ?2, parent = ?3, delegation = ?4, name = ?5, may_delegate = ?6, until_ms = ?7
         where number = ?1",
        &[
            number.into(),
            centre.into(),
            parent.into(),
            delegation.into(),
            name.into(),
            may_delegate.into(),
            until_ms.into(),
        ],
    )
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
    roots(tx)?.into_iter().next().ok_or_else(CredentialError::unknown)
}

/// All roots' keys, the first one first: computers in the field name credentials by the root they know.
pub(super) fn roots(tx: &mut Tx<'_>) -> Result<Vec<[u8; 32]>, DbError> {
    let rows = tx.query("select key from issuer_key where parent is null order by number limit 64", &[])?;
    rows.iter().map(|row| row.bytes32(0)).collect()
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
    if let Some(signer) = found.filter(|signer| signer.profile.name == known.name && lasts(signer))
        && !is_lost(tx, signer.number)?
    {
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
pub(super) fn begins(signer: &Signer) -> i64 {
    let scope = signer.chain.first().and_then(|json| credential::Delegation::read(json).ok());
    scope.map_or(0, |delegation| delegation.scope.from_ms)
}

/// Withdraws a key: what it signs from `from_ms` on does not count, nor what those below it issue from then on. The
/// institute's own is rotated instead.
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
        end(tx, row.int(0)?, from_ms, &reason, true)?;
        let detail = json!({"withdrawn": did_key(key), "from_ms": from_ms, "reason": reason});
        permit.note(tx, office.now_ms, About::NOBODY, &detail)?;
        trust::write(tx, office)
    })
}

fn end(tx: &mut Tx<'_>, number: i64, from_ms: i64, reason: &str, below: bool) -> Result<(), DbError> {
    if below {
        tx.change("update issuer_key set withdrawn_below = 1 where number = ?1", &[number.into()])?;
    }
    // Of two words the one that reaches back further counts.
    tx.change(
        "update issuer_key set withdrawn_ms = ?2, withdrawn_reason = ?3
         where number = ?1 and (withdrawn_ms is null or withdrawn_ms > ?2)",
        &[number.into(), from_ms.into(), reason.into()],
    )
}

/// Notes that a key was withdrawn in a life of this database that is over; whether that is news. One that is not known at
/// all is kept under the root, so that it is told on.
pub(super) fn was_withdrawn(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    key: &[u8; 32],
    said: &Withdrawn,
) -> Result<bool, CredentialError> {
    let sql = "select number, withdrawn_ms, withdrawn_below from issuer_key where key = ?1";
    let number = match tx.one(sql, &[key.into()])? {
        Some(row) => {
            let known = row.opt_int(1)?.is_some_and(|known| known <= said.from_ms);
            if known && (row.int(2)? > 0 || !said.below) {
                return Ok(false);
            }
            row.int(0)?
        }
        None => {
            let root = root(tx, office)?;
            let sql = "select centre from issuer_key where number = ?1";
            let centre = tx.one(sql, &[root.number.into()])?.map_or(Ok(1), |row| row.int(0))?;
            let (under, times) = (Some((root.number, Vec::new())), (office.now_ms, said.from_ms));
            keep(tx, centre, key, None, under, ("", 0), times)?
        }
    };
    let reason = crate::centres::line("reason", &said.reason, super::amend::REASON).unwrap_or_default();
    end(tx, number, said.from_ms, &reason, said.below)?;
    Ok(true)
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
            // What it delegated stays good: it is replaced, not lost. So does what it signed within this second, since
            // moments are told in whole ones.
            end(tx, row.int(0)?, office.moment().0 + 1000, &reason, false)?;
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
