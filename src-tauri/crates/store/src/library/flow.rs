//! Whether long work goes on.

/// What a caller answers to [`Progress`](pack::Progress).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Flow {
    /// Go on.
    #[default]
    Continue,
    /// Stop at once; what is done stays done.
    Stop,
}

/// Told now and then how far long work has come, in bytes. What is done is on the disk.
pub type OnProgress<'a> = &'a mut dyn FnMut(pack::Progress) -> Flow;
