//! What the process is told from outside: stop, and read the certificate again.

use std::io;
use std::sync::Arc;

use tokio::sync::watch;

use super::tls::Tls;

/// Hears signals from now on. The first that says stop sets `stop`; a second ends the process at once.
pub(super) fn listen(stop: watch::Sender<bool>, tls: Option<Arc<Tls>>) -> io::Result<()> {
    hang_up(tls)?;
    let mut ends = Ends::new()?;
    tokio::spawn(async move {
        ends.next().await;
        tracing::info!("stopping");
        // Nobody listens any more: it stops already.
        let _ = stop.send(true);
        ends.next().await;
        tracing::warn!("told twice to stop: what is under way is left");
        std::process::exit(1);
    });
    Ok(())
}

#[cfg(unix)]
fn hang_up(tls: Option<Arc<Tls>>) -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut hang_ups = signal(SignalKind::hangup())?;
    tokio::spawn(async move {
        while hang_ups.recv().await.is_some() {
            match tls.as_ref().map(|tls| tls.reload()) {
                Some(Ok(())) => tracing::info!("the certificate was read again"),
                Some(Err(error)) => tracing::error!(%error, "the old certificate stays in use"),
                None => {}
            }
        }
    });
    Ok(())
}

/// What tells a program to end.
#[cfg(unix)]
pub(crate) struct Ends {
    terminate: tokio::signal::unix::Signal,
    interrupt: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Ends {
    pub(crate) fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    pub(crate) async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

#[cfg(not(unix))]
fn hang_up(_: Option<Arc<Tls>>) -> io::Result<()> {
    Ok(())
}

/// What tells a program to end.
#[cfg(not(unix))]
pub(crate) struct Ends;

#[cfg(not(unix))]
impl Ends {
    pub(crate) fn new() -> io::Result<Self> {
        Ok(Self)
    }

    pub(crate) async fn next(&mut self) {
        // Where the system tells of no signal, the process is ended from outside.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
