//! A credential as text: JSON, a compact JWS, or what the QR of a slip holds.

use super::{FindError, Form, code};

/// The byte order mark that some editors put before UTF-8.
const MARK: &[u8] = &[0xef, 0xbb, 0xbf];

/// Tells which form a text has, and gives the bytes to verify.
pub(super) fn read(bytes: &[u8]) -> Result<(Form, Vec<u8>), FindError> {
    let text = trimmed(bytes);
    if text.is_empty() {
        return Err(FindError::Empty);
    }
    if text.starts_with(b"{") {
        return Ok((Form::Json, text.to_vec()));
    }
    if is_compact(text) {
        return Ok((Form::Jwt, text.to_vec()));
    }
    let text = std::str::from_utf8(text).map_err(|_| FindError::TextOther)?;
    match code::slip_of(text) {
        Some(Ok(slip)) => Ok((Form::Slip, slip)),
        Some(Err(error)) => Err(error),
        None => Err(FindError::TextOther),
    }
}

/// Tells whether the text of a QR claims to be a credential in any form.
pub(super) fn is_ours(text: &str) -> bool {
    !matches!(read(text.as_bytes()), Err(FindError::TextOther | FindError::Empty))
}

/// Without a byte order mark and white space around it.
pub(super) fn trimmed(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(MARK).unwrap_or(bytes).trim_ascii()
}

/// Tells whether it has the shape of a compact JWS (RFC 7515, 3.1) whose header is a JSON object.
pub(super) fn is_compact(text: &[u8]) -> bool {
    let is_part = |part: &[u8]| {
        !part.is_empty()
            && part.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    // `eyJ` is `{"` in base 64; a header that begins with white space after its brace begins with `ey` or `ew`.
    (text.starts_with(b"ey") || text.starts_with(b"ew"))
        && text.split(|byte| *byte == b'.').count() == 3
        && text.split(|byte| *byte == b'.').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_by_its_beginning() {
        for (text, expect) in [
            ("{\"a\":1}", Ok(Form::Json)),
            ("\u{feff} \r\n{\"a\":1}\n", Ok(Form::Json)),
            ("eyJh.eyJi.c2ln", Ok(Form::Jwt)),
            (" eyJh.eyJi.c2ln\n", Ok(Form::Jwt)),
            ("eyJh.eyJi", Err(FindError::TextOther)),
            ("eyJh.eyJi.c2ln.more", Err(FindError::TextOther)),
            ("eyJh.ey Ji.c2ln", Err(FindError::TextOther)),
            ("a.b.c", Err(FindError::TextOther)),
            ("", Err(FindError::Empty)),
            (" \n", Err(FindError::Empty)),
            ("[{}]", Err(FindError::TextOther)),
            ("https://example.org/", Err(FindError::TextOther)),
        ] {
            assert_eq!(read(text.as_bytes()).map(|(form, _)| form), expect, "{text:?}");
        }
        assert_eq!(read(&[0xff, 0xfe, b'{', 0]), Err(FindError::TextOther));
    }
}
