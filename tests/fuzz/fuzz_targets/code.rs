//! Any text as an enrolment code and as an address: nothing may panic; what is read is written and read again the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reconcile::address;
use reconcile::code::Code;

fuzz_target!(|text: &str| {
    if let Ok(code) = Code::parse(text) {
        assert_eq!(Code::parse(&code.text()), Ok(code.clone()));
        assert_eq!(Code::parse(&code.qr_text()), Ok(code));
    }
    if let Some(kept) = address::parse(text) {
        assert_eq!(address::parse(&kept), Some(kept));
    }
});
