//! The end of a program that serves a classroom from a terminal.

use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// Hears Ctrl-C, and what else tells a program to end, from when it is made.
pub struct Ends(Receiver<()>);

impl Ends {
    /// Begins to listen.
    ///
    /// # Errors
    /// When the system does not let us.
    pub fn listen() -> std::io::Result<Ends> {
        let (told, ends) = channel();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let mut signals = runtime.block_on(async { crate::serve::Ends::new() })?;
        std::thread::Builder::new().name("ends".into()).spawn(move || {
            runtime.block_on(signals.next());
            // Whoever listened may be gone.
            let _ = told.send(());
        })?;
        Ok(Ends(ends))
    }

    /// Waits until the program is told to end; `false` if it was not within `length`.
    #[must_use]
    pub fn wait(&self, length: Duration) -> bool {
        !matches!(self.0.recv_timeout(length), Err(RecvTimeoutError::Timeout))
    }
}
