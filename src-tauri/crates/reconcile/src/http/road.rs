//! The connections to one address, and what was moved over them. They live in a thread of their own.

use std::future::Future;
use std::io;
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use reqwest::header::HeaderMap;
use reqwest::{Client, Response, Url, redirect};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

use super::patience::Patience;
use super::remote::{is_loopback, tls_error};

/// How often one looks whether the line stands still.
const GLANCE: Duration = Duration::from_millis(500);
/// Bytes a second below which a line is none.
const SLOWEST: u64 = 1000;
/// Bytes a second below which it is not the line, with its silences, that is slow.
const CRAWL: u64 = 250;
/// Parts in which a little may come: one long pause between two of them means nothing.
const CRAWLS: u32 = 16;

/// What was moved so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Traffic {
    /// Bytes sent, HTTP heads included; of messages what arrived, as far as the far end told. What TCP and TLS add is not
    /// known here.
    pub out: u64,
    /// Bytes that came, HTTP heads included.
    pub came: u64,
    /// Bytes of messages that had arrived, were lost there, and were sent again; included in `out`.
    pub again: u64,
    /// Requests made.
    pub requests: u64,
}

/// What all requests to one address share.
#[derive(Debug)]
pub(crate) struct Road {
    pub(crate) client: Client,
    pub(crate) patience: Patience,
    cancelled: watch::Sender<bool>,
    pub(crate) out: AtomicU64,
    pub(crate) came: AtomicU64,
    pub(crate) again: AtomicU64,
    pub(crate) requests: AtomicU64,
    /// The secure address the given one leads to.
    pub(crate) secure: OnceLock<String>,
}

/// Why waiting came to nothing.
#[derive(Debug)]
pub(crate) enum Halt {
    /// The caller said so.
    Cancelled,
    /// Nothing moved for too long.
    Silent,
    /// The request failed.
    Failed(reqwest::Error),
}

impl Road {
    /// Waits for what is under way, until nothing has moved for too long or somebody cancels.
    pub(crate) async fn wait<T>(
        &self,
        work: impl Future<Output = reqwest::Result<T>>,
        moved: impl Fn() -> Instant,
    ) -> Result<T, Halt> {
        tokio::pin!(work);
        let silence = self.patience.stall.saturating_mul(self.patience.stalls);
        let mut cancelled = self.cancelled.subscribe();
        loop {
            if *cancelled.borrow_and_update() {
                return Err(Halt::Cancelled);
            }
            tokio::select! {
                done = &mut work => return done.map_err(Halt::Failed),
                // A sender that is gone cancels as well.
                _ = cancelled.changed() => return Err(Halt::Cancelled),
                () = tokio::time::sleep(GLANCE.min(silence)) => {
                    if moved().elapsed() > silence {
                        return Err(Halt::Silent);
                    }
                }
            }
        }
    }

    /// Sleeps; `false` when somebody cancelled.
    pub(crate) async fn pause(&self, length: Duration) -> bool {
        let mut cancelled = self.cancelled.subscribe();
        if *cancelled.borrow_and_update() {
            return false;
        }
        tokio::select! {
            _ = cancelled.changed() => false,
            () = tokio::time::sleep(length) => true,
        }
    }

    /// Tells whether so few bytes have come since `begun`, in so many parts, that it would never end: whoever sends a byte
    /// now and then would hold us for ever, and with us all that waits to be exchanged with others.
    pub(crate) fn crawls(&self, begun: Instant, parts: u32, bytes: usize) -> bool {
        let silence = self.patience.stall.saturating_mul(self.patience.stalls);
        let patience = silence.saturating_mul(2).saturating_add(Duration::from_secs(bytes as u64 / CRAWL));
        parts > CRAWLS && begun.elapsed() > patience
    }

    pub(crate) fn count_out(&self, sent: u64) {
        self.out.fetch_add(sent, Ordering::SeqCst);
        self.requests.fetch_add(1, Ordering::SeqCst);
    }

    pub(crate) fn count_came(&self, came: u64) {
        self.came.fetch_add(came, Ordering::SeqCst);
    }
}

/// Returns how much longer than a silence a body of so many bytes may take, for it leaves unseen.
pub(crate) fn allowance(bytes: usize) -> Duration {
    Duration::from_secs(bytes as u64 / SLOWEST)
}

/// Finds what TLS says against a server's certificate.
pub(crate) fn bad_certificate(error: &reqwest::Error) -> Option<String> {
    match tls_error(error) {
        Some(rustls::Error::InvalidCertificate(reason)) => Some(format!(
            "it cannot show that it is what it says ({reason}); check this computer's date and time, and whether the \
             network wants you to log in first"
        )),
        _ => None,
    }
}

/// Returns how long an answer's head was on the line: it was not kept, and is counted as servers write it.
pub(crate) fn head_len(response: &Response) -> u64 {
    let status = response.status();
    let reason = status.canonical_reason().unwrap_or_default().len();
    let line = "HTTP/1.1 200 ".len() + reason + 2;
    let fields = |headers: &HeaderMap| -> usize {
        headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum()
    };
    (line + fields(response.headers()) + 2) as u64
}

/// Returns how long a request's head is: what is always written, and `extra` for the headers that only some have.
pub(crate) fn asked_len(method: &str, url: &Url, extra: usize) -> u64 {
    let host = url.host_str().unwrap_or_default().len();
    let port = url.port().map_or(0, |port| 1 + port.to_string().len());
    let query = url.query().map_or(0, |query| 1 + query.len());
    let fixed = method.len() + "  HTTP/1.1\r\naccept: */*\r\nhost: \r\n\r\n".len();
    (fixed + host + port + url.path().len() + query + extra) as u64
}

/// A road, and the thread where its connections live.
#[derive(Debug)]
pub(crate) struct Traveller {
    pub(crate) road: Arc<Road>,
    /// Gone only while this is dropped.
    runtime: Option<Runtime>,
}

/// Why no road could be begun.
#[derive(Debug)]
pub(crate) enum NoRoad {
    /// No secure connection can be made from this computer.
    Client(reqwest::Error),
    /// No thread.
    Here(io::Error),
}

impl Traveller {
    pub(crate) fn new(url: &Url, patience: Patience) -> Result<Traveller, NoRoad> {
        let client = client(url, patience).map_err(NoRoad::Client)?;
        let runtime =
            Builder::new_multi_thread().worker_threads(1).thread_name("far end").enable_all().build();
        let road = Road {
            client,
            patience,
            cancelled: watch::Sender::new(false),
            out: AtomicU64::new(0),
            came: AtomicU64::new(0),
            again: AtomicU64::new(0),
            requests: AtomicU64::new(0),
            secure: OnceLock::new(),
        };
        Ok(Traveller { road: Arc::new(road), runtime: Some(runtime.map_err(NoRoad::Here)?) })
    }

    /// Does the work in the thread where the connections live, and waits for it: so whoever calls may itself be in any
    /// thread.
    pub(crate) fn run<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> io::Result<T> {
        let gone = || io::Error::other("the thread that talks to the network has ended");
        let (done, result) = std::sync::mpsc::sync_channel(1);
        self.runtime.as_ref().ok_or_else(gone)?.spawn(async move {
            // Whoever asked has gone: nobody wants it any more.
            let _ = done.send(work.await);
        });
        result.recv().map_err(|_| gone())
    }

    pub(crate) fn cancel(&self) {
        self.road.cancelled.send_replace(true);
    }

    pub(crate) fn traffic(&self) -> Traffic {
        let read = |count: &AtomicU64| count.load(Ordering::SeqCst);
        let Road { out, came, again, requests, .. } = &*self.road;
        Traffic { out: read(out), came: read(came), again: read(again), requests: read(requests) }
    }
}

impl Drop for Traveller {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Waiting for it is not allowed everywhere, and needed nowhere.
            runtime.shutdown_background();
        }
    }
}

fn client(url: &Url, patience: Patience) -> reqwest::Result<Client> {
    // Fails where the program has chosen already; then that choice holds.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let builder = || {
        let silence = patience.stall.saturating_mul(patience.stalls);
        let builder = Client::builder()
            .connect_timeout(patience.connect)
            .tcp_keepalive(patience.stall)
            .pool_idle_timeout(patience.stall)
            .redirect(redirect::Policy::none());
        // Bytes that nobody confirms: the line is gone, and nobody said so.
        #[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
        let builder = builder.tcp_user_timeout(silence);
        #[cfg(not(any(target_os = "android", target_os = "fuchsia", target_os = "linux")))]
        let _ = silence;
        // A proxy knows nothing of the computers nearby.
        if is_nearby(url) { builder.no_proxy() } else { builder }
    };
    match builder().build() {
        // Without the system's certificates there is still the plain web of a classroom.
        Err(_) if url.scheme() == "http" => builder().tls_certs_only([]).build(),
        built => built,
    }
}

fn is_nearby(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let number = host.trim_start_matches('[').trim_end_matches(']').parse();
    let private = number.is_ok_and(|number: IpAddr| match number {
        IpAddr::V4(number) => number.is_private() || number.is_link_local(),
        IpAddr::V6(number) => number.is_unicast_link_local() || number.is_unique_local(),
    });
    private || host.ends_with(".local") || !host.contains(['.', ':']) || is_loopback(url)
}
