//! What is wrong with bytes that should be a request or a reply, and how much they may hold.

/// Most bytes of an encoded request or reply: what the largest courier message has room for.
pub const MAX_CONTENT: usize = 8 << 20;
/// Most bytes a request or reply holds once it is decoded: bodies and topics of entries, pieces, files, names.
pub const MAX_DECODED: usize = 32 << 20;
/// Most learners in one request or reply.
pub const MAX_LEARNERS: usize = 64;
/// Most entries in one request or reply, of all learners together.
pub const MAX_ENTRIES: usize = 20_000;
/// Most things in all lists of one request or reply together, entries aside.
pub const MAX_LIST: usize = 65_536;
/// Most bytes of a credential.
pub const MAX_CREDENTIAL: usize = 64 * 1024;
/// Most bytes of a credential's slip.
pub const MAX_SLIP: usize = 1024;
/// Most bytes of a standing's note.
pub const MAX_NOTE: usize = 8 * 1024;
/// Most bytes of a name (of a learner, a cohort, a centre).
pub const MAX_NAME: usize = 1024;
/// Most bytes of one piece of a file.
pub const MAX_PIECE: usize = 256 * 1024;

/// Why bytes are no request or reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// They are of a newer version of the protocol, or need a newer dictionary.
    #[error("the message is of a newer version ({0}) of the protocol: install the newer Packhorse")]
    Newer(u8),
    /// They end too early.
    #[error("the message ends within {0}")]
    Cut(&'static str),
    /// They are not what the protocol says.
    #[error("{0} of the message cannot be read: it was damaged, or made by another program")]
    Malformed(&'static str),
    /// They hold more than the protocol allows.
    #[error("the message holds more of {0} than the protocol allows: send less at a time")]
    TooMuch(&'static str),
}
