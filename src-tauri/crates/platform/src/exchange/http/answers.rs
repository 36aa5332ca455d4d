//! Answers as HTTP says them: whole, from a byte on, or why there is none.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use reconcile::key::PublicKey;

use super::Asker;

/// Why no answer is given, as HTTP says it.
#[derive(Debug)]
pub(super) enum NoAnswer {
    Status(StatusCode),
    Later(StatusCode, u32),
    Have(u64),
}

/// How many bytes of a message are here.
pub(super) static HAVE: HeaderName = HeaderName::from_static("have");

impl NoAnswer {
    pub(super) fn into_response(self) -> Response {
        let (status, name, value) = match self {
            NoAnswer::Status(status) => (status, None, 0),
            NoAnswer::Later(status, seconds) => (status, Some(header::RETRY_AFTER), seconds.into()),
            NoAnswer::Have(have) => (StatusCode::ACCEPTED, Some(HAVE.clone()), have),
        };
        let mut response = bare(status, Vec::new());
        if let Some(name) = name {
            response.headers_mut().insert(name, HeaderValue::from(value));
        }
        response
    }
}

pub(super) const BUSY: NoAnswer = NoAnswer::Later(StatusCode::SERVICE_UNAVAILABLE, 5);
pub(super) const BROKEN: NoAnswer = NoAnswer::Status(StatusCode::INTERNAL_SERVER_ERROR);

/// A response without a header that nobody needs.
pub(super) fn bare(status: StatusCode, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response
}

pub(super) fn respond(answer: Result<Answered, NoAnswer>) -> Response {
    let answered = |answered: Answered| {
        let mut response = bare(StatusCode::OK, answered.bytes);
        response.extensions_mut().insert(Asker(answered.device));
        response
    };
    answer.map_or_else(NoAnswer::into_response, answered)
}

/// An answer, and who it is for.
pub(super) struct Answered {
    pub(super) bytes: Vec<u8>,
    pub(super) device: PublicKey,
}

/// An answer from the byte on that is asked for.
pub(super) fn part_of(answer: Vec<u8>, headers: &HeaderMap) -> Response {
    let asked = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
    let from = asked.and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse::<usize>().ok());
    let Some(from) = from else { return bare(StatusCode::OK, answer) };
    let total = answer.len();
    let (status, place, rest) = match answer.get(from..).filter(|rest| !rest.is_empty()) {
        Some(rest) => {
            (StatusCode::PARTIAL_CONTENT, format!("bytes {from}-{}/{total}", total - 1), rest.to_vec())
        }
        None => (StatusCode::RANGE_NOT_SATISFIABLE, format!("bytes */{total}"), Vec::new()),
    };
    let mut response = bare(status, rest);
    if let Ok(place) = HeaderValue::from_str(&place) {
        response.headers_mut().insert(header::CONTENT_RANGE, place);
    }
    response
}
