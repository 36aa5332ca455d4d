//! Any bytes as a request and as a reply: nothing may panic, hang or take memory without bound; what is read is written
//! and read again the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reconcile::wire::{Reply, Request};

fuzz_target!(|input: &[u8]| {
    if let Ok(request) = Request::decode(input) {
        assert_eq!(Request::decode(&request.encode()), Ok(request));
    }
    if let Ok(reply) = Reply::decode(input) {
        assert_eq!(Reply::decode(&reply.encode()), Ok(reply));
    }
});
