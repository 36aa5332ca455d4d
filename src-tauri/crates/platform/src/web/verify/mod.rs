//! The verifier page, for those who have no app: paste, a file, a photograph, the camera. What is brought is looked at and
//! forgotten: it is in no log, no database and no address.

mod answer;
mod page;
mod places;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::json;
use url::form_urlencoded;

use self::answer::Unanswered;
use self::page::Trouble;
use self::places::Receiving;
use super::visit::Visit;
use crate::auth::{place, secret};
use crate::service::Service;

/// Most bytes of a file.
const LONGEST: usize = 12 << 20;
/// Most bytes of a picture that the camera took.
const LONGEST_FRAME: usize = 1 << 20;
/// Most bytes of a form with what was pasted: every byte may be escaped.
const LONGEST_TEXT: usize = 3 * credential::MAX_JSON / 2 + 4096;
/// How long a file may take to come.
const PATIENCE: Duration = Duration::from_secs(300);
/// What the page may do: what all pages may, run its one script, and ask this platform.
const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
    img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const SCRIPT: &str = include_str!("script.js");

/// Returns the routes of the page.
pub(super) fn router() -> Router<Arc<Service>> {
    Router::new()
        .route("/verify", get(show).post(check))
        .route("/verify/frame", post(frame))
        .layer(DefaultBodyLimit::max(LONGEST + 4096))
        .layer(axum::middleware::map_response(guarded))
        .route("/verify.js", get(script))
}

async fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(self), microphone=(), geolocation=()"),
    );
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

async fn script() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, SCRIPT).into_response()
}

/// Returns the address of the script, another one whenever it changes.
fn script_path() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| {
        let hash: String =
            secret::hash(SCRIPT.as_bytes()).iter().take(6).map(|b| format!("{b:02x}")).collect();
        format!("/verify.js?{hash}")
    })
}

async fn show(visit: Visit) -> Response {
    page::form(&visit.into_guest(), None)
}

async fn check(State(service): State<Arc<Service>>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let visit = match Visit::from_request_parts(&mut parts, &service).await {
        Ok(visit) => visit.into_guest(),
        Err(response) => return response,
    };
    let brought = match kind_of(&parts) {
        "multipart/form-data" => {
            let address = place::address(&parts, &service.config);
            file(&service, &address, Request::from_parts(parts, body)).await
        }
        _ => text(body).await,
    };
    let verdict = match brought {
        Ok(bytes) => answer::verify(&service, bytes).await.map_err(Trouble::of),
        Err(trouble) => Err(trouble),
    };
    match verdict {
        Ok(verdict) => page::verdict(&visit, &verdict),
        Err(trouble) => page::form(&visit, Some(&trouble)),
    }
}

fn kind_of(parts: &Parts) -> &str {
    let kind =
        parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim()
}

/// Reads what was pasted.
async fn text(body: Body) -> Result<Vec<u8>, Trouble> {
    let body = to_bytes(body, LONGEST_TEXT).await.map_err(|_| Trouble::Long)?;
    let mut fields = form_urlencoded::parse(&body);
    let text = fields.find(|(name, _)| name == "text").map(|(_, text)| text.into_owned());
    Ok(text.unwrap_or_default().into_bytes())
}

/// Reads the file of a form. A place to receive it is taken first: so many are in memory, and no more.
async fn file(service: &Arc<Service>, address: &str, request: Request) -> Result<Vec<u8>, Trouble> {
    let _place = Receiving::take(address).ok_or(Trouble::Busy)?;
    let read = async {
        let mut form = Multipart::from_request(request, service).await.map_err(|_| Trouble::Broken)?;
        while let Some(mut field) = form.next_field().await.map_err(|error| Trouble::of_form(&error))? {
            if field.name() != Some("file") {
                continue;
            }
            let mut bytes = Vec::new();
            while let Some(piece) = field.chunk().await.map_err(|error| Trouble::of_form(&error))? {
                if bytes.len() + piece.len() > LONGEST {
                    return Err(Trouble::Long);
                }
                bytes.extend_from_slice(&piece);
            }
            return Ok(bytes);
        }
        Err(Trouble::Broken)
    };
    tokio::time::timeout(PATIENCE, read).await.unwrap_or(Err(Trouble::Slow))
}

/// Looks for a code on a picture that the camera took; the page asks again with the next one.
async fn frame(State(service): State<Arc<Service>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let busy = || (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "3")]).into_response();
    if !matches!(kind_of(&parts), "image/jpeg" | "image/png" | "image/webp") {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let Some(_place) = Receiving::take(&place::address(&parts, &service.config)) else { return busy() };
    let Ok(picture) = to_bytes(body, LONGEST_FRAME).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let told = match answer::scan(picture.to_vec()).await {
        Ok(Ok(Some(text))) => json!({"text": text}),
        Ok(Ok(None)) => json!({}),
        Ok(Err(())) => json!({"other": true}),
        Err(Unanswered::Busy | Unanswered::Slow) => return busy(),
        Err(Unanswered::Ours(error)) => {
            tracing::error!(%error, "a picture was not looked at");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    Json(told).into_response()
}
