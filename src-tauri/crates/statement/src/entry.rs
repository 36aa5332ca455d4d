//! Entries of a learner's log: what is kept, carried and merged, and how copies of a stream that went apart are named.

use sha2::{Digest, Sha256};

use crate::stream::{Stamp, StreamId};

/// Most bytes of one entry's JSON.
pub const MAX_BODY: usize = 1024 * 1024;
/// Most bytes of a topic.
pub const MAX_TOPIC: usize = 1024;

/// What an entry is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Form {
    /// An xAPI statement, without its id, its times and what else follows from the stamp.
    Statement = 0,
    /// An edit of a note, a highlight or a bookmark.
    Note = 1,
    /// A fact about the learner.
    Fact = 2,
}

impl Form {
    /// Takes a form from its number.
    #[must_use]
    pub fn of(number: u8) -> Option<Form> {
        [Form::Statement, Form::Note, Form::Fact].into_iter().find(|form| *form as u8 == number)
    }
}

/// One entry of a learner's log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Where it stands: gives its id ([`Stamp::id`]).
    pub stamp: Stamp,
    /// What it is.
    pub form: Form,
    /// What it is about: "pack/course", or nothing.
    pub topic: String,
    /// JSON.
    pub body: Vec<u8>,
}

impl Entry {
    /// Returns the SHA-256 of what it says, by which forks are told apart: form (1 byte), clock (8), device's time
    /// (8), length of the topic (4), all most significant byte first, the topic, the body. Stream and sequence are
    /// not in it.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        let mut bytes = Vec::with_capacity(21 + self.topic.len() + self.body.len());
        bytes.push(self.form as u8);
        bytes.extend_from_slice(&self.stamp.clock.raw().to_be_bytes());
        bytes.extend_from_slice(&self.stamp.at_ms.to_be_bytes());
        bytes.extend_from_slice(&(self.topic.len() as u32).to_be_bytes());
        bytes.extend_from_slice(self.topic.as_bytes());
        bytes.extend_from_slice(&self.body);
        Sha256::digest(&bytes).into()
    }
}

/// Returns the stream of a branch that lost its stream's name to another: the first 16 bytes of SHA-256 over
/// `packhorse fork`, the stream, the sequence number of the first entry in which the two differ (8 bytes, most
/// significant first) and the digest of this branch's entry there. So every computer gives it the same name.
#[must_use]
pub fn fork_of(stream: StreamId, sequence: u64, digest: &[u8; 32]) -> StreamId {
    let mut bytes = b"packhorse fork".to_vec();
    bytes.extend_from_slice(&stream.0);
    bytes.extend_from_slice(&sequence.to_be_bytes());
    bytes.extend_from_slice(digest);
    let hash: [u8; 32] = Sha256::digest(&bytes).into();
    let mut id = [0; 16];
    id.copy_from_slice(&hash[..16]);
    StreamId(id)
}
