//! What every request passes: how many there may be, how large, how long, how often; and what is noted of it.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use http_body::Body as _;
use http_body_util::Limited;

use super::body::Patient;
use super::class::Class;
use super::figures::Figures;
use super::rates::Rates;

/// Requests that are being answered, at most.
const MOST_AT_WORK: i64 = 4096;
/// Seconds after which somebody may ask again who was told that too much is going on, where nothing else was said.
const AGAIN: u64 = 5;
/// What somebody is told who is told nothing else.
const BUSY: &str = "Too much is going on just now. Nothing was changed; try again in a moment.\n";
const BROKEN: &str = "Something broke. Nothing was changed; whoever runs this finds more in its log.\n";
/// Memory for bodies of requests that are being answered.
const MOST_MEMORY: u64 = 384 << 20;

const TEXT: &str = "text/plain; charset=utf-8";

/// What all requests share.
pub(super) struct Gate {
    pub(super) figures: Arc<Figures>,
    rates: Rates,
    /// Bytes of bodies that handlers may hold just now.
    memory: AtomicU64,
    behind_proxy: bool,
    patience: Option<Duration>,
}

impl Gate {
    pub(super) fn new(rate: u32, behind_proxy: bool, patience: Option<Duration>) -> Self {
        let figures = Arc::new(Figures::default());
        Self { figures, rates: Rates::new(rate), memory: AtomicU64::new(0), behind_proxy, patience }
    }

    /// Who asks, as far as can be known: the last address a trusted proxy wrote down.
    fn asker(&self, headers: &HeaderMap, peer: SocketAddr) -> IpAddr {
        let forwarded = headers.get_all("x-forwarded-for").iter().next_back();
        let last = forwarded.and_then(|value| value.to_str().ok()?.rsplit(',').next()?.trim().parse().ok());
        last.filter(|_| self.behind_proxy).unwrap_or(peer.ip())
    }

    fn reserve(&self, bytes: u64) -> Option<Reserved<'_>> {
        let before = self.memory.fetch_add(bytes, Ordering::Relaxed);
        let reserved = Reserved { memory: &self.memory, bytes };
        (before + bytes <= MOST_MEMORY).then_some(reserved)
    }
}

/// Memory a request is counted with.
struct Reserved<'a> {
    memory: &'a AtomicU64,
    bytes: u64,
}

impl Drop for Reserved<'_> {
    fn drop(&mut self) {
        self.memory.fetch_sub(self.bytes, Ordering::Relaxed);
    }
}

/// Lets a request pass, or says why not.
pub(super) async fn pass(State(gate): State<Arc<Gate>>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let class = Class::of(request.method(), request.uri().path());
    let method = request.method().clone();
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| *peer);
    let mut response = match peer {
        None => plain(StatusCode::INTERNAL_SERVER_ERROR),
        Some(peer) => {
            let asker = gate.asker(request.headers(), peer);
            // Behind a proxy the connection is the proxy's; handlers ask who is behind it.
            request.extensions_mut().insert(ConnectInfo(SocketAddr::new(asker, peer.port())));
            let _present = gate.figures.request();
            admit(&gate, class, asker, request, next).await
        }
    };
    if response.status().is_server_error() {
        tell(&mut response, class);
    }
    let status = response.status();
    let bytes = response.body().size_hint().exact().unwrap_or(0);
    gate.figures.answered(class, status.as_u16(), began, bytes);
    let took_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let (class, method, status) = (class.name(), method_name(&method), status.as_u16());
    if status >= 500 && status != 503 {
        tracing::error!(class, method, status, took_ms, bytes, "request");
    } else {
        tracing::info!(class, method, status, took_ms, bytes, "request");
    }
    response
}

async fn admit(gate: &Arc<Gate>, class: Class, asker: IpAddr, request: Request, next: Next) -> Response {
    if class == Class::Health {
        return next.run(request).await;
    }
    // A program on the same computer is trusted with it; behind a proxy everybody comes from there.
    if (gate.behind_proxy || !asker.is_loopback())
        && let Err(seconds) = gate.rates.ask(asker, Instant::now())
    {
        gate.figures.turned_away();
        return later(StatusCode::TOO_MANY_REQUESTS, seconds);
    }
    let declared =
        request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    let most = class.most_bytes();
    if declared.is_some_and(|bytes| bytes > most) {
        return closing(plain(StatusCode::PAYLOAD_TOO_LARGE));
    }
    let bodiless = request.body().is_end_stream();
    let memory = if bodiless { 0 } else { class.memory(declared) };
    let reserved = gate.reserve(memory);
    if reserved.is_none() || gate.figures.at_work() > MOST_AT_WORK {
        gate.figures.turned_away();
        return later(StatusCode::SERVICE_UNAVAILABLE, 10);
    }
    if bodiless {
        return next.run(request).await;
    }
    let given_up = Arc::new(AtomicBool::new(false));
    let bounded = |body: Body| {
        let patient = Patient::new(body, Arc::clone(&given_up), Arc::clone(&gate.figures), gate.patience);
        Body::new(Limited::new(patient, usize::try_from(most).unwrap_or(usize::MAX)))
    };
    let response = next.run(request.map(bounded)).await;
    match given_up.load(Ordering::Relaxed) {
        true => closing(plain(StatusCode::REQUEST_TIMEOUT)),
        false => response,
    }
}

/// Whoever is turned away hears when to come again, and people also why. Laptops read the number alone, and pay for words.
fn tell(response: &mut Response, class: Class) {
    let busy = response.status() == StatusCode::SERVICE_UNAVAILABLE;
    if busy {
        response.headers_mut().entry(RETRY_AFTER).or_insert(AGAIN.into());
    }
    if class != Class::Exchange && response.body().size_hint().exact() == Some(0) {
        *response.body_mut() = Body::from(if busy { BUSY } else { BROKEN });
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(TEXT));
        response.headers_mut().remove(CONTENT_LENGTH);
    }
}

/// Methods have names of their own; whatever else somebody sends is not written into a log.
fn method_name(method: &axum::http::Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "DELETE" => "DELETE",
        "PATCH" => "PATCH",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}

fn later(status: StatusCode, seconds: u64) -> Response {
    let mut response = plain(status);
    response.headers_mut().insert(RETRY_AFTER, seconds.into());
    response
}

fn closing(mut response: Response) -> Response {
    response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    response
}

pub(super) fn plain(status: StatusCode) -> Response {
    let words = match status {
        StatusCode::SERVICE_UNAVAILABLE => BUSY,
        StatusCode::INTERNAL_SERVER_ERROR => BROKEN,
        other => other.canonical_reason().unwrap_or_default(),
    };
    let mut response = Response::new(Body::from(words));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(TEXT));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_turned_away_hears_when_to_come_again_and_why() {
        let told = |status: StatusCode, body: &'static str, again: Option<u64>, class| {
            let mut response = Response::new(Body::from(body));
            *response.status_mut() = status;
            if let Some(again) = again {
                response.headers_mut().insert(RETRY_AFTER, again.into());
            }
            tell(&mut response, class);
            let again = response.headers().get(RETRY_AFTER).map(|value| value.to_str().unwrap().to_owned());
            (again, response.body().size_hint().exact().unwrap())
        };
        let (busy, broken) = (StatusCode::SERVICE_UNAVAILABLE, StatusCode::INTERNAL_SERVER_ERROR);
        let length = |words: &str| words.len() as u64;
        assert_eq!(told(busy, "", None, Class::Packs), (Some("5".into()), length(BUSY)));
        assert_eq!(told(busy, "words", None, Class::Api), (Some("5".into()), 5));
        assert_eq!(told(busy, "", Some(3), Class::Verify), (Some("3".into()), length(BUSY)));
        assert_eq!(told(busy, "", None, Class::Exchange), (Some("5".into()), 0));
        assert_eq!(told(broken, "", None, Class::Page), (None, length(BROKEN)));
    }
}
