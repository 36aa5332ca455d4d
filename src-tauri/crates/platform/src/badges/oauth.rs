//! The endpoints that programs ask: registration, tokens, revocation (RFC 7591, 6749, 7009).

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value as Json, json};
use url::form_urlencoded;

use super::access::{self, Tokens};
use super::refusal::{Refusal, told};
use super::wallet::{self, Said, Wallet};
use crate::auth::place;
use crate::auth::tries::Try;
use crate::centres::ActError;
use crate::db::Tx;
use crate::service::Service;

/// Longest body, in bytes.
const LONGEST: usize = 32 * 1024;
/// Longest name and secret of a wallet, as they are sent.
const LONGEST_SECRET: usize = 400;

/// Does what waits for the database beside the threads that serve.
async fn waiting<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => Err(ActError::System(error.to_string()).into()),
    }
}

fn kind_of(headers: &HeaderMap) -> &str {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim()
}

async fn read(body: Body) -> Result<Vec<u8>, Refusal> {
    to_bytes(body, LONGEST).await.map(|bytes| bytes.to_vec()).map_err(|_| Refusal::Long)
}

pub(super) async fn register(State(service): State<Arc<Service>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    registered(service, &parts, body).await.unwrap_or_else(IntoResponse::into_response)
}

async fn registered(service: Arc<Service>, parts: &Parts, body: Body) -> Result<Response, Refusal> {
    if !kind_of(&parts.headers).eq_ignore_ascii_case("application/json") {
        return Err(Refusal::Request("the body is application/json"));
    }
    let address = place::address(parts, &service.config);
    let body = read(body).await?;
    let said: Said = serde_json::from_slice(&body).map_err(|_| {
        Refusal::Metadata("the body is no JSON object, or a member is not of the type it has")
    })?;
    let said = said.checked()?;
    let answer = waiting(move || {
        let now_ms = (service.now_ms)();
        Try::registration(&address).count(&service.db, now_ms)?;
        let (id, secret) = service.db.write(|tx| wallet::register(tx, &said, now_ms))?;
        let mut answer = serde_json::to_value(&said).unwrap_or_default();
        answer["client_id"] = id.into();
        answer["client_secret"] = secret.show().into();
        answer["client_id_issued_at"] = (now_ms / 1000).into();
        // It does not end.
        answer["client_secret_expires_at"] = 0.into();
        Ok(answer)
    });
    Ok(told(StatusCode::CREATED, &answer.await?.to_string()))
}

/// A form that a wallet sent, and who it says it is.
struct Form {
    fields: Vec<(String, String)>,
    id: String,
    secret: String,
}

impl Form {
    async fn of(request: Request) -> Result<Form, Refusal> {
        let (parts, body) = request.into_parts();
        if !kind_of(&parts.headers).eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(Refusal::Request("the body is application/x-www-form-urlencoded"));
        }
        let (id, secret) = basic(&parts.headers).ok_or(Refusal::Client)?;
        let body = read(body).await?;
        let fields: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
        let mut names: Vec<&String> = fields.iter().map(|(name, _)| name).collect();
        names.sort();
        if names.windows(2).any(|two| two[0] == two[1]) {
            return Err(Refusal::Request("a parameter is there twice"));
        }
        Ok(Form { fields, id, secret })
    }

    fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// What must be there.
    fn needed(&self, name: &str, missing: &'static str) -> Result<&str, Refusal> {
        Some(self.text(name)).filter(|text| !text.is_empty()).ok_or(Refusal::Request(missing))
    }

    fn wallet(&self, tx: &mut Tx<'_>) -> Result<Wallet, Refusal> {
        wallet::known_by(tx, &self.id, &self.secret)?.ok_or(Refusal::Client)
    }
}

/// Name and secret of HTTP's Basic scheme; both are form-encoded within (RFC 6749, 2.3.1).
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let shown =
        headers.get(header::AUTHORIZATION)?.to_str().ok().filter(|shown| shown.len() <= LONGEST_SECRET)?;
    let (scheme, words) = shown.split_once(' ')?;
    let words = STANDARD.decode(words.trim()).ok().filter(|_| scheme.eq_ignore_ascii_case("basic"))?;
    let words = String::from_utf8(words).ok()?;
    let (id, secret) = words.split_once(':')?;
    let plain = |text: &str| {
        let decoded = form_urlencoded::parse(text.as_bytes()).next();
        decoded.map(|(name, _)| name.into_owned()).unwrap_or_default()
    };
    Some((plain(id), plain(secret)))
}

pub(super) async fn token(State(service): State<Arc<Service>>, request: Request) -> Response {
    let answer = match Form::of(request).await {
        Ok(form) => waiting(move || tokens(&service, &form)).await,
        Err(refusal) => Err(refusal),
    };
    match answer {
        Ok(tokens) => told(StatusCode::OK, &shown(&tokens).to_string()),
        Err(refusal) => refusal.into_response(),
    }
}

fn tokens(service: &Service, form: &Form) -> Result<Tokens, Refusal> {
    let now_ms = (service.now_ms)();
    match form.text("grant_type") {
        "authorization_code" => {
            let code = form.needed("code", "code is missing")?;
            let redirect = form.needed("redirect_uri", "redirect_uri is missing")?;
            let verifier = form.needed("code_verifier", "code_verifier is missing")?;
            service.db.write(|tx| {
                let wallet = form.wallet(tx)?;
                access::of_code(tx, &wallet, code, redirect, verifier, now_ms)
            })?
        }
        "refresh_token" => {
            let token = form.needed("refresh_token", "refresh_token is missing")?;
            service.db.write(|tx| {
                let wallet = form.wallet(tx)?;
                access::of_refresh(tx, &wallet, token, form.text("scope"), now_ms)
            })
        }
        "" => Err(Refusal::Request("grant_type is missing")),
        _ => Err(Refusal::GrantType),
    }
}

fn shown(tokens: &Tokens) -> Json {
    let mut shown = json!({
        "access_token": tokens.access.show(),
        "token_type": "Bearer",
        "expires_in": access::TOKEN_MS / 1000,
        "scope": tokens.scopes.to_string(),
    });
    if let Some(refresh) = &tokens.refresh {
        shown["refresh_token"] = refresh.as_str().into();
    }
    shown
}

pub(super) async fn revoke(State(service): State<Arc<Service>>, request: Request) -> Response {
    let done = match Form::of(request).await {
        Ok(form) => waiting(move || revoked(&service, &form)).await,
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(()) => told(StatusCode::OK, "{}"),
        Err(refusal) => refusal.into_response(),
    }
}

fn revoked(service: &Service, form: &Form) -> Result<(), Refusal> {
    let token = form.needed("token", "token is missing")?;
    // The hint only says where to look first, and there is one place.
    if !matches!(form.text("token_type_hint"), "" | "access_token" | "refresh_token") {
        return Err(Refusal::TokenType);
    }
    let now_ms = (service.now_ms)();
    service.db.write(|tx| {
        let wallet = form.wallet(tx)?;
        Ok(access::revoke(tx, &wallet, token, now_ms)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_a_wallet_says_it_is_stands_in_the_basic_scheme_only() {
        let of = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::AUTHORIZATION, value.parse().unwrap());
            basic(&headers)
        };
        let both = |id: &str, secret: &str| Some((id.to_owned(), secret.to_owned()));
        assert_eq!(of(&format!("Basic {}", STANDARD.encode("a-1:b-2"))), both("a-1", "b-2"));
        assert_eq!(of(&format!("basic {}", STANDARD.encode("a%2D1:b%2D2"))), both("a-1", "b-2"));
        let long = format!("Basic {}", STANDARD.encode("a".repeat(400)));
        for wrong in ["Basic", "Basic !", "Bearer YTpi", "Basic YWI=", "", long.as_str()] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }
}
