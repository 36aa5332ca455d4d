//! Streams: one writer each, whose statements are numbered, and whose numbers give the ids.

use std::fmt;

use uuid::{Uuid, uuid};

use crate::clock::Clock;

/// Under which ids are derived from stream and sequence number. Never changes.
const NAMESPACE: Uuid = uuid!("6f0d7c5e-3b1a-4c58-9a47-d2f1c09e8b36");

/// The name of a stream: 16 random bytes, one writer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StreamId(pub [u8; 16]);

impl StreamId {
    /// Reads the 32 lower-case hexadecimal digits that `Display` writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<StreamId> {
        let lower = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let fits = text.len() == 32 && text.bytes().all(lower);
        let number = fits.then(|| u128::from_str_radix(text, 16).ok()).flatten()?;
        Some(StreamId(number.to_be_bytes()))
    }
}

impl fmt::Display for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl fmt::Debug for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StreamId({self})")
    }
}

/// Returns the id of a stream's statement: version 5 of RFC 9562 over the stream's 16 bytes and the sequence number's
/// 8, most significant first. So it need not be kept or sent, and is the same wherever it is made.
#[must_use]
pub fn statement_id(stream: StreamId, sequence: u64) -> Uuid {
    let mut name = [0; 24];
    name[..16].copy_from_slice(&stream.0);
    name[16..].copy_from_slice(&sequence.to_be_bytes());
    Uuid::new_v5(&NAMESPACE, &name)
}

/// Where a statement stands in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stamp {
    /// Who wrote it.
    pub stream: StreamId,
    /// Its number in the stream.
    pub sequence: u64,
    /// Its place in the order of all.
    pub clock: Clock,
    /// When it happened, in milliseconds since 1970, as the device's own clock said, right or wrong.
    pub at_ms: i64,
}

impl Stamp {
    /// Returns the statement's id.
    #[must_use]
    pub fn id(&self) -> Uuid {
        statement_id(self.stream, self.sequence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_the_same_for_ever() {
        let stream = StreamId([0, 17, 34, 51, 68, 85, 102, 119, 136, 153, 170, 187, 204, 221, 238, 255]);
        let id = statement_id(stream, 1);
        assert_eq!(id.get_version_num(), 5);
        assert_eq!(id.get_variant(), uuid::Variant::RFC4122);
        assert_eq!(id.to_string(), "a97e9a4e-b801-5947-8eb6-f28badc4ed86");
        assert_ne!(id, statement_id(stream, 2));
    }

    #[test]
    fn a_stream_is_read_as_it_is_written() {
        let stream = StreamId([7; 16]);
        assert_eq!(StreamId::parse(&stream.to_string()), Some(stream));
        assert_eq!(StreamId::parse("+7070707070707070707070707070707"), None);
        assert_eq!(StreamId::parse(&stream.to_string().replace('7', "A")), None);
    }
}
