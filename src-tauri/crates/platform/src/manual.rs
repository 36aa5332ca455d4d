//! The manual's pages, which packagers have written: `packhorse-platform manual DIR`. Help does not list it.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use clap::CommandFactory as _;

use crate::flags::Flags;

/// Tells whether the manual is asked for, and into which folder: before the other words are read, of which it is none.
pub(crate) fn asked(mut arguments: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    let word = arguments.next()?;
    let folder = arguments.next()?;
    (word == "manual" && arguments.next().is_none()).then(|| folder.into())
}

/// Writes a page for each command into a folder that is there.
///
/// # Errors
/// When it cannot be written to.
pub(crate) fn write(folder: &Path) -> io::Result<()> {
    clap_mangen::generate_to(Flags::command(), folder)
}
