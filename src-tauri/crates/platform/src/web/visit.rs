//! A visit of a page: who it is, in which language, and what their forms must carry.

use std::sync::Arc;

use axum::Form;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use locale::{Locale, Value};
use serde::de::DeserializeOwned;

use super::words;
use crate::auth::{account, place, secret, session};
use crate::centres::api::waiting;
use crate::centres::{ActError, Actor};
use crate::credentials::{CredentialError, Office};
use crate::db::Tx;
use crate::service::Service;

/// The cookie of a session.
pub(super) const SESSION: &str = "packhorse-session";
/// The cookie of whoever is not signed in yet: what their forms carry.
const FORM: &str = "packhorse-form";
/// The cookie of the language somebody chose.
pub(super) const LANGUAGE: &str = "packhorse-language";

/// Somebody signed in.
#[derive(Clone)]
pub(super) struct Signed {
    pub(super) staff: i64,
    pub(super) name: String,
    pub(super) cookie: String,
}

/// A visit.
#[derive(Clone)]
pub(super) struct Visit {
    pub(super) service: Arc<Service>,
    pub(super) words: &'static Locale,
    pub(super) signed: Option<Signed>,
    /// What every form of this page carries.
    pub(super) form: String,
    /// The cookie to set for it.
    fresh: bool,
    pub(super) uri: Uri,
    /// Where it comes from, to count tries.
    pub(super) address: String,
}

impl FromRequestParts<Arc<Service>> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, service: &Arc<Service>) -> Result<Self, Response> {
        let shown = cookie(&parts.headers, SESSION);
        let signed = match shown.clone() {
            Some(shown) => {
                let service = Arc::clone(service);
                waiting(move || signed(&service, &shown)).await.unwrap_or_default()
            }
            None => None,
        };
        let chosen = cookie(&parts.headers, LANGUAGE)
            .filter(|tag| locale::languages().contains(&tag.as_str()))
            .or_else(|| signed.as_ref().and_then(|(_, _, language)| language.clone()));
        let header = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let words = match chosen {
            Some(tag) => words::of(&tag),
            None => words::wished(header.unwrap_or_default()),
        };
        let (signed, form, fresh) = match (signed, shown) {
            (Some((staff, form, _)), Some(cookie)) => {
                (Some(Signed { staff: staff.0, name: staff.1, cookie }), form, false)
            }
            _ => {
                let known = cookie(&parts.headers, FORM)
                    .filter(|form| secret::read(form).is_some_and(|b| b.len() == 16));
                let fresh = known.is_none();
                let form = match known {
                    Some(form) => form,
                    None => secret::Secret::random::<16>()
                        .map(|secret| secret.show().to_owned())
                        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())?,
                };
                (None, form, fresh)
            }
        };
        let address = place::address(parts, &service.config);
        Ok(Visit {
            service: Arc::clone(service),
            words,
            signed,
            form,
            fresh,
            uri: parts.uri.clone(),
            address,
        })
    }
}

type Known = ((i64, String), String, Option<String>);

fn signed(service: &Service, shown: &str) -> Result<Option<Known>, ActError> {
    let now_ms = (service.now_ms)();
    let found = service.db.read(|tx| {
        let Some(session) = session::find(tx, shown, now_ms)? else { return Ok::<_, ActError>(None) };
        let account = account::account(tx, session.staff)?;
        Ok(Some((session, account)))
    })?;
    let Some((session, account)) = found else { return Ok(None) };
    if session.is_stale {
        service.db.write(|tx| session::touch(tx, shown, now_ms))?;
    }
    Ok(Some(((session.staff, account.name), session.form, account.language)))
}

/// Returns the value of a cookie.
fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|all| all.split(';'))
        .filter_map(|one| one.trim().split_once('='))
        .find(|(found, value)| *found == name && value.len() <= 200)
        .map(|(_, value)| value.to_owned())
}

impl Visit {
    /// The same visit of a page where nobody is signed in, whoever comes.
    pub(super) fn into_guest(self) -> Visit {
        Visit { signed: None, ..self }
    }

    /// Says a message.
    pub(super) fn t(&self, id: &str) -> String {
        self.words.text(id, &[])
    }

    /// Says a message that mentions a number.
    pub(super) fn count(&self, id: &str, name: &str, number: i64) -> String {
        self.words.text(id, &[(name, Value::from(number))])
    }

    /// Says a message that mentions something.
    pub(super) fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let values: Vec<(&str, Value<'_>)> = values.to_vec();
        self.words.text(id, &values)
    }

    /// Milliseconds since 1970.
    pub(super) fn now_ms(&self) -> i64 {
        (self.service.now_ms)()
    }

    /// Reads as whoever is signed in.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        mut act: impl FnMut(&mut Tx<'_>, &Actor, i64) -> Result<T, ActError> + Send + 'static,
    ) -> Result<T, ActError> {
        let service = Arc::clone(&self.service);
        let staff = self.signed.as_ref().ok_or(ActError::SignedOut)?.staff;
        waiting(move || {
            let now_ms = (service.now_ms)();
            service.db.read(|tx| {
                let actor = Actor::of(tx, staff)?;
                act(tx, &actor, now_ms)
            })
        })
        .await
    }

    /// Does something as whoever is signed in, whole or not at all.
    pub(super) async fn change<T: Send + 'static>(
        &self,
        mut act: impl FnMut(&mut Tx<'_>, &Actor, i64) -> Result<T, ActError> + Send + 'static,
    ) -> Result<T, ActError> {
        let service = Arc::clone(&self.service);
        let staff = self.signed.as_ref().ok_or(ActError::SignedOut)?.staff;
        waiting(move || {
            let now_ms = (service.now_ms)();
            service.db.write(|tx| {
                let actor = Actor::of(tx, staff)?;
                act(tx, &actor, now_ms)
            })
        })
        .await
    }

    /// Does something at the platform's office of certificates as whoever is signed in. The office writes by itself.
    pub(super) async fn office<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Office<'_>, &Actor) -> Result<T, CredentialError> + Send + 'static,
    ) -> Result<T, ActError> {
        let service = Arc::clone(&self.service);
        let staff = self.signed.as_ref().ok_or(ActError::SignedOut)?.staff;
        waiting(move || {
            let actor = service.db.read(|tx| Actor::of(tx, staff))?;
            Ok(act(&Office::of(&service), &actor)?)
        })
        .await
    }

    /// Writes the head of a cookie that no script reads and no other site sends.
    pub(super) fn set_cookie(&self, name: &str, value: &str, seconds: i64) -> String {
        let secure = if self.service.config.address.starts_with("https://") { "; Secure" } else { "" };
        format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}")
    }

    /// Sends a page.
    pub(super) fn page(&self, status: StatusCode, page: maud::Markup) -> Response {
        let mut response = (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], page.into_string())
            .into_response();
        if self.fresh {
            add_cookie(&mut response, &self.set_cookie(FORM, &self.form, 12 * 3600));
        }
        response
    }

    /// Sends whoever is not signed in to the sign-in, and back here afterwards.
    pub(super) fn to_sign_in(&self) -> Response {
        let path = self.uri.path();
        if path == "/" {
            return Redirect::to("/sign-in").into_response();
        }
        Redirect::to(&format!("/sign-in?to={path}")).into_response()
    }
}

/// Adds a cookie to an answer.
pub(super) fn add_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = cookie.parse() {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// A form that was sent from one of our own pages.
pub(super) struct Sent {
    pub(super) visit: Visit,
    fields: Vec<(String, String)>,
}

impl FromRequest<Arc<Service>> for Sent {
    type Rejection = Response;

    async fn from_request(request: Request, service: &Arc<Service>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, service).await?;
        let own = is_own_site(&parts.headers);
        let form =
            Form::<Vec<(String, String)>>::from_request(Request::from_parts(parts, body), service).await;
        let Form(fields) = form.map_err(|error| {
            let error = match error.status() {
                StatusCode::PAYLOAD_TOO_LARGE => ActError::TooLong,
                _ => ActError::BadRequest("a form was expected".to_owned()),
            };
            refused(&visit, &error)
        })?;
        let sent = Sent { visit, fields };
        if !own || !secret::same(sent.text("form").as_bytes(), sent.visit.form.as_bytes()) {
            return Err(refused(&sent.visit, &ActError::Forgery));
        }
        Ok(sent)
    }
}

/// A form that was sent from one of our pages for guests. Nobody is signed in there, so no secret of a session comes with it.
pub(super) struct GuestSent<F> {
    pub(super) visit: Visit,
    pub(super) form: F,
}

impl<F: DeserializeOwned> FromRequest<Arc<Service>> for GuestSent<F> {
    type Rejection = Response;

    async fn from_request(request: Request, service: &Arc<Service>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, service).await?.into_guest();
        if !is_own_site(&parts.headers) {
            return Err(refused(&visit, &ActError::Forgery));
        }
        match Form::from_request(Request::from_parts(parts, body), service).await {
            Ok(Form(form)) => Ok(GuestSent { visit, form }),
            Err(_) => Err(refused(&visit, &ActError::BadRequest(String::new()))),
        }
    }
}

/// Tells whether the browser says that the form comes from a page of this site; old ones say nothing.
pub(super) fn is_own_site(headers: &HeaderMap) -> bool {
    let said = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let fetched = said("sec-fetch-site").is_none_or(|site| matches!(site, "same-origin" | "none"));
    let host = said("host").unwrap_or_default();
    let origin = said("origin").is_none_or(|origin| {
        origin.split_once("://").is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(host))
    });
    fetched && origin
}

fn refused(visit: &Visit, error: &ActError) -> Response {
    super::frame::refusal(visit, error)
}

impl Sent {
    /// Returns a field's text, empty where there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    /// Returns all values of a field.
    pub(super) fn all(&self, name: &str) -> Vec<String> {
        self.fields.iter().filter(|(found, _)| found == name).map(|(_, value)| value.clone()).collect()
    }

    /// Returns a field's number.
    pub(super) fn number(&self, name: &'static str) -> Result<i64, ActError> {
        self.text(name).trim().parse().map_err(|_| ActError::BadWord { field: name })
    }

    /// Returns a field's number, none where it is empty.
    pub(super) fn opt_number(&self, name: &'static str) -> Result<Option<i64>, ActError> {
        if self.text(name).trim().is_empty() { Ok(None) } else { self.number(name).map(Some) }
    }

    /// Returns what is to be done.
    pub(super) fn act(&self) -> &str {
        self.text("act")
    }
}
