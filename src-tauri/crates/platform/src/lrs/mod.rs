//! The record store: xAPI 1.0.3 and 2.0 over HTTP (`XAPI.md`).
//!
//! Owns the tables of schema 0003, the resources below `/xapi`, and the way statements of the exchange become part of
//! what they give out. May touch its tables, and read the exchange's entries and files. Must not know centres or their people:
//! who asks is [`crate::auth`]'s word.

mod about;
pub mod access;
mod answer;
mod ask;
mod consistent;
mod define;
mod depth;
mod document;
mod find;
mod format;
pub mod keep;
mod link;
mod more;
mod multipart;
mod name;
mod parameters;
mod precondition;
mod read;
mod refusal;
mod sent;
mod sight;
mod signature;
mod statements;
mod version;

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_LENGTH};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::response::Response;
use axum::routing::any;
use tokio::sync::Semaphore;

use crate::auth;
use crate::db::Database;
use crate::service::Service;
use answer::Answer;
use ask::{Ask, Raw};
use refusal::Refusal;
pub use version::Version;

/// Most bytes of a request.
const MOST_BODY: usize = sent::MOST_JSON + sent::MOST_FILE + MIB;
/// Most bytes of the form of somebody who shows a credential only within it.
const MOST_STRANGER: usize = MIB;
/// The longest a request may take to come.
const LONGEST: Duration = Duration::from_secs(120);
const MIB: usize = 1024 * 1024;

/// Room for the bodies of all requests at one time, in MiB.
static ROOM: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(128));

/// What a resource works with.
struct Store<'s> {
    db: &'s Database,
    now_ms: fn() -> i64,
    /// The path before the resource, for addresses in answers.
    base: &'static str,
}

/// Returns the routes: `/xapi`, where each request says its version, and `/xapi/1.0` and `/xapi/2.0` for one version
/// alone.
pub fn router() -> Router<Arc<Service>> {
    const BASES: [(&str, Option<Version>); 3] =
        [("/xapi", None), ("/xapi/1.0", Some(Version::V1_0)), ("/xapi/2.0", Some(Version::V2_0))];
    BASES.into_iter().fold(Router::new(), |router, (base, only)| {
        let handle =
            move |State(service): State<Arc<Service>>, Path(resource): Path<String>, request: Request| {
                handle(service, base, only, resource, request)
            };
        router.route(&format!("{base}/{{*resource}}"), any(handle))
    })
}

async fn handle(
    service: Arc<Service>,
    base: &'static str,
    only: Option<Version>,
    resource: String,
    request: Request,
) -> Response {
    // Whatever goes wrong: the answer says the version that was spoken, or the one that would be.
    let version =
        ask::version_of(request.headers()).filter(|version| only.is_none_or(|only| only == *version));
    let version = version.or(only).unwrap_or(Version::V2_0);
    if request.method() == Method::OPTIONS {
        return respond(preflight(), version);
    }
    let answer = match take(request).await {
        Ok((parts, body)) => {
            let work = move || {
                let query = parts.uri.query().unwrap_or_default();
                let raw =
                    Raw { method: &parts.method, resource: &resource, query, headers: &parts.headers, body };
                let (answer, version) = match Ask::read(raw, only) {
                    Ok(ask) => (answered(&service, base, only, &ask), Some(ask.version)),
                    Err(refusal) => (Err(refusal), None),
                };
                let answer = answer.or_else(|refusal| {
                    // Also a refusal says how far the store is (Communication 2.1.3); but not to strangers.
                    let told = resource == "statements" && refusal.status != 401;
                    let answer = refused(refusal);
                    if told { statements::with_through(&service, answer) } else { Ok(answer) }
                });
                (answer, version)
            };
            tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| {
                tracing::error!(%error, "a request of the record store failed");
                (Err(Refusal { status: 500, words: "the request failed here".to_owned() }), None)
            })
        }
        Err(refusal) => (Err(refusal), None),
    };
    let (answer, asked) = answer;
    respond(answer.unwrap_or_else(refused), asked.unwrap_or(version))
}

/// Takes a request's body, no more of it than there is room for.
async fn take(request: Request) -> Result<(axum::http::request::Parts, Vec<u8>), Refusal> {
    let (parts, body) = request.into_parts();
    let query = parts.uri.query().unwrap_or_default();
    let open = parts.uri.path().ends_with("/about");
    let folded = parts.method == Method::POST && query.contains("method=");
    if !parts.headers.contains_key(AUTHORIZATION) && !open && !folded {
        return Err(Refusal::unknown_credential());
    }
    let most = if parts.headers.contains_key(AUTHORIZATION) { MOST_BODY } else { MOST_STRANGER };
    let told: Option<usize> = parts
        .headers
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.parse().ok());
    let too_large = || Refusal::too_large(format!("a request has at most {most} bytes"));
    if told.is_some_and(|told| told > most) {
        return Err(too_large());
    }
    let has_none = told == Some(0) || (told.is_none() && !parts.headers.contains_key("transfer-encoding"));
    if has_none {
        return Ok((parts, Vec::new()));
    }
    let rooms = u32::try_from(told.unwrap_or(most) / MIB + 1).unwrap_or(u32::MAX);
    let busy =
        |_| Refusal { status: 503, words: "too many large requests come at once; send it again".to_owned() };
    let _room = ROOM.try_acquire_many(rooms).map_err(busy)?;
    let reading = tokio::time::timeout(LONGEST, axum::body::to_bytes(body, most));
    match reading.await {
        Ok(Ok(bytes)) => Ok((parts, bytes.into())),
        Ok(Err(_)) => Err(too_large()),
        Err(_) => Err(Refusal { status: 408, words: "the request took too long to come".to_owned() }),
    }
}

/// Finds out who asks, and does what they ask for.
fn answered(
    service: &Service,
    base: &'static str,
    only: Option<Version>,
    ask: &Ask,
) -> Result<Answer, Refusal> {
    if ask.resource == "about" {
        return about::about(only, ask);
    }
    let credential = ask.credential.as_ref().ok_or_else(Refusal::unknown_credential)?;
    let access = service.db.read(|tx| auth::lrs(tx, credential, &service.config.address))?;
    let access = access.ok_or_else(Refusal::unknown_credential)?;
    let store = &Store { db: &service.db, now_ms: service.now_ms, base };
    match ask.resource.as_str() {
        "statements" => statements::answer(store, &access, ask),
        "activities" => about::activities(store, &access, ask),
        "activities/state" => document::answer(store, &access, ask, document::Kind::State),
        "activities/profile" => document::answer(store, &access, ask, document::Kind::ActivityProfile),
        "agents" => about::agents(store, &access, ask),
        "agents/profile" => document::answer(store, &access, ask, document::Kind::AgentProfile),
        _ => Err(Refusal::nothing(
            "there is no such resource; there are statements, activities, activities/state, activities/profile, agents, \
             agents/profile and about",
        )),
    }
}

fn refused(refusal: Refusal) -> Answer {
    let mut answer = Answer::of("text/plain; charset=utf-8", refusal.words.into_bytes());
    answer.status = refusal.status;
    match refusal.status {
        401 => answer.with("www-authenticate", "Basic realm=\"xAPI\", charset=\"UTF-8\"".to_owned()),
        503 => answer.with("retry-after", "5".to_owned()),
        _ => answer,
    }
}

/// What a browser asks before it lets a page of another origin ask.
fn preflight() -> Answer {
    Answer::nothing()
        .with("access-control-allow-methods", "GET, HEAD, PUT, POST, DELETE".to_owned())
        .with(
            "access-control-allow-headers",
            "Authorization, Content-Type, If-Match, If-None-Match, Accept-Language, X-Experience-API-Version"
                .to_owned(),
        )
        .with("access-control-max-age", "86400".to_owned())
}

fn respond(answer: Answer, version: Version) -> Response {
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    let own = [
        ("x-experience-api-version", version.answered().to_owned()),
        ("cache-control", "no-cache".to_owned()),
        // What content types documents have is others' word: no browser shall guess, or run them as a page of ours.
        ("x-content-type-options", "nosniff".to_owned()),
        ("content-security-policy", "sandbox".to_owned()),
        // Content that reports to the store lies anywhere; it shows its credential itself.
        ("access-control-allow-origin", "*".to_owned()),
        (
            "access-control-expose-headers",
            "ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through".to_owned(),
        ),
    ];
    for (name, value) in answer.headers.into_iter().chain(own) {
        // What others called their content may hold what no header does.
        let value = HeaderValue::from_str(&value)
            .unwrap_or_else(|_| HeaderValue::from_static("application/octet-stream"));
        headers.insert(HeaderName::from_static(name), value);
    }
    response
}
