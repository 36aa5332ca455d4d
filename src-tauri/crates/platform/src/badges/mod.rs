//! Wallets: programs of others that learners let at their certificates, by the Open Badges 3.0 API and OAuth 2.0
//! (Open Badges 3.0, chapters 6 and 7). Who lets is the learner, who says who they are by a one-time code of their centre;
//! the pages where they do stand in [`crate::web`].
//!
//! Reads `learner`, `credential` and `issuers` of other rooms, and writes none of them.

pub mod access;
pub mod code;
mod credentials;
mod discovery;
pub mod held;
pub mod known;
mod oauth;
mod profile;
mod refusal;
pub mod request;
pub mod scope;
mod status;
pub mod wallet;

use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderMap, header};
use axum::routing::{get, post};

pub use refusal::Refusal;
pub use status::Fault;

use self::access::Bearer;
use self::scope::Scope;
use crate::centres::ActError;
use crate::service::Service;

/// Where the standard has its API.
const BASE: &str = "/ims/ob/v3p0";

/// Returns the routes of the API and of what programs ask of OAuth 2.0.
pub fn router() -> Router<Arc<Service>> {
    let api = Router::new()
        .route("/discovery", get(discovery::serve))
        .route("/credentials", get(credentials::get).post(credentials::post))
        .route("/profile", get(profile::get).put(profile::put))
        .fallback(async || Fault::Nowhere)
        .method_not_allowed_fallback(async || Fault::Method);
    Router::new()
        .nest(BASE, api)
        .route("/.well-known/oauth-authorization-server", get(discovery::metadata))
        .route("/oauth/register", post(oauth::register))
        .route("/oauth/token", post(oauth::token))
        .route("/oauth/revoke", post(oauth::revoke))
}

/// Does what waits for the database beside the threads that serve.
async fn waiting<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => Err(ActError::System(error.to_string()).into()),
    }
}

/// Tells by a request's token whose credentials it is about, where the token is good for it (RFC 6750).
async fn let_at(service: &Arc<Service>, headers: &HeaderMap, scope: Scope) -> Result<Bearer, Fault> {
    let shown = headers.get(header::AUTHORIZATION).and_then(|shown| shown.to_str().ok());
    let token = shown.and_then(|shown| {
        let (scheme, token) = shown.split_once(' ')?;
        (scheme.eq_ignore_ascii_case("bearer") && token.len() <= 200).then(|| token.trim().to_owned())
    });
    let token = token.ok_or(Fault::Token)?;
    let service = Arc::clone(service);
    let bearer = waiting(move || {
        let now_ms = (service.now_ms)();
        let found = service.db.read(|tx| access::bearer(tx, &token, now_ms))?;
        let Some((bearer, stale)) = found else { return Err(Fault::Token) };
        if let Some(access) = stale {
            service.db.write(|tx| access::touch(tx, access, now_ms))?;
        }
        Ok(bearer)
    })
    .await?;
    match bearer.scopes.has(scope) {
        true => Ok(bearer),
        false => Err(Fault::Forbidden("the access token was not given for this")),
    }
}
