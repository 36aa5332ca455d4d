//! Publishers: whose signature on a pack is good here.

use reconcile::key::{PublicKey, SecretKey};
use reconcile::trust::{self, TrustBundle};
use serde_json::json;

use super::listing;
use crate::centres::{About, Act, ActError, Actor};
use crate::db::{DbError, Tx, Value};

/// A publisher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// Its number.
    pub number: i64,
    /// The key it signs with.
    pub key: PublicKey,
    /// What people call it.
    pub name: String,
    /// The centre for which it is good, with all below.
    pub centre: i64,
}

/// Returns the publishers that are trusted, first come first.
///
/// # Errors
/// As the database tells.
pub fn publishers(tx: &mut Tx<'_>) -> Result<Vec<Publisher>, DbError> {
    let sql =
        "select number, key, name, centre from publisher where ended_ms is null order by number limit ?1";
    let rows = tx.query(sql, &[(trust::MAX_KEYS as u64).into()])?;
    rows.iter()
        .map(|row| {
            Ok(Publisher {
                number: row.int(0)?,
                key: PublicKey(row.bytes32(1)?),
                name: row.text(2)?.to_owned(),
                centre: row.int(3)?,
            })
        })
        .collect()
}

/// Returns the publishers whose packs a centre may publish: its own, and those of the centres above.
///
/// # Errors
/// As the database tells.
pub fn trusted_by(tx: &mut Tx<'_>, centre: i64) -> Result<Vec<Publisher>, DbError> {
    let mut above = Vec::new();
    let mut next = Some(centre);
    while let Some(one) = next.filter(|one| !above.contains(one)) {
        above.push(one);
        let row = tx.one("select parent from centre where number = ?1", &[one.into()])?;
        next = row.map(|row| row.opt_int(0)).transpose()?.flatten();
    }
    let all = publishers(tx)?;
    Ok(all.into_iter().filter(|publisher| above.contains(&publisher.centre)).collect())
}

/// Trusts a publisher's packs in a branch. One that is, or was, of another centre is moved here, with the packs it signed:
/// that must be allowed there too.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::BadText`] for no name, [`ActError::BadKey`] for no key, [`ActError::Full`] where as
/// many are trusted as laptops are told.
pub fn add_publisher(
    tx: &mut Tx<'_>,
    actor: &Actor,
    centre: i64,
    key: &PublicKey,
    name: &str,
    platform: &SecretKey,
    now_ms: i64,
) -> Result<i64, ActError> {
    let permit = actor.permit(tx, Act::PackPublish, centre)?;
    let name = crate::centres::line("name", name, 120)?;
    if !key.is_sound() {
        return Err(ActError::BadKey);
    }
    // Held, so that nobody else moves it or publishes with it meanwhile.
    listing::editions(tx)?;
    let all = publishers(tx)?;
    if all.len() >= trust::MAX_KEYS && !all.iter().any(|one| one.key == *key) {
        return Err(ActError::Full);
    }
    let known = tx.one("select centre from publisher where key = ?1", &[key.0.into()])?;
    if let Some(elsewhere) = known.map(|row| row.int(0)).transpose()?.filter(|known| *known != centre) {
        let moving = actor.permit(tx, Act::PackPublish, elsewhere)?;
        let detail = json!({"publisher ended": key.to_string(), "to": centre});
        moving.note(tx, now_ms, About::NOBODY, &detail)?;
    }
    tx.execute(
        "insert into publisher (key, name, centre, since_ms) values (?1, ?2, ?3, ?4)
         on conflict (key) do update set name = excluded.name, centre = excluded.centre,
             since_ms = excluded.since_ms, ended_ms = null",
        &[key.0.into(), (&name).into(), centre.into(), now_ms.into()],
    )?;
    let row = tx.one("select number from publisher where key = ?1", &[key.0.into()])?;
    let number = row.map_or(Ok(0), |row| row.int(0))?;
    permit.note(tx, now_ms, About::NOBODY, &json!({"publisher": key.to_string(), "name": name}))?;
    write_bundle(tx, platform)?;
    Ok(number)
}

/// Trusts a publisher's packs no more. Packs that are listed stay; nothing new of theirs is taken, and laptops hear of it.
///
/// # Errors
/// [`ActError::NotAllowed`].
pub fn end_publisher(
    tx: &mut Tx<'_>,
    actor: &Actor,
    key: &PublicKey,
    platform: &SecretKey,
    now_ms: i64,
) -> Result<bool, ActError> {
    let Some(known) = publishers(tx)?.into_iter().find(|known| known.key == *key) else { return Ok(false) };
    let permit = actor.permit(tx, Act::PackPublish, known.centre)?;
    tx.execute(
        "update publisher set ended_ms = ?2 where number = ?1",
        &[known.number.into(), now_ms.into()],
    )?;
    permit.note(tx, now_ms, About::NOBODY, &json!({"publisher ended": key.to_string()}))?;
    write_bundle(tx, platform)?;
    Ok(true)
}

/// Most bytes of a bundle: it goes in one reply, with other things.
const MOST: usize = trust::MAX_TRUST / 4 * 3;
/// Bytes of a bundle beside issuers and publishers.
const BESIDE: usize = 1024;

/// Writes the bundle anew, one edition on: publishers, and what is known of issuers of certificates.
pub(crate) fn write_bundle(tx: &mut Tx<'_>, platform: &SecretKey) -> Result<(), DbError> {
    let (_, edition) = listing::editions(tx)?;
    let row = tx.one("select list, made_ms from issuers where number = 1", &[])?;
    let (issuers, made_ms, bytes) = match row {
        Some(row) => {
            let text = row.text(0)?;
            (serde_json::from_str(text).unwrap_or_default(), row.int(1)?, text.len())
        }
        None => (serde_json::Value::Null, 0, 0),
    };
    // The newest first: their packs are those that are being brought.
    let mut room = MOST.saturating_sub(bytes + BESIDE);
    let mut fits = |one: &trust::Publisher| {
        let bytes = serde_json::to_string(one).map_or(usize::MAX, |text| text.len() + 1);
        room.checked_sub(bytes).inspect(|left| room = *left).is_some()
    };
    let all = publishers(tx)?;
    let count = all.len();
    let told = all.into_iter().rev().map(|one| trust::Publisher { key: one.key.to_string(), name: one.name });
    let mut publishers: Vec<trust::Publisher> = told.take_while(|one| fits(one)).collect();
    publishers.reverse();
    if publishers.len() < count {
        tracing::error!(told = publishers.len(), count, "the trust bundle has no room for all publishers");
    }
    let form = if issuers.is_null() { 1 } else { 2 };
    let bundle = TrustBundle { trust: form, edition: edition + 1, publishers, issuers, made_ms };
    let values: [Value; 2] = [(edition + 1).into(), bundle.sign(platform).into()];
    tx.execute("update catalogue set trust_edition = ?1, trust = ?2 where number = 1", &values)?;
    Ok(())
}
