//! Status lists: one bit for each credential, set when it is taken back. The root signs them.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use credential::{MIN_BITS, Moment, StatusEntry, StatusList};

use super::keys::Signer;
use super::{CredentialError, Office};
use crate::db::{self, DbError, Tx, Value};
use crate::service::Service;

const DAY_MS: i64 = 86_400_000;
/// How long a signed list is believed.
const GOOD_MS: i64 = 180 * DAY_MS;
/// A list that nothing changed in is signed anew after this long.
pub(super) const AGAIN_MS: i64 = 7 * DAY_MS;

/// Takes the next free bit.
pub(super) fn take(tx: &mut Tx<'_>, office: &Office<'_>) -> Result<StatusEntry, CredentialError> {
    let (list, index) = take_block(tx, office, 1)?;
    Ok(StatusEntry { list, index })
}

/// Takes `count` bits that follow each other: the list's URL, and the first.
pub(super) fn take_block(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    count: u32,
) -> Result<(String, u32), CredentialError> {
    tx.lock_name("status list")?;
    let epoch = db::epoch(tx)?;
    let row = tx.one(
        "select number, url, next from status_list where epoch = ?1 order by number desc limit 1",
        &[epoch.into()],
    )?;
    if let Some(row) = row {
        let first = u32::try_from(row.int(2)?).unwrap_or(MIN_BITS);
        if first.checked_add(count).is_some_and(|end| end <= MIN_BITS) {
            let values: [Value; 2] = [row.int(0)?.into(), (first + count).into()];
            tx.change("update status_list set next = ?2 where number = ?1", &values)?;
            return Ok((row.text(1)?.to_owned(), first));
        }
    }
    if count > MIN_BITS {
        return Err(credential::StatusError::Index(count).into());
    }
    // By the clock: a number that was given before a backup was restored is not given again.
    let newest = tx.one("select coalesce(max(number), 0) from status_list", &[])?;
    let number = (office.now_ms / 1000).max(newest.map_or(Ok(0), |row| row.int(0))? + 1);
    let url = format!("{}/status/{number}", office.address);
    let columns = ["number", "url", "epoch", "next", "signed_ms"];
    let row: Vec<Value> = vec![number.into(), (&url).into(), epoch.into(), count.into(), 0.into()];
    tx.insert("status_list", &columns, vec![row])?;
    super::trust::write(tx, office)?;
    Ok((url, 0))
}

/// Sets a bit, where the list is ours.
pub(super) fn set(tx: &mut Tx<'_>, office: &Office<'_>, entry: &StatusEntry) -> Result<(), DbError> {
    let row = tx.one("select number from status_list where url = ?1", &[(&entry.list).into()])?;
    let Some(row) = row else { return Ok(()) };
    let values: Vec<Value> = vec![row.int(0)?.into(), entry.index.into(), office.now_ms.into()];
    tx.insert_new("status_bit", &["list", "bit", "set_ms"], vec![values])?;
    tx.change("update status_list set signed_ms = 0 where number = ?1", &[row.int(0)?.into()])
}

/// Whether a bit is set.
pub(super) fn is_set(tx: &mut Tx<'_>, entry: &StatusEntry) -> Result<bool, DbError> {
    let sql = "select bit from status_bit where list = ?1 and bit = ?2";
    Ok(tx.one(sql, &[entry.number().into(), entry.index.into()])?.is_some())
}

/// Has lists known again that a credential from before a restored backup names, so that its bit can be set.
pub(super) fn know(tx: &mut Tx<'_>, office: &Office<'_>, entry: &StatusEntry) -> Result<(), DbError> {
    let Some(number) = entry.number() else { return Ok(()) };
    let columns = ["number", "url", "epoch", "next", "signed_ms"];
    // Of no life of this database: no bit is given in it any more.
    let row: Vec<Value> =
        vec![number.into(), (&entry.list).into(), [0; 16].into(), MIN_BITS.into(), office.now_ms.into()];
    tx.insert_new("status_list", &columns, vec![row]).map(drop)
}

/// Signs the lists that changed, or were signed long ago. Returns all of them.
pub(super) fn sign(
    tx: &mut Tx<'_>,
    office: &Office<'_>,
    root: &Signer,
) -> Result<Vec<Vec<u8>>, CredentialError> {
    let rows = tx.query("select number, url, signed_ms, file from status_list order by number", &[])?;
    let mut files = Vec::new();
    for row in rows {
        let (number, url) = (row.int(0)?, row.text(1)?);
        let fresh = office.now_ms - row.int(2)? < AGAIN_MS;
        if let Some(file) = row.opt_blob(3)?.filter(|_| fresh) {
            files.push(file.to_vec());
            continue;
        }
        let mut list = StatusList::new(MIN_BITS)?;
        for bit in tx.query("select bit from status_bit where list = ?1", &[number.into()])? {
            // A block's bits are all within the list; what is not there cannot be set.
            let _ = list.set(u32::try_from(bit.int(0)?).unwrap_or(u32::MAX));
        }
        let now = office.moment();
        let until = Some(Moment(now.0 + GOOD_MS));
        let file = list.to_credential(url, &root.profile, &root.key, now, until)?;
        tx.change(
            "update status_list set file = ?2, signed_ms = ?3 where number = ?1",
            &[number.into(), (&file).into(), office.now_ms.into()],
        )?;
        files.push(file);
    }
    Ok(files)
}

/// `GET /status/{list}`.
pub fn router() -> Router<Arc<Service>> {
    Router::new().route("/status/{list}", get(serve))
}

async fn serve(State(service): State<Arc<Service>>, Path(list): Path<i64>) -> Response {
    let read = tokio::task::spawn_blocking(move || {
        service.db.read(|tx| {
            let row = tx.one("select file from status_list where number = ?1", &[list.into()])?;
            Ok::<_, DbError>(row.and_then(|row| row.opt_blob(0).ok().flatten().map(<[u8]>::to_vec)))
        })
    });
    match read.await {
        Ok(Ok(Some(file))) => {
            // Anybody's page may ask: it says nothing about anybody.
            let headers = [
                (header::CONTENT_TYPE, "application/vc+ld+json"),
                (header::CACHE_CONTROL, "public, max-age=3600"),
                (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
            ];
            (headers, file).into_response()
        }
        Ok(Ok(None)) => StatusCode::NOT_FOUND.into_response(),
        Ok(Err(error)) => {
            tracing::error!(%error, "a status list cannot be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
