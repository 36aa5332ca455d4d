//! Who asks the API, and how it answers.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{self, FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use locale::{Locale, Value};
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

use crate::auth::token;
use crate::centres::{ActError, Actor};
use crate::credentials::{CredentialError, Office};
use crate::db::Tx;
use crate::service::Service;
use crate::web::words::wished;

/// Longest body of a request, in bytes.
pub(super) const LONGEST: usize = 64 * 1024;

/// Somebody whose token is good.
pub(super) struct Asker {
    pub(super) service: Arc<Service>,
    pub(super) staff: i64,
    languages: String,
}

/// Why a request was not done, with the language its words are wanted in.
pub(super) struct Failure {
    error: ActError,
    languages: String,
}

/// What a request is answered with.
pub(super) type Reply = Result<Response, Failure>;

/// The body of a request.
pub(super) struct Body<T>(pub(super) T);

/// What stands in the path; what does not belong there is refused as everything else is.
pub(super) struct Path<T>(pub(super) T);

/// What stands in the query, likewise.
pub(super) struct Query<T>(pub(super) T);

impl Failure {
    pub(super) fn of(error: ActError, headers: &HeaderMap) -> Failure {
        Failure { error, languages: wishes(headers) }
    }
}

impl FromRequestParts<Arc<Service>> for Asker {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, service: &Arc<Service>) -> Result<Self, Failure> {
        let failed = |error| Failure::of(error, &parts.headers);
        let shown = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = shown.and_then(|shown| {
            let (scheme, token) = shown.split_once(' ')?;
            (scheme.eq_ignore_ascii_case("bearer") && token.len() <= 200).then(|| token.trim().to_owned())
        });
        let token = token.ok_or_else(|| failed(ActError::SignedOut))?;
        let found = {
            let service = Arc::clone(service);
            waiting(move || {
                service.db.read(|tx| token::find(tx, &token, (service.now_ms)()).map_err(ActError::Db))
            })
            .await
        };
        let staff = found.map_err(failed)?.ok_or_else(|| failed(ActError::SignedOut))?;
        Ok(Asker { service: Arc::clone(service), staff, languages: wishes(&parts.headers) })
    }
}

impl Asker {
    /// Reads as this member of staff.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        mut act: impl FnMut(&mut Tx<'_>, &Actor, i64) -> Result<T, ActError> + Send + 'static,
    ) -> Result<T, Failure> {
        let (service, staff) = (Arc::clone(&self.service), self.staff);
        let done = waiting(move || {
            service.db.read(|tx| {
                let actor = Actor::of(tx, staff)?;
                act(tx, &actor, (service.now_ms)())
            })
        });
        done.await.map_err(|error| self.failed(error))
    }

    /// Does something as this member of staff, whole or not at all.
    pub(super) async fn change<T: Send + 'static>(
        &self,
        mut act: impl FnMut(&mut Tx<'_>, &Actor, i64) -> Result<T, ActError> + Send + 'static,
    ) -> Result<T, Failure> {
        let (service, staff) = (Arc::clone(&self.service), self.staff);
        let done = waiting(move || {
            service.db.write(|tx| {
                let actor = Actor::of(tx, staff)?;
                act(tx, &actor, (service.now_ms)())
            })
        });
        done.await.map_err(|error| self.failed(error))
    }

    /// Does something at the platform's office of certificates as this member of staff. The office writes by itself.
    pub(super) async fn office<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Office<'_>, &Actor) -> Result<T, CredentialError> + Send + 'static,
    ) -> Result<T, Failure> {
        let (service, staff) = (Arc::clone(&self.service), self.staff);
        let done = waiting(move || {
            let actor = service.db.read(|tx| Actor::of(tx, staff))?;
            Ok(act(&Office::of(&service), &actor)?)
        });
        done.await.map_err(|error| self.failed(error))
    }

    /// The language that words are told in.
    pub(super) fn language(&self) -> &'static str {
        wished(&self.languages).language()
    }

    pub(super) fn failed(&self, error: ActError) -> Failure {
        Failure { error, languages: self.languages.clone() }
    }
}

/// Does what waits for the database beside the threads that serve.
pub(crate) async fn waiting<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ActError> + Send + 'static,
) -> Result<T, ActError> {
    let done = match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => Err(ActError::System(error.to_string())),
    };
    if let Err(error) = &done
        && status(error) == StatusCode::INTERNAL_SERVER_ERROR
    {
        // The words that are answered send whoever runs it here.
        tracing::error!(%error, "a request was not done");
    }
    done
}

impl<T: DeserializeOwned + Send> FromRequestParts<Arc<Service>> for Path<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, service: &Arc<Service>) -> Result<Self, Failure> {
        let read = extract::Path::from_request_parts(parts, service).await;
        read.map(|extract::Path(inside)| Path(inside))
            .map_err(|error| Failure::of(ActError::BadRequest(error.body_text()), &parts.headers))
    }
}

impl<T: DeserializeOwned> FromRequestParts<Arc<Service>> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, service: &Arc<Service>) -> Result<Self, Failure> {
        let read = extract::Query::from_request_parts(parts, service).await;
        read.map(|extract::Query(inside)| Query(inside))
            .map_err(|error| Failure::of(ActError::BadRequest(error.body_text()), &parts.headers))
    }
}

impl<T: DeserializeOwned> FromRequest<Arc<Service>> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, service: &Arc<Service>) -> Result<Self, Failure> {
        let headers = request.headers().clone();
        let bytes = Bytes::from_request(request, service)
            .await
            .map_err(|_| Failure::of(ActError::TooLong, &headers))?;
        serde_json::from_slice(&bytes)
            .map(Body)
            .map_err(|error| Failure::of(ActError::BadRequest(error.to_string()), &headers))
    }
}

/// Returns the status that goes with a code.
pub(crate) fn status(error: &ActError) -> StatusCode {
    match error.code() {
        "signed-out" | "wrong-passphrase" => StatusCode::UNAUTHORIZED,
        "not-allowed" | "forgery" => StatusCode::FORBIDDEN,
        "too-many-tries" => StatusCode::TOO_MANY_REQUESTS,
        "too-long" => StatusCode::PAYLOAD_TOO_LARGE,
        "busy" => StatusCode::SERVICE_UNAVAILABLE,
        "disk-full" => StatusCode::INSUFFICIENT_STORAGE,
        "broken" | "no-code" | "other-key" => StatusCode::INTERNAL_SERVER_ERROR,
        "closed"
        | "full"
        | "wrong-state"
        | "last-administrator"
        | "login-taken"
        | "wrong-order"
        | "below-itself"
        | "too-deep"
        | "root"
        | "same-edition"
        | "other-centres-pack"
        | "certificate-ended"
        | "certificate-issued"
        | "criteria-not-met"
        | "course-not-published"
        | "points-missing"
        | "root-key"
        | "not-issuing"
        | "nameless" => StatusCode::CONFLICT,
        code if code.starts_with("unknown-") && code != "unknown-device-code" => StatusCode::NOT_FOUND,
        _ => StatusCode::BAD_REQUEST,
    }
}

/// Returns an error's words.
pub(crate) fn words(locale: &Locale, error: &ActError) -> String {
    let numbers: Vec<_> =
        error.numbers().into_iter().map(|(name, number)| (name, Value::from(number))).collect();
    locale.text(&format!("platform-error-{}", error.code()), &numbers)
}

/// Returns the languages a request asks for, as they stand in its head.
fn wishes(headers: &HeaderMap) -> String {
    let said = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    said.chars().take(200).collect()
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut error =
            json!({"code": self.error.code(), "words": words(wished(&self.languages), &self.error)});
        if let Some(field) = self.error.field() {
            error["field"] = field.into();
        }
        if let Some(detail) = self.error.detail() {
            error["detail"] = detail.into();
        }
        let mut response = told(status(&self.error), &json!({"error": error}));
        if response.status() == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(
                header::WWW_AUTHENTICATE,
                header::HeaderValue::from_static("Bearer realm=\"packhorse\""),
            );
        }
        response
    }
}

/// Answers with JSON.
pub(super) fn told(status: StatusCode, body: &Json) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, body.to_string()).into_response()
}

/// Answers that it is done, with what there is to say.
pub(super) fn done(body: &Json) -> Response {
    told(StatusCode::OK, body)
}

/// Answers that something new is there.
pub(super) fn made(body: &Json) -> Response {
    told(StatusCode::CREATED, body)
}
