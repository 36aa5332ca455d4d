//! Credentials of the record store, as centres hand them out.

use serde_json::json;

use crate::db::{DbError, Tx};
use crate::lrs::access::{Access, Credential, Scopes};

use super::secret;

/// Returns what a credential stands for; none where it is not known, or ended. HTTP's Basic scheme carries key and
/// secret, the Bearer scheme both with a dot between. Who vouches for what is written is the key, an account at `address`,
/// the platform's.
///
/// # Errors
/// As the database tells.
pub fn lrs(tx: &mut Tx<'_>, credential: &Credential, address: &str) -> Result<Option<Access>, DbError> {
    let parts = match credential {
        Credential::Basic { name, password } => Some((name.as_str(), password.as_str())),
        Credential::Bearer(token) => token.split_once('.'),
    };
    let Some((key, password)) = parts else { return Ok(None) };
    let row = tx.one(
        "select secret_hash, centre, scopes, name from lrs_key where key = ?1 and ended_ms is null",
        &[key.into()],
    )?;
    let Some(row) = row else { return Ok(None) };
    if !secret::same(&secret::hash(password.as_bytes()), row.blob(0)?) {
        return Ok(None);
    }
    let Some(scopes) = Scopes::parse(row.text(2)?) else { return Ok(None) };
    let authority = json!({
        "objectType": "Agent",
        "name": row.text(3)?,
        "account": {"homePage": address, "name": key},
    });
    let Ok(authority) = statement::Actor::parse(&authority.to_string()) else { return Ok(None) };
    Ok(Some(Access { authority, scopes, centre: Some(row.int(1)?) }))
}
