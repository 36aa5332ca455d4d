//! With which files (Data 2.4.11). Their bytes are elsewhere, found by their hash.

use crate::iri::Iri;
use crate::language::LanguageMap;

/// A file that belongs to a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// What it is for.
    pub usage_type: Iri,
    /// Its title.
    pub display: LanguageMap,
    /// Its description.
    pub description: Option<LanguageMap>,
    /// The kind of its bytes.
    pub content_type: MediaType,
    /// How many bytes.
    pub length: u64,
    /// The hash of its bytes.
    pub sha2: Sha2,
    /// Where else it is found.
    pub file_url: Option<Iri>,
}

/// An Internet media type, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaType(String);

impl MediaType {
    /// Checks the form of RFC 9110 8.3.1: `type/subtype`, and parameters after semicolons.
    #[must_use]
    pub fn parse(text: &str) -> Option<MediaType> {
        fn token(text: &str) -> bool {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
            !text.is_empty() && text.bytes().all(plain)
        }
        fn value(text: &str) -> bool {
            let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
            token(text)
                || quoted.is_some_and(|text| !text.contains(|one: char| one == '"' || one.is_control()))
        }
        let mut parts = text.split(';').map(|part| part.trim_matches([' ', '\t']));
        let (main, sub) = parts.next()?.split_once('/')?;
        let parameters =
            parts.all(|part| part.split_once('=').is_some_and(|(name, text)| token(name) && value(text)));
        let fits =
            text.len() <= 1024 && !text.starts_with([' ', '\t']) && token(main) && token(sub) && parameters;
        fits.then(|| MediaType(text.to_owned()))
    }

    /// Returns its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A hexadecimal SHA-2 (224, 256, 384 or 512 bits), as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sha2(String);

impl Sha2 {
    /// Checks the form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Sha2> {
        let fits =
            matches!(text.len(), 56 | 64 | 96 | 128) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        fits.then(|| Sha2(text.to_owned()))
    }

    /// Returns the bytes, if it is a SHA-256.
    #[must_use]
    pub fn sha256(&self) -> Option<[u8; 32]> {
        let mut hash = [0; 32];
        if self.0.len() != 64 {
            return None;
        }
        for (byte, digits) in hash.iter_mut().zip(self.0.as_bytes().chunks_exact(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        }
        Some(hash)
    }

    /// Returns its digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_have_a_type_and_a_subtype() {
        for good in
            ["text/plain", "text/plain; charset=ascii", "application/vnd.a+json;v=\"1 2\"", "a/b ; c=d"]
        {
            assert!(MediaType::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "text",
            "text/",
            "/plain",
            "text/plain;",
            "text/plain; charset",
            "te xt/plain",
            "text/plain\n",
        ] {
            assert!(MediaType::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_hash_is_read_as_it_is_written() {
        assert_eq!(Sha2::parse(&"a5".repeat(32)).and_then(|one| one.sha256()), Some([0xa5; 32]));
        assert_eq!(Sha2::parse("g"), None);
    }
}
