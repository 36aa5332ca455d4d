//! Credentials of programs that read and write a centre's statements: a key and a secret, with scopes of xAPI.

use serde_json::json;

use crate::auth::secret;
use crate::db::{DbError, Row, Tx, Value};

use super::actor::{About, Actor};
use super::error::{line, within};
use super::tree::BRANCH;
use super::{Act, ActError, Thing, tree};

/// The scopes of xAPI 1.0.3, Communication 4.2, with `profile` of 2.0.
pub const SCOPES: [&str; 8] = [
    "statements/write",
    "statements/read/mine",
    "statements/read",
    "state",
    "define",
    "profile",
    "all/read",
    "all",
];
/// Most credentials of one centre that are good.
const MOST: i64 = 200;

/// A credential, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LrsKey {
    /// Its number.
    pub number: i64,
    /// The name of HTTP's Basic scheme.
    pub key: String,
    /// The centre.
    pub centre: i64,
    /// What the centre is called.
    pub centre_name: String,
    /// What it is for.
    pub name: String,
    /// Scopes of xAPI.
    pub scopes: Vec<String>,
    /// Since when, in milliseconds since 1970.
    pub made_ms: i64,
}

/// A credential as it is shown, once.
pub struct Made {
    /// Its number.
    pub number: i64,
    /// The name of HTTP's Basic scheme.
    pub key: String,
    /// The password of it; key and secret with a dot between are the token of the Bearer scheme.
    pub secret: String,
}

/// Makes a credential; the secret is told once.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Closed`], [`ActError::BadText`], [`ActError::BadWord`] for a scope that xAPI
/// does not have, [`ActError::Full`], [`ActError::System`].
pub fn add(
    tx: &mut Tx<'_>,
    actor: &Actor,
    centre: i64,
    name: &str,
    scopes: &[String],
    now_ms: i64,
) -> Result<Made, ActError> {
    let permit = actor.permit(tx, Act::LrsKeyAdd, centre)?;
    let name = line("name", name, 120)?;
    within("scopes", i64::try_from(scopes.len()).unwrap_or(i64::MAX), 1, 8)?;
    let mut chosen: Vec<&str> = Vec::new();
    for scope in scopes {
        let known =
            SCOPES.into_iter().find(|one| one == scope).ok_or(ActError::BadWord { field: "scopes" })?;
        if !chosen.contains(&known) {
            chosen.push(known);
        }
    }
    if !tree::is_open(tx, centre)? {
        return Err(ActError::Closed);
    }
    let count =
        tx.one("select count(*) from lrs_key where centre = ?1 and ended_ms is null", &[centre.into()])?;
    if count.map_or(Ok(0), |row| row.int(0))? >= MOST {
        return Err(ActError::Full);
    }
    let key = random_hex::<12>()?;
    let secret = random_hex::<32>()?;
    let row: Vec<Value> = vec![
        (&key).into(),
        secret::hash(secret.as_bytes()).into(),
        centre.into(),
        (&name).into(),
        chosen.join(" ").into(),
        permit.staff().into(),
        now_ms.into(),
    ];
    let columns = ["key", "secret_hash", "centre", "name", "scopes", "made_by", "made_ms"];
    let number = tx.insert_returning("lrs_key", &columns, "number", row)?;
    permit.note(tx, now_ms, About::NOBODY, &json!({"lrs_key": number, "name": name, "scopes": chosen}))?;
    Ok(Made { number, key, secret })
}

/// Returns the credentials of a branch that are good.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever may not make one there.
pub fn list(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Vec<LrsKey>, ActError> {
    let _keys = actor.permit(tx, Act::LrsKeyAdd, centre)?;
    let sql = format!(
        "{BRANCH} select lrs_key.number, lrs_key.key, lrs_key.centre, centre.name, lrs_key.name, lrs_key.scopes,
             lrs_key.made_ms
         from branch join lrs_key on lrs_key.centre = branch.number join centre on centre.number = lrs_key.centre
         where lrs_key.ended_ms is null order by lrs_key.number limit 2000"
    );
    let read = |row: &Row| -> Result<LrsKey, DbError> {
        Ok(LrsKey {
            number: row.int(0)?,
            key: row.text(1)?.to_owned(),
            centre: row.int(2)?,
            centre_name: row.text(3)?.to_owned(),
            name: row.text(4)?.to_owned(),
            scopes: row.text(5)?.split(' ').map(str::to_owned).collect(),
            made_ms: row.int(6)?,
        })
    };
    Ok(tx.query(&sql, &[centre.into()])?.iter().map(read).collect::<Result<_, _>>()?)
}

/// Ends a credential at once.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`].
pub fn revoke(tx: &mut Tx<'_>, actor: &Actor, key: i64, now_ms: i64) -> Result<(), ActError> {
    let row = tx.one("select centre from lrs_key where number = ?1 and ended_ms is null", &[key.into()])?;
    let Some(row) = row else { return Err(ActError::Unknown(Thing::LrsKey)) };
    let permit = actor.permit(tx, Act::LrsKeyRevoke, row.int(0)?)?;
    tx.execute("update lrs_key set ended_ms = ?1 where number = ?2", &[now_ms.into(), key.into()])?;
    permit.note(tx, now_ms, About::NOBODY, &json!({"lrs_key": key}))?;
    Ok(())
}

fn random_hex<const N: usize>() -> Result<String, ActError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| ActError::System(error.to_string()))?;
    Ok(reconcile::key::hex(&bytes))
}
