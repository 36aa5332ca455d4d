//! What a server's answer says, read from its headers (RFC 9110, sections 8.8, 13.1.5 and 14).

use std::time::Duration;

use reqwest::header::{CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, LAST_MODIFIED, RETRY_AFTER};

/// What tells one file at an address from another.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Validator {
    etag: Option<String>,
    modified: Option<String>,
}

impl Validator {
    pub(crate) fn of(headers: &HeaderMap) -> Validator {
        Validator { etag: text(headers, &ETAG), modified: text(headers, &LAST_MODIFIED) }
    }

    /// Returns the value of `If-Range`: only a strong tag may stand there, else the date.
    pub(crate) fn if_range(&self) -> Option<&str> {
        self.etag.as_deref().filter(|tag| tag.starts_with('"')).or(self.modified.as_deref())
    }

    /// Tells whether an answer with these headers is about another file. What one of the two does not say
    /// proves nothing; the pack's hashes have the last word.
    pub(crate) fn differs(&self, other: &Validator) -> bool {
        let differ =
            |one: &Option<String>, two: &Option<String>| one.is_some() && two.is_some() && one != two;
        // With the same tag the date does not matter: mirrors of one file have copied it at different times.
        if self.etag.is_some() && self.etag == other.etag {
            return false;
        }
        differ(&self.etag, &other.etag) || differ(&self.modified, &other.modified)
    }
}

/// Which bytes of how many a partial answer carries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Part {
    pub(crate) start: u64,
    /// Behind the last byte.
    pub(crate) end: u64,
    pub(crate) total: u64,
}

/// Reads `Content-Range: bytes 0-99/1234`; `None` where it is anything else.
pub(crate) fn part(headers: &HeaderMap) -> Option<Part> {
    let value = text(headers, &CONTENT_RANGE)?;
    let (range, total) = value.strip_prefix("bytes ")?.trim().split_once('/')?;
    let (start, last) = range.split_once('-')?;
    let (start, last, total): (u64, u64, u64) =
        (start.parse().ok()?, last.parse().ok()?, total.parse().ok()?);
    let end = last.checked_add(1)?;
    (start < end && end <= total).then_some(Part { start, end, total })
}

/// Reads the total of `Content-Range: bytes */1234`, which goes with status 416.
pub(crate) fn unsatisfied_total(headers: &HeaderMap) -> Option<u64> {
    text(headers, &CONTENT_RANGE)?.strip_prefix("bytes */")?.trim().parse().ok()
}

/// Tells whether the answer says that it is a web page.
pub(crate) fn is_page(headers: &HeaderMap) -> bool {
    let kind = text(headers, &CONTENT_TYPE).unwrap_or_default().to_ascii_lowercase();
    kind.starts_with("text/html") || kind.starts_with("application/xhtml")
}

/// Reads `Retry-After` where it is given in seconds.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    text(headers, &RETRY_AFTER)?.trim().parse().ok().map(Duration::from_secs)
}

fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        lines.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap())).collect()
    }

    #[test]
    fn content_ranges_are_read_and_nonsense_is_not() {
        let read = |value| part(&headers(&[("content-range", value)]));
        assert_eq!(read("bytes 5-9/20"), Some(Part { start: 5, end: 10, total: 20 }));
        for nonsense in
            ["bytes 9-5/20", "bytes 5-20/20", "bytes 5-9/*", "items 5-9/20", "bytes 5-/20", "", "bytes */20"]
        {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
        assert_eq!(read("bytes 0-18446744073709551615/18446744073709551615"), None);
        assert_eq!(unsatisfied_total(&headers(&[("content-range", "bytes */7")])), Some(7));
    }

    #[test]
    fn only_a_strong_tag_or_a_date_goes_into_if_range() {
        let of =
            |lines: &[(&'static str, &str)]| Validator::of(&headers(lines)).if_range().map(str::to_owned);
        assert_eq!(of(&[("etag", "\"a\""), ("last-modified", "d")]), Some("\"a\"".into()));
        assert_eq!(of(&[("etag", "W/\"a\""), ("last-modified", "d")]), Some("d".into()));
        assert_eq!(of(&[("etag", "W/\"a\"")]), None);
    }

    #[test]
    fn another_tag_or_date_is_another_file() {
        let of = |lines: &[(&'static str, &str)]| Validator::of(&headers(lines));
        let known = of(&[("etag", "\"a\""), ("last-modified", "monday")]);
        assert!(known.differs(&of(&[("etag", "\"b\""), ("last-modified", "monday")])));
        assert!(!known.differs(&of(&[("etag", "\"a\""), ("last-modified", "tuesday")])));
        assert!(known.differs(&of(&[("last-modified", "tuesday")])));
        assert!(!known.differs(&of(&[])));
    }
}
