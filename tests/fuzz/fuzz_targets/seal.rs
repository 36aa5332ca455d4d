//! Any bytes as a message and as an answer: nothing may panic, and nothing opens that was not sealed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reconcile::MessageId;
use reconcile::key::{PublicKey, SecretKey, Signature};
use reconcile::seal::{is_own, open, open_answer};

fuzz_target!(|input: &[u8]| {
    let (device, far_end) = (SecretKey::from_bytes([1; 32]), SecretKey::from_bytes([2; 32]));
    assert!(open(&far_end, input).is_err());
    assert!(open_answer(&device, &far_end.public(), input).is_err());
    assert!(!is_own(&device, &far_end.public(), input));
    let _ = (MessageId::of_message(input), MessageId::of_answer(input));
    // Any 32 bytes as a key: either none, or one that signatures and seals can be tried with.
    if let Some((key, rest)) = input.split_first_chunk() {
        let (key, signature) = (PublicKey(*key), rest.first_chunk().map_or([0; 64], |bytes| *bytes));
        assert!(!key.verify(b"words", &Signature(signature)) || key.is_sound());
        assert_eq!(reconcile::seal::message(&device, &key, b"words").is_ok(), key.is_sound());
    }
});
