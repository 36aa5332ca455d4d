//! Files of statements (Data 2.4.11 and 2.6, Communication 1.5.2).

use base64::Engine as _;
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha512};

use crate::world::{Answer, Asker, both, statement};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn with_file(sha2: &str) -> Value {
    let mut made = statement("a", "did", "x");
    made["attachments"] = json!([{
        "usageType": "http://example.org/usage",
        "display": { "en": "A file" },
        "contentType": "text/plain",
        "length": 3,
        "sha2": sha2,
    }]);
    made
}

/// A part as it is written: headers and bytes.
fn part(sha2: &str, bytes: &[u8]) -> Vec<u8> {
    let mut text =
        format!("Content-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {sha2}\r\n\r\n")
            .into_bytes();
    text.extend_from_slice(bytes);
    text
}

fn send(asker: &Asker<'_>, json: &Value, parts: &[Vec<u8>]) -> Answer {
    let mut body = format!("--xyz\r\nContent-Type: application/json\r\n\r\n{json}").into_bytes();
    for part in parts {
        body.extend_from_slice(b"\r\n--xyz\r\n");
        body.extend_from_slice(part);
    }
    body.extend_from_slice(b"\r\n--xyz--\r\n");
    asker.ask("POST", "/statements", &[("Content-Type", "multipart/mixed; boundary=xyz")], &body)
}

#[test]
fn a_file_is_kept_once_and_given_out_when_asked_for() {
    both(|store| {
        let asker = store.asker();
        let bytes = b"\r\n--xy\0\xff".as_slice();
        let (one, long) = (hash(bytes), hex(&Sha512::digest(bytes)));
        for sha2 in [&one, &one.to_uppercase(), &long] {
            let answer = send(&asker, &with_file(sha2), &[part(sha2, bytes)]);
            assert_eq!(answer.status, 200, "{}", answer.text());
        }
        let answer = asker.get("/statements?attachments=true");
        let content_type = answer.header("content-type").unwrap();
        let boundary = content_type.strip_prefix("multipart/mixed; boundary=").unwrap();
        let text = answer.text();
        assert_eq!(text.matches(&format!("--{boundary}")).count(), 4, "{text}");
        assert_eq!(text.matches(&format!("X-Experience-API-Hash: {one}")).count(), 1);
        let at = answer.body.windows(bytes.len()).filter(|some| *some == bytes).count();
        assert_eq!(at, 2);
        assert_eq!(asker.get("/statements").header("content-type"), Some("application/json"));
        assert_eq!(
            asker.get("/statements?attachments=false").header("content-type"),
            Some("application/json")
        );
        let kept = store.db.read(|tx| tx.query("select sha2 from attachment", &[])).unwrap();
        assert_eq!(kept.len(), 2);
    });
}

#[test]
fn files_and_statements_have_to_fit_together() {
    both(|store| {
        let asker = store.asker();
        let (bytes, other) = (b"abc".as_slice(), b"other".as_slice());
        let (sha2, wrong) = (hash(bytes), hash(other));
        let status = |json: &Value, parts: &[Vec<u8>]| send(&asker, json, parts).status;
        assert_eq!(status(&with_file(&sha2), &[]), 400);
        assert_eq!(status(&with_file(&sha2), &[part(&sha2, other)]), 400);
        assert_eq!(status(&with_file(&sha2), &[part(&sha2, bytes), part(&wrong, other)]), 400);
        assert_eq!(status(&with_file(&sha2), &[part("xyz", bytes)]), 400);
        assert_eq!(status(&with_file(&sha2), &[b"Content-Type: text/plain\r\n\r\nabc".to_vec()]), 400);
        let base64 = String::from_utf8(part(&sha2, bytes)).unwrap().replace("binary", "base64").into_bytes();
        assert_eq!(status(&with_file(&sha2), &[base64]), 400);
        assert_eq!(asker.send("POST", "/statements", &with_file(&sha2)).status, 400);
        assert!(asker.found("").is_empty());
        let mut elsewhere = with_file(&sha2);
        elsewhere["attachments"][0]["fileUrl"] = "http://example.org/file".into();
        assert_eq!(asker.send("POST", "/statements", &elsewhere).status, 200);
        assert_eq!(status(&elsewhere, &[]), 200);
        assert_eq!(status(&statement("a", "did", "x"), &[]), 200);
        let body = b"--xyz\r\nContent-Type: text/plain\r\n\r\n{}\r\n--xyz--";
        for content_type in
            ["multipart/mixed; boundary=xyz", "multipart/mixed;", "multipart/form-data; boundary=xyz"]
        {
            assert_eq!(asker.ask("POST", "/statements", &[("Content-Type", content_type)], body).status, 400);
        }
    });
}

#[test]
fn a_signature_has_to_be_of_its_statement() {
    both(|store| {
        let asker = store.asker();
        let encode = |text: &str| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text);
        let plain = statement("a", "did", "x");
        let mut other = plain.clone();
        other["verb"]["id"] = "http://example.org/verb/other".into();
        for (algorithm, payload, status) in
            [("RS256", &plain, 200), ("HS256", &plain, 400), ("RS512", &other, 400)]
        {
            let header = json!({ "alg": algorithm }).to_string();
            let jws = format!("{}.{}.{}", encode(&header), encode(&payload.to_string()), encode("signature"));
            let sha2 = hash(jws.as_bytes());
            let mut signed = with_file(&sha2);
            signed["attachments"][0]["usageType"] = "http://adlnet.gov/expapi/attachments/signature".into();
            signed["attachments"][0]["contentType"] = "application/octet-stream".into();
            let answer = send(&asker, &signed, &[part(&sha2, jws.as_bytes())]);
            assert_eq!(answer.status, status, "{algorithm}: {}", answer.text());
        }
    });
}
