//! Signed statements (Data 2.6): a JSON web signature, as an attachment, of the statement it is attached to.
//!
//! Looked at is the form: three parts, an algorithm of the standard's, a payload that says the same as the statement.
//! Whose key it was is not known here, so the signature itself is kept for whoever knows.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use statement::Statement;

use super::parameters::faulty;
use super::refusal::Refusal;

#[derive(Deserialize)]
struct Header {
    alg: String,
}

/// Checks that bytes are a signature of a statement.
pub(super) fn check(jws: &[u8], statement: &Statement) -> Result<(), Refusal> {
    let wrong =
        |what: &str| Refusal::bad(format!("the statement's signature is no JSON web signature: {what}"));
    let text = std::str::from_utf8(jws).map_err(|_| wrong("it is no text"))?.trim();
    let mut parts = text.split('.');
    let (Some(header), Some(payload), Some(signature), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(wrong("it has not three parts"));
    };
    let decode = |part: &str| URL_SAFE_NO_PAD.decode(part).map_err(|_| wrong("a part is no base64url"));
    let header: Header = serde_json::from_slice(&decode(header)?)
        .map_err(|_| wrong("its header is no JSON that names an algorithm"))?;
    if !matches!(header.alg.as_str(), "RS256" | "RS384" | "RS512") {
        return Err(Refusal::bad("a statement's signature is made with RS256, RS384 or RS512"));
    }
    if decode(signature)?.is_empty() {
        return Err(wrong("its last part is empty"));
    }
    let payload = decode(payload)?;
    super::depth::check(&payload)?;
    let signed =
        Statement::parse(&payload).map_err(|faults| faulty("the statement within the signature", &faults))?;
    if !signed.same(statement) {
        return Err(Refusal::bad("the signature is of another statement"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATEMENT: &str = r#"{"actor":{"mbox":"mailto:a@b.c"},"verb":{"id":"http://x.org/v"},"object":{"id":"http://x.org/a"}}"#;

    fn jws(header: &str, payload: &str) -> Vec<u8> {
        let part = |text: &str| URL_SAFE_NO_PAD.encode(text);
        format!("{}.{}.{}", part(header), part(payload), part("signature")).into_bytes()
    }

    #[test]
    fn a_signature_is_of_the_statement_it_comes_with() {
        let statement = Statement::parse(STATEMENT.as_bytes()).unwrap();
        assert_eq!(check(&jws(r#"{"alg":"RS384"}"#, STATEMENT), &statement), Ok(()));
        for (header, payload) in [
            (r#"{"alg":"HS256"}"#, STATEMENT.to_owned()),
            ("{}", STATEMENT.to_owned()),
            ("x", STATEMENT.to_owned()),
            (r#"{"alg":"RS256"}"#, STATEMENT.replace("/v", "/w")),
            (r#"{"alg":"RS256"}"#, STATEMENT.replacen('"', "'", 1)),
            (r#"{"alg":"RS256"}"#, "[".repeat(1000)),
        ] {
            assert!(check(&jws(header, &payload), &statement).is_err(), "{header} {payload}");
        }
        for bad in ["", "a.b", "a.b.c.d", "..", "é.é.é"] {
            assert!(check(bad.as_bytes(), &statement).is_err(), "{bad}");
        }
    }
}
