//! Paths inside a pack: which names are allowed, and where a relative link leads.

use crate::limit::{MAX_PATH_DEPTH, MAX_PATH_LENGTH};

/// Returns whether every part of the path is made of letters, digits, `.`, `-`, `_` only, does not begin with a
/// dot, and neither the path nor a part of it is too long.
pub(crate) fn is_plain(path: &str) -> bool {
    path.len() <= MAX_PATH_LENGTH
        && path.split('/').count() <= MAX_PATH_DEPTH
        && path.split('/').all(|part| {
            !part.is_empty()
                && part.len() <= 200
                && !part.starts_with('.')
                && part.chars().all(|c| c.is_alphanumeric() || is_mark(c) || matches!(c, '.' | '-' | '_'))
        })
}

/// Vowel signs and the like: part of a letter in many scripts.
pub(crate) fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Returns whether this is an id: `a–z`, `0–9` and `-`, 1 to 64 characters.
pub(crate) fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Why a link leads nowhere in the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Astray {
    /// It names a machine, a scheme, or begins at the root.
    Absolute,
    /// It leaves the course's folder.
    Outside,
}

/// Returns the pack path that `link`, written in the file `from`, leads to; it must stay below `root`
/// (`courses/<course>`). A query is not allowed; the part after `#` must have been cut off.
pub(crate) fn resolve(root: &str, from: &str, link: &str) -> Result<String, Astray> {
    let link = decode(link);
    if link.starts_with(['/', '\\']) || link.contains(['\\', '\0', '?']) || has_scheme(&link) {
        return Err(Astray::Absolute);
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().ok_or(Astray::Outside)?;
            }
            name => parts.push(name),
        }
    }
    let path = parts.join("/");
    if path.strip_prefix(root).is_some_and(|rest| rest.starts_with('/')) {
        Ok(path)
    } else {
        Err(Astray::Outside)
    }
}

/// Returns whether an address begins with a scheme (`https:`, `javascript:`, `C:`), however it is disguised with
/// control characters or spaces.
pub(crate) fn has_scheme(link: &str) -> bool {
    let bare: String = link.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let Some((scheme, _)) = bare.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// Undoes `%20` and the like; what is not UTF-8 afterwards stays as written.
pub(crate) fn decode(link: &str) -> String {
    let bytes = link.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |offset: usize| bytes.get(at + offset).and_then(|byte| char::from(*byte).to_digit(16));
        match (bytes[at], hex(1), hex(2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| link.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LESSON: &str = "courses/water/lessons/en/01.md";

    fn check(link: &str, expect: Result<&str, Astray>) {
        assert_eq!(resolve("courses/water", LESSON, link), expect.map(str::to_owned), "{link}");
    }

    #[test]
    fn links_lead_to_files_of_the_course_only() {
        check("../../media/pump.svg", Ok("courses/water/media/pump.svg"));
        check("./02-next.md", Ok("courses/water/lessons/en/02-next.md"));
        check("../../media/a%20b.svg", Ok("courses/water/media/a b.svg"));
        check("../../../other/media/x.svg", Err(Astray::Outside));
        check("../../../../../../etc/passwd", Err(Astray::Outside));
        check("%2e%2e/%2e%2e/%2e%2e/x", Err(Astray::Outside));
        check("../../../water-two/x", Err(Astray::Outside));
        check("/etc/passwd", Err(Astray::Absolute));
        check("//host/x", Err(Astray::Absolute));
        check("..\\x", Err(Astray::Absolute));
        check("https://host/x", Err(Astray::Absolute));
        check("java\tscript:alert(1)", Err(Astray::Absolute));
        check("c:/x", Err(Astray::Absolute));
        check("x.svg?y", Err(Astray::Absolute));
    }

    #[test]
    fn names_are_letters_digits_dot_dash_and_underscore() {
        for good in ["pack.toml", "courses/a/media/zh-Hant/图.svg", "a_b-c.1", "हिन्दी.md"] {
            assert!(is_plain(good), "{good}");
        }
        for bad in ["", "a//b", "../a", "a b", "a:b", "a\u{0}", ".git/x", "a/b?", "a\u{202e}b", "a\\b"] {
            assert!(!is_plain(bad), "{bad:?}");
        }
    }

    #[test]
    fn ids_are_short_and_plain() {
        for good in ["a", "why-boil", "boil-1", &"x".repeat(64)] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "Why", "why_boil", "é", "a b", &"x".repeat(65)] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
