//! A file given by ranges, as any static server gives it (RFC 9110, sections 13 and 14): one range at most.

use std::ops::Range;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use pack::Source;
use tokio_stream::wrappers::ReceiverStream;

/// Bytes read and sent at a time: what somebody who goes away has cost too much.
const PIECE: u64 = 128 * 1024;

/// Answers a GET or HEAD for `source`, whose content `tag` names.
pub(crate) fn answer(method: &Method, headers: &HeaderMap, tag: &str, source: Arc<dyn Source>) -> Response {
    let Ok(len) = source.len() else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let tag = format!("\"{tag}\"");
    let asked = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if asked(header::IF_NONE_MATCH).is_some_and(|tags| tags == "*" || tags.contains(&tag)) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
    }
    // A range of another edition of the file would be worse than all of this one.
    let same = asked(header::IF_RANGE).is_none_or(|wanted| wanted == tag);
    let part = match asked(header::RANGE).filter(|_| same).map(|value| range(value, len)) {
        None | Some(Ranged::All) => None,
        Some(Ranged::Part(part)) => Some(part),
        Some(Ranged::Beyond) => {
            let place = [(header::CONTENT_RANGE, format!("bytes */{len}"))];
            return (StatusCode::RANGE_NOT_SATISFIABLE, place).into_response();
        }
    };
    let status = if part.is_some() { StatusCode::PARTIAL_CONTENT } else { StatusCode::OK };
    let place = part.as_ref().map(|part| format!("bytes {}-{}/{len}", part.start, part.end - 1));
    let part = part.unwrap_or(0..len);
    let mut answer = (
        status,
        [
            (header::CONTENT_LENGTH, (part.end - part.start).to_string()),
            (header::ACCEPT_RANGES, "bytes".to_owned()),
            (header::ETAG, tag),
        ],
    )
        .into_response();
    if let Some(place) = place.and_then(|place| place.parse().ok()) {
        answer.headers_mut().insert(header::CONTENT_RANGE, place);
    }
    if method != Method::HEAD {
        *answer.body_mut() = stream(source, part);
    }
    answer
}

/// Reads piece by piece as the other end takes it, and stops when it stops.
fn stream(source: Arc<dyn Source>, part: Range<u64>) -> Body {
    let (send, receive) = tokio::sync::mpsc::channel(2);
    tokio::task::spawn_blocking(move || {
        let mut at = part.start;
        while at < part.end {
            let end = part.end.min(at + PIECE);
            let mut piece = vec![0; (end - at) as usize];
            let read = source.read_at(at, &mut piece).map(|()| piece);
            let failed = read.is_err();
            if send.blocking_send(read).is_err() || failed {
                return;
            }
            at = end;
        }
    });
    Body::from_stream(ReceiverStream::new(receive))
}

#[derive(Debug, PartialEq, Eq)]
enum Ranged {
    /// No range that is understood: the whole file.
    All,
    Part(Range<u64>),
    /// Nothing of the file is in it.
    Beyond,
}

/// Reads a `Range` header against a length. What is not understood, several ranges among it, asks for everything.
fn range(value: &str, len: u64) -> Ranged {
    let digits = |text: &str| text.bytes().all(|one| one.is_ascii_digit());
    let number = |text: &str| text.parse::<u64>().unwrap_or(u64::MAX);
    let Some((first, last)) = value.strip_prefix("bytes=").and_then(|range| range.split_once('-')) else {
        return Ranged::All;
    };
    let (first, last) = (first.trim(), last.trim());
    if !digits(first) || !digits(last) || (first.is_empty() && last.is_empty()) {
        return Ranged::All;
    }
    let part = match (first, last) {
        ("", suffix) => len.saturating_sub(number(suffix))..len,
        (first, "") => number(first)..len,
        (first, last) if number(last) < number(first) => return Ranged::All,
        (first, last) => number(first)..number(last).saturating_add(1).min(len),
    };
    if part.start < part.end { Ranged::Part(part) } else { Ranged::Beyond }
}

#[cfg(test)]
mod tests {
    use super::{Ranged, range};

    #[test]
    fn ranges_are_read_as_the_standard_says() {
        for (value, expect) in [
            ("bytes=0-", Ranged::Part(0..100)),
            ("bytes=10-19", Ranged::Part(10..20)),
            ("bytes=90-1000", Ranged::Part(90..100)),
            ("bytes=-5", Ranged::Part(95..100)),
            ("bytes=-500", Ranged::Part(0..100)),
            ("bytes=0-18446744073709551616", Ranged::Part(0..100)),
            ("bytes=100-", Ranged::Beyond),
            ("bytes=-0", Ranged::Beyond),
            ("bytes=20-10", Ranged::All),
            ("bytes=-", Ranged::All),
            ("bytes=a-b", Ranged::All),
            ("bytes=0-1,5-6", Ranged::All),
            ("items=0-1", Ranged::All),
        ] {
            assert_eq!(range(value, 100), expect, "{value}");
        }
    }
}
