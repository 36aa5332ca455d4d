//! Any bytes as a body of several parts and as its content type: nothing may panic or hang; what is written is read.
#![no_main]

use libfuzzer_sys::fuzz_target;

/// What the parser says when it refuses.
mod refusal {
    #[derive(Debug)]
    pub(crate) struct Refusal(pub(crate) String);

    impl Refusal {
        pub(crate) fn bad(words: impl Into<String>) -> Refusal {
            Refusal(words.into())
        }
        pub(crate) fn too_large(words: impl Into<String>) -> Refusal {
            Refusal(words.into())
        }
    }
}

#[path = "../../../src-tauri/crates/platform/src/lrs/multipart.rs"]
mod multipart;

fuzz_target!(|input: (&str, &[u8])| {
    let (content_type, body) = input;
    let _ = multipart::is(content_type, "multipart/mixed");
    for boundary in [multipart::boundary(content_type), Some("b".to_owned())].into_iter().flatten() {
        match multipart::parts(body, &boundary) {
            Ok(parts) => {
                let bytes: usize = parts.iter().map(|part| part.bytes.len()).sum();
                assert!(bytes <= body.len());
                assert!(parts.iter().all(|part| {
                    let said = [&part.content_type, &part.transfer_encoding, &part.hash];
                    said.into_iter().flatten().all(|value| !value.contains("\r\n"))
                }));
            }
            Err(refusal) => assert!(!refusal.0.is_empty()),
        }
    }
    let written = multipart::write("b", b"{}", [("00", content_type, body)].into_iter());
    if !body.starts_with(b"--b") && !body.windows(5).any(|five| five == b"\r\n--b") {
        let parts = multipart::parts(&written, "b").unwrap_or_default();
        assert_eq!(parts.get(1).map(|part| part.bytes), Some(body));
    }
});
