//! Entries of the log, as SQLite keeps them.

use statement::Clock;
pub use statement::{Entry, Form, MAX_BODY, fork_of};

/// Most bytes of a topic, a kind or a key.
pub const MAX_NAME: usize = statement::MAX_TOPIC;
/// Most bytes of one derived row's or one state's value.
pub const MAX_VALUE: usize = 8 * 1024 * 1024;
/// Most bytes of one attachment.
pub const MAX_ATTACHMENT: usize = 64 * 1024 * 1024;

/// The clock as SQLite keeps it: shifted, so that signed numbers sort as it does.
pub(crate) fn kept_clock(clock: Clock) -> i64 {
    (clock.raw() ^ (1 << 63)).cast_signed()
}

/// The clock that was kept.
pub(crate) fn clock_of(kept: i64) -> Clock {
    Clock::from_raw(kept.cast_unsigned() ^ (1 << 63))
}
