//! What a log holds, in few bytes: two logs that hold the same say the same.

use sha2::{Digest, Sha256};

use crate::entry::Entry;
use crate::stream::StreamId;

/// All of a stream up to some entry, in 16 bytes: whoever has the same chain at a number has the same entries up to it.
/// A fork's chain goes on from the chain of the stream it forked from.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, serde::Serialize, serde::Deserialize,
)]
pub struct Chain(pub [u8; 16]);

impl Chain {
    /// The chain before a stream's first entry.
    pub const START: Chain = Chain([0; 16]);

    /// Returns the chain with one more entry: the first 16 bytes of SHA-256 over the chain and the entry's digest
    /// ([`Entry::digest`]).
    #[must_use]
    pub fn then(self, entry: &Entry) -> Chain {
        let mut hash = Sha256::new();
        hash.update(self.0);
        hash.update(entry.digest());
        Chain(beginning(&hash.finalize()))
    }
}

/// What is held of one stream, without a gap.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Held {
    /// The stream.
    pub stream: StreamId,
    /// The stream in which it began; itself where it is no fork.
    pub origin: StreamId,
    /// Number of its first entry: 1, and for a fork that with which it left the other.
    pub first: u64,
    /// Number of its last entry.
    pub last: u64,
    /// The chain at its last entry.
    pub chain: Chain,
}

/// Returns 16 bytes over all that a log holds: the first of SHA-256 over each stream in the order of their names, as name
/// (16 bytes), first and last number (8 each, most significant byte first) and chain (16).
#[must_use]
pub fn holding_digest(held: &[Held]) -> [u8; 16] {
    let mut held: Vec<&Held> = held.iter().collect();
    held.sort_unstable_by_key(|one| one.stream);
    let mut hash = Sha256::new();
    for one in held {
        hash.update(one.stream.0);
        hash.update(one.first.to_be_bytes());
        hash.update(one.last.to_be_bytes());
        hash.update(one.chain.0);
    }
    beginning(&hash.finalize())
}

fn beginning(hash: &[u8]) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    bytes
}
