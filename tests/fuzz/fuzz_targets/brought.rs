//! Any bytes as something that a person brings to be verified: nothing may panic, whatever is found is verified, and what
//! nobody known signed is never valid.
#![no_main]

use credential::carrier::{find, verify};
use credential::{Answer, Moment, Trust, TrustList};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(found) = find(bytes) else { return };
    let Ok(trust) = Trust::prepare(TrustList::default()) else { return };
    let report = verify(&found, &trust, Some(Moment(1_795_305_600_000)));
    assert_ne!(report.answer, Answer::Valid);
});
