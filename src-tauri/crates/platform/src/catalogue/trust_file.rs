//! The trust bundle as a file of its own, `packhorse.trust`: for sticks, for static hosts, for laptops that never met this
//! platform.

use std::path::Path;
use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use reconcile::key::PublicKey;
use reconcile::trust::TrustBundle;

use super::http::Listing;
use super::listing::write_whole;
use crate::db::{DbError, Tx};
use crate::ranges;
use crate::service::Service;

/// The file's name.
pub const TRUST_FILE: &str = "packhorse.trust";

/// Returns the bundle's edition and the file in which it is carried; `None` where there is none yet, or another key than
/// `platform` signed it.
///
/// # Errors
/// As the database tells.
pub fn trust_file(tx: &mut Tx<'_>, platform: &PublicKey) -> Result<Option<(u64, Vec<u8>)>, DbError> {
    let sql = "select trust_edition, trust from catalogue where number = 1 and trust_edition > 0";
    let Some(row) = tx.one(sql, &[])? else { return Ok(None) };
    let file = TrustBundle::carry(row.blob(1)?, platform);
    let edition = row.unsigned(0)?;
    Ok(TrustBundle::open_carried(&file).is_some().then_some((edition, file)))
}

/// Writes such a file: what was there stays until it is whole.
///
/// # Errors
/// When it cannot be written.
pub fn write_trust_file(path: &Path, file: &[u8]) -> std::io::Result<()> {
    write_whole(path, file)
}

/// `GET /packhorse.trust`.
pub(super) async fn give(
    State(service): State<Arc<Service>>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let read = tokio::task::spawn_blocking(move || {
        let key = service.key.public();
        let found = service.db.read(|tx| trust_file(tx, &key))?;
        Ok::<_, DbError>(found.map(|(edition, file)| {
            let tag = format!("{edition}-{}", key.short().replace(' ', ""));
            let mut answer = ranges::answer(&method, &headers, &tag, Arc::new(Listing(file)));
            // It says nothing about anybody: any page may ask, and any cache may keep it for a while.
            for (name, value) in [
                (header::CONTENT_TYPE, "application/octet-stream"),
                (header::CACHE_CONTROL, "public, max-age=3600"),
                (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
            ] {
                answer.headers_mut().insert(name, HeaderValue::from_static(value));
            }
            answer
        }))
    });
    match read.await {
        Ok(Ok(Some(answer))) => answer,
        Ok(Ok(None)) => StatusCode::NOT_FOUND.into_response(),
        Ok(Err(error)) => {
            tracing::error!(%error, "the trust bundle cannot be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
