//! `multipart/mixed` (RFC 2046 5.1, xAPI Communication 1.5.2): a part of JSON, then files by their hash.

use statement::MediaType;

use super::refusal::Refusal;

/// Most parts of a body.
const MOST_PARTS: usize = 1_000;
/// Most bytes of a part's headers.
const MOST_HEADER: usize = 8 * 1024;

/// One part: what its headers say of it, and its bytes, which lie in the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part<'b> {
    pub(super) content_type: Option<String>,
    pub(super) transfer_encoding: Option<String>,
    pub(super) hash: Option<String>,
    pub(super) bytes: &'b [u8],
}

/// Takes the boundary out of a content type: 1 to 70 characters of RFC 2046's list.
pub(super) fn boundary(content_type: &str) -> Option<String> {
    let value = content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.trim().split_once('=')?;
        name.trim().eq_ignore_ascii_case("boundary").then_some(value.trim())
    })?;
    let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"'()+_,-./:=? ".contains(&byte);
    let fits = (1..=70).contains(&value.len()) && !value.ends_with(' ') && value.bytes().all(allowed);
    fits.then(|| value.to_owned())
}

/// Cuts a body into its parts. What stands before the first boundary and after the last is passed over.
pub(super) fn parts<'b>(body: &'b [u8], boundary: &str) -> Result<Vec<Part<'b>>, Refusal> {
    let broken = |what: &str| Refusal::bad(format!("the multipart body is not whole: {what}"));
    let line = format!("--{boundary}");
    let mut rest = match body.strip_prefix(line.as_bytes()) {
        Some(rest) => rest,
        None => {
            let lead = format!("\r\n{line}");
            let at = find(body, lead.as_bytes()).ok_or_else(|| broken("its boundary is nowhere in it"))?;
            body.get(at + lead.len()..).unwrap_or_default()
        }
    };
    let divider = format!("\r\n{line}");
    let mut parts = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Ok(parts);
        }
        let end = find(rest, b"\r\n").ok_or_else(|| broken("it ends after a boundary"))?;
        let padding = rest.get(..end).unwrap_or_default();
        if !padding.iter().all(|byte| matches!(byte, b' ' | b'\t')) {
            return Err(broken("something stands after a boundary on its line"));
        }
        if parts.len() == MOST_PARTS {
            return Err(Refusal::too_large(format!("a request has at most {MOST_PARTS} parts")));
        }
        // The divider may begin at the very line end before it: where a part has neither headers nor bytes.
        rest = rest.get(end..).unwrap_or_default();
        let length = find(rest, divider.as_bytes()).ok_or_else(|| broken("its last boundary is missing"))?;
        parts.push(
            part(rest.get(..length).unwrap_or_default()).ok_or_else(|| broken("the headers of a part"))?,
        );
        rest = rest.get(length + divider.len()..).unwrap_or_default();
    }
}

/// Reads a part that begins with the end of the boundary's line.
fn part(text: &[u8]) -> Option<Part<'_>> {
    let text = text.strip_prefix(b"\r\n")?;
    let (headers, bytes) = match text.strip_prefix(b"\r\n") {
        Some(bytes) => (&[] as &[u8], bytes),
        None => {
            let at = find(text.get(..text.len().min(MOST_HEADER)).unwrap_or_default(), b"\r\n\r\n")?;
            (text.get(..at)?, text.get(at + 4..)?)
        }
    };
    let mut read = Part { content_type: None, transfer_encoding: None, hash: None, bytes };
    let headers = std::str::from_utf8(headers).ok()?;
    for line in headers.split("\r\n").filter(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':')?;
        let place = match name.trim().to_ascii_lowercase().as_str() {
            "content-type" => &mut read.content_type,
            "content-transfer-encoding" => &mut read.transfer_encoding,
            "x-experience-api-hash" => &mut read.hash,
            _ => continue,
        };
        if place.is_some() {
            return None;
        }
        *place = Some(value.trim().to_owned());
    }
    Some(read)
}

/// Finds bytes within others.
fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let (first, len) = (*wanted.first()?, wanted.len());
    let mut from = 0;
    while let Some(at) = bytes.get(from..)?.iter().position(|byte| *byte == first) {
        if bytes.get(from + at..from + at + len)? == wanted {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

/// Whether a content type is this one, whatever its parameters are.
pub(super) fn is(content_type: &str, wanted: &str) -> bool {
    content_type.split(';').next().is_some_and(|main| main.trim().eq_ignore_ascii_case(wanted))
}

/// Writes a body of JSON and files.
pub(super) fn write<'f>(
    boundary: &str,
    json: &[u8],
    files: impl Iterator<Item = (&'f str, &'f str, &'f [u8])>,
) -> Vec<u8> {
    let mut body = Vec::with_capacity(json.len() + 256);
    body.extend_from_slice(format!("--{boundary}\r\nContent-Type: application/json\r\n\r\n").as_bytes());
    body.extend_from_slice(json);
    for (sha2, content_type, bytes) in files {
        // What was kept was checked; a header has no line ends whatever happened to it since.
        let content_type = MediaType::parse(content_type)
            .map_or_else(|| "application/octet-stream".to_owned(), |known| known.as_str().to_owned());
        let head = format!(
            "\r\n--{boundary}\r\nContent-Type: {content_type}\r\nContent-Transfer-Encoding: binary\r\n\
             X-Experience-API-Hash: {sha2}\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
    }
    body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    body
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_boundary_stands_in_the_content_type() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(boundary(text).as_deref(), expected, "{text}");
        };
        check("multipart/mixed; boundary=-------314", Some("-------314"));
        check("multipart/mixed; charset=x; Boundary=\"a b\"", Some("a b"));
        check("multipart/mixed;", None);
        check("multipart/mixed; boundary=", None);
        check("multipart/mixed; boundary=\"a \"", None);
        check("multipart/mixed; boundary=a\u{1}", None);
        check(&format!("multipart/mixed; boundary={}", "a".repeat(71)), None);
    }

    #[test]
    fn what_is_written_is_read() {
        let files = [("ab", "text/plain", b"one\r\n--x".as_slice()), ("cd", "not a type", b"".as_slice())];
        let body = write("x1", b"{}", files.into_iter());
        let read = parts(&body, "x1").unwrap();
        assert_eq!(read.len(), 3);
        assert_eq!(read[0].content_type.as_deref(), Some("application/json"));
        assert_eq!(read[0].bytes, b"{}");
        assert_eq!(read[1].hash.as_deref(), Some("ab"));
        assert_eq!(read[1].transfer_encoding.as_deref(), Some("binary"));
        assert_eq!(read[1].bytes, b"one\r\n--x");
        assert_eq!(read[2].content_type.as_deref(), Some("application/octet-stream"));
        assert_eq!(read[2].bytes, b"");
    }

    #[test]
    fn what_stands_around_the_parts_is_passed_over() {
        let body = b"preamble\r\n--x  \r\n\r\nbytes\r\n--x--\r\nepilogue";
        assert_eq!(parts(body, "x").unwrap().iter().map(|part| part.bytes).collect::<Vec<_>>(), [b"bytes"]);
    }

    #[test]
    fn bodies_that_are_not_whole_are_refused() {
        for body in [
            "",
            "--x",
            "--x\r\n",
            "--x\r\n\r\nbytes",
            "--x\r\n\r\nbytes\r\n--x",
            "--x\r\n\r\nbytes\r\n--xy--",
            "--x\r\nno header\r\n\r\nbytes\r\n--x--",
            "--x\r\nContent-Type: a/b\r\n--x--",
            "--x\r\nContent-Type: a/b\r\ncontent-type: c/d\r\n\r\n\r\n--x--",
            "Content-Type: a/b\r\n\r\nbytes\r\n--x\r\n",
        ] {
            assert!(parts(body.as_bytes(), "x").is_err(), "{body:?}");
        }
        let long = format!("--x\r\nA: {}\r\n\r\n\r\n--x--", "a".repeat(MOST_HEADER));
        assert!(parts(long.as_bytes(), "x").is_err());
        let many = format!("{}--", "--x\r\n\r\n\r\n".repeat(MOST_PARTS + 1)) + "x--";
        assert!(parts(many.as_bytes(), "x").is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(body in proptest::collection::vec(prop_oneof![Just(b'-'), Just(b'x'), Just(b'\r'), Just(b'\n'), Just(b':'), any::<u8>()], 0..200)) {
            let _ = parts(&body, "x");
        }

        #[test]
        fn any_file_comes_back(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let body = write("0123456789abcdef", b"[]", std::iter::once(("ab", "a/b", bytes.as_slice())));
            let read = parts(&body, "0123456789abcdef").unwrap();
            prop_assert_eq!(read[1].bytes, bytes.as_slice());
        }
    }
}
