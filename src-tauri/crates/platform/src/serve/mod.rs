//! The platform on the network: from its settings to its graceful stop.

mod body;
mod class;
mod connection;
mod crowd;
pub mod figures;
mod gate;
mod health;
mod line;
mod rates;
mod routes;
mod signal;
mod tls;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::watch;

pub use class::Class;
pub(crate) use signal::Ends;
pub use tls::{CertificateFiles, TlsError};

use crate::credentials::{self, Office};
use crate::service::Service;
use connection::Serving;
use crowd::Crowd;
use gate::Gate;
use tls::Tls;

/// Threads that work with the database at a time; others wait their turn.
const THREADS: usize = 128;

/// Open files that are kept for other things than connections, where there are many.
const SPARE: u64 = 1024;

/// Connections that wait to be taken: where fewer may, a laptop in a crowd is heard only at its third or fourth try.
const BACKLOG: u32 = 4096;

/// Bounds of what is served.
#[derive(Clone, Debug)]
pub struct Bounds {
    /// Connections open at a time.
    pub connections: usize,
    /// Requests a second one address may make for long; 0: as many as it likes. Its bursts may be thirty times as many.
    pub rate: u32,
    /// How long a head, a handshake, a piece of a body, or somebody to take an answer may be waited for; usually 30 s for the
    /// first two and 75 s for the others.
    pub patience: Option<Duration>,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { connections: 10_000, rate: 200, patience: None }
    }
}

/// Why the platform does not serve.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken, or not this computer's.
    #[error("cannot listen on {address}: {cause}")]
    Listen {
        /// Where.
        address: SocketAddr,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The certificate cannot be used.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The system refuses something.
    #[error("the system refuses: {0}")]
    System(#[from] std::io::Error),
}

/// Serves until the process is told to stop (SIGTERM, SIGINT). `ready` hears the address, once it is there.
///
/// # Errors
/// As [`ServeError`] tells.
pub fn serve(
    service: Arc<Service>,
    tls: Option<CertificateFiles>,
    bounds: &Bounds,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    let most = room_for(bounds.connections);
    let tls = tls.map(Tls::load).transpose()?.map(Arc::new);
    // The institute's key is there before anybody earns anything; without it the first claim makes it.
    if let Err(error) = credentials::begin(&Office::of(&service)) {
        tracing::warn!(%error, "the institute's key for certificates is not made yet");
    }
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(THREADS).build()?;
    let served = runtime.block_on(async {
        let address = service.config.listen;
        let listener = listen(address).map_err(|cause| ServeError::Listen { address, cause })?;
        let (say_stop, stop) = watch::channel(false);
        signal::listen(say_stop, tls.clone())?;
        let gate = Arc::new(Gate::new(bounds.rate, service.config.behind_proxy, bounds.patience));
        let serving = Serving {
            figures: Arc::clone(&gate.figures),
            app: routes::router(Arc::clone(&service), gate),
            tls,
            most,
            crowd: Crowd::new(if service.config.behind_proxy { most } else { share(most) }),
            patience: bounds.patience,
            stall: bounds.patience,
        };
        ready(listener.local_addr()?);
        tracing::info!("serving");
        connection::serve(listener, serving, stop).await;
        Ok(())
    });
    // Writes that are under way come to their end; one that hangs is left.
    runtime.shutdown_timeout(Duration::from_secs(10));
    tracing::info!("stopped");
    served
}

/// How many of `wanted` connections there is room for: two thousand laptops are two thousand open files, and the database,
/// packs and what is sent need some, too. Where the system lets this program have fewer, those for whom there are none are
/// told so and come again, instead of the database being out of reach for everybody.
fn room_for(wanted: usize) -> usize {
    let files = rlimit::increase_nofile_limit(wanted as u64 + SPARE).unwrap_or_else(|error| {
        tracing::warn!(%error, "the number of open files stays as it is");
        u64::MAX
    });
    let most = usize::try_from(files - SPARE.min(files / 3)).unwrap_or(usize::MAX).min(wanted);
    if most < wanted {
        tracing::warn!(files, most, "the system allows few open files: fewer connections are taken");
    }
    most
}

/// How many of `most` connections one address may have: a school behind one address is many, and still leaves room.
fn share(most: usize) -> usize {
    (most / 2).max(most.min(64))
}

/// Serves other rooms than the platform's own, a classroom's, within the same kind of bounds.
pub(crate) async fn serve_rooms(
    listener: TcpListener,
    rooms: axum::Router,
    bounds: &Bounds,
    stop: watch::Receiver<bool>,
) {
    let most = room_for(bounds.connections);
    let gate = Arc::new(Gate::new(bounds.rate, false, bounds.patience));
    let serving = Serving {
        figures: Arc::clone(&gate.figures),
        app: rooms.layer(axum::middleware::from_fn_with_state(gate, gate::pass)),
        tls: None,
        most,
        crowd: Crowd::new(share(most)),
        patience: bounds.patience,
        stall: bounds.patience,
    };
    connection::serve(listener, serving, stop).await;
}

/// Serves a program's own window on this computer, for as long as the program lives: `most` connections, whose heads come
/// within `head`. What was asked for may be taken as slowly as somebody looks at it: a film that is paused stands still.
pub async fn serve_window(listener: TcpListener, rooms: axum::Router, most: usize, head: Duration) {
    const PAUSE: Duration = Duration::from_secs(24 * 3600);
    let (_never, stop) = watch::channel(false);
    let serving = Serving {
        figures: Arc::default(),
        app: rooms,
        tls: None,
        most,
        crowd: Crowd::new(most),
        patience: Some(head),
        stall: Some(PAUSE),
    };
    connection::serve(listener, serving, stop).await;
}

fn listen(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // A platform that is started again takes its place at once; elsewhere this would let others take it.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}
