//! What learners let wallets at, and the tokens by which wallets use it (RFC 6749, 5 and 6; RFC 7009).

use serde_json::json;

use super::refusal::Refusal;
use super::request;
use super::scope::{Scope, Scopes};
use super::wallet::{self, Wallet};
use crate::auth::secret::Secret;
use crate::centres::{About, Act, ActError, Actor, Thing, person};
use crate::db::{DbError, Row, Tx, Value};

/// How long a token is good: an hour, as the standard recommends.
pub const TOKEN_MS: i64 = 3_600_000;
/// How long a wallet may stay away without having to ask again.
pub const AWAY_MS: i64 = 180 * 86_400_000;
/// How old the time of the last use may be before it is written again.
const SEEN_STEP_MS: i64 = 3_600_000;
/// Most tokens of one access that are good at a time.
const MOST_TOKENS: i64 = 16;

/// What a wallet was let at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Access {
    /// Its number.
    pub number: i64,
    /// Who.
    pub wallet: Wallet,
    /// The learner.
    pub learner: i64,
    /// At what.
    pub scopes: Scopes,
    /// Since when, in milliseconds since 1970.
    pub made_ms: i64,
    /// When it was used last, to an hour.
    pub used_ms: i64,
}

/// Tokens, as they are told once.
pub struct Tokens {
    /// What the wallet shows.
    pub access: Secret,
    /// What it fetches new ones with.
    pub refresh: Option<String>,
    /// What they are good for.
    pub scopes: Scopes,
}

/// Whose credentials somebody asks for, by a good token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bearer {
    /// The learner.
    pub learner: i64,
    /// What was let.
    pub scopes: Scopes,
}

/// Gives tokens for a code. `Ok(Err(…))` also changes something: a code that is used twice ends what it was given for.
///
/// # Errors
/// As the database tells; [`ActError::System`] where the system has no random numbers.
pub fn of_code(
    tx: &mut Tx<'_>,
    wallet: &Wallet,
    code: &str,
    redirect: &str,
    verifier: &str,
    now_ms: i64,
) -> Result<Result<Tokens, Refusal>, Refusal> {
    let refused = |words| Ok(Err(Refusal::Grant(words)));
    let Some(agreed) = request::agreed(tx, code)?.filter(|agreed| agreed.wallet == wallet.number) else {
        return refused("the code is not known, or another client's");
    };
    if let Some(access) = agreed.access {
        end(tx, access, now_ms)?;
        return refused("the code was used already: what it was given for is ended");
    }
    if agreed.expires_ms < now_ms {
        return refused("the code is too old");
    }
    if agreed.redirect != redirect {
        return refused("redirect_uri is not the one that the code was asked for with");
    }
    if !agreed.is_from(verifier) {
        return refused("code_verifier is not what code_challenge was made of");
    }
    // A wallet that is let in again begins anew.
    let before = tx.query(
        "select number from wallet_access where wallet = ?1 and learner = ?2 and ended_ms is null",
        &[wallet.number.into(), agreed.learner.into()],
    )?;
    for row in before {
        end(tx, row.int(0)?, now_ms)?;
    }
    let row: Vec<Value> = vec![
        wallet.number.into(),
        agreed.learner.into(),
        agreed.scopes.to_string().into(),
        now_ms.into(),
        now_ms.into(),
    ];
    let columns = ["wallet", "learner", "scope", "made_ms", "used_ms"];
    let access = tx.insert_returning("wallet_access", &columns, "number", row)?;
    tx.execute(
        "update wallet_request set access = ?2 where number = ?1",
        &[agreed.number.into(), access.into()],
    )?;
    tx.execute("delete from wallet_token where expires_ms < ?1", &[now_ms.into()])?;
    let refresh = match wallet.said.grants("refresh_token") {
        true => Some(keep(tx, access, agreed.scopes, true, now_ms + AWAY_MS)?.show().to_owned()),
        false => None,
    };
    let token = keep(tx, access, agreed.scopes, false, now_ms + TOKEN_MS)?;
    Ok(Ok(Tokens { access: token, refresh, scopes: agreed.scopes }))
}

/// Gives a new token for one that refreshes. That stays as it is, and is good for longer from now on: the wallet says its own
/// secret beside, and an answer that is lost on a bad line costs nothing.
///
/// # Errors
/// [`Refusal::Grant`], [`Refusal::Scope`] for more than was let.
pub fn of_refresh(
    tx: &mut Tx<'_>,
    wallet: &Wallet,
    token: &str,
    wanted: &str,
    now_ms: i64,
) -> Result<Tokens, Refusal> {
    let unknown = Refusal::Grant("the token is over, was revoked, or is another client's");
    let Some(secret) = Secret::typed(token) else { return Err(unknown) };
    let row = tx.one(
        "select a.number, a.scope from wallet_token t join wallet_access a on a.number = t.access
         where t.secret_hash = ?1 and t.refreshes = 1 and t.expires_ms >= ?2 and a.wallet = ?3
             and a.ended_ms is null",
        &[secret.hash().into(), now_ms.into(), wallet.number.into()],
    )?;
    let Some(row) = row else { return Err(unknown) };
    let (access, let_at) = (row.int(0)?, Scopes::known(row.text(1)?));
    let scopes = match wanted.trim() {
        "" => let_at,
        wanted => Scopes::parse(wanted).filter(|wanted| wanted.within(let_at)).ok_or(Refusal::Scope)?,
    };
    tx.execute(
        "update wallet_token set expires_ms = ?2 where secret_hash = ?1",
        &[secret.hash().into(), (now_ms + AWAY_MS).into()],
    )?;
    tx.execute("update wallet_access set used_ms = ?2 where number = ?1", &[access.into(), now_ms.into()])?;
    tx.execute("delete from wallet_token where expires_ms < ?1", &[now_ms.into()])?;
    let count = tx.one("select count(*) from wallet_token where access = ?1", &[access.into()])?;
    if count.map_or(Ok(0), |row| row.int(0))? > MOST_TOKENS {
        tx.execute("delete from wallet_token where access = ?1 and refreshes = 0", &[access.into()])?;
    }
    let token = keep(tx, access, scopes, false, now_ms + TOKEN_MS)?;
    Ok(Tokens { access: token, refresh: Some(secret.show().to_owned()), scopes })
}

fn keep(
    tx: &mut Tx<'_>,
    access: i64,
    scopes: Scopes,
    refreshes: bool,
    expires_ms: i64,
) -> Result<Secret, ActError> {
    let secret = Secret::random::<32>().map_err(|error| ActError::System(error.to_string()))?;
    let row: Vec<Value> = vec![
        secret.hash().into(),
        access.into(),
        refreshes.into(),
        scopes.to_string().into(),
        expires_ms.into(),
    ];
    tx.insert("wallet_token", &["secret_hash", "access", "refreshes", "scope", "expires_ms"], vec![row])?;
    Ok(secret)
}

/// Ends a token of a wallet's own; one that refreshes ends with everything that was let (RFC 7009, 2.1). One that is not
/// known is ended already.
///
/// # Errors
/// As the database tells.
pub fn revoke(tx: &mut Tx<'_>, wallet: &Wallet, token: &str, now_ms: i64) -> Result<(), DbError> {
    let Some(secret) = Secret::typed(token) else { return Ok(()) };
    let row = tx.one(
        "select t.access, t.refreshes from wallet_token t join wallet_access a on a.number = t.access
         where t.secret_hash = ?1 and a.wallet = ?2",
        &[secret.hash().into(), wallet.number.into()],
    )?;
    let Some(row) = row else { return Ok(()) };
    match row.truth(1)? {
        true => end(tx, row.int(0)?, now_ms),
        false => {
            tx.execute("delete from wallet_token where secret_hash = ?1", &[secret.hash().into()]).map(drop)
        }
    }
}

/// Ends what was let, with all its tokens.
fn end(tx: &mut Tx<'_>, access: i64, now_ms: i64) -> Result<(), DbError> {
    tx.execute("delete from wallet_token where access = ?1", &[access.into()])?;
    tx.execute(
        "update wallet_access set ended_ms = ?2 where number = ?1 and ended_ms is null",
        &[access.into(), now_ms.into()],
    )
    .map(drop)
}

/// Returns whose token it is, and whether its use is to be noted; `None` where it is good no more, or never was.
///
/// # Errors
/// As the database tells.
pub fn bearer(tx: &mut Tx<'_>, token: &str, now_ms: i64) -> Result<Option<(Bearer, Option<i64>)>, DbError> {
    let Some(secret) = Secret::typed(token) else { return Ok(None) };
    let row = tx.one(
        "select a.learner, t.scope, a.used_ms, a.number from wallet_token t
         join wallet_access a on a.number = t.access
         where t.secret_hash = ?1 and t.refreshes = 0 and t.expires_ms >= ?2 and a.ended_ms is null",
        &[secret.hash().into(), now_ms.into()],
    )?;
    let Some(row) = row else { return Ok(None) };
    let is_stale = now_ms - row.int(2)? > SEEN_STEP_MS;
    let bearer = Bearer { learner: row.int(0)?, scopes: Scopes::known(row.text(1)?) };
    Ok(Some((bearer, is_stale.then_some(row.int(3)?))))
}

/// Notes that something that was let was used.
///
/// # Errors
/// As the database tells.
pub fn touch(tx: &mut Tx<'_>, access: i64, now_ms: i64) -> Result<(), DbError> {
    tx.execute("update wallet_access set used_ms = ?2 where number = ?1", &[access.into(), now_ms.into()])
        .map(drop)
}

/// Returns what wallets are let at of a learner's, over all accounts that are theirs, the latest first.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role where the learner is.
pub fn of_learner(
    tx: &mut Tx<'_>,
    actor: &Actor,
    learner: i64,
    now_ms: i64,
) -> Result<Vec<Access>, ActError> {
    let _looking = person::permit(tx, actor, Act::Look, learner)?;
    Ok(of_person(tx, learner, now_ms)?)
}

/// Returns the same for whoever said by a one-time code that they are this learner.
///
/// # Errors
/// As the database tells.
pub fn of_person(tx: &mut Tx<'_>, learner: i64, now_ms: i64) -> Result<Vec<Access>, DbError> {
    let mut all = Vec::new();
    for one in person::learners_of(tx, learner)? {
        let rows = tx.query(
            "select w.number, w.id, w.said, a.number, a.learner, a.scope, a.made_ms, a.used_ms
             from wallet_access a join wallet w on w.number = a.wallet
             where a.learner = ?1 and a.ended_ms is null
                 and exists (select 1 from wallet_token t where t.access = a.number and t.expires_ms >= ?2)
             order by a.number desc limit 100",
            &[one.into(), now_ms.into()],
        )?;
        all.extend(rows.iter().map(read).collect::<Result<Vec<_>, DbError>>()?);
    }
    Ok(all)
}

fn read(row: &Row) -> Result<Access, DbError> {
    Ok(Access {
        wallet: wallet::read(row)?,
        number: row.int(3)?,
        learner: row.int(4)?,
        scopes: Scopes::known(row.text(5)?),
        made_ms: row.int(6)?,
        used_ms: row.int(7)?,
    })
}

/// Withdraws what a learner let a wallet at: its tokens are good no more.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`].
pub fn withdraw(tx: &mut Tx<'_>, actor: &Actor, access: i64, now_ms: i64) -> Result<(), ActError> {
    let (learner, wallet) = standing(tx, access)?.ok_or(ActError::Unknown(Thing::Wallet))?;
    let permit = person::permit(tx, actor, Act::WalletEnd, learner)?;
    end(tx, access, now_ms)?;
    permit.note(tx, now_ms, About::learner(learner), &json!({"access": access, "wallet": wallet}))?;
    Ok(())
}

/// Withdraws what a learner let a wallet at by their own word, of whichever of their accounts. Returns whether there was
/// anything to withdraw: what is over already, and what is somebody else's, is nothing of theirs.
///
/// # Errors
/// As the database tells.
pub fn withdraw_own(tx: &mut Tx<'_>, learner: i64, access: i64, now_ms: i64) -> Result<bool, ActError> {
    let Some((owner, wallet)) = standing(tx, access)? else { return Ok(false) };
    if !person::learners_of(tx, learner)?.contains(&owner) {
        return Ok(false);
    }
    let permit = person::permit_own(tx, Act::WalletEnd, owner)?;
    end(tx, access, now_ms)?;
    let detail = json!({"access": access, "wallet": wallet, "own": true});
    permit.note(tx, now_ms, About::learner(owner), &detail)?;
    Ok(true)
}

/// Whose an access is that is not over, and which wallet's.
fn standing(tx: &mut Tx<'_>, access: i64) -> Result<Option<(i64, i64)>, DbError> {
    let row = tx.one(
        "select learner, wallet from wallet_access where number = ?1 and ended_ms is null",
        &[access.into()],
    )?;
    row.map(|row| Ok((row.int(0)?, row.int(1)?))).transpose()
}

/// How what was let is told as JSON.
#[must_use]
pub fn told(access: &Access) -> serde_json::Value {
    json!({
        "access": access.number,
        "learner": access.learner,
        "wallet": access.wallet.said.client_name,
        "host": access.wallet.said.host(),
        "may": access.scopes.each().map(Scope::word).collect::<Vec<_>>(),
        "since": access.made_ms,
        "used": access.used_ms,
    })
}
