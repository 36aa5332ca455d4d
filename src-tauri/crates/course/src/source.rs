//! Reads a text file of the pack: bounded, UTF-8, without mark and with plain line ends.

use std::borrow::Cow;
use std::io;

use crate::fault::{Faults, Lines};
use crate::limit::MAX_TEXT_FILE;
use crate::sentence as say;
use crate::tree::Tree;

/// Why a text file cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TextError {
    #[error("it has {size} bytes; at most {max} are read")]
    TooLarge { size: u64, max: u64 },
    #[error("line {line} is not UTF-8")]
    NotUtf8 { line: u32 },
    #[error(transparent)]
    Read(#[from] io::Error),
}

/// Reads a text. A byte order mark is dropped and `\r\n` becomes `\n`.
pub(crate) fn read_text(tree: &dyn Tree, path: &str) -> Result<String, TextError> {
    read_up_to(tree, path, MAX_TEXT_FILE)
}

fn read_up_to(tree: &dyn Tree, path: &str, max: u64) -> Result<String, TextError> {
    let size = tree.len(path)?;
    if size > max {
        return Err(TextError::TooLarge { size, max });
    }
    let bytes = tree.read(path)?;
    // The length is what the tree said; the file may have grown since.
    if bytes.len() as u64 > max {
        return Err(TextError::TooLarge { size: bytes.len() as u64, max });
    }
    decode(bytes)
}

fn decode(bytes: Vec<u8>) -> Result<String, TextError> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        TextError::NotUtf8 { line: Lines::of(&String::from_utf8_lossy(good)).at(good.len()) }
    })?;
    let text = text.strip_prefix('\u{feff}').map_or(Cow::Borrowed(text.as_str()), Cow::Borrowed);
    // Old Macintosh line ends stand alone; both kinds become one.
    Ok(if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.into_owned() })
}

/// Reads a text, noting a fault when it cannot be used.
pub(crate) fn text_or_fault(tree: &dyn Tree, path: &str, faults: &mut Faults) -> Option<String> {
    long_text_or_fault(tree, path, MAX_TEXT_FILE, faults)
}

/// The same for a text of up to `max` bytes.
pub(crate) fn long_text_or_fault(
    tree: &dyn Tree,
    path: &str,
    max: u64,
    faults: &mut Faults,
) -> Option<String> {
    match read_up_to(tree, path, max) {
        Ok(text) => return Some(text),
        Err(TextError::TooLarge { size, max }) => {
            faults.add(&say::FILE_TOO_LARGE, path, None, &[("size", &size), ("max", &max)]);
        }
        Err(TextError::NotUtf8 { line }) => faults.add(&say::NOT_UTF8, path, line, &[]),
        Err(TextError::Read(error)) => faults.add(&say::UNREADABLE, path, None, &[("reason", &error)]),
    }
    None
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn check(bytes: &[u8], expect: Result<&str, &str>) {
        let tree = BTreeMap::from([("a.md".to_owned(), bytes.to_vec())]);
        let found = read_text(&tree, "a.md").map_err(|error| error.to_string());
        assert_eq!(found.as_deref().map_err(String::as_str), expect);
    }

    #[test]
    fn marks_and_line_ends_of_other_systems_are_accepted() {
        check(b"\xef\xbb\xbfa\r\nb\rc\n", Ok("a\nb\nc\n"));
        check(b"", Ok(""));
    }

    #[test]
    fn what_is_not_utf8_or_too_large_is_refused() {
        check(b"a\nb\n\xff\xfeh", Err("line 3 is not UTF-8"));
        check(&vec![b'a'; 3 << 20], Err("it has 3145728 bytes; at most 2097152 are read"));
    }
}
