//! Packs over HTTP: the folder of packs as any static host gives it, and the way for editors to publish.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use pack::FileSource;
use reconcile::key::PublicKey;
use serde_json::json;
use tokio_stream::StreamExt;

use super::listing::FILE;
use super::publish::{PublishError, publish, withdraw};
use super::trust_file;
use crate::centres::api::status;
use crate::centres::{ActError, Actor};
use crate::db::DbError;
use crate::ranges;
use crate::service::Service;

/// Pieces of an upload that wait to be written.
const PIECES: usize = 4;

/// `GET /packs/…`, `GET /packhorse.trust`; `POST /api/centres/{centre}/packs` with a pack as the body, `DELETE …/packs/{id}/{version}`, both with an
/// API token.
pub fn router() -> Router<Arc<Service>> {
    Router::new()
        .route("/packs/{*file}", get(give))
        .route("/packhorse.trust", get(trust_file::give))
        .route("/api/centres/{centre}/packs", post(take).layer(DefaultBodyLimit::disable()))
        .route("/api/centres/{centre}/packs/{id}/{version}", delete(take_back))
}

/// `GET /packs/catalogue.json`, `/packs/{id}/{version}.pack`, `/packs/{id}/{from}-{to}.delta`.
async fn give(
    State(service): State<Arc<Service>>,
    Path(file): Path<String>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let gave = tokio::task::spawn_blocking(move || {
        if file == FILE || file == "trust" {
            return list(&service, &file, &method, &headers);
        }
        let Some(path) = place(&service, &file) else { return StatusCode::NOT_FOUND.into_response() };
        // Published files never change; another edition has another name.
        let Ok(known) = fs_err::metadata(&path) else { return StatusCode::NOT_FOUND.into_response() };
        let Ok(source) = FileSource::open(&path) else { return StatusCode::NOT_FOUND.into_response() };
        let modified = known.modified().ok();
        let since =
            modified.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok()).unwrap_or_default();
        let tag = format!("{:x}-{:x}", known.len(), since.as_millis());
        let mut answer = ranges::answer(&method, &headers, &tag, Arc::new(source));
        let modified = modified.map(httpdate::fmt_http_date);
        if let Some(modified) = modified.and_then(|modified| HeaderValue::from_str(&modified).ok()) {
            answer.headers_mut().insert(header::LAST_MODIFIED, modified);
        }
        answer
    });
    gave.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// The list and the trust bundle, as the database has them: several processes need not share a folder for these.
fn list(service: &Service, file: &str, method: &Method, headers: &HeaderMap) -> Response {
    let sql = if file == FILE {
        "select edition, file from catalogue where number = 1 and edition > 0"
    } else {
        "select trust_edition, trust from catalogue where number = 1 and trust_edition > 0"
    };
    let found = service.db.read(|tx| {
        tx.one(sql, &[])?.map(|row| Ok::<_, DbError>((row.int(0)?, row.blob(1)?.to_vec()))).transpose()
    });
    match found {
        Ok(Some((edition, bytes))) => {
            ranges::answer(method, headers, &edition.to_string(), Arc::new(Listing(bytes)))
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "the list of packs cannot be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// A short file in memory.
pub(super) struct Listing(pub(super) Vec<u8>);

impl pack::Source for Listing {
    fn len(&self) -> io::Result<u64> {
        Ok(self.0.len() as u64)
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        let begin = usize::try_from(offset).map_err(|_| io::ErrorKind::UnexpectedEof)?;
        let end = begin.checked_add(buffer.len()).ok_or(io::ErrorKind::UnexpectedEof)?;
        buffer.copy_from_slice(self.0.get(begin..end).ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn name(&self) -> String {
        FILE.to_owned()
    }
}

/// Where a file of the catalogue lies; `None` for any other name.
fn place(service: &Service, file: &str) -> Option<PathBuf> {
    let (id, name) = file.split_once('/')?;
    let plain =
        |text: &str| text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b".-".contains(&b));
    let known = name.ends_with(".pack") || name.ends_with(".delta");
    let fits =
        known && plain(id) && plain(name) && !id.starts_with('.') && !id.is_empty() && !id.contains("..");
    let path = service.config.packs().join(id).join(name);
    (fits && !name.starts_with('.') && path.is_file()).then_some(path)
}

/// Reads a body as it comes, from a thread that waits for it.
struct Arriving(tokio::sync::mpsc::Receiver<io::Result<axum::body::Bytes>>, axum::body::Bytes);

impl io::Read for Arriving {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.1.is_empty() {
            match self.0.blocking_recv() {
                None => return Ok(0),
                Some(piece) => self.1 = piece?,
            }
        }
        let some = self.1.split_to(buffer.len().min(self.1.len()));
        buffer.get_mut(..some.len()).ok_or(io::ErrorKind::InvalidInput)?.copy_from_slice(&some);
        Ok(some.len())
    }
}

/// Finds who asks by the token they show.
fn asker(service: &Service, headers: &HeaderMap) -> Result<Actor, ActError> {
    let shown = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = shown.and_then(|shown| {
        let (scheme, token) = shown.split_once(' ')?;
        (scheme.eq_ignore_ascii_case("bearer") && token.len() <= 200).then_some(token.trim())
    });
    let token = token.ok_or(ActError::SignedOut)?;
    service.db.read(|tx| {
        let staff = crate::auth::token::find(tx, token, (service.now_ms)())?.ok_or(ActError::SignedOut)?;
        Ok(Actor::of(tx, staff)?)
    })
}

async fn take(
    State(service): State<Arc<Service>>,
    Path(centre): Path<i64>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let expected: Option<u64> =
        headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let (send, receive) = tokio::sync::mpsc::channel(PIECES);
    let working = tokio::task::spawn_blocking(move || {
        // Who may not is told before anything is read.
        let actor = asker(&service, &headers)?;
        let mut arriving = Arriving(receive, axum::body::Bytes::new());
        publish(&service.db, &service.config.packs(), &actor, centre, &mut arriving, (service.now_ms)())
    });
    let mut body = body.into_data_stream();
    let mut came = 0;
    loop {
        let piece = match body.next().await {
            None if expected.is_some_and(|expected| came < expected) => {
                Err(io::ErrorKind::UnexpectedEof.into())
            }
            None => break,
            Some(piece) => piece.map_err(io::Error::other),
        };
        came += piece.as_ref().map_or(0, |piece| piece.len() as u64);
        let failed = piece.is_err();
        if send.send(piece).await.is_err() || failed {
            break;
        }
    }
    drop(send);
    told(working.await.unwrap_or_else(|error| Err(io::Error::other(error).into())).map(|published| {
        json!({
            "id": published.id,
            "version": published.version,
            "bytes": published.bytes,
            "updates": published.updates.iter().map(|(from, bytes)| json!({"from": from, "bytes": bytes})).collect::<Vec<_>>(),
        })
    }))
}

async fn take_back(
    State(service): State<Arc<Service>>,
    // Whichever centre the address names: the role is asked for where the pack belongs.
    Path((_, id, version)): Path<(i64, String, u32)>,
    headers: HeaderMap,
) -> Response {
    let working = tokio::task::spawn_blocking(move || {
        let actor = asker(&service, &headers)?;
        withdraw(&service.db, &service.config.packs(), &actor, &id, version, (service.now_ms)())
    });
    told(
        working
            .await
            .unwrap_or_else(|error| Err(io::Error::other(error).into()))
            .map(|listed| json!({"withdrawn": listed})),
    )
}

fn told(done: Result<serde_json::Value, PublishError>) -> Response {
    let (status, json) = match done {
        Ok(json) => (StatusCode::OK, json),
        Err(error) => {
            let (status, code) = refusal(&error);
            if status.is_server_error() {
                tracing::error!(%error, "a pack was not published");
            }
            (status, json!({"error": {"code": code, "words": error.to_string()}}))
        }
    };
    (status, axum::Json(json)).into_response()
}

/// The status and the code of an error.
fn refusal(error: &PublishError) -> (StatusCode, &'static str) {
    match error {
        PublishError::Act(error) => (status(error), error.code()),
        PublishError::Io(_) => (StatusCode::INTERNAL_SERVER_ERROR, "disk"),
        PublishError::SameEdition { .. } => (StatusCode::CONFLICT, "same-edition"),
        PublishError::OtherCentres(_) => (StatusCode::CONFLICT, "other-centres-pack"),
        PublishError::Unsigned => (StatusCode::UNPROCESSABLE_ENTITY, "unsigned"),
        PublishError::NotTrusted(PublicKey(_)) => (StatusCode::UNPROCESSABLE_ENTITY, "not-trusted"),
        PublishError::Verify(_) => (StatusCode::UNPROCESSABLE_ENTITY, "bad-signature"),
        PublishError::Open(_) | PublishError::Damaged(_) | PublishError::Volumes | PublishError::BadId(_) => {
            (StatusCode::UNPROCESSABLE_ENTITY, "not-a-pack")
        }
    }
}
