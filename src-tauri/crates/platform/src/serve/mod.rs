//! The platform on the network: from its settings to its graceful stop.

mod body;
mod class;
mod connection;
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
use gate::Gate;
use tls::Tls;

/// Threads that work with the database at a time; others wait their turn.
const THREADS: usize = 128;

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
    // Two thousand laptops are two thousand open files.
    if let Err(error) = rlimit::increase_nofile_limit(bounds.connections as u64 + 1024) {
        tracing::warn!(%error, "the number of open files stays as it is");
    }
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
            most: bounds.connections,
            patience: bounds.patience,
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

/// Serves other rooms than the platform's own, a classroom's, within the same kind of bounds.
pub(crate) async fn serve_rooms(
    listener: TcpListener,
    rooms: axum::Router,
    bounds: &Bounds,
    stop: watch::Receiver<bool>,
) {
    let gate = Arc::new(Gate::new(bounds.rate, false, bounds.patience));
    let serving = Serving {
        figures: Arc::clone(&gate.figures),
        app: rooms.layer(axum::middleware::from_fn_with_state(gate, gate::pass)),
        tls: None,
        most: bounds.connections,
        patience: bounds.patience,
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
