//! Why something of OAuth 2.0 was not done, as programs read it (RFC 6749, 5.2; RFC 7009, 2.2.1; RFC 7591, 3.2.2).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::centres::ActError;
use crate::db::DbError;

/// Why it was not done; then nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Something is missing, there twice, or not as it should be.
    #[error("{0}")]
    Request(&'static str),
    /// The wallet is not known, or its secret is wrong.
    #[error("the client is not known, or its secret is not right: send both by HTTP Basic")]
    Client,
    /// The code or token is over, another's, or was used.
    #[error("{0}")]
    Grant(&'static str),
    /// Another kind of grant.
    #[error("only authorization_code and refresh_token are granted")]
    GrantType,
    /// A kind of token that there is not.
    #[error("only access_token and refresh_token are revoked")]
    TokenType,
    /// A scope that is not known, or was not let.
    #[error("a scope is not known here, was not registered, or was not granted")]
    Scope,
    /// An address that the wallet wants people led back to.
    #[error("{0}")]
    Redirect(&'static str),
    /// What a wallet says of itself.
    #[error("{0}")]
    Metadata(&'static str),
    /// More than is read.
    #[error("the request is too long")]
    Long,
    /// The database, or what else goes wrong on this side.
    #[error(transparent)]
    Ours(#[from] ActError),
}

impl From<DbError> for Refusal {
    fn from(error: DbError) -> Self {
        Refusal::Ours(ActError::Db(error))
    }
}

impl Refusal {
    /// The standard's word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Refusal::Request(_) | Refusal::Long => "invalid_request",
            Refusal::Client => "invalid_client",
            Refusal::Grant(_) => "invalid_grant",
            Refusal::GrantType => "unsupported_grant_type",
            Refusal::TokenType => "unsupported_token_type",
            Refusal::Scope => "invalid_scope",
            Refusal::Redirect(_) => "invalid_redirect_uri",
            Refusal::Metadata(_) => "invalid_client_metadata",
            Refusal::Ours(ActError::Db(_) | ActError::TooManyTries { .. } | ActError::Full) => {
                "temporarily_unavailable"
            }
            Refusal::Ours(_) => "server_error",
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Refusal::Client => StatusCode::UNAUTHORIZED,
            Refusal::Long => StatusCode::PAYLOAD_TOO_LARGE,
            Refusal::Ours(ActError::TooManyTries { .. }) => StatusCode::TOO_MANY_REQUESTS,
            Refusal::Ours(ActError::Db(_) | ActError::Full) => StatusCode::SERVICE_UNAVAILABLE,
            Refusal::Ours(_) => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}

/// What a wallet is told when the platform itself could not answer; why is for the log.
pub(super) fn our_fault(status: StatusCode, error: &ActError) -> String {
    tracing::error!(%error, "a wallet was not answered");
    match status {
        StatusCode::SERVICE_UNAVAILABLE => "too much is going on: try again in a moment",
        _ => "this platform has a fault: try again later",
    }
    .to_owned()
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = self.status();
        let description = match &self {
            Refusal::Ours(ActError::TooManyTries { .. }) => "too many: wait a quarter of an hour".to_owned(),
            Refusal::Ours(error) => our_fault(status, error),
            told => told.to_string(),
        };
        let body = json!({"error": self.word(), "error_description": description});
        let mut response = told(status, &body.to_string());
        let headers = response.headers_mut();
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"packhorse\""));
        }
        if matches!(self, Refusal::Ours(ActError::TooManyTries { .. })) {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("900"));
        }
        response
    }
}

/// An answer in JSON that nobody keeps.
pub(super) fn told(status: StatusCode, body: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::PRAGMA, "no-cache"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (status, headers, body.to_owned()).into_response()
}
