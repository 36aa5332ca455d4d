//! Connections: taken, kept in bounds, ended in good order.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::crowd::Crowd;
use super::figures::Figures;
use super::line::Line;
use super::tls::Tls;

/// How long a request's head may take, and how long a connection may be idle.
const HEAD: Duration = Duration::from_secs(30);
/// How long a handshake may take.
const HANDSHAKE: Duration = Duration::from_secs(30);
/// The longest head, in bytes.
const MOST_HEAD: usize = 32 << 10;
/// What is under way has this long to end once the platform is told to stop.
const GRACE: Duration = Duration::from_secs(30);
/// Said to those for whom there is no room.
const FULL: &[u8] =
    b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 30\r\ncontent-type: text/plain; charset=utf-8\r\n\
content-length: 54\r\nconnection: close\r\n\r\nToo many are here just now; try again in half a minute";

/// What connections are served with.
pub(super) struct Serving {
    pub(super) app: Router,
    pub(super) tls: Option<Arc<Tls>>,
    pub(super) figures: Arc<Figures>,
    /// Connections open at most.
    pub(super) most: usize,
    /// Who has how many of them.
    pub(super) crowd: Arc<Crowd>,
    /// How long a head may take, if not as long as usual.
    pub(super) patience: Option<Duration>,
    /// How long nothing of an answer may be taken, if not as long as usual.
    pub(super) stall: Option<Duration>,
}

/// Takes connections until `stop` turns true, then waits for what is under way, though not for ever.
pub(super) async fn serve(listener: TcpListener, serving: Serving, mut stop: watch::Receiver<bool>) {
    let serving = Arc::new(serving);
    let room = Arc::new(Semaphore::new(serving.most));
    let mut open = JoinSet::new();
    loop {
        let taken = tokio::select! {
            taken = listener.accept() => taken,
            () = told(&mut stop) => break,
            Some(_) = open.join_next(), if !open.is_empty() => continue,
        };
        let (stream, peer) = match taken {
            Ok(taken) => taken,
            Err(error) => {
                // Out of file descriptors, or the other end is gone already.
                tracing::warn!(%error, "a connection could not be taken");
                sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let place = serving.crowd.enter(peer.ip()).zip(Arc::clone(&room).try_acquire_owned().ok());
        match place {
            Some(place) => {
                let (serving, stop) = (Arc::clone(&serving), stop.clone());
                open.spawn(async move {
                    let _present = serving.figures.connection();
                    carry(&serving, stream, peer, stop).await;
                    drop(place);
                });
            }
            None => {
                serving.figures.turned_away();
                refuse(stream, serving.tls.is_some());
            }
        }
    }
    drop(listener);
    let ended = async { while open.join_next().await.is_some() {} };
    if timeout(GRACE, ended).await.is_err() {
        tracing::warn!(left = open.len(), "connections did not end and are cut");
        open.shutdown().await;
    }
}

/// Waits until it is told to stop.
async fn told(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Says that there is no room, to whom it can be said without waiting.
fn refuse(stream: TcpStream, tls: bool) {
    if !tls {
        let _ = stream.try_write(FULL);
    }
}

async fn carry(serving: &Serving, stream: TcpStream, peer: SocketAddr, stop: watch::Receiver<bool>) {
    // Answers are small, and wait for nothing.
    let _ = stream.set_nodelay(true);
    match &serving.tls {
        None => talk(serving, Line::new(stream, serving.stall), peer, stop).await,
        Some(tls) => {
            if let Ok(Ok(stream)) =
                timeout(serving.patience.unwrap_or(HANDSHAKE), tls.acceptor().accept(stream)).await
            {
                talk(serving, Line::new(stream, serving.stall), peer, stop).await;
            }
        }
    }
}

async fn talk(
    serving: &Serving,
    stream: Line<impl AsyncRead + AsyncWrite + Unpin>,
    peer: SocketAddr,
    mut stop: watch::Receiver<bool>,
) {
    let app = TowerToHyperService::new(serving.app.clone());
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        app.call(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(serving.patience.unwrap_or(HEAD))
        .max_buf_size(MOST_HEAD)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    // How it ends is the other end's matter: it went away, or said nothing for too long.
    let ended = tokio::select! {
        ended = &mut connection => Some(ended),
        () = told(&mut stop) => None,
    };
    let ended = match ended {
        Some(ended) => ended,
        None => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended");
    }
}
