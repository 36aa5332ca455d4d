//! The HTTP carrier: sealed messages to a platform or to a computer nearby (`PROTOCOL.md`, HTTP and A classroom).

use std::future::Future;
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use reqwest::{Client, Url, redirect};
use serde::Deserialize;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

use super::errand::{End, Errand, Road, Step};
use super::patience::Patience;
use super::remote::{chain, is_loopback};
use crate::address;
use crate::carrier::Carrier;
use crate::far_end::FarEndError;
use crate::key::{Hint, PublicKey};
use crate::seal::{MAX_CARRIED, MAX_POSTED, MessageId};

/// Longest answer to the question who somebody is.
const MAX_WHO: usize = 4096;
/// Longest name a stranger may give itself, in characters.
const MAX_NAME: usize = 100;
/// Most roles a stranger may give itself.
const MAX_ROLES: usize = 16;

/// A far end's address, and the connections to it. Any number of threads may use one; what they move is counted
/// together.
#[derive(Debug)]
pub struct HttpCarrier {
    address: String,
    road: Arc<Road>,
    /// Where the connections live, in a thread of its own; gone only while this is dropped.
    runtime: Option<Runtime>,
}

/// What was moved so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Traffic {
    /// Bytes sent, HTTP heads included; of messages what arrived, as far as the far end told. What TCP and TLS add is not known here.
    pub out: u64,
    /// Bytes that came, HTTP heads included.
    pub came: u64,
    /// Bytes of messages that had arrived, were lost there, and were sent again; included in `out`.
    pub again: u64,
    /// Requests made.
    pub requests: u64,
}

/// Who answers at an address, as it says itself: nobody vouches for it but the key, once something opens by it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Who {
    /// The newest protocol spoken there.
    pub protocol: u8,
    /// The key to seal to.
    pub key: PublicKey,
    /// Its name.
    pub name: String,
    /// Its clock, in milliseconds since 1970.
    pub now_ms: i64,
    /// What it does: `platform`, `hub`, `carrier`, `packs`.
    pub roles: Vec<String>,
}

/// What became of a message that was left with somebody who carries it on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Left {
    /// It was handed over already; this is the answer.
    Answer(Vec<u8>),
    /// It is durable there and will be carried on.
    Kept,
    /// Nothing is carried there for that far end.
    NotCarried,
    /// The box there is full.
    Full,
}

/// What came of asking a carrier for an answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Collected {
    /// The answer.
    Answer(Vec<u8>),
    /// The message still waits there.
    Waiting,
    /// Nothing is known of the message there.
    Unknown,
}

impl HttpCarrier {
    /// Takes the address ([`address::parse`]); nothing is sent yet.
    ///
    /// # Errors
    /// [`FarEndError::Unreachable`] when it is no address or no secure connection can be made from this computer.
    pub fn new(address: &str, patience: Patience) -> Result<HttpCarrier, FarEndError> {
        let unreachable = |cause: String| FarEndError::Unreachable { address: address.to_owned(), cause };
        let parsed = address::parse(address).and_then(|address| Some((Url::parse(&address).ok()?, address)));
        let (url, address) = parsed.ok_or_else(|| unreachable("that is no address".to_owned()))?;
        let client = client(&url, patience).map_err(|error| unreachable(chain(&error)))?;
        let runtime =
            Builder::new_multi_thread().worker_threads(1).thread_name("far end").enable_all().build()?;
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
        Ok(HttpCarrier { address, road: Arc::new(road), runtime: Some(runtime) })
    }

    /// Ends what is under way, within moments, and whatever is asked of this carrier later.
    pub fn cancel(&self) {
        self.road.cancelled.send_replace(true);
    }

    /// Returns what was moved so far.
    pub fn traffic(&self) -> Traffic {
        let read = |count: &AtomicU64| count.load(Ordering::SeqCst);
        let Road { out, came, again, requests, .. } = &*self.road;
        Traffic { out: read(out), came: read(came), again: read(again), requests: read(requests) }
    }

    /// Asks who answers there.
    ///
    /// # Errors
    /// As [`FarEndError`] tells.
    pub fn who(&self) -> Result<Who, FarEndError> {
        let errand = self.errand(MessageId([0; 16]), &[], "/packhorse".to_owned(), "/packhorse".to_owned());
        let text = self.run(errand.page(MAX_WHO))??;
        who(&text).ok_or_else(|| FarEndError::Stranger {
            address: self.address.clone(),
            what: "it does not say that it is Packhorse; check the address".to_owned(),
        })
    }

    /// Leaves a message with somebody who carries it to the far end with this hint.
    ///
    /// # Errors
    /// As [`FarEndError`] tells; then it may be kept there or not, and may be left again.
    pub fn leave(&self, far_end: Hint, id: MessageId, message: &[u8]) -> Result<Left, FarEndError> {
        limit(message, MAX_CARRIED)?;
        let errand = self.errand(id, message, format!("/carry/{far_end}"), format!("/carry/{id}"));
        let errand = Errand { resumes: false, ..errand };
        Ok(match self.run(errand.go(Step::Send(0)))?? {
            End::Answer(answer) => Left::Answer(answer),
            End::Kept => Left::Kept,
            End::Unknown => Left::NotCarried,
            End::Full => Left::Full,
        })
    }

    /// Asks for the answer to a message that was left there.
    ///
    /// # Errors
    /// As [`FarEndError`] tells.
    pub fn collect(&self, id: MessageId) -> Result<Collected, FarEndError> {
        let errand = self.errand(id, &[], String::new(), format!("/carry/{id}"));
        let errand = Errand { resumes: false, ..errand };
        Ok(match self.run(errand.go(Step::Ask))?? {
            End::Answer(answer) => Collected::Answer(answer),
            End::Kept => Collected::Waiting,
            End::Unknown | End::Full => Collected::Unknown,
        })
    }

    fn errand(&self, id: MessageId, message: &[u8], post: String, ask: String) -> Errand {
        Errand {
            road: Arc::clone(&self.road),
            address: self.road.secure.get().unwrap_or(&self.address).clone(),
            id,
            message: Bytes::copy_from_slice(message),
            post,
            ask,
            resumes: true,
            answer: Vec::new(),
        }
    }

    /// Does the work in the thread where the connections live, and waits for it: so whoever calls may itself be in any
    /// thread.
    fn run<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> Result<T, FarEndError> {
        let gone = || std::io::Error::other("the thread that talks to the network has ended");
        let (done, result) = std::sync::mpsc::sync_channel(1);
        self.runtime.as_ref().ok_or_else(gone)?.spawn(async move {
            // Whoever asked has gone: nobody wants it any more.
            let _ = done.send(work.await);
        });
        Ok(result.recv().map_err(|_| gone())?)
    }
}

impl Carrier for HttpCarrier {
    fn carry(&self, id: MessageId, message: &[u8]) -> Result<Vec<u8>, FarEndError> {
        limit(message, MAX_POSTED)?;
        let errand = self.errand(id, message, "/exchange".to_owned(), format!("/exchange/{id}"));
        match self.run(errand.go(Step::Send(0)))?? {
            End::Answer(answer) => Ok(answer),
            End::Kept | End::Unknown | End::Full => Err(FarEndError::Stranger {
                address: self.address.clone(),
                what: "it takes messages and does not answer".to_owned(),
            }),
        }
    }

    fn address(&self) -> String {
        self.address.clone()
    }
}

impl Drop for HttpCarrier {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Waiting for it is not allowed everywhere, and needed nowhere.
            runtime.shutdown_background();
        }
    }
}

fn limit(message: &[u8], most: usize) -> Result<(), FarEndError> {
    if message.len() > most {
        let what = format!("a message of {} bytes is longer than {most}", message.len());
        return Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, what).into());
    }
    Ok(())
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

fn who(text: &[u8]) -> Option<Who> {
    #[derive(Deserialize)]
    struct Said {
        packhorse: u8,
        key: String,
        #[serde(default)]
        name: String,
        #[serde(default)]
        now: i64,
        #[serde(default)]
        roles: Vec<String>,
    }
    let said: Said = serde_json::from_slice(text).ok()?;
    let tidy = |text: &str| -> String {
        text.chars().filter(|letter| !letter.is_control()).take(MAX_NAME).collect()
    };
    Some(Who {
        protocol: said.packhorse,
        key: PublicKey::parse(&said.key)?,
        name: tidy(&said.name),
        now_ms: said.now,
        roles: said.roles.iter().take(MAX_ROLES).map(|role| tidy(role)).collect(),
    })
}
