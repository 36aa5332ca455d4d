//! Why the Open Badges API did not do something, as the standard says it: `Imsx_StatusInfo` (Open Badges 3.0, B.9).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::refusal::{our_fault, told};
use crate::centres::ActError;
use crate::db::DbError;

/// Why it was not done; then nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A parameter in the address.
    #[error("{0}")]
    Query(&'static str),
    /// What was brought, and why not.
    #[error("{0}")]
    Data(String),
    /// What was brought is of a kind that is not taken.
    #[error("{0}")]
    Kind(&'static str),
    /// No token, or none that is good.
    #[error("an access token is needed that is good: this one is over, was revoked, or never was")]
    Token,
    /// The token is not for this, or it is somebody else's.
    #[error("{0}")]
    Forbidden(&'static str),
    /// Nothing stands there.
    #[error("there is nothing of this name")]
    Nowhere,
    /// The method is none of this place's.
    #[error("this method is not for this place")]
    Method,
    /// More bytes than are read, or more credentials than are kept.
    #[error("{0}")]
    Much(&'static str),
    /// This side.
    #[error(transparent)]
    Ours(#[from] ActError),
}

impl From<DbError> for Fault {
    fn from(error: DbError) -> Self {
        Fault::Ours(ActError::Db(error))
    }
}

impl Fault {
    fn status(&self) -> (StatusCode, &'static str) {
        match self {
            Fault::Query(_) => (StatusCode::BAD_REQUEST, "invalid_query_parameter"),
            Fault::Data(_) => (StatusCode::BAD_REQUEST, "invalid_data"),
            Fault::Kind(_) => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_acceptable"),
            Fault::Token => (StatusCode::UNAUTHORIZED, "unauthorizedrequest"),
            Fault::Forbidden(_) => (StatusCode::FORBIDDEN, "forbidden"),
            Fault::Nowhere => (StatusCode::NOT_FOUND, "not_found"),
            Fault::Method => (StatusCode::METHOD_NOT_ALLOWED, "not_allowed"),
            Fault::Much(_) => (StatusCode::PAYLOAD_TOO_LARGE, "invalid_data"),
            Fault::Ours(ActError::Db(DbError::Busy | DbError::Broken(_) | DbError::Open(_))) => {
                (StatusCode::SERVICE_UNAVAILABLE, "server_busy")
            }
            Fault::Ours(_) => (StatusCode::INTERNAL_SERVER_ERROR, "internal_server_error"),
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let (status, minor) = self.status();
        let description = match &self {
            Fault::Ours(error) => our_fault(status, error),
            told => told.to_string(),
        };
        let body = json!({
            "imsx_codeMajor": "failure",
            "imsx_severity": "error",
            "imsx_description": description,
            "imsx_codeMinor": {
                "imsx_codeMinorField": [
                    {"imsx_codeMinorFieldName": "TargetEndSystem", "imsx_codeMinorFieldValue": minor},
                ],
            },
        });
        let mut response = told(status, &body.to_string());
        let challenge = match self {
            Fault::Token => "Bearer realm=\"packhorse\", error=\"invalid_token\"",
            Fault::Forbidden(_) => "Bearer realm=\"packhorse\", error=\"insufficient_scope\"",
            _ => return response,
        };
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        response
    }
}
