//! What must hold of any bytes, for the tests here and for the fuzzer.

use reconcile::wire::{Reply, Request};

/// Reads bytes as a request and as a reply: none may panic, hang or take memory without bound, and what is read is
/// written and read again the same.
pub(crate) fn exercise(bytes: &[u8]) {
    if let Ok(request) = Request::decode(bytes) {
        assert_eq!(Request::decode(&request.encode()), Ok(request));
    }
    if let Ok(reply) = Reply::decode(bytes) {
        assert_eq!(Reply::decode(&reply.encode()), Ok(reply));
    }
}
