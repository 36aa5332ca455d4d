//! Which paths a pack may hold: such as every system can write to a stick, and no two of which are one
//! file on some system.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::limits::{MAX_NAME, MAX_PATH};

/// What is wrong with a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// No name at all, or an empty one between two slashes.
    #[error("a name in it is empty")]
    Empty,
    /// Starts at the root, or with a drive letter.
    #[error("it is not relative")]
    Absolute,
    /// Has `.` or `..` in it.
    #[error("it climbs with `.` or `..`")]
    Climbs,
    /// More than [`MAX_PATH`] bytes, or a name of more than [`MAX_NAME`].
    #[error("it is too long")]
    TooLong,
    /// Has `\ : * ? " < > |`, a control character or one that turns the writing direction.
    #[error("it has a character that not every system allows")]
    Character,
    /// A device on Windows, whatever the ending: `CON`, `nul.txt`.
    #[error("Windows keeps that name for a device")]
    Reserved,
    /// Ends in a dot or a space, which Windows drops.
    #[error("a name in it ends in a dot or a space")]
    Trailing,
    /// Another path is the same file where case or accents are not told apart.
    #[error("another path is the same file on some systems")]
    Collides,
    /// One path's file is another path's folder.
    #[error("it is a file and a folder at once")]
    FileAndFolder,
}

/// Checks one path by itself (`FORMAT.md`, Paths).
///
/// # Errors
/// The first fault found.
pub fn check_path(path: &str) -> Result<(), NameFault> {
    if path.len() > MAX_PATH {
        return Err(NameFault::TooLong);
    }
    let drive = path.as_bytes().get(1) == Some(&b':') && path.as_bytes()[0].is_ascii_alphabetic();
    if path.starts_with('/') || path.starts_with('\\') || drive {
        return Err(NameFault::Absolute);
    }
    path.split('/').try_for_each(check_name)
}

fn check_name(name: &str) -> Result<(), NameFault> {
    match name {
        "" => return Err(NameFault::Empty),
        "." | ".." => return Err(NameFault::Climbs),
        _ if name.len() > MAX_NAME => return Err(NameFault::TooLong),
        _ if name.chars().any(is_unwelcome) => return Err(NameFault::Character),
        _ if name.ends_with(['.', ' ']) => return Err(NameFault::Trailing),
        _ => {}
    }
    let stem = name.split('.').next().unwrap_or(name).trim_end_matches(' ').to_uppercase();
    let numbered = |prefix: &str| {
        let rest = stem.strip_prefix(prefix).map(|rest| rest.chars().collect::<Vec<_>>());
        matches!(rest.as_deref(), Some(['0'..='9' | '¹' | '²' | '³']))
    };
    let device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$");
    if device || numbered("COM") || numbered("LPT") { Err(NameFault::Reserved) } else { Ok(()) }
}

/// Control characters, those FAT and NTFS refuse, and those that make a name read as another.
fn is_unwelcome(c: char) -> bool {
    c.is_control()
        || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// Checks all paths of a pack, each alone and all together.
///
/// # Errors
/// The first path found at fault, with what is wrong with it.
pub fn check_paths<'a>(paths: impl Iterator<Item = &'a str>) -> Result<(), (String, NameFault)> {
    let mut kinds: HashMap<String, (bool, String)> = HashMap::new();
    for path in paths {
        check_path(path).map_err(|fault| (path.to_owned(), fault))?;
        let folded = folded(path);
        let mut at = 0;
        let mut spelled = 0;
        // Folders first, from the top; folding keeps the number of slashes, so both sides step together.
        while let Some(step) = folded[at..].find('/') {
            at += step;
            spelled += path[spelled..].find('/').unwrap_or(0);
            enter(&mut kinds, &folded[..at], &path[..spelled], false, path)?;
            at += 1;
            spelled += 1;
        }
        enter(&mut kinds, &folded, path, true, path)?;
    }
    Ok(())
}

/// Notes that `spelling` is a file or a folder; a folder may be met again, spelled the same.
fn enter(
    kinds: &mut HashMap<String, (bool, String)>,
    folded: &str,
    spelling: &str,
    is_file: bool,
    path: &str,
) -> Result<(), (String, NameFault)> {
    let fault = match kinds.get(folded) {
        None => {
            kinds.insert(folded.to_owned(), (is_file, spelling.to_owned()));
            return Ok(());
        }
        Some((false, known)) if !is_file && known == spelling => return Ok(()),
        Some((known_file, _)) if *known_file != is_file => NameFault::FileAndFolder,
        Some(_) => NameFault::Collides,
    };
    Err((path.to_owned(), fault))
}

/// Returns what a system that knows neither case nor composed accents would take `path` for.
fn folded(path: &str) -> String {
    // Upper case first: so ß meets SS, and the two small sigmas meet.
    let upper = path.nfd().flat_map(char::to_uppercase);
    upper.flat_map(char::to_lowercase).collect::<String>().nfc().collect::<String>().replace('\u{307}', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, expect: NameFault) {
        assert_eq!(check_path(path), Err(expect), "{path:?}");
    }

    #[test]
    fn paths_of_every_script_are_welcome() {
        for path in [
            "a",
            "en/1-intro/README.md",
            "ar/مقدمة.md",
            "mn/Хичээл 1.md",
            "hi/नमस्ते.md",
            "a b/.c",
            "CONTENT/com10",
        ] {
            assert_eq!(check_path(path), Ok(()), "{path:?}");
        }
    }

    #[test]
    fn paths_that_leave_the_folder_are_refused() {
        check("../x", NameFault::Climbs);
        check("a/../../x", NameFault::Climbs);
        check("a/./x", NameFault::Climbs);
        check("/etc/passwd", NameFault::Absolute);
        check("C:/x", NameFault::Absolute);
        check("c:x", NameFault::Absolute);
        check("\\\\server\\x", NameFault::Absolute);
        check("a\\..\\x", NameFault::Character);
        check("", NameFault::Empty);
        check("a//b", NameFault::Empty);
        check("a/", NameFault::Empty);
    }

    #[test]
    fn names_some_system_cannot_write_are_refused() {
        check("a\0b", NameFault::Character);
        check("a\nb", NameFault::Character);
        check("note:stream", NameFault::Character);
        check("exe\u{202e}txt.scr", NameFault::Character);
        check("x/CON", NameFault::Reserved);
        check("x/nul.txt", NameFault::Reserved);
        check("Aux .tar.gz", NameFault::Reserved);
        check("com1", NameFault::Reserved);
        check("LPT³.x", NameFault::Reserved);
        check("a./b", NameFault::Trailing);
        check("a ", NameFault::Trailing);
        check(&"x".repeat(256), NameFault::TooLong);
        check(&["x"; 600].join("/"), NameFault::TooLong);
    }

    #[test]
    fn paths_that_are_one_file_on_some_system_are_refused() {
        let together = |paths: &[&str]| check_paths(paths.iter().copied()).map_err(|(_, fault)| fault);
        assert_eq!(together(&["a/b", "a/c", "b"]), Ok(()));
        assert_eq!(together(&["A.md", "a.md"]), Err(NameFault::Collides));
        assert_eq!(together(&["\u{e9}", "e\u{301}"]), Err(NameFault::Collides));
        assert_eq!(together(&["straße", "STRASSE"]), Err(NameFault::Collides));
        assert_eq!(together(&["ΟΔΟΣ", "οδος"]), Err(NameFault::Collides));
        assert_eq!(together(&["I", "İ"]), Err(NameFault::Collides));
        assert_eq!(together(&["En/x", "en/y"]), Err(NameFault::Collides));
        assert_eq!(together(&["a", "a/b"]), Err(NameFault::FileAndFolder));
        assert_eq!(together(&["a/b", "A"]), Err(NameFault::FileAndFolder));
    }
}
