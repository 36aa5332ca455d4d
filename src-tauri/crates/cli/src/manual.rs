//! The manual's pages, which packagers have written: `packhorse manual DIR`. Help does not list it.

use std::ffi::OsString;
use std::path::PathBuf;

use client::failure;

use crate::exit::{Answer, Exit};
use crate::flags;
use crate::screen::Screen;

/// The word that asks for it.
const WORD: &str = "manual";

/// Tells whether the manual is asked for, and into which folder: before the other words are read, of which it is none.
pub(crate) fn asked(mut arguments: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    let word = arguments.next()?;
    let folder = arguments.next()?;
    (word == WORD && arguments.next().is_none()).then(|| folder.into())
}

/// Writes a page for each command into a folder that is there, in the language of the environment.
pub(crate) fn write(screen: &Screen, folder: &std::path::Path) -> Answer {
    clap_mangen::generate_to(flags::command(screen), folder)
        .map_err(|error| failure("io", &[("path", &folder.to_string_lossy())], &error))?;
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::asked;

    #[test]
    fn only_the_word_with_one_folder_asks_for_the_manual() {
        for (line, expect) in [
            ("manual out", Some("out")),
            ("manual", None),
            ("manual out more", None),
            ("library list", None),
            ("", None),
        ] {
            let words = line.split_whitespace().map(Into::into);
            assert_eq!(asked(words), expect.map(Into::into), "{line}");
        }
    }
}
